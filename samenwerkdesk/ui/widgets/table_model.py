"""What an EditableTable shows: columns, rows, and a Qt model that changes as little as it can."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from samenwerkdesk.model import dutch_dates
from samenwerkdesk.ui.widgets.choice import Option

Index = QModelIndex | QPersistentModelIndex
KINDS = ("text", "choice", "date", "number")

_NOWHERE = QModelIndex()
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _PLAIN | Qt.ItemFlag.ItemIsEditable


@dataclass(frozen=True)
class Column:
    """One column of a table.

    `kind` is one of KINDS. The width is `width` px, or else a share by `weight` of what is left, at least
    `least` px. `options` are the choices of a choice column, or a function from the row's key to them.
    """

    key: str
    title: str
    kind: str = "text"
    width: int = 0
    weight: float = 1.0
    least: int = 96
    editable: bool = True
    required: bool = False
    options: Sequence[Option] | Callable[[str], Sequence[Option]] = ()
    ink: str = "text"
    right: bool = False
    bold: bool = False

    def choices(self, row_key: str) -> Sequence[Option]:
        """The options in a row."""
        return self.options(row_key) if callable(self.options) else self.options


@dataclass(frozen=True)
class Row:
    """One row: a key that stays the same, and a value per column key.

    `marks` puts a partner's mark (number of the look, letter) before a cell's text; `texts` shows another text than
    the value's own; a `muted` row is past.
    """

    key: str
    values: Mapping[str, Any]
    marks: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    muted: bool = False


class TableModel(QAbstractTableModel):
    """The rows as a Qt model. With `new_row` there is one more row at the end, to add something with."""

    def __init__(self, columns: Sequence[Column], new_row: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self.new_row = new_row
        self.rows: list[Row] = []

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows) + bool(self.new_row)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def row_key(self, index: Index) -> str | None:
        """The key of the row at `index`; None for the row to add with, and for no index."""
        return self.rows[index.row()].key if index.isValid() and index.row() < len(self.rows) else None

    def is_new(self, index: Index) -> bool:
        """Whether `index` is in the row to add something with."""
        return index.isValid() and index.row() == len(self.rows)

    def value(self, index: Index) -> Any:
        """The value of a cell."""
        if index.row() >= len(self.rows):
            return None
        return self.rows[index.row()].values.get(self.columns[index.column()].key)

    def row_of(self, key: str) -> int:
        """The position of the row with `key`, or -1."""
        return next((i for i, row in enumerate(self.rows) if row.key == key), -1)

    def text(self, index: Index) -> str:
        """What a cell shows."""
        if self.is_new(index):
            return self.new_row if index.column() == self.first_editable() else ""
        value = self.value(index)
        column = self.columns[index.column()]
        key = self.rows[index.row()].key
        given = self.rows[index.row()].texts.get(column.key)
        if given is not None:
            return given
        if column.kind == "choice":
            return next((option[1] for option in column.choices(key) if option[0] == value), "")
        return shown(value)

    def first_editable(self) -> int:
        """The number of the first column that can be edited."""
        return next((i for i, column in enumerate(self.columns) if column.editable), 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.columns[index.column()].title
        if role == Qt.ItemDataRole.EditRole:
            return self.value(index)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.is_new(index) and index.column() != self.first_editable():
            return _PLAIN
        return _EDITABLE if self.columns[index.column()].editable else _PLAIN

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Become `rows`, with removals, moves, insertions and changes only where something differs."""
        places = {row.key: place for place, row in enumerate(rows)}
        if len(places) != len(rows):
            raise ValueError("two rows have the same key")
        for i in range(len(self.rows) - 1, -1, -1):
            if self.rows[i].key not in places:
                self.beginRemoveRows(QModelIndex(), i, i)
                del self.rows[i]
                self.endRemoveRows()
        for i, row in enumerate(rows):
            if i + 1 < len(self.rows) and self.rows[i].key != row.key == self.rows[i + 1].key:
                # One row that goes down is one move, not a move up of all that it passes.
                self._move_down(i, min(places[self.rows[i].key], len(self.rows) - 1))
            if i < len(self.rows) and self.rows[i].key == row.key:
                self._renew(i, row)
                continue
            old = self.row_of(row.key)
            if old >= 0:
                self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), i)
                self.rows.insert(i, self.rows.pop(old))
                self.endMoveRows()
                self._renew(i, row)
            else:
                self.beginInsertRows(QModelIndex(), i, i)
                self.rows.insert(i, row)
                self.endInsertRows()

    def _move_down(self, old: int, new: int) -> None:
        if new > old and self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), new + 1):
            self.rows.insert(new, self.rows.pop(old))
            self.endMoveRows()

    def _renew(self, i: int, row: Row) -> None:
        if self.rows[i] != row:
            self.rows[i] = row
            self.dataChanged.emit(self.index(i, 0), self.index(i, len(self.columns) - 1))


def shown(value: Any) -> str:
    """How a value that is no choice is written in a cell."""
    if value is None:
        return ""
    if isinstance(value, date):
        return dutch_dates.long_date(value)
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",").replace("-", "\u2212")
    return str(value)
