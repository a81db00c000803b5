"""What the tab 'Keten' has for the room: from the document to the wall, through public values only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenwerkdesk.model import public_chain
from samenwerkdesk.model.public_chain import PublicChain
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views import chain, kpis, resistance

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls

NO_CHAIN = PublicChain("", "", "", "", "", None, None, None, (), ())


def _chain(walls: Walls) -> PublicChain:
    return public_chain.for_room(walls.document) or NO_CHAIN


def question(walls: Walls) -> Wall:
    """What the client asks."""
    return chain.Question(walls.place, _chain(walls))


def story(walls: Walls) -> Wall:
    """The story of the model."""
    return chain.Story(walls.place, _chain(walls))


def model(walls: Walls) -> Wall:
    """The swim lanes."""
    return chain.Model(walls.place, _chain(walls))


def each_step(walls: Walls) -> list[Wall]:
    """The steps one by one, with the lanes."""
    found = _chain(walls)
    return [chain.Step(walls.place, found, at) for at in range(len(found.steps))]


def intensity(walls: Walls) -> Wall:
    """Complexity against intensity."""
    return chain.Intensity(walls.place, _chain(walls))


def all_kpis(walls: Walls) -> Wall:
    """The tiles."""
    return kpis.Kpis(walls.place, public_chain.kpis(walls.document))


def each_kpi(walls: Walls) -> list[Wall]:
    """The KPIs one by one."""
    return [kpis.Kpi(walls.place, each) for each in public_chain.kpis(walls.document)]


def remarks(walls: Walls, *, counts: bool = False) -> Wall:
    """The six remarks; with ``counts`` how often each was heard in this session, when that may be shown."""
    found = public_chain.resistances(walls.document, walls.session_id, counts=counts)
    return resistance.Remarks(walls.place, found)


def counter_question(walls: Walls) -> Wall:
    """What is asked back."""
    found = public_chain.resistances(walls.document, walls.session_id, counts=False)
    return resistance.CounterQuestion(walls.place, found)
