"""Partners: the organisations at the table, each with a colour, a letter and a marker of its own."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from samenwerkdesk import look
from samenwerkdesk.look import PartnerLook
from samenwerkdesk.model import fields
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.text import clean_line

LOOKS = 14
"""How many partner looks the tokens hold; the fifteenth partner repeats the first colour, never its letter."""

LABELS = {
    "name": "Naam van partner",
    "short_name": "Korte naam van partner",
    "kind": "Soort partner",
    "description": "Omschrijving van partner",
    "mission": "Missie van partner",
    "look": "Kleur en vorm van partner",
    "note": "Notitie bij partner",
}

SHORT_NAME_MAX = 20
"""Characters in a short name (glossary: Korte naam)."""

KINDS = (
    "overheid",
    "toegang",
    "aanbieder",
    "onderwijs",
    "zorg",
    "gecertificeerde_instelling",
    "bedrijf",
    "vereniging",
    "afdeling",
    "inwoners",
)
"""Kinds offered; any other word may be typed."""


class Partner(NamedTuple):
    """An organisation. ``letter`` and ``look`` count from 0; ``core_values`` are its own words."""

    id: str
    name: str | None
    short_name: str | None
    kind: str | None
    description: str | None
    mission: str | None
    core_values: tuple[str, ...]
    letter: int
    look: int
    note: str | None

    @property
    def appearance(self) -> PartnerLook:
        """Colour and shape, with its own letter."""
        return look.partner(self.look)._replace(code=self.code)

    @property
    def code(self) -> str:
        """The letter code: A to Z, then AA, AB …"""
        return letter_code(self.letter)

    @property
    def label(self) -> str:
        """The short name to show, or what comes nearest."""
        return self.short_name or self.name or f"Partner {self.code}"


def letter_code(index: int) -> str:
    """The code of the partner that was the ``index``-th (from 0) to join: A … Z, AA, AB …"""
    code = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        code = chr(ord("A") + rest) + code
    return code


def all_partners(document: Document) -> list[Partner]:
    """All partners in their order."""
    rows = document.rows(
        "SELECT id, name, short_name, kind, description, mission, core_values, letter, look, note FROM partner ORDER BY seq"
    )
    return [Partner(*(*row[:6], fields.load_list(row[6]), *row[7:])) for row in rows]


def next_letter(document: Document) -> int:
    """The letter of the next partner, from 0: one that was never used in this file."""
    return int(document.value("SELECT letters_given FROM collaboration"))


def add(document: Document, name: str | None = None, short_name: str | None = None) -> str:
    """Add a partner with the next letter that was never used in this file; returns its id."""
    with document.change("Partner toevoegen"):
        letter = next_letter(document)
        key = document.add(
            "partner",
            "ORG",
            name=clean_line(name),
            short_name=clean_line(short_name),
            letter=letter,
            look=letter % LOOKS,
        )
        document.update("collaboration", {"id": 1}, letters_given=letter + 1)
    return key


def set_field(document: Document, key: str, field: str, value: str | int | None) -> None:
    """Change one of the fields in ``LABELS``."""
    fields.set_field(document, "partner", LABELS, key, field, value)


def set_values(document: Document, key: str, values: list[str]) -> None:
    """Change the core values of a partner."""
    with document.change("Waarden van partner", merge=("partner", key, "core_values")):
        document.update("partner", {"id": key}, core_values=fields.dump_list(values))


def move(document: Document, key: str, steps: int) -> None:
    """Move a partner up (negative) or down."""
    fields.move(
        document, "Partner verplaatsen", "partner", [row.id for row in all_partners(document)], key, steps
    )


def remove(document: Document, key: str) -> None:
    """Remove a partner; its people stay, without a partner. Cards of the partner go with it; undo brings all back."""
    with document.change("Partner verwijderen"):
        document.delete("partner", id=key)


def match(partners: list[Partner], text: str) -> Partner | None:
    """The partner that ``text`` names: its name, short name or letter code; capitals and spaces aside."""
    wanted = _folded(text)
    if not wanted:
        return None
    named = (
        partner for partner in partners if wanted in (_folded(partner.name), _folded(partner.short_name))
    )
    return next(named, next((partner for partner in partners if wanted == partner.code.casefold()), None))


def _folded(text: str | None) -> str:
    """For comparing names: composed accents, no capitals, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text or "").casefold().split())
