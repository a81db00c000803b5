"""Ambitie: the sentence and how it grew, what it does, where partners draw a line, and the formula (methode.md 11.1, 11.2)."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import ambition_words, method
from samenwerkdesk.ui.desk import asking, show_ambition
from samenwerkdesk.ui.desk.ambition_parts import Functions, NoGos
from samenwerkdesk.ui.desk.ambition_versions import Versions
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.instrument_view import InstrumentView
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Columns


class AmbitionView(PartView):
    """The sentence with its versions; under it the formula at the left, functions and lines at the right."""

    element: ClassVar[str] = "ambition"
    tables: ClassVar[frozenset[str]] = asking.TABLES | {
        "ambition_version",
        "ambition_function",
        "card",
        "phase",
    }
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("N", "grens opschrijven, op het bord"),
        ("Enter", "grens wijzigen"),
        ("Delete", "grens verwijderen"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.setSpacing(look.space("l"))
        self.versions = Versions(desk)
        self.column.addWidget(self.versions)
        self.functions = Functions(desk)
        self.no_gos = NoGos(desk)
        asked = {each.code: each.text for each in method.element("ambition").questions}
        self.drawn = Card(asked["HB5"], "per partner")
        self.drawn.add(self.no_gos)
        self.columns = Columns([(420, 1.25), (320, 1.0)])
        self.columns.add(self.formula, 0)
        self.columns.add(self.functions, 1)
        self.column.addWidget(self.columns)
        self.column.addWidget(self.drawn)

    @cached_property
    def formula(self) -> InstrumentView:
        """The round of this session with its pictures."""
        return InstrumentView(self.desk, show_ambition.INSTRUMENT)

    def refresh(self) -> None:
        """Show all of it as it is now."""
        self.versions.refresh()
        self.functions.refresh()
        self.no_gos.refresh()
        self.formula.refresh()

    def subtitle(self) -> str:
        """How often the sentence was worded, and in how many functions the group says what it does."""
        document = self.desk.document
        count = len(ambition_words.versions(document))
        said = sum(bool(each.text) for each in ambition_words.functions(document))
        if not count:
            return ""
        return f"{count} {'versie' if count == 1 else 'versies'} · {said} van 5 functies benoemd"

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.versions.new

    def fit(self, height: int) -> None:
        """Let the grid scroll under its heads."""
        self.formula.asking.fit(height)

    def choices(self) -> list[Choice]:
        """What the room can be shown."""
        return show_ambition.choices(self.desk)
