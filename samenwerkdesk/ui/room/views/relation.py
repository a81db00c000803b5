"""Relation and form on the wall: the nine qualities, signals, what goes and what is arranged, and who steers."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.public_relation import (
    NAMES,
    PublicBalance,
    PublicCorner,
    PublicDifference,
    PublicQuality,
)
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import After, Said, statement

_LAYOUT = Layout(head=0.0370, head_weight=600)
_BESIDE = Layout(head=0.0370, head_weight=600, beside=0.40)

UNDER, OVER, OWN = "Te weinig geregeld", "Te veel geregeld", "Van onszelf"
"""What the groups of signals are called."""


@dataclass(frozen=True)
class Differences(Wall):
    """The two qualities to talk about first, and of all nine how far group and self lie apart."""

    differences: tuple[PublicDifference, ...]

    @property
    def title(self) -> str:
        return "Wij als groep en ik zelf"

    def body(self, measure: Measure) -> list[Leaf]:
        if not any(each.first or each.difference is not None for each in self.differences):
            return [
                nothing(measure, self.title, "Hier komt het verschil, zodra we het gemiddelde hebben gezien.")
            ]
        rows = [
            Row(
                each.name,
                "eerst bespreken: hier verschillen we onderling het meest" if each.first else "",
                aside=" · ".join(each.figures),
                now=each.first,
            )
            for each in self.differences
        ]
        told = any(row.aside for row in rows)
        return listing(measure, self.title, rows, _LAYOUT, aside="groep · zelf · verschil" if told else "")


@dataclass(frozen=True)
class Talk(Wall):
    """A quality to talk about in threes, the ``which``-th of those that are, from 0."""

    differences: tuple[PublicDifference, ...]
    which: int = 0

    @property
    def title(self) -> str:
        there = self.which < len(self.differences)
        return self.differences[self.which].name if there else "Eerst bespreken"

    def body(self, measure: Measure) -> list[Leaf]:
        if self.which >= len(self.differences):
            return [nothing(measure, self.title, "Hier komt waarover we het meest verschillend denken.")]
        series = [_talk(each) for each in self.differences]
        own = series[self.which]
        crown = (self.which, len(series))
        return statement(measure, own.text, kicker=own.kicker, after=own.after, crown=crown, series=series)


def _talk(each: PublicDifference) -> Said:
    question = "In drietallen: geef een concreet voorbeeld van goed gedrag."
    return Said(each.text, each.name, (After(question),))


@dataclass(frozen=True)
class Chosen(Wall):
    """The quality for the coming time, with what was agreed."""

    quality: PublicQuality

    @property
    def title(self) -> str:
        return "Onze kwaliteit"

    def body(self, measure: Measure) -> list[Leaf]:
        found = self.quality
        if found.empty:
            return [
                nothing(
                    measure, self.title, "Hier komt de ene kwaliteit die we kiezen, en waaraan we het merken."
                )
            ]
        after = [
            After(f"{head}: {said}", "room_text" if head == "Afspraak" else "room_muted")
            for head, said in (
                ("Afspraak", found.agreement if found.name else ""),
                ("We merken het zo", found.visible_when),
                ("Volgende meting", found.next_measurement),
            )
            if said
        ]
        if not found.name:
            return statement(
                measure, found.agreement or found.visible_when, kicker="Dit spraken we af", after=after[1:]
            )
        kicker = "Onze kwaliteit voor de komende tijd"
        return statement(measure, found.name, kicker=kicker, after=[After(found.text), *after])


# ---------------------------------------------------------------------- support with decisiveness


@dataclass(frozen=True)
class Signals(Wall):
    """The signals that were ticked, of too little and of too much organisation."""

    balance: PublicBalance

    @property
    def title(self) -> str:
        return "Signalen die we herkennen"

    def body(self, measure: Measure) -> list[Leaf]:
        found = self.balance
        groups = [(UNDER, found.under), (OVER, found.over), (OWN, found.own)]
        if not found.signals:
            return [nothing(measure, self.title, "Hier komen de signalen die de groep aankruist.")]
        rows: list[Row] = []
        for head, texts in groups:
            if texts:
                rows += [Row(head, heading=True), *(Row(text) for text in texts)]
        return listing(measure, self.title, rows, _LAYOUT)


@dataclass(frozen=True)
class Told(Wall):
    """Questions with what was said about them; ``soon`` is what is asked while nothing was."""

    name: str
    told: tuple[tuple[str, str], ...]
    soon: str

    @property
    def title(self) -> str:
        return self.name

    def body(self, measure: Measure) -> list[Leaf]:
        rows = [Row(head, text) for head, text in self.told if text]
        if not rows:
            return [nothing(measure, self.name, self.soon)]
        return listing(measure, self.name, rows, _BESIDE)


@dataclass(frozen=True)
class Forms(Wall):
    """The three forms of governance with what they mean, the chosen one standing out; without a score."""

    balance: PublicBalance

    @property
    def title(self) -> str:
        return "Welke vorm past bij ons?"

    def body(self, measure: Measure) -> list[Leaf]:
        rows = [
            Row(each.name, each.meaning, aside="onze keuze" if each.chosen else "", now=each.chosen)
            for each in self.balance.forms
        ]
        if self.balance.money:
            rows.append(Row("Exclusiviteit en geld", self.balance.money))
        return listing(measure, self.title, rows, _LAYOUT)


# ---------------------------------------------------------------------- who steers


@dataclass(frozen=True)
class Corners(Wall):
    """The four corners of the quadrant by their names, which are our own, with how many dots each has as far as shown."""

    corners: tuple[PublicCorner, ...]

    @property
    def title(self) -> str:
        return "Wie kan hier sturen?"

    def body(self, measure: Measure) -> list[Leaf]:
        rows = [Row(each.name, f"{each.where}.", aside=each.counts) for each in self.corners]
        return listing(measure, self.title, rows, _LAYOUT, aside=NAMES)


@dataclass(frozen=True)
class Way(Wall):
    """What would bring the group where it wants to be."""

    said: str

    @property
    def title(self) -> str:
        return "Wat zou ons daarheen brengen?"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.said:
            return [nothing(measure, self.title, "Hier komt wat ons dichter bij het gewenste punt brengt.")]
        return statement(measure, self.said, kicker=self.title)
