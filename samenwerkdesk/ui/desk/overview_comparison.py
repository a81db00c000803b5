"""Overzicht, the missions and values of all partners beside each other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import CardGrid
from samenwerkdesk.ui.widgets.focus_ring import Ringed
from samenwerkdesk.ui.widgets.marks import PartnerMark
from samenwerkdesk.ui.widgets.text import Text

NO_MISSION, NO_VALUES = "Nog geen missie", "Nog geen waarden"


class Worth(Ringed, QWidget):
    """What one partner stands for; Enter or a double click goes to its fields."""

    asked = Signal(str)

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self.key = partner.id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("xs"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.setSpacing(look.space("s"))
        self.mark = PartnerMark(partner.look, partner.code)
        head.addWidget(self.mark)
        self.name = Text("", "strong")
        head.addWidget(self.name, 1)
        column.addLayout(head)
        self.mission = Text("", wrap=True)
        column.addWidget(self.mission)
        self.values = Text("", "label", wrap=True)
        column.addWidget(self.values)
        column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_partner(partner)

    def show_partner(self, partner: Partner) -> None:
        """Show what the partner says of itself now."""
        self.mark.set_partner(partner.look, partner.code)
        self.name.setText(partner.label)
        mission, values = partner.mission or NO_MISSION, " · ".join(partner.core_values) or NO_VALUES
        self.mission.setText(mission)
        self.mission.set_ink("text" if partner.mission else "muted")
        self.values.setText(values)
        self.values.set_style("label" if partner.core_values else "small")
        self.values.set_ink("text" if partner.core_values else "muted")
        self.setAccessibleName(
            f"{partner.label}. Missie: {mission}. Waarden: {', '.join(partner.core_values)}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.asked.emit(self.key)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit(self.key)


class Comparison(Card):
    """What every partner stands for, in a grid; only what differs is changed."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("Missie en waarden naast elkaar")
        self.grid = CardGrid(200, gap=24)
        self.add(self.grid)
        self._parts: dict[str, Worth] = {}

    def show_partners(self, found: list[Partner]) -> None:
        """Show these partners in this order."""
        before, self._parts = self._parts, {}
        for partner in found:
            part = before.get(partner.id)
            if part is None:
                part = Worth(partner)
                part.asked.connect(self.asked)
            else:
                part.show_partner(partner)
            self._parts[partner.id] = part
        if list(self._parts) != list(before):
            self.grid.show_widgets(list(self._parts.values()))

    def part(self, key: str) -> Worth:
        """What one partner stands for."""
        return self._parts[key]
