"""Text on the desk: one of the text styles of the look, at its own line height, in a colour of the theme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.tips import plain_tip


class Text(QLabel):
    """Plain text in a style of the look.

    `style` is hero, display, title, heading, body, strong, label or small; `ink` a colour of the theme.
    With `wrap` it breaks into lines, else it is one line that ends in … when there is no room (and the
    full text is the tool tip).
    """

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        ink: str = "text",
        *,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._ink = style, ink
        self._layout: tuple[str, int, QTextLayout] | None = None
        self._lines: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(style))
        self.setAlignment(align)
        self._set_wrap(wrap)
        self.setText(text)

    def let_wrap(self) -> None:
        """Break into lines from now on, in the middle of the height there is."""
        self.setAlignment(self.alignment() | Qt.AlignmentFlag.AlignVCenter)
        self._set_wrap(True)
        self._tell_hidden_text()
        self.updateGeometry()

    def _set_wrap(self, wrap: bool) -> None:
        self.setWordWrap(wrap)
        tall = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, tall)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    @property
    def pitch(self) -> int:
        """The line height in px."""
        return look.type_desk(self._style).line

    def set_ink(self, ink: str) -> None:
        """Use another colour of the theme."""
        if ink != self._ink:
            self._ink = ink
            self.update()

    def set_style(self, style: str) -> None:
        """Use another text style."""
        if style != self._style:
            self._style = style
            self._forget()
            self.setFont(theme.font(style))
            self.updateGeometry()

    def setText(self, text: str) -> None:
        if text != self.text():
            self._forget()
            super().setText(text)
            self._tell_hidden_text()

    def natural_width(self) -> int:
        """The width of the text on one line (or of its longest line), in px."""
        metrics = QFontMetricsF(self.font())
        width = max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0.0)
        return int(width) + 2 if width else 0

    def sizeHint(self) -> QSize:
        natural = self.natural_width()
        if not self.wordWrap():
            return QSize(natural, self.pitch)
        width = min(natural, 480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.natural_width(), 80 if self.wordWrap() else 24), self.pitch)

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return self.pitch
        # A layout asks for the same few widths again and again.
        lines = self._lines.get(width)
        if lines is None:
            if len(self._lines) > 16:
                self._lines.clear()
            lines = self._lines[width] = max(1, self._laid_out(max(width, 1)).lineCount())
        return lines * self.pitch

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_lines"):
            self._forget()
            self._tell_hidden_text()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_hidden_text()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.colour(self._ink if self.isEnabled() else "disabled_text"))
        painter.setFont(self.font())
        if self.wordWrap():
            layout = self._laid_out(self.width())
            top = 0.0
            if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
                top = max(0.0, (self.height() - layout.lineCount() * self.pitch) / 2)
            layout.draw(painter, QPointF(0.0, top))
            return
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        flags = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        painter.drawText(self.rect(), flags | Qt.AlignmentFlag.AlignVCenter, shown)

    def _forget(self) -> None:
        self._layout = None
        self._lines.clear()

    def _laid_out(self, width: int) -> QTextLayout:
        if self._layout and self._layout[:2] == (self.text(), width):
            return self._layout[2]
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        number = 0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0.0, number * self.pitch + (self.pitch - line.height()) / 2))
            number += 1
        layout.endLayout()
        self._layout = (self.text(), width, layout)
        return layout

    def _tell_hidden_text(self) -> None:
        hidden = not self.wordWrap() and self.width() > 0 and self.natural_width() > self.width() + 2
        shown = plain_tip(self.text()) if hidden else ""
        if shown != self.toolTip():
            self.setToolTip(shown)
