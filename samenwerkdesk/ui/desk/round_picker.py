"""Choosing between the rounds of one session when something was asked more than once: the former ones are kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk.model.rounds import Round
from samenwerkdesk.ui.widgets.segmented import Segmented


class RoundPicker(QWidget):
    """A small choice of rounds; it takes no room while there is only one. ``chosen(round_id)``."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._keys: list[str] = []
        self._newest: str | None = None
        self.choice: Segmented | None = None

    def show_rounds(self, found: Sequence[Round], newest: Round | None) -> Round | None:
        """Offer these rounds and return the one that is chosen; a new one is chosen as soon as it is there."""
        keys = [each.id for each in found]
        wanted = self.choice.value() if self.choice is not None and keys else ""
        if newest is not None and (newest.id != self._newest or wanted not in keys):
            wanted = newest.id
        self._newest = newest.id if newest is not None else None
        if keys != self._keys:
            self._make(found)
        self.setVisible(len(keys) > 1)
        if self.choice is not None:
            self.choice.set_value(wanted)
        return next((each for each in found if each.id == wanted), newest)

    def _make(self, found: Sequence[Round]) -> None:
        if self.choice is not None:
            self._column.removeWidget(self.choice)
            self.choice.hide()
            self.choice.deleteLater()
            self.choice = None
        self._keys = [each.id for each in found]
        if len(found) > 1:
            options = [(each.id, f"Ronde {number}") for number, each in enumerate(found, 1)]
            self.choice = Segmented(options, name="Welke ronde?", small=True)
            self.choice.chosen.connect(self.chosen)
            self._column.addWidget(self.choice)
