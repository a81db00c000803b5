"""What the room sees while people answer: who will see what, and how many answered; never what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from samenwerkdesk.model.public_round import OPEN, PREPARED, PublicRound
from samenwerkdesk.ui.room.frame import Measure, Type, Wall, header, planks
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.statement import statement
from samenwerkdesk.ui.room.wording import wrapped

SOON = "Zo vullen we dit in,\nieder voor zich"
INVITE = "Vul in stilte in,\nieder voor zich"
EVERYBODY = "Iedereen is klaar,\nzo kijken we samen"
CLOSED = "Het invullen is klaar,\nzo kijken we samen"
TOO_FEW = "Te weinig antwoorden\nom te tonen"
THANKS = "Dank je wel,\nzo kijken we samen"
"""What is asked of everybody: before a round opens, while it is open, and afterwards; thanks are for when all answered.

Of too few answers nothing is shown, so that is not promised either.
"""

_PLANK = (0.047, 0.135, 0.0135)
_COLUMN = 1.25
_ONE_ROW = 20
"""With more people the planks stand in two rows."""

_SIZES = (
    (False, "hero", "body"),
    (False, "hero", "label"),
    (False, "title", "body"),
    (False, "title", "label"),
    (False, "lead", "label"),
    (False, "title", "small"),
    (False, "lead", "small"),
)
_WIDE = ((True, "hero", "body"), (True, "title", "body"), (True, "title", "label"))
"""Whether the promise stands at the right, and how large the question and the promise are set: the first that fit."""

_BESIDE, _ASIDE = 0.070, 0.66
"""Between the two halves of the promise, and how wide a column it has at the right of a wide wall, in heights."""


_LIFT = 0.030
"""How far what is at the bottom may stand free of the foot, in heights, where there is room."""


class _Block(NamedTuple):
    """A half of the promise: what it is about, what is promised, and where; ``down`` is under the first baseline, in px."""

    about: list[str]
    said: list[str]
    x: float
    down: float


@dataclass(frozen=True)
class _Promise:
    """The promise, set in ``kind``."""

    kind: Type
    blocks: tuple[_Block, ...]

    @property
    def high(self) -> float:
        """From the first baseline to the last."""
        return max(
            each.down + (len(each.about) + len(each.said) - 1) * self.kind.pitch for each in self.blocks
        )

    def write(self, leaf: Leaf, y: float) -> None:
        """Write it with its first baseline at ``y``."""
        for each in self.blocks:
            under = y + each.down
            if each.about:
                under = leaf.lines(each.about, each.x, under, self.kind.size, self.kind.pitch, 600)
            leaf.lines(each.said, each.x, under, self.kind.size, self.kind.pitch, 400, "room_muted")


@dataclass(frozen=True)
class Waiting(Wall):
    """A round while it is open: a plank for everybody who is asked, filled as answers come in."""

    round: PublicRound

    @property
    def title(self) -> str:
        return f"Invullen: {self.round.title}"

    def body(self, measure: Measure) -> list[Leaf]:
        leaf = Leaf()
        top = header(leaf, measure, self.round.title)
        asked = self.round.question.strip() or self._invites()
        count = max(self.round.expected, self.round.answered)
        rows = 2 if count > _ONE_ROW else 1
        high = (measure.px(_PLANK[1]) * (1.55 if rows == 2 else 1)) if count else 0.0
        number = measure.type("title")
        found: list[Leaf] = []
        for aside, name, small in [*_WIDE, *_SIZES] if measure.wide else _SIZES:
            promise = _promise(measure, self.round.promise, small, aside=aside)
            room = measure.room - (measure.px(_ASIDE + _BESIDE) if aside else 0.0)
            if aside:
                below = measure.bottom - measure.px(0.065)
                foot = below - promise.high
            else:
                foot = measure.bottom - promise.high - measure.px(0.022)
                below = foot - promise.kind.size - measure.px(0.034)
            row = below - number.size - measure.px(0.025) - high
            kind = measure.type(name, 700 if name == "hero" else 600)
            wide = min(room, measure.px(_COLUMN)) if name == "hero" else room
            lines = wrapped(asked, kind.size, kind.weight, wide, balanced=True)
            first = top + kind.size
            last = first + (len(lines) - 1) * kind.pitch
            if last + measure.px(0.045) <= row and foot >= top + promise.kind.size:
                if not aside:
                    lift = min(measure.px(_LIFT), 0.4 * (row - last - measure.px(0.045)))
                    foot, below, row = foot - lift, below - lift, row - lift
                # In the middle of what is free, a little above it.
                first += 0.40 * (row - measure.px(0.03) - last)
                leaf.lines(lines, measure.left, first, kind.size, kind.pitch, kind.weight)
                break
        else:
            found = statement(measure, asked, title=self.round.title)
        if count:
            plank = (measure.px(_PLANK[0]), measure.px(_PLANK[1]), measure.px(_PLANK[2]))
            planks(leaf, measure, self.round.answered, count, measure.left, row, room, plank, rows)
        leaf.text(self._count(), measure.left, below, number.size, 700)
        promise.write(leaf, foot)
        return [*found, leaf]

    def _invites(self) -> str:
        everybody = 0 < self.round.expected <= self.round.answered
        if self.round.state == PREPARED:
            return SOON
        if self.round.state == OPEN:
            return EVERYBODY if everybody else INVITE
        if not self.round.enough:
            return TOO_FEW
        return THANKS if everybody else CLOSED

    def _count(self) -> str:
        answered, expected = self.round.answered, self.round.expected
        if not self.round.counted:
            return ""
        if self.round.state == PREPARED and expected and not answered:
            return "1 mens vult dit in" if expected == 1 else f"{expected} mensen vullen dit in"
        if expected:
            return f"{answered} van {max(expected, answered)} beantwoord"
        return f"{answered} beantwoord" if answered else "Nog niemand heeft geantwoord"


def _promise(measure: Measure, sentences: Sequence[str], name: str, *, aside: bool) -> _Promise:
    """The sentences beside each other, or ``aside`` under each other at the right; before a colon stands what one is about."""
    kind, gap = measure.type(name, 400), measure.px(_BESIDE)
    wide = measure.px(_ASIDE) if aside else (measure.room - gap * (len(sentences) - 1)) / len(sentences)
    blocks: list[_Block] = []
    down = 0.0
    for at, sentence in enumerate(sentences):
        about, colon, said = sentence.partition(": ")
        if not colon:
            about, said = "", sentence
        head = wrapped(about, kind.size, 600, wide, balanced=True) if about else []
        lines = wrapped(said[:1].upper() + said[1:], kind.size, 400, wide, balanced=True)
        x = measure.right - wide if aside else measure.left + at * (wide + gap)
        blocks.append(_Block(head, lines, x, down))
        if aside:
            down += (len(head) + len(lines) + 0.6) * kind.pitch
    return _Promise(kind, tuple(blocks))
