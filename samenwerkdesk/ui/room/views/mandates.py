"""Mandates on the wall: who may promise what, one person's mandate, and what everybody fetches at home."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.public_mandates import PublicErrands, PublicMandate, PublicMandates
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import After, Said, statement

SOON = "Hier komt wie waarover iets mag toezeggen."
NO_HOMEWORK = "Hier komt wat ieder bij de achterban ophaalt voor de volgende keer."

_STANDING, _HOMEWORK = "Stand van mandaten", "Wat haal je thuis op?"
_LAYOUT = Layout(head=0.0370, head_weight=600)


@dataclass(frozen=True)
class Standing(Wall):
    """Everybody's mandate, and whether it was renewed after the session."""

    found: PublicMandates

    @property
    def title(self) -> str:
        return _STANDING

    def body(self, measure: Measure) -> list[Leaf]:
        if all(each.missing for each in self.found.mandates):
            return [nothing(measure, _STANDING, SOON)]
        rows = [
            Row(
                each.name,
                " · ".join(part for part in (each.level, each.reach, each.state) if part),
                mark=each.mark,
                aside=each.renewed,
                done=each.missing,
            )
            for each in self.found.mandates
        ]
        return listing(measure, _STANDING, rows, _LAYOUT, aside=self.found.covered)


@dataclass(frozen=True)
class Person(Wall):
    """One mandate, large: the ``which``-th from 0."""

    found: PublicMandates
    which: int = 0

    @property
    def title(self) -> str:
        return f"Mandaat van {self._one.name}" if self._there else "Mandaat"

    @property
    def _there(self) -> bool:
        return self.which < len(self.found.mandates)

    @property
    def _one(self) -> PublicMandate:
        return self.found.mandates[self.which]

    def body(self, measure: Measure) -> list[Leaf]:
        if not self._there:
            return [nothing(measure, _STANDING, SOON)]
        own = _said(self._one)
        return statement(
            measure,
            own.text,
            kicker=own.kicker,
            after=own.after,
            series=[_said(each) for each in self.found.mandates],
        )


@dataclass(frozen=True)
class Homework(Wall):
    """What everybody fetches at home after the session."""

    found: tuple[PublicErrands, ...]

    @property
    def title(self) -> str:
        return _HOMEWORK

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.found:
            return [nothing(measure, _HOMEWORK, NO_HOMEWORK)]
        # One date for all stands in the head, not in each row.
        days = {each.due for each in self.found}
        common = days.pop() if len(days) == 1 else ""
        rows = [
            Row(each.name, "\n".join(each.errands), mark=each.mark, aside="" if common else each.due)
            for each in self.found
        ]
        return listing(measure, _HOMEWORK, rows, _LAYOUT, aside=common)


def _said(each: PublicMandate) -> Said:
    sentence = f"{each.level[:1].upper()}{each.level[1:]}"
    after = [
        After(each.state) if each.state else None,
        After(f"Vervanger: {each.deputy}") if each.deputy else None,
        After(each.renewed.capitalize(), "accent", 600) if each.renewed else None,
    ]
    return Said(
        f"{sentence}: {each.reach}" if each.reach else sentence,
        each.name,
        tuple(one for one in after if one is not None),
    )
