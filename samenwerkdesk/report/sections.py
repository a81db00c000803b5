"""The sections of a session report: each makes its part of the flow from the content, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, Spacer

from samenwerkdesk.model import dutch_dates
from samenwerkdesk.model.decisions import because
from samenwerkdesk.report import mandates_homework
from samenwerkdesk.report.asked import look_of
from samenwerkdesk.report.content import ActionLine, DecisionLine, PointLine, RuleLine, SessionContent
from samenwerkdesk.report.flowables import Heading, NumberedPlank, PartnerMark
from samenwerkdesk.report.layout import Layout
from samenwerkdesk.report.options import TITLES, ReportOptions
from samenwerkdesk.report.page import CONTENT_WIDTH, together
from samenwerkdesk.report.rows import KEPT_TOGETHER, Row
from samenwerkdesk.report.typeset import Tone, Typesetter

NUMBER = 22.0
MARK, MARK_GAP = 11.5, 5.5
HALF_GAP = 23.0
HALF = (CONTENT_WIDTH - HALF_GAP) / 2

PRIVATE_SIGN = "Alleen voor de begeleider."


@dataclass(frozen=True)
class Page:
    """What every section needs: the content, how to set text, how much space to take."""

    content: SessionContent
    options: ReportOptions
    text: Typesetter
    layout: Layout


def header(page: Page) -> list[Flowable]:
    """Which session, of which collaboration, when, where and with how many."""
    content, text, layout = page.content, page.text, page.layout
    facts = [
        dutch_dates.long_date(content.date) if content.date else "",
        text.line(content.location),
        _attendance_count(content),
    ]
    kicker = f"Verslag van {content.name}"
    if page.options.include_private:
        kicker += " · exemplaar voor de begeleider, niet om te delen"
    return [
        *text.paragraphs(kicker, layout.kicker),
        *text.paragraphs(text.line(content.title), layout.title),
        Spacer(1, 2.5),
        *text.paragraphs(" · ".join(fact for fact in facts if fact), layout.kicker),
    ]


def _attendance_count(content: SessionContent) -> str:
    parts = []
    if content.present:
        parts.append(f"{len(content.present)} aanwezig")
    if content.absent:
        parts.append(f"{len(content.absent)} afwezig")
    return ", ".join(parts)


def decisions(page: Page) -> list[Flowable]:
    """Numbered decisions, each with its reason; one honest line when there are none."""
    found = page.content.decisions
    if not found:
        hidden = page.content.decisions_hidden
        return _empty(
            page,
            "decisions",
            "Dit verslag bevat geen besluiten."
            if hidden
            else "In deze sessie zijn geen besluiten vastgelegd.",
        )
    rows = [_decision(page, number, each, last=number == len(found)) for number, each in enumerate(found, 1)]
    return section(page, "decisions", rows)


def _decision(page: Page, number: int, decision: DecisionLine, *, last: bool) -> Row:
    text, layout = page.text, page.layout
    words: list[Flowable] = list(text.paragraphs(decision.text or "(zonder tekst)", layout.strong))
    if decision.reason.strip():
        words += text.paragraphs(because(decision.reason), layout.muted)
    if decision.private:
        words += text.paragraphs(PRIVATE_SIGN, layout.label)
    columns = [text.paragraphs(str(number), layout.number), words]
    return Row(columns, [NUMBER, CONTENT_WIDTH - NUMBER], pad=layout.row, rule=not last)


def actions(page: Page) -> list[Flowable]:
    """Who does what by when: agreed in this session, and what is still open from before."""
    content, options = page.content, page.options
    now = content.actions if options.actions else ()
    before = content.actions_before if options.open_before else ()
    if not now and not before:
        return (
            _empty(page, "actions", "In deze sessie zijn geen afspraken gemaakt.") if options.actions else []
        )
    if not options.actions:
        return section(page, "open_before", _action_rows(page, before))
    if not now:
        nothing = page.text.paragraphs("In deze sessie zijn geen afspraken gemaakt.", page.layout.muted)
        rows = [Row([nothing], [CONTENT_WIDTH], pad=page.layout.row)]
    else:
        rows = _action_rows(page, now)
    if before:
        label = page.text.paragraphs(TITLES["open_before"], page.layout.label)
        rows.append(Row([label], [CONTENT_WIDTH], pad=page.layout.row))
        rows += _action_rows(page, before)
    return section(page, "actions", rows)


def _action_rows(page: Page, found: Sequence[ActionLine]) -> list[Row]:
    due = 88.0
    owner = 150.0
    what = CONTENT_WIDTH - owner - due - 2 * 12.0
    rows = []
    for index, action in enumerate(found, 1):
        text, layout = page.text, page.layout
        mark: list[Flowable] = (
            [PartnerMark(look_of(action.partner), MARK, drop=1.0)] if action.partner else []
        )
        name = text.line(action.owner)
        who = text.paragraphs(name or "nog niemand", layout.body if name else layout.muted)
        when = dutch_dates.long_date(action.due) if action.due else "geen datum"
        columns: list[list[Flowable]] = [
            list(text.paragraphs(action.text or "(zonder tekst)", layout.body)),
            [Row([mark, who], [MARK, owner - MARK - MARK_GAP], gap=MARK_GAP)],
            list(text.paragraphs(when, layout.body if action.due else layout.muted)),
        ]
        rows.append(Row(columns, [what, owner, due], gap=12.0, pad=layout.row, rule=index < len(found)))
    return rows


def points_and_mandates(page: Page) -> list[Flowable]:
    """What stayed open, and who has to ask for room at home: beside each other when both are there."""
    open_points = _open_points(page)
    homework = mandates_homework.homework(page, page.content.homework) if page.options.mandates else []
    # What was agreed by name takes its whole line.
    if not open_points or not homework or page.content.homework.fetched:
        story: list[Flowable] = []
        for key, words in (("open_points", open_points), ("mandates", homework)):
            story += section(page, key, [Row([words], [CONTENT_WIDTH])] if words else [])
        return story
    layout = page.layout
    columns: list[list[Flowable]] = [
        [_heading(page, "open_points"), *open_points],
        [_heading(page, "mandates"), *homework],
    ]
    row = Row(columns, [HALF, HALF], gap=HALF_GAP, before=layout.section)
    return [together([row], KEPT_TOGETHER), row]


def _open_points(page: Page) -> list[Flowable]:
    points: list[PointLine] = []
    if page.options.open_points:
        points += page.content.points
    if page.options.open_before:
        points += page.content.points_before
    found: list[Flowable] = []
    for point in points:
        source = f"sessie {point.session}" if point.session is not None else ""
        remark = " · ".join(filter(None, [source, PRIVATE_SIGN if point.private else ""]))
        parts = [(page.text.clean(point.text).strip() or "(zonder tekst)", Tone.PLAIN)]
        if remark:
            parts.append((f"\u00a0 {remark}", Tone.MUTED))
        words = page.text.rich(parts, page.layout.body)
        found.append(Spacer(1, page.layout.row * (0.45 if found else 0.9)))
        found += words
    return found


def rules(page: Page) -> list[Flowable]:
    """The ground rules that were adopted, each on a numbered plank."""
    found = page.content.rules
    make = _short_rule if page.layout.short_rules else _rule
    return section(
        page, "ground_rules", [make(page, number, each) for number, each in enumerate(found, 1)], lead=3.5
    )


def _rule(page: Page, number: int, rule: RuleLine) -> Row:
    text, layout = page.text, page.layout
    name = text.paragraphs(rule.name, layout.strong)
    words = text.paragraphs(rule.text or "(zonder tekst)", layout.body)
    widths = [NUMBER - 6.0, 124.0]
    widths.append(CONTENT_WIDTH - sum(widths) - 2 * 6.0)
    return Row([[NumberedPlank(number, 11.0, 15.5)], name, words], widths, gap=6.0, pad=layout.row * 0.5)


def _short_rule(page: Page, number: int, rule: RuleLine) -> Row:
    words = page.text.rich(
        [(rule.name, Tone.STRONG), ("\u00a0 ", Tone.PLAIN), (rule.text, Tone.PLAIN)], page.layout.small
    )
    widths = [NUMBER - 6.0, CONTENT_WIDTH - NUMBER]
    return Row([[NumberedPlank(number, 9.6, 12.6)], words], widths, gap=6.0, pad=page.layout.row * 0.35)


def section(page: Page, key: str, rows: Sequence[Row], lead: float = 0.0) -> list[Flowable]:
    """A heading, ``lead`` points of space and the rows; nothing at all without rows."""
    if not rows:
        return []
    start = [_heading(page, key), Spacer(1, lead), rows[0]]
    return [together(start, KEPT_TOGETHER), *start, *rows[1:]]


def _empty(page: Page, key: str, sentence: str) -> list[Flowable]:
    row = Row([page.text.paragraphs(sentence, page.layout.muted)], [CONTENT_WIDTH], pad=page.layout.row)
    return section(page, key, [row])


def _heading(page: Page, key: str) -> Heading:
    return Heading(TITLES[key], page.layout.section)
