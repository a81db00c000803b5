"""Tabs for the five conditions: a colour square and a name each, and one for all questions together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.card import Hairline
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.focus_ring import Ringed

SQUARE, GAP, HEIGHT, LINE = 12, 7, 36, 3


class _Tab(Ringed, QAbstractButton):
    """One tab; the chosen one is underlined."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.condition = look.tokens().conditions.get(key)
        self.setText(self.condition.name if self.condition else "Alle vragen")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        square = SQUARE + GAP if self.condition else 0
        return QSize(square + theme.metrics("strong").horizontalAdvance(self.text()) + 2, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 0
        if self.condition:
            dark = theme.current().name == "dark"
            colour = QColor(self.condition.dark if dark else self.condition.line)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(0, (HEIGHT - LINE - SQUARE) / 2, SQUARE, SQUARE), 2, 2)
            left = SQUARE + GAP
        painter.setFont(theme.font("strong" if self.isChecked() else "body"))
        painter.setPen(theme.colour("text"))
        box = QRectF(left, 0, self.width() - left, HEIGHT - LINE)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.isChecked():
            painter.fillRect(0, HEIGHT - LINE, self.width(), LINE, theme.colour("accent"))


class ConditionTabs(QWidget):
    """Keys are conditions, or anything else for all questions. One stop for the Tab key; arrows go to the next."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Conditie")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._flow = Flow(18)
        column.addWidget(self._flow)
        column.addWidget(Hairline())
        self._group = QButtonGroup(self)
        self._tabs: dict[str, _Tab] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_tabs(self, keys: Sequence[str]) -> None:
        """Show these tabs, the first one chosen; the same ones stay as they are."""
        if list(keys) == list(self._tabs):
            return
        for tab in self._tabs.values():
            self._group.removeButton(tab)
            tab.hide()
            tab.deleteLater()
        self._tabs = {}
        for key in keys:
            tab = _Tab(key)
            self._tabs[key] = tab
            self._group.addButton(tab)
            self._flow.add(tab)
            tab.show()
            tab.toggled.connect(self._toggled)
        self.set_value(keys[0] if keys else "")

    def value(self) -> str:
        """The tab that is chosen."""
        return next((key for key, tab in self._tabs.items() if tab.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Choose a tab, without a signal."""
        tab = self._tabs.get(key)
        if tab is not None and not tab.isChecked():
            self.blockSignals(True)
            tab.setChecked(True)
            self.blockSignals(False)

    def step(self, by: int) -> None:
        """Choose the tab so many further; nothing happens at the ends."""
        keys = list(self._tabs)
        at = keys.index(self.value()) + by if self.value() else 0
        if 0 <= at < len(keys):
            self._tabs[keys[at]].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        self.step(by)
        self._tabs[self.value()].setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggled(self, on: bool) -> None:
        for tab in self._tabs.values():
            stop = tab.isChecked()
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        if on:
            self.chosen.emit(self.value())
