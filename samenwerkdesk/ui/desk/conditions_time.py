"""The five conditions over all sessions: the picture, and the same in figures."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk.model import method, public_marks, sessions
from samenwerkdesk.model.public_marks import PublicItem, PublicMeasurement
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.instrument_pictures import of_series
from samenwerkdesk.ui.desk.picture_card import PictureCard
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.grid_note import GridNote
from samenwerkdesk.ui.widgets.mark_grid import GridColumn, GridRow, Mark
from samenwerkdesk.ui.widgets.mark_view import MarkView

_SPREAD = {"small": "spreiding klein", "medium": "spreiding middel", "large": "spreiding groot"}


class TimeView(QWidget):
    """The comparison; the cell one stands in is explained under the figures."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._found: dict[tuple[str, str], tuple[PublicItem, PublicMeasurement]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        self.empty = EmptyState(
            "Hier zie je de condities door de tijd",
            "Zodra je een meting hebt getoond, staat die hier; na de tweede zie je wat er beweegt.",
        )
        column.addWidget(self.empty)
        self.picture = PictureCard(desk, "Door de tijd")
        column.addWidget(self.picture)
        self.card = Card("In cijfers", "gemiddelde van de groep")
        self.figures = MarkView("Gemiddelde per conditie en sessie")
        self.figures.current_changed.connect(lambda *_: self._show_cell())
        self.card.add(self.figures)
        self.note = GridNote()
        self.card.add(self.note)
        column.addWidget(self.card)

    def refresh(self) -> None:
        """Show what was measured so far, as far as it was shown."""
        document = self.desk.document
        found = [each for each in public_marks.public_conditions(document) if each.stage != "closed"]
        order = {each.id: each for each in sessions.all_sessions(document)}
        there = any(each.shown for each in found)
        self.empty.setVisible(not there)
        self.picture.setVisible(there)
        self.card.setVisible(there)
        if not there:
            return
        self.picture.show_picture(of_series(document, "comparison", found, {}))
        self._show_figures(found, order)

    def _show_figures(self, found: list[PublicMeasurement], order: dict[str, sessions.Session]) -> None:
        self._found = {(item.key, each.session_id): (item, each) for each in found for item in each.items}
        values: dict[tuple[str, str], Mark] = {
            cell: item.group_score for cell, (item, _) in self._found.items() if item.group_score is not None
        }
        columns = []
        for each in found:
            session = order[each.session_id]
            here = each.session_id == self.desk.session_id
            day = f"{session.day.day}-{session.day.month}" if session.day else ""
            label = f"S{session.number}" if session.number is not None else "–"
            columns.append(
                GridColumn(
                    each.session_id, label, sub="nu" if here else day, active=here, spoken=session.label
                )
            )
        rows = [GridRow(each.code, each.name) for each in method.conditions()]
        self.figures.show_grid(rows, columns, values)
        self._show_cell()

    def _show_cell(self) -> None:
        cell = self.figures.current()
        if cell is None or cell not in self._found:
            return
        item, measurement = self._found[cell]
        session = sessions.get(self.desk.document, cell[1])
        form = method.instrument(measurement.instrument).title
        heading = " · ".join(part for part in (item.name, session.label if session else "", form) if part)
        self.note.show_note(heading, words(item))

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.figures if not self.card.isHidden() else self


def words(item: PublicItem) -> str:
    """What one figure says: n, spread, and the change since the time before."""
    if not item.shown:
        return f"{item.reason or ''}, {item.n} ingevuld".strip(", ")
    from samenwerkdesk.model.exact import dutch

    parts = [f"{item.n} ingevuld"]
    if item.lowest is not None and item.highest is not None:
        parts.append(f"van {dutch(item.lowest)} tot {dutch(item.highest)}")
    if item.spread_label:
        parts.append(_SPREAD[item.spread_label])
    if item.polarised:
        parts.append("tweedeling")
    if item.partner_weighted_score is not None:
        parts.append(f"organisaties even zwaar: {dutch(item.partner_weighted_score)}")
    if item.delta is not None:
        group = {True: ", andere groep", None: ", onbekend of het dezelfde groep is", False: ""}
        parts.append(f"{dutch(item.delta, 1, signed=True)} sinds de vorige keer{group[item.different_group]}")
    return " · ".join(parts)
