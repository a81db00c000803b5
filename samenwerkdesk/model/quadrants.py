"""Two numbers that name a quadrant: steering, organisation, pride, chain (methode.md 2, 4, 14, 17).

Names and limits are own choices (E); a value exactly on the limit is high.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from samenwerkdesk.model import counted
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import exact, mean

HALF = Fraction(5)
"""The limit between low and high on a scale of 0 to 10."""

CHAIN_LIMIT = Fraction(7, 2)
"""The limit between low and high for complexity and intensity, 1 to 5 (methode.md 17)."""

LEVEL_LIMIT = Fraction(2)
"""From how far below or above zero a group is under- or over-organised (methode.md 14)."""

MOMENTS = ("now", "desired")


def steering_quadrant(public: Fraction, private: Fraction, boundary: Fraction = HALF) -> str:
    """Who can steer: the capacities of government and of private parties, 0 to 10 (methode.md 2; Helderman 2007 via S0)."""
    if public >= boundary:
        return "negotiated" if private >= boundary else "hierarchy"
    return "self_regulation" if private >= boundary else "market"


def organisation_quadrant(support: Fraction, decisiveness: Fraction) -> str:
    """Support against decisiveness, 0 to 10 (methode.md 14)."""
    if support >= HALF:
        return "balanced" if decisiveness >= HALF else "talking_circle"
    return "pushing_through" if decisiveness >= HALF else "pseudo_collaboration"


def level_class(level: Fraction) -> str:
    """Under-, over- or fittingly organised, from the mean of -5 to +5 (methode.md 14)."""
    if level <= -LEVEL_LIMIT:
        return "onder"
    return "over" if level >= LEVEL_LIMIT else "passend"


def pride_quadrant(own_organisation: Fraction, collaboration: Fraction) -> str:
    """Bond with the own organisation and with the collaboration, 0 to 10; 'dual' is high on both (methode.md 4.3)."""
    if own_organisation >= HALF:
        return "dual" if collaboration >= HALF else "own_organisation"
    return "collaboration" if collaboration >= HALF else "neither"


def chain_quadrant(complexity: Fraction, intensity: Fraction) -> str:
    """Complexity of the question against intensity of the work, 1 to 5 (methode.md 17; Goedee & Entken 2016)."""
    if complexity >= CHAIN_LIMIT:
        return "intensive_chain" if intensity >= CHAIN_LIMIT else "disconnected"
    return "overbuilt" if intensity >= CHAIN_LIMIT else "standard_chain"


@dataclass(frozen=True)
class Point:
    """One person's place on two axes; ``moment`` is 'now', 'desired' or ''."""

    person_id: str | None
    moment: str
    x: Fraction
    y: Fraction
    quadrant: str


@dataclass(frozen=True)
class OrganisationBalance:
    """A session's means over what was filled in; None where nothing was."""

    session_id: str
    n: int
    support: Fraction | None
    decisiveness: Fraction | None
    level: Fraction | None

    @property
    def quadrant(self) -> str | None:
        """The quadrant of the means; None when one of them is missing."""
        if self.support is None or self.decisiveness is None:
            return None
        return organisation_quadrant(self.support, self.decisiveness)

    @property
    def level_class(self) -> str | None:
        """The class of the mean level; None when nobody gave one."""
        return None if self.level is None else level_class(self.level)


def steering_points(document: Document) -> list[Point] | None:
    """Every complete placement of the last steering round, x is private and y public capacity; None without a round."""
    last = counted.latest(document, "steering_quadrant")
    if last is None:
        return None
    stored = document.value("SELECT boundary FROM steering_round WHERE round_id = ?", (last.id,))
    limit = HALF if stored is None else exact(stored)
    return [
        Point(person_id, moment, private, public, steering_quadrant(public, private, limit))
        for person_id, moment, private, public in _pairs(document, last, "STU2", "STU1")
    ]


def steering_counts(document: Document) -> dict[str, dict[str, int]] | None:
    """How many placements each quadrant has now and in what people want; only quadrants that occur; None without a round."""
    points = steering_points(document)
    if points is None:
        return None
    return {
        moment: dict(sorted(Counter(point.quadrant for point in points if point.moment == moment).items()))
        for moment in MOMENTS
    }


def pride_points(document: Document) -> list[Point]:
    """Dual pride: x the own organisation, y the collaboration, of those who gave both in the last round."""
    last = counted.latest(document, "dual_identity")
    if last is None:
        return []
    return [
        Point(person_id, moment, own, together, pride_quadrant(own, together))
        for person_id, moment, own, together in _pairs(document, last, "own_organisation", "collaboration")
    ]


def _pairs(
    document: Document, last: counted.CountedRound, x: str, y: str
) -> list[tuple[str | None, str, Fraction, Fraction]]:
    found: dict[tuple[str, str], dict[str, Fraction]] = {}
    who: dict[str, str | None] = {}
    for mark in counted.marks(document, last.instrument).get(last.id, ()):
        found.setdefault((mark.ballot_id, mark.perspective), {})[mark.item] = exact(mark.number)
        who[mark.ballot_id] = mark.person_id
    return [
        (who[ballot_id], moment, values[x], values[y])
        for (ballot_id, moment), values in found.items()
        if x in values and y in values
    ]


def organisation_balances(document: Document) -> list[OrganisationBalance]:
    """Support, decisiveness and level per session that was asked for them, in the order of the sessions."""
    marks = counted.marks(document, "organisation_balance")
    found = []
    for session_id, last in counted.last_per_session(
        counted.rounds(document, "organisation_balance")
    ).items():
        given = marks.get(last.id, [])
        support, decisiveness, level = (
            mean([mark.number for mark in given if mark.item == item]) for item in ("OG1", "OG2", "OG3")
        )
        found.append(
            OrganisationBalance(
                session_id, len({mark.ballot_id for mark in given}), support, decisiveness, level
            )
        )
    return found


def chain_quadrant_now(document: Document) -> str | None:
    """The quadrant of the chain as it works now; None without a chain or when a value is missing."""
    row = document.row("SELECT complexity, intensity_now FROM chain ORDER BY rowid")
    if row is None or row[0] is None or row[1] is None:
        return None
    return chain_quadrant(exact(row[0]), exact(row[1]))
