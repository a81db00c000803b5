"""What the tab 'TWO's' has for the room: from the document to a picture on the wall, through public values only.

A function gives None when the agreement or the round it is about is gone.
"""

from __future__ import annotations

from collections.abc import Callable

from samenwerkdesk.model import public_agreement, public_circle
from samenwerkdesk.model.public_agreement import PublicAgreement
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views import agreements
from samenwerkdesk.ui.room.views.agreement_wall import AgreementWall
from samenwerkdesk.ui.room.views.consent_round import ConsentRound


def running(walls: Walls) -> Wall:
    """What runs, for the start of a session."""
    return agreements.Running(walls.place, public_agreement.running(walls.document, walls.now.date()))


def issue(walls: Walls, agreement_id: str) -> Wall | None:
    """The issue: one question."""
    return _of(walls, agreement_id, None, agreements.Issue)


def hearing(walls: Walls, agreement_id: str, round_id: str | None = None) -> Wall | None:
    """Who was heard; of the last round without ``round_id``, as in all that follows."""
    return _of(walls, agreement_id, round_id, agreements.Hearing)


def each_view(walls: Walls, agreement_id: str, round_id: str | None = None) -> list[Wall]:
    """The views one by one, in the order of ``view_ids``."""
    count = len(view_ids(walls, agreement_id, round_id))
    return _each(walls, agreement_id, round_id, count, agreements.View)


def view_ids(walls: Walls, agreement_id: str, round_id: str | None = None) -> list[str]:
    """The ids of the views that may be shown, so that a source can stay with its own."""
    found = _agreement(walls, agreement_id)
    of = found.round(round_id) if found else None
    return [each.id for each in of.hearing.views] if of else []


def proposal(walls: Walls, agreement_id: str, round_id: str | None = None) -> Wall | None:
    """The proposal alone, large."""
    return _of(walls, agreement_id, round_id, agreements.Proposal)


def consent(walls: Walls, agreement_id: str, round_id: str | None = None) -> Wall | None:
    """The consent round: who still has to speak and, only when all have, the result."""
    return _of(walls, agreement_id, round_id, ConsentRound)


def objection(walls: Walls, agreement_id: str, objection_id: str) -> Wall | None:
    """One objection with its treatment; None when it is gone or was not shared."""
    found = _agreement(walls, agreement_id)
    for each in found.rounds if found else ():
        if found is not None and any(one.id == objection_id for one in each.objections):
            return agreements.Objection(walls.place, found, each.id, objection_id)
    return None


def tasks(walls: Walls, agreement_id: str, round_id: str | None = None) -> Wall | None:
    """What is done because of it."""
    return _of(walls, agreement_id, round_id, agreements.Tasks)


def each_experience(walls: Walls, agreement_id: str, round_id: str | None = None) -> list[Wall]:
    """The experiences one by one, in the order of ``experience_ids``."""
    count = len(experience_ids(walls, agreement_id, round_id))
    return _each(walls, agreement_id, round_id, count, agreements.Experience)


def experience_ids(walls: Walls, agreement_id: str, round_id: str | None = None) -> list[str]:
    """The ids of the experiences that may be shown."""
    found = _agreement(walls, agreement_id)
    of = found.round(round_id) if found else None
    return [each.id for each in of.experiences] if of else []


def reflection(walls: Walls, agreement_id: str, round_id: str | None = None) -> Wall | None:
    """What the experiences mean."""
    return _of(walls, agreement_id, round_id, agreements.Reflection)


def circle(walls: Walls, agreement_id: str) -> Wall | None:
    """The circle of acting and reflecting."""
    found = _agreement(walls, agreement_id)
    return agreements.Circle(walls.place, public_circle.of(found, walls.now.date())) if found else None


def _agreement(walls: Walls, agreement_id: str) -> PublicAgreement | None:
    return public_agreement.for_room(walls.document, agreement_id, walls.now.date())


def _of(
    walls: Walls, agreement_id: str, round_id: str | None, make: Callable[..., AgreementWall]
) -> Wall | None:
    found = _agreement(walls, agreement_id)
    if found is None or (round_id is not None and found.round(round_id) is None):
        return None
    return make(walls.place, found, round_id)


def _each(
    walls: Walls, agreement_id: str, round_id: str | None, count: int, make: Callable[..., AgreementWall]
) -> list[Wall]:
    found = _agreement(walls, agreement_id)
    return [make(walls.place, found, round_id, at) for at in range(count)] if found is not None else []
