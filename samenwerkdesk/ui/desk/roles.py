"""The tab 'Rollen': a board of roles and tasks, the transfers, who carries how much, and the shifts from 'van' to 'naar'."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from samenwerkdesk.ui.contents import Part, Parts
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.parts_page import PartsPage, PartView
from samenwerkdesk.ui.desk.roles_board import NEW_ROLE, BoardView
from samenwerkdesk.ui.desk.roles_part import BOARD, LOAD, SHIFTS, TRANSFERS
from samenwerkdesk.ui.widgets.buttons import Button

PARTS = Parts(
    "Rollen",
    "Deel van de rollen",
    (
        Part(BOARD, "Bord", "roles_board.BoardView"),
        Part(TRANSFERS, "Overdrachten", "roles_transfers.TransfersView"),
        Part(LOAD, "Belasting", "roles_load.LoadView"),
        Part(SHIFTS, "Van → Naar", "roles_shifts.ShiftsView"),
    ),
)


class RolesPage(PartsPage):
    """The views, and a new role from each of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, PARTS)
        self.new = Button("Nieuwe rol", "plus")
        self.new.clicked.connect(self.new_role)
        self.new.setToolTip(f"Nieuwe rol ({NEW_ROLE})")
        another = QShortcut(QKeySequence(NEW_ROLE), self)
        another.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        another.activated.connect(self.new_role)
        self.add_action(self.new)

    def around(self, view: PartView) -> None:
        super().around(view)
        found = view.found if isinstance(view, BoardView) else None
        self.new.setVisible(found is not None and bool(found.roles or found.tasks))

    def new_role(self) -> None:
        """Let the user type a new role."""
        if self.views.value() != BOARD:
            self.show_view(BOARD)
        self.part(BoardView).new_role()
