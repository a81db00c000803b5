"""The radar of the five conditions: spread first, then the mean, then the previous time. Never a filled polygon."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from samenwerkdesk import look
from samenwerkdesk.charts import markers, words
from samenwerkdesk.charts.sheet import Align, Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wheel import Wheel, runs
from samenwerkdesk.look import PartnerLook, Point
from samenwerkdesk.model.conditions import CONDITIONS
from samenwerkdesk.model.disclosure import NO_DATA
from samenwerkdesk.model.exact import dutch
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement

ORDER = CONDITIONS
"""The axes clockwise from the top."""

_LEFT = {3, 4}


def radar(
    measurement: PublicMeasurement,
    width: float,
    height: float,
    style: Style,
    partners: Mapping[str, PartnerLook] | None = None,
) -> Figure:
    """The radar as large as fits in ``width`` × ``height`` units, labels included, as far as it was revealed.

    With ``partners`` every organisation that may be shown apart has a thin line; the previous time then makes room for it.
    """
    sheet = Sheet(width, height, style.background)
    found = {each.key: each for each in measurement.items}
    axes = [found.get(code) or PublicItem(code, look.condition(code).name, 0, NO_DATA) for code in ORDER]
    labels = [_Label.of(each, style, alone=measurement.shown) for each in axes]
    place = _fit(labels, measurement, width, height, style)
    place.draw(sheet, style)
    sheet.ground()
    for index, each in enumerate(axes):
        if each.lowest is not None and each.highest is not None:
            sheet.capsule(
                place.of(index, each.lowest),
                place.of(index, each.highest),
                style.capsule,
                fill=style.condition_soft(each.key),
                line=style.condition(each.key),
                edge=style.edge_line,
            )
    apart = markers.shown(measurement, partners or {})
    if not apart:
        _line(sheet, place, [each.previous for each in axes], style, previous=True)
    _line(sheet, place, [each.group_score for each in axes], style)
    for drawn in _partner_lines(sheet, place, axes, apart, style):
        for point, partner in drawn:
            markers.draw(sheet, point, partner, style)
    place.numbers(sheet, style, style.capsule / 2)
    for index, label in enumerate(labels):
        _draw_label(sheet, place, index, label, style)
    if not measurement.shown:
        _reason(sheet, place, axes[0], style)
    return sheet.figure


@dataclass(frozen=True)
class _Label:
    """The words at the end of an axis."""

    code: str
    name: str
    mean: str
    lines: tuple[str, ...]
    strong: bool
    width: float

    @classmethod
    def of(cls, condition: PublicItem, style: Style, *, alone: bool) -> _Label:
        """The label of an axis; ``alone`` is false when one sentence says for all of them why there is nothing."""
        name, strong = words.name(condition), words.worthy(condition)
        mean = "" if condition.group_score is None else dutch(condition.group_score)
        lines: tuple[str, ...] = ()
        if not condition.shown:
            lines = words.hidden(condition) if alone else ()
        elif condition.spread_label:
            lines = (words.spread(condition), *(("tweedeling",) if condition.polarised else ()))
        # Room for a mean and a spread is kept from the start: the radar stays where it is when they are revealed.
        first = _name_x(style) + text_width(name, style.name_size, 600) + _mean_gap(style, "0")
        first += text_width("0,0", style.name_size, 700)
        rest = [text_width(line, style.small_size, 700 if strong else 400) for line in lines]
        rest.append(text_width("spreiding middel", style.small_size, 400))
        return cls(condition.key, name, mean, lines, strong, max([first, *rest]))

    @property
    def rows(self) -> int:
        """How many lines there is room for under the name."""
        return max(1, len(self.lines))


def _name_x(style: Style) -> float:
    return style.square + 0.38 * style.name_size


def _mean_gap(style: Style, mean: str) -> float:
    return 0.42 * style.name_size if mean else 0.0


def _fit(
    labels: list[_Label], measurement: PublicMeasurement, width: float, height: float, style: Style
) -> Wheel:
    gap = _gap(style)
    side, foot = math.cos(math.radians(18)), math.cos(math.radians(54))
    ambition, interests, relationship, organisation, process = labels
    left = [(side, gap + process.width), (foot, gap + organisation.width)]
    right = [(side, gap + interests.width), (foot, gap + relationship.width), (0.0, gap + ambition.width)]
    edge = style.edge_line
    radius = min((width - 2 * edge - a - b) / (k + m) for k, a in left for m, b in right)
    above = _rise(0, ambition, style) + 0.8 * style.name_size
    below = max(_drop(relationship, style), _drop(organisation, style)) - _rise(2, relationship, style)
    low = math.cos(math.radians(36))
    radius = max(min(radius, (height - above - below) / (1 + low)), 4 * style.capsule / 2)
    need_left = max(k * radius + a for k, a in left)
    need_right = max(k * radius + b for k, b in right)
    need_above, need_below = radius + above, low * radius + below
    return Wheel(
        need_left + (width - need_left - need_right) / 2,
        need_below + (height - need_above - need_below) / 2,
        radius,
        len(labels),
        measurement.scale_lowest,
        measurement.scale_highest,
    )


def _gap(style: Style) -> float:
    return 0.8 * style.name_size


def _rise(index: int, label: _Label, style: Style) -> float:
    """How far the name's baseline lies above the end of its axis."""
    if index == 0:
        # All of its lines stay above the rings, which slope down from here.
        return (label.rows * style.line - 0.1) * style.small_size
    return (0.28 if index in {1, 4} else 0.12) * style.name_size


