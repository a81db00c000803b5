"""The grid of a chain: a lane for each partner with the steps on it, each in its column."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.charts import chain_arrows, markers
from samenwerkdesk.charts.letters import fitted, one_line
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style, mixed
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.model.public_chain import PublicChain, PublicLane, PublicStep

NOBODY = "nog niemand"
_LINE, _START = 1.18, 3
"""The height of a line; and with how many letters and … a name starts that must keep its end, at least one more."""


@dataclass(frozen=True)
class Part:
    """Some steps beside each other, and some lanes under each other; a lane without a partner is of nobody yet.

    ``entered``: the first one gets its work from the step before, in another part.
    """

    steps: tuple[PublicStep, ...]
    lanes: tuple[PublicLane | None, ...]
    entered: bool = False

    def rows(self, step: PublicStep) -> list[int]:
        """In which of these lanes a step stands, from above."""
        return [
            at
            for at, lane in enumerate(self.lanes)
            if (lane.partner_id in step.partners if lane else not step.partners)
        ]


def lanes_of(chain: PublicChain) -> tuple[PublicLane | None, ...]:
    """All lanes, with one for steps that nobody does yet."""
    return (*chain.lanes, None) if any(not step.partners for step in chain.steps) else chain.lanes


def grid(
    sheet: Sheet,
    part: Part,
    sizes: tuple[float, float, float],
    base: float,
    style: Style,
    lit: int = 0,
) -> None:
    """The lanes from ``base`` up with the steps on them; ``sizes`` are the names, a column and a lane.

    With a ``lit`` step the others step back.
    """
    left, column, pitch = sizes
    many = len(part.lanes)
    top = base + many * pitch
    names = _names(part.lanes, left, pitch, style)
    for row in range(0, many, 2):
        band = mixed(style.grid, style.halo, 0.35)
        sheet.box(0.0, top - (row + 1) * pitch, sheet.width, pitch, fill=band)
    rules = [[(0.0, base + row * pitch), (sheet.width, base + row * pitch)] for row in range(many + 1)]
    sheet.lines(rules, style.grid, style.grid_line)
    for row, lane in enumerate(part.lanes):
        _name(sheet, lane, names[row], top - (row + 0.5) * pitch, pitch, style)
    boxes: list[chain_arrows.Box | None] = []
    for at, step in enumerate(part.steps):
        rows = part.rows(step)
        middles = [top - (row + 0.5) * pitch for row in rows]
        x = left + (at + 0.5) * column
        wide = min(0.58 * column, 3.4 * style.name_size)
        boxes.append(chain_arrows.Box(x, wide / 2, 0.34 * pitch, tuple(middles)) if middles else None)
    chain_arrows.draw(sheet, part.steps, boxes, base, sheet.width, style, lit)
    if part.entered and boxes[0] is not None:
        chain_arrows.enters(sheet, boxes[0], left, style)
    for step, box in zip(part.steps, boxes, strict=True):
        if box is not None:
            _step(sheet, part, step, box, style, lit)


def _letters(pitch: float, style: Style) -> float:
    return style.small_size if pitch > 1.3 * style.small_size else style.scale_size


def _names(
    lanes: tuple[PublicLane | None, ...], left: float, pitch: float, style: Style
) -> list[tuple[str, ...]]:
    """What is written at the left of each lane; names that would be cut to the same words keep their ends."""
    size = _letters(pitch, style)
    most, lines = left - 2.6 * size, 2 if pitch > 2.5 * size else 1
    whole = [one_line(lane.name if lane else NOBODY) for lane in lanes]
    cut = [
        wrapped(name, size, 600, most, lines) if lines > 1 else (fitted(name, size, 600, most),)
        for name in whole
    ]
    return [
        (_ended(name, size, most),) if cut.count(said) > 1 and "…" in said[-1] else said
        for name, said in zip(whole, cut, strict=True)
    ]


def _ended(name: str, size: float, room: float) -> str:
    """A name with its end and as much of its beginning as there is room for: 'Organi… nummer 12'."""
    words = name.split()
    for at in range(1, len(words)):
        end = " " + " ".join(words[at:])
        start = fitted(name, size, 600, room - text_width(end, size, 600))
        if len(start) > _START:
            return f"{start}{end}"
    return fitted(name, size, 600, room)


def _name(
    sheet: Sheet, lane: PublicLane | None, lines: tuple[str, ...], y: float, pitch: float, style: Style
) -> None:
    size = _letters(pitch, style)
    if lane is not None:
        markers.draw(sheet, (1.0 * size, y), lane.look, style)
    x = 2.1 * size
    at = y + (len(lines) - 1) * _LINE * size / 2 - 0.33 * size
    for line in lines:
        sheet.text(x, at, line, size, style.text if lane else style.muted, weight=600)
        at -= _LINE * size


def _step(sheet: Sheet, part: Part, step: PublicStep, box: chain_arrows.Box, style: Style, lit: int) -> None:
    """A step in each of its lanes, on one ground."""
    back = bool(lit) and step.number != lit
    edge = style.edge_line * (3.0 if lit == step.number else 1.2)
    low, high = min(box.middles) - 1.2 * box.tall, max(box.middles) + 1.2 * box.tall
    ground = mixed(style.theme.accent, style.halo, 0.10)
    corner = 0.35 * box.tall
    pad = 0.22 * box.tall
    sheet.box(
        box.x - box.half - pad, low, 2 * (box.half + pad), high - low,
        fill=ground, corner=corner, line=style.theme.accent if not back else style.muted, edge=edge,
    )  # fmt: skip
    size = max(min(1.05 * style.name_size, 1.5 * box.tall), style.scale_size)
    for row, y in zip(part.rows(step), box.middles, strict=True):
        lane = part.lanes[row]
        fill, ink = (lane.look.fill, lane.look.on) if lane else (style.halo, style.text)
        if back:
            fill, ink = mixed(fill, style.halo, 0.30), style.text
        sheet.box(
            box.x - box.half, y - box.tall, 2 * box.half, 2 * box.tall,
            fill=fill, corner=corner, line=style.theme.marker_edge, edge=0.7 * style.edge_line,
        )  # fmt: skip
        sheet.text(box.x, y - 0.34 * size, str(step.number), size, ink, weight=700, align="center")


def warning(sheet: Sheet, x: float, y: float, side: float, style: Style) -> None:
    """A triangle with a stroke around (x, y): here it falters."""
    corners = [(x - 0.55 * side, y - 0.42 * side), (x + 0.55 * side, y - 0.42 * side), (x, y + 0.55 * side)]
    ink = style.theme.warn
    sheet.polygon(corners, fill=style.theme.warn_soft, line=ink, width=0.09 * side)
    sheet.lines([[(x, y + 0.22 * side), (x, y - 0.08 * side)]], ink, 0.1 * side)
    sheet.discs([(x, y - 0.25 * side)], 0.06 * side, fill=ink)
