"""Rollen, the board: roles as lanes with tasks as cards; drag a task to another role, or to a person or an organisation."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from samenwerkdesk.model import roles, tasks, transfers
from samenwerkdesk.model.continuity import Continuity
from samenwerkdesk.ui.desk import roles_lanes, roles_moves
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.roles_coming import ROLE
from samenwerkdesk.ui.desk.roles_form import FormCard, RoleCard
from samenwerkdesk.ui.desk.roles_handover import Handover, HandoverCard
from samenwerkdesk.ui.desk.roles_lanes import BY_PARTNER, BY_PERSON, BY_ROLE, LOOSE, NOBODY
from samenwerkdesk.ui.desk.roles_part import RolesPart
from samenwerkdesk.ui.desk.roles_task import TaskCard
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.desk.show_roles import board_choices, show_role
from samenwerkdesk.ui.widgets.board import Board
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.entry import EntryLine
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.revealing import reveal
from samenwerkdesk.ui.widgets.segmented import Segmented

ASKS = "Wat zou er misgaan als niemand dit deed? Enter zet de rol op het bord."
NEW_ROLE = "Ctrl+Shift+R"
WIDEST = 1120
"""A form that is wider is read less well, in px."""


class BoardView(RolesPart):
    """The board, and over it the fields of what is being changed or handed over."""

    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓ ← →", "over het bord"),
        ("Enter", "rol of taak openen"),
        ("N", "nieuwe taak onder deze rol"),
        (NEW_ROLE, "nieuwe rol"),
        ("O", "taak overdragen"),
        ("Alt+↑ ↓ ← →", "taak of rol verplaatsen"),
        ("Ctrl+X", "taak knippen"),
        ("Ctrl+V", "hier neerzetten"),
        ("Delete", "verwijderen"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.detail: FormCard | HandoverCard | None = None
        self.column.setSpacing(16)
        self.entry = Card("Nieuwe rol")
        self.line = EntryLine("Naam van de nieuwe rol", "Hoe heet de rol?")
        self.line.entered.connect(self._add_role)
        self.line.abandoned.connect(self._close_entry)
        self.line.preview(ASKS)
        self.line.edited.connect(lambda _: self.line.preview(ASKS))
        cross = Button(icon="x", kind="quiet", size="small", name="Sluiten", ink="muted")
        cross.clicked.connect(self._close_entry)
        self.entry.set_right(cross)
        self.entry.add(self.line)
        self.entry.hide()
        self.entry.setMaximumWidth(WIDEST)
        # In a row of its own: a column would measure the height of a form for all of the width.
        self._over = QHBoxLayout()
        self._over.addWidget(self.entry, 1)
        self._over.addStretch(0)
        self.column.addLayout(self._over)
        self.tools = Flow(12)
        self.grouping = Segmented(
            [(BY_ROLE, "Per rol"), (BY_PERSON, "Per persoon"), (BY_PARTNER, "Per organisatie")],
            name="Het bord ingedeeld",
            small=True,
        )
        self.grouping.chosen.connect(lambda _: self._show())
        self.tools.add(self.grouping)
        self.column.addWidget(self.tools)
        self.start = Button("Eerste rol toevoegen", "plus", "primary")
        self.start.clicked.connect(self.new_role)
        self.empty = EmptyState(
            "Hier komen de rollen die de samenwerking nodig heeft",
            "Vraag: wat zou er misgaan als niemand dit deed? Elk antwoord is een rol, los van functies thuis.",
            self.start,
        )
        self.column.addWidget(self.empty)
        self.board = Board("Rollenbord", menu=self._fill_menu, lane_menu=self._fill_lane_menu, word="Taak")
        self._connect()
        self.column.addWidget(self.board)

    def _connect(self) -> None:
        board = self.board
        board.card_moved.connect(self._move)
        board.card_opened.connect(self.open_task)
        board.card_removed.connect(self.remove_task)
        board.lane_opened.connect(self._open_lane)
        board.lane_removed.connect(self._remove_lane)
        board.lane_moved.connect(self._move_lane)
        board.new_asked.connect(board.write)
        board.written.connect(lambda lane, text: self._add_tasks(lane, [text]))
        board.pasted.connect(self._add_tasks)
        board.key_typed.connect(self._key)

    # ------------------------------------------------------------------ showing

    def show_found(self, found: Continuity) -> None:
        self._show()
        if self.detail is not None and not self.detail.refresh(found):
            self.close_detail()

    def _show(self) -> None:
        found = self.found
        if found is None:
            return
        there = bool(found.roles or found.loose)
        self.empty.setVisible(not there and self.entry.isHidden())
        self.tools.setVisible(there)
        self.board.setVisible(there)
        if there:
            self.board.show_lanes(roles_lanes.lanes(self.desk.document, found, self.grouping.value()))

    def first(self) -> QWidget:
        return self.start if not self.empty.isHidden() else self.board

    def show_part(self, key: str) -> None:
        kind, _, name = key.partition(" ")
        if kind == ROLE:
            self.open_role(name)
        else:
            self.hand_over(Handover(name))

    def choices(self) -> list[Choice]:
        lane = self.board.current()[0]
        return board_choices(self.desk, lane) if not self.board.isHidden() else []

    # ------------------------------------------------------------------ what lies over the board

    def _open(self, card: FormCard | HandoverCard) -> None:
        flush_focused()
        self.board.finish_writing()
        self._drop_detail()
        self.entry.hide()
        self.detail = card
        card.setMaximumWidth(WIDEST)
        card.closed.connect(self.close_detail)
        self._over.insertWidget(0, card, 1)
        if self.found is not None:
            card.refresh(self.found)
        card.show()
        card.begin()
        # Its place is known only when the page has been laid out again.
        QTimer.singleShot(0, self._reveal_detail)

    def _reveal_detail(self) -> None:
        if self.detail is not None:
            reveal(self.detail, self.detail.rect())

    def close_detail(self) -> None:
        """Put the fields away, and go on where one was on the board."""
        if self.detail is None:
            return
        flush_focused()
        inside: QWidget | None = self.detail.focusWidget()
        focused = inside is not None and inside.hasFocus()
        self._drop_detail()
        if focused:
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_detail(self) -> None:
        card, self.detail = self.detail, None
        if card is not None:
            self._over.removeWidget(card)
            card.hide()
            card.deleteLater()

    def open_role(self, key: str) -> None:
        """Show the fields of a role."""
        card = RoleCard(self.desk, key)
        card.removed.connect(self.remove_role)
        self._open(card)

    def open_task(self, key: str) -> None:
        """Show the fields of a task."""
        card = TaskCard(self.desk, key)
        card.removed.connect(self.remove_task)
        card.handover_asked.connect(lambda key: self.hand_over(Handover(key)))
        self._open(card)

    def hand_over(self, asked: Handover) -> None:
        """Ask to whom a task goes and why."""
        state = self.found.task(asked.task_id) if self.found else None
        if state is None or self.found is None:
            return
        if state.task.transferable is False:
            self.desk.say(str(transfers.NotTransferable(state.task.label)), "warn", brief=True)
            return
        card = HandoverCard(self.desk, self.found, asked)
        card.proposed.connect(self._proposed)
        self._open(card)

    def _proposed(self, key: str) -> None:
        self.close_detail()
        self.board.set_current(key)
        state = self.found.task(key) if self.found else None
        if state is None:
            return
        to = state.receiver.label if state.receiver else ""
        sentence = f"Voorgesteld aan {to}." if to else "De taak zoekt een ontvanger."
        self.desk.say(sentence, action="Ongedaan maken", act=self.desk.undo, brief=True)

    # ------------------------------------------------------------------ roles

    def new_role(self) -> None:
        """Let the user type the name of a new role."""
        flush_focused()
        self._drop_detail()
        self.grouping.set_value(BY_ROLE)
        self.entry.show()
        self._show()
        self.line.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_role(self, name: str) -> None:
        key = self.desk.act(lambda: roles.add(self.desk.document, name))
        if key is not None:
            self.line.clear()
            self.line.preview(
                f"{name.strip()} staat op het bord. Typ een volgende rol, of Esc om door te gaan."
            )
            self.board.set_current_lane(key)

    def _close_entry(self) -> None:
        focused = self.line.input.hasFocus() or not self.entry.isHidden()
        self.entry.hide()
        self._show()
        if focused:
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_role(self, key: str) -> None:
        """Take a role away, with the way back; its tasks stay."""
        if carried_out(self.desk, lambda: roles.remove(self.desk.document, key)):
            self.desk.removed("Rol verwijderd. Haar taken staan onder ‘Zonder rol’.")

    def _is_role(self, lane: str) -> bool:
        return self.grouping.value() == BY_ROLE and lane not in (LOOSE, NOBODY)

    def _open_lane(self, lane: str) -> None:
        if self._is_role(lane):
            self.open_role(lane)

    def _remove_lane(self, lane: str) -> None:
        if self._is_role(lane):
            self.remove_role(lane)

    def _move_lane(self, lane: str, steps: int) -> None:
        if self._is_role(lane):
            self.desk.act(lambda: roles.move(self.desk.document, lane, steps))

    def _fill_lane_menu(self, lane: str, menu: QMenu) -> None:
        if not self._is_role(lane):
            return
        menu.addAction("Rol wijzigen\tEnter", lambda: self.open_role(lane))
        menu.addAction("Toon in de zaal", lambda: show_role(self.desk, lane))
        menu.addAction("Rol naar voren\tAlt+←", lambda: self._move_lane(lane, -1))
        menu.addAction("Rol naar achteren\tAlt+→", lambda: self._move_lane(lane, 1))
        menu.addAction("Rol verwijderen\tDelete", lambda: self.remove_role(lane))
        menu.addSeparator()

    # ------------------------------------------------------------------ tasks

    def _add_tasks(self, lane: str, titles: list[str]) -> None:
        grouping, document, day = self.grouping.value(), self.desk.document, self.desk.today()
        role = lane if self._is_role(lane) else None
        holder = lane if grouping == BY_PERSON and lane != NOBODY else None
        made = self.desk.act(lambda: tasks.add_all(document, titles, role, day, holder))
        if made and grouping == BY_PARTNER and lane != NOBODY:
            # An organisation holds nothing itself: somebody of it does.
            self.hand_over(Handover(made[-1], within=lane))

    def remove_task(self, key: str) -> None:
        """Take a task away, with the way back."""
        if carried_out(self.desk, lambda: tasks.remove(self.desk.document, key)):
            self.desk.removed("Taak verwijderd.")

    def _key(self, key: str, text: str) -> None:
        if text.casefold() == "o":
            self.hand_over(Handover(key))

    def _fill_menu(self, key: str, menu: QMenu) -> None:
        menu.addAction("Overdragen…\tO", lambda: self.hand_over(Handover(key)))
        menu.addSeparator()

    def _move(self, key: str, lane: str, before: str) -> None:
        if self.found is None:
            return
        asked = roles_moves.moved(self.desk, self.found, self.grouping.value(), key, lane, before)
        if asked is not None:
            self.hand_over(asked)
        else:
            self.board.set_current(key)
