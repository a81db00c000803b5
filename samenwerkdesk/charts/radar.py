"""The radar of the five conditions: spread first, then the mean, then the previous time. Never a filled polygon."""

from __future__ import annotations

import math
from dataclasses import dataclass

from matplotlib.figure import Figure

from samenwerkdesk import look
from samenwerkdesk.charts import words
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import Point
from samenwerkdesk.model.conditions import CONDITIONS
from samenwerkdesk.model.exact import dutch
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement

ORDER = CONDITIONS
"""The axes clockwise from the top."""

CENTRE = 0.08
"""Where the lowest mark lies, as a part of the radius, so that the centre never collapses."""

_DIGIT_HEIGHT = 0.65


def radar(measurement: PublicMeasurement, width: float, height: float, style: Style) -> Figure:
    """The radar as large as fits in ``width`` × ``height`` units, labels included."""
    sheet = Sheet(width, height, style.background)
    axes = {each.key: each for each in measurement.items}
    labels = [_Label.of(axes[code], style) for code in ORDER]
    place = _fit(labels, width, height, style)
    _grid(sheet, place, measurement, style)
    for index, code in enumerate(ORDER):
        condition = axes[code]
        if condition.lowest is not None and condition.highest is not None:
            sheet.capsule(
                place.at(index, place.share(condition.lowest, measurement)),
                place.at(index, place.share(condition.highest, measurement)),
                style.capsule,
                fill=style.condition_soft(code),
                line=style.condition(code),
                edge=style.edge_line,
            )
    _means(sheet, place, measurement, style)
    _numbers(sheet, place, measurement, style)
    for index, label in enumerate(labels):
        _draw_label(sheet, place, index, label, style)
    return sheet.figure


@dataclass(frozen=True)
class _Place:
    """Where the radar lies on its sheet."""

    x: float
    y: float
    radius: float

    def at(self, index: int, share: float) -> Point:
        """The point on axis ``index`` at ``share`` (0–1) of the radius."""
        angle = math.radians(90 - 72 * index)
        return self.x + self.radius * share * math.cos(angle), self.y + self.radius * share * math.sin(angle)

    @staticmethod
    def share(value: float, measurement: PublicMeasurement) -> float:
        """How far along an axis a score lies, 0–1."""
        part = (value - measurement.scale_lowest) / (measurement.scale_highest - measurement.scale_lowest)
        return CENTRE + (1 - CENTRE) * part


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
    def of(cls, condition: PublicItem, style: Style) -> _Label:
        name = look.condition(condition.key).name
        strong = words.worthy(condition)
        if condition.group_score is None:
            mean, lines = "", words.hidden(condition)
        else:
            mean, lines = dutch(condition.group_score), (words.spread(condition),)
            if condition.polarised:
                lines = (*lines, "tweedeling")
        first = _name_x(style) + text_width(name, style.name_size, 600) + _mean_gap(style, mean)
        first += text_width(mean, style.name_size, 700)
        rest = [text_width(line, style.small_size, 700 if strong else 400) for line in lines]
        return cls(condition.key, name, mean, lines, strong, max([first, *rest]))


def _name_x(style: Style) -> float:
    return style.square + 0.38 * style.name_size


def _mean_gap(style: Style, mean: str) -> float:
    return 0.42 * style.name_size if mean else 0.0


def _fit(labels: list[_Label], width: float, height: float, style: Style) -> _Place:
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
    return _Place(
        need_left + (width - need_left - need_right) / 2,
        need_below + (height - need_above - need_below) / 2,
        radius,
    )


def _gap(style: Style) -> float:
    return 0.8 * style.name_size


def _rise(index: int, label: _Label, style: Style) -> float:
    """How far the name's baseline lies above the end of its axis."""
    if index == 0:
        # All of its lines stay above the rings, which slope down from here.
        return (len(label.lines) * style.line - 0.1) * style.small_size
    return (0.28 if index in {1, 4} else 0.12) * style.name_size


