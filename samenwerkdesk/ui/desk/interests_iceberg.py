"""The iceberg of the interest at hand on the desk: the same picture as in the room and on paper."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import public_interests, public_place
from samenwerkdesk.model.interests import Interest
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.public_interests import PublicInterest
from samenwerkdesk.ui.desk import show_interests
from samenwerkdesk.ui.desk.chart_source import OfChart
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.picture_card import PictureCard
from samenwerkdesk.ui.room.view import RoomView


def _of_iceberg(interest: PublicInterest, imprint: tuple[str, str]) -> OfChart:
    """One iceberg; for the room it is gone when the interest is, or is private by then."""

    def shown(desk: Desk) -> RoomView | None:
        from samenwerkdesk.ui.desk import walls_interests
        from samenwerkdesk.ui.desk.walls import Walls

        return walls_interests.iceberg(Walls.of(desk), interest.id)

    return OfChart("iceberg", (interest,), imprint, interest.position or interest.interest, shown)


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
        self.show_picture(_of_iceberg(shown, (place.collaboration, place.session)))

    def menu(self) -> QMenu:
        """What can be done with the picture: nothing that leaves the desk while it is private."""
        if not self._private:
            return super().menu()
        menu = QMenu(self)
        menu.addAction(show_interests.PRIVATE).setEnabled(False)
        return menu
