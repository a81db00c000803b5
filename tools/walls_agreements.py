"""Every picture of the TWO's for the room."""

from __future__ import annotations

from samenwerkdesk.model import public_agreement
from samenwerkdesk.ui.desk import walls_agreements
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Wall


def every_view(walls: Walls) -> dict[str, Wall]:
    """All of them by a name: each step of each agreement in its last round, and the consent of every round."""
    found: dict[str, Wall | None] = {"running": walls_agreements.running(walls)}
    for agreement in public_agreement.all_agreements(walls.document, walls.now.date()):
        key = agreement.id
        found |= {
            f"issue {key}": walls_agreements.issue(walls, key),
            f"hearing {key}": walls_agreements.hearing(walls, key),
            f"proposal {key}": walls_agreements.proposal(walls, key),
            f"tasks {key}": walls_agreements.tasks(walls, key),
            f"reflection {key}": walls_agreements.reflection(walls, key),
            f"circle {key}": walls_agreements.circle(walls, key),
        }
        for each in agreement.rounds:
            name = f"{key}-{each.number}"
            found[f"consent {name}"] = walls_agreements.consent(walls, key, each.id)
            for shared in each.objections:
                found[f"objection {name} {shared.id}"] = walls_agreements.objection(walls, key, shared.id)
            for at, view in enumerate(walls_agreements.each_view(walls, key, each.id)):
                found[f"view {name} {at}"] = view
            for at, view in enumerate(walls_agreements.each_experience(walls, key, each.id)):
                found[f"experience {name} {at}"] = view
    return {name: view for name, view in found.items() if view is not None}
