"""The drawing of the fence on the desk, as far as everybody may see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samenwerkdesk.model import fence
from samenwerkdesk.model.fence_public import PublicFence
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.room.view import RoomView

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from samenwerkdesk.charts.style import Style


@dataclass(frozen=True)
class OfFence:
    """The fence in a phase; ``imprint`` is the collaboration and the session, for a picture that stands by itself."""

    public: PublicFence
    imprint: tuple[str, str]

    def sentence(self) -> str:
        """What it says."""
        from samenwerkdesk.charts import fence_scene

        return fence_scene.sentence(self.public)

    def draw(self, width: float, height: float, style: Style) -> Figure:
        """The picture."""
        from samenwerkdesk.charts import fence_scene

        return fence_scene.draw(self.public, width, height, style)

    def height(self, width: float, style: Style) -> float:
        """How high it would like to be."""
        from samenwerkdesk.charts import fence_scene

        return fence_scene.height(self.public, width, style)

    def legend(self, width: float, style: Style) -> Figure | None:
        """Nothing in it needs to be explained."""
        return None

    def page(self) -> Figure:
        """The picture that stands by itself."""
        from samenwerkdesk.charts import fence_scene
        from samenwerkdesk.charts.page import Imprint

        return fence_scene.page(self.public, Imprint(*self.imprint), theme.current())

    def wall(self, desk: Desk) -> RoomView | None:
        """The same for the room."""
        from samenwerkdesk.ui.desk.walls import Walls

        return Walls.of(desk).fence(fence.PHASES[self.public.phase - 1])
