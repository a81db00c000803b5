"""Taking and giving as a butterfly: what a partner takes at the left, what it brings at the right, as long as it weighs.

One partner with every line in words, or all partners with their balance (methode.md 11.3). What does not fit on a page goes on on
the next: no letter is smaller than those along a scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from matplotlib.figure import Figure

from samenwerkdesk.charts import legend, markers
from samenwerkdesk.charts.legend import Sign
from samenwerkdesk.charts.letters import fitted, one_line, shortened
from samenwerkdesk.charts.page import Imprint, compose
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.look import Theme
from samenwerkdesk.model.give_take import HEAVIEST
from samenwerkdesk.model.public_give_take import PublicLine, PublicSheet, balance_said, weight_said

Pairs = tuple[tuple[PublicLine | None, PublicLine | None], ...]
"""Rows of a butterfly: what is taken, and beside it what is brought."""

TAKES, GIVES = "halen", "brengen"

_LINES = 3
"""A line says at most so many lines; the list in words has all of it."""

_BODY, _BAR, _BETWEEN = 0.9, 0.78, 0.75
"""Half the body, the thickness of a wing, and the room between two, in sizes of a name."""

_ROW, _LEAST = 2.4, 1.75
"""What a partner likes and what it needs among all of them, in sizes of a name."""

_NAME = 40

_LARGEST = 1.6
"""How much larger the letters of one partner may be on a page by itself."""


def name_size(names: Sequence[str], room: float, style: Style) -> float:
    """The letters with which all names fit on a line of ``room``; none smaller than those along a scale."""
    widest = max((text_width(one_line(each), 1.0, 600) for each in names), default=0.0)
    return max(style.scale_size, min(style.name_size, 0.999 * room / max(widest, 1e-9)))


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
    used = _head(style)
    for pair in pairs(sheet):
        high = _row_height(pair, width, style)
        if found[-1] and used + high > height:
            found.append([])
            used = _head(style)
        found[-1].append(pair)
        used += high
    return [tuple(each) for each in found]


def height(sheet: PublicSheet, width: float, style: Style) -> float:
    """How high a butterfly with all its lines is at a width."""
    return _head(style) + sum(_row_height(pair, width, style) for pair in pairs(sheet))


def draw(
    sheet: PublicSheet, rows: Pairs, width: float, height: float, style: Style, largest: float = 1.0
) -> Figure:
    """The butterfly of one partner with these rows, as much as ``largest`` times as large where there is room."""
    style = _larger(rows, width, height, style, largest)
    paper = Sheet(width, height, style.background)
    size, middle = style.name_size, width / 2
    wing = middle - _BODY * size
    top = height - 1.15 * size
    for x, said, align in ((middle - _BODY * size, TAKES, "right"), (middle + _BODY * size, GIVES, "left")):
        _text(paper, x, top, said, size, style.muted, 600, align)
    heights = [_row_height(pair, width, style) for pair in rows]
    spare = max(0.0, height - _head(style) - sum(heights)) / max(1, len(rows))
    extra = min(spare, 1.4 * size)
    y = height - _head(style)
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
                _wing(paper, line, side, middle, y, wing, style)
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
        lambda w, style: None,
        imprint,
        "",
        theme,
        width=width,
        height=height,
    )


def _larger(rows: Pairs, width: float, height: float, style: Style, largest: float) -> Style:
    """The style with letters as large as fit."""
    scale = largest
    while scale > 1.0:
        found = replace(style, name_size=scale * style.name_size, small_size=scale * style.small_size)
        high = _head(found) + sum(_row_height(pair, width, found) for pair in rows)
        if high <= height and not any(_cut(line, width, found) for pair in rows for line in pair if line):
            return found
        scale -= 0.1
    return style


def _head(style: Style) -> float:
    return 2.2 * style.name_size


def _room(width: float, style: Style) -> float:
    return width / 2 - _BODY * style.name_size


def _lines(line: PublicLine, width: float, style: Style) -> tuple[str, ...]:
    said = line.text or "zonder tekst"
    return wrapped(said, style.name_size, 600, _room(width, style), _LINES)


def _cut(line: PublicLine, width: float, style: Style) -> bool:
    """Whether part of what a line says is left out."""
    return " ".join(_lines(line, width, style)) != one_line(line.text or "zonder tekst")


def _row_height(pair: tuple[PublicLine | None, PublicLine | None], width: float, style: Style) -> float:
    count = max((len(_lines(line, width, style)) for line in pair if line is not None), default=0)
    size = style.name_size
    return (1.16 * count + _BAR + _BETWEEN) * size + 1.45 * style.small_size


def _wing(
    paper: Sheet, line: PublicLine, side: int, middle: float, y: float, wing: float, style: Style
) -> None:
    """One line: its words, the bar under them, and under that its category and with whom it is linked."""
    size, small = style.name_size, style.small_size
    align = "left" if side > 0 else "right"
    x = middle + side * _BODY * size
    for said in _lines(line, 2 * middle, style):
        y -= 1.16 * size
        _text(paper, x, y + 0.28 * size, said, size, style.text, 600, align)
    y -= 0.1 * size
    high = _BAR * size
    number = text_width("5", size, 700) + 0.4 * size
    if line.weight is not None:
        long = (wing - number) * min(line.weight / HEAVIEST, 1.0)
        fill = style.theme.accent if side > 0 else style.condition("interests")
        paper.box(min(x, x + side * long), y - high, long, high, fill=fill, corner=0.3 * high)
        end = x + side * (long + 0.3 * size)
        _text(paper, end, y - high / 2 - 0.33 * size, weight_said(line.weight), size, style.text, 700, align)
    else:
        _text(paper, x, y - high / 2 - 0.33 * small, "nog geen gewicht", small, style.muted, 400, align)
    y -= high + 1.15 * small
    _text(
        paper, x, y, fitted(about(line, side), small, 400, wing - 0.5 * small), small, style.muted, 400, align
    )


def about(line: PublicLine, side: int) -> str:
    """'kennis · bij Morgenrood' of what is taken (side −1), 'kennis · voor Morgenrood' of what is brought (1)."""
    other = f"{'voor' if side > 0 else 'bij'} {one_line(line.other)}" if line.other else ""
    return " · ".join(part for part in (line.category, other) if part)


def _text(
    paper: Sheet, x: float, y: float, text: str, size: float, colour: str, weight: int, align: str
) -> None:
    if align == "left":
        paper.text(x, y, text, size, colour, weight=weight)
    else:
        paper.text(x, y, text, size, colour, weight=weight, align="right")


# ---------------------------------------------------------------------- all partners


BALANCE = "Wat komt ieder halen, en wat brengt ieder mee?"
"""What stands over the butterflies of all."""


def parts(sheets: Sequence[PublicSheet], height: float, style: Style) -> list[tuple[PublicSheet, ...]]:
    """The partners in as few and as equal groups as fit in ``height``."""
    most = max(1, int((height - _head(style)) / (_LEAST * style.name_size)))
    count = max(1, -(-len(sheets) // most))
    each = -(-len(sheets) // count)
    return [tuple(sheets[at : at + each]) for at in range(0, len(sheets), max(1, each))] or [()]


def balance_height(sheets: Sequence[PublicSheet], style: Style) -> float:
    """The height that all partners like to have."""
    return _head(style) + _ROW * style.name_size * len(sheets)


def balances(
    sheets: Sequence[PublicSheet], width: float, height: float, style: Style, most: float = 0.0
) -> Figure:
    """A row per partner: what it takes and brings by weight, line by line, and the balance. ``most`` is the longest wing."""
    paper = Sheet(width, height, style.background)
    size, small = style.name_size, style.small_size
    names = min(
        0.30 * width, max((text_width(one_line(each.name), size, 600) for each in sheets), default=0.0)
    )
    mark = 2.5 * markers.radius(style) + 0.35 * size
    worth = text_width("nog geen", small, 400)
    letters = name_size([each.name for each in sheets], names, style)
    left = mark + names + 0.8 * size
    right = width - worth - 0.8 * size
    middle = (left + right) / 2
    most = most or max((max(each.taken, each.given) for each in sheets), default=0.0)
    unit = (right - middle - 0.5 * size) / max(most, 1.0)
    top = height - 1.15 * size
    for x, said, align in ((middle - 0.5 * size, TAKES, "right"), (middle + 0.5 * size, GIVES, "left")):
        _text(paper, x, top, said, size, style.muted, 600, align)
    paper.text(width, top, "balans", small, style.muted, align="right")
    pitch = min((height - _head(style)) / max(1, len(sheets)), 3.2 * size)
    y = height - _head(style)
    for each in sheets:
        centre = y - pitch / 2
        markers.draw(paper, (1.25 * markers.radius(style), centre), each.looks, style)
        name = wrapped(each.name, letters, 600, names, 2 if pitch >= 2.5 * letters else 1)
        base = centre + (len(name) - 1) * 0.58 * letters - 0.33 * letters
        for words in name:
            paper.text(mark, base, words, letters, style.text, weight=600)
            base -= 1.16 * letters
        high = min(0.62 * pitch, 1.3 * size)
        for side, lines, fill in (
            (-1, each.takes, style.condition("interests")),
            (1, each.gives, style.theme.accent),
        ):
            x = middle + side * 0.5 * size
            for line in sorted(lines, key=lambda line: -(line.weight or 0.0)):
                long = (line.weight or 0.0) * unit
                if long:
                    at = min(x, x + side * long)
                    paper.box(
                        at, centre - high / 2, long, high, fill=fill, line=style.halo, edge=style.edge_line
                    )
                x += side * long
        worth_said = "nog geen" if each.balance is None else balance_said(each.balance)
        kind = (small, style.muted, 400) if each.balance is None else (size, style.text, 700)
        paper.text(
            width, centre - 0.33 * kind[0], worth_said, kind[0], kind[1], weight=kind[2], align="right"
        )
        y -= pitch
    paper.lines(
        [[(middle, y), (middle, height - _head(style) + 0.2 * size)]], style.grid, 2 * style.grid_line
    )
    return paper.figure


def balance_key(width: float, style: Style) -> Figure:
    """What the colours mean."""
    return legend.key(signs(style), width, style)


def balance_page(
    sheets: Sequence[PublicSheet],
    most: float,
    imprint: Imprint,
    theme: Theme,
    width: float = 1920.0,
    height: float = 1080.0,
) -> Figure:
    """Partners with their balance as a page that stands by itself; ``most`` is the longest wing of all pages."""
    return compose(
        BALANCE,
        lambda w, h, style: balances(sheets, w, h, style, most),
        balance_key,
        imprint,
        "",
        theme,
        width=width,
        height=height,
    )


def signs(style: Style) -> list[Sign]:
    """What the colours mean."""
    side = style.small_size

    def sign(fill: str, said: str) -> Sign:
        def bar(paper: Sheet, x: float, y: float) -> None:
            paper.box(x, y - 0.35 * side, 1.6 * side, 0.7 * side, fill=fill)

        return Sign(1.6 * side, bar, said)

    return [
        sign(style.condition("interests"), "gewicht van wat een partner haalt"),
        sign(style.theme.accent, "gewicht van wat een partner brengt"),
    ]
