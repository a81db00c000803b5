from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.buttons import KINDS, Button
from samenwerkdesk.ui.widgets.focus_ring import FocusRing
from tests.ui.widgets.conftest import Show


@pytest.mark.parametrize(("size", "height"), [("small", 32), ("normal", 40), ("large", 48)])
def test_heights(qtbot: QtBot, size: str, height: int) -> None:
    button = Button("Verslag maken", "file-text", size=size)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == height


def test_everything_in_a_button_takes_room(qtbot: QtBot) -> None:
    plain, icon, key = Button("Zwart"), Button("Zwart", "eye-off"), Button("Zwart", "eye-off", key="B")
    for button in (plain, icon, key):
        qtbot.addWidget(button)
    assert icon.sizeHint().width() == plain.sizeHint().width() + 28
    assert key.sizeHint().width() > icon.sizeHint().width() + 20


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_paints_in_every_state(show: Show, kind: str) -> None:
    button = Button("Pauzeer", "player-pause", kind, trailing=True, key="P")
    show(button)
    normal = button.grab().toImage()
    button.setDown(True)
    assert button.grab().toImage() != normal
    button.setDown(False)
    button.setEnabled(False)
    assert button.grab().toImage() != normal


def test_a_primary_button_is_accent(show: Show) -> None:
    button = Button("Toon in zaal", kind="primary")
    show(button)
    assert button.grab().toImage().pixelColor(10, 20) == theme.colour("accent")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_it(show: Show, qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("Openen…")
    show(button)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_button_of_only_an_icon_has_a_name(show: Show) -> None:
    button = Button(icon="x", kind="quiet", name="Sluiten")
    show(button)
    assert button.sizeHint().width() == button.sizeHint().height() == 40
    assert button.accessibleName() == "Sluiten"
    assert button.toolTip() == "Sluiten"
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.role() == QAccessible.Role.Button


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="rood"):
        Button("x", kind="rood")


def test_the_ring_shows_for_the_keyboard_and_not_for_the_mouse(show: Show, qtbot: QtBot) -> None:
    first, second = Button("Een"), Button("Twee")
    window = show(first, second)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    ring = window.findChild(FocusRing)
    assert isinstance(ring, FocusRing)
    assert ring.isVisible()
    assert ring.geometry() == first.geometry().adjusted(-4, -4, 4, 4)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert ring.target is second
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()


def test_a_menu_drops_down(show: Show, qtbot: QtBot) -> None:
    button = Button("Meer")
    width = button.sizeHint().width()
    menu = QMenu(button)
    menu.addAction("Kopie opslaan als…")
    button.setMenu(menu)
    assert button.sizeHint().width() > width
    show(button)
    menu.aboutToShow.connect(lambda: menu.setProperty("shown", True))
    menu.aboutToShow.connect(menu.close)
    button.setFocus()
    button.grab()


def test_the_icon_can_change(show: Show) -> None:
    button = Button("Pauzeer", "player-pause")
    show(button)
    before = button.grab().toImage()
    button.set_icon("player-play")
    assert button.grab().toImage() != before


def test_an_ampersand_can_be_shown(show: Show) -> None:
    button = Button("Ambitie && belangen")
    show(button)
    assert button._label() == "Ambitie & belangen"
