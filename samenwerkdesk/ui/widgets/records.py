"""A list of records: lines with an icon, a text, a muted second line and something at the right.

One widget for decisions, actions, agenda blocks, rules and partners. It is read and worked by keyboard
alone: arrows to go, Enter to edit, Space to tick, Alt+arrows to move, Delete to remove, the menu key for
the rest. The editor opens in the row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets import focus_ring
from samenwerkdesk.ui.widgets.card import BLEED
from samenwerkdesk.ui.widgets.marks import paint_mark


@dataclass(frozen=True)
class Record:
    """One line. ``lead`` is a short text in a column of its own (a time), ``mark`` a partner's (look,
    letter code).

    ``checked`` None shows no tick box. ``active`` puts the row on the accent's tint with a plank;
    ``progress`` (0 to 1) draws a bar under the text. ``ink`` is the colour of the text, ``struck`` draws a
    line through it.
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


class RecordRow(QWidget):
    """One row; it paints itself and gives its keys to the list."""

    def __init__(self, owner: RecordList, record: Record) -> None:
        super().__init__(owner)
        self._owner = owner
        self.record = record
        self._layouts: dict[tuple[str, str, int], QTextLayout] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def show_record(self, record: Record) -> None:
        """Show another state of the record."""
        if record == self.record:
            return
        taller = (record.text, record.sub, record.right, record.progress is None) != (
            self.record.text,
            self.record.sub,
            self.record.right,
            self.record.progress is None,
        )
        self.record = record
        if taller:
            self._layouts.clear()
            self.updateGeometry()
        self._name()
        self.update()

    def _name(self) -> None:
        record = self.record
        said = record.spoken or ", ".join(
            part for part in (record.lead, record.text, record.sub, record.right) if part
        )
        if record.checked is not None:
            said += ", afgevinkt" if record.checked else ", open"
        self.setAccessibleName(said)

    # ------------------------------------------------------------------ size

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self._text_width(width)
        height = 2 * self._owner.padding + self._lines(self.record.text, self._style(), room)
        if self.record.sub:
            height += self._lines(self.record.sub, "small", room)
        if self.record.progress is not None:
            height += 10
        return max(height, self._owner.least)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._owner.least)

    def _style(self) -> str:
        return "strong" if self.record.bold or self.record.active else "body"

    def _text_left(self) -> int:
        left = BLEED + self._owner.lead_width
        if self.record.icon or self.record.checked is not None or self.record.mark is not None:
            left += 20 + look.space("s")
        return left

    def _right_width(self) -> int:
        return (
            theme.metrics("body").horizontalAdvance(self.record.right) + look.space("l")
            if self.record.right
            else 0
        )

    def _text_width(self, width: int) -> int:
        return max(60, width - self._text_left() - self._right_width() - BLEED)

    def _lines(self, text: str, style: str, width: int) -> int:
        return max(1, self._laid_out(text, style, width).lineCount()) * look.type_desk(style).line

    def _laid_out(self, text: str, style: str, width: int) -> QTextLayout:
        key = (text, style, width)
        if key not in self._layouts:
            if len(self._layouts) > 12:
                self._layouts.clear()
            layout = QTextLayout(text.replace("\n", "\u2028"), theme.font(style))
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            pitch = look.type_desk(style).line
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, (layout.lineCount() - 1) * pitch + (pitch - line.height()) / 2))
            layout.endLayout()
            self._layouts[key] = layout
        return self._layouts[key]

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        record = self.record
        if record.active:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect().adjusted(0, 1, 0, -1), theme.colour("page"))
        if self._owner.ruled and not self._owner.is_first(self):
            painter.fillRect(
                QRectF(BLEED, 0, self.width() - 2 * BLEED, theme.lines().hair), theme.colour("border")
            )
        self._paint_lead(painter)
        self._paint_texts(painter)

    def _first_middle(self) -> float:
        """The middle of the first line of text."""
        return self._top() + look.type_desk(self._style()).line / 2

    def _top(self) -> float:
        if self.record.sub or self.record.progress is not None or self._many_lines():
            return self._owner.padding
        return (self.height() - look.type_desk(self._style()).line) / 2

    def _many_lines(self) -> bool:
        return self._laid_out(self.record.text, self._style(), self._text_width(self.width())).lineCount() > 1

    def _paint_lead(self, painter: QPainter) -> None:
        record, middle = self.record, self._first_middle()
        left = BLEED
        if record.lead:
            painter.setFont(theme.font("strong" if record.active else "body"))
            painter.setPen(theme.colour("text" if record.active else record.ink))
            painter.drawText(
                QRectF(left, middle - 12, self._owner.lead_width, 24),
                Qt.AlignmentFlag.AlignVCenter,
                record.lead,
            )
        left += self._owner.lead_width
        ratio = self.devicePixelRatioF()
        if record.mark is not None:
            paint_mark(painter, QRectF(left - 1, middle - 11, 22, 22), *record.mark)
        elif record.checked is not None:
            _paint_box(painter, QRectF(left + 1, middle - 9, 18, 18), record.checked)
            if record.checked:
                painter.drawPixmap(
                    round(left + 2), round(middle - 8), theme.pixmap("check", "on_accent", 16, ratio)
                )
        elif record.icon:
            painter.drawPixmap(
                round(left), round(middle - 10), theme.pixmap(record.icon, record.icon_ink, 20, ratio)
            )

    def _paint_texts(self, painter: QPainter) -> None:
        record = self.record
        left, top, room = self._text_left(), self._top(), self._text_width(self.width())
        layout = self._laid_out(record.text, self._style(), room)
        painter.setPen(theme.colour(record.ink))
        layout.draw(painter, QPointF(left, top))
        if record.struck:
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                y = top + line.position().y() + line.height() / 2
                painter.drawLine(QPointF(left, y), QPointF(left + line.naturalTextWidth(), y))
        bottom = top + max(1, layout.lineCount()) * look.type_desk(self._style()).line
        if record.sub:
            painter.setPen(theme.colour(record.sub_ink))
            sub = self._laid_out(record.sub, "small", room)
            sub.draw(painter, QPointF(left, bottom))
            bottom += sub.lineCount() * look.type_desk("small").line
        if record.progress is not None:
            bar = QRectF(left, bottom + 3, room + self._right_width() - 60, 5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("sunken"))
            painter.drawRoundedRect(bar, 2.5, 2.5)
            bar.setWidth(max(5.0, bar.width() * min(1.0, max(0.0, record.progress))))
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(bar, 2.5, 2.5)
        if record.right:
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour(record.right_ink))
            area = QRectF(
                self.width() - BLEED - self._right_width(), self._first_middle() - 12, self._right_width(), 24
            )
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, record.right)

    # ------------------------------------------------------------------ hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._owner.key_pressed(self.record.key, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (
            event.button() == Qt.MouseButton.LeftButton
            and self.record.checked is not None
            and self._on_box(event.position())
        ):
            self._owner.toggled.emit(self.record.key, not self.record.checked)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not (
            self.record.checked is not None and self._on_box(event.position())
        ):
            self._owner.edit_asked.emit(self.record.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._owner.show_menu(self.record.key, event.globalPos())

    def _on_box(self, place: QPointF) -> bool:
        left = BLEED + self._owner.lead_width
        return left - 6 <= place.x() <= left + 26

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if focus_ring.is_keyboard(event):
            focus_ring.show_for(self)
        self._owner.focused.emit(self.record.key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_ring.hide_for(self)


class RecordList(QWidget):
    """Rows that show records; give it the whole list in :meth:`show_records` and it changes what differs.

    ``menu`` fills the context menu of a row. ``ruled`` draws hairlines between rows, ``lead_width`` makes
    room for a column of short texts. Signals carry the record's key.
    """

    edit_asked = Signal(str)
    toggled = Signal(str, bool)
    remove_asked = Signal(str)
    move_asked = Signal(str, int)
    key_typed = Signal(str, str)
    focused = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        ruled: bool = True,
        lead_width: int = 0,
        padding: int = 9,
        least: int = 44,
        menu: Callable[[str, QMenu], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.ruled, self.lead_width, self.padding, self.least = ruled, lead_width, padding, least
        self._menu = menu
        self._rows: dict[str, RecordRow] = {}
        self._order: list[str] = []
        self._editor: tuple[str, QWidget] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # ------------------------------------------------------------------ content

    def show_records(self, records: list[Record]) -> None:
        """Show these records in this order.

        Rows keep their focus, an open editor stays open while its record exists.
        """
        order = [record.key for record in records]
        if self._editor is not None and self._editor[0] not in order:
            self.close_editor()
        for key in [key for key in self._rows if key not in order]:
            self._drop(key)
        for record in records:
            row = self._rows.get(record.key)
            if row is None:
                self._rows[record.key] = self.make_row(record)
            else:
                row.show_record(record)
        if order != self._order:
            self._order = order
            self._lay_out()
        self.setVisible(bool(order))

    def make_row(self, record: Record) -> RecordRow:
        """The widget of a record; a list of records that look otherwise makes rows of its own."""
        return RecordRow(self, record)

    def keys(self) -> list[str]:
        """The keys of the rows in their order."""
        return list(self._order)

    def row(self, key: str) -> RecordRow | None:
        """The row of a record."""
        return self._rows.get(key)

    def focus(self, key: str) -> None:
        """Give the row of a record the keyboard."""
        row = self._rows.get(key)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            focus_ring.show_for(row)

    def current(self) -> str | None:
        """The record whose row has the keyboard."""
        return next((key for key, row in self._rows.items() if row.hasFocus()), None)

    def is_first(self, row: RecordRow) -> bool:
        """Whether a row is the first one."""
        return bool(self._order) and self._order[0] == row.record.key

    def _drop(self, key: str) -> None:
        row = self._rows.pop(key)
        had_focus = row.hasFocus()
        at = self._order.index(key) if key in self._order else 0
        self._order = [other for other in self._order if other != key]
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        if had_focus and self._order:
            self.focus(self._order[min(at, len(self._order) - 1)])

    def _lay_out(self) -> None:
        for key in self._order:
            self._column.removeWidget(self._rows[key])
        editing = self._editor
        if editing is not None:
            self._column.removeWidget(editing[1])
        before: QWidget | None = None
        for key in self._order:
            row = self._rows[key]
            self._column.addWidget(row)
            if before is not None:
                QWidget.setTabOrder(before, row)
            before = row
            if editing is not None and editing[0] == key:
                self._column.addWidget(editing[1])
                row.hide()
            else:
                row.show()

    # ------------------------------------------------------------------ editing in the row

    def open_editor(self, key: str, editor: QWidget) -> None:
        """Show ``editor`` in the place of a row until :meth:`close_editor`."""
        self.close_editor()
        if key not in self._rows:
            editor.deleteLater()
            return
        self._editor = (key, editor)
        self._lay_out()
        editor.show()

    def close_editor(self) -> None:
        """Take the editor away and show the row again."""
        if self._editor is None:
            return
        key, editor = self._editor
        self._editor = None
        inside = editor.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._column.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        row = self._rows.get(key)
        if row is not None:
            row.show()
            if inside:
                self.focus(key)

    @property
    def editing(self) -> str | None:
        """The record whose editor is open."""
        return self._editor[0] if self._editor else None

    # ------------------------------------------------------------------ keys

    def key_pressed(self, key: str, event: QKeyEvent) -> bool:
        """What a key does on a row; False when it does nothing here."""
        pressed, modifiers = event.key(), event.modifiers()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(pressed))
        if step is not None:
            if modifiers == Qt.KeyboardModifier.AltModifier:
                self.move_asked.emit(key, step)
                return True
            at = self._order.index(key) + step
            if 0 <= at < len(self._order):
                self.focus(self._order[at])
                return True
            return False
        if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit(key)
        elif pressed == Qt.Key.Key_Space and self._rows[key].record.checked is not None:
            self.toggled.emit(key, not self._rows[key].record.checked)
        elif pressed in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit(key)
        elif pressed == Qt.Key.Key_Menu or (
            pressed == Qt.Key.Key_F10 and modifiers == Qt.KeyboardModifier.ShiftModifier
        ):
            row = self._rows[key]
            self.show_menu(key, row.mapToGlobal(QPoint(BLEED, row.height())))
        elif (
            event.text()
            and event.text().isprintable()
            and not modifiers & Qt.KeyboardModifier.ControlModifier
        ):
            self.key_typed.emit(key, event.text())
        else:
            return False
        return True

    def show_menu(self, key: str, place: QPoint) -> None:
        """Show the context menu of a row."""
        if self._menu is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._menu(key, menu)
        if menu.actions():
            menu.popup(place)


def _paint_box(painter: QPainter, rect: QRectF, checked: bool) -> None:
    painter.save()
    painter.setPen(QPen(theme.colour("accent" if checked else "edge"), theme.lines().edge))
    painter.setBrush(theme.colour("accent" if checked else "card"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
    painter.restore()


def text_width(text: str, style: str = "body") -> int:
    """The width of a text in a style, in px."""
    metrics: QFontMetrics = theme.metrics(style)
    return metrics.horizontalAdvance(text)
