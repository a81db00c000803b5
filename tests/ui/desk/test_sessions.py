"""The tab 'Sessie' as a whole: planning, its data, switching, and nothing that disturbs who types."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint

from samenwerkdesk.model import sessions
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.sessions import DATA, PRESENT, RUN
from tests.ui.sitting import CTRL, SHIFT, Key, Sitting


def kept(sitting: Sitting) -> sessions.Session:
    """The session that is on, as the document says it is."""
    found = sessions.get(sitting.document, sitting.session)
    assert found is not None
    return found


# ---------------------------------------------------------------------- planning


def test_without_a_session_there_is_one_thing_to_do(fresh: Sitting) -> None:
    fresh.workspace.show_page(contents.SESSIONS)
    fresh.settle()
    page = fresh.page
    assert page.empty.isVisible()
    assert not any(
        part.isVisible() for part in (page.views, page.report, page.run, page.data, page.attendance)
    )
    assert page.plan_button.hasFocus()
    fresh.press(Key.Key_Return)
    assert page.views.value() == DATA
    assert page.data.day.input.hasFocus()
    assert page.data.day.input.selectedText() == "10 april 2025"
    fresh.write("24 april")
    fresh.press(Key.Key_Return)
    assert kept(fresh).day == date(2025, 4, 24)
    assert page.header.title.text() == "Sessie 1"
    assert page.header.subtitle.text() == "24 april 2025"
    assert "Sessie 1 · 24 april 2025" in fresh.workspace.bar.session_button.accessibleName()


def test_planning_from_the_menu_and_taking_it_back(example: Sitting) -> None:
    example.press(Key.Key_N, modifiers=CTRL | SHIFT)
    assert kept(example).number == 6
    assert example.page.views.value() == DATA
    example.desk.undo()
    example.settle()
    assert kept(example).number == 3
    assert example.page.header.title.text() == "Sessie 3"


def test_the_example_opens_at_the_session_of_today(example: Sitting) -> None:
    assert kept(example).number == 3
    assert example.page.header.subtitle.text() == (
        "10 april 2025 · Raadhuis Elzenland, commissiekamer · 13 aanwezig, 1 afwezig"
    )
    assert example.page.views.value() == RUN
    assert example.page.recording.line.line.input.hasFocus()
    assert example.page.check_in_text.text().startswith("Waar schuurt het")


# ---------------------------------------------------------------------- its data


def test_the_data_of_a_session(fresh: Sitting) -> None:
    fresh.with_session()
    fresh.workspace.show_page(contents.SESSIONS)
    page = fresh.page
    page.show_view(DATA)
    page.data.day.input.setFocus()
    page.data.day.input.selectAll()
    fresh.write("vr")
    fresh.press(Key.Key_Tab)
    fresh.press(Key.Key_A, modifiers=CTRL)
    fresh.write("13.30")
    fresh.press(Key.Key_Tab)
    fresh.write("Raadhuis")
    fresh.press(Key.Key_Tab)
    fresh.press(Key.Key_Return)
    fresh.press(Key.Key_Down, Key.Key_Return)
    fresh.press(Key.Key_Tab)
    fresh.write("Hoe ben je hier?")
    fresh.press(Key.Key_Tab)
    session = kept(fresh)
    assert (session.day, session.location) == (date(2025, 4, 11), "Raadhuis")
    assert (session.start_time, session.mode) == ("13:30", "online")
    assert session.check_in_question == "Hoe ben je hier?"
    page.show_view(RUN)
    fresh.settle()
    assert page.check_in.isVisible()
    assert page.check_in_text.text() == "Hoe ben je hier?"


def test_what_is_no_date_stays_with_a_sentence(fresh: Sitting) -> None:
    fresh.with_session()
    fresh.workspace.show_page(contents.SESSIONS)
    fresh.page.show_view(DATA)
    day = fresh.page.data.day
    day.input.setFocus()
    day.input.selectAll()
    fresh.write("ooit")
    fresh.press(Key.Key_Tab)
    assert "herken ik niet als datum" in day.error()
    assert day.text() == "ooit"
    assert kept(fresh).day == fresh.now.date()


def test_a_full_disk_keeps_what_was_typed_and_says_so(
    fresh: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh.with_session()
    fresh.workspace.show_page(contents.SESSIONS)
    note = fresh.page.note
    note.input.setFocus()
    fresh.write("niet kwijt")

    def full(*_: object) -> None:
        raise UserError("De schijf is vol.")

    monkeypatch.setattr(sessions, "set_field", full)
    fresh.workspace.show_page(contents.OVERVIEW)
    fresh.settle()
    assert fresh.last_said() == "De schijf is vol."
    banner = fresh.workspace.current_page().banners.itemAt(0)
    assert banner is not None
    assert banner.widget() is not None
    assert note.text() == "niet kwijt"
    assert note.error() == "Dit is niet bewaard."


def test_removing_an_empty_session_and_one_that_holds_something(fresh: Sitting) -> None:
    first = fresh.with_session()
    second = fresh.with_session(day=date(2025, 5, 8))
    fresh.workspace.show_page(contents.SESSIONS)
    fresh.page.show_view(DATA)
    fresh.settle()
    fresh.click(fresh.page.data.remove)
    assert fresh.session == first
    assert fresh.last_said() == "Sessie verwijderd."
    fresh.desk.undo()
    assert [entry.id for entry in sessions.all_sessions(fresh.document)] == [first, second]
    fresh.with_people("Ada")
    sessions.everybody_present(fresh.document, first)
    fresh.click(fresh.page.data.remove)
    assert fresh.last_said().startswith("In deze sessie is al iets vastgelegd.")
    assert fresh.session == first


@pytest.mark.parametrize("width", [900, 1440])
def test_tab_goes_through_the_data_as_one_reads(fresh: Sitting, width: int) -> None:
    fresh.with_session()
    fresh.window.resize(width, 700)
    fresh.workspace.show_page(contents.SESSIONS)
    fresh.page.show_view(DATA)
    data = fresh.page.data
    data.day.input.setFocus()
    fresh.settle()
    names, places = [], []
    for _ in range(5):
        names.append(fresh.focused().accessibleName())
        place = fresh.focused().mapTo(data, QPoint())
        places.append((place.y(), place.x()))
        fresh.press(Key.Key_Tab)
    assert names[:4] == ["Datum", "Begintijd", "Plaats", "Vorm"]
    assert places == sorted(places)


# ---------------------------------------------------------------------- switching


def test_switching_keeps_what_was_being_typed_where_it_was_typed(fresh: Sitting) -> None:
    first = fresh.with_session()
    second = fresh.with_session(day=date(2025, 5, 8))
    fresh.workspace.show_page(contents.SESSIONS)
    fresh.page.note.input.setFocus()
    fresh.write("in de tweede")
    fresh.press(Key.Key_F6)
    fresh.choose("Sessie 1")
    notes = {entry.id: entry.private_note for entry in sessions.all_sessions(fresh.document)}
    assert notes == {first: None, second: "in de tweede"}
    assert fresh.page.note.text() == ""
    assert fresh.page.header.title.text() == "Sessie 1"
    assert "Sessie 1" in fresh.workspace.bar.session_button.accessibleName()
    fresh.page.note.input.setFocus()
    fresh.write("in de eerste")
    fresh.desk.choose_session(second)
    assert kept(fresh).private_note == "in de tweede"
    assert fresh.page.note.text() == "in de tweede"


def test_all_pages_follow_the_session(example: Sitting) -> None:
    first = sessions.all_sessions(example.document)[0].id
    for tab in contents.TABS:
        example.workspace.show_page(tab.key)
    example.desk.choose_session(first)
    example.workspace.show_page(contents.SESSIONS)
    example.settle()
    assert example.page.header.title.text() == "Sessie 1"
    for view in (PRESENT, DATA):
        example.page.show_view(view)
    assert example.page.data.day.value() == kept(example).day
    assert example.texts_of(example.page.attendance)


# ---------------------------------------------------------------------- who types is left alone


def test_the_clock_leaves_a_field_alone(example: Sitting) -> None:
    example.press(Key.Key_F7)
    note = example.page.note
    note.input.setFocus()
    note.input.insertPlainText("regel\n" * 40)
    example.settle()
    bar = note.input.verticalScrollBar()
    bar.setValue(5)
    cursor = note.input.textCursor()
    cursor.setPosition(10)
    cursor.setPosition(20, cursor.MoveMode.KeepAnchor)
    note.input.setTextCursor(cursor)
    bar.setValue(5)
    place = example.page.verticalScrollBar().value()
    for _ in range(3):
        example.later(seconds=1)
    sessions.set_field(example.document, example.session, "location", "elders")
    sessions.set_field(example.document, example.session, "private_note", "van buiten")
    example.settle()
    assert note.input.textCursor().selectionStart() == 10
    assert note.input.textCursor().selectionEnd() == 20
    assert bar.value() == 5
    assert example.page.verticalScrollBar().value() == place
    assert note.text().startswith("regel\nregel")


def test_ctrl_z_takes_back_actions_also_in_a_field(example: Sitting) -> None:
    line = example.page.recording.line.line.input
    line.setFocus()
    example.write("Een besluit")
    example.press(Key.Key_Return)
    count = len(example.page.recording.decisions.records.keys())
    example.page.note.input.setFocus()
    example.press(Key.Key_Z, modifiers=CTRL)
    assert len(example.page.recording.decisions.records.keys()) == count - 1
    assert example.page.note.input.hasFocus()
    example.press(Key.Key_Y, modifiers=CTRL)
    assert len(example.page.recording.decisions.records.keys()) == count
    line.setFocus()
    example.press(Key.Key_Z, modifiers=CTRL)
    assert len(example.page.recording.decisions.records.keys()) == count - 1


def test_ctrl_z_in_the_capture_line_takes_back_typing_first(example: Sitting) -> None:
    line = example.page.recording.line.line.input
    line.setFocus()
    example.write("Half")
    before = len(example.page.recording.decisions.records.keys())
    example.press(Key.Key_Z, modifiers=CTRL)
    assert line.text() == ""
    assert len(example.page.recording.decisions.records.keys()) == before


def test_a_long_note_keeps_its_height_when_one_comes_back(example: Sitting) -> None:
    sessions.set_field(example.document, example.session, "private_note", "Een gewone zin over niets. " * 110)
    example.settle()
    note = example.page.note.input
    height = note.height()
    assert height > 400
    for view in (PRESENT, RUN):
        example.page.show_view(view)
    for tab in (contents.OVERVIEW, contents.SESSIONS):
        example.workspace.show_page(tab)
    example.window.resize(1300, 800)
    example.settle()
    assert note.height() == height
