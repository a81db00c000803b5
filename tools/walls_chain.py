"""Every picture of the chain for the room."""

from __future__ import annotations

from samenwerkdesk.ui.desk import walls_chain
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Wall


def every_view(walls: Walls) -> dict[str, Wall]:
    """All of them by a name: the question, the model told step by step, the KPIs, and resistance with its question."""
    found: dict[str, Wall] = {
        "chain question": walls_chain.question(walls),
        "chain story": walls_chain.story(walls),
        "chain model": walls_chain.model(walls),
        "chain intensity": walls_chain.intensity(walls),
        "kpis": walls_chain.all_kpis(walls),
        "resistance heard": walls_chain.remarks(walls),
        "resistance counted": walls_chain.remarks(walls, counts=True),
        "resistance question": walls_chain.counter_question(walls),
    }
    found |= {f"step {at}": view for at, view in enumerate(walls_chain.each_step(walls))}
    found |= {f"kpi {at}": view for at, view in enumerate(walls_chain.each_kpi(walls))}
    return found
