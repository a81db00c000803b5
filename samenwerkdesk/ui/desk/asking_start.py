"""Where nothing was asked yet: what can be asked, with a button each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.text import Text


class Offer(NamedTuple):
    """Something that can be asked: its key, its name, and one line about it."""

    key: str
    title: str
    about: str


class StartCard(Card):
    """A sentence and the offers; ``ask`` prepares the one that is chosen."""

    def __init__(
        self, title: str, sentence: str, offers: Sequence[Offer], ask: Callable[[str], None]
    ) -> None:
        super().__init__(title)
        self.add(Text(sentence, "lead", wrap=True))
        self.buttons: dict[str, Button] = {}
        for number, offer in enumerate(offers):
            if number:
                self.add(Hairline())
            self.add(self._row(offer, ask, primary=number == 0))

    def _row(self, offer: Offer, ask: Callable[[str], None], *, primary: bool) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("l"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(offer.title, "strong", wrap=True))
        words.addWidget(Text(offer.about, "body", "muted", wrap=True))
        row.addLayout(words, 1)
        button = Button("Klaarzetten", "plus", "primary" if primary else "secondary")
        button.setAccessibleDescription(offer.title)
        button.clicked.connect(lambda: ask(offer.key))
        row.addWidget(button)
        self.buttons[offer.key] = button
        return holder

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return next(iter(self.buttons.values()), self)
