"""The window as a whole: menus and keys, start page and workspace, messages, and closing without losing a letter."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import collaboration, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import contents, settings, theme
from samenwerkdesk.ui.desk.context import Message
from samenwerkdesk.ui.main_window import MainWindow
from samenwerkdesk.ui.room.keys import SPOKEN
from samenwerkdesk.ui.settings import Settings
from samenwerkdesk.ui.widgets.banner import Banner
from samenwerkdesk.ui.workspace import Workspace
from tests.ui.file_desk import NOW, Dialogs, made

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, dialogs: Dialogs) -> Iterator[MainWindow]:
    """The window at its start page, with the focus."""
    if not qapp.styleSheet() or theme.current().name != "light":
        theme.apply(qapp)
    window = MainWindow(lambda: NOW)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path / "Zorg.samenwerk", "Zorg in Oost")


def work(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def document(window: MainWindow) -> Document:
    return work(window).document


def rename(window: MainWindow, title: str) -> None:
    collaboration.set_text(document(window), "title", title)


def actions(window: MainWindow) -> dict[str, QAction]:
    """Every entry of every menu by its text, without the mark of its letter."""
    found: dict[str, QAction] = {}
    for menu in window.menuBar().findChildren(QMenu):
        for action in menu.actions():
            if not action.isSeparator():
                found[action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")] = action
    return found


def title_field(window: MainWindow) -> QWidget:
    """The field with the collaboration's name, with the focus and its text selected."""
    work(window).show_page(contents.OVERVIEW)
    (field,) = [
        widget
        for widget in work(window).current_page().findChildren(QLineEdit)
        if widget.accessibleName() == "Naam" and widget.isVisible()
    ]
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    return field


def kept(path: Path) -> str:
    opened = Document.open(path)
    try:
        return collaboration.get(opened).name
    finally:
        opened.close()


# ---------------------------------------------------------------------- start page and workspace


def test_it_begins_at_the_start_page(window: MainWindow) -> None:
    assert window.start_page.isVisible()
    assert window.windowTitle() == "Samenwerkdesk"
    assert window.workspace is None


def test_a_collaboration_has_its_name_in_the_title(window: MainWindow, path: Path) -> None:
    window.files.open_path(path)
    assert window.windowTitle() == f"Zorg in Oost · {path.stem} · Samenwerkdesk"
    rename(window, "Zorg in West")
    assert window.windowTitle() == f"Zorg in West · {path.stem} · Samenwerkdesk"
    QTest.keyClick(window, Key.Key_W, CTRL)
    assert window.start_page.isVisible()
    assert window.windowTitle() == "Samenwerkdesk"
    assert window.files.document is None


def test_a_file_that_is_named_at_the_start_is_open_when_the_window_comes(qtbot: QtBot, path: Path) -> None:
    window = MainWindow(lambda: NOW, path)
    qtbot.addWidget(window)
    assert window.windowTitle() == f"Zorg in Oost · {path.stem} · Samenwerkdesk"
    window.close()


def test_a_file_that_cannot_be_opened_at_the_start_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(lambda: NOW, tmp_path / "weg.samenwerk")
    qtbot.addWidget(window)
    window.show()
    assert window.workspace is None
    assert window.start_page.isVisible()
    assert window.start_page.banner is not None
    assert "weg.samenwerk" in window.start_page.banner.accessibleName()


def test_messages_come_where_one_looks(window: MainWindow, path: Path) -> None:
    window.show_message(Message("Op de startpagina"))
    assert window.start_page.banner is not None
    window.files.open_path(path)
    window.show_message(Message("Op de pagina", "success"))
    banners = [each.accessibleName() for each in work(window).current_page().findChildren(Banner)]
    assert banners == ["Op de pagina"]


def test_another_file_takes_the_place_of_the_first(window: MainWindow, path: Path, tmp_path: Path) -> None:
    window.files.open_path(path)
    first = work(window)
    window.files.open_path(made(tmp_path / "b.samenwerk", "Ander"))
    assert work(window) is not first
    assert window.windowTitle().startswith("Ander")


def test_a_file_that_fails_leaves_the_page_as_it_is(window: MainWindow, path: Path, tmp_path: Path) -> None:
    window.files.open_path(path)
    before = work(window)
    window.files.open_path(tmp_path / "weg.samenwerk")
    assert work(window) is before
    (banner,) = before.current_page().findChildren(Banner)
    assert banner.action is not None
    assert banner.action.text() == "Zoeken…"


# ---------------------------------------------------------------------- menus and keys


