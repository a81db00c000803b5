"""What the tab 'Relatie & vorm' has for the room of qualities, organising and steering: the round, and what was said of it."""

from __future__ import annotations

from functools import partial

from samenwerkdesk.model.rounds import Round
from samenwerkdesk.ui.desk import walls_relation
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, kept, now, round_sources
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.control import Source


def of_round(of: Round | None) -> list[Choice]:
    """The round that is on the desk, as far as it is."""
    return [Choice(of.title, partial(round_sources, round_id=of.id))] if of is not None else []


def community(of: Round | None) -> list[Choice]:
    """The web, the two to talk about, the differences, and the quality that was chosen."""
    return [
        *of_round(of),
        talk_choice(),
        Choice("Verschil tussen groep en zelf", now(lambda walls: [walls_relation.differences(walls)])),
        Choice("Onze kwaliteit", now(lambda walls: [walls_relation.quality(walls)])),
    ]


def talk_choice(at: int = 0) -> Choice:
    """The qualities to talk about first, beginning at one of them."""
    return Choice("Eerst bespreken, één voor één", _talk, at=at)


def _talk(desk: Desk) -> list[Source]:
    return kept(desk, lambda: walls_relation.talk_keys(Walls.of(desk)), walls_relation.each_talk)


def balance(of: Round | None) -> list[Choice]:
    """The quadrant with the meter, and what was said."""
    return [
        *of_round(of),
        Choice("Signalen", now(lambda walls: [walls_relation.signals(walls)])),
        Choice("Wie bepaalt, doet en hoort erbij", now(lambda walls: [walls_relation.who(walls)])),
        Choice("Schrappen en regelen", now(lambda walls: [walls_relation.settled(walls)])),
        Choice("Vormen van besturen", now(lambda walls: [walls_relation.forms(walls)])),
    ]


def steering(of: Round | None) -> list[Choice]:
    """The quadrant with its arrow, the names of its corners, and what would bring the group there."""
    return [
        *of_round(of),
        Choice("Vier vakken", now(lambda walls: [walls_relation.corners(walls)])),
        Choice("Wat ons daarheen brengt", now(lambda walls: [walls_relation.way(walls)])),
    ]
