"""Every picture for the room that a document can give, and photographs of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from samenwerkdesk import look
from samenwerkdesk.charts import names
from samenwerkdesk.model import (
    method,
    partners,
    public_answers,
    public_marks,
    public_round,
    rounds,
    sessions,
    transfers,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui.desk import show_checks, show_evaluation
from samenwerkdesk.ui.desk.walls import IN_WORDS, Walls
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views import expectations, fence_cards, records, roles, rules
from samenwerkdesk.ui.room.views.timer import Timer
from samenwerkdesk.ui.room.views.waiting import Waiting
from tools import (
    walls_agreements,
    walls_ambition,
    walls_chain,
    walls_consensus,
    walls_interests,
    walls_mandates,
    walls_phases,
    walls_relation,
    walls_trust_network,
)

MOST = 2
"""Of what is shown one by one, and of pages, so many are photographed."""


def photograph(document: Document, name: str, out: Path, size: QSize, now: datetime, only: str = "") -> None:
    """Photograph the walls of the session of ``now``, those with ``only`` in their name; the first pages of each.

    In the themes after the first one that is one page: they are laid out alike.
    """
    session = sessions.at_hand(document, now.date())
    for said, view in every_view(document, session, now).items():
        word = said.rpartition(" ")[2]
        if word.isdigit() and int(word) >= MOST:
            continue
        for theme in look.tokens().themes:
            pages = view.pages(size.width(), size.height())
            for page in range(min(MOST, pages) if theme == look.tokens().default_theme else 1):
                target = f"{name}-room-{said.replace(' ', '-')}-{theme}-{page + 1}-{size.width()}"
                if only not in target:
                    continue
                image = QImage(size, QImage.Format.Format_RGB32)
                image.fill(QColor(look.theme(theme).room_page))
                painter = QPainter(image)
                view.paint(painter, size.width(), size.height(), theme, page)
                painter.end()
                image.save(str(out / f"{target}.png"))


SHOWN = names.DRAWN | {IN_WORDS}
"""What rounds are shown with."""


def every_view(document: Document, session_id: str | None, now: datetime) -> dict[str, Wall]:
    """Everything the room can be shown of a session, by a name."""
    walls = Walls(document, session_id, now)
    return {
        **_session(walls),
        **_asked(walls),
        **_fence(walls),
        **_roles(walls),
        **walls_agreements.every_view(walls),
        **walls_ambition.every_view(walls),
        **walls_chain.every_view(walls),
        **walls_consensus.every_view(walls),
        **walls_interests.every_view(walls),
        **walls_mandates.every_view(walls),
        **walls_phases.every_view(walls),
        **walls_relation.every_view(walls),
        **walls_trust_network.every_view(walls),
    }


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
        "check in": walls.check_in(),
        "agenda": walls.agenda(),
        "rules": every_rule,
        **_each("rule", walls.each_rule(), rules.Rule(place, every_rule.rules)),
        "decisions": every_decision,
        **_each("decision", walls.each_decision(), records.Decision(place, recorded)),
        "decision confirmed": records.Decision(place, recorded, 0, confirmed=True),
        "actions": every_action,
        **_each("action", walls.each_action(), records.Action(place, recorded)),
        "action confirmed": records.Action(place, recorded, 0, confirmed=True),
        "earlier": walls.earlier(),
        "improvements": walls.improvements(),
        "evaluation": show_evaluation.said(walls),
        "verdicts": show_checks.verdicts(walls),
        **_each("verdict", show_checks.each_verdict(walls), show_checks.verdicts(walls)),
        "timer": walls.timer() or Timer(place, 720, 719),
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
        # Nobody was asked one by one for a mark that the group gave together.
        if not each.together:
            found[f"waiting {each.id}"] = Waiting(place, public)
        picture = "poll" if each.instrument == rounds.POLL else method.instrument(each.instrument).picture
        if picture in SHOWN:
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
                if not one.together and picture not in names.CLOUDS:
                    found[f"dots {code}"] = walls.picture("dots", measured[:at])
        if not any(one.together for one in measured) and picture not in names.CLOUDS:
            found[f"comparison {code}"] = walls.picture("comparison", measured)
    for poll in public_answers.public_polls(document):
        view = walls.poll(poll.id)
        assert view is not None
        found[f"poll {poll.id}"] = view
    if session_id:
        moved = walls.shifts(session_id)
        if moved is not None:
            found["shifts"] = moved
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
        "contacts": walls.contacts(),
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
