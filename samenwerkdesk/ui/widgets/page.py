"""The scaffold of a page.

Title, muted line, actions at the right, a place for a banner, content that scrolls.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui.widgets.columns import Flow, _Items, height_of
from samenwerkdesk.ui.widgets.text import Text

TOP, SIDES, BOTTOM = 28, 32, 28
FLOATING_WIDTH = 720


class _HeaderLayout(_Items):
    """The words at the left and the actions at the right; under each other when they do not fit."""

    def arrange(self, rect: QRect, *, move: bool) -> int:
        if not self._items:
            return 0
        words = self._items[0]
        actions = self._items[1] if len(self._items) > 1 and not self._items[1].isEmpty() else None
        wanted = actions.sizeHint() if actions is not None else None
        gap = look.space("xl")
        if actions is None or wanted is None or wanted.width() == 0:
            height = height_of(words, rect.width())
            if move:
                words.setGeometry(QRect(rect.left(), rect.top(), rect.width(), height))
            return height
        room = rect.width() - wanted.width() - gap
        if room >= min(words.sizeHint().width(), 320):
            height = max(height_of(words, room), wanted.height())
            if move:
                words.setGeometry(QRect(rect.left(), rect.top(), room, height))
                top = rect.top() + (height - wanted.height()) // 2
                left = rect.left() + rect.width() - wanted.width()
                actions.setGeometry(QRect(left, top, wanted.width(), wanted.height()))
            return height
        above = height_of(words, rect.width())
        below = height_of(actions, rect.width())
        if move:
            words.setGeometry(QRect(rect.left(), rect.top(), rect.width(), above))
            top = rect.top() + above + look.space("m")
            actions.setGeometry(QRect(rect.left(), top, rect.width(), below))
        return above + look.space("m") + below


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
        self._actions = Flow(12)
        layout = _HeaderLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(words)
        layout.addWidget(self._actions)
        self.setLayout(layout)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.title.setText(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Change the muted line; an empty text takes no room."""
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def add_action(self, widget: QWidget) -> None:
        """Add a control at the right end."""
        self._actions.add(widget)


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
