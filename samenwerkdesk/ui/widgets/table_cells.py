"""Painting and editing the cells of an EditableTable."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QValidator,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from samenwerkdesk import look
from samenwerkdesk.model import dutch_dates
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.choice import ChoiceInput
from samenwerkdesk.ui.widgets.cleaning import clean_line, normal
from samenwerkdesk.ui.widgets.dates import NO_DATE
from samenwerkdesk.ui.widgets.marks import paint_mark
from samenwerkdesk.ui.widgets.table_model import Column, Index, TableModel, shown
from samenwerkdesk.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from samenwerkdesk.ui.widgets.table import EditableTable

PADDING = 12
MARK = 22


class _Check(QValidator):
    """Cleans what is typed, and lets only a value of the column leave the editor."""

    def __init__(self, column: Column, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._column, self._today = column, today

    def validate(self, text: str, position: int) -> object:
        cleaned = clean_line(text)
        state = QValidator.State.Intermediate if self.problem(cleaned) else QValidator.State.Acceptable
        return state, cleaned, min(position, len(cleaned))

    def problem(self, text: str) -> str:
        """What is wrong with `text`, or an empty text."""
        if not normal(text):
            return f"{self._column.title} mag niet leeg zijn." if self._column.required else ""
        if self._column.kind == "date" and dutch_dates.parse(text, self._today) is None:
            return NO_DATE
        if self._column.kind == "number" and _number(text) is None:
            return "Dit herken ik niet als getal."
        return ""

    def value(self, text: str) -> Any:
        """The value that `text` means; only for a text without a problem."""
        if self._column.kind == "date":
            return dutch_dates.parse(text, self._today)
        return _number(text) if self._column.kind == "number" else normal(text)


def _number(text: str) -> float | int | None:
    try:
        number = float(text.strip().replace("\u2212", "-").replace(",", "."))
    except ValueError:
        return None
    if number != number or abs(number) > 1e12:
        return None
    return int(number) if number == int(number) else number


def _hint(key: int) -> QStyledItemDelegate.EndEditHint:
    hints = QStyledItemDelegate.EndEditHint
    return {Qt.Key.Key_Tab: hints.EditNextItem, Qt.Key.Key_Backtab: hints.EditPreviousItem}.get(
        Qt.Key(key), hints.NoHint
    )


class CellInput(QLineEdit):
    """The editor of a cell with text, a date or a number."""

    def __init__(self, column: Column, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.check = _Check(column, today, self)
        self.setValidator(self.check)
        self.setProperty("cell", True)
        self.setAccessibleName(column.title)
        # Not isModified: that is forgotten when the check cleans what was pasted.
        self.touched = False
        self.textEdited.connect(self._edited)

    def _edited(self) -> None:
        self.touched = True
        self.set_invalid(False)

    def set_invalid(self, invalid: bool) -> None:
        """Show with a red line that this text cannot stay."""
        if bool(self.property("invalid")) != invalid:
            self.setProperty("invalid", invalid)
            self.style().unpolish(self)
            self.style().polish(self)

    def event(self, event: QEvent) -> bool:
        # Undo is for the typing while there is some; otherwise for the whole application.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)


class CellChoice(ChoiceInput):
    """The editor of a cell with a choice: its list is open at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumHeight(0)
        self.setMaximumHeight(16_777_215)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super(ChoiceInput, self).focusInEvent(event)


