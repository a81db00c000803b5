"""From a pasted list to people: out of a spreadsheet, a mail's addresses, or names on lines."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from samenwerkdesk.model.text import clean_line

_HEADINGS = {
    "name": {
        "naam",
        "namen",
        "deelnemer",
        "deelnemers",
        "persoon",
        "name",
        "volledige naam",
        "contactpersoon",
    },
    "first": {"voornaam", "roepnaam", "voorletters", "initialen", "first name"},
    "prefix": {"tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "tv"},
    "last": {"achternaam", "familienaam", "last name", "surname"},
    "partner": {
        "organisatie",
        "partner",
        "bedrijf",
        "instelling",
        "werkgever",
        "namens",
        "organisation",
        "organization",
        "company",
    },
    "function_title": {"functie", "rol", "functietitel", "titel", "function", "job title"},
}
LONGEST = 500
"""Characters of one person's line or cell that are looked at for an address."""

_NAMING = {"name", "first", "last"}
_MAIL = r"[^\s<>()\[\],;:\"]+@[^\s<>()\[\],;:\"]+\.[^\s<>()\[\],;:\"]+"
_ADDRESS = re.compile(rf"^(.*?)\s*<\s*(?:mailto:)?({_MAIL})\s*>$")
_ANY_MAIL = re.compile(rf"[<(\[]?\s*(?:mailto:)?{_MAIL}\s*[>)\]]?")
_ONLY_MAIL = re.compile(rf"^(?:mailto:)?({_MAIL})$")
_TO = re.compile(r"^(?:aan|to|cc|bcc|van|from)\s*:\s*", re.IGNORECASE)
_BULLET = re.compile(r"^[ \u00a0]*(?:[-*•·–—▪◦●○■□✓➢‣§][\s\u00a0]+|o\t|(?:\d{1,3}[.)]|[a-z]\))[\s\u00a0]+)")
_CLOSING = re.compile(
    r"^(?:(?:met\s)?(?:(?:vriendelijke|hartelijke|warme|zonnige)\s)?(?:groet|groeten|groetjes)|mvg|m\.v\.g|gr|hgr"
    r"|hoogachtend|(?:alvast\s)?bedankt)(?:\s?[,!].*|\s?\.)?$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"^(.*?)\s*\(([^()]+)\)$")
# 'Marie Jansen - de Boer' is one name.
_SEPARATOR = re.compile(r"\s+[-–—|]\s+(?!(?:van|de|den|der|het|ten|ter|te|in|op|['’]t)\s)|\s*,\s*")
_PREFIXES = {
    "van",
    "de",
    "den",
    "der",
    "het",
    "ten",
    "ter",
    "te",
    "'t",
    "’t",
    "in",
    "op",
    "el",
    "la",
    "le",
    "du",
}
_INITIALS = re.compile(r"^(?:[^\W\d_]{1,2}\.\s?)+$")
_DEGREES = re.compile(r"^(?:m\.?sc|b\.?sc|m\.?a|b\.?a|ph\.?d|ll\.?m|mba|mpa|md|rn|bc|ba)\.?$", re.IGNORECASE)


@dataclass(frozen=True)
class PastedPerson:
    """One person read from pasted text; ``partner`` is the organisation as it was written."""

    name: str
    partner: str | None = None
    function_title: str | None = None


def parse(text: str, known: Iterable[str] = ()) -> list[PastedPerson]:
    """Read people from ``text``; lines without a name are left out, a person who stands twice in it comes once.

    ``known`` are the names of organisations that are there: what bears one of them is the organisation, wherever it stands.

    Understands columns with tabs, semicolons or (below headings) commas, with or without headings such as naam, voornaam,
    tussenvoegsel, organisatie, functie; addresses as a mail program writes them; 'Naam (organisatie, functie)', 'Naam,
    organisatie, functie', 'Naam - organisatie' and plain names with or without bullets. Closing phrases of a mail are no names.
    """
    there = {_folded(name) for name in known}
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
    lines = [line for raw in text.split("\n") if (line := _BULLET.sub("", raw)).strip(" \u00a0\t")]
    lines = [line for line in lines if not _is_closing(line)]
    found = _columns(lines, there)
    if found is None:
        found = [person for line in lines for part in _parts(line) if (person := _person(part, there))]
    return list(dict.fromkeys(found))


# ---------------------------------------------------------------------- columns


def _columns(lines: list[str], there: Collection[str]) -> list[PastedPerson] | None:
    """People out of spreadsheet cells; None when the text is no table."""
    rows = _cells(lines)
    if not rows:
        return None
    heading = [_heading(cell) for cell in rows[0]]
    headed = bool(_NAMING & set(heading))
    if headed:
        rows = rows[1:]
    else:
        rows = _without_idle_columns([_without_mail(row) for row in rows])
        heading = ["name", "partner", "function_title"]
    people = []
    for row in rows:
        values = {key: clean_line(cell) for key, cell in zip(heading, row, strict=False) if key}
        parts = (values.get("first"), values.get("prefix"), values.get("last"))
        name = values.get("name") or clean_line(" ".join(part for part in parts if part))
        if name and _is_name(name):
            partner, function = values.get("partner"), values.get("function_title")
            if not headed and _folded(function) in there and _folded(partner) not in there:
                partner, function = function, partner
            people.append(PastedPerson(_first_name_first(name, 1), partner, function))
    return people


def _cells(lines: list[str]) -> list[list[str]]:
    """The cells of a table; nothing when the lines are none."""
    if any("\t" in line for line in lines):
        return _split(lines, "\t")
    for delimiter in (";", ","):
        rows = _split(lines, delimiter)
        if len(rows) < 2 or len(rows[0]) < 2:
            continue
        headed = bool(_NAMING & {_heading(cell) for cell in rows[0]})
        even = all(len(row) == len(rows[0]) for row in rows) and not any("@" in line for line in lines)
        if headed or (delimiter == ";" and even):
            return rows
    return []


def _split(lines: list[str], delimiter: str) -> list[list[str]]:
    """Cells as a spreadsheet copies them: in quotes when a cell holds a line break or the delimiter."""
    try:
        rows = list(csv.reader([f"{line}\n" for line in lines], delimiter=delimiter, strict=True))
    except csv.Error:
        # A quotation mark that only stands at the beginning of a name.
        rows = [line.split(delimiter) for line in lines]
    return [row for row in rows if any(clean_line(cell) for cell in row)]


def _heading(cell: str) -> str | None:
    word = " ".join(cell.strip(" \u00a0\"'*:").casefold().split())
    return next((key for key, words in _HEADINGS.items() if word in words), None)


def _without_mail(row: list[str]) -> list[str]:
    kept = [cell for cell in row if not _ONLY_MAIL.match(cell[:LONGEST].strip())]
    return kept if any(clean_line(cell) for cell in kept) else row


def _without_idle_columns(rows: list[list[str]]) -> list[list[str]]:
    """Rows without the columns that are empty everywhere, and without a first column that only counts."""
    width = max(len(row) for row in rows)
    used = [at for at in range(width) if any(clean_line(cell) for row in rows for cell in row[at : at + 1])]
    if len(used) > 1 and not any(_is_name(cell) for row in rows for cell in row[used[0] : used[0] + 1]):
        used = used[1:]
    return [[row[at] for at in used if at < len(row)] for row in rows]


# ---------------------------------------------------------------------- addresses and lines


def _parts(line: str) -> list[str]:
    """The people on one line: several between semicolons, or as a mail program writes them."""
    parts = [""]
    quoted = False
    mailed = "<" in line or line.count("@") > 1
    for char in _TO.sub("", line.strip()) if "@" in line else line:
        quoted ^= char == '"'
        # A comma within a name ('Jansen, Jan <jan@x.nl>') comes before the address.
        if not quoted and (char == ";" or (mailed and char == "," and "@" in parts[-1])):
            parts.append("")
        else:
            parts[-1] += char
    return parts


def _person(text: str, there: Collection[str]) -> PastedPerson | None:
    # What is longer is no person, and would keep the patterns busy for minutes.
    text = " ".join(text[:LONGEST].split())
    only = _ONLY_MAIL.match(text.strip("<>"))
    if only:
        return _from_mail(only[1])
    hit = _ADDRESS.match(text)
    if hit:
        return _addressee(hit[1], hit[2], there)
    return _line(_ANY_MAIL.sub("", text), there)


def _addressee(name: str, address: str, there: Collection[str]) -> PastedPerson | None:
    name = name.strip(" '\"")
    if not name or "@" in name:
        return _from_mail(address)
    hit = _BRACKETS.match(name)
    partner, function = _in_brackets(hit[2], there) if hit else (None, None)
    kept = clean_line(hit[1] if hit else name)
    return PastedPerson(_first_name_first(kept, 3), partner, function) if kept and _is_name(kept) else None


def _from_mail(address: str) -> PastedPerson | None:
    words = [word for word in re.split(r"[._+-]+", address.split("@", maxsplit=1)[0]) if word]
    name = " ".join(word if word in _PREFIXES and at else word.capitalize() for at, word in enumerate(words))
    return PastedPerson(name) if _is_name(name) else None


def _line(line: str, there: Collection[str]) -> PastedPerson | None:
    # A line that ends with a colon is a heading: 'Aanwezig:'.
    line = line.strip().rstrip(" ,;")
    if line.endswith(":") or _heading(line):
        return None
    hit = _BRACKETS.match(line)
    if hit and _is_name(hit[1]) and (name := clean_line(hit[1])):
        return PastedPerson(name, *_in_brackets(hit[2], there))
    first, *others = _SEPARATOR.split(line)
    name, *rest = clean_line(first), *(kept for part in others if (kept := clean_line(part)))
    if not name or not _is_name(name):
        return None
    if rest and _is_first_name(rest[0]):
        name = f"{rest.pop(0)} {name}"
    return PastedPerson(name, *_partner_and_function(rest, there))


def _in_brackets(text: str, there: Collection[str]) -> tuple[str | None, str | None]:
    """Partner and function out of 'organisatie, functie'; a known organisation may have a comma in its name."""
    parts = [text] if _folded(text) in there else text.split(",")
    return _partner_and_function([kept for part in parts if (kept := clean_line(part))], there)


def _partner_and_function(parts: list[str], there: Collection[str]) -> tuple[str | None, str | None]:
    """The organisation that is known, or else the first part; the others say what somebody does."""
    if not parts:
        return None, None
    at = next((i for i, part in enumerate(parts) if _folded(part) in there), 0)
    return parts[at], ", ".join(parts[:at] + parts[at + 1 :]) or None


# ---------------------------------------------------------------------- names


def _folded(text: str | None) -> str:
    return " ".join((text or "").split()).casefold()


def _is_closing(line: str) -> bool:
    """Whether a line ends a mail: 'Met vriendelijke groet,'."""
    return bool(_CLOSING.match(" ".join(line[:LONGEST].split())))


def _is_name(text: str) -> bool:
    return any(char.isalpha() for char in text)


def _is_first_name(text: str) -> bool:
    """Whether this is what follows a surname and a comma: 'J.P.', 'Jan de', 'J. van der'. Not an organisation."""
    words = text.split()
    while len(words) > 1 and words[-1] in _PREFIXES:
        words.pop()
    prefixed = len(words) < len(text.split())
    return bool(_INITIALS.match(" ".join(words))) or (prefixed and len(words) == 1)


def _first_name_first(name: str, surname_words: int) -> str:
    """'Vries, Jan de' as 'Jan de Vries'; what is no surname of so many words, or a title behind the name, stays."""
    last, comma, first = (part.strip() for part in name.partition(","))
    words = [word for word in last.split() if word.casefold() not in _PREFIXES]
    if not comma or not first or "," in first or _DEGREES.match(first) or not first[0].isupper():
        return name
    return f"{first} {last}" if 0 < len(words) <= surname_words else name
