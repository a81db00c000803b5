"""Every picture of mandates for the room."""

from __future__ import annotations

from samenwerkdesk.model import public_mandates
from samenwerkdesk.ui.desk import walls_mandates
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views import mandates


def every_view(walls: Walls) -> dict[str, Wall]:
    """All of them by a name; without any mandate what is shown then."""
    one = walls_mandates.each_person(walls) or [
        mandates.Person(walls.place, public_mandates.PublicMandates(()))
    ]
    return {
        "mandates": walls_mandates.standing(walls),
        **{f"mandate {at}": view for at, view in enumerate(one)},
        "homework": walls_mandates.homework(walls),
    }
