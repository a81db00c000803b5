"""The trust network on the wall: the pattern layer by layer, what to talk about, and which ties are made stronger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samenwerkdesk.look import Theme
from samenwerkdesk.model.public_network import QUESTIONS, PublicLayer
from samenwerkdesk.model.public_records import PublicAction
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.views.pictures import Drawn
from samenwerkdesk.ui.room.views.records import who_and_when

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_TITLE, SOON = "Vertrouwensnetwerk", "Hier komt het patroon, zodra iedereen heeft ingevuld."
TALK, LINKS = "Wat zien we?", "Koppelingen om te versterken"
_LINKS_SOON = "Hier komen de drie koppelingen die we willen versterken."
_ASKED = Layout(head=0.0593, head_weight=600)


@dataclass(frozen=True)
class Pattern(Drawn):
    """One layer: the ring with its words; None before it is shown."""

    layer: PublicLayer | None

    @property
    def title(self) -> str:
        return f"{_TITLE}: {self.layer.name}" if self.layer else _TITLE

    def count(self, measure: Measure) -> int:
        if self.layer is None:
            return 0
        return 2 if self._apart else 1

    @property
    def _apart(self) -> bool:
        from samenwerkdesk.charts import network

        return self.layer is not None and network.apart(self.layer)

    def body(self, measure: Measure) -> list[Leaf]:
        return [] if self.layer else [nothing(measure, _TITLE, SOON)]

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import network

        assert self.layer is not None
        imprint, size = self.imprint(measure, at), (measure.width, measure.height)
        return network.page(self.layer, imprint, theme, *size, words=bool(at))


@dataclass(frozen=True)
class Talk(Wall):
    """What to talk about beside the pattern."""

    @property
    def title(self) -> str:
        return f"{_TITLE}: {TALK.lower()}"

    def body(self, measure: Measure) -> list[Leaf]:
        return listing(measure, TALK, [Row(each) for each in QUESTIONS], _ASKED)


@dataclass(frozen=True)
class Links(Wall):
    """The connections that are made stronger, with who sees to it."""

    links: tuple[PublicAction, ...]

    @property
    def title(self) -> str:
        return LINKS

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.links:
            return [nothing(measure, LINKS, _LINKS_SOON)]
        rows = [
            Row(each.text, who_and_when(each), number=number, done=each.done)
            for number, each in enumerate(self.links, start=1)
        ]
        return listing(measure, LINKS, rows)
