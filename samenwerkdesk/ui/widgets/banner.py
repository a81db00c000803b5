"""One sentence in the page instead of a message box, with at most one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import paint_sheet
from samenwerkdesk.ui.widgets.text import Text

BRIEF_MS = 6000
ICONS = {
    "info": "info-circle",
    "success": "circle-check",
    "warn": "alert-triangle",
    "danger": "alert-triangle",
}


class Banner(QWidget):
    """A tinted strip, 52 px high, with an icon, a sentence, an action and a cross.

    `kind` is info, success, warn or danger. A `brief` banner goes away after six seconds, unless the
    pointer or the focus is on it. `acted` comes when the action is pressed, `closed` when it is gone.
    """

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        sentence: str,
        kind: str = "info",
        action: str = "",
        *,
        brief: bool = False,
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 6, 8, 6)
        row.setSpacing(12)
        self.sentence = Text(sentence, wrap=True)
        row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        self.action: Button | None = None
        if action:
            self.action = Button(action, size="small", parent=self)
            self.action.clicked.connect(self._act)
            row.addWidget(self.action)
        if closable:
            cross = Button(icon="x", kind="quiet", size="small", name="Sluiten", ink="muted", parent=self)
            cross.clicked.connect(self.close_banner)
            row.addWidget(cross)
        for button in self.findChildren(Button):
            # It goes away when it is pressed: a click leaves the keyboard where it was.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(sentence)
        self.setMinimumHeight(52)
        self._timer = QTimer(self)
        self._timer.setInterval(BRIEF_MS)
        self._timer.timeout.connect(self._over)
        if brief:
            self._timer.start()

    def close_banner(self) -> None:
        """Take the banner away."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.closed.emit()
            self.deleteLater()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, 52))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_sheet(painter, QRectF(self.rect()), f"{self.kind}_soft", self.kind)
        icon = theme.pixmap(ICONS[self.kind], self.kind, 20, self.devicePixelRatioF())
        painter.drawPixmap(17, (self.height() - 20) // 2, icon)

    def _act(self) -> None:
        self.acted.emit()
        self.close_banner()

    def _over(self) -> None:
        focused = self.action is not None and self.action.hasFocus()
        if not self.underMouse() and not focused:
            self.close_banner()
