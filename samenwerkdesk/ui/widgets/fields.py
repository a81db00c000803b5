"""Form fields for text and numbers; see :mod:`samenwerkdesk.ui.widgets.field` for how they commit."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from samenwerkdesk.model import euros
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.ui.widgets.cleaning import normal
from samenwerkdesk.ui.widgets.field import Refused, TypedField
from samenwerkdesk.ui.widgets.inputs import LineInput, TextInput


class LineField(TypedField):
    """One line of text. Its value is a str, trimmed and in composed form.

    A `required` field refuses to become empty. `most` is the greatest number of characters.
    """

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        placeholder: str = "",
        required: bool = False,
        most: int = 2000,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint, parent)
        self.required = required
        self.input = LineInput()
        self.input.setMaxLength(most)
        self.input.setPlaceholderText(placeholder)
        self.input.edited.connect(self.edited)
        self.set_input(self.input, self.input)

    def parse(self, text: str) -> object:
        value = normal(text)
        if self.required and not value:
            raise Refused("Vul hier iets in.")
        return value

    def set_suggestions(self, words: list[str]) -> None:
        """Offer words while typing; anything else may be typed too."""
        completer = QCompleter(QStringListModel(words, self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self.edited)
        self.input.setCompleter(completer)


class TextField(TypedField):
    """Several lines of text that grow from `least` to `most` lines.

    Ctrl+Enter commits, Enter is a new line. With `required`, the sentence that says so, it refuses to become empty.
    """

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        placeholder: str = "",
        least: int = 2,
        most: int = 12,
        required: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint, parent)
        self.required = required
        self.input = TextInput(least, most)
        self.input.setPlaceholderText(placeholder)
        self.input.edited.connect(self.edited)
        self.set_input(self.input, self.input)

    def parse(self, text: str) -> object:
        value = normal(text)
        if self.required and not value:
            raise Refused(self.required)
        return value

    def enter_commits(self, event: QKeyEvent) -> bool:
        return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class NumberField(TypedField):
    """A number from `least` to `most` with so many `decimals`; its value is an int, a float, or None when
    empty.

    It is typed with a comma or a point and shown with a comma. Up and down change it by `step`.
    """

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        least: float = 0,
        most: float = 1_000_000,
        decimals: int = 0,
        step: float = 1,
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint, parent)
        self.least, self.most, self.decimals, self.step = least, most, decimals, step
        self.required = required
        self.input = LineInput()
        self.input.edited.connect(self.edited)
        self.set_input(self.input, self.input)

    def empty(self) -> object:
        return None

    def parse(self, text: str) -> object:
        cleaned = text.strip().replace("\u2212", "-").replace(" ", "").replace(",", ".")
        if not cleaned:
            if self.required:
                raise Refused(self._expected())
            return None
        try:
            number = float(cleaned)
        except ValueError:
            raise Refused(self._expected()) from None
        if not self.least <= number <= self.most or number != round(number, self.decimals):
            raise Refused(self._expected())
        return round(number, self.decimals) if self.decimals else int(number)

    def format(self, value: object) -> str:
        if not isinstance(value, (int, float)):
            return ""
        text = f"{value:.{self.decimals}f}".rstrip("0").rstrip(".") if self.decimals else str(round(value))
        return text.replace(".", ",").replace("-", "\u2212")

    def key_pressed(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        count = steps.get(Qt.Key(event.key()))
        if count is None:
            return super().key_pressed(event)
        try:
            number = self.parse(self.input.text())
        except Refused:
            return True
        base = number if isinstance(number, (int, float)) else self.least
        self.input.selectAll()
        self.input.insert(self.format(min(self.most, max(self.least, base + count * self.step))))
        self.edited()
        return True

    def _expected(self) -> str:
        return f"Vul een getal in van {self.format(self.least)} tot en met {self.format(self.most)}."


class EuroField(TypedField):
    """An amount in euro, typed and shown as people here write it; its value is a float, or None when empty, which is not 0."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent)
        self.input = LineInput()
        self.input.setMaxLength(40)
        self.input.setPlaceholderText("geen bedrag genoemd")
        self.input.edited.connect(self.edited)
        self.set_input(self.input, self.input)

    def empty(self) -> object:
        return None

    def parse(self, text: str) -> object:
        try:
            return euros.read(text)
        except UserError as error:
            raise Refused(str(error)) from None

    def format(self, value: object) -> str:
        return euros.written(value) if isinstance(value, (int, float)) else ""
