"""The wider fence on the wall, phase 3: the shared boundary, the name with its story, and what is needed (methode.md 4)."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.fence_public import PublicWider
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.lanes import lanes
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import After, statement

_CARDS = Layout(head=0.0352, head_weight=400, pitch=0.074)
_NEEDS = Layout(head=0.0370, head_weight=600)


@dataclass(frozen=True)
class Boundary(Wall):
    """The shared boundary of phase 3: what falls inside, what outside, and what stays of each."""

    wider: PublicWider

    @property
    def title(self) -> str:
        return "Gezamenlijke grens"

    def body(self, measure: Measure) -> list[Leaf]:
        found = (
            ("binnen onze grens", self.wider.inside),
            ("buiten onze grens", self.wider.outside),
            ("blijft van ieder afzonderlijk", self.wider.separate),
        )
        if not any(texts for _, texts in found):
            return [nothing(measure, "Onze gezamenlijke grens", "Hier komt wat binnen onze grens valt.")]
        beside = lanes(measure, "Onze gezamenlijke grens", found)
        if beside is not None:
            return [beside]
        rows: list[Row] = []
        for head, texts in found:
            if texts:
                rows += [Row(head, heading=True), *(Row(text) for text in texts)]
        return listing(measure, "Onze gezamenlijke grens", rows, _CARDS)


@dataclass(frozen=True)
class Identity(Wall):
    """The name, the sentence everybody can say, the symbol and the shared goal of phase 3."""

    wider: PublicWider

    @property
    def title(self) -> str:
        return "Naam en verhaal"

    def body(self, measure: Measure) -> list[Leaf]:
        wider = self.wider
        symbol = f"Ons beeld: {wider.symbol}" if wider.symbol else ""
        said = [After(text) for text in (wider.sentence, wider.goal, symbol) if text]
        if not wider.name and not said:
            return [nothing(measure, "Zo noemen we onszelf", "Hier komt onze naam, met één zin erbij.")]
        name = wider.name or "Nog geen naam"
        return statement(measure, name, kicker="Zo noemen we onszelf", after=said)


@dataclass(frozen=True)
class Needs(Wall):
    """What is needed for the wider fence, who sees to it and where it stands."""

    wider: PublicWider

    @property
    def title(self) -> str:
        return "Wat is ervoor nodig"

    def body(self, measure: Measure) -> list[Leaf]:
        rows = [
            Row(
                each.text,
                " · ".join((each.owner or "wie trekt dit?", each.status or "open")),
                number=number,
                done=each.done,
            )
            for number, each in enumerate(self.wider.needs, start=1)
        ]
        if not rows:
            return [
                nothing(measure, "Wat is ervoor nodig?", "Hier komt wat nodig is, met een trekker erbij.")
            ]
        return listing(measure, "Wat is ervoor nodig?", rows, _NEEDS)
