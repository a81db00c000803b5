"""Every picture of interests and options for the room."""

from __future__ import annotations

from samenwerkdesk.model.public_interests import PublicInterests
from samenwerkdesk.ui.desk import walls_interests
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views import interest_options, interests


def every_view(walls: Walls) -> dict[str, Wall]:
    """All of them by a name; without any interest or option what is shown then."""
    place = walls.place
    icebergs = walls_interests.each_iceberg(walls) or [interests.Icebergs(place, ())]
    options = walls_interests.each_option(walls) or [interest_options.OneOption(place, PublicInterests())]
    return {
        "interests": walls_interests.kinds(walls),
        **{f"iceberg {at}": view for at, view in enumerate(icebergs)},
        **{f"icebergs {at}": view for at, view in enumerate(walls_interests.each_group(walls))},
        "tension": walls_interests.tension(walls),
        "options": walls_interests.options(walls),
        "matrix of options": walls_interests.matrix(walls),
        **{f"option {at}": view for at, view in enumerate(options)},
    }
