"""The ambition in words: the sentence with its versions, its functions, and where partners draw a line (methode.md 11.1).

The sentence as it reads now is that of the last version; what came before stays as it was said.
"""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model import cards, fields, method
from samenwerkdesk.model.cards import Card, Lane
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.text import clean

NO_GO = "no_go"
"""The board, and its one lane, with the lines that partners draw (HB5)."""

LABELS = {"text": "Ambitiezin wijzigen", "session_id": "Sessie van een versie"}
"""What may be changed of a version, and how undo calls it."""


class Version(NamedTuple):
    """One wording of the sentence. ``number`` counts from 1; an imported version may have none."""

    id: str
    number: int | None
    session_id: str | None
    text: str | None


class Function(NamedTuple):
    """What the ambition does, or did, here: one of the five functions of the handbook, and the phase it fits."""

    about: method.AmbitionFunction
    phase: str
    text: str


def statement(document: Document) -> str:
    """The sentence as it reads now; '' before the first."""
    return str(document.value("SELECT ambition_statement FROM collaboration") or "")


def versions(document: Document) -> list[Version]:
    """All versions, the oldest first."""
    rows = document.rows("SELECT id, version, session_id, text FROM ambition_version ORDER BY seq")
    return [Version(*row) for row in rows]


def functions(document: Document) -> list[Function]:
    """The five functions in the order of the handbook, each with what the group says of it ('' for nothing yet)."""
    rows = document.rows("SELECT code, function, phase, text FROM ambition_function ORDER BY seq")
    found = []
    for about in method.ambition_functions():
        own = next(
            (row for row in rows if about.code == row[0] or (row[0] is None and about.kind == row[1])), None
        )
        phase, text = (own[2], own[3]) if own else (None, None)
        found.append(Function(about, phase or about.phase, text or ""))
    return found


def no_gos(document: Document) -> list[Card]:
    """The lines that partners draw, in the order in which they were written."""
    return cards.of_board(document, NO_GO, NO_GO)


def no_go_lane(partner_id: str | None) -> Lane:
    """Where a line of a partner stands; of None, that of all of them."""
    return Lane(NO_GO, NO_GO, partner_id)


# ---------------------------------------------------------------------- changing


def begin_version(document: Document, session_id: str | None) -> str:
    """Take the sentence as it is as a new version, said in a session, to change its words; returns its id.

    A sentence that is in no version yet, as an import may bring it, is kept as one first.
    """
    now, found = statement(document), versions(document)
    with document.change("Nieuwe versie van de ambitie"):
        if now and (not found or found[-1].text != now):
            found.append(_add(document, found, None, now))
        new = _add(document, found, session_id, now or None)
    return new.id


def _add(document: Document, found: list[Version], session_id: str | None, text: str | None) -> Version:
    number = max((each.number or 0 for each in found), default=0) + 1
    made = Version(document.new_id("ambition_version", "AV"), number, session_id, text)
    document.insert(
        "ambition_version",
        id=made.id,
        seq=document.next_seq("ambition_version"),
        version=number,
        session_id=session_id,
        text=text,
    )
    return made


def set_text(document: Document, key: str, text: str | None) -> None:
    """Change the words of a version; those of the last one are the sentence as it reads now."""
    last = _is_last(document, key)
    with document.change(LABELS["text"], merge=("ambition_version", key, "text")):
        document.update("ambition_version", {"id": key}, text=clean(text))
        if last:
            document.update("collaboration", {"id": 1}, ambition_statement=clean(text))


def set_session(document: Document, key: str, session_id: str | None) -> None:
    """Say in which session a version came about."""
    fields.set_field(document, "ambition_version", LABELS, key, "session_id", session_id)


def remove_version(document: Document, key: str) -> None:
    """Remove a version; without the last one, the one before it is how the sentence reads. Undo brings it back."""
    last = _is_last(document, key)
    with document.change("Versie van de ambitie verwijderen"):
        document.delete("ambition_version", id=key)
        if last:
            left = versions(document)
            now = left[-1].text if left else None
            document.update("collaboration", {"id": 1}, ambition_statement=now)


def _is_last(document: Document, key: str) -> bool:
    found = versions(document)
    return bool(found) and found[-1].id == key


def set_function(document: Document, code: str, text: str | None) -> None:
    """Say what the ambition does in one of the five functions, by its code ('FUN1'). Raises KeyError for another code."""
    about = {each.code: each for each in method.ambition_functions()}[code]
    there = document.value(
        "SELECT id FROM ambition_function WHERE code = ? OR (code IS NULL AND function = ?) ORDER BY seq",
        (code, about.kind),
    )
    with document.change(f"Functie {about.name.lower()} van de ambitie", merge=("ambition_function", code)):
        if there:
            document.update("ambition_function", {"id": there}, text=clean(text))
        elif clean(text):
            document.insert(
                "ambition_function",
                id=document.new_id("ambition_function", "AF"),
                seq=document.next_seq("ambition_function"),
                code=code,
                function=about.kind,
                phase=about.phase,
                text=clean(text),
            )
