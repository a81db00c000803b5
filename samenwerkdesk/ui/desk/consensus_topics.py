"""The nine topics: the card with nine fields, the topic that is on, who can work with it, and what they worry about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import consensus, consensus_sources
from samenwerkdesk.model.consensus import SETTLED, Topic
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_consensus import STATES
from samenwerkdesk.ui.desk import consensus_words, show_consensus
from samenwerkdesk.ui.desk.consensus_card import FieldsOfNine
from samenwerkdesk.ui.desk.consensus_painting import Field
from samenwerkdesk.ui.desk.consensus_people import ConcernsCard, PeopleCard
from samenwerkdesk.ui.desk.consensus_topic import TopicCard
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.paper import Paper
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.desk.show_choices import Choice, show
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.revealing import reveal

if TYPE_CHECKING:
    from samenwerkdesk.report.consensus_card import PaperCard


class TopicsView(PartView):
    """Nine topics, of which one is on."""

    element: ClassVar[str] = "consensus"
    tables: ClassVar[frozenset[str]] = consensus_sources.TABLES | {"consent", "objection"}
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("1–9", "onderwerp met dit nummer"),
        ("← ↑ → ↓", "ander onderwerp"),
        ("Enter", "naar de tekst"),
        ("1–3", "wat iemand ervan vindt, in de lijst met mensen"),
        ("PgUp PgDn", "ander onderwerp, in de lijst met mensen"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._chosen = ""
        self._topics: list[Topic] = []
        self.column.setSpacing(look.space("l"))
        self.card = Card("Afsprakenkaart")
        self.paper: Paper[PaperCard] = Paper(desk, self, _told)
        self.on_paper = Button("Op één A4…", "printer", size="small")
        self.on_paper.clicked.connect(self.save_as)
        self.card.set_right(self.on_paper)
        self.fields = FieldsOfNine()
        self.fields.chosen.connect(self.choose)
        self.fields.asked.connect(self._to_text)
        self.fields.menu_asked.connect(self._menu)
        self.card.add(self.fields)
        self.column.addWidget(self.card)
        self.topic = TopicCard(desk)
        self.people = PeopleCard(desk)
        self.people.paged.connect(self.step)
        self.people.current_changed.connect(self._person_changed)
        self.concerns = ConcernsCard(desk)
        self.people.concern_asked.connect(self.concerns.begin)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.concerns)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(lambda: self.people.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.columns = Columns([(400, 1.25), (400, 1.0)])
        self.columns.add(self.topic, 0)
        self.columns.add(self.people, 1)
        self.columns.add(self.concerns, 1)
        self.column.addWidget(self.columns)
        self.column.addStretch(1)

    # ------------------------------------------------------------------ showing

    def save_as(self) -> None:
        """Keep the card as a PDF."""
        day = self.desk.today()

        def make(document: Document, pause: Callable[[], None]) -> PaperCard:
            from samenwerkdesk.report.consensus_card import consensus_card

            return consensus_card(document, day, pause)

        self.paper.save("Afsprakenkaart bewaren", "Afsprakenkaart", make)

    def refresh(self) -> None:
        document = self.desk.document
        self._topics = consensus.all_topics(document)
        if not self._chosen:
            # Where the work is: the first that is not settled.
            self._chosen = next(
                (each.code for each in self._topics if not each.settled), self._topics[0].code
            )
        agreed = consensus.agreed(document)
        self.fields.show_fields(
            [
                Field(
                    each.code,
                    each.number,
                    each.subject.name,
                    each.status,
                    consensus_words.state(each, agreed),
                    STATES[each.status],
                )
                for each in self._topics
            ],
            self._chosen,
        )
        topic = self._topic()
        table = consensus_sources.read(document, self.desk.session_id, self.desk.today())
        self.topic.show_topic(topic, table, agreed)
        found = consensus.concerns(document, topic.version_id)
        self.people.show_topic(topic, found)
        self.concerns.setVisible(bool(topic.text))
        self.concerns.show_topic(topic, found, self.people.person())

    def _topic(self) -> Topic:
        return next(each for each in self._topics if each.code == self._chosen)

    def _person_changed(self) -> None:
        self.concerns.show_person(self.people.person())

    def subtitle(self) -> str:
        settled = sum(each.status == SETTLED for each in self._topics)
        return f"{settled} van {len(self._topics)} vastgesteld"

    def first(self) -> QWidget:
        return self.fields

    # ------------------------------------------------------------------ acting

    def choose(self, code: str) -> None:
        """Let another topic be on."""
        if code != self._chosen and any(each.code == code for each in self._topics):
            self.topic.text.flush()
            self.concerns.concern.flush()
            self._chosen = code
            self.refresh()

    def _to_text(self, _code: str) -> None:
        first = self.topic.first()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(first, first.rect())

    def step(self, by: int) -> None:
        """Let the next topic be on, or the one before."""
        at = [each.code for each in self._topics].index(self._chosen) + by
        if 0 <= at < len(self._topics):
            self.choose(self._topics[at].code)

    def show_part(self, key: str) -> None:
        self.choose(key)

    # ------------------------------------------------------------------ the room

    def choices(self) -> list[Choice]:
        return show_consensus.choices(self._topic()) if self._topics else []

    def _menu(self, code: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        topic = self._topic()
        menu.addAction("Naar de tekst\tEnter", lambda: self.fields.asked.emit(code))
        menu.addAction("Toon in de zaal", partial(show, self.desk, show_consensus.one(topic)))
        menu.addSeparator()
        if topic.settled:
            menu.addAction("Herzien", self.topic.revise_it)
        elif topic.text:
            menu.addAction("Stel vast", self.topic.settle_it)
        menu.popup(place)


def _told(card: PaperCard) -> tuple[str, bytes]:
    more = f" ({card.pages} pagina's)" if card.pages > 1 else ""
    return f"De afsprakenkaart{more} staat", card.pdf
