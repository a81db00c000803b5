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

    from samenwerkdesk.charts.page import Imprint
    from samenwerkdesk.charts.style import Style
    from samenwerkdesk.ui.desk.walls import Walls


@dataclass(frozen=True)
class OfSheet:
    """The butterfly of one partner; ``imprint`` is the collaboration and the session."""

    sheet: PublicSheet
    imprint: tuple[str, str]

    @property
    def about(self) -> str:
        """What the file is called after."""
        return self.sheet.name

    def sentence(self) -> str:
        """What it says."""
        from samenwerkdesk.charts import butterfly

        return butterfly.sentence(self.sheet)

    def draw(self, width: float, height: float, style: Style) -> Figure:
        """The picture."""
        from samenwerkdesk.charts import butterfly

        return butterfly.draw(self.sheet, butterfly.pairs(self.sheet), width, height, style)

    def height(self, width: float, style: Style) -> float:
        """How high all lines are together."""
        from samenwerkdesk.charts import butterfly

        return butterfly.height(self.sheet, width, style)

    def legend(self, width: float, style: Style) -> Figure | None:
        """Nothing: the sides have their names."""
        return None

    def page(self) -> Figure:
        """The picture by itself, as much of it as one page has room for."""
        from samenwerkdesk import look
        from samenwerkdesk.charts import butterfly, style

        letters = style.room(look.theme(), 1080.0)
        rows = butterfly.pages(self.sheet, 1720.0, 650.0, letters)[0]
        return butterfly.page(self.sheet, rows, _imprint(self.imprint), theme.current())

    def wall(self, desk: Desk) -> RoomView | None:
        """The same for the room."""
        return show_give_take.butterfly(_walls(desk), self.sheet.partner_id)


@dataclass(frozen=True)
class OfBalances:
    """The balance of all partners."""

    found: PublicGiveTake
    imprint: tuple[str, str]

    def sentence(self) -> str:
        """What it says."""
        from samenwerkdesk.charts import butterfly

        return butterfly.BALANCE

    def draw(self, width: float, height: float, style: Style) -> Figure:
        """The picture."""
        from samenwerkdesk.charts import butterfly

        return butterfly.balances(self.found.sheets, width, height, style)

    def height(self, width: float, style: Style) -> float:
        """How high it would like to be."""
        from samenwerkdesk.charts import butterfly

        return butterfly.balance_height(self.found.sheets, style)

    def legend(self, width: float, style: Style) -> Figure | None:
        """What the colours mean."""
        from samenwerkdesk.charts import butterfly

        return butterfly.balance_key(width, style)

    def page(self) -> Figure:
        """The picture by itself."""
        from samenwerkdesk.charts import butterfly

        return butterfly.balance_page(self.found.sheets, 0.0, _imprint(self.imprint), theme.current())

    def wall(self, desk: Desk) -> RoomView | None:
        """The same for the room."""
        return show_give_take.balances(_walls(desk))


@dataclass(frozen=True)
class OfLinks:
    """Who takes what another brings."""

    found: PublicGiveTake
    imprint: tuple[str, str]

    def sentence(self) -> str:
        """What it says."""
        from samenwerkdesk.charts import link_map

        return link_map.sentence(self.found)

    def draw(self, width: float, height: float, style: Style) -> Figure:
        """The picture."""
        from samenwerkdesk.charts import link_map

        return link_map.draw(self.found, width, height, style)

    def height(self, width: float, style: Style) -> float:
        """How high it would like to be."""
        from samenwerkdesk.charts import link_map

        return link_map.height(self.found, width, style)

    def legend(self, width: float, style: Style) -> Figure | None:
        """What the squares mean."""
        from samenwerkdesk.charts import link_map

        return link_map.key(self.found, width, style)

    def page(self) -> Figure:
        """The picture by itself."""
        from samenwerkdesk.charts import link_map

        return link_map.page(self.found, _imprint(self.imprint), theme.current())

    def wall(self, desk: Desk) -> RoomView | None:
        """The same for the room."""
        return show_give_take.link_map(_walls(desk))


def _imprint(words: tuple[str, str]) -> Imprint:
    from samenwerkdesk.charts.page import Imprint

    return Imprint(*words)


def _walls(desk: Desk) -> Walls:
    from samenwerkdesk.ui.desk.walls import Walls

    return Walls.of(desk)
