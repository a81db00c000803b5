"""The five conditions, measured with 25 statements or with five marks (methode.md 10; Kaats & Opheij 2012).

The rules are those of methode.md 21, rules 1 to 10 and 21 to 22, own rules (E).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

from samenwerkdesk.model import counted
from samenwerkdesk.model.counted import CountedRound
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.statistics import (
    MARKS_NEEDED,
    Summary,
    different_group,
    participant_score,
    partner_weighted,
    summarise,
)

CONDITIONS = ("ambition", "interests", "relationship", "organisation", "process")

FULL, QUICK = "full_scan", "quick_scan"

MOST_SUGGESTIONS = 2
"""How many conditions are suggested to talk about, at most (methode.md 21 rule 9)."""

_STATEMENTS = dict(zip(("AMB", "BEL", "REL", "ORG", "PRO"), CONDITIONS, strict=True))


class Respondent(NamedTuple):
    """One participant who counts for a condition; None where it is not known who, or from which organisation."""

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
    """One condition in one measurement. Without respondents ``summary`` is None: no data, which is not a zero."""

    condition: str
    respondents: tuple[Respondent, ...]
    summary: Summary | None
    partner_weighted: Fraction | None
    trend: Trend | None = None

    @property
    def n(self) -> int:
        """How many participants count (methode.md 21 rule 4)."""
        return len(self.respondents)

    def partner_counts(self) -> dict[str | None, int]:
        """How many respondents each organisation has; under None those of whom it is not known."""
        return dict(Counter(each.partner_id for each in self.respondents))


@dataclass(frozen=True)
class Measurement:
    """The measurement that counts in a session: the last one closed (methode.md 21 rule 22).

    ``form`` is full_scan or quick_scan; ``conditions`` are in the order of ``CONDITIONS``.
    """

    round: CountedRound
    session_id: str
    conditions: tuple[Measured, ...]

    @property
    def form(self) -> Literal["full_scan", "quick_scan"]:
        """All 25 statements, or one mark per condition."""
        return "quick_scan" if self.round.instrument == QUICK else "full_scan"

    def of(self, condition: str) -> Measured:
        """One condition of this measurement."""
        return self.conditions[CONDITIONS.index(condition)]

    @property
    def suggestions(self) -> list[str]:
        """The conditions to talk about (methode.md 21 rule 9)."""
        return suggestions([(each.condition, each.summary) for each in self.conditions if each.summary])


def suggestions(found: Sequence[tuple[str, Summary]]) -> list[str]:
    """At most two conditions worth a conversation: two camps first, then the widest spread, then the lowest mean.

    When none is, the one with the lowest mean; nothing without data. Methode.md 21 rule 9.
    """
    worthy = [(name, each) for name, each in found if each.discussion_worthy]
    if not worthy:
        return [min(found, key=lambda pair: pair[1].mean)[0]] if found else []
    worthy.sort(key=lambda pair: (not pair[1].polarised, -pair[1].variance, pair[1].mean))
    return [name for name, _ in worthy[:MOST_SUGGESTIONS]]


def _respondents(document: Document, rounds: Collection[str]) -> dict[str, dict[str, list[Respondent]]]:
    """Per round and condition who counts: three of the five statements, or the mark of a quick scan (rules 2, 21)."""
    found: dict[str, dict[str, list[Respondent]]] = {}
    # One row per person and condition: a hundred full measurements hold a hundred thousand marks.
    rows = document.rows(
        "SELECT round_id, instrument, CASE linkage WHEN 'none' THEN NULL ELSE person_id END,"
        " CASE linkage WHEN 'none' THEN NULL ELSE coalesce(ballot.partner_id, person.partner_id) END,"
        " CASE instrument WHEN 'quick_scan' THEN item ELSE substr(item, 1, 3) END AS condition, group_concat(number)"
        " FROM round JOIN ballot ON ballot.round_id = round.id JOIN answer ON answer.ballot_id = ballot.id"
        " LEFT JOIN person ON person.id = person_id"
        " WHERE round.id IN (SELECT value FROM json_each(?)) AND number IS NOT NULL AND unknown = 0"
        " GROUP BY ballot.id, condition ORDER BY ballot.seq, ballot.id",
        (json.dumps(list(rounds)),),
    )
    for round_id, form, person_id, partner_id, key, numbers in rows:
        condition = key if form == QUICK else _STATEMENTS.get(key)
        if condition not in CONDITIONS:
            continue
        score = participant_score(
            [float(number) for number in numbers.split(",")], 1 if form == QUICK else MARKS_NEEDED
        )
        if score is not None:
            per_condition = found.setdefault(round_id, {})
            per_condition.setdefault(condition, []).append(Respondent(person_id, partner_id, score))
    return found


def measurements(document: Document) -> list[Measurement]:
    """Per session with a closed measurement the one that counts, in the order of the sessions, with its trends."""
    rounds = counted.rounds(document, FULL, QUICK)
    counting = {each.id for each in counted.last_per_session(rounds).values()}
    per_form = [
        counted.last_per_session(each for each in rounds if each.instrument == form) for form in (FULL, QUICK)
    ]
    # Only the last round of a form in a session is ever looked at; there may be fifty before it.
    given = _respondents(document, {each.id for last in per_form for each in last.values()})
    found: dict[str, Measurement] = {}
    # The trend looks at rounds of the same form, also where another form counts for that session.
    for last in per_form:
        previous: dict[str, tuple[CountedRound, Measured]] = {}
        for session_id, each in last.items():
            people = given.get(each.id, {})
            measured = tuple(
                _measured(name, people.get(name, []), each, previous.get(name)) for name in CONDITIONS
            )
            previous |= {one.condition: (each, one) for one in measured if one.summary}
            found[each.id] = Measurement(each, session_id, measured)
    return [found[each.id] for each in rounds if each.id in counting]


def _measured(
    condition: str,
    people: Sequence[Respondent],
    each: CountedRound,
    previous: tuple[CountedRound, Measured] | None,
) -> Measured:
    summary = summarise((one.score for one in people), each.scale)
    weighted = partner_weighted((one.partner_id, one.score) for one in people)
    trend = None
    if summary and previous and (before := previous[1].summary):
        others = different_group(
            [one.person_id for one in people], [one.person_id for one in previous[1].respondents]
        )
        trend = Trend(summary.mean - before.mean, others, before, previous[0])
    return Measured(condition, tuple(people), summary, weighted, trend)
