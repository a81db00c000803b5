"""The base of a page that stands for several elements of the method, a view for each."""

from __future__ import annotations

from importlib import import_module
from typing import ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk.ui.contents import Parts
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.show_choices import Choice, ShowChoices
from samenwerkdesk.ui.desk.views_page import ViewsPage

View = TypeVar("View", bound="PartView")


class PartView(QWidget):
    """One view: it names the element it explains, the tables it reads and its keys, and fills itself in ``refresh``.

    It holds no data of its own and is made when it is first shown; its parts go into ``column``.
    """

    element: ClassVar[str] = ""
    tables: ClassVar[frozenset[str]] = frozenset()
    keys: ClassVar[tuple[tuple[str, str], ...]] = ()

    altered = Signal()
    """Another thing is shown in the view now, although the document is the same."""

    part_asked = Signal(str)
    """Another view of the page is wanted: its key, or 'view:thing'."""

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

    def first(self) -> QWidget | None:
        """What has the keyboard when one comes here; None for the page, which can be scrolled."""
        return None

    def choices(self) -> list[Choice]:
        """What the room can be shown of this view."""
        return []

    def fit(self, height: int) -> None:
        """Let long grids scroll by themselves within ``height`` px, the height of the page."""

    def show_part(self, key: str) -> None:
        """Show one thing of this view, such as a record by its id; '' does nothing."""


class PartsPage(ViewsPage):
    """A page of views of which one is shown, filled and refreshed at a time; each is made when it is first shown.

    ``show_part`` takes the key of a view, or 'view:thing' to show one thing in it.
    """

    by_session: ClassVar[bool] = True

    def __init__(self, desk: Desk, parts: Parts) -> None:
        super().__init__(desk, parts.title, [(each.key, each.name) for each in parts.views], parts.name)
        self.views.setVisible(len(parts.views) > 1)
        self._kinds = {each.key: each.view for each in parts.views}
        self._made: dict[str, PartView] = {}
        self.show_choices = ShowChoices(desk, lambda: self.view().choices())
        self.add_action(self.show_choices)

    def view(self) -> PartView:
        """The view that is chosen, made when it is first needed."""
        return self._view(self.views.value())

    def part(self, kind: type[View]) -> View:
        """The view of this kind, made when it is first needed."""
        found = self._view(
            next(key for key, name in self._kinds.items() if name.endswith(f".{kind.__name__}"))
        )
        assert isinstance(found, kind)
        return found

    def _view(self, key: str) -> PartView:
        if key not in self._made:
            module, _, name = self._kinds[key].partition(".")
            view: PartView = getattr(import_module(f"samenwerkdesk.ui.desk.{module}"), name)(self.desk)
            view.hide()
            view.fit(self.viewport().height())
            view.altered.connect(lambda: self.around(view))
            view.part_asked.connect(self._go_to)
            self._made[key] = view
            self.add(view)
        return self._made[key]

    def reads(self) -> frozenset[str]:
        view = self._made.get(self.views.value())
        return view.tables if view is not None else frozenset()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for view in self._made.values():
            view.fit(self.viewport().height())

    def refresh(self) -> None:
        view = self.view()
        view.refresh()
        self.around(view)

    def refresh_changed(self, tables: frozenset[str]) -> None:
        view = self.view()
        view.refresh_changed(tables)
        self.around(view)

    def around(self, view: PartView) -> None:
        """Let what is around the view fit what is in it."""
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

    def _go_to(self, key: str) -> None:
        part, _, thing = key.partition(":")
        self.show_view(part)
        if thing:
            self.view().show_part(thing)

    def first_control(self) -> QWidget:
        return self.view().first() or self
