"""Rollen, the fields of one role: what it is for, who holds it and who stands in, and who held it before."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import continuity, roles
from samenwerkdesk.model.continuity import Continuity
from samenwerkdesk.model.text import stored_date
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Section, beside
from samenwerkdesk.ui.desk.roles_holdings import Holdings
from samenwerkdesk.ui.desk.roles_words import people_choices, texts
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.columns import Columns, Flow
from samenwerkdesk.ui.widgets.dates import DateField
from samenwerkdesk.ui.widgets.fields import LineField, TextField
from samenwerkdesk.ui.widgets.note import Note

CALLED_AFTER = (
    "Deze rol heet naar een functie thuis. Noem haar naar wat de samenwerking nodig heeft; "
    "dan kan iedereen haar overnemen."
)


class FormCard(Card):
    """Fields of one thing, above the board. ``closed`` on Klaar or Esc, ``removed(key)`` when it is to be taken away."""

    closed = Signal()
    removed = Signal(str)

    def __init__(self, desk: Desk, title: str, key: str) -> None:
        super().__init__(title, wide=True)
        self.desk, self.key = desk, key
        cross = Button(icon="x", kind="quiet", size="small", name="Sluiten", ink="muted")
        cross.clicked.connect(self.closed)
        self.set_right(cross)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)

    def refresh(self, found: Continuity) -> bool:
        """Show what the document says; False when the thing is gone."""
        raise NotImplementedError

    def begin(self) -> None:
        """Give the first field the keyboard."""
        raise NotImplementedError

    def add_foot(self, remove: str, *more: QWidget) -> None:
        """Put the buttons at the bottom: removing, what is special, and Klaar."""
        foot = Flow(look.space("s"))
        done = Button("Klaar", "check", size="small")
        done.clicked.connect(self.closed)
        foot.add(done)
        for widget in more:
            foot.add(widget)
        away = Button(remove, "trash", "destructive", size="small")
        away.clicked.connect(lambda: self.removed.emit(self.key))
        foot.add(away)
        self.add(foot)


class RoleCard(FormCard):
    """One role."""

    def __init__(self, desk: Desk, key: str) -> None:
        super().__init__(desk, "Rol", key)
        document = desk.document
        self.name = LineField("Naam", required=True)
        self.called_after = Note("")
        self.purpose = TextField("Doel", least=1, placeholder="Wat ontbreekt er als deze rol er niet is?")
        self.domain = LineField("Domein", "Alleen als het nodig is: waarover beslist deze rol zelfstandig?")
        self.accountabilities = TextField(
            "Verantwoordelijkheden",
            "Een per regel, als werkwoord.",
            least=3,
            placeholder="Waar mag je deze rol altijd op aanspreken?",
        )
        keep(desk, self.name, lambda value: roles.set_field(document, key, "name", value))
        keep(desk, self.purpose, lambda value: roles.set_field(document, key, "purpose", value))
        keep(desk, self.domain, lambda value: roles.set_field(document, key, "domain", value))
        keep(
            desk, self.accountabilities, lambda value: roles.set_accountabilities(document, key, texts(value))
        )
        columns = Columns([(280, 1.0), (280, 1.0)], gap=look.space("l"))
        for field in (self.name, self.called_after, self.purpose):
            columns.add(field, 0)
        for field in (self.accountabilities, self.domain):
            columns.add(field, 1)
        self.add(columns)
        self._add_holder()
        self.holdings = Holdings(desk, key)
        self.before = Section("Wie deze rol eerder had", self.holdings.records)
        self.add_wide(self.before)
        earlier = Button("Eerdere houder toevoegen", "plus", "quiet", size="small")
        earlier.clicked.connect(self.holdings.add)
        self.add_foot("Rol verwijderen", earlier)

    def _add_holder(self) -> None:
        desk, key = self.desk, self.key
        self.holder = ChoiceField("Houder", placeholder="Nog niemand")
        self.since = DateField("Vanaf", today=desk.today)
        self.deputy = ChoiceField("Vervanger", placeholder="Nog niemand")
        keep(desk, self.holder, lambda value: roles.set_holder(desk.document, key, value, desk.today()))
        keep(desk, self.since, self._set_since)
        keep(desk, self.deputy, lambda value: roles.set_deputy(desk.document, key, value, desk.today()))
        self.add(beside(beside(self.holder, self.since, 3, 2), self.deputy, 5, 3))

    def _now(self) -> roles.Holding | None:
        return roles.holding_on(roles.holdings(self.desk.document, self.key), self.desk.today())

    def _set_since(self, value: date | None) -> None:
        now = self._now()
        if now is not None:
            roles.set_start(self.desk.document, now.id, value)

    def refresh(self, found: Continuity) -> bool:
        state = found.role(self.key)
        if state is None:
            return False
        role, holding = state.role, state.holding
        self.set_title(role.label)
        self.name.set_value(role.name or "")
        self.purpose.set_value(role.purpose or "")
        self.domain.set_value(role.domain or "")
        self.accountabilities.set_value("\n".join(role.accountabilities))
        warned = continuity.CALLED_AFTER_FUNCTION in state.signals
        self.called_after.show_note(
            CALLED_AFTER if warned else "", "alert-triangle" if warned else "", "warn"
        )
        self.called_after.setVisible(warned)
        holder = holding.person_id if holding else None
        deputy = holding.deputy_id if holding else None
        self.holder.set_options(people_choices(found, also=holder))
        self.holder.set_value(holder)
        self.since.set_value(stored_date(holding.from_date) if holding else None)
        self.since.setEnabled(holding is not None)
        self.deputy.set_options(people_choices(found, also=deputy, without=holder))
        self.deputy.set_value(deputy)
        self.deputy.setEnabled(holding is not None)
        self.deputy.set_hint("" if holding is not None else "Kies eerst een houder.")
        leaving = continuity.leaves(state.holder)
        self.holder.set_hint("Vertrekt. Kies wie de rol overneemt." if leaving else "")
        self.holdings.show(found, holding.id if holding else None)
        self.before.setVisible(bool(self.holdings.records.keys()))
        return True

    def begin(self) -> None:
        self.name.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.input.end(False)
