"""Overzicht, the missions and values of all partners beside each other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.ui.widgets import focus_ring
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import CardGrid
from samenwerkdesk.ui.widgets.marks import PartnerMark
from samenwerkdesk.ui.widgets.text import Text

NO_MISSION, NO_VALUES = "Nog geen missie", "Nog geen waarden"


class WorthCard(Card):
    """What one partner stands for; Enter or a double click goes to its fields."""

    asked = Signal(str)

    def __init__(self, partner: Partner) -> None:
        super().__init__(padding=(20, 16))
        self.key = partner.id
        self.body.setSpacing(look.space("xs"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.setSpacing(look.space("s"))
        self.mark = PartnerMark(partner.look, partner.code)
        head.addWidget(self.mark)
        self.name = Text("", "strong")
        head.addWidget(self.name, 1)
        self.add(head)
        self.mission = Text("", wrap=True)
        self.add(self.mission)
        self.values = Text("", "label", wrap=True)
        self.add(self.values)
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if focus_ring.is_keyboard(event):
            focus_ring.show_for(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_ring.hide_for(self)


class Comparison(QWidget):
    """A heading over a grid of cards, one for each partner; only what differs is changed."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("m"))
        column.addWidget(Text("Missie en waarden naast elkaar", "heading"))
        self.grid = CardGrid(220, gap=16)
        column.addWidget(self.grid)
        self._cards: dict[str, WorthCard] = {}

    def show_partners(self, found: list[Partner]) -> None:
        """Show these partners in this order."""
        before, self._cards = self._cards, {}
        for partner in found:
            card = before.get(partner.id)
            if card is None:
                card = WorthCard(partner)
                card.asked.connect(self.asked)
            else:
                card.show_partner(partner)
            self._cards[partner.id] = card
        if list(self._cards) != list(before):
            self.grid.show_widgets(list(self._cards.values()))

    def card(self, key: str) -> WorthCard:
        """The card of a partner."""
        return self._cards[key]
