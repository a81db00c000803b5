"""The sections about interests on paper: kind by kind, as icebergs, and the options with what each serves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Spacer

from samenwerkdesk import look
from samenwerkdesk.charts import iceberg, style
from samenwerkdesk.model.public_interests import PublicInterest, owner
from samenwerkdesk.report.asked import look_of
from samenwerkdesk.report.figures import Picture
from samenwerkdesk.report.flowables import Heading, NumberedPlank, PartnerMark
from samenwerkdesk.report.interests_content import (
    ICEBERGS,
    INTERESTS,
    OPTIONS,
    InterestLine,
    InterestsContent,
)
from samenwerkdesk.report.options import TITLES
from samenwerkdesk.report.page import CONTENT_HEIGHT, CONTENT_WIDTH, together
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import MARK, MARK_GAP, NUMBER, PRIVATE_SIGN, Page, section

_WHO, _GAP = 130.0, 12.0
_PLANK = 11.0, 15.5
_COLUMN, _MOST = 26.0, 10
"""How wide a column of the matrix is, and how many stand beside each other."""

_HIGHEST = 0.5 * CONTENT_HEIGHT
"""An iceberg with more words than fit in this ends in '…': all of them stand under 'Belangen'."""


def sections(page: Page, found: InterestsContent) -> list[Flowable]:
    """All three sections."""
    return [*_interests(page, found), *_icebergs(page, found.icebergs), *_options(page, found)]


def _interests(page: Page, found: InterestsContent) -> list[Flowable]:
    rows: list[Row] = []
    before = ""
    for at, each in enumerate(found.interests):
        following = found.interests[at + 1 : at + 2]
        row = _interest(page, each, rule=bool(following) and following[0].kind == each.kind)
        if each.kind != before:
            # A kind never stands at the foot of a page by itself.
            head = [Spacer(1, page.layout.row), *page.text.paragraphs(each.kind, page.layout.label)]
            row = Row([[*head, row]], [CONTENT_WIDTH])
            before = each.kind
        rows.append(row)
    return section(page, INTERESTS, rows)


def _interest(page: Page, each: InterestLine, *, rule: bool) -> Row:
    text, layout = page.text, page.layout
    mark: list[Flowable] = [PartnerMark(look_of(each.partner), MARK, drop=1.0)] if each.partner else []
    who = Row(
        [mark, text.paragraphs(text.line(each.who), layout.muted)],
        [MARK, _WHO - MARK - MARK_GAP],
        gap=MARK_GAP,
    )
    words: list[Flowable] = []
    if each.interest:
        words += text.paragraphs(each.interest, layout.strong)
    if each.position:
        words += text.paragraphs(f"Standpunt: {each.position}", layout.body)
    if each.said:
        words += text.paragraphs(each.said, layout.small_muted)
    if each.private:
        words += text.paragraphs(PRIVATE_SIGN, layout.label)
    return Row([[who], words], [_WHO, CONTENT_WIDTH - _WHO - _GAP], gap=_GAP, pad=layout.row, rule=rule)


def _icebergs(page: Page, groups: Sequence[Sequence[PublicInterest]]) -> list[Flowable]:
    """The icebergs of each partner, with whose they are."""
    paper, layout, text = style.paper(), page.layout, page.text
    story: list[Flowable] = []
    for group in groups:
        for part in iceberg.split(group, CONTENT_WIDTH, paper):
            high = min(iceberg.height(part, CONTENT_WIDTH, paper), _HIGHEST)
            one: list[Flowable] = [] if story else [Heading(TITLES[ICEBERGS], layout.section), Spacer(1, 4.0)]
            one += text.paragraphs(owner(part), layout.strong)
            draw = partial(iceberg.draw, part, CONTENT_WIDTH, high, paper)
            one += [Spacer(1, 3.0), Picture(draw, CONTENT_WIDTH, high), Spacer(1, 9.0)]
            story += [together(one), *one]
    return story


def _options(page: Page, found: InterestsContent) -> list[Flowable]:
    text, layout = page.text, page.layout
    rows = []
    for number, each in enumerate(found.options, 1):
        words: list[Flowable] = list(text.paragraphs(each.text, layout.strong))
        said = " · ".join(part for part in (each.status, each.served) if part)
        words += text.paragraphs(said, layout.small_muted)
        columns: list[Sequence[Flowable]] = [[NumberedPlank(number, *_PLANK)], words]
        rows.append(
            Row(columns, [NUMBER, CONTENT_WIDTH - NUMBER], pad=layout.row, rule=number < len(found.options))
        )
    return [*section(page, OPTIONS, rows), *_matrix(page, found)]


def _matrix(page: Page, found: InterestsContent) -> list[Flowable]:
    """Which option serves which interest, some options at a time when they are many."""
    story: list[Flowable] = []
    for first in range(0, len(found.options) if found.served else 0, _MOST):
        options = found.options[first : first + _MOST]
        columns = [_COLUMN] * len(options)
        room = CONTENT_WIDTH - MARK - MARK_GAP - sum(columns) - _GAP
        label = page.text.paragraphs("Welke optie dient welk belang", page.layout.label)
        head = Row([label], [CONTENT_WIDTH])
        rows = [
            Row(
                [
                    [PartnerMark(look_of(each.partner), MARK, drop=1.0)] if each.partner else [],
                    [],
                    page.text.paragraphs(each.text, page.layout.body),
                    [],
                    *(
                        # Each plank has its number: a row on a next page can be read without the heads.
                        [NumberedPlank(number, *_PLANK) if at in option.serves else Not()]
                        for number, option in enumerate(options, first + 1)
                    ),
                ],
                [MARK, MARK_GAP, room, _GAP, *columns],
                pad=0.5 * page.layout.row,
                rule=at + 1 < len(found.served),
            )
            for at, each in enumerate(found.served)
        ]
        start = [Spacer(1, page.layout.row), head, rows[0]]
        story += [together(start), *start, *rows[1:]]
    return story


class Not(Flowable):
    """A dot where an option does not serve an interest, under the middle of its number."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As large as a plank."""
        self.width, self.height = _PLANK
        return _PLANK

    def draw(self) -> None:
        """Draw the dot."""
        self.canv.setFillColor(HexColor(look.theme().edge))
        self.canv.circle(self.width / 2, self.height / 2 - 1.0, 0.9, stroke=0, fill=1)
