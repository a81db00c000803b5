"""Taking and giving: the butterfly of a partner, the balance of all, who takes what another brings, and what to talk about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from samenwerkdesk.look import Theme
from samenwerkdesk.model.public_give_take import (
    HEADS,
    KINDS,
    PublicGiveTake,
    PublicLine,
    PublicSheet,
    weight_said,
)
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Listed, Row, listing
from samenwerkdesk.ui.room.views.pictures import Drawn

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from samenwerkdesk.charts.butterfly import Pairs
    from samenwerkdesk.charts.style import Style

_TITLE, SOON = "Halen en brengen", "Hier komt wat ieder haalt en brengt."
_TALK, _TOPICS = "Waar praten we over door?", "Hier komen koppelingen en gaten om over door te praten."
_LINKS = "Hier komt wie haalt wat een ander brengt."

_ROOM, _KEYED = 0.66, 0.58
"""The height there is at least for a picture under its title, also over its key, in heights of the wall."""

_ROWS = Layout(head=0.0370, head_weight=600)


@dataclass(frozen=True)
class Butterfly(Drawn):
    """What one partner takes and brings."""

    sheet: PublicSheet

    @property
    def title(self) -> str:
        return f"{_TITLE}: {self.sheet.name}"

    def body(self, measure: Measure) -> list[Leaf]:
        from samenwerkdesk.charts import butterfly

        if self.sheet.empty:
            return [nothing(measure, self.title, SOON)]
        # What a wing has no room for stands before it in full.
        left_out = butterfly.left_out(self.sheet, *self._room(measure))
        takes, gives = (
            tuple(each for each in side if each in left_out) for side in (self.sheet.takes, self.sheet.gives)
        )
        return _lists(measure, [_listed(replace(self.sheet, takes=takes, gives=gives))])

    def count(self, measure: Measure) -> int:
        return 0 if self.sheet.empty else len(self._pages(measure))

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import butterfly

        rows, size = self._pages(measure)[at], (measure.width, measure.height)
        return butterfly.page(self.sheet, rows, self.imprint(measure, at), theme, *size)

    def _pages(self, measure: Measure) -> list[Pairs]:
        from samenwerkdesk.charts import butterfly

        return butterfly.pages(self.sheet, *self._room(measure))

    def _room(self, measure: Measure) -> tuple[float, float, Style]:
        """How wide and high a page is, and its letters."""
        return measure.room, _ROOM * measure.height, self.letters(measure)


@dataclass(frozen=True)
class Balances(Drawn):
    """What every partner takes and brings by weight, with the balance."""

    found: PublicGiveTake

    @property
    def title(self) -> str:
        return "Balans van halen en brengen"

    def body(self, measure: Measure) -> list[Leaf]:
        return [nothing(measure, _TITLE, SOON)] if self.found.empty else []

    def count(self, measure: Measure) -> int:
        return 0 if self.found.empty else len(self._parts(measure))

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import give_take_balance

        part, size = self._parts(measure)[at], (measure.width, measure.height)
        most = max(max(each.taken, each.given) for each in self.found.sheets)
        return give_take_balance.page(part, most, self.imprint(measure, at), theme, *size)

    def _parts(self, measure: Measure) -> list[tuple[PublicSheet, ...]]:
        from samenwerkdesk.charts import give_take_balance

        return give_take_balance.parts(self.found.sheets, _KEYED * measure.height, self.letters(measure))


@dataclass(frozen=True)
class LinkMap(Drawn):
    """Who takes what another brings."""

    found: PublicGiveTake

    @property
    def title(self) -> str:
        return "Koppelkaart"

    def count(self, measure: Measure) -> int:
        return 0 if self.found.empty else 1

    def body(self, measure: Measure) -> list[Leaf]:
        return [nothing(measure, "Wie haalt wat een ander brengt?", _LINKS)] if self.found.empty else []

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import link_map

        return link_map.page(self.found, self.imprint(measure, at), theme, measure.width, measure.height)


@dataclass(frozen=True)
class Topics(Wall):
    """What is linked, what could be, what nobody brings and what nobody asked for: to talk about."""

    found: PublicGiveTake

    @property
    def title(self) -> str:
        return "Koppelingen en gaten"

    def body(self, measure: Measure) -> list[Leaf]:
        lists = [
            Listed(
                HEADS[kind],
                tuple(
                    Row(each.text or "zonder tekst", each.said, mark=each.mark)
                    for each in self.found.topics
                    if each.kind == kind
                ),
            )
            for kind in KINDS
        ]
        return _lists(measure, lists) or [nothing(measure, _TALK, _TOPICS)]


@dataclass(frozen=True)
class InWords(Wall):
    """All that partners take and bring, in words: of one partner, or of all."""

    sheets: tuple[PublicSheet, ...]

    @property
    def title(self) -> str:
        return "Halen en brengen in woorden"

    def body(self, measure: Measure) -> list[Leaf]:
        return _lists(measure, [_listed(each) for each in self.sheets]) or [nothing(measure, _TITLE, SOON)]


def _lists(measure: Measure, lists: list[Listed]) -> list[Leaf]:
    """The lists that have rows, one after the other and in the same letters."""
    shown = [each for each in lists if each.rows]
    return [leaf for each in shown for leaf in listing(measure, each.title, each.rows, _ROWS, series=shown)]


def _listed(sheet: PublicSheet) -> Listed:
    rows: list[Row] = []
    for said, lines, word in (("halen", sheet.takes, "bij"), ("brengen", sheet.gives, "voor")):
        if lines:
            rows.append(Row(said, heading=True))
            rows += [Row(line.text or "zonder tekst", _about(line, word)) for line in lines]
    return Listed(sheet.name, tuple(rows))


def _about(line: PublicLine, word: str) -> str:
    weight = f"gewicht {weight_said(line.weight)}" if line.weight is not None else ""
    other = f"{word} {line.other}" if line.other else ""
    return " · ".join(part for part in (line.category, weight, other) if part)
