"""The five conditions, measured with 25 statements or with five marks (methode.md 10; Kaats & Opheij 2012).

The rules are those of methode.md 21, rules 1 to 10 and 21 to 22, own rules (E).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Literal

from samenwerkdesk.model import counted, measured
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.measured import Respondent
from samenwerkdesk.model.statistics import MARKS_NEEDED, Summary, participant_score

CONDITIONS = ("ambition", "interests", "relationship", "organisation", "process")

FULL, QUICK = "full_scan", "quick_scan"

MOST_SUGGESTIONS = 2
"""How many conditions are suggested to talk about, at most (methode.md 21 rule 9)."""

_STATEMENTS = dict(zip(("AMB", "BEL", "REL", "ORG", "PRO"), CONDITIONS, strict=True))


class Measurement(measured.Measurement):
    """The measurement of the five conditions that counts in a session, its items in the order of ``CONDITIONS``."""

    @property
    def form(self) -> Literal["full_scan", "quick_scan"]:
        """All 25 statements, or one mark per condition."""
        return "quick_scan" if self.round.instrument == QUICK else "full_scan"

    @property
    def suggestions(self) -> list[str]:
        """The conditions to talk about (methode.md 21 rule 9)."""
        return suggestions([(each.key, each.summary) for each in self.items if each.summary])


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
        on = {each.id: each.scale for each in last.values()}
        for one in measured.series(last, given, on, always=CONDITIONS):
            found[one.round.id] = Measurement(one.round, one.session_id, one.scale, one.items)
    return [found[each.id] for each in rounds if each.id in counting]
