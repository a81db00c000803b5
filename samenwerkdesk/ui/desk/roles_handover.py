"""Rollen, handing a task over: to whom, why, and what the receiver must know; in the page, never in a dialog."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import transfers
from samenwerkdesk.model.continuity import Continuity
from samenwerkdesk.model.transfers import Under
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.record_editor import beside
from samenwerkdesk.ui.desk.roles_words import NO_RECEIVER, people_choices, with_partner
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.text import Text


@dataclass(frozen=True)
class Handover:
    """A task on its way: to a person, ``under`` another role, or to somebody ``within`` an organisation."""

    task_id: str
    to_id: str | None = None
    under: Under | None = None
    within: str | None = None


class HandoverCard(Card):
    """``proposed(task_id)`` when the transfer stands in the document, ``closed`` when the user wants the card away."""

    proposed = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk, found: Continuity, asked: Handover) -> None:
        super().__init__("Taak overdragen")
        self.desk, self.asked = desk, asked
        self.task = Text("", "lead", wrap=True)
        self.add(self.task)
        self.about = Text("", "body", "muted", wrap=True)
        self.add(self.about)
        self.receiver = ChoiceField("Naar wie?", "De houder wisselt pas als de ontvanger aanvaardt.")
        self.reason = TextField("Waarom?", least=1, placeholder="Om welke reden gaat de taak over?")
        self.add(beside(self.receiver, self.reason, 2, 3))
        self.note = TextField(
            "Overdrachtsnotitie", least=2, placeholder="Wat moet wie het overneemt weten? Waar staat alles?"
        )
        self.add(self.note)
        foot = Flow(12)
        self.button = Button("Stel voor", "check", "primary")
        self.button.clicked.connect(self.propose)
        foot.add(self.button)
        self.cancel = Button("Annuleer", kind="quiet")
        self.cancel.clicked.connect(self.closed)
        foot.add(self.cancel)
        self.add(foot)
        self.receiver.committed.connect(lambda _: self._say_what())
        for key, slot in ((Qt.Key.Key_Escape, self.closed.emit), ("Ctrl+Return", self.propose)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self.refresh(found)
        waiting = self._waiting(found)
        proposed = waiting.to_id if waiting is not None and asked.within is None else None
        self.receiver.reset(asked.to_id or proposed)
        if waiting is not None:
            self.reason.reset(waiting.reason or "")
            self.note.reset(waiting.handover_note or "")
        self._say_what()

    def _waiting(self, found: Continuity) -> transfers.Transfer | None:
        state = found.task(self.asked.task_id)
        return state.waiting if state else None

    def refresh(self, found: Continuity) -> bool:
        """Show what the task is now; False when it is gone."""
        state = found.task(self.asked.task_id)
        if state is None:
            return False
        self.task.setText(state.task.label)
        role = found.role(self.asked.under.role_id if self.asked.under else None)
        parts = [f"Nu bij {with_partner(found, state.holder)}."]
        if state.receiver is not None:
            parts.append(f"Was voorgesteld aan {with_partner(found, state.receiver)}.")
        if role is not None:
            parts.append(f"De taak hangt dan onder de rol {role.role.label}.")
        self.about.setText(" ".join(parts))
        self.receiver.set_options(
            people_choices(found, NO_RECEIVER, self.asked.to_id, self.asked.within, state.task.holder_id)
        )
        return True

    def _say_what(self) -> None:
        self.button.setText("Stel voor" if self.receiver.shown() is not None else "Zoek een ontvanger")
        self.button.updateGeometry()

    def propose(self) -> None:
        """Put the transfer in the document."""
        document, session, asked = self.desk.document, self.desk.session_id, self.asked
        to = self.receiver.shown()
        receiver = to if isinstance(to, str) else None
        reason, note = self.reason.text(), self.note.text()

        if carried_out(
            self.desk,
            lambda: transfers.propose(
                document, asked.task_id, receiver, self.desk.today(), session, reason, note, asked.under
            ),
        ):
            self.proposed.emit(asked.task_id)

    def begin(self) -> None:
        """Give the first field that still has to be filled in the keyboard."""
        first: QWidget = self.reason.input if self.receiver.shown() is not None else self.receiver.input
        first.setFocus(Qt.FocusReason.OtherFocusReason)
