"""Quick capture: Ctrl+Space anywhere, one line, Enter; it becomes a decision, an action, an open point or a parked item."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import capture
from samenwerkdesk.model.capture import Capture
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.capture_line import HINT, NAMES, CaptureLine
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text

AUTO = "auto"
WIDTH = 720


class _Line(CaptureLine):
    """The line of the pop-up; it tells the pop-up when something was kept."""

    def __init__(self, desk: Desk, owner: QuickCapture) -> None:
        super().__init__(desk, "Eén zin, dan Enter")
        self._owner = owner

    def recorded(self, found: Capture) -> None:
        self._owner.finished(found)


class QuickCapture(QWidget):
    """A sheet over the page. Ctrl+1 to 4 choose what the line becomes; Esc goes back to where the keyboard was."""

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self.desk = desk
        self._over = over
        self._before: QWidget | None = None
        self.setAccessibleName("Snel vastleggen")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(look.space("m"))
        head = QHBoxLayout()
        self.title = Text("Snel vastleggen", "heading")
        head.addWidget(self.title, 1)
        self.kinds = Segmented(
            [(AUTO, "Vanzelf"), *((kind, NAMES[kind]) for kind in capture.KINDS)],
            name="Wordt een",
            small=True,
        )
        self.kinds.chosen.connect(self._choose)
        head.addWidget(self.kinds)
        column.addLayout(head)
        self.line = _Line(desk, self)
        column.addWidget(self.line)
        column.addWidget(Text(HINT, "small", "muted", wrap=True))
        column.addWidget(
            Text("Alt+1 tot en met 5 kiest wat het wordt · Esc sluit", "small", "muted", wrap=True)
        )
        self.line.line.abandoned.connect(self.dismiss)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.dismiss)
        for number, kind in enumerate((AUTO, *capture.KINDS), 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda kind=kind: self.choose(kind))
        over.installEventFilter(self)
        self.hide()

    def ask(self) -> None:
        """Open the sheet, or close it when it is open."""
        if self.isVisible():
            self.dismiss()
            return
        self._before = self._over.window().focusWidget()
        session = self.desk.session
        self.title.setText(f"Vastleggen in {session.label.lower()}" if session else "Snel vastleggen")
        self.choose(AUTO)
        self._place()
        self.show()
        self.raise_()
        self.line.line.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, kind: str) -> None:
        """Say what the line becomes."""
        self.kinds.set_value(kind)
        self._choose(kind)

    def _choose(self, kind: str) -> None:
        self.line.choose(None if kind == AUTO else kind)
        self.line.line.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def finished(self, found: Capture) -> None:
        """Something was kept: close and say what."""
        self.dismiss()
        self.desk.say(
            f"{NAMES[found.kind]} vastgelegd: {found.text}",
            "success",
            action="Ongedaan maken",
            act=self.desk.undo,
            brief=True,
        )

    def dismiss(self) -> None:
        """Close the sheet and give the keyboard back; what was typed stays for next time."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def _place(self) -> None:
        width = min(WIDTH, self._over.width() - 48)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        self.setGeometry((self._over.width() - width) // 2, 88, width, max(height, self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The page under the sheet must not react to what is typed here.
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("card"))
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("card"))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
