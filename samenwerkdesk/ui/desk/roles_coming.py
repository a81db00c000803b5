"""Rollen, what comes up for transfer: roles and tasks that nobody carries on, because there is no holder or the holder leaves."""

from __future__ import annotations

from samenwerkdesk.model.continuity import COMES_UP, WORDS, Continuity
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.people import Person
from samenwerkdesk.ui.desk.roles_words import until, with_partner
from samenwerkdesk.ui.widgets.records import Record

ROLE, TASK = "role", "task"


def coming_up(document: Document, found: Continuity) -> list[Record]:
    """A line per role and per task; the key is the kind, a space and the id. Tasks that were proposed already wait elsewhere."""
    made = [
        _record(document, found, f"{ROLE} {each.role.id}", each.role.label, signal, each.holder)
        for each in found.roles
        if (signal := _signal(each.signals))
    ]
    made += [
        _record(document, found, f"{TASK} {task.task.id}", task.task.label, signal, task.holder)
        for task in found.tasks
        if task.waiting is None and (signal := _signal(task.signals))
    ]
    return made


def _signal(signals: tuple[str, ...]) -> str:
    return next((signal for signal in signals if signal in COMES_UP), "")


def _record(
    document: Document, found: Continuity, key: str, label: str, signal: str, holder: Person | None
) -> Record:
    who = f"{with_partner(found, holder)} {until(document, holder)}".strip() if holder else ""
    kind = "rol" if key.startswith(ROLE) else "taak"
    return Record(
        key,
        label,
        sub=" · ".join(part for part in (kind, WORDS[signal], who) if part),
        sub_ink="warn",
        icon="alert-triangle",
        icon_ink="warn",
        link="arrow-right",
        link_name="het bord",
    )
