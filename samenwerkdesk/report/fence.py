"""The fence in a session report: the drawing of a phase with what the group said in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportlab.platypus import Flowable, Spacer

from samenwerkdesk.charts import fence_scene, style
from samenwerkdesk.model.fence_public import PublicCase, PublicFence, PublicSheet
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.report.asked import look_of
from samenwerkdesk.report.fence_content import RECOGNISE, TRANSPARENT, WIDEN, FenceContent
from samenwerkdesk.report.figures import Picture
from samenwerkdesk.report.flowables import Heading, PartnerMark
from samenwerkdesk.report.options import TITLES
from samenwerkdesk.report.page import CONTENT_WIDTH, together
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import HALF, HALF_GAP, MARK, MARK_GAP, Page
from samenwerkdesk.report.typeset import Tone

DRAWING = 196.0
"""The height of the drawing, in points."""

_WIDE = 440.0


def sections(page: Page, content: FenceContent) -> list[Flowable]:
    """The phases that were asked for."""
    return [*_recognise(page, content), *_make_transparent(page, content), *_widen(page, content)]


def _recognise(page: Page, content: FenceContent) -> list[Flowable]:
    """The boundary card of every partner, with what others value in it."""
    if RECOGNISE not in content.scenes:
        return []
    rows = [_sheet(page, each) for each in content.sheets]
    return [*_drawn(page, content, RECOGNISE), *rows]


def _make_transparent(page: Page, content: FenceContent) -> list[Flowable]:
    """The translation table, what partners expect of each other, the case, and whom to call."""
    names = _names(page)
    if TRANSPARENT not in content.scenes:
        return []
    words, pairs, rest = [], [], []
    for term in content.terms:
        lines = [(names[key], text) for key, text in term.meanings if key in names]
        many = f"{term.different} betekenissen" if term.different != 1 else "één betekenis"
        words.append(_block(page, f"‘{term.term}’", many if lines else "nog geen betekenissen", lines))
    for pair in content.expectations:
        title = f"{_name(names, pair.from_partner_id)} → {_name(names, pair.to_partner_id)}"
        lines = [("biedt", pair.offer), ("heeft nodig", pair.need)]
        pairs.append(_block(page, title, "afgesproken" if pair.agreed else "", lines))
    if content.case.text or content.case.steps:
        rest.append(_block(page, "De casus", "", _case(content.case, names)))
    calls = [(names[key], said) for key, said in content.contacts.items() if key in names]
    if calls:
        rest.append(_block(page, "Wie bel je als het spannend wordt?", "", calls))
    parts = [row for blocks in (words, pairs, rest) for row in _beside(page, blocks)]
    return [*_drawn(page, content, TRANSPARENT), *parts]


def _case(case: PublicCase, names: dict[str, str]) -> list[tuple[str, str]]:
    """The case, and what happens in it at every partner."""
    lines = [("", case.text)] if case.text else []
    for key, text, blind in case.steps:
        where = _name(names, key) if key else "Tussen de schuttingen"
        lines.append((where, f"{text} (hier ontbreekt zicht)" if blind else text))
    return lines


def _widen(page: Page, content: FenceContent) -> list[Flowable]:
    """The shared boundary, the identity, and what is needed."""
    wider = content.wider
    if wider is None or WIDEN not in content.scenes:
        return []
    told = [
        ("Zo noemen we onszelf", wider.name),
        ("Onze zin", wider.sentence),
        ("Ons beeld", wider.symbol),
        ("Ons doel", wider.goal),
    ]
    bounds = [
        ("Binnen", "; ".join(wider.inside)),
        ("Buiten", "; ".join(wider.outside)),
        ("Gedeeld, maar ieder apart", "; ".join(wider.separate)),
    ]
    needs = [
        (each.text, " · ".join(part for part in (each.owner or "nog geen trekker", each.status) if part))
        for each in wider.needs
    ]
    found = [
        _block(page, title, "", lines)
        for title, lines in (
            ("Naam en verhaal", told),
            ("Onze gezamenlijke grens", bounds),
            ("Wat ervoor nodig is", needs),
        )
        if any(text for _, text in lines)
    ]
    return [*_drawn(page, content, WIDEN), *_beside(page, found)]


def _drawn(page: Page, content: FenceContent, key: str) -> list[Flowable]:
    """The heading, what the drawing says, and the drawing."""
    public = content.scenes[key]
    start = [
        Heading(TITLES[key], page.layout.section),
        Spacer(1, 4.0),
        *page.text.paragraphs(fence_scene.sentence(public), page.layout.small_muted),
        Spacer(1, 5.0),
        _picture(public),
        Spacer(1, 4.0),
    ]
    return [together(start), *start]


def _picture(public: PublicFence) -> Flowable:
    paper = style.paper()
    drawing = Picture(lambda: fence_scene.draw(public, _WIDE, DRAWING, paper), _WIDE, DRAWING)
    side = (CONTENT_WIDTH - _WIDE) / 2
    return Row([[], [drawing], []], [side, _WIDE, side])


def _sheet(page: Page, sheet: PublicSheet) -> Row:
    """One partner: its mark, its name, and what it said."""
    layout, names = page.layout, _names(page)
    partner = next((each for each in page.content.partners if each.id == sheet.partner_id), None)
    lines = [
        ("Wel van", "; ".join(sheet.in_scope)),
        ("Niet van", "; ".join(sheet.out_of_scope)),
        ("Grijs gebied", "; ".join(sheet.grey_area)),
        ("Waarom we zo doen", sheet.why),
        ("Vaak verkeerd begrepen", sheet.misunderstood),
        *((f"Zo ziet {_name(names, about)} ons, denken wij", text) for about, text in sheet.images),
        *((f"{_name(names, giver)} waardeert", text) for giver, text in sheet.appreciations),
    ]
    words: list[Flowable] = list(page.text.paragraphs(_label(partner), layout.strong))
    words += _lines(page, lines)
    mark: list[Flowable] = [PartnerMark(look_of(partner), MARK, drop=1.0)] if partner else []
    return Row(
        [mark, words], [MARK, CONTENT_WIDTH - MARK - MARK_GAP], gap=MARK_GAP, pad=layout.row, rule=True
    )


def _block(page: Page, title: str, remark: str, lines: Sequence[tuple[str, str]]) -> list[Flowable]:
    """A title in bold with lines of a name and a text under it."""
    parts = [(title, Tone.STRONG), (f"\u00a0 {remark}" if remark else "", Tone.MUTED)]
    return [*page.text.rich(parts, page.layout.body), *_lines(page, lines)]


def _beside(page: Page, blocks: Sequence[list[Flowable]]) -> list[Flowable]:
    """Blocks two beside each other; they break over pages where they must."""
    pad = page.layout.row * 0.8
    if len(blocks) == 1:
        return [Row(blocks, [CONTENT_WIDTH], pad=pad)]
    return [
        Row([blocks[at], blocks[at + 1] if at + 1 < len(blocks) else []], [HALF, HALF], gap=HALF_GAP, pad=pad)
        for at in range(0, len(blocks), 2)
    ]


def _lines(page: Page, lines: Iterable[tuple[str, str]]) -> list[Flowable]:
    found: list[Flowable] = []
    for name, text in lines:
        if text.strip():
            parts = [(f"{name}: " if name else "", Tone.MUTED), (text.replace("\n", ", "), Tone.PLAIN)]
            found += page.text.rich(parts, page.layout.small)
    return found


def _names(page: Page) -> dict[str, str]:
    return {each.id: each.label for each in page.content.partners}


def _name(names: dict[str, str], key: str | None) -> str:
    return names.get(key or "", "iemand")


def _label(partner: Partner | None) -> str:
    return partner.label if partner else ""
