"""Options on the wall: a list, one by one, and the matrix of which option serves which interests (methode.md 12)."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.public_interests import PublicInterests, served
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.matrix import Column, Line, matrix
from samenwerkdesk.ui.room.rows import Layout, Listed, Row, listing

_OPTIONS, _MATRIX = "Welke optie dient welke belangen?", "Welke optie dient welk belang?"
_LIST = Layout(head=0.0352, head_weight=400, pitch=0.074)
_NAMED = Layout(head=0.0370, head_weight=600)


@dataclass(frozen=True)
class Options(Wall):
    """The options in the order in which they were written, each with the interests it serves; no ranking."""

    found: PublicInterests

    @property
    def title(self) -> str:
        return "Opties en belangen"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.found.options:
            return [nothing(measure, _OPTIONS, "Hier komen opties die meerdere belangen tegelijk dienen.")]
        rows = [
            Row(each.text, served(each, self.found), number=at, aside=each.status)
            for at, each in enumerate(self.found.options, start=1)
        ]
        return listing(measure, _OPTIONS, rows, _NAMED)


@dataclass(frozen=True)
class OneOption(Wall):
    """One option with the interests it serves, the ``which``-th from 0."""

    found: PublicInterests
    which: int = 0

    @property
    def title(self) -> str:
        return f"Optie {self.which + 1}"

    def body(self, measure: Measure) -> list[Leaf]:
        if self.which >= len(self.found.options):
            return [nothing(measure, _OPTIONS, "Hier komt een optie met de belangen die deze dient.")]
        series = [self._listed(at) for at in range(len(self.found.options))]
        own = series[self.which]
        return listing(measure, own.title, own.rows, _LIST, aside=own.aside, series=series)

    def _listed(self, at: int) -> Listed:
        option = self.found.options[at]
        title = option.text if len(option.text) <= _SHORT else self.title_of(at)
        rows = [] if title == option.text else [Row(option.text, now=True)]
        said = served(option, self.found)
        rows.append(Row(f"{said[:1].upper()}{said[1:]}", heading=True))
        rows += [
            Row(each.label, mark=each.mark)
            for each in (self.found.interests[place] for place in option.serves)
        ]
        return Listed(title, tuple(rows))

    @staticmethod
    def title_of(at: int) -> str:
        """What an option is called that is too long for a title."""
        return f"Optie {at + 1}"


_SHORT = 120
"""An option of so many letters is a title; a longer one stands in the list."""


@dataclass(frozen=True)
class Matrix(Wall):
    """Interests by options: a plank where an option serves an interest. Counted per option, not ranked.

    An option or an interest of too many words for the matrix stands before it in full.
    """

    found: PublicInterests

    @property
    def title(self) -> str:
        return "Opties naast belangen"

    def body(self, measure: Measure) -> list[Leaf]:
        found = self.found
        if not found.options or not found.interests:
            return [nothing(measure, _MATRIX, "Hier komen opties en belangen naast elkaar.")]
        columns = [
            Column(each.text, f"{len(each.serves)} van {len(found.interests)}") for each in found.options
        ]
        lines = [
            Line(
                each.label,
                each.mark,
                tuple(at in option.serves for option in found.options),
            )
            for at, each in enumerate(found.interests)
        ]
        pages = matrix(measure, _MATRIX, columns, lines, "dient dit belang")
        long = [Row(line.text, mark=line.mark) for line in lines if line in pages.left_out]
        before = listing(measure, "Belangen met meer woorden", long, _LIST) if long else []
        if not pages.named:
            before = [*Options(self.place, found).body(measure), *before]
        return [*before, *pages.leaves]
