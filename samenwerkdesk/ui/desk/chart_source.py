"""What a picture card shows of a value with a module of its own in ``charts``."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, cast

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.room.view import RoomView

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from samenwerkdesk.charts.style import Style


@dataclass(frozen=True)
class OfChart:
    """A value drawn by ``charts.<module>`` with its sentence, draw, height and page, and key when it is ``keyed``.

    ``imprint`` is the collaboration and the session, for a picture that stands by itself; ``about`` ('': none) is the name of its
    file, ``shown`` what the room sees of it. ``key`` tells apart what looks the same.
    """

    module: str
    value: Hashable
    imprint: tuple[str, str]
    about: str
    shown: Callable[[Desk], RoomView | None] = field(compare=False)
    keyed: bool = False
    key: str = ""

    @property
    def _chart(self) -> ModuleType:
        return import_module(f"samenwerkdesk.charts.{self.module}")

    def sentence(self) -> str:
        """What it says."""
        return str(self._chart.sentence(self.value))

    def draw(self, width: float, height: float, style: Style) -> Figure:
        """The picture."""
        return cast("Figure", self._chart.draw(self.value, width, height, style))

    def height(self, width: float, style: Style) -> float:
        """How high it would like to be."""
        return float(self._chart.height(self.value, width, style))

    def legend(self, width: float, style: Style) -> Figure | None:
        """What its signs mean, when the picture does not say it itself."""
        return cast("Figure | None", self._chart.key(self.value, width, style)) if self.keyed else None

    def page(self) -> Figure:
        """The picture that stands by itself."""
        from samenwerkdesk.charts.page import Imprint

        return cast("Figure", self._chart.page(self.value, Imprint(*self.imprint), theme.current()))

    def wall(self, desk: Desk) -> RoomView | None:
        """The same for the room."""
        return self.shown(desk)
