"""What a round of marks says, question by question, and how that compares with the time before (methode.md 21, own rules (E)).

This serves every instrument that asks for marks; the five conditions only have their own way from marks to scores.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from samenwerkdesk.model import counted, method
from samenwerkdesk.model.counted import CountedRound
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import exact
from samenwerkdesk.model.statistics import (
    Scale,
    Summary,
    different_group,
    partner_weighted,
    scale,
    summarise,
)

Pair = tuple[Fraction, Fraction]
"""Two answers of one person as one dot: across and up."""

FACTORS = "factors"
"""The picture in which means are multiplied: only who gave all of them counts (methode.md 21 rule 11)."""


class Respondent(NamedTuple):
    """One participant who counts for a question; None where it is not known who, or from which organisation."""

    person_id: str | None
    partner_id: str | None
    score: Fraction


@dataclass(frozen=True)
class Trend:
    """What changed since the previous session with data, in a measurement of the same form (methode.md 21 rule 10).

    ``delta`` is the difference of the means; ``different_group`` says whether others answered, None when that is unknown.
    """

    delta: Fraction
    different_group: bool | None
    before: Summary
    before_round: CountedRound


@dataclass(frozen=True)
class Measured:
    """One question (or condition) in one round. Without respondents ``summary`` is None: no data, which is not a zero.

    ``key`` is the code of the question, with its perspective before it where it has one ('self/WG1').
    """

    key: str
    respondents: tuple[Respondent, ...]
    summary: Summary | None
    partner_weighted: Fraction | None
    trend: Trend | None = None

    @property
    def n(self) -> int:
        """How many participants count (methode.md 21 rule 4)."""
        return len(self.respondents)

    @property
    def mean(self) -> Fraction | None:
        """The group score; None without data."""
        return self.summary.mean if self.summary else None

    @property
    def delta(self) -> Fraction | None:
        """The change since the previous session with data; None without one."""
        return self.trend.delta if self.trend else None

    def partner_counts(self) -> dict[str | None, int]:
        """How many respondents each organisation has; under None those of whom it is not known."""
        return dict(Counter(each.partner_id for each in self.respondents))


@dataclass(frozen=True)
class Measurement:
    """The round that counts in a session: the last one closed (methode.md 21 rule 22), question by question.

    ``together``: the group gave one mark for each. ``scale`` is the scale of the marks. ``clouds`` has, for each perspective of
    an instrument with axes, a pair for everybody who answered both.
    """

    round: CountedRound
    session_id: str
    scale: Scale
    items: tuple[Measured, ...]
    together: bool = False
    clouds: tuple[tuple[Pair, ...], ...] = ()

    def of(self, key: str) -> Measured | None:
        """One question of this measurement; None when nobody was asked or answered."""
        return next((each for each in self.items if each.key == key), None)

    def mean(self, key: str) -> Fraction | None:
        """The group score of one question; None without data."""
        found = self.of(key)
        return found.mean if found else None


def key_of(item: str, perspective: str = "") -> str:
    """How a question seen from a perspective is named: 'self/WG1', or just 'PV1'."""
    return f"{perspective}/{item}" if perspective else item


def measure(
    key: str,
    people: Sequence[Respondent],
    on: Scale,
    each: CountedRound,
    previous: tuple[CountedRound, Measured] | None = None,
) -> Measured:
    """Everything about the scores for one question, compared with ``previous``, the time before that had data."""
    summary = summarise((one.score for one in people), on)
    weighted = partner_weighted((one.partner_id, one.score) for one in people)
    trend = None
    if summary and previous and (before := previous[1].summary):
        others = different_group(
            [one.person_id for one in people], [one.person_id for one in previous[1].respondents]
        )
        trend = Trend(summary.mean - before.mean, others, before, previous[0])
    return Measured(key, tuple(people), summary, weighted, trend)


def series(
    rounds: Mapping[str, CountedRound],
    given: Mapping[str, Mapping[str, Sequence[Respondent]]],
    on: Mapping[str, Scale],
    together: frozenset[str] = frozenset(),
    always: Iterable[str] = (),
    own: Mapping[str, Scale] | None = None,
) -> list[Measurement]:
    """Measurements per session from the rounds that count and, per round id, who scored what for each question.

    ``on`` is the scale per round id, ``own`` that of a question with another one. Every measurement has the questions in
    ``always``, with or without data, then the others.
    """
    previous: dict[str, tuple[CountedRound, Measured]] = {}
    found = []
    for session_id, each in rounds.items():
        people = given.get(each.id, {})
        keys = list(dict.fromkeys([*always, *people]))
        items = tuple(
            measure(key, people.get(key, ()), (own or {}).get(key, on[each.id]), each, previous.get(key))
            for key in keys
        )
        previous |= {one.key: (each, one) for one in items if one.summary}
        found.append(Measurement(each, session_id, on[each.id], items, each.id in together))
    return found


def measurements(document: Document, instrument: str) -> list[Measurement]:
    """What was measured with an instrument, per session with a closed round, in the order of the sessions."""
    rounds = counted.last_per_session(counted.rounds(document, instrument))
    marks = counted.marks(document, instrument)
    given: dict[str, dict[str, list[Respondent]]] = {}
    for each in rounds.values():
        of_round = given.setdefault(each.id, {})
        for mark in _counting(instrument, marks.get(each.id, ())):
            key = key_of(mark.item, mark.perspective)
            of_round.setdefault(key, []).append(
                Respondent(mark.person_id, mark.partner_id, exact(mark.number))
            )
    on = {each.id: scale_of(each) for each in rounds.values()}
    found = series(rounds, given, on, _together(document, rounds.values()), own=_own_scales(instrument))
    return [replace(each, clouds=_clouds(instrument, marks.get(each.round.id, ()))) for each in found]


def _counting(instrument: str, marks: Sequence[counted.Mark]) -> Sequence[counted.Mark]:
    """The marks that count: all of them, or of factors those of who gave all."""
    known = next((each for each in method.instruments() if each.code == instrument), None)
    if known is None or known.picture != FACTORS:
        return marks
    given = Counter(mark.ballot_id for mark in marks)
    return [mark for mark in marks if given[mark.ballot_id] == len(known.items)]


def _own_scales(instrument: str) -> dict[str, Scale]:
    """The questions of an instrument that have a scale of their own, such as -5 to +5 beside 0 to 10."""
    found: dict[str, Scale] = {}
    fixed = method.fixed_scale(instrument)
    for each in method.instrument(instrument).items if fixed else ():
        if each.scale is not None and each.scale != fixed:
            found[each.code] = scale(each.scale.minimum, each.scale.maximum)
    return found


def _clouds(instrument: str, marks: Iterable[counted.Mark]) -> tuple[tuple[Pair, ...], ...]:
    """Of everybody who answered both, in the order of the values: nobody can tell whose they are."""
    try:
        known = method.instrument(instrument)
    except KeyError:
        return ()
    if not known.axes:
        return ()
    across, up = known.axes
    found = []
    for perspective in perspectives(known):
        given: dict[str, dict[str, Fraction]] = {}
        for mark in marks:
            if mark.perspective == perspective:
                given.setdefault(mark.ballot_id, {})[mark.item] = exact(mark.number)
        both = [each for each in given.values() if across in each and up in each]
        found.append(tuple(sorted((each[across], each[up]) for each in both)))
    return tuple(found)


def perspectives(instrument: method.Instrument) -> list[str]:
    """How often each question is asked: the codes of the perspectives, one that is '' for none."""
    return [each.code for each in instrument.perspectives] or [""]


def scale_of(each: CountedRound) -> Scale:
    """The scale of the marks in a round: the fixed one of its instrument, else the round's or the trajectory's (rule 20)."""
    fixed = method.fixed_scale(each.instrument)
    return scale(fixed.minimum, fixed.maximum) if fixed else each.scale


def _together(document: Document, rounds: Iterable[CountedRound]) -> frozenset[str]:
    """The rounds in which the group gave one mark for each question, instead of everybody their own."""
    rows = document.rows(
        "SELECT round.id FROM round JOIN ballot ON round_id = round.id"
        " WHERE round.anonymity_mode IS NULL AND round.id IN (SELECT value FROM json_each(?)) GROUP BY round.id"
        " HAVING count(*) = 1 AND max(person_id) IS NULL AND max(partner_id) IS NULL AND max(route) = 'desk'",
        (json.dumps([each.id for each in rounds]),),
    )
    return frozenset(key for (key,) in rows)
