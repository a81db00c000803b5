"""What the room may see of roles, tasks and shifts; later views of the room take nothing else (design 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from samenwerkdesk.model import continuity
from samenwerkdesk.model.continuity import Continuity, RoleState, TaskState
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.people import Person


@dataclass(frozen=True, slots=True)
class RoomPerson:
    """Somebody by name, with the mark of the organisation: (look, letter code); ``function`` is the function at home."""

    name: str
    mark: tuple[int, str] | None
    function: str


@dataclass(frozen=True, slots=True)
class RoomTask:
    """A task under a role; ``receiver`` is who was asked to take it over, ``signals`` are words."""

    title: str
    holder: RoomPerson | None
    receiver: RoomPerson | None
    signals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoomRole:
    """A role as everybody may see it."""

    name: str
    purpose: str
    accountabilities: tuple[str, ...]
    domain: str
    holder: RoomPerson | None
    deputy: RoomPerson | None
    tasks: tuple[RoomTask, ...]
    signals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoomBoard:
    """The roles board: the roles in their order, and the tasks that hang under none."""

    roles: tuple[RoomRole, ...]
    loose: tuple[RoomTask, ...]


def for_room(document: Document, day: date) -> RoomBoard:
    """The roles board on ``day``. Reasons and handover notes stay on the desk: they may say more than a wall should."""
    found = continuity.read(document, day)
    return RoomBoard(
        tuple(_role(found, each) for each in found.roles), tuple(_task(found, each) for each in found.loose)
    )


def _role(found: Continuity, each: RoleState) -> RoomRole:
    return RoomRole(
        each.role.label,
        each.role.purpose or "",
        each.role.accountabilities,
        each.role.domain or "",
        _person(found, each.holder),
        _person(found, each.deputy),
        tuple(_task(found, task) for task in each.tasks),
        tuple(
            continuity.WORDS[signal] for signal in each.signals if signal != continuity.CALLED_AFTER_FUNCTION
        ),
    )


def _task(found: Continuity, each: TaskState) -> RoomTask:
    return RoomTask(
        each.task.label,
        _person(found, each.holder),
        _person(found, each.receiver),
        tuple(continuity.WORDS[signal] for signal in each.signals),
    )


def _person(found: Continuity, person: Person | None) -> RoomPerson | None:
    if person is None:
        return None
    partner = found.partner(person)
    mark = (partner.look, partner.code) if partner else None
    return RoomPerson(person.label, mark, person.function_title or "")
