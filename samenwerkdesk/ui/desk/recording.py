"""What a session records: decisions, actions, open points and the parking lot, each edited in its row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import actions, cards, decisions, dutch_dates, partners, people
from samenwerkdesk.model.actions import Action
from samenwerkdesk.model.decisions import Decision
from samenwerkdesk.model.visibility import PRIVATE, PUBLIC
from samenwerkdesk.ui.desk.capture_line import HINT, CaptureLine
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import BLEED, Card, Hairline
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.dates import DateField
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

TABLES = frozenset({"decision", "action", "card", "person", "session"})


class Section(QWidget):
    """A heading over a list of records; it takes no room while the list is empty."""

    def __init__(self, title: str, records: RecordList) -> None:
        super().__init__()
        self.records = records
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.space("s"), 0, 0)
        column.setSpacing(0)
        self.title = Text(title, "label", "muted")
        head = QVBoxLayout()
        head.setContentsMargins(BLEED, 0, BLEED, 0)
        head.setSpacing(look.space("s"))
        head.addWidget(self.title)
        head.addWidget(Hairline())
        column.addLayout(head)
        column.addWidget(records)

    def show_records(self, records: list[Record]) -> None:
        """Show the list, or nothing at all when it is empty."""
        self.records.show_records(records)
        self.setVisible(bool(records))


class Editor(QWidget):
    """The fields of one record, in the place of its row. Esc or Klaar closes it."""

    def __init__(
        self, close: Callable[[], None], parts: list[QWidget], extra: list[QWidget] | None = None
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(BLEED, look.space("m"), BLEED, look.space("l"))
        column.setSpacing(look.space("m"))
        for part in parts:
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(look.space("s"))
        for button in extra or []:
            foot.addWidget(button)
        foot.addStretch(1)
        done = Button("Klaar", "check", size="small")
        done.clicked.connect(close)
        foot.addWidget(done)
        column.addLayout(foot)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(close)
        self._first = parts[0]

    def begin(self) -> None:
        """Give the first field the keyboard, after its text."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self._first, TextField):
            self._first.input.moveCursor(QTextCursor.MoveOperation.End)


class RecordingCard(Card):
    """The card 'Dit leggen we vast' of the session that is on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Dit leggen we vast", "komt in het verslag", wide=True)
        self.desk = desk
        self.line = CaptureLine(desk)
        self.add(self.line)
        self.hint = Text(HINT, "small", "muted", wrap=True)
        self.add(self.hint)
        self._decisions = _Decisions(desk)
        self._actions = _Actions(desk, "Afspraken van deze sessie")
        self._points = _Points(desk, cards.OPEN_POINT, "Open punten")
        self._parked = _Points(desk, cards.PARKED, "Parkeerplek")
        self._earlier = _Actions(desk, "Nog open van eerder")
        self._parts: list[tuple[_Lane, Section]] = []
        for title, lane in (
            ("Besluiten", self._decisions),
            ("Afspraken", self._actions),
            ("Open", self._points),
            ("Parkeerplek", self._parked),
            ("Nog open van eerder", self._earlier),
        ):
            section = Section(title, lane.records)
            self._parts.append((lane, section))
            self.add_wide(section)

    def refresh(self) -> None:
        """Show what the session records now."""
        session = self.desk.session_id
        if session is None:
            return
        document = self.desk.document
        self._decisions.show(decisions.of_session(document, session))
        done_here = actions.finished_in(document, session)
        self._actions.show(actions.of_session(document, session))
        self._earlier.show([*actions.open_before(document, session), *done_here])
        for points in (self._points, self._parked):
            lane = points.lane
            points.show(
                [*cards.of_session(document, session, lane), *cards.carried_over(document, session, lane)]
            )
        empty = True
        for part, section in self._parts:
            section.setVisible(bool(part.records.keys()))
            empty = empty and not part.records.keys()
        self.hint.setVisible(empty)


class _Lane(QObject):
    """One list on the card: how its records look and what can be done with them."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.desk = desk
        self.records = RecordList(name, menu=self.fill_menu)
        self.records.edit_asked.connect(self.edit)
        self.records.remove_asked.connect(self.remove)
        self.records.move_asked.connect(self.move)
        self.records.toggled.connect(self.toggle)

    def editor(self, key: str) -> Editor | None:
        """The fields of one record."""
        raise NotImplementedError

    def remove(self, key: str) -> None:
        """Take a record away."""
        raise NotImplementedError

    def move(self, key: str, steps: int) -> None:
        """Move a record in its list."""

    def toggle(self, key: str, on: bool) -> None:
        """Tick a record, or take the tick away."""

    def edit(self, key: str) -> None:
        """Open the fields of a record in its row."""
        editor = self.editor(key)
        if editor is not None:
            self.records.open_editor(key, editor)
            editor.begin()

    def fill_menu(self, key: str, menu: QMenu) -> None:
        """What can be done with a record."""
        menu.addAction("Wijzigen", lambda: self.edit(key))
        menu.addAction("Omhoog\tAlt+↑", lambda: self.move(key, -1))
        menu.addAction("Omlaag\tAlt+↓", lambda: self.move(key, 1))
        menu.addSeparator()
        menu.addAction("Verwijderen", lambda: self.remove(key))

    def remove_button(self, key: str) -> Button:
        """The button in an editor that takes the record away."""
        button = Button("Verwijderen", "trash", "destructive", size="small")
        button.clicked.connect(lambda: self.remove(key))
        return button


