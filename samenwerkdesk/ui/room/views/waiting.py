"""What the room sees while people answer: who will see what, and how many answered; never what."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.public_round import OPEN, PREPARED, PublicRound
from samenwerkdesk.ui.room.frame import Measure, Wall, header, planks
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.statement import statement
from samenwerkdesk.ui.room.wording import wrapped

SOON, INVITE, THANKS = (
    "Zo vullen we dit in, ieder voor zich",
    "Vul in stilte in, ieder voor zich",
    "Dank je wel, zo kijken we samen",
)
"""What is asked of everybody: before a round opens, while it is open, and once it is closed."""

_PLANK = (0.047, 0.135, 0.0135)
_COLUMN = 1.25
_ONE_ROW = 20
"""With more people the planks stand in two rows."""


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
        high = measure.px(_PLANK[1]) if rows == 1 else measure.px(_PLANK[1] * 1.55)
        promise = measure.type("label", 400)
        said = [
            line for each in self.round.promise for line in wrapped(each, promise.size, 400, measure.room)
        ]
        number = measure.type("title")
        foot = measure.bottom - (len(said) - 1) * promise.pitch - measure.px(0.022)
        below = foot - promise.size - measure.px(0.030)
        row = below - number.size - measure.px(0.025) - (high if count else 0.0)
        found: list[Leaf] = []
        for name in ("hero", "title", "lead"):
            kind = measure.type(name, 700 if name == "hero" else 600)
            wide = min(measure.room, measure.px(_COLUMN)) if name == "hero" else measure.room
            lines = wrapped(asked, kind.size, kind.weight, wide, balanced=True)
            first = top + kind.size
            last = first + (len(lines) - 1) * kind.pitch
            if last + measure.px(0.045) <= row:
                # In the middle of what is free, a little above it.
                leaf.lines(
                    lines,
                    measure.left,
                    first + 0.40 * (row - measure.px(0.03) - last),
                    kind.size,
                    kind.pitch,
                    kind.weight,
                )
                break
        else:
            found = statement(measure, asked, title=self.round.title)
        if count:
            planks(
                leaf,
                measure,
                self.round.answered,
                count,
                measure.left,
                row,
                measure.room,
                (measure.px(_PLANK[0]), measure.px(_PLANK[1]), measure.px(_PLANK[2])),
                rows,
            )
        leaf.text(self._count(), measure.left, below, number.size, 700)
        leaf.lines(said, measure.left, foot, promise.size, promise.pitch, 400, "room_muted")
        return [*found, leaf]

    def _invites(self) -> str:
        return {PREPARED: SOON, OPEN: INVITE}.get(self.round.state, THANKS)

    def _count(self) -> str:
        if self.round.expected:
            return f"{self.round.answered} van {max(self.round.expected, self.round.answered)} beantwoord"
        return f"{self.round.answered} beantwoord" if self.round.answered else "Nog niemand heeft geantwoord"
