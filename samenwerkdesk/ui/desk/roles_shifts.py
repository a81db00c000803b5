"""Rollen, from 'van' to 'naar': four sliders for the session that is on, and a picture of how they moved."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import group_marks, method, public_marks, sessions, trends
from samenwerkdesk.model.continuity import Continuity
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.instrument_pictures import of_series
from samenwerkdesk.ui.desk.picture_card import PictureCard
from samenwerkdesk.ui.desk.roles_part import RolesPart
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.desk.show_roles import shift_choices
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.key_list import KeyHints
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.shift_slider import ShiftSlider
from samenwerkdesk.ui.widgets.text import Text

SHIFT = "shift"
MOST = 420
EACH = "In deze sessie gaf ieder een eigen cijfer; hier staat het gemiddelde."
LABEL = "Van → Naar schuiven"


class ShiftsView(RolesPart):
    """The group agrees where it stands between 'van' and 'naar', once in a session."""

    tables: ClassVar[frozenset[str]] = RolesPart.tables | {"round", "ballot", "answer"}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.plan = Button("Naar Sessie", "arrow-right", "primary")
        self.plan.clicked.connect(lambda: desk.page_asked.emit("sessions"))
        self.empty = EmptyState(
            "Hier zie je of jullie van functies naar rollen schuiven",
            "Plan eerst een sessie; daarin schuif je met elkaar.",
            self.plan,
        )
        self.column.addWidget(self.empty)
        self.columns = Columns([(420, 1.0), (420, 1.0)])
        self.column.addWidget(self.columns)
        self.card = Card("Waar staan we nu?")
        self.card.add(
            Text("Schuif met elkaar: wat zien we terug in hoe we werken?", "body", "muted", wrap=True)
        )
        self.sliders: dict[str, ShiftSlider] = {}
        for shift in method.shifts():
            slider = ShiftSlider(shift.low, shift.high)
            slider.marked.connect(partial(self._mark, shift.code))
            slider.next_asked.connect(partial(self._next, shift.code))
            self.sliders[shift.code] = slider
            self.card.add(Hairline())
            self.card.add(slider)
        self.note = Note("")
        self.card.add(self.note)
        self.hints = KeyHints(
            [("← →", "schuiven"), ("0–9", "cijfer"), ("Delete", "leeg"), ("Enter", "volgende")]
        )
        self.card.add(self.hints)
        self.columns.add(self.card, 0)
        self.picture = PictureCard(desk, "Van → Naar door de tijd", MOST)
        self.columns.add(self.picture, 1)

    # ------------------------------------------------------------------ showing

    def show_found(self, found: Continuity) -> None:
        session = self.desk.session
        self.empty.setVisible(session is None)
        self.columns.setVisible(session is not None)
        if session is None:
            return
        document = self.desk.document
        order = [each.id for each in sessions.all_sessions(document)]
        marked = trends.shifts(document)
        here = order.index(session.id)
        now = next((each for each in marked if each.session_id == session.id), None)
        before = [each for each in marked if order.index(each.session_id) < here]
        locked = now is not None and not now.together
        self.card.set_right(session.label.lower())
        for code, slider in self.sliders.items():
            mean = now.mean(code) if now else None
            former = [float(one) for each in before if (one := each.mean(code)) is not None]
            slider.show_mark(None if mean is None else float(mean), former[-6:], locked=locked)
        self.note.show_note(EACH if locked else "", "lock" if locked else "")
        self.note.setVisible(locked)
        shown = [
            each
            for each in public_marks.public_measurements(document, SHIFT)
            if each.stage != "closed" and order.index(each.session_id) <= here
        ]
        self.picture.setVisible(any(each.shown for each in shown))
        if shown:
            self.picture.show_picture(of_series(document, "sliders", shown, {}))

    def first(self) -> QWidget:
        return self.plan if self.desk.session_id is None else next(iter(self.sliders.values()))

    def choices(self) -> list[Choice]:
        return shift_choices(self.desk.session_id) if not self.picture.isHidden() else []

    # ------------------------------------------------------------------ acting

    def _mark(self, code: str, number: float | None) -> None:
        session = self.desk.session_id
        if session is not None:
            document = self.desk.document
            self.desk.act(lambda: group_marks.put_mark(document, LABEL, SHIFT, session, code, number))

    def _next(self, code: str, step: int) -> None:
        codes = list(self.sliders)
        at = codes.index(code) + step
        if 0 <= at < len(codes):
            self.sliders[codes[at]].setFocus(Qt.FocusReason.TabFocusReason)
