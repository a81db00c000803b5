"""The start page, driven through its real widgets: begin, recent files, missing files, keyboard, drag and drop."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from samenwerkdesk.ui import recents, settings, start_fence, theme
from samenwerkdesk.ui.desk.context import Message
from samenwerkdesk.ui.settings import Recent, Settings
from samenwerkdesk.ui.start_page import StartPage
from samenwerkdesk.ui.start_parts import MissingRow
from samenwerkdesk.ui.widgets.rows import Row
from samenwerkdesk.ui.widgets.text import Text
from tests.ui.file_desk import FileDesk, made

Key = Qt.Key
NAMES = ("Zorg", "Wonen", "School")


@pytest.fixture
def three(tmp_path: Path) -> list[Path]:
    """Three collaborations that were open lately, the first most recently."""
    paths = [made(tmp_path / f"{name}.samenwerk", name) for name in NAMES]
    looks = ((0, "A"), (1, "B"), (2, "C"))
    settings.save(
        Settings(
            recent=tuple(
                Recent(recents.key(path), path.stem, "Sessie 1", "2025-03-10T08:41", looks) for path in paths
            )
        )
    )
    return paths


def shown(desk: FileDesk, width: int = 1440, height: int = 870) -> StartPage:
    page = StartPage(desk.files)
    desk.files.messaged.connect(page.show_message)
    desk.qtbot.addWidget(page)
    page.resize(width, height)
    with desk.qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    settle(page)
    return page


def settle(page: StartPage) -> None:
    """Let the layout settle and the threads say whether the files are there."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for _ in range(3):
        app.processEvents()
    page.grab()


def titles(page: StartPage) -> list[str]:
    return [row.text() for row in page.recent.list.rows if isinstance(row, Row)]


def press(key: Qt.Key, text: str = "") -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def focused_title() -> str:
    widget = QApplication.focusWidget()
    assert isinstance(widget, Row)
    return widget.text()


# ---------------------------------------------------------------------- begin


def test_without_files_it_says_what_will_be_here(desk: FileDesk) -> None:
    page = shown(desk)
    assert page.recent.empty.isVisible()
    assert not page.recent.list.isVisible()
    assert page.recent.empty.sentence.text() == "Hier komen je samenwerkingen te staan"


def test_the_three_buttons_do_what_they_say(desk: FileDesk, tmp_path: Path) -> None:
    page = shown(desk)
    desk.choose(tmp_path / "nieuw.samenwerk", made(tmp_path / "oud.samenwerk"))
    page.new_button.click()
    assert desk.path.name == "nieuw.samenwerk"
    page.open_button.click()
    assert desk.path.name == "oud.samenwerk"
    page.example_button.click()
    desk.worked()
    assert desk.title == "Gezinsketen Elzenland"


@pytest.mark.parametrize("again", [False, True])
def test_tab_goes_from_the_page_through_buttons_and_files(
    desk: FileDesk, three: list[Path], again: bool
) -> None:
    three[1].unlink()
    page = shown(desk)
    # No button has the focus before the keyboard is used.
    assert page.hasFocus()
    desk.qtbot.waitUntil(lambda: len(titles(page)) == 2)
    if again:
        page.refresh()
    order: list[QWidget | None] = []
    for _ in range(8):
        press(Key.Key_Tab)
        order.append(QApplication.focusWidget())
    first, missing, last = page.recent.list.rows
    assert isinstance(missing, MissingRow)
    buttons = [page.new_button, page.open_button, page.example_button]
    assert order == [*buttons, first, missing.search, missing.forget, last, page.scene.footer.help]


# ---------------------------------------------------------------------- recent files


def test_recent_files_with_their_line_and_marks(desk: FileDesk, three: list[Path]) -> None:
    page = shown(desk)
    assert titles(page) == list(NAMES)
    row = page.recent.list.rows[0]
    assert isinstance(row, Row)
    assert row.detail == "Sessie 1 · 10 maart 2025"
    assert row.accessibleName() == "Zorg, Sessie 1 · 10 maart 2025"
    assert row.toolTip() == str(three[0])


def test_files_with_one_title_are_told_apart_by_their_names(desk: FileDesk, tmp_path: Path) -> None:
    for name in ("Zorg", "Zorg (kopie)"):
        desk.files.open_path(made(tmp_path / f"{name}.samenwerk", "Zorg"))
    desk.files.close()
    page = shown(desk)
    details = [row.detail for row in page.recent.list.rows if isinstance(row, Row)]
    assert [detail.split(" · ")[0] for detail in details] == ["Zorg (kopie)", "Zorg"]


