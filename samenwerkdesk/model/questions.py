"""What a round asks, question by question, as it is read: on the grid, on a passed device, on a blank sheet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from samenwerkdesk.model import collaboration, fields, ground_rules, method, trust_network
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.measured import key_of
from samenwerkdesk.model.method import Instrument, Question

Kind = Literal["mark", "single", "multiple", "text", "words", "people"]

ANSWER = "answer"
"""The one item of a poll."""

LOW, HIGH = "laag", "hoog"
"""The ends of a scale for which the handbook has no words."""

_POLL_KINDS: dict[str, Kind] = {
    "single": "single",
    "multiple": "multiple",
    "scale": "mark",
    "open": "text",
    "wordcloud": "words",
}


@dataclass(frozen=True)
class Asked:
    """One question of a round.

    ``name`` is short ('Ambitie', 'BEL3'), ``text`` is what people read. A ``mark`` runs from ``lowest`` to ``highest`` with
    ``low`` and ``high`` as the words at its ends; ``options`` are (stored, read). One about ``people`` asks such a mark for
    each of its options. ``condition`` is the one of the five it belongs to, or ''.
    """

    item: str
    perspective: str
    name: str
    text: str
    kind: Kind
    lowest: int = 0
    highest: int = 0
    low: str = ""
    high: str = ""
    options: tuple[tuple[str, str], ...] = ()
    condition: str = ""

    @property
    def key(self) -> str:
        """The question with its perspective: 'self/WG1', or just 'PV1'."""
        return key_of(self.item, self.perspective)

    @property
    def marks(self) -> range:
        """Every mark that can be given; empty when it is no question of marks."""
        return range(self.lowest, self.highest + 1) if self.kind in ("mark", "people") else range(0)


def of_instrument(document: Document, code: str) -> tuple[Asked, ...]:
    """The questions of an instrument; nothing for one that nobody knows. With ``own_items`` also the group's own rules."""
    try:
        instrument = method.instrument(code)
    except KeyError:
        return ()
    whole = collaboration.get(document)
    trajectory = int(whole.scale_min), int(whole.scale_max)
    found = [
        _asked(trajectory, instrument, item, perspective)
        for perspective in instrument.perspectives or (method.Choice("", ""),)
        for item in instrument.items
    ]
    return tuple(_with_own_rules(document, found) if instrument.own_items else found)


def of_round(document: Document, round_id: str) -> tuple[Asked, ...]:
    """The questions of a round: those of its instrument, or the one question of a poll."""
    row = document.row(
        "SELECT instrument, code, question, kind, options, scale_min, scale_max FROM round WHERE id = ?",
        (round_id,),
    )
    if row is None:
        return ()
    instrument, code, question, kind, options, low, high = row
    if instrument == trust_network.INSTRUMENT:
        return _about_people(document, round_id)
    if instrument != "poll":
        return of_instrument(document, instrument)
    known = {each.code: each for each in method.polls()}.get(code or "")
    read = {each.code: each.text for each in known.options} if known else {}
    scale = collaboration.get(document)
    return (
        Asked(
            ANSWER,
            "",
            "",
            question or "",
            _POLL_KINDS.get(kind or "", "text"),
            int(scale.scale_min if low is None else low),
            int(scale.scale_max if high is None else high),
            LOW,
            HIGH,
            options=tuple((each, read.get(each, each)) for each in fields.load_list(options)),
        ),
    )


def _about_people(document: Document, round_id: str) -> tuple[Asked, ...]:
    """A question for each layer of the trust network, about everybody who agreed to be in it."""
    instrument = method.instrument(trust_network.INSTRUMENT)
    people = tuple((each.id, each.label) for each in trust_network.members(document, round_id))
    return tuple(
        Asked(
            layer.code,
            "",
            layer.name,
            layer.text,
            "people",
            *trust_network.SCALE,
            instrument.low,
            instrument.high,
            people,
        )
        for layer in trust_network.layers(document, round_id)
    )


def _asked(trajectory: tuple[int, int], instrument: Instrument, item: Question, seen: method.Choice) -> Asked:
    scored = "score" in item.answer
    lowest, highest = (item.scale.minimum, item.scale.maximum) if item.scale else trajectory
    condition = item.code if item.code in _conditions() else item.condition
    name = item.name or item.code
    return Asked(
        item.code,
        seen.code,
        f"{name}, {seen.text}" if seen.text else name,
        # What is meant by it comes before the question itself.
        f"{seen.meaning} {item.text}" if seen.meaning else item.text,
        "mark" if scored else "text",
        lowest if scored else 0,
        highest if scored else 0,
        item.low or instrument.low or LOW,
        item.high or instrument.high or HIGH,
        condition=condition,
    )


@cache
def _conditions() -> frozenset[str]:
    return frozenset(each.code for each in method.conditions())


def _with_own_rules(document: Document, found: list[Asked]) -> list[Asked]:
    """The rules that were adopted, as they are worded now; all of the handbook's when none is adopted yet."""
    adopted = [rule for rule in ground_rules.all_rules(document) if rule.adopted and rule.code]
    if not adopted:
        return found
    like = found[0]
    return [
        Asked(
            rule.code or "",
            "",
            ground_rules.short_name(rule),
            rule.wording,
            like.kind,
            like.lowest,
            like.highest,
            like.low,
            like.high,
        )
        for rule in adopted
    ]
