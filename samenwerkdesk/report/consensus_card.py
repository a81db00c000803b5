"""The card with nine fields on one A4, with its ring; texts that are too long for that go on on more pages.

It sets what everybody may see (``public_consensus``), in the largest letters with which one page is enough.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from samenwerkdesk import look
from samenwerkdesk.model import collaboration, dutch_dates, public_consensus
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_consensus import PublicCard, PublicTopic
from samenwerkdesk.report import fonts
from samenwerkdesk.report.consensus_content import said
from samenwerkdesk.report.flowables import NumberedPlank, polygon
from samenwerkdesk.report.layout import NORMAL
from samenwerkdesk.report.page import CONTENT_HEIGHT, CONTENT_WIDTH, Sheet, build, height
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.typeset import MISSING_NOTE, Typesetter
from samenwerkdesk.shapes import ring

TITLE = "Afsprakenkaart"
COLUMNS = 3
SIZES = (11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
"""Letters of a text in points, from what reads well on a wall to what just reads in a hand."""

LISTED = 10.0
"""Letters when it takes more pages."""

PADS = (12.0, 22.0)
"""The least and the most space above and under a field, in points."""

_GAP, _PLANK, _RING = 20.0, (12.5, 18.0), 76.0


class PaperCard(NamedTuple):
    """The card as a PDF file, and how many pages it takes."""

    pdf: bytes
    pages: int


def consensus_card(document: Document, day: date, pause: Callable[[], None] = lambda: None) -> PaperCard:
    """The card as it is on ``day``. ``pause`` is called often and may raise to stop."""
    card = public_consensus.for_room(document)
    text = Typesetter(pause)
    name = text.line(collaboration.get(document).name)
    story = _fitted(card, name, day, text)
    sheet = Sheet(
        title=f"{TITLE} – {name}"[:250],
        author=name[:250],
        subject=f"{card.settled} van {len(card.topics)} onderwerpen vastgesteld, {dutch_dates.long_date(day)}",
        footer=(name, f" · {TITLE.lower()} · {dutch_dates.long_date(day)}"),
    )
    return PaperCard(*build(sheet, story, lambda number: pause()))


def _fitted(card: PublicCard, name: str, day: date, text: Typesetter) -> list[Flowable]:
    """Nine fields on one page, else nine rows on one page, else nine rows on as many as it takes."""
    for make, tight, loose in ((_fields, *PADS), (_rows, 5.0, 5.0)):
        smallest = _story(card, name, day, text, make, SIZES[-1], tight)
        if height(smallest) > CONTENT_HEIGHT:
            continue
        for size in SIZES:
            story = _story(card, name, day, text, make, size, tight)
            spare = CONTENT_HEIGHT - height(story)
            if spare >= 0:
                # What is left of the page goes between the fields, as far as they still belong together.
                pad = min(loose, tight + spare / (2 * COLUMNS) - 0.1)
                return _story(card, name, day, text, make, size, pad) if pad > tight else story
    return _story(card, name, day, text, _rows, LISTED, 5.0)


Make = Callable[[PublicCard, Typesetter, "Styles", float], list[Flowable]]


def _story(
    card: PublicCard, name: str, day: date, text: Typesetter, make: Make, size: float, pad: float
) -> list[Flowable]:
    facts = f"{card.settled} van {len(card.topics)} onderwerpen vastgesteld · {dutch_dates.long_date(day)}"
    words = [
        Spacer(1, 10.0),
        *text.paragraphs(TITLE, NORMAL.kicker),
        *text.paragraphs(name, NORMAL.title),
        Spacer(1, 2.5),
        *text.paragraphs(facts, NORMAL.kicker),
    ]
    head = Row([[Ring(card, _RING)], words], [_RING, CONTENT_WIDTH - _RING - _GAP], gap=_GAP)
    story: list[Flowable] = [head, Spacer(1, 16.0), *make(card, text, Styles(size), pad)]
    if text.signs_missing:
        story += [Spacer(1, 10.0), *text.paragraphs(MISSING_NOTE, NORMAL.small_muted)]
    return story


@dataclass(frozen=True)
class Styles:
    """How the fields are set: letters of ``size`` points."""

    size: float

    def name(self) -> ParagraphStyle:
        """What a topic is called."""
        return self._style(fonts.SEMIBOLD, self.size + 1.0, look.theme().text)

    def text(self) -> ParagraphStyle:
        """What was agreed."""
        return self._style(fonts.REGULAR, self.size, look.theme().text)

    def muted(self) -> ParagraphStyle:
        """A question that is not answered yet."""
        return self._style(fonts.REGULAR, self.size, look.theme().muted)

    def small(self) -> ParagraphStyle:
        """How it stands."""
        return self._style(fonts.REGULAR, max(7.5, self.size - 1.5), look.theme().muted)

    def _style(self, font: str, size: float, colour: str) -> ParagraphStyle:
        fonts.register()
        # The typesetter keeps paragraphs by the name of their style.
        return ParagraphStyle(
            f"{font} {size:.2f} {colour}",
            fontName=font,
            fontSize=size,
            leading=1.3 * size,
            textColor=HexColor(colour),
            splitLongWords=1,
        )


def _fields(card: PublicCard, text: Typesetter, styles: Styles, pad: float) -> list[Flowable]:
    """Three fields beside each other, three times."""
    wide = (CONTENT_WIDTH - (COLUMNS - 1) * _GAP) / COLUMNS
    rows: list[Flowable] = []
    for at in range(0, len(card.topics), COLUMNS):
        columns = [_field(each, text, styles, wide) for each in card.topics[at : at + COLUMNS]]
        last = at + COLUMNS >= len(card.topics)
        rows.append(Row(columns, [wide] * len(columns), gap=_GAP, pad=pad, rule=not last))
    return rows


def _field(topic: PublicTopic, text: Typesetter, styles: Styles, wide: float) -> Sequence[Flowable]:
    plank = NumberedPlank(topic.number, *_PLANK, topic.settled)
    name = text.paragraphs(topic.name, styles.name())
    head = Row([[plank], [Spacer(1, 2.0), *name]], [_PLANK[0], wide - _PLANK[0] - 7.0], gap=7.0)
    return [head, Spacer(1, 5.0), *_said(topic, text, styles, "\n")]


def _rows(card: PublicCard, text: Typesetter, styles: Styles, pad: float) -> list[Flowable]:
    """The topics under each other over the whole width, which takes long texts best."""
    name = 110.0
    rest = CONTENT_WIDTH - _PLANK[0] - name - 2 * 8.0
    rows: list[Flowable] = []
    for topic in card.topics:
        columns: list[Sequence[Flowable]] = [
            [NumberedPlank(topic.number, *_PLANK, topic.settled)],
            [Spacer(1, 2.0), *text.paragraphs(topic.name, styles.name())],
            [Spacer(1, 2.0), *_said(topic, text, styles, " · ")],
        ]
        last = topic is card.topics[-1]
        rows.append(Row(columns, [_PLANK[0], name, rest], gap=8.0, pad=pad, rule=not last))
    return rows


def _said(topic: PublicTopic, text: Typesetter, styles: Styles, apart: str) -> list[Flowable]:
    found: list[Flowable] = [
        *text.paragraphs(topic.text or topic.question, styles.text() if topic.text else styles.muted()),
        Spacer(1, 3.0),
        *text.paragraphs(_stands(topic, apart), styles.small()),
    ]
    if topic.standing and topic.standing != topic.text:
        found += text.paragraphs(f"Tot dan geldt: {topic.standing}", styles.small())
    for each in topic.concerns:
        found += text.paragraphs(f"Bedenking: {each}", styles.small())
    return found


def _stands(topic: PublicTopic, apart: str) -> str:
    if not topic.settled:
        return topic.stands
    return said(
        f"vastgesteld in {topic.settled_in}" if topic.settled_in else "vastgesteld", topic.agreed, apart
    )


class Ring(Flowable):
    """The ring of the card, a part for each topic, with how many are settled in the middle."""

    def __init__(self, card: PublicCard, side: float) -> None:
        super().__init__()
        self._card, self.width, self.height = card, side, side

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """A square."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the parts, filled where a topic is settled, and the number."""
        canvas, theme, side = self.canv, look.theme(), self.width
        topics = self._card.topics
        parts = ring(len(topics), side / 2 - 0.6, 0.365 * side, 2.2)
        for topic, points in zip(topics, parts, strict=True):
            fill, line = (theme.accent, theme.accent) if topic.settled else (theme.card, theme.edge)
            moved = [(side / 2 + x, side / 2 + y) for x, y in points]
            polygon(canvas, moved, 0, side, fill=fill, line=line, width=0.8)
        canvas.setFillColor(HexColor(theme.text))
        canvas.setFont(fonts.BOLD, 22)
        canvas.drawCentredString(side / 2, side / 2 - 3.0, str(self._card.settled))
        canvas.setFillColor(HexColor(theme.muted))
        canvas.setFont(fonts.REGULAR, fonts.paper("small"))
        canvas.drawCentredString(side / 2, side / 2 - 14.0, f"van {len(topics)}")
