"""The circle of acting and reflecting of a TWO on the desk: the same picture as in the room and on paper."""

from __future__ import annotations

from samenwerkdesk.model import public_agreement, public_circle, public_place
from samenwerkdesk.ui.desk.chart_source import OfChart
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.picture_card import PictureCard
from samenwerkdesk.ui.room.view import RoomView


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

            def shown(desk: Desk) -> RoomView | None:
                from samenwerkdesk.ui.desk import walls_agreements
                from samenwerkdesk.ui.desk.walls import Walls

                return walls_agreements.circle(Walls.of(desk), key)

            where = (place.collaboration, place.session)
            self.show_picture(
                OfChart("agreement_circle", circle, where, circle.title, shown, keyed=True, key=key)
            )
