"""What the tab "TWO's" has for the room: what runs, and of one TWO the circle and the step that is on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from samenwerkdesk.model import proposals
from samenwerkdesk.ui.desk import agreements_words as words
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, kept, now
from samenwerkdesk.ui.room.control import Source
from samenwerkdesk.ui.room.view import RoomView

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls

NOT_SHARED = "Zet bij het bezwaar eerst dat de zaal het mag zien; tot dan is het alleen voor jou."


def running_choices() -> list[Choice]:
    """What runs, with what has ended first: for the start of a session."""
    return [Choice("Lopende TWO's", now(_running))]


def _running(walls: Walls) -> list[RoomView]:
    from samenwerkdesk.ui.desk import walls_agreements

    return [walls_agreements.running(walls)]


def choices(two_id: str, round_id: str, step: str) -> list[Choice]:
    """What belongs to the step that is on, and then the whole."""
    of_step: dict[str, list[Choice]] = {
        words.ISSUE: [_one("De kwestie", "issue", two_id)],
        words.HEARING: [
            _one("Wie is gehoord", "hearing", two_id, round_id),
            _each("Zienswijzen één voor één", "view", two_id, round_id),
        ],
        words.PROPOSAL: [_one("Het voorstel", "proposal", two_id, round_id)],
        words.CONSENT: [
            _one("Instemmingsronde", "consent", two_id, round_id),
            _one("Het voorstel", "proposal", two_id, round_id),
        ],
        words.OBJECTIONS: [
            Choice("Gedeelde bezwaren één voor één", partial(_shared, two_id, round_id), nothing=NOT_SHARED),
            _one("Het voorstel", "proposal", two_id, round_id),
        ],
        words.ACTIONS: [_one("De acties", "tasks", two_id, round_id)],
        words.PRACTISE: [_each("Ervaringen één voor één", "experience", two_id, round_id)],
        words.REFLECT: [
            _each("Ervaringen één voor één", "experience", two_id, round_id),
            _one("De reflectie", "reflection", two_id, round_id),
        ],
    }
    of_step[words.PLAYERS] = of_step[words.HEARING][:1]
    return [
        *of_step[step],
        _one("De cirkel van handelen en reflecteren", "circle", two_id),
        *running_choices(),
    ]


def show_objection(desk: Desk, two_id: str, objection_id: str) -> None:
    """Show one objection, which everybody may see."""
    desk.room.show(partial(_objection, desk, two_id, objection_id))


def _one(text: str, what: str, *of: str) -> Choice:
    """One picture of a TWO or of a round of it."""

    def views(walls: Walls) -> Sequence[RoomView]:
        from samenwerkdesk.ui.desk import walls_agreements

        make: Callable[..., RoomView | None] = getattr(walls_agreements, what)
        found = make(walls, *of)
        return [found] if found is not None else []

    return Choice(text, now(views))


def _each(text: str, what: str, two_id: str, round_id: str) -> Choice:
    """The 'view's or 'experience's of a round, one by one; each stays with its own."""

    def sources(desk: Desk) -> Sequence[Source]:
        from samenwerkdesk.ui.desk import walls_agreements
        from samenwerkdesk.ui.desk.walls import Walls

        ids = getattr(walls_agreements, f"{what}_ids")
        each = getattr(walls_agreements, f"each_{what}")
        return kept(
            desk,
            lambda: ids(Walls.of(desk), two_id, round_id),
            lambda walls: each(walls, two_id, round_id),
        )

    return Choice(text, sources)


def _shared(two_id: str, round_id: str, desk: Desk) -> Sequence[Source]:
    shared = [each.id for each in proposals.objections(desk.document, round_id) if each.shared and each.text]
    return [partial(_objection, desk, two_id, key) for key in shared]


def _objection(desk: Desk, two_id: str, objection_id: str) -> RoomView | None:
    from samenwerkdesk.ui.desk import walls_agreements
    from samenwerkdesk.ui.desk.walls import Walls

    return walls_agreements.objection(Walls.of(desk), two_id, objection_id)
