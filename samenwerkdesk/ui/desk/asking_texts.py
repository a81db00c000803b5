"""Typing answers in words on the desk: a line per question that takes one answer after another."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import ballots, disclosure, people, questions
from samenwerkdesk.model.ballots import DESK, Given, Who
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.model.rounds import PARTICIPANT, PARTNER, Round
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.record_editor import Editor
from samenwerkdesk.ui.desk.recording_actions import people_options
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.entry import EntryLine
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text


class TextRound(QWidget):
    """The questions of a round that are answered in words, each with a line and what was typed so far."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._round: Round | None = None
        self.parts: dict[str, _Question] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space("xl"))

    def show_round(self, of: Round) -> None:
        """Show what was typed in a round."""
        another = self._round is None or self._round.id != of.id
        self._round = of
        asked = [
            each for each in questions.of_round(self.desk.document, of.id) if each.kind in ("text", "words")
        ]
        if another:
            for part in self.parts.values():
                self._column.removeWidget(part)
                part.hide()
                part.deleteLater()
            self.parts = {each.key: _Question(self.desk, each) for each in asked}
            for part in self.parts.values():
                self._column.addWidget(part)
        for part in self.parts.values():
            part.show_round(of)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        for part in self.parts.values():
            return part.line.input
        return self


class _Question(QWidget):
    """One question: the line, whose answer it is where that is kept, and what was typed."""

    def __init__(self, desk: Desk, asked: Asked) -> None:
        super().__init__()
        self.desk, self.asked = desk, asked
        self._round: Round | None = None
        self._texts: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("s"))
        column.addWidget(Text(asked.text, "question", wrap=True))
        self.who = ChoiceField("Van wie?", placeholder="Zonder naam")
        column.addWidget(self.who)
        words = (
            "Typ één of meer woorden en druk op Enter"
            if asked.kind == "words"
            else "Typ een antwoord en druk op Enter"
        )
        self.line = EntryLine(f"Antwoord: {asked.text}", words)
        self.line.entered.connect(self._add)
        column.addWidget(self.line)
        self.records = RecordList(f"Antwoorden: {asked.text}", most_lines=4)
        self.records.edit_asked.connect(self._edit)
        self.records.remove_asked.connect(self._remove)
        column.addWidget(self.records)
        self.elsewhere = Text("", "small", "muted", wrap=True)
        column.addWidget(self.elsewhere)

    def show_round(self, of: Round) -> None:
        """Show what was typed."""
        self._round = of
        document = self.desk.document
        found = ballots.of_round(document, of.id)
        # The desk may be on the wall: names only where they may be seen.
        named = people.all_people(document) if of.mode == disclosure.OPEN else []
        names = {person.id: person.label for person in named}
        typed = [ballot for ballot in found if ballot.route == DESK and self.asked.key in ballot.answers]
        self._texts = {ballot.id: ballot.answers[self.asked.key].text or "" for ballot in typed}
        self.records.show_records(
            [
                Record(
                    ballot.id,
                    self._texts[ballot.id] or "weet ik niet",
                    sub=names.get(ballot.person_id or "", ""),
                )
                for ballot in typed
            ]
        )
        self.records.setVisible(bool(typed))
        self.line.setVisible(of.running)
        self.who.setVisible(of.running and of.linkage in (PARTICIPANT, PARTNER))
        if self.who.isVisibleTo(self):
            here = self.who.value()
            options = people_options(self.desk)
            self.who.set_options([(None, "Zonder naam"), *options[1:]])
            self.who.set_value(here)
        others = sum(1 for ballot in found if ballot.route != DESK and self.asked.key in ballot.answers)
        self.elsewhere.setText(_elsewhere(others))
        self.elsewhere.setVisible(bool(others))

    def _add(self, text: str) -> None:
        of = self._round
        if of is None:
            return
        person = self.who.value() if self.who.isVisibleTo(self) else None
        who = Who(person_id=person if isinstance(person, str) else None)
        given = Given(text=text)
        if carried_out(self.desk, lambda: ballots.put(self.desk.document, of.id, [(who, self.asked, given)])):
            self.line.clear()
            self.who.set_value(None)

    def _edit(self, key: str) -> None:
        of = self._round
        if of is None or not of.running:
            return
        field = TextField("Antwoord", least=1, required="Laat de tekst staan of verwijder het antwoord.")
        keep(self.desk, field, lambda text: self._change(key, text))
        field.set_value(self._texts[key])
        away = Button("Verwijderen", "trash", "destructive", size="small")
        away.clicked.connect(lambda: self._remove(key))
        editor = Editor(self.records.close_editor, [field], [away])
        self.records.open_editor(key, editor)
        editor.begin()

    def _change(self, key: str, text: str) -> None:
        if self._round is not None:
            entry = Who(ballot_id=key), self.asked, Given(text=text)
            ballots.put(self.desk.document, self._round.id, [entry])

    def _remove(self, key: str) -> None:
        of = self._round
        if of is None:
            return
        entry = Who(ballot_id=key), self.asked, Given()
        if carried_out(self.desk, lambda: ballots.put(self.desk.document, of.id, [entry])):
            self.desk.removed("Antwoord verwijderd.")
            self.line.input.setFocus(Qt.FocusReason.OtherFocusReason)


def _elsewhere(number: int) -> str:
    if number == 1:
        return "Eén antwoord is op de laptop ingevuld die rondging; dat staat hier niet."
    return (
        f"{number} antwoorden zijn op de laptop ingevuld die rondging; die staan hier niet." if number else ""
    )
