"""A sentence with an icon before it, such as a lock with the reason why something is fixed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.text import Text


class Icon(QWidget):
    """An icon that only shows something, `size` px square."""

    def __init__(self, name: str, ink: str = "muted", size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._ink, self._size = name, ink, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, ink: str = "") -> None:
        """Show another icon, in another colour of the theme when given."""
        if (name, ink or self._ink) != (self._name, self._ink):
            self._name, self._ink = name, ink or self._ink
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = theme.pixmap(self._name, self._ink, self._size, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, shown)


class Note(QWidget):
    """An icon and a wrapped sentence in small type; without an icon the sentence begins at the left."""

    def __init__(
        self, text: str = "", icon: str = "info-circle", ink: str = "muted", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("s"))
        self._icon = Icon(icon or "info-circle", ink, 18)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._text = Text("", "small", ink, wrap=True)
        row.addWidget(self._text, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_note(text, icon, ink)

    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def show_note(self, text: str, icon: str = "", ink: str = "muted") -> None:
        """Show another sentence, with or without an icon."""
        self._text.set_ink(ink)
        self._text.setText(text)
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.set_icon(icon, ink)
        self.setAccessibleName(text)