class CellDelegate(QStyledItemDelegate):
    """Paints the cells with hairlines under the rows, and makes their editors."""

    def __init__(self, table: EditableTable) -> None:
        super().__init__(table)
        self._table = table
        self.editor: QWidget | None = None
        self.closing_key: int = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, look.size("control"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table = self._table
        model = table.rows_model
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected) and not model.is_new(index)
        if selected:
            painter.fillRect(rect, theme.colour("accent_soft" if table.hasFocus() else "page"))
        hair = theme.lines().hair
        if index.row() < model.rowCount() - 1:
            bottom = QRect(rect.left(), rect.bottom() + 1 - hair, rect.width(), hair)
            painter.fillRect(bottom, theme.colour("border"))
        self._paint_text(painter, rect, index)
        if table.hasFocus() and index == table.currentIndex():
            width = theme.lines().focus
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("focus"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 1 + width / 2
            painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset - hair), 4, 4)
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, index: Index) -> None:
        model = self._table.rows_model
        column = model.columns[index.column()]
        words = self._words(rect, index)
        new = model.is_new(index)
        text = model.text(index)
        if not new:
            if not text:
                return
            mark = model.rows[index.row()].marks.get(column.key)
            if mark is not None:
                words.setLeft(words.left() - MARK - 8)
                box = QRectF(words.left() - 1, rect.center().y() + 0.5 - MARK / 2, MARK, MARK)
                paint_mark(painter, box, *mark)
                words.setLeft(words.left() + MARK + 8)
        elif text:
            plus = theme.pixmap("plus", "accent", 20, self._table.devicePixelRatioF())
            painter.drawPixmap(words.left() - 3, rect.center().y() - 9, plus)
            # The rest of this row is empty, so the text may run on.
            words.setRight(self._table.viewport().width() - PADDING)
            words.setLeft(words.left() + 24)
        muted = not new and model.rows[index.row()].muted
        painter.setPen(theme.colour("accent" if new else "muted" if muted else column.ink))
        painter.setFont(theme.font("strong" if new or column.bold else "body"))
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter, short)

    def _words(self, rect: QRect, index: Index) -> QRect:
        """Where the text of a cell stands."""
        model = self._table.rows_model
        words = rect.adjusted(*self._table.padding(index.column()))
        if not model.is_new(index) and model.columns[index.column()].key in model.rows[index.row()].marks:
            words.setLeft(words.left() + MARK + 8)
        return words

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The full text of a cell that shows only the beginning of it."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid() or self._table.rows_model.is_new(index):
            return False
        text = self._table.rows_model.text(index)
        bold = self._table.rows_model.columns[index.column()].bold
        room = self._words(option.rect, index).width()
        whole = theme.metrics("strong" if bold else "body").horizontalAdvance(text) <= room
        QToolTip.showText(event.globalPos(), "" if whole else plain_tip(text), view)
        return True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = self._table.rows_model
        column = model.columns[index.column()]
        if column.kind == "choice" and not model.is_new(index):
            choice = CellChoice(parent)
            choice.setAccessibleName(column.title)
            for each in column.choices(model.row_key(index) or ""):
                if len(each) > 2:
                    choice.addItem(each[2], each[1])
                else:
                    choice.addItem(each[1])
            choice.picked.connect(lambda: self._done(choice))
            choice.popup_closed.connect(lambda: self._gone(choice))
            QTimer.singleShot(0, choice, choice.showPopup)
            self.editor = choice
            return choice
        if model.is_new(index):
            # Nothing written is nothing added.
            column = replace(column, required=False)
        line = CellInput(column, self._table.today(), parent)
        self.editor = line
        return line

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        # The text stays where it was: the editor itself has 12 px before it.
        left = self._table.padding(index.column())[0] - PADDING
        editor.setGeometry(rect.adjusted(left + 1, 1, -1, -2))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        model = self._table.rows_model
        value = model.value(index)
        if isinstance(editor, CellInput) and not editor.touched:
            editor.setText(shown(value))
            editor.selectAll()
        elif isinstance(editor, CellChoice) and not editor.property("filled"):
            editor.setProperty("filled", True)
            choices = model.columns[index.column()].choices(model.row_key(index) or "")
            editor.setCurrentIndex(next((i for i, each in enumerate(choices) if each[0] == value), -1))

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        rows: TableModel = self._table.rows_model
        if isinstance(editor, CellInput):
            if editor.touched and not editor.check.problem(editor.text()):
                self._table.commit(index, editor.check.value(editor.text()))
        elif isinstance(editor, CellChoice) and editor.currentIndex() >= 0:
            choices = rows.columns[index.column()].choices(rows.row_key(index) or "")
            self._table.commit(index, choices[editor.currentIndex()][0])

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._pasted_lines(editor, event):
                return True
            self.closing_key = event.key()
            leaving = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if isinstance(editor, CellInput) and event.key() in leaving:
                problem = editor.check.problem(editor.text())
                if problem and not editor.touched:
                    self.closeEditor.emit(editor, _hint(event.key()))
                elif problem:
                    editor.set_invalid(True)
                    self._table.refused.emit(problem)
                else:
                    super().eventFilter(editor, event)
                # Otherwise Enter would go on to the table, which would open the editor again.
                return True
        return super().eventFilter(editor, event)

    def _gone(self, editor: QWidget) -> None:
        if editor is self.editor:
            self.editor = None
            self.closeEditor.emit(editor)

    def _pasted_lines(self, editor: QObject, event: QKeyEvent) -> bool:
        if not (isinstance(editor, CellInput) and event.matches(QKeySequence.StandardKey.Paste)):
            return False
        text = QGuiApplication.clipboard().text()
        if "\n" not in text.strip() or not self._table.takes_lines():
            return False
        self._done(editor)
        self._table.lines_pasted.emit(text)
        return True

    def _done(self, editor: QWidget) -> None:
        # Hiding the list may come in between, and must not close the editor a second time.
        self.editor = None
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
