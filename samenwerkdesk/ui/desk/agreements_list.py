"""TWO's as cards: title, status, until when it holds and how many rounds; what ended without a look back comes first."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import agreement_rounds, agreements
from samenwerkdesk.model.agreements import EXPIRED, FINAL, Agreement, AgreementRound
from samenwerkdesk.ui.desk import agreements_words as words
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.widgets import focus_ring
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.chips import StatusChip
from samenwerkdesk.ui.widgets.columns import CardGrid, Flow
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.entry import EntryLine
from samenwerkdesk.ui.widgets.focus_ring import Ringed
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.revealing import reveal
from samenwerkdesk.ui.widgets.text import Text

MOST = 160
"""A longer issue is shown in full when the TWO is opened."""

STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}


class AgreementCard(Ringed, Card):
    """One TWO. A click or Enter opens it; the rest is in its menu. ``key_typed(key, event)`` for what is the list's."""

    opened = Signal(str)

    def __init__(self, key: str, pressed: Callable[[str, QKeyEvent], bool]) -> None:
        super().__init__("TWO", padding=(20, 16))
        self.key = key
        self._pressed = pressed
        self._status: tuple[str, str] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wrap_title()
        self.chips = Flow()
        self.chip: StatusChip | None = None
        self.issue = Text("", "body", "muted", wrap=True)
        self.valid = Text("", "body", wrap=True)
        self.rounds = Text("", "small", "muted", wrap=True)
        for part in (self.chips, self.issue, self.valid, self.rounds):
            self.add(part)

    def show_agreement(
        self, two: Agreement, status: str | None, rounds: list[AgreementRound], day: date
    ) -> None:
        """Show how a TWO stands on ``day``."""
        self.set_title(two.label)
        word = words.status_word(status)
        self._show_status(word, words.KINDS.get(status or "", "neutral"))
        self.issue.setText(textwrap.shorten(two.issue or "", MOST, placeholder="…"))
        self.issue.setVisible(bool(two.issue) and two.issue != two.label)
        held = words.in_force(rounds)
        valid = words.validity(held, day) if held is not None else "Nog geen voorstel dat is aangenomen"
        self.valid.setText(valid)
        self.valid.set_ink("warn" if status == EXPIRED else "text")
        failed = sum(1 for each in rounds if each.outcome == agreements.NOT_ADOPTED)
        counted = words.counted(rounds)
        self.rounds.setText(f"{counted}, waarvan {failed} niet aangenomen" if failed else counted)
        self.setAccessibleName(f"{two.label}, {word}, {valid}, {counted}")

    def _show_status(self, word: str, kind: str) -> None:
        if (word, kind) == self._status:
            return
        self._status = word, kind
        layout = self.chips.layout()
        if self.chip is not None and layout is not None:
            layout.removeWidget(self.chip)
            self.chip.hide()
            self.chip.deleteLater()
        self.chip = StatusChip(word, kind)
        self.chips.add(self.chip)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._pressed(self.key, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if focus_ring.is_keyboard(event):
            reveal(self, self.rect())


class AgreementsList(QWidget):
    """The cards, a line for a new TWO, and what comes here while there is none. ``opened(id)``."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._cards: dict[str, AgreementCard] = {}
        self._order: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("l"))
        self.due = Note("", "alert-triangle", "warn")
        column.addWidget(self.due)
        self.grid = CardGrid(300, most=3)
        column.addWidget(self.grid)
        self.empty = EmptyState(
            "Hier komen jullie tijdelijk werkbare overeenkomsten",
            "Loopt een gesprek vast, en is stilstand schadelijker dan een tijdelijke keuze? Schrijf dan op waarover "
            "jullie nu moeten handelen.",
        )
        column.addWidget(self.empty)
        self.make = Card("Nieuwe TWO")
        self.line = EntryLine(
            "Nieuwe TWO", "Waarover moeten we nu handelen? Een titel is genoeg om te beginnen"
        )
        self.line.entered.connect(self._add)
        self.make.add(self.line)
        column.addWidget(self.make)
        column.addStretch(1)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the TWO's as they are."""
        document, today = self.desk.document, self.desk.today()
        status, rounds = agreements.statuses(document, today), agreements.all_rounds(document)
        found = agreements.all_agreements(document)
        found.sort(key=lambda two: (status[two.id] != EXPIRED, status[two.id] in FINAL))
        self._order = [two.id for two in found]
        for key in [key for key in self._cards if key not in self._order]:
            # The grid deletes what it no longer shows.
            del self._cards[key]
        for two in found:
            if two.id not in self._cards:
                card = AgreementCard(two.id, self._key_pressed)
                card.opened.connect(self.opened)
                card.customContextMenuRequested.connect(lambda place, card=card: self._menu(card, place))
                card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
                self._cards[two.id] = card
            self._cards[two.id].show_agreement(two, status[two.id], rounds.get(two.id, []), today)
        self.grid.show_widgets([self._cards[key] for key in self._order])
        self.grid.setVisible(bool(found))
        self.empty.setVisible(not found)
        self._show_due()

    def _show_due(self) -> None:
        due = agreements.due(self.desk.document, self.desk.today())
        over = [each.agreement.label for each in due if each.expired]
        near = [each.agreement.label for each in due if not each.expired]
        said = []
        if over:
            said.append(
                f"Verlopen zonder reflectie: {words.quoted(over)}. Kijk eerst terug op wat jullie zagen."
            )
        if near:
            said.append(f"Bijna voorbij: {words.quoted(near)}.")
        self.due.show_note(" ".join(said), "alert-triangle" if over else "clock", "warn" if over else "muted")
        self.due.setVisible(bool(said))

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._cards[self._order[0]] if self._order else self.line.input

    def focus(self, key: str) -> None:
        """Give a card the keyboard."""
        if key in self._cards:
            self._cards[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def card(self, key: str) -> AgreementCard:
        """The card of a TWO."""
        return self._cards[key]

    # ------------------------------------------------------------------ acting

    def _add(self, text: str) -> None:
        made = self.desk.act(lambda: agreement_rounds.add(self.desk.document, text, self.desk.session_id))
        if made is not None:
            self.line.clear()
            self.opened.emit(made)

    def _key_pressed(self, key: str, event: QKeyEvent) -> bool:
        pressed, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = STEPS.get(pressed)
        if step is not None and modifiers == Qt.KeyboardModifier.AltModifier:
            self._move(key, step)
        elif modifiers:
            return False
        elif step is not None:
            at = self._order.index(key) + step
            if 0 <= at < len(self._order):
                self.focus(self._order[at])
        elif pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(key)
        elif pressed in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove(key)
        else:
            return False
        return True

    def _move(self, key: str, step: int) -> None:
        self.desk.act(lambda: agreement_rounds.move(self.desk.document, key, step))
        self.focus(key)

    def remove(self, key: str) -> None:
        """Take a TWO away, with the way back."""
        if carried_out(self.desk, lambda: agreement_rounds.remove(self.desk.document, key)):
            self.desk.removed("TWO verwijderd.")
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _menu(self, card: AgreementCard, place: QPoint) -> None:
        menu = QMenu(card)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(card.key, menu)
        menu.popup(card.mapToGlobal(place))

    def fill_menu(self, key: str, menu: QMenu) -> None:
        """What can be done with a TWO."""
        menu.addAction("Openen\tEnter", lambda: self.opened.emit(key))
        menu.addAction("Naar voren\tAlt+←", lambda: self._move(key, -1))
        menu.addAction("Naar achteren\tAlt+→", lambda: self._move(key, 1))
        menu.addSeparator()
        menu.addAction("Verwijderen\tDelete", lambda: self.remove(key))
