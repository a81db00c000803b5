"""Rollen, the fields of one task: its role, who does it and who stands in, and how it went from hand to hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor

from samenwerkdesk import look
from samenwerkdesk.model import role_history, tasks
from samenwerkdesk.model.continuity import Continuity
from samenwerkdesk.ui.desk import roles_timeline as timeline
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Section
from samenwerkdesk.ui.desk.roles_form import FormCard
from samenwerkdesk.ui.desk.roles_words import people_choices, role_choices
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.records import RecordList

CORRECTION = "Gaat de taak over? Kies dan Overdragen; zo blijft bewaard van wie naar wie."


class TaskCard(FormCard):
    """One task; ``handover_asked(key)`` when it is to go to somebody else."""

    handover_asked = Signal(str)

    def __init__(self, desk: Desk, key: str) -> None:
        super().__init__(desk, "Taak", key)
        document = desk.document
        self.title = TextField("Taak", least=1, required="Laat de tekst staan of verwijder de taak.")
        self.role = ChoiceField("Onder welke rol?")
        self.holder = ChoiceField("Houder", placeholder="Nog niemand")
        self.deputy = ChoiceField("Vervanger", placeholder="Nog niemand")
        self.status = ChoiceField("Stand", placeholder="Niet gezegd")
        self.transferable = ChoiceField(
            "Over te dragen?", options=[(True, "Ja"), (False, "Nee, blijft hier")], placeholder="Niet gezegd"
        )
        keep(desk, self.title, lambda value: tasks.set_field(document, key, "title", value))
        keep(desk, self.role, lambda value: tasks.place(document, key, value))
        keep(desk, self.holder, lambda value: tasks.set_field(document, key, "holder_id", value))
        keep(desk, self.deputy, lambda value: tasks.set_field(document, key, "deputy_id", value))
        keep(desk, self.status, lambda value: tasks.set_field(document, key, "status", value))
        keep(desk, self.transferable, lambda value: tasks.set_transferable(document, key, value))
        self.add(self.title)
        columns = Columns([(280, 1.0), (280, 1.0)], gap=look.space("l"))
        for number, field in enumerate((self.role, self.status, self.holder, self.deputy, self.transferable)):
            columns.add(field, number % 2)
        self.add(columns)
        self.records = RecordList("Hoe deze taak overging", lead_width=timeline.LEAD, padding=6)
        self.history = Section("Hoe deze taak overging", self.records)
        self.add_wide(self.history)
        self.hand_over = Button("Overdragen", "arrow-right", size="small")
        self.hand_over.clicked.connect(lambda: self.handover_asked.emit(self.key))
        self.add_foot("Taak verwijderen", self.hand_over)

    def refresh(self, found: Continuity) -> bool:
        state = found.task(self.key)
        if state is None:
            return False
        task = state.task
        self.title.set_value(task.title or "")
        self.role.set_options(role_choices(found))
        self.role.set_value(task.role_id)
        self.holder.set_options(people_choices(found, also=task.holder_id))
        self.holder.set_value(task.holder_id)
        self.holder.set_hint(CORRECTION if task.holder_id else "")
        self.deputy.set_options(people_choices(found, also=task.deputy_id, without=task.holder_id))
        self.deputy.set_value(task.deputy_id)
        known = [*tasks.STATUSES, *([task.status] if task.status not in (*tasks.STATUSES, None) else [])]
        self.status.set_options([(word, word) for word in known])
        self.status.set_value(task.status)
        self.transferable.set_value(task.transferable)
        self.hand_over.setEnabled(task.transferable is not False)
        events = role_history.of_task(self.desk.document, self.key)
        self.history.show_records(timeline.records(found, events, with_task=False))
        return True

    def begin(self) -> None:
        self.title.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.input.moveCursor(QTextCursor.MoveOperation.End)
