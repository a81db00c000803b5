"""What the two boards come to, the fence and the roles, as plain values that JSON can hold (methode.md 4 and 9).

Beside ``results.py``, whose shape is that of the interchange format. Like that, it is the facilitator's complete copy.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from samenwerkdesk.model import (
    continuity,
    fence,
    fence_expectations,
    fence_progress,
    quadrants,
    reference,
    role_load,
    trends,
)
from samenwerkdesk.model.continuity import RoleState, TaskState
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import rounded
from samenwerkdesk.model.role_load import Load


def fence_results(document: Document) -> dict[str, Any]:
    """The phase the group is in, what is still empty per phase, which pairs agreed, and where people stand in dual pride."""
    return {
        "phase": fence.phase(document),
        "still_empty": {code: fence_progress.left_empty(document, code) for code in fence.PHASES},
        "agreed": [
            {"from_partner_id": each.from_partner_id, "to_partner_id": each.to_partner_id}
            for each in fence_expectations.all_expectations(document)
            if each.agreed
        ],
        "needs": dict(Counter(each.status or "open" for each in fence.needs(document))),
        "dual_pride": dict(Counter(each.quadrant for each in quadrants.pride_points(document))),
    }


def role_results(document: Document, day: date | None = None) -> dict[str, Any]:
    """Who holds what on ``day`` and what stands out there, the load per person and organisation, and the shifts per session.

    ``day`` is by default the date of the last session (methode.md 21 rule 23).
    """
    day = day or reference.reference_date(document)
    found = continuity.read(document, day)
    return {
        "date": day.isoformat(),
        "roles": [_role(each) for each in found.roles],
        "tasks": [_task(each) for each in found.tasks],
        "load_per_person": [_load("participant_id", each) for each in role_load.per_person(found)],
        "load_per_partner": [_load("partner_id", each) for each in role_load.per_partner(found)],
        "shifts": [
            {
                "session_id": each.session_id,
                **{item.key: rounded(item.summary.mean) for item in each.items if item.summary},
            }
            for each in trends.shifts(document)
        ],
    }


def _role(state: RoleState) -> dict[str, Any]:
    return {
        "id": state.role.id,
        "holder_id": state.holder.id if state.holder else None,
        "deputy_id": state.deputy.id if state.deputy else None,
        "signals": list(state.signals),
    }


def _task(state: TaskState) -> dict[str, Any]:
    return {
        "id": state.task.id,
        "holder_id": state.holder.id if state.holder else None,
        "deputy_id": state.deputy.id if state.deputy else None,
        "waits_for_id": state.receiver.id if state.receiver else None,
        "signals": list(state.signals),
    }


def _load(key: str, load: Load) -> dict[str, Any]:
    return {key: load.key, "roles": load.roles, "tasks": load.tasks, "deputy": load.deputy}
