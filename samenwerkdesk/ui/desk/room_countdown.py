"""A countdown for an exercise, on the wall: so many minutes, and what for."""

from __future__ import annotations

import math
from datetime import timedelta

from PySide6.QtCore import Qt

from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.views.timer import Timer
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.fields import LineField, NumberField

MINUTES, MOST = 5, 90
"""How long a countdown is at first, and at most."""


class RoomCountdown(Card):
    """Starting a countdown; it stays on the wall at 'Tijd' until something else is shown. Nothing of it is kept."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Afteller voor een oefening")
        self.desk = desk
        self.minutes = NumberField("Minuten", least=1, most=MOST, required=True)
        self.minutes.set_value(MINUTES)
        self.label = LineField("Waarvoor?", placeholder="Stil invullen", most=80)
        self.start = Button("Tel af in de zaal", "clock-play", "primary", size="small")
        self.start.clicked.connect(self._start)
        for field in (self.minutes, self.label):
            self.add(field)
        buttons = Flow()
        buttons.add(self.start)
        self.add(buttons)

    def _start(self) -> None:
        self.minutes.flush()
        self.label.flush()
        minutes = self.minutes.value()
        # What was refused stays to be mended, with its sentence; the wall waits for it.
        if self.minutes.is_pending() or not isinstance(minutes, int):
            self.minutes.input.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        total, label = 60 * minutes, str(self.label.value() or "")
        end = self.desk.now() + timedelta(seconds=total)

        def timer() -> Timer:
            left = math.ceil((end - self.desk.now()).total_seconds())
            return Timer(Walls.of(self.desk).place, total, left, label)

        self.desk.room.show(timer, ticking=True)
