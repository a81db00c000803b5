"""What may be shown outside the desk: on the wall, on paper, in shared files (methode.md 20 and 21 rule 18, own rules (E)).

This is the one place that decides it. Charts, reports and the room take the frozen values of this module and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from samenwerkdesk.model import conditions
from samenwerkdesk.model.conditions import Measured
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import rounded
from samenwerkdesk.model.statistics import Label

OPEN, PER_PARTNER, ANONYMOUS = "open", "per_organisatie", "anoniem"

LOWEST_THRESHOLD = 3
"""However low somebody sets it, the threshold is never below this (methode.md 20)."""

PARTNERS_NEEDED = 3
"""From how many organisations the score weighted by organisation may be shown."""

TOO_FEW = "te weinig antwoorden om te tonen"
NO_DATA = "geen gegevens"


def threshold(document: Document) -> int:
    """From how many answers something may be shown: 5 unless the group chose otherwise, at least 3."""
    return max(LOWEST_THRESHOLD, int(document.value("SELECT anonymity_threshold FROM collaboration")))


def may_show(n: int, least: int, mode: str | None) -> bool:
    """Whether any outcome over ``n`` people may be shown, lowest and highest included; in an open measurement always."""
    return n > 0 if mode == OPEN else n >= max(least, LOWEST_THRESHOLD)


def visible_groups(counts: Mapping[str | None, int], least: int) -> set[str]:
    """Which groups may be shown apart, from how many people each has, so that subtraction reveals no small group.

    Groups below the threshold are hidden, and then the smallest visible ones until the hidden groups together hold nobody
    or at least the threshold. A group without people hides nothing and shows nothing. Under None come people of whom it
    is not known where they belong: they are in the total and never shown apart.
    """
    least = max(least, LOWEST_THRESHOLD)
    visible = [group for group, n in counts.items() if group is not None and n >= least]
    hidden = sum(n for group, n in counts.items() if group is None or n < least)
    # Of groups of equal size the last one goes: a choice that says nothing about anybody's answers.
    visible.sort(key=lambda group: counts[group], reverse=True)
    while visible and 0 < hidden < least:
        hidden += counts[visible.pop()]
    return set(visible)


def shown_groups(counts: Mapping[str | None, int], least: int, mode: str | None) -> set[str]:
    """Which groups a measurement shows apart: all when open, those of ``visible_groups`` per organisation, else none."""
    if mode == OPEN:
        return {group for group, n in counts.items() if group is not None and n > 0}
    return visible_groups(counts, least) if mode == PER_PARTNER else set()


def may_show_weighted(counts: Mapping[str | None, int], least: int, mode: str | None) -> bool:
    """Whether the score weighted by organisation may be shown beside the group score, from how many people each has.

    Only from three organisations. And as the group score weighs people and this one organisations, together they give the
    organisations of one size away from the others: both parts must hold at least the threshold.
    """
    partners = [group for group, n in counts.items() if group is not None and n > 0]
    if mode == OPEN:
        return bool(partners)
    if len(partners) < PARTNERS_NEEDED:
        return False
    apart = shown_groups(counts, least, mode)
    # Hidden organisations by what one of their people weighs; people without organisation weigh nothing.
    by_weight: dict[Fraction, int] = {}
    for group, n in counts.items():
        if n > 0 and group not in apart:
            weight = Fraction(0) if group is None else Fraction(1, n)
            by_weight[weight] = by_weight.get(weight, 0) + n
    hidden = sum(by_weight.values())
    return all(rest == 0 or may_show(rest, least, mode) for rest in (hidden - n for n in by_weight.values()))


def line_may_show(n_here: int, n_there: int, least: int, mode: str | None) -> bool:
    """Whether a line between two organisations may be drawn: both ends together hold the threshold (methode.md 13)."""
    return n_here > 0 and n_there > 0 and may_show(n_here + n_there, least, mode)


@dataclass(frozen=True)
class PublicGroup:
    """One organisation's part of a condition, where it may be shown."""

    partner_id: str
    n: int
    group_score: float


