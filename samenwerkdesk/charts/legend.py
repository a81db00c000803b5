"""What the signs in a picture mean, on as many lines as needed; only what is drawn is explained."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from matplotlib.figure import Figure

from samenwerkdesk.charts import markers, words
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import PartnerLook
from samenwerkdesk.model.public_marks import PublicMeasurement

Draw = Callable[[Sheet, float, float], None]
"""What draws a sign from (x, y of its middle)."""


class Sign(NamedTuple):
    """A sign ``width`` units wide, drawn from (x, y of its middle), and what it means. Without a sign the width is 0."""

    width: float
    draw: Draw
    text: str


def key(signs: Sequence[Sign], width: float, style: Style) -> Figure:
    """The signs with their meaning, ``width`` units wide and as high as it must."""
    size = style.small_size
    between = 2.2 * size
    rows: list[list[Sign]] = [[]]
    used = 0.0
    for sign in signs:
        wide = _text_x(sign, size) + text_width(sign.text, size)
        if rows[-1] and used + wide > width:
            rows.append([])
            used = 0.0
        rows[-1].append(sign)
        used += wide + between
    pitch = 1.55 * size
    sheet = Sheet(width, pitch * len(rows), style.background)
    for index, row in enumerate(rows):
        x, middle = 0.0, sheet.height - (index + 0.5) * pitch
        for sign in row:
            sign.draw(sheet, x, middle)
            x += _text_x(sign, size)
            sheet.text(x, middle - 0.33 * size, sign.text, size, style.muted)
            x += text_width(sign.text, size) + between
    return sheet.figure


def _text_x(sign: Sign, size: float) -> float:
    return sign.width + 0.7 * size if sign.width else 0.0


def legend(
    measurement: PublicMeasurement,
    before: str,
    width: float,
    style: Style,
    partners: Mapping[str, PartnerLook] | None = None,
) -> Figure:
    """The key to radar and dot plot beside each other; ``before`` names the previous time ('27 februari').

    The previous time is left out when nothing of it is drawn, and so is everything that was not revealed yet.
    """
    signs = [*spreads(measurement, style), *means(measurement, style, line=True, triangle=True)]
    signs += previous(measurement, before, style, partners) + by_partner(measurement, style, partners)
    return key([*signs, *answers(measurement, style)], width, style)


def radar_signs(
    measurement: PublicMeasurement,
    before: str,
    style: Style,
    partners: Mapping[str, PartnerLook] | None = None,
) -> list[Sign]:
    """The signs of the radar."""
    signs = [*spreads(measurement, style), *means(measurement, style, line=True)]
    signs += previous(measurement, before, style, partners) + by_partner(measurement, style, partners)
    return [*signs, *number(words.answered(measurement))]


def dots_signs(measurement: PublicMeasurement, style: Style) -> list[Sign]:
    """The signs of the dot plot."""
    signs = [*answers(measurement, style), *means(measurement, style, triangle=True)]
    if not any(words.zoned(measurement, each) for each in measurement.items):
        return signs
    side = 1.1 * style.small_size

    def zone(sheet: Sheet, x: float, y: float) -> None:
        edge = style.edge_line * 0.7
        sheet.box(
            x, y - side / 2, 1.3 * side, side, fill=style.zone, corner=0.12 * side, line=style.grid, edge=edge
        )

    return [*signs, Sign(1.3 * side, zone, "onderste en bovenste derde")]


# ---------------------------------------------------------------------- one sign


def spreads(measurement: PublicMeasurement, style: Style, text: str = "laagste tot hoogste") -> list[Sign]:
    """The capsule from lowest to highest, once the spread is shown."""
    if all(each.lowest is None for each in measurement.items):
        return []
    return [capsule_sign(style, text)]


def capsule_sign(style: Style, text: str) -> Sign:
    """A capsule without colour."""
    wide, high = 2.4 * style.capsule, 0.84 * style.capsule

    def capsule(sheet: Sheet, x: float, y: float) -> None:
        ends = (x, y), (x + wide, y)
        sheet.capsule(*ends, high, fill=style.halo, line=style.muted, edge=style.edge_line)

    return Sign(wide, capsule, text)


def means(
    measurement: PublicMeasurement, style: Style, *, line: bool = False, triangle: bool = False
) -> list[Sign]:
    """The mean as a line with a dot, as a triangle, or both; once it is revealed."""
    if all(each.group_score is None for each in measurement.items):
        return []
    wide, side = 2.4 * style.capsule if line else 0.0, 0.95 * style.answer_dot

    def mean(sheet: Sheet, x: float, y: float) -> None:
        if line:
            sheet.lines([[(x, y), (x + wide, y)]], style.mean, style.mean_line)
            sheet.discs([(x + wide / 2, y)], style.mean_dot, fill=style.mean)
        if triangle:
            left, low = x + 1.18 * wide, y - 0.8 * side
            corners = [(left, low), (left + 2 * side, low), (left + side, low + 1.6 * side)]
            sheet.polygon(corners, fill=style.mean)

    return [Sign(1.18 * wide + 2 * side if triangle else wide, mean, words.mean(measurement))]


def previous(
    measurement: PublicMeasurement,
    before: str,
    style: Style,
    partners: Mapping[str, PartnerLook] | None = None,
) -> list[Sign]:
    """The dashed line of the previous time; left out beside lines of partners, as the radar leaves it out."""
    if not before or all(each.previous is None for each in measurement.items):
        return []
    if by_partner(measurement, style, partners):
        return []
    wide = 2.4 * style.capsule

    def dashed(sheet: Sheet, x: float, y: float) -> None:
        line = style.previous_line
        sheet.lines([[(x, y), (x + wide, y)]], style.previous, line, dashes=(3.2 * line, 2.6 * line))

    return [Sign(wide, dashed, before)]


def by_partner(
    measurement: PublicMeasurement, style: Style, partners: Mapping[str, PartnerLook] | None
) -> list[Sign]:
    """The markers of the partners that have a line, once."""
    drawn = markers.shown(measurement, partners or {})
    if not drawn:
        return []
    radius = markers.radius(style)
    step = 2.5 * radius

    def row(sheet: Sheet, x: float, y: float) -> None:
        for index, each in enumerate(drawn.values()):
            markers.draw(sheet, (x + radius * 1.2 + index * step, y), each, style)

    return [Sign(step * len(drawn), row, "gemiddelde per organisatie")]


def answers(measurement: PublicMeasurement, style: Style) -> list[Sign]:
    """A dot for one answer, with how many there are; words for a mark that the group gave together."""
    if measurement.together:
        return number(words.answered(measurement))
    said = words.respondents(measurement)
    return [answer_sign(f"één antwoord, {said} in totaal", style)] if said else []


def answer_sign(text: str, style: Style) -> Sign:
    """A dot."""

    def answer(sheet: Sheet, x: float, y: float) -> None:
        sheet.discs([(x + style.answer_dot, y)], style.answer_dot, fill=style.muted)

    return Sign(2 * style.answer_dot, answer, text)


def number(said: str) -> list[Sign]:
    """How many answered, in words only."""
    return [text_sign(said)] if said else []


def text_sign(text: str) -> Sign:
    """Words without a sign."""
    return Sign(0.0, lambda sheet, x, y: None, text)
