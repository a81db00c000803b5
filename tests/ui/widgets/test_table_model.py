from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt

from samenwerkdesk.ui.widgets.table_model import Column, Row, TableModel, shown

COLUMNS = [Column("name", "Naam"), Column("n", "Aantal", "number", editable=False)]


def row(key: str, n: int = 0) -> Row:
    return Row(key, {"name": key.upper(), "n": n})


def keys(model: TableModel) -> list[str]:
    return [each.key for each in model.rows]


@given(st.lists(st.sampled_from("abcdefg"), unique=True), st.lists(st.sampled_from("abcdefg"), unique=True))
def test_any_rows_become_any_other_rows_and_indexes_stay_with_their_key(
    before: list[str], after: list[str]
) -> None:
    model = TableModel(COLUMNS, "Nieuw")
    model.set_rows([row(key) for key in before])
    held = {key: QPersistentModelIndex(model.index(i, 0)) for i, key in enumerate(before)}
    model.set_rows([row(key, 1) for key in after])
    assert keys(model) == after
    for key, index in held.items():
        assert model.row_key(index) == (key if key in after else None)
    assert model.rowCount() == len(after) + 1


def test_only_what_differs_is_reported() -> None:
    model = TableModel(COLUMNS)
    model.set_rows([row("a"), row("b")])
    changed: list[int] = []
    model.dataChanged.connect(lambda first, last: changed.append(first.row()))
    model.set_rows([row("a"), row("b", 5)])
    model.set_rows([row("a"), row("b", 5)])
    assert changed == [1]


def test_a_row_that_goes_down_or_up_is_one_move() -> None:
    model = TableModel([Column("a", "A")])
    rows = [Row(key, {"a": key}) for key in "abcdef"]
    moves: list[object] = []
    model.rowsMoved.connect(lambda *_: moves.append(None))
    model.set_rows(rows)
    model.set_rows([rows[0], *rows[2:5], rows[1], rows[5]])
    assert len(moves) == 1
    model.set_rows(rows)
    assert len(moves) == 2
    assert [row.key for row in model.rows] == list("abcdef")


def test_the_same_key_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="same key"):
        TableModel(COLUMNS).set_rows([row("a"), row("a")])


def test_the_row_to_add_with_is_no_row() -> None:
    model = TableModel(COLUMNS, "Persoon toevoegen")
    index = model.index(0, 0)
    assert model.is_new(index)
    assert model.row_key(index) is None
    assert model.text(index) == "Persoon toevoegen"
    assert model.text(model.index(0, 1)) == ""
    assert model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable


def test_choices_show_their_label() -> None:
    column = Column("kind", "Soort", "choice", options=lambda key: [(1, f"keuze van {key}"), (None, "geen")])
    model = TableModel([column])
    model.set_rows([Row("a", {"kind": 1}), Row("b", {"kind": None}), Row("c", {"kind": 9})])
    assert [model.text(model.index(i, 0)) for i in range(3)] == ["keuze van a", "geen", ""]


def test_values_are_written_as_people_do() -> None:
    assert shown(None) == ""
    assert shown(date(2025, 4, 10)) == "10 april 2025"
    assert shown(-2.5) == "\u22122,5"
    assert shown(3) == "3"


def test_headers_have_titles_and_sides() -> None:
    model = TableModel([Column("a", "Naam"), Column("b", "Taken", right=True)])
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(1, horizontal) == "Taken"
    side = model.headerData(1, horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert side & Qt.AlignmentFlag.AlignRight
    assert model.headerData(0, Qt.Orientation.Vertical) is None
