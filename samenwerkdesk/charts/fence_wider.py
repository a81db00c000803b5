"""The wider fence of phase 3: planks of all partners in turn around the gardens, and a gate with the joint name."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from samenwerkdesk.charts import fence_labels, fence_parts
from samenwerkdesk.charts.fence_garden import Paint
from samenwerkdesk.charts.fence_labels import Board
from samenwerkdesk.charts.fence_parts import Plank
from samenwerkdesk.charts.fence_places import Box, Ring
from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import Style, mixed

_PLANKS, _SHARE, _TIP = 176, 0.74, 0.40
_RAILS, _RAIL = (0.30, 0.68), 0.075
_GATE = math.radians(4.5)
_POST, _POST_TOP, _KNOB = 0.16, 1.16, 0.62
_SIDES = 0.93


@dataclass(frozen=True, slots=True)
class Wider:
    """The planks, and the left and right post of the gate, on a ring."""

    ring: Ring
    planks: tuple[Plank, ...]
    posts: tuple[Box, Box]


def wider(ring: Ring, board: Board | None, count: int) -> Wider:
    """The fence around ``count`` gardens; its gate is as wide as the board needs."""
    post = _POST * ring.high
    half = ring.rx * math.sin(_GATE)
    if board:
        half = max(half, (board.box.right - board.box.left) / 2)
    many = max(1, count)
    planks = fence_parts.planks(ring.at, max(1, round(_PLANKS / many)) * many, _SHARE, ring.high, _TIP)
    kept = [
        plank
        for plank in planks
        if plank.behind or min(abs(x - ring.x) for x, _ in plank.outline) > half + 1.1 * post
    ]

    def at(x: float) -> Box:
        foot = ring.front(x) - 0.02 * ring.high
        top = foot + _POST_TOP * ring.high
        if board:
            top = max(top, board.box.top + 0.12 * ring.high)
        return Box(x - post / 2, foot, x + post / 2, top)

    beside = half + post / 2
    return Wider(ring, tuple(kept), (at(ring.x - beside), at(ring.x + beside)))


def draw_ground(sheet: Sheet, ring: Ring, paint: Paint) -> None:
    """The ground inside."""
    sheet.polygon([ring.at(2 * math.pi * step / 120) for step in range(120)], fill=paint.meadow)


def draw(sheet: Sheet, found: Wider, fills: Sequence[str], paint: Paint, *, behind: bool) -> None:
    """The half behind the gardens, or the half in front of them; plank after plank has the next of ``fills``."""
    ring = found.ring
    rails = []
    for part in _RAILS:
        low, high = (part - _RAIL / 2) * ring.high, (part + _RAIL / 2) * ring.high
        if behind:
            rails.append(fence_parts.rail(ring.at, 0.0, math.pi, low, high))
        else:
            rails += [
                fence_parts.rail(ring.at, _angle(ring, post), end, low, high)
                for post, end in zip(found.posts, (-math.pi, 0.0), strict=True)
            ]
    sheet.path(fence_parts.compound(rails), fill=mixed(paint.trunk, paint.ground, 0.55))
    planks = [plank for plank in found.planks if plank.behind == behind]
    sides = [plank for plank in planks if abs(math.cos(plank.angle)) > _SIDES]
    # At the sides planks hide each other, so there the order counts: what is farther comes first.
    for plank in sorted(sides, key=lambda each: -math.sin(each.angle)):
        fill = fills[plank.number % len(fills)]
        sheet.polygon(plank.outline, fill=fill, line=paint.edge(fill), width=paint.outline)
    for number, fill in enumerate(fills):
        same = [
            plank.outline
            for plank in planks
            if plank.number % len(fills) == number and abs(math.cos(plank.angle)) <= _SIDES
        ]
        if same:
            sheet.path(fence_parts.compound(same), fill=fill, line=paint.edge(fill), width=paint.outline)


def _angle(ring: Ring, post: Box) -> float:
    """Where along the front a post stands."""
    x = (post.left + post.right) / 2
    low, high = (-math.pi / 2, 0.0) if x > ring.x else (-math.pi, -math.pi / 2)
    for _ in range(20):
        middle = (low + high) / 2
        if ring.at(middle)[0] < x:
            low = middle
        else:
            high = middle
    return low


def draw_gate(sheet: Sheet, found: Wider, board: Board | None, style: Style, paint: Paint) -> None:
    """The posts, and the board that hangs between them."""
    wide = found.posts[0].right - found.posts[0].left
    for post in found.posts:
        sheet.box(
            post.left,
            post.bottom,
            wide,
            post.top - post.bottom,
            fill=paint.trunk,
            line=paint.shade,
            edge=paint.outline,
            corner=0.2 * wide,
        )
    if board:
        _draw_board(sheet, board, style, paint)
    knobs = [((post.left + post.right) / 2, post.top) for post in found.posts]
    sheet.discs(knobs, _KNOB * wide, fill=paint.trunk, line=paint.shade, width=paint.outline)


def _draw_board(sheet: Sheet, board: Board, style: Style, paint: Paint) -> None:
    box = board.box
    sheet.box(
        box.left,
        box.bottom,
        box.right - box.left,
        box.top - box.bottom,
        fill=style.halo,
        line=paint.trunk,
        edge=max(3 * paint.outline, 0.06 * board.size),
    )
    for text, y in board.lines:
        sheet.text(
            (box.left + box.right) / 2,
            y,
            text,
            board.size,
            style.text,
            weight=fence_labels.BOARD_WEIGHT,
            align="center",
        )
