"""What the view 'Evaluatie' has for the room: what was said at the end, the marks, and what is done differently."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from samenwerkdesk.model import public_marks
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_marks import PublicMeasurement
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, now

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls
    from samenwerkdesk.ui.room.frame import Wall

INSTRUMENT = "process_trust"


def choices(desk: Desk, session_id: str) -> list[Choice]:
    """What was said, the marks of the session as far as they were shown, and the improvement agenda."""
    found = [Choice("Zo keken we terug", now(lambda walls: [said(walls)]))]
    if _until(desk.document, session_id):
        found.append(Choice("Procesvertrouwen", now(partial(_marks, session_id))))
    found.append(Choice("Verbeteragenda", now(lambda walls: [walls.improvements()])))
    return found


def said(walls: Walls) -> Wall:
    """What was said at the end of the session."""
    from samenwerkdesk.model import public_evaluation
    from samenwerkdesk.ui.room.views.evaluation import Evaluation

    return Evaluation(walls.place, public_evaluation.for_room(walls.document, walls.session_id))


def _marks(session_id: str, walls: Walls) -> Sequence[Wall]:
    found = _until(walls.document, session_id)
    return [walls.picture("bars", found)] if found else []


def _until(document: Document, session_id: str) -> list[PublicMeasurement]:
    """The measurements up to one in this session that was shown; none when it was not."""
    found = public_marks.up_to(document, INSTRUMENT, session_id)
    return found if found and found[-1].session_id == session_id and found[-1].shown else []
