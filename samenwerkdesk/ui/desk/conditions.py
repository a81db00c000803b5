"""The tab 'Condities': measure the five conditions now, see them over time, read the open answers, agree what to improve."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import ClassVar, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import round_sets
from samenwerkdesk.model.conditions import FULL, QUICK
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.ui.desk import asking
from samenwerkdesk.ui.desk.conditions_agenda import AgendaView
from samenwerkdesk.ui.desk.conditions_now import NowView, subtitle
from samenwerkdesk.ui.desk.conditions_texts import INSTRUMENT as TEXTS_INSTRUMENT
from samenwerkdesk.ui.desk.conditions_texts import TextsView
from samenwerkdesk.ui.desk.conditions_time import TimeView
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.show_choices import live
from samenwerkdesk.ui.desk.show_in_room import ShowInRoom
from samenwerkdesk.ui.desk.views_page import ViewsPage
from samenwerkdesk.ui.room.control import Source
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.field import flush_focused

NOW, TIME, TEXTS, AGENDA = "now", "time", "texts", "agenda"

View = NowView | TimeView | TextsView | AgendaView
Made = TypeVar("Made", NowView, TimeView, TextsView, AgendaView)


class ConditionsPage(ViewsPage):
    """Four views; the one that is shown is filled, the others when they are."""

    element: ClassVar[str] = "conditions"
    tables: ClassVar[frozenset[str]] = asking.TABLES | {"action"}
    by_session: ClassVar[bool] = True
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("0–9", "cijfer in het rooster"),
        ("?", "weet ik niet"),
        ("Delete", "leegmaken"),
        ("Enter", "volgende cel"),
        ("Ctrl+V", "een blok uit een spreadsheet plakken"),
        ("+", "iemand komt erbij: kies met een toets"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "Vijf condities",
            [(NOW, "Nu"), (TIME, "Door de tijd"), (TEXTS, "Open vragen"), (AGENDA, "Verbeteragenda")],
            "Deel van de condities",
        )
        self.show_it = ShowInRoom(desk, sequence=self._shown)
        self.add_action(self.show_it)
        self.plan = Button("Naar Sessie", "arrow-right", "primary")
        self.plan.clicked.connect(lambda: desk.page_asked.emit("sessions"))
        self.empty = EmptyState(
            "Hier meet je hoe kansrijk de samenwerking is",
            "Plan eerst een sessie; daarin vullen mensen de meting in.",
            self.plan,
        )
        self.add(self.empty)
        self._parts: dict[str, View] = {}

    @cached_property
    def now(self) -> NowView:
        """The measurement of this session."""
        view = NowView(self.desk)
        view.ask.connect(self.ask)
        view.again.connect(self._ask_again)
        view.agreement_asked.connect(self._agree)
        return self._add(NOW, view)

    @cached_property
    def time(self) -> TimeView:
        """The comparison over all sessions."""
        return self._add(TIME, TimeView(self.desk))

    @cached_property
    def texts(self) -> TextsView:
        """The open questions."""
        view = TextsView(self.desk)
        view.ask.connect(self.ask)
        return self._add(TEXTS, view)

    @cached_property
    def agenda(self) -> AgendaView:
        """The improvement agenda."""
        return self._add(AGENDA, AgendaView(self.desk))

    def _add(self, key: str, view: Made) -> Made:
        view.hide()
        self._parts[key] = view
        self.add(view)
        self._fit()
        return view

    def _view(self) -> View:
        view = self.views.value()
        if view == TIME:
            return self.time
        if view == TEXTS:
            return self.texts
        return self.agenda if view == AGENDA else self.now

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        there = self.desk.session_id is not None
        self.empty.setVisible(not there)
        self.views.setVisible(there)
        self.show_it.setVisible(there and bool(self._shown()[0]))
        self.set_subtitle(
            subtitle(self.desk.document, asking.latest(self.desk, FULL, QUICK)) if there else ""
        )
        if there:
            self._view().refresh()
        for key, part in self._parts.items():
            part.setVisible(there and key == self.views.value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let long grids scroll by themselves, within the height of the page."""
        for part in self._parts.values():
            if isinstance(part, NowView | TextsView):
                part.asking.fit(self.viewport().height())

    def _show_view(self, view: str) -> None:
        if NOW in self._parts:
            self.now.asking.head.hide_names()
        super()._show_view(view)

    def show_part(self, key: str) -> None:
        self.views.set_value(TEXTS if key == TEXTS_INSTRUMENT else NOW)
        self.renew()

    def first_control(self) -> QWidget:
        if self.desk.session_id is None:
            return self.plan
        return self._view().first()

    def setVisible(self, visible: bool) -> None:
        if not visible and NOW in self._parts:
            self.now.asking.head.hide_names()
        super().setVisible(visible)

    # ------------------------------------------------------------------ acting

    def ask(self, instrument: str) -> None:
        """Prepare a round in the session that is on, with what goes along."""
        session = self.desk.session_id
        if session is not None:
            self._prepare(lambda: round_sets.prepare(self.desk.document, instrument, session))

    def _ask_again(self, of: Round) -> None:
        self._prepare(lambda: round_sets.prepare_again(self.desk.document, of))

    def _prepare(self, intention: Callable[[], object]) -> None:
        flush_focused()
        if carried_out(self.desk, intention):
            self.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _shown(self) -> tuple[list[Source], int]:
        """What the room can see of the view that is chosen; a measurement and its pictures have signs of their own."""
        view = self.views.value()
        if view == AGENDA:
            return live(self.desk, lambda walls: [walls.improvements()]), 0
        if view == TIME:
            return live(self.desk, lambda walls: [one for one in [walls.comparison()] if one is not None]), 0
        return [], 0

    def _agree(self, condition: str) -> None:
        self.views.set_value(AGENDA)
        self._show_view(AGENDA)
        self.agenda.begin(condition)
