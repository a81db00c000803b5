"""What the view 'Mandaten' has for the room: how mandates stand, one by one, and what everybody fetches at home."""

from __future__ import annotations

from functools import partial

from samenwerkdesk.ui.desk import walls_mandates
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, kept, now
from samenwerkdesk.ui.room.control import Source

NO_MANDATE = "Deze persoon heeft nog geen mandaat om te tonen."


def choices() -> list[Choice]:
    """All there is."""
    return [
        Choice("Stand van mandaten", now(lambda walls: [walls_mandates.standing(walls)])),
        Choice("Mandaten één voor één", _each),
        homework_choice(),
    ]


def homework_choice() -> Choice:
    """What everybody fetches at home."""
    return Choice("Wat haal je thuis op?", now(lambda walls: [walls_mandates.homework(walls)]))


def person_choice(person_id: str) -> Choice:
    """The mandates of one person."""
    return Choice("Mandaat", partial(_each, person_id=person_id), nothing=NO_MANDATE)


def _each(desk: Desk, person_id: str = "") -> list[Source]:
    from samenwerkdesk.ui.desk.walls import Walls

    def keys() -> list[str]:
        return walls_mandates.recorded(Walls.of(desk), person_id)

    return kept(desk, keys, lambda walls: walls_mandates.each_person(walls, person_id))
