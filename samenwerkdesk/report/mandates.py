"""Mandates on paper: the table of people by sessions with a letter in each cell."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from samenwerkdesk import look
from samenwerkdesk.model import mandate_words
from samenwerkdesk.model.public_mandates import PublicMandate
from samenwerkdesk.report import fonts
from samenwerkdesk.report.asked import look_of
from samenwerkdesk.report.flowables import PartnerMark
from samenwerkdesk.report.mandates_content import STANDING, StandingContent
from samenwerkdesk.report.page import CONTENT_WIDTH
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import MARK, MARK_GAP, Page, section

CELL, CELL_HIGH, GAP = 26.0, 13.0, 3.0
WHO, BETWEEN = 142.0, 4.0


class Letter(Flowable):
    """A letter on a ground of its own colour; an empty cell is a dot."""

    def __init__(self, letter: str, tint: str) -> None:
        super().__init__()
        self._letter, self._tint = letter, tint
        self.width, self.height = CELL, CELL_HIGH

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Its own size in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the ground and the letter."""
        canvas, theme = self.canv, look.theme()
        ground = getattr(theme, f"{self._tint}_soft") if self._tint else theme.sunken
        canvas.setFillColor(HexColor(ground))
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        canvas.setFillColor(HexColor(getattr(theme, self._tint or "text")))
        size = fonts.paper("small")
        canvas.setFont(fonts.BOLD, size)
        canvas.drawCentredString(self.width / 2, (self.height - 0.66 * size) / 2, self._letter or "·")


class Over(Flowable):
    """What stands over a column of letters: the session, and under it how many were renewed."""

    def __init__(self, name: str, covered: str) -> None:
        super().__init__()
        self._lines = ((name, fonts.BOLD, "text"), (covered, fonts.REGULAR, "muted"))
        self.width, self.height = CELL, 2 * CELL_HIGH

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Its own size in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw both lines in the middle of the column."""
        canvas, size = self.canv, fonts.paper("small")
        for at, (words, font, ink) in enumerate(self._lines):
            canvas.setFillColor(HexColor(getattr(look.theme(), ink)))
            canvas.setFont(font, size)
            canvas.drawCentredString(self.width / 2, self.height - (at + 0.75) * CELL_HIGH, words)


_TINTS = {each.letter: each.tint for each in mandate_words.OUTCOMES}


def sections(page: Page, found: StandingContent) -> list[Flowable]:
    """The table, after its legend: under it that would now and then stand alone on the next page."""
    text, layout = page.text, page.layout
    what = CONTENT_WIDTH - WHO - BETWEEN - 2 * GAP - len(found.columns) * (CELL + GAP)
    widths = [WHO, what, BETWEEN, *[CELL] * len(found.columns)]
    head: list[Sequence[Flowable]] = [[], text.paragraphs(found.standing.covered, layout.muted), []]
    head += [[Over(each.name, each.covered)] for each in found.columns]
    legend = ", ".join(f"{each.letter} {each.word}" for each in mandate_words.OUTCOMES)
    note = f"{legend}. Onder elke sessie: hoeveel mandaten van de aanwezigen zijn vernieuwd."
    rows = [
        Row([text.paragraphs(note, layout.small_muted)], [CONTENT_WIDTH], pad=layout.row),
        _row(head, widths, layout.row),
    ]
    for each in found.standing.mandates:
        cells = found.letters.get(each.id, ("",) * len(found.columns))
        columns: list[Sequence[Flowable]] = [
            [_who(page, found, each)],
            text.paragraphs(_words(each), layout.muted if each.missing else layout.body),
            [],
            *([Letter(letter, _TINTS.get(letter, ""))] for letter in cells),
        ]
        rows.append(_row(columns, widths, layout.row * 0.6))
    return section(page, STANDING, rows)


def _row(columns: Sequence[Sequence[Flowable]], widths: Sequence[float], pad: float) -> Row:
    return Row(columns, widths, gap=GAP, pad=pad, rule=True)


def _who(page: Page, found: StandingContent, each: PublicMandate) -> Row:
    partner = found.partners.get(each.person_id)
    mark: list[Flowable] = [PartnerMark(look_of(partner), MARK, drop=1.0)] if partner else []
    name = page.text.paragraphs(page.text.line(each.name), page.layout.body)
    return Row([mark, name], [MARK, WHO - MARK - MARK_GAP], gap=MARK_GAP)


def _words(each: PublicMandate) -> str:
    deputy = f"vervanger {each.deputy}" if each.deputy else ""
    return " · ".join(part for part in (each.level, each.reach, each.state, deputy) if part)
