"""The sheet of a report: A4, margins, footer with 'n van m', title and language in the metadata."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, PageTemplate

from samenwerkdesk import look
from samenwerkdesk.report import fonts
from samenwerkdesk.report.flowables import hairline, polygon

WIDTH, HEIGHT = A4
SIDE, TOP, BOTTOM = 57.0, 46.0, 66.0
CONTENT_WIDTH = WIDTH - 2 * SIDE
CONTENT_HEIGHT = HEIGHT - TOP - BOTTOM

LANGUAGE = "nl"


@dataclass(frozen=True)
class Sheet:
    """What stands around the content: metadata, and the left of the footer in two parts; the first gives way."""

    title: str
    author: str
    subject: str
    footer: tuple[str, str]


def build(
    sheet: Sheet, story: Sequence[Flowable], on_page: Callable[[int], None] = lambda number: None
) -> tuple[bytes, int]:
    """Make the PDF; returns it with its number of pages. ``on_page`` is called at the start of each page and may raise."""
    fonts.register()
    # Packing a page as text besides compressing it makes it a quarter larger for nothing.
    rl_config.useA85 = 0
    out = BytesIO()
    template = _Template(out, sheet, on_page)
    template.build(list(story))
    return out.getvalue(), template.page


def height(story: Sequence[Flowable], most: float = 4 * CONTENT_HEIGHT) -> float:
    """How high the story is in one column, in points; stops counting above ``most``."""
    total = 0.0
    for each in story:
        if isinstance(each, CondPageBreak):
            continue
        total += each.wrap(CONTENT_WIDTH, CONTENT_HEIGHT)[1] + (each.getSpaceBefore() if total else 0.0)
        if total > most:
            break
    return total


def together(story: Sequence[Flowable], most: float = CONTENT_HEIGHT) -> CondPageBreak:
    """Starts a new page when ``story``, or the first ``most`` points of it, does not fit on this one."""
    before = story[0].getSpaceBefore() if story else 0.0
    return CondPageBreak(min(before + height(story), most))


class _Template(BaseDocTemplate):
    def __init__(self, out: BytesIO, sheet: Sheet, on_page: Callable[[int], None]) -> None:
        super().__init__(
            out,
            pagesize=A4,
            title=sheet.title,
            author=sheet.author,
            subject=sheet.subject,
            creator="Samenwerkdesk",
            lang=LANGUAGE,
            displayDocTitle=True,
            pageCompression=1,
            initialFontName=fonts.REGULAR,
        )
        self._sheet = sheet
        self._on_page = on_page
        frame = Frame(SIDE, BOTTOM, CONTENT_WIDTH, CONTENT_HEIGHT, 0, 0, 0, 0, id="content")
        self.addPageTemplates([PageTemplate("page", [frame], onPage=self._begin, onPageEnd=self._finish)])

    def _begin(self, canvas: Any, _template: Any) -> None:
        number = canvas.getPageNumber()
        self._on_page(number)
        if number == 1:
            canvas.saveState()
            _house_mark(canvas)
            canvas.restoreState()

    def _finish(self, canvas: Any, _template: Any) -> None:
        """Draw the footer, after the content: so it is also read after it."""
        canvas.saveState()
        size = fonts.paper("small")
        hairline(canvas, SIDE, WIDTH - SIDE, 52.0)
        canvas.setFillColor(HexColor(look.theme().muted))
        canvas.setFont(fonts.REGULAR, size)
        room = CONTENT_WIDTH - 70.0
        title, rest = self._sheet.footer
        rest = fonts.fitted(rest, fonts.REGULAR, size, 0.7 * room)
        title = fonts.fitted(title, fonts.REGULAR, size, room - fonts.width(rest, fonts.REGULAR, size))
        canvas.drawString(SIDE, 35.0, title + rest)
        # How many pages there are is only known at the end, so the page refers to a form that is filled in then.
        canvas.doForm(_folio(canvas.getPageNumber()))
        canvas.restoreState()

    def _endBuild(self) -> None:  # noqa: N802
        canvas, total = self.canv, self.page
        for number in range(1, total + 1):
            canvas.beginForm(_folio(number), 0, 0, WIDTH, HEIGHT)
            canvas.setFillColor(HexColor(look.theme().muted))
            canvas.setFont(fonts.REGULAR, fonts.paper("small"))
            canvas.drawRightString(WIDTH - SIDE, 35.0, f"{number} van {total}")
            canvas.endForm()
        super()._endBuild()


def _folio(number: int) -> str:
    return f"folio-{number}"


def _house_mark(canvas: Any) -> None:
    plank, gap = 6.0, 2.0
    left = WIDTH - SIDE - 3 * plank - 2 * gap
    for points in look.plank_row(3, plank, 17.5, gap):
        polygon(canvas, points, left, HEIGHT - TOP - 2.0, fill=look.theme().accent)
