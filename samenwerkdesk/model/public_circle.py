"""The circle of acting and reflecting of a TWO, its rounds as rings (methode.md 16): how far each came, and where we are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from samenwerkdesk.model import dutch_dates
from samenwerkdesk.model.agreements import ESTABLISHED, EXPIRED, FINAL, NOT_ADOPTED, REFLECTION
from samenwerkdesk.model.public_agreement import PublicAgreement, PublicAgreementRound

START, HALF, WHOLE = 0.0, 0.5, 1.0
"""Places on the circle: where a round begins, where acting turns into reflecting, and where it is round."""


@dataclass(frozen=True, slots=True)
class PublicRing:
    """A round as a ring: it came as far as ``reached`` (0–1, acting is the first half).

    ``adopted`` is None while nothing was decided. ``experiences`` are places on the acting half, ``experienced`` how many
    there are in all; ``outcome`` and ``dates`` are words, '' when there are none.
    """

    number: int
    reached: float
    adopted: bool | None
    outcome: str
    dates: str
    experiences: tuple[float, ...] = ()
    experienced: int = 0


@dataclass(frozen=True, slots=True)
class PublicCircle:
    """The rings from the inside out. ``now`` is where we are on the last one, None when the agreement has ended.

    ``status`` is the code of the agreement, ``word`` says it; ``until`` is the last day of what holds ('31 maart 2026'),
    ``begins`` its first day while that has yet to come.
    """

    title: str
    rings: tuple[PublicRing, ...]
    now: float | None = None
    status: str = ""
    word: str = ""
    until: str = ""
    begins: str = ""


def of(agreement: PublicAgreement, day: date) -> PublicCircle:
    """The circle of an agreement on ``day``."""
    valid, last = agreement.valid, agreement.current
    rings = [_ring(each, day) for each in agreement.rounds]
    now = _now(agreement.status, last, rings[-1]) if last and agreement.status not in FINAL else None
    if now is not None and rings[-1].adopted:
        rings[-1] = replace(rings[-1], reached=now)
    until = dutch_dates.long_date(valid.end) if valid and valid.end else ""
    soon = valid is not None and valid == last and valid.begin is not None and valid.begin > day
    begins = dutch_dates.long_date(valid.begin) if valid and valid.begin and soon else ""
    return PublicCircle(
        agreement.title, tuple(rings), now, agreement.status, agreement.status_word, until, begins
    )


def _ring(found: PublicAgreementRound, day: date) -> PublicRing:
    adopted = None if not found.outcome else found.outcome != NOT_ADOPTED
    known = [each.date for each in found.experiences if each.date is None or each.date <= day]
    seen = [_share(found, each) for each in known if each is not None]
    return PublicRing(
        found.number,
        _reached(found, day) if adopted else START,
        adopted,
        found.outcome_word,
        _dates(found),
        tuple(HALF * each for each in seen if each is not None) if adopted else (),
        len(known),
    )


def _reached(found: PublicAgreementRound, day: date) -> float:
    if found.reflection or found.outcome != ESTABLISHED:
        # Of what was adapted, made permanent or withdrawn the group looked back, in words or without.
        return WHOLE
    share = _share(found, day)
    return HALF * (0.5 if share is None else share)


def _share(found: PublicAgreementRound, day: date) -> float | None:
    """How much of its validity had passed on ``day``, 0 to 1; None without a last day."""
    begin = found.begin or found.decided
    if begin is None or found.end is None:
        return None
    return min(1.0, max(0.0, (day - begin).days / max(1, (found.end - begin).days)))


def _now(status: str, last: PublicAgreementRound, ring: PublicRing) -> float:
    if not last.outcome or ring.adopted is False:
        return START
    if status == EXPIRED:
        return HALF
    if status == REFLECTION:
        return 0.5 * (HALF + WHOLE)
    return ring.reached


def _dates(found: PublicAgreementRound) -> str:
    """'14 april – 13 juni 2025'; the day of the decision of what never held; '' when nothing is known."""
    begin, end = found.begin, found.end
    if end is None or found.outcome == NOT_ADOPTED:
        return dutch_dates.long_date(found.decided) if found.decided else ""
    until = dutch_dates.long_date(end)
    if begin is None:
        return f"tot en met {until}"
    since = dutch_dates.long_date(begin)
    if begin.year == end.year:
        since = since.removesuffix(f" {begin.year}")
    return f"{since} – {until}"
