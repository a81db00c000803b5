from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.record_painting import laid_out
from samenwerkdesk.ui.widgets.records import Record, RecordList, RecordRow
from tests.ui.widgets.conftest import Show

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
LONG = "Samen zorgen we dat elk gezin binnen tien werkdagen hulp krijgt die past. " * 40


def three(**more: str) -> list[Record]:
    return [Record(key, f"Regel {key}", **more) for key in "abc"]  # type: ignore[arg-type]


def row(records: RecordList, key: str) -> RecordRow:
    found = records.row(key)
    assert found is not None
    return found


@pytest.fixture
def records(show: Show) -> RecordList:
    records = RecordList("Lijst", menu=lambda key, menu: None)
    show(records, QLineEdit())
    records.show_records(three())
    return records


def test_it_is_one_stop_for_tab(records: RecordList, qtbot: QtBot) -> None:
    stops = [row(records, key).focusPolicy() for key in "abc"]
    assert stops == [Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus, Qt.FocusPolicy.ClickFocus]
    records.focus("b")
    assert row(records, "b").focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert row(records, "a").focusPolicy() == Qt.FocusPolicy.ClickFocus
    records.show_records([record for record in three() if record.key != "b"])
    assert row(records, "c").hasFocus()
    assert row(records, "c").focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_keys_go_along_the_rows(records: RecordList, qtbot: QtBot) -> None:
    records.focus("a")
    for key, at in ((Key.Key_Down, "b"), (Key.Key_End, "c"), (Key.Key_Down, "c"), (Key.Key_Home, "a")):
        qtbot.keyClick(row(records, records.current() or ""), key)
        assert records.current() == at


def test_what_keys_ask(records: RecordList, qtbot: QtBot) -> None:
    asked: list[tuple[object, ...]] = []
    records.edit_asked.connect(lambda *args: asked.append(("edit", *args)))
    records.remove_asked.connect(lambda *args: asked.append(("remove", *args)))
    records.move_asked.connect(lambda *args: asked.append(("move", *args)))
    records.key_typed.connect(lambda *args: asked.append(("key", *args)))
    records.toggled.connect(lambda *args: asked.append(("tick", *args)))
    records.show_records([Record("a", "A"), Record("b", "B", checked=False)])
    first, second = row(records, "a"), row(records, "b")
    qtbot.keyClick(first, Key.Key_Return)
    qtbot.keyClick(first, Key.Key_F2)
    qtbot.keyClick(first, Key.Key_Delete)
    qtbot.keyClick(first, Key.Key_Down, ALT)
    qtbot.keyClick(first, Key.Key_O)
    qtbot.keyClick(first, Key.Key_Space)
    qtbot.keyClick(second, Key.Key_Space)
    assert asked == [
        ("edit", "a"), ("edit", "a"), ("remove", "a"), ("move", "a", 1),
        ("key", "a", "o"), ("key", "a", " "), ("tick", "b", True),
    ]  # fmt: skip


def test_clicks_on_the_box_and_with_pick_anywhere(show: Show, qtbot: QtBot) -> None:
    for pick in (False, True):
        records = RecordList("Lijst", pick=pick)
        show(records)
        records.show_records([Record("a", "A", checked=True)])
        ticked: list[bool] = []
        records.toggled.connect(lambda key, on, ticked=ticked: ticked.append(on))
        qtbot.mouseClick(row(records, "a"), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
        qtbot.mouseClick(row(records, "a"), Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
        assert ticked == ([False, False] if pick else [False])


def test_a_link_is_pressed_where_it_stands(records: RecordList, qtbot: QtBot) -> None:
    records.show_records(
        [Record("a", "A", right="5 min", link="list-numbers", link_name="Spelregels"), Record("b", "B")]
    )
    first = row(records, "a")
    place = QPoint(first.width() - 20, 20)
    with qtbot.waitSignal(records.link_asked) as asked:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["a"]
    assert first.accessibleName() == "A, 5 min, naar Spelregels"
    assert first._tip(QPointF(place)) == "Naar Spelregels"
    assert "Dubbelklik" in first._tip(QPointF(5, 5))
    other = row(records, "b")
    with qtbot.assertNotEmitted(records.link_asked):
        qtbot.mouseClick(other, Qt.MouseButton.LeftButton, pos=place)
    first.grab()


def test_a_long_text_ends_in_dots(show: Show) -> None:
    records = RecordList("Lijst", most_lines=3)
    show(records)
    records.show_records([Record("a", LONG, sub=LONG)])
    line = theme.metrics("body").height()
    assert row(records, "a").heightForWidth(400) < 8 * line
    layout = laid_out(LONG, "body", 400, 3)
    assert layout.lineCount() == 3
    assert layout.text().endswith("…")
    assert laid_out("Kort", "body", 400, 3).text() == "Kort"
    assert laid_out("Een\nTwee\nDrie\nVier", "body", 400, 3).lineCount() == 3
    assert row(records, "a").accessibleName().startswith(LONG.strip())


def test_a_row_grows_and_shrinks_with_its_record(records: RecordList) -> None:
    height = row(records, "a").heightForWidth(300)
    records.show_records(three(sub="Met een tweede regel"))
    assert row(records, "a").heightForWidth(300) > height
    records.show_records(three())
    assert row(records, "a").heightForWidth(300) == height


def test_every_kind_of_row_paints(show: Show) -> None:
    records = RecordList("Lijst", lead_width=60, icons_first=True, ruled=False)
    show(records)
    records.show_records(
        [
            Record("a", "Actief", lead="9.00", active=True, progress=0.4, right="5 min"),
            Record("b", "Klaar", lead="9.05", icon="check", ink="muted"),
            Record("c", "Weg", lead="9.10", struck=True, right="overgeslagen"),
            Record("d", "Vink", checked=True, sub="eronder"),
            Record("e", "Merk", mark=(2, "C")),
            Record("f", "Dringend", right="te laat", right_ink="warn", bold=True),
        ]
    )
    records.grab()


# ---------------------------------------------------------------------- the editor in the row


def test_an_editor_takes_the_place_of_its_row(records: RecordList, qtbot: QtBot) -> None:
    editor = QLineEdit()
    records.open_editor("b", editor)
    editor.setFocus()
    assert not row(records, "b").isVisible()
    assert records.editing == "b"
    records.show_records([*reversed(three())])
    assert editor.hasFocus()
    assert not row(records, "b").isVisible()
    records.close_editor()
    assert row(records, "b").hasFocus()
    assert records.current() == "b"


def test_while_editing_another_row_is_the_stop(records: RecordList) -> None:
    records.focus("a")
    records.open_editor("a", QLineEdit())
    assert row(records, "b").focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_an_editor_of_what_is_gone_does_not_open(records: RecordList) -> None:
    records.open_editor("z", QLineEdit())
    assert records.editing is None
    records.open_editor("a", QLineEdit())
    records.show_records([])
    assert records.editing is None
    assert not records.isVisible()


def test_a_menu_without_entries_stays_away(records: RecordList, show: Show) -> None:
    records.show_menu("a", QPoint(0, 0))
    plain = RecordList("Zonder")
    show(plain)
    plain.show_records(three())
    plain.show_menu("a", QPoint(0, 0))
    assert not [menu for menu in plain.findChildren(QMenu) if menu.isVisible()]
    assert not plain.has_menu
