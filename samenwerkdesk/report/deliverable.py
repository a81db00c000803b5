"""The product of a phase as a PDF: its title, how far it is, and the text that was written, set as an A4 document.

What people wrote is data: the plain notation has headings and points, and nothing else in it is read as markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from reportlab.platypus import Flowable, Spacer

from samenwerkdesk.model import collaboration, phases, public_phases
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.notation import HEADING, POINT, Block
from samenwerkdesk.report import fonts
from samenwerkdesk.report.flowables import PLANK_GAP, PLANK_WIDTH, Heading
from samenwerkdesk.report.layout import NORMAL, Layout
from samenwerkdesk.report.page import CONTENT_WIDTH, Sheet, build, together
from samenwerkdesk.report.rows import KEPT_TOGETHER, Row
from samenwerkdesk.report.typeset import MISSING_NOTE, Tone, Typesetter

LAYOUT = replace(NORMAL, section=18.0)
BULLET, BULLET_GAP = 8.0, 6.0
LABEL = 60
"""What stands before a colon at the beginning of a point, up to so many letters, is its label."""

_ABOVE, _POINT = 6.0, 2.6


class NothingToPrint(UserError):
    """The product has no text yet."""

    def __init__(self) -> None:
        super().__init__("Er is nog geen tekst. Stel eerst een tekst voor, of schrijf hem zelf.")


def make(document: Document, code: str, pause: Callable[[], None] = lambda: None) -> bytes:
    """The product of a phase as a PDF. ``pause`` is called often and may raise to stop. Raises NothingToPrint without a text."""
    found = public_phases.product(document, code)
    if found is None:
        raise NothingToPrint
    name = collaboration.get(document).name
    text = Typesetter(pause)
    kind = phases.product_name(code)
    number = phases.of_code(code).number
    title = text.line(found.title)
    story: list[Flowable] = [
        *text.paragraphs(f"{kind} van {text.line(name)}", LAYOUT.kicker),
        *text.paragraphs(title, LAYOUT.title),
        Spacer(1, 2.5),
        *text.paragraphs(f"Fase {number}, {found.phase} · {found.stands}", LAYOUT.kicker),
        Spacer(1, 8.0),
        *_blocks(text, found.blocks, LAYOUT),
    ]
    if text.signs_missing:
        story += [Spacer(1, LAYOUT.section), *text.paragraphs(MISSING_NOTE, LAYOUT.small_muted)]
    sheet = Sheet(
        title=_short(f"{title} – {text.line(name)}"),
        author=_short(text.line(name)),
        subject=f"{kind}, fase {number}: {found.phase}",
        footer=(title, f" · {text.line(name)}"),
    )
    return build(sheet, story, lambda number: pause())[0]


def _short(text: str) -> str:
    return text if len(text) <= 250 else text[:249] + "…"


def _blocks(text: Typesetter, blocks: Iterable[Block], layout: Layout) -> list[Flowable]:
    """The text as it was written; a heading stays with the beginning of what comes under it."""
    parts: list[list[Flowable]] = [[]]
    before = ""
    for each in blocks:
        if each.kind == HEADING:
            # Two headings after one another belong together.
            if before != HEADING:
                parts.append([])
            parts[-1] += _heading(text, each.text, layout)
        else:
            space = _POINT if each.kind == before == POINT else _ABOVE
            parts[-1] += [Spacer(1, space), *_said(text, each, layout)]
        before = each.kind
    found: list[Flowable] = []
    for part in parts:
        found += [together(part, KEPT_TOGETHER), *part] if part else []
    return found


def _heading(text: Typesetter, said: str, layout: Layout) -> list[Flowable]:
    """A heading with its plank; one that is too long for its line is set as strong text."""
    line = text.line(said)
    room = CONTENT_WIDTH - PLANK_WIDTH - PLANK_GAP
    if fonts.width(line, fonts.BOLD, fonts.paper("heading")) <= room:
        return [Heading(line, layout.section)]
    return [Spacer(1, layout.section), *text.paragraphs(line, layout.strong)]


def name_of(point: str) -> tuple[str, str]:
    """What stands before the colon and names the rest, and that rest; ('', all of it) when that is a sentence or too long."""
    label, colon, rest = point.partition(": ")
    return (label, rest) if colon and len(label) <= LABEL and ". " not in label else ("", point)


def _said(text: Typesetter, each: Block, layout: Layout) -> list[Flowable]:
    """A paragraph, or a point with its dot."""
    if each.kind != POINT:
        return list(text.paragraphs(each.text, layout.body))
    label, rest = name_of(each.text)
    if label:
        words = text.rich([(f"{label}:", Tone.STRONG), (f" {rest}", Tone.PLAIN)], layout.body)
    else:
        words = text.paragraphs(each.text, layout.body)
    widths = [BULLET, CONTENT_WIDTH - BULLET - BULLET_GAP]
    return [Row([text.paragraphs("•", layout.number), words], widths, gap=BULLET_GAP)]
