"""The question to come in with: one that is easy, and that everybody answers (methode.md 19)."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.statement import statement


@dataclass(frozen=True)
class CheckIn(Wall):
    """The check-in question of the session; '' without one."""

    question: str

    @property
    def title(self) -> str:
        return "Check-invraag"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.question:
            return [nothing(measure, "Check-in", "Ieder komt even aan het woord.")]
        return statement(measure, self.question, kicker="Check-in, ieder komt aan het woord")
