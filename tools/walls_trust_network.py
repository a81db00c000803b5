"""Every picture of the trust network for the room."""

from __future__ import annotations

from samenwerkdesk.model import rounds, trust_network
from samenwerkdesk.ui.desk import walls_trust_network
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views.trust_network import Pattern


def every_view(walls: Walls) -> dict[str, Wall]:
    """All of them by a name, with what is shown before there is a pattern."""
    session = walls.session_id
    found = rounds.of_session(walls.document, session, trust_network.INSTRUMENT) if session else []
    return {
        **{
            f"network {number} {at}": view
            for number, each in enumerate(found)
            for at, view in enumerate(walls_trust_network.each_layer(walls, each.id))
        },
        "network soon": Pattern(walls.place, None),
        "network talk": walls_trust_network.talk(walls),
        "connections": walls_trust_network.links(walls),
    }
