"""The ambition: the sentence, its versions beside each other, its five functions, and the lines that partners draw."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.public_ambition import PublicAmbition
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.lanes import lanes
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import After, Said, statement

_AMBITION, _SENTENCE_SOON = "Onze ambitie", "Hier komt de zin waar we samen achter staan."
_VERSIONS, _VERSIONS_SOON = "Zo groeide onze ambitie", "Hier komen de versies van de zin naast elkaar."
_FUNCTIONS = "Wat doet onze ambitie voor ons?"
_LINES, _LINES_SOON = "Waar trekken wij een grens?", "Hier komt waar partners een grens trekken."

_ROWS = Layout(head=0.0370, head_weight=600)
_TEXTS = Layout(head=0.0370, head_weight=400)
_BESIDE = 4
"""So many versions stand beside each other; more are a list."""


@dataclass(frozen=True)
class Ambition(Wall):
    """A wall about the ambition."""

    ambition: PublicAmbition


@dataclass(frozen=True)
class Statement(Ambition):
    """The sentence, large."""

    @property
    def title(self) -> str:
        return _AMBITION

    def body(self, measure: Measure) -> list[Leaf]:
        said = self.ambition.statement
        if not said:
            return [nothing(measure, _AMBITION, _SENTENCE_SOON)]
        return statement(measure, said, kicker=_AMBITION)


@dataclass(frozen=True)
class Versions(Ambition):
    """The versions beside each other, the oldest first."""

    @property
    def title(self) -> str:
        return _VERSIONS

    def body(self, measure: Measure) -> list[Leaf]:
        found = self.ambition.versions
        if not found:
            return [nothing(measure, _VERSIONS, _VERSIONS_SOON)]
        heads = [" · ".join(part for part in (f"versie {each.number}", each.when) if part) for each in found]
        if measure.wide and len(found) <= _BESIDE:
            said = tuple((head, (each.text,)) for head, each in zip(heads, found, strict=True))
            leaf = lanes(measure, _VERSIONS, said)
            if leaf is not None:
                return [leaf]
        rows = [
            Row(each.text, head, done=at < len(found) - 1)
            for at, (head, each) in enumerate(zip(heads, found, strict=True))
        ]
        return listing(measure, _VERSIONS, rows, _TEXTS)


@dataclass(frozen=True)
class Functions(Ambition):
    """The five functions, each with the phase it fits; the one of the phase we are in stands out."""

    @property
    def title(self) -> str:
        return _FUNCTIONS

    def body(self, measure: Measure) -> list[Leaf]:
        rows = [
            Row(each.name, each.text or f"{each.means[:1].upper()}{each.means[1:]}", each.phase, now=each.now)
            for each in self.ambition.functions
        ]
        return listing(measure, _FUNCTIONS, rows, _ROWS)


@dataclass(frozen=True)
class Lines(Ambition):
    """The lines that partners draw."""

    @property
    def title(self) -> str:
        return _LINES

    def body(self, measure: Measure) -> list[Leaf]:
        rows = [Row(text, each.name, mark=each.mark) for each in self.ambition.no_gos for text in each.texts]
        if not rows:
            return [nothing(measure, _LINES, _LINES_SOON)]
        return listing(measure, _LINES, rows, _ROWS)


@dataclass(frozen=True)
class Question(Wall):
    """A question of the conversation, large: the ``which``-th of ``questions`` from 0."""

    questions: tuple[str, ...]
    which: int = 0

    @property
    def title(self) -> str:
        return f"Vraag {self.which + 1}"

    def body(self, measure: Measure) -> list[Leaf]:
        series = [Said(each) for each in self.questions]
        return statement(
            measure, self.questions[self.which], crown=(self.which, len(self.questions)), series=series
        )


@dataclass(frozen=True)
class Version(Ambition):
    """One version, large: the ``which``-th from 0."""

    which: int = 0

    @property
    def title(self) -> str:
        return f"Versie {self.which + 1}"

    def body(self, measure: Measure) -> list[Leaf]:
        found = self.ambition.versions
        if self.which >= len(found):
            return [nothing(measure, _VERSIONS, _VERSIONS_SOON)]
        series = [
            Said(each.text, f"Versie {each.number}", (After(each.when),) if each.when else ())
            for each in found
        ]
        own = series[self.which]
        return statement(measure, own.text, kicker=own.kicker, after=own.after, series=series)
