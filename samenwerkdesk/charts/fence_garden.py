"""One garden of the fence: meadow, lawn, planks, tree and who is at home."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from samenwerkdesk.charts import fence_parts
from samenwerkdesk.charts.fence_parts import Plank, Polygon
from samenwerkdesk.charts.fence_places import CLOSED, DEPTH, LOW, MEADOW, Place
from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import Style, mixed
from samenwerkdesk.look import PartnerLook, Point

LIGHT = "#FFD65C"
"""The colour of a light, in every theme."""

_PLANKS = {1: 40, 2: 32, 3: 32}
_SHARE = {1: 0.97, 2: 0.42, 3: 0.42}
_RAILS, _RAIL = (0.30, 0.70), 0.075
_OPENING, _SILHOUETTE = math.radians(19), math.radians(7)
_CROWN, _MIDDLE, _TRUNK = 0.40, 0.86, 0.10
_FLOWERS = ((-0.62, -0.35), (0.66, -0.42), (0.38, -0.72), (0.22, 0.55))
_HOME = ((-0.46, -0.30), (0.46, -0.16))


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of a fence in one style, and the width of an outline."""

    meadow: str
    lawn: str
    leaf: str
    trunk: str
    line: str
    shade: str
    ground: str
    head: str
    outline: float

    @classmethod
    def of(cls, style: Style) -> Paint:
        """The paint for a style."""
        theme = style.theme
        strong = theme.name == "high_contrast"
        return cls(
            meadow=theme.fence_meadow,
            lawn=theme.fence_lawn,
            leaf=theme.fence_leaf,
            trunk=theme.fence_trunk,
            line=theme.fence_line,
            # What lies in the shade is darker, also where lines are light.
            shade=style.halo if style.dark else theme.fence_line,
            ground=style.halo,
            head="#FFFFFF",
            outline=(0.75 if strong else 0.46) * style.edge_line,
        )

    def planks(self, fill: str) -> tuple[str, str]:
        """The two fills of planks in turn."""
        return fill, mixed(fill, "#FFFFFF" if _dark(fill) else "#000000", 0.925)

    def edge(self, fill: str) -> str:
        """The outline of something with this fill."""
        return mixed(fill, self.line, 0.38)

    def rail(self, fill: str) -> str:
        """The rails between planks: lighter than dark planks, darker than light ones."""
        return mixed(fill, "#FFFFFF", 0.70) if _dark(fill) else mixed(fill, "#16211C", 0.70)


def _dark(colour: str) -> bool:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.30 * red + 0.59 * green + 0.11 * blue < 115


@dataclass(frozen=True, slots=True)
class GardenParts:
    """The polygons of a garden: planks and rails behind and in front of what is in it."""

    planks: tuple[Plank, ...]
    rails_behind: tuple[Polygon, ...]
    rails_before: tuple[Polygon, ...]
    crown: Polygon
    stroke: float
    trunk: Polygon


def parts(place: Place, phase: int, shape: str, towards: Point) -> GardenParts:
    """The polygons of a garden; in phase 3 its fence is open ``towards`` a point."""
    r = place.r
    high = (LOW if phase == 3 else CLOSED) * r

    def at(angle: float) -> Point:
        return place.x + r * math.cos(angle), place.y + DEPTH * r * math.sin(angle)

    gate = math.atan2((towards[1] - place.y) / DEPTH, towards[0] - place.x) if phase == 3 else None
    planks = [
        plank
        for plank in fence_parts.planks(at, _PLANKS[phase], _SHARE[phase], high)
        if gate is None or _turn(plank.angle, gate) > _OPENING
    ]
    behind: list[Polygon] = []
    before: list[Polygon] = []
    if phase > 1:
        for rail in _RAILS:
            low, top = (rail - _RAIL / 2) * high, (rail + _RAIL / 2) * high
            for half, found in ((0.0, behind), (math.pi, before)):
                for start, end in _stretches(half + _SILHOUETTE, half + math.pi - _SILHOUETTE, gate):
                    found.append(fence_parts.rail(at, start, end, low, top))
    crown, stroke = fence_parts.crown(shape, place.x, place.y + _MIDDLE * r, _CROWN * r)
    half_trunk, foot, top = _TRUNK * r / 2, place.y - 0.02 * r, place.y + _MIDDLE * r
    x = place.x
    trunk = ((x - half_trunk, foot), (x + half_trunk, foot), (x + half_trunk, top), (x - half_trunk, top))
    return GardenParts(tuple(planks), tuple(behind), tuple(before), crown, stroke, trunk)


