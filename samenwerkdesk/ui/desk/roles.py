"""The tab 'Rollen': a board of roles and tasks, the transfers, who carries how much, and the shifts from 'van' to 'naar'."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import continuity
from samenwerkdesk.ui.desk import roles_lanes
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.roles_board import BoardView
from samenwerkdesk.ui.desk.roles_handover import Handover
from samenwerkdesk.ui.desk.roles_load import LoadView
from samenwerkdesk.ui.desk.roles_shifts import ShiftsView
from samenwerkdesk.ui.desk.roles_transfers import TransfersView
from samenwerkdesk.ui.desk.show_choices import Choice, ShowChoices
from samenwerkdesk.ui.desk.views_page import ViewsPage
from samenwerkdesk.ui.widgets.buttons import Button

BOARD, TRANSFERS, LOAD, SHIFTS = "board", "transfers", "load", "shifts"

View = BoardView | TransfersView | LoadView | ShiftsView
Made = TypeVar("Made", BoardView, TransfersView, LoadView, ShiftsView)

NEW_ROLE = "Ctrl+Shift+R"

ROUNDS = frozenset({"round", "ballot", "answer"})


class RolesPage(ViewsPage):
    """Four views; the one that is shown is filled, the others when they are."""

    element: ClassVar[str] = "roles"
    tables: ClassVar[frozenset[str]] = ROUNDS | {
        "role",
        "role_assignment",
        "task",
        "task_transfer",
        "person",
        "partner",
        "session",
    }
    by_session: ClassVar[bool] = True
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
        ("A", "overdracht aanvaard"),
        ("G", "overdracht geweigerd"),
        ("K", "overdracht klaar"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "Rollen",
            [
                (BOARD, "Bord"),
                (TRANSFERS, "Overdrachten"),
                (LOAD, "Belasting"),
                (SHIFTS, "Van → Naar"),
            ],
            "Deel van de rollen",
        )
        self.new = Button("Nieuwe rol", "plus")
        self.new.clicked.connect(self.new_role)
        self.new.setToolTip(f"Nieuwe rol ({NEW_ROLE})")
        another = QShortcut(QKeySequence(NEW_ROLE), self)
        another.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        another.activated.connect(self.new_role)
        self.add_action(self.new)
        self.show_choices = ShowChoices(desk, self.choices)
        self.add_action(self.show_choices)
        self._parts: dict[str, View] = {}

    @cached_property
    def board(self) -> BoardView:
        """The roles with their tasks."""
        return self._add(BOARD, BoardView(self.desk))

    @cached_property
    def transfers(self) -> TransfersView:
        """What goes from hand to hand."""
        view = TransfersView(self.desk, lambda: self.show_view(BOARD))
        view.role_asked.connect(self._open_role)
        view.handover_asked.connect(self._hand_over)
        return self._add(TRANSFERS, view)

    @cached_property
    def load(self) -> LoadView:
        """Who carries how much."""
        return self._add(LOAD, LoadView(self.desk, lambda: self.show_view(BOARD)))

    @cached_property
    def shifts(self) -> ShiftsView:
        """The four shifts."""
        return self._add(SHIFTS, ShiftsView(self.desk))

    def _add(self, key: str, view: Made) -> Made:
        view.hide()
        self._parts[key] = view
        self.add(view)
        return view

    def _view(self) -> View:
        view = self.views.value()
        if view == TRANSFERS:
            return self.transfers
        if view == LOAD:
            return self.load
        return self.shifts if view == SHIFTS else self.board

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        view = self._view()
        found = continuity.read(self.desk.document, self.desk.today())
        self.set_subtitle(roles_lanes.said(found))
        self.new.setVisible(self.views.value() == BOARD and bool(found.roles or found.tasks))
        if isinstance(view, ShiftsView):
            view.refresh()
        else:
            view.refresh(found)
        self.show_choices.setVisible(bool(self.choices()))
        for key, part in self._parts.items():
            part.setVisible(key == self.views.value())

    def refresh_changed(self, tables: frozenset[str]) -> None:
        if tables <= ROUNDS and self.views.value() != SHIFTS:
            return
        self.refresh()

    def show_part(self, key: str) -> None:
        if key in self.views.choices():
            self.views.set_value(key)
            self.renew()

    def first_control(self) -> QWidget:
        return self._view().first()

    def choices(self) -> list[Choice]:
        """What the room can see of the view that is chosen; who carries how much is for the facilitator."""
        view = self._view()
        return [] if isinstance(view, LoadView) else view.choices()

    # ------------------------------------------------------------------ acting

    def new_role(self) -> None:
        """Let the user type a new role."""
        if self.views.value() != BOARD:
            self.show_view(BOARD)
        self.board.new_role()

    def _open_role(self, key: str) -> None:
        self.show_view(BOARD)
        self.board.open_role(key)

    def _hand_over(self, key: str) -> None:
        self.show_view(BOARD)
        self.board.hand_over(Handover(key))
