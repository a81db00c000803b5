"""What is at stake for whom: the position above the waterline and the interest under it (methode.md 12, 20 and 21 rule 20)."""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model import fields
from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.text import clean
from samenwerkdesk.model.visibility import PRIVATE, PUBLIC

COLLECTIVE, ORGANISATIONAL, INDIVIDUAL = KINDS = ("collective", "organisational", "individual")

NAMED, SECURED, CLASHING = "genoemd", "geborgd", "botsend"

MOST_TENSION = 5

LABELS = {
    "partner_id": "Van welke partner het belang is",
    "person_id": "Van wie het belang is",
    "position": "Standpunt",
    "interest": "Belang",
    "tension": "Spanning",
    "status": "Stand van het belang",
    "session_id": "Sessie van het belang",
    "best_alternative": "Beste alternatief",
}
"""The fields of an interest, and how undo calls a change of each; its kind and who sees it have functions of their own."""


class Interest(NamedTuple):
    """Something at stake; ``tension`` 0 to 5, None for not said. The best alternative is the facilitator's alone."""

    id: str
    kind: str | None
    partner_id: str | None
    person_id: str | None
    position: str | None
    interest: str | None
    tension: float | None
    visibility: str | None
    status: str | None
    session_id: str | None
    best_alternative: str | None

    @property
    def private(self) -> bool:
        """For the facilitator only; so is one of a person, or of no kind yet, as long as nobody said otherwise."""
        if self.visibility is None:
            return self.kind not in (COLLECTIVE, ORGANISATIONAL)
        return self.visibility != PUBLIC

    @property
    def label(self) -> str:
        """What it is called in a list: the interest, or the position as long as nobody asked why."""
        return self.interest or self.position or "Belang zonder tekst"


_COLUMNS = ", ".join(Interest._fields)


def all_interests(document: Document) -> list[Interest]:
    """All interests, in their order."""
    return [Interest(*row) for row in document.rows(f"SELECT {_COLUMNS} FROM interest ORDER BY seq")]


def get(document: Document, key: str) -> Interest | None:
    """The interest with this id; None when it is gone."""
    row = document.row(f"SELECT {_COLUMNS} FROM interest WHERE id = ?", (key,))
    return Interest(*row) if row else None


def column(found: list[Interest], kind: str) -> list[Interest]:
    """Those of a kind; what has no kind yet stands with the individual ones, where nothing is public by itself."""
    rest = kind == INDIVIDUAL
    return [each for each in found if each.kind == kind or (rest and each.kind not in KINDS)]


def tense(found: list[Interest]) -> list[Interest]:
    """Those with a tension above 0, the highest first."""
    return sorted((each for each in found if each.tension), key=lambda each: -(each.tension or 0))


# ---------------------------------------------------------------------- changing


def add(document: Document, kind: str, position: str, session_id: str | None = None) -> str:
    """Record a position, of which the interest is still to be asked; returns the id.

    One of a person is for the facilitator alone until somebody says otherwise (methode.md 20).
    """
    with document.change("Belang toevoegen"):
        key = document.new_id("interest", "B")
        document.insert(
            "interest",
            id=key,
            seq=document.next_seq("interest"),
            kind=kind,
            position=clean(position),
            visibility=PRIVATE if kind == INDIVIDUAL else PUBLIC,
            status=NAMED,
            session_id=session_id,
        )
    return key


def set_field(document: Document, key: str, field: str, value: Value) -> None:
    """Change one of the fields in ``LABELS``; None empties it.

    Raises UserError for a tension outside 0 to 5 (methode.md 21 rule 20), KeyError for another field.
    """
    if field == "tension" and isinstance(value, (int, float)) and not 0 <= value <= MOST_TENSION:
        raise UserError("Spanning: kies een cijfer van 0 tot en met 5.")
    fields.set_field(document, "interest", LABELS, key, field, value)


def set_kind(document: Document, key: str, kind: str | None) -> None:
    """Say whose interest it is; what becomes individual is for the facilitator alone from now on."""
    hidden = {} if kind in (COLLECTIVE, ORGANISATIONAL) else {"visibility": PRIVATE}
    with document.change("Soort belang"):
        document.update("interest", {"id": key}, kind=kind, **hidden)


def set_private(document: Document, key: str, private: bool) -> None:
    """Keep an interest for the facilitator alone, or let the room see it."""
    with document.change("Alleen voor jou" if private else "De zaal mag dit zien"):
        document.update("interest", {"id": key}, visibility=PRIVATE if private else PUBLIC)


def move(document: Document, ids: list[str], key: str, steps: int) -> None:
    """Move an interest up (negative) or down among ``ids``, those of its column."""
    fields.move(document, "Belang verplaatsen", "interest", ids, key, steps)


def remove(document: Document, key: str) -> None:
    """Remove an interest; no option serves it any more. Undo brings both back."""
    with document.change("Belang verwijderen"):
        document.delete("interest", id=key)
