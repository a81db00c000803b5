"""Tasks: the work under a role that goes on when somebody leaves (methode.md 9)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import fields, roles
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.text import clean_line

PLANNED, RUNNING, PAUSED, DONE = "gepland", "lopend", "stilgelegd", "gereed"
STATUSES = (PLANNED, RUNNING, PAUSED, DONE)
"""How a task stands; any other word may be in a file."""

LABELS = {
    "title": "Taak",
    "holder_id": "Houder van taak",
    "deputy_id": "Vervanger van taak",
    "transferable": "Overdraagbaar",
    "status": "Stand van taak",
}


class Task(NamedTuple):
    """Work under a role. ``transferable`` None: not said, so it may be handed over."""

    id: str
    role_id: str | None
    title: str | None
    transferable: bool | None
    holder_id: str | None
    deputy_id: str | None
    status: str | None

    @property
    def label(self) -> str:
        """The title to show, also when none was given yet."""
        return self.title or "Taak zonder titel"

    @property
    def done(self) -> bool:
        """Finished, so that it asks for nobody any more."""
        return self.status == DONE


_SELECT = "SELECT id, role_id, title, transferable, holder_id, deputy_id, status FROM task"


def all_tasks(document: Document) -> list[Task]:
    """All tasks in their order."""
    return [_task(row) for row in document.rows(f"{_SELECT} ORDER BY seq")]


def get(document: Document, key: str) -> Task | None:
    """The task with this id, or None when it is gone."""
    row = document.row(f"{_SELECT} WHERE id = ?", (key,))
    return _task(row) if row else None


def of_role(document: Document, role_id: str | None) -> list[Task]:
    """The tasks under a role (None: those without a role), in their order."""
    return [_task(row) for row in document.rows(f"{_SELECT} WHERE role_id IS ? ORDER BY seq", (role_id,))]


def _task(row: tuple[str | int | None, ...]) -> Task:
    may_move = None if row[3] is None else bool(row[3])
    return Task._make((*row[:3], may_move, *row[4:]))


def add(
    document: Document, title: str | None, role_id: str | None, day: date, holder_id: str | None = None
) -> str:
    """Hang a task under a role; who holds the role on ``day`` and who stands in do so for the task too. Returns the id.

    With ``holder_id`` that person holds it, and nobody stands in.
    """
    now = roles.holding_on(roles.holdings(document, role_id), day) if role_id else None
    with document.change("Taak toevoegen"):
        return document.add(
            "task",
            "T",
            role_id=role_id,
            title=clean_line(title),
            transferable=1,
            holder_id=holder_id or (now.person_id if now else None),
            deputy_id=now.deputy_id if now and holder_id is None else None,
            status=RUNNING,
        )


def add_all(
    document: Document,
    titles: Iterable[str],
    role_id: str | None,
    day: date,
    holder_id: str | None = None,
) -> list[str]:
    """Hang a task under a role for every title in one action; empty ones are passed over. Returns the ids."""
    wanted = [title for each in titles if (title := clean_line(each))]
    if not wanted:
        return []
    with document.change("Taken toevoegen" if len(wanted) > 1 else "Taak toevoegen"):
        return [add(document, title, role_id, day, holder_id) for title in wanted]


def set_field(document: Document, key: str, field: str, value: str | None) -> None:
    """Change the title, the status, or, as a correction, the holder or the deputy; a handover goes by a transfer.

    A new holder who was the deputy is no longer that. Raises UserError when someone would stand in for themselves.
    """
    task = get(document, key)
    if task is None:
        return
    if field == "deputy_id" and value is not None and value == task.holder_id:
        raise UserError(roles.OWN_DEPUTY)
    with document.change(LABELS[field], merge=("task", key, field)):
        fields.set_field(document, "task", LABELS, key, field, value)
        if field == "holder_id" and value is not None and value == task.deputy_id:
            document.update("task", {"id": key}, deputy_id=None)


def set_transferable(document: Document, key: str, transferable: bool) -> None:
    """Say whether the task may be handed over."""
    fields.set_field(document, "task", LABELS, key, "transferable", int(transferable))


def place(document: Document, key: str, role_id: str | None, before_id: str | None = None) -> None:
    """Hang a task under a role, before another task there; without one at the end. Its holder stays."""
    there = [task.id for task in of_role(document, role_id) if task.id != key]
    at = there.index(before_id) if before_id in there else len(there)
    with document.change("Taak verplaatsen"):
        document.update("task", {"id": key}, role_id=role_id)
        order = [*there[:at], key, *there[at:]]
        found: dict[str, int] = dict(document.rows("SELECT id, seq FROM task"))
        places = sorted(found[each] for each in order)
        for seq, each in zip(places, order, strict=True):
            if found[each] != seq:
                document.update("task", {"id": each}, seq=seq)


def move(document: Document, key: str, steps: int) -> None:
    """Move a task up (negative) or down under its role."""
    task = get(document, key)
    if task is not None:
        ids = [each.id for each in of_role(document, task.role_id)]
        fields.move(document, "Taak verplaatsen", "task", ids, key, steps)


def remove(document: Document, key: str) -> None:
    """Remove a task with its transfers; undo brings both back."""
    with document.change("Taak verwijderen"):
        document.delete("task", id=key)
