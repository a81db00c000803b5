"""Quick capture: one typed line becomes a decision, an action, an open point or a parked item.

'besluit:', '!' · 'afspraak:', '@name' and a date · 'open:', '?' · 'parkeer:', 'p:'. Without a mark the line tells by itself: a
name or a date makes an action, a question mark an open point, anything else the kind asked for.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import actions, cards, decisions, dutch_dates
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.text import clean_line

DECISION, ACTION, OPEN_POINT, PARKED = "decision", "action", "open_point", "parked"
KINDS = (DECISION, ACTION, OPEN_POINT, PARKED)

_MARKS = (
    (DECISION, re.compile(r"^(?:!\s*|(?:besluit|b)\s*:\s*)", re.IGNORECASE)),
    (ACTION, re.compile(r"^(?:(?:afspraak|actie|actiepunt|a)\s*:\s*)", re.IGNORECASE)),
    (OPEN_POINT, re.compile(r"^(?:\?\s*|(?:open(?: ?punt)?|vraag|o)\s*:\s*)", re.IGNORECASE)),
    (PARKED, re.compile(r"^(?:(?:parkeer(?:plek)?|parkeren|geparkeerd|p)\s*:\s*)", re.IGNORECASE)),
)
_REASON = re.compile(r"[,;:.]?\s+(?:omdat|want|reden:)\s+(.+)$", re.IGNORECASE)
_BEFORE_DATE = {"voor", "vóór", "uiterlijk", "op", "per", "tegen", "due"}
_SHY = re.compile(r"ma|wo|do|zo|zat|zon|din|don|nu|gisteren|eergisteren|\d{1,2}[-/]\d{1,2}", re.IGNORECASE)
"""What is also an ordinary word or number: only a date beside a name, after a preposition, or in an action."""
_COUNTED = {
    "jaar",
    "jarige",
    "jarigen",
    "maanden",
    "weken",
    "dagen",
    "uur",
    "minuten",
    "keer",
    "mensen",
    "personen",
    "procent",
}
"""After one of these 'voor 4-12' is no date."""


class Capture(NamedTuple):
    """What a line will become. ``problem`` is a Dutch sentence when a name is unknown or fits several people."""

    kind: str
    text: str
    reason: str | None = None
    owner: Person | None = None
    due: date | None = None
    problem: str | None = None


def parse(line: str, people: list[Person], today: date, kind: str | None = None) -> Capture | None:
    """Read one line; None when it says nothing. ``kind`` is what the user chose, which wins from what the line tells."""
    text = unicodedata.normalize("NFC", clean_line(line) or "")
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
    rest, owner, problem = _owner(text, [person for person in people if person.name])
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
        return capture._replace(text=text[: hit.start()].strip() + _stop(text[: hit.start()]), reason=reason)
    return capture


def _stop(text: str) -> str:
    return "" if text.strip().endswith((".", "!", "?")) else "."


def _owner(text: str, people: list[Person]) -> tuple[str, Person | None, str | None]:
    """The text without the person after '@', that person, and what is wrong with the name."""
    at = re.search(r"(?:^|(?<=\s))@(\w.*)$", text)
    if at is None:
        return text, None, None
    tail, before = at[1], text[: at.start()]
    full = [person for person in people if _starts(_fold(tail), _fold(person.label))]
    if full:
        longest = max(len(_fold(person.label)) for person in full)
        found, cut = [person for person in full if len(_fold(person.label)) == longest], longest
    else:
        found, cut = _by_words(tail, people)
    rest = f"{before}{tail[cut:].lstrip(' ,;:')}"
    if len(found) == 1:
        return rest, found[0], None
    word = tail[:cut]
    if not found:
        return f"{before}{tail}", None, f"Niemand aan tafel heet ‘{word}’."
    if len({_fold(person.label) for person in found}) == 1:
        return rest, None, f"Meer mensen heten ‘{word}’. Laat @ weg en kies daarna wie het doet."
    names = ", ".join(person.label for person in found[:4])
    return rest, None, f"‘{word}’ kan zijn: {names}. Typ iets meer van de naam."


def _by_words(tail: str, people: list[Person]) -> tuple[list[Person], int]:
    """Who is meant by the first words, no more of them than needed to be sure, and where those words end."""
    words = list(re.finditer(r"[^\s,;:.!?]+", tail))
    found, cut = people, words[0].end()
    for count in range(1, len(words) + 1):
        typed = [_fold(word[0]) for word in words[:count]]
        fits = [person for person in found if _fits(typed, person, exactly=False)]
        if count == 1:
            exact = [person for person in fits if _fits(typed, person, exactly=True)]
            fits = exact if len(exact) == 1 else fits
        if count > 1 and not fits:
            break
        found, cut = fits, words[count - 1].end()
        if len(found) < 2:
            break
    return found, cut


def _fits(typed: list[str], person: Person, *, exactly: bool) -> bool:
    """Whether the words begin parts of the name, in their order; some parts may be left out."""
    parts = iter(_fold(person.label).split())
    return all(any(part == word if exactly else part.startswith(word) for part in parts) for word in typed)


def _fold(text: str) -> str:
    """For comparing names: no capitals, no accents; as many characters as the composed text."""
    return "".join(
        unicodedata.normalize("NFD", char)[0].lower()[0] for char in unicodedata.normalize("NFC", text)
    )


def _starts(text: str, name: str) -> bool:
    return text.startswith(name) and not text[len(name) : len(name) + 1].isalnum()


def _due(text: str, today: date, sure: bool) -> tuple[str, date | None]:
    """A date at the end of the text, or after a preposition anywhere; and the text without it."""
    words = text.split()
    for length in (4, 3, 2, 1):
        for start in range(len(words) - length, -1, -1):
            piece = [word.strip(",;:") for word in words[start : start + length]]
            before = words[start - 1].lower().strip(",;") if start else ""
            after_preposition = before in _BEFORE_DATE
            at_end = start + length == len(words)
            if not (at_end or after_preposition):
                continue
            joined = " ".join(piece).rstrip(".!")
            if _SHY.fullmatch(joined) and not (sure or after_preposition):
                continue
            after = words[start + length].lower() if not at_end else ""
            if after.strip(".,;") in _COUNTED and not joined[-1:].isalpha():
                continue
            found = dutch_dates.parse(joined, today, past_days=0)
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
