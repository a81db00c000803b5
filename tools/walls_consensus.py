"""The pictures for the room of the nine topics."""

from __future__ import annotations

from samenwerkdesk.ui.desk import walls_consensus
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Wall


def every_view(walls: Walls) -> dict[str, Wall]:
    """Those a document can give, by a name."""
    topics = walls_consensus.each_topic(walls)
    return {
        "consensus": walls_consensus.card(walls),
        **{f"topic {at}": view for at, view in enumerate(topics)},
    }
