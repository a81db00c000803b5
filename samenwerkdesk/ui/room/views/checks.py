"""What each partner says of joining: its verdict and its conditions, all of them or one by one."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.public_checks import PublicVerdict
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import After, Said, statement

_TITLE, SOON = "Doen we mee?", "Hier komt het oordeel van iedere partner."
_LAYOUT = Layout(head=0.0370, head_weight=600)


@dataclass(frozen=True)
class Verdicts(Wall):
    """Every partner's verdict; one that did not give any steps back."""

    verdicts: tuple[PublicVerdict, ...]

    @property
    def title(self) -> str:
        return _TITLE

    def body(self, measure: Measure) -> list[Leaf]:
        if not any(each.verdict for each in self.verdicts):
            return [nothing(measure, _TITLE, SOON)]
        rows = [
            Row(
                each.name,
                each.conditions,
                aside=each.verdict or "nog geen oordeel",
                mark=each.mark,
                done=not each.verdict,
            )
            for each in self.verdicts
        ]
        return listing(measure, _TITLE, rows, _LAYOUT)


@dataclass(frozen=True)
class Verdict(Wall):
    """One verdict, large: the ``which``-th from 0."""

    verdicts: tuple[PublicVerdict, ...]
    which: int = 0

    @property
    def title(self) -> str:
        there = self.which < len(self.verdicts)
        return f"Oordeel van {self.verdicts[self.which].name}" if there else _TITLE

    def body(self, measure: Measure) -> list[Leaf]:
        if self.which >= len(self.verdicts):
            return [nothing(measure, _TITLE, SOON)]
        own = _said(self.verdicts[self.which])
        series = [_said(each) for each in self.verdicts]
        return statement(measure, own.text, kicker=own.kicker, after=own.after, series=series)


def _said(verdict: PublicVerdict) -> Said:
    text = verdict.verdict[:1].upper() + verdict.verdict[1:]
    after = (After(f"Daarbij geldt: {verdict.conditions}"),) if verdict.conditions else ()
    return Said(text, verdict.name, after)
