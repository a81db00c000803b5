"""Marks that come back session after session: movement, process trust, compliance, qualities, shifts.

Methode.md 3, 6, 8, 9, 15; the figures are own rules (E): means over what was filled in, compared with the session before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from samenwerkdesk.model import counted
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import exact, mean_and_variance
from samenwerkdesk.model.statistics import Scale

CERTAINTIES = ("PV1", "PV2", "PV3", "PV4")
"""Content, social, procedural, task and time: the four certainties of process trust (methode.md 15)."""

DEEPENING, PROGRESS = "BEW1", "BEW2"

OUT_OF_BALANCE_AFTER = 3
"""How many sessions in a row one movement must be ahead before it is a signal (methode.md 3)."""


@dataclass(frozen=True)
class ItemMean:
    """The marks for one question in one session; ``delta`` is the difference with the previous session that has data."""

    n: int
    mean: Fraction
    variance: Fraction
    delta: Fraction | None


@dataclass(frozen=True)
class SessionMeans:
    """One session's means per question and perspective ('' where there is one). ``together``: the group gave one mark."""

    session_id: str
    round: counted.CountedRound
    together: bool
    means: Mapping[tuple[str, str], ItemMean]

    def of(self, item: str, perspective: str = "") -> ItemMean | None:
        """The mean of one question; None when nobody filled it in."""
        return self.means.get((item, perspective))


def session_means(document: Document, instrument: str) -> list[SessionMeans]:
    """The means of an instrument per session with a closed round, in the order of the sessions."""
    together = {
        round_id
        for (round_id,) in document.rows(
            "SELECT round_id FROM ballot GROUP BY round_id"
            " HAVING count(*) = 1 AND max(person_id) IS NULL AND max(partner_id) IS NULL AND max(route) = 'desk'"
        )
    }
    marks = counted.marks(document, instrument)
    before: dict[tuple[str, str], Fraction] = {}
    found = []
    for session_id, last in counted.last_per_session(counted.rounds(document, instrument)).items():
        given: dict[tuple[str, str], list[Fraction]] = {}
        for mark in marks.get(last.id, ()):
            given.setdefault((mark.item, mark.perspective), []).append(exact(mark.number))
        means = {}
        for key, numbers in given.items():
            middle, variance = mean_and_variance(numbers)
            means[key] = ItemMean(
                len(numbers), middle, variance, middle - before[key] if key in before else None
            )
            before[key] = middle
        found.append(SessionMeans(session_id, last, last.id in together, means))
    return found


# ---------------------------------------------------------------------- deepening and progress


def movement(document: Document) -> list[SessionMeans]:
    """How much people understood each other better and how far they got, per session (BEW1 and BEW2)."""
    return session_means(document, "movement")


def imbalance(ahead: Sequence[Fraction], on: Scale) -> Literal["deepening", "progress"] | None:
    """Which movement was ahead too long, from deepening minus progress per session (methode.md 3).

    The signal: in the last three sessions more than a quarter of the scale, all in the same direction.
    """
    last = ahead[-OUT_OF_BALANCE_AFTER:]
    if len(last) < OUT_OF_BALANCE_AFTER:
        return None
    limit = on.width / 4
    if all(difference > limit for difference in last):
        return "deepening"
    return "progress" if all(difference < -limit for difference in last) else None


def movement_imbalance(document: Document) -> Literal["deepening", "progress"] | None:
    """Whether the movements are out of balance now; sessions without both marks are passed over."""
    found = movement(document)
    pairs = [(each.of(DEEPENING), each.of(PROGRESS)) for each in found]
    ahead = [deep.mean - far.mean for deep, far in pairs if deep and far]
    return imbalance(ahead, found[-1].round.scale) if found else None


# ---------------------------------------------------------------------- process trust, compliance, shifts


@dataclass(frozen=True)
class ProcessTrust:
    """One session's four certainties, and their mean with its change since the previous session with data."""

    session: SessionMeans
    mean: Fraction | None
    delta: Fraction | None


def process_trust(document: Document) -> list[ProcessTrust]:
    """Process trust per session; the overall mean weighs the certainties that were answered alike (methode.md 15)."""
    found: list[ProcessTrust] = []
    before: Fraction | None = None
    for session in session_means(document, "process_trust"):
        means = [one.mean for item in CERTAINTIES if (one := session.of(item))]
        overall = sum(means, Fraction(0)) / len(means) if means else None
        found.append(
            ProcessTrust(session, overall, None if overall is None or before is None else overall - before)
        )
        before = before if overall is None else overall
    return found


def compliance(document: Document) -> dict[str, list[tuple[str, ItemMean]]]:
    """Per ground rule (by code) the sessions in which it was marked, with the mean and the trend (methode.md 6)."""
    found: dict[str, list[tuple[str, ItemMean]]] = {}
    for session in session_means(document, "compliance"):
        for (code, _), one in session.means.items():
            found.setdefault(code, []).append((session.session_id, one))
    return found


def shifts(document: Document) -> list[SessionMeans]:
    """The four shifts VN1 to VN4 per session, from 0 ('van') to 10 ('naar') (methode.md 9)."""
    return session_means(document, "shift")


# ---------------------------------------------------------------------- qualities of the community


@dataclass(frozen=True)
class Quality:
    """One quality in one session, as the group and as people see themselves; None where nobody filled it in."""

    code: str
    group: ItemMean | None
    self_: ItemMean | None

    @property
    def difference(self) -> Fraction | None:
        """Group minus self; None when one of them is missing."""
        return self.group.mean - self.self_.mean if self.group and self.self_ else None


def qualities(document: Document) -> dict[str, list[Quality]]:
    """Per session the nine qualities WG1 to WG9 (methode.md 8)."""
    return {
        session.session_id: [
            Quality(code, session.of(code, "group"), session.of(code, "self"))
            for code in (f"WG{number}" for number in range(1, 10))
        ]
        for session in session_means(document, "community_qualities")
    }


def most_divided(found: Sequence[Quality], number: int = 2) -> list[str]:
    """The qualities on which people's view of the group differs most, widest spread first (methode.md 8, step 2)."""
    seen = [each for each in found if each.group]
    seen.sort(key=lambda each: -each.group.variance if each.group else Fraction(0))
    return [each.code for each in seen[:number]]
