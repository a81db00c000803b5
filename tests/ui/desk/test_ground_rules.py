"""The tab Spelregels: the rules themselves, and the page around its three views."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import ground_rules, method, people
from samenwerkdesk.model.ground_rules import ADOPTED, PROPOSED, REJECTED
from samenwerkdesk.ui.desk.ground_rules_compliance import ComplianceView
from samenwerkdesk.ui.desk.ground_rules_opinions import OpinionsView
from samenwerkdesk.ui.desk.ground_rules_part import COMPLIANCE, OPINIONS, RULES
from tests.ui.desk.ground_rules_driver import ALT, Driver, Key


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Driver:
    return Driver(qtbot, tmp_path)


def statuses(table: Driver) -> list[str | None]:
    return [rule.status for rule in table.rules()]


# ---------------------------------------------------------------------- putting rules on the table


def test_the_empty_page_has_one_button_that_puts_the_seven_on_the_table(table: Driver) -> None:
    page = table.show()
    assert page.rules.empty.isVisible()
    assert page.rules.empty.button is not None
    table.click(page.rules.empty.button)
    assert [rule.text for rule in table.rules()] == [rule.text for rule in method.ground_rules()]
    assert statuses(table) == [PROPOSED] * 7
    assert not page.rules.empty.isVisible()
    assert page.rules.list.current() == table.key(0)
    table.undo()
    assert table.rules() == []
    assert page.rules.empty.isVisible()


def test_a_row_shows_number_name_wording_and_status(table: Driver) -> None:
    table.fill()
    table.show()
    rule = table.row(table.key(1)).rule
    assert (rule.number, rule.name) == ("2", "Knelpunt plus voorstel")
    assert rule.text == "Wie een knelpunt noemt, legt er meteen een eerste voorstel naast."
    assert [(words, bool(icon)) for words, _, icon in rule.states] == [("op tafel", True)]
    assert table.row(table.key(1)).accessibleName() == f"Regel 2, {rule.name}, {rule.text}, op tafel"


def test_an_own_rule_is_typed_and_entered(table: Driver) -> None:
    page = table.show()
    page.rules.entry.setFocus()
    table.write("We beginnen op tijd")
    table.press(Key.Key_Return)
    table.write("   ")
    table.press(Key.Key_Return)
    assert [(rule.code, rule.text, rule.status) for rule in table.rules()] == [
        ("EIGEN1", "We beginnen op tijd", PROPOSED)
    ]
    assert page.rules.entry.text().strip() == ""
    assert page.rules.missing.isVisible()
    table.click(page.rules.missing)
    assert len(table.rules()) == 8
    assert not page.rules.missing.isVisible()
    table.undo()
    table.undo()
    assert table.rules() == []


def test_what_is_missing_of_the_seven_can_be_put_back(table: Driver) -> None:
    table.fill()
    page = table.show()
    ground_rules.remove(table.document, table.key(2))
    assert page.rules.missing.text() == "Zet de ontbrekende regel van het handboek op tafel"
    ground_rules.remove(table.document, table.key(0))
    assert page.rules.missing.text() == "Zet de 2 ontbrekende regels van het handboek op tafel"


# ---------------------------------------------------------------------- deciding


@pytest.mark.parametrize("way", ["key", "button", "menu"])
def test_adopting_through_every_entry(table: Driver, way: str) -> None:
    table.fill(session_count=2)
    page = table.show()
    key = table.key(0)
    page.rules.list.focus(key)
    if way == "key":
        table.press(Key.Key_A)
    elif way == "button":
        table.click(table.row(key).act)
    else:
        table.menu(key)["Aannemen"].trigger()
    found = table.rules()[0]
    assert (found.status, found.session_id) == (ADOPTED, table.session(1))
    assert [words for words, _, _ in table.row(key).rule.states] == ["aangenomen in sessie 2"]
    assert page.header.subtitle.text() == "1 aangenomen · 6 op tafel"
    assert not table.row(key).act.isVisible()
    table.undo()
    assert table.rules()[0].status == PROPOSED
    assert table.row(key).act.isVisible()


def test_adopting_keeps_the_keyboard_on_the_row(table: Driver) -> None:
    table.fill()
    page = table.show()
    table.press(Key.Key_A, Key.Key_Down, Key.Key_A)
    assert page.rules.list.current() == table.key(1)
    assert statuses(table)[:3] == [ADOPTED, ADOPTED, PROPOSED]


def test_adopting_without_a_session_says_so_without_one(table: Driver) -> None:
    table.fill(session_count=0)
    table.show()
    table.press(Key.Key_A)
    assert table.rules()[0].session_id is None
    assert [words for words, _, _ in table.row(table.key(0)).rule.states] == ["aangenomen"]


def test_the_session_that_is_on_is_the_one_that_adopts(table: Driver) -> None:
    table.fill(session_count=3)
    table.show()
    table.desk.choose_session(table.session(0))
    table.press(Key.Key_A)
    assert table.rules()[0].session_id == table.session(0)


@pytest.mark.parametrize("way", ["key", "menu"])
def test_dropping_and_putting_back(table: Driver, way: str) -> None:
    table.fill()
    page = table.show()
    key = table.key(0)
    table.press(Key.Key_L) if way == "key" else table.menu(key)["Laten vallen"].trigger()
    assert table.rules()[0].status == REJECTED
    assert page.rules.dropped.keys() == [key]
    assert page.rules.dropped_section.isVisible()
    assert table.row(key).rule.number == ""
    assert [words for words, _, _ in table.row(key).rule.states] == ["vervallen"]
    assert table.row(table.key(1)).rule.number == "1"
    page.rules.dropped.focus(key)
    table.press(Key.Key_T) if way == "key" else table.click(table.row(key).act)
    assert table.rules()[0].status == PROPOSED
    assert not page.rules.dropped_section.isVisible()
    table.undo()
    table.undo()
    assert statuses(table) == [PROPOSED] * 7


def test_the_keyboard_stays_with_a_rule_that_is_dropped_and_put_back(table: Driver) -> None:
    table.fill()
    page = table.show()
    key = table.key(1)
    page.rules.list.focus(key)
    table.press(Key.Key_L)
    assert page.rules.dropped.current() == key
    table.press(Key.Key_T)
    assert page.rules.list.current() == key


def test_dropping_and_putting_back_by_key_is_said_with_the_way_back(table: Driver) -> None:
    table.fill()
    table.show()
    for pressed, words, before in (
        (Key.Key_L, "‘Samen’ is vervallen.", PROPOSED),
        (Key.Key_T, "‘Samen’ ligt weer op tafel.", REJECTED),
    ):
        table.press(pressed)
        message = table.said[-1]
        name = ground_rules.short_name(table.rules()[0])
        assert (message.sentence, message.action, message.brief) == (
            words.replace("Samen", name),
            "Ongedaan maken",
            True,
        )
        assert message.act is not None
        message.act()
        assert statuses(table)[0] == before
        table.desk.redo()
        table.page.rules._list_of(table.key(0)).focus(table.key(0))


def test_a_key_that_changes_nothing_says_nothing(table: Driver) -> None:
    table.fill()
    table.show()
    table.press(Key.Key_T)
    assert table.said == []


def test_a_sentence_typed_on_a_row_drops_nothing_more(table: Driver) -> None:
    table.fill()
    page = table.show()
    page.rules.clock = lambda: 0.0
    table.write("We laten alles liggen")
    assert statuses(table) == [PROPOSED] * 7
    page.rules.clock = lambda: 1.0
    table.write("laat")
    assert statuses(table) == [REJECTED] + [PROPOSED] * 6


def test_all_on_the_table_are_adopted_in_one_step(table: Driver) -> None:
    table.fill()
    page = table.show()
    table.press(Key.Key_L)
    page.rules.list.focus(table.key(1))
    table.press(Key.Key_A)
    assert page.adopt_all.text() == "Neem alle 5 aan"
    table.click(page.adopt_all)
    assert statuses(table) == [REJECTED] + [ADOPTED] * 6
    assert not page.adopt_all.isVisible()
    table.undo()
    assert statuses(table) == [REJECTED, ADOPTED] + [PROPOSED] * 5
    assert page.adopt_all.isVisible()


# ---------------------------------------------------------------------- order, removing


def test_alt_and_arrows_move_a_rule_past_what_was_dropped(table: Driver) -> None:
    table.fill()
    page = table.show()
    first, second, third = (table.key(n) for n in range(3))
    ground_rules.decide(table.document, second, REJECTED, None)
    page.rules.list.focus(first)
    table.press(Key.Key_Down, modifiers=ALT)
    assert page.rules.list.keys()[:2] == [third, first]
    assert table.row(first).rule.number == "2"
    assert page.rules.list.current() == first
    table.press(Key.Key_Up, Key.Key_Up, modifiers=ALT)
    assert page.rules.list.keys()[:2] == [first, third]
    table.undo()
    assert page.rules.list.keys()[:2] == [third, first]
    table.menu(first)["Omhoog"].trigger()
    assert page.rules.list.keys()[:2] == [first, third]


def test_moving_past_the_ends_does_nothing(table: Driver) -> None:
    table.fill()
    table.show()
    label = table.document.undo_label
    table.press(Key.Key_Up, modifiers=ALT)
    assert table.document.undo_label == label


def test_a_removed_rule_comes_back_with_what_people_thought(table: Driver) -> None:
    table.fill()
    page = table.show()
    key = table.key(0)
    ground_rules.set_stance(table.document, key, table.person(0), "adapt")
    page.rules.list.focus(key)
    table.press(Key.Key_Delete)
    assert len(table.rules()) == 6
    message = table.said[-1]
    assert (message.sentence, message.action, message.brief) == (
        "Spelregel verwijderd.",
        "Ongedaan maken",
        True,
    )
    assert message.act is not None
    message.act()
    assert table.key(0) == key
    assert ground_rules.counts(table.document) == {key: {"adapt": 1}}


# ---------------------------------------------------------------------- the wording


def test_the_wording_is_edited_in_its_row_beside_the_first_wording(table: Driver) -> None:
    table.fill()
    page = table.show()
    page.rules.list.focus(table.key(1))
    table.press(Key.Key_Return)
    editor = page.rules.editor
    assert editor is not None
    assert editor.wording.input.hasFocus()
    first = table.rules()[1].text or ""
    assert editor.first.text() == first
    assert not editor.back.isEnabled()
    table.write(" Hulp vragen telt ook.")
    editor.wording.flush()
    assert table.rules()[1].adapted_text == f"{first} Hulp vragen telt ook."
    assert editor.back.isEnabled()
    page.rules.close_editor()
    rule = table.row(table.key(1)).rule
    assert rule.text == f"{first} Hulp vragen telt ook."
    assert rule.first == f"In het handboek: {first}"
    assert [words for words, _, _ in rule.states] == ["op tafel", "aangepast"]
    table.undo()
    assert table.rules()[1].adapted_text is None
    assert table.row(table.key(1)).rule.first == ""


def test_esc_first_forgets_what_was_typed_and_then_closes(table: Driver) -> None:
    table.fill()
    page = table.show()
    table.press(Key.Key_Return)
    table.write(" x")
    table.press(Key.Key_Escape)
    editor = page.rules.editor
    assert editor is not None
    assert editor.wording.text() == table.rules()[0].text
    table.press(Key.Key_Escape)
    assert page.rules.list.editing is None
    assert page.rules.list.current() == table.key(0)
    assert table.rules()[0].adapted_text is None


def test_closing_the_editor_keeps_what_was_typed(table: Driver) -> None:
    table.fill()
    page = table.show()
    table.press(Key.Key_Return)
    table.write(" En meer.")
    page.rules.close_editor()
    table.settle()
    assert (table.rules()[0].adapted_text or "").endswith(" En meer.")


def test_an_emptied_wording_is_the_first_wording_again(table: Driver) -> None:
    table.fill()
    page = table.show()
    ground_rules.adapt(table.document, table.key(0), "Anders")
    page.rules.edit(table.key(0))
    editor = page.rules.editor
    assert editor is not None
    editor.wording.input.selectAll()
    table.press(Key.Key_Delete)
    page.rules.entry.setFocus()
    table.settle()
    assert table.rules()[0].adapted_text is None
    assert editor.wording.text() == table.rules()[0].text


def test_the_first_wording_can_be_taken_back_with_one_button(table: Driver) -> None:
    table.fill()
    page = table.show()
    ground_rules.adapt(table.document, table.key(0), "Anders")
    ground_rules.decide(table.document, table.key(0), ADOPTED, None)
    page.rules.edit(table.key(0))
    assert page.rules.editor is not None
    table.click(page.rules.editor.back)
    assert table.rules()[0].adapted_text is None
    assert page.rules.editor.wording.text() == table.rules()[0].text
    table.undo()
    assert page.rules.editor.wording.text() == "Anders"


def test_a_refresh_does_not_disturb_typing(table: Driver) -> None:
    table.fill()
    page = table.show()
    table.press(Key.Key_Return)
    table.write(" nog bezig")
    ground_rules.decide(table.document, table.key(3), ADOPTED, None)
    ground_rules.set_note(table.document, table.key(0), "Van elders")
    editor = page.rules.editor
    assert editor is not None
    assert editor.wording.text().endswith(" nog bezig")
    assert editor.wording.input.hasFocus()
    assert editor.note.text() == "Van elders"


def test_undo_shows_in_the_open_editor(table: Driver) -> None:
    table.fill()
    page = table.show()
    table.press(Key.Key_Return)
    table.write(" Extra.")
    table.undo()
    editor = page.rules.editor
    assert editor is not None
    assert table.rules()[0].adapted_text is None
    assert editor.wording.text() == table.rules()[0].text


def test_a_remark_is_kept_and_shown(table: Driver) -> None:
    table.fill()
    page = table.show()
    page.rules.edit(table.key(0))
    assert page.rules.editor is not None
    page.rules.editor.note.setFocus()
    table.write("Na de zomer opnieuw")
    page.rules.close_editor()
    assert table.row(table.key(0)).rule.note == "Opmerking: Na de zomer opnieuw"


def test_the_editor_goes_when_its_rule_goes(table: Driver) -> None:
    table.fill()
    page = table.show()
    page.rules.edit(table.key(0))
    ground_rules.remove(table.document, table.key(0))
    assert page.rules.editor is None
    assert len(page.rules.list.keys()) == 6


# ---------------------------------------------------------------------- the page


def test_the_views_are_reached_by_keyboard(table: Driver) -> None:
    table.fill()
    page = table.show()
    page.views.button(RULES).setFocus(Qt.FocusReason.TabFocusReason)
    table.press(Key.Key_Right)
    assert page.views.value() == OPINIONS
    assert page.part(OpinionsView).isVisible()
    table.press(Key.Key_Right)
    assert page.part(ComplianceView).isVisible()
    assert not page.rules.isVisible()
    assert not page.adopt_all.isVisible()


def test_tab_goes_from_a_row_to_its_buttons_and_on(table: Driver) -> None:
    table.fill()
    table.show()
    first, second = table.row(table.key(0)), table.row(table.key(1))
    seen = []
    for _ in range(4):
        seen.append(table.focused())
        table.press(Key.Key_Tab)
    assert seen == [first, first.act, first.more, second]


def test_a_hidden_page_is_filled_when_it_is_shown(table: Driver) -> None:
    table.fill()
    page = table.show()
    page.hide()
    ground_rules.decide(table.document, table.key(0), ADOPTED, None)
    assert table.row(table.key(0)).rule.solid is False
    page.show()
    assert table.row(table.key(0)).rule.solid is True


@pytest.mark.parametrize("view", [RULES, OPINIONS, COMPLIANCE])
@pytest.mark.parametrize("filled", [True, False])
def test_everything_that_takes_the_keyboard_has_a_name(table: Driver, view: str, filled: bool) -> None:
    if filled:
        table.fill()
        with table.document.change("x"):
            ground_rules.adopt_all(table.document, table.session(0))
    page = table.show(view)
    if filled and view == RULES:
        page.rules.edit(table.key(0))
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            named = widget.accessibleName() or getattr(widget, "text", str)()
            assert named, widget
    assert page.views.accessibleName()


@pytest.mark.parametrize("width", [460, 804, 1700])
@pytest.mark.parametrize("view", [RULES, OPINIONS, COMPLIANCE])
def test_nothing_sticks_out_with_much_and_long_content(table: Driver, view: str, width: int) -> None:
    table.fill(people_count=0, session_count=12)
    with table.document.change("veel"):
        for number in range(40):
            people.add(table.document, f"Naam {number} " + "Lang" * 35)
        for number in range(13):
            ground_rules.propose(table.document, f"Regel {number} " + "woord " * 100)
        ground_rules.adopt_all(table.document, table.session(0))
        ground_rules.adapt(table.document, table.key(9), "anders " * 85)
        ground_rules.set_concern(table.document, table.key(0), table.person(0), "zorg " * 100)
    page = table.show(view)
    page.resize(width, 700)
    table.settle()
    if view == RULES:
        page.rules.edit(table.key(9))
        table.settle()
    assert page.horizontalScrollBar().maximum() == 0
    content: QWidget | None = page.widget()
    assert content is not None
    for widget in content.findChildren(QWidget):
        if widget.isVisible():
            left = widget.mapTo(content, widget.rect().topLeft()).x()
            assert left >= 0
            assert left + widget.width() <= content.width()


@pytest.mark.parametrize("width", [500, 804, 1600])
def test_the_first_wording_stands_under_the_wording_and_not_under_the_chips(
    table: Driver, width: int
) -> None:
    table.fill(seven=False)
    ground_rules.propose(table.document, "Kort")
    ground_rules.adapt(table.document, table.key(0), "Anders")
    table.page.resize(width, 700)
    table.show()
    row = table.row(table.key(0))
    room = row._wording_width(row.width())
    assert row.rule.first == "Eerst stond er: Kort"
    assert row._words_height(row.width()) == row._lines("Anders", "body", room) + 4 + row._lines(
        row.rule.first, "small", room
    )
