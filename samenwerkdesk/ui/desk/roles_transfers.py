"""Rollen, the transfers: what comes up, what waits for an answer, what is accepted and what was; and a timeline beside it."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import continuity, role_history, transfers
from samenwerkdesk.model.continuity import Continuity
from samenwerkdesk.model.text import counted
from samenwerkdesk.model.transfers import ACCEPTED, Transfer
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk import roles_timeline as timeline
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.record_editor import Section
from samenwerkdesk.ui.desk.roles_coming import ROLE, TASK, coming_up
from samenwerkdesk.ui.desk.roles_part import BOARD, RolesPart
from samenwerkdesk.ui.desk.roles_transfer_lane import ANSWERS, TransferLane
from samenwerkdesk.ui.desk.roles_words import named
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.desk.show_roles import transfer_choices
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.columns import Columns, Flow
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.records import RecordList
from samenwerkdesk.ui.widgets.text import Text

NAME = 220
"""The widest name on a button, in px."""


class TransfersView(RolesPart):
    """What goes from hand to hand; what nobody goes on with is taken up on the board."""

    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("A", "overdracht aanvaard"),
        ("G", "overdracht geweigerd"),
        ("K", "overdracht klaar"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._chosen: tuple[str, str] | None = None
        self._current: str | None = None
        self.begin = Button("Naar het bord", kind="primary")
        self.begin.clicked.connect(lambda: self.part_asked.emit(BOARD))
        self.empty = EmptyState(
            "Hier zie je welke taken van hand tot hand gaan",
            "Sleep op het bord een taak naar een andere rol of naar iemand; hier bevestigt de ontvanger.",
            self.begin,
        )
        self.column.addWidget(self.empty)
        self.columns = Columns([(400, 1.25), (340, 1.0)])
        self.column.addWidget(self.columns)
        self.columns.add(self._build_list(), 0)
        self.columns.add(self._build_timeline(), 1)

    def _build_list(self) -> Card:
        card = Card("Overdrachten", wide=True)
        self.asked = Text("", "body", "muted", wrap=True)
        card.add(self.asked)
        self.buttons = Flow()
        self.answers: dict[str, Button] = {}
        for letter, _, words, icon, *_ in ANSWERS:
            button = Button(words, icon, size="small", key=letter.upper())
            button.clicked.connect(partial(self._answer, letter))
            self.answers[letter] = button
            self.buttons.add(button)
        card.add(self.buttons)
        self.waiting = TransferLane(self.desk, "Wacht op antwoord")
        self.coming = RecordList("Komt vrij", padding=9, most_lines=3)
        self.coming.edit_asked.connect(self._take_up)
        self.coming.link_asked.connect(self._take_up)
        self.coming.focused.connect(self._coming_focused)
        self.accepted = TransferLane(self.desk, "Aanvaard, nog over te dragen")
        self.past = TransferLane(self.desk, "Geweest")
        self.sections: list[Section] = []
        for lane in (self.waiting, self.accepted, self.past):
            lane.records.focused.connect(partial(self._transfer_focused, lane))
            lane.answered.connect(self._follow)
        self.step_in = Flow()
        self._step_in_for: list[tuple[str, Button]] = []
        for title, records in (
            ("Wacht op antwoord", self.waiting.records),
            ("Komt vrij: niemand zet dit voort", self.coming),
            ("Aanvaard, nog over te dragen", self.accepted.records),
            ("Geweest", self.past.records),
        ):
            section = Section(title, records)
            self.sections.append(section)
            card.add_wide(section)
            if records is self.coming:
                card.add(self.step_in)
        return card

    def _build_timeline(self) -> Card:
        card = Card("Verloop", wide=True)
        self.subject = ChoiceField("Van welke rol of taak?", placeholder="Kies een rol of een taak")
        self.subject.committed.connect(self._choose)
        card.add(self.subject)
        self.timeline = RecordList("Verloop", lead_width=timeline.LEAD, padding=8)
        card.add_wide(self.timeline)
        self.nothing = EmptyState("Hierover is nog niets vastgelegd")
        card.add(self.nothing)
        return card

    # ------------------------------------------------------------------ showing

    def show_found(self, found: Continuity) -> None:
        there = bool(found.roles or found.tasks)
        self.empty.setVisible(not there)
        self.columns.setVisible(there)
        if not there:
            return
        every = transfers.all_transfers(self.desk.document)
        here = [each for each in every if found.task(each.task_id)]
        newest = sorted(here, key=lambda each: each.date or "", reverse=True)
        self.waiting.show(found, [each for each in newest if each.waiting])
        self.accepted.show(found, [each for each in newest if each.status == ACCEPTED])
        self.past.show(found, [each for each in newest if not each.waiting and each.status != ACCEPTED])
        self.coming.show_records(coming_up(self.desk.document, found))
        self._show_step_in(found)
        for section in self.sections:
            section.setVisible(bool(section.records.keys()))
        self.buttons.setVisible(bool(self.waiting.records.keys() or self.accepted.records.keys()))
        self._show_answers()
        self._show_subjects(found)
        self._show_timeline()

    def _show_step_in(self, found: Continuity) -> None:
        """A button per person who leaves and has deputies that could step in."""
        wanted = []
        for person in found.people.values():
            if continuity.leaves(person):
                number = continuity.could_step_in(found, person.id)
                if number:
                    wanted.append((person, number))
        if [person.id for person, _ in wanted] == [key for key, _ in self._step_in_for]:
            return
        layout = self.step_in.layout()
        for _, button in self._step_in_for:
            if layout is not None:
                layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._step_in_for = []
        for person, _ in wanted:
            # A name of a whole line would make the button wider than the page.
            name = theme.metrics("label").elidedText(person.label, Qt.TextElideMode.ElideRight, NAME)
            button = Button(f"Laat vervangers van {name} instappen", "users", size="small")
            button.clicked.connect(partial(self._let_step_in, person.id))
            self.step_in.add(button)
            self._step_in_for.append((person.id, button))
        self.step_in.setVisible(bool(wanted))

    def _show_subjects(self, found: Continuity) -> None:
        options: list[tuple[object, str]] = [
            ((ROLE, each.role.id), f"Rol: {each.role.label}") for each in found.roles
        ]
        options += [((TASK, each.task.id), f"Taak: {each.task.label}") for each in found.tasks]
        if self._chosen not in [key for key, _ in options]:
            self._chosen = _first_subject(found)
        self.subject.set_options(options)
        self.subject.set_value(self._chosen)

    def _show_timeline(self) -> None:
        if self.found is None or self._chosen is None:
            return
        kind, key = self._chosen
        document = self.desk.document
        events = role_history.of_role(document, key) if kind == ROLE else role_history.of_task(document, key)
        self.timeline.show_records(timeline.records(self.found, events, with_task=kind == ROLE))
        self.nothing.setVisible(not events)

    def first(self) -> QWidget:
        if self.columns.isHidden():
            return self.begin
        for section in self.sections:
            keys = section.records.keys()
            row = section.records.row(keys[0]) if keys else None
            if row is not None:
                return row
        return self.subject.input

    def choices(self) -> list[Choice]:
        """What the room can see of it now: what waits or is under way, from the transfer the buttons are about."""
        going = [*self.waiting.records.keys(), *self.accepted.records.keys()]
        return transfer_choices(going, self._current or "") if not self.columns.isHidden() else []

    # ------------------------------------------------------------------ acting

    def _choose(self, value: object) -> None:
        if isinstance(value, tuple):
            self._chosen = value
            self._show_timeline()

    def _look_at(self, kind: str, key: str) -> None:
        self._chosen = (kind, key)
        self.subject.set_value(self._chosen)
        self._show_timeline()

    def _lane_of(self, key: str | None) -> TransferLane | None:
        lanes = (self.waiting, self.accepted, self.past)
        return next((lane for lane in lanes if key and lane.transfer(key)), None)

    def _show_answers(self) -> None:
        """Let the buttons answer the transfer that has or had the keyboard, else the first one that can be answered."""
        fitting = self._letters(self._current)
        if not fitting and (self._current is None or self.past.records.current() != self._current):
            every = [*self.waiting.records.keys(), *self.accepted.records.keys()]
            self._current = next((key for key in every if self._letters(key)), None)
            fitting = self._letters(self._current)
        for letter, button in self.answers.items():
            button.setEnabled(letter in fitting)
        lane, found = self._lane_of(self._current), self.found
        transfer = lane.transfer(self._current) if lane is not None and self._current else None
        task = found.task(transfer.task_id) if found is not None and transfer is not None else None
        if fitting and found is not None and transfer is not None and task is not None:
            receiver = found.people.get(transfer.to_id or "")
            self.asked.setText(f"Wat zegt {named(receiver)} over ‘{task.task.label}’?")
        self.asked.setVisible(bool(fitting))

    def _letters(self, key: str | None) -> list[str]:
        lane = self._lane_of(key)
        return lane.letters(key) if lane is not None and key else []

    def _answer(self, letter: str) -> None:
        lane = self._lane_of(self._current)
        if lane is not None and self._current is not None:
            lane.type_key(self._current, letter)

    def _follow(self, key: str) -> None:
        """Keep the keyboard on a transfer that went to another part of the list."""
        lane = self._lane_of(key)
        if lane is not None:
            lane.records.focus(key)

    def _transfer_focused(self, lane: TransferLane, key: str) -> None:
        found: Transfer | None = lane.transfer(key)
        if found is not None:
            self._current = key
            self._show_answers()
            self._look_at(TASK, found.task_id)

    def _coming_focused(self, key: str) -> None:
        kind, _, name = key.partition(" ")
        self._look_at(kind, name)

    def _take_up(self, key: str) -> None:
        self.part_asked.emit(f"{BOARD}:{key}")

    def _let_step_in(self, person_id: str) -> None:
        document, found = self.desk.document, self.found
        person = found.people.get(person_id) if found else None
        if person is None:
            return
        reason = f"{person.label} doet niet meer mee."
        number = self.desk.act(
            lambda: continuity.step_in(document, person_id, self.desk.today(), self.desk.session_id, reason)
        )
        if number:
            what = counted(number, "rol of taak", "rollen en taken")
            self.desk.say(
                f"De vervangers staan klaar voor {what}; een taak gaat over als de vervanger aanvaardt.",
                action="Ongedaan maken",
                act=self.desk.undo,
                brief=True,
            )


def _first_subject(found: Continuity) -> tuple[str, str]:
    """What the timeline is about when nothing was chosen: what waits, else the first role or task."""
    waiting = next((each for each in found.tasks if each.waiting), None)
    if waiting is not None:
        return TASK, waiting.task.id
    return (ROLE, found.roles[0].role.id) if found.roles else (TASK, found.tasks[0].task.id)
