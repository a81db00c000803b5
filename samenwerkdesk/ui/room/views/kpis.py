"""The KPIs of the chain on the wall: all of them as tiles, and one by one as a trend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samenwerkdesk import look
from samenwerkdesk.look import Theme
from samenwerkdesk.model.public_chain import PublicKpi
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.statement import statement
from samenwerkdesk.ui.room.views.pictures import Drawn

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_TITLE, SOON = "KPI's", "Hier komen de KPI's, zodra de eerste is gekozen."


@dataclass(frozen=True)
class Kpis(Drawn):
    """All KPIs as tiles."""

    kpis: tuple[PublicKpi, ...]

    @property
    def title(self) -> str:
        return _TITLE

    def count(self, measure: Measure) -> int:
        from samenwerkdesk.charts import kpi_tiles

        return len(kpi_tiles.wall_pages(self.kpis, look.theme(), measure.width, measure.height))

    def body(self, measure: Measure) -> list[Leaf]:
        return [] if self.kpis else [nothing(measure, _TITLE, SOON)]

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import kpi_tiles

        return kpi_tiles.wall_page(
            self.kpis, at, self.imprint(measure, at), theme, measure.width, measure.height
        )


@dataclass(frozen=True)
class Kpi(Drawn):
    """The values of one KPI over its periods."""

    kpi: PublicKpi

    @property
    def title(self) -> str:
        return f"KPI {self.kpi.name}"

    def body(self, measure: Measure) -> list[Leaf]:
        from samenwerkdesk.charts import kpi_trend
        from samenwerkdesk.charts.letters import one_line

        if kpi_trend.title(self.kpi) == one_line(self.kpi.name):
            return []
        return statement(measure, self.kpi.name, kicker="De KPI")

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import kpi_trend

        return kpi_trend.page(self.kpi, self.imprint(measure, at), theme, measure.width, measure.height)
