"""A longer text on the wall to read together: headings, points and paragraphs, as many pages as they take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from samenwerkdesk.model.notation import HEADING, POINT, Block
from samenwerkdesk.ui.room.frame import CLEAR, Measure, Type, header
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.wording import wrapped

LETTERS, HEADS = 0.0395, 0.0425
"""The letters of the text and of its headings, in heights."""

_INDENT, _DOT = 0.036, 0.0062
_BEFORE = {HEADING: 0.034, POINT: 0.010}
_BETWEEN = 0.018
_KEPT = 3
"""A heading stays with so many lines of what follows."""


class _Line(NamedTuple):
    """A line with the space above it in px; ``dot`` when a point begins with it."""

    text: str
    kind: Type
    x: float
    above: float
    heading: bool = False
    dot: bool = False


def reading(measure: Measure, title: str, blocks: Sequence[Block], aside: str = "") -> list[Leaf]:
    """The pages of a text under its title."""
    lines = [line for each in blocks for line in _lines(measure, each)]
    found: list[Leaf] = []
    while lines or not found:
        leaf = Leaf()
        found.append(leaf)
        said = f"{title} (vervolg)" if len(found) > 1 else title
        top = header(leaf, measure, said, aside)
        fits = _fitting(measure, lines, top)
        _write(leaf, measure, lines[:fits], top)
        lines = lines[fits:]
    return found


def _lines(measure: Measure, each: Block) -> list[_Line]:
    size = measure.size(HEADS if each.kind == HEADING else LETTERS)
    kind = Type(size, 1.18 * size, 700 if each.kind == HEADING else 400)
    indent = measure.px(_INDENT) if each.kind == POINT else 0.0
    above = measure.px(_BEFORE.get(each.kind, _BETWEEN))
    return [
        _Line(
            text,
            kind,
            measure.left + indent,
            above if not at else 0.0,
            each.kind == HEADING,
            each.kind == POINT and not at,
        )
        for at, text in enumerate(wrapped(each.text, size, kind.weight, measure.room - indent))
    ]


def _fitting(measure: Measure, lines: Sequence[_Line], y: float) -> int:
    """How many lines go on a page: at least one, and no heading at its foot."""
    count = 0
    for at, line in enumerate(lines):
        y += (line.above if at else 0.0) + line.kind.pitch
        if at and y > measure.px(CLEAR):
            break
        count = at + 1
    if count == len(lines):
        return count
    last = count
    for at in range(max(1, count - _KEPT), count):
        if lines[at].heading and not lines[at - 1].heading:
            last = at
            break
    return last


def _write(leaf: Leaf, measure: Measure, lines: Sequence[_Line], y: float) -> None:
    for at, line in enumerate(lines):
        y += line.above if at else 0.0
        baseline = y + 0.5 * line.kind.pitch + 0.32 * line.kind.size
        leaf.text(line.text, line.x, baseline, line.kind.size, line.kind.weight)
        if line.dot:
            leaf.disc(
                measure.left + 0.3 * measure.px(_INDENT),
                baseline - 0.26 * line.kind.size,
                measure.px(_DOT),
                "accent",
            )
        y += line.kind.pitch
