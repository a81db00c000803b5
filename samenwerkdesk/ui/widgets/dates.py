"""Form fields for a date and for a time of day, typed the way people write them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import dutch_dates
from samenwerkdesk.ui.widgets.field import Refused, TypedField
from samenwerkdesk.ui.widgets.inputs import LineInput

NO_DATE = "Dit herken ik niet als datum. Schrijf bijvoorbeeld 3 dec, 3-12-2025 of vr."
NO_TIME = "Dit herken ik niet als tijd. Schrijf bijvoorbeeld 9.30."


class DateField(TypedField):
    """A date; its value is a datetime.date, or None when empty. Up and down go a day further or back.

    `today` says what day it is, for 'morgen' and 'vr'. While the user types, what was understood stands under
    the field.
    """

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        required: bool = False,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint, parent)
        self.required, self._today = required, today
        self._own_hint = hint
        self.input = LineInput()
        self.input.setPlaceholderText("bijvoorbeeld 3 dec of vr")
        self.input.edited.connect(self._typed)
        self.set_input(self.input, self.input)

    def empty(self) -> object:
        return None

    def parse(self, text: str) -> object:
        if not text.strip():
            if self.required:
                raise Refused("Vul een datum in.")
            return None
        found = dutch_dates.parse(text, self._today())
        if found is None:
            raise Refused(NO_DATE)
        return found

    def format(self, value: object) -> str:
        return dutch_dates.long_date(value) if isinstance(value, date) else ""

    def key_pressed(self, event: QKeyEvent) -> bool:
        days = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}
        count = days.get(Qt.Key(event.key()))
        if count is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return super().key_pressed(event)
        found = dutch_dates.parse(self.input.text(), self._today())
        moved = found + timedelta(days=count) if found is not None else self._today()
        self.input.selectAll()
        self.input.insert(dutch_dates.long_date(moved))
        self._typed()
        return True

    def _typed(self) -> None:
        found = dutch_dates.parse(self.input.text(), self._today())
        self.set_hint(dutch_dates.full_date(found) if found is not None else self._own_hint)
        self.edited()

    def _show_value(self) -> None:
        self.set_hint(self._own_hint)
        super()._show_value()


class TimeField(TypedField):
    """A time of day; its value is a datetime.time, or None when empty. It is shown as 9.25 uur."""

    def __init__(
        self, label: str, hint: str = "", *, required: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, hint, parent)
        self.required = required
        self.input = LineInput()
        self.input.setPlaceholderText("bijvoorbeeld 9.30")
        self.input.edited.connect(self.edited)
        self.set_input(self.input, self.input)

    def empty(self) -> object:
        return None

    def parse(self, text: str) -> object:
        if not text.strip():
            if self.required:
                raise Refused("Vul een tijd in.")
            return None
        found = dutch_dates.parse_time(text)
        if found is None:
            raise Refused(NO_TIME)
        return found

    def format(self, value: object) -> str:
        return dutch_dates.clock_time(value) if isinstance(value, time) else ""
