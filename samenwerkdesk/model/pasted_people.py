"""From a pasted list to people: out of a spreadsheet, a mail's addresses, or names on lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from samenwerkdesk.model.text import clean_line

_HEADINGS = {
    "name": {"naam", "deelnemer", "deelnemers", "persoon", "name", "volledige naam"},
    "first": {"voornaam", "roepnaam", "first name"},
    "last": {"achternaam", "last name"},
    "partner": {
        "organisatie",
        "partner",
        "bedrijf",
        "instelling",
        "werkgever",
        "namens",
        "organisation",
        "company",
    },
    "function_title": {"functie", "rol", "functietitel", "titel", "function", "job title"},
}
_ADDRESS = re.compile(r'^\s*"?([^"<>]*?)"?\s*<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$')
_MAIL = re.compile(r"^[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+$")
_BULLET = re.compile(r"^\s*(?:[-*•·–]|\d{1,3}[.)])\s+")
_BRACKETS = re.compile(r"^(.*?)\s*\(([^()]+)\)\s*$")


@dataclass(frozen=True)
class PastedPerson:
    """One person read from pasted text; ``partner`` is the organisation as it was written."""

    name: str
    partner: str | None = None
    function_title: str | None = None


def parse(text: str) -> list[PastedPerson]:
    """Read people from ``text``; lines without a name are left out, a person who stands twice in it comes once.

    Understands columns with tabs or semicolons (with or without headings naam, organisatie, functie), addresses as a mail
    program writes them, 'Naam (organisatie)', 'Naam, organisatie, functie' and plain names with or without bullets.
    """
    lines = [
        line
        for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if (line := raw.strip("\ufeff \u00a0"))
    ]
    found = _columns(lines) or _addresses(lines) or [person for line in lines if (person := _line(line))]
    return list(dict.fromkeys(found))


def _columns(lines: list[str]) -> list[PastedPerson]:
    """Spreadsheet cells: tabs, or semicolons on every line."""
    if any("\t" in line for line in lines):
        cells = [line.split("\t") for line in lines]
    elif (
        len(lines) > 1
        and all(line.count(";") == lines[0].count(";") >= 1 for line in lines)
        and "@" not in lines[0]
    ):
        cells = [line.split(";") for line in lines]
    else:
        return []
    heading = [_heading(cell) for cell in cells[0]]
    if any(heading):
        rows = cells[1:]
    else:
        rows, heading = cells, ["name", "partner", "function_title"]
    people = []
    for row in rows:
        values = {key: clean_line(cell) for key, cell in zip(heading, row, strict=False) if key}
        name = values.get("name") or clean_line(f"{values.get('first') or ''} {values.get('last') or ''}")
        if name:
            people.append(PastedPerson(name, values.get("partner"), values.get("function_title")))
    return people


def _heading(cell: str) -> str | None:
    word = cell.strip().strip('"').casefold()
    return next((key for key, words in _HEADINGS.items() if word in words), None)


def _addresses(lines: list[str]) -> list[PastedPerson]:
    """What a mail program puts in its To field: 'Jan <jan@x.nl>; Piet <piet@y.nl>'."""
    if not any("@" in line for line in lines):
        return []
    people = []
    for part in re.split(r"[;\n]|,(?=[^,]*@)|(?<=>),", "\n".join(lines)):
        text = part.strip()
        hit = _ADDRESS.match(text)
        if hit:
            people.append(_named(hit[1], hit[2]))
        elif _MAIL.match(text):
            people.append(_named("", text))
        elif text:
            people.append(_line(text))
    return [person for person in people if person]


def _named(name: str, address: str) -> PastedPerson | None:
    name = name.strip().strip("'\"")
    if not name:
        name = " ".join(
            word.capitalize() for word in re.split(r"[._-]+", address.split("@", maxsplit=1)[0]) if word
        )
    elif name.count(",") == 1:
        last, first = (part.strip() for part in name.split(","))
        name = f"{first} {last}"
    kept = clean_line(name)
    return PastedPerson(kept) if kept else None


def _line(line: str) -> PastedPerson | None:
    line = _BULLET.sub("", line)
    hit = _BRACKETS.match(line)
    if hit and (name := clean_line(hit[1])):
        return PastedPerson(name, clean_line(hit[2]))
    parts = [clean_line(part) for part in line.split(",")]
    if not parts[0]:
        return None
    return PastedPerson(parts[0], *(parts[1:3]))
