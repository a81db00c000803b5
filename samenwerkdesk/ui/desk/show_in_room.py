"""The button 'Toon in de zaal', for a tab or a part of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.room.control import Source
from samenwerkdesk.ui.room.view import RoomView
from samenwerkdesk.ui.widgets.buttons import Button


class ShowInRoom(Button):
    """Puts on the wall what ``view`` makes, when it is pressed; that stays live afterwards, so ``view`` asks the document itself.

    ``sequence`` gives, instead, the views to go through with PageUp and PageDown and the place of the first to show.
    ``name`` is for a button without text, or several alike: 'Toon spelregel 3 in de zaal'. ``ticking`` views are asked each
    second.
    """

    def __init__(
        self,
        desk: Desk,
        view: Callable[[], RoomView | None] | None = None,
        text: str = "Toon in de zaal",
        *,
        sequence: Callable[[], tuple[Sequence[Source], int]] | None = None,
        name: str = "",
        kind: str = "secondary",
        size: str = "normal",
        ticking: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, "screen-share", kind, size=size, name=name, parent=parent)
        if (view is None) == (sequence is None):
            raise ValueError("either a view or a sequence")
        self._desk, self._view, self._sequence, self._ticking = desk, view, sequence, ticking
        self.clicked.connect(self.show_it)

    def show_it(self) -> None:
        """Put it on the wall."""
        if self._view is not None:
            self._desk.room.show(self._view, ticking=self._ticking)
        elif self._sequence is not None:
            views, at = self._sequence()
            if views:
                self._desk.room.show_sequence(views, at, ticking=self._ticking)
