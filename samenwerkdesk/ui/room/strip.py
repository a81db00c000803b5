"""The room in the session bar and on the page of the session."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.room.blank_button import BlankButton
from samenwerkdesk.ui.room.preview import RoomDeck, said
from samenwerkdesk.ui.room.showing import BLACK
from samenwerkdesk.ui.room.stage import RoomStage
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.session_bar import TwoLines


class RoomCard(Card):
    """The room on the page of the session: what it sees, and the buttons of the moment."""

    def __init__(self, stage: RoomStage) -> None:
        super().__init__(_seen(stage))
        self.deck = RoomDeck(stage, brief=True)
        self.add(self.deck)
        stage.changed.connect(lambda: self.set_title(_seen(stage)))


def _seen(stage: RoomStage) -> str:
    """Whether what is on it can be seen."""
    return "De zaal ziet" if stage.showing else "Klaar voor de zaal"


class _Icon(QLabel):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        icon = theme.pixmap("screen-share", "muted", 20, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, icon)


class RoomStrip(QWidget):
    """In the session bar: what the room sees, and black at once. ``lines`` opens the panel."""

    def __init__(self, stage: RoomStage) -> None:
        super().__init__()
        self._stage = stage
        self.lines = TwoLines()
        self.lines.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.black = BlankButton(stage.control, BLACK, alone=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(_Icon())
        row.addWidget(self.lines)
        row.addWidget(self.black)
        stage.control.changed.connect(self.refresh)
        stage.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what the room sees."""
        control = self._stage.control
        self.lines.set_lines(_seen(self._stage), said(control))
