"""Taking and giving as a butterfly: what a partner takes at the left, what it brings at the right, as long as it weighs.

One partner with every line in words, or all partners with their balance (methode.md 11.3). What does not fit on a page goes on on
the next: no letter is smaller than those along a scale.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from matplotlib.figure import Figure

from samenwerkdesk import look
from samenwerkdesk.charts import markers
from samenwerkdesk.charts import style as styles
from samenwerkdesk.charts.letters import fitted, one_line
from samenwerkdesk.charts.page import Imprint, compose
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.look import Theme
from samenwerkdesk.model.give_take import HEAVIEST
from samenwerkdesk.model.public_give_take import PublicLine, PublicSheet, balance_said, weight_said
from samenwerkdesk.model.text import shortened

Pairs = tuple[tuple[PublicLine | None, PublicLine | None], ...]
"""Rows of a butterfly: what is taken, and beside it what is brought."""

TAKES, GIVES = "halen", "brengen"

_LINES = 3
"""A line says at most so many lines, unless there is room for more; the list in words has all of it."""

_ALL = 99
"""No text has so many lines."""

_BODY, _BAR, _BETWEEN = 0.9, 0.78, 0.75
"""Half the body, the thickness of a wing, and the room between two, in sizes of a name."""

_NAME = 40

_LARGEST = 1.6
"""How much larger the letters of one partner may be on a page by itself."""


def name_of(sheet: PublicSheet) -> str:
    """The name of a partner as there is room for in a title."""
    name = one_line(sheet.name)
    return name if len(name) <= _NAME else shortened(name, _NAME)


def sentence(sheet: PublicSheet) -> str:
    """What a partner takes and brings together, by weight."""
    if sheet.balance is None:
        return f"{name_of(sheet)}: halen en brengen"
    taken, given = weight_said(sheet.taken), weight_said(sheet.given)
    return f"{name_of(sheet)}: halen {taken}, brengen {given}, balans {balance_said(sheet.balance)}"


def pairs(sheet: PublicSheet) -> Pairs:
    """Both sides beside each other, the heaviest first."""
    takes, gives = (
        sorted(side, key=lambda line: -(line.weight or 0.0)) for side in (sheet.takes, sheet.gives)
    )
    return tuple(zip_longest(takes, gives))


def pages(sheet: PublicSheet, width: float, height: float, style: Style) -> list[Pairs]:
    """As many rows each as fit in ``height``; one page at least."""
    found: list[list[tuple[PublicLine | None, PublicLine | None]]] = [[]]
    used = head(style)
    for pair in pairs(sheet):
        high = _row_height(pair, width, style)
        if found[-1] and used + high > height:
            found.append([])
            used = head(style)
        found[-1].append(pair)
        used += high
    return [tuple(each) for each in found]


def left_out(sheet: PublicSheet, width: float, height: float, style: Style) -> set[PublicLine]:
    """The lines of which the pages of ``height`` have no room for all words."""
    found: set[PublicLine] = set()
    for rows in pages(sheet, width, height, style):
        most = _most(rows, width, height, style)
        found |= {line for pair in rows for line in pair if line and _cut(line, width, style, most)}
    return found


def first_rows(sheet: PublicSheet) -> Pairs:
    """The rows that one page of usual size has room for, the heaviest ones."""
    return pages(sheet, 1720.0, 650.0, styles.room(look.theme(), 1080.0))[0]


def height(sheet: PublicSheet, width: float, style: Style) -> float:
    """How high a butterfly with all its lines is at a width."""
    return head(style) + sum(_row_height(pair, width, style) for pair in pairs(sheet))


def draw(
    sheet: PublicSheet, rows: Pairs, width: float, height: float, style: Style, largest: float = 1.0
) -> Figure:
    """The butterfly of one partner with these rows, as much as ``largest`` times as large where there is room."""
    most = _most(rows, width, height, style)
    style = _larger(rows, width, height, style, largest, most)
    paper = Sheet(width, height, style.background)
    size, middle = style.name_size, width / 2
    wing = middle - _BODY * size
    top = height - 1.15 * size
    for x, said, align in ((middle - _BODY * size, TAKES, "right"), (middle + _BODY * size, GIVES, "left")):
        align_text(paper, x, top, said, size, style.muted, 600, align)
    heights = [_row_height(pair, width, style, most) for pair in rows]
    spare = max(0.0, height - head(style) - sum(heights)) / max(1, len(rows))
    extra = min(spare, 1.4 * size)
    y = height - head(style)
    bottom = y - sum(heights) - extra * len(rows)
    paper.capsule(
        (middle, bottom + 0.3 * size),
        (middle, y - 0.2 * size),
        0.34 * size,
        fill=style.grid,
        line=style.grid,
        edge=0.0,
    )
    markers.draw(paper, (middle, top + 0.3 * size), sheet.looks, style)
    for pair, high in zip(rows, heights, strict=True):
        for line, side in zip(pair, (-1, 1), strict=True):
            if line is not None:
                _wing(paper, line, side, middle, y, wing, style, most)
        y -= high + extra
    return paper.figure


def page(
    sheet: PublicSheet,
    rows: Pairs,
    imprint: Imprint,
    theme: Theme,
    width: float = 1920.0,
    height: float = 1080.0,
) -> Figure:
    """These rows of a partner's butterfly as a page that stands by itself."""
    return compose(
        sentence(sheet),
        lambda w, h, style: draw(sheet, rows, w, h, style, _LARGEST),
        imprint,
        theme,
        width=width,
        height=height,
    )


