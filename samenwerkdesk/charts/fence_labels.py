"""The names of the fence: under each garden its marker and name, over the gate the joint name. None touches anything."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from samenwerkdesk import look
from samenwerkdesk.charts import fence_parts, letters
from samenwerkdesk.charts.fence_places import MARKER, MARKER_ALONE, Box, Places
from samenwerkdesk.charts.fence_table import Table
from samenwerkdesk.charts.sheet import text_width
from samenwerkdesk.charts.wrapping import width_of, wrapped
from samenwerkdesk.look import Point

WEIGHT, SHORT = 600, 12
"""Weight of names, and the most letters of one when there are more than ten gardens."""

BOARD_WEIGHT, BOARD_LINE = 700, 1.18

_RADIUS = 0.78
_GAP = 0.38
_APART, _ABOVE = 0.35, 0.2
_LEAST, _ASIDE = 6, 0.5
_SIDES = 1.6


@dataclass(frozen=True, slots=True)
class Label:
    """A garden's marker and name, with the baseline at ``y``; ``box`` is around both."""

    text: str
    x: float
    y: float
    size: float
    marker: Point
    radius: float
    box: Box


@dataclass(frozen=True, slots=True)
class Board:
    """The board over the gate with its lines from top to bottom; ``box`` is the board, ``lines`` have (text, y)."""

    box: Box
    lines: tuple[tuple[str, float], ...]
    size: float


def labels(
    names: Sequence[tuple[str, str]],
    shapes: Sequence[str],
    phases: Mapping[int, Places],
    phase: int,
    table: Table | None,
    width: float,
    coded: Collection[int] = (),
) -> tuple[Label, ...]:
    """A label for each garden from its (name, short name) and the shape of its marker, on a sheet ``width`` wide.

    Each name is as long as there is room for in every one of ``phases``; the short name goes before a shortened one, and
    its letter alone before one that nobody can read. So are the gardens in ``coded``.
    """
    places = phases[phase]
    size = places.size
    wanted = []
    for name, short in names:
        name, short = letters.one_line(name), letters.one_line(short)
        wanted.append((letters.at_most((short, name), SHORT), "") if places.short else (name or short, short))
    marks = [_mark_width(shape, size) for shape in shapes]
    need = [_width(text, mark, size) / 2 for (text, _), mark in zip(wanted, marks, strict=True)]
    texts, reach = [], []
    for index in range(len(places.gardens)):
        free = [_free(index, need, each, number, table, width) for number, each in phases.items()]
        left, right = min(left for left, _ in free), min(right for _, right in free)
        room = left + right - marks[index] - _GAP * size
        name, short = wanted[index]
        if text_width(name, size, WEIGHT) > room and short and text_width(short, size, WEIGHT) <= room:
            name = short
        text = letters.fitted(name, size, WEIGHT, max(room, 0.0))
        alone = min(each.gardens[index].label_width for each in phases.values()) < MARKER_ALONE * size
        unread = text != name and len(text.rstrip("…")) < _LEAST
        texts.append("" if alone or unread or index in coded else text)
        reach.append((left, right))
    found = []
    for index, place in enumerate(places.gardens):
        left, right = reach[index]
        # Cut names that have become the same tell nobody apart.
        text = "" if texts[index].endswith("…") and texts.count(texts[index]) > 1 else texts[index]
        half = _width(text, marks[index], size) / 2
        # In the middle under its garden, or as near to that as its neighbours allow.
        middle = place.x + max(half - left, min(right - half, 0.0))
        found.append(_label(text, shapes[index], middle, place.label_top, size))
    return tuple(found)


def _mark_width(shape: str, size: float) -> float:
    outline = fence_parts.marker(shape, 0.0, 0.0, _RADIUS * size)
    return max(x for x, _ in outline) - min(x for x, _ in outline)


def _width(text: str, mark: float, size: float) -> float:
    return mark + (_GAP * size + text_width(text, size, WEIGHT) if text else 0.0)


