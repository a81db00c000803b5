"""A poll on a scale: every answer a dot, and the mean under them in a number."""

from __future__ import annotations

from matplotlib.figure import Figure

from samenwerkdesk.charts import words
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.stacks import LIFT, PITCH, Stacks, fit
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import Point
from samenwerkdesk.model.exact import dutch
from samenwerkdesk.model.public_answers import PublicPoll

_HEIGHT = 10.0
_LARGEST = 2.4
_SMALLEST = 0.2


def scale(poll: PublicPoll, width: float, height: float, style: Style) -> Figure:
    """The answers on their scale, equal ones stacked, with the mean as a triangle and in a number."""
    sheet = Sheet(width, height, style.background)
    lowest, highest = poll.scale_lowest or 0.0, poll.scale_highest or 0.0
    if highest <= lowest:
        lowest, highest = min(poll.scores, default=0.0), max(poll.scores, default=0.0) + 1.0
    margin = 3.0 * style.name_size
    unit = (width - 2 * margin) / (highest - lowest)
    foot = 1.75 * style.scale_size
    mark = 0.42 * style.name_size
    base = (
        foot + 0.5 * style.scale_size + (2.9 * mark + 1.3 * style.name_size if poll.mean is not None else 0.0)
    )

    def x(value: float) -> float:
        return margin + (value - lowest) * unit

    values = words.steps(
        lowest, highest, max(1, int((width - 2 * margin) / (1.5 * text_width("10", style.scale_size))))
    )
    upright: list[list[Point]] = [
        [(x(value), foot), (x(value), height - style.edge_line)] for value in values
    ]
    sheet.lines([*upright, [(x(lowest), base), (x(highest), base)]], style.grid, style.grid_line)
    for value in values:
        y = 0.3 * style.scale_size
        sheet.text(x(value), y, words.mark(value), style.scale_size, style.muted, align="center")
    sheet.ground()
    stack = Stacks(poll.scores, x, height - base, 0.0, width)
    radius = fit([stack], _LARGEST * style.answer_dot, _SMALLEST * style.answer_dot)
    outline = max(style.edge_line * 0.6, 0.08 * radius)
    lifted = [(at, base + (LIFT + level * PITCH) * radius) for at, level in stack.places(radius)]
    sheet.discs(lifted, radius + outline / 2, fill=style.muted, line=style.halo, width=outline)
    if poll.mean is not None:
        top = base - 0.5 * mark
        corners = [
            (x(poll.mean) - mark, top - 1.6 * mark),
            (x(poll.mean) + mark, top - 1.6 * mark),
            (x(poll.mean), top),
        ]
        sheet.polygon(corners, fill=style.mean)
        said = f"gemiddeld {dutch(poll.mean)}"
        half = text_width(said, style.name_size, 700) / 2
        sheet.text(
            min(max(x(poll.mean), half), width - half),
            top - 1.6 * mark - 1.0 * style.name_size,
            said,
            style.name_size,
            style.text,
            weight=700,
            align="center",
            halo=style.halo,
        )
    return sheet.figure


def height(poll: PublicPoll, width: float, style: Style) -> float:
    """The height at which the stacks have room."""
    return min(_HEIGHT * style.name_size + 3.0 * style.scale_size, 0.7 * width)


def sentence(poll: PublicPoll) -> str:
    """The mean and how far the answers lie apart."""
    if poll.mean is None or not poll.scores:
        return "Hierover zijn nog geen gegevens."
    low, high = words.mark(min(poll.scores)), words.mark(max(poll.scores))
    if low == high:
        return f"We zijn het eens: iedereen geeft een {low}."
    return f"Gemiddeld zitten we op {dutch(poll.mean)}; de antwoorden lopen van {low} tot {high}."
