"""What the tab 'Fasen' has for the room: the path, the questions of the phase that is open, and its product to read."""

from __future__ import annotations

from functools import partial

from samenwerkdesk.model import phases
from samenwerkdesk.ui.desk import walls_phases
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, kept, now, round_sources, show
from samenwerkdesk.ui.room.control import Source


def choices(code: str, question: str = "") -> list[Choice]:
    """What can be shown; the questions of the phase ``code`` one by one from ``question``."""
    about = phases.of_code(code)
    order = [each.code for each in about.questions]
    return [
        Choice("Vijf fasen", now(lambda walls: [walls_phases.path(walls)])),
        Choice(f"{about.name}: alle vragen", now(lambda walls: [walls_phases.questions(walls, code)])),
        Choice(
            f"{about.name}: vraag voor vraag",
            partial(_each_question, code=code),
            at=order.index(question) if question in order else 0,
        ),
        product_choice(code),
    ]


def product_choice(code: str) -> Choice:
    """The product of a phase to read together."""
    return Choice(
        f"{phases.product_name(code)} lezen", now(lambda walls: [walls_phases.product(walls, code)])
    )


def outcome_choice(round_id: str) -> Choice:
    """Where everybody says the group is."""
    return Choice("Waar staan we volgens de groep", partial(round_sources, round_id=round_id))


def show_question(desk: Desk, code: str, question: str) -> None:
    """Show one question of a phase; the others are a step away."""
    show(desk, choices(code, question)[2])


def _each_question(desk: Desk, code: str) -> list[Source]:
    order = [each.code for each in phases.of_code(code).questions]
    return kept(desk, lambda: order, lambda walls: walls_phases.each_question(walls, code))
