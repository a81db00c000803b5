"""The base of a page that stands for several elements of the method, a view for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, ShowChoices
from samenwerkdesk.ui.desk.views_page import ViewsPage


class PartView(QWidget):
    """One view: it names the element it explains, the tables it reads and its keys, and fills itself in ``refresh``.

    It holds no data of its own and is made when it is first shown; its parts go into ``column``.
    """

    element: ClassVar[str] = ""
    tables: ClassVar[frozenset[str]] = frozenset()
    keys: ClassVar[tuple[tuple[str, str], ...]] = ()

    altered = Signal()
    """Another thing is shown in the view now, although the document is the same."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def refresh(self) -> None:
        """Ask the document again and show what it says."""
        raise NotImplementedError

    def refresh_changed(self, tables: frozenset[str]) -> None:
        """Show what the document says after a change in ``tables``."""
        self.refresh()

    def subtitle(self) -> str:
        """One line under the title of the page; '' for none."""
        return ""

    def first(self) -> QWidget:
        """What has the keyboard when one comes here."""
        return self

    def choices(self) -> list[Choice]:
        """What the room can be shown of this view."""
        return []

    def fit(self, height: int) -> None:
        """Let long grids scroll by themselves within ``height`` px, the height of the page."""

    def show_part(self, key: str) -> None:
        """Show one thing of this view, such as a record by its id; '' does nothing."""


class Part(NamedTuple):
    """A view of a page: its key, its name in the head, and what makes it."""

    key: str
    name: str
    make: Callable[[Desk], PartView]


class PartsPage(ViewsPage):
    """A page of views of which one is shown, filled and refreshed at a time.

    ``show_part`` takes the key of a view, or 'view:thing' to show one thing in it.
    """

    by_session: ClassVar[bool] = True

    def __init__(self, desk: Desk, title: str, parts: Sequence[Part], name: str) -> None:
        super().__init__(desk, title, [(each.key, each.name) for each in parts], name)
        self.views.setVisible(len(parts) > 1)
        self._make = {each.key: each.make for each in parts}
        self._made: dict[str, PartView] = {}
        self.show_choices = ShowChoices(desk, lambda: self.view().choices())
        self.add_action(self.show_choices)

    def view(self) -> PartView:
        """The view that is chosen, made when it is first needed."""
        key = self.views.value()
        if key not in self._made:
            view = self._make[key](self.desk)
            view.hide()
            view.fit(self.viewport().height())
            view.altered.connect(lambda: self._around(view))
            self._made[key] = view
            self.add(view)
        return self._made[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for view in self._made.values():
            view.fit(self.viewport().height())

    def refresh(self) -> None:
        view = self.view()
        view.refresh()
        self._around(view)

    def refresh_changed(self, tables: frozenset[str]) -> None:
        view = self.view()
        if tables & view.tables:
            view.refresh_changed(tables)
            self._around(view)

    def _around(self, view: PartView) -> None:
        self.set_subtitle(view.subtitle())
        self.show_choices.setVisible(bool(view.choices()))
        for each in self._made.values():
            each.setVisible(each is view)
        self.element_changed.emit()

    def explained(self) -> str:
        return self.view().element

    def keys_here(self) -> tuple[tuple[str, str], ...]:
        return self.view().keys

    def show_part(self, key: str) -> None:
        part, _, thing = key.partition(":")
        if part in self.views.choices():
            self.views.set_value(part)
            self.renew()
            if thing:
                self.view().show_part(thing)

    def first_control(self) -> QWidget:
        return self.view().first()
