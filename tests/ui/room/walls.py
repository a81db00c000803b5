"""Every picture for the room that a document can give, and what is drawn on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from samenwerkdesk import look
from samenwerkdesk.charts import names
from samenwerkdesk.model import (
    fence_public,
    method,
    partners,
    public_agenda,
    public_answers,
    public_marks,
    public_place,
    public_records,
    public_round,
    public_rules,
    public_transfer,
    public_welcome,
    role_board,
    rounds,
    sessions,
    transfers,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Words
from samenwerkdesk.ui.room.views import expectations, fence_cards, roles, timer
from samenwerkdesk.ui.room.views.agenda import Agenda
from samenwerkdesk.ui.room.views.pictures import Answers, Drawn, Fence, Picture, Poll
from samenwerkdesk.ui.room.views.records import Action, Actions, Decision, Decisions, Improvements
from samenwerkdesk.ui.room.views.rules import Rule, Rules
from samenwerkdesk.ui.room.views.waiting import Waiting
from samenwerkdesk.ui.room.views.welcome import Welcome
from tests.charts import drawn

NOW = datetime(2025, 4, 10, 9, 38)


@dataclass(frozen=True)
class Page:
    """What can be read on a page: texts with their size, those outside the wall, and pairs on each other."""

    texts: tuple[str, ...]
    smallest: float
    outside: tuple[str, ...]
    overlapping: tuple[tuple[str, str], ...]


def every_view(document: Document, session_id: str | None) -> dict[str, Wall]:
    """Everything the room can be shown of a session, by a name."""
    place = public_place.for_room(document, session_id)
    return {
        **_session(document, session_id, place),
        **_asked(document, session_id, place),
        **_fence(document, session_id, place),
        **_roles(document, place),
    }


def _session(document: Document, session_id: str | None, place: public_place.PublicPlace) -> dict[str, Wall]:
    rules = public_rules.for_room(document)
    records = public_records.for_room(document, session_id)
    return {
        "welcome": Welcome(place, public_welcome.for_room(document, session_id)),
        "agenda": Agenda(place, public_agenda.for_room(document, session_id, NOW)),
        "rules": Rules(place, rules),
        **{f"rule {at}": Rule(place, rules, at) for at in range(max(1, len(rules.rules)))},
        "decisions": Decisions(place, records),
        **{
            f"decision {at}": Decision(place, records, at, bool(at % 2))
            for at in range(max(1, len(records.decisions)))
        },
        "actions": Actions(place, records),
        **{
            f"action {at}": Action(place, records, at, bool(at % 2))
            for at in range(max(1, len(records.actions)))
        },
        "improvements": Improvements(place, public_records.improvements(document)),
        "timer": timer.Timer(place, 720, 444, "Stil invullen"),
        "timer long": timer.Timer(place, 5400, 5399),
        "timer over": timer.Timer(place, 720, 0, "Stil invullen"),
    }


def _asked(document: Document, session_id: str | None, place: public_place.PublicPlace) -> dict[str, Wall]:
    called = {each.id: each.label for each in sessions.all_sessions(document)}
    looks = tuple((each.id, each.appearance) for each in partners.all_partners(document))
    found: dict[str, Wall] = {}
    asked = rounds.of_session(document, session_id) if session_id else []
    for each in asked:
        public = public_round.for_room(document, each.id)
        assert public is not None
        found[f"waiting {each.id}"] = Waiting(place, public)
    series = {"conditions": ("radar", public_marks.public_conditions(document))}
    for instrument in method.instruments():
        if instrument.picture in names.DRAWN - {"radar", "poll"}:
            measured = public_marks.public_measurements(document, instrument.code)
            series[instrument.code] = (instrument.picture, measured)
    for code, (picture, measured) in series.items():
        moments = tuple(called[each.session_id].lower() for each in measured)
        for at, one in enumerate(measured, start=1):
            if one.session_id == session_id:
                shown = tuple(measured[:at]), moments[:at]
                found[f"{picture} {code}"] = Picture(place, picture, *shown, looks)
                found[f"dots {code}"] = Picture(place, "dots", shown[0][-1:], shown[1][-1:])
        found[f"comparison {code}"] = Picture(place, "comparison", tuple(measured), moments)
    for poll in public_answers.public_polls(document):
        found[f"poll {poll.id}"] = Poll(place, poll)
    for texts in public_answers.public_texts(document):
        found[f"answers {texts.session_id} {texts.question_id}"] = Answers(
            place, "Wat vraagt aandacht?", texts
        )
    return found


def _fence(document: Document, session_id: str | None, place: public_place.PublicPlace) -> dict[str, Wall]:
    phases = ("recognise", "make_transparent", "widen")
    scenes = [fence_public.scene(document, phase, session_id) for phase in phases]
    gardens = scenes[0].gardens
    sheets = fence_public.sheets(document)
    terms = fence_public.terms(document)
    pairs = fence_public.expectations(document)
    wider = fence_public.wider(document)
    found: dict[str, Wall] = {f"fence {each.phase}": Fence(place, each) for each in scenes}
    for exercise in fence_cards.EXERCISES:
        together = fence_cards.Sheets(place, gardens, sheets, exercise)
        found[f"sheets {exercise}"] = together
        for at in range(max(1, together.cards)):
            found[f"card {exercise} {at}"] = fence_cards.SheetCard(place, gardens, sheets, exercise, at)
    found["terms"] = fence_cards.Terms(place, gardens, terms)
    for term in terms[:1]:
        found["term"] = fence_cards.Terms(place, gardens, (term,))
    found["case"] = fence_cards.Case(place, gardens, fence_public.case(document))
    found["matrix"] = expectations.Expectations(place, gardens, pairs)
    found |= {f"pair {at}": expectations.Pair(place, gardens, pairs, at) for at in range(max(1, len(pairs)))}
    found["boundary"] = fence_cards.Boundary(place, wider)
    found["identity"] = fence_cards.Identity(place, wider)
    found["needs"] = fence_cards.Needs(place, wider)
    return found


def _roles(document: Document, place: public_place.PublicPlace) -> dict[str, Wall]:
    board = role_board.for_room(document, NOW.date())
    found: dict[str, Wall] = {"roles": roles.Roles(place, board)}
    found |= {f"role {at}": roles.Role(place, board, at) for at in range(max(1, len(board.roles)))}
    for each in transfers.all_transfers(document):
        public = public_transfer.for_room(document, each.id, NOW.date())
        assert public is not None
        found[f"transfer {each.id}"] = roles.Transfer(place, public)
    return found


def pages_of(view: Wall, width: int, height: int) -> list[Page]:
    """What stands on every page."""
    measure = Measure(width, height)
    found = [_page(leaf.words, width, height) for leaf in view.leaves(measure)]
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


def _page(words: list[Words], width: int, height: int) -> Page:
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
        tuple(each.text for each in words), min(each.size for each in words), tuple(outside), tuple(pairs)
    )


def read(view: Wall, width: int = 1024, height: int = 768) -> str:
    """All that can be read on a view, and what the desk says is on the wall."""
    return " ".join([view.title, *(text for page in pages_of(view, width, height) for text in page.texts)])
