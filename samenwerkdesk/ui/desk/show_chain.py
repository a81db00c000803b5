"""What the tab 'Keten' offers to show in the room."""

from __future__ import annotations

from samenwerkdesk.model import chain, chain_kpis
from samenwerkdesk.ui.desk import walls_chain
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, kept, now, show
from samenwerkdesk.ui.room.control import Source

STORY_MODE, TREND = "Vertelmodus: stap voor stap", "KPI's één voor één"


def of_model(desk: Desk, step: str = "") -> list[Choice]:
    """The question, the model, the steps from ``step`` on, and the quadrant; nothing before there is a chain."""
    found = chain.get(desk.document)
    if found is None:
        return []
    choices = [Choice("Cliëntvraag", now(lambda walls: [walls_chain.question(walls)]))]
    order = _steps(desk)
    if order:
        at = order.index(step) if step in order else 0
        choices += [
            Choice("Het model", now(lambda walls: [walls_chain.model(walls)])),
            Choice(STORY_MODE, each_step, at=at),
        ]
    if found.reference_model_story:
        choices.append(Choice("Het verhaal lezen", now(lambda walls: [walls_chain.story(walls)])))
    if found.complexity is not None:
        choices.append(
            Choice("Complexiteit en intensiteit", now(lambda walls: [walls_chain.intensity(walls)]))
        )
    return choices


def of_kpis(desk: Desk, key: str = "") -> list[Choice]:
    """All KPIs, and one by one from ``key`` on; nothing before there is one."""
    order = _kpis(desk)
    if not order:
        return []
    at = order.index(key) if key in order else 0
    return [
        Choice("Alle KPI's", now(lambda walls: [walls_chain.all_kpis(walls)])),
        Choice(TREND, each_kpi, at=at),
    ]


def of_resistance() -> list[Choice]:
    """The remarks without counts while they are heard, with them after that, and the question that is asked back."""
    return [
        Choice("De zes uitspraken", now(lambda walls: [walls_chain.remarks(walls)])),
        Choice("Hoe vaak we ze hoorden", now(lambda walls: [walls_chain.remarks(walls, counts=True)])),
        Choice("Tegenvraag", now(lambda walls: [walls_chain.counter_question(walls)])),
    ]


def show_step(desk: Desk, key: str) -> None:
    """Tell the model from this step on; the others are a step away."""
    choice = next((each for each in of_model(desk, key) if each.text == STORY_MODE), None)
    if choice is not None:
        show(desk, choice)


def show_kpi(desk: Desk, key: str) -> None:
    """Show one KPI; the others are a step away."""
    choice = next((each for each in of_kpis(desk, key) if each.text == TREND), None)
    if choice is not None:
        show(desk, choice)


def each_step(desk: Desk) -> list[Source]:
    """The steps one by one; each stays with its step when others come, go or move."""
    return kept(desk, lambda: _steps(desk), walls_chain.each_step)


def each_kpi(desk: Desk) -> list[Source]:
    """The KPIs one by one."""
    return kept(desk, lambda: _kpis(desk), walls_chain.each_kpi)


def _steps(desk: Desk) -> list[str]:
    return [each.id for each in chain.steps(desk.document)]


def _kpis(desk: Desk) -> list[str]:
    return [each.id for each in chain_kpis.all_kpis(desk.document)]
