"""Who can work with what a topic says, and what they worry about: concerns stay with the facilitator until they are shared."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from samenwerkdesk.model import consensus, method, partners, people, sessions
from samenwerkdesk.model.consensus import AGREED, OBJECTION, VALUES, WITH_CONCERN, Concern, Topic
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.text import some
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Editor
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, PrivateCard
from samenwerkdesk.ui.widgets.choice_list import ChoiceList, ChoiceRow, Option
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.revealing import reveal

SIGNS = {AGREED: "circle-check", WITH_CONCERN: "message-circle", OBJECTION: "octagon-minus"}
"""The answers differ in shape too, as those to a TWO."""

QUESTION = "Kun je hiermee werken?"
"""What everybody is asked about a topic (methode.md 5, Sessie)."""

FIRST_WRITE = "Schrijf eerst op wat jullie afspreken. Daarna zegt ieder of hij of zij ermee kan werken."
NOBODY = "Zet eerst de mensen die aan tafel zitten op het tabblad Overzicht."


class PeopleCard(Card):
    """Everybody who takes part, with what they answered. ``paged(±1)`` asks for another topic."""

    paged = Signal(int)
    concern_asked = Signal()
    current_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(QUESTION, wide=True)
        self.desk = desk
        self._topic: Topic | None = None
        self._people: list[Person] = []
        self._away: dict[str, str] = {}
        self.note = Note("", "")
        self.add(self.note)
        options = [
            Option(each.code, each.text, SIGNS[each.code])
            for each in method.consents()
            if each.code in VALUES
        ]
        self.list = ChoiceList(QUESTION, options)
        self.list.chosen.connect(self._answer)
        self.list.paged.connect(self.paged)
        self.list.asked.connect(lambda _: self.concern_asked.emit())
        self.list.current_changed.connect(lambda _: self.current_changed.emit())
        self.add_wide(self.list)
        self.hints = KeyHints([("1–3", "antwoord"), ("Enter", "bedenking"), ("PgDn", "volgend onderwerp")])
        self.add(self.hints)
        self.unwritten = Note("", "message-circle", "warn")
        self.add(self.unwritten)
        self.rest = Button("De rest stemt in", "check", size="small")
        self.rest.clicked.connect(self._rest)
        foot = Flow()
        foot.add(self.rest)
        self.add(foot)

    def show_topic(self, topic: Topic, found: list[Concern]) -> None:
        """Show what everybody answered about a topic."""
        document, session = self.desk.document, self.desk.session_id
        everybody, everyone = people.all_people(document), partners.all_partners(document)
        said = consensus.stances(document, topic.version_id)
        here = {each.id for each in people.taking_part(document, session)} if session else None
        # Who answered belongs to it, also after leaving.
        shown = [each for each in everybody if here is None or each.id in here or each.id in said]
        self._topic, self._people = topic, people.per_partner(shown, everyone)
        # They may have agreed beforehand (methode.md 21 rule 24).
        self._away = sessions.away(document, session, [each.id for each in shown])
        marks = {each.id: (each.look, each.code) for each in everyone}
        worried = {each.person_id for each in found}
        rows = [
            ChoiceRow(
                each.id,
                each.label,
                stance.value if (stance := said.get(each.id)) else None,
                sub=self._away.get(each.id, ""),
                mark=marks.get(each.partner_id or ""),
                icon="lock" if each.id in worried else "",
                icon_says="heeft een bedenking" if each.id in worried else "",
                muted=each.id in self._away,
            )
            for each in self._people
        ]
        there = bool(rows and topic.text)
        self.note.show_note("" if there else FIRST_WRITE if rows else NOBODY)
        self.note.setVisible(not there)
        for each in (self.list, self.hints, self.rest):
            each.setVisible(there)
        self.list.show_rows(rows if there else [])
        self.set_right(f"{sum(1 for row in rows if row.chosen)} van {len(rows)}" if there else "")
        self._show_unwritten([row.label for row in rows if row.chosen == OBJECTION and not row.icon])
        self.rest.setEnabled(any(row.chosen is None and row.key not in self._away for row in rows))

    def _show_unwritten(self, names: list[str]) -> None:
        """To an objection belong words (methode.md 21 rule 16); saying so is all that happens."""
        verb = "heeft" if len(names) == 1 else "hebben"
        sentence = f"Schrijf nog op wat {some(names)} nodig {verb} om mee te kunnen."
        self.unwritten.show_note(sentence, "message-circle", "warn")
        self.unwritten.setVisible(bool(names))

    def person(self) -> Person | None:
        """The person who is on."""
        key = self.list.current()
        return next((each for each in self._people if each.id == key), None)

    def _answer(self, person_id: str, value: str | None) -> None:
        now = self._topic.version_id if self._topic else None
        if now is not None:
            self.desk.act(lambda: consensus.answer(self.desk.document, now, person_id, value))

    def _rest(self) -> None:
        now = self._topic.version_id if self._topic else None
        here = [each.id for each in self._people if each.id not in self._away]
        if now is not None:
            self.desk.act(lambda: consensus.rest_agrees(self.desk.document, now, here))


class ConcernsCard(PrivateCard):
    """What people worry about, and the facilitator's remark. ``left`` when the keyboard goes back to the people."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("Bedenkingen", "alleen voor jou", wide=True)
        self.desk = desk
        self._topic: Topic | None = None
        self._found: dict[str, Concern] = {}
        self._names: dict[str, str] = {}
        self.concern = TextField(
            "Bedenking", "Blijft hier, tot jullie afspreken dat de zaal hem mag zien.", least=2
        )
        keep(desk, self.concern, self._write)
        self.list = RecordList("Bedenkingen bij dit onderwerp", menu=self.fill_menu)
        self.list.edit_asked.connect(self.edit)
        self.list.remove_asked.connect(self.remove)
        self.remark = TextField("Opmerking voor jezelf", least=1)
        keep(desk, self.remark, self._remark)
        self.add(self.concern)
        self.add_wide(self.list)
        self.add(self.remark)

    # ------------------------------------------------------------------ showing

    def show_topic(self, topic: Topic, found: list[Concern], person: Person | None) -> None:
        """Show the concerns about a topic; the field is about ``person``."""
        other = self._topic is None or self._topic.code != topic.code
        if other:
            self.list.close_editor()
            self.remark.flush()
        self._topic = topic
        self._found = {each.key: each for each in found}
        self._names = {each.id: each.label for each in people.all_people(self.desk.document)}
        self.list.show_records([self._record(each) for each in found])
        note = (topic.now.note if topic.now else None) or ""
        self.remark.reset(note) if other else self.remark.set_value(note)
        self.show_person(person)

    def _record(self, each: Concern) -> Record:
        name = self._names.get(each.person_id or "", "Iemand")
        shown = "mag in de zaal" if each.shared else ""
        done = f"zo gaan we ermee om: {each.resolution}" if each.resolution else ""
        return Record(
            each.key,
            each.text or "Bedenking zonder tekst",
            sub=" · ".join(part for part in (name, shown, done) if part),
            icon="eye" if each.shared else "lock",
            icon_ink="accent" if each.shared else "warn",
        )

    def show_person(self, person: Person | None) -> None:
        """Let the field be about somebody; what is typed about the same person and wording stays."""
        now = self._version
        self.concern.setVisible(person is not None and now is not None)
        if person is None or now is None:
            return
        self.concern.set_label(f"Bedenking van {person.label}")
        text = next((each.text for each in self._found.values() if each.person_id == person.id), "")
        self.concern.show_about((now, person.id), text)

    @property
    def _version(self) -> str | None:
        return self._topic.version_id if self._topic else None

    # ------------------------------------------------------------------ acting

    def _write(self, text: str) -> None:
        version_id, person_id = self.concern.about
        consensus.set_concern(self.desk.document, version_id, person_id, text or None)

    def _remark(self, text: str) -> None:
        if self._topic is not None:
            consensus.set_note(self.desk.document, self._topic.code, text or None)

    def edit(self, key: str) -> None:
        """Open a concern in its row: its words, and what the table does with it."""
        self.list.close_editor()
        found, now = self._found.get(key), self._version
        if found is None or now is None:
            return
        document = self.desk.document
        words = TextField("Bedenking", least=2)
        keep(self.desk, words, lambda text: consensus.set_concern_text(document, now, found, text or None))
        words.reset(found.text)
        parts: list[QWidget] = [words]
        if found.objection_id is not None:
            answer = TextField("Zo gaan we ermee om", least=1)
            keep(self.desk, answer, lambda text: consensus.set_resolution(document, found, text or None))
            answer.reset(found.resolution)
            parts.append(answer)
        away = Button("Verwijderen", "trash", "destructive", size="small")
        away.clicked.connect(lambda: self.remove(key))
        editor = Editor(self.list.close_editor, parts, [away])
        editor.setAccessibleName(f"Bedenking van {self._names.get(found.person_id or '', 'iemand')}")
        self.list.open_editor(key, editor)
        editor.begin()

    def fill_menu(self, key: str, menu: QMenu) -> None:
        """What can be done with a concern."""
        found, now = self._found.get(key), self._version
        if found is None or now is None:
            return
        document, shared = self.desk.document, found.shared
        menu.addAction("Wijzigen\tEnter", lambda: self.edit(key))
        menu.addAction(
            "Alleen voor jou" if shared else "Mag in de zaal, zonder naam",
            lambda: self.desk.act(lambda: consensus.share_concern(document, now, found, not shared)),
        )
        menu.addSeparator()
        menu.addAction("Verwijderen\tDelete", lambda: self.remove(key))

    def remove(self, key: str) -> None:
        """Take a concern away, with the way back."""
        found, now = self._found.get(key), self._version
        if found is not None and now is not None:
            self.list.close_editor()
            self.desk.act(lambda: consensus.remove_concern(self.desk.document, now, found))
            self.desk.removed("Bedenking verwijderd.")

    def begin(self) -> None:
        """Give the field the keyboard."""
        self.concern.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self.concern, self.concern.rect())
