"""Recognising resistance: how often each defensive remark is heard in a session, and what to ask back (methode.md 17).

It is tallied without names: one count per remark, nobody's answer.
"""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model import chain, counted, group_marks, method
from samenwerkdesk.model.ballots import TALLY
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.tallies import MOST_COUNTED

INSTRUMENT = "resistance"


class Remark(NamedTuple):
    """A defensive remark, and how often it was heard."""

    code: str
    text: str
    heard: int


def remarks(document: Document, session_id: str | None) -> list[Remark]:
    """The six remarks, counted in a session (all 0 without one)."""
    last = counted.last_per_session(counted.rounds(document, INSTRUMENT)).get(session_id or "")
    marks = counted.marks(document, INSTRUMENT).get(last.id, []) if last is not None else []
    counts = {mark.item: int(mark.number) for mark in marks}
    return [Remark(each.code, each.text, counts.get(each.code, 0)) for each in method.resistances()]


def question(document: Document) -> str:
    """What is asked back: the group's own words, or those of the handbook."""
    found = chain.get(document)
    return (found.resistance_reply if found else None) or method.counter_question()


def tally(document: Document, session_id: str, code: str, by: int = 1) -> None:
    """Count a remark once more (or with -1 once less) in a session; never below nothing or above what can be counted."""
    heard = {each.code: each.heard for each in remarks(document, session_id)}
    number = max(0, min(MOST_COUNTED, heard[code] + by))
    if number != heard[code]:
        group_marks.put_mark(
            document, "Weerstand turven", INSTRUMENT, session_id, code, number or None, route=TALLY
        )
