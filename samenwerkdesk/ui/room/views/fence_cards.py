"""What partners said at the fence, phase by phase: together or one card at a time (methode.md 4). Public cards only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samenwerkdesk.model.fence_public import PublicCase, PublicGarden, PublicSheet, PublicTerm
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.lanes import Lanes, lanes
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Listed, Row, listing
from samenwerkdesk.ui.room.statement import Said, statement

BOUNDARY, STORY, IMAGES, APPRECIATIONS = "boundary", "story", "images", "appreciations"

EXERCISES = {
    BOUNDARY: ("Grenskaart", "Hier komt waar ieder van is, waarvan niet, en wat grijs gebied is."),
    STORY: ("Zo doen wij het, en daarom", "Hier komt waarom ieder het zo doet."),
    IMAGES: ("Beeld en zelfbeeld", "Hier komt hoe we denken dat anderen ons zien."),
    APPRECIATIONS: ("Waarderingsronde", "Hier komt welk verschil bij een ander ons sterker maakt."),
}
"""The exercises of phase 1: how each is called, and what will come."""

_WORDS = "Zelfde woord, andere betekenis"
_BOUNDARY = ("in_scope", "out_of_scope", "grey_area")
_LANES = {
    "in_scope": "hier zijn wij van",
    "out_of_scope": "hier zijn wij niet van",
    "grey_area": "dit is een grijs gebied",
    "why": "waarom we het zo doen",
    "misunderstood": "vaak verkeerd begrepen",
}
_CARDS = Layout(head=0.0352, head_weight=400, pitch=0.074)
_TABLE = Layout(head=0.0315, head_weight=600, body=0.0352, beside=0.34, pitch=0.060)


@dataclass(frozen=True)
class _Line:
    """A card as it is read: whose it is, in which field, and what it says; ``named`` is who stands in the field's name."""

    garden: PublicGarden | None
    field: str
    text: str
    named: PublicGarden | None = None


@dataclass(frozen=True)
class Sheets(Wall):
    """One exercise of phase 1 for these partners; with one sheet, of one partner. KeyError for an unknown exercise.

    ``among`` are the sheets of all partners when it is one of those shown one by one.
    """

    gardens: tuple[PublicGarden, ...]
    sheets: tuple[PublicSheet, ...]
    exercise: str = BOUNDARY
    among: tuple[PublicSheet, ...] = ()

    @property
    def title(self) -> str:
        return EXERCISES[self.exercise][0]

    @property
    def cards(self) -> int:
        """How many cards there are to show one by one with ``SheetCard``."""
        return len(_said(self.gardens, self.sheets, self.exercise))

    def body(self, measure: Measure) -> list[Leaf]:
        title, soon = EXERCISES[self.exercise]
        if len(self.sheets) == 1:
            title = self._titled(self.sheets[0])
        beside = self._beside(measure, title)
        if beside is not None:
            return [beside]
        if not any(_said(self.gardens, (each,), self.exercise) for each in self.sheets):
            return [nothing(measure, title, soon)]
        if len(self.sheets) > 1:
            return listing(measure, title, self._table(), _TABLE)
        series = [Listed(self._titled(each), self._rows(each)) for each in self.among]
        own = self._rows(self.sheets[0])
        return listing(measure, title, own, _CARDS, series=[each for each in series if each.rows])

    def _titled(self, sheet: PublicSheet) -> str:
        name = _name(next((each for each in self.gardens if each.partner_id == sheet.partner_id), None))
        return ": ".join(part for part in (EXERCISES[self.exercise][0], name) if part)

    def _table(self) -> list[Row]:
        """What all partners said, under their names, what belongs together on one row."""
        rows: list[Row] = []
        garden: PublicGarden | None = None
        for line in _said(self.gardens, self.sheets, self.exercise):
            if not rows or line.garden != garden:
                garden = line.garden
                rows.append(Row(_name(garden), heading=True, mark=_mark(garden)))
            if not rows[-1].heading and rows[-1].head == line.field:
                rows[-1] = replace(rows[-1], body=f"{rows[-1].body} · {line.text}")
            else:
                rows.append(Row(line.field, line.text))
        return rows

    def _rows(self, sheet: PublicSheet) -> tuple[Row, ...]:
        """The cards of one partner, who stands in the title."""
        rows: list[Row] = []
        for line in _said(self.gardens, (sheet,), self.exercise):
            heads = [row.head for row in rows if row.heading]
            if not heads or heads[-1] != line.field:
                mark = _mark(line.named or (None if heads else line.garden))
                rows.append(Row(line.field, heading=True, mark=mark))
            rows.append(Row(line.text))
        return tuple(rows)

    def _beside(self, measure: Measure, title: str) -> Leaf | None:
        """The boundary card of one partner in its three lanes beside each other."""
        if self.exercise != BOUNDARY or len(self.sheets) != 1:
            return None
        (sheet,) = self.sheets
        found = _lanes(sheet)
        garden = next((each for each in self.gardens if each.partner_id == sheet.partner_id), None)
        if not any(texts for _, texts in found):
            return None
        series = [_lanes(each) for each in self.among]
        return lanes(measure, title, found, _mark(garden), series)


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
        series = [
            Said(line.text, ": ".join(part for part in (_name(line.garden), line.field) if part))
            for line in found
        ]
        own = series[self.which]
        return statement(measure, own.text, title=title, kicker=own.kicker, series=series)


