"""The sections on paper about the ambition, and about what partners take and give."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from samenwerkdesk.charts import give_take_balance, link_map, style
from samenwerkdesk.charts.sheet import size_of
from samenwerkdesk.look import PartnerLook
from samenwerkdesk.model.public_give_take import (
    HEADS,
    KINDS,
    PublicGiveTake,
    PublicLine,
    PublicSheet,
    PublicTopic,
    balance_said,
    weight_said,
)
from samenwerkdesk.report.ambition_content import AMBITION, GIVE_TAKE, AmbitionContent
from samenwerkdesk.report.figures import Picture
from samenwerkdesk.report.flowables import Heading, PartnerMark
from samenwerkdesk.report.options import TITLES
from samenwerkdesk.report.page import CONTENT_WIDTH, together
from samenwerkdesk.report.rows import KEPT_TOGETHER, Row
from samenwerkdesk.report.sections import HALF, HALF_GAP, MARK, MARK_GAP, PRIVATE_SIGN, Page, section

_HEAD, _GAP = 118.0, 12.0


def sections(page: Page, found: AmbitionContent) -> list[Flowable]:
    """Both sections."""
    story: list[Flowable] = []
    if found.count(AMBITION):
        story += section(page, AMBITION, _ambition(page, found))
    if found.count(GIVE_TAKE):
        story += _give_take(page, found.give_take)
    return story


# ---------------------------------------------------------------------- the ambition


def _ambition(page: Page, found: AmbitionContent) -> list[Row]:
    """The sentence, how it grew, what it does, and the lines."""
    text, layout = page.text, page.layout
    rows = []
    if found.ambition.statement:
        rows.append(
            Row([text.paragraphs(found.ambition.statement, layout.strong)], [CONTENT_WIDTH], pad=layout.row)
        )
    for version in found.ambition.versions:
        head = " · ".join(part for part in (f"versie {version.number}", version.when) if part)
        rows.append(_row(page, head, version.text))
    rows += [_row(page, each.name, each.text, each.phase) for each in found.ambition.functions if each.text]
    rows += [
        _row(page, "Grens", each.text, each.name, PRIVATE_SIGN if each.private else "")
        for each in found.lines
    ]
    return rows


def _row(page: Page, head: str, said: str, under: str = "", sign: str = "") -> Row:
    text, layout = page.text, page.layout
    heads = [*text.paragraphs(head, layout.strong), *(text.paragraphs(under, layout.muted) if under else [])]
    words = [*text.paragraphs(said, layout.body), *(text.paragraphs(sign, layout.label) if sign else [])]
    return Row([heads, words], [_HEAD, CONTENT_WIDTH - _HEAD - _GAP], gap=_GAP, pad=layout.row, rule=True)


# ---------------------------------------------------------------------- taking and giving


def _give_take(page: Page, found: PublicGiveTake) -> list[Flowable]:
    """The balance of all, who takes what another brings, every line, and what there is to talk about."""
    paper, layout, text = style.paper(), page.layout, page.text
    high = give_take_balance.height(found.sheets, paper)
    balances = Picture(
        lambda: give_take_balance.draw(found.sheets, CONTENT_WIDTH, high, paper), CONTENT_WIDTH, high
    )
    key = give_take_balance.key(CONTENT_WIDTH, paper)
    story: list[Flowable] = [
        Heading(TITLES[GIVE_TAKE], layout.section),
        Spacer(1, 6.0),
        balances,
        Spacer(1, 4.0),
        Picture(lambda: key, *size_of(key)),
    ]
    found_all: list[Flowable] = [together(story), *story]
    if found.links:
        tall = link_map.height(found, CONTENT_WIDTH, paper)
        linked: list[Flowable] = [
            Spacer(1, 10.0),
            *text.paragraphs(link_map.sentence(found), layout.strong),
            Spacer(1, 6.0),
            Picture(lambda: link_map.draw(found, CONTENT_WIDTH, tall, paper), CONTENT_WIDTH, tall),
        ]
        signs = link_map.key(found, CONTENT_WIDTH, paper)
        if signs is not None:
            linked += [Spacer(1, 4.0), Picture(lambda: signs, *size_of(signs))]
        found_all += [together(linked), *linked]
    found_all += [row for each in found.sheets if not each.empty for row in _sheet(page, each)]
    looks = {each.mark: each.looks for each in found.sheets}
    for kind in KINDS:
        those = [each for each in found.topics if each.kind == kind]
        if those:
            head = Row([text.paragraphs(HEADS[kind], layout.label)], [CONTENT_WIDTH], pad=layout.row)
            rows = [_topic(page, each, looks[each.mark]) for each in those]
            found_all += [together([head, rows[0]], KEPT_TOGETHER), head, *rows]
    return found_all


def _sheet(page: Page, sheet: PublicSheet) -> list[Flowable]:
    """What one partner takes at the left, what it brings at the right."""
    text, layout = page.text, page.layout
    mark: list[Flowable] = [PartnerMark(sheet.looks, MARK, drop=1.0)]
    name = f"{text.line(sheet.name)} · balans {balance_said(sheet.balance)}"
    head = Row(
        [mark, text.paragraphs(name, layout.strong)],
        [MARK, CONTENT_WIDTH - MARK - MARK_GAP],
        gap=MARK_GAP,
        pad=layout.row,
    )
    columns = [_column(page, "haalt", sheet.takes, "bij"), _column(page, "brengt", sheet.gives, "voor")]
    rows: list[Flowable] = [head, Row(columns, [HALF, HALF], gap=HALF_GAP, pad=layout.row / 2, rule=True)]
    return [together(rows, KEPT_TOGETHER), *rows]


def _column(page: Page, head: str, lines: tuple[PublicLine, ...], word: str) -> list[Flowable]:
    text, layout = page.text, page.layout
    found: list[Flowable] = list(text.paragraphs(head, layout.label))
    for line in lines:
        weight = f"gewicht {weight_said(line.weight)}" if line.weight is not None else ""
        about = " · ".join(
            part for part in (line.category, weight, f"{word} {line.other}" if line.other else "") if part
        )
        found += text.paragraphs(line.text or "zonder tekst", layout.body)
        if about:
            found += text.paragraphs(about, layout.muted)
    return found


def _topic(page: Page, topic: PublicTopic, looks: PartnerLook) -> Row:
    """What is spoken of, with the mark of the partner that said it."""
    text, layout = page.text, page.layout
    mark: list[Flowable] = [PartnerMark(looks, MARK, drop=1.0)]
    words = [
        *text.paragraphs(topic.text or "zonder tekst", layout.body),
        *text.paragraphs(topic.said, layout.muted),
    ]
    return Row([mark, words], [MARK, CONTENT_WIDTH - MARK - MARK_GAP], gap=MARK_GAP, pad=layout.row / 2)
