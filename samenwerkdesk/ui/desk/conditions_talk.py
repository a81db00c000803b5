"""What is worth talking about: at most two conditions, why, and the question for the group (methode.md 10 and 21 rule 9)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import method
from samenwerkdesk.model.exact import dutch
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement
from samenwerkdesk.model.text import in_words
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.side_panel import Question
from samenwerkdesk.ui.widgets.text import Text


class TalkCard(Card):
    """The suggestions of one measurement. ``agreement_asked(condition)`` to write what will be done."""

    agreement_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("Om over te praten", "hooguit twee condities")
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space("m"))
        self.add(self._holder)
        self._shown: object = None

    def show_measurement(self, found: PublicMeasurement) -> None:
        """Show what is worth talking about now; the card is empty before the spread was shown."""
        key = (found.session_id, found.stage, found.suggestions, found.items)
        if key == self._shown:
            return
        self._shown = key
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for number, code in enumerate(found.suggestions):
            if number:
                self._column.addWidget(Hairline())
            self._add(code, found)

    def _add(self, code: str, found: PublicMeasurement) -> None:
        condition, item = method.condition(code), found.of(code)
        self._column.addWidget(Text(condition.name, "heading"))
        if item is not None:
            self._column.addWidget(Text(why(item, found), "body", "muted", wrap=True))
        self._column.addWidget(Question(condition.conversation))
        button = Button("Verbeterafspraak maken", "plus", size="small")
        button.clicked.connect(lambda: self.agreement_asked.emit(code))
        flow = Flow()
        flow.add(button)
        self._column.addWidget(flow)
        for each in self._holder.findChildren(QWidget):
            each.show()


def why(item: PublicItem, found: PublicMeasurement) -> str:
    """Why a condition is worth talking about, in plain words."""
    mean = dutch(item.group_score) if item.group_score is not None else ""
    if item.polarised:
        low, between, high = found.thirds(item)
        # With more people in the middle than in a camp, the mean says something after all.
        middle = (
            f" Het gemiddelde van {mean} past bij bijna niemand."
            if mean and 4 * between <= low + high
            else ""
        )
        scores = "scoort" if low == 1 else "scoren"
        return f"De groep ligt in tweeën: {counted(low)} {scores} laag en {counted(high)} hoog.{middle}"
    if item.spread_label == "large" and item.lowest is not None and item.highest is not None:
        return f"De antwoorden lopen ver uiteen, van {dutch(item.lowest)} tot {dutch(item.highest)}."
    return f"Nergens is de spreiding groot. Dit is de laagste conditie, op {mean}."


def counted(number: int) -> str:
    """'vijf mensen', '13 mensen', 'één mens'."""

    return f"{in_words(number)} {'mens' if number == 1 else 'mensen'}"