@dataclass(frozen=True)
class Terms(Wall):
    """The translation table: the same word, other meanings; with one term, that word ``among`` all."""

    gardens: tuple[PublicGarden, ...]
    terms: tuple[PublicTerm, ...]
    among: tuple[PublicTerm, ...] = ()

    @property
    def title(self) -> str:
        return "Vertaaltafel"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.terms:
            soon = "Hier komen woorden die we verschillend gebruiken."
            return [nothing(measure, _WORDS, soon)]
        found = [self._meant(term) for term in self.terms]
        if len(found) > 1:
            return listing(measure, _WORDS, [row for each in found for row in _headed(each).rows], _TABLE)
        own = found[0]
        # As large as in the whole table.
        series = [_headed(self._meant(term)) for term in self.among]
        return listing(measure, own.title, own.rows, _TABLE, aside=own.aside, series=series)

    def _meant(self, term: PublicTerm) -> Listed:
        by_id = {each.partner_id: each for each in self.gardens}
        rows = [Row(_name(by_id.get(key)), text, mark=_mark(by_id.get(key))) for key, text in term.meanings]
        return Listed(term.term, tuple(rows), _meanings(term.different))


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
            return [
                nothing(
                    measure,
                    "Langs één casus",
                    "Hier komt wat we zien als we één casus langs alle schuttingen volgen.",
                )
            ]
        return listing(measure, "Langs één casus", rows, _CARDS)


def _lanes(sheet: PublicSheet) -> Lanes:
    return tuple((_LANES[lane], tuple(getattr(sheet, lane))) for lane in _BOUNDARY)


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
            for about, text in sheet.images:
                viewer = by_id.get(about or "")
                found.append(_Line(own, _seen_by(viewer), text, viewer))
        else:
            for key, text in sheet.appreciations:
                giver = by_id.get(key or "")
                found.append(_Line(own, f"gewaardeerd door {_name(giver) or 'een ander'}", text, giver))
    return [line for line in found if line.text.strip()]


def _seen_by(garden: PublicGarden | None) -> str:
    return f"zo ziet {_name(garden)} ons, denken wij" if garden else "zo zien anderen ons, denken wij"


def _name(garden: PublicGarden | None) -> str:
    return (garden.short_name or garden.name) if garden else ""


def _mark(garden: PublicGarden | None) -> tuple[int, str] | None:
    return (garden.look, garden.code) if garden else None


def _headed(term: Listed) -> Listed:
    """A word with its meanings as it stands among others."""
    return Listed(_WORDS, (Row(f"{term.title} · {term.aside}", heading=True), *term.rows))


def _meanings(count: int) -> str:
    return "één betekenis" if count == 1 else f"{count} betekenissen"
