"""What everybody may see of a measurement: on the wall, on paper, in shared files (methode.md 21 rule 18, own rules (E))."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from samenwerkdesk.model import conditions, counted, ground_rules, measured, method, questions, sessions
from samenwerkdesk.model.disclosure import (
    LOWEST_THRESHOLD,
    NO_DATA,
    NOT_YET,
    OPEN,
    TOO_FEW,
    may_show,
    may_show_weighted,
    shown_groups,
    threshold,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import rounded
from samenwerkdesk.model.measured import Measured, Measurement
from samenwerkdesk.model.statistics import Label

PublicPair = tuple[float, float]
"""A dot: across and up."""

PLANES = frozenset({"steering_quadrant", "organisation_balance"})
"""The instruments of which the handbook draws a plane with names."""


@dataclass(frozen=True)
class PublicPlane:
    """What the axes of a quadrant are called, and from where a value is high."""

    across: str
    up: str
    boundary: float


@dataclass(frozen=True)
class PublicGroup:
    """One organisation's part of a question, where it may be shown."""

    partner_id: str
    n: int
    group_score: float


@dataclass(frozen=True)
class PublicItem:
    """What everybody may see of one question or condition. Hidden: ``reason`` says why and every outcome is empty.

    ``name`` is how it is called in a picture. ``scores`` are the participant scores from low to high, without where they came
    from. ``previous`` is the mean of the previous measurement of the same form, where that may be shown;
    ``partner_weighted_score`` has one decimal.
    """

    key: str
    name: str
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

    @property
    def worthy(self) -> bool:
        """Worth talking about: a large spread or two camps (methode.md 21 rule 9)."""
        return bool(self.polarised) or self.spread_label == "large"

    def at(self, stage: str) -> PublicItem:
        """As much of it as a stage of revealing shows: first the dots, then the spread, then the average."""
        if stage == counted.REVEALED or not self.shown:
            return self
        if stage == counted.SPREAD:
            return replace(
                self,
                group_score=None,
                partner_weighted_score=None,
                groups=(),
                previous=None,
                delta=None,
                different_group=None,
            )
        if stage == counted.DOTS:
            return PublicItem(self.key, self.name, self.n, scores=self.scores)
        return PublicItem(self.key, self.name, self.n, NOT_YET)


@dataclass(frozen=True)
class PublicMeasurement:
    """What everybody may see of a measurement, as far as it was revealed: ``stage`` is dots, spread or revealed.

    ``instrument`` names the form, ``round_id`` the round that counts.
    ``suggestions`` are chosen from the items that are shown, so that they say nothing about
    the others; before the average they only name what is worth talking about. ``together``: the group gave one mark for each,
    so that there are no answers to count. ``clouds`` has for each perspective of an instrument with axes the dots, none where
    they may not be shown; ``plane`` is what lies around them.
    """

    session_id: str
    instrument: str
    anonymity_mode: str
    threshold: int
    scale_lowest: float
    scale_highest: float
    stage: str
    items: tuple[PublicItem, ...]
    suggestions: tuple[str, ...]
    round_id: str = ""
    clouds: tuple[tuple[PublicPair, ...], ...] = ()
    plane: PublicPlane | None = None
    together: bool = False

    @property
    def shown(self) -> bool:
        """Whether at least one item is shown."""
        return any(each.shown for each in self.items)

    @property
    def revealed(self) -> bool:
        """Whether all of it was shown, the average too."""
        return self.stage == counted.REVEALED

    @property
    def pairs(self) -> tuple[PublicPair, ...]:
        """The dots of the first perspective."""
        return self.clouds[0] if self.clouds else ()

    def of(self, key: str) -> PublicItem | None:
        """One item; None when it was not asked."""
        return next((each for each in self.items if each.key == key), None)

    def thirds(self, item: PublicItem) -> tuple[int, int, int]:
        """How many scores lie in the lowest, middle and highest third of the scale (methode.md 21 rule 8)."""
        third = (self.scale_highest - self.scale_lowest) / 3
        # Thirds of a scale are no round numbers; a score of exactly a third still counts.
        low = sum(score <= self.scale_lowest + third + 1e-9 for score in item.scores)
        high = sum(score >= self.scale_highest - third - 1e-9 for score in item.scores)
        return low, len(item.scores) - low - high, high


def public_conditions(document: Document) -> list[PublicMeasurement]:
    """What everybody may see of the five conditions, per session with a measurement."""
    names = {each.code: each.name for each in method.conditions()}
    least = threshold(document)
    return [public_measurement(each, least, names) for each in conditions.measurements(document)]


