"""Rollen, what it means to put a task down in another lane: it goes at once, or first asks to whom and why."""

from __future__ import annotations

from samenwerkdesk.model import tasks, transfers
from samenwerkdesk.model.continuity import Continuity
from samenwerkdesk.model.transfers import Under
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.roles_handover import Handover
from samenwerkdesk.ui.desk.roles_lanes import BY_PERSON, BY_ROLE, LOOSE, NOBODY

ORDER = "De volgorde van taken kies je per rol."


def moved(desk: Desk, found: Continuity, grouping: str, key: str, lane: str, before: str) -> Handover | None:
    """Move a task as far as nobody has to agree, and return what has to be asked; None when nothing has.

    ``lane`` is one of a board with this ``grouping``, ``before`` the task that it comes before, or ''.
    """
    state = found.task(key)
    if state is None:
        return None
    if grouping == BY_ROLE:
        return _to_role(desk, state.task, None if lane == LOOSE else lane, before or None)
    if grouping == BY_PERSON:
        return _to_person(desk, state.task, None if lane == NOBODY else lane)
    if state.holder is not None and state.holder.partner_id == lane:
        desk.say(ORDER, brief=True)
        return None
    return Handover(key, within=None if lane == NOBODY else lane)


def _to_role(desk: Desk, task: tasks.Task, role: str | None, before: str | None) -> Handover | None:
    document, day = desk.document, desk.today()
    if task.role_id == role:
        desk.act(lambda: tasks.place(document, task.id, role, before))
        return None
    receiver = transfers.holder_of(document, role, day)
    if receiver is not None and task.holder_id not in (None, receiver):
        return Handover(task.id, receiver, Under(role, before))
    desk.act(lambda: transfers.move_to_role(document, task.id, role, day, before_id=before))
    return None


def _to_person(desk: Desk, task: tasks.Task, person: str | None) -> Handover | None:
    if task.holder_id == person:
        desk.say(ORDER, brief=True)
        return None
    if task.holder_id is None:
        desk.act(lambda: tasks.set_field(desk.document, task.id, "holder_id", person))
        return None
    return Handover(task.id, person)
