"""The iceberg of the interest at hand on the desk: the same picture as in the room and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import public_interests, public_place
from samenwerkdesk.model.interests import Interest
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.public_interests import PublicInterest
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk import show_interests
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.picture_card import PictureCard
from samenwerkdesk.ui.room.view import RoomView

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from samenwerkdesk.charts.style import Style


@dataclass(frozen=True)
class OfIceberg:
    """One iceberg; ``imprint`` is the collaboration and the session, for a picture that stands by itself."""

    interest: PublicInterest
    imprint: tuple[str, str]

    @property
    def about(self) -> str:
        """What the file of the picture is called after."""
        return self.interest.position or self.interest.interest

    def sentence(self) -> str:
        """Whose it is, and what it asks."""
        from samenwerkdesk.charts import iceberg

        return iceberg.sentence((self.interest,))

    def draw(self, width: float, height: float, style: Style) -> Figure:
        """The picture."""
        from samenwerkdesk.charts import iceberg

        return iceberg.draw((self.interest,), width, height, style)

    def height(self, width: float, style: Style) -> float:
        """How high it would like to be."""
        from samenwerkdesk.charts import iceberg

        return iceberg.height((self.interest,), width, style)

    def legend(self, width: float, style: Style) -> Figure | None:
        """Nothing: the water says it."""
        return None

    def page(self) -> Figure:
        """The picture that stands by itself."""
        from samenwerkdesk.charts import iceberg
        from samenwerkdesk.charts.page import Imprint

        return iceberg.page((self.interest,), Imprint(*self.imprint), theme.current())

    def wall(self, desk: Desk) -> RoomView | None:
        """The same for the room; None when it is gone or private by now."""
        from samenwerkdesk.ui.desk import walls_interests
        from samenwerkdesk.ui.desk.walls import Walls

        return walls_interests.iceberg(Walls.of(desk), self.interest.id)


class IcebergCard(PictureCard):
    """The iceberg of one interest; of a private one it stays on this card."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "IJsberg", most=560)
        self._private = False

    def show_interest(self, each: Interest, there: dict[str, Partner]) -> None:
        """Show the iceberg of an interest as it is now."""
        self._private = each.private
        self.set_title("IJsberg, alleen voor jou" if each.private else "IJsberg")
        place = public_place.for_room(self.desk.document, self.desk.session_id)
        shown = public_interests.as_public(each, there)
        self.show_picture(OfIceberg(shown, (place.collaboration, place.session)))

    def menu(self) -> QMenu:
        """What can be done with the picture: nothing that leaves the desk while it is private."""
        if not self._private:
            return super().menu()
        menu = QMenu(self)
        menu.addAction(show_interests.PRIVATE).setEnabled(False)
        return menu
