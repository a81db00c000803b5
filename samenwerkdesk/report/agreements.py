"""The sections about TWO's on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure
from reportlab.platypus import Flowable, Spacer

from samenwerkdesk.charts import agreement_circle, style
from samenwerkdesk.charts.sheet import size_of
from samenwerkdesk.model import dutch_dates
from samenwerkdesk.model.public_agreement import PublicAgreementRound, PublicTask
from samenwerkdesk.model.public_circle import PublicCircle
from samenwerkdesk.report.agreements_content import CIRCLES, ROUNDS, RUNNING, AgreementsContent, RoundLine
from samenwerkdesk.report.figures import Picture
from samenwerkdesk.report.flowables import Heading
from samenwerkdesk.report.options import TITLES
from samenwerkdesk.report.page import CONTENT_WIDTH, together
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import Page, section
from samenwerkdesk.report.typeset import Tone

_NO_TEXT = "(nog geen voorstel)"


def sections(page: Page, found: AgreementsContent) -> list[Flowable]:
    """All three sections."""
    rounds = [_row(page, each, _of_session(each.round), each is found.rounds[-1]) for each in found.rounds]
    above = {each.round.id for each in found.rounds}
    running = []
    for each in found.running:
        again = each.round.id in above
        lines = _validity(each.round) if again else _in_force(each)
        running.append(_row(page, each, lines, each is found.running[-1], text=not again))
    return [
        *section(page, ROUNDS, rounds),
        *section(page, RUNNING, running),
        *_circles(page, found.circles),
    ]


def _row(
    page: Page, found: RoundLine, lines: Iterable[tuple[str, str]], last: bool, *, text: bool = True
) -> Row:
    """A round: its title, its ``text``, and what belongs to it line by line."""
    setter, layout = page.text, page.layout
    of = found.round
    said = " · ".join(part for part in (f"ronde {of.number}", of.outcome_word) if part)
    words = setter.rich([(found.title, Tone.STRONG), (f"\u00a0 {said}", Tone.MUTED)], layout.body)
    if text:
        words += setter.paragraphs(of.proposal or _NO_TEXT, layout.body if of.proposal else layout.muted)
    for name, value in lines:
        if value.strip():
            words += setter.rich([(f"{name}: ", Tone.MUTED), (value, Tone.PLAIN)], layout.small)
    return Row([words], [CONTENT_WIDTH], pad=layout.row, rule=not last)


def _of_session(found: PublicAgreementRound) -> list[tuple[str, str]]:
    """What came of a round on the table."""
    lines = [*_validity(found), ("Instemming", _consent(found))]
    for each in found.objections:
        lines.append((f"Bezwaar van {each.who}" if each.who else "Bezwaar", each.text))
        lines.append(("Zo is het verwerkt", each.resolution))
    return [*lines, *_tasks(found.tasks)]


def _in_force(found: RoundLine) -> list[tuple[str, str]]:
    """What holds, and what was seen of it."""
    of = found.round
    experiences = [
        ("Ervaring", " · ".join(part for part in (each.day, each.who, each.text) if part))
        for each in of.experiences
    ]
    over = [("Verlopen", "de laatste dag is voorbij; kijk erop terug")] if found.expired else []
    return [*over, *_validity(of), *_tasks(of.tasks), *experiences, ("Reflectie", of.reflection)]


def _validity(found: PublicAgreementRound) -> list[tuple[str, str]]:
    begin = f"{dutch_dates.long_date(found.begin)} " if found.begin else ""
    until = f"{begin}tot en met {dutch_dates.long_date(found.end)}" if found.end else ""
    return [("Geldt", until or (f"vanaf {begin}" if begin else "")), ("We letten op", found.question)]


def _consent(found: PublicAgreementRound) -> str:
    """'5 akkoord, 5 akkoord met zorg, 3 geen mandaat', with first names when it was open by name; '' when not told."""
    parts = []
    for each in found.consent.stands:
        if each.number:
            names = f" ({', '.join(each.names)})" if each.names else ""
            parts.append(f"{each.number} {each.word.lower()}{names}")
    return ", ".join(parts)


def _tasks(found: Sequence[PublicTask]) -> list[tuple[str, str]]:
    return [
        (
            "Afspraak",
            " · ".join(
                part
                for part in (
                    each.text,
                    each.owner or "nog niemand",
                    "gedaan" if each.done else f"vóór {each.due}" if each.due else "geen datum",
                )
                if part
            ),
        )
        for each in found
    ]


def _circles(page: Page, found: Sequence[PublicCircle]) -> list[Flowable]:
    """The circle of each TWO that was on the table, with what it says."""
    story: list[Flowable] = []
    paper, layout, text = style.paper(), page.layout, page.text
    for at, each in enumerate(found):
        high = agreement_circle.height(each, CONTENT_WIDTH, paper)
        signs = agreement_circle.key(each, CONTENT_WIDTH, paper)
        one: list[Flowable] = [] if at else [Heading(TITLES[CIRCLES], layout.section), Spacer(1, 4.0)]
        one += text.paragraphs(each.title, layout.strong)
        one += text.paragraphs(agreement_circle.sentence(each), layout.small_muted)
        one += [Spacer(1, 5.0), _picture(each, high)]
        if signs is not None:
            one.append(_drawn(signs))
        one.append(Spacer(1, 6.0))
        story += [together(one), *one]
    return story


def _picture(circle: PublicCircle, high: float) -> Picture:
    paper = style.paper()
    return Picture(lambda: agreement_circle.draw(circle, CONTENT_WIDTH, high, paper), CONTENT_WIDTH, high)


def _drawn(figure: Figure) -> Picture:
    return Picture(lambda: figure, *size_of(figure))
