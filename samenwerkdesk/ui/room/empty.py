"""What the wall says while there is nothing yet: five outlined planks and a sentence that says what will come."""

from __future__ import annotations

from samenwerkdesk.ui.room.frame import Measure, header, planks
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.wording import wrapped

_PLANK = (0.034, 0.115, 0.012)


def nothing(measure: Measure, title: str, sentence: str) -> Leaf:
    """A page with a title, five outlined planks and what will come."""
    leaf = Leaf()
    header(leaf, measure, title)
    wide, high, gap = (measure.px(part) for part in _PLANK)
    planks(leaf, measure, 0, 5, measure.left, measure.px(0.36), measure.room, (wide, high, gap))
    kind = measure.type("title", 600)
    lines = wrapped(sentence, kind.size, 600, measure.room, balanced=True)
    leaf.lines(lines, measure.left, measure.px(0.575), kind.size, kind.pitch, 600, "room_muted")
    return leaf
