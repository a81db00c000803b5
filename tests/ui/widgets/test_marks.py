from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QIcon
from pytestqt.qtbot import QtBot

from samenwerkdesk import look
from samenwerkdesk.ui.widgets.marks import MarkRow, PartnerMark, mark_icon, mark_pixmap


@pytest.mark.parametrize("number", range(14))
def test_every_mark_shows_fill_and_letter(qapp: object, number: int) -> None:
    image = mark_pixmap(number, size=60).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(60) for y in range(60)}
    wanted = look.partner(number)
    assert QColor(wanted.fill).name() in colours
    assert QColor(wanted.on).name() in colours


def test_a_mark_can_have_another_letter(qapp: object) -> None:
    assert mark_pixmap(0, "Q").toImage() != mark_pixmap(0).toImage()
    assert mark_pixmap(look.partner(0)).toImage() == mark_pixmap(0).toImage()
    assert not mark_pixmap(20, "AB").isNull()


def test_a_selected_row_keeps_the_colours(qapp: object) -> None:
    icon = mark_icon(0)
    normal = icon.pixmap(22, QIcon.Mode.Normal).toImage()
    assert icon.pixmap(22, QIcon.Mode.Selected).toImage() == normal


def test_widgets_are_as_large_as_their_marks(qtbot: QtBot) -> None:
    mark, row = PartnerMark(0, size=22), MarkRow([(0, "A"), (1, "B")])
    for widget in (mark, row):
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint())
    assert mark.sizeHint().width() == 26
    assert row.sizeHint().width() == 52
    before = mark.grab().toImage()
    mark.set_partner(3)
    assert mark.grab().toImage() != before
    row.set_marks([(i, look.partner_code(i)) for i in range(8)])
    assert row.sizeHint().width() == 208
    row.grab()
