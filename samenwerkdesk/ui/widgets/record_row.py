"""One record of a :class:`~samenwerkdesk.ui.widgets.records.RecordList`: what it says, and the row that paints it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets import record_painting
from samenwerkdesk.ui.widgets.card import BLEED
from samenwerkdesk.ui.widgets.focus_ring import Ringed

if TYPE_CHECKING:
    from samenwerkdesk.ui.widgets.records import RecordList

ICON, GAP = 20, 8
TAIL = ICON + GAP
"""The room for an icon at the right end, in px."""


@dataclass(frozen=True)
class Record:
    """One line. ``lead`` is a short text in a column of its own (a time), ``mark`` a partner's (look, letter code).

    ``checked`` None shows no tick box. ``active`` puts the row on the accent's tint with a plank; ``progress`` (0 to 1) draws a
    bar under the text. ``ink`` is the colour of the text, ``struck`` draws a line through it. ``link`` is the icon of where the
    record leads to, ``link_name`` the name of that place; a link that does something here has ``link_tip`` instead.
    """

    key: str
    text: str
    sub: str = ""
    icon: str = ""
    icon_ink: str = "accent"
    lead: str = ""
    right: str = ""
    right_ink: str = "muted"
    mark: tuple[int, str] | None = None
    checked: bool | None = None
    bold: bool = False
    ink: str = "text"
    sub_ink: str = "muted"
    struck: bool = False
    active: bool = False
    progress: float | None = None
    spoken: str = ""
    link: str = ""
    link_name: str = ""
    link_tip: str = ""


class RecordRow(Ringed, QWidget):
    """One row; it paints itself and gives its keys to the list."""

    def __init__(self, owner: RecordList, record: Record) -> None:
        super().__init__(owner)
        self._owner = owner
        self.record = record
        self._heights: dict[int, int] = {}
        self._layouts: dict[tuple[str, str, int], QTextLayout] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def show_record(self, record: Record) -> None:
        """Show another state of the record."""
        if record == self.record:
            return
        before, self.record = self.record, record
        if _measured(before) != _measured(record):
            self.measure_again()
        self._name()
        self.update()

    def measure_again(self) -> None:
        """Something that takes room changed, in the row or in its list."""
        self._heights.clear()
        self._layouts.clear()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        record = self.record
        said = record.spoken or ", ".join(
            part for part in (record.lead, record.text, record.sub, record.right) if part
        )
        if record.checked is not None:
            said += ", afgevinkt" if record.checked else ", open"
        if record.link_name:
            said += f", naar {record.link_name}"
        if record.link_tip:
            said += f", spatie: {record.link_tip[:1].lower()}{record.link_tip[1:]}"
        self.setAccessibleName(said)

    # ------------------------------------------------------------------ size

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # A layout asks for the same few widths many times over.
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def _height(self, width: int) -> int:
        room = self._text_width(width)
        height = 2 * self._owner.padding + self._lines(self.record.text, self._style(), room)
        if self.record.sub:
            height += self._lines(self.record.sub, "small", room)
        if self.record.progress is not None:
            height += record_painting.BAR
        return max(height, self._owner.least)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._owner.least)

    def _style(self) -> str:
        return "strong" if self.record.bold or self.record.active else "body"

    def _has_icon(self) -> bool:
        record = self.record
        return bool(record.icon) or record.checked is not None or record.mark is not None

    def _icon_left(self) -> int:
        return BLEED if self._owner.icons_first else BLEED + self._owner.lead_width

    def _lead_left(self) -> int:
        return BLEED + TAIL if self._owner.icons_first else BLEED

    def _text_left(self) -> int:
        shown = self._owner.icons_first or self._has_icon()
        return BLEED + self._owner.lead_width + (TAIL if shown else 0)

    def _right_width(self) -> int:
        """The text at the right, with the room before it."""
        if not self.record.right:
            return 0
        return theme.metrics("body").horizontalAdvance(self.record.right) + look.space("l")

    def _tail_width(self) -> int:
        """The icon at the right end."""
        return TAIL if self._owner.linked else 0

    def _text_width(self, width: int) -> int:
        return max(60, width - self._text_left() - self._right_width() - self._tail_width() - BLEED)

    def _lines(self, text: str, style: str, width: int) -> int:
        return max(1, self._laid_out(text, style, width).lineCount()) * look.type_desk(style).line

    def _laid_out(self, text: str, style: str, width: int) -> QTextLayout:
        key = (text, style, width)
        if key not in self._layouts:
            if len(self._layouts) > 12:
                self._layouts.clear()
            self._layouts[key] = record_painting.laid_out(text, style, width, self._owner.most_lines)
        return self._layouts[key]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.measure_again()

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        record = self.record
        rect = QRectF(self.rect())
        record_painting.ground(painter, rect, active=record.active, hovered=self.underMouse())
        if self._owner.ruled and not self._owner.is_first(self):
            line = QRectF(BLEED, 0, self.width() - 2 * BLEED, theme.lines().hair)
            painter.fillRect(line, theme.colour("border"))
        middle = self._first_middle()
        record_painting.lead(painter, record, self._lead_left(), middle, self._owner.lead_width)
        ratio = self.devicePixelRatioF()
        if self._owner.icons_first or self._has_icon():
            record_painting.sign(painter, record, self._icon_left(), middle, ratio)
        self._paint_texts(painter)
        self._paint_right(painter, middle, ratio)

    def _first_middle(self) -> float:
        """The middle of the first line of text."""
        return self._top() + look.type_desk(self._style()).line / 2

    def _top(self) -> float:
        if self.record.sub or self.record.progress is not None or self._many_lines():
            return self._owner.padding
        return (self.height() - look.type_desk(self._style()).line) / 2

    def _many_lines(self) -> bool:
        return self._laid_out(self.record.text, self._style(), self._text_width(self.width())).lineCount() > 1

    def _paint_texts(self, painter: QPainter) -> None:
        record = self.record
        left, top, room = self._text_left(), self._top(), self._text_width(self.width())
        layout = self._laid_out(record.text, self._style(), room)
        painter.setPen(theme.colour(record.ink))
        layout.draw(painter, QPointF(left, top))
        if record.struck:
            record_painting.strike(painter, layout, QPointF(left, top))
        bottom = top + max(1, layout.lineCount()) * look.type_desk(self._style()).line
        if record.sub:
            painter.setPen(theme.colour(record.sub_ink))
            sub = self._laid_out(record.sub, "small", room)
            sub.draw(painter, QPointF(left, bottom))
            bottom += sub.lineCount() * look.type_desk("small").line
        if record.progress is not None:
            record_painting.progress(painter, QRectF(left, bottom + 3, room, 5), record.progress)

    def _paint_right(self, painter: QPainter, middle: float, ratio: float) -> None:
        record = self.record
        if record.right:
            width = self._right_width()
            area = QRectF(self.width() - BLEED - self._tail_width() - width, middle - 12, width, 24)
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour(record.right_ink))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, record.right)
        if record.link:
            icon = theme.pixmap(record.link, "accent", ICON, ratio)
            painter.drawPixmap(QPointF(self.width() - BLEED - ICON, round(middle - ICON / 2)), icon)

    # ------------------------------------------------------------------ hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._owner.key_pressed(self.record.key, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        place, record = event.position(), self.record
        self._owner.pressed.emit(record.key)
        if record.checked is not None and (self._owner.pick or self._on_box(place)):
            self._owner.toggled.emit(record.key, not record.checked)
        elif self._on_link(place):
            self._owner.link_asked.emit(record.key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The second of two quick clicks on a box or a link is a click.
        place = event.position()
        boxed = self.record.checked is not None and (self._owner.pick or self._on_box(place))
        if boxed or self._on_link(place):
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._owner.edit_asked.emit(self.record.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        boxed = self.record.checked is not None and (self._owner.pick or self._on_box(place))
        hand = boxed or self._on_link(place)
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        self.setToolTip(self._tip(place))
        super().mouseMoveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._owner.show_menu(self.record.key, event.globalPos())

    def _on_box(self, place: QPointF) -> bool:
        return self._icon_left() - 6 <= place.x() <= self._icon_left() + 26

    def _on_link(self, place: QPointF) -> bool:
        return bool(self.record.link) and place.x() >= self.width() - BLEED - ICON - 6

    def _tip(self, place: QPointF) -> str:
        if self._on_link(place):
            return self.record.link_tip or f"Naar {self.record.link_name}"
        return "Dubbelklik om te wijzigen, rechts klikken voor meer" if self._owner.has_menu else ""

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._owner.row_focused(self.record.key)

    def menu_place(self) -> QPoint:
        """Where a menu that is asked for by keyboard drops down."""
        return self.mapToGlobal(QPoint(BLEED, self.height()))


def _measured(record: Record) -> tuple[object, ...]:
    """What of a record takes room."""
    return (
        record.text, record.sub, record.right, record.progress is None, bool(record.icon), record.checked is None,
        record.mark is None, record.bold or record.active,
    )  # fmt: skip
