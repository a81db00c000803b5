"""Rollen, a list of transfers: answered by one key or by the buttons in the row, with the reason and the note."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import transfers
from samenwerkdesk.model.continuity import RECEIVER_LEAVES, WORDS, Continuity, leaves
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.transfers import ACCEPTED, DECLINED, FINISHED, OPEN, PROPOSED, Transfer
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.record_editor import Editor, beside
from samenwerkdesk.ui.desk.recording_lanes import Form, Lane
from samenwerkdesk.ui.desk.roles_timeline import ICONS, way
from samenwerkdesk.ui.desk.roles_words import NO_RECEIVER, day_words, mark_of, people_choices
from samenwerkdesk.ui.desk.show_roles import show_transfer
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.dates import DateField
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.records import Record

Answer = tuple[str, str, str, str, Callable[[Document, str], None], str]

ANSWERS: tuple[Answer, ...] = (
    ("a", PROPOSED, "Aanvaard", "check", transfers.accept, "{who} heeft aanvaard en is nu de houder."),
    ("g", PROPOSED, "Geweigerd", "x", transfers.decline, "Geweigerd; de taak blijft waar ze is."),
    ("k", ACCEPTED, "Klaar, overgedragen", "circle-check", transfers.finish, "De overdracht is afgerond."),
)
"""Per answer: its letter, the state it belongs to, its words, its icon, what it does, and what is said then."""


class TransferLane(Lane):
    """The transfers of one part of the list; ``answered(key)`` when one was answered, which moves it to another part."""

    answered = Signal(str)
    removed_sentence = "Overdracht ingetrokken."

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        self._found: dict[str, Transfer] = {}
        self._all: Continuity | None = None

    def show(self, found: Continuity, those: list[Transfer]) -> None:
        """Show these transfers."""
        self._all = found
        self._found = {each.id: each for each in those}
        self.show_records([self._record(found, each) for each in those])

    def transfer(self, key: str) -> Transfer | None:
        """The transfer of a row."""
        return self._found.get(key)

    def _record(self, found: Continuity, each: Transfer) -> Record:
        task = found.task(each.task_id)
        icon, ink = ICONS.get(each.status or "", ("arrow-right", "muted"))
        leaving = each.waiting and leaves(found.people.get(each.to_id or ""))
        words = {PROPOSED: "wacht op bevestiging", OPEN: "zoekt een ontvanger", ACCEPTED: "aanvaard"}
        return Record(
            each.id,
            task.task.label if task else "Taak zonder titel",
            sub="\n".join(
                part
                for part in (
                    way(found, each.from_id, each.to_id),
                    " · ".join(one for one in (day_words(each.date), each.reason or "") if one),
                )
                if part
            ),
            right=WORDS[RECEIVER_LEAVES] if leaving else words.get(each.status or "", each.status or ""),
            right_ink="warn" if each.waiting else "danger" if each.status == DECLINED else "muted",
            icon=icon,
            icon_ink=ink,
            mark=mark_of(found, found.people.get(each.to_id or "")),
            bold=each.waiting,
            ink="muted" if each.status in (FINISHED, DECLINED) else "text",
        )

    # ------------------------------------------------------------------ answering

    def _answers(self, key: str) -> list[Answer]:
        found = self._found.get(key)
        return [each for each in ANSWERS if found is not None and found.status == each[1]]

    def letters(self, key: str) -> list[str]:
        """The letters of the answers that a transfer can be given now."""
        found = self._found.get(key)
        return [each[0] for each in self._answers(key)] if found is not None and found.to_id else []

    def type_key(self, key: str, text: str) -> None:
        for answer in self._answers(key):
            if text.casefold() == answer[0]:
                self._carry_out(key, answer)

    def _carry_out(self, key: str, answer: Answer) -> None:
        found, act = self._found[key], answer[4]
        person = self._all.people.get(found.to_id or "") if self._all else None
        if carried_out(self.desk, lambda: act(self.desk.document, key)):
            sentence = answer[5].format(who=person.label if person else "De ontvanger")
            self.desk.say(sentence, action="Ongedaan maken", act=self.desk.undo, brief=True)
            self.answered.emit(key)

    def fill_menu(self, key: str, menu: QMenu) -> None:
        for answer in self._answers(key):
            menu.addAction(f"{answer[2]}\t{answer[0].upper()}", partial(self._carry_out, key, answer))
        menu.addAction("Openen\tEnter", lambda: self.edit(key))
        menu.addAction("Toon in de zaal", lambda: show_transfer(self.desk, key))
        menu.addSeparator()
        menu.addAction("Intrekken\tDelete", lambda: self.remove(key))

    def take_away(self, key: str) -> None:
        transfers.withdraw(self.desk.document, key)

    # ------------------------------------------------------------------ fields

    def form(self, key: str) -> Form | None:
        each = self._found.get(key)
        if each is None:
            return None
        document = self.desk.document
        receiver = ChoiceField("Naar wie?", placeholder=NO_RECEIVER)
        day = DateField("Datum", today=self.desk.today)
        reason = TextField("Waarom?", least=1, placeholder="Om welke reden?")
        note = TextField("Overdrachtsnotitie", least=2, placeholder="Wat moet de ontvanger weten?")
        keep(self.desk, receiver, partial(transfers.set_receiver, document, key))
        keep(
            self.desk,
            day,
            lambda value: transfers.set_field(document, key, "date", value.isoformat() if value else None),
        )
        for field, column in ((reason, "reason"), (note, "handover_note")):
            keep(self.desk, field, partial(transfers.set_field, document, key, column))

        def fill() -> None:
            now = self._found.get(key)
            if now is not None and self._all is not None:
                receiver.set_options(
                    people_choices(self._all, NO_RECEIVER, also=now.to_id, without=now.from_id)
                )
                receiver.set_value(now.to_id)
                receiver.setEnabled(now.waiting)
                day.set_value(now.day)
                reason.set_value(now.reason or "")
                note.set_value(now.handover_note or "")

        buttons = [self._button(key, answer) for answer in self._answers(key)]
        away = Button("Intrekken", "trash", "destructive", size="small")
        away.clicked.connect(lambda: self.remove(key))
        parts = [beside(receiver, day, 3, 2), reason, note]
        return Editor(self.records.close_editor, parts, [*buttons, away]), fill

    def _button(self, key: str, answer: Answer) -> Button:
        button = Button(answer[2], answer[3], size="small")
        button.clicked.connect(partial(self._answered, key, answer))
        return button

    def _answered(self, key: str, answer: Answer) -> None:
        self.records.close_editor()
        self._carry_out(key, answer)
