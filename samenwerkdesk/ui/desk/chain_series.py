"""The values of one KPI: a small table of periods and numbers, and a row under it for the next one."""

from __future__ import annotations

from samenwerkdesk import look
from samenwerkdesk.model import chain_kpis
from samenwerkdesk.model.chain_kpis import Kpi
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.text_grid import GridHead, GridText, TextGrid

PERIOD, VALUE, NEXT = "period", "value", "next"


class SeriesCard(Card):
    """The series of the KPI that is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Waarden", "leeg is niet gemeten", wide=True)
        self.desk = desk
        self._kpi: Kpi | None = None
        self.grid = TextGrid("Waarden per periode", least=110, label=120, movable=True)
        self.grid.written.connect(self._write)
        self.grid.row_removed.connect(self._remove)
        self.grid.row_moved.connect(self._move)
        self.add_wide(self.grid)
        foot = Flow(look.space("s"))
        more = Button("Periode toevoegen", "plus", size="small")
        more.clicked.connect(self.begin)
        foot.add(more)
        self.away = Button("Periode weghalen", "trash", "destructive", size="small")
        self.away.clicked.connect(lambda: self._remove(self.grid.current()[0]))
        foot.add(self.away)
        self.add(foot)
        self.add(KeyHints([("Enter", "schrijven"), ("Tab", "volgende cel"), ("Delete", "leeg")]))

    def show_kpi(self, kpi: Kpi) -> None:
        """Show the values of a KPI."""
        self._kpi = kpi
        self.set_title(f"Waarden van {kpi.label}")
        rows = [GridHead(each.id, f"{at}e meting") for at, each in enumerate(kpi.series, 1)]
        rows.append(GridHead(NEXT, "nieuw"))
        columns = [GridHead(PERIOD, "Periode"), GridHead(VALUE, "Waarde", kpi.unit or "")]
        cells = {}
        for each in kpi.series:
            cells[each.id, PERIOD] = GridText(each.period or "")
            cells[each.id, VALUE] = GridText(chain_kpis.written(each.value))
        self.grid.show_grid(rows, columns, cells)
        self.away.setEnabled(bool(kpi.series))

    def begin(self) -> None:
        """Write the next period."""
        self.grid.setFocus()
        self.grid.set_current(NEXT, PERIOD)
        self.grid.write()

    def _write(self, row: str, column: str, text: str) -> None:
        document, kpi = self.desk.document, self._kpi
        if kpi is None:
            return
        if row != NEXT:
            if column == PERIOD:
                self.desk.act(lambda: chain_kpis.set_period(document, row, text))
            else:
                self.desk.act(lambda: chain_kpis.set_value(document, row, chain_kpis.read_number(text)))
            return

        def add() -> str:
            number = chain_kpis.read_number(text) if column == VALUE else None
            return chain_kpis.add_value(document, kpi.id, text if column == PERIOD else None, number)

        made = self.desk.act(add)
        if made is not None:
            # What is typed next belongs to the row that was made.
            self.grid.set_current(made, column)

    def _remove(self, row: str) -> None:
        if row not in (NEXT, "") and carried_out(
            self.desk, lambda: chain_kpis.remove_value(self.desk.document, row)
        ):
            self.desk.removed("Periode verwijderd.")

    def _move(self, row: str, step: int) -> None:
        if row != NEXT:
            self.desk.act(lambda: chain_kpis.move_value(self.desk.document, row, step))
