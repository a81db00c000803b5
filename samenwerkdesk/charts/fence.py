"""The fence ("schutting") in three phases: closed, one that can be seen through, and a wider one around all gardens.

Nothing in it needs a legend: a fence in the partner's colour with its tree and name; a path with lights where two partners
agreed on what to expect; and a fence of everybody's planks with the joint name over the gate (methode.md 4).
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from matplotlib.figure import Figure

from samenwerkdesk import look
from samenwerkdesk.charts import (
    fence_closer,
    fence_garden,
    fence_horseshoe,
    fence_key,
    fence_labels,
    fence_light,
    fence_parts,
    fence_table,
    fence_wider,
)
from samenwerkdesk.charts.fence_garden import LIGHT, GardenParts, Paint
from samenwerkdesk.charts.fence_labels import Board, Label
from samenwerkdesk.charts.fence_parts import Polygon
from samenwerkdesk.charts.fence_places import Box, Places
from samenwerkdesk.charts.fence_table import Table
from samenwerkdesk.charts.fence_wider import Wider
from samenwerkdesk.charts.sheet import Sheet, size_of
from samenwerkdesk.charts.style import Style, mixed
from samenwerkdesk.look import PartnerLook, Point

PHASES = (1, 2, 3)
"""Recognise, make transparent, widen (methode.md 4)."""


@dataclass(frozen=True, slots=True)
class Garden:
    """A partner as the fence shows it.

    ``partner`` counts from 0 and decides colour and shape (``look.partner``); ``code`` is its letter when that is another
    one. ``people`` is how many of them are present; None when that is not known, and then two are drawn.
    """

    name: str
    short_name: str = ""
    partner: int = 0
    code: str = ""
    people: int | None = None


@dataclass(frozen=True, slots=True)
class FenceScene:
    """What the picture shows: public data only.

    ``gardens`` stand clockwise from the front left. ``lit`` are pairs of their indexes with an agreed expectation, in
    any order (phase 2). ``joint_name`` hangs over the gate (phase 3). Raises ValueError for a phase outside 1–3.
    """

    phase: int
    gardens: tuple[Garden, ...]
    lit: tuple[tuple[int, int], ...] = ()
    joint_name: str | None = None

    def __post_init__(self) -> None:
        if self.phase not in PHASES:
            raise ValueError("phase must be 1, 2 or 3")


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Everything that is drawn, with its place on the sheet; the picture follows from it."""

    scene: FenceScene
    places: Places
    looks: tuple[PartnerLook, ...]
    gardens: tuple[GardenParts, ...]
    labels: tuple[Label, ...]
    paths: tuple[tuple[Point, ...], ...]
    table: Table | None
    board: Board | None
    wider: Wider | None

    def solids(self) -> list[Polygon]:
        """What no label may touch: planks, rails, trees, table, figures, posts and board."""
        found: list[Polygon] = []
        for garden in self.gardens:
            found += [plank.outline for plank in garden.planks]
            found += [*garden.rails_behind, *garden.rails_before, garden.trunk, garden.crown]
        boxes = list(self.table.boxes()) if self.table else []
        if self.wider:
            found += [plank.outline for plank in self.wider.planks]
            boxes += self.wider.posts
        if self.board:
            boxes.append(self.board.box)
        return found + [_corners(box) for box in boxes]


def _corners(box: Box) -> Polygon:
    return (box.left, box.bottom), (box.right, box.bottom), (box.right, box.top), (box.left, box.top)


def arrange(
    scene: FenceScene, width: float, height: float, style: Style, coded: Collection[int] = ()
) -> Arrangement:
    """The place of everything on a sheet of ``width`` × ``height`` units; the same gardens with the same names in each phase.

    Gardens in ``coded`` have their letter alone.
    """
    count = len(scene.gardens)
    preferred = 1.05 * style.small_size
    wide = fence_horseshoe.places(count, width, height, preferred, style.scale_size)
    near = fence_closer.closer(wide, width, height)
    places = wide if scene.phase == 3 else near
    table = fence_table.table(wide)
    looks = tuple(_look(garden) for garden in scene.gardens)
    names = [(garden.name, garden.short_name) for garden in scene.gardens]
    labels = fence_labels.labels(
        names,
        [each.shape for each in looks],
        {1: near, 3: wide},
        3 if scene.phase == 3 else 1,
        table,
        width,
        coded,
    )
    ring = places.ring
    middle = (ring.x, table.y if table else ring.y)
    gardens = tuple(
        fence_garden.parts(place, scene.phase, each.shape, middle)
        for place, each in zip(places.gardens, looks, strict=True)
    )
    paths: tuple[tuple[Point, ...], ...] = ()
    board: Board | None = None
    wider: Wider | None = None
    if scene.phase == 2:
        boxes = tuple(label.box for label in labels)
        pairs = fence_light.pairs(scene.lit, count)
        paths = tuple(fence_light.path(places, boxes, pair) for pair in pairs)
    if scene.phase == 3:
        board = fence_labels.board(scene.joint_name, places, 1.25 * preferred)
        wider = fence_wider.wider(ring, board, count)
    return Arrangement(
        scene, places, looks, gardens, labels, paths, table if scene.phase == 3 else None, board, wider
    )


def _look(garden: Garden) -> PartnerLook:
    looks = look.partner(garden.partner)
    return looks._replace(code=garden.code) if garden.code else looks


