"""What the tab 'Fasen' has for the room of the five phases: from the document to the wall, through public values only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenwerkdesk.model import phases as model
from samenwerkdesk.model import public_marks, public_phases
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views import phases

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls

MOVEMENT = "movement"
"""The instrument that asks for deepening and progress."""


def path(walls: Walls) -> Wall:
    """The five phases as a path."""
    return phases.Path(walls.place, public_phases.for_room(walls.document))


def questions(walls: Walls, code: str) -> Wall:
    """The questions of a phase with their answers."""
    return phases.Questions(walls.place, public_phases.questions(walls.document, code))


def each_question(walls: Walls, code: str) -> list[Wall]:
    """The questions of a phase one by one."""
    found = public_phases.questions(walls.document, code)
    return [phases.Question(walls.place, found, at) for at in range(len(found.questions))]


def product(walls: Walls, code: str) -> Wall:
    """The product of a phase to read."""
    name = model.product_name(code)
    return phases.Product(walls.place, public_phases.product(walls.document, code), name)


def movement(walls: Walls, session_id: str) -> list[Wall]:
    """Deepening and progress as lines up to a session, as far as they were shown; nothing before the first."""
    found = public_marks.up_to(walls.document, MOVEMENT, session_id)
    return [walls.picture("lines", found)] if found else []