def _drop(label: _Label, style: Style) -> float:
    return (len(label.lines) * style.line + 0.32) * style.small_size


def _grid(sheet: Sheet, place: _Place, measurement: PublicMeasurement, style: Style) -> None:
    rings = []
    for value in words.steps(measurement.scale_lowest, measurement.scale_highest):
        ring = [place.at(i, place.share(value, measurement)) for i in range(5)]
        rings.append([*ring, ring[0]])
    axes = [[place.at(i, CENTRE), place.at(i, 1.0)] for i in range(5)]
    sheet.lines([*rings, *axes], style.grid, style.grid_line)


def _means(sheet: Sheet, place: _Place, measurement: PublicMeasurement, style: Style) -> None:
    def points(previous: bool) -> list[Point | None]:
        found: list[Point | None] = []
        axes = {each.key: each for each in measurement.items}
        for index, code in enumerate(ORDER):
            value = axes[code].previous if previous else axes[code].group_score
            found.append(None if value is None else place.at(index, place.share(value, measurement)))
        return found

    before, now = points(True), points(False)
    width = style.previous_line
    sheet.lines(runs(before), style.previous, width, dashes=(3.2 * width, 2.6 * width))
    hollow = [point for point in before if point]
    sheet.discs(hollow, style.previous_dot, fill=style.halo, line=style.previous, width=style.edge_line)
    sheet.lines(runs(now), style.mean, style.mean_line)
    dots = [point for point in now if point]
    sheet.discs(
        dots, style.mean_dot + style.edge_line / 2, fill=style.mean, line=style.halo, width=style.edge_line
    )


def runs(points: list[Point | None]) -> list[list[Point]]:
    """The stretches of neighbouring points around a ring; a full ring is closed, a gap leaves it open."""
    if all(points):
        whole = [point for point in points if point]
        return [[*whole, whole[0]]]
    size = len(points)
    stretches = []
    for start in range(size):
        if points[start] and not points[start - 1]:
            stretch = []
            index = start
            while point := points[index % size]:
                stretch.append(point)
                index += 1
            if len(stretch) > 1:
                stretches.append(stretch)
    return stretches


def _numbers(sheet: Sheet, place: _Place, measurement: PublicMeasurement, style: Style) -> None:
    values = words.steps(measurement.scale_lowest, measurement.scale_highest)
    x = place.x - style.capsule / 2 - 0.45 * style.scale_size
    for value in values:
        _, y = place.at(0, place.share(value, measurement))
        baseline = y - _DIGIT_HEIGHT / 2 * style.scale_size
        sheet.text(
            x, baseline, words.mark(value), style.scale_size, style.muted, align="right", halo=style.halo
        )


def _draw_label(sheet: Sheet, place: _Place, index: int, label: _Label, style: Style) -> None:
    end_x, end_y = place.at(index, 1.0)
    leftward = index in {3, 4}
    y = end_y + _rise(index, label, style)
    edge = end_x - _gap(style) if leftward else end_x + _gap(style)
    first = _name_x(style) + text_width(label.name, style.name_size, 600)
    total = first + _mean_gap(style, label.mean) + text_width(label.mean, style.name_size, 700)
    x = edge - total if leftward else edge
    low = y + 0.33 * style.name_size - style.square / 2
    sheet.box(
        x, low, style.square, style.square, fill=style.condition(label.code), corner=0.16 * style.square
    )
    sheet.text(x + _name_x(style), y, label.name, style.name_size, style.text, weight=600)
    if label.mean:
        sheet.text(x + total, y, label.mean, style.name_size, style.text, weight=700, align="right")
    for line in label.lines:
        y -= style.line * style.small_size
        colour = style.text if label.strong else style.muted
        weight = 700 if label.strong else 400
        sheet.text(
            edge, y, line, style.small_size, colour, weight=weight, align="right" if leftward else "left"
        )
