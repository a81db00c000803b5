"""The base of the views of the tab 'Rollen': what they show is read once."""

from __future__ import annotations

from typing import ClassVar

from samenwerkdesk.model import continuity
from samenwerkdesk.model.continuity import Continuity
from samenwerkdesk.ui.desk import roles_lanes
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.parts_page import PartView

BOARD, TRANSFERS, LOAD, SHIFTS = "board", "transfers", "load", "shifts"


class RolesPart(PartView):
    """A view of the roles and tasks; ``found`` is how they stood when it was last filled."""

    element: ClassVar[str] = "roles"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"role", "role_assignment", "task", "task_transfer", "person", "partner", "session"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.found: Continuity | None = None

    def refresh(self) -> None:
        self.found = continuity.read(self.desk.document, self.desk.today())
        self.show_found(self.found)

    def show_found(self, found: Continuity) -> None:
        """Show the roles and tasks as they are now."""
        raise NotImplementedError

    def subtitle(self) -> str:
        return roles_lanes.said(self.found) if self.found is not None else ""
