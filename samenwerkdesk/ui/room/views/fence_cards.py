"""What partners said at the fence, phase by phase: together or one card at a time (methode.md 4). Public cards only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samenwerkdesk.model.fence_public import PublicCase, PublicGarden, PublicSheet, PublicTerm, PublicWider
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.lanes import lanes
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import After, statement

BOUNDARY, STORY, IMAGES, APPRECIATIONS = "boundary", "story", "images", "appreciations"

EXERCISES = {
    BOUNDARY: ("Grenskaart", "Hier komt waar ieder van is, waar niet, en wat grijs gebied is."),
    STORY: ("Zo doen wij het, en daarom", "Hier komt waarom ieder doet zoals het doet."),
    IMAGES: ("Beeld en zelfbeeld", "Hier komt hoe we denken dat anderen ons zien."),
    APPRECIATIONS: ("Waarderingsronde", "Hier komt welk verschil bij een ander ons sterker maakt."),
}
"""The exercises of phase 1: how each is called, and what will come."""

_BOUNDARY = ("in_scope", "out_of_scope", "grey_area")
_LANES = {
    "in_scope": "hier zijn wij van",
    "out_of_scope": "hier zijn wij niet van",
    "grey_area": "dit is een grijs gebied",
    "why": "waarom we zo doen",
    "misunderstood": "vaak verkeerd begrepen",
}
_CARDS = Layout(head=0.0352, head_weight=400, pitch=0.074, grow=True)


@dataclass(frozen=True)
class _Line:
    """A card as it is read: whose it is, in which field, and what it says."""

    garden: PublicGarden | None
    field: str
    text: str


@dataclass(frozen=True)
class Sheets(Wall):
    """One exercise of phase 1 for these partners; with one sheet, of one partner. KeyError for an unknown exercise."""

    gardens: tuple[PublicGarden, ...]
    sheets: tuple[PublicSheet, ...]
    exercise: str = BOUNDARY

    @property
    def title(self) -> str:
        return EXERCISES[self.exercise][0]

    @property
    def cards(self) -> int:
        """How many cards there are to show one by one with ``SheetCard``."""
        return len(_said(self.gardens, self.sheets, self.exercise))

    def body(self, measure: Measure) -> list[Leaf]:
        title, soon = EXERCISES[self.exercise]
        beside = self._beside(measure, title)
        if beside is not None:
            return [beside]
        rows: list[Row] = []
        before: tuple[PublicGarden | None, str] | None = None
        for line in _said(self.gardens, self.sheets, self.exercise):
            if before != (line.garden, line.field):
                begins = before is None or before[0] != line.garden
                name = _name(line.garden) if begins else ""
                rows.append(
                    Row(
                        " · ".join(part for part in (name, line.field) if part),
                        heading=True,
                        mark=_mark(line.garden) if begins else None,
                    )
                )
                before = (line.garden, line.field)
            rows.append(Row(line.text))
        return listing(measure, title, rows, _CARDS) if rows else [nothing(measure, title, soon)]

    def _beside(self, measure: Measure, title: str) -> Leaf | None:
        """The boundary card of one partner in its three lanes beside each other."""
        if self.exercise != BOUNDARY or len(self.sheets) != 1:
            return None
        (sheet,) = self.sheets
        found = [(_LANES[lane], getattr(sheet, lane)) for lane in _BOUNDARY]
        garden = next((each for each in self.gardens if each.partner_id == sheet.partner_id), None)
        if not any(texts for _, texts in found):
            return None
        name = _name(garden)
        return lanes(measure, f"{title}: {name}" if name else title, found, _mark(garden))


@dataclass(frozen=True)
class SheetCard(Wall):
    """One card of an exercise of phase 1, the ``which``-th from 0 in the order of ``Sheets``."""

    gardens: tuple[PublicGarden, ...]
    sheets: tuple[PublicSheet, ...]
    exercise: str = BOUNDARY
    which: int = 0

    @property
    def title(self) -> str:
        return f"{EXERCISES[self.exercise][0]}, kaart {self.which + 1}"

    def body(self, measure: Measure) -> list[Leaf]:
        title, soon = EXERCISES[self.exercise]
        found = _said(self.gardens, self.sheets, self.exercise)
        if self.which >= len(found):
            return [nothing(measure, title, soon)]
        line = found[self.which]
        kicker = ": ".join(part for part in (_name(line.garden), line.field) if part)
        return statement(measure, line.text, title=title, kicker=kicker)


@dataclass(frozen=True)
class Terms(Wall):
    """The translation table: the same word, other meanings; with one term, that word."""

    gardens: tuple[PublicGarden, ...]
    terms: tuple[PublicTerm, ...]

    @property
    def title(self) -> str:
        return "Vertaaltafel"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.terms:
            soon = "Hier komen woorden die we verschillend gebruiken."
            return [nothing(measure, "Zelfde woord, andere betekenis", soon)]
        alone = len(self.terms) == 1
        rows: list[Row] = []
        for term in self.terms:
            if not alone:
                rows.append(Row(f"{term.term} · {_meanings(term.different)}", heading=True))
            by_id = {each.partner_id: each for each in self.gardens}
            rows += [
                Row(text, _name(by_id.get(key)), mark=_mark(by_id.get(key))) for key, text in term.meanings
            ]
        title = self.terms[0].term if alone else "Zelfde woord, andere betekenis"
        aside = _meanings(self.terms[0].different) if alone else ""
        return listing(measure, title, rows, _CARDS, aside=aside)


@dataclass(frozen=True)
class Case(Wall):
    """The case that was walked along all fences, with where sight is missing."""

    gardens: tuple[PublicGarden, ...]
    case: PublicCase

    @property
    def title(self) -> str:
        return "Langs één casus"

    def body(self, measure: Measure) -> list[Leaf]:
        by_id = {each.partner_id: each for each in self.gardens}
        rows = [Row(self.case.text)] if self.case.text else []
        for key, text, blind in self.case.steps:
            garden = by_id.get(key or "")
            who = _name(garden) or "tussen de schuttingen"
            rows.append(
                Row(text, f"{who} · hier ontbreekt zicht" if blind else who, mark=_mark(garden), now=blind)
            )
        if not rows:
            return [nothing(measure, "Langs één casus", "Hier komt één vraag, langs alle schuttingen.")]
        return listing(measure, "Langs één casus", rows, _CARDS)


@dataclass(frozen=True)
class Boundary(Wall):
    """The shared boundary of phase 3: what falls inside, what outside, and what stays of each."""

    wider: PublicWider

    @property
    def title(self) -> str:
        return "Gezamenlijke grens"

    def body(self, measure: Measure) -> list[Leaf]:
        found = (
            ("binnen onze grens", self.wider.inside),
            ("buiten onze grens", self.wider.outside),
            ("blijft van ieder afzonderlijk", self.wider.separate),
        )
        if not any(texts for _, texts in found):
            return [nothing(measure, "Onze gezamenlijke grens", "Hier komt wat binnen onze grens valt.")]
        beside = lanes(measure, "Onze gezamenlijke grens", found)
        if beside is not None:
            return [beside]
        rows: list[Row] = []
        for head, texts in found:
            if texts:
                rows += [Row(head, heading=True), *(Row(text) for text in texts)]
        return listing(measure, "Onze gezamenlijke grens", rows, _CARDS)


@dataclass(frozen=True)
class Identity(Wall):
    """The name, the sentence everybody can say, the symbol and the shared goal of phase 3."""

    wider: PublicWider

    @property
    def title(self) -> str:
        return "Naam en verhaal"

    def body(self, measure: Measure) -> list[Leaf]:
        wider = self.wider
        said = [After(text) for text in (wider.sentence, wider.goal, wider.symbol) if text]
        if not wider.name and not said:
            return [nothing(measure, "Zo noemen we onszelf", "Hier komt onze naam, met één zin erbij.")]
        name = wider.name or "Nog geen naam"
        return statement(measure, name, kicker="Zo noemen we onszelf", after=said)


@dataclass(frozen=True)
class Needs(Wall):
    """What is needed for the wider fence, who sees to it and where it stands."""

    wider: PublicWider

    @property
    def title(self) -> str:
        return "Wat is ervoor nodig"

    def body(self, measure: Measure) -> list[Leaf]:
        rows = [
            Row(
                each.text,
                " · ".join((each.owner or "wie trekt dit?", each.status or "open")),
                number=number,
                done=each.done,
            )
            for number, each in enumerate(self.wider.needs, start=1)
        ]
        if not rows:
            return [
                nothing(measure, "Wat is ervoor nodig?", "Hier komt wat nodig is, met een trekker erbij.")
            ]
        return listing(measure, "Wat is ervoor nodig?", rows, Layout(head=0.0370, head_weight=600, grow=True))


def _said(gardens: Sequence[PublicGarden], sheets: Sequence[PublicSheet], exercise: str) -> list[_Line]:
    """All cards of an exercise, partners in their order."""
    by_id = {each.partner_id: each for each in gardens}
    found: list[_Line] = []
    for sheet in sheets:
        own = by_id.get(sheet.partner_id)
        if exercise == BOUNDARY:
            for lane in _BOUNDARY:
                found += [_Line(own, _LANES[lane], text) for text in getattr(sheet, lane)]
        elif exercise == STORY:
            told = (("why", sheet.why), ("misunderstood", sheet.misunderstood))
            found += [_Line(own, _LANES[lane], text) for lane, text in told]
        elif exercise == IMAGES:
            found += [_Line(own, _seen_by(by_id.get(about or "")), text) for about, text in sheet.images]
        else:
            found += [
                _Line(own, f"gewaardeerd door {_name(by_id.get(giver or '')) or 'een ander'}", text)
                for giver, text in sheet.appreciations
            ]
    return [line for line in found if line.text.strip()]


def _seen_by(garden: PublicGarden | None) -> str:
    return f"zo ziet {_name(garden)} ons, denken wij" if garden else "zo zien anderen ons, denken wij"


def _name(garden: PublicGarden | None) -> str:
    return (garden.short_name or garden.name) if garden else ""


def _mark(garden: PublicGarden | None) -> tuple[int, str] | None:
    return (garden.look, garden.code) if garden else None


def _meanings(count: int) -> str:
    return "één betekenis" if count == 1 else f"{count} betekenissen"
