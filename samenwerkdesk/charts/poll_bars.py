"""A poll with a choice: a bar per option, with its votes and its part of the senders; what was chosen most stands out."""

from __future__ import annotations

from fractions import Fraction

from matplotlib.figure import Figure

from samenwerkdesk.charts import rows, words
from samenwerkdesk.charts.rows import Label
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model.polls import percentage
from samenwerkdesk.model.public_answers import PublicPoll
from samenwerkdesk.model.text import listed

_NAMES, _WIDER = 0.46, 0.62
_ROW = 2.5
_THICK = 1.35
_MANY = 3


def bars(poll: PublicPoll, width: float, height: float, style: Style) -> Figure:
    """The options in their own order; all that were chosen most are marked alike (methode.md 21 rule 15)."""
    sheet = Sheet(width, height, style.background)
    labels = _labels(poll)
    names = rows.fit(labels, _NAMES * width, height, style)
    if names.cut:
        names = rows.fit(labels, _WIDER * width, height, style)
    counts = [count for _, count, _ in poll.options]
    said = [f"{count}  ·  {percentage(Fraction(count, max(poll.n, 1)))}%" for count in counts]
    left = names.width + 0.8 * style.name_size
    room = max((text_width(each, names.size, 700) for each in said), default=0.0) + 0.6 * style.name_size
    unit = (width - left - room) / max([*counts, 1])
    heights = rows.heights(names.needs, [1.0] * len(labels), height)
    least = min(heights, default=0.0)
    thick = min(0.62 * least, max(_THICK * style.name_size, 0.3 * least), 2.4 * style.name_size)
    # The axis ends a little outside the bars, and keeps clear of what stands around the picture.
    below, above = (
        (max(0.0, 0.5 * high - 0.85 * thick) for high in (heights[-1], heights[0])) if heights else (0.0, 0.0)
    )
    sheet.lines([[(left, below), (left, height - above)]], style.grid, 1.6 * style.grid_line)
    sheet.ground()
    top = height
    for row, (count, high) in enumerate(zip(counts, heights, strict=True)):
        middle = top - high / 2
        top -= high
        names.draw(sheet, row, middle, style)
        most = labels[row].strong
        if count:
            sheet.box(
                left,
                middle - thick / 2,
                count * unit,
                thick,
                fill=style.theme.accent if most else style.theme.chart_band,
                line=style.theme.accent,
                edge=style.edge_line,
            )
        x, y = left + count * unit + 0.6 * style.name_size, middle - 0.33 * names.size
        sheet.text(x, y, said[row], names.size, style.text, weight=700 if most else 400)
    return sheet.figure


def height(poll: PublicPoll, width: float, style: Style) -> float:
    """The height at which whole options stand beside their bars."""
    labels = _labels(poll)
    return max(rows.wanted(labels, _NAMES * width, style), _ROW * style.name_size * len(labels))


def _labels(poll: PublicPoll) -> list[Label]:
    return [Label("", option, strong=option in poll.top) for option, _, _ in poll.options]


def sentence(poll: PublicPoll) -> str:
    """What was chosen most; a tie is called a tie."""
    most = max((count for _, count, _ in poll.options), default=0)
    names = [words.quoted(option) for option, _, _ in poll.options if option in poll.top]
    if not names:
        return "Geen van de antwoorden is gekozen."
    if len(names) == 1:
        if most == poll.n:
            return f"Iedereen kiest {names[0]}: {_of(most, poll.n)}."
        if 2 * most > poll.n:
            return f"De meesten kiezen {names[0]}: {_of(most, poll.n)}."
        return f"{names[0]} is het vaakst gekozen: door {_of(most, poll.n)}."
    each = f"elk {_of(most, poll.n)}"
    if len(names) == len(poll.options):
        return f"We zijn gelijk verdeeld: alle antwoorden staan gelijk, {each}."
    if len(names) > _MANY:
        return f"{words.opening(len(names))} antwoorden staan gelijk bovenaan, {each}."
    return f"{listed(names)} staan gelijk bovenaan, {each}."


def _of(number: int, n: int) -> str:
    return f"{number} van de {n}"
