"""Marks that come back session after session: movement, process trust, compliance, qualities, shifts.

Methode.md 3, 6, 8, 9, 15; the figures are own rules (E): means over what was filled in, compared with the session before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from samenwerkdesk.model.document import Document
from samenwerkdesk.model.measured import Measured, Measurement, measurements
from samenwerkdesk.model.statistics import Scale

CERTAINTIES = ("PV1", "PV2", "PV3", "PV4")
"""Content, social, procedural, task and time: the four certainties of process trust (methode.md 15)."""

DEEPENING, PROGRESS = "BEW1", "BEW2"

OUT_OF_BALANCE_AFTER = 3
"""How many sessions in a row one movement must be ahead before it is a signal (methode.md 3)."""


# ---------------------------------------------------------------------- deepening and progress


def movement(document: Document) -> list[Measurement]:
    """How much people understood each other better and how far they got, per session (BEW1 and BEW2)."""
    return measurements(document, "movement")


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


def movement_imbalance(found: Sequence[Measurement]) -> Literal["deepening", "progress"] | None:
    """Whether the movements are out of balance after these sessions; those without both marks are passed over."""
    pairs = [(each.mean(DEEPENING), each.mean(PROGRESS)) for each in found]
    ahead = [deep - far for deep, far in pairs if deep is not None and far is not None]
    return imbalance(ahead, found[-1].scale) if found else None


# ---------------------------------------------------------------------- process trust, compliance, shifts


@dataclass(frozen=True)
class ProcessTrust:
    """One session's four certainties, and their mean with its change since the previous session with data."""

    session: Measurement
    mean: Fraction | None
    delta: Fraction | None


def process_trust(document: Document) -> list[ProcessTrust]:
    """Process trust per session; the overall mean weighs the certainties that were answered alike (methode.md 15)."""
    found: list[ProcessTrust] = []
    before: Fraction | None = None
    for session in measurements(document, "process_trust"):
        means = [mean for item in CERTAINTIES if (mean := session.mean(item)) is not None]
        overall = sum(means, Fraction(0)) / len(means) if means else None
        found.append(
            ProcessTrust(session, overall, None if overall is None or before is None else overall - before)
        )
        before = before if overall is None else overall
    return found


def compliance(document: Document) -> dict[str, list[tuple[str, Measured]]]:
    """Per ground rule (by code) the sessions in which it was marked, with the mean and the trend (methode.md 6)."""
    found: dict[str, list[tuple[str, Measured]]] = {}
    for session in measurements(document, "compliance"):
        for one in session.items:
            found.setdefault(one.key, []).append((session.session_id, one))
    return found


def shifts(document: Document) -> list[Measurement]:
    """The four shifts VN1 to VN4 per session, from 0 ('van') to 10 ('naar') (methode.md 9)."""
    return measurements(document, "shift")


# ---------------------------------------------------------------------- qualities of the community


@dataclass(frozen=True)
class Quality:
    """One quality in one session, as the group and as people see themselves; None where nobody filled it in."""

    code: str
    group: Measured | None
    self_: Measured | None

    @property
    def difference(self) -> Fraction | None:
        """Group minus self; None when one of them is missing."""
        here = self.group.mean if self.group else None
        own = self.self_.mean if self.self_ else None
        return None if here is None or own is None else here - own


def qualities(document: Document) -> dict[str, list[Quality]]:
    """Per session the nine qualities WG1 to WG9 (methode.md 8)."""
    return {
        session.session_id: [
            Quality(code, session.of(f"group/{code}"), session.of(f"self/{code}"))
            for code in (f"WG{number}" for number in range(1, 10))
        ]
        for session in measurements(document, "community_qualities")
    }


def most_divided(found: Sequence[Quality], number: int = 2) -> list[str]:
    """The qualities on which people's view of the group differs most, widest spread first (methode.md 8, step 2)."""
    seen = [(each.group.summary.variance, each.code) for each in found if each.group and each.group.summary]
    seen.sort(key=lambda pair: -pair[0])
    return [code for _, code in seen[:number]]
