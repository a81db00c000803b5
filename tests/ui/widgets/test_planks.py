from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.planks import EmptyPlanks, PlankRow


def filled(image: QImage, count: int) -> list[bool]:
    return [image.pixelColor(i * 19 + 4, 16) == theme.colour("accent") for i in range(count)]


def test_the_row_empties_from_the_right(qtbot: QtBot) -> None:
    row = PlankRow(8, 5)
    qtbot.addWidget(row)
    row.resize(row.sizeHint())
    assert row.sizeHint().toTuple() == (8 * 19 - 10, 24)
    assert filled(row.grab().toImage(), 8) == [True] * 5 + [False] * 3
    row.set_filled(3, describe="nog 9 min")
    assert filled(row.grab().toImage(), 8) == [True] * 3 + [False] * 5
    assert row.accessibleName() == "nog 9 min"


def test_the_count_can_change_and_is_never_overrun(qtbot: QtBot) -> None:
    row = PlankRow(8)
    qtbot.addWidget(row)
    row.set_filled(99, count=4)
    assert row.filled == 4
    assert row.sizeHint().width() == 4 * 19 - 10
    row.set_filled(-1)
    assert row.filled == 0
    row.set_filled(0, count=0)
    assert row.sizeHint().width() == 0


def test_empty_planks_are_outlines(qtbot: QtBot) -> None:
    planks = EmptyPlanks()
    qtbot.addWidget(planks)
    planks.resize(planks.sizeHint())
    image = planks.grab().toImage()
    assert image.pixelColor(8, 40) != theme.colour("edge")
    assert planks.sizeHint().height() == 57
