"""The history of a role and of a task: what happened to it, oldest first (methode.md 9)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from samenwerkdesk.model import roles, tasks, transfers
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.transfers import Transfer

BEGINS, STOPS, HANDS_OVER = "begins", "stops", "hands_over"


class Event(NamedTuple):
    """One thing that happened. ``date`` is ISO, None when it was not recorded.

    ``begins`` and ``stops``: somebody holds a role from or until then (``deputy_id`` stands in). ``hands_over``: a task goes from
    ``from_id`` to ``person_id``, with the state, the reason and the note of that transfer.
    """

    date: str | None
    kind: str
    person_id: str | None
    deputy_id: str | None = None
    from_id: str | None = None
    task_id: str | None = None
    session_id: str | None = None
    transfer_id: str | None = None
    status: str | None = None
    reason: str | None = None
    note: str | None = None


def of_role(document: Document, role_id: str) -> list[Event]:
    """Who held a role, and how the tasks that hang under it now changed hands, in time order; undated things come first."""
    found = []
    for each in roles.holdings(document, role_id):
        found.append(Event(each.from_date, BEGINS, each.person_id, each.deputy_id))
        if each.until_date is not None:
            found.append(Event(each.until_date, STOPS, each.person_id))
    under = {task.id for task in tasks.of_role(document, role_id)}
    found += [_handed(each) for each in transfers.all_transfers(document) if each.task_id in under]
    return in_order(found)


def of_task(document: Document, task_id: str) -> list[Event]:
    """How a task changed hands, in time order."""
    return in_order(_handed(each) for each in transfers.all_transfers(document) if each.task_id == task_id)


def in_order(found: Iterable[Event]) -> list[Event]:
    """By date; on one day somebody stops before another begins, and then come the tasks."""
    order = {STOPS: 0, BEGINS: 1, HANDS_OVER: 2}
    return sorted(found, key=lambda event: (event.date or "", order[event.kind]))


def _handed(each: Transfer) -> Event:
    return Event(
        each.date,
        HANDS_OVER,
        each.to_id,
        from_id=each.from_id,
        task_id=each.task_id,
        session_id=each.session_id,
        transfer_id=each.id,
        status=each.status,
        reason=each.reason,
        note=each.handover_note,
    )
