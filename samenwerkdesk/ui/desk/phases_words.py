"""How phases and their products look in the lists of the tab 'Fasen'."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samenwerkdesk.model import phases, public_phases
from samenwerkdesk.model.phases import FINISHED, REOPENED, RUNNING, SKIPPED, Phase
from samenwerkdesk.model.public_phases import PublicPath
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.room.view import RoomView
from samenwerkdesk.ui.widgets.records import Record

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from samenwerkdesk.charts.style import Style

_INKS = {FINISHED: "success", SKIPPED: "warn", REOPENED: "info"}


def record(each: Phase, *, chosen: bool) -> Record:
    """A phase in the list."""
    about = each.about
    status = public_phases.words().get(each.status, each.status)
    product = each.product_status or (phases.DRAFT if each.text else "")
    told = f"{phases.product_name(each.code)}: {product}" if product else about.theme
    return Record(
        each.code,
        about.name,
        sub=told,
        lead=str(about.number),
        right=status,
        right_ink=_INKS.get(each.status, "text" if each.status in RUNNING else "muted"),
        active=chosen,
        bold=chosen,
        spoken=f"Fase {about.number}, {about.name}, {status}, {told}",
    )


@dataclass(frozen=True)
class OfPath:
    """The path of the five phases; ``imprint`` is the collaboration and the session, for a picture that stands by itself."""

    path: PublicPath
    imprint: tuple[str, str]

    def sentence(self) -> str:
        """What it says."""
        return public_phases.where(self.path)

    def draw(self, width: float, height: float, style: Style) -> Figure:
        """The picture."""
        from samenwerkdesk.charts import phase_path

        return phase_path.draw(self.path, width, height, style)

    def height(self, width: float, style: Style) -> float:
        """How high it would like to be."""
        from samenwerkdesk.charts import phase_path

        return phase_path.height(self.path, width, style)

    def legend(self, width: float, style: Style) -> Figure | None:
        """What was passed over stands on the tab in a list of its own."""
        return None

    def page(self) -> Figure:
        """The picture that stands by itself."""
        from samenwerkdesk.charts import phase_path
        from samenwerkdesk.charts.page import Imprint

        return phase_path.page(self.path, Imprint(*self.imprint), theme.current())

    def wall(self, desk: Desk) -> RoomView | None:
        """The same for the room."""
        from samenwerkdesk.ui.desk import walls_phases
        from samenwerkdesk.ui.desk.walls import Walls

        return walls_phases.path(Walls.of(desk))
