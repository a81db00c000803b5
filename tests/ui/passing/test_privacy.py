"""What one person filled in is nowhere to be found by the next: not in a widget, a key, the clipboard, or in memory."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from samenwerkdesk.model.ballots import Given
from tests.model.asking import Asking
from tests.ui.passing.conftest import PassOn
from tests.ui.passing.passer import (
    ALT,
    CTRL,
    NONE,
    SHIFT,
    AskScreen,
    CalmScreen,
    Enter,
    Key,
    LastScreen,
    Passer,
    QuestionScreen,
    ThanksScreen,
)

SECRET, NOTE = "zwartekonijn", "aantekeningvandebegeleider"
PERSON = "Mens 4"
LEFT = Qt.MouseButton.LeftButton

PRYING = (
    (Key.Key_Z, CTRL),
    (Key.Key_Z, CTRL | SHIFT),
    (Key.Key_Y, CTRL),
    (Key.Key_V, CTRL),
    (Key.Key_Insert, SHIFT),
    (Key.Key_Tab, NONE),
    (Key.Key_Backtab, SHIFT),
    (Key.Key_Left, ALT),
    (Key.Key_Up, NONE),
    (Key.Key_PageUp, NONE),
    (Key.Key_Backspace, NONE),
    (Key.Key_Back, NONE),
)
"""Every key that somewhere brings something back."""


@pytest.fixture(autouse=True)
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    found = qapp.clipboard()
    found.setText(NOTE)
    yield found
    found.clear()


def found_in(passer: Passer) -> list[str]:
    """Everything that can be read out of the window and what is in it, by whatever way."""
    texts = [QGuiApplication.clipboard().text()]
    inside = [each for each in QApplication.allWidgets() if each.window() is passer.device]
    for widget in [*inside, *passer.device.findChildren(QWidget)]:
        meta = widget.metaObject()
        texts += [str(widget.property(str(meta.property(at).name()))) for at in range(meta.propertyCount())]
        own = [bytes(name.data()).decode() for name in widget.dynamicPropertyNames()]
        texts += [str(widget.property(name)) for name in own if not name.startswith("_")]
        texts += [repr(value) for value in vars(widget).values()]
        if isinstance(widget, QPlainTextEdit):
            widget.undo()
            texts.append(widget.toPlainText())
            widget.redo()
            texts.append(widget.toPlainText())
    return texts


def leaks(passer: Passer, *words: str) -> set[str]:
    """Which of the words can still be found."""
    texts = found_in(passer)
    return {word for word in words if any(word in text for text in texts)}


def fill_in(passer: Passer) -> None:
    """Somebody answers four questions; three of the answers cannot be mistaken."""
    passer.press(Enter)
    passer.tap(PERSON)
    passer.press(Enter)
    passer.write(f"{SECRET} een")
    passer.press(Key.Key_A, Key.Key_C, modifiers=CTRL)
    passer.press(Enter)
    passer.write(f"{SECRET} twee")
    passer.press(Enter)
    passer.write("4")
    passer.press(Enter)
    passer.press(*[Enter] * 4)
    passer.see(LastScreen)


@pytest.fixture
def passer(asking: Asking, pass_on: PassOn) -> Passer:
    texts = asking.open("open_questions", linkage="participant")
    return pass_on(texts, asking.open("quick_scan", linkage="participant"))


def test_the_search_finds_what_is_there(passer: Passer) -> None:
    fill_in(passer)
    passer.press(*[Key.Key_Backspace] * 5)
    assert passer.see(QuestionScreen).at == 2
    passer.press(Key.Key_PageUp)
    assert leaks(passer, SECRET) == {SECRET}


def test_nothing_is_left_after_handing_in(passer: Passer) -> None:
    fill_in(passer)
    passer.press(Enter)
    passer.see(ThanksScreen)
    assert leaks(passer, SECRET, PERSON) == set()
    passer.press(Key.Key_Space)
    passer.see(CalmScreen)
    assert leaks(passer, SECRET, PERSON) == set()
    assert {len(passer.ballots(each.id)) for each in passer.device.rounds.running()} == {1}


def test_nothing_is_left_after_stopping(passer: Passer) -> None:
    fill_in(passer)
    passer.press(Key.Key_Escape)
    passer.tap("Stoppen")
    passer.see(CalmScreen)
    assert leaks(passer, SECRET, PERSON) == set()


def test_a_screen_is_empty_before_qt_throws_it_away(passer: Passer) -> None:
    passer.press(Enter)
    passer.tap(PERSON)
    passer.press(Enter)
    passer.write(SECRET)
    before = passer.paper
    QTest.keyClick(before, Key.Key_Escape)
    passer.see(AskScreen)
    assert before.toPlainText() == ""
    before.undo()
    assert before.toPlainText() == ""
    passer.press(Key.Key_Escape, Enter, Enter)
    passer.write("4")
    cells = passer.board.cells
    QTest.keyClick(passer.focused(), Enter)
    assert not any(cell.isChecked() for cell in cells)


def test_nothing_is_left_in_memory(passer: Passer) -> None:
    fill_in(passer)
    assert any(SECRET in (each.text or "") for each in given_in_memory())
    passer.press(Enter, Key.Key_Space)
    passer.see(CalmScreen)
    assert given_in_memory() == []
    assert passer.device._sheet is None


def given_in_memory() -> list[Given]:
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, Given) and not each.empty]


def test_no_key_brings_anything_back(passer: Passer) -> None:
    fill_in(passer)
    passer.press(Enter)
    for key, modifiers in PRYING:
        passer.press(key, modifiers=modifiers)
        assert leaks(passer, SECRET) == set()
    passer.see(CalmScreen)
    passer.tap("Ik begin")
    passer.press(Key.Key_Down, Enter, Enter)
    assert passer.see(QuestionScreen).at == 0
    for key, modifiers in PRYING:
        passer.paper.setFocus()
        passer.press(key, modifiers=modifiers)
        assert passer.paper.toPlainText() == ""
    assert leaks(passer, SECRET) == set()
    passer.press(Enter, Enter)
    assert passer.chosen() == []


def test_the_mouse_brings_nothing_back(passer: Passer) -> None:
    fill_in(passer)
    passer.press(Enter, Key.Key_Space, Enter, Key.Key_Down, Enter, Enter)
    paper = passer.paper
    viewport = paper.viewport()
    middle = viewport.rect().center()
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton):
        QTest.mouseClick(viewport, button, NONE, middle)
    for target in (viewport, paper, passer.screen, passer.device):
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, target.mapToGlobal(middle))
        QApplication.sendEvent(target, menu)
        assert QApplication.activePopupWidget() is None
    assert paper.toPlainText() == ""
    assert passer.see(QuestionScreen).at == 0


def test_the_clipboard_neither_takes_nor_gives(passer: Passer, clipboard: QClipboard) -> None:
    passer.press(Enter)
    passer.tap(PERSON)
    passer.press(Enter)
    passer.write(SECRET)
    for key, modifiers in (
        (Key.Key_C, CTRL),
        (Key.Key_X, CTRL),
        (Key.Key_Insert, CTRL),
        (Key.Key_Delete, SHIFT),
    ):
        passer.press(Key.Key_A, modifiers=CTRL)
        passer.press(key, modifiers=modifiers)
        assert clipboard.text() == NOTE
        assert passer.paper.toPlainText() == SECRET
    passer.press(Key.Key_End)
    for key, modifiers in ((Key.Key_V, CTRL), (Key.Key_Insert, SHIFT)):
        passer.press(key, modifiers=modifiers)
        assert passer.paper.toPlainText() == SECRET
    passer.paper.selectAll()
    assert passer.paper.createMimeDataFromSelection().formats() == []


def test_nothing_can_be_dropped_in(passer: Passer) -> None:
    passer.press(Enter)
    passer.tap(PERSON)
    passer.press(Enter)
    carried = QMimeData()
    carried.setText(NOTE)
    for target in (passer.paper, passer.paper.viewport(), passer.device):
        entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, carried, LEFT, NONE)
        entering.ignore()
        QApplication.sendEvent(target, entering)
        assert not entering.isAccepted()
        dropped = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, carried, LEFT, NONE)
        QApplication.sendEvent(target, dropped)
    assert passer.paper.toPlainText() == ""


def test_the_keyboard_of_the_system_learns_nothing(passer: Passer) -> None:
    passer.press(Enter)
    passer.tap(PERSON)
    passer.press(Enter)
    hints = passer.paper.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_a_word_that_is_being_composed_does_not_stay(passer: Passer) -> None:
    passer.press(Enter)
    passer.tap(PERSON)
    passer.press(Enter)
    QApplication.sendEvent(passer.paper, QInputMethodEvent(SECRET, []))
    passer.press(Key.Key_Escape)
    passer.tap("Stoppen")
    assert leaks(passer, SECRET) == set()
    passer.press(Enter, Key.Key_Down, Enter, Enter)
    assert passer.paper.toPlainText() == ""


def test_a_list_of_names_says_nothing_of_what_they_answered(passer: Passer) -> None:
    fill_in(passer)
    passer.press(Enter, Key.Key_Space, Enter)
    assert leaks(passer, SECRET, PERSON) == set()
