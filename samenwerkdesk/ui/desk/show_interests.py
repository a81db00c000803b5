"""What the view 'Belangen' has for the room: icebergs, the three kinds, what is tense, and options; of what is public alone."""

from __future__ import annotations

from samenwerkdesk.model import public_interests
from samenwerkdesk.ui.desk import walls_interests
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, kept, now
from samenwerkdesk.ui.room.control import Source

PRIVATE = "Dit belang is alleen voor jou. Zeg eerst dat de zaal het mag zien."


def choices(desk: Desk) -> list[Choice]:
    """What there is to show."""
    found = public_interests.for_room(desk.document)
    made = []
    if found.interests:
        made += [
            Choice("Drie soorten belangen", now(lambda walls: [walls_interests.kinds(walls)])),
            Choice("IJsbergen één voor één", _icebergs),
            Choice("IJsbergen per partner", _groups),
        ]
    if found.tense:
        made.append(Choice("Spanningslijst", now(lambda walls: [walls_interests.tension(walls)])))
    if found.options:
        made += [
            Choice("Opties en belangen", now(lambda walls: [walls_interests.options(walls)])),
            Choice("Opties naast belangen", now(lambda walls: [walls_interests.matrix(walls)])),
            Choice("Opties één voor één", _options),
        ]
    return made


def one(desk: Desk, key: str) -> Choice:
    """The icebergs one by one, beginning with this one; nothing when it is for the facilitator alone."""
    keys = _keys(desk)
    if key not in keys:
        return Choice("IJsberg", lambda _: [], nothing=PRIVATE)
    return Choice("IJsberg", _icebergs, at=keys.index(key))


def _keys(desk: Desk) -> list[str]:
    return [each.id for each in public_interests.for_room(desk.document).interests]


def _icebergs(desk: Desk) -> list[Source]:
    return kept(desk, lambda: _keys(desk), walls_interests.each_iceberg)


def _groups(desk: Desk) -> list[Source]:
    def keys() -> list[str]:
        return [group[0].partner_id for group in public_interests.for_room(desk.document).groups]

    return kept(desk, keys, walls_interests.each_group)


def _options(desk: Desk) -> list[Source]:
    def keys() -> list[str]:
        return [each.id for each in public_interests.for_room(desk.document).options]

    return kept(desk, keys, walls_interests.each_option)
