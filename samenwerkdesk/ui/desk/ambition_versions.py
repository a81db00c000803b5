"""The ambition sentence on the desk: its versions beside each other, each with its session."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import ambition_words, sessions
from samenwerkdesk.model.ambition_words import Version
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import CardGrid
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.revealing import reveal
from samenwerkdesk.ui.widgets.text import Text

UNKNOWN = "niet in een sessie"


class VersionCard(Card):
    """One version: its words; what else can be done with it is in its menu."""

    def __init__(self, desk: Desk, key: str) -> None:
        super().__init__("Versie")
        self.desk, self.key = desk, key
        self._session: str | None = None
        self.words = TextField("", placeholder="Zo zeggen we het", least=3, most=8)
        keep(desk, self.words, partial(ambition_words.set_text, desk.document, key))
        self.add(self.words)
        self.more = Button(icon="dots", kind="quiet", size="small", name="Meer", ink="muted")
        self.more.clicked.connect(
            lambda: self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
        )
        self.set_right(self.more)

    def show_version(self, version: Version, name: str, where: str) -> None:
        """Show a version as it is called, with its session in words."""
        self._session = version.session_id
        self.set_title(f"{name} · {where}" if where else name)
        self.words.set_value(version.text or "")
        self.words.input.setAccessibleName(f"Ambitiezin, {name.lower()}")
        self.more.setAccessibleName(f"Meer voor {name.lower()}")

    def menu(self) -> QMenu:
        """What can be done with the version."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        among = menu.addMenu("Ontstaan in")
        found = sessions.all_sessions(self.desk.document)
        for key, label in [(None, UNKNOWN), *((each.id, each.label) for each in found)]:
            action = among.addAction(label, partial(self._say_session, key))
            action.setCheckable(True)
            action.setChecked(key == self._session)
        menu.addSeparator()
        menu.addAction("Verwijderen", self._remove)
        return menu

    def _say_session(self, key: str | None) -> None:
        self.desk.act(lambda: ambition_words.set_session(self.desk.document, self.key, key))

    def _remove(self) -> None:
        if carried_out(self.desk, lambda: ambition_words.remove_version(self.desk.document, self.key)):
            self.desk.removed("Versie verwijderd.")


class Versions(QWidget):
    """The sentence as it is now, and all versions beside each other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._cards: dict[str, VersionCard] = {}
        self.now = Card("De ambitiezin")
        self.new = Button("Nieuwe versie", "plus", size="small")
        self.new.clicked.connect(self.begin)
        self.now.set_right(self.new)
        self.sentence = Text("", "title", wrap=True)
        self.now.add(self.sentence)
        self.note = Text("", "body", "muted", wrap=True)
        self.now.add(self.note)
        self.grid = CardGrid(least=230, most=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("l"))
        column.addWidget(self.now)
        column.addWidget(self.grid)

    def refresh(self) -> None:
        """Show the sentence and its versions as they are now."""
        document = self.desk.document
        found, order = ambition_words.versions(document), sessions.all_sessions(document)
        said = ambition_words.statement(document)
        self.sentence.setText(said or "Waar doen we het samen voor?")
        self.sentence.set_ink("text" if said else "muted")
        self.note.setText(_note(found, order, said))
        self._cards = {each.id: self._cards.get(each.id) or VersionCard(self.desk, each.id) for each in found}
        labels = {each.id: each.label.lower() for each in order}
        for at, each in enumerate(found, 1):
            where = labels.get(each.session_id or "", "")
            self._cards[each.id].show_version(each, f"Versie {each.number or at}", where)
        self.grid.show_widgets(list(self._cards.values()))
        self.grid.setVisible(bool(found))

    def begin(self) -> None:
        """Begin a new version with the words of the last one, and go there."""
        made = self.desk.act(lambda: ambition_words.begin_version(self.desk.document, self.desk.session_id))
        if made in self._cards:
            words = self._cards[made].words.input
            words.setFocus()
            words.selectAll()
            # Where the card comes is known a moment later.
            QTimer.singleShot(0, words, lambda: reveal(words, words.rect()))


def _note(found: list[Version], order: list[sessions.Session], said: str) -> str:
    if not found:
        return (
            "Deze zin kwam zonder versies mee; een nieuwe versie bewaart hem."
            if said
            else "Schrijf de eerste versie. Elke nieuwe versie bewaart de vorige."
        )
    labels = {each.id: each.label.lower() for each in order}
    where = labels.get(found[-1].session_id or "")
    return f"Versie {found[-1].number or len(found)}{f', uit {where}' if where else ''}."
