"""A form field with a short list to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QIcon, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QListView, QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.field import PAUSE_MS, Field
from samenwerkdesk.ui.widgets.focus_ring import Ringed

Option = tuple[object, str] | tuple[object, str, QIcon]


class _Choices(QListView):
    """The list that drops down."""

    hidden = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("choices")
        self.setUniformItemSizes(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hidden.emit()


class ChoiceInput(Ringed, QComboBox):
    """The control of a ChoiceField.

    The wheel does nothing to it, and it says whether it was stepped through.
    """

    stepped = Signal()
    picked = Signal()
    left = Signal()
    cancelled = Signal()
    popup_closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stepping = False
        self.setFixedHeight(look.size("control"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(look.size("marker"), look.size("marker")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view = _Choices()
        # The choice, if any, comes after the list has gone.
        view.hidden.connect(self.popup_closed, Qt.ConnectionType.QueuedConnection)
        self.setView(view)
        self.setMaxVisibleItems(12)
        self.activated.connect(self._activated)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, look.size("control"))

    def sizeHint(self) -> QSize:
        metrics = theme.metrics("body")
        widest = max((metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0)
        return QSize(min(max(widest, 80), 320) + 60, look.size("control"))

    def showPopup(self) -> None:
        # A list in a narrow cell still shows its words.
        metrics = theme.metrics("body")
        widest = max((metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0)
        icon = 0 if all(self.itemIcon(i).isNull() for i in range(self.count())) else look.size("marker") + 8
        self.view().setMinimumWidth(max(self.width(), min(widest + icon, 420) + 48))
        # The list has its own line; the window around it has one or not, depending on the order of things in Qt.
        around = self.view().parentWidget()
        if isinstance(around, QFrame):
            around.setFrameShape(QFrame.Shape.NoFrame)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.showPopup()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        self._stepping = True
        super().keyPressEvent(event)
        self._stepping = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        enabled = self.isEnabled()
        invalid = bool(self.property("invalid"))
        width = 2 if invalid else theme.lines().edge
        painter.setPen(QPen(theme.colour("danger" if invalid else "edge" if enabled else "border"), width))
        painter.setBrush(theme.colour("card" if enabled else "page"))
        inset = width / 2
        corner = look.radius("control") - 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)
        left = 13
        icon = self.itemIcon(self.currentIndex()) if self.currentIndex() >= 0 else QIcon()
        if not icon.isNull():
            side = look.size("marker")
            icon.paint(painter, left - 2, (self.height() - side) // 2, side, side)
            left += side + 6
        text = self.currentText() or self.placeholderText()
        room = self.width() - left - 36
        ink = "disabled_text" if not enabled else "text" if self.currentText() else "muted"
        painter.setPen(theme.colour(ink))
        painter.setFont(self.font())
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        chevron = theme.pixmap(
            "chevron-down", "muted" if enabled else "disabled_text", 20, self.devicePixelRatioF()
        )
        painter.drawPixmap(self.width() - 30, (self.height() - 20) // 2, chevron)

    def _activated(self, _: int) -> None:
        (self.stepped if self._stepping else self.picked).emit()


class ChoiceField(Field):
    """One of a list of options (value, label) or (value, label, icon); its value is the option's, or None.

    `committed(value)` comes at once for a choice from the list, and after a pause or on leaving for a
    choice with the arrow keys. A value that is no option shows as `placeholder`.
    """

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        options: Sequence[Option] = (),
        placeholder: str = "Kies…",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint, parent)
        self.input = ChoiceInput()
        self.input.setPlaceholderText(placeholder)
        self._value: object = None
        self._options: list[Option] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.input.stepped.connect(self._pause.start)
        self.input.picked.connect(self.flush)
        self.input.left.connect(self.flush)
        self.input.cancelled.connect(lambda: self.reset(self._value))
        self.set_control(self.input)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options; the value stays."""
        if list(options) == self._options and not any(len(option) > 2 for option in options):
            return
        self._options = list(options)
        chosen = self.shown()
        self.input.blockSignals(True)
        self.input.clear()
        for option in options:
            if len(option) > 2:
                self.input.addItem(option[2], option[1])
            else:
                self.input.addItem(option[1])
        self.input.blockSignals(False)
        self._show(chosen if self.is_pending() else self._value)

    def value(self) -> object:
        """The last committed value, or what `set_value` said after it."""
        return self._value

    def shown(self) -> object:
        """The value of the option that is shown, committed or not."""
        index = self.input.currentIndex()
        return self._options[index][0] if 0 <= index < len(self._options) else None

    def is_pending(self) -> bool:
        """Whether another option was stepped to and not committed yet."""
        return self._pause.isActive() and self.shown() != self._value

    def set_value(self, value: object) -> None:
        """Show what the document says, unless the user is stepping through the options."""
        pending = self.is_pending()
        self._value = value
        if not pending:
            self._show(value)

    def reset(self, value: object) -> None:
        """Show the value of another record, and forget a pending choice."""
        self._pause.stop()
        self._value = value
        self._show(value)

    def flush(self) -> None:
        """Commit now what is pending."""
        self._pause.stop()
        value = self.shown()
        if value == self._value or self.input.currentIndex() < 0:
            return
        before, self._value = self._value, value
        self.set_error("")
        self.committed.emit(value)
        if self.error():
            self._value = before
            self._show(before)

    def _show(self, value: object) -> None:
        index = next((i for i, option in enumerate(self._options) if option[0] == value), -1)
        if index != self.input.currentIndex():
            self.input.setCurrentIndex(index)
            self.input.update()
