"""The grid of texts: going, writing, emptying, moving rows, and what it shows and says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.text_grid import GridHead, GridText, TextGrid

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


class Table(QWidget):
    """A page with a grid between two fields; it keeps the texts and shows them again."""

    def __init__(self, grid: TextGrid) -> None:
        super().__init__()
        self.grid = grid
        self.before, self.after = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        for widget in (self.before, self.grid, self.after):
            column.addWidget(widget)
        self.rows = ["r0", "r1", "r2"]
        self.texts = {("r0", "c0"): "een", ("r1", "c1"): "twee"}
        self.told: list[tuple[str, ...]] = []
        grid.written.connect(self.write)
        grid.row_moved.connect(lambda row, step: self.told.append(("moved", row, str(step))))
        grid.row_opened.connect(lambda row: self.told.append(("opened", row)))
        grid.row_removed.connect(lambda row: self.told.append(("removed", row)))
        grid.opened.connect(lambda row, column: self.told.append(("cell", row, column)))
        grid.emptied.connect(lambda row, column: self.told.append(("emptied", row, column)))
        self.refresh()

    def refresh(self) -> None:
        cells = {cell: GridText(text) for cell, text in self.texts.items()}
        self.grid.show_grid(
            [GridHead(row, row.upper(), "onder") for row in self.rows],
            [GridHead(f"c{n}", f"Kolom {n}", mark=(n, "ABC"[n])) for n in range(3)],
            cells | {("r2", "c2"): GridText(locked=True)},
        )

    def write(self, row: str, column: str, text: str) -> None:
        self.texts[row, column] = text
        self.refresh()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.grid, key, modifier)

    def type(self, text: str, key: Qt.Key) -> None:
        assert self.grid.writer is not None
        QTest.keyClicks(self.grid.writer, text)
        QTest.keyClick(self.grid.writer, key)


def shown(qtbot: QtBot, grid: TextGrid, width: int = 900) -> Table:
    table = Table(grid)
    qtbot.addWidget(table)
    table.resize(width, 500)
    table.show()
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return table


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    """Three rows by three columns with the keyboard in it."""
    return shown(qtbot, TextGrid("Proef", movable=True))


def test_enter_writes_and_goes_down(table: Table) -> None:
    table.key(Key.Key_Return)
    table.type("anders", Key.Key_Return)
    assert table.texts["r0", "c0"] == "anders"
    assert table.grid.current() == ("r1", "c0")
    assert table.grid.hasFocus()


def test_typing_replaces_and_tab_goes_on_writing(table: Table) -> None:
    table.key(Key.Key_X)
    table.type("yz", Key.Key_Tab)
    assert table.texts["r0", "c0"] == "xyz"
    assert table.grid.current() == ("r0", "c1")
    table.type("naast", Key.Key_Backtab)
    assert table.texts["r0", "c1"] == "naast"
    assert table.grid.current() == ("r0", "c0")


def test_escape_leaves_the_cell_as_it_was(table: Table) -> None:
    table.key(Key.Key_F2)
    table.type("weg", Key.Key_Escape)
    assert table.texts["r0", "c0"] == "een"
    assert table.grid.writer is None


def test_going_elsewhere_keeps_what_was_typed(table: Table) -> None:
    table.key(Key.Key_Q)
    table.after.setFocus()
    assert table.texts["r0", "c0"] == "q"
    table.grid.setFocus()
    table.key(Key.Key_W)
    flush_focused()
    assert table.texts["r0", "c0"] == "w"


def test_delete_empties_a_cell_and_removes_at_a_name(table: Table) -> None:
    table.key(Key.Key_Delete)
    assert table.texts["r0", "c0"] == ""
    table.key(Key.Key_Left)
    assert table.grid.current() == ("r0", "")
    table.key(Key.Key_Delete)
    table.key(Key.Key_Return)
    table.key(Key.Key_Down, ALT)
    assert table.told == [("removed", "r0"), ("opened", "r0"), ("moved", "r0", "1")]


def test_nobody_writes_in_a_locked_cell(table: Table) -> None:
    table.grid.set_current("r2", "c2")
    table.key(Key.Key_X)
    table.key(Key.Key_Return)
    assert table.grid.writer is None
    assert table.grid.accessibleDescription() == "R2, Kolom 2: geldt niet"


def test_a_cell_is_written_by_double_click(table: Table) -> None:
    place = table.grid.cell_box("r1", "c1").center()
    QTest.mouseDClick(table.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    table.type("drie", Key.Key_Return)
    assert table.texts["r1", "c1"] == "drie"


def test_a_matrix_opens_its_cells(qtbot: QtBot) -> None:
    table = shown(qtbot, TextGrid("Proef", writable=False, boxed=True, least=72))
    table.key(Key.Key_Return)
    table.key(Key.Key_Right)
    table.key(Key.Key_Delete)
    assert table.told == [("cell", "r0", "c0"), ("emptied", "r0", "c1")]


def test_the_names_stay_in_sight_while_the_columns_scroll(qtbot: QtBot) -> None:
    table = shown(qtbot, TextGrid("Proef", least=300), width=500)
    assert table.grid.horizontalScrollBar().maximum() > 0
    table.key(Key.Key_End)
    box = table.grid.cell_box("r0", "c2")
    assert box.right() <= table.grid.viewport().width()
    assert table.grid.accessibleDescription() == "R0, Kolom 2: leeg"


def test_rows_are_as_high_as_their_longest_text(table: Table) -> None:
    low = table.grid.cell_box("r0", "c0").height()
    table.write("r0", "c0", "woord " * 60)
    assert table.grid.cell_box("r0", "c2").height() > 3 * low
    table.rows.remove("r0")
    table.refresh()
    assert table.grid.current() == ("r1", "c0")
