"""What people wrote, as quotes without names: open questions and open polls."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from samenwerkdesk.report.flowables import Heading
from samenwerkdesk.report.options import TITLES
from samenwerkdesk.report.page import CONTENT_WIDTH, together
from samenwerkdesk.report.rows import KEPT_TOGETHER, Row
from samenwerkdesk.report.sections import HALF, HALF_GAP, Page
from samenwerkdesk.report.typeset import Tone


def open_answers(page: Page) -> list[Flowable]:
    """The answers to the open questions of this session; nothing when none may be shown."""
    story: list[Flowable] = []
    for each in page.content.asked.open_answers:
        rows = [question(page, each.question, answers(len(each.texts))), *quoted(page, each.texts)]
        if not story:
            heading = Heading(TITLES["open_answers"], page.layout.section)
            story += [together([heading, *rows[:2]], KEPT_TOGETHER), heading]
        story += [together(rows[:2], KEPT_TOGETHER), *rows]
    return story


def question(page: Page, text: str, beside: str = "", width: float = CONTENT_WIDTH) -> Row:
    """What was asked, and how many answered."""
    parts = [(readable(page, text), Tone.STRONG), (f"\u00a0 {beside}" if beside else "", Tone.MUTED)]
    return Row([page.text.rich(parts, page.layout.body)], [width], pad=page.layout.row * 0.6)


def readable(page: Page, text: str) -> str:
    """A question as it can be set."""
    return page.text.clean(text).strip() or "(zonder tekst)"


def quoted(page: Page, texts: Sequence[str]) -> list[Row]:
    """Each text between quotation marks, two beside each other."""
    said = [page.text.paragraphs(f"‘{page.text.clean(text).strip()}’", page.layout.small) for text in texts]
    return [
        Row(
            [said[at], said[at + 1] if at + 1 < len(said) else []],
            [HALF, HALF],
            gap=HALF_GAP,
            pad=page.layout.row * 0.35,
        )
        for at in range(0, len(said), 2)
    ]


def answers(number: int) -> str:
    """'13 antwoorden'."""
    return "1\u00a0antwoord" if number == 1 else f"{number}\u00a0antwoorden"