def test_every_entry_is_named_and_no_key_means_two_things(window: MainWindow) -> None:
    found = actions(window)
    assert all(text.strip() for text in found)
    keys = [key.toString() for action in found.values() for key in action.shortcuts() if key.toString()]
    assert len(keys) == len(set(keys))
    wanted = {
        "Ctrl+N",
        "Ctrl+O",
        "Ctrl+W",
        "Ctrl+Q",
        "Ctrl+Z",
        "Ctrl+Y",
        "Ctrl+Shift+Z",
        "Ctrl+Space",
        "F1",
        "F8",
    }
    assert wanted <= set(keys)


def test_every_entry_of_a_menu_has_a_letter_of_its_own(window: MainWindow) -> None:
    for menu in window.menuBar().findChildren(QMenu):
        texts = [each.text() for each in menu.actions() if "&" in each.text()]
        letters = [text[text.index("&") + 1].lower() for text in texts]
        assert len(set(letters)) == len(letters)
        assert all(letter.isalpha() for letter in letters)


def test_without_a_collaboration_only_files_can_be_chosen(window: MainWindow, path: Path) -> None:
    off = {text for text, action in actions(window).items() if not action.isEnabled()}
    assert {"Kopie opslaan als…", "Casus exporteren…", "Sluiten", "Snel vastleggen…", "Nieuwe sessie"} <= off
    assert {"Nieuwe samenwerking…", "Openen…", "Herstellen uit back-up…", "Casus importeren…"}.isdisjoint(off)
    window.files.open_path(path)
    off = {text for text, action in actions(window).items() if not action.isEnabled()}
    assert off == {"Ongedaan maken", "Opnieuw"}


def test_undo_says_what_it_takes_back(window: MainWindow, path: Path) -> None:
    window.files.open_path(path)
    sessions.add(document(window), NOW.date())
    rename(window, "Anders")
    assert window.undo_action.text() == "Naam van de samenwerking ongedaan maken"
    QTest.keyClick(window, Key.Key_Z, CTRL)
    assert kept_title(window) == "Zorg in Oost"
    assert window.undo_action.text() == "Sessie toevoegen ongedaan maken"
    assert window.redo_action.text() == "Naam van de samenwerking opnieuw"
    QTest.keyClick(window, Key.Key_Z, CTRL | SHIFT)
    assert kept_title(window) == "Anders"
    assert window.redo_action.text() == "Opnieuw"
    assert not window.redo_action.isEnabled()
    QTest.keyClick(window, Key.Key_Z, CTRL)
    QTest.keyClick(window, Key.Key_Y, CTRL)
    assert kept_title(window) == "Anders"


def kept_title(window: MainWindow) -> str | None:
    return collaboration.get(document(window)).title


def test_recent_files_in_the_menu(window: MainWindow, path: Path, tmp_path: Path) -> None:
    menu = actions(window)["Onlangs geopend"].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert [(each.text(), each.isEnabled()) for each in menu.actions()] == [("Nog niets", False)]
    window.files.open_path(path)
    window.files.open_path(made(tmp_path / "b.samenwerk", "Vis & vlees"))
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions()] == ["Vis && vlees", "Zorg in Oost"]
    menu.actions()[1].trigger()
    assert window.windowTitle().startswith("Zorg in Oost")


def test_new_and_open_by_key(window: MainWindow, dialogs: Dialogs, path: Path, tmp_path: Path) -> None:
    dialogs.chosen = [tmp_path / "Nieuw.samenwerk", path]
    QTest.keyClick(window, Key.Key_N, CTRL)
    assert window.windowTitle().startswith("Nieuw ")
    QTest.keyClick(window, Key.Key_O, CTRL)
    assert window.windowTitle().startswith("Zorg in Oost")


def test_the_explanation_has_one_key_and_is_remembered(window: MainWindow, path: Path) -> None:
    QTest.keyClick(window, Key.Key_F1)
    assert window.start_page.help.isVisible()
    QTest.keyClick(window, Key.Key_F1)
    assert not window.start_page.help.isVisible()
    window.files.open_path(path)
    assert not work(window).explanation.isVisible()
    QTest.keyClick(window, Key.Key_F1)
    assert work(window).explanation.isVisible()
    assert settings.load().explanation
    window.close_document()
    window.files.open_path(path)
    assert work(window).explanation.isVisible()
    assert work(window).explanation.keys.keys == [*work(window).current_page().keys_here(), *SPOKEN]
    QTest.keyClick(window, Key.Key_F1)
    assert not settings.load().explanation


def test_a_session_can_be_planned_and_captured_by_key(window: MainWindow, path: Path) -> None:
    window.files.open_path(path)
    QTest.keyClick(window, Key.Key_N, CTRL | SHIFT)
    assert len(sessions.all_sessions(document(window))) == 1
    QTest.keyClick(window, Key.Key_Space, CTRL)
    assert work(window).capture.isVisible()


