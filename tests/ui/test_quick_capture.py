"""Quick capture: from anywhere, one line, and back to where one was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from samenwerkdesk.model import actions, cards, decisions
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.capture_line import NO_SESSION
from samenwerkdesk.ui.quick_capture import QuickCapture
from samenwerkdesk.ui.widgets.banner import Banner
from tests.ui.sitting import ALT, CTRL, SHIFT, Key, Sitting


@pytest.fixture
def sitting(fresh: Sitting) -> Sitting:
    fresh.with_people("Bas Kwekkeboom")
    fresh.with_session((10, "check-in"))
    return fresh


def ask(sitting: Sitting) -> QuickCapture:
    sitting.press(Key.Key_Space, modifiers=CTRL)
    assert sitting.workspace.capture.isVisible()
    return sitting.workspace.capture


def banners(sitting: Sitting) -> list[str]:
    """The sentences in the window."""
    return [banner.sentence.text() for banner in sitting.window.findChildren(Banner) if banner.isVisible()]


@pytest.mark.parametrize("tab", [tab.key for tab in contents.TABS])
def test_from_every_tab_with_a_way_back(sitting: Sitting, tab: str) -> None:
    sitting.workspace.show_page(tab)
    sitting.settle()
    before = sitting.focused()
    ask(sitting)
    sitting.write("We beginnen op tijd")
    sitting.press(Key.Key_Return)
    assert not sitting.workspace.capture.isVisible()
    assert [d.text for d in decisions.of_session(sitting.document, sitting.session)] == [
        "We beginnen op tijd"
    ]
    assert banners(sitting) == ["Besluit vastgelegd: We beginnen op tijd"]
    assert sitting.focused() is before
    banner = sitting.part(Banner, sitting.window)
    assert banner.action is not None
    sitting.click(banner.action)
    assert decisions.of_session(sitting.document, sitting.session) == []


def test_from_a_field_that_goes_on_after_it(sitting: Sitting) -> None:
    sitting.workspace.show_page(contents.SESSIONS)
    note = sitting.page.note
    note.input.setFocus()
    sitting.write("eerst")
    cursor = note.input.textCursor()
    cursor.setPosition(2)
    note.input.setTextCursor(cursor)
    ask(sitting)
    sitting.write("p: website")
    sitting.press(Key.Key_Return)
    assert note.input.hasFocus()
    assert note.input.textCursor().position() == 2
    sitting.write("X")
    assert note.text() == "eeXrst"
    assert len(cards.of_session(sitting.document, sitting.session, cards.PARKED)) == 1


def test_escape_goes_back_and_keeps_what_was_typed(sitting: Sitting) -> None:
    sitting.workspace.show_page(contents.SESSIONS)
    sitting.page.note.input.setFocus()
    capture = ask(sitting)
    sitting.write("half een zin")
    sitting.press(Key.Key_Escape)
    assert not capture.isVisible()
    assert sitting.page.note.input.hasFocus()
    assert capture.line.line.text() == "half een zin"
    ask(sitting)
    sitting.write(" en de rest")
    assert capture.line.line.text() == "half een zin en de rest"
    sitting.press(Key.Key_Space, modifiers=CTRL)
    assert not capture.isVisible()
    assert decisions.of_session(sitting.document, sitting.session) == []


@pytest.mark.parametrize(
    ("key", "says"),
    [
        (Key.Key_1, "Open punt"),
        (Key.Key_2, "Besluit"),
        (Key.Key_3, "Afspraak · nog niemand · nog geen datum"),
        (Key.Key_4, "Open punt"),
        (Key.Key_5, "Parkeerplek"),
    ],
)
def test_alt_and_a_digit_choose(sitting: Sitting, key: Key, says: str) -> None:
    capture = ask(sitting)
    sitting.press(Key.Key_2, modifiers=ALT)
    sitting.write("Wie betaalt?")
    sitting.press(key, modifiers=ALT)
    assert capture.line.line.input.accessibleDescription() == says
    assert capture.line.line.text() == "Wie betaalt?"
    assert capture.line.line.input.hasFocus()


def test_the_choice_by_mouse_and_the_next_time_by_itself(sitting: Sitting) -> None:
    capture = ask(sitting)
    sitting.write("website")
    sitting.click(capture.kinds.button("parked"))
    sitting.press(Key.Key_Return)
    assert len(cards.of_session(sitting.document, sitting.session, cards.PARKED)) == 1
    ask(sitting)
    assert capture.kinds.value() == "auto"


def test_the_preview_and_the_action(sitting: Sitting) -> None:
    capture = ask(sitting)
    height = capture.sheet.height()
    sitting.write("Proefteam samenstellen @bas vr")
    assert capture.line.line._preview.text() == "Afspraak · Bas Kwekkeboom · vóór 11 april 2025"
    assert capture.sheet.height() == height
    sitting.press(Key.Key_Return)
    (action,) = actions.of_session(sitting.document, sitting.session)
    assert (action.text, action.due) == ("Proefteam samenstellen", "2025-04-11")


def test_a_problem_keeps_it_open(sitting: Sitting) -> None:
    capture = ask(sitting)
    sitting.write("Bellen @piet")
    sitting.press(Key.Key_Return)
    assert capture.isVisible()
    assert "Niemand aan tafel" in capture.line.line._preview.text()
    assert actions.of_session(sitting.document, sitting.session) == []


def test_without_a_session_it_says_so(fresh: Sitting) -> None:
    capture = ask(fresh)
    assert capture.title.text() == "Snel vastleggen"
    fresh.write("We beginnen op tijd")
    fresh.press(Key.Key_Return)
    assert capture.isVisible()
    assert capture.line.line._preview.text() == NO_SESSION
    assert capture.line.line.text() == "We beginnen op tijd"


def test_nothing_reaches_the_page_beneath(sitting: Sitting) -> None:
    sitting.workspace.show_page(contents.SESSIONS)
    row = sitting.at(sitting.page.running.list)
    capture = ask(sitting)
    sitting.write("o+-")
    sitting.press(Key.Key_Down, Key.Key_Up, Key.Key_Left, Key.Key_F2)
    capture.setFocus()
    sitting.write("o+-")
    sitting.press(Key.Key_Delete, Key.Key_Down)
    assert sitting.blocks() == [("Check-in", 10)]
    assert not row.hasFocus()
    seen: list[QWidget] = []
    for _ in range(8):
        sitting.press(Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        assert capture.isAncestorOf(here)
        seen.append(here)
    assert len(set(seen)) == 3
    sitting.press(Key.Key_Backtab, modifiers=SHIFT)
    assert capture.isAncestorOf(sitting.focused())


def test_a_click_beside_it_closes_and_one_on_it_does_not(sitting: Sitting) -> None:
    capture = ask(sitting)
    sitting.click(capture.sheet, QPoint(8, 8))
    assert capture.isVisible()
    sitting.click(capture, QPoint(20, capture.height() - 20))
    assert not capture.isVisible()


def test_another_tab_closes_it(sitting: Sitting) -> None:
    capture = ask(sitting)
    sitting.press(Key.Key_1, modifiers=CTRL)
    assert not capture.isVisible()
    page = sitting.workspace.current_page()
    here = sitting.focused()
    assert here is page or page.isAncestorOf(here)


@pytest.mark.parametrize("size", [(900, 600), (1024, 768), (1920, 1080)])
def test_it_fits_in_every_window(sitting: Sitting, size: tuple[int, int]) -> None:
    sitting.window.resize(*size)
    sitting.settle()
    capture = ask(sitting)
    sitting.write("x" * 3000)
    assert capture.geometry() == sitting.workspace.rect()
    assert capture.rect().contains(capture.sheet.geometry())
    sitting.window.resize(1000, 700)
    sitting.settle()
    assert capture.geometry() == sitting.workspace.rect()
    for part in capture.sheet.findChildren(QWidget):
        if part.isVisible():
            corner = part.mapTo(capture.sheet, QPoint(part.width(), part.height()))
            assert capture.sheet.rect().adjusted(0, 0, 1, 1).contains(corner)


def test_a_long_line_is_said_shortly(sitting: Sitting) -> None:
    ask(sitting)
    sitting.write("Samen zorgen we dat elk gezin hulp krijgt die past " * 3)
    sitting.press(Key.Key_Return)
    (sentence,) = banners(sitting)
    assert len(sentence) < 100
    assert sentence.endswith("…")
