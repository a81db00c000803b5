"""The room on the desk's window: the part in the session bar, the panel beside the pages, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.room.stage import RoomStage
from samenwerkdesk.ui.room.strip import RoomStrip
from samenwerkdesk.ui.widgets.revealing import reveal

if TYPE_CHECKING:
    from samenwerkdesk.ui.room.panel import RoomPanel


class RoomSide(QObject):
    """Owns the stage of the desk in ``window``; the panel is put at the end of ``row`` when it is first opened.

    ``aside`` makes what the facilitator alone reads in it. ``opened`` comes when the panel is, so that another one can make way.
    """

    opened = Signal()
    closed = Signal()

    def __init__(
        self, desk: Desk, window: QWidget, row: QBoxLayout, aside: Callable[[], QWidget] | None = None
    ) -> None:
        super().__init__(window)
        self.stage = RoomStage(desk.room, window, self)
        self.strip = RoomStrip(self.stage)
        self.strip.lines.clicked.connect(self.toggle)
        self._row, self._aside = row, aside
        self._panel: RoomPanel | None = None
        self.stage.said.connect(lambda sentence: desk.say(sentence, brief=True))

    @property
    def panel(self) -> RoomPanel:
        """The panel beside the pages, made when it is first opened."""
        if self._panel is None:
            from samenwerkdesk.ui.room.panel import RoomPanel

            self._panel = RoomPanel(self.stage, self._aside() if self._aside is not None else None)
            self._panel.hide()
            self._panel.closed.connect(self.hide)
            self._row.addWidget(self._panel)
        return self._panel

    def toggle(self) -> None:
        """Open or close the panel."""
        if self.panel.isHidden():
            self.show()
        else:
            self.hide()

    def show(self) -> None:
        """Open the panel."""
        if self.panel.isHidden():
            self.opened.emit()
            self.panel.show()

    def hide(self) -> None:
        """Close the panel; the keyboard goes back to the page when it was in there."""
        if self._panel is None or self._panel.isHidden():
            return
        here: QWidget | None = self._panel.focusWidget()
        inside = here is not None and here.hasFocus()
        self._panel.hide()
        if inside:
            self.closed.emit()

    def rehearse(self) -> None:
        """Open the panel where beamer and clicker are tried."""
        self.show()
        guide = self.panel.guide
        guide.picture.setFocus()
        # Its place is known only when the panel has been laid out.
        QTimer.singleShot(0, guide, lambda: reveal(guide, guide.rect()))
