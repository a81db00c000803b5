"""The values of a KPI over its periods, with the line of its norm or its band, and the baseline (methode.md 17)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from matplotlib.figure import Figure

from samenwerkdesk.charts import kpi_signs
from samenwerkdesk.charts.letters import fitted, one_line
from samenwerkdesk.charts.page import Imprint, compose
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style, mixed
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.look import Point, Theme
from samenwerkdesk.model.chain_kpis import written
from samenwerkdesk.model.public_chain import PublicKpi
from samenwerkdesk.model.text import shortened

MOST = 12
"""So many periods are drawn, the last ones."""

NO_VALUES = "Hier komt de lijn, zodra er een waarde is."
_LONG = 150


def title(kpi: PublicKpi) -> str:
    """What stands over it: its name, as much as there is room for."""
    name = one_line(kpi.name)
    return name if len(name) <= _LONG else shortened(name, _LONG)


def sentence(kpi: PublicKpi) -> str:
    """Where it stands: '9 werkdagen in 2025-Q3: op norm (norm hooguit 10).'"""
    if not kpi.last:
        return f"{kpi.said[:1].upper()}{kpi.said[1:]}." if kpi.said else ""
    when = f" in {kpi.period}" if kpi.period else ""
    against = f" ({kpi.compared})" if kpi.compared else ""
    return f"{kpi.last}{when}: {kpi.said}{against}."


def height(kpi: PublicKpi, width: float, style: Style) -> float:
    """The height at which a trend is plain to see."""
    return min(0.5 * width, 17.0 * style.name_size)


@dataclass(frozen=True)
class _Plot:
    """Where periods and values lie."""

    left: float
    right: float
    bottom: float
    top: float
    lowest: float
    highest: float
    many: int

    def x(self, at: int) -> float:
        return self.left + (at + 0.5) * (self.right - self.left) / max(1, self.many)

    def y(self, value: float) -> float:
        part = (value - self.lowest) / max(self.highest - self.lowest, 1e-9)
        return self.bottom + part * (self.top - self.bottom)


def shown(kpi: PublicKpi) -> tuple[tuple[str, float | None], ...]:
    """The periods that are drawn."""
    return kpi.series[-MOST:]


def reach(kpi: PublicKpi) -> tuple[float, float]:
    """From the lowest to the highest of all that is drawn, with a little room."""
    values = [value for _, value in shown(kpi) if value is not None]
    values += [value for value in (kpi.target, kpi.baseline, *(kpi.band or ())) if value is not None]
    low, high = min(values, default=0.0), max(values, default=1.0)
    room = 0.14 * (high - low) or max(1.0, abs(high) * 0.2)
    return (0.0 if low >= 0 and low - room < 0 else low - room), high + room


def draw(kpi: PublicKpi, width: float, high: float, style: Style) -> Figure:
    """The plot with its axis; without a value a sheet that says so."""
    sheet = Sheet(width, high, style.background)
    size = style.scale_size
    if not any(value is not None for _, value in kpi.series):
        sheet.text(width / 2, high / 2, NO_VALUES, style.name_size, style.muted, align="center")
        return sheet.figure
    names = _beside(kpi)
    room = max((text_width(said, size, 600) for _, said in names), default=0.0)
    right = width - min(0.3 * width, room + 1.0 * size)
    low, top = reach(kpi)
    periods = shown(kpi)
    plot = _Plot(0.4 * size, right, 2.2 * size, high - 1.6 * size, low, top, len(periods))
    _against(sheet, kpi, plot, style)
    _names(sheet, names, plot, style)
    pitch = (plot.right - plot.left) / len(periods)
    every = 1
    while (
        every < len(periods)
        and max(text_width(one_line(name), size) for name, _ in periods) > 0.94 * every * pitch
        and every < 4
    ):
        every += 1
    for at, (name, _) in enumerate(periods):
        if (len(periods) - 1 - at) % every == 0:
            wide = 0.94 * every * pitch
            said = fitted(one_line(name), size, 400, wide)
            half = text_width(said, size) / 2
            x = min(max(plot.x(at), half), width - half)
            sheet.text(x, 0.55 * size, said, size, style.muted, align="center")
    line(sheet, kpi, plot.x, plot.y, style, style.mean_dot)
    _values(sheet, kpi, plot, style)
    return sheet.figure


def _beside(kpi: PublicKpi) -> list[tuple[float, str]]:
    """What is written at the right of the plot: norm or band, and baseline."""
    found = []
    if kpi.band:
        found += [(value, f"grens {written(value)}") for value in kpi.band]
    elif kpi.target is not None:
        found.append((kpi.target, f"norm {written(kpi.target)}"))
    if kpi.baseline is not None:
        found.append((kpi.baseline, f"nulmeting {written(kpi.baseline)}"))
    return found


def _names(sheet: Sheet, names: Sequence[tuple[float, str]], plot: _Plot, style: Style) -> None:
    """The names beside their lines; those that would lie on each other move up."""
    size, below = style.scale_size, float("-inf")
    for value, said in sorted(names):
        y = max(plot.y(value) - 0.33 * size, below + 1.12 * size)
        below = y
        weight = 400 if said.startswith("nul") else 600
        x = plot.right + 0.6 * size
        shown = fitted(said, size, weight, sheet.width - x)
        sheet.text(x, y, shown, size, style.muted if weight == 400 else style.text, weight=weight)


def _against(sheet: Sheet, kpi: PublicKpi, plot: _Plot, style: Style) -> None:
    left, right = plot.left, plot.right
    sheet.lines([[(left, plot.bottom), (right, plot.bottom)]], style.grid, style.grid_line)
    if kpi.band:
        low, high = (plot.y(value) for value in kpi.band)
        sheet.box(left, low, right - left, high - low, fill=mixed(style.theme.success, style.halo, 0.14))
        edges = [[(left, y), (right, y)] for y in (low, high)]
        sheet.lines(edges, style.theme.success, style.previous_line)
    elif kpi.target is not None:
        y, dash = plot.y(kpi.target), 5.0 * style.previous_line
        sheet.lines(
            [[(left, y), (right, y)]], style.text, 1.3 * style.previous_line, dashes=(dash, 0.6 * dash)
        )
    if kpi.baseline is not None:
        y, dash = plot.y(kpi.baseline), 1.6 * style.previous_line
        sheet.lines([[(left, y), (right, y)]], style.muted, style.previous_line, dashes=(dash, 1.4 * dash))


def line(
    sheet: Sheet,
    kpi: PublicKpi,
    x: object,
    y: object,
    style: Style,
    dot: float,
) -> None:
    """The values as dots on a line; over a period that was not measured the line is dashed."""
    assert callable(x)
    assert callable(y)
    points = [(at, (x(at), y(value))) for at, (_, value) in enumerate(shown(kpi)) if value is not None]
    width = style.mean_line
    for (at, start), (to, end) in pairwise(points):
        dashes = () if to == at + 1 else (2.2 * width, 2.0 * width)
        sheet.lines([[start, end]], style.mean, width, dashes=dashes)
    sheet.discs(
        [point for _, point in points[:-1]], dot, fill=style.mean, line=style.halo, width=style.edge_line
    )
    if points:
        kpi_signs.sign(sheet, kpi.status, *points[-1][1], 3.2 * dot, style)


def _values(sheet: Sheet, kpi: PublicKpi, plot: _Plot, style: Style) -> None:
    """Each value at its dot, above it, or under it where the line comes from above."""
    size = style.scale_size
    values = [(at, value) for at, (_, value) in enumerate(shown(kpi)) if value is not None]
    last: Point | None = None
    for place, (at, value) in enumerate(values):
        before = values[place - 1][1] if place else None
        after = values[place + 1][1] if place + 1 < len(values) else None
        under = (after is None or value < after) and (before is None or value < before) and len(values) > 1
        end = place + 1 == len(values)
        off = (2.0 if end else 1.3) * style.mean_dot
        y = plot.y(value) - off - 0.85 * size if under else plot.y(value) + off + 0.25 * size
        if under and y < plot.bottom + 0.1 * size:
            y = plot.y(value) + off + 0.25 * size
        said = written(value)
        half = text_width(said, size, 700 if end else 400) / 2
        x = max(plot.x(at), half)
        if not end and last is not None and abs(x - last[0]) < 2.4 * half and abs(y - last[1]) < 1.1 * size:
            continue
        last = (x, y)
        sheet.text(x, y, said, size, style.text, weight=700 if end else 400, align="center", halo=style.halo)


def whose(kpi: PublicKpi) -> str:
    """Whose it is and which step it is about."""
    owner = f"eigenaar: {kpi.owner.name}" if kpi.owner else "nog geen eigenaar"
    return " · ".join(part for part in (owner, kpi.step) if part)


def page(
    kpi: PublicKpi, imprint: Imprint, theme: Theme, width: float = 1920.0, height: float = 1080.0
) -> Figure:
    """The trend that stands by itself: the name of the KPI, where it stands, and whose it is."""

    def below(room: float, style: Style) -> Figure:
        size = style.small_size
        lines = wrapped(whose(kpi), size, 400, room, 2)
        sheet = Sheet(room, (0.3 + 1.2 * len(lines)) * size, style.background)
        for under, said in enumerate(lines, 1 - len(lines)):
            sheet.text(0.0, (0.35 - 1.2 * under) * size, said, size, style.muted)
        return sheet.figure

    return compose(
        title(kpi),
        lambda w, h, style: draw(kpi, w, h, style),
        imprint,
        theme,
        key=below,
        question=sentence(kpi),
        width=width,
        height=height,
    )
