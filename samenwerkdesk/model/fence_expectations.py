"""What partners expect of each other on the longer term, pair by pair (methode.md 4.2, 'Vraag en aanbod')."""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model.document import Document
from samenwerkdesk.model.text import clean

LABELS = {"offer": "Wat een ander mag verwachten", "need": "Wat we nodig hebben"}


class Expectation(NamedTuple):
    """What one partner may expect of another on the longer term (SCH2.1), and what that needs of the other (SCH2.2)."""

    id: str
    from_partner_id: str | None
    to_partner_id: str | None
    offer: str | None
    need: str | None

    @property
    def agreed(self) -> bool:
        """The pair agreed: both what is offered and what is needed for it was said (own rule, E)."""
        return bool(self.offer) and bool(self.need)


def all_expectations(document: Document) -> list[Expectation]:
    """All expectations in their order."""
    rows = document.rows(
        "SELECT id, from_partner_id, to_partner_id, offer, need FROM expectation ORDER BY seq"
    )
    return [Expectation(*row) for row in rows]


def set_field(
    document: Document, from_partner_id: str, to_partner_id: str, field: str, text: str | None
) -> None:
    """Change 'offer' or 'need' of a pair; a pair of which nothing is left is forgotten."""
    with document.change(LABELS[field], merge=("expectation", from_partner_id, to_partner_id, field)):
        row = document.row(
            "SELECT id FROM expectation WHERE from_partner_id = ? AND to_partner_id = ? ORDER BY seq",
            (from_partner_id, to_partner_id),
        )
        if row is not None:
            document.update("expectation", {"id": row[0]}, **{field: clean(text)})
            document.write("DELETE FROM expectation WHERE id = ? AND offer IS NULL AND need IS NULL", row)
        elif clean(text):
            document.add(
                "expectation",
                "EX",
                from_partner_id=from_partner_id,
                to_partner_id=to_partner_id,
                **{field: clean(text)},
            )


def clear(document: Document, from_partner_id: str, to_partner_id: str) -> None:
    """Forget what a pair expects of each other."""
    with document.change("Verwachting wissen"):
        document.delete("expectation", from_partner_id=from_partner_id, to_partner_id=to_partner_id)
