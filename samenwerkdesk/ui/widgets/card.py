"""Cards: raised sheets on the page. Never a card in a card; inside a card a hairline separates."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.text import Text

STRIP = 48
SHORT = 150
BLEED = 12
"""How far rows with a ground of their own reach beyond the text, in px."""


class Hairline(QWidget):
    """A horizontal line that only separates."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(1, theme.lines().hair)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("border"))


class Card(QWidget):
    """A card with an optional title and, at the right of it, a muted text or a widget.

    Add content with :meth:`add`, or to the vertical layout `body`. `padding` is (sides, top and bottom) in
    px; `flush` leaves out the side padding below the title, for rows that run from edge to edge. In a `wide`
    card :meth:`add_wide` lets rows with a ground of their own reach `BLEED` px beyond the text on both sides.
    """

    def __init__(
        self,
        title: str = "",
        right: str | QWidget = "",
        *,
        padding: tuple[int, int] = (24, 20),
        flush: bool = False,
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        sides, ends = padding
        self._sides, self._ends = sides, ends
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.setSpacing(0)
        self._header: QHBoxLayout | None = None
        self._title: Text | None = None
        self._right: QWidget | None = None
        self.body = QVBoxLayout()
        self.body.setSpacing(look.space("m"))
        self._indent = BLEED if wide else 0
        inner = 0 if flush else sides - self._indent
        hair = theme.lines().hair
        self.body.setContentsMargins(inner + hair, ends, inner + hair, hair if flush else ends)
        self.outer.addLayout(self.body)
        self.outer.addStretch(1)
        if title:
            self.set_title(title)
        if right:
            self.set_right(right)

    def add(self, content: QWidget | QLayout, stretch: int = 0) -> None:
        """Add a widget or a layout at the bottom.

        With `stretch` it takes the height that is left in the card.
        """
        if stretch:
            self.outer.setStretchFactor(self.body, 1)
            self.outer.setStretch(self.outer.count() - 1, 0)
        if self._indent:
            row = QHBoxLayout()
            row.setContentsMargins(self._indent, 0, self._indent, 0)
            row.addLayout(content) if isinstance(content, QLayout) else row.addWidget(content)
            content = row
        if isinstance(content, QLayout):
            self.body.addLayout(content, stretch)
        else:
            self.body.addWidget(content, stretch)

    def add_wide(self, content: QWidget) -> None:
        """Add rows whose text starts `BLEED` px from their sides, lined up with the rest of the card."""
        self.body.addWidget(content)

    def set_title(self, title: str) -> None:
        """Change the title."""
        if self._title is None:
            self._title = Text(title, "heading")
            header = self._make_header()
            header.insertWidget(0, self._title, 1)
        self._title.setText(title)
        self._keep_short_title()
        self.setAccessibleName(title)

    def _keep_short_title(self) -> None:
        """A short title is never cut off for what stands at the right of it."""
        if self._title is not None:
            short = SHORT * look.text_size() // 100
            self._title.setMinimumWidth(min(self._title.natural_width(), short))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_short_title()

    def wrap_title(self) -> None:
        """Let a long title go on at the next line, such as a question."""
        if self._title is not None:
            self._title.let_wrap()

    def set_right(self, right: str | QWidget) -> None:
        """Change what stands at the right of the title: a muted text or a widget."""
        header = self._make_header()
        if isinstance(right, str) and isinstance(self._right, Text):
            self._right.setText(right)
            return
        if self._right is not None:
            header.removeWidget(self._right)
            self._right.hide()
            self._right.deleteLater()
        self._right = Text(right, ink=self._right_ink()) if isinstance(right, str) else right
        header.addWidget(self._right)

    def _right_ink(self) -> str:
        return "muted"

    def _make_header(self) -> QHBoxLayout:
        if self._header is None:
            self._header = QHBoxLayout()
            self._header.setSpacing(look.space("m"))
            self._header.setContentsMargins(self._sides + 1, self._ends, self._sides + 1, 0)
            self.outer.insertLayout(0, self._header)
            margins = self.body.contentsMargins()
            margins.setTop(look.space("m"))
            self.body.setContentsMargins(margins)
        return self._header

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_sheet(painter, QRectF(self.rect()))


class PrivateCard(Card):
    """A card for what the wall may not show: a strip with a lock says so."""

    def __init__(
        self,
        title: str = "Alleen voor jou",
        right: str = "komt nooit in de zaal",
        *,
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, right, padding=(20, 0), wide=wide, parent=parent)
        header = self._make_header()
        header.setContentsMargins(48, 12, 21, 12)
        sides = 21 - self._indent
        self.body.setContentsMargins(sides, look.space("l"), sides, 20)
        if isinstance(self._title, Text):
            self._title.set_ink("text")
        self.setAccessibleName(f"{title}: {right}")
        self._said = right

    def _right_ink(self) -> str:
        return "warn"

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if isinstance(self._right, Text) and isinstance(self._title, Text):
            # Half a sentence would reassure nobody: all of it, or else up to its comma.
            room = self.width() - 48 - 21 - look.space("m") - self._title.natural_width()
            self._right.setText(self._said)
            if self._right.natural_width() > room:
                self._right.setText(self._said.partition(",")[0])
            self._right.setVisible(self._right.natural_width() <= room)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_sheet(painter, rect)
        hair = theme.lines().hair
        inner = rect.adjusted(hair, hair, -hair, -hair)
        corner = look.radius("card") - hair
        sheet = QPainterPath()
        sheet.addRoundedRect(inner, corner, corner)
        strip = QPainterPath()
        strip.addRect(QRectF(inner.left(), inner.top(), inner.width(), STRIP - hair))
        painter.fillPath(sheet.intersected(strip), theme.colour("warn_soft"))
        if theme.colour("warn_soft") == theme.colour("card"):
            painter.fillRect(QRectF(0, STRIP - hair, rect.width(), hair), theme.colour("border"))
        lock = theme.pixmap("lock", "warn", 20, self.devicePixelRatioF())
        painter.drawPixmap(21, (STRIP - 20) // 2, lock)


def paint_sheet(painter: QPainter, rect: QRectF, fill: str = "card", line: str = "border") -> None:
    """Paint a card's ground and outline in `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hair = theme.lines().hair
    painter.setPen(QPen(theme.colour(line), hair) if line else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(fill))
    corner = look.radius("card") - hair / 2
    painter.drawRoundedRect(rect.adjusted(hair / 2, hair / 2, -hair / 2, -hair / 2), corner, corner)
    painter.restore()
