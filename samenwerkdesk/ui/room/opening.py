"""The room of a desk: it begins with the welcome and follows the document and the session that is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samenwerkdesk.model import public_place, public_welcome
from samenwerkdesk.ui import settings
from samenwerkdesk.ui.room.control import RoomControl
from samenwerkdesk.ui.room.views.welcome import Welcome

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.context import Desk


def room(desk: Desk) -> RoomControl:
    """A new room for a desk, in the theme that was chosen last."""

    def welcome() -> Welcome:
        place = public_place.for_room(desk.document, desk.session_id)
        return Welcome(place, public_welcome.for_room(desk.document, desk.session_id))

    found = RoomControl(welcome, settings.load().room_theme, desk)
    desk.tables_changed.connect(found.refresh_soon)
    desk.session_changed.connect(found.refresh_soon)
    return found
