"""What the signs in the radar and the dot plot mean, on as many lines as needed."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.figure import Figure

from samenwerkdesk.charts import words
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model.public_marks import PublicMeasurement

_Item = tuple[float, Callable[[Sheet, float, float], None], str]


def legend(measurement: PublicMeasurement, before: str, width: float, style: Style) -> Figure:
    """The key to both pictures, ``width`` units wide; ``before`` names the previous time ('27 februari').

    The previous time is left out when nothing of it is drawn.
    """
    size = style.small_size
    items = _items(measurement, before, style)
    gap, between = 0.7 * size, 2.2 * size
    rows: list[list[_Item]] = [[]]
    used = 0.0
    for item in items:
        wide = item[0] + gap + text_width(item[2], size)
        if rows[-1] and used + wide > width:
            rows.append([])
            used = 0.0
        rows[-1].append(item)
        used += wide + between
    pitch = 1.55 * size
    sheet = Sheet(width, pitch * len(rows), style.background)
    for index, row in enumerate(rows):
        x, middle = 0.0, sheet.height - (index + 0.5) * pitch
        for sign, draw, text in row:
            draw(sheet, x, middle)
            sheet.text(x + sign + gap, middle - 0.33 * size, text, size, style.muted)
            x += sign + gap + text_width(text, size) + between
    return sheet.figure


def _items(measurement: PublicMeasurement, before: str, style: Style) -> list[_Item]:
    wide = 2.4 * style.capsule
    half = style.capsule * 0.42

    def capsule(sheet: Sheet, x: float, y: float) -> None:
        ends = (x, y), (x + wide, y)
        sheet.capsule(*ends, 2 * half, fill=style.halo, line=style.muted, edge=style.edge_line)

    def mean(sheet: Sheet, x: float, y: float) -> None:
        sheet.lines([[(x, y), (x + wide, y)]], style.mean, style.mean_line)
        sheet.discs([(x + wide / 2, y)], style.mean_dot, fill=style.mean)
        side = 0.95 * style.answer_dot
        left, low = x + 1.18 * wide, y - 0.8 * side
        sheet.polygon([(left, low), (left + 2 * side, low), (left + side, low + 1.6 * side)], fill=style.mean)

    def previous(sheet: Sheet, x: float, y: float) -> None:
        line = style.previous_line
        sheet.lines([[(x, y), (x + wide, y)]], style.previous, line, dashes=(3.2 * line, 2.6 * line))

    def answer(sheet: Sheet, x: float, y: float) -> None:
        sheet.discs([(x + style.answer_dot, y)], style.answer_dot, fill=style.muted)

    dot = 2 * style.answer_dot
    items: list[_Item] = [
        (wide, capsule, "laagste tot hoogste"),
        (1.18 * wide + 1.9 * style.answer_dot, mean, "gemiddelde"),
    ]
    if before and any(each.previous is not None for each in measurement.items):
        items.append((wide, previous, before))
    items.append((dot, answer, f"één antwoord, {words.respondents(measurement)} in totaal"))
    return items
