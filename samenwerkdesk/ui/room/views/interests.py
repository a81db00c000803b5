"""Interests on the wall: icebergs, the three kinds beside each other, and what is tense (methode.md 12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samenwerkdesk.look import Theme
from samenwerkdesk.model.public_interests import SHORT_KINDS, PublicInterest, PublicInterests, owner
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.lanes import lanes
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import After, statement
from samenwerkdesk.ui.room.views.pictures import Drawn

if TYPE_CHECKING:
    from matplotlib.figure import Figure


SOON = "Hier komt wat er voor ieder op het spel staat."
_TITLE, _TENSION = "Wat staat er op het spel?", "Waar zit spanning?"
_LIST = Layout(head=0.0352, head_weight=400, pitch=0.074)
_NAMED = Layout(head=0.0370, head_weight=600)


@dataclass(frozen=True)
class Icebergs(Drawn):
    """The icebergs of ``found`` beside each other, in more pictures when there are many; one of them alone is large.

    ``series`` are those it is shown among. A text that does not fit in the ice stands before it in full.
    """

    found: tuple[PublicInterest, ...]
    series: tuple[PublicInterest, ...] = ()

    @property
    def title(self) -> str:
        many = "IJsberg" if len(self.found) < 2 else "IJsbergen"
        return f"{many}: {owner(self.found)}" if self.found else many

    def count(self, measure: Measure) -> int:
        return len(self._parts(measure))

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.found:
            return [nothing(measure, _TITLE, SOON)]
        long = [part for part in self._parts(measure) if not self._whole(part, measure)]
        return [
            leaf
            for part in long
            for each in part
            if not self._whole((each,), measure)
            for leaf in _said(measure, each)
        ]

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import iceberg

        part, size = self._parts(measure)[at], (measure.width, measure.height)
        return iceberg.page(part, self.imprint(measure, at), theme, *size, self.series)

    def _parts(self, measure: Measure) -> list[tuple[PublicInterest, ...]]:
        """The icebergs as they lie beside each other; one with much to say lies alone."""
        from samenwerkdesk.charts import iceberg

        parts: list[tuple[PublicInterest, ...]] = []
        for part in iceberg.split(self.found, measure.room, self.letters(measure)):
            parts += [part] if self._whole(part, measure) else [(each,) for each in part]
        return parts

    def _whole(self, part: tuple[PublicInterest, ...], measure: Measure) -> bool:
        from samenwerkdesk.charts import iceberg

        return iceberg.whole(part, measure.room, _HIGH * measure.height, self.letters(measure))


_HIGH = 0.70
"""What is left for a picture under a title of two lines, in heights."""


def _said(measure: Measure, each: PublicInterest) -> list[Leaf]:
    """The words of one interest in full."""
    after = (After(f"Standpunt: {each.position}"),) if each.position and each.interest else ()
    return statement(measure, each.interest or each.position, kicker=each.owner, after=after)


@dataclass(frozen=True)
class Kinds(Wall):
    """The three kinds of interests beside each other, or under each other when they are many."""

    found: PublicInterests

    @property
    def title(self) -> str:
        return "Drie soorten belangen"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.found.interests:
            return [nothing(measure, _TITLE, SOON)]
        kinds = [(kind, self.found.of_kind(kind)) for kind in SHORT_KINDS]
        there = [(kind, those) for kind, those in kinds if those]
        shown = tuple((SHORT_KINDS[kind], tuple(each.label for each in those)) for kind, those in there)
        marks = [[each.mark for each in those] for _, those in there]
        few = all(len(those) <= _FEW for _, those in kinds)
        beside = lanes(measure, _TITLE, shown, marks=marks) if few else None
        if beside is not None:
            return [beside]
        rows: list[Row] = []
        for kind, those in kinds:
            if those:
                rows += [
                    Row(SHORT_KINDS[kind], heading=True),
                    *(Row(each.label, mark=each.mark) for each in those),
                ]
        return listing(measure, _TITLE, rows, _LIST)


_FEW = 8
"""More than so many under each other are read better as a list over the whole width."""


@dataclass(frozen=True)
class Tension(Wall):
    """What is tense, the tensest first."""

    found: PublicInterests

    @property
    def title(self) -> str:
        return "Spanningslijst"

    def body(self, measure: Measure) -> list[Leaf]:
        tense = self.found.tense
        if not tense:
            return [
                nothing(
                    measure, _TENSION, "Hier komt waar het spannend is, met een cijfer van 0 tot en met 5."
                )
            ]
        rows = [
            Row(
                each.position or each.label,
                each.interest if each.position else "",
                f"{each.tension} van 5",
                mark=each.mark,
            )
            for each in tense
        ]
        return listing(measure, _TENSION, rows, _NAMED)
