"""Writing on a board: a new card at the end of a lane, or another text for a card in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from samenwerkdesk.ui.widgets.board_moving import MovingBoard
from samenwerkdesk.ui.widgets.board_parts import BoardCard, BoardLane
from samenwerkdesk.ui.widgets.board_writer import BoardWriter
from samenwerkdesk.ui.widgets.revealing import reveal

WRITING = "\0writing"
"""The key of the card that is being written and does not exist yet."""


class WritingBoard(MovingBoard):
    """A board on which the user can type; what was typed is told, and shown only when it comes back with the lanes."""

    pasted = Signal(str, list)
    written = Signal(str, str)
    rewritten = Signal(str, str)

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__(least, parent)
        self._own: list[BoardLane] = []
        self._writer: BoardWriter | None = None
        self._writing = ("", "")

    def show_lanes(self, lanes: Sequence[BoardLane]) -> None:
        """Show these lanes. The current card stays the current one; what is being typed stays open."""
        self._own = list(lanes)
        self._show()

    def _show(self) -> None:
        if self._moving is not None and not self._has(self._moving.key):
            self.stop_dragging()
        shown = self._own
        if self._writer is not None:
            lane, card = self._writing
            there = any(each.key == lane for each in shown) if not card else self._has(card)
            if not there:
                self._close_writer()
            else:
                shown = [self._with_writing(each) for each in shown]
        self.put(shown)

    def write(self, lane: str) -> None:
        """Let the user write a new card at the end of a lane; Enter writes it and begins the next one."""
        title = next((each.title for each in self._own if each.key == lane), None)
        if title is not None:
            self._open_writer((lane, ""), "", f"Nieuwe kaart in {title}")

    def rewrite(self, key: str) -> None:
        """Let the user change the text of a card in its place."""
        found = self._places.find(key)
        if found is not None:
            place = self._places.lanes[found[0]]
            text = place.items[found[1]].card.text
            self._open_writer((place.lane.key, key), text, f"Kaart in {place.lane.title}")

    @property
    def writer(self) -> BoardWriter | None:
        """The field that is open on the board."""
        return self._writer

    def _open_writer(self, what: tuple[str, str], text: str, name: str) -> None:
        if self._writer is not None:
            self._left(self._writer.toPlainText())
        self._writing = what
        writer = self._writer = BoardWriter(name, text, self.viewport())
        writer.done.connect(self._done)
        writer.left.connect(self._left)
        writer.given_up.connect(self._give_up)
        writer.lines.connect(self._lines)
        writer.textChanged.connect(self._typed)
        self._show()
        self.set_current(what[1] or WRITING)
        writer.show()
        writer.setFocus(Qt.FocusReason.OtherFocusReason)
        self.laid_out()
        self._near_writer()

    def _typed(self) -> None:
        self._show()
        self._near_writer()

    def _near_writer(self) -> None:
        self.bring_near()
        if self._writer is not None:
            reveal(self.viewport(), self._writer.geometry())

    def _with_writing(self, lane: BoardLane) -> BoardLane:
        where, card = self._writing
        text = self._writer.toPlainText() if self._writer else ""
        if not card:
            return replace(lane, cards=(*lane.cards, BoardCard(WRITING, text))) if lane.key == where else lane
        return replace(lane, cards=tuple(_rewritten(each, card, text) for each in lane.cards))

    def _has(self, key: str) -> bool:
        return any(_holds(card, key) for lane in self._own for card in lane.cards)

    def laid_out(self) -> None:
        if self._writer is None:
            return
        found = self._places.find(self._writing[1] or WRITING)
        if found is not None:
            place = self._places.lanes[found[0]]
            box = place.card(found[1], self._scroll(place))
            self._writer.place(box)

    def _done(self, text: str) -> None:
        lane, card = self._writing
        if card:
            self._close_writer()
            self.rewritten.emit(card, text)
        elif text.strip():
            if self._writer is not None:
                self._writer.clear()
            self.written.emit(lane, text)
            self.set_current(WRITING)
            self._near_writer()
        else:
            self._close_writer()

    def _left(self, text: str) -> None:
        lane, card = self._writing
        self._close_writer(back=False)
        if card:
            self.rewritten.emit(card, text)
        elif text.strip():
            self.written.emit(lane, text)

    def _lines(self, texts: list[str]) -> None:
        self.pasted.emit(self._writing[0], texts)

    def _give_up(self) -> None:
        self._close_writer()

    def _close_writer(self, *, back: bool = True) -> None:
        writer, self._writer = self._writer, None
        if writer is None:
            return
        writer.finish()
        focused = writer.hasFocus()
        writer.hide()
        writer.deleteLater()
        self.put(self._own)
        if focused and back:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish_writing(self) -> None:
        """Write what stands in the field, if one is open, and close it."""
        if self._writer is not None:
            self._left(self._writer.toPlainText())


def _rewritten(card: BoardCard, key: str, text: str) -> BoardCard:
    if card.key == key:
        return replace(card, text=text)
    if card.children:
        return replace(card, children=tuple(_rewritten(child, key, text) for child in card.children))
    return card


def _holds(card: BoardCard, key: str) -> bool:
    return card.key == key or any(_holds(child, key) for child in card.children)