def test_the_whole_row_can_be_clicked(desk: FileDesk, three: list[Path]) -> None:
    page = shown(desk)
    row = page.recent.list.rows[1]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 5, row.height() - 3))
    assert desk.path == three[1]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_the_list_by_keyboard(desk: FileDesk, three: list[Path], key: Qt.Key) -> None:
    page = shown(desk)
    page.recent.list.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Down)
    assert focused_title() == "School"
    press(Key.Key_Home)
    assert focused_title() == "Zorg"
    press(Key.Key_End)
    press(Key.Key_Up)
    assert focused_title() == "Wonen"
    press(key)
    assert desk.path == three[1]


def test_delete_forgets_and_can_be_taken_back(desk: FileDesk, three: list[Path]) -> None:
    page = shown(desk)
    page.recent.list.rows[1].setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_Delete)
    assert titles(page) == ["Zorg", "School"]
    assert focused_title() == "School"
    assert three[1].exists()
    assert page.banner is not None
    assert page.banner.action is not None
    page.banner.action.click()
    assert titles(page) == list(NAMES)
    assert page.banner is None


def test_forgetting_the_last_one_leaves_the_empty_state(desk: FileDesk, three: list[Path]) -> None:
    page = shown(desk)
    page.recent.list.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in NAMES:
        press(Key.Key_Delete)
    assert page.recent.empty.isVisible()


def test_a_missing_file_can_be_searched_for_or_forgotten(
    desk: FileDesk, three: list[Path], tmp_path: Path
) -> None:
    moved = tmp_path / "elders.samenwerk"
    three[0].rename(moved)
    three[2].unlink()
    page = shown(desk)
    desk.qtbot.waitUntil(lambda: len(titles(page)) == 1)
    first, _, last = page.recent.list.rows
    assert isinstance(first, MissingRow)
    assert isinstance(last, MissingRow)
    sentence = first.findChild(Text)
    assert sentence is not None
    assert sentence.text() == "Zorg staat niet meer op deze plek"
    page.recent.list.focus_row(1)
    press(Key.Key_Up)
    assert first.search.hasFocus()
    last.forget.click()
    assert len(page.recent.list.rows) == 2
    desk.choose(moved)
    first = page.recent.list.rows[0]
    assert isinstance(first, MissingRow)
    first.search.click()
    assert desk.path == moved
    assert [entry.file for entry in settings.load().recent] == [moved, three[1]]


def test_a_file_that_came_back_is_a_row_again(desk: FileDesk, three: list[Path], tmp_path: Path) -> None:
    away = tmp_path / "weg"
    three[0].rename(away)
    page = shown(desk)
    desk.qtbot.waitUntil(lambda: len(titles(page)) == 2)
    away.rename(three[0])
    page.refresh()
    desk.qtbot.waitUntil(lambda: len(titles(page)) == 3)


def test_no_more_files_than_fit(desk: FileDesk, tmp_path: Path) -> None:
    entries = tuple(
        Recent(str(tmp_path / f"{n}"), f"{n} {'lang ' * 30}", "", "", ((n, "A"),) * 20) for n in range(12)
    )
    settings.save(Settings(recent=entries))
    page = shown(desk, 900, 600)
    assert len(page.recent.list.rows) == 6
    for row in page.recent.list.rows:
        assert row.height() >= row.heightForWidth(row.width())
    assert page.scene.fence == 0


# ---------------------------------------------------------------------- messages and help


def test_a_message_has_its_place_at_the_top(desk: FileDesk) -> None:
    page = shown(desk)
    page.show_message(Message("Eerst", "warn"))
    page.show_message(Message("Dan", "danger", "Kopie openen", lambda: page.show_message(Message("Klaar"))))
    settle(page)
    assert page.banner is not None
    assert page.banner.accessibleName() == "Dan"
    top = page.banner.mapTo(page, QPoint(0, page.banner.height())).y()
    assert top <= page.recent.mapTo(page, QPoint(0, 0)).y()
    assert page.banner.action is not None
    page.banner.action.click()
    assert page.banner is not None
    assert page.banner.accessibleName() == "Klaar"
    page.banner.close_banner()
    assert page.banner is None


