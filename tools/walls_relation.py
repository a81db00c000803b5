"""Every picture of relation and form for the room, but for the rounds themselves and the trust network."""

from __future__ import annotations

from samenwerkdesk.ui.desk import walls_relation
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views import relation


def every_view(walls: Walls) -> dict[str, Wall]:
    """All of them by a name."""
    talk = walls_relation.each_talk(walls) or [relation.Talk(walls.place, ())]
    return {
        "differences": walls_relation.differences(walls),
        **{f"talk {at}": view for at, view in enumerate(talk)},
        "quality": walls_relation.quality(walls),
        "signals": walls_relation.signals(walls),
        "who does what": walls_relation.who(walls),
        "drop and arrange": walls_relation.settled(walls),
        "forms": walls_relation.forms(walls),
        "corners": walls_relation.corners(walls),
        "way": walls_relation.way(walls),
    }
