"""The consent round of a TWO on the wall: the proposal, who still has to speak and, only when all have, the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from samenwerkdesk.model.public_agreement import PublicAgreementRound
from samenwerkdesk.model.public_consent import PublicConsent, PublicStand
from samenwerkdesk.ui.room.consent_signs import consent_sign
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import CLEAR, Measure, Type, header, planks
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import After, statement
from samenwerkdesk.ui.room.views.agreement_wall import AgreementWall
from samenwerkdesk.ui.room.wording import width_of, wrapped

KICKER = "Voorstel, goed genoeg voor nu"
SOON = "Hier komt ons voorstel, goed genoeg voor nu."
EVERYBODY = "Iedereen heeft gesproken."

_SIZES = (0.0500, 0.0444, 0.0395, 0.0352)
"""The letters of the proposal, in heights; the largest with which all stands on one page."""

_LEFT, _RIGHT = 0.478, 0.585
"""How wide the proposal is beside the four answers, and where those begin, in widths of the wall."""

_ROW, _LEAST = 0.170, 0.080
"""A row of an answer as the mockups have it, and at least, in heights."""

_SIGN, _INDENT, _SMALL = 0.046, 0.072, 0.0294


@dataclass(frozen=True)
class ConsentRound(AgreementWall):
    """The proposal with the four answers: without numbers as long as somebody still has to speak."""

    @property
    def title(self) -> str:
        return "Instemming"

    def body(self, measure: Measure) -> list[Leaf]:
        found = self.round
        if found is None or not found.proposal:
            return [nothing(measure, self.agreement.title, SOON)]
        for part in _SIZES:
            leaf = Leaf()
            top = header(leaf, measure, self.agreement.title) + measure.px(0.02)
            if measure.wide:
                fits = _proposal(leaf, measure, found, part, _LEFT * measure.width, top) <= measure.px(
                    CLEAR
                ) and _answers(leaf, measure, found.consent, _RIGHT * measure.width, top, columns=1)
            else:
                low = _proposal(leaf, measure, found, part, measure.room, top) + measure.px(0.02)
                fits = _answers(leaf, measure, found.consent, measure.left, low, columns=2)
            if fits:
                return [leaf]
        return self._long(measure, found)

    def _long(self, measure: Measure, found: PublicAgreementRound) -> list[Leaf]:
        """A proposal or names for which there is no room beside each other stand on pages of their own."""
        after = [After(text) for text in (found.until, found.watching) if text]
        pages = statement(measure, found.proposal, kicker=KICKER, after=after, title=self.agreement.title)
        leaf = Leaf()
        top = header(leaf, measure, self.agreement.title) + measure.px(0.02)
        if _answers(leaf, measure, found.consent, measure.left, top, columns=2 if measure.wide else 1):
            return [*pages, leaf]
        rows = [
            Row(each.word, _under(each, found.consent), aside=_number(each)) for each in found.consent.stands
        ]
        said = _progress(found.consent)
        if said:
            rows.append(Row(said, _waiting(found.consent)))
        return [*pages, *listing(measure, self.agreement.title, rows, Layout(head_weight=600))]


def _proposal(
    leaf: Leaf, measure: Measure, found: PublicAgreementRound, part: float, room: float, top: float
) -> float:
    """Write what is proposed, until when and what to watch; returns where it ends."""
    small = Type(measure.size(0.0352), 1.28 * measure.size(0.0352), 400)
    y = leaf.lines([KICKER], measure.left, top + small.size, small.size, small.pitch, 400, "room_muted")
    size = measure.size(part)
    pitch = 1.22 * size
    if any(width_of(word, size, 600) > room for word in found.proposal.split()):
        return measure.height
    y += 0.9 * size - 0.35 * small.size
    y = (
        leaf.lines(wrapped(found.proposal, size, 600, room, balanced=True), measure.left, y, size, pitch, 600)
        - pitch
    )
    if found.until:
        kind = Type(measure.size(min(part, 0.0444)), 0.0, 700)
        lines = wrapped(found.until, kind.size, 700, room)
        y += 0.036 * measure.height + kind.size
        y = leaf.lines(lines, measure.left, y, kind.size, 1.2 * kind.size, 700) - 1.2 * kind.size
    if found.watching:
        size = measure.size(min(part, 0.0352))
        y += 0.012 * measure.height + 1.1 * size
        lines = wrapped(found.watching, size, 400, room, balanced=True)
        y = leaf.lines(lines, measure.left, y, size, 1.25 * size, 400, "room_muted") - 1.25 * size
    return y + 0.2 * small.size


# ---------------------------------------------------------------------- the four answers


class _Answer(NamedTuple):
    """An answer with the lines under its word, and how high it is at least."""

    stand: PublicStand
    lines: tuple[str, ...]
    high: float


def _answers(
    leaf: Leaf, measure: Measure, consent: PublicConsent, x: float, top: float, *, columns: int
) -> bool:
    """Write the four answers under ``top``, and how far the round is; False when there is no room for it."""
    gap = measure.px(0.05)
    wide = (measure.right - x - gap * (columns - 1)) / columns
    if not all(_wide(measure, each) <= wide for each in consent.stands):
        return False
    foot = _Foot(measure, consent, x, columns)
    room = measure.px(CLEAR) - top - foot.high
    for meaning in (True, False):
        found = [_answer(measure, each, consent, wide, meaning=meaning) for each in consent.stands]
        rows = [found[at : at + columns] for at in range(0, len(found), columns)]
        least = [max(each.high for each in row) for row in rows]
        if max(least) * len(rows) <= room:
            least = [max(least)] * len(rows)
        if sum(least) <= room:
            break
    else:
        return False
    spare = min((room - sum(least)) / len(rows), max(0.0, measure.px(_ROW) - max(least)))
    y = top
    for at, (row, high) in enumerate(zip(rows, least, strict=True)):
        lines = max(len(each.lines) for each in row)
        for place, each in enumerate(row):
            left = x + place * (wide + gap)
            if at:
                leaf.box(left, y - measure.hair / 2, wide, measure.hair, "room_rule")
            _write(leaf, measure, each, left, y + _above(measure, lines, high + spare), wide)
        y += high + spare
    foot.draw(leaf, y)
    return True


def _wide(measure: Measure, stand: PublicStand) -> float:
    """How wide an answer is with its number."""
    word = width_of(stand.word, measure.size(0.0444), 700)
    return _INDENT * measure.height + word + width_of(f" {_number(stand)}", measure.size(0.0593), 700)


def _answer(
    measure: Measure, stand: PublicStand, consent: PublicConsent, wide: float, *, meaning: bool
) -> _Answer:
    size = measure.size(_SMALL)
    said = _under(stand, consent) if meaning or (consent.told and consent.by_name) else ""
    lines = tuple(wrapped(said, size, 400, wide - _INDENT * measure.height, balanced=True))
    high = _block(measure, len(lines)) + measure.px(0.045)
    return _Answer(stand, lines, max(measure.px(_LEAST), high))


def _block(measure: Measure, lines: int) -> float:
    """How high the letters of an answer are with so many lines under its word."""
    return 0.72 * measure.size(0.0444) + (lines * 1.2 + 0.25) * measure.size(_SMALL) * bool(lines)


def _above(measure: Measure, lines: int, tall: float) -> float:
    """How far under the top of a place the baseline of a word lies, so that all of it stands in the middle."""
    return (tall - _block(measure, lines)) / 2 + 0.72 * measure.size(0.0444)


def _under(stand: PublicStand, consent: PublicConsent) -> str:
    """Who gave this answer, when that may be told; else what it means."""
    if consent.told and consent.by_name:
        return ", ".join(stand.names) or "niemand"
    return stand.meaning


def _number(stand: PublicStand) -> str:
    return "" if stand.number is None else str(stand.number)


def _write(leaf: Leaf, measure: Measure, each: _Answer, x: float, base: float, wide: float) -> None:
    """Write an answer, its word with the baseline at ``base``."""
    word, small = measure.size(0.0444), measure.size(_SMALL)
    sign = measure.px(_SIGN)
    consent_sign(leaf, each.stand.code, x, base - 0.36 * word - sign / 2, sign)
    text = x + _INDENT * measure.height
    leaf.text(each.stand.word, text, base, word, 700)
    ink = "room_text" if each.stand.number else "room_muted"
    leaf.text(_number(each.stand), x + wide, base + 0.1 * word, measure.size(0.0593), 700, ink, "right")
    leaf.lines(each.lines, text, base + 1.45 * small, small, 1.2 * small, 400, "room_muted")


# ---------------------------------------------------------------------- how far the round is


def _progress(consent: PublicConsent) -> str:
    """How many spoke; '' once the result is told."""
    if consent.told:
        silent = consent.expected - consent.spoken
        return f"{consent.spoken} van {consent.expected} spraken zich uit" if silent > 0 else ""
    if consent.reason:
        return EVERYBODY
    if not consent.spoken:
        return "Wie begint?"
    return f"{consent.spoken} van {consent.expected} {'heeft' if consent.spoken == 1 else 'hebben'} gesproken"


def _waiting(consent: PublicConsent) -> str:
    """Who still has to speak, by name; else why there are no numbers."""
    if consent.told:
        return ""
    return f"Nog aan het woord: {consent.still}" if consent.waiting else consent.reason


class _Foot:
    """A plank for everybody who is asked, filled when that person spoke, and the count in words under or beside them."""

    def __init__(self, measure: Measure, consent: PublicConsent, x: float, columns: int) -> None:
        self._measure, self._consent, self._x = measure, consent, x
        room = measure.right - x
        self._planks = 0.0 if consent.told else min(room, consent.expected * measure.px(0.0275))
        beside = columns > 1 and self._planks and self._planks < 0.5 * room
        self._text = x + self._planks + measure.px(0.03) if beside else x
        self._below = measure.px(0.073) if self._planks and not beside else 0.0
        head, small = measure.type("body", 600), measure.type("label", 400)
        wide = measure.right - self._text
        lines = [(line, head, "room_text") for line in wrapped(_progress(consent), head.size, 600, wide)]
        lines += [(line, small, "room_muted") for line in wrapped(_waiting(consent), small.size, 400, wide)]
        self._lines: Sequence[tuple[str, Type, str]] = lines
        tall = sum(kind.pitch for _, kind, _ in lines)
        self.high = max(self._below + tall, measure.px(0.055)) + measure.px(0.03) if lines else 0.0

    def draw(self, leaf: Leaf, y: float) -> None:
        """Draw it under ``y``."""
        if not self._lines:
            return
        measure, at = self._measure, y + self._measure.px(0.012)
        if self._planks:
            plank = measure.px(0.020), measure.px(0.055), measure.px(0.0075)
            planks(
                leaf, measure, self._consent.spoken, self._consent.expected, self._x, at, self._planks, plank
            )
        at += self._below
        for text, kind, ink in self._lines:
            leaf.text(text, self._text, at + kind.size, kind.size, kind.weight, ink)
            at += kind.pitch
