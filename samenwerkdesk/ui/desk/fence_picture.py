"""The drawing of the fence on the desk, as far as everybody may see it."""

from __future__ import annotations

from samenwerkdesk.model import fence
from samenwerkdesk.model.fence_public import PublicFence
from samenwerkdesk.ui.desk.chart_source import OfChart
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.room.view import RoomView


def of_fence(public: PublicFence, imprint: tuple[str, str]) -> OfChart:
    """The fence in a phase; ``imprint`` is the collaboration and the session."""

    def shown(desk: Desk) -> RoomView | None:
        from samenwerkdesk.ui.desk.walls import Walls

        return Walls.of(desk).fence(fence.PHASES[public.phase - 1])

    return OfChart("fence_scene", public, imprint, "", shown)
