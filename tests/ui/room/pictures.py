"""Pictures for the tests: one colour and a title, over as many pages as asked."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from samenwerkdesk.ui.room.control import RoomControl


@dataclass(frozen=True)
class Plain:
    """A wall of one colour; each page is a little darker than the one before."""

    title: str
    ink: str = "#C02020"
    count: int = 1

    def pages(self, width: int, height: int) -> int:
        return self.count

    def paint(self, painter: QPainter, width: int, height: int, theme: str, page: int) -> None:
        painter.fillRect(QRect(0, 0, width, height), QColor(self.ink).darker(100 + 20 * page))


@dataclass(frozen=True)
class Growing(Plain):
    """A page for each started 400 px that the wall is lower than 1200."""

    def pages(self, width: int, height: int) -> int:
        return max(1, (1200 - height) // 400 + 1)


@dataclass(frozen=True)
class Broken(Plain):
    """Fails half way."""

    def paint(self, painter: QPainter, width: int, height: int, theme: str, page: int) -> None:
        painter.fillRect(QRect(0, 0, width, height // 2), QColor(self.ink))
        raise RuntimeError("half a picture")


@dataclass(frozen=True)
class Nodded(Plain):
    """A wall at which the room can nod."""

    confirmed: bool = False

    @property
    def nod(self) -> Hashable:
        return self.title.removesuffix(", bevestigd")


@dataclass(frozen=True)
class Reading:
    """A source of such a wall, that says whether ``control`` was told of a nod."""

    control: RoomControl
    said: str = "A"

    def __call__(self) -> Nodded:
        on = self.said in self.control.nods
        return Nodded(f"{self.said}, bevestigd" if on else self.said, confirmed=on)
