"""Which monitor is the room's, with monitors that are only described."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QScreen

from samenwerkdesk.ui.room import screens


class Monitor:
    """What is asked of a QScreen."""

    def __init__(
        self, name: str, model: str = "", serial: str = "", place: tuple[int, int, int, int] = (0, 0, 1, 1)
    ) -> None:
        self._name, self._model, self._serial, self._place = name, model, serial, place

    def name(self) -> str:
        return self._name

    def manufacturer(self) -> str:
        return "Maker"

    def model(self) -> str:
        return self._model

    def serialNumber(self) -> str:
        return self._serial

    def geometry(self) -> QRect:
        return QRect(*self._place)


def monitor(name: str, x: int = 0, width: int = 1920, *, model: str = "", serial: str = "") -> QScreen:
    return cast(QScreen, Monitor(name, model, serial, (x, 0, width, 1080)))


LAPTOP = monitor("eDP-1")


def test_with_a_serial_number_the_connector_does_not_matter() -> None:
    one, other = (monitor(name, model="EB-X41", serial="X7") for name in ("HDMI-1", "DP-2"))
    assert screens.identity(one) == screens.identity(other)
    assert screens.identity(monitor("HDMI-1", model="EB-X41")) != screens.identity(
        monitor("DP-2", model="EB-X41")
    )


def test_place_and_resolution_do_not_matter() -> None:
    assert screens.identity(monitor("HDMI-1", 1920)) == screens.identity(monitor("HDMI-1", -1024, 1024))
    beamer = monitor("HDMI-1")
    assert screens.setup([LAPTOP, beamer]) == screens.setup([beamer, LAPTOP])


def test_a_mirrored_beamer_is_no_other_screen() -> None:
    mirrored = monitor("HDMI-1", 0, 1024)
    assert screens.others([LAPTOP, mirrored], LAPTOP) == []
    assert screens.choose([LAPTOP, mirrored], LAPTOP) is LAPTOP


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_what_was_chosen_comes_back_in_the_same_room(order: tuple[int, ...]) -> None:
    wall, side = monitor("HDMI-1", 1920, model="Beamer"), monitor("DP-2", 3840, model="Scherm")
    everything = [LAPTOP, wall, side]
    here = [everything[at] for at in order]
    screens.remember(here, side)
    assert screens.choose(here, LAPTOP) is side
    # The desk is moved there: the room goes elsewhere rather than over it.
    assert screens.choose(here, side) is not side
    # In another room with one of them, nothing is remembered.
    assert screens.choose([LAPTOP, wall], LAPTOP) is wall


def test_each_set_of_monitors_has_a_choice_of_its_own() -> None:
    wall, side = monitor("HDMI-1", 1920), monitor("DP-2", 3840)
    screens.remember([LAPTOP, wall, side], side)
    screens.remember([LAPTOP, wall], wall)
    assert screens.choose([LAPTOP, wall, side], LAPTOP) is side
