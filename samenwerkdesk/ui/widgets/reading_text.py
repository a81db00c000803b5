"""Text to read and to copy from: paragraphs in the styles of the look, as high as they need, selectable as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.focus_ring import Ringed

BAR, BAR_GAP = 3, 14
NUMBER = 26
_BARRED = int(QTextFormat.Property.UserProperty) + 1


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, ``above`` px under the one before it.

    ``number`` hangs before the text, ``lead`` opens it in bold, ``tail`` follows it in muted small type, ``bar`` draws the
    accent's bar before it (a question for the group).
    """

    text: str
    style: str = "body"
    ink: str = "text"
    above: int = 4
    number: str = ""
    lead: str = ""
    tail: str = ""
    bar: bool = False


class ReadingText(Ringed, QTextEdit):
    """Paragraphs that can be selected and copied; the keys to scroll are left to what is around it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paragraphs: tuple[Paragraph, ...] = ()
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_paragraphs(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show these paragraphs, from the top."""
        if tuple(paragraphs) != self._paragraphs:
            self._paragraphs = tuple(paragraphs)
            self._write()

    def text(self) -> str:
        """What there is to read, a line per paragraph."""
        return self.toPlainText()

    def _write(self) -> None:
        self.clear()
        self.document().setUndoRedoEnabled(False)
        cursor = self.textCursor()
        for at, paragraph in enumerate(self._paragraphs):
            shape = _block(paragraph, first=at == 0)
            if at:
                cursor.insertBlock(shape)
            else:
                cursor.setBlockFormat(shape)
            ink = _ink(paragraph.style, paragraph.ink)
            if paragraph.number:
                cursor.insertText(f"{paragraph.number}\t", ink)
            if paragraph.lead:
                cursor.insertText(f"{paragraph.lead} ", _ink("strong", paragraph.ink))
            cursor.insertText(paragraph.text.replace("\n", "\u2028"), ink)
            if paragraph.tail:
                cursor.insertText(f"  {paragraph.tail}", _ink("small", "muted"))
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)
        self._fit()

    def _fit(self) -> None:
        height = round(self.document().size().height() + 0.5)
        if height != self.height():
            self.setFixedHeight(max(height, 1))

    # ------------------------------------------------------------------ Qt

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._paragraphs:
            self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().property(_BARRED):
                box = self.document().documentLayout().blockBoundingRect(block)
                painter.fillRect(QRectF(0, box.top(), BAR, box.height()), theme.colour("accent"))
            block = block.next()


def _block(paragraph: Paragraph, *, first: bool) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    pitch = look.type_desk(paragraph.style).line
    shape.setLineHeight(pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    shape.setTopMargin(0 if first else paragraph.above)
    if paragraph.bar:
        shape.setLeftMargin(BAR + BAR_GAP)
        shape.setProperty(_BARRED, True)
    elif paragraph.number:
        shape.setLeftMargin(NUMBER)
        shape.setTextIndent(-NUMBER)
        shape.setTabPositions([QTextOption.Tab(NUMBER, QTextOption.TabType.LeftTab)])
    return shape


def _ink(style: str, ink: str) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFont(theme.font(style))
    shape.setForeground(theme.colour(ink))
    return shape
