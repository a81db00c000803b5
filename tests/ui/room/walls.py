"""Every picture for the room that a document can give, and what is drawn on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from matplotlib.figure import Figure

from samenwerkdesk import look
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Disc, Leaf, Shape
from samenwerkdesk.ui.room.views.pictures import Drawn
from tests.charts import drawn
from tools import walls

NOW = datetime(2025, 4, 10, 9, 38)


@dataclass(frozen=True)
class Page:
    """What can be read on a page: texts with their size, those outside the wall, and pairs on each other.

    ``crossed`` are texts that a shape cuts through: it lies neither beside them nor around them.
    """

    texts: tuple[str, ...]
    smallest: float
    outside: tuple[str, ...]
    overlapping: tuple[tuple[str, str], ...]
    crossed: tuple[str, ...] = ()


def every_view(document: Document, session_id: str | None) -> dict[str, Wall]:
    """Everything the room can be shown of a session at ``NOW``, by a name."""
    return walls.every_view(document, session_id, NOW)


def pages_of(view: Wall, width: int, height: int) -> list[Page]:
    """What stands on every page."""
    measure = Measure(width, height)
    found = [_page(leaf, width, height) for leaf in view.leaves(measure)]
    if isinstance(view, Drawn):
        found += [
            Page(
                tuple(drawn.words(figure)),
                drawn.smallest(figure),
                tuple(drawn.outside(figure)),
                tuple(drawn.overlapping(figure)),
            )
            for figure in figures(view, measure)
        ]
    return found


def figures(view: Drawn, measure: Measure) -> list[Figure]:
    """The pictures of a view."""
    return [view.figure(measure, look.theme(), at) for at in range(view.count(measure))]


def texts(leaf: Leaf) -> list[str]:
    """The lines of a page of words."""
    return [each.text for each in leaf.words]


def _page(leaf: Leaf, width: int, height: int) -> Page:
    words = leaf.words
    boxes = [(each.text, each.box) for each in words if each.text.strip()]
    outside = [
        text
        for text, (left, top, right, bottom) in boxes
        if left < -1 or top < -1 or right > width + 1 or bottom > height + 1
    ]
    pairs = [
        (text, other)
        for index, (text, (left, top, right, bottom)) in enumerate(boxes)
        for other, box in boxes[index + 1 :]
        if left < box[2] - 0.5 and box[0] < right - 0.5 and top < box[3] - 0.5 and box[1] < bottom - 0.5
    ]
    return Page(
        tuple(each.text for each in words),
        min(each.size for each in words),
        tuple(outside),
        tuple(pairs),
        tuple(text for text, box in boxes if any(_cuts(shape, box) for shape in _shapes(leaf))),
    )


Box = tuple[float, float, float, float]


def _shapes(leaf: Leaf) -> list[Box]:
    found: list[Box] = []
    for item in leaf.items:
        if isinstance(item, Shape):
            xs, ys = [x for x, _ in item.points], [y for _, y in item.points]
            found.append((min(xs), min(ys), max(xs), max(ys)))
        elif isinstance(item, Disc):
            r = item.radius
            found.append((item.x - r, item.y - r, item.x + r, item.y + r))
    return found


def _cuts(shape: Box, text: Box) -> bool:
    """Whether a shape lies partly over a text."""
    left, top, right, bottom = text
    beside = (
        shape[2] < left + 0.5 or shape[0] > right - 0.5 or shape[3] < top + 0.5 or shape[1] > bottom - 0.5
    )
    around = shape[0] <= left and shape[1] <= top and shape[2] >= right and shape[3] >= bottom
    return not beside and not around


def read(view: Wall, width: int = 1024, height: int = 768) -> str:
    """All that can be read on a view, and what the desk says is on the wall."""
    return " ".join([view.title, *(text for page in pages_of(view, width, height) for text in page.texts)])
