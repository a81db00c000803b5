"""What every partner takes and brings by weight, line by line, with the balance (methode.md 11.3, rule 12 in 21)."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.figure import Figure

from samenwerkdesk.charts import legend, markers
from samenwerkdesk.charts.butterfly import GIVES, TAKES, align_text, head
from samenwerkdesk.charts.legend import Sign
from samenwerkdesk.charts.letters import one_line
from samenwerkdesk.charts.page import Imprint, compose
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.look import Theme
from samenwerkdesk.model.public_give_take import PublicSheet, balance_said

_ROW, _LEAST = 2.4, 1.75
"""What a partner likes and what it needs among all of them, in sizes of a name."""


def name_size(names: Sequence[str], room: float, style: Style) -> float:
    """The letters with which all names fit on a line of ``room``; none smaller than those along a scale."""
    widest = max((text_width(one_line(each), 1.0, 600) for each in names), default=0.0)
    return max(style.scale_size, min(style.name_size, 0.999 * room / max(widest, 1e-9)))


SENTENCE = "Wat komt ieder halen, en wat brengt ieder mee?"
"""What stands over the butterflies of all."""


def parts(sheets: Sequence[PublicSheet], height: float, style: Style) -> list[tuple[PublicSheet, ...]]:
    """The partners in as few and as equal groups as fit in ``height``."""
    most = max(1, int((height - head(style)) / (_LEAST * style.name_size)))
    count = max(1, -(-len(sheets) // most))
    each = -(-len(sheets) // count)
    return [tuple(sheets[at : at + each]) for at in range(0, len(sheets), max(1, each))] or [()]


def height(sheets: Sequence[PublicSheet], style: Style) -> float:
    """The height that all partners like to have."""
    return head(style) + _ROW * style.name_size * len(sheets)


def draw(
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
        align_text(paper, x, top, said, size, style.muted, 600, align)
    paper.text(width, top, "balans", small, style.muted, align="right")
    pitch = min((height - head(style)) / max(1, len(sheets)), 3.2 * size)
    y = height - head(style)
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
    paper.lines([[(middle, y), (middle, height - head(style) + 0.2 * size)]], style.grid, 2 * style.grid_line)
    return paper.figure


def key(width: float, style: Style) -> Figure:
    """What the colours mean."""
    return legend.key(_signs(style), width, style)


def page(
    sheets: Sequence[PublicSheet],
    most: float,
    imprint: Imprint,
    theme: Theme,
    width: float = 1920.0,
    height: float = 1080.0,
) -> Figure:
    """Partners with their balance as a page that stands by itself; ``most`` is the longest wing of all pages."""
    return compose(
        SENTENCE,
        lambda w, h, style: draw(sheets, w, h, style, most),
        imprint,
        theme,
        key=key,
        width=width,
        height=height,
    )


def _signs(style: Style) -> list[Sign]:
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
