"""A small bar per session for each rule (or other question): is it kept, and is that changing?"""

from __future__ import annotations

from matplotlib.figure import Figure

from samenwerkdesk.charts import sessions, words
from samenwerkdesk.charts.legend import Sign, capsule_sign, number, text_sign
from samenwerkdesk.charts.rows import ink, tint
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import Style

_ROW = 3.2


def trend_bars(series: Series, width: float, height: float, style: Style) -> Figure:
    """The questions of a series in rows, a bar per session in columns; at most the last twelve."""
    made = sessions.frame(series, width, height, style)
    last = len(made.series.measurements) - 1
    for row in range(len(made.items)):
        base = made.bases[row]
        slim = min(0.5 * style.capsule, 0.3 * made.columns.pitch)
        # Where rows are high bars are wide, and each has its mark on it.
        tall = made.tops[row] - base
        wide = min(max(1.15 * style.capsule, 0.7 * tall), 0.62 * made.columns.pitch)
        marked = tall > 2.3 * style.scale_size and made.columns.pitch > 2.4 * style.scale_size
        for index, item in made.cells(row):
            x = made.columns.x(index)
            if item.group_score is not None:
                # On the lowest mark a bar is a line: it is a mark, not nothing.
                high = max(made.y(row, item.group_score) - base, 0.5 * style.edge_line)
                fill = ink(style, item.key) if index == last else tint(style, item.key)
                made.sheet.box(
                    x - wide / 2, base, wide, high, fill=fill, line=ink(style, item.key), edge=style.edge_line
                )
                if marked and index != last:
                    said = words.score(item.group_score, made.series.measurements[index])
                    _write(made.sheet, x, base + high, made.tops[row], said, style)
            elif item.lowest is not None and item.highest is not None:
                ends = (x, made.y(row, item.lowest)), (x, made.y(row, item.highest))
                made.sheet.capsule(
                    *ends, slim, fill=tint(style, item.key), line=ink(style, item.key), edge=style.edge_line
                )
    return made.sheet.figure


def _write(sheet: Sheet, x: float, y: float, top: float, said: str, style: Style) -> None:
    """A mark above its bar, or in it where it would meet the line of the highest mark."""
    size = style.scale_size
    inside = y + 1.15 * size > top
    y += (-1.02 if inside else 0.3) * size
    sheet.text(x, y, said, size, style.text if inside else style.muted, align="center")


def height(series: Series, width: float, style: Style) -> float:
    """The height at which the bars can be compared."""
    return sessions.height(series, width, style, _ROW)


def signs(whole: Series, style: Style) -> list[Sign]:
    """The bar of now and those of before, and the capsule while only the spread is shown."""
    current = whole.current
    if current is None:
        return []
    wide, high = 0.9 * style.capsule, 1.1 * style.small_size
    neutral = ink(style, ""), tint(style, "")

    def bar(fill: str, text: str) -> Sign:
        def draw(sheet: Sheet, x: float, y: float) -> None:
            low = y - high / 2
            sheet.box(x, low, wide, high, fill=fill, line=neutral[0], edge=style.edge_line)

        return Sign(wide, draw, text)

    found = []
    if any(each.group_score is not None for each in current.items):
        found.append(bar(neutral[0], f"{words.mean(current)} nu"))
    elif any(each.lowest is not None for each in current.items):
        found.append(capsule_sign(style, "laagste tot hoogste"))
    earlier = whole.recent.measurements[:-1]
    drawn = [each for each in earlier if any(item.group_score is not None for item in each.items)]
    if drawn:
        kinds = {words.mean(each) for each in drawn}
        found.append(bar(neutral[1], f"{kinds.pop()} eerder" if len(kinds) == 1 else "eerder"))
    if current.together:
        found += number(words.answered(current))
    return [*found, text_sign(whole.left_out)] if whole.left_out else found


def sentence(series: Series) -> str:
    """What is worth talking about, or else what goes best and what goes least."""
    current = series.current
    if current is None or not current.shown:
        return words.nothing(current)
    if words.only_dots(current):
        return words.DOTS_FIRST
    shown = [each for each in current.items if each.shown and each.group_score is not None]
    if len(shown) < 2 or any(words.worthy(each) for each in current.items):
        return words.sentence(current)
    low = min(shown, key=lambda each: each.group_score or 0.0)
    best = max(shown, key=lambda each: each.group_score or 0.0)
    least, most = (words.score(each.group_score or 0.0, current) for each in (low, best))
    if least == most:
        return words.sentence(current)
    return f"{words.called(best)} lukt ons het best ({most}), {words.called(low)} het minst ({least})."
