"""The room beside any tab: what it sees, all that decides it, and a minute's rehearsal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from samenwerkdesk.ui.room.preview import RoomDeck
from samenwerkdesk.ui.room.rehearsal import RehearsalGuide
from samenwerkdesk.ui.room.stage import RoomStage
from samenwerkdesk.ui.widgets.card import Hairline
from samenwerkdesk.ui.widgets.side_panel import SidePanel


class RoomPanel(SidePanel):
    """The side panel of the room; ``aside`` is what the facilitator alone reads there."""

    def __init__(self, stage: RoomStage, aside: QWidget | None = None) -> None:
        super().__init__("De zaal", "screen-share")
        self.cross.setAccessibleName("Paneel van de zaal sluiten")
        self.cross.setToolTip("Paneel van de zaal sluiten")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.deck = RoomDeck(stage)
        self.guide = RehearsalGuide(stage)
        self.add_widget(self.deck, 0)
        if aside is not None:
            self.add_widget(aside, 20)
        self.add_widget(Hairline(), 20)
        self.add_widget(self.guide, 16)
