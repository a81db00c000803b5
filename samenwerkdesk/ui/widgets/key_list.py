"""Keys and what they do: as a list, or on one line under what they work on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.buttons import key_width, paint_key
from samenwerkdesk.ui.widgets.columns import FlowLayout
from samenwerkdesk.ui.widgets.text import Text

CAP, GAP, DASH = 20, 4, 8


def caps_of(key: str) -> list[str]:
    """The caps of a key text: 'Alt+↑ ↓' has two, '1–5' has '1', '–' (which is no cap) and '5'."""
    return [part for part in re.split(r"\s+|(–)", key) if part]


def caps_width(key: str) -> int:
    """The width of the caps of a key text, in px."""
    parts = caps_of(key)
    return sum(DASH if part == "–" else key_width(part) for part in parts) + GAP * max(0, len(parts) - 1)


class Caps(QWidget):
    """The caps of one key text."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(caps_width(self.key), CAP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 0
        for part in caps_of(self.key):
            width = DASH if part == "–" else key_width(part)
            box = QRectF(left, (self.height() - CAP) / 2, width, CAP)
            if part == "–":
                painter.setPen(theme.colour("muted"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, part)
            else:
                paint_key(painter, box, part)
            left += width + GAP


class _Pair(QWidget):
    """A key and what it does. With ``column`` the words begin there; a wider key has its words under it."""

    def __init__(self, key: str, what: str, column: int = 0) -> None:
        super().__init__()
        self.setAccessibleName(f"{key}: {what}")
        self._column = column
        self.caps = Caps(key, self)
        self.what = Text(what, "small", "text" if column else "muted", wrap=bool(column), parent=self)
        kinds = QSizePolicy.Policy
        policy = (
            QSizePolicy(kinds.Expanding, kinds.Preferred) if column else QSizePolicy(kinds.Fixed, kinds.Fixed)
        )
        policy.setHeightForWidth(bool(column))
        self.setSizePolicy(policy)

    def _beside(self) -> bool:
        return caps_width(self.caps.key) + look.space("s") <= self._column

    def hasHeightForWidth(self) -> bool:
        return bool(self._column)

    def heightForWidth(self, width: int) -> int:
        words = self.what.heightForWidth(max(40, width - self._column))
        return max(CAP, words) if self._beside() else CAP + words + 2

    def sizeHint(self) -> QSize:
        if self._column:
            return QSize(240, self.heightForWidth(max(self.width(), 240)))
        return QSize(caps_width(self.caps.key) + 6 + self.what.natural_width(), CAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, CAP) if self._column else self.sizeHint()

    def resizeEvent(self, event: object) -> None:
        width = caps_width(self.caps.key)
        self.caps.setGeometry(0, 0, width, CAP)
        left = self._column or width + 6
        top = 0 if not self._column or self._beside() else CAP + 2
        room = max(1, self.width() - left)
        self.what.setGeometry(left, top, room, self.height() - top)


class _Keys(QWidget):
    """What a list and a line of keys share."""

    def __init__(self, column: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.keys: list[tuple[str, str]] = []
        self._width_of_keys = column
        self._pairs: list[_Pair] = []
        self._place = FlowLayout(20) if not column else QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._place)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show these keys: (key, what it does)."""
        if list(keys) == self.keys:
            return
        self.keys = list(keys)
        for pair in self._pairs:
            self._place.removeWidget(pair)
            pair.hide()
            pair.deleteLater()
        self._pairs = [_Pair(key, what, self._width_of_keys) for key, what in keys]
        for pair in self._pairs:
            self._place.addWidget(pair)
            pair.show()


class KeyList(_Keys):
    """Keys under each other, the words in a column of their own."""

    COLUMN = 96

    def __init__(self, keys: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(self.COLUMN, parent)
        self._place.setSpacing(look.space("s"))
        self.show_keys(keys)


class KeyHints(_Keys):
    """Keys on one line, going on at the next when it is full."""

    def __init__(self, keys: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self.show_keys(keys)
