"""How mandates become a wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenwerkdesk.model import public_mandates
from samenwerkdesk.ui.room.views import mandates

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls
    from samenwerkdesk.ui.room.frame import Wall


def standing(walls: Walls) -> Wall:
    """Everybody's mandate as it is today, with what was renewed after the session."""
    return mandates.Standing(walls.place, _found(walls))


def recorded(walls: Walls, person_id: str = "") -> list[str]:
    """The ids of the mandates that are shown one by one, of everybody or of one person."""
    return [each.id for each in _found(walls).mandates if each.id and person_id in ("", each.person_id)]


def each_person(walls: Walls, person_id: str = "") -> list[Wall]:
    """The mandates one by one, of everybody or of one person; who has none is passed over."""
    found = _found(walls)
    return [
        mandates.Person(walls.place, found, at)
        for at, each in enumerate(found.mandates)
        if each.id and person_id in ("", each.person_id)
    ]


def homework(walls: Walls) -> Wall:
    """What everybody fetches at home after the session."""
    found = public_mandates.homework(walls.document, walls.session_id, walls.now.date())
    return mandates.Homework(walls.place, found)


def _found(walls: Walls) -> public_mandates.PublicMandates:
    return public_mandates.for_room(walls.document, walls.session_id, walls.now.date())
