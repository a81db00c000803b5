"""A case from a file: YAML or JSON, read so that a hostile file costs little time and memory.

What is refused has no place in a case anyway: tags, merging, several documents in one file, the same key twice, deep nesting,
numbers that cannot be kept exactly, aliases that make much out of little. Every refusal is one sentence.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NoReturn

from samenwerkdesk.model import held
from samenwerkdesk.model.errors import FileMissing, UnreadableFile
from samenwerkdesk.model.interchange import scalars
from samenwerkdesk.model.interchange.comparing import Case
from samenwerkdesk.model.interchange.mistakes import CaseError
from samenwerkdesk.model.interchange.scalars import Refused

MAX_BYTES = 20_000_000
MAX_DEPTH = 40
MAX_VALUES = 2_000_000
MAX_REPEATED = 200_000
"""How many values may come from aliases; other programs write one where the same list stands in two places."""


def read_file(path: Path) -> Case:
    """The case in a .yaml, .yml or .json file (another name: what it looks like).

    Raises FileMissing or UnreadableFile when there is no file to read, CaseError when it cannot be a case.
    """
    try:
        data = held.read(path, MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise FileMissing(path) from None
    except (OSError, ValueError) as error:
        raise UnreadableFile(path) from error
    return read_bytes(data, path.suffix.lower())


def read_bytes(data: bytes, suffix: str = "") -> Case:
    """As ``read_file``, from the content of a file; ``suffix`` is '.json', '.yaml', '.yml' or unknown."""
    if len(data) > MAX_BYTES:
        refuse(f"het bestand is te groot; een casus is hooguit {MAX_BYTES // 1_000_000} MB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        refuse("het bestand is geen tekst in UTF-8; sla het op als UTF-8")
    if (at := scalars.first_forbidden(text)) is not None:
        refuse(f"hier staat een teken dat in tekst niet mag (U+{ord(text[at]):04X})", text.count("\n", 0, at))
    if suffix not in (".json", ".yaml", ".yml"):
        suffix = ".json" if text.lstrip()[:1] in ("{", "[") else ".yaml"
    try:
        case = _json(text) if suffix == ".json" else _yaml(text)
    except Refused as error:
        refuse(str(error))
    if not isinstance(case, dict):
        refuse("het bestand is geen casus; het begint niet met onderdelen zoals case, partners en sessions")
    return case


def refuse(why: str, line: int | None = None) -> NoReturn:
    """Raise CaseError; ``line`` counts from 0."""
    where = "" if line is None else f"Regel {line + 1}: "
    raise CaseError([f"{where}{why if where else why[0].upper() + why[1:]}."])


# ---------------------------------------------------------------------- JSON


def _json(text: str) -> Any:
    # Every value follows one of these characters, so this bounds the memory before anything is made.
    if sum(text.count(mark) for mark in ",[{") > 2 * MAX_VALUES:
        raise Refused("het bestand heeft te veel waarden voor een casus")
    try:
        value = json.loads(
            text,
            object_pairs_hook=_mapping,
            parse_int=scalars.whole,
            parse_float=scalars.real,
            parse_constant=_constant,
        )
        _check(value, 1, [0])
    except RecursionError:
        raise Refused(_TOO_DEEP) from None
    except json.JSONDecodeError as error:
        refuse("hier klopt de JSON niet", error.lineno - 1)
    return value


_TOO_DEEP = "het bestand is te diep genest voor een casus"


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise Refused(_twice(next(key for key in keys if keys.count(key) > 1)))
    return found


def _constant(text: str) -> Any:
    raise Refused(f"{text} is geen gewoon getal")


def _check(value: Any, depth: int, seen: list[int]) -> None:
    if depth > MAX_DEPTH + 1:
        raise Refused(_TOO_DEEP)
    seen[0] += 1
    if seen[0] > MAX_VALUES:
        raise Refused("het bestand heeft te veel waarden voor een casus")
    if isinstance(value, str):
        scalars.clean(value)
    elif isinstance(value, dict):
        for key, child in value.items():
            scalars.clean(key)
            _check(child, depth + 1, seen)
    elif isinstance(value, list):
        for child in value:
            _check(child, depth + 1, seen)


def _twice(key: str) -> str:
    shown = key if len(key) <= 60 else key[:59] + "…"
    return f'de sleutel "{shown}" staat twee keer in dezelfde groep'


# ---------------------------------------------------------------------- YAML


def _yaml(text: str) -> Any:
    import yaml

    # The parser compares every directive with all before it.
    if text.count("\n%") > 8:
        raise Refused("het bestand begint met te veel aanwijzingen (%)")
    loader = getattr(yaml, "CLoader", yaml.Loader)
    builder = _Builder()
    line = 0
    try:
        for event in yaml.parse(text, Loader=loader):
            line = event.start_mark.line  # type: ignore[union-attr]
            builder.take(event)
    except yaml.YAMLError as error:
        mark: Any = getattr(error, "problem_mark", None)
        refuse("hier klopt de YAML niet", mark.line if mark else None)
    except Refused as error:
        refuse(str(error), line)
    return builder.result


class _Builder:
    """Makes the value out of YAML's events; nothing is made that would be refused."""

    def __init__(self) -> None:
        self.result: Any = None
        self._documents = 0
        self._values = 0
        self._repeated = 0
        self._open: list[dict[str, Any] | list[Any]] = []
        self._keys: list[str | None] = []
        self._begun: list[tuple[str | None, int]] = []
        self._heights: list[int] = []
        self._anchored: dict[str, tuple[Any, int, int]] = {}

    def take(self, event: Any) -> None:
        """One event after another."""
        kind = type(event).__name__
        if kind == "ScalarEvent":
            self._check(event)
            self._scalar(event)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            self._check(event)
            self._start({} if kind == "MappingStartEvent" else [], event.anchor)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self._end()
        elif kind == "AliasEvent":
            self._alias(event.anchor)
        elif kind == "DocumentStartEvent":
            self._documents += 1
            if self._documents > 1:
                raise Refused("er staan meer documenten in één bestand (---)")

    def _check(self, event: Any) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            raise Refused("het bestand heeft te veel waarden voor een casus")
        if event.tag is not None:
            raise Refused("typeaanduidingen (!) kunnen in een casus niet")

    def _scalar(self, event: Any) -> None:
        text = scalars.clean(event.value)
        if self._open and isinstance(self._open[-1], dict) and self._keys[-1] is None:
            self._key(text, unquoted=event.implicit[0])
            return
        value = scalars.plain(text) if event.implicit[0] else text
        if event.anchor is not None:
            self._anchored[event.anchor] = (value, 1, 0)
        self._put(value)

    def _alias(self, name: str) -> None:
        """The value that was anchored under ``name``, once more; one that is still being made would never end."""
        if name not in self._anchored:
            raise Refused(f"*{name} verwijst naar iets wat hier nog niet af is")
        value, size, height = self._anchored[name]
        self._repeated += size
        if self._repeated > MAX_REPEATED:
            raise Refused("verwijzingen (* en &) maken dit bestand te groot voor een casus")
        if len(self._open) + height > MAX_DEPTH:
            raise Refused(_TOO_DEEP)
        self._values += size
        self._raise_heights(height)
        self._put(value)

    def _key(self, text: str, *, unquoted: bool) -> None:
        if unquoted and text == "<<":
            raise Refused("samenvoegen met << kan in een casus niet; schrijf de waarden voluit")
        if text in self._open[-1]:
            raise Refused(_twice(text))
        self._keys[-1] = text

    def _start(self, value: dict[str, Any] | list[Any], anchor: str | None) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise Refused(_TOO_DEEP)
        self._put(value)
        self._open.append(value)
        self._keys.append(None)
        self._begun.append((anchor, self._values))
        self._heights.append(1)
        # An anchor used again means the new value, which is not there yet.
        if anchor is not None:
            self._anchored.pop(anchor, None)

    def _end(self) -> None:
        value = self._open.pop()
        self._keys.pop()
        anchor, before = self._begun.pop()
        height = self._heights.pop()
        if anchor is not None:
            self._anchored[anchor] = (value, self._values - before + 1, height)
        self._raise_heights(height)

    def _raise_heights(self, height: int) -> None:
        """The value that is being made holds one of this height."""
        if self._heights:
            self._heights[-1] = max(self._heights[-1], height + 1)

    def _put(self, value: Any) -> None:
        if not self._open:
            self.result = value
            return
        inside = self._open[-1]
        if isinstance(inside, list):
            inside.append(value)
            return
        key = self._keys[-1]
        if key is None:
            raise Refused("een sleutel is hier geen tekst")
        inside[key] = value
        self._keys[-1] = None
