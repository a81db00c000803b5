"""Cards in lanes beside each other on the wall, when all of them fit on one page."""

from __future__ import annotations

from collections.abc import Sequence

from samenwerkdesk.ui.room.frame import Measure, header
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.wording import width_of, wrapped

SIZES = (0.0444, 0.0395, 0.0352)
"""The letters of cards, in heights; the largest that fit."""

_GAP, _BETWEEN, _LINE = 0.055, 0.024, 1.14


def lanes(
    measure: Measure,
    title: str,
    found: Sequence[tuple[str, Sequence[str]]],
    mark: tuple[int, str] | None = None,
) -> Leaf | None:
    """A page with these lanes (head, cards), with the ``mark`` of whose they are; None when they do not fit on one."""
    leaf = Leaf()
    top = header(leaf, measure, title) + measure.px(0.02)
    gap = measure.px(_GAP)
    room = (measure.room - gap * (len(found) - 1)) / max(1, len(found))
    for part in SIZES:
        size = measure.size(part)
        heads = [wrapped(head, size, 600, room) for head, _ in found]
        cards = [[wrapped(text, size, 400, room) for text in texts] for _, texts in found]
        if any(width_of(word, size, 600) > room for head, texts in found for word in _words(head, texts)):
            continue
        pitch, between = _LINE * size, measure.px(_BETWEEN)
        below = top + max(len(lines) for lines in heads) * pitch + 1.2 * between
        tallest = max(sum(len(lines) * pitch + between for lines in lane) for lane in cards)
        if below + 1.2 * between + tallest > measure.bottom:
            continue
        for at, (head, lane) in enumerate(zip(heads, cards, strict=True)):
            x = measure.left + at * (room + gap)
            first = below - 1.2 * between - (len(head) - 1) * pitch
            leaf.lines(head, x, first, size, pitch, 600, "room_muted")
            leaf.box(x, below - 0.55 * between, room, 2 * measure.hair, "accent")
            y = below + 0.9 * size
            for lines in lane:
                y = leaf.lines(lines, x, y, size, pitch) + between
        if mark is not None:
            _mark(leaf, measure, title, mark)
        return leaf
    return None


def _mark(leaf: Leaf, measure: Measure, title: str, mark: tuple[int, str]) -> None:
    """The mark at the right of the title, where that leaves room for it."""
    side = measure.px(0.085)
    if width_of(title, measure.type("title").size, 700) < measure.room - 1.5 * side:
        x = measure.right - 0.5 * side
        leaf.marker(*mark, x, measure.px(0.100), side, measure.size(0.040), measure.hair)


def _words(head: str, texts: Sequence[str]) -> list[str]:
    return [word for text in (head, *texts) for word in text.split()]
