"""The menu 'Zaal'."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from samenwerkdesk.ui.room import keys

if TYPE_CHECKING:
    from samenwerkdesk.ui.room.side import RoomSide


class Add(Protocol):
    """How the window adds an entry that needs an open collaboration."""

    def __call__(
        self,
        menu: QMenu,
        text: str,
        act: Callable[[], object],
        keys: QKeySequence.StandardKey | str | None = None,
        *,
        desk: bool = False,
    ) -> QAction:
        """Add one entry."""
        ...


def fill(menu: QMenu, add: Add, room: Callable[[], RoomSide | None]) -> None:
    """Everything one can do with the room. Keys after a tab are not the menu's: they work while the room is shown."""

    def on(act: Callable[[RoomSide], object]) -> Callable[[], None]:
        def run() -> None:
            side = room()
            if side is not None:
                act(side)

        return run

    def command(name: str) -> Callable[[], None]:
        return on(lambda side: side.stage.command(name))

    add(menu, "Zaal beginnen", on(lambda side: side.stage.start()), "F5", desk=True)
    add(menu, "Zaal sluiten", on(lambda side: side.stage.stop()), desk=True)
    add(menu, "Zaal op een ander scherm", on(lambda side: side.stage.elsewhere()), desk=True)
    menu.addSeparator()
    add(menu, "Volgende in de zaal\tPageDown", command(keys.NEXT), desk=True)
    add(menu, "Vorige in de zaal\tPageUp", command(keys.PREVIOUS), desk=True)
    add(menu, "Bevestigd of toch niet\tEnter", command(keys.CONFIRM), desk=True)
    add(menu, "Zwart of weer beeld\tB", command(keys.BLACK), desk=True)
    add(menu, "Wit of weer beeld\tW", command(keys.WHITE), desk=True)
    add(menu, "Bevriezen of loslaten", on(_freeze), desk=True)
    add(menu, "Stop met tonen", on(lambda side: side.stage.control.clear()), desk=True)
    menu.addSeparator()
    add(menu, "Wat ziet de zaal?", on(lambda side: side.toggle()), "Shift+F5", desk=True)
    add(menu, "Oefenen met beamer en klikker…", on(lambda side: side.rehearse()), desk=True)


def _freeze(side: RoomSide) -> None:
    side.stage.control.freeze(not side.stage.control.frozen)
