"""What the tab 'Relatie & vorm' has for the room of qualities, organising and steering: through public values only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenwerkdesk.model import (
    community,
    public_place,
    public_relation,
    steering_quadrant,
)
from samenwerkdesk.model.public_marks import PublicMeasurement
from samenwerkdesk.model.public_place import PublicPlace
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views import relation

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls


def _place(walls: Walls, found: PublicMeasurement | None) -> PublicPlace:
    """What stands at the foot of what was measured in another session."""
    return public_place.for_room(walls.document, found.session_id) if found else walls.place


def differences(walls: Walls) -> Wall:
    """Group and self per quality."""
    found = public_relation.last_shown(walls.document, community.INSTRUMENT, walls.session_id)
    shown = public_relation.differences(found) if found else ()
    return relation.Differences(_place(walls, found), shown)


def each_talk(walls: Walls) -> list[Wall]:
    """The qualities to talk about, one by one."""
    found = public_relation.last_shown(walls.document, community.INSTRUMENT, walls.session_id)
    first = tuple(each for each in public_relation.differences(found) if each.first) if found else ()
    return [relation.Talk(_place(walls, found), first, at) for at in range(len(first))]


def talk_keys(walls: Walls) -> list[str]:
    """The codes of those qualities."""
    found = public_relation.last_shown(walls.document, community.INSTRUMENT, walls.session_id)
    return community.talk_first(found) if found else []


def quality(walls: Walls) -> Wall:
    """The quality that was chosen."""
    return relation.Chosen(walls.place, public_relation.quality(walls.document))


def signals(walls: Walls) -> Wall:
    """The signals that were ticked."""
    return relation.Signals(walls.place, public_relation.balance(walls.document, walls.session_id))


def who(walls: Walls) -> Wall:
    """Who decides what, who does what, who belongs."""
    said = public_relation.balance(walls.document, walls.session_id).who
    soon = "Hier komt wie wat bepaalt, wie wat doet, en wie erbij hoort."
    return relation.Told(walls.place, "Wie bepaalt, wie doet wat, wie hoort erbij?", said, soon)


def settled(walls: Walls) -> Wall:
    """What goes and what is arranged."""
    found = public_relation.balance(walls.document, walls.session_id)
    said = ("Dit schrappen we", found.remove), ("Dit regelen we", found.arrange)
    return relation.Told(
        walls.place, "Schrappen en regelen", said, "Hier komt wat we schrappen, en wat we regelen."
    )


def forms(walls: Walls) -> Wall:
    """The forms of governance."""
    return relation.Forms(walls.place, public_relation.balance(walls.document, walls.session_id))


def corners(walls: Walls) -> Wall:
    """The four corners by their names, with how many dots each has once that was shown."""
    found = public_relation.last_shown(walls.document, steering_quadrant.INSTRUMENT, walls.session_id)
    return relation.Corners(_place(walls, found), public_relation.corners(found))


def way(walls: Walls) -> Wall:
    """What would bring the group where it wants to be."""
    return relation.Way(walls.place, public_relation.way(walls.document, walls.session_id))
