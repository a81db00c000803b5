"""Quick capture: Ctrl+Space anywhere, one line, Enter; it becomes a decision, an action, an open point or a parked item."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import capture
from samenwerkdesk.model.capture import Capture
from samenwerkdesk.ui import tab_order, theme
from samenwerkdesk.ui.desk.capture_line import HINT, NAMES, CaptureLine
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text

AUTO = "auto"
WIDTH, MARGIN, TOP = 760, 24, 88
VEIL = 0.72
"""How much of the page is covered while the sheet is open."""

KEYS = "Alt+1 tot en met 5 kiest wat het wordt · Esc sluit"
SHOWN = 60
"""So many characters of what was kept are repeated in the window."""


class _Line(CaptureLine):
    """The line of the sheet; it tells the sheet when something was kept."""

    def __init__(self, desk: Desk, owner: QuickCapture) -> None:
        super().__init__(desk, "Eén zin, dan Enter", roomy=True)
        self._owner = owner

    def recorded(self, found: Capture) -> None:
        self._owner.finished(found)


class QuickCapture(QWidget):
    """A sheet over the page, the page veiled. Alt+1 to 5 choose what the line becomes; Esc goes back to where the keyboard was.

    What was typed stays for the next time.
    """

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self.desk = desk
        self._over = over
        self._before: QWidget | None = None
        self.setAccessibleName("Snel vastleggen")
        self.sheet = _Sheet(self)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(look.space("m"))
        self._build_head(column)
        self.line = _Line(desk, self)
        column.addWidget(self.line)
        hints = QVBoxLayout()
        hints.setSpacing(0)
        for text in (HINT, KEYS):
            hints.addWidget(Text(text, "small", "muted", wrap=True))
        column.addLayout(hints)
        self.line.line.abandoned.connect(self.dismiss)
        self._shortcut(QKeySequence(Qt.Key.Key_Escape)).activated.connect(self.dismiss)
        for number, kind in enumerate((AUTO, *capture.KINDS), 1):
            chosen = self._shortcut(QKeySequence(f"Alt+{number}"))
            chosen.activated.connect(lambda kind=kind: self.choose(kind))
        over.installEventFilter(self)
        self.hide()

    def _build_head(self, column: QVBoxLayout) -> None:
        head = QHBoxLayout()
        head.setSpacing(look.space("m"))
        self.title = Text("Snel vastleggen", "heading")
        head.addWidget(self.title, 1)
        self.kinds = Segmented(
            [(AUTO, "Vanzelf"), *((kind, NAMES[kind]) for kind in capture.KINDS)],
            name="Wordt een",
            small=True,
        )
        self.kinds.chosen.connect(self._choose)
        head.addWidget(self.kinds)
        self.cross = Button(icon="x", kind="quiet", size="small", name="Sluiten", ink="muted")
        self.cross.clicked.connect(self.dismiss)
        head.addWidget(self.cross)
        column.addLayout(head)

    def _shortcut(self, keys: QKeySequence) -> QShortcut:
        shortcut = QShortcut(keys, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    # ------------------------------------------------------------------ open and close

    def ask(self) -> None:
        """Open the sheet, or close it when it is open."""
        if self.isVisible():
            self.dismiss()
            return
        self._before = self._over.window().focusWidget()
        session = self.desk.session
        self.title.setText(f"Vastleggen in {session.label.lower()}" if session else "Snel vastleggen")
        self.choose(AUTO)
        self.place()
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
        text = found.text if len(found.text) <= SHOWN else f"{found.text[:SHOWN].rstrip()}…"
        self.desk.say(
            f"{NAMES[found.kind]} vastgelegd: {text}",
            "success",
            action="Ongedaan maken",
            act=self.desk.undo,
            brief=True,
        )

    def dismiss(self) -> None:
        """Close the sheet and give the keyboard back."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        # First, or Qt would choose a place for the keyboard itself.
        if before is not None and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    # ------------------------------------------------------------------ place

    def place(self) -> None:
        """Lie over the whole window, the sheet as high as its content."""
        self.setGeometry(self._over.rect())
        width = min(WIDTH, self.width() - 2 * MARGIN)
        height = max(self.sheet.heightForWidth(width), self.sheet.minimumSizeHint().height())
        self.sheet.setGeometry((self.width() - width) // 2, TOP, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    # ------------------------------------------------------------------ nothing reaches the page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return tab_order.go(self, forward=forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(theme.colour("page"))
        veil.setAlphaF(VEIL)
        QPainter(self).fillRect(self.rect(), veil)


class _Sheet(QWidget):
    """The sheet itself: card with the line of what is being edited around it."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            parent = self.parentWidget()
            if isinstance(parent, QuickCapture) and parent.isVisible():
                parent.place()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("card"))
        corner = look.radius("card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner, corner)
