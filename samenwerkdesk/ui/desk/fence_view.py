"""What the exercises of the fence share: partners as they are shown, and a board whose cards are those of the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from samenwerkdesk.model import cards, partners
from samenwerkdesk.model.cards import Card, Lane
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.widgets.board import Board, BoardCard, BoardLane
from samenwerkdesk.ui.widgets.board_parts import MarkOf
from samenwerkdesk.ui.widgets.partner_choice import PartnerChoice

EVERYBODY = "Alle partners"
HOW = "Druk op N of op het plusje om te schrijven."
ADD = "Kaart toevoegen (N)"


def mark_of(partner: Partner | None) -> MarkOf | None:
    """The mark of a partner."""
    return (partner.look, partner.code) if partner is not None else None


class ExerciseView(QWidget):
    """One exercise; a subclass shows in :meth:`refresh` what the document says."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)

    @property
    def partners(self) -> list[Partner]:
        """All partners in their order."""
        return partners.all_partners(self.desk.document)

    def refresh(self) -> None:
        """Show the exercise as it is now."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        raise NotImplementedError

    def choices(self) -> list[Choice]:
        """What it has for the room now."""
        return []


class Chosen(PartnerChoice):
    """The partner whose part of an exercise is shown, or everybody."""

    def show_partners(self, found: Sequence[Partner], everybody: str = EVERYBODY) -> None:
        """Show these partners after everybody."""
        everyone: list[tuple[str, str, MarkOf | None]] = [("", everybody, None)]
        self.show_choices([*everyone, *((each.id, each.label, mark_of(each)) for each in found)])


class BoardView(ExerciseView):
    """An exercise on a board. A subclass says which lanes there are, and what a card in a lane is."""

    letters_for = ""
    """What a letter on a card says: 'partner' who it is from, 'about' whom it is about, nothing for no letters."""

    def __init__(self, desk: Desk, name: str, least: int = 320, columns: int = 0) -> None:
        super().__init__(desk)
        self.board = Board(name, least, menu=self.fill_menu, lane_menu=self.fill_lane)
        self.board.set_most_columns(columns)
        self._found: dict[str, Card] = {}
        self._order: dict[str, list[str]] = {}
        board = self.board
        board.new_asked.connect(board.write)
        board.lane_opened.connect(board.write)
        board.card_opened.connect(board.rewrite)
        board.written.connect(lambda lane, text: self.write(lane, [text]))
        board.pasted.connect(self.write)
        board.rewritten.connect(self.rewrite)
        board.card_moved.connect(self.move_card)
        board.card_removed.connect(self.remove)
        board.key_typed.connect(self.type_key)

    # ------------------------------------------------------------------ what a subclass says

    def lanes(self) -> list[tuple[BoardLane, list[Card]]]:
        """The lanes, each with the cards that stand in it."""
        raise NotImplementedError

    def place(self, lane: str, card: Card | None = None) -> Lane:
        """What a new card, or ``card``, is when it stands in a lane."""
        raise NotImplementedError

    def shown(self, card: Card, everybody: dict[str, Partner]) -> BoardCard:
        """How a card looks."""
        return BoardCard(card.id, card.text or "", private=card.private)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        everybody = {each.id: each for each in self.partners}
        lanes, self._found, self._order = [], {}, {}
        for lane, found in self.lanes():
            self._found |= {card.id: card for card in found}
            self._order[lane.key] = [card.id for card in found]
            shown = tuple(self.shown(card, everybody) for card in found)
            lanes.append(_with_cards(lane, shown))
        self.board.show_lanes(lanes)

    def first(self) -> QWidget:
        return self.board

    # ------------------------------------------------------------------ acting

    def write(self, lane: str, texts: list[str]) -> None:
        """Write cards at the end of a lane."""
        self.desk.act(lambda: cards.write(self.desk.document, self.place(lane), texts))

    def rewrite(self, key: str, text: str) -> None:
        """Change what a card says; without words it goes."""
        if not text.strip():
            self.remove(key)
        elif key in self._found and text != self._found[key].text:
            self.desk.act(lambda: cards.set_text(self.desk.document, key, text))

    def move_card(self, key: str, lane: str, before: str) -> None:
        """Move a card."""
        card = self._found.get(key)
        if card is not None and lane in self._order:
            among = self._order[lane]
            self.desk.act(
                lambda: cards.put(self.desk.document, key, self.place(lane, card), before or None, among)
            )

    def remove(self, key: str) -> None:
        """Remove a card, with the way back."""
        if carried_out(self.desk, lambda: cards.remove(self.desk.document, key)):
            self.desk.removed("Kaart verwijderd.")

    def type_key(self, key: str, text: str) -> None:
        """A letter says which partner a card is from, or about."""
        hit = next((each for each in self.partners if each.code == text.upper()), None)
        if hit is not None and self.letters_for:
            self.say_partner(key, hit.id)

    def say_partner(self, key: str, partner_id: str | None) -> None:
        """Say who a card is from, or whom it is about."""
        say = cards.set_partner if self.letters_for == "partner" else cards.set_about
        self.desk.act(lambda: say(self.desk.document, key, partner_id))

    def fill_menu(self, key: str, menu: QMenu) -> None:
        """What can be done with a card here, beside what can be done on every board."""
        card = self._found.get(key)
        if card is None:
            return
        if self.letters_for:
            among = menu.addMenu("Van wie" if self.letters_for == "partner" else "Over wie")
            for each in self.partners:
                name = (
                    theme.metrics("body")
                    .elidedText(each.label, Qt.TextElideMode.ElideRight, 360)
                    .replace("&", "&&")
                )
                action = among.addAction(f"{name}\t{each.code}")
                action.triggered.connect(partial(self.say_partner, key, each.id))
        self.fill_show(card, menu)
        private = card.private
        menu.addAction(
            theme.icon("lock-open" if private else "lock"),
            "Voor iedereen" if private else "Alleen voor jou",
            lambda: self.desk.act(lambda: cards.set_private(self.desk.document, key, not private)),
        )
        menu.addSeparator()

    def fill_lane(self, lane: str, menu: QMenu) -> None:
        """What can be done with a lane here, beside what can be done on every board."""

    def fill_show(self, card: Card, menu: QMenu) -> None:
        """Let a card be shown in the room, where the exercise has a picture of one."""


def _with_cards(lane: BoardLane, found: tuple[BoardCard, ...]) -> BoardLane:
    return replace(lane, cards=found, plus=ADD)
