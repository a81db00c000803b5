"""The nine topics on the wall: the card with nine fields and its ring, and one topic at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from samenwerkdesk.model.public_consensus import PublicCard, PublicTopic
from samenwerkdesk.shapes import ring
from samenwerkdesk.ui.room.frame import CLEAR, Measure, Type, Wall, header
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import After, Said, statement
from samenwerkdesk.ui.room.wording import width_of, wrapped

TITLE = "Dit spreken we af"
QUESTION = "Kun je hiermee werken?"

_SIZES = ((0.0410, 0.0352), (0.0370, 0.0315), (0.0333, 0.0278), (0.0278, 0.0278))
"""Letters of a name and of its text, in heights; the largest with which all nine fields fit."""

_NAMES = (0.0444, 0.0395, 0.0352, 0.0315, 0.0278)
"""Letters of the names when there is no room for what they say."""

_GAP, _PAD, _LINE = 0.022, 0.022, 1.16
_RING, _RING_MIDDLE = 0.128, 0.092
_PLANK = (0.034, 0.056)


@dataclass(frozen=True)
class TopicsCard(Wall):
    """The card with nine fields; texts that do not fit in them follow on the next pages."""

    card: PublicCard

    @property
    def title(self) -> str:
        return "Afsprakenkaart"

    def body(self, measure: Measure) -> list[Leaf]:
        for name, text in _SIZES:
            page = self._page(measure, [_Field.of(measure, each, name, text) for each in self.card.topics])
            if page is not None:
                return [page]
        for name in _NAMES:
            page = self._page(measure, [_Field.of(measure, each, name, 0.0) for each in self.card.topics])
            if page is not None:
                return [page, *self._texts(measure)]
        return self._texts(measure)

    def _page(self, measure: Measure, fields: Sequence[_Field]) -> Leaf | None:
        """The nine fields on a page; None when they do not fit on one, or only with broken words."""
        if not all(each.whole for each in fields):
            return None
        leaf = Leaf()
        side = measure.px(_RING)
        beside = Measure(int(measure.width - side - measure.px(0.03)), measure.height)
        top = max(header(leaf, beside, TITLE), measure.px(_RING_MIDDLE + 0.5 * _RING + 0.022))
        gap = measure.px(_GAP)
        rows = [fields[at : at + 3] for at in range(0, len(fields), 3)]
        heights = [max(each.high for each in row) for row in rows]
        free = measure.px(CLEAR) - top - gap * (len(rows) - 1)
        if max(heights) * len(rows) <= free:
            heights = [max(heights)] * len(rows)
        spare = free - sum(heights)
        if spare < 0:
            return None
        self._ring(leaf, measure, side)
        # What is left is shared, so that the card fills the wall.
        share = min(spare / len(rows), measure.px(0.06))
        wide, y = _wide(measure), top
        for row, high in zip(rows, heights, strict=True):
            for at, field in enumerate(row):
                field.draw(leaf, measure, measure.left + at * (wide + gap), y, wide, high + share)
            y += high + share + gap
        return leaf

    def _ring(self, leaf: Leaf, measure: Measure, side: float) -> None:
        x, y = measure.right - side / 2, measure.px(_RING_MIDDLE)
        count = len(self.card.topics)
        for each, part in zip(
            self.card.topics, ring(count, side / 2, 0.37 * side, 0.035 * side), strict=True
        ):
            points = [(x + px, y + py) for px, py in part]
            if each.settled:
                leaf.polygon(points, "accent")
            else:
                leaf.polygon(points, "", "edge", measure.outline)
        size = measure.size(0.0444)
        leaf.text(str(self.card.settled), x, y + 0.03 * size, size, 700, align="center")
        small = measure.size(0.0278)
        leaf.text(f"van {count}", x, y + 0.03 * size + 1.0 * small, small, 400, "room_muted", "center")

    def _texts(self, measure: Measure) -> list[Leaf]:
        rows = [
            Row(
                each.name,
                _said(each),
                number=each.number,
                aside="" if each.settled else each.stands,
                hollow=not each.settled,
            )
            for each in self.card.topics
        ]
        return listing(measure, TITLE, rows, Layout(head_weight=600))


class _Field(NamedTuple):
    """A field laid out: the lines of its name and of its text, how high that is, and whether all words are ``whole``."""

    topic: PublicTopic
    name: tuple[str, ...]
    text: tuple[str, ...]
    head: Type
    body: Type
    high: float
    whole: bool

    @classmethod
    def of(cls, measure: Measure, topic: PublicTopic, name: float, text: float) -> _Field:
        """A topic in letters of these parts of the height; ``text`` 0 leaves out what it says."""
        room = _wide(measure) - 2 * measure.px(_PAD)
        size, small = measure.size(name), measure.size(text or 0.0278)
        head, body = Type(size, _LINE * size, 600), Type(small, _LINE * small, 400)
        beside = room - measure.px(_PLANK[0] + 0.016)
        names = tuple(wrapped(topic.name, size, 600, beside, balanced=True))
        lines = tuple(wrapped(_said(topic), small, 400, room)) if text else ()
        stands = body.pitch if not topic.settled or not text else 0.0
        top = max(measure.px(_PLANK[1]), len(names) * head.pitch)
        below = len(lines) * body.pitch + stands
        high = top + below + 2 * measure.px(_PAD) + (0.35 * small if below else 0.0)
        unbroken = _fits(topic.name, size, 600, beside) and (
            not text or _fits(_said(topic), small, 400, room)
        )
        return cls(topic, names, lines, head, body, high, unbroken)

    def draw(self, leaf: Leaf, measure: Measure, x: float, y: float, wide: float, high: float) -> None:
        """Write it in its box."""
        leaf.box(x, y, wide, high, "room_panel")
        pad, plank = measure.px(_PAD), (measure.px(_PLANK[0]), measure.px(_PLANK[1]))
        left, top = x + pad, y + pad
        settled = self.topic.settled
        if settled:
            leaf.plank(left, top, *plank)
        else:
            leaf.plank(left, top, *plank, "room_page", "edge", measure.outline)
        size = measure.size(0.0278)
        ink = "on_accent" if settled else "room_text"
        leaf.text(
            str(self.topic.number), left + plank[0] / 2, top + 0.80 * plank[1], size, 700, ink, "center"
        )
        head = max(plank[1], len(self.name) * self.head.pitch)
        at = (
            top
            + (head - len(self.name) * self.head.pitch) / 2
            + 0.5 * self.head.pitch
            + 0.32 * self.head.size
        )
        words = left + plank[0] + measure.px(0.016)
        leaf.lines(self.name, words, at, self.head.size, self.head.pitch, 600)
        below = top + head + 0.35 * self.body.size + 0.82 * self.body.size
        ink = "room_text" if self.topic.text else "room_muted"
        below = leaf.lines(self.text, left, below, self.body.size, self.body.pitch, 400, ink)
        if not settled or not self.text:
            ink, weight = ("room_muted", 400) if settled else ("room_text", 600)
            leaf.text(self.topic.stands, left, below, self.body.size, weight, ink)


@dataclass(frozen=True)
class Topic(Wall):
    """One topic, the ``which``-th from 0: what is proposed or settled, or else the question it answers."""

    card: PublicCard
    which: int = 0

    @property
    def title(self) -> str:
        return f"Onderwerp {self.which + 1}"

    def foot(self) -> str:
        return f"Onderwerp {self.which + 1} van {len(self.card.topics)}"

    def body(self, measure: Measure) -> list[Leaf]:
        topic = self.card.topics[self.which]
        series = [Said(_said(each), each.name, tuple(_after(each))) for each in self.card.topics]
        own = series[self.which]
        return statement(
            measure,
            own.text,
            kicker=own.kicker,
            after=own.after,
            crown=(self.which, len(series)),
            ink="room_text" if topic.text else "room_muted",
            series=series,
        )


def _said(topic: PublicTopic) -> str:
    return topic.text or topic.question


def _after(topic: PublicTopic) -> list[After]:
    """What stands under a topic: how it is, what holds until then, and the concerns that were shared."""
    concerns = [After(f"Bedenking: {each}") for each in topic.concerns]
    if topic.settled:
        count = topic.agreed
        said = [
            f"✓ Vastgesteld{f' in {topic.settled_in}' if topic.settled_in else ''}",
            f"{count} {'stemde' if count == 1 else 'stemden'} in" if count else "",
        ]
        return [After(" · ".join(part for part in said if part), "accent", 600), *concerns]
    if not topic.text:
        return [After("Hierover ligt nog niets vast.")]
    holds = (
        [After(f"Tot dan geldt: {topic.standing}")] if topic.standing and topic.standing != topic.text else []
    )
    return [After(QUESTION, "accent", 600), *holds, *concerns]


def _fits(text: str, size: int, weight: int, room: float) -> bool:
    """Whether no word has to be broken."""
    return all(width_of(word, size, weight) <= room for word in text.split())


def _wide(measure: Measure) -> float:
    """How wide a field is."""
    return (measure.room - 2 * measure.px(_GAP)) / 3
