"""The ground rules on the wall: one at a time, or all of them."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.public_rules import PublicRules
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import Said, statement

SOON = "Hier komen onze spelregels, zodra we ze hebben gekozen."
_TITLE, _PROPOSED = "Zo gaan we met elkaar om", "Zo willen we met elkaar omgaan"

_WIDE, _NARROW = Layout(body=0.0338, beside=0.355), Layout(head=0.0352, body=0.0333, beside=0.34)
"""Name and rule beside each other; on a narrow wall nearer in size, so that the rule is not the lesser of the two."""


@dataclass(frozen=True)
class Rule(Wall):
    """One ground rule, the ``which``-th from 0 of ``rules``."""

    rules: PublicRules
    which: int = 0

    @property
    def title(self) -> str:
        return f"Spelregel {self.which + 1}"

    def foot(self) -> str:
        count = len(self.rules.rules)
        return f"Spelregel {self.which + 1} van {count}" if self.which < count else self.place.session

    def body(self, measure: Measure) -> list[Leaf]:
        if self.which >= len(self.rules.rules):
            return [nothing(measure, _TITLE, SOON)]
        rule = self.rules.rules[self.which]
        series = [Said(each.text, each.name) for each in self.rules.rules]
        crown = self.which, len(series)
        return statement(measure, rule.text, kicker=rule.name, crown=crown, series=series)


@dataclass(frozen=True)
class Rules(Wall):
    """All ground rules."""

    rules: PublicRules

    @property
    def title(self) -> str:
        return "Spelregels"

    def body(self, measure: Measure) -> list[Leaf]:
        title = _TITLE if self.rules.adopted or not self.rules.rules else _PROPOSED
        if not self.rules.rules:
            return [nothing(measure, title, SOON)]
        rows = [Row(rule.name, rule.text, number=rule.number) for rule in self.rules.rules]
        return listing(measure, title, rows, _WIDE if measure.wide else _NARROW)
