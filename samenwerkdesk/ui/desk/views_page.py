"""The base of a page of several views, of which one is shown at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.page import DeskPage
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.segmented import Segmented


class ViewsPage(DeskPage):
    """A page with a choice of ``views`` (key and name) at its head; ``refresh`` fills and shows the one that is chosen."""

    def __init__(self, desk: Desk, title: str, views: Sequence[tuple[str, str]], name: str) -> None:
        super().__init__(desk, title)
        self.views = Segmented(list(views), name=name)
        self.views.chosen.connect(self._show_view)
        self.add_action(self.views)

    def _show_view(self, _: str) -> None:
        flush_focused()
        self.renew()
        self.verticalScrollBar().setValue(0)

    def show_view(self, view: str) -> None:
        """Go to one of the views, its first control having the keyboard."""
        self.views.set_value(view)
        self._show_view(view)
        self.first_control().setFocus(Qt.FocusReason.OtherFocusReason)
