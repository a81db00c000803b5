"""The agenda on the wall, with where we are and how long that still takes."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.public_agenda import DONE, NOW, PublicAgenda, PublicBlock
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.time_left import minutes_left
from samenwerkdesk.ui.room.views.timer import planks_left

SOON = "Hier komt ons programma, zodra het is gekozen."
_LAYOUT = Layout(head=0.0390, head_weight=400, pitch=0.086)
_PLANKS = 50
"""So many of the small planks of a block can be counted."""

_AROUND = 8
"""More blocks than this do not fit at once; then what is done steps back to the one before."""


@dataclass(frozen=True)
class Agenda(Wall):
    """What comes when; the block that runs stands out with its minutes as planks."""

    agenda: PublicAgenda

    @property
    def title(self) -> str:
        return "Agenda"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.agenda.blocks:
            return [nothing(measure, "Ons programma", SOON)]
        rows = [
            Row(
                block.title,
                aside=minutes_left(self.agenda.left) if block.state == NOW else _minutes(block.minutes),
                lead=block.start,
                now=block.state == NOW,
                done=block.state == DONE,
                left=planks_left(self.agenda.total, self.agenda.left, _PLANKS)
                if block.state == NOW
                else None,
            )
            for block in self._around()
        ]
        return listing(
            measure,
            "Ons programma",
            rows,
            _LAYOUT,
            aside=f"tot {self.agenda.end} uur" if self.agenda.end else "",
        )

    def _around(self) -> list[PublicBlock]:
        """All blocks; of many, those from the one before where we are, so that now is on the first page."""
        found = list(self.agenda.blocks)
        at = next((index for index, block in enumerate(found) if block.state == NOW), 0)
        return found[max(0, at - 1) :] if len(found) > _AROUND else found


def _minutes(minutes: int) -> str:
    return f"{minutes} min" if minutes else ""
