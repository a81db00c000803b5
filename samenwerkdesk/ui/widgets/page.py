"""The scaffold of a page.

Title, muted line, actions at the right, a place for a banner, content that scrolls.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from samenwerkdesk import look
from samenwerkdesk.ui.widgets.columns import Flow, _Items, height_of
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text

TOP, SIDES, BOTTOM = 28, 32, 28
FLOATING_WIDTH = 720
LEAST, BESIDE = 320, 12
"""How wide the words of a head may be made, so that the rest stands beside them, and between its controls, in px."""


class _HeaderLayout(_Items):
    """The words at the left, the choice of views and the buttons at the right.

    What does not fit on one row: the choice stands under the words, and if need be the buttons under that.
    """

    def arrange(self, rect: QRect, *, move: bool) -> int:
        if not self._items:
            return 0
        words, *others = self._items
        views, buttons = (each if each.sizeHint().width() and not each.isEmpty() else None for each in others)
        if move:
            for each in others:
                each.setGeometry(QRect(rect.left(), rect.top(), 0, 0))
        both = [each for each in (views, buttons) if each is not None]
        least, gap = min(words.sizeHint().width(), LEAST), look.space("xl")
        if least + gap + _wide(both) <= rect.width() or not both:
            return _row(rect, words, both, move=move)
        if views is not None and buttons is not None and least + gap + _wide([buttons]) <= rect.width():
            high = _row(rect, words, [buttons], move=move)
            return _below(rect, high, [views], move=move)
        high = _row(rect, words, [], move=move)
        return _below(rect, high, both, move=move)


def _wide(items: Sequence[QLayoutItem]) -> int:
    return sum(each.sizeHint().width() for each in items) + BESIDE * max(0, len(items) - 1)


def _row(rect: QRect, words: QLayoutItem, others: Sequence[QLayoutItem], *, move: bool) -> int:
    """The words, and these others at the right; returns how high that is."""
    wide = _wide(others)
    room = rect.width() - (wide + look.space("xl") if others else 0)
    height = max([height_of(words, room), *(each.sizeHint().height() for each in others)])
    if move:
        words.setGeometry(QRect(rect.left(), rect.top(), room, height))
        left = rect.left() + rect.width() - wide
        for each in others:
            size = each.sizeHint()
            top = rect.top() + (height - size.height()) // 2
            each.setGeometry(QRect(left, top, size.width(), size.height()))
            left += size.width() + BESIDE
    return height


def _below(rect: QRect, high: int, items: Sequence[QLayoutItem], *, move: bool) -> int:
    """These under what is ``high`` px, beside each other when they fit; returns how high it all is."""
    top, gap = high, look.space("m")
    if _wide(items) <= rect.width():
        left, tall = rect.left(), max(each.sizeHint().height() for each in items)
        for each in items:
            if move:
                each.setGeometry(QRect(left, rect.top() + top + gap, each.sizeHint().width(), tall))
            left += each.sizeHint().width() + BESIDE
        return top + gap + tall
    for each in items:
        tall = height_of(each, rect.width())
        if move:
            each.setGeometry(QRect(rect.left(), rect.top() + top + gap, rect.width(), tall))
        top += gap + tall
    return top


class PageHeader(QWidget):
    """Title with one muted line under it and actions at the right."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = QWidget()
        words.setSizePolicy(policy)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.title = Text(title, "title")
        self.subtitle = Text(subtitle, "body", "muted", wrap=True)
        column.addWidget(self.title)
        column.addWidget(self.subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self._views, self._buttons = Flow(BESIDE), Flow(BESIDE)
        layout = _HeaderLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(words)
        layout.addWidget(self._views)
        layout.addWidget(self._buttons)
        self.setLayout(layout)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.title.setText(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Change the muted line; an empty text takes no room."""
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def add_action(self, widget: QWidget) -> None:
        """Add a button at the right end, or the choice of what the page shows before the buttons."""
        if isinstance(widget, Segmented):
            widget.let_wrap()
            self._views.add(widget)
        else:
            self._buttons.add(widget)


class Page(QScrollArea):
    """A page of the desk: header, banners, content. It scrolls when there is more than fits.

    Put content in with :meth:`add`, or in the vertical layout `body`.
    """

    _docked: QWidget | None = None
    _floating: QWidget | None = None

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Asking for the one Qt makes would load every kind of widget there is, to find out what it is.
        self.setViewport(QWidget())
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._keep_width()
        self.setAccessibleName(title)
        content = QWidget()
        outer = QVBoxLayout(content)
        outer.setContentsMargins(SIDES, TOP, SIDES, BOTTOM)
        outer.setSpacing(0)
        self.header = PageHeader(title, subtitle)
        outer.addWidget(self.header)
        self.banners = QVBoxLayout()
        self.banners.setSpacing(look.space("s"))
        outer.addLayout(self.banners)
        outer.addSpacing(look.space("xl"))
        self.body = QVBoxLayout()
        self.body.setSpacing(20)
        outer.addLayout(self.body)
        outer.addStretch(1)
        self.setWidget(content)

    def _keep_width(self) -> None:
        """Let the vertical bar lie over the margin of the page.

        A bar that comes and goes makes the content narrower and wider, and so higher and lower, without end.
        """
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._enable_bar)
        bar.setEnabled(False)
        if (holder := bar.parentWidget()) is not None:
            holder.raise_()
        self._set_top(0)

    def _enable_bar(self, low: int, high: int) -> None:
        self.verticalScrollBar().setEnabled(high > low)

    def _set_top(self, top: int) -> None:
        self.setViewportMargins(0, top, -self.verticalScrollBar().sizeHint().width(), 0)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.header.set_title(title)
        self.setAccessibleName(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Change the muted line under the title."""
        self.header.set_subtitle(subtitle)

    def add_action(self, widget: QWidget) -> None:
        """Add a control at the right of the title; at most one of them a primary button."""
        self.header.add_action(widget)

    def add(self, content: QWidget | QLayout, stretch: int = 0) -> None:
        """Add a widget or a layout at the bottom."""
        if isinstance(content, QLayout):
            self.body.addLayout(content, stretch)
        else:
            self.body.addWidget(content, stretch)

    def show_banner(self, banner: QWidget, *, floating: bool = False) -> None:
        """Show a banner under the title, instead of the one that was there.

        Further down on the page it stays at the top of what is visible, so that nobody loses their place. A `floating`
        banner lies over the foot of the page: one that comes and goes by itself must not move what is being clicked.
        """
        self.clear_banner()
        if floating:
            self._floating = banner
            banner.setParent(self)
            self._float()
            banner.show()
            banner.raise_()
            return
        if self.verticalScrollBar().value() > self.header.geometry().bottom():
            self._docked = banner
            banner.setParent(self)
            self._dock()
            banner.show()
            return
        self.banners.setContentsMargins(0, look.space("l"), 0, 0)
        self.banners.addWidget(banner)
        self.verticalScrollBar().setValue(0)

    def clear_banner(self) -> None:
        """Take the banner away."""
        if self._floating is not None:
            self._floating.hide()
            self._floating.deleteLater()
            self._floating = None
        if self._docked is not None:
            self._docked.hide()
            self._docked.deleteLater()
            self._docked = None
            self._set_top(0)
        while self.banners.count():
            item = self.banners.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.banners.setContentsMargins(0, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dock()
        self._float()

    def _float(self) -> None:
        """Give a floating banner its place over the foot of the page."""
        if self._floating is None:
            return
        width = min(self.viewport().width() - 2 * SIDES, FLOATING_WIDTH)
        height = max(self._floating.heightForWidth(width), self._floating.sizeHint().height())
        left = (self.viewport().width() - width) // 2
        self._floating.setGeometry(left, self.height() - height - look.space("l"), width, height)

    def _dock(self) -> None:
        """Give a banner its place above what scrolls."""
        if self._docked is None:
            return
        gap = look.space("s")
        width = self.viewport().width() - 2 * SIDES
        height = max(self._docked.heightForWidth(width), self._docked.sizeHint().height())
        self._set_top(height + 2 * gap)
        self._docked.setGeometry(SIDES, gap, width, height)