@dataclass(frozen=True)
class PublicCondition:
    """What everybody may see of one condition. Hidden: ``reason`` says why and every outcome is None or empty.

    ``scores`` are the participant scores from low to high, without where they came from. ``previous`` is the mean of the
    previous measurement of the same form, where that may be shown; ``partner_weighted_score`` has one decimal.
    """

    condition: str
    n: int
    reason: str | None = None
    group_score: float | None = None
    lowest: float | None = None
    highest: float | None = None
    scores: tuple[float, ...] = ()
    spread_label: Label | None = None
    polarised: bool | None = None
    partner_weighted_score: float | None = None
    groups: tuple[PublicGroup, ...] = ()
    previous: float | None = None
    delta: float | None = None
    different_group: bool | None = None

    @property
    def shown(self) -> bool:
        """Whether there is anything to see."""
        return self.reason is None


@dataclass(frozen=True)
class PublicMeasurement:
    """What everybody may see of a measurement; nothing of it goes to the room before it is ``revealed``.

    ``suggestions`` are chosen from the conditions that are shown, so that they say nothing about the others.
    """

    session_id: str
    form: str
    anonymity_mode: str
    threshold: int
    scale_lowest: float
    scale_highest: float
    revealed: bool
    conditions: tuple[PublicCondition, ...]
    suggestions: tuple[str, ...]

    @property
    def shown(self) -> bool:
        """Whether at least one condition is shown."""
        return any(each.shown for each in self.conditions)


def public_measurements(document: Document) -> list[PublicMeasurement]:
    """What everybody may see of the measurement of every session, in the order of the sessions."""
    least = threshold(document)
    return [public_measurement(each, least) for each in conditions.measurements(document)]


def public_measurement(measurement: conditions.Measurement, least: int) -> PublicMeasurement:
    """What everybody may see of one measurement with threshold ``least``."""
    mode = measurement.round.anonymity_mode
    seen = tuple(public_condition(each, least, mode) for each in measurement.conditions)
    open_to_all = [
        (each.condition, each.summary)
        for each, public in zip(measurement.conditions, seen, strict=True)
        if public.shown and each.summary
    ]
    return PublicMeasurement(
        session_id=measurement.session_id,
        form=measurement.form,
        anonymity_mode=mode,
        threshold=max(least, LOWEST_THRESHOLD),
        scale_lowest=float(measurement.round.scale.lowest),
        scale_highest=float(measurement.round.scale.highest),
        revealed=measurement.round.revealed,
        conditions=seen,
        suggestions=tuple(conditions.suggestions(open_to_all)),
    )


def public_condition(each: Measured, least: int, mode: str | None) -> PublicCondition:
    """What everybody may see of one condition."""
    summary = each.summary
    if summary is None:
        return PublicCondition(each.condition, 0, NO_DATA)
    if not may_show(each.n, least, mode):
        return PublicCondition(each.condition, each.n, TOO_FEW)
    counts = each.partner_counts()
    weighted = each.partner_weighted if may_show_weighted(counts, least, mode) else None
    trend = each.trend
    if trend and not may_show(trend.before.n, least, trend.before_round.anonymity_mode):
        trend = None
    return PublicCondition(
        condition=each.condition,
        n=each.n,
        group_score=float(summary.mean),
        lowest=float(summary.lowest),
        highest=float(summary.highest),
        scores=tuple(float(score) for score in summary.scores),
        spread_label=summary.spread_label,
        polarised=summary.polarised,
        partner_weighted_score=None if weighted is None else rounded(weighted, 1),
        groups=_groups(each, shown_groups(counts, least, mode)),
        previous=float(trend.before.mean) if trend else None,
        delta=float(trend.delta) if trend else None,
        different_group=trend.different_group if trend else None,
    )


def _groups(each: Measured, shown: set[str]) -> tuple[PublicGroup, ...]:
    scores: dict[str, list[Fraction]] = {}
    for one in each.respondents:
        if one.partner_id in shown:
            scores.setdefault(one.partner_id, []).append(one.score)
    return tuple(
        PublicGroup(partner_id, len(given), float(sum(given, Fraction(0)) / len(given)))
        for partner_id, given in scores.items()
    )
