"""The welcome on the wall: what everybody reads while coming in, with the check-in question and all fences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samenwerkdesk import look
from samenwerkdesk.model.public_welcome import PublicWelcome
from samenwerkdesk.ui.room.frame import TOP, Measure, Type, Wall
from samenwerkdesk.ui.room.leaf import OUTLINE, Leaf, mixed
from samenwerkdesk.ui.room.paging import paged
from samenwerkdesk.ui.room.statement import LAST
from samenwerkdesk.ui.room.wording import wrapped

WELCOME = "Fijn dat je er bent"
_HERO = 1.12
_WHERE = 60
"""A place of so many letters stands at the foot."""

_GROUND, _HIGH, _PLANKS = 0.9065, 0.1245, 60
_CROWN, _MIDDLE, _TRUNK = 0.0615, 0.1700, 0.0060
"""Radius of a crown, how far its middle is above the ground, and the width of a trunk, in heights of the wall."""

_LEAVES = ((0.09, -0.47), (-0.34, -0.33), (0.35, -0.10), (-0.12, 0.02), (0.30, 0.30), (-0.40, 0.31))
_RAILS = (0.285, 0.705)


@dataclass(frozen=True)
class Welcome(Wall):
    """Welcome, when it begins, and one question for everybody."""

    welcome: PublicWelcome

    @property
    def title(self) -> str:
        return "Welkom"

    def foot(self) -> str:
        where = self.welcome.location
        return where if where and len(where) <= _WHERE else self.place.session

    def body(self, measure: Measure) -> list[Leaf]:
        first = Leaf()
        ground = measure.px(_GROUND)
        hero = measure.size(_HERO * look.type_room("hero").size)
        y = first.lines(
            wrapped(WELCOME, hero, 700, measure.room), measure.left, measure.px(0.253), hero, 1.12 * hero, 700
        )
        y += measure.px(0.078) - 1.12 * hero
        lead = measure.type("lead", 400)
        if len(self.welcome.location) > _WHERE:
            # What has no room at the foot stands here.
            small = measure.type("body", 400)
            words = wrapped(self.welcome.location, small.size, 400, measure.room, balanced=True)
            y = (
                first.lines(words, measure.left, y, small.size, small.pitch, 400, "room_muted")
                + 0.4 * lead.size
            )
        lines = wrapped(self._begins(), lead.size, 400, measure.room, balanced=True)
        y = first.lines(lines, measure.left, y, lead.size, lead.pitch, 400, "room_muted")
        y += measure.px(0.060)
        free = ground - measure.px(_MIDDLE + _CROWN + 0.035)
        kind, question = self._question(measure, free - y)
        if y + (len(question) - 1) * kind.pitch > free:
            return self._long(measure, first, question, kind, y)
        first.lines(question, measure.left, y, kind.size, kind.pitch, 600, "accent")
        fence(first, measure, self.welcome.looks, ground)
        return [first]

    def _begins(self) -> str:
        start, asks = self.welcome.start, bool(self.welcome.question.strip())
        if asks:
            return f"We beginnen{f' om {start}' if start else ''} met één vraag aan iedereen:"
        return f"We beginnen om {start}." if start else "We beginnen zo."

    def _question(self, measure: Measure, room: float) -> tuple[Type, list[str]]:
        """The question as large as it fits above the fence."""
        kind, lines = measure.type("lead", 600), list[str]()
        for name in ("title", "lead"):
            kind = measure.type(name, 600)
            wide = min(measure.room, measure.px(1.30)) if name == "title" else measure.room
            lines = wrapped(self.welcome.question, kind.size, 600, wide, balanced=True)
            if (len(lines) - 1) * kind.pitch <= room:
                break
        return kind, lines

    def _long(self, measure: Measure, first: Leaf, lines: Sequence[str], kind: Type, y: float) -> list[Leaf]:
        """A question that leaves no room for the fence, on as many pages as it takes."""
        top, found = measure.px(TOP), list[Leaf]()

        def height(begin: int, end: int) -> float:
            return (end - begin - 1) * kind.pitch + (0.0 if begin else y - top)

        for begin, end in paged(len(lines), height, measure.px(LAST) - top, lambda _: 0.0):
            leaf = Leaf() if begin else first
            start = top if begin else y
            leaf.lines(lines[begin:end], measure.left, start, kind.size, kind.pitch, 600, "accent")
            found.append(leaf)
        return found


def fence(leaf: Leaf, measure: Measure, looks: Sequence[int], ground: float) -> None:
    """All partners' planks along the floor, each group with its own tree; without partners planks of plain wood."""
    groups = [look.partner(each) for each in looks]
    count = max(1, len(groups))
    each = max(4, round(_PLANKS / count * measure.width / (16 / 9 * measure.height)))
    pitch = measure.width / (count * each)
    high, wide = measure.px(_HIGH), 0.755 * pitch
    step = each * pitch
    radius = min(measure.px(_CROWN), 0.36 * step)
    for at, group in enumerate(groups):
        _tree(
            leaf,
            group.shape,
            (at + 0.625 * (each - 1) / each if each > 4 else at + 0.5) * step,
            ground,
            radius,
            measure,
        )
    for part in _RAILS:
        leaf.box(0, ground - (part + 0.04) * high, measure.width, 0.08 * high, "fence_rail")
    for at in range(count * each):
        fill = groups[at // each].fill if groups else "room_panel"
        shade = mixed(fill, "#FFFFFF" if _dark(fill) else "#000000", 0.92) if at % 2 and groups else fill
        edge = f"{OUTLINE}{fill}" if groups else "edge"
        points = look.plank_polygon(wide, high, at * pitch + (pitch - wide) / 2, ground - high, 0.55 * wide)
        leaf.polygon(points, shade, edge, max(0.8, measure.px(0.0011)))
    leaf.box(0, ground - measure.px(0.0018), measure.width, measure.px(0.0037), "fence_line")


def _tree(leaf: Leaf, shape: str, x: float, ground: float, radius: float, measure: Measure) -> None:
    middle = ground - measure.px(_MIDDLE)
    trunk = measure.px(_TRUNK)
    leaf.box(x - trunk / 2, middle, trunk, ground - middle, "fence_trunk")
    side = 0.83 * radius / look.MARKER_RADIUS
    points = [(x + (px - 0.5) * side, middle + (py - 0.5) * side) for px, py in look.marker_polygon(shape)]
    leaf.polygon(points, "fence_leaf", "fence_leaf", 0.34 * radius, round_join=True)
    for dx, dy in _LEAVES:
        leaf.disc(x + 0.8 * dx * radius, middle + 0.8 * dy * radius, 0.070 * radius, "leaf_light")


def _dark(fill: str) -> bool:
    return sum(int(fill[at : at + 2], 16) for at in (1, 3, 5)) < 3 * 128
