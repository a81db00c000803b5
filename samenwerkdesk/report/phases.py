"""The sections about the five phases on paper: the path with its products, and the questions of the phase at hand."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from samenwerkdesk.charts import phase_path, style
from samenwerkdesk.model import public_phases
from samenwerkdesk.model.public_phases import PublicPath, PublicPhase
from samenwerkdesk.report.figures import Picture
from samenwerkdesk.report.flowables import Heading
from samenwerkdesk.report.options import TITLES
from samenwerkdesk.report.page import CONTENT_WIDTH, together
from samenwerkdesk.report.phases_content import ANSWERS, PHASES, PhasesContent, QuestionLine
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import PRIVATE_SIGN, Page, section

_PHASE, _WHEN, _GAP = 118.0, 158.0, 10.0


def sections(page: Page, found: PhasesContent) -> list[Flowable]:
    """Both sections."""
    story: list[Flowable] = []
    if found.path is not None and found.path.begun:
        story += _path(page, found.path, found.products)
    if found.count(ANSWERS):
        of = page.text.paragraphs(f"Fase {found.phase}", page.layout.label)
        rows = [_question(page, each) for each in found.questions if each.answers]
        story += section(page, ANSWERS, [Row([of], [CONTENT_WIDTH], pad=page.layout.row / 2), *rows])
    return story


def _path(page: Page, path: PublicPath, products: tuple[str, ...]) -> list[Flowable]:
    """The picture with what it says, what was passed over, and a row for every phase with a date or a product."""
    paper, layout, text = style.paper(), page.layout, page.text
    high = phase_path.height(path, CONTENT_WIDTH, paper)
    picture = Picture(lambda: phase_path.draw(path, CONTENT_WIDTH, high, paper), CONTENT_WIDTH, high)
    story: list[Flowable] = [
        Heading(TITLES[PHASES], layout.section),
        Spacer(1, 4.0),
        *text.paragraphs(public_phases.where(path), layout.small_muted),
        Spacer(1, 6.0),
        picture,
    ]
    for each in path.passed_over:
        story += text.paragraphs(each, layout.label)
    told = [
        (each, product) for each, product in zip(path.phases, products, strict=True) if each.when or product
    ]
    rows = [_row(page, *each, last=at == len(told)) for at, each in enumerate(told, 1)]
    return [together(story), *story, *rows]


def _row(page: Page, each: PublicPhase, product: str, *, last: bool) -> Row:
    text, layout = page.text, page.layout
    columns = [
        text.paragraphs(each.name, layout.strong),
        text.paragraphs(each.when or each.said, layout.muted),
        text.paragraphs(product or "nog geen product", layout.body if product else layout.muted),
    ]
    widths = [_PHASE, _WHEN, CONTENT_WIDTH - _PHASE - _WHEN - 2 * _GAP]
    return Row(columns, widths, gap=_GAP, pad=layout.row, rule=not last)


def _question(page: Page, each: QuestionLine) -> Row:
    text, layout = page.text, page.layout
    words: list[Flowable] = list(text.paragraphs(each.text, layout.muted))
    for answer in each.answers:
        words += text.paragraphs(answer.text, layout.body)
        if answer.private:
            words += text.paragraphs(PRIVATE_SIGN, layout.label)
    return Row([words], [CONTENT_WIDTH], pad=layout.row)
