"""Choosing which layer of the trust network is looked at."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk.model.method import Question
from samenwerkdesk.ui.widgets.segmented import Segmented


class LayerPicker(QWidget):
    """The layers that a round asks; ``chosen`` when another one is looked at."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.choice: Segmented | None = None

    @property
    def code(self) -> str:
        """The layer that is looked at; '' while there is none."""
        return self.choice.value() if self.choice is not None else ""

    def show_layers(self, asked: Iterable[Question]) -> None:
        """Offer these layers; the one that is chosen stays so while it is there."""
        options = [(each.code, f"{each.name[:1].upper()}{each.name[1:]}") for each in asked]
        codes, before = [code for code, _ in options], self.code
        if self.choice is not None:
            if self.choice.choices() == codes:
                return
            self._column.removeWidget(self.choice)
            self.choice.hide()
            self.choice.deleteLater()
            self.choice = None
        if options:
            self.choice = Segmented(options, name="Welke laag?", small=True)
            self.choice.set_value(before if before in codes else codes[0])
            self.choice.chosen.connect(lambda _: self.chosen.emit())
            self._column.addWidget(self.choice)
