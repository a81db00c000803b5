"""Rows to choose from in a card: a title, a muted line, marks, and a chevron; the whole row can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets import focus_ring
from samenwerkdesk.ui.widgets.marks import paint_mark

SIDE, ENDS, LINE = 20, 15, 24
MARK, PITCH, MARK_LINE = 24, 26, 30
CHEVRON, GAP = 20, 15
ENOUGH = 340
"""A row that leaves its words this many px keeps its marks beside them."""


class Row(QAbstractButton):
    """One thing to choose: `clicked` comes with the mouse, Enter and the space bar.

    `marks` are partners' marks: (number of the look, letter code). They stand at the right of the words, or under them when there
    is no room.
    """

    def __init__(
        self,
        title: str,
        detail: str = "",
        marks: tuple[tuple[int, str], ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._detail, self._marks = detail, marks
        self._ring = False
        self.setText(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    @property
    def detail(self) -> str:
        """The muted line."""
        return self._detail

    def set_detail(self, detail: str) -> None:
        """Change the muted line."""
        if detail != self._detail:
            self._detail = detail
            self._name()
            self.updateGeometry()
            self.update()

    def _name(self) -> None:
        self.setAccessibleName(", ".join(part for part in (self.text(), self._detail) if part))

    # ------------------------------------------------------------------ size

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        below = MARK_LINE if self._marks and not self._beside(width) else 0
        return 2 * ENDS + LINE * (2 if self._detail else 1) + below

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 2 * ENDS + LINE)

    def _beside(self, width: int) -> bool:
        """Whether the marks fit beside the words."""
        words = max(
            theme.metrics("heading").horizontalAdvance(self.text()),
            theme.metrics("body").horizontalAdvance(self._detail),
        )
        return self._room(width) - len(self._marks) * PITCH - 2 * GAP >= min(words, ENOUGH)

    def _room(self, width: int) -> int:
        """The width between the left margin and the chevron."""
        return width - 2 * SIDE - CHEVRON

    # ------------------------------------------------------------------ paint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            painter.fillRect(self.rect(), theme.colour("accent_soft" if self.isDown() else "page"))
        beside = self._beside(self.width())
        words = self._room(self.width()) - GAP
        if self._marks and beside:
            words -= len(self._marks) * PITCH + GAP
        self._paint_words(painter, words)
        if self._marks:
            self._paint_marks(painter, beside=beside)
        chevron = theme.pixmap("chevron-right", "muted", CHEVRON, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(self.width() - SIDE - CHEVRON, (self.height() - CHEVRON) // 2), chevron)
        if self._ring and self.hasFocus():
            self._paint_ring(painter)

    def _paint_words(self, painter: QPainter, width: int) -> None:
        lines = [(self.text(), "heading", "text")]
        if self._detail:
            lines.append((self._detail, "body", "muted"))
        for number, (text, style, ink) in enumerate(lines):
            painter.setFont(theme.font(style))
            painter.setPen(theme.colour(ink))
            shown = theme.metrics(style).elidedText(text, Qt.TextElideMode.ElideRight, width)
            rect = QRect(SIDE, ENDS + number * LINE, width, LINE)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _paint_marks(self, painter: QPainter, *, beside: bool) -> None:
        room = self._room(self.width()) - GAP
        count = min(len(self._marks), max(0, room - PITCH) // PITCH) if not beside else len(self._marks)
        top = self.height() - ENDS - MARK if not beside else (self.height() - MARK) // 2
        left = SIDE + room - count * PITCH if beside else SIDE - (PITCH - MARK) // 2
        for number, (partner, letter) in enumerate(self._marks[:count]):
            rect = QRectF(left + number * PITCH + (PITCH - MARK) / 2, top, MARK, MARK)
            paint_mark(painter, rect, partner, letter)
        if count < len(self._marks):
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("muted"))
            rest = QRect(left + count * PITCH + 4, top, PITCH + 20, MARK)
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, f"+{len(self._marks) - count}")

    def _paint_ring(self, painter: QPainter) -> None:
        width = theme.lines().focus
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("focus"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = 2 + width / 2
        corner = look.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)

    # ------------------------------------------------------------------ keys and focus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            # For whoever holds the rows.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring = focus_ring.is_keyboard(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring = False
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()
