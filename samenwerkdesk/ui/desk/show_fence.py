"""What the tab 'Schutting' has for the room: the drawing, an exercise as a whole, and its cards one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt

from samenwerkdesk.model import cards, fence, fence_expectations, partners
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.fence import BOARD
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import NOTHING, Choice, kept, now, show_each
from samenwerkdesk.ui.room.control import Source
from samenwerkdesk.ui.room.views.fence_cards import APPRECIATIONS, BOUNDARY, EXERCISES, IMAGES, STORY

PRIVATE = "Deze kaart is alleen voor jou; de zaal ziet haar niet."
NAME = 300
"""The widest name of a partner in the menu, in px."""

_LANES = {
    BOUNDARY: fence.BOUNDARY,
    IMAGES: (fence.IMAGE,),
    APPRECIATIONS: (fence.APPRECIATION,),
}


def drawing_choice(phase: str) -> Choice:
    """The fence as it is drawn in a phase."""
    return Choice("De schutting", now(lambda walls: [walls.fence(phase)]))


# ---------------------------------------------------------------------- phase 1


def sheet_choices(desk: Desk, exercise: str, partner_id: str = "", card: str = "") -> list[Choice]:
    """An exercise of phase 1, of one partner or of everybody, and its cards one by one from ``card``."""
    whose = partner_id or None
    one = next((each for each in partners.all_partners(desk.document) if each.id == partner_id), None)
    name = EXERCISES[exercise][0]
    if one is not None:
        shown = theme.metrics("body").elidedText(one.label, Qt.TextElideMode.ElideRight, NAME)
        name = f"{name} van {shown}"
    order = card_keys(desk.document, exercise, whose)
    each = partial(_each_card, exercise=exercise, partner_id=whose)
    return [
        Choice(name, now(lambda walls: [walls.sheets(exercise, whose)])),
        *_one_by_one(f"{name}, kaart voor kaart", each, order, card),
    ]


def show_card(desk: Desk, exercise: str, card: str, partner_id: str = "") -> None:
    """Show a card of phase 1; the others of these partners are a step away. A private one is never shown."""
    order = card_keys(desk.document, exercise, partner_id or None)
    if card in order:
        each = partial(_each_card, exercise=exercise, partner_id=partner_id or None)
        show_each(desk, each, order.index(card))
        return
    found = cards.get(desk.document, card)
    desk.say(PRIVATE if found is not None and found.private else NOTHING, brief=True)


def card_keys(document: Document, exercise: str, partner_id: str | None = None) -> list[str]:
    """Which cards the room may see of an exercise of phase 1, in the order in which it sees them."""
    told = fence.sheets(document)
    whose = [key for key in told if partner_id in (None, key)]
    if exercise == STORY:
        fields = ("why_we_act_this_way", "often_misunderstood")
        return [
            f"{key} {field}" for key in whose for field in fields if (getattr(told[key], field) or "").strip()
        ]
    lanes = _LANES[exercise]
    found = [
        (card.about_partner_id if exercise == APPRECIATIONS else card.partner_id, card.lane, card.id)
        for card in cards.of_board(document, BOARD, *lanes)
        if not card.private and (card.text or "").strip()
    ]
    return [
        key
        for partner in whose
        for lane in lanes
        for of, where, key in found
        if (of, where) == (partner, lane)
    ]


def _each_card(desk: Desk, exercise: str, partner_id: str | None) -> list[Source]:
    return kept(
        desk,
        lambda: card_keys(desk.document, exercise, partner_id),
        lambda walls: walls.each_card(exercise, partner_id),
    )


# ---------------------------------------------------------------------- phase 2


def term_choices(desk: Desk, term: str) -> list[Choice]:
    """The translation table, and its words one by one from ``term``."""
    return [
        Choice("Vertaaltafel", now(lambda walls: [walls.terms()])),
        *_one_by_one("Vertaaltafel, woord voor woord", _each_term, _terms(desk.document), term),
    ]


def _terms(document: Document) -> list[str]:
    return [term.card.id for term in fence.terms(document, public=True)]


def _each_term(desk: Desk) -> list[Source]:
    return kept(desk, lambda: _terms(desk.document), lambda walls: walls.each_term())


def pair_choices(desk: Desk, pair: tuple[str, str]) -> list[Choice]:
    """The matrix of expectations, and what was said pair by pair from ``pair``."""
    return [
        Choice("Vraag en aanbod", now(lambda walls: [walls.expectations()])),
        *_one_by_one("Vraag en aanbod, paar voor paar", _each_pair, _pairs(desk.document), " ".join(pair)),
    ]


def show_pair(desk: Desk, pair: tuple[str, str]) -> None:
    """Show what was said between two partners; the other pairs are a step away."""
    order, key = _pairs(desk.document), " ".join(pair)
    if key in order:
        show_each(desk, _each_pair, order.index(key))
    else:
        desk.say(NOTHING, brief=True)


def _pairs(document: Document) -> list[str]:
    return [
        f"{each.from_partner_id} {each.to_partner_id}"
        for each in fence_expectations.all_expectations(document)
        if each.from_partner_id and each.to_partner_id
    ]


def _each_pair(desk: Desk) -> list[Source]:
    return kept(desk, lambda: _pairs(desk.document), lambda walls: walls.each_pair())


# ---------------------------------------------------------------------- one by one


def _one_by_one(
    text: str, sources: Callable[[Desk], Sequence[Source]], order: list[str], key: str
) -> list[Choice]:
    """The entry that shows them one by one from ``key``, or else from the first; nothing without any."""
    at = order.index(key) if key in order else 0
    return [Choice(text, sources, at=at)] if order else []
