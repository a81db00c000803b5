"""What the view 'Afwegen' has for the room: every partner's verdict with its conditions, never the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenwerkdesk.model import public_checks
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, kept, now
from samenwerkdesk.ui.room.control import Source

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls
    from samenwerkdesk.ui.room.frame import Wall


def choices(desk: Desk) -> list[Choice]:
    """All verdicts, and one by one those that were given."""
    if not any(each.verdict for each in public_checks.for_room(desk.document)):
        return []
    return [
        Choice("Alle oordelen", now(lambda walls: [verdicts(walls)])),
        Choice("Oordelen één voor één", _each),
    ]


def _each(desk: Desk) -> list[Source]:
    def keys() -> list[str]:
        return [each.partner_id for each in public_checks.for_room(desk.document) if each.verdict]

    return kept(desk, keys, each_verdict)


def verdicts(walls: Walls) -> Wall:
    """Every partner's verdict."""
    from samenwerkdesk.ui.room.views.checks import Verdicts

    return Verdicts(walls.place, public_checks.for_room(walls.document))


def each_verdict(walls: Walls) -> list[Wall]:
    """The verdicts that were given, one by one."""
    from samenwerkdesk.ui.room.views.checks import Verdict

    found = tuple(each for each in public_checks.for_room(walls.document) if each.verdict)
    return [Verdict(walls.place, found, at) for at in range(len(found))]