def test_what_a_message_offers_is_the_first_stop_of_the_keyboard(desk: FileDesk, three: list[Path]) -> None:
    page = shown(desk)
    page.show_message(Message("In gebruik", "warn", "Kopie openen", lambda: None))
    assert page.banner is not None
    press(Key.Key_Tab)
    assert page.banner.action is not None
    assert page.banner.action.hasFocus()
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    assert page.new_button.hasFocus()


def test_help_opens_beside_and_nothing_overlaps(desk: FileDesk) -> None:
    page = shown(desk, 1024, 735)
    QTest.mouseClick(page.scene.footer.help, Qt.MouseButton.LeftButton)
    settle(page)
    assert page.help.isVisible()
    assert page.scene.geometry().right() < page.help.geometry().left()
    page.help.cross.setFocus()
    QTest.keyClick(page.help.cross, Key.Key_Escape)
    assert not page.help.isVisible()
    page.toggle_help()
    page.toggle_help()
    assert not page.help.isVisible()


# ---------------------------------------------------------------------- drag and drop


def dropped(page: StartPage, *urls: str) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    where, action = QPoint(300, 300), Qt.DropAction.CopyAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, action, mime, button, none)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    if not enter.isAccepted():
        return False
    assert page.banner is not None
    assert page.banner.accessibleName().startswith("Laat los om")
    QApplication.sendEvent(page, QDropEvent(QPointF(where), action, mime, button, none))
    return True


def test_a_file_that_is_dropped_is_opened(desk: FileDesk, three: list[Path]) -> None:
    page = shown(desk)
    assert dropped(page, three[2].as_uri())
    desk.qtbot.waitUntil(lambda: desk.files.document is not None)
    assert desk.path == three[2]
    assert page.banner is None


@pytest.mark.parametrize(
    "urls", [(), ("https://voorbeeld.nl/a.samenwerk",), ("file:///a.pdf",), ("file:///a.samenwerk",) * 2]
)
def test_anything_else_is_not_taken(desk: FileDesk, urls: tuple[str, ...]) -> None:
    assert not dropped(shown(desk), *urls)


def test_dragging_away_takes_the_message_away(desk: FileDesk, three: list[Path]) -> None:
    page = shown(desk)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(three[0]))])
    enter = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(page, enter)
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert page.banner is None


# ---------------------------------------------------------------------- the fence


@pytest.mark.parametrize(
    ("width", "height"), [(1920, 1080), (1440, 870), (1024, 735), (1024, 715), (900, 570), (2560, 1400)]
)
@pytest.mark.parametrize("help_open", [False, True])
def test_the_fence_never_touches_what_is_to_be_read(
    desk: FileDesk, three: list[Path], width: int, height: int, help_open: bool
) -> None:
    page = shown(desk, width, height)
    if help_open:
        page.toggle_help()
        settle(page)
    ground = page.scene.footer.mapTo(page, QPoint(0, 0)).y()
    for part in (page.recent, page.example_button):
        bottom = part.mapTo(page, QPoint(0, part.height())).y()
        assert page.scene.fence == 0 or bottom + start_fence.HEIGHT * page.scene.fence <= ground
    if not help_open and height > 700:
        assert page.scene.fence == pytest.approx(min(1, height / 1080), abs=0.02)


def test_the_fence_is_painted_once_for_a_size(desk: FileDesk) -> None:
    page = shown(desk)
    assert page.scene.fence > 0
    kept = start_fence.pixmap(page.scene.width(), page.scene.fence, page.devicePixelRatioF())
    page.grab()
    assert start_fence.pixmap(page.scene.width(), page.scene.fence, page.devicePixelRatioF()) is kept
    fresh = start_fence._painted(page.scene.width(), page.scene.fence, page.devicePixelRatioF())
    assert fresh.toImage() == kept.toImage()


@pytest.mark.parametrize("name", ["high_contrast", "dark", "light"])
def test_every_theme_can_be_painted(desk: FileDesk, three: list[Path], name: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    page = shown(desk)
    theme.apply(app, name)
    try:
        page.recent.list.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
        settle(page)
        assert page.grab().toImage().pixelColor(3, 3) == theme.colour("page")
    finally:
        theme.apply(app)


def test_keys_that_mean_nothing_here_are_left_alone(desk: FileDesk, three: list[Path]) -> None:
    page = shown(desk)
    row = page.recent.list.rows[0]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Delete, modifier)
        QApplication.sendEvent(row, event)
    assert titles(page) == list(NAMES)
