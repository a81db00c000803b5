"""The sections about the chain on paper: the model with its steps, the KPIs as tiles, and the remarks that were heard."""

from __future__ import annotations

from matplotlib.figure import Figure
from reportlab.platypus import Flowable, Spacer

from samenwerkdesk.charts import chain_lanes, chain_quadrant, kpi_tiles, style
from samenwerkdesk.charts.chain_grid import Part
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model.public_chain import PublicChain, PublicStep
from samenwerkdesk.report.chain_content import CHAIN, KPIS, RESISTANCE, ChainContent
from samenwerkdesk.report.figures import Picture
from samenwerkdesk.report.flowables import Heading, NumberedPlank
from samenwerkdesk.report.options import TITLES
from samenwerkdesk.report.page import CONTENT_WIDTH, together
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import Page, section
from samenwerkdesk.report.typeset import Tone

_NUMBER, _COUNT, _GAP = 18.0, 60.0, 10.0


def sections(page: Page, found: ChainContent) -> list[Flowable]:
    """All three sections."""
    story: list[Flowable] = []
    if found.chain is not None and found.count(CHAIN):
        story += _chain(page, found.chain)
    if found.kpis:
        story += _kpis(page, found)
    if found.resistance is not None and found.counted:
        story += section(page, RESISTANCE, _remarks(page, found))
    return story


def _chain(page: Page, chain: PublicChain) -> list[Flowable]:
    """What the client asks, the story, the lanes, and a row for every step."""
    paper, layout, text = style.paper(), page.layout, page.text
    story: list[Flowable] = [Heading(TITLES[CHAIN], layout.section), Spacer(1, 4.0)]
    if chain.question:
        story += text.paragraphs(chain.question, layout.strong)
    about = [
        f"regisseur: {chain.director}" if chain.director else "",
        f"we kijken {chain.rhythm}" if chain.rhythm else "",
        chain_quadrant.sentence(chain) if chain.now is not None and chain.complexity is not None else "",
    ]
    said = " · ".join(part for part in (chain.name, *about) if part)
    if said:
        story += text.paragraphs(said, layout.small_muted)
    start = list(story)
    if chain.story:
        story += [Spacer(1, 3.0), *text.paragraphs(chain.story, layout.body)]
    story += _lanes(chain, paper)
    rows = [_step(page, chain, each, last=each is chain.steps[-1]) for each in chain.steps]
    return [together(start), *story, *rows]


def _lanes(chain: PublicChain, paper: Style) -> list[Flowable]:
    found: list[Flowable] = []
    for part in chain_lanes.parts(chain, CONTENT_WIDTH, paper):
        high = chain_lanes.part_height(part, CONTENT_WIDTH, paper)

        def draw(part: Part = part, high: float = high) -> Figure:
            return chain_lanes.draw_part(chain, part, CONTENT_WIDTH, high, paper)

        found += [Spacer(1, 8.0), Picture(draw, CONTENT_WIDTH, high)]
    return [*found, Spacer(1, 6.0)] if found else []


def _step(page: Page, chain: PublicChain, step: PublicStep, *, last: bool) -> Row:
    text, layout = page.text, page.layout
    who = ", ".join(chain.names(step)) or "nog niemand"
    words = text.rich([(step.name, Tone.STRONG), (f"\u00a0 {who}", Tone.MUTED)], layout.body)
    facts = (
        ("Erin", step.taken),
        ("Eruit", step.given),
        ("Gaat naar", chain.goes_to(step)),
        ("Norm", step.norm),
        ("Hapert", step.bottleneck),
    )
    told: list[tuple[str, Tone]] = []
    for name, said in facts:
        if said:
            told += [(f"{' · ' if told else ''}{name}: ", Tone.MUTED), (said, Tone.PLAIN)]
    if told:
        words += text.rich(told, layout.small)
    plank: list[Flowable] = [NumberedPlank(step.number, 11.0, 15.5)]
    widths = [_NUMBER, CONTENT_WIDTH - _NUMBER - _GAP]
    return Row([plank, words], widths, gap=_GAP, pad=layout.row, rule=not last)


def _kpis(page: Page, found: ChainContent) -> list[Flowable]:
    paper, layout, text = style.paper(), page.layout, page.text
    high = kpi_tiles.height(found.kpis, CONTENT_WIDTH, paper)
    picture = Picture(lambda: kpi_tiles.draw(found.kpis, CONTENT_WIDTH, high, paper), CONTENT_WIDTH, high)
    story: list[Flowable] = [
        Heading(TITLES[KPIS], layout.section),
        Spacer(1, 4.0),
        *text.paragraphs(kpi_tiles.sentence(found.kpis), layout.small_muted),
        Spacer(1, 6.0),
        picture,
    ]
    return [together(story), *story]


def _remarks(page: Page, found: ChainContent) -> list[Row]:
    assert found.resistance is not None
    text, layout = page.text, page.layout
    rows = []
    for said, count in found.resistance.remarks:
        if count:
            columns = [
                text.paragraphs(f"‘{said}’", layout.body),
                text.paragraphs(f"{count} keer", layout.muted),
            ]
            widths = [CONTENT_WIDTH - _COUNT - _GAP, _COUNT]
            rows.append(Row(columns, widths, gap=_GAP, pad=layout.row, rule=True))
    asked = text.rich([("Tegenvraag: ", Tone.MUTED), (found.resistance.question, Tone.STRONG)], layout.body)
    rows.append(Row([asked], [CONTENT_WIDTH], pad=layout.row))
    return rows
