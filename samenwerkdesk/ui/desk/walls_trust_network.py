"""What the view 'Vertrouwen' has for the room: from the document to the wall, through public values only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenwerkdesk.model import public_network, public_place, public_records, rounds, trust_network
from samenwerkdesk.model.counted import REVEALED
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views.trust_network import Links, Pattern, Talk

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls


def codes(document: Document, round_id: str) -> list[str]:
    """The layers of a round that may be seen, in their order."""
    of = rounds.get(document, round_id)
    if of is None or of.state != REVEALED:
        return []
    return [each.code for each in trust_network.layers(document, round_id)]


def each_layer(walls: Walls, round_id: str) -> list[Wall]:
    """The layers of a round one by one; nothing before it is shown."""
    found = public_network.of_round(walls.document, round_id)
    if found is None:
        return []
    place = public_place.for_room(walls.document, found.session_id)
    return [Pattern(place, each) for each in found.layers]


def first_layer(walls: Walls, round_id: str) -> Wall | None:
    """The first layer, or where it will come; None when the round is gone."""
    found = public_network.of_round(walls.document, round_id)
    if found is None:
        return None
    there = each_layer(walls, round_id)
    return there[0] if there else Pattern(public_place.for_room(walls.document, found.session_id), None)


def talk(walls: Walls) -> Wall:
    """What to talk about."""
    return Talk(walls.place)


def links(walls: Walls) -> Wall:
    """The ties that are made stronger."""
    return Links(walls.place, public_records.network(walls.document, walls.session_id))
