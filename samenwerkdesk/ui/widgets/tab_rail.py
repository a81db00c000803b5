"""The rail at the left: the application's mark, a tab per element, and the explanation at the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets import focus_ring
from samenwerkdesk.ui.widgets.buttons import key_width, paint_key
from samenwerkdesk.ui.widgets.focus_ring import Ringed
from samenwerkdesk.ui.widgets.planks import paint_plank

Index = QModelIndex | QPersistentModelIndex

SIDE, GAP = 12, 4
ICON_AT, TEXT_AT = 16, 48
PLANK = (7, 29)
LEAST = 36
"""No tab is lower."""
HEAD = 64


@dataclass(frozen=True)
class Tab:
    """One tab: its key, its title and the name of its icon."""

    key: str
    title: str
    icon: str


class _Tabs(QAbstractListModel):
    def __init__(self, tabs: Sequence[Tab], parent: QWidget) -> None:
        super().__init__(parent)
        self.tabs = list(tabs)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.tabs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tabs[index.row()].title
        if role == Qt.ItemDataRole.ToolTipRole and index.row() < 9:
            return f"{self.tabs[index.row()].title} (Ctrl+{index.row() + 1})"
        return None


class _Delegate(QStyledItemDelegate):
    """Paints a tab; the plank stands on the one in force."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        high = view.high if isinstance(view, _List) else look.size("rail_item") + GAP
        return QSize(look.size("rail_width"), high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        view = self.parent()
        if not isinstance(model, _Tabs) or not isinstance(view, _List):
            return
        area: QRect = option.rect
        box = QRectF(area.adjusted(SIDE, GAP // 2, -SIDE, -(GAP - GAP // 2)))
        active = index.row() == view.currentIndex().row()
        paint_item(painter, box, model.tabs[index.row()], active, view.devicePixelRatioF())
        if active and view.ring:
            width = theme.lines().focus
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), width))
            out = GAP / 2 - width / 2
            painter.drawRoundedRect(box.adjusted(-out, -out, out, out), 7, 7)
            painter.restore()


def paint_item(painter: QPainter, box: QRectF, tab: Tab, active: bool, ratio: float) -> None:
    """Paint a tab in `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if active:
        hair = theme.lines().hair
        painter.setPen(QPen(theme.colour("border"), hair))
        painter.setBrush(theme.colour("card"))
        corner = look.radius("control") - hair / 2
        painter.drawRoundedRect(box.adjusted(hair / 2, hair / 2, -hair / 2, -hair / 2), corner, corner)
        width, height = PLANK
        paint_plank(painter, box.left() + hair, box.bottom() - 7 - height, width, height)
    side = look.size("icon")
    icon = theme.pixmap(tab.icon, "accent" if active else "muted", side, ratio)
    painter.drawPixmap(round(box.left() + ICON_AT), round(box.center().y() - side / 2), icon)
    painter.setPen(theme.colour("text"))
    painter.setFont(theme.font("strong" if active else "body"))
    words = box.adjusted(TEXT_AT, 0, -8, 0)
    shown = painter.fontMetrics().elidedText(tab.title, Qt.TextElideMode.ElideRight, int(words.width()))
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()


class _List(QListView):
    """The list itself; `taken` when the tab in force is pressed again."""

    taken = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ring = False
        # A click goes to the page; letters typed after it are not for finding a tab.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setObjectName("tabs")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName("Onderdelen")

    @property
    def high(self) -> int:
        """The height of a tab: on a low screen they stand closer, so that all can be seen."""
        count = self.model().rowCount() if self.model() is not None else 0
        most = look.size("rail_item") + GAP
        return max(LEAST, min(most, self.height() // count)) if count else most

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        again = self.indexAt(event.position().toPoint()) == self.currentIndex()
        super().mousePressEvent(event)
        if again and self.currentIndex().isValid():
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            # Into the page: while the list has the keyboard it keeps it.
            self.clearFocus()
            self.taken.emit()
        else:
            before = self.currentIndex()
            super().keyPressEvent(event)
            if event.text().strip() and self.currentIndex() == before:
                # A letter that no tab begins with is for the window.
                event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ring = focus_ring.is_keyboard(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ring = False
        self.viewport().update()


class _Help(Ringed, QAbstractButton):
    """The explanation, at the bottom of the rail."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText("Uitleg")
        self.setAccessibleName("Uitleg")
        self.setToolTip("Uitleg bij dit onderdeel (F1)")
        self.setFixedHeight(look.size("rail_item"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(look.size("rail_width") - 2 * SIDE, look.size("rail_item"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_item(painter, box, Tab("", "Uitleg", "help-circle"), False, self.devicePixelRatioF())
        width = key_width("F1")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_key(painter, QRectF(box.right() - 12 - width, box.center().y() - 10.5, width, 21), "F1")


class TabRail(QWidget):
    """The tabs. `activated(key)` comes when one is taken, with the mouse, the arrows or Ctrl+1 … Ctrl+9.

    It comes for the tab in force too, since one may want to go back to its page from something over it.

    Ctrl+Tab and Ctrl+Shift+Tab go to the next and the previous one. `help_asked` comes from 'Uitleg'; F1
    itself belongs to the window.
    """

    activated = Signal(str)
    help_asked = Signal()

    def __init__(self, tabs: Sequence[Tab], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(look.size("rail_width"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._quiet = False
        self.list = _List(self)
        self._tabs = _Tabs(tabs, self)
        self.list.setModel(self._tabs)
        self.list.selectionModel().currentChanged.connect(self._changed)
        self.list.taken.connect(self._take)
        self.help = _Help(self)
        self.help.clicked.connect(self.help_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, HEAD + 12 - GAP // 2, theme.lines().hair, 20)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(SIDE, 8, SIDE, 0)
        foot.addWidget(self.help)
        column.addLayout(foot)
        for i in range(min(9, len(tabs))):
            self._shortcut(f"Ctrl+{i + 1}", i)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self._step(step))

    def current(self) -> str:
        """The key of the tab in force, or an empty text."""
        row = self.list.currentIndex().row()
        return self._tabs.tabs[row].key if row >= 0 else ""

    def set_current(self, key: str) -> None:
        """Put another tab in force, without a signal."""
        self._quiet = True
        for row, tab in enumerate(self._tabs.tabs):
            if tab.key == key:
                self.list.setCurrentIndex(self._tabs.index(row))
        self._quiet = False

    def _shortcut(self, keys: str, row: int) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(lambda: self._go(row))

    def _go(self, row: int) -> None:
        if row == self.list.currentIndex().row():
            self._take()
        self.list.setCurrentIndex(self._tabs.index(row))

    def _take(self) -> None:
        self.activated.emit(self.current())

    def _step(self, step: int) -> None:
        self._go((self.list.currentIndex().row() + step) % len(self._tabs.tabs))

    def _changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.activated.emit(self._tabs.tabs[current.row()].key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("rail"))
        hair = theme.lines().hair
        painter.fillRect(QRect(self.width() - hair, 0, hair, self.height()), theme.colour("border"))
        painter.drawPixmap(18, 17, theme.mark(30, self.devicePixelRatioF()))
        painter.setFont(theme.font("brand"))
        painter.setPen(theme.colour("text"))
        words = QRectF(SIDE + TEXT_AT, 0, self.width() - SIDE - TEXT_AT, HEAD)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, "Samenwerkdesk")
