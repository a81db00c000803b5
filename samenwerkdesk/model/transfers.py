"""Transfers: a task goes from one person to another, with a reason and a note, and the receiver confirms (methode.md 9).

proposed → accepted → finished, or declined; open while nobody was found yet. The holder of the task changes only when the
receiver accepts. A task moved to another role hangs there at once; who holds it follows the same way.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from samenwerkdesk.model import fields, roles, tasks
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.text import clean, stored_date

PROPOSED, ACCEPTED, FINISHED, DECLINED, OPEN = "voorgesteld", "aanvaard", "afgerond", "geweigerd", "open"
WAITING = (PROPOSED, OPEN)
"""A transfer that waits: for the answer of the receiver, or for a receiver."""

LABELS = {
    "reason": "Reden van overdracht",
    "handover_note": "Overdrachtsnotitie",
    "date": "Datum van overdracht",
}


class NotTransferable(UserError):
    """The task was marked as one that stays where it is."""

    def __init__(self, title: str) -> None:
        super().__init__(
            f"‘{title}’ staat als niet overdraagbaar. Zet dat eerst om bij de taak als ze toch over kan."
        )


class Transfer(NamedTuple):
    """One handover. ``date`` is ISO, ``session_id`` the session it was proposed in; ``to_id`` None: no receiver yet."""

    id: str
    task_id: str
    date: str | None
    session_id: str | None
    from_id: str | None
    to_id: str | None
    reason: str | None
    handover_note: str | None
    confirmed: bool | None
    status: str | None

    @property
    def waiting(self) -> bool:
        """Whether somebody still has to answer, or to be found."""
        return self.status in WAITING

    @property
    def day(self) -> dt.date | None:
        """The date of the transfer."""
        return stored_date(self.date)


class Under(NamedTuple):
    """Where a task comes to hang: under a role (None: under none), before another task there or at the end."""

    role_id: str | None
    before_id: str | None = None


_SELECT = "SELECT id, task_id, date, session_id, from_id, to_id, reason, handover_note, confirmed, status FROM task_transfer"


def all_transfers(document: Document) -> list[Transfer]:
    """All transfers in the order in which they were recorded."""
    return [_transfer(row) for row in document.rows(f"{_SELECT} ORDER BY seq")]


def of_session(document: Document, session_id: str) -> list[Transfer]:
    """The transfers that were proposed in a session."""
    return [
        _transfer(row) for row in document.rows(f"{_SELECT} WHERE session_id = ? ORDER BY seq", (session_id,))
    ]


def get(document: Document, key: str) -> Transfer | None:
    """The transfer with this id, or None when it is gone."""
    row = document.row(f"{_SELECT} WHERE id = ?", (key,))
    return _transfer(row) if row else None


def _transfer(row: tuple[str | int | None, ...]) -> Transfer:
    return Transfer._make((*row[:8], None if row[8] is None else bool(row[8]), row[9]))


def waiting_for(document: Document, task_id: str) -> Transfer | None:
    """The transfer of a task that still waits, or None."""
    found = document.rows(f"{_SELECT} WHERE task_id = ? ORDER BY seq DESC", (task_id,))
    return next((each for row in found if (each := _transfer(row)).waiting), None)


# ---------------------------------------------------------------------- proposing


def propose(
    document: Document,
    task_id: str,
    to_id: str | None,
    day: dt.date,
    session_id: str | None = None,
    reason: str | None = None,
    note: str | None = None,
    under: Under | None = None,
) -> str | None:
    """Propose that ``to_id`` takes a task over; without a receiver the transfer is open. Returns its id.

    With ``under`` the task hangs there at once, in the same undo step. A transfer of this task that still waits is changed
    instead: there is one at a time. None, and nothing is proposed, when the receiver holds the task already.
    Raises NotTransferable, and UserError when the task is gone.
    """
    task = _present(document, task_id)
    if to_id is not None and to_id == task.holder_id:
        if under is not None:
            tasks.place(document, task_id, *under)
        return None
    if task.transferable is False:
        raise NotTransferable(task.label)
    values = {
        "date": day.isoformat(),
        "session_id": session_id,
        "from_id": task.holder_id,
        "to_id": to_id,
        "reason": clean(reason),
        "handover_note": clean(note),
        "confirmed": 0,
        "status": PROPOSED if to_id else OPEN,
    }
    waiting = waiting_for(document, task_id)
    with document.change("Taak overdragen"):
        if under is not None:
            tasks.place(document, task_id, *under)
        if waiting is not None:
            document.update("task_transfer", {"id": waiting.id}, **values)
            return waiting.id
        return document.add("task_transfer", "TT", task_id=task_id, **values)


def move_to_role(
    document: Document,
    task_id: str,
    role_id: str | None,
    day: dt.date,
    session_id: str | None = None,
    reason: str | None = None,
    note: str | None = None,
    before_id: str | None = None,
) -> str | None:
    """Hang a task under another role, and propose it to who holds that role on ``day``; one undo step.

    Nothing is proposed, and None returned, when that is the same person or the task loses its role. A task that had no holder
    gets the one of the role at once: nobody hands it over. Raises NotTransferable when the holder would change.
    """
    task = _present(document, task_id)
    receiver = holder_of(document, role_id, day)
    under = Under(role_id, before_id)
    if receiver is not None and task.holder_id is not None:
        return propose(document, task_id, receiver, day, session_id, reason, note, under)
    with document.change("Taak verplaatsen"):
        tasks.place(document, task_id, *under)
        if receiver is not None:
            tasks.set_field(document, task_id, "holder_id", receiver)
    return None


def holder_of(document: Document, role_id: str | None, day: dt.date) -> str | None:
    """Who holds a role on a day; None when nobody does."""
    now = roles.holding_on(roles.holdings(document, role_id), day) if role_id else None
    return now.person_id if now else None


# ---------------------------------------------------------------------- answering


def accept(document: Document, key: str) -> None:
    """The receiver takes the task: from now on that is its holder. Who was the deputy and now holds it, no longer stands in.

    Raises UserError when nobody was asked, or it was answered already.
    """
    found = _answerable(document, key)
    task = _present(document, found.task_id)
    with document.change("Overdracht aanvaarden"):
        document.update("task_transfer", {"id": key}, status=ACCEPTED, confirmed=1)
        document.update("task", {"id": task.id}, holder_id=found.to_id)
        if task.deputy_id == found.to_id:
            document.update("task", {"id": task.id}, deputy_id=None)


def decline(document: Document, key: str) -> None:
    """The receiver does not take the task; it stays with its holder. Raises UserError as :func:`accept` does."""
    _answerable(document, key)
    with document.change("Overdracht weigeren"):
        document.update("task_transfer", {"id": key}, status=DECLINED, confirmed=0)


def finish(document: Document, key: str) -> None:
    """The handover is done: the receiver knows what there is to know. Raises UserError when it was not accepted."""
    found = get(document, key)
    if found is None or found.status != ACCEPTED:
        raise UserError("Een overdracht is pas af als de ontvanger haar heeft aanvaard.")
    with document.change("Overdracht afronden"):
        document.update("task_transfer", {"id": key}, status=FINISHED)


def withdraw(document: Document, key: str) -> None:
    """Take a transfer away; the task stays with who holds it now."""
    with document.change("Overdracht intrekken"):
        document.delete("task_transfer", id=key)


def set_field(document: Document, key: str, field: str, value: str | None) -> None:
    """Change the reason, the handover note or the date."""
    fields.set_field(document, "task_transfer", LABELS, key, field, value)


def set_receiver(document: Document, key: str, to_id: str | None) -> None:
    """Ask somebody else, or nobody yet, as long as the transfer waits. Raises UserError after that."""
    found = get(document, key)
    if found is None or not found.waiting:
        raise UserError("Deze overdracht is al beantwoord. Draag de taak opnieuw over.")
    if to_id is not None and to_id == found.from_id:
        raise UserError("Dat is wie de taak nu heeft. Kies een ander.")
    with document.change("Ontvanger kiezen"):
        document.update("task_transfer", {"id": key}, to_id=to_id, status=PROPOSED if to_id else OPEN)


def _answerable(document: Document, key: str) -> Transfer:
    found = get(document, key)
    if found is None or not found.waiting:
        raise UserError("Deze overdracht is al beantwoord.")
    if found.to_id is None:
        raise UserError("Er is nog geen ontvanger. Kies eerst wie de taak krijgt.")
    return found


def _present(document: Document, task_id: str) -> tasks.Task:
    task = tasks.get(document, task_id)
    if task is None:
        raise UserError("Deze taak is er niet meer.")
    return task
