"""The desk around the pages: tabs and the keyboard, the bar, messages and their way back."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import agenda, collaboration, decisions, sessions
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.context import Message
from samenwerkdesk.ui.widgets.banner import Banner
from tests.ui.sitting import CTRL, SHIFT, Key, Sitting


def banners(sitting: Sitting) -> list[str]:
    """The sentences in the window."""
    sitting.settle()
    return [banner.sentence.text() for banner in sitting.window.findChildren(Banner) if banner.isVisible()]


# ---------------------------------------------------------------------- tabs and the keyboard


def test_a_file_without_sessions_opens_at_overzicht(fresh: Sitting) -> None:
    assert fresh.workspace.rail.current() == contents.OVERVIEW
    assert fresh.workspace.current_page().isAncestorOf(fresh.focused())


def test_a_file_with_sessions_opens_at_the_session(example: Sitting) -> None:
    assert example.workspace.rail.current() == contents.SESSIONS


def test_the_keyboard_is_on_the_page_at_once(example: Sitting) -> None:
    assert example.page.recording.line.line.input.hasFocus()
    example.write("Meteen typen")
    assert example.page.recording.line.line.text() == "Meteen typen"


def test_in_a_narrow_window_nobody_types_out_of_sight(
    qtbot: QtBot, tmp_path: Path, example_bytes: bytes
) -> None:
    small = Sitting(qtbot, tmp_path, data=example_bytes, size=(900, 600))
    assert small.page.hasFocus()
    small.press(Key.Key_PageDown)
    assert small.page.verticalScrollBar().value() > 0
    small.press(Key.Key_Tab)
    assert small.page.isAncestorOf(small.focused())


def test_a_tab_remembers_where_the_keyboard_was(example: Sitting) -> None:
    example.page.note.input.setFocus()
    example.press(Key.Key_1, modifiers=CTRL)
    assert example.workspace.current_page().isAncestorOf(example.focused())
    example.press(Key.Key_2, modifiers=CTRL)
    assert example.page.note.input.hasFocus()
    example.page.show_view("present")
    example.press(Key.Key_1, modifiers=CTRL)
    example.press(Key.Key_2, modifiers=CTRL)
    assert example.focused().accessibleName().startswith("Marloes Tichelaar")


def test_clicking_a_tab_goes_to_the_page_and_arrows_stay_on_the_rail(example: Sitting) -> None:
    rail = example.workspace.rail
    index = rail.list.model().index(0, 0)
    example.click(rail.list.viewport(), rail.list.visualRect(index).center())
    assert rail.current() == contents.OVERVIEW
    assert not rail.list.hasFocus()
    rail.list.setFocus()
    example.press(Key.Key_Down)
    assert rail.current() == contents.SESSIONS
    assert rail.list.hasFocus()
    example.press(Key.Key_Return)
    assert example.page.isAncestorOf(example.focused())


def test_ctrl_tab_commits_what_was_being_typed(example: Sitting) -> None:
    example.page.note.input.setFocus()
    example.page.note.input.selectAll()
    example.write("bewaard")
    example.press(Key.Key_Tab, modifiers=CTRL)
    assert example.workspace.rail.current() == contents.FENCE
    session = sessions.get(example.document, example.session)
    assert session is not None
    assert session.private_note == "bewaard"


def test_a_tab_that_is_not_there_is_ignored(example: Sitting) -> None:
    example.desk.page_asked.emit("privacy")
    assert example.workspace.rail.current() == contents.SESSIONS


# ---------------------------------------------------------------------- the explanation


def test_the_explanation_comes_and_goes_without_taking_the_keyboard(example: Sitting) -> None:
    line = example.page.recording.line.line.input
    example.write("Half")
    example.press(Key.Key_F1)
    panel = example.workspace.explanation
    assert panel.isVisible()
    assert line.hasFocus()
    keys = [key for key, _ in panel.keys.keys]
    assert {"F8", "T", "E L"} <= set(keys)
    panel.reading.setFocus()
    example.press(Key.Key_Escape)
    assert not panel.isVisible()
    assert line.hasFocus()
    assert line.text() == "Half"


def test_the_explanation_follows_the_tab(example: Sitting) -> None:
    example.press(Key.Key_F1)
    panel = example.workspace.explanation
    text = panel.text()
    example.press(Key.Key_3, modifiers=CTRL)
    assert panel.text() != text


# ---------------------------------------------------------------------- the bar


def test_the_bar_says_where_everything_is_recorded(example: Sitting) -> None:
    bar = example.workspace.bar
    assert bar.session_button.accessibleName() == "Gezinsketen Elzenland, Sessie 3 · 10 april 2025"
    collaboration.set_text(example.document, "title", "Anders")
    assert bar.session_button.accessibleName().startswith("Anders, ")
    example.press(Key.Key_F8)
    assert bar.agenda_button.accessibleName() == "Nu op de agenda, Check-in"
    example.press(Key.Key_1, modifiers=CTRL)
    example.click(bar.agenda_button)
    assert example.workspace.rail.current() == contents.SESSIONS


def test_a_session_without_a_date_or_number(example: Sitting) -> None:
    with example.document.change("Weg"):
        example.document.update("session", {"id": example.session}, number=None, date=None)
    assert example.workspace.bar.session_button.accessibleName() == "Gezinsketen Elzenland, Sessie"
    assert example.page.header.title.text() == "Sessie"


def test_the_menu_of_sessions(example: Sitting) -> None:
    bar = example.workspace.bar
    bar.session_button.setFocus()
    example.press(Key.Key_Return)
    example.choose("Sessie 5")
    assert "Sessie 5" in bar.session_button.accessibleName()
    example.click(bar.session_button)
    example.choose("Nieuwe sessie")
    assert "Sessie 6" in bar.session_button.accessibleName()


def test_a_name_that_is_too_long_leaves_the_clock_whole(example: Sitting) -> None:
    collaboration.set_text(example.document, "title", "Een heel lange naam " * 8)
    example.press(Key.Key_F8)
    for width in (900, 1024, 1440):
        example.window.resize(width, 700)
        example.settle()
        clock = example.workspace.bar.clock
        assert clock.width() >= clock.sizeHint().width()


# ---------------------------------------------------------------------- messages


def test_undo_says_what_it_did_and_goes_both_ways(example: Sitting) -> None:
    example.write("Besloten")
    example.press(Key.Key_Return)
    example.press(Key.Key_Z, modifiers=CTRL)
    assert banners(example) == ["Ongedaan gemaakt: besluit vastleggen."]
    example.press(Key.Key_Z, modifiers=CTRL | SHIFT)
    assert banners(example) == ["Opnieuw gedaan: besluit vastleggen."]
    banner = example.part(Banner, example.window)
    assert banner.action is not None
    example.click(banner.action)
    assert banners(example) == ["Ongedaan gemaakt: besluit vastleggen."]


def test_the_way_back_goes_when_something_else_happened(example: Sitting) -> None:
    example.at(example.page.recording.decisions.records)
    example.press(Key.Key_Delete)
    assert banners(example) == ["Besluit verwijderd."]
    example.page.recording.line.line.input.setFocus()
    example.write("Iets anders")
    example.press(Key.Key_Return)
    assert banners(example) == []
    example.press(Key.Key_Z, modifiers=CTRL)
    example.press(Key.Key_Z, modifiers=CTRL)
    assert len(decisions.of_session(example.document, example.session)) == 2


def test_a_problem_stays_until_it_is_read(example: Sitting) -> None:
    example.desk.say("De schijf is vol.", "danger")
    decisions.add(example.document, example.session, "Iets")
    assert banners(example) == ["De schijf is vol."]


def test_a_message_does_not_move_who_scrolled_down(example: Sitting) -> None:
    example.window.resize(1024, 700)
    example.settle()
    bar = example.page.verticalScrollBar()
    bar.setValue(400)
    example.desk.say("Er is iets.", brief=True)
    example.settle()
    assert bar.value() == 400
    (banner,) = [b for b in example.window.findChildren(Banner) if b.isVisible()]
    assert banner.visibleRegion().boundingRect().height() > 40


def test_messages_are_shown_where_one_is(example: Sitting) -> None:
    for tab in contents.TABS:
        example.workspace.show_page(tab.key)
        example.workspace.show_message(Message("Hier."))
        example.settle()
        banner = example.part(Banner, example.workspace.current_page())
        assert banner.sentence.text() == "Hier."
        banner.close_banner()


# ---------------------------------------------------------------------- coming and going


def test_closing_keeps_what_was_being_typed(example: Sitting) -> None:
    example.page.note.input.setFocus()
    example.page.note.input.selectAll()
    example.write("nog net")
    path = example.document.path
    example.press(Key.Key_W, modifiers=CTRL)
    assert example.window.workspace is None
    assert path is not None
    assert example.window.files.open_path(path)
    example.settle()
    session = sessions.get(example.document, example.session)
    assert session is not None
    assert session.private_note == "nog net"


def test_the_clock_goes_on_after_opening_again(example: Sitting) -> None:
    example.press(Key.Key_F7)
    path = example.document.path
    assert path is not None
    example.window.close_document()
    example.now = example.now.replace(minute=40, second=0)
    assert example.window.files.open_path(path)
    example.settle()
    assert example.page.running.digits.text() == "8:20"


def test_what_asks_for_a_session_goes_when_there_is_one(fresh: Sitting) -> None:
    for ask in (fresh.window.make_report, fresh.workspace.steering.pause_clock):
        ask()
        assert banners(fresh)[0].startswith("Plan eerst een sessie;")
        fresh.with_session()
        assert banners(fresh) == []
        fresh.desk.undo()
        fresh.workspace.current_page().clear_banner()
    fresh.window.make_report()
    fresh.desk.say("Iets anders.", "danger")
    fresh.with_session()
    assert banners(fresh) == ["Iets anders."]


@pytest.mark.parametrize("size", [(900, 600), (1024, 768), (1920, 1080)])
def test_nothing_is_wider_than_the_window(example: Sitting, size: tuple[int, int]) -> None:
    example.window.resize(*size)
    for tab in contents.TABS:
        example.workspace.show_page(tab.key)
        example.settle()
        page = example.workspace.current_page()
        assert page.horizontalScrollBar().maximum() == 0, tab.key
        content: QWidget | None = page.widget()
        assert content is not None
        assert content.width() <= page.viewport().width()


def test_another_day_begins_at_the_next_session(example: Sitting) -> None:
    path = example.document.path
    assert path is not None
    example.window.close_document()
    example.now = example.now.replace(month=4, day=11)
    assert example.window.files.open_path(path)
    session = sessions.get(example.document, example.session)
    assert session is not None
    assert session.day is not None
    assert session.day > date(2025, 4, 11)


@pytest.mark.parametrize(("minute", "ink"), [(40, "text"), (46, "warn"), (49, "danger"), (52, "danger")])
def test_the_time_left_turns_orange_and_then_red(example: Sitting, minute: int, ink: str) -> None:
    blocks = agenda.blocks(example.document, example.session)
    agenda.start(example.document, example.session, blocks[2].id, datetime(2025, 4, 10, 9, 25))
    example.now = datetime(2025, 4, 10, 9, minute)
    example.workspace._tick()
    assert example.workspace.bar.clock.ink == ink
