"""The arrows between the steps of a chain: straight to the next one, along the foot of the lanes to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import Style, mixed
from samenwerkdesk.look import Point
from samenwerkdesk.model.public_chain import PublicStep


@dataclass(frozen=True)
class Box:
    """Where a step stands: the middle of its column, half its width, half its height, and the middles of its lanes."""

    x: float
    half: float
    tall: float
    middles: tuple[float, ...]


def _places(steps: Sequence[PublicStep]) -> dict[int, int]:
    return {step.number: at for at, step in enumerate(steps)}


def _around(steps: Sequence[PublicStep]) -> list[tuple[int, int]]:
    """Which steps hand over to another than the next one, both as places among these."""
    places = _places(steps)
    return [
        (at, places[step.onwards])
        for at, step in enumerate(steps)
        if step.onwards in places and places[step.onwards] not in (at, at + 1)
    ]


def tracks(steps: Sequence[PublicStep]) -> int:
    """How many arrows run along the foot."""
    return len(_around(steps))


def draw(
    sheet: Sheet,
    steps: Sequence[PublicStep],
    boxes: Sequence[Box | None],
    base: float,
    right: float,
    style: Style,
    lit: int = 0,
) -> None:
    """All arrows; ``base`` is where the lanes end, ``right`` the edge where one to a next part ends.

    With a ``lit`` step the arrows that are not its own step back.
    """
    places = _places(steps)
    for at, step in enumerate(steps):
        start = boxes[at]
        if start is None or not step.onwards:
            continue
        colour = style.text
        if lit and lit not in (step.number, step.onwards):
            colour = mixed(style.muted, style.halo, 0.45)
        to = places.get(step.onwards)
        if to is None:
            _leaves(
                sheet, start, right if at + 1 == len(steps) else start.x + 1.6 * start.half, colour, style
            )
        elif to == at + 1:
            end = boxes[to]
            if end is not None:
                _straight(sheet, start, end, colour, style)
    for track, (at, to) in enumerate(_around(steps), 1):
        start, end = boxes[at], boxes[to]
        if start is not None and end is not None:
            both = lit in (0, steps[at].number, steps[to].number)
            colour = style.text if both else mixed(style.muted, style.halo, 0.45)
            _below(sheet, start, end, base - 0.8 * style.small_size * (track - 0.35), colour, style)


def _straight(sheet: Sheet, start: Box, end: Box, colour: str, style: Style) -> None:
    """In a lane of both when there is one; else from the nearest lane to the nearest."""
    pairs = [(abs(a - b), -a, a, b) for a in start.middles for b in end.middles]
    _, _, a, b = min(pairs)
    left, right = start.x + start.half + 0.22 * start.tall, end.x - end.half - 0.22 * end.tall
    middle = (left + right) / 2
    way = [(left, a), (right, b)] if abs(a - b) < 1 else [(left, a), (middle, a), (middle, b), (right, b)]
    # The head is no longer than the last piece of the way.
    last = 0.7 * (right - left) if len(way) == 2 else 0.45 * (right - left)
    _arrow(sheet, way, colour, min(0.5 * style.name_size, last), style)


def _leaves(sheet: Sheet, start: Box, right: float, colour: str, style: Style) -> None:
    left = start.x + start.half + 0.22 * start.tall
    _level(sheet, left, max(right, left + 2), max(start.middles), colour, style)


def enters(sheet: Sheet, end: Box, left: float, style: Style) -> None:
    """The arrow into the first step of a part, from ``left``."""
    right = end.x - end.half - 0.22 * end.tall
    _level(sheet, max(left, right - 1.6 * end.half), right, max(end.middles), style.text, style)


def _level(sheet: Sheet, left: float, right: float, y: float, colour: str, style: Style) -> None:
    head = min(0.5 * style.name_size, 0.7 * (right - left))
    _arrow(sheet, [(left, y), (right, y)], colour, head, style)


def _below(sheet: Sheet, start: Box, end: Box, y: float, colour: str, style: Style) -> None:
    aside = 0.45 * min(start.half, end.half)
    way = [
        (start.x + aside, min(start.middles) - 1.2 * start.tall),
        (start.x + aside, y),
        (end.x - aside, y),
        (end.x - aside, min(end.middles) - 1.2 * end.tall),
    ]
    _arrow(sheet, way, colour, 0.42 * style.name_size, style)


def _arrow(sheet: Sheet, way: list[Point], colour: str, head: float, style: Style) -> None:
    """A line with a head at its end."""
    (fx, fy), (tx, ty) = way[-2], way[-1]
    length = max(abs(tx - fx) + abs(ty - fy), 1e-9)
    dx, dy = (tx - fx) / length, (ty - fy) / length
    foot = (tx - dx * head, ty - dy * head)
    sheet.lines([[*way[:-1], foot]], colour, 1.5 * style.previous_line)
    half = 0.5 * head
    sheet.polygon(
        [(tx, ty), (foot[0] - dy * half, foot[1] + dx * half), (foot[0] + dy * half, foot[1] - dx * half)],
        fill=colour,
    )
