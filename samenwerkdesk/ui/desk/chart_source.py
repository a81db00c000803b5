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
    """A value drawn by ``charts.<module>`` with its sentence, draw, height and whole (the picture that stands by itself).

    ``imprint`` is the collaboration and the session, ``about`` the name of its file, ``shown`` the same for the room.
    """

    module: str
    value: Hashable
    imprint: tuple[str, str]
    about: str
    shown: Callable[[Desk], RoomView | None] = field(compare=False)

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
        """The signs say it themselves, in a word."""
        return None

    def page(self) -> Figure:
        """The picture that stands by itself."""
        from samenwerkdesk.charts.page import Imprint

        return cast("Figure", self._chart.whole(self.value, Imprint(*self.imprint), theme.current()))

    def wall(self, desk: Desk) -> RoomView | None:
        """The same for the room."""
        return self.shown(desk)
