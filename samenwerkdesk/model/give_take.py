"""What each partner comes to take and brings along, and who takes what another brings (methode.md 11.3, rule 12 in 21).

Matches and gaps are own rules (E): a wish and an offer of the same category belong together until somebody says otherwise.
They are something to talk about, never a verdict.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from samenwerkdesk.model import ambition, fields, method, partners
from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.text import clean

TAKE, GIVE = DIRECTIONS = ("take", "give")

LIGHTEST, HEAVIEST = 1, 5
"""The weights (methode.md 21 rule 20)."""

LABELS = {
    "text": "Wat iemand haalt of brengt",
    "category": "Categorie",
    "weight": "Gewicht",
    "linked_partner_id": "Koppeling met een partner",
    "direction": "Halen of brengen",
}
"""What may be changed of a line, and how undo calls it."""


class Line(NamedTuple):
    """Something a partner comes to take or brings along. ``linked_partner_id`` is who brings it, or for whom it is."""

    id: str
    partner_id: str
    direction: str
    text: str | None
    category: str | None
    weight: float | None
    linked_partner_id: str | None

    @property
    def takes(self) -> bool:
        """Whether it is something to take."""
        return self.direction == TAKE

    @property
    def pair(self) -> tuple[str, str] | None:
        """Who brings it and who takes it; None while it is not linked."""
        if self.linked_partner_id is None:
            return None
        return (
            (self.linked_partner_id, self.partner_id)
            if self.takes
            else (self.partner_id, self.linked_partner_id)
        )


class Match(NamedTuple):
    """A wish, and the offers of others in its category."""

    wish: Line
    offers: tuple[Line, ...]


@dataclass(frozen=True)
class Talk:
    """What there is to talk about: what is linked, what could be, wishes nobody has an offer for, and offers nobody asks for."""

    linked: tuple[Line, ...] = ()
    matches: tuple[Match, ...] = ()
    gaps: tuple[Line, ...] = ()
    spare: tuple[Line, ...] = ()


def category_name(code: str | None) -> str:
    """A category in words; '' for none."""
    return next((each.text for each in method.give_take_categories() if each.code == code), code or "")


def lines(document: Document, partner_id: str | None = None) -> list[Line]:
    """All lines in their order, or those of one partner."""
    where, given = (" WHERE partner_id = ?", (partner_id,)) if partner_id else ("", ())
    rows = document.rows(
        "SELECT id, partner_id, direction, text, category, weight, linked_partner_id"
        f" FROM give_take{where} ORDER BY seq",
        given,
    )
    return [Line(*row) for row in rows]


def balances(document: Document) -> dict[str, Fraction | None]:
    """What every partner brings minus what it takes, by weight (methode.md 21 rule 12); None while it has no weights."""
    known = ambition.give_take_balance(document)
    weighed = {each.partner_id for each in lines(document) if each.weight is not None}
    return {
        each.id: known.get(each.id) if each.id in weighed else None
        for each in partners.all_partners(document)
    }


def talk(found: list[Line]) -> Talk:
    """What these lines give to talk about. A wish that was linked needs no match, and neither does what is brought for it."""
    linked = tuple(each for each in found if each.pair)
    answered = {(each.pair, each.category) for each in linked}
    wishes = [each for each in found if each.takes and not each.pair and not _answered(each, answered)]
    offers = [each for each in found if not each.takes]
    matches, gaps = [], []
    for wish in wishes:
        fitting = tuple(
            each
            for each in offers
            if wish.category and each.category == wish.category and each.partner_id != wish.partner_id
        )
        if fitting:
            matches.append(Match(wish, fitting))
        else:
            gaps.append(wish)
    wanted = {offer.id for match in matches for offer in match.offers}
    taken = {(each.pair[0], each.category) for each in linked if each.takes and each.pair}
    spare = [
        each
        for each in offers
        if not each.pair and each.id not in wanted and (each.partner_id, each.category) not in taken
    ]
    return Talk(linked, tuple(matches), tuple(gaps), tuple(spare))


def _answered(wish: Line, answered: set[tuple[tuple[str, str] | None, str | None]]) -> bool:
    """Whether another partner said that it brings this, in the category of the wish."""
    if wish.category is None:
        return False
    return any(
        pair is not None and pair[1] == wish.partner_id and category == wish.category
        for pair, category in answered
    )


# ---------------------------------------------------------------------- changing


def add(document: Document, partner_id: str, direction: str, text: str) -> str:
    """Write down something a partner takes or gives; returns its id. Raises UserError without words."""
    said = clean(text)
    if said is None:
        raise UserError("Schrijf eerst op wat deze partner haalt of brengt.")
    word = {TAKE: "Halen", GIVE: "Brengen"}[direction]
    with document.change(f"{word} toevoegen"):
        if not document.row(
            "SELECT 1 FROM partner_sheet WHERE kind = 'give_take' AND partner_id = ?", (partner_id,)
        ):
            document.insert(
                "partner_sheet",
                kind="give_take",
                partner_id=partner_id,
                seq=document.next_seq("partner_sheet"),
            )
        key = document.new_id("give_take", "GT")
        document.insert(
            "give_take",
            id=key,
            seq=document.next_seq("give_take"),
            partner_id=partner_id,
            direction=direction,
            text=said,
        )
    return key


def set_field(document: Document, key: str, field: str, value: Value) -> None:
    """Change one of the fields in ``LABELS``; None empties it.

    Raises UserError for a weight outside 1 to 5 and for a link of a partner with itself.
    """
    if field == "weight" and isinstance(value, (int, float)) and not LIGHTEST <= value <= HEAVIEST:
        raise UserError("Kies een gewicht van 1 tot en met 5.")
    own = document.value("SELECT partner_id FROM give_take WHERE id = ?", (key,))
    if field == "linked_partner_id" and value is not None and value == own:
        raise UserError("Een partner haalt niet bij zichzelf. Kies een andere partner.")
    fields.set_field(document, "give_take", LABELS, key, field, value)


def move(document: Document, key: str, steps: int) -> None:
    """Move a line up (negative) or down among those of its partner in the same direction."""
    found = {each.id: each for each in lines(document)}
    own = found.get(key)
    if own is not None:
        ids = [
            each.id
            for each in found.values()
            if (each.partner_id, each.direction) == (own.partner_id, own.direction)
        ]
        fields.move(document, "Regel verplaatsen", "give_take", ids, key, steps)


def remove(document: Document, key: str) -> None:
    """Remove a line. Undo brings it back."""
    with document.change("Regel verwijderen"):
        document.delete("give_take", id=key)
