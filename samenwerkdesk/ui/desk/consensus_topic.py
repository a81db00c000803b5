"""One consensus topic: what it says, what it still lacks, what stands elsewhere about it, and what was agreed before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import consensus, consensus_checks, consensus_sources
from samenwerkdesk.model.consensus import REVISION, Topic
from samenwerkdesk.model.consensus_sources import Source, Table
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.ui.desk import consensus_words
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

LINES = 14
"""Of what stands elsewhere so many lines are shown; it can be read where it stands."""

EARLIER = 8
"""Of an earlier text so many lines are shown."""


class TopicCard(Card):
    """The topic that is on. Everything it says can be changed here, until it is settled."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Onderwerp", wide=True)
        self.desk = desk
        self.wrap_title()
        self._topic: Topic | None = None
        self._source: Source | None = None
        self.question = Text("", "question", wrap=True)
        self.add(self.question)
        self.state = Note("", "circle-check", "success")
        self.add(self.state)
        self.text = TextField("Dit spreken we af", least=4, most=18)
        keep(desk, self.text, self._write)
        self.add(self.text)
        self.fixed = Text("", "body", wrap=True)
        self.add(self.fixed)
        self.ready = Note("", "")
        self.lacking = Note("", "message-circle", "warn")
        self.moved = Note("", "refresh", "warn")
        for note in (self.ready, self.lacking, self.moved):
            self.add(note)
        self._build_buttons()
        self._build_elsewhere()
        self._build_earlier()

    def _build_buttons(self) -> None:
        self.settle = Button("Stel vast", "check", "primary")
        self.settle.clicked.connect(self.settle_it)
        self.revise = Button("Herzien", "refresh")
        self.revise.clicked.connect(self.revise_it)
        self.drop = Button("Herziening intrekken", "arrow-back-up", "quiet")
        self.drop.clicked.connect(self._drop)
        foot = Flow()
        for button in (self.settle, self.revise, self.drop):
            foot.add(button)
        self.add(foot)

    def _build_elsewhere(self) -> None:
        self.elsewhere, column = _part()
        self.elsewhere_title = Text("", "label", "muted")
        self.elsewhere_lines = Text("", "body", wrap=True)
        self.take = Button("", "copy", size="small")
        self.take.clicked.connect(self.take_over)
        self.go = Button("", "arrow-right", "quiet", size="small", trailing=True)
        self.go.clicked.connect(self._leave)
        foot = Flow()
        foot.add(self.take)
        foot.add(self.go)
        for each in (Hairline(), self.elsewhere_title, self.elsewhere_lines, foot):
            column.addWidget(each)
        self.add(self.elsewhere)

    def _build_earlier(self) -> None:
        self.earlier, column = _part()
        column.addWidget(Hairline())
        column.addWidget(Text("Eerder", "label", "muted"))
        self.add(self.earlier)
        self.earlier_list = RecordList("Wat er eerder stond", padding=0, least=0, most_lines=EARLIER)
        self.add_wide(self.earlier_list)

    # ------------------------------------------------------------------ showing

    def show_topic(self, topic: Topic, table: Table, agreed: dict[str, int]) -> None:
        """Show a topic; what is being typed about the same one stays."""
        other = self._topic is None or self._topic.code != topic.code
        if other:
            self.text.flush()
        self._topic = topic
        order = {each.id: each for each in table.sessions}
        self.set_title(f"{topic.number}. {topic.subject.name}")
        self.question.setText(topic.subject.text)
        self.text.reset(topic.text) if other else self.text.set_value(topic.text)
        self.text.setVisible(not topic.settled)
        self.fixed.setText(topic.text)
        self.fixed.setVisible(topic.settled)
        self._show_state(topic, agreed, order)
        self._show_checks(topic, table)
        self._show_elsewhere(topic, table)
        self._show_earlier(topic, agreed, order)
        self.settle.setVisible(not topic.settled)
        self.settle.setEnabled(bool(topic.text))
        self.revise.setVisible(topic.settled)
        self.drop.setVisible(topic.standing is not None)

    def _show_state(self, topic: Topic, agreed: dict[str, int], order: dict[str, Session]) -> None:
        if topic.settled and topic.now is not None:
            self.state.show_note(consensus_words.settled(topic.now, agreed, order), "circle-check", "success")
        elif topic.status == REVISION:
            holds = topic.standing is not None
            words = "Herziening: wat eerder is vastgesteld, geldt tot jullie deze tekst vaststellen."
            self.state.show_note(
                words if holds else "Herziening: deze tekst ligt weer op tafel.", "refresh", "warn"
            )
        self.state.setVisible(topic.settled or topic.status == REVISION)

    def _show_checks(self, topic: Topic, table: Table) -> None:
        self.ready.show_note(f"Klaar als: {topic.subject.ready_when}.")
        lacking = consensus_checks.missing(table, topic.code, topic.text)
        self.lacking.show_note(lacking, "message-circle", "warn")
        # An empty field says so itself, save the one that is easily forgotten (methode.md 5, pitfalls).
        telling = bool(topic.text) or topic.code == consensus_sources.NOT_ABOUT
        self.lacking.setVisible(bool(lacking) and telling)
        settled = topic.now.session_id if topic.now and topic.settled else None
        moved = consensus_checks.moved_on(table, topic.code, settled)
        self.moved.show_note(moved, "refresh", "warn")
        self.moved.setVisible(bool(moved))

    def _show_elsewhere(self, topic: Topic, table: Table) -> None:
        found = self._source = consensus_sources.source(table, topic.code)
        self.elsewhere.setVisible(found is not None)
        if found is None:
            return
        self.elsewhere_title.setText(f"Dit staat nu bij {found.name}")
        rest = len(found.lines) - LINES
        more = [f"en nog {rest}"] if rest > 0 else []
        self.elsewhere_lines.setText("\n".join([*found.lines[:LINES], *more]) or "Daar staat nog niets.")
        self.elsewhere_lines.set_ink("text" if found.lines else "muted")
        self.take.setText(f"Neem over uit {found.name}")
        self.take.setVisible(bool(found.draft) and not topic.settled and found.draft != topic.text)
        self.go.setText(f"Naar {found.name}")

    def _show_earlier(self, topic: Topic, agreed: dict[str, int], order: dict[str, Session]) -> None:
        before = [each for each in reversed(topic.earlier) if each.text]
        self.earlier.setVisible(bool(before))
        self.earlier_list.show_records(
            [
                Record(each.id, each.text or "", sub=consensus_words.was(each, agreed, order), ink="muted")
                for each in before
            ]
        )

    def first(self) -> QWidget:
        """Where the keyboard begins: the text, or what opens it again."""
        return self.revise if self._topic and self._topic.settled else self.text

    # ------------------------------------------------------------------ acting

    def _code(self) -> str:
        assert self._topic is not None
        return self._topic.code

    def _write(self, text: str) -> None:
        consensus.write(self.desk.document, self._code(), text or None)

    def settle_it(self) -> None:
        """Settle the topic in the session that is on, with those who are there."""
        self.text.flush()
        document, session, code = self.desk.document, self.desk.session_id, self._code()
        who = consensus.who_may(document, session)
        if not carried_out(
            self.desk, lambda: consensus.settle(document, code, session, self.desk.today(), who)
        ):
            return
        now = consensus.get(document, code).now
        count = consensus.agreed(document).get(now.id, 0) if now else 0
        self.desk.say(
            f"Vastgesteld: {consensus_words.agreed_words(count)}.",
            action="Ongedaan maken",
            act=self.desk.undo,
            brief=True,
        )
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def revise_it(self) -> None:
        """Put a settled topic on the table again."""
        self.desk.act(lambda: consensus.revise(self.desk.document, self._code()))
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        if carried_out(self.desk, lambda: consensus.drop_revision(self.desk.document, self._code())):
            self.desk.removed("Herziening ingetrokken.")
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def take_over(self) -> None:
        """Let what stands elsewhere be the text; what was written before is a step back."""
        if self._source is None or self._topic is None:
            return
        self.text.flush()
        draft, before = self._source.draft, consensus.get(self.desk.document, self._code()).text
        if carried_out(self.desk, lambda: consensus.take_over(self.desk.document, self._code(), draft)):
            if before:
                self.desk.removed("De tekst is vervangen.")
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        if self._source is not None:
            self.desk.page_asked.emit(self._source.page)


def _part() -> tuple[QWidget, QVBoxLayout]:
    """A part of the card that can be there or not."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.space("m"))
    return part, column
