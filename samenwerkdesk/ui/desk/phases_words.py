"""How phases and their products look in the lists of the tab 'Fasen'."""

from __future__ import annotations

from samenwerkdesk.model import phases, public_phases
from samenwerkdesk.model.phases import FINISHED, REOPENED, RUNNING, SKIPPED, Phase
from samenwerkdesk.model.public_phases import PublicPath
from samenwerkdesk.ui.desk.chart_source import OfChart
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.room.view import RoomView
from samenwerkdesk.ui.widgets.records import Record

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


def of_path(path: PublicPath, imprint: tuple[str, str]) -> OfChart:
    """The path of the five phases; what was passed over stands on the tab in a list of its own."""

    def shown(desk: Desk) -> RoomView | None:
        from samenwerkdesk.ui.desk import walls_phases
        from samenwerkdesk.ui.desk.walls import Walls

        return walls_phases.path(Walls.of(desk))

    return OfChart("phase_path", path, imprint, "", shown)
