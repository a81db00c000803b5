"""Quick capture: one typed line becomes a decision, an action, an open point or a parked item.

'besluit:', '!' · 'afspraak:', '@name' and a date · 'open:', '?' · 'parkeer:', 'p:'. Without a mark the line tells by itself: a
name or a date makes an action, a question mark an open point, anything else the kind asked for.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date

from samenwerkdesk.model import actions, cards, decisions, dutch_dates
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.text import clean_line

DECISION, ACTION, OPEN_POINT, PARKED = "decision", "action", "open_point", "parked"
KINDS = (DECISION, ACTION, OPEN_POINT, PARKED)

_MARKS = (
    (DECISION, re.compile(r"^(?:!\s*|(?:besluit|b)\s*:\s*)", re.IGNORECASE)),
    (ACTION, re.compile(r"^(?:(?:afspraak|actie|a)\s*:\s*)", re.IGNORECASE)),
    (OPEN_POINT, re.compile(r"^(?:\?\s*|(?:open(?: punt)?|o)\s*:\s*)", re.IGNORECASE)),
    (PARKED, re.compile(r"^(?:(?:parkeer(?:plek|en)?|p)\s*:\s*)", re.IGNORECASE)),
)
_REASON = re.compile(r"[,;:.]?\s+(?:omdat|want|reden:)\s+(.+)$", re.IGNORECASE)
_BEFORE_DATE = {"voor", "vóór", "uiterlijk", "op", "per", "tegen", "due"}
_SHY = {"ma", "di", "wo", "do", "vr", "za", "zo"}
"""Two-letter days that are also ordinary words: only a date beside a name, after a preposition, or in an action."""


@dataclass(frozen=True)
class Capture:
    """What a line will become. ``problem`` is a Dutch sentence when a name is unknown or fits several people."""

    kind: str
    text: str
    reason: str | None = None
    owner: Person | None = None
    due: date | None = None
    problem: str | None = None


def parse(line: str, people: list[Person], today: date, kind: str | None = None) -> Capture | None:
    """Read one line; None when it says nothing. ``kind`` is what the user chose, which wins from what the line tells."""
    text = clean_line(line) or ""
    marked = None
    for name, mark in _MARKS:
        if hit := mark.match(text):
            marked, text = name, text[hit.end() :]
            break
    if not text:
        return None
    wanted = kind or marked
    if wanted not in (None, ACTION):
        return _plain(wanted, text)
    rest, owner, problem = _owner(text, people)
    named = owner is not None or problem is not None
    rest, due = _due(rest, today, named or wanted == ACTION)
    if wanted == ACTION or named or due:
        rest = clean_line(rest.strip(" ,;:-–")) or ""
        return Capture(
            ACTION, rest, owner=owner, due=due, problem=problem or (None if rest else "Wat is de afspraak?")
        )
    return _plain(OPEN_POINT if text.endswith("?") else DECISION, text)


def _plain(kind: str | None, text: str) -> Capture:
    capture = Capture(kind or DECISION, text)
    if capture.kind == DECISION and (hit := _REASON.search(text)):
        reason = hit[1].strip()
        return replace(capture, text=text[: hit.start()].strip() + _stop(text[: hit.start()]), reason=reason)
    return capture


def _stop(text: str) -> str:
    return "" if text.strip().endswith((".", "!", "?")) else "."


def _owner(text: str, people: list[Person]) -> tuple[str, Person | None, str | None]:
    """The person after '@', the text without it, and what is wrong with the name."""
    at = re.search(r"(?:^|(?<=\s))@(\S.*)$", text)
    if at is None:
        return text, None, None
    tail, before = at[1], text[: at.start()]
    folded = _fold(tail)
    full = sorted(
        (person for person in people if _starts(folded, _fold(person.label))), key=lambda p: -len(p.label)
    )
    if full and sum(_fold(person.label) == _fold(full[0].label) for person in people) == 1:
        return f"{before}{tail[len(full[0].label) :]}", full[0], None
    word = re.split(r"[\s,;:.]", tail, maxsplit=1)[0]
    rest = f"{before}{tail[len(word) :]}"
    fits = [
        person
        for person in people
        if any(part.startswith(_fold(word)) for part in _fold(person.label).split())
    ]
    exact = [person for person in fits if _fold(word) in _fold(person.label).split()]
    chosen = exact if len(exact) == 1 else fits
    if len(chosen) == 1:
        return rest, chosen[0], None
    if not chosen:
        return rest, None, f"Niemand aan tafel heet ‘{word}’."
    names = ", ".join(person.label for person in chosen[:4])
    return rest, None, f"‘{word}’ kan zijn: {names}. Typ iets meer van de naam."


def _fold(text: str) -> str:
    """For comparing names: no capitals, no accents; as many characters as the composed text."""
    return "".join(
        unicodedata.normalize("NFD", char)[0].lower() for char in unicodedata.normalize("NFC", text)
    )


def _starts(text: str, name: str) -> bool:
    return text.startswith(name) and not text[len(name) : len(name) + 1].isalnum()


def _due(text: str, today: date, sure: bool) -> tuple[str, date | None]:
    """A date at the end of the text, or after a preposition anywhere; and the text without it."""
    words = text.split()
    for length in (4, 3, 2, 1):
        for start in range(len(words) - length, -1, -1):
            piece = [word.strip(",;") for word in words[start : start + length]]
            before = words[start - 1].lower().strip(",;") if start else ""
            after_preposition = before in _BEFORE_DATE
            at_end = start + length == len(words)
            if not (at_end or after_preposition):
                continue
            joined = " ".join(piece).rstrip(".")
            if joined.lower() in _SHY and not (sure or after_preposition):
                continue
            found = dutch_dates.parse(joined, today)
            if found is not None and any(char.isalpha() or char in "-/" for char in joined):
                keep = words[: start - 1 if after_preposition else start] + words[start + length :]
                return " ".join(keep), found
    return text, None


def record(document: Document, session_id: str, capture: Capture) -> str:
    """Keep a capture in a session; returns the id of what it became."""
    if capture.kind == ACTION:
        return actions.add(
            document, session_id, capture.text, capture.owner.id if capture.owner else None, capture.due
        )
    if capture.kind == DECISION:
        return decisions.add(document, session_id, capture.text, capture.reason)
    return cards.add(document, session_id, capture.kind, capture.text)