def with_key(
    scene: FenceScene, width: float, height: float, style: Style
) -> tuple[Arrangement, Figure | None, float]:
    """The arrangement, who has which letter where there is no room for names, and how much height that takes under it."""
    coded: frozenset[int] = frozenset()
    found, key, lift = arrange(scene, width, height, style), None, 0.0
    while more := frozenset(at for at, label in enumerate(found.labels) if not label.text) - coded:
        coded |= more
        known = [(scene.gardens[at], found.looks[at]) for at in sorted(coded)]
        key = fence_key.key([(each.name, each.short_name, looks) for each, looks in known], width, style)
        lift = size_of(key)[1] + 0.6 * style.small_size
        found = arrange(scene, width, max(height - lift, 0.3 * height), style, coded)
    return found, key, lift


def fence(scene: FenceScene, width: float, height: float, style: Style) -> Figure:
    """The fence on ``width`` × ``height`` units: the part of a wall below its title, a card, or a picture on paper."""
    sheet = Sheet(width, height, style.background)
    found, key, lift = with_key(scene, width, height, style)
    if key is not None:
        sheet.put(key, 0.0, 0.0)
    picture = Sheet(width, height, None)
    draw(picture, found, style)
    sheet.put(picture.figure, 0.0, lift)
    return sheet.figure


def draw(sheet: Sheet, found: Arrangement, style: Style) -> None:
    """Draw an arrangement from back to front, names last."""
    paint = Paint.of(style)
    scene, places = found.scene, found.places
    fills = [each.fill for each in found.looks] or [paint.trunk]
    if found.wider:
        fence_wider.draw_ground(sheet, places.ring, paint)
        fence_wider.draw(sheet, found.wider, fills, paint, behind=True)
    else:
        fence_garden.draw_meadows(sheet, places.gardens, paint)
    _draw_paths(sheet, found, style, paint)
    table = found.table
    for index in sorted(range(len(scene.gardens)), key=lambda index: -places.gardens[index].y):
        if table and places.gardens[index].y < table.foot:
            fence_table.draw(sheet, table, fills, paint)
            table = None
        _draw_garden(sheet, found, index, paint)
    if table:
        fence_table.draw(sheet, table, fills, paint)
    if found.wider:
        fence_wider.draw(sheet, found.wider, fills, paint, behind=False)
        fence_wider.draw_gate(sheet, found.wider, found.board, style, paint)
    halo = paint.meadow if found.wider else style.halo
    for label, looks in zip(found.labels, found.looks, strict=True):
        _draw_label(sheet, label, looks, style, halo)


def _draw_garden(sheet: Sheet, found: Arrangement, index: int, paint: Paint) -> None:
    scene = found.scene
    people = _at_home(scene.gardens[index].people, scene.phase)
    lit = scene.phase == 2 and any(index in pair for pair in fence_light.pairs(scene.lit, len(scene.gardens)))
    place, looks = found.places.gardens[index], found.looks[index]
    fence_garden.draw(sheet, place, scene.phase, looks, found.gardens[index], people, lit, paint)


def _at_home(people: int | None, phase: int) -> int:
    shown = 2 if people is None else max(0, min(people, 2))
    return max(0, shown - 1) if phase == 3 else shown


def _draw_paths(sheet: Sheet, found: Arrangement, style: Style, paint: Paint) -> None:
    """The paths between lit pairs, each with its own edges: where two cross, one sees which goes where."""
    if not found.paths:
        return
    many = len(found.paths)
    size = found.places.size
    wide = size * max(0.22, 0.52 - 0.012 * max(0, many - 6))
    line = mixed(paint.lawn, paint.leaf, 0.45)
    for way in sorted(found.paths, key=_length, reverse=True):
        sheet.lines([way], style.halo, wide + 0.20 * size)
        sheet.lines([way], line, wide + 3.0 * paint.outline)
        sheet.lines([way], paint.lawn, wide)
    boxes = [label.box for label in found.labels]
    for box in boxes:
        if fence_light.crossed(found.paths, box, 0.5 * wide):
            # A name reads best on plain ground: here a path passes behind it.
            edge = 0.1 * size
            sheet.box(
                box.left - edge,
                box.bottom,
                box.right - box.left + 2 * edge,
                box.top - box.bottom,
                fill=style.halo,
                corner=0.3 * size,
            )
    spots = fence_light.lights(found.paths, found.places, boxes, size * (1.5 if many <= 12 else 2.2))
    sheet.discs(spots, 0.40 * wide, fill=LIGHT, line=mixed(LIGHT, "#000000", 0.45), width=paint.outline)


def _length(way: tuple[Point, ...]) -> float:
    return sum(math.dist(p, q) for p, q in pairwise(way))


def _draw_label(sheet: Sheet, label: Label, looks: PartnerLook, style: Style, halo: str) -> None:
    outline = fence_parts.marker(looks.shape, *label.marker, label.radius)
    sheet.polygon(outline, fill=looks.fill, line=style.theme.marker_edge, width=0.8 * style.edge_line)
    x, y = fence_labels.marker_letter(looks.shape, label)
    size = label.size
    sheet.text(x, y - 0.335 * size, looks.code, size, looks.on, weight=700, align="center")
    sheet.text(label.x, label.y, label.text, size, style.text, weight=fence_labels.WEIGHT, halo=halo)
