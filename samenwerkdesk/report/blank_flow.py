"""Dividing what stands on a blank sheet over as few sheets as it takes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable

from samenwerkdesk.report.blank_layout import Room
from samenwerkdesk.report.blank_parts import LineOfText

FOOT = 13.0
"""What the line 'verder op blad 2' takes at the foot of a sheet, in points."""


@dataclass
class Piece:
    """One thing under another, ``before`` points lower; with ``keep`` it stays with what follows.

    When it comes first on a next sheet, ``again`` is repeated above it: the head of its block. ``first`` then stands in its
    place: a head that says all that a new sheet needs.
    """

    item: Flowable
    before: float = 0.0
    keep: bool = False
    again: Flowable | None = None
    first: Flowable | None = None

    def high(self, wide: float, *, first: bool = False) -> float:
        """Its height in points, with the space above it unless it comes first."""
        return float(self.item.wrap(wide, 1e6)[1]) + (0.0 if first else self.before)


Part = list[Piece]


def height(pieces: Sequence[Piece], wide: float) -> float:
    """How high they are together, in points."""
    return sum(each.high(wide, first=not at) for at, each in enumerate(pieces))


def divided(pieces: Sequence[Piece], room: Room, top: Callable[[int], Part]) -> list[Part]:
    """The pieces on one sheet, or on more when they do not fit; ``top`` gives what stands above those of sheet 2, 3 …"""
    if height(pieces, room.wide) <= room.high:
        return [list(pieces)]
    queue = deque(pieces)
    parts: list[Part] = [[]]
    used, bare = 0.0, 0
    while queue:
        run = _run(queue)
        limit = room.high - (FOOT if len(queue) > len(run) else 0.0)
        taken = _height_after(parts[-1], run, room.wide)
        if used + taken <= limit:
            for _ in run:
                parts[-1].append(queue.popleft())
            used += taken
        elif len(parts[-1]) > bare:
            parts.append(_opened(run[0], top(len(parts) + 1)))
            used, bare = height(parts[-1], room.wide), len(parts[-1])
        else:
            used += _broken(queue, parts[-1], room.wide, limit - used)
    return parts


def _run(queue: deque[Piece]) -> list[Piece]:
    """The first piece with all that must stay with it."""
    found = []
    for each in queue:
        found.append(each)
        if not each.keep:
            break
    return found


def _height_after(part: Part, run: Sequence[Piece], wide: float) -> float:
    return sum(each.high(wide, first=not part and not at) for at, each in enumerate(run))


def _opened(first: Piece, part: Part) -> Part:
    if first.again is not None:
        part.append(Piece(first.again, 6.0))
    first.item = first.first or first.item
    return part


def _broken(queue: deque[Piece], part: Part, wide: float, left: float) -> float:
    """Put as much of the first piece as fits on a sheet with nothing else; returns the height it takes."""
    piece = queue.popleft()
    taken = piece.high(wide, first=not part)
    if taken > left:
        halves = piece.item.split(wide, left - piece.before)
        if len(halves) > 1:
            queue.extendleft(Piece(each, keep=piece.keep) for each in reversed(halves[1:]))
            piece = Piece(halves[0], piece.before)
            taken = left
    part.append(piece)
    return taken


def draw(canvas: Any, part: Part, room: Room, foot: str = "") -> None:
    """Draw one sheet with its bottom left corner at the origin, and a line at its foot."""
    y = room.height - room.top
    for at, piece in enumerate(part):
        taken = float(piece.item.wrap(room.wide, 1e6)[1])
        y -= taken + (piece.before if at else 0.0)
        piece.item.drawOn(canvas, room.side, y)
    if foot:
        line = LineOfText("", 8.0, foot)
        line.wrap(room.wide, FOOT)
        line.drawOn(canvas, room.side, room.bottom)