def _turn(a: float, b: float) -> float:
    """The angle between two directions."""
    return abs((a - b + math.pi) % (2 * math.pi) - math.pi)


def _stretches(start: float, end: float, gate: float | None) -> list[tuple[float, float]]:
    """From one angle to another, without the opening around ``gate``."""
    if gate is None:
        return [(start, end)]
    middle = gate % (2 * math.pi)
    found, at = [], start
    for turn in (middle - 2 * math.pi, middle, middle + 2 * math.pi):
        low, high = turn - _OPENING, turn + _OPENING
        if high <= at or low >= end:
            continue
        if low > at:
            found.append((at, low))
        at = high
    if at < end:
        found.append((at, end))
    return found


def draw_meadows(sheet: Sheet, places: Sequence[Place], paint: Paint) -> None:
    """The ground around the gardens."""
    for place in places:
        r = MEADOW * place.r
        line = paint.line if paint.meadow == paint.ground else None
        sheet.path(
            fence_parts.ovals([(place.x, place.y)], r, DEPTH * r),
            fill=paint.meadow,
            line=line,
            width=paint.outline,
        )


def draw(
    sheet: Sheet,
    place: Place,
    phase: int,
    looks: PartnerLook,
    garden: GardenParts,
    people: int,
    lit: bool,
    paint: Paint,
) -> None:
    """A garden with ``people`` at home (only seen in phases 2 and 3); with ``lit`` there are lights in its tree."""
    r, x, y = place.r, place.x, place.y
    fills = paint.planks(looks.fill)
    inside = [
        mixed(fill, paint.shade, 0.81) if phase == 1 else mixed(fill, paint.lawn, 0.62) for fill in fills
    ]
    rail = paint.rail(looks.fill)
    sheet.path(
        fence_parts.ovals([(x, y)], r, DEPTH * r),
        fill=paint.lawn,
        line=mixed(paint.lawn, paint.line, 0.7),
        width=paint.outline,
    )
    if phase > 1:
        flowers = [(x + u * r, y + v * DEPTH * r) for u, v in _FLOWERS]
        line = mixed(paint.lawn, "#000000", 0.6)
        sheet.discs(flowers, 0.028 * r, fill="#FFFFFF", line=line, width=paint.outline)
    _draw_planks(sheet, [plank for plank in garden.planks if plank.behind], inside, paint)
    if garden.rails_behind:
        sheet.path(fence_parts.compound(garden.rails_behind), fill=rail)
    sheet.polygon(garden.trunk, fill=paint.trunk)
    if phase > 1:
        size = (0.80 if phase == 2 else 0.46) * r
        body = mixed(looks.fill, paint.ground, 0.40) if phase == 2 else looks.fill
        for index, (u, v) in enumerate(_HOME[:people]):
            draw_figure(sheet, (x + u * r, y + v * DEPTH * r), size * (1.0 - 0.08 * index), body, paint)
    sheet.polygon(garden.crown, fill=paint.leaf, line=paint.leaf, width=garden.stroke)
    dots = fence_parts.leaves(x, y + _MIDDLE * r, _CROWN * r)
    if lit:
        sheet.discs(dots, 0.052 * r, fill=LIGHT, line=mixed(LIGHT, "#000000", 0.45), width=paint.outline)
    else:
        sheet.discs(dots, 0.030 * r, fill=mixed(paint.leaf, "#FFFFFF", 0.76))
    if garden.rails_before:
        sheet.path(fence_parts.compound(garden.rails_before), fill=rail)
    _draw_planks(sheet, [plank for plank in garden.planks if not plank.behind], fills, paint)


def _draw_planks(sheet: Sheet, found: Sequence[Plank], fills: Sequence[str], paint: Paint) -> None:
    """Planks in several fills in turn, a path for each fill."""
    for number, fill in enumerate(fills):
        same = [plank.outline for plank in found if plank.number % len(fills) == number]
        if same:
            sheet.path(fence_parts.compound(same), fill=fill, line=paint.edge(fills[0]), width=paint.outline)


def draw_figure(sheet: Sheet, foot: Point, size: float, body: str, paint: Paint) -> None:
    """Somebody who stands there: no face, no hair, only a colour."""
    path, head, radius = fence_parts.figure(*foot, size)
    ink = paint.shade
    width = 1.5 * paint.outline
    sheet.path(path, fill=body, line=ink, width=width)
    sheet.discs([head], radius, fill=paint.head, line=ink, width=width)
