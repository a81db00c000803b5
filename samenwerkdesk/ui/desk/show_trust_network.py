"""What the view 'Vertrouwen' has for the room: how it is asked, the pattern layer by layer, and what to talk about."""

from __future__ import annotations

from functools import partial

from samenwerkdesk.model.rounds import Round
from samenwerkdesk.ui.desk import walls_trust_network as walls_of
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, kept, now, round_sources
from samenwerkdesk.ui.room.control import Source


def choices(desk: Desk, of: Round | None, code: str = "") -> list[Choice]:
    """What can be shown of a round, beginning with the layer ``code``."""
    if of is None:
        return []
    if not of.shown:
        return [Choice("Wie ziet wat", partial(round_sources, round_id=of.id))]
    order = walls_of.codes(desk.document, of.id)
    at = order.index(code) if code in order else 0
    return [
        Choice("Het patroon, laag voor laag", partial(_layers, round_id=of.id), at=at),
        Choice("Vragen om te bespreken", now(lambda walls: [walls_of.talk(walls)])),
        Choice("Koppelingen om te versterken", now(lambda walls: [walls_of.links(walls)])),
    ]


def _layers(desk: Desk, round_id: str) -> list[Source]:
    return kept(
        desk,
        lambda: walls_of.codes(desk.document, round_id),
        lambda walls: walls_of.each_layer(walls, round_id),
    )
