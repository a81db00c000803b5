"""Who was there, for which partner."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.people import Person
from samenwerkdesk.report.asked import look_of
from samenwerkdesk.report.content import SessionContent
from samenwerkdesk.report.flowables import PartnerMark
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import HALF, HALF_GAP, MARK, MARK_GAP, Page, section
from samenwerkdesk.report.typeset import Tone


def attendance(page: Page) -> list[Flowable]:
    """Who was there for which partner, two partners beside each other."""
    content = page.content
    known: list[Partner | None] = [*content.partners, None]
    lines = []
    for partner in known:
        present, absent = _of(content.present, partner, content), _of(content.absent, partner, content)
        if present or absent:
            lines.append(_delegation(page, partner, present, absent))
    if not lines:
        return []
    rows = []
    half = (len(lines) + 1) // 2
    widths = [MARK, HALF - MARK - MARK_GAP]
    for index in range(half):
        cells = [lines[index], lines[index + half] if index + half < len(lines) else ([], [])]
        columns: list[list[Flowable]] = [
            [Row(cell, widths, gap=MARK_GAP)] if cell[1] else [] for cell in cells
        ]
        rows.append(Row(columns, [HALF, HALF], gap=HALF_GAP, pad=page.layout.row * 0.42))
    return section(page, "attendance", rows, lead=3.5)


def _of(people: Sequence[Person], partner: Partner | None, content: SessionContent) -> list[Person]:
    key = partner.id if partner else None
    known = {each.id for each in content.partners}
    return [each for each in people if (each.partner_id if each.partner_id in known else None) == key]


def _delegation(
    page: Page, partner: Partner | None, present: list[Person], absent: list[Person]
) -> tuple[list[Flowable], list[Flowable]]:
    text = page.text
    parts = [
        (text.line(partner.label) if partner else "Zonder partner", Tone.STRONG),
        ("\u00a0 ", Tone.PLAIN),
    ]
    parts.append((", ".join(text.line(each.label) for each in present), Tone.PLAIN))
    if absent:
        names = ", ".join(text.line(each.label) for each in absent)
        parts.append((f"{' · ' if present else ''}afwezig: {names}", Tone.MUTED))
    mark: list[Flowable] = [PartnerMark(look_of(partner), MARK)] if partner else []
    return mark, list(text.rich(parts, page.layout.small))
