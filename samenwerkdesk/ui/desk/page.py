"""The base of every page of the desk: repaint when visible, else remember that it is stale."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import method
from samenwerkdesk.model.method import SessionForm
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.widgets.page import Page


class DeskPage(Page):
    """A page that shows part of the document.

    A subclass names the tables it reads, builds its widgets once in ``__init__`` and fills them in ``refresh``;
    it holds no data of its own. ``by_session`` pages are filled again when another session is chosen. ``keys`` are its own keys
    with what they do, for the explanation.
    """

    element: ClassVar[str] = ""
    tables: ClassVar[frozenset[str]] = frozenset()
    by_session: ClassVar[bool] = False
    keys: ClassVar[tuple[tuple[str, str], ...]] = ()

    element_changed = Signal()
    """The page now stands for another element: see ``explained``."""

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__(title)
        self.desk = desk
        self._stale = True
        desk.tables_changed.connect(self._changed)
        if self.by_session:
            desk.session_changed.connect(self.renew)

    def refresh(self) -> None:
        """Ask the document again and show what it says."""
        raise NotImplementedError

    def refresh_changed(self, tables: frozenset[str]) -> None:
        """Show what the document says after a change in ``tables``; a large page refreshes only what they can have altered."""
        self.refresh()

    def first_control(self) -> QWidget:
        """What has the keyboard when one comes to this page for the first time; the page itself can be scrolled."""
        return self

    def show_part(self, key: str) -> None:
        """Show a part of the page that stands for an element of its own; a page without such parts does nothing."""

    def explained(self) -> str:
        """The element of the method that is on the page now."""
        return self.element

    def keys_here(self) -> tuple[tuple[str, str], ...]:
        """The keys of what is on the page now, with what they do."""
        return self.keys

    def form(self) -> SessionForm | None:
        """The exercise of this page, with its steps and minutes; None when the method has none for it."""
        element = self.explained()
        if element not in method.ELEMENTS:
            return None
        return next((each for each in method.element(element).sessions if each.steps), None)

    def reads(self) -> frozenset[str]:
        """The tables that what is on the page now was read from."""
        return self.tables

    def renew(self) -> None:
        """Refresh now when this is the page that is shown, or else as soon as it is."""
        self._stale = self.isHidden()
        if not self._stale:
            self.refresh()

    def _changed(self, tables: frozenset[str]) -> None:
        if not tables & self.reads():
            return
        if self.isHidden() or self._stale:
            self.renew()
        else:
            self.refresh_changed(tables)

    def setVisible(self, visible: bool) -> None:
        # Filled before it appears: nothing old flashes, and it is laid out once.
        if visible and self._stale:
            self._stale = False
            self.refresh()
        super().setVisible(visible)