def _most(rows: Pairs, width: float, height: float, style: Style) -> int:
    """How many lines each may say: as many as it takes and there is room for."""
    most = _LINES
    while any(_cut(line, width, style, most) for pair in rows for line in pair if line):
        high = head(style) + sum(_row_height(pair, width, style, most + 1) for pair in rows)
        if high > height:
            break
        most += 1
    return most


def _larger(rows: Pairs, width: float, height: float, style: Style, largest: float, most: int) -> Style:
    """The style with letters as large as fit."""
    scale = largest
    while scale > 1.0:
        found = replace(style, name_size=scale * style.name_size, small_size=scale * style.small_size)
        high = head(found) + sum(_row_height(pair, width, found, most) for pair in rows)
        cut = any(_cut(line, width, found, most) for pair in rows for line in pair if line)
        if high <= height and not cut:
            return found
        scale -= 0.1
    return style


def head(style: Style) -> float:
    """How high the words over both sides are."""
    return 2.2 * style.name_size


def _room(width: float, style: Style) -> float:
    return width / 2 - _BODY * style.name_size


def _lines(line: PublicLine, width: float, style: Style, most: int) -> tuple[str, ...]:
    said = line.text or "zonder tekst"
    return wrapped(said, style.name_size, 600, _room(width, style), most)


def _cut(line: PublicLine, width: float, style: Style, most: int) -> bool:
    """Whether part of what a line says is left out."""
    return _lines(line, width, style, most) != _lines(line, width, style, _ALL)


def _row_height(
    pair: tuple[PublicLine | None, PublicLine | None], width: float, style: Style, most: int = _LINES
) -> float:
    count = max((len(_lines(line, width, style, most)) for line in pair if line is not None), default=0)
    size = style.name_size
    return (1.16 * count + _BAR + _BETWEEN) * size + 1.45 * style.small_size


def _wing(
    paper: Sheet,
    line: PublicLine,
    side: int,
    middle: float,
    y: float,
    wing: float,
    style: Style,
    most: int,
) -> None:
    """One line: its words, the bar under them, and under that its category and with whom it is linked."""
    size, small = style.name_size, style.small_size
    align = "left" if side > 0 else "right"
    x = middle + side * _BODY * size
    for said in _lines(line, 2 * middle, style, most):
        y -= 1.16 * size
        align_text(paper, x, y + 0.28 * size, said, size, style.text, 600, align)
    y -= 0.1 * size
    high = _BAR * size
    number = text_width("5", size, 700) + 0.4 * size
    if line.weight is not None:
        long = (wing - number) * min(line.weight / HEAVIEST, 1.0)
        fill = style.theme.accent if side > 0 else style.condition("interests")
        paper.box(min(x, x + side * long), y - high, long, high, fill=fill, corner=0.3 * high)
        end = x + side * (long + 0.3 * size)
        align_text(
            paper, end, y - high / 2 - 0.33 * size, weight_said(line.weight), size, style.text, 700, align
        )
    else:
        align_text(paper, x, y - high / 2 - 0.33 * small, "nog geen gewicht", small, style.muted, 400, align)
    y -= high + 1.15 * small
    align_text(
        paper, x, y, fitted(about(line, side), small, 400, wing - 0.5 * small), small, style.muted, 400, align
    )


def about(line: PublicLine, side: int) -> str:
    """'kennis · bij Morgenrood' of what is taken (side −1), 'kennis · voor Morgenrood' of what is brought (1)."""
    other = f"{'voor' if side > 0 else 'bij'} {one_line(line.other)}" if line.other else ""
    return " · ".join(part for part in (line.category, other) if part)


def align_text(
    paper: Sheet, x: float, y: float, text: str, size: float, colour: str, weight: int, align: str
) -> None:
    """Write a line that begins ('left') or ends ('right') at ``x``."""
    if align == "left":
        paper.text(x, y, text, size, colour, weight=weight)
    else:
        paper.text(x, y, text, size, colour, weight=weight, align="right")
