"""The five phases as a path of discs, each with how far it is and the product it yields; what it says, and how to draw it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure

from samenwerkdesk.charts.page import Imprint, compose
from samenwerkdesk.charts.sheet import Align, Sheet, text_width
from samenwerkdesk.charts.style import Style, mixed
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.look import Point, Theme
from samenwerkdesk.model.phases import FINISHED, REOPENED, RUNNING, SKIPPED
from samenwerkdesk.model.public_phases import PublicPath, PublicPhase, where

_LINE = 1.18
_NAME_LINES, _PRODUCT_LINES = 3, 3
_ARROW = 0.32


def sentence(path: PublicPath) -> str:
    """What the picture says."""
    return where(path)


def height(path: PublicPath, width: float, style: Style) -> float:
    """How high it would like to be, in units: the discs and the lines that stand under them."""
    return 2.6 * _radius(width / len(path.phases), style, 9e9) + _Words(path, width, style).height


def draw(path: PublicPath, width: float, height: float, style: Style) -> Figure:
    """The path on a sheet."""
    sheet = Sheet(width, height, style.background)
    column = width / len(path.phases)
    words = _Words(path, width, style)
    r = _radius(column, style, max(height - words.height, 0.0))
    free = max(0.0, height - words.height - 2.6 * r)
    middle = height - 0.5 * free - 1.3 * r
    centres = [((at + 0.5) * column, middle) for at in range(len(path.phases))]
    _way(sheet, path, centres, r, style)
    for each, centre in zip(path.phases, centres, strict=True):
        _disc(sheet, each, centre, r, style)
    for at, each in enumerate(path.phases):
        words.draw(sheet, at, each, (at + 0.5) * column, middle - 1.3 * r, style)
    return sheet.figure


def notes(path: PublicPath, width: float, style: Style) -> Figure | None:
    """What was passed over, in words; None when nothing was."""
    size = style.small_size
    lines = [line for each in path.passed_over for line in wrapped(each, size, 400, width, 2)]
    if not lines:
        return None
    sheet = Sheet(width, (_LINE * len(lines) + 0.3) * size, style.background)
    _lines(sheet, lines, 0.0, sheet.height, size, style.muted, 400, "left")
    return sheet.figure


def page(
    path: PublicPath, imprint: Imprint, theme: Theme, width: float = 1920.0, height: float = 1080.0
) -> Figure:
    """The path that stands by itself, with its sentence and where it comes from."""
    return compose(
        sentence(path),
        lambda w, h, style: draw(path, w, h, style),
        imprint,
        theme,
        key=lambda w, style: notes(path, w, style),
        width=width,
        height=height,
    )


def _radius(column: float, style: Style, high: float) -> float:
    return min(0.30 * column, 2.3 * style.name_size, high / 2.6)


_SPLITS = {
    "overeenkomen": ("overeen-", "komen"),
    "intentieverklaring": ("intentie-", "verklaring"),
    "afsprakennota": ("afspraken-", "nota"),
    "projectfiches": ("project-", "fiches"),
}
"""Where a word of the handbook may be broken, when a column is narrower than the word."""


def _broken(text: str, size: float, room: float) -> str:
    if text_width(text, size, 600) <= room or text.lower() not in _SPLITS:
        return text
    first, rest = _SPLITS[text.lower()]
    return f"{text[0]}{first[1:]} {rest}"


class _Words:
    """What stands under the discs, set in letters of which the longest word fits in a column."""

    def __init__(self, path: PublicPath, width: float, style: Style) -> None:
        room = 0.94 * width / len(path.phases)
        self.name = _fitting((each.name for each in path.phases), style.name_size, style.scale_size, room)
        self.small = _fitting(
            (each.product for each in path.phases), style.small_size, style.scale_size, room
        )
        self.sheet = 1.35 * style.name_size
        self.above = [
            (
                wrapped(_broken(each.name, self.name, room), self.name, 600, room, _NAME_LINES),
                wrapped(each.said, self.small, 400, room, 2),
            )
            for each in path.phases
        ]
        self.below = [
            (
                wrapped(_broken(each.product, self.small, room), self.small, 600, room, _PRODUCT_LINES),
                wrapped(each.product_status or "nog niet begonnen", self.small, 400, room, 2),
            )
            for each in path.phases
        ]

    def _tall(self, lines: tuple[Sequence[str], Sequence[str]], first: float) -> float:
        return _LINE * (len(lines[0]) * first + len(lines[1]) * self.small)

    @property
    def high(self) -> float:
        """How high the part with names is: the products under it stand at one height."""
        return 0.5 * self.name + max(self._tall(each, self.name) for each in self.above)

    @property
    def height(self) -> float:
        """How high all of it is."""
        low = max(self._tall(each, self.small) for each in self.below)
        return self.high + 1.15 * self.name + self.sheet + low + 0.3 * self.small

    def draw(self, sheet: Sheet, at: int, each: PublicPhase, x: float, top: float, style: Style) -> None:
        """Write what is under one disc, from ``top`` down."""
        names, said = self.above[at]
        y = _lines(sheet, names, x, top - 0.5 * self.name, self.name, style.text, 600)
        _lines(sheet, said, x, y, self.small, style.muted, 400)
        y = top - self.high - 0.8 * self.name - self.sheet
        _paper(sheet, each, x, y, self.sheet, style)
        products, stands = self.below[at]
        y = _lines(sheet, products, x, y - 0.35 * self.name, self.small, style.text, 600)
        _lines(sheet, stands, x, y, self.small, style.muted, 400)


def _fitting(texts: Iterable[str], size: float, least: float, room: float) -> float:
    """The size at which every word fits, not below ``least``."""
    widest = max((text_width(word, 1.0, 600) for text in texts for word in text.split()), default=0.0)
    return max(min(size, room / max(widest, 1e-9)), min(least, size))


def _lines(
    sheet: Sheet,
    lines: Sequence[str],
    x: float,
    y: float,
    size: float,
    colour: str,
    weight: int,
    align: Align = "center",
) -> float:
    for line in lines:
        y -= _LINE * size
        sheet.text(x, y + 0.25 * size, line, size, colour, weight=weight, align=align)
    return y


def _way(sheet: Sheet, path: PublicPath, centres: Sequence[Point], r: float, style: Style) -> None:
    """The way between the discs: walked where a phase is finished, still dashed where it is not."""
    gap = 1.2 * r
    for at in range(len(centres) - 1):
        (left, y), (right, _) = centres[at], centres[at + 1]
        if right - left <= 2 * gap:
            continue
        line = [(left + gap, y), (right - gap, y)]
        if path.phases[at].status == FINISHED:
            sheet.lines([line], style.theme.accent, 2.2 * style.previous_line)
        else:
            dash = 3.0 * style.previous_line
            sheet.lines([line], style.muted, 1.2 * style.previous_line, dashes=(dash, dash))


def _disc(sheet: Sheet, each: PublicPhase, centre: Point, r: float, style: Style) -> None:
    theme, edge = style.theme, max(1.3 * style.edge_line, 0.045 * r)
    if each.here:
        sheet.discs([centre], 1.24 * r, fill=style.halo, line=theme.accent, width=edge)
    ink = style.text
    if each.status == FINISHED:
        sheet.discs([centre], r, fill=theme.accent)
        ink = theme.on_accent
    elif each.status in RUNNING:
        sheet.discs(
            [centre], r, fill=mixed(theme.accent, style.halo, 0.16), line=theme.accent, width=2 * edge
        )
    else:
        dashes = (0.16 * r, 0.13 * r) if each.status == SKIPPED else ()
        sheet.polygon(_round(centre, r), line=style.muted, width=edge, dashes=dashes)
    if each.status == REOPENED:
        _again(sheet, centre, r, 1.6 * edge, style)
    size = max(0.85 * r, style.small_size)
    sheet.text(centre[0], centre[1] - 0.335 * size, str(each.number), size, ink, weight=700, align="center")
    if each.status == FINISHED:
        _tick(sheet, (centre[0] + 0.74 * r, centre[1] - 0.74 * r), 0.36 * r, style)


def _round(centre: Point, r: float, start: float = 0.0, turn: float = 360.0) -> list[Point]:
    steps = 48
    return [
        (centre[0] + r * math.cos(math.radians(at)), centre[1] + r * math.sin(math.radians(at)))
        for at in (start + turn * step / steps for step in range(steps))
    ]


def _again(sheet: Sheet, centre: Point, r: float, width: float, style: Style) -> None:
    """An arrow around the disc, back to its beginning."""
    arc = _round(centre, 0.74 * r, 75.0, 275.0)
    sheet.lines([arc], style.theme.accent, width)
    (x, y), side = arc[-1], _ARROW * r
    head = [(x - 0.5 * side, y), (x + 0.5 * side, y), (x, y + 0.8 * side)]
    sheet.polygon(head, fill=style.theme.accent)


def _tick(sheet: Sheet, centre: Point, r: float, style: Style) -> None:
    """A small disc with a tick: finished, also for who sees no colours."""
    theme = style.theme
    sheet.discs([centre], r, fill=style.halo, line=theme.accent, width=0.14 * r)
    x, y = centre
    tick = [(x - 0.42 * r, y + 0.02 * r), (x - 0.10 * r, y - 0.34 * r), (x + 0.46 * r, y + 0.36 * r)]
    sheet.lines([tick], theme.accent, 0.22 * r)


def _paper(sheet: Sheet, each: PublicPhase, x: float, y: float, side: float, style: Style) -> None:
    """A sheet with a folded corner: full when it was settled on, written on when there is one, dashed when there is none."""
    wide, fold = 0.76 * side, 0.26 * side
    left, right, top = x - wide / 2, x + wide / 2, y + side
    outline = [(left, y), (right, y), (right, top - fold), (right - fold, top), (left, top)]
    theme, edge = style.theme, max(style.edge_line, 0.05 * side)
    if each.settled:
        sheet.polygon(outline, fill=theme.accent, line=theme.accent, width=edge)
        tick = [
            (x - 0.20 * side, y + 0.42 * side),
            (x - 0.05 * side, y + 0.26 * side),
            (x + 0.22 * side, y + 0.58 * side),
        ]
        sheet.lines([tick], theme.on_accent, 1.7 * edge)
        return
    there = bool(each.product_status)
    dashes = () if there else (0.12 * side, 0.10 * side)
    sheet.polygon(outline, line=theme.accent if there else style.muted, width=edge, dashes=dashes)
    if there:
        rows = [
            [(left + 0.16 * side, y + part * side), (right - 0.16 * side, y + part * side)]
            for part in (0.26, 0.44, 0.62)
        ]
        sheet.lines(rows, theme.accent, 0.8 * edge)
