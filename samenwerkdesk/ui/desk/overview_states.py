"""Overzicht, the state of every element at a glance: what asks for attention, what moved, what is empty, and the way there."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.model import element_states, partners
from samenwerkdesk.model.element_states import DUE, EMPTY, THERE, State
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.overview import PARTNERS
from samenwerkdesk.ui.desk.overview_part import OverviewPart
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.records import Record, RecordList

MOVED = "moved"
"""What stands and moved in the session that is on."""

_GROUPS = (
    (DUE, "Vraagt aandacht", "alert-triangle", "warn", 0),
    (MOVED, "Veranderd in deze sessie", "circle-check", "success", 0),
    (THERE, "Staat er", "circle-check", "success", 1),
    (EMPTY, "Nog leeg", "", "muted", 1),
)


class StatesView(OverviewPart):
    """Four lists; Enter, or a click at the end of a row, goes to the element."""

    tables: ClassVar[frozenset[str]] = OverviewPart.tables | {
        "action",
        "agreement",
        "ambition_version",
        "card",
        "chain_step",
        "collaboration_check",
        "decision",
        "give_take",
        "interest",
        "kpi",
        "kpi_value",
        "mandate",
        "mandate_renewal",
        "partner_sheet",
        "phase",
        "proposal",
        "role",
        "role_assignment",
        "task",
        "task_transfer",
    }

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.begin = Button("Naar Partners", "arrow-right", "primary")
        self.begin.clicked.connect(lambda: self.part_asked.emit(PARTNERS))
        self.empty = EmptyState(
            "Wie zitten er aan tafel?",
            "Begin met de partners en hun mensen. Plan daarna een sessie; de rest groeit vanzelf aan.",
            self.begin,
        )
        self.column.addWidget(self.empty)
        columns = Columns([(360, 1.0), (360, 1.0)])
        self.column.addWidget(columns)
        self.lists: dict[str, RecordList] = {}
        self.cards: dict[str, Card] = {}
        for state, title, _, _, place in _GROUPS:
            records = RecordList(title, least=40, padding=8)
            records.edit_asked.connect(desk.page_asked.emit)
            records.link_asked.connect(desk.page_asked.emit)
            card = Card(title, wide=True)
            card.add_wide(records)
            columns.add(card, place)
            self.lists[state], self.cards[state] = records, card

    def refresh(self) -> None:
        self.empty.setVisible(not partners.all_partners(self.desk.document))
        session = self.desk.session
        day = (session.day if session else None) or self.desk.today()
        found = element_states.states(self.desk.document, self.desk.session_id, day)
        for state, _, icon, ink, _ in _GROUPS:
            here = [each for each in found if _group(each) == state]
            self.lists[state].show_records([_record(each, icon, ink) for each in here])
            self.cards[state].setVisible(bool(here))


def _group(state: State) -> str:
    return MOVED if state.state == THERE and state.moved else state.state


def _record(state: State, icon: str, ink: str) -> Record:
    tab = contents.tab_of(state.page)
    return Record(
        state.page,
        state.name,
        sub=f"{state.said} · deze sessie: {state.moved}" if state.moved else state.said,
        icon=icon,
        icon_ink=ink,
        bold=state.state == DUE,
        link="chevron-right",
        link_name=tab.title if tab else "",
    )
