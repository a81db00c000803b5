"""The agenda and its clock, by key and by mouse."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt

from samenwerkdesk.model import agenda, sessions
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.parts_page import PartsPage
from samenwerkdesk.ui.desk.running import RunningCard
from samenwerkdesk.ui.widgets.fields import LineField, NumberField
from tests.ui.sitting import ALT, CTRL, SHIFT, Key, Sitting, shown

THREE = ((10, "check-in"), (20, "gesprek"), (15, "besluiten"))


@pytest.fixture
def sitting(fresh: Sitting) -> Sitting:
    fresh.with_session(*THREE)
    fresh.workspace.show_page(contents.SESSIONS)
    fresh.settle()
    return fresh


@pytest.fixture
def card(sitting: Sitting) -> RunningCard:
    return sitting.page.running


def leads(card: RunningCard) -> list[str]:
    """The times of the rows."""
    return [record.lead for record in shown(card.list)]


def rights(card: RunningCard) -> list[str]:
    return [record.right for record in shown(card.list)]


def length(card: RunningCard) -> str:
    """How long the agenda takes, and until when."""
    return card.length.text().replace("\u00a0", " ")


def editing(card: RunningCard) -> str | None:
    """The block whose fields are open."""
    return card.list.editing


def running(sitting: Sitting) -> str | None:
    """The title of the block that runs."""
    session = sessions.get(sitting.document, sitting.session)
    assert session is not None
    found = agenda.blocks(sitting.document, sitting.session)
    return next((block.label for block in found if block.id == session.running_item_id), None)


# ---------------------------------------------------------------------- showing


def test_times_and_end_are_computed(sitting: Sitting, card: RunningCard) -> None:
    assert leads(card) == ["9.00", "9.10", "9.30"]
    assert length(card) == "45 min, tot 9.45 uur"
    assert card.digits.text() == ""
    assert not card.pace.isVisible()


def test_the_end_is_in_the_bar_on_every_tab(sitting: Sitting) -> None:
    for tab in contents.TABS:
        sitting.workspace.show_page(tab.key)
        assert "tot 9.45 uur" in sitting.workspace.bar.clock.accessibleName()
    sitting.press(Key.Key_F7)
    sitting.press(Key.Key_F9)
    assert "tot 10.28" in sitting.workspace.bar.clock.accessibleName()


def test_the_example_is_as_in_the_picture(example: Sitting) -> None:
    key = agenda.blocks(example.document, example.session)[2].id
    agenda.start(example.document, example.session, key, datetime(2025, 4, 10, 9, 25))
    example.settle()
    card = example.page.running
    assert card.digits.text() == "11:40"
    assert card.digits_label.text() == "rest van dit onderdeel"
    assert card.pace.text() == "Je loopt gelijk met het draaiboek. Eindtijd blijft 12.00 uur."
    assert example.workspace.bar.clock.accessibleName() == "nog 12 min, 9.38 uur · tot 12.00"
    assert [record.icon for record in shown(card.list)] == ["check", "check", *[""] * 6]
    assert [record.active for record in shown(card.list)].index(True) == 2


def test_an_empty_agenda_says_what_to_do(fresh: Sitting) -> None:
    fresh.with_session()
    fresh.workspace.show_page(contents.SESSIONS)
    card = fresh.page.running
    assert length(card) == "Nog geen onderdelen"
    assert card.empty.isVisible()
    assert not card.buttons.isVisible()
    fresh.click(card.plans)
    fresh.choose("Basisvorm")
    assert len(fresh.blocks()) == 8
    assert length(card) == "120 min, tot 11.00 uur"
    assert not card.empty.isVisible()
    assert not card.plans.isVisible()
    fresh.desk.undo()
    fresh.settle()
    assert fresh.blocks() == []
    assert card.empty.isVisible()


@pytest.mark.parametrize("count", [0, 8, 30])
def test_any_number_of_blocks(fresh: Sitting, count: int) -> None:
    fresh.with_session(*[(6.0, f"onderdeel {number}") for number in range(count)])
    fresh.workspace.show_page(contents.SESSIONS)
    fresh.settle()
    card = fresh.page.running
    assert len(card.list.keys()) == count
    if count:
        fresh.at(card.list)
        fresh.press(Key.Key_End)
        last = card.list.row(card.list.keys()[-1])
        assert last is not None
        assert last.hasFocus()
        assert fresh.page.viewport().rect().contains(last.mapTo(fresh.page.viewport(), QPoint(5, 5)))
        fresh.press(Key.Key_Home)
        assert card.list.current() == card.list.keys()[0]


# ---------------------------------------------------------------------- one key on the list


def test_longer_and_shorter(sitting: Sitting, card: RunningCard) -> None:
    sitting.at(card.list, 1)
    sitting.write("+")
    assert sitting.blocks()[1] == ("Gesprek", 25)
    assert leads(card) == ["9.00", "9.10", "9.35"]
    sitting.write("--")
    assert sitting.blocks()[1] == ("Gesprek", 15)
    for _ in range(5):
        sitting.write("-")
    assert sitting.blocks()[1] == ("Gesprek", 0)


def test_skipping_and_doing_after_all(sitting: Sitting, card: RunningCard) -> None:
    sitting.at(card.list, 1)
    sitting.write("o")
    assert rights(card)[1] == "overgeslagen"
    assert leads(card) == ["9.00", "9.10", "9.10"]
    sitting.write("O")
    assert leads(card) == ["9.00", "9.10", "9.30"]


def test_a_row_that_is_skipped_taken_back_or_begun_says_so_with_the_way_back(
    sitting: Sitting, card: RunningCard
) -> None:
    sitting.at(card.list, 1)
    sitting.write("o")
    assert sitting.last_said() == "Overgeslagen: Gesprek."
    sitting.write("o")
    assert sitting.last_said() == "Weer opgenomen: Gesprek."
    sitting.write("o")
    sitting.press(Key.Key_Space)
    assert sitting.last_said() == "Begonnen: Gesprek."
    assert running(sitting) == "Gesprek"
    assert rights(card)[1] == "20 min"
    sitting.write("o")
    assert sitting.last_said() == "Afgebroken: Gesprek."
    assert (sitting.said[-1].action, sitting.said[-1].brief) == ("Ongedaan maken", True)
    act = sitting.said[-1].act
    assert act is not None
    act()
    assert running(sitting) == "Gesprek"


def test_the_times_of_the_rows_agree_with_the_end(sitting: Sitting, card: RunningCard) -> None:
    sitting.at(card.list, 1)
    sitting.press(Key.Key_Space)
    # From 9.38: twenty minutes of talking, a quarter of an hour of decisions.
    assert leads(card) == ["9.00", "9.38", "9.58"]
    assert length(card) == "Nog 35 min, tot 10.13 uur"
    sitting.later(minutes=25)
    assert leads(card) == ["9.00", "9.38", "10.03"]
    assert length(card) == "Nog 15 min, tot 10.18 uur"
    sitting.click(card.stop)
    assert leads(card) == ["9.00", "9.10", "9.30"]
    assert length(card) == "45 min, tot 9.45 uur"


def test_the_clock_is_right_as_soon_as_one_comes_back(sitting: Sitting, card: RunningCard) -> None:
    sitting.press(Key.Key_F7)
    sitting.workspace.show_page(contents.OVERVIEW)
    sitting.now = datetime(2025, 4, 10, 9, 42, 20)
    sitting.workspace.show_page(contents.SESSIONS)
    assert card.digits.text() == "6:00"


def test_skipping_the_block_that_runs_goes_on_to_the_next(sitting: Sitting, card: RunningCard) -> None:
    sitting.press(Key.Key_F7)
    sitting.at(card.list)
    sitting.write("o")
    assert running(sitting) == "Gesprek"
    assert sitting.blocks()[0] == ("Check-in", 10)


def test_moving(sitting: Sitting, card: RunningCard) -> None:
    row = sitting.at(card.list)
    sitting.write("l")
    assert sitting.texts(card.list) == ["Gesprek", "Check-in", "Besluiten"]
    assert row.hasFocus()
    assert leads(card) == ["9.00", "9.20", "9.30"]
    sitting.press(Key.Key_Down, modifiers=ALT)
    assert sitting.texts(card.list)[2] == "Check-in"
    sitting.write("ee")
    assert sitting.texts(card.list)[0] == "Check-in"
    sitting.write("e")
    assert sitting.texts(card.list)[0] == "Check-in"


def test_beginning_somewhere(sitting: Sitting, card: RunningCard) -> None:
    sitting.at(card.list, 2)
    sitting.press(Key.Key_Space)
    assert running(sitting) == "Besluiten"
    assert card.pace.text() == "Je loopt 8 minuten uit. Zo wordt het 9.53 uur."


def test_removing_and_taking_back(sitting: Sitting, card: RunningCard) -> None:
    sitting.at(card.list, 1)
    sitting.press(Key.Key_Delete)
    assert sitting.texts(card.list) == ["Check-in", "Besluiten"]
    assert sitting.last_said() == "Onderdeel verwijderd."
    assert card.list.current() == card.list.keys()[1]
    sitting.press(Key.Key_Z, modifiers=CTRL)
    assert sitting.texts(card.list) == ["Check-in", "Gesprek", "Besluiten"]


def test_the_menu_says_the_keys(sitting: Sitting, card: RunningCard) -> None:
    sitting.at(card.list, 1)
    sitting.press(Key.Key_F10, modifiers=SHIFT)
    sitting.choose("Overslaan\tO")
    assert rights(card)[1] == "overgeslagen"
    sitting.press(Key.Key_Menu)
    sitting.choose("Toch doen")
    sitting.press(Key.Key_Menu)
    sitting.choose("Later\tL")
    assert sitting.texts(card.list)[2] == "Gesprek"


# ---------------------------------------------------------------------- from anywhere


def test_the_function_keys_work_while_typing_elsewhere(sitting: Sitting, card: RunningCard) -> None:
    sitting.page.recording.line.line.input.setFocus()
    sitting.write("half een zin")
    sitting.press(Key.Key_F7)
    assert running(sitting) == "Check-in"
    sitting.press(Key.Key_F9)
    assert sitting.blocks()[0] == ("Check-in", 15)
    sitting.press(Key.Key_F9, modifiers=SHIFT)
    sitting.press(Key.Key_F9, modifiers=SHIFT)
    assert sitting.blocks()[0] == ("Check-in", 5)
    sitting.press(Key.Key_F8)
    assert running(sitting) == "Gesprek"
    sitting.press(Key.Key_F8, modifiers=SHIFT)
    assert running(sitting) == "Check-in"
    assert sitting.page.recording.line.line.text() == "half een zin"


def test_skipping_and_postponing_say_what_they_did(sitting: Sitting, card: RunningCard) -> None:
    sitting.press(Key.Key_F7)
    sitting.workspace.show_page(contents.OVERVIEW)
    sitting.press(Key.Key_F11, modifiers=SHIFT)
    assert sitting.last_said() == "Een plek later: Gesprek."
    assert [title for title, _ in sitting.blocks()] == ["Check-in", "Besluiten", "Gesprek"]
    sitting.press(Key.Key_F11)
    assert sitting.last_said() == "Overgeslagen: Besluiten."
    assert sitting.blocks()[1] == ("Besluiten", 0)
    act = sitting.said[-1].act
    assert act is not None
    act()
    assert sitting.blocks()[1] == ("Besluiten", 15)


def test_pausing_and_going_on(sitting: Sitting, card: RunningCard) -> None:
    sitting.press(Key.Key_F7)
    sitting.later(minutes=4)
    assert card.digits.text() == "6:00"
    sitting.press(Key.Key_F7)
    assert card.start.text() == "Verder"
    sitting.later(minutes=5)
    assert (card.digits.text(), card.digits_label.text()) == ("6:00", "stil gezet")
    sitting.click(card.start)
    sitting.later(minutes=1)
    assert card.digits.text() == "5:00"


def test_the_last_block_is_rounded_off(sitting: Sitting, card: RunningCard) -> None:
    sitting.at(card.list, 2)
    sitting.press(Key.Key_Space)
    assert card.next.text() == "Afronden"
    card.next.setFocus()
    sitting.press(Key.Key_Space)
    assert running(sitting) is None
    assert card.start.hasFocus()
    assert not card.next.isVisible()
    assert length(card) == "45 min, tot 9.45 uur"


def test_running_over(sitting: Sitting, card: RunningCard) -> None:
    sitting.press(Key.Key_F7)
    sitting.later(minutes=13)
    assert (card.digits.text(), card.digits_label.text()) == ("+3:00", "loopt uit")
    assert card.pace.text() == "Je loopt 41 minuten uit. Zo wordt het 10.26 uur."
    assert length(card) == "Nog 35 min, tot 10.26 uur"
    assert "3 min over tijd" in sitting.workspace.bar.clock.accessibleName()


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        (Key.Key_F7, "Het draaiboek is nog leeg. Zet er eerst onderdelen in."),
        (Key.Key_F8, "Het draaiboek is nog leeg. Zet er eerst onderdelen in."),
        (Key.Key_F11, "Het draaiboek is nog leeg. Zet er eerst onderdelen in."),
    ],
)
def test_keys_on_an_empty_agenda_say_what_is_needed(fresh: Sitting, key: Qt.Key, sentence: str) -> None:
    fresh.press(key)
    assert fresh.last_said() == "Plan eerst een sessie; dan kan de klok lopen."
    fresh.with_session()
    fresh.press(key)
    assert fresh.last_said() == sentence


def test_keys_that_need_the_clock_say_so(sitting: Sitting) -> None:
    before = sitting.blocks()
    for key in (Key.Key_F9, Key.Key_F11):
        sitting.press(key)
        assert sitting.last_said() == "De klok loopt niet. Begin met F7."
    assert sitting.blocks() == before


# ---------------------------------------------------------------------- other days and nights


def test_past_midnight(sitting: Sitting, card: RunningCard) -> None:
    sessions.set_field(sitting.document, sitting.session, "start_time", "23:30")
    sitting.settle()
    assert leads(card) == ["23.30", "23.40", "0.00"]
    assert length(card) == "45 min, tot 0.15 uur"
    sitting.now = datetime(2025, 4, 10, 23, 40)
    sitting.at(card.list, 1)
    sitting.press(Key.Key_Space)
    assert card.pace.text() == "Je loopt gelijk met het draaiboek. Eindtijd blijft 0.15 uur."
    sitting.later(minutes=25)
    assert card.pace.text() == "Je loopt 5 minuten uit. Zo wordt het 0.20 uur."


def test_a_session_of_another_day_can_run_today(sitting: Sitting, card: RunningCard) -> None:
    sessions.set_field(sitting.document, sitting.session, "date", "2025-01-06")
    sitting.settle()
    assert "tot" not in sitting.workspace.bar.clock.accessibleName()
    sitting.now = datetime(2025, 4, 10, 9, 0)
    sitting.press(Key.Key_F7)
    assert card.pace.text() == "Je loopt gelijk met het draaiboek. Eindtijd blijft 9.45 uur."
    assert "tot 9.45" in sitting.workspace.bar.clock.accessibleName()


def test_starting_the_clock_of_another_day_says_so(sitting: Sitting, card: RunningCard) -> None:
    sessions.set_field(sitting.document, sitting.session, "date", "2025-01-06")
    sitting.settle()
    sentence = "Deze sessie was op 6 januari 2025; de klok loopt nu voor die sessie."
    ways = (card.start, card.list.row(card.list.keys()[0]), sitting.page.note.input)
    for control, key in zip(ways, (Key.Key_Space, Key.Key_Space, Key.Key_F8), strict=True):
        assert control is not None
        control.setFocus()
        sitting.press(key)
        assert sitting.last_said() == sentence
        assert (sitting.said[-1].kind, sitting.said[-1].brief) == ("warn", True)
        assert running(sitting) == "Check-in"
        act = sitting.said[-1].act
        assert act is not None
        act()
        assert running(sitting) is None
    sessions.set_field(sitting.document, sitting.session, "date", "2025-05-06")
    sitting.press(Key.Key_F7)
    assert sitting.last_said().startswith("Deze sessie is op 6 mei 2025;")
    said = len(sitting.said)
    sitting.press(Key.Key_F7)
    sitting.press(Key.Key_F8)
    assert len(sitting.said) == said


def test_a_clock_that_was_left_running_says_so(sitting: Sitting, card: RunningCard) -> None:
    sitting.press(Key.Key_F7)
    sitting.later(days=1)
    assert card.pace.text().startswith("De klok loopt nog van een vorige keer.")
    assert length(card) == "45 min, tot 9.45 uur"
    sitting.click(card.stop)
    assert running(sitting) is None
    assert not card.pace.isVisible()


# ---------------------------------------------------------------------- where a block leads


def test_a_block_leads_to_its_tab(sitting: Sitting, card: RunningCard) -> None:
    keys = card.list.keys()
    for key, page in zip(keys, (contents.GROUND_RULES, "process", "privacy"), strict=True):
        agenda.set_field(sitting.document, key, "page", page)
    sitting.settle()
    rows = [card.list.row(key) for key in keys]
    assert [row.record.link_name for row in rows if row is not None] == ["Spelregels", "Fasen", ""]
    first = rows[0]
    assert first is not None
    assert first.accessibleName() == "9.00, Check-in, 10 min, naar Spelregels"
    sitting.at(card.list)
    sitting.write("t")
    assert sitting.workspace.rail.current() == contents.GROUND_RULES
    sitting.workspace.show_page(contents.SESSIONS)
    sitting.click(first, QPoint(first.width() - 20, first.height() // 2))
    assert sitting.workspace.rail.current() == contents.GROUND_RULES


def test_a_block_leads_to_an_element_within_a_tab(sitting: Sitting, card: RunningCard) -> None:
    agenda.set_field(sitting.document, card.list.keys()[0], "page", "process")
    sitting.settle()
    sitting.at(card.list)
    sitting.write("t")
    page = sitting.workspace.current_page()
    assert isinstance(page, PartsPage)
    assert page.explained() == "process"


def test_a_block_whose_tab_is_not_there_yet_says_nothing(sitting: Sitting, card: RunningCard) -> None:
    agenda.set_field(sitting.document, card.list.keys()[0], "page", "privacy")
    sitting.settle()
    row = sitting.at(card.list)
    assert row.accessibleName() == "9.00, Check-in, 10 min"
    sitting.write("t")
    assert sitting.workspace.rail.current() == contents.SESSIONS
    sitting.press(Key.Key_Return)
    sitting.press(Key.Key_Escape)
    assert agenda.blocks(sitting.document, sitting.session)[0].page == "privacy"


# ---------------------------------------------------------------------- adding and editing


def test_adding_by_typing(sitting: Sitting, card: RunningCard) -> None:
    card.new.input.setFocus()
    sitting.write("terugblik 5 min")
    sitting.press(Key.Key_Return)
    assert sitting.blocks()[-1] == ("Terugblik", 5)
    assert card.new.text() == ""
    assert card.new.input.hasFocus()
    assert leads(card)[-1] == "9.45"


def test_editing_in_the_row(sitting: Sitting, card: RunningCard) -> None:
    sitting.at(card.list, 1)
    sitting.press(Key.Key_Return)
    sitting.write(" in tweetallen")
    sitting.press(Key.Key_Tab)
    sitting.press(Key.Key_A, modifiers=CTRL)
    sitting.write("30")
    sitting.press(Key.Key_Return)
    assert sitting.blocks()[1] == ("Gesprek in tweetallen", 30)
    sitting.press(Key.Key_Escape)
    assert editing(card) is None
    assert card.list.current() == card.list.keys()[1]


def test_the_fields_follow_undo_and_keep_what_is_typed(sitting: Sitting, card: RunningCard) -> None:
    key = card.list.keys()[1]
    sitting.at(card.list, 1)
    sitting.press(Key.Key_Return)
    title, minutes = sitting.part(LineField, card.list), sitting.part(NumberField, card.list)
    minutes.input.setFocus()
    sitting.press(Key.Key_Up)
    sitting.press(Key.Key_Return)
    assert (minutes.text(), sitting.blocks()[1][1]) == ("25", 25)
    sitting.press(Key.Key_Z, modifiers=CTRL)
    assert (minutes.text(), sitting.blocks()[1][1]) == ("20", 20)
    title.input.setFocus()
    title.input.end(False)
    sitting.write(" half")
    title.input.setCursorPosition(3)
    agenda.lengthen(sitting.document, sitting.session, key, 5)
    sitting.press(Key.Key_F7)
    sitting.later(seconds=1)
    assert (title.text(), title.input.cursorPosition()) == ("gesprek half", 3)
    assert minutes.text() == "25"
    assert editing(card) == key
    title.flush()
    assert sitting.blocks()[1][0] == "Gesprek half"


def test_an_editor_closes_when_its_block_goes(sitting: Sitting, card: RunningCard) -> None:
    card.new.input.setFocus()
    sitting.write("nog iets")
    sitting.press(Key.Key_Return)
    sitting.at(card.list, 3)
    sitting.press(Key.Key_Return)
    assert editing(card) is not None
    sitting.desk.undo()
    sitting.settle()
    assert editing(card) is None
    assert len(card.list.keys()) == 3


def test_a_double_click_edits_and_another_session_closes_it(sitting: Sitting, card: RunningCard) -> None:
    sitting.double_click(sitting.at(card.list))
    assert editing(card) == card.list.keys()[0]
    sitting.with_session((5, "anders"), day=date(2025, 5, 1))
    assert editing(card) is None
    assert sitting.texts(card.list) == ["Anders"]
