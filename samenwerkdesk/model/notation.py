"""The plain notation of a longer text: '# ' begins a heading, '- ' a point, an empty line a new paragraph; all else is text.

It is data for whoever sets it in type, on the wall or on paper; nothing in it is ever code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from samenwerkdesk.model.text import clean, clean_line

HEADING, POINT, TEXT = "heading", "point", "text"

HOW = "Een regel met # ervoor wordt een kop, met - ervoor een punt. Een lege regel begint een nieuwe alinea."

_HEADING = re.compile(r"#{1,3}\s+(\S.*)")
_POINT = re.compile(r"[-*•]\s+(\S.*)")


class Block(NamedTuple):
    """A heading, a point or a paragraph; the lines of a paragraph stay apart by a line end."""

    kind: str
    text: str


def read(text: str | None) -> tuple[Block, ...]:
    """The blocks of a text, in their order."""
    found: list[Block] = []
    open_lines: list[str] = []

    def close() -> None:
        if open_lines:
            found.append(Block(TEXT, "\n".join(open_lines)))
            open_lines.clear()

    for line in (clean(text) or "").split("\n"):
        said = line.strip()
        heading, point = _HEADING.fullmatch(said), _POINT.fullmatch(said)
        if heading or point or not said:
            close()
        if heading:
            found.append(Block(HEADING, heading[1]))
        elif point:
            found.append(Block(POINT, point[1]))
        elif said:
            open_lines.append(said)
    close()
    return tuple(found)


def heading(text: str) -> str:
    """A line that is a heading."""
    return f"# {clean_line(text) or ''}"


def points(texts: Iterable[str | None]) -> list[str]:
    """A line for every text that says something, each a point."""
    return [f"- {said}" for each in texts if (said := clean_line(each))]


def plain(text: str | None) -> str:
    """A text of somebody on one line, that is read as text whatever it begins with."""
    said = clean_line(text) or ""
    return said.lstrip("#-*• ") if _HEADING.match(said) or _POINT.match(said) else said


def section(title: str, lines: Sequence[str]) -> list[str]:
    """A heading with lines under it and an empty line after; nothing without lines."""
    return [heading(title), *lines, ""] if lines else []
