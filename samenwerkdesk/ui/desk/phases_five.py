"""Vijf fasen: the path, what was left behind, and of the phase that is chosen its state, its questions and its product."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import phase_gaps, phase_poll, phases, public_phases
from samenwerkdesk.model.phase_gaps import PASSED_OVER, UNANSWERED
from samenwerkdesk.ui.desk import asking
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.instrument_pictures import imprint, of_poll
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.desk.phases_answers import AnswersView
from samenwerkdesk.ui.desk.phases_product import ProductCard
from samenwerkdesk.ui.desk.phases_state import StateCard
from samenwerkdesk.ui.desk.phases_words import of_path, record
from samenwerkdesk.ui.desk.picture_card import PictureCard
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.desk.show_phases import choices, outcome_choice
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Columns, Flow
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.records import Record, RecordList

POLL_MOST = 260
"""How high the outcome of the poll becomes at most, in px."""


class FiveView(PartView):
    """The tab as one comes to it: the phase the group is in is open."""

    element: ClassVar[str] = "phases"
    tables: ClassVar[frozenset[str]] = asking.TABLES | {
        "phase", "card", "proposal", "action", "decision", "mandate", "mandate_renewal", "role", "role_assignment",
        "agreement", "kpi", "kpi_value",
    }  # fmt: skip
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓", "andere fase, ander antwoord"),
        ("N", "nieuw antwoord"),
        ("Enter", "antwoord openen"),
        ("Alt+↑ ↓", "antwoord verplaatsen; met ← → naar een andere vraag"),
        ("Delete", "antwoord verwijderen"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._code = ""
        self.column.setSpacing(look.space("l"))
        self.picture = PictureCard(desk, "Het pad")
        self.column.addWidget(self.picture)
        columns = Columns([(300, 1.0), (380, 1.25)])
        self.column.addWidget(columns)
        columns.add(self._make_list(), 0)
        self.state = StateCard(desk)
        columns.add(self.state, 1)
        columns.add(self._make_gaps(), 1)
        self.outcome = PictureCard(desk, "Waar staan we volgens de groep", POLL_MOST)
        columns.add(self.outcome, 1)
        self.answers = AnswersView(desk)
        self.column.addWidget(self.answers)
        self.product = ProductCard(desk)
        self.column.addWidget(self.product)

    def _make_list(self) -> Card:
        card = Card("Kies een fase", "teruggaan mag", wide=True)
        self.list = RecordList("Fasen", ruled=False, padding=7, lead_width=20)
        for signal in (self.list.pressed, self.list.gone_to, self.list.edit_asked):
            signal.connect(self.choose)
        card.add_wide(self.list)
        self.ask = Button("Vraag het aan de groep", "message-2-question")
        self.ask.setToolTip("Ieder kiest in stilte in welke fase jullie zitten")
        self.ask.clicked.connect(self.ask_group)
        foot = Flow()
        foot.add(self.ask)
        card.add(foot)
        return card

    def _make_gaps(self) -> Card:
        self.gaps = Card("Wat bleef liggen", wide=True)
        self.left = RecordList("Wat bleef liggen", padding=7, least=40)
        self.left.pressed.connect(self._go_to_gap)
        self.left.edit_asked.connect(self._go_to_gap)
        self.gaps.add_wide(self.left)
        return self.gaps

    # ------------------------------------------------------------------ showing

    @property
    def code(self) -> str:
        """The phase that is open."""
        return self._code

    def refresh(self) -> None:
        """Show everything as it is now."""
        self._choose_something()
        self._show_path()
        self._show_gaps()
        self._show_outcome()
        self._show_phase()

    def refresh_changed(self, tables: frozenset[str]) -> None:
        """A poll that goes on changes nothing about the phases."""
        if tables & {"phase", "card", "session", "collaboration"}:
            self.refresh()
        elif tables & asking.TABLES:
            self._show_outcome()

    def _choose_something(self) -> None:
        if not self._code:
            found = phases.all_phases(self.desk.document)
            now = phases.current(found) or found[-1]
            self._code = now.code

    def _show_path(self) -> None:
        document = self.desk.document
        path = public_phases.for_room(document)
        self.picture.show_picture(of_path(path, imprint(document, self.desk.session)))
        found = phases.all_phases(document)
        self.list.show_records([record(each, chosen=each.code == self._code) for each in found])

    def _show_gaps(self) -> None:
        found = phase_gaps.gaps(self.desk.document)
        self.left.show_records(
            [
                Record(
                    f"{each.phase}:{each.kind}",
                    each.sentence,
                    icon="info-circle",
                    icon_ink="warn" if each.kind == PASSED_OVER else "muted",
                    link="arrow-right",
                    link_name=phases.of_code(each.phase).name,
                )
                for each in found
            ]
        )
        self.gaps.setVisible(bool(found))

    def _show_outcome(self) -> None:
        found = phase_poll.outcome(self.desk.document)
        self.outcome.setVisible(found is not None)
        if found is not None:
            self.outcome.show_picture(of_poll(self.desk.document, found))

    def _show_phase(self) -> None:
        each = phases.get(self.desk.document, self._code)
        self.state.show_phase(each)
        self.answers.show_phase(self._code)
        self.product.show_phase(each)

    def subtitle(self) -> str:
        """Which phase is open."""
        about = phases.of_code(self._code) if self._code else None
        return f"Fase {about.number}: {about.theme}" if about else ""

    def first(self) -> QWidget:
        """The row of the phase that is open."""
        return self.list.row(self._code) or self.list

    def choices(self) -> list[Choice]:
        """What the room can be shown."""
        if not self._code:
            return []
        found = phase_poll.outcome(self.desk.document)
        asked = [outcome_choice(found.id)] if found is not None else []
        return [*choices(self._code, self.answers.question()), *asked]

    def show_part(self, key: str) -> None:
        """Open a phase by its code."""
        if key in {each.code for each in phases.all_phases(self.desk.document)}:
            self.choose(key)

    # ------------------------------------------------------------------ acting

    def choose(self, code: str) -> None:
        """Open another phase."""
        if code != self._code:
            flush_focused()
            self._code = code
            self._show_path()
            self._show_phase()
            self.altered.emit()

    def _go_to_gap(self, key: str) -> None:
        """Go to where something was left behind, the keyboard along."""
        code, _, kind = key.partition(":")
        self.choose(code)
        places = {PASSED_OVER: self.state.first, UNANSWERED: self.answers.first}
        target = places.get(kind, self.product.first)()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_group(self) -> None:
        """Prepare the poll in which everybody chooses the phase, and go there."""
        session = self.desk.session_id
        if session is None:
            self.desk.say("Plan eerst een sessie; daarin vraag je het.", "warn", until_session=True)
            return
        key = self.desk.act(lambda: phase_poll.ask(self.desk.document, session))
        if key is not None:
            self.desk.part_asked.emit("polls", key)
