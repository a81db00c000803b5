"""What the tab 'Rollen' has for the room: the board, one role, a task that goes over, and the shifts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from samenwerkdesk.model import continuity
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, kept, now, show_each
from samenwerkdesk.ui.room.control import Source
from samenwerkdesk.ui.room.view import RoomView

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls


def board_choices(desk: Desk, role_id: str = "") -> list[Choice]:
    """The board, and the roles one by one from ``role_id``, or else from the first."""
    order = _roles(desk)
    at = order.index(role_id) if role_id in order else 0
    each = [Choice("Rollen één voor één", _each_role, at=at)] if order else []
    return [Choice("Rollenbord", now(lambda walls: [walls.roles()])), *each]


def show_role(desk: Desk, role_id: str) -> None:
    """Show a role; the others are a step away."""
    order = _roles(desk)
    if role_id in order:
        show_each(desk, _each_role, order.index(role_id))


def transfer_choices(transfer_ids: list[str], transfer_id: str = "") -> list[Choice]:
    """These transfers as they happen, one by one from ``transfer_id``."""
    at = transfer_ids.index(transfer_id) if transfer_id in transfer_ids else 0
    text = "Overdracht" if len(transfer_ids) == 1 else "Overdrachten één voor één"
    if not transfer_ids:
        return []
    return [Choice(text, lambda desk: [_transfer(desk, key) for key in transfer_ids], at=at)]


def show_transfer(desk: Desk, transfer_id: str) -> None:
    """Show a task going over: who is asked, and then what was answered."""
    desk.room.show(_transfer(desk, transfer_id))


def shift_choices(session_id: str | None) -> list[Choice]:
    """The shifts from 'van' to 'naar', up to a session."""
    if session_id is None:
        return []

    def until(walls: Walls) -> list[RoomView]:
        found = walls.shifts(session_id)
        return [found] if found is not None else []

    return [Choice("Van → Naar", now(until))]


def _roles(desk: Desk) -> list[str]:
    return [each.role.id for each in continuity.read(desk.document, desk.today()).roles]


def _each_role(desk: Desk) -> list[Source]:
    return kept(desk, lambda: _roles(desk), lambda walls: walls.each_role())


def _transfer(desk: Desk, key: str) -> Source:
    return partial(_shown, desk, key)


def _shown(desk: Desk, key: str) -> RoomView | None:
    from samenwerkdesk.ui.desk.walls import Walls

    return Walls.of(desk).transfer(key)
