"""What the view 'Ambitie' has for the room, and how it becomes a wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenwerkdesk.model import public_ambition, public_marks
from samenwerkdesk.model.counted import CLOSED
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, kept, now
from samenwerkdesk.ui.room.control import Source

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls
    from samenwerkdesk.ui.room.frame import Wall

INSTRUMENT = "ambition_formula"


def choices(desk: Desk) -> list[Choice]:
    """The sentence, its versions, its functions, the lines, and the formula as far as it was shown."""
    found = [
        Choice("De ambitiezin", now(lambda walls: [statement(walls)])),
        Choice("Versies naast elkaar", now(lambda walls: [versions(walls)])),
        Choice("Versies één voor één", _each_version),
        Choice("Vijf functies", now(lambda walls: [functions(walls)])),
        Choice("Waar trekken wij een grens?", now(lambda walls: [lines(walls)])),
    ]
    session = desk.session_id
    if session is not None and any(
        each.session_id == session and each.stage != CLOSED
        for each in public_marks.public_measurements(desk.document, INSTRUMENT)
    ):
        found.append(Choice("Belofte × commitment × doen", now(lambda walls: formula(walls, session))))
    return found


def _each_version(desk: Desk) -> list[Source]:
    def keys() -> list[str]:
        return [each.id for each in public_ambition.for_room(desk.document).versions]

    return kept(desk, keys, each_version)


def statement(walls: Walls) -> Wall:
    """The sentence."""
    from samenwerkdesk.ui.room.views.ambition import Statement

    return Statement(walls.place, public_ambition.for_room(walls.document))


def versions(walls: Walls) -> Wall:
    """The versions beside each other."""
    from samenwerkdesk.ui.room.views.ambition import Versions

    return Versions(walls.place, public_ambition.for_room(walls.document))


def each_version(walls: Walls) -> list[Wall]:
    """The versions one by one."""
    from samenwerkdesk.ui.room.views.ambition import Version

    found = public_ambition.for_room(walls.document)
    return [Version(walls.place, found, at) for at in range(len(found.versions))]


def functions(walls: Walls) -> Wall:
    """The five functions."""
    from samenwerkdesk.ui.room.views.ambition import Functions

    return Functions(walls.place, public_ambition.for_room(walls.document))


def lines(walls: Walls) -> Wall:
    """The lines that partners draw."""
    from samenwerkdesk.ui.room.views.ambition import Lines

    return Lines(walls.place, public_ambition.for_room(walls.document))


def formula(walls: Walls, session_id: str) -> list[Wall]:
    """The formula up to a session, as far as it was shown; nothing before the first."""
    from samenwerkdesk.model import sessions

    order = [each.id for each in sessions.all_sessions(walls.document)]
    until = order[: order.index(session_id) + 1] if session_id in order else []
    found = [
        each
        for each in public_marks.public_measurements(walls.document, INSTRUMENT)
        if each.session_id in until and each.stage != CLOSED
    ]
    return [walls.picture("factors", found)] if found else []
