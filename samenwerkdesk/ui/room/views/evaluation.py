"""How the group looks back on a session: what helped, what changes, which rule went well and which one needs attention."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.public_evaluation import PublicEvaluation
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing

_TITLE = "Zo keken we terug"
SOON = "Hier komt wat vandaag hielp, en wat we de volgende keer anders doen."

_WIDE, _NARROW = Layout(head=0.0370, body=0.0370, beside=0.40), Layout(head=0.0352, body=0.0333, beside=0.40)


@dataclass(frozen=True)
class Evaluation(Wall):
    """What was said at the end of a session."""

    said: PublicEvaluation

    @property
    def title(self) -> str:
        return _TITLE

    def body(self, measure: Measure) -> list[Leaf]:
        said = self.said
        rows = [
            Row(head, text)
            for head, text in (
                ("Dit hielp", said.helped),
                ("Dit doen we anders", said.change),
                ("Deze regel ging goed", said.rule_well),
                ("Deze regel vraagt aandacht", said.rule),
                ("De juiste mensen?", said.people),
            )
            if text
        ]
        if not rows:
            return [nothing(measure, _TITLE, SOON)]
        return listing(measure, _TITLE, rows, _WIDE if measure.wide else _NARROW)
