"""The desk written larger: at once, on every page, remembered, and with nothing cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk import look, places
from samenwerkdesk.ui import contents, settings, text_size, theme
from samenwerkdesk.ui.room.preview import Preview
from samenwerkdesk.ui.widgets.focus_ring import FocusRing
from samenwerkdesk.ui.widgets.picture import loader
from tests.ui.sitting import CTRL, Key, Sitting
from tests.ui.walking import described, views
from tools import layout_check

LARGEST = look.TEXT_SIZES[-1]


@pytest.fixture(autouse=True)
def usual(qapp: QApplication) -> Iterator[None]:
    loader.wait()
    yield
    theme.set_text_size(qapp, look.TEXT_SIZES[0])


def settle(sitting: Sitting) -> None:
    """Texts that wrap within columns within a page take a few rounds."""
    for _ in range(4):
        sitting.settle()


def laid_out(sitting: Sitting) -> list[str]:
    """Where everything is that is visible, each within what is around it, however far a page was scrolled."""
    return [
        f"{described(each)} {each.geometry().getRect()}"
        for each in sitting.window.findChildren(QWidget)
        if each.isVisible() and not each.isWindow() and not isinstance(each, FocusRing | QScrollBar | Preview)
        if (around := each.parentWidget()) is not None and not isinstance(around.parent(), QScrollArea)
    ]


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
@pytest.mark.parametrize("tab", [tab.key for tab in contents.TABS])
def test_nothing_is_cut_off(example: Sitting, tab: str, size: tuple[int, int]) -> None:
    example.window.resize(*size)
    example.press(Key.Key_F7)
    example.press(*[Key.Key_Plus] * len(look.TEXT_SIZES), modifiers=CTRL)
    assert look.text_size() == LARGEST
    for view in views(example, tab):
        settle(example)
        assert layout_check.problems(example.window) == [], view


@pytest.mark.parametrize("tab", [tab.key for tab in contents.TABS])
def test_at_once_is_the_same_as_from_the_start(
    qtbot: QtBot, tmp_path: Path, example_bytes: bytes, tab: str, qapp: QApplication
) -> None:
    sittings = []
    for name in ("at_once", "from_the_start"):
        (tmp_path / name).mkdir()
        sitting = Sitting(qtbot, tmp_path / name, data=example_bytes, size=(1024, 768))
        found = []
        for view in views(sitting, tab):
            settle(sitting)
            if name == "at_once":
                for percent in look.TEXT_SIZES:
                    theme.set_text_size(qapp, percent)
                    settle(sitting)
            found.append((view, laid_out(sitting)))
            if name == "at_once":
                theme.set_text_size(qapp, look.TEXT_SIZES[0])
                settle(sitting)
        sittings.append(found)
        theme.set_text_size(qapp, LARGEST)
    for (view, one), (_, other) in zip(*sittings, strict=True):
        assert [line for line in one if line not in other] == [], view


def test_the_keys_go_through_the_sizes_and_stop_at_the_ends(example: Sitting) -> None:
    seen = []
    for key in (Key.Key_Minus, Key.Key_Plus, Key.Key_Plus, Key.Key_Plus, Key.Key_Minus, Key.Key_0):
        example.press(key, modifiers=CTRL)
        seen.append(look.text_size())
    assert seen == [100, 110, 120, 120, 110, 100]
    example.press(Key.Key_Equal, modifiers=CTRL)
    assert look.text_size() == 110


def test_what_is_written_grows_at_once(example: Sitting) -> None:
    title, line = example.page.header.title, example.page.recording.line.line.input
    menu = example.window.menuBar()
    before = [each.fontInfo().pixelSize() for each in (title, line, menu)]
    text_size.step(1)
    text_size.step(1)
    after = [each.fontInfo().pixelSize() for each in (title, line, menu)]
    assert before == [28, 16, 16]
    assert after == [34, 19, 19]
    text_size.usual()
    assert [each.fontInfo().pixelSize() for each in (title, line, menu)] == before


def test_it_is_remembered(example: Sitting, qapp: QApplication) -> None:
    text_size.step(1)
    assert settings.load().text_size == 110
    text_size.usual()
    assert settings.load().text_size == 100


@pytest.mark.parametrize("kept", ["105", "true", '"110"', "null"])
def test_a_size_that_there_is_not_is_forgotten(kept: str, tmp_path: Path) -> None:
    settings.save(settings.Settings())
    (places.settings_dir() / "settings.json").write_text(f'{{"text_size": {kept}}}', encoding="utf-8")
    assert settings.load().text_size == 100
    with pytest.raises(ValueError, match="105"):
        look.set_text_size(105)


def test_the_entries_stand_in_the_menu_with_their_keys(example: Sitting) -> None:
    menus = {each.text(): each.menu() for each in example.window.menuBar().actions()}
    menu = menus["Bee&ld"]
    assert isinstance(menu, QMenu)
    entries = [(each.text().replace("&", ""), each.shortcut().toString()) for each in menu.actions()]
    assert entries == [
        ("Tekst groter", "Ctrl++"),
        ("Tekst kleiner", "Ctrl+-"),
        ("Gewone tekstgrootte", "Ctrl+0"),
    ]