def _label(text: str, shape: str, x: float, top: float, size: float) -> Label:
    mark, radius = _mark_width(shape, size), _RADIUS * size
    wide = _width(text, mark, size)
    left, middle = x - wide / 2, top - MARKER * size / 2
    # Most markers stand with their middle on the line; a tall one comes down until it is under the top.
    above = max(y for _, y in fence_parts.marker(shape, 0.0, 0.0, radius))
    return Label(
        text,
        left + mark + _GAP * size,
        middle - 0.33 * size,
        size,
        (left + mark / 2, middle - max(0.0, above - MARKER * size / 2)),
        radius,
        Box(left, top - MARKER * size, left + wide, top),
    )


def _free(
    index: int,
    need: Sequence[float],
    places: Places,
    phase: int,
    table: Table | None,
    width: float,
) -> tuple[float, float]:
    """How far a label may reach to the left and to the right of its garden's middle."""
    place, size, ring = places.gardens[index], places.size, places.ring
    top = place.label_top
    bottom = top - MARKER * size
    least = place.label_width / 2
    # No farther to one side than that it still stands under its garden.
    most = need[index] + _ASIDE * place.r
    free = [most, most]
    for way, turn in enumerate((-1.0, 1.0)):
        reach = min(least, most)
        # Off the planks of the wider fence: those in front stand up from their feet, those behind begin there.
        while phase == 3 and reach < free[way]:
            side = turn * (place.x - ring.x) + reach + 0.5 * size
            if side > 0 and (
                bottom < ring.front(ring.x + side) + 1.02 * ring.high + 0.1 * size
                or not ring.holds(ring.x + side + 0.4 * size, max(top, ring.y))
            ):
                break
            reach += 0.5 * size
        edge = place.x if turn < 0 else width - place.x
        free[way] = min(free[way], reach, edge - _APART * size)
    solids = [box for other in places.gardens if other is not place for box in other.solids(phase)]
    if phase == 3:
        solids += [*(table.boxes() if table else ()), places.board]
    for box in solids:
        if box.bottom < top + _ABOVE * size and box.top > bottom - _ABOVE * size:
            way = 1 if box.left + box.right > 2 * place.x else 0
            near = box.left - place.x if way else place.x - box.right
            free[way] = min(free[way], near - _APART * size)
    for other, other_need in zip(places.gardens, need, strict=True):
        beside = abs(other.label_top - top) < (MARKER + _ABOVE) * size
        if other is not place and beside:
            between = abs(other.x - place.x) - 1.5 * _APART * size
            way = 1 if other.x > place.x else 0
            # Who needs less than half leaves the rest to its neighbour.
            free[way] = min(free[way], max(between / 2, between - other_need - _ASIDE * other.r))
    return max(free[0], 0.0), max(free[1], 0.0)


def board(name: str | None, places: Places, preferred: float) -> Board | None:
    """The board with the joint name over the gate, on one or two lines; None without a name."""
    text = letters.one_line(name)
    if not text:
        return None
    most = places.board
    size = preferred
    lines = wrapped(text, size, BOARD_WEIGHT, most.right - most.left - _SIDES * size, 2)
    if len(lines) > 1:
        size = places.size
        lines = wrapped(text, size, BOARD_WEIGHT, most.right - most.left - _SIDES * size, 2)
    wide = width_of(lines, size, BOARD_WEIGHT) + 1.3 * size
    tall = (len(lines) * BOARD_LINE + 0.35) * size
    middle = (most.left + most.right) / 2
    low = most.bottom + 0.72 * places.ring.high
    first = low + tall - 0.175 * size - 0.90 * size
    return Board(
        Box(middle - wide / 2, low, middle + wide / 2, low + tall),
        tuple((line, first - index * BOARD_LINE * size) for index, line in enumerate(lines)),
        size,
    )


def marker_letter(shape: str, label: Label) -> Point:
    """Where the middle of the letter in a label's marker lies."""
    x, y = look.marker_letter(shape)
    scale = label.radius / look.MARKER_RADIUS
    return label.marker[0] + (x - 0.5) * scale, label.marker[1] - (y - 0.5) * scale
