"""Five insights about working together, as cards to talk about (methode.md 18)."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import method
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import CardGrid
from samenwerkdesk.ui.widgets.planks import PlankRow
from samenwerkdesk.ui.widgets.text import Text


class InsightCard(Card):
    """One insight; so many planks as its number."""

    def __init__(self, number: int, total: int, text: str) -> None:
        super().__init__(padding=(28, 28))
        row = QHBoxLayout()
        planks = PlankRow(total, number, plank=(9, 24), gap=6)
        planks.setAccessibleName(f"Inzicht {number} van {total}")
        row.addWidget(planks)
        row.addStretch(1)
        self.add(row)
        self.add(Text(text, "title", wrap=True))
        self.setAccessibleName(text)


class InsightsView(QWidget):
    """The five cards."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("l"))
        found = method.insights()
        column.addWidget(
            Text(
                "Wat helpt, volgens wie het vaker deed. Welke herken je, welke mist bij ons?",
                "lead",
                wrap=True,
            )
        )
        grid = CardGrid(300)
        self.cards = [InsightCard(number, len(found), text) for number, text in enumerate(found, 1)]
        for card in self.cards:
            grid.add(card)
        column.addWidget(grid)
