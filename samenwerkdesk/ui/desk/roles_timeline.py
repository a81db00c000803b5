"""Rollen, the history of a role or a task in lines: when, what happened, why, and what the receiver had to know."""

from __future__ import annotations

from samenwerkdesk.model.continuity import Continuity
from samenwerkdesk.model.role_history import BEGINS, STOPS, Event
from samenwerkdesk.model.transfers import ACCEPTED, DECLINED, FINISHED, OPEN, PROPOSED
from samenwerkdesk.ui.desk.roles_words import day_words, named
from samenwerkdesk.ui.widgets.records import Record

LEAD = 132
"""The width of the column of dates, in px."""

ICONS = {
    PROPOSED: ("clock", "warn"),
    OPEN: ("search", "warn"),
    ACCEPTED: ("check", "accent"),
    FINISHED: ("circle-check", "accent"),
    DECLINED: ("x", "danger"),
}


def records(found: Continuity, events: list[Event], *, with_task: bool) -> list[Record]:
    """A line per event; ``with_task`` names the task that changed hands."""
    return [_record(found, event, number, with_task=with_task) for number, event in enumerate(events)]


def _record(found: Continuity, event: Event, number: int, *, with_task: bool) -> Record:
    person = found.people.get(event.person_id or "")
    lead = day_words(event.date) or "zonder datum"
    if event.kind == BEGINS:
        deputy = found.people.get(event.deputy_id or "")
        return Record(
            str(number),
            f"{named(person)} is houder",
            sub=f"vervanger {deputy.label}" if deputy else "",
            lead=lead,
            icon="user",
        )
    if event.kind == STOPS:
        return Record(
            str(number), f"{named(person)} stopt als houder", lead=lead, icon="user", icon_ink="muted"
        )
    task = found.task(event.task_id)
    icon, ink = ICONS.get(event.status or "", ("arrow-right", "muted"))
    about = [f"‘{task.task.label}’" if with_task and task else "", event.status or ""]
    return Record(
        str(number),
        way(found, event.from_id, event.person_id),
        sub="\n".join(
            part
            for part in (
                " · ".join(each for each in about if each),
                event.reason or "",
                f"Notitie: {event.note}" if event.note else "",
            )
            if part
        ),
        lead=lead,
        icon=icon,
        icon_ink=ink,
    )


def way(found: Continuity, from_id: str | None, to_id: str | None) -> str:
    """'Bas Kwekkeboom → Farid Benamar'."""
    giver, receiver = found.people.get(from_id or ""), found.people.get(to_id or "")
    return f"{giver.label if giver else 'niemand'} → {receiver.label if receiver else 'nog geen ontvanger'}"
