"""Pictures for the tests: one colour and a title, over as many pages as asked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter


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
