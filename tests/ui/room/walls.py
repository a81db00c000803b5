"""Every picture for the room that a document can give, and what is drawn on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from samenwerkdesk import look
from samenwerkdesk.charts import names
from samenwerkdesk.model import (
    method,
    partners,
    public_answers,
    public_marks,
    public_round,
    rounds,
    transfers,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Disc, Leaf, Shape
from samenwerkdesk.ui.room.views import expectations, fence_cards, records, roles, rules
from samenwerkdesk.ui.room.views.pictures import Drawn
from samenwerkdesk.ui.room.views.timer import Timer
from samenwerkdesk.ui.room.views.waiting import Waiting
from tests.charts import drawn

NOW = datetime(2025, 4, 10, 9, 38)


@dataclass(frozen=True)
class Page:
    """What can be read on a page: texts with their size, those outside the wall, and pairs on each other.

    ``crossed`` are texts that a shape cuts through: it lies neither beside them nor around them.
    """

    texts: tuple[str, ...]
    smallest: float
    outside: tuple[str, ...]
    overlapping: tuple[tuple[str, str], ...]
    crossed: tuple[str, ...] = ()


def every_view(document: Document, session_id: str | None) -> dict[str, Wall]:
    """Everything the room can be shown of a session, by a name."""
    walls = Walls(document, session_id, NOW)
    return {**_session(walls), **_asked(walls), **_fence(walls), **_roles(walls)}


def _each(name: str, found: Sequence[Wall], empty: Wall) -> dict[str, Wall]:
    """Views one by one; without any, what is shown when there is nothing."""
    return {f"{name} {at}": view for at, view in enumerate(found or [empty])}


def _session(walls: Walls) -> dict[str, Wall]:
    place = walls.place
    every_rule, every_decision, every_action = walls.rules(), walls.decisions(), walls.actions()
    assert isinstance(every_rule, rules.Rules)
    assert isinstance(every_decision, records.Decisions)
    recorded = every_decision.records
    return {
        "welcome": walls.welcome(),
        "agenda": walls.agenda(),
        "rules": every_rule,
        **_each("rule", walls.each_rule(), rules.Rule(place, every_rule.rules)),
        "decisions": every_decision,
        **_each("decision", walls.each_decision(), records.Decision(place, recorded)),
        "decision confirmed": records.Decision(place, recorded, 0, confirmed=True),
        "actions": every_action,
        **_each("action", walls.each_action(), records.Action(place, recorded)),
        "action confirmed": records.Action(place, recorded, 0, confirmed=True),
        "improvements": walls.improvements(),
        "timer": walls.timer(),
        "timer halfway": Timer(place, 720, 444, "Stil invullen"),
        "timer long": Timer(place, 5400, 5399),
        "timer over": Timer(place, 720, 0, "Stil invullen"),
    }


def _asked(walls: Walls) -> dict[str, Wall]:
    document, session_id, place = walls.document, walls.session_id, walls.place
    found: dict[str, Wall] = {}
    for each in rounds.of_session(document, session_id) if session_id else []:
        public = public_round.for_room(document, each.id)
        assert public is not None
        found[f"waiting {each.id}"] = Waiting(place, public)
        if each.instrument == rounds.POLL or method.instrument(each.instrument).picture in names.DRAWN:
            now = walls.asked(each.id)
            if now is not None:
                found[f"asked {each.id}"] = now
    series = {"conditions": ("radar", public_marks.public_conditions(document))}
    for instrument in method.instruments():
        if instrument.picture in names.DRAWN - {"radar", "poll"}:
            measured = public_marks.public_measurements(document, instrument.code)
            series[instrument.code] = (instrument.picture, measured)
    for code, (picture, measured) in series.items():
        for at, one in enumerate(measured, start=1):
            if one.session_id == session_id:
                found[f"{picture} {code}"] = walls.picture(picture, measured[:at])
                found[f"dots {code}"] = walls.picture("dots", measured[:at])
        found[f"comparison {code}"] = walls.picture("comparison", measured)
    for poll in public_answers.public_polls(document):
        view = walls.poll(poll.id)
        assert view is not None
        found[f"poll {poll.id}"] = view
    if session_id:
        texts = walls.answers("open_questions", session_id)
        found |= {f"answers {at}": view for at, view in enumerate(texts)}
    return found


def _fence(walls: Walls) -> dict[str, Wall]:
    place = walls.place
    found = {f"fence {phase}": walls.fence(phase) for phase in ("recognise", "make_transparent", "widen")}
    for exercise in fence_cards.EXERCISES:
        together = walls.sheets(exercise)
        assert isinstance(together, fence_cards.Sheets)
        found[f"sheets {exercise}"] = together
        empty = fence_cards.SheetCard(place, together.gardens, together.sheets, exercise)
        found |= _each(f"card {exercise}", walls.each_card(exercise), empty)
    for partner in partners.all_partners(walls.document):
        for exercise in fence_cards.EXERCISES:
            found[f"sheet {exercise} {partner.code}"] = walls.sheets(exercise, partner.id)
    matrix, table = walls.expectations(), walls.terms()
    assert isinstance(matrix, expectations.Expectations)
    return {
        **found,
        "terms": table,
        **_each("term", walls.each_term(), table),
        "case": walls.case(),
        "matrix": matrix,
        **_each("pair", walls.each_pair(), expectations.Pair(place, matrix.gardens, matrix.expectations)),
        "boundary": walls.boundary(),
        "identity": walls.identity(),
        "needs": walls.needs(),
    }


def _roles(walls: Walls) -> dict[str, Wall]:
    board = walls.roles()
    assert isinstance(board, roles.Roles)
    found: dict[str, Wall] = {"roles": board}
    found |= _each("role", walls.each_role(), roles.Role(walls.place, board.board))
    for each in transfers.all_transfers(walls.document):
        view = walls.transfer(each.id)
        assert view is not None
        found[f"transfer {each.id}"] = view
    return found


def pages_of(view: Wall, width: int, height: int) -> list[Page]:
    """What stands on every page."""
    measure = Measure(width, height)
    found = [_page(leaf, width, height) for leaf in view.leaves(measure)]
    if isinstance(view, Drawn):
        found += [
            Page(
                tuple(drawn.words(figure)),
                drawn.smallest(figure),
                tuple(drawn.outside(figure)),
                tuple(drawn.overlapping(figure)),
            )
            for figure in view.figures(measure, look.theme())
        ]
    return found


def _page(leaf: Leaf, width: int, height: int) -> Page:
    words = leaf.words
    boxes = [(each.text, each.box) for each in words if each.text.strip()]
    outside = [
        text
        for text, (left, top, right, bottom) in boxes
        if left < -1 or top < -1 or right > width + 1 or bottom > height + 1
    ]
    pairs = [
        (text, other)
        for index, (text, (left, top, right, bottom)) in enumerate(boxes)
        for other, box in boxes[index + 1 :]
        if left < box[2] - 0.5 and box[0] < right - 0.5 and top < box[3] - 0.5 and box[1] < bottom - 0.5
    ]
    return Page(
        tuple(each.text for each in words),
        min(each.size for each in words),
        tuple(outside),
        tuple(pairs),
        tuple(text for text, box in boxes if any(_cuts(shape, box) for shape in _shapes(leaf))),
    )


Box = tuple[float, float, float, float]


def _shapes(leaf: Leaf) -> list[Box]:
    found: list[Box] = []
    for item in leaf.items:
        if isinstance(item, Shape):
            xs, ys = [x for x, _ in item.points], [y for _, y in item.points]
            found.append((min(xs), min(ys), max(xs), max(ys)))
        elif isinstance(item, Disc):
            r = item.radius
            found.append((item.x - r, item.y - r, item.x + r, item.y + r))
    return found


def _cuts(shape: Box, text: Box) -> bool:
    """Whether a shape lies partly over a text."""
    left, top, right, bottom = text
    beside = (
        shape[2] < left + 0.5 or shape[0] > right - 0.5 or shape[3] < top + 0.5 or shape[1] > bottom - 0.5
    )
    around = shape[0] <= left and shape[1] <= top and shape[2] >= right and shape[3] >= bottom
    return not beside and not around


def read(view: Wall, width: int = 1024, height: int = 768) -> str:
    """All that can be read on a view, and what the desk says is on the wall."""
    return " ".join([view.title, *(text for page in pages_of(view, width, height) for text in page.texts)])
