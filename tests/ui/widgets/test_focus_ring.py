from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.focus_ring import FocusRing
from tests.ui.widgets.conftest import Show


def in_scroll_area(*widgets: QWidget) -> QScrollArea:
    content = QWidget()
    column = QVBoxLayout(content)
    for widget in widgets:
        column.addWidget(widget)
    column.addSpacing(2000)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(content)
    return area


def ring_of(window: QWidget) -> FocusRing:
    ring = window.findChild(FocusRing)
    assert isinstance(ring, FocusRing)
    return ring


def test_the_ring_scrolls_along(show: Show) -> None:
    button = Button("Een")
    area = in_scroll_area(button)
    window = show(area)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_of(window).parentWidget() is area.widget()


def test_the_ring_follows_a_moving_control(show: Show, qtbot: QtBot) -> None:
    above, button = Button("Boven"), Button("Onder")
    window = show(above, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = ring_of(window)
    before = ring.geometry()
    above.hide()
    QApplication.processEvents()
    assert ring.geometry() != before
    assert ring.geometry().center() == button.geometry().center()


def test_the_ring_goes_with_its_control(show: Show) -> None:
    button = Button("Een")
    window = show(button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = ring_of(window)
    button.hide()
    assert not ring.isVisible()


def test_content_that_is_thrown_away_takes_no_ring_down(show: Show, qtbot: QtBot) -> None:
    area = in_scroll_area(Button("Een"))
    window = show(area)
    area.findChildren(Button)[0].setFocus(Qt.FocusReason.TabFocusReason)
    ring_of(window)
    other = Button("Twee")
    content = QWidget()
    QVBoxLayout(content).addWidget(other)
    area.setWidget(content)
    QApplication.processEvents()
    other.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_of(window).target is other
