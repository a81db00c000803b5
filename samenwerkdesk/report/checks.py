"""The section on paper about what each partner says of joining."""

from __future__ import annotations

from reportlab.platypus import Flowable

from samenwerkdesk.report.asked import look_of
from samenwerkdesk.report.checks_content import VERDICTS, ChecksContent
from samenwerkdesk.report.flowables import PartnerMark
from samenwerkdesk.report.page import CONTENT_WIDTH
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import MARK, MARK_GAP, Page, section

_WHO, _VERDICT, _GAP = 150.0, 150.0, 12.0


def sections(page: Page, content: ChecksContent) -> list[Flowable]:
    """Every partner with its verdict and conditions."""
    text, layout = page.text, page.layout
    partners = {each.id: each for each in page.content.partners}
    rows = []
    for number, each in enumerate(content.verdicts, 1):
        mark: list[Flowable] = [PartnerMark(look_of(partners[each.partner_id]), MARK, drop=1.0)]
        name = text.paragraphs(text.line(each.name), layout.strong)
        who = Row([mark, name], [MARK, _WHO - MARK - MARK_GAP], gap=MARK_GAP)
        columns = [
            [who],
            list(text.paragraphs(each.verdict, layout.body)),
            list(text.paragraphs(each.conditions, layout.muted)),
        ]
        widths = [_WHO, _VERDICT, CONTENT_WIDTH - _WHO - _VERDICT - 2 * _GAP]
        rows.append(Row(columns, widths, gap=_GAP, pad=layout.row, rule=number < len(content.verdicts)))
    return section(page, VERDICTS, rows)
