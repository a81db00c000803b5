"""What the room sees of a task that goes from one person to another, as it happens (methode.md 9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from samenwerkdesk.model import continuity, transfers
from samenwerkdesk.model.continuity import Continuity
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.role_board import RoomPerson
from samenwerkdesk.model.transfers import ACCEPTED, DECLINED, FINISHED

__all__ = ["ACCEPTED", "DECLINED", "FINISHED", "PublicTransfer", "for_room"]


@dataclass(frozen=True, slots=True)
class PublicTransfer:
    """A transfer; ``status`` is a word of ``transfers``, such as ACCEPTED. Reason and note stay between the two."""

    task: str
    role: str
    giver: RoomPerson | None
    receiver: RoomPerson | None
    status: str


def for_room(document: Document, transfer_id: str, day: date) -> PublicTransfer | None:
    """What everybody may see of a transfer on ``day``; None when it is gone."""
    each = transfers.get(document, transfer_id)
    if each is None:
        return None
    found = continuity.read(document, day)
    state = found.task(each.task_id)
    if state is None:
        return None
    role = found.role(state.task.role_id)
    return PublicTransfer(
        state.task.label,
        role.role.label if role else "",
        _person(found, each.from_id),
        _person(found, each.to_id),
        each.status or transfers.PROPOSED,
    )


def _person(found: Continuity, key: str | None) -> RoomPerson | None:
    person = found.people.get(key or "")
    if person is None:
        return None
    partner = found.partner(person)
    return RoomPerson(
        person.label, (partner.look, partner.code) if partner else None, person.function_title or ""
    )