def _drop(label: _Label, style: Style) -> float:
    return (label.rows * style.line + 0.32) * style.small_size


def _line(
    sheet: Sheet,
    place: Wheel,
    values: Sequence[float | None],
    style: Style,
    *,
    previous: bool = False,
) -> None:
    points = place.points(values)
    dots = [point for point in points if point]
    edge = style.edge_line
    if previous:
        width = style.previous_line
        sheet.lines(runs(points), style.previous, width, dashes=(3.2 * width, 2.6 * width))
        sheet.discs(dots, style.previous_dot, fill=style.halo, line=style.previous, width=edge)
        return
    sheet.lines(runs(points), style.mean, style.mean_line)
    sheet.discs(dots, style.mean_dot + edge / 2, fill=style.mean, line=style.halo, width=edge)


def _partner_lines(
    sheet: Sheet,
    place: Wheel,
    axes: Sequence[PublicItem],
    partners: Mapping[str, PartnerLook],
    style: Style,
) -> list[list[tuple[Point, PartnerLook]]]:
    """Draw a line per partner; where its markers belong, axis by axis, is left for when all lines are there."""
    lines: dict[str, list[Point | None]] = {key: [] for key in partners}
    found: list[list[tuple[Point, PartnerLook]]] = []
    for index, each in enumerate(axes):
        means = {group.partner_id: group.group_score for group in each.groups} if each.shown else {}
        points = markers.spread_out(
            [means.get(key) for key in partners],
            lambda score, side, index=index: place.of(index, score, side),  # type: ignore[misc]
            markers.radius(style),
            place.number_places(style, style.capsule / 2) if index == 0 else (),
        )
        for key, point in zip(partners, points, strict=True):
            lines[key].append(point)
        pairs = zip(points, partners.values(), strict=True)
        found.append([(point, partner) for point, partner in pairs if point])
    for key, stretch in lines.items():
        sheet.lines(runs(stretch), markers.line_colour(partners[key], style), style.previous_line)
    return found


def _reason(sheet: Sheet, place: Wheel, condition: PublicItem, style: Style) -> None:
    """One reason for all axes, in the middle."""
    lines = words.hidden(condition)
    y = place.y - 0.36 * place.radius + (len(lines) - 1) / 2 * 1.16 * style.name_size
    for line in lines:
        sheet.text(place.x, y, line, style.name_size, style.muted, align="center", halo=style.halo)
        y -= 1.16 * style.name_size


def _draw_label(sheet: Sheet, place: Wheel, index: int, label: _Label, style: Style) -> None:
    x, y, wide = _label_at(place, index, label, style)
    side = style.square
    low = y + 0.33 * style.name_size - side / 2
    sheet.box(x, low, side, side, fill=style.condition(label.code), corner=0.16 * side)
    sheet.text(x + _name_x(style), y, label.name, style.name_size, style.text, weight=600)
    if label.mean:
        sheet.text(x + wide, y, label.mean, style.name_size, style.text, weight=700, align="right")
    colour, weight = (style.text, 700) if label.strong else (style.muted, 400)
    align: Align = "right" if index in _LEFT else "left"
    x += wide if index in _LEFT else 0.0
    for line in label.lines:
        y -= style.line * style.small_size
        sheet.text(x, y, line, style.small_size, colour, weight=weight, align=align)


def _label_at(place: Wheel, index: int, label: _Label, style: Style) -> tuple[float, float, float]:
    """Where the square of a label starts, its baseline, and how wide square, name and mean are together."""
    end_x, end_y = place.at(index, 1.0)
    wide = _name_x(style) + text_width(label.name, style.name_size, 600) + _mean_gap(style, label.mean)
    wide += text_width(label.mean, style.name_size, 700)
    x = end_x - _gap(style) - wide if index in _LEFT else end_x + _gap(style)
    return x, end_y + _rise(index, label, style), wide
