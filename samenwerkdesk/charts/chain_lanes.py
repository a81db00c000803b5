"""The model of a chain as swim lanes: a lane for each partner, a column for each step, and arrows for what is handed over.

What does not fit beside or below each other goes on in a next part: a page of the wall; on desk and paper under the one before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from matplotlib.figure import Figure

from samenwerkdesk.charts import chain_arrows
from samenwerkdesk.charts.chain_grid import NOBODY, Part, grid, lanes_of, warning
from samenwerkdesk.charts.letters import one_line
from samenwerkdesk.charts.page import Imprint, tall
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.look import Theme
from samenwerkdesk.model.public_chain import PublicChain, PublicLane, PublicStep
from samenwerkdesk.model.text import in_words

Item = TypeVar("Item")

NO_STEPS = "Hier komen de stappen, met wie ze uitvoert."
_LINE = 1.18
_LABEL, _WIDEST, _GAP = 0.21, 0.34, 0.7
"""The part of the width that names of partners take at most, and for a long word; the room between columns, in small letters."""

_FEW, _FEW_LINES, _MANY_LINES = 3, (6, 6), (3, 4)
"""Up to so many steps beside each other, lines of a name and of a bottleneck; and beside more steps."""

_FEW_LANES = 8
"""Of more lanes than so many, a part has only those in which it does something."""

_LEAST, _LARGEST = 1.45, 2.7
"""How high a lane is at least and at most, in letters of a name."""

_SIGN = 1.5
"""What the sign over a bottleneck takes, in letters of it."""


def sentence(chain: PublicChain) -> str:
    """How many steps there are, of how many partners, and where it falters."""
    if not chain.steps:
        return "Er zijn nog geen stappen."
    many, of = len(chain.steps), len(chain.lanes)
    start = f"{in_words(many).capitalize()} {'stap' if many == 1 else 'stappen'}"
    who = f" van {in_words(of)} {'partner' if of == 1 else 'partners'}" if of else ""
    places = [f"{step.number}" for step in chain.steps if step.bottleneck]
    if not places:
        return f"{start}{who}."
    if len(places) == many and many > 1:
        return f"{start}{who}; bij elke stap hapert iets."
    where = " en ".join(filter(None, [", ".join(places[:-1]), places[-1]]))
    return f"{start}{who}; het hapert bij stap {where}."


def height(chain: PublicChain, width: float, style: Style) -> float:
    """How high it would like to be: all parts under each other."""
    found = parts(chain, width, style)
    apart = 1.4 * style.name_size * (len(found) - 1)
    return sum(part_height(each, width, style) for each in found) + apart or 4.0 * style.name_size


def part_height(part: Part, width: float, style: Style) -> float:
    """How high one part would like to be."""
    return _Layout(part, width, 0.0, style).height


def draw(chain: PublicChain, width: float, high: float, style: Style) -> Figure:
    """All parts under each other."""
    sheet = Sheet(width, high, style.background)
    found = parts(chain, width, style)
    if not found:
        size = style.name_size
        sheet.text(width / 2, high / 2, NO_STEPS, size, style.muted, align="center")
    top = high
    for each in found:
        tall = part_height(each, width, style)
        sheet.put(draw_part(chain, each, width, tall, style), 0.0, top - tall)
        top -= tall + 1.4 * style.name_size
    return sheet.figure


def parts(chain: PublicChain, width: float, style: Style, high: float = 0.0) -> list[Part]:
    """The steps in as few parts as can be read at this width; with a height, also the lanes."""
    lanes = lanes_of(chain)
    if not chain.steps:
        return []
    beside = _beside(chain.steps, lanes, width, style)
    found = []
    for steps in _evenly(chain.steps, beside):
        here = [lane for lane in lanes if len(lanes) <= _FEW_LANES or _busy(lane, steps)]
        under = len(here)
        if high:
            around = _Layout(Part(tuple(steps), ()), width, 0.0, style).height
            under = max(2, int((high - around) / (_LEAST * style.name_size)))
        at = chain.steps.index(steps[0])
        entered = at > 0 and chain.steps[at - 1].onwards == steps[0].number
        found += [Part(tuple(steps), tuple(some), entered) for some in _evenly(here, under)]
    return found


def _busy(lane: PublicLane | None, steps: Sequence[PublicStep]) -> bool:
    return any(lane.partner_id in step.partners if lane else not step.partners for step in steps)


def _evenly(items: Sequence[Item], most: int) -> list[Sequence[Item]]:
    pages = max(1, -(-len(items) // max(1, most)))
    each = -(-len(items) // pages)
    return [items[at : at + each] for at in range(0, len(items), each)]


def _beside(
    steps: Sequence[PublicStep], lanes: Sequence[PublicLane | None], width: float, style: Style
) -> int:
    """How many steps can stand beside each other so that all that is said of them can be read."""
    free = width - _label(lanes, width, style)
    for many in range(len(steps), 2, -1):
        wide = free / many - _GAP * style.small_size
        most = _FEW_LINES if many <= _FEW else _MANY_LINES
        if all(_fits(step, wide, most, style) for step in steps):
            return many
    return 2


def _fits(step: PublicStep, wide: float, most: tuple[int, int], style: Style) -> bool:
    for text, size, weight, lines in (
        (step.name, style.small_size, 700, most[0]),
        (step.bottleneck, style.scale_size, 400, most[1]),
    ):
        said = one_line(text)
        if max((text_width(word, size, weight) for word in said.split()), default=0.0) > wide:
            return False
        if len(wrapped(text, size, weight, wide)) > lines:
            return False
    return True


def _label(lanes: Sequence[PublicLane | None], width: float, style: Style) -> float:
    """How wide the names at the left are, with their marks."""
    size = style.small_size
    names = [one_line(each.name if each else NOBODY) for each in lanes]
    longest = max((text_width(name, size, 600) for name in names), default=0.0)
    word = max((text_width(word, size, 600) for name in names for word in name.split()), default=0.0)
    aside = 3.0 * size
    return min(longest + aside, max(_LABEL * width, min(word + aside, _WIDEST * width)))


def _beside_lanes(part: Part, width: float, style: Style) -> float:
    """How wide the names at the left of a part are: on one line when what is said of the steps still fits."""
    names = [one_line(each.name if each else NOBODY) for each in part.lanes]
    whole = max((text_width(name, style.small_size, 600) for name in names), default=0.0)
    whole += 3.0 * style.small_size
    many = len(part.steps)
    wide = (width - whole) / max(1, many) - _GAP * style.small_size
    most = _FEW_LINES if many <= _FEW else _MANY_LINES
    if whole <= _WIDEST * width and all(_fits(step, wide, most, style) for step in part.steps):
        return whole
    return _label(part.lanes, width, style)


class _Layout:
    """Where everything of a part is, from the bottom left of its sheet."""

    def __init__(self, part: Part, width: float, high: float, style: Style) -> None:
        self.part, self.width = part, width
        small, scale = style.small_size, style.scale_size
        self.left = _beside_lanes(part, width, style)
        self.column = (width - self.left) / max(1, len(part.steps))
        wide = self.column - _GAP * small
        most = _FEW_LINES if len(part.steps) <= _FEW else _MANY_LINES
        self.names = [wrapped(step.name, small, 700, wide, most[0]) for step in part.steps]
        self.falters = [
            wrapped(step.bottleneck, scale, 400, wide, most[1]) if step.bottleneck else ()
            for step in part.steps
        ]
        norms = _LINE * scale if any(step.norm for step in part.steps) else 0.0
        self.head = _LINE * small * max(map(len, self.names), default=0) + norms + 0.7 * small
        lines = max(map(len, self.falters), default=0)
        self.tracks = chain_arrows.tracks(part.steps)
        signs = (_SIGN + _LINE * lines) * scale if lines else 0.0
        self.under = signs + 0.8 * small * self.tracks
        many = len(part.lanes)
        free = high - self.head - self.under
        pitch = min(_LARGEST * style.name_size, free / many) if high and many else 2.2 * style.name_size
        self.pitch = max(pitch, 1.15 * style.scale_size)
        self.height = self.head + self.under + many * self.pitch

    def x(self, at: int) -> float:
        """The middle of a column."""
        return self.left + (at + 0.5) * self.column

    def y(self, row: int) -> float:
        """The middle of a lane, from the bottom of the lanes."""
        return (len(self.part.lanes) - row - 0.5) * self.pitch


def draw_part(chain: PublicChain, part: Part, width: float, high: float, style: Style) -> Figure:
    """One part on a sheet, as high as it likes to be or lower, at the top."""
    sheet = Sheet(width, high, style.background)
    layout = _Layout(part, width, high, style)
    top = high - max(0.0, 0.35 * (high - layout.height))
    small, scale = style.small_size, style.scale_size
    for at in range(len(part.steps)):
        x, y = layout.x(at), top
        for line in layout.names[at]:
            y -= _LINE * small
            sheet.text(x, y + 0.25 * small, line, small, style.text, weight=700, align="center")
        if part.steps[at].norm:
            y -= _LINE * scale
            sheet.text(x, y + 0.2 * scale, part.steps[at].norm, scale, style.muted, align="center")
    base = top - layout.head - len(part.lanes) * layout.pitch
    grid(sheet, part, (layout.left, layout.column, layout.pitch), base, style)
    for at, lines in enumerate(layout.falters):
        if not lines:
            continue
        y = base - 0.8 * small * layout.tracks
        warning(sheet, layout.x(at), y - 0.85 * scale, 1.05 * scale, style)
        y -= _SIGN * scale
        for line in lines:
            y -= _LINE * scale
            sheet.text(layout.x(at), y + 0.25 * scale, line, scale, style.text, align="center")
    return sheet.figure


def page(
    chain: PublicChain, imprint: Imprint, theme: Theme, width: float = 1920.0, unit: float = 1080.0
) -> Figure:
    """All parts on one page, as high as it must be: for a file."""
    return tall(
        chain.title,
        chain.question,
        lambda w, h, style: draw(chain, w, h, style),
        lambda w, style: height(chain, w, style),
        imprint,
        theme,
        width=width,
        unit=unit,
    )
