"""What the nine topics have for the room, made of public values."""

from __future__ import annotations

from samenwerkdesk.model import public_consensus
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views import consensus


def card(walls: Walls) -> Wall:
    """The card with nine fields."""
    return consensus.TopicsCard(walls.place, public_consensus.for_room(walls.document))


def each_topic(walls: Walls) -> list[Wall]:
    """The topics one by one."""
    found = public_consensus.for_room(walls.document)
    return [consensus.Topic(walls.place, found, at) for at in range(len(found.topics))]
