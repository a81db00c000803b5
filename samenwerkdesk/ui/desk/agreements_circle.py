"""The circle of acting and reflecting of a TWO on the desk: the same picture as in the room and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samenwerkdesk.model import public_agreement, public_circle, public_place
from samenwerkdesk.model.public_circle import PublicCircle
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.picture_card import PictureCard
from samenwerkdesk.ui.room.view import RoomView

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from samenwerkdesk.charts.style import Style


@dataclass(frozen=True)
class OfCircle:
    """The circle of the TWO ``key``; ``imprint`` is the collaboration and the session, for a picture that stands by itself."""

    key: str
    circle: PublicCircle
    imprint: tuple[str, str]

    @property
    def about(self) -> str:
        """What the file of the picture is called after."""
        return self.circle.title

    def sentence(self) -> str:
        """Where we are."""
        from samenwerkdesk.charts import agreement_circle

        return agreement_circle.sentence(self.circle)

    def draw(self, width: float, height: float, style: Style) -> Figure:
        """The picture."""
        from samenwerkdesk.charts import agreement_circle

        return agreement_circle.draw(self.circle, width, height, style)

    def height(self, width: float, style: Style) -> float:
        """How high it would like to be."""
        from samenwerkdesk.charts import agreement_circle

        return agreement_circle.height(self.circle, width, style)

    def legend(self, width: float, style: Style) -> Figure | None:
        """What its signs mean."""
        from samenwerkdesk.charts import agreement_circle

        return agreement_circle.key(self.circle, width, style)

    def page(self) -> Figure:
        """The picture that stands by itself."""
        from samenwerkdesk.charts import agreement_circle
        from samenwerkdesk.charts.page import Imprint

        return agreement_circle.page(self.circle, Imprint(*self.imprint), theme.current())

    def wall(self, desk: Desk) -> RoomView | None:
        """The same for the room."""
        from samenwerkdesk.ui.desk import walls_agreements
        from samenwerkdesk.ui.desk.walls import Walls

        return walls_agreements.circle(Walls.of(desk), self.key)


class CircleCard(PictureCard):
    """The circle of one TWO as a card."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Handelen en reflecteren")

    def show_circle(self, key: str) -> None:
        """Show the circle as it is today; nothing when the TWO is gone."""
        document, today = self.desk.document, self.desk.today()
        found = public_agreement.for_room(document, key, today)
        if found is not None:
            place = public_place.for_room(document, self.desk.session_id)
            circle = public_circle.of(found, today)
            self.show_picture(OfCircle(key, circle, (place.collaboration, place.session)))
