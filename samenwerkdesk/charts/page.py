"""A picture that stands by itself, for the wall or a file: a sentence over it, its key under it, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from matplotlib.figure import Figure

from samenwerkdesk import look
from samenwerkdesk.charts import style as styles
from samenwerkdesk.charts.letters import fitted, one_line
from samenwerkdesk.charts.sheet import Sheet, size_of, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.look import Theme
from samenwerkdesk.shapes import plank_row

_TITLE = 0.1185
"""Where the baseline of the title lies, from the top, in heights of the page; so are the other lengths here."""

_BODY, _FOOT, _FOOTER = 0.15, 0.918, 0.9648
_MARK = 0.86
"""The house mark, three planks, in sizes of the letters beside it."""

_LINES, _ONE_LINE = 2, 0.84

Draw = Callable[[float, float, Style], Figure]
Key = Callable[[float, Style], Figure | None]


@dataclass(frozen=True)
class Imprint:
    """Where a picture comes from: the name of the collaboration, its session with a date ('Sessie 3 · 10 april 2025').

    ``page`` is which of several it is ('blad 2 van 3').
    """

    collaboration: str
    session: str
    page: str = ""


def compose(
    title: str,
    draw: Draw,
    imprint: Imprint,
    theme: Theme,
    *,
    key: Key | None = None,
    answers: str = "",
    question: str = "",
    width: float = 1920.0,
    height: float = 1080.0,
) -> Figure:
    """One page in the look of the room: ``key`` stands under it, ``answers`` how many answered, ``question`` what was asked."""
    style = styles.room(theme, height)
    sheet = Sheet(width, height, theme.room_page)
    margin = look.tokens().room_space["margin"] * height
    room = width - 2 * margin
    _footer(sheet, imprint, answers, margin, style)
    sheet.ground()
    top = _header(sheet, title, question, margin, style)
    bottom = (1 - _FOOT) * height
    signs = key(room, style) if key is not None else None
    if signs is not None:
        sheet.put(signs, margin, bottom)
        bottom += size_of(signs)[1] + 0.02 * height
    sheet.put(draw(room, top - bottom, style), margin, bottom)
    return sheet.figure


def tall(
    title: str,
    question: str,
    draw: Draw,
    height: Callable[[float, Style], float],
    imprint: Imprint,
    theme: Theme,
    *,
    width: float = 1920.0,
    unit: float = 1080.0,
) -> Figure:
    """As ``compose`` for a wall ``unit`` high, but as high as all that is drawn likes to be: for a file, not for a wall."""
    style = styles.room(theme, unit)
    margin = look.tokens().room_space["margin"] * unit
    head, foot = Sheet(width, unit), Sheet(width, unit)
    top = _header(head, title, question, margin, style)
    _footer(foot, imprint, "", margin, style)
    bottom, room = (1 - _FOOT) * unit, width - 2 * margin
    inside = max(height(room, style), top - bottom)
    sheet = Sheet(width, inside + bottom + unit - top, theme.room_page)
    sheet.put(head.figure, 0.0, sheet.height - unit)
    sheet.put(foot.figure, 0.0, 0.0)
    sheet.put(draw(room, inside, style), margin, bottom)
    return sheet.figure


def body(title: str, question: str, theme: Theme, width: float, height: float) -> tuple[float, float]:
    """How wide and high what is drawn on a page may be, when nothing stands under it."""
    style = styles.room(theme, height)
    margin = look.tokens().room_space["margin"] * height
    top = _header(Sheet(width, height), title, question, margin, style)
    return width - 2 * margin, top - (1 - _FOOT) * height


def on_one_line(title: str, width: float, height: float) -> bool:
    """Whether a title takes one line of a page, if need be in letters that are a little smaller."""
    room = width - 2 * look.tokens().room_space["margin"] * height
    return text_width(one_line(title), _ONE_LINE * look.tokens().room["title"].size * height, 700) <= room


def _header(sheet: Sheet, title: str, question: str, margin: float, style: Style) -> float:
    """Write the title, smaller when it is long, and the question; what is left lies under the height that is returned."""
    kinds, height = look.tokens().room, sheet.height
    room = sheet.width - 2 * margin
    largest, least = kinds["title"].size * height, kinds["lead"].size * height
    # A title that is just too long for one line becomes a little smaller; a longer one takes a second line.
    whole = room / max(text_width(one_line(title), 1.0, 700), 1e-9)
    size = whole * 0.999 if _ONE_LINE * largest <= whole < largest else largest
    lines = wrapped(title, size, 700, room)
    while len(lines) > _LINES and size > least:
        size = max(0.96 * size, least)
        lines = wrapped(title, size, 700, room)
    y = height * (1 - _TITLE)
    for line in lines:
        sheet.text(margin, y, line, size, style.text, weight=700)
        y -= kinds["title"].line * size
    y += kinds["title"].line * size
    if question:
        small = kinds["body"].size * height
        for line in wrapped(question, small, 400, room, _LINES):
            y -= 1.5 * small
            sheet.text(margin, y, line, small, style.muted)
    return min(height * (1 - _BODY), y - 0.042 * height)


def _footer(sheet: Sheet, imprint: Imprint, answers: str, margin: float, style: Style) -> None:
    size, width, height = style.scale_size, sheet.width, sheet.height
    y = height * (1 - _FOOTER)
    high = _MARK * size
    plank, gap = 0.30 * high, 0.09 * high
    for corners in plank_row(3, plank, high, gap):
        sheet.polygon(
            [(margin + px, y - 0.06 * size + high - py) for px, py in corners], fill=style.theme.accent
        )
    x = margin + 3 * plank + 2 * gap + 0.55 * size
    said = " · ".join(part for part in (one_line(imprint.session), answers, imprint.page) if part)
    said = fitted(said, size, 400, 0.6 * width)
    sheet.text(width - margin, y, said, size, style.muted, align="right")
    left = width - margin - text_width(said, size) - 2 * size - x
    sheet.text(x, y, fitted(one_line(imprint.collaboration), size, 400, left), size, style.muted)