def public_measurements(document: Document, instrument: str) -> list[PublicMeasurement]:
    """What everybody may see of another instrument, per session in which it was asked."""
    names = _names(document, instrument)
    least = threshold(document)
    found = [public_measurement(each, least, names) for each in measured.measurements(document, instrument)]
    return (
        [replace(each, plane=_plane(document, each.round_id)) for each in found]
        if instrument in PLANES
        else found
    )


def _plane(document: Document, round_id: str) -> PublicPlane:
    """The plane of a round as the handbook draws it, with the limit and the names of the axes that it has of its own."""
    instrument = document.value("SELECT instrument FROM round WHERE id = ?", (round_id,))
    known = method.plane(method.instrument(instrument).element)
    across, up, limit = document.row(
        "SELECT axis_x, axis_y, boundary FROM steering_round WHERE round_id = ?", (round_id,)
    ) or (None, None, None)
    return PublicPlane(across or known.x, up or known.y, known.boundary if limit is None else float(limit))


def _names(document: Document, instrument: str) -> dict[str, str]:
    """How the questions are called in a picture; a rule that the group made itself by its own words."""
    own: dict[str | None, str] = {}
    if instrument == "compliance":
        own = {
            rule.code: rule.wording for rule in ground_rules.all_rules(document) if ground_rules.is_own(rule)
        }
    asked = questions.of_instrument(document, instrument)
    return {each.key: own.get(each.item) or each.name for each in asked}


def public_measurement(
    measurement: Measurement, least: int, names: Mapping[str, str] | None = None
) -> PublicMeasurement:
    """What everybody may see of one measurement with threshold ``least``; ``names`` says how its items are called.

    A mark the group gave together is everybody's already: there is nobody to hide.
    """
    mode = OPEN if measurement.together else measurement.round.anonymity_mode
    stage = measurement.round.state
    seen = tuple(
        public_item(each, least, mode, (names or {}).get(each.key, "")) for each in measurement.items
    )
    open_to_all = [
        (each.key, each.summary)
        for each, public in zip(measurement.items, seen, strict=True)
        if public.shown and each.summary
    ]
    if stage == counted.SPREAD:
        open_to_all = [pair for pair in open_to_all if pair[1].discussion_worthy]
    elif stage != counted.REVEALED:
        open_to_all = []
    return PublicMeasurement(
        session_id=measurement.session_id,
        instrument=measurement.round.instrument,
        anonymity_mode=mode,
        threshold=max(least, LOWEST_THRESHOLD),
        scale_lowest=float(measurement.scale.lowest),
        scale_highest=float(measurement.scale.highest),
        stage=stage,
        items=tuple(each.at(stage) for each in seen),
        suggestions=tuple(conditions.suggestions(open_to_all)),
        round_id=measurement.round.id,
        clouds=_public_clouds(measurement, seen, least, mode),
        together=measurement.together,
    )


def _public_clouds(
    measurement: Measurement, seen: tuple[PublicItem, ...], least: int, mode: str | None
) -> tuple[tuple[PublicPair, ...], ...]:
    """The dots of a quadrant, where both questions and the number of dots may be shown."""
    if not measurement.clouds:
        return ()
    known = method.instrument(measurement.round.instrument)
    shown = {each.key for each in seen if each.shown}
    found: list[tuple[PublicPair, ...]] = []
    for perspective, pairs in zip(measured.perspectives(known), measurement.clouds, strict=True):
        axes = {measured.key_of(item, perspective) for item in known.axes}
        early = measurement.round.state == counted.CLOSED
        may = not early and axes <= shown and may_show(len(pairs), least, mode)
        found.append(tuple((float(across), float(up)) for across, up in pairs) if may else ())
    return tuple(found)


def public_item(each: Measured, least: int, mode: str | None, name: str = "") -> PublicItem:
    """What everybody may see of one question or condition once all of it is revealed."""
    summary, name = each.summary, name or each.key
    if summary is None:
        return PublicItem(each.key, name, 0, NO_DATA)
    if not may_show(each.n, least, mode):
        return PublicItem(each.key, name, each.n, TOO_FEW)
    counts = each.partner_counts()
    weighted = each.partner_weighted if may_show_weighted(counts, least, mode) else None
    trend = each.trend
    if trend and not (
        trend.before_round.revealed and may_show(trend.before.n, least, trend.before_round.anonymity_mode)
    ):
        trend = None
    return PublicItem(
        key=each.key,
        name=name,
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


def up_to(document: Document, instrument: str, session_id: str | None) -> list[PublicMeasurement]:
    """What everybody may see of an instrument in the sessions up to this one, oldest first; closed rounds are left out."""
    order = [each.id for each in sessions.all_sessions(document)]
    until = order[: order.index(session_id) + 1] if session_id in order else []
    return [
        each
        for each in public_measurements(document, instrument)
        if each.stage != counted.CLOSED and each.session_id in until
    ]