def test_about_says_which_version(window: MainWindow) -> None:
    actions(window)["Over Samenwerkdesk"].trigger()
    (dialog,) = [each for each in window.children() if type(each).__name__ == "AboutDialog"]
    assert isinstance(dialog, QWidget)
    assert dialog.isVisible()
    dialog.close()


# ---------------------------------------------------------------------- long work


def test_long_work_is_said_in_a_sentence_and_short_work_is_not(window: MainWindow, qtbot: QtBot) -> None:
    window.files.busy.emit("Voorbeeld klaarzetten…")
    assert not window.statusBar().isVisible()
    window.files.busy.emit(None)
    assert not window._busy_wait.isActive()
    window.files.busy.emit("Casus importeren…")
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == "Casus importeren…")
    assert window.statusBar().isVisible()
    window.files.busy.emit(None)
    assert not window.statusBar().isVisible()


# ---------------------------------------------------------------------- closing


def test_what_is_being_typed_is_kept_when_the_window_closes(window: MainWindow, path: Path) -> None:
    window.files.open_path(path)
    QTest.keyClicks(title_field(window), "Tot de laatste letter")
    window.close()
    assert kept(path) == "Tot de laatste letter"


def test_what_is_being_typed_is_kept_when_the_collaboration_closes(window: MainWindow, path: Path) -> None:
    window.files.open_path(path)
    field = title_field(window)
    QTest.keyClicks(field, "Nog bezig")
    QTest.keyClick(field, Key.Key_W, CTRL)
    assert kept(path) == "Nog bezig"
    assert settings.load().recent[0].title == "Nog bezig"


def test_what_is_being_typed_goes_to_its_own_file_when_another_opens(
    window: MainWindow, path: Path, tmp_path: Path
) -> None:
    other = made(tmp_path / "b.samenwerk", "Ander")
    window.files.open_path(path)
    QTest.keyClicks(title_field(window), "Voor Zorg")
    window.files.open_path(other)
    assert kept_title(window) == "Ander"
    window.close_document()
    assert (kept(path), kept(other)) == ("Voor Zorg", "Ander")


def test_the_size_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1000, 640)
    window.close()
    remembered = settings.load()
    assert (remembered.width, remembered.height) == (1000, 640)


@pytest.mark.parametrize("size", [(1, 1), (100_000, 100_000), (-5, -5)])
def test_a_size_that_does_not_fit_is_not_taken(qtbot: QtBot, dialogs: Dialogs, size: tuple[int, int]) -> None:
    settings.save(Settings(width=size[0], height=size[1]))
    window = MainWindow()
    qtbot.addWidget(window)
    screen = window.screen().availableSize()
    assert 900 <= window.width() <= max(900, screen.width())
    assert 600 <= window.height() <= max(600, screen.height())


def settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def test_a_collaboration_that_is_closed_leaves_nothing_behind(window: MainWindow, path: Path) -> None:
    gone: list[weakref.ref[QObject]] = []
    counts: list[int] = []
    for _ in range(4):
        window.files.open_path(path)
        for tab in contents.TABS:
            work(window).show_page(tab.key)
        gone += [weakref.ref(work(window)), weakref.ref(work(window).desk)]
        document_ref = weakref.ref(document(window))
        window.close_document()
        settle()
        counts.append(len([each for each in QApplication.allWidgets() if shiboken6.isValid(each)]))
        assert document_ref() is None
    assert [ref() for ref in gone] == [None] * len(gone)
    assert len(set(counts[1:])) == 1


def test_the_window_itself_leaves_nothing_behind(qtbot: QtBot, qapp: QApplication, path: Path) -> None:
    window = MainWindow()
    window.show()
    window.files.open_path(path)
    window.close()
    gone = weakref.ref(window)
    window.deleteLater()
    del window
    settle()
    assert gone() is None


def test_the_keys_of_the_clock_do_nothing_without_a_session(window: MainWindow, path: Path) -> None:
    for key in (Key.Key_F7, Key.Key_F8, Key.Key_F9, Key.Key_F11):
        QTest.keyClick(window, key)
    window.files.open_path(path)
    for key in (Key.Key_F7, Key.Key_F8, Key.Key_F9, Key.Key_F11):
        QTest.keyClick(window, key)
    assert document(window).undo_label is None


def test_shortcuts_are_the_ones_of_the_menu(window: MainWindow) -> None:
    assert actions(window)["Verslag maken…"].shortcut() == QKeySequence(QKeySequence.StandardKey.Print)
    assert window.menuBar().mapToGlobal(QPoint(0, 0)).y() >= 0
