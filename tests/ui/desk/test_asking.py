"""Asking on the desk: from preparing to showing, typed by keys alone, counted by hand, and joined by latecomers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import ballots, method, people, questions, rounds, sessions
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.ui.desk.asking_grid import EVERYTHING
from samenwerkdesk.ui.passing.device import PassedDevice
from samenwerkdesk.ui.widgets.buttons import Button
from tests.ui.desk.asking_driver import Asker
from tests.ui.sitting import CTRL, Key


@pytest.fixture
def asker(qtbot: QtBot, tmp_path: Path) -> Asker:
    return Asker(qtbot, tmp_path)


def test_the_promise_follows_the_choices_before_it_opens(asker: Asker) -> None:
    page = asker.conditions
    asker.click(page.now.start.buttons["full_scan"])
    view = page.now.asking
    assert "Nooit namen" in view.promise.promise.sentence.text()
    assert "zonder naam, organisatie of volgorde" in view.promise.promise.sentence.text()
    asker.click(view.promise.level.button("open"))
    assert asker.last("full_scan").linkage == "participant"
    assert "wie wat heeft ingevuld" in view.promise.promise.sentence.text()
    # What goes along has the same promise.
    assert {each.mode for each in rounds.of_session(asker.document, asker.session)} == {"open"}
    # What one level needs is not kept for another one.
    asker.click(view.promise.level.button("anoniem"))
    assert {each.linkage for each in rounds.of_session(asker.document, asker.session)} == {"none"}
    asker.click(view.promise.kept["anoniem"].button("partner"))
    assert {each.linkage for each in rounds.of_session(asker.document, asker.session)} == {"partner"}
    asker.press(Key.Key_Z, modifiers=CTRL)
    assert asker.last("full_scan").linkage == "none"


def test_a_group_without_a_large_organisation_hears_that_none_will_be_apart(asker: Asker) -> None:
    page = asker.conditions
    asker.click(page.now.start.buttons["quick_scan"])
    warning = page.now.asking.promise.warning
    assert not warning.isVisible()
    asker.click(page.now.asking.promise.level.button("per_organisatie"))
    assert "Geen organisatie heeft hier 5 mensen of meer." in warning.text()


def test_what_goes_along_can_be_left_out(asker: Asker) -> None:
    page = asker.conditions
    asker.click(page.now.start.buttons["full_scan"])
    assert [each.instrument for each in rounds.of_session(asker.document, asker.session)] == [
        "full_scan",
        "open_questions",
    ]
    asker.at(page.now.asking.promise.along)
    asker.press(Key.Key_Space)
    assert [each.instrument for each in rounds.of_session(asker.document, asker.session)] == ["full_scan"]
    asker.press(Key.Key_Space)
    assert len(rounds.of_session(asker.document, asker.session)) == 2


def test_a_small_group_is_warned(asker: Asker) -> None:
    for person in people.all_people(asker.document)[:2]:
        sessions.set_attendance(asker.document, asker.session, person.id, False)
    page = asker.conditions
    asker.click(page.now.start.buttons["quick_scan"])
    warning = page.now.asking.promise.warning
    assert warning.isVisible()
    assert "Er zijn 4 mensen" in warning.text()
    asker.click(page.now.asking.promise.level.button("open"))
    assert not warning.isVisible()


def test_number_keys_and_arrows_alone(asker: Asker) -> None:
    view = asker.ask()
    assert view.grid.grid.hasFocus()
    asker.write("43?21")
    asker.write("55")
    asker.press(Key.Key_Left, Key.Key_Left)
    asker.press(Key.Key_Delete)
    assert asker.marks() == [
        {"ambition": 4.0, "interests": 3.0, "organisation": 2.0, "process": 1.0, "relationship": None},
        {"interests": 5.0},
    ]
    assert view.head.counts.text() == "2 van 6 beantwoord"
    assert view.head.planks.filled == 2
    asker.press(Key.Key_Z, modifiers=CTRL)
    assert asker.marks()[1] == {"ambition": 5.0, "interests": 5.0}


def test_backspace_goes_back_as_in_a_text(asker: Asker) -> None:
    view = asker.ask()
    grid = view.grid.grid
    asker.write("435")
    asker.press(Key.Key_Backspace)
    row = grid._rows[0].key
    assert grid.current() == (row, "relationship")
    assert [grid.mark(row, column.key) for column in grid._columns[:3]] == [4, 3, None]
    asker.write("1")
    asker.press(Key.Key_Backspace, Key.Key_Backspace)
    assert grid.current() == (row, "interests")
    assert asker.marks() == [{"ambition": 4.0}]
    # A cell with a mark is emptied where it stands.
    asker.press(Key.Key_Left, Key.Key_Backspace)
    assert grid.current() == (row, "ambition")
    assert asker.marks() == []
    asker.press(Key.Key_Backspace)
    assert grid.current() == (row, "ambition")


def test_undo_brings_the_cursor_to_what_changed(asker: Asker) -> None:
    view = asker.ask()
    grid = view.grid.grid
    asker.write("435")
    asker.press(Key.Key_Down, Key.Key_Down)
    row = grid._rows[0].key
    asker.press(Key.Key_Z, modifiers=CTRL)
    assert grid.current() == (row, "relationship")
    asker.press(Key.Key_Z, modifiers=CTRL)
    assert grid.current() == (row, "interests")
    grid.go_to(3, 0)
    asker.press(Key.Key_Y, modifiers=CTRL)
    assert grid.current() == (row, "interests")
    assert grid.mark(row, "interests") == 3


def test_forms_keep_their_row_while_they_are_typed(asker: Asker) -> None:
    view = asker.ask()
    grid = view.grid.grid
    for number in range(1, 6):
        asker.write(f"{number}" * 5)
    rows = [row.key for row in grid._rows]
    assert [grid.mark(row, "ambition") for row in rows[:5]] == [1, 2, 3, 4, 5]
    assert [row.label for row in grid._rows] == [f"Formulier {number}" for number in range(1, 7)]
    # The file does not know that order: there it is the order of random numbers.
    stored = [
        each.answers["ambition"].number
        for each in ballots.of_round(asker.document, asker.last("quick_scan").id)
    ]
    assert sorted(stored, key=lambda mark: mark or 0) == [1, 2, 3, 4, 5]


def test_more_forms_than_people(asker: Asker) -> None:
    view = asker.ask()
    for _ in range(6):
        asker.write("33333")
    assert view.grid.grid._rows[-1].label == "Formulier 7"
    asker.write("1")
    assert len(asker.marks()) == 7
    assert view.head.counts.text() == "7 beantwoord"


def test_a_block_from_a_spreadsheet_makes_its_own_room(asker: Asker) -> None:
    view = asker.ask()
    lines = [f"{1 + at % 5}\t2\t?\t\t5" for at in range(9)]
    asker.paste("\n".join(lines))
    asker.press(Key.Key_V, modifiers=CTRL)
    found = asker.marks()
    assert len(found) == 9
    assert all(set(each) == {"ambition", "interests", "relationship", "process"} for each in found)
    assert asker.document.undo_label == "Antwoorden plakken"
    asker.press(Key.Key_Z, modifiers=CTRL)
    assert asker.marks() == []
    asker.paste("1\t2\n3\t9")
    asker.press(Key.Key_V, modifiers=CTRL)
    assert asker.marks() == []
    assert "Er is niets geplakt" in view.grid.problem.text()


def test_all_questions_or_one_condition(asker: Asker) -> None:
    view = asker.ask("full_scan")
    assert view.grid.tabs.value() == EVERYTHING
    assert len(view.grid.grid._columns) == 25
    view.grid.tabs.set_value("interests")
    view.grid._tab_chosen()
    assert [column.key for column in view.grid.grid._columns] == [f"BEL{number}" for number in range(1, 6)]
    asker.write("44")
    assert view.grid.grid._rows[0].tail == ""
    asker.write("1")
    assert view.grid.grid._rows[0].tail == "3,0"
    assert "BEL4 · Belangen · Formulier 1" in view.grid.note.heading.text()


def test_names_are_only_shown_on_request(asker: Asker) -> None:
    page = asker.conditions
    asker.click(page.now.start.buttons["quick_scan"])
    asker.click(page.now.asking.promise.kept["anoniem"].button("participant"))
    asker.click(page.now.asking.head.open)
    grid = page.now.asking.grid.grid
    assert [row.label for row in grid._rows] == [f"Formulier {number}" for number in range(1, 7)]
    asker.click(page.now.asking.head.show_names)
    assert [row.label for row in grid._rows] == [f"Mens {number}" for number in range(1, 7)]
    grid.setFocus()
    asker.press(Key.Key_Home, modifiers=CTRL)
    asker.write("5")
    (ballot,) = ballots.of_round(asker.document, asker.last("quick_scan").id)
    assert ballot.person_id == people.all_people(asker.document)[0].id
    page.show_view("time")
    page.show_view("now")
    assert grid._rows[0].label == "Formulier 1"


def test_rows_per_organisation(asker: Asker) -> None:
    page = asker.conditions
    asker.click(page.now.start.buttons["quick_scan"])
    asker.click(page.now.asking.promise.level.button("per_organisatie"))
    asker.click(page.now.asking.promise.kept["per_organisatie"].button("partner"))
    asker.click(page.now.asking.head.open)
    grid = page.now.asking.grid.grid
    assert [row.label for row in grid._rows] == [
        "Partner 1 1",
        "Partner 1 2",
        "Partner 1 3",
        "Partner 2 1",
        "Partner 2 2",
        "Partner 3 1",
    ]
    grid.go_to(3, 0)
    grid.setFocus()
    asker.write("4")
    (ballot,) = ballots.of_round(asker.document, asker.last("quick_scan").id)
    assert (ballot.person_id, ballot.partner_id) == (None, "ORG2")


def test_what_was_filled_in_on_the_passed_laptop_stays_out_of_the_grid(asker: Asker) -> None:
    view = asker.ask()
    of = asker.last("quick_scan")
    asked = questions.of_round(asker.document, of.id)
    ballots.submit(asker.document, {of.id: {each.key: Given(2.0) for each in asked}}, Who())
    asker.settle()
    assert view.head.counts.text() == "1 van 6 beantwoord: 1 op de laptop die rondgaat"
    assert all(view.grid.grid.mark(row.key, "ambition") is None for row in view.grid.grid._rows)
    assert len(view.grid.grid._rows) == 5
    asker.press(Key.Key_Z, modifiers=CTRL)
    assert asker.last_said() == rounds.SEALED
    assert rounds.has_ballots(asker.document, of.id)


def test_closing_and_showing_step_by_step(asker: Asker) -> None:
    view = asker.ask()
    page = asker.conditions
    now = page.now
    asker.paste("\n".join(f"{mark}\t{mark}\t3\t3\t3" for mark in (1, 1, 1, 5, 5, 5)))
    asker.press(Key.Key_V, modifiers=CTRL)
    assert not now.pictures.first.isVisible()
    asker.click(view.head.close_round)
    assert asker.last("quick_scan").state == "closed"
    assert not now.pictures.second.isVisible()
    assert view.head.reveal.text() == "Toon de stippen"
    assert "Nog niemand ziet de uitkomst" in view.head.counts.text()
    asker.click(view.head.reveal)
    assert now.pictures.second.isVisible()
    assert not now.pictures.first.isVisible()
    assert not now.talk.isVisible()
    assert view.head.reveal.text() == "Toon de spreiding"
    asker.click(view.head.reveal)
    assert now.pictures.first.isVisible()
    assert now.talk.isVisible()
    assert view.head.reveal.text() == "Toon het gemiddelde"
    asker.click(view.head.reveal)
    assert not view.head.reveal.isVisible()
    assert asker.last("quick_scan").state == "revealed"
    asker.press(Key.Key_Z, modifiers=CTRL)
    assert asker.last("quick_scan").state == "spread"


def test_an_empty_round_is_not_closed(asker: Asker) -> None:
    view = asker.ask()
    asker.click(view.head.close_round)
    assert "nog niets ingevuld" in asker.last_said()
    assert asker.last("quick_scan").running


def test_typed_marks_can_be_mended_and_a_round_asked_again(asker: Asker) -> None:
    view = asker.ask()
    asker.write("33333")
    asker.click(view.head.close_round)
    assert not view.grid.isVisible()
    asker.click(view.head.show_grid)
    view.grid.grid.setFocus()
    asker.write("4")
    assert "gesloten" in view.grid.problem.text()
    asker.click(view.head.reopen)
    assert asker.last("quick_scan").running
    asker.click(view.head.close_round)
    for _ in range(3):
        asker.click(view.head.reveal)
    asker.click(view.head.again)
    found = rounds.of_session(asker.document, asker.session, "quick_scan")
    assert [each.state for each in found] == ["revealed", "prepared"]
    page = asker.conditions
    assert page.now.picker.isVisible()
    choice = page.now.picker.choice
    assert choice is not None
    asker.click(choice.button(found[0].id))
    assert page.now.pictures.first.isVisible()
    asker.click(choice.button(found[1].id))
    assert not page.now.pictures.first.isVisible()


def test_few_answers_from_the_laptop_beside_typed_ones_are_warned_for(asker: Asker) -> None:
    view = asker.ask()
    asker.write("33333" * 4)
    of = asker.last("quick_scan")
    asked = questions.of_round(asker.document, of.id)
    ballots.submit(asker.document, {of.id: {each.key: Given(5.0) for each in asked}}, Who())
    asker.settle()
    assert not view.head.few_apart.isVisible()
    asker.click(view.head.close_round)
    assert view.head.few_apart.isVisible()
    assert "dat ene antwoord van de laptop" in view.head.few_apart.text()
    asker.click(view.head.reveal)
    assert not view.head.few_apart.isVisible()


def test_throwing_away_comes_with_the_way_back(asker: Asker) -> None:
    view = asker.ask()
    asker.write("33333")
    asker.click(view.head.discard)
    assert asker.last_said() == "Snelpeiling: ronde weggegooid."
    assert asker.conditions.now.start.isVisible()
    asker.press(Key.Key_Z, modifiers=CTRL)
    assert len(asker.marks(asker.last("quick_scan"))) == 1


def test_counting_hands(asker: Asker) -> None:
    view = asker.ask()
    asker.click(view.head.tally)
    assert view.tally.isVisible()
    assert not view.grid.isVisible()
    grid = view.tally.grid
    assert grid.hasFocus()
    assert [row.label for row in grid._rows] == ["Ambitie", "Belangen", "Relatie", "Organisatie", "Proces"]
    assert [column.label for column in grid._columns] == ["1", "2", "3", "4", "5", "?"]
    asker.press(Key.Key_Right)
    asker.write("4")
    asker.press(Key.Key_Return)
    asker.write("2")
    asker.press(Key.Key_Return)
    assert view.head.counts.text() == "6 van 6 beantwoord: 6 geturfd"
    assert sorted(each["ambition"] or 0 for each in asker.marks(asker.last("quick_scan"))) == [
        2,
        2,
        2,
        2,
        3,
        3,
    ]
    done = next(button for button in view.tally.findChildren(Button) if button.text() == "Klaar")
    asker.click(done)
    # Nothing was typed, so a grid of sheets is not in the way.
    assert not view.grid.isVisible()
    assert view.head.close_round.hasFocus()
    asker.click(view.head.show_grid)
    assert view.grid.isVisible()


def test_a_full_scan_is_not_counted_by_hand(asker: Asker) -> None:
    view = asker.ask("full_scan")
    assert not view.head.tally.isVisible()


def test_a_latecomer_takes_two_keys(asker: Asker) -> None:
    late = people.all_people(asker.document)[4]
    sessions.set_attendance(asker.document, asker.session, late.id, False)
    view = asker.ask()
    assert view.head.counts.text() == "0 van 5 beantwoord"
    asker.write("+")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["&1  Mens 5"]
    asker.press(Key.Key_1)
    assert sessions.attendance(asker.document, asker.session)[late.id] is True
    assert view.head.counts.text() == "0 van 6 beantwoord"
    assert view.grid.grid.hasFocus()


def passed_devices() -> list[PassedDevice]:
    return [
        each for each in QApplication.topLevelWidgets() if isinstance(each, PassedDevice) and each.isVisible()
    ]


def test_the_laptop_goes_round_and_comes_back(asker: Asker) -> None:
    view = asker.ask()
    asker.click(view.head.pass_on)
    (device,) = passed_devices()

    def press(*keys: Qt.Key) -> None:
        for key in keys:
            here: QWidget | None = device.focusWidget()
            QTest.keyClick(here or device, key)
            asker.settle()

    # Begin, the promise, five conditions and two polls, hand in.
    press(Key.Key_Return, Key.Key_Return)
    for _ in range(7):
        press(Key.Key_3, Key.Key_Return)
    press(Key.Key_Return, Key.Key_Space)
    assert view.head.counts.text() == "1 van 6 beantwoord: 1 op de laptop die rondgaat"
    assert {
        each.question
        for each in rounds.of_session(asker.document, asker.session)
        if rounds.has_ballots(asker.document, each.id)
    } == {
        None,
        *(each.text for each in method.polls() if each.code in ("PEIL8", "PEIL9")),
    }
    press(Key.Key_Escape, Key.Key_Tab, Key.Key_Return)
    assert passed_devices() == []
    # Not on the button that closes: Enter may have been pressed once too often.
    asker.qtbot.waitUntil(view.head.pass_on.hasFocus)
    asker.click(view.head.pass_on)
    (again,) = passed_devices()
    again.end()
    asker.settle()
    assert passed_devices() == []
