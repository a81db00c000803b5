"""The head of an open TWO: its title and status, what is missing in one note, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from samenwerkdesk import look
from samenwerkdesk.ui.desk.agreements_next import Offer
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.chips import StatusChip
from samenwerkdesk.ui.widgets.note import Note

WIDE = 1100
"""From this width on the decisions stand beside each other, in px."""


class Head(Card):
    """``taken`` is the offer that was chosen."""

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__("TWO", padding=(24, 16))
        self.wrap_title()
        self._status: tuple[str, str] | None = None
        self._offers: dict[Button, Offer] = {}
        self.missing = Note("")
        self.warning = Note("", "info-circle")
        self.next = Button("", kind="primary")
        self.others = [Button("") for _ in range(3)]
        said = QVBoxLayout()
        said.setSpacing(look.space("s"))
        for note in (self.missing, self.warning):
            said.addWidget(note)
        said.addStretch(1)
        self._hands = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._hands.setSpacing(look.space("s"))
        for button in (self.next, *self.others):
            # All as wide as the widest one.
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, button=button: self.taken.emit(self._offers[button]))
            self._hands.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._hands.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(look.space("xl"))
        row.addLayout(said, 1)
        row.addLayout(self._hands)
        self.add(row)

    def show_status(self, word: str, kind: str) -> None:
        """Show the status as a chip."""
        if (word, kind) != self._status:
            self._status = word, kind
            self.set_right(StatusChip(word, kind))

    def show_notes(self, missing: tuple[str, str, str], warnings: str) -> None:
        """Show how the round stands (sentence, icon and colour), and what to know before it is established."""
        self.missing.show_note(*missing)
        self.warning.show_note(warnings, "info-circle")
        self.warning.setVisible(bool(warnings))

    def show_offers(self, first: Offer | None, more: list[Offer]) -> None:
        """Show what comes next, and what may be chosen beside it."""
        self._offers = {}
        for button, offer in zip((self.next, *self.others), (first, *more, None, None, None), strict=False):
            button.setVisible(offer is not None)
            if offer is not None:
                self._offers[button] = offer
                button.setText(offer.text)
                button.set_icon(offer.icon)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._hands.setDirection(ways.LeftToRight if self.width() >= WIDE else ways.TopToBottom)
