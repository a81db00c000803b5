"""The pictures of taking and giving on the desk: a partner's butterfly, the balance of all, and who takes what another brings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samenwerkdesk.model.public_give_take import PublicGiveTake, PublicSheet
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk import show_give_take
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.room.view import RoomView

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from samenwerkdesk.charts.style import Style

BALANCE, LINKS = "balance", "links"


@dataclass(frozen=True)
class OfGiveTake:
    """A picture of all partners, or the butterfly of ``sheet``; ``imprint`` is the collaboration and the session."""

    found: PublicGiveTake
    imprint: tuple[str, str]
    kind: str = ""
    sheet: PublicSheet | None = None

    @property
    def about(self) -> str:
        """What the file is called after."""
        return self.sheet.name if self.sheet else ""

    def sentence(self) -> str:
        """What it says."""
        from samenwerkdesk.charts import butterfly, give_take_balance, link_map

        if self.sheet is not None:
            return butterfly.sentence(self.sheet)
        return give_take_balance.SENTENCE if self.kind == BALANCE else link_map.sentence(self.found)

    def draw(self, width: float, height: float, style: Style) -> Figure:
        """The picture."""
        from samenwerkdesk.charts import butterfly, give_take_balance, link_map

        if self.sheet is not None:
            return butterfly.draw(self.sheet, butterfly.pairs(self.sheet), width, height, style)
        if self.kind == BALANCE:
            return give_take_balance.draw(self.found.sheets, width, height, style)
        return link_map.draw(self.found, width, height, style)

    def height(self, width: float, style: Style) -> float:
        """How high it would like to be."""
        from samenwerkdesk.charts import butterfly, give_take_balance, link_map

        if self.sheet is not None:
            return butterfly.height(self.sheet, width, style)
        if self.kind == BALANCE:
            return give_take_balance.height(self.found.sheets, style)
        return link_map.height(self.found, width, style)

    def legend(self, width: float, style: Style) -> Figure | None:
        """What the signs mean; the sides of a butterfly have their names."""
        from samenwerkdesk.charts import give_take_balance, link_map

        if self.sheet is not None:
            return None
        return (
            give_take_balance.key(width, style)
            if self.kind == BALANCE
            else link_map.key(self.found, width, style)
        )

    def page(self) -> Figure:
        """The picture by itself, as much of it as one page has room for."""
        from samenwerkdesk.charts import butterfly, give_take_balance, link_map
        from samenwerkdesk.charts.page import Imprint

        imprint, now = Imprint(*self.imprint), theme.current()
        if self.sheet is not None:
            return butterfly.page(self.sheet, butterfly.first_rows(self.sheet), imprint, now)
        if self.kind == BALANCE:
            return give_take_balance.page(self.found.sheets, 0.0, imprint, now)
        return link_map.page(self.found, imprint, now)

    def wall(self, desk: Desk) -> RoomView | None:
        """The same for the room."""
        from samenwerkdesk.ui.desk.walls import Walls

        walls = Walls.of(desk)
        if self.sheet is not None:
            return show_give_take.butterfly(walls, self.sheet.partner_id)
        return show_give_take.balances(walls) if self.kind == BALANCE else show_give_take.link_map(walls)
