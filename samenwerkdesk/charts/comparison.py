"""The five conditions over the sessions: per session from lowest to highest, the mean, and a line from mean to mean."""

from __future__ import annotations

from matplotlib.figure import Figure

from samenwerkdesk.charts import sessions, words
from samenwerkdesk.charts.legend import Sign, capsule_sign, text_sign
from samenwerkdesk.charts.rows import ink, tint
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.sessions import QUICK, Frame
from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import Style
from samenwerkdesk.look import Point
from samenwerkdesk.model.exact import dutch

_ROW = 4.6


def comparison(series: Series, width: float, height: float, style: Style) -> Figure:
    """The conditions (or other questions) of a series in rows, its sessions in columns; at most the last twelve."""
    made = sessions.frame(series, width, height, style)
    for row in range(len(made.items)):
        _others(made, row, style)
        _capsules(made, row, style)
        _means(made, row, style)
    return made.sheet.figure


def height(series: Series, width: float, style: Style) -> float:
    """The height at which differences of a few tenths can be seen."""
    return sessions.height(series, width, style, _ROW)


def _capsules(made: Frame, row: int, style: Style) -> None:
    wide = min(0.72 * style.capsule, 0.6 * made.columns.pitch)
    for index, item in made.cells(row):
        if item.lowest is not None and item.highest is not None:
            x = made.columns.x(index)
            low, high = (x, made.y(row, item.lowest)), (x, made.y(row, item.highest))
            made.sheet.capsule(
                low, high, wide, fill=tint(style, item.key), line=ink(style, item.key), edge=style.edge_line
            )


def _others(made: Frame, row: int, style: Style) -> None:
    lines: list[list[Point]] = []
    for index, item in made.cells(row):
        if item.different_group and index:
            x = made.columns.left + index * made.columns.pitch
            lines.append([(x, made.bases[row]), (x, made.tops[row])])
    made.sheet.lines(lines, style.previous, style.previous_line, dashes=sessions.dashed(style))


def _means(made: Frame, row: int, style: Style) -> None:
    key = made.items[row].key
    means = made.series.means(key)
    width = min(0.7 * style.mean_line, 0.14 * made.columns.pitch)

    def at(index: int) -> Point:
        return made.columns.x(index), made.y(row, means[index] or 0.0)

    quick = [each.instrument == QUICK for each in made.series.measurements]
    links = made.series.links(key)
    made.sheet.lines([[at(a), at(b)] for a, b in links if not quick[b]], style.mean, width)
    made.sheet.lines(
        [[at(a), at(b)] for a, b in links if quick[b]], style.mean, width, dashes=(3 * width, 2.4 * width)
    )
    dot = min(0.82 * style.mean_dot, 0.24 * made.columns.pitch)
    for index, mean in enumerate(means):
        if mean is not None:
            _dot(made.sheet, at(index), dot, style, hollow=quick[index])


def _dot(sheet: Sheet, centre: Point, radius: float, style: Style, *, hollow: bool) -> None:
    edge = style.edge_line
    if hollow:
        sheet.discs([centre], radius, fill=style.halo, line=style.mean, width=1.6 * edge)
    else:
        sheet.discs([centre], radius + edge / 2, fill=style.mean, line=style.halo, width=edge)


def signs(whole: Series, style: Style) -> list[Sign]:
    """What is drawn: capsules, means per form, other groups."""
    series = whole.recent
    wide, found = 2.4 * style.capsule, []
    if any(item.lowest is not None for each in series.measurements for item in each.items):
        found.append(capsule_sign(style, "laagste tot hoogste"))
    forms = {
        each.instrument == QUICK
        for each in series.measurements
        if any(item.group_score is not None for item in each.items)
    }
    line = 0.7 * style.mean_line

    def full(sheet: Sheet, x: float, y: float) -> None:
        sheet.lines([[(x, y), (x + wide, y)]], style.mean, line)
        _dot(sheet, (x + wide / 2, y), 0.82 * style.mean_dot, style, hollow=False)

    def quick(sheet: Sheet, x: float, y: float) -> None:
        sheet.lines([[(x, y), (x + wide, y)]], style.mean, line, dashes=(3 * line, 2.4 * line))
        _dot(sheet, (x + wide / 2, y), 0.82 * style.mean_dot, style, hollow=True)

    if False in forms:
        found.append(Sign(wide, full, "gemiddelde" + (", volledige meting" if True in forms else "")))
    if True in forms:
        found.append(Sign(wide, quick, "gemiddelde, snelpeiling"))
    found += sessions.others_sign(series, style)
    return [*found, text_sign(whole.left_out)] if whole.left_out else found


def sentence(series: Series) -> str:
    """What changed most since the previous time of the same form; '' when nothing may be seen."""
    revealed = [each for each in series.measurements if each.revealed and each.shown]
    current = series.current
    if not revealed:
        if current is None or not current.shown:
            return words.nothing(current)
        return words.DOTS_FIRST if words.only_dots(current) else words.sentence(current)
    now = revealed[-1]
    changed = [each for each in now.items if each.shown and each.delta is not None]
    if not changed:
        start = "Dit is onze eerste meting" if len(revealed) == 1 else "Dit is de eerste meting in deze vorm"
        return f"{start}: er valt nog niets te vergelijken."
    most = max(changed, key=lambda each: abs(each.delta or 0.0))
    before, after = dutch(most.previous or 0.0), dutch(most.group_score or 0.0)
    if before == after:
        return "Sinds de vorige keer is er bijna niets veranderd."
    others = ", maar er antwoordde een andere groep" if most.different_group else ""
    since = next(
        (series.moments[at] for at, end in series.links(most.key) if series.measurements[end] is now), ""
    )
    said = f"het meest veranderd: van {before} naar {after}{others}."
    return f"Sinds {since} is {words.called(most)} {said}" if since else f"{words.called(most)} is {said}"
