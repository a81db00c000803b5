"""The curtain over the desk's window while the laptop goes round: nothing of the document is seen or done behind it."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.passing.sizes import SMALLEST, Measure
from samenwerkdesk.ui.passing.words import Words

NAME = "Samenwerkdesk"
"""What the window is called meanwhile."""

TITLE = "De laptop gaat rond"
LEAD = "Klik hier of druk op een toets; dan komt het scherm om in te vullen terug."
REFUSED = (
    "Sluiten kan nu niet: iemand kan halverwege zijn. Ga eerst terug naar het scherm dat rondgaat, "
    "en kies daar Esc om de laptop terug te nemen."
)

_ALONE = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
)


class Curtain(QWidget):
    """Hides all of a window until :meth:`lift`, and lets it not be closed. ``touched`` by any click or key."""

    touched = Signal()

    def __init__(self, window: QMainWindow, stack: QStackedWidget) -> None:
        super().__init__()
        self._window, self._stack = window, stack
        self._page: QWidget | None = stack.currentWidget()
        self._focus: QWidget | None = window.focusWidget()
        self._title = window.windowTitle()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{TITLE}. {LEAD}")
        self.title = Words(TITLE, weight=700, parent=self)
        self.lead = Words(LEAD, "room_muted", parent=self)
        self.refusal = Words("", "danger", 600, parent=self)
        stack.addWidget(self)
        stack.setCurrentWidget(self)
        if self._page is not None:
            # Whatever gives the keyboard to something behind the curtain, it does not get there.
            self._page.setEnabled(False)
        # Disabled too: a menu bar of the system itself is never hidden.
        window.menuBar().setEnabled(False)
        window.menuBar().hide()
        window.setWindowTitle(NAME)
        window.installEventFilter(self)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def lift(self) -> None:
        """Show the window as it was, with the keyboard where it was."""
        if not shiboken6.isValid(self) or not shiboken6.isValid(self._window):
            return
        window, stack = self._window, self._stack
        window.removeEventFilter(self)
        window.menuBar().setEnabled(True)
        window.menuBar().show()
        window.setWindowTitle(self._title)
        page = self._page
        if page is not None and shiboken6.isValid(page):
            page.setEnabled(True)
            if stack.currentWidget() is self:
                stack.setCurrentWidget(page)
        stack.removeWidget(self)
        self._give_back(self._focus)
        self.deleteLater()

    def _give_back(self, before: QWidget | None) -> None:
        here: QWidget | None = self._window.focusWidget()
        if before is not None and shiboken6.isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif here is not None:
            # Rather nowhere than on a button that Enter would press.
            here.clearFocus()

    def refuse(self) -> None:
        """Say why the window does not close."""
        self.refusal.setText(REFUSED)
        self.setAccessibleDescription(REFUSED)
        self._arrange()

    # ------------------------------------------------------------------ what reaches the window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            event.ignore()
            self.refuse()
            return True
        if event.type() == QEvent.Type.WindowTitleChange and self._window.windowTitle() != NAME:
            self._title = self._window.windowTitle()
            self._window.setWindowTitle(NAME)
        return False

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride:
            # No shortcut of the window, but a key like any other.
            event.accept()
            return True
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            event.accept()
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if event.key() not in _ALONE and not alt and not event.isAutoRepeat():
                self.touched.emit()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.touched.emit()

    # ------------------------------------------------------------------ look

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        measure = Measure(self.width(), self.height())
        left, width = measure.left, measure.column
        top = self.title.place(measure, left, measure.px(0.25), width, 0.0926)
        top = self.lead.place(measure, left, top + measure.px(0.0185), width, 0.0444)
        top += measure.px(0.06)
        room = max(1, self.height() - top)
        self.refusal.fit(measure, left, top, width, room, (0.0352, 0.0315, SMALLEST))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("room_page"))


def window_of(desk: Desk) -> QWidget | None:
    """The window that a desk is in."""
    above = desk.parent()
    return above.window() if isinstance(above, QWidget) else QApplication.activeWindow()


def draw_curtain(desk: Desk) -> Curtain | None:
    """Draw the curtain over the window of a desk; None when it has no pages that a curtain could be in front of."""
    window = window_of(desk)
    if not isinstance(window, QMainWindow):
        return None
    stack = window.centralWidget()
    return Curtain(window, stack) if isinstance(stack, QStackedWidget) else None
