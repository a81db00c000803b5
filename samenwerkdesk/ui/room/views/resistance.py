"""Defensive remarks on the wall, under the question that is asked back; counts only when there are enough of them."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.public_chain import PublicResistance
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import statement

_LAYOUT = Layout(head=0.0410, head_weight=600)


@dataclass(frozen=True)
class Remarks(Wall):
    """The six remarks."""

    resistance: PublicResistance

    @property
    def title(self) -> str:
        return "Weerstand"

    def body(self, measure: Measure) -> list[Leaf]:
        rows = [
            Row(f"‘{text}’", aside="" if count is None else f"{count} keer", done=count == 0)
            for text, count in self.resistance.remarks
        ]
        return listing(measure, "Wat horen we onszelf zeggen?", rows, _LAYOUT)


@dataclass(frozen=True)
class CounterQuestion(Wall):
    """The question that is asked back, large."""

    resistance: PublicResistance

    @property
    def title(self) -> str:
        return "Tegenvraag"

    def body(self, measure: Measure) -> list[Leaf]:
        return statement(measure, self.resistance.question, kicker="Tegenvraag")
