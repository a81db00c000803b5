"""What was recorded, read back: decisions and agreements one by one or all, and the improvement agenda."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from samenwerkdesk.model.public_records import PublicAction, PublicImprovements, PublicRecords
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import After, Said, statement

_LAYOUT = Layout(head=0.0370, head_weight=600)

NO_DECISIONS = "Hier komt wat we vandaag besluiten, met de reden erbij."
NO_ACTIONS = "Hier komt wat we vandaag afspreken: wie wat doet, en wanneer."
NONE_LEFT = "Er staan geen eerdere afspraken open."
NO_IMPROVEMENTS = "Hier komt wat we aan onze samenwerking verbeteren."


@dataclass(frozen=True)
class Decision(Wall):
    """One decision read back, the ``which``-th from 0; ``confirmed`` once the room nodded."""

    records: PublicRecords
    which: int = 0
    confirmed: bool = False

    @property
    def title(self) -> str:
        return _title("Besluit", self.which, confirmed=self.confirmed)

    @property
    def nod(self) -> Hashable:
        """What the room nods at."""
        return self.records.decisions[self.which].nod if self.which < len(self.records.decisions) else ()

    def body(self, measure: Measure) -> list[Leaf]:
        count = len(self.records.decisions)
        if self.which >= count:
            return [nothing(measure, "Wat we besluiten", NO_DECISIONS)]
        found = self.records.decisions[self.which]
        return statement(
            measure,
            found.text,
            kicker=_called("Besluit", self.which, count),
            after=_under_decision(found.reason, confirmed=self.confirmed),
            crown=(self.which, count),
            series=[
                Said(each.text, _called("Besluit", at, count), _under_decision(each.reason, confirmed=False))
                for at, each in enumerate(self.records.decisions)
            ],
        )


@dataclass(frozen=True)
class Decisions(Wall):
    """All decisions of a session with their reasons."""

    records: PublicRecords

    @property
    def title(self) -> str:
        return "Besluiten"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.records.decisions:
            return [nothing(measure, "Wat we besluiten", NO_DECISIONS)]
        rows = [
            Row(each.text, each.reason, number=number)
            for number, each in enumerate(self.records.decisions, start=1)
        ]
        return listing(measure, "Dit hebben we besloten", rows, _LAYOUT)


@dataclass(frozen=True)
class Action(Wall):
    """One agreement read back, the ``which``-th from 0; ``confirmed`` once the room nodded."""

    records: PublicRecords
    which: int = 0
    confirmed: bool = False

    @property
    def title(self) -> str:
        return _title("Afspraak", self.which, confirmed=self.confirmed)

    @property
    def nod(self) -> Hashable:
        """What the room nods at."""
        return self.records.actions[self.which].nod if self.which < len(self.records.actions) else ()

    def body(self, measure: Measure) -> list[Leaf]:
        count = len(self.records.actions)
        if self.which >= count:
            return [nothing(measure, "Wat we afspreken", NO_ACTIONS)]
        found = self.records.actions[self.which]
        return statement(
            measure,
            found.text,
            kicker=_called("Afspraak", self.which, count),
            after=_under_action(found, confirmed=self.confirmed),
            crown=(self.which, count),
            series=[
                Said(each.text, _called("Afspraak", at, count), _under_action(each, confirmed=False))
                for at, each in enumerate(self.records.actions)
            ],
        )


@dataclass(frozen=True)
class Actions(Wall):
    """All agreements of a session: what, who, when."""

    records: PublicRecords

    @property
    def title(self) -> str:
        return "Afspraken"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.records.actions:
            return [nothing(measure, "Wat we afspreken", NO_ACTIONS)]
        rows = [
            Row(
                each.text,
                who_and_when(each) + (" · gedaan" if each.done else ""),
                number=number,
                done=each.done,
            )
            for number, each in enumerate(self.records.actions, start=1)
        ]
        return listing(measure, "Dit hebben we afgesproken", rows, _LAYOUT)


@dataclass(frozen=True)
class Earlier(Wall):
    """The agreements of earlier sessions that are still open."""

    records: PublicRecords

    @property
    def title(self) -> str:
        return "Vorige afspraken"

    def body(self, measure: Measure) -> list[Leaf]:
        found = self.records.actions
        if not found:
            return [nothing(measure, "Vorige afspraken", NONE_LEFT)]
        rows = [Row(each.text, who_and_when(each), number=at) for at, each in enumerate(found, start=1)]
        return listing(measure, "Dit spraken we eerder af", rows, _LAYOUT, aside=f"{len(found)} open")


@dataclass(frozen=True)
class Improvements(Wall):
    """The improvement agenda over all sessions, what is still to do first."""

    improvements: PublicImprovements

    @property
    def title(self) -> str:
        return "Verbeteragenda"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.improvements.actions:
            return [nothing(measure, "Verbeteragenda", NO_IMPROVEMENTS)]
        rows = [
            Row(
                each.text,
                " · ".join(
                    part
                    for part in (each.condition_name, "gedaan" if each.done else who_and_when(each))
                    if part
                ),
                condition=each.condition,
                square=True,
                done=each.done,
            )
            for each in self.improvements.actions
        ]
        left = sum(not each.done for each in self.improvements.actions)
        return listing(measure, "Hier werken we aan", rows, _LAYOUT, aside=f"{left} te doen" if left else "")


def who_and_when(action: PublicAction) -> str:
    """'Loes de Wit · vóór do 24 april'; what is missing is said, because it must be agreed on."""
    return " · ".join((action.owner or "wie doet het?", action.due or "wanneer?"))


def _title(noun: str, which: int, *, confirmed: bool) -> str:
    return f"{noun} {which + 1}{', bevestigd' if confirmed else ''}"


def _called(noun: str, which: int, count: int) -> str:
    return f"{noun} {which + 1} van {count}" if count > 1 else noun


def _under_decision(reason: str, *, confirmed: bool) -> tuple[After, ...]:
    return (*((After(reason),) if reason else ()), _confirmed(confirmed))


def _under_action(action: PublicAction, *, confirmed: bool) -> tuple[After, ...]:
    return After(who_and_when(action), "accent", 600), _confirmed(confirmed)


def _confirmed(confirmed: bool) -> After:
    return After(
        "✓ Bevestigd" if confirmed else "Klopt dit zo?", "accent" if confirmed else "room_muted", 600
    )
