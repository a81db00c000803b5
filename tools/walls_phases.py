"""Every picture of the five phases for the room."""

from __future__ import annotations

from samenwerkdesk.model import method
from samenwerkdesk.ui.desk import walls_phases
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Wall


def every_view(walls: Walls) -> dict[str, Wall]:
    """All of them by a name: the path, and of each phase its questions and its product."""
    found: dict[str, Wall] = {"path": walls_phases.path(walls)}
    for each in method.phases():
        found[f"questions {each.code}"] = walls_phases.questions(walls, each.code)
        for at, view in enumerate(walls_phases.each_question(walls, each.code)):
            found[f"question {each.code} {at}"] = view
        found[f"product {each.code}"] = walls_phases.product(walls, each.code)
    return found
