"""What the view 'Halen en brengen' has for the room, and how it becomes a wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenwerkdesk.model import method, public_give_take
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, kept, now
from samenwerkdesk.ui.room.control import Source

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls
    from samenwerkdesk.ui.room.frame import Wall

QUESTIONS = ("HB1", "HB2", "HB3", "HB4", "HB5")
"""The questions of the conversation (methode.md 11.3)."""


def questions() -> tuple[str, ...]:
    """What is asked, one by one."""
    asked = {each.code: each.text for each in method.element("ambition").questions}
    return tuple(asked[code] for code in QUESTIONS)


def choices(desk: Desk, partner_id: str) -> list[Choice]:
    """What there is; of the partner that is looked at ('' for all) first."""
    there = [each.partner_id for each in public_give_take.for_room(desk.document).sheets]
    if not there:
        return []
    at = there.index(partner_id) if partner_id in there else 0
    return [
        Choice("Vlinder van deze partner" if partner_id else "Vlinders één voor één", _each, at=at),
        Choice("Balans van alle partners", now(lambda walls: [balances(walls)])),
        Choice("Wie haalt wat een ander brengt", now(lambda walls: [link_map(walls)])),
        Choice("Koppelingen en gaten", now(lambda walls: [topics(walls)])),
        Choice("In woorden", now(lambda walls: [in_words(walls, partner_id)])),
        Choice("De vragen één voor één", now(each_question)),
    ]


def _each(desk: Desk) -> list[Source]:
    def keys() -> list[str]:
        return [each.partner_id for each in public_give_take.for_room(desk.document).sheets]

    return kept(desk, keys, each_butterfly)


def butterfly(walls: Walls, partner_id: str) -> Wall | None:
    """The butterfly of a partner; None when it is gone."""
    from samenwerkdesk.ui.room.views.give_take import Butterfly

    found = public_give_take.for_room(walls.document).sheets
    return next((Butterfly(walls.place, each) for each in found if each.partner_id == partner_id), None)


def each_butterfly(walls: Walls) -> list[Wall]:
    """The butterflies one by one."""
    from samenwerkdesk.ui.room.views.give_take import Butterfly

    return [Butterfly(walls.place, each) for each in public_give_take.for_room(walls.document).sheets]


def balances(walls: Walls) -> Wall:
    """What every partner takes and brings, with the balance."""
    from samenwerkdesk.ui.room.views.give_take import Balances

    return Balances(walls.place, public_give_take.for_room(walls.document))


def link_map(walls: Walls) -> Wall:
    """Who takes what another brings."""
    from samenwerkdesk.ui.room.views.give_take import LinkMap

    return LinkMap(walls.place, public_give_take.for_room(walls.document))


def topics(walls: Walls) -> Wall:
    """What there is to talk about."""
    from samenwerkdesk.ui.room.views.give_take import Topics

    return Topics(walls.place, public_give_take.for_room(walls.document))


def in_words(walls: Walls, partner_id: str = "") -> Wall:
    """Everything in words, of one partner or of all."""
    from samenwerkdesk.ui.room.views.give_take import InWords

    found = public_give_take.for_room(walls.document).sheets
    return InWords(walls.place, tuple(each for each in found if partner_id in ("", each.partner_id)))


def each_question(walls: Walls) -> list[Wall]:
    """The questions of the conversation."""
    from samenwerkdesk.ui.room.views.ambition import Question

    asked = questions()
    return [Question(walls.place, asked, at) for at in range(len(asked))]
