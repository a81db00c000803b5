"""The grid of marks: typing, moving, pasting, refreshing, and how it fits in what there is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.mark_grid import UNKNOWN, GridColumn, GridRow, Letters, Mark, MarkGrid, Marks
from samenwerkdesk.ui.widgets.mark_painting import _cell
from samenwerkdesk.ui.widgets.mark_places import COLUMN, Places

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


class Sheet(QWidget):
    """A page with a grid between two fields; it keeps what is marked and shows it again, as pages do."""

    def __init__(
        self,
        rows: int = 3,
        columns: int = 4,
        marks: Marks | None = None,
        enter: str = "right",
        advance: bool = False,
        keep: bool = True,
    ) -> None:
        super().__init__()
        self.grid = MarkGrid("Proef", marks or Marks(1, 5), enter=enter, advance=advance)
        self.before, self.after = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        for widget in (self.before, self.grid, self.after):
            column.addWidget(widget)
        self.rows = [GridRow(f"r{i}", f"Rij {i + 1}") for i in range(rows)]
        self.columns = [GridColumn(f"c{j}", f"K{j + 1}") for j in range(columns)]
        self.values: dict[tuple[str, str], Mark] = {}
        self.locked: dict[tuple[str, str], str] = {}
        self.told: list[tuple[str, str, Mark]] = []
        self.blocks: list[list[tuple[str, str, Mark]]] = []
        self.refused: list[str] = []
        self.went: list[tuple[str, str]] = []
        self.keep = keep
        self.grid.cell_marked.connect(self.mark)
        self.grid.marks_pasted.connect(self.paste)
        self.grid.refused.connect(self.refused.append)
        self.grid.current_changed.connect(lambda row, column: self.went.append((row, column)))
        self.refresh()

    def refresh(self) -> None:
        self.grid.show_grid(self.rows, self.columns, self.values, self.locked)

    def mark(self, row: str, column: str, value: Mark) -> None:
        self.told.append((row, column, value))
        if self.keep:
            self.values[row, column] = value
            self.refresh()

    def paste(self, block: list[tuple[str, str, Mark]]) -> None:
        self.blocks.append(block)
        for row, column, value in block:
            self.values[row, column] = value
        self.refresh()

    def keys(
        self, *keys: str | Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        for key in keys:
            if isinstance(key, str):
                QTest.keyClicks(self.grid, key)
            else:
                QTest.keyClick(self.grid, key, modifier)

    def here(self) -> tuple[str, str]:
        found = self.grid.current()
        assert found is not None
        return found


Make = Callable[..., Sheet]


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication) -> Make:
    theme.apply(qapp)

    def sheet(width: int = 700, height: int = 500, **kinds: object) -> Sheet:
        made = Sheet(**kinds)  # type: ignore[arg-type]
        qtbot.addWidget(made)
        made.resize(width, height)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        made.grid.setFocus(Qt.FocusReason.TabFocusReason)
        return made

    return sheet


# ---------------------------------------------------------------------- marking


def test_a_digit_marks_the_current_cell_at_once(make: Make) -> None:
    sheet = make()
    sheet.keys("4")
    assert sheet.told == [("r0", "c0", 4)]
    assert sheet.grid.mark("r0", "c0") == 4
    assert sheet.here() == ("r0", "c0")


def test_the_grid_keeps_no_marks_of_its_own(make: Make) -> None:
    sheet = make(keep=False)
    sheet.keys("4")
    assert sheet.grid.mark("r0", "c0") is None


def test_the_same_mark_again_is_no_news(make: Make) -> None:
    sheet = make()
    sheet.keys("4", "4")
    assert sheet.told == [("r0", "c0", 4)]


def test_a_digit_outside_the_scale_is_refused_with_a_sentence(make: Make) -> None:
    sheet = make()
    sheet.keys("6", "0", "9")
    assert sheet.told == []
    assert sheet.refused == ["Typ een cijfer van 1 tot en met 5."] * 3


def test_unknown_where_allowed_and_refused_where_not(make: Make) -> None:
    sheet = make(marks=Marks(1, 5, unknown=True))
    sheet.keys("?")
    assert sheet.told == [("r0", "c0", UNKNOWN)]
    other = make()
    other.keys("?")
    assert other.told == []
    assert other.refused


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_empties(make: Make, key: Qt.Key) -> None:
    sheet = make()
    sheet.keys("4", key)
    assert sheet.told == [("r0", "c0", 4), ("r0", "c0", None)]
    sheet.keys(key)
    assert len(sheet.told) == 2


def test_zero_is_a_mark_and_not_empty(make: Make) -> None:
    sheet = make(marks=Marks(0, 10))
    sheet.keys("0")
    assert sheet.told == [("r0", "c0", 0)]
    assert sheet.grid.mark("r0", "c0") == 0
    assert sheet.grid.accessibleDescription().endswith(": 0")


@pytest.mark.parametrize("marks", [Marks(1, 10), Marks(0, 10)])
def test_ten_is_typed_as_one_and_nought(make: Make, marks: Marks) -> None:
    sheet = make(marks=marks)
    sheet.keys("1")
    assert (sheet.told, sheet.grid.typing()) == ([], "1")
    sheet.keys("0")
    assert sheet.told == [("r0", "c0", 10)]
    assert sheet.grid.typing() == ""


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Down, Key.Key_Tab, Key.Key_Return, Key.Key_End])
def test_a_one_that_waits_is_kept_on_going_on(make: Make, key: Qt.Key) -> None:
    sheet = make(marks=Marks(0, 10))
    sheet.keys("1", key)
    assert sheet.told == [("r0", "c0", 1)]
    assert sheet.here() != ("r0", "c0")


def test_a_one_that_waits_is_kept_after_a_pause(make: Make, qtbot: QtBot) -> None:
    sheet = make(marks=Marks(0, 10))
    sheet.keys("1")
    qtbot.waitUntil(lambda: sheet.told == [("r0", "c0", 1)])
    assert sheet.here() == ("r0", "c0")


def test_a_one_that_waits_is_kept_on_leaving_and_before_undo(make: Make) -> None:
    sheet = make(marks=Marks(0, 10))
    sheet.keys("1")
    sheet.after.setFocus()
    assert sheet.told[-1:] == [("r0", "c0", 1)]
    sheet.grid.setFocus()
    sheet.keys(Key.Key_Right, "1")
    flush_focused()
    assert sheet.told[-1:] == [("r0", "c1", 1)]
    sheet.keys(Key.Key_Right, "1")
    sheet.grid.hide()
    assert sheet.told[-1:] == [("r0", "c2", 1)]


def test_esc_and_backspace_forget_what_waits(make: Make) -> None:
    sheet = make(marks=Marks(0, 10))
    sheet.keys("7", "1", Key.Key_Escape, "1", Key.Key_Backspace, Key.Key_Right)
    assert sheet.told == [("r0", "c0", 7)]


def test_a_key_that_begins_another_mark_replaces_what_waits(make: Make) -> None:
    sheet = make(marks=Marks(0, 10))
    sheet.keys("1", "7")
    assert sheet.told == [("r0", "c0", 7)]


def test_a_nought_makes_a_kept_one_into_ten_where_nought_is_no_mark(make: Make) -> None:
    sheet = make(marks=Marks(1, 10))
    sheet.keys("1")
    flush_focused()
    sheet.keys("0")
    assert sheet.told == [("r0", "c0", 1), ("r0", "c0", 10)]


def test_marks_below_zero(make: Make) -> None:
    sheet = make(marks=Marks(-5, 5))
    sheet.keys("-")
    assert sheet.grid.typing() == "−"
    sheet.keys("3", Key.Key_Right, "-", Key.Key_Right)
    assert sheet.told == [("r0", "c0", -3)]


def test_azerty_digits_need_no_shift(make: Make) -> None:
    sheet = make()
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Eacute, Qt.KeyboardModifier.NoModifier, "é")
    QApplication.sendEvent(sheet.grid, event)
    assert sheet.told == [("r0", "c0", 2)]


def test_with_advance_a_whole_row_is_typed_without_moving(make: Make) -> None:
    sheet = make(marks=Marks(0, 10), advance=True)
    sheet.keys("7", "10", "1", "5", "0")
    assert sheet.told == [
        ("r0", "c0", 7),
        ("r0", "c1", 10),
        ("r0", "c2", 1),
        ("r0", "c3", 5),
        ("r1", "c0", 0),
    ]


def test_a_locked_cell_says_why(make: Make) -> None:
    sheet = make()
    sheet.locked = {("r0", "c0"): "Deze persoon was er niet bij."}
    sheet.refresh()
    sheet.keys("4", Key.Key_Delete)
    assert sheet.told == []
    assert sheet.refused == ["Deze persoon was er niet bij."] * 2
    sheet.keys(Key.Key_Right, "4")
    assert sheet.told == [("r0", "c1", 4)]


# ---------------------------------------------------------------------- moving


def test_arrows_stop_at_the_edges(make: Make) -> None:
    sheet = make()
    sheet.keys(Key.Key_Left, Key.Key_Up)
    assert sheet.here() == ("r0", "c0")
    assert sheet.went == []
    sheet.keys(Key.Key_Right, Key.Key_Down)
    assert sheet.went == [("r0", "c1"), ("r1", "c1")]
    sheet.keys(Key.Key_End)
    assert sheet.here() == ("r1", "c3")
    sheet.keys(Key.Key_Home)
    assert sheet.here() == ("r1", "c0")
    sheet.keys(Key.Key_End, modifier=CTRL)
    assert sheet.here() == ("r2", "c3")
    sheet.keys(Key.Key_Home, modifier=CTRL)
    assert sheet.here() == ("r0", "c0")
    sheet.keys(Key.Key_PageDown)
    assert sheet.here() == ("r2", "c0")


def test_enter_goes_right_and_on_to_the_next_row(make: Make) -> None:
    sheet = make(rows=2, columns=2)
    for wanted in (("r0", "c1"), ("r1", "c0"), ("r1", "c1"), ("r1", "c1")):
        sheet.keys(Key.Key_Return)
        assert sheet.here() == wanted
    sheet.keys(Key.Key_Return, modifier=SHIFT)
    assert sheet.here() == ("r1", "c0")


def test_enter_goes_down_and_on_to_the_next_column(make: Make) -> None:
    sheet = make(rows=2, columns=2, enter="down")
    for wanted in (("r1", "c0"), ("r0", "c1"), ("r1", "c1"), ("r1", "c1")):
        sheet.keys(Key.Key_Enter)
        assert sheet.here() == wanted


def test_tab_goes_through_the_cells_and_then_out(make: Make) -> None:
    sheet = make(rows=1, columns=3)
    sheet.keys(Key.Key_Tab, Key.Key_Tab)
    assert sheet.here() == ("r0", "c2")
    assert sheet.grid.hasFocus()
    sheet.keys(Key.Key_Tab)
    assert sheet.after.hasFocus()
    QTest.keyClick(sheet.after, Key.Key_Backtab)
    assert sheet.grid.hasFocus()
    assert sheet.here() == ("r0", "c2")
    for _ in range(3):
        QTest.keyClick(sheet.grid, Key.Key_Backtab)
    assert sheet.before.hasFocus()


def test_ctrl_end_and_tab_leave_a_large_grid(make: Make) -> None:
    sheet = make(rows=40, columns=25)
    sheet.keys(Key.Key_End, modifier=CTRL)
    sheet.keys(Key.Key_Tab)
    assert sheet.after.hasFocus()


def test_a_click_goes_to_a_cell(make: Make) -> None:
    sheet = make()
    QTest.mouseClick(
        sheet.grid.viewport(), Qt.MouseButton.LeftButton, pos=sheet.grid.cell_rect("r1", "c2").center()
    )
    assert sheet.here() == ("r1", "c2")
    QTest.mouseClick(sheet.grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert sheet.here() == ("r1", "c2")


def test_other_keys_are_left_to_the_window(make: Make) -> None:
    sheet = make()
    for key, modifier in ((Key.Key_Z, CTRL), (Key.Key_Up, ALT), (Key.Key_A, Qt.KeyboardModifier.NoModifier)):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, modifier, "")
        sheet.grid.keyPressEvent(event)
        assert not event.isAccepted()


def test_tab_leaves_a_grid_with_more_to_do_after_it(make: Make) -> None:
    sheet = make()
    sheet.grid.tab_leaves = True
    QTest.keyClick(sheet.grid, Key.Key_Tab)
    assert sheet.after.hasFocus()
    QTest.keyClick(sheet.after, Key.Key_Tab, SHIFT)
    assert sheet.grid.hasFocus()
    assert sheet.here() == ("r0", "c0")


def test_the_menu_marks_with_the_mouse_alone(make: Make) -> None:
    sheet = make(marks=Marks(1, 5, unknown=True))
    menu = sheet.grid.build_menu()
    actions = {action.text().split("\t")[0]: action for action in menu.actions()}
    actions["3"].trigger()
    actions["Weet ik niet"].trigger()
    actions["Leegmaken"].trigger()
    assert [value for _, _, value in sheet.told] == [3, UNKNOWN, None]
    menu.close()


LETTERS = Letters(words=(("V", "vernieuwd", "success"), ("I", "ingetrokken", "danger")))


def test_letters_are_marks_too(make: Make) -> None:
    sheet = make(marks=LETTERS, enter="down", advance=True)
    sheet.keys("viq", Key.Key_Delete)
    assert sheet.told == [("r0", "c0", "V"), ("r1", "c0", "I")]
    assert sheet.refused == []
    assert sheet.here() == ("r2", "c0")
    sheet.keys(Key.Key_Up)
    assert sheet.grid.accessibleDescription() == "Rij 2, K1: ingetrokken"
    assert [sheet.grid.tint(mark) for mark in ("V", "I", None)] == ["success", "danger", ""]
    menu = sheet.grid.build_menu()
    next(each for each in menu.actions() if each.text() == "Vernieuwd\tV").trigger()
    menu.close()
    assert sheet.told[-1] == ("r1", "c0", "V")
    QApplication.clipboard().setText("vernieuwd\tx")
    sheet.grid.paste()
    assert sheet.blocks == []
    assert "Typ V (vernieuwd) of I (ingetrokken)." in sheet.refused[-1]


# ---------------------------------------------------------------------- the clipboard


def test_a_block_from_a_spreadsheet_is_one_action(make: Make) -> None:
    sheet = make(marks=Marks(1, 5, unknown=True))
    sheet.keys("3", Key.Key_Right)
    QApplication.clipboard().setText("4\t5,0\n\t?\n")
    sheet.keys(Key.Key_V, modifier=CTRL)
    assert sheet.blocks == [[("r0", "c1", 4), ("r0", "c2", 5), ("r1", "c2", UNKNOWN)]]
    assert sheet.told == [("r0", "c0", 3)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4\tzes", "In rij 1, kolom 2 van het blok staat ‘zes’."),
        ("4\n9", "In rij 2, kolom 1 van het blok staat ‘9’."),
        ("1\t2\t3\t4\t5", "Een blok van 1 × 5 cellen past niet"),
        ("1\n2\n3\n4", "Een blok van 4 × 1 cellen past niet"),
        ("\t5", "Dicht."),
    ],
)
def test_a_paste_with_a_mistake_changes_nothing(make: Make, text: str, said: str) -> None:
    sheet = make()
    sheet.locked = {("r0", "c1"): "Dicht."}
    sheet.refresh()
    QApplication.clipboard().setText(text)
    sheet.keys(Key.Key_V, modifier=CTRL)
    assert sheet.blocks == []
    assert said in sheet.refused[0]
    assert "Er is niets geplakt." in sheet.refused[0]


def test_an_empty_clipboard_does_nothing(make: Make) -> None:
    sheet = make()
    QApplication.clipboard().setText(" \n")
    sheet.grid.paste()
    assert (sheet.blocks, sheet.refused) == ([], [])


def test_copy_and_paste_of_one_mark(make: Make) -> None:
    sheet = make()
    sheet.keys("4")
    sheet.keys(Key.Key_C, modifier=CTRL)
    sheet.keys(Key.Key_Down)
    sheet.keys(Key.Key_V, modifier=CTRL)
    assert sheet.blocks == [[("r1", "c0", 4)]]


# ---------------------------------------------------------------------- refreshing


def test_a_refresh_does_not_disturb_what_is_being_typed(make: Make) -> None:
    sheet = make(marks=Marks(0, 10))
    sheet.keys(Key.Key_Down, "1")
    sheet.values["r2", "c2"] = 5
    sheet.refresh()
    assert sheet.grid.typing() == "1"
    sheet.rows.insert(0, GridRow("new", "Nieuwe rij"))
    sheet.refresh()
    assert sheet.here() == ("r1", "c0")
    assert sheet.grid.typing() == "1"
    sheet.keys("0")
    assert sheet.told == [("r1", "c0", 10)]


def test_a_cell_that_is_gone_takes_its_typing_along(make: Make) -> None:
    sheet = make(marks=Marks(0, 10))
    sheet.columns[1] = GridColumn("now", "Nu", active=True)
    sheet.keys(Key.Key_Down, "1")
    del sheet.rows[1]
    sheet.refresh()
    assert sheet.told == []
    assert sheet.grid.typing() == ""
    assert sheet.here() == ("r0", "now")


def test_an_empty_grid_is_harmless(make: Make) -> None:
    sheet = make(rows=0, columns=0)
    sheet.keys("4", Key.Key_Right, Key.Key_Return, Key.Key_Delete, Key.Key_End)
    sheet.grid.paste()
    sheet.grid.copy()
    assert sheet.grid.current() is None
    assert sheet.told == []
    sheet.keys(Key.Key_Tab)
    assert sheet.after.hasFocus()


def test_the_first_cell_is_in_the_active_column(make: Make) -> None:
    sheet = make()
    other = MarkGrid("Proef", Marks(1, 5), parent=sheet)
    columns = [GridColumn("c0", "1"), GridColumn("c1", "2", active=True)]
    other.show_grid(sheet.rows, columns, {})
    assert other.current() == ("r0", "c1")
    other.set_current("r2", "c0")
    assert other.current() == ("r2", "c0")
    other.set_current("elders", "c0")
    assert other.current() == ("r2", "c0")


# ---------------------------------------------------------------------- seeing and hearing


def test_a_screen_reader_hears_the_cell(make: Make) -> None:
    sheet = make(marks=Marks(1, 5, unknown=True))
    assert sheet.grid.accessibleName() == "Proef"
    assert sheet.grid.accessibleDescription() == "Rij 1, K1: leeg"
    sheet.keys("4")
    assert sheet.grid.accessibleDescription() == "Rij 1, K1: 4"
    sheet.keys(Key.Key_Right, "?")
    assert sheet.grid.accessibleDescription() == "Rij 1, K2: weet ik niet"


def test_it_scrolls_sideways_to_the_current_cell_and_keeps_its_labels(make: Make) -> None:
    sheet = make(columns=25)
    grid = sheet.grid
    assert grid.horizontalScrollBar().maximum() > 0
    sheet.keys(Key.Key_End)
    box = grid.cell_rect("r0", "c24")
    assert box.left() > 0
    assert box.right() <= grid.viewport().width()
    assert grid._places.cell_at(box.center(), grid._dx(), grid._dy()) == (0, 24)
    sheet.keys(Key.Key_Home)
    assert grid.horizontalScrollBar().value() == 0


def test_a_low_grid_scrolls_down_under_its_head(make: Make) -> None:
    sheet = make(rows=40, columns=3)
    grid = sheet.grid
    grid.set_most_height(300)
    QApplication.processEvents()
    assert grid.height() == 300
    sheet.keys(Key.Key_End, modifier=CTRL)
    box = grid.cell_rect("r39", "c2")
    assert box.bottom() <= grid.viewport().height()
    assert box.top() >= grid._places.head


def test_the_page_scrolls_along(qtbot: QtBot, make: Make) -> None:
    sheet = make(rows=40)
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(sheet)
    area.resize(600, 300)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    sheet.grid.setFocus()
    sheet.keys(Key.Key_End, modifier=CTRL)
    box = sheet.grid.cell_rect("r39", "c3")
    assert sheet.grid.viewport().visibleRegion().contains(box)
    sheet.keys(Key.Key_Home, modifier=CTRL)
    assert sheet.grid.viewport().visibleRegion().contains(sheet.grid.cell_rect("r0", "c0"))


@pytest.mark.parametrize("width", [240, 396, 692, 1200])
def test_everything_stays_inside_the_width(width: int, qapp: QApplication) -> None:
    theme.apply(qapp)
    rows = [GridRow("a", "Naam " * 30, number="12", tail="stijgt +1,0", bars=(0.5,) * 12)]
    places = Places(rows, [GridColumn(f"c{j}", f"S{j}") for j in range(12)], width, "verloop")
    assert places.label + places.room + places.tail <= width
    assert places.room >= COLUMN
    wide = Places(rows, [GridColumn("c", "S1")], 1600, "verloop")
    assert (wide.room, wide.scrolled) == (COLUMN, 0)
    assert wide.tail > 0


def test_a_thousand_cells_are_drawn_from_few_pictures(make: Make) -> None:
    sheet = make(rows=40, columns=25, width=1700, height=1900)
    sheet.values = {
        (row.key, column.key): (i * j) % 5 + 1
        for i, row in enumerate(sheet.rows)
        for j, column in enumerate(sheet.columns)
    }
    _cell.cache_clear()
    sheet.refresh()
    sheet.grid.grab()
    assert _cell.cache_info().misses <= 12


def test_a_mark_repaints_its_own_cell_only(make: Make) -> None:
    sheet = make(rows=20, columns=10, width=900, height=1000)
    QApplication.processEvents()
    _cell.cache_clear()
    sheet.keys("3")
    QApplication.processEvents()
    info = _cell.cache_info()
    assert info.hits + info.misses <= 4


@pytest.mark.parametrize("name", ["light", "high_contrast", "dark"])
def test_it_can_be_painted_in_every_theme(make: Make, qapp: QApplication, name: str) -> None:
    sheet = make(marks=Marks(0, 10, unknown=True))
    sheet.rows[0] = GridRow("r0", "Rij", number="1", tail="gelijk", bars=(0.2, None, 1.0))
    sheet.rows[1] = GridRow("r1", "Rij", number="2", muted=True)
    sheet.columns[1] = GridColumn("c1", "Heel lang", sub="nu", active=True)
    sheet.values = {("r0", "c0"): UNKNOWN, ("r1", "c1"): 3.25}
    sheet.locked = {("r2", "c2"): "dicht"}
    sheet.refresh()
    sheet.keys("1")
    try:
        theme.apply(qapp, name)
        assert not sheet.grid.grab().isNull()
    finally:
        theme.apply(qapp)


def test_labels_take_the_room_that_is_left() -> None:
    rows = [GridRow("r", "Een regel met een lange naam die niet zomaar wordt afgekapt, ook niet hier")]
    columns = [GridColumn("c", "S1")]
    wide, narrow = Places(rows, columns, 1200), Places(rows, columns, 460)
    needed = theme.metrics("strong").horizontalAdvance(rows[0].label)
    assert wide.label >= needed
    assert narrow.label < needed
    assert narrow.label + narrow.room + narrow.tail <= 460


def test_a_mark_goes_on_past_cells_in_which_nothing_can_be_typed(qtbot: QtBot) -> None:
    grid = MarkGrid("Proef", Marks(0, 3), advance=True)
    qtbot.addWidget(grid)
    rows = [GridRow(key, key) for key in "AB"]
    columns = [GridColumn(key, key) for key in "AB"]
    grid.show_grid(rows, columns, {}, {("A", "A"): "vast", ("B", "B"): "vast"})
    grid.set_current("A", "B")
    QTest.keyClicks(grid, "2")
    assert grid.current() == ("B", "A")
    QTest.keyClicks(grid, "1")
    assert grid.current() == ("B", "B"), "there is nothing further on"
