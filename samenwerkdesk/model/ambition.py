"""The ambition in figures: promise × commitment × doing, and what each partner comes to take and brings (methode.md 11).

The formula is that of Common Eye (S4 in the handbook); scale, display and the balance are own rules (E).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from samenwerkdesk.model import counted
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import exact, mean, rounded_root

FACTORS = ("FOR1", "FOR2", "FOR3")
"""Promise, commitment and doing, each 0 to 10."""


@dataclass(frozen=True)
class Formula:
    """A session's formula. ``factors`` are the means of those who filled in all three, None when nobody did."""

    session_id: str
    n: int
    factors: tuple[Fraction, Fraction, Fraction] | None

    @property
    def product(self) -> Fraction | None:
        """0 to 1000; None when nobody was complete, which is not a zero."""
        if self.factors is None:
            return None
        promise, commitment, doing = self.factors
        return promise * commitment * doing

    @property
    def grade(self) -> float | None:
        """The cube root of the product, 0 to 10, to two decimals."""
        return None if self.product is None else rounded_root(self.product, 3)


def factor_means(
    marks: Iterable[Sequence[float | None]],
) -> tuple[int, tuple[Fraction, Fraction, Fraction] | None]:
    """How many filled in all three factors, and their mean per factor (methode.md 21 rule 11)."""
    whole = [[mark for mark in three if mark is not None] for three in marks]
    whole = [three for three in whole if len(three) == len(FACTORS)]
    first, second, third = (mean([three[at] for three in whole]) for at in range(len(FACTORS)))
    if first is None or second is None or third is None:
        return 0, None
    return len(whole), (first, second, third)


def formulas(document: Document) -> list[Formula]:
    """The formula per session that has one, in the order of the sessions."""
    marks = counted.marks(document, "ambition_formula")
    found = []
    for session_id, last in counted.last_per_session(counted.rounds(document, "ambition_formula")).items():
        per_ballot: dict[str, dict[str, float]] = {}
        for mark in marks.get(last.id, ()):
            per_ballot.setdefault(mark.ballot_id, {})[mark.item] = mark.number
        n, factors = factor_means([[given.get(item) for item in FACTORS] for given in per_ballot.values()])
        found.append(Formula(session_id, n, factors))
    return found


def balance(give: Iterable[float | None], take: Iterable[float | None]) -> Fraction:
    """Weights brought minus weights taken; a weight that is not filled in does not count (methode.md 21 rules 1 and 12)."""
    return sum((exact(weight) for weight in give if weight is not None), Fraction(0)) - sum(
        (exact(weight) for weight in take if weight is not None), Fraction(0)
    )


def give_take_balance(document: Document) -> dict[str, Fraction]:
    """The balance of each partner that has a give-and-take sheet or a line on it, in the order of the partners."""
    found: dict[str, dict[str, list[float | None]]] = {
        partner_id: {"give": [], "take": []}
        for (partner_id,) in document.rows(
            "SELECT id FROM partner WHERE id IN (SELECT partner_id FROM partner_sheet WHERE kind = 'give_take')"
            " OR id IN (SELECT partner_id FROM give_take) ORDER BY seq"
        )
    }
    for partner_id, direction, weight in document.rows(
        "SELECT partner_id, direction, weight FROM give_take ORDER BY seq"
    ):
        found[partner_id].setdefault(direction, []).append(weight)
    return {partner_id: balance(lines["give"], lines["take"]) for partner_id, lines in found.items()}
