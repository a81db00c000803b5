"""The view 'Gegevens' of a session: when, where and how it is, and the question it opens with."""

from __future__ import annotations

from datetime import date, time
from functools import partial

from samenwerkdesk import look
from samenwerkdesk.model import sessions
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.columns import CardGrid
from samenwerkdesk.ui.widgets.dates import DateField, TimeField
from samenwerkdesk.ui.widgets.fields import LineField, TextField

Fields = DateField | TimeField | LineField | TextField | ChoiceField


class SessionDataCard(Card):
    """When, where and how the session is, and the question it opens with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Gegevens van de sessie")
        self.desk = desk
        self._shown: str | None = None
        self.day = DateField("Datum", today=desk.today)
        self.start = TimeField("Begintijd")
        self.place = LineField("Plaats", placeholder="Waar komen jullie samen?")
        self.mode = ChoiceField("Vorm", options=[(mode, mode) for mode in sessions.MODES])
        self.question = TextField(
            "Check-invraag", "Eén laagdrempelige vraag; ieder komt aan het woord.", least=1
        )
        for field, column in (
            (self.day, "date"),
            (self.start, "start_time"),
            (self.place, "location"),
            (self.mode, "mode"),
            (self.question, "check_in_question"),
        ):
            keep(desk, field, partial(self._keep, column))
        fields = CardGrid(least=280, most=2)
        for widget in (self.day, self.start, self.place, self.mode):
            fields.add(widget)
        self.body.setSpacing(look.space("l"))
        self.add(fields)
        self.add(self.question)
        self.add(Hairline())
        self.remove = Button("Sessie verwijderen", "trash", "destructive", size="small")
        self.remove.clicked.connect(self._remove)
        self.add(self.remove)

    def refresh(self) -> None:
        """Show the data of the session that is on."""
        session = self.desk.session
        if session is None:
            return
        other = session.id != self._shown
        self._shown = session.id
        begin = time(*divmod(session.start_minute, 60)) if session.start_time else None
        values: list[tuple[Fields, object]] = [
            (self.day, session.day),
            (self.start, begin),
            (self.place, session.location or ""),
            (self.mode, session.mode),
            (self.question, session.check_in_question or ""),
        ]
        for field, value in values:
            (field.reset if other else field.set_value)(value)

    def _keep(self, column: str, value: object) -> None:
        key = self._shown
        if key is None:
            return
        text = value if isinstance(value, str) else None
        if isinstance(value, date):
            text = value.isoformat()
        elif isinstance(value, time):
            text = f"{value:%H:%M}"
        sessions.set_field(self.desk.document, key, column, text)

    def _remove(self) -> None:
        key = self._shown
        if key is not None and carried_out(self.desk, lambda: sessions.remove(self.desk.document, key)):
            self.desk.removed("Sessie verwijderd.")