class _Decisions(_Lane):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Besluiten")
        self._found: dict[str, Decision] = {}

    def show(self, found: list[Decision]) -> None:
        self._found = {decision.id: decision for decision in found}
        self.records.show_records([_decision_record(decision) for decision in found])

    def editor(self, key: str) -> Editor | None:
        decision = self._found.get(key)
        if decision is None:
            return None
        document = self.desk.document
        text = TextField("Besluit", least=1)
        text.reset(decision.text or "")
        text.committed.connect(
            lambda value: self.desk.act(lambda: decisions.set_field(document, key, "text", value))
        )
        reason = TextField("Omdat", least=1, placeholder="Om welke reden?")
        reason.reset(decision.reason or "")
        reason.committed.connect(
            lambda value: self.desk.act(lambda: decisions.set_field(document, key, "reason", value))
        )
        seen = Button(
            "Openbaar maken" if decision.private else "Alleen voor jou",
            "lock-open" if decision.private else "lock",
            "quiet",
            size="small",
        )
        seen.clicked.connect(lambda: self._turn(key))
        return Editor(self.records.close_editor, [text, reason], [self.remove_button(key), seen])

    def _turn(self, key: str) -> None:
        decision = self._found[key]
        wanted = PUBLIC if decision.private else PRIVATE
        self.records.close_editor()
        self.desk.act(lambda: decisions.set_field(self.desk.document, key, "visibility", wanted))

    def remove(self, key: str) -> None:
        self.desk.act(lambda: decisions.remove(self.desk.document, key))
        self.desk.removed("Besluit verwijderd.")

    def move(self, key: str, steps: int) -> None:
        session = self.desk.session_id
        if session is not None:
            self.desk.act(lambda: decisions.move(self.desk.document, session, key, steps))


def _decision_record(decision: Decision) -> Record:
    reason = f"Omdat: {_lower(decision.reason)}" if decision.reason else ""
    return Record(
        decision.id,
        decision.text or "Besluit zonder tekst",
        sub=" · ".join(part for part in ("Alleen voor jou" if decision.private else "", reason) if part),
        icon="lock" if decision.private else "gavel",
        icon_ink="warn" if decision.private else "accent",
    )


class _Actions(_Lane):
    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        self._found: dict[str, Action] = {}

    def show(self, found: list[Action]) -> None:
        self._found = {action.id: action for action in found}
        names = {person.id: person.label for person in people.all_people(self.desk.document)}
        today = self.desk.today()
        records = []
        for action in found:
            owner = names.get(action.owner_id or "", "nog niemand")
            due = action.due_date
            late = action.late(today)
            records.append(
                Record(
                    action.id,
                    action.text or "Afspraak zonder tekst",
                    sub=f"{owner} · vóór {dutch_dates.long_date(due)}" if due else f"{owner} · geen datum",
                    sub_ink="warn" if late or not action.owner_id else "muted",
                    right="te laat" if late else "",
                    right_ink="warn",
                    checked=action.done,
                    ink="muted" if action.done else "text",
                )
            )
        self.records.show_records(records)

    def editor(self, key: str) -> Editor | None:
        action = self._found.get(key)
        if action is None:
            return None
        document = self.desk.document

        def keep(field: str, value: str | None) -> None:
            self.desk.act(lambda: actions.set_field(document, key, field, value))

        text = TextField("Afspraak", least=1)
        text.reset(action.text or "")
        text.committed.connect(lambda value: keep("text", value))
        owner = ChoiceField("Wie doet het?", options=people_options(self.desk), placeholder="Nog niemand")
        owner.reset(action.owner_id)
        owner.committed.connect(lambda value: keep("owner_id", value))
        due = DateField("Vóór", today=self.desk.today)
        due.reset(action.due_date)
        due.committed.connect(lambda value: keep("due", value.isoformat() if value else None))
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("l"))
        row.addWidget(owner, 3)
        row.addWidget(due, 2)
        return Editor(self.records.close_editor, [text, pair], [self.remove_button(key)])

    def toggle(self, key: str, on: bool) -> None:
        self.desk.act(lambda: actions.set_done(self.desk.document, key, on, self.desk.session_id))

    def remove(self, key: str) -> None:
        self.desk.act(lambda: actions.remove(self.desk.document, key))
        self.desk.removed("Afspraak verwijderd.")

    def move(self, key: str, steps: int) -> None:
        action = self._found[key]
        session = action.session_id
        if session is not None and session == self.desk.session_id:
            self.desk.act(lambda: actions.move(self.desk.document, session, key, steps))


