"""Belangen: what is at stake for whom, from position to interest, and options that serve several at once (methode.md 12)."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import interests, method
from samenwerkdesk.model.interests import Interest
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.text import counted
from samenwerkdesk.ui.desk import show_interests
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.interests_columns import InterestsColumn, names, organisations
from samenwerkdesk.ui.desk.interests_iceberg import IcebergCard
from samenwerkdesk.ui.desk.interests_options import OptionsCard
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

AVOIDED = "BLG6"
"""What is asked over the list of what is tense."""


class InterestsView(PartView):
    """The three columns; under them the iceberg at hand, what is tense, and the options with their matrix."""

    element: ClassVar[str] = "interests"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"interest", "option_interest", "card", "partner", "person", "session"}
    )
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "belang wijzigen"),
        ("spatie", "de zaal mag dit zien, of niet meer; in het rooster: dient dit belang"),
        ("Alt+↑ ↓", "omhoog of omlaag"),
        ("Delete", "verwijderen"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.setSpacing(look.space("l"))
        self._on = ""
        self._found: dict[str, Interest] = {}
        self._there: dict[str, Partner] = {}
        self.empty = EmptyState(
            "Hier komt wat er voor ieder op het spel staat",
            "Begin met een standpunt. Vraag daarna waarom dat belangrijk is: dat is het belang eronder.",
        )
        self.column.addWidget(self.empty)
        self.columns = {
            each.code: InterestsColumn(desk, each.code, each.text, each.meaning or "")
            for each in method.interest_kinds()
        }
        beside = Columns([(300, 1.0)] * len(self.columns))
        for at, column in enumerate(self.columns.values()):
            column.lane.records.focused.connect(self._show_iceberg)
            beside.add(column.card, at)
        self.column.addWidget(beside)
        self.options = OptionsCard(desk)
        self.iceberg = IcebergCard(desk)
        self.tense = RecordList("Spanningslijst", most_lines=2)
        self.tense.edit_asked.connect(self._go)
        self.tense.link_asked.connect(self._go)
        self.tension = Card("Waar zit spanning?", wide=True)
        asked = {each.code: each.text for each in method.element("interests").questions}
        self.tension.add(Text(asked[AVOIDED], "small", "muted", wrap=True))
        self.tension.add_wide(self.tense)
        below = Columns([(320, 1.0), (420, 1.3)])
        below.add(self.iceberg, 0)
        below.add(self.tension, 0)
        below.add(self.options, 1)
        self.column.addWidget(below)

    def refresh(self) -> None:
        """Show the interests and options as they are now."""
        document = self.desk.document
        found = interests.all_interests(document)
        self._found = {each.id: each for each in found}
        self._there, everybody = organisations(self.desk), names(self.desk)
        self.empty.setVisible(not found)
        for kind, column in self.columns.items():
            column.lane.show(interests.column(found, kind), self._there, everybody)
        self.options.show_options(found)
        self._show_tension(interests.tense(found))
        first = next((each.id for each in found if not each.private), next(iter(self._found), ""))
        self._show_iceberg(self._on if self._on in self._found else first)

    def _show_tension(self, tense: list[Interest]) -> None:
        self.tension.setVisible(bool(tense))
        self.tense.show_records([self._tense_record(each) for each in tense])

    def _tense_record(self, each: Interest) -> Record:
        partner = self._there.get(each.partner_id or "")
        return Record(
            each.id,
            each.position or each.label,
            mark=(partner.look, partner.code) if partner and not each.private else None,
            icon="lock" if each.private else "",
            icon_ink="warn",
            right=f"{each.tension:g} van 5",
            link="chevron-right",
            link_name="dit belang",
        )

    def _show_iceberg(self, key: str) -> None:
        each = self._found.get(key)
        self.iceberg.setVisible(each is not None)
        if each is not None:
            self._on = key
            self.iceberg.show_interest(each, self._there)

    def _go(self, key: str) -> None:
        self.show_part(key)

    def subtitle(self) -> str:
        """'9 belangen, waarvan 2 alleen voor jou.'"""
        found = list(self._found.values())
        if not found:
            return ""
        hidden = sum(each.private for each in found)
        return counted(len(found), "belang", "belangen") + (
            f", waarvan {hidden} alleen voor jou" if hidden else ""
        )

    def first(self) -> QWidget:
        """The first interest, or the line for one."""
        for column in self.columns.values():
            keys = column.lane.records.keys()
            if keys and (row := column.lane.records.row(keys[0])) is not None:
                return row
        return next(iter(self.columns.values())).line.input

    def fit(self, height: int) -> None:
        """Let the matrix scroll by itself."""
        self.options.fit(height)

    def choices(self) -> list[Choice]:
        """What is public of it."""
        return show_interests.choices(self.desk)

    def show_part(self, key: str) -> None:
        """Go to an interest by its id."""
        for column in self.columns.values():
            column.lane.records.focus(key)
