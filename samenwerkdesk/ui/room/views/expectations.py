"""What partners may expect of each other: a matrix from partner to partner, and one pair (methode.md 4.2)."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.fence_public import PublicExpectation, PublicGarden
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall, header, plank_of
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.matrix import signs
from samenwerkdesk.ui.room.rows import Layout, Listed, Row, listing
from samenwerkdesk.ui.room.wording import fitted

SOON = "Hier komt wat we van elkaar mogen verwachten."
_TITLE = "Wat verwacht je van elkaar?"
_PAIR = Layout(head=0.0463, head_weight=600, pitch=0.08)
_NAMES = 0.42
"""How wide the names before the rows may be, in heights."""


@dataclass(frozen=True)
class Expectations(Wall):
    """The matrix: a filled plank where an offer and a need were agreed, an outlined one where one of both was said."""

    gardens: tuple[PublicGarden, ...]
    expectations: tuple[PublicExpectation, ...]

    @property
    def title(self) -> str:
        return "Verwachtingen"

    def body(self, measure: Measure) -> list[Leaf]:
        if len(self.gardens) < 2:
            return [nothing(measure, _TITLE, SOON)]
        leaf = Leaf()
        top = header(leaf, measure, _TITLE) + measure.px(0.012)
        count = len(self.gardens)
        bottom = measure.bottom - 2.3 * measure.type("small", 400).size
        names = min(measure.px(_NAMES), measure.room / 3)
        pitch = min(measure.px(0.105), (bottom - top) / (count + 1))
        size, mark = measure.size(min(0.0352, 0.42 * pitch / measure.height)), measure.size(0.0278)
        side = min(measure.px(0.062), 0.92 * pitch)
        across = min((measure.room - names - side - measure.px(0.015)) / count, 2.2 * pitch)
        side = min(side, 0.92 * across)
        x = measure.left + side + measure.px(0.015) + names
        where = {each.partner_id: at for at, each in enumerate(self.gardens)}
        above = top + pitch / 2 + 0.32 * size
        leaf.text("van ↓", measure.left, above, size, 400, "room_muted")
        leaf.text("naar →", x, above, size, 400, "room_muted", "right")
        for at, each in enumerate(self.gardens):
            middle = top + pitch * (at + 1.5)
            leaf.marker(
                each.look, each.code, x + across * (at + 0.5), top + pitch / 2, side, mark, measure.hair
            )
            leaf.marker(each.look, each.code, measure.left + side / 2, middle, side, mark, measure.hair)
            name = fitted(each.short_name or each.name, size, 600, names - measure.px(0.01))
            leaf.text(name, measure.left + side + measure.px(0.015), middle + 0.32 * size, size, 600)
            leaf.box(x, middle + pitch / 2, across * count, measure.hair, "room_rule")
            dot = measure.px(0.006)
            leaf.disc(x + across * (at + 0.5), middle, dot, "room_rule")
        high = 0.74 * pitch
        wide = min(0.42 * high, 0.5 * across)
        drawn: set[bool] = set()
        for said in self.expectations:
            row, column = where.get(said.from_partner_id), where.get(said.to_partner_id)
            if row is None or column is None or row == column or not (said.offer or said.need):
                continue
            px = x + across * (column + 0.5) - wide / 2
            py = top + pitch * (row + 1.5) - high / 2
            plank_of(leaf, measure, px, py, wide, high, filled=said.agreed)
            drawn.add(said.agreed)
        key = ((True, "afgesproken"), (False, "aanbod of behoefte ontbreekt nog"))
        signs(leaf, measure, [each for each in key if each[0] in drawn])
        return [leaf]


@dataclass(frozen=True)
class Pair(Wall):
    """What one partner offers another and needs for it, the ``which``-th expectation from 0."""

    gardens: tuple[PublicGarden, ...]
    expectations: tuple[PublicExpectation, ...]
    which: int = 0

    @property
    def title(self) -> str:
        return f"Verwachting {self.which + 1}"

    def body(self, measure: Measure) -> list[Leaf]:
        if self.which >= len(self.expectations):
            return [nothing(measure, _TITLE, SOON)]
        series = [self._said(each) for each in self.expectations]
        own = series[self.which]
        return listing(measure, own.title, own.rows, _PAIR, aside=own.aside, series=series)

    def _said(self, found: PublicExpectation) -> Listed:
        names = {each.partner_id: each.short_name or each.name for each in self.gardens}
        marks = {each.partner_id: (each.look, each.code) for each in self.gardens}
        mark = marks.get(found.from_partner_id)
        rows: list[Row] = []
        for head, text in (
            ("Dit kun je van ons verwachten", found.offer),
            ("Dit hebben wij van jullie nodig", found.need),
        ):
            rows += [Row(head, heading=True, mark=mark), Row(text or "nog niet gezegd", done=not text)]
        title = f"{names.get(found.from_partner_id, '')} → {names.get(found.to_partner_id, '')}"
        return Listed(title, tuple(rows), "afgesproken" if found.agreed else "")
