"""Overzicht, 'Plak een lijst': from pasted text to people, with what was understood before anything is kept."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import partners as partners_of
from samenwerkdesk.model import pasted_people, people, sessions
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.pasted_people import PastedPerson
from samenwerkdesk.model.text import listed
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import BLEED, Card
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.inputs import TextInput
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

SHOWN = 100
"""So many people are shown one by one; of a longer list the rest is counted."""

HELP = (
    "Een kolom of tabel uit een spreadsheet, adressen uit een mail, of regels met namen. "
    "Kopjes als Naam, Organisatie en Functie herkennen we."
)
NOTHING = "Hier herkennen we geen namen in. Zet iedere persoon op een eigen regel."


@dataclass(frozen=True)
class Understood:
    """One person out of the pasted text: who it is, the partner that was found, and whether the name is there already."""

    person: PastedPerson
    partner: Partner | None
    known: bool

    @property
    def new_partner(self) -> str | None:
        """The organisation that would become a partner."""
        return self.person.partner if self.partner is None else None


def understand(desk: Desk, text: str) -> list[Understood]:
    """What the pasted text says, held against the partners and people who are there."""
    found = partners_of.all_partners(desk.document)
    known = [name for partner in found for name in (partner.name, partner.short_name) if name]
    names = {_same(person.name) for person in people.all_people(desk.document) if person.name}
    return [
        Understood(
            person,
            partners_of.match(found, person.partner) if person.partner else None,
            _same(person.name) in names,
        )
        for person in pasted_people.parse(text, known)
    ]


def joining(desk: Desk) -> str | None:
    """The session from which new people take part: the one that is on, or None (the start) before the second."""
    ids = [session.id for session in sessions.all_sessions(desk.document)]
    return desk.session_id if desk.session_id in ids[1:] else None


def count_of_people(count: int) -> str:
    """'1 persoon', '12 mensen'."""
    return "1 persoon" if count == 1 else f"{count} mensen"


class PastePanel(Card):
    """A text area beside what was understood of it; one button adds all who are ticked.

    `added(keys)` after people were added, `closed` when the user wants the panel away; the text then stays.
    """

    added = Signal(list)
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("Plak een lijst")
        self.desk = desk
        self._understood: list[Understood] = []
        self._ticks: dict[PastedPerson, bool] = {}
        cross = Button(icon="x", kind="quiet", size="small", name="Sluiten", ink="muted")
        cross.clicked.connect(self.closed)
        self.set_right(cross)
        columns = Columns([(300, 1), (340, 1)], gap=16)
        columns.add(self._build_text(), 0)
        columns.add(self._build_preview(), 1)
        self.add(columns)
        for key, slot in ((Qt.Key.Key_Escape, self.closed.emit), ("Ctrl+Return", self.add_people)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self.refresh()

    def _build_text(self) -> QWidget:
        holder, column = _column()
        column.addWidget(Text("Lijst", "label", "muted"))
        self.text = TextInput(8, 16)
        self.text.setAccessibleName("Geplakte lijst")
        self.text.setPlaceholderText("Naam\tOrganisatie\tFunctie")
        self.text.textChanged.connect(self.refresh)
        column.addWidget(self.text)
        column.addWidget(Text(HELP, "small", "muted", wrap=True))
        self.setFocusProxy(self.text)
        return holder

    def _build_preview(self) -> QWidget:
        holder, column = _column()
        words = QVBoxLayout()
        words.setContentsMargins(BLEED, 0, BLEED, 0)
        words.setSpacing(look.space("xs"))
        column.addLayout(words)
        words.addWidget(Text("Wat we lezen", "label", "muted"))
        self.summary = Text("", "strong", wrap=True)
        words.addWidget(self.summary)
        self.details = Text("", "body", "muted", wrap=True)
        words.addWidget(self.details)
        words.addSpacing(look.space("s"))
        self.button = Button("Toevoegen", "user-plus", "primary")
        self.button.clicked.connect(self.add_people)
        words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        words.addSpacing(look.space("s"))
        self.list = RecordList("Wat we lezen", padding=6)
        self.list.toggled.connect(self._tick)
        column.addWidget(self.list)
        self.rest = Text("", "small", "muted", wrap=True)
        column.addWidget(self.rest)
        return holder

    def take(self, text: str) -> None:
        """Put a pasted text in the panel, after what was there already."""
        before = self.text.shown().rstrip()
        self.text.setPlainText(f"{before}\n{text}" if before else text)

    def chosen(self) -> list[PastedPerson]:
        """The people who are ticked."""
        return [each.person for each in self._understood if self._ticked(each)]

    def refresh(self) -> None:
        """Read the text again and show what it means."""
        text = self.text.shown()
        self._understood = understand(self.desk, text)
        ticks = self._ticks
        self._ticks = {e.person: ticks[e.person] for e in self._understood if e.person in ticks}
        self.list.show_records(
            [_record(str(i), each, self._ticked(each)) for i, each in enumerate(self._understood[:SHOWN])]
        )
        more = len(self._understood) - SHOWN
        self.rest.setText(f"En nog {count_of_people(more)}." if more > 0 else "")
        self.rest.setVisible(more > 0)
        count = len(self.chosen())
        self.button.setText(f"{count_of_people(count)} toevoegen" if count else "Toevoegen")
        self.button.setEnabled(count > 0)
        self.button.updateGeometry()
        self.summary.setText(self._summary(bool(text.strip())))
        self.details.setText(self._details())
        self.details.setVisible(bool(self.details.text()))

    def add_people(self) -> None:
        """Add everybody who is ticked, in one action."""
        chosen = self.chosen()
        if not chosen:
            return
        session = joining(self.desk)
        keys = self.desk.act(lambda: people.add_pasted(self.desk.document, chosen, session))
        if keys is not None:
            # The button is about to be disabled, and would hand the keyboard to whatever comes after it.
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self._ticks.clear()
            self.text.setPlainText("")
            self.added.emit(keys)

    def _ticked(self, each: Understood) -> bool:
        return self._ticks.get(each.person, not each.known)

    def _tick(self, key: str, on: bool) -> None:
        self._ticks[self._understood[int(key)].person] = on
        self.refresh()

    def _summary(self, has_text: bool) -> str:
        if not self._understood:
            return NOTHING if has_text else "Nog niets. Plak een lijst in het vak."
        known = sum(each.known for each in self._understood)
        there = {0: "", 1: ", van wie 1 er al staat"}.get(known, f", van wie {known} er al staan")
        return f"{count_of_people(len(self._understood))}{there}"

    def _details(self) -> str:
        chosen = [each for each in self._understood if self._ticked(each)]
        if not chosen:
            return ""
        parts = []
        fresh: dict[str, str] = {}
        for each in chosen:
            if each.new_partner:
                fresh.setdefault(_same(each.new_partner), each.new_partner)
        if fresh:
            parts.append(f"Nieuwe partner{'s' if len(fresh) > 1 else ''}: {_listed(list(fresh.values()))}.")
        nowhere = sum(each.person.partner is None for each in chosen)
        if nowhere:
            parts.append(f"{count_of_people(nowhere)} zonder organisatie; die vul je later in.")
        session = joining(self.desk)
        here = self.desk.session if session else None
        if here is not None:
            parts.append(f"Doen mee vanaf {here.label.lower()}.")
        return " ".join(parts)


def _record(key: str, each: Understood, ticked: bool) -> Record:
    person = each.person
    partner = each.partner.label if each.partner else person.partner
    right = "staat er al" if each.known else "nieuwe partner" if each.new_partner else ""
    return Record(
        key,
        person.name,
        sub=" · ".join(part for part in (partner, person.function_title) if part),
        right=right,
        right_ink="warn" if each.known else "muted",
        checked=ticked,
        ink="text" if ticked else "muted",
    )


def _column() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.space("xs"))
    return holder, column


def _same(name: str | None) -> str:
    return " ".join((name or "").split()).casefold()


def _listed(words: list[str]) -> str:
    """'A', 'A en B', 'A, B en C'; of many the first four."""
    if len(words) > 5:
        return f"{', '.join(words[:4])} en nog {len(words) - 4}"
    return listed(words)