class _Points(_Lane):
    def __init__(self, desk: Desk, lane: str, name: str) -> None:
        self.lane = lane
        super().__init__(desk, name)
        self._found: dict[str, cards.Card] = {}

    def show(self, found: list[cards.Card]) -> None:
        self._found = {card.id: card for card in found}
        here = self.desk.session_id
        numbers: dict[str, int | None] = dict(self.desk.document.rows("SELECT id, number FROM session"))
        icon = "help-circle" if self.lane == cards.OPEN_POINT else "dots"
        self.records.show_records(
            [
                Record(
                    card.id,
                    card.text or "Punt zonder tekst",
                    sub="" if card.session_id == here else f"Uit sessie {numbers.get(card.session_id or '')}",
                    icon="circle-check" if card.closed else icon,
                    right="afgerond" if card.closed else "",
                    ink="muted" if card.closed else "text",
                )
                for card in found
            ]
        )

    def editor(self, key: str) -> Editor | None:
        card = self._found.get(key)
        if card is None:
            return None
        document = self.desk.document
        text = TextField("Open punt" if self.lane == cards.OPEN_POINT else "Parkeerplek", least=1)
        text.reset(card.text or "")
        text.committed.connect(lambda value: self.desk.act(lambda: cards.set_text(document, key, value)))
        done = Button("Weer openen" if card.closed else "Afgerond", "circle-check", "quiet", size="small")
        done.clicked.connect(lambda: self._close(key, not card.closed))
        return Editor(self.records.close_editor, [text], [self.remove_button(key), done])

    def _close(self, key: str, closed: bool) -> None:
        session = self.desk.session_id
        self.records.close_editor()
        if session is not None:
            self.desk.act(lambda: cards.close(self.desk.document, key, session, closed))

    def fill_menu(self, key: str, menu: QMenu) -> None:
        super().fill_menu(key, menu)
        card = self._found[key]
        other = cards.PARKED if self.lane == cards.OPEN_POINT else cards.OPEN_POINT
        document = self.desk.document
        menu.addSeparator()
        menu.addAction(
            "Weer openen" if card.closed else "Afgerond", lambda: self._close(key, not card.closed)
        )
        menu.addAction(
            "Naar de parkeerplek" if other == cards.PARKED else "Naar open punten",
            lambda: self.desk.act(lambda: cards.set_lane(document, key, other)),
        )

    def remove(self, key: str) -> None:
        self.desk.act(lambda: cards.remove(self.desk.document, key))
        self.desk.removed("Punt verwijderd.")

    def move(self, key: str, steps: int) -> None:
        here = [card.id for card in self._found.values() if card.session_id == self._found[key].session_id]
        self.desk.act(lambda: cards.move(self.desk.document, here, key, steps))


def people_options(desk: Desk) -> list[tuple[object, str]]:
    """Everybody who takes part in the session that is on, as options of a choice; None is nobody."""
    document = desk.document
    found = people.taking_part(document, desk.session_id) if desk.session_id else people.all_people(document)
    short = {partner.id: partner.label for partner in partners.all_partners(document)}
    return [
        (None, "Nog niemand"),
        *((p.id, f"{p.label} ({short[p.partner_id]})" if p.partner_id in short else p.label) for p in found),
    ]


def _lower(text: str | None) -> str:
    """A reason after 'Omdat:' begins small, unless it begins with a name or a code in capitals."""
    text = text or ""
    return text[:1].lower() + text[1:] if len(text) > 1 and text[1:2].islower() and " " in text else text
