"""Afwegen: per partner whether joining is worth it; figures stay here, the group hears verdict and conditions (methode.md 1)."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import collaboration_checks, euros, partners
from samenwerkdesk.ui.desk import collaboration_check_words as words
from samenwerkdesk.ui.desk import show_checks
from samenwerkdesk.ui.desk.check_scales import Scales
from samenwerkdesk.ui.desk.collaboration_check_form import Checks
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline, PrivateCard
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

TIPPING = "De weegschaal slaat door naar het oordeel dat de partner zelf gaf."


class CheckView(PartView):
    """The partners with their twelve questions at the left; at the right the scales of one of them, and the totals."""

    element: ClassVar[str] = "collaboration_check"
    tables: ClassVar[frozenset[str]] = frozenset({"collaboration_check", "partner", "session"})
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "afweging openen, of beginnen"),
        ("N", "opnieuw afwegen"),
        ("Delete", "afweging verwijderen"),
        ("↑ ↓", "volgende partner"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._on = ""
        self.begin = Button("Naar Overzicht", kind="primary")
        self.begin.clicked.connect(lambda: desk.page_asked.emit("overview"))
        self.empty = EmptyState(
            "Hier weegt iedere partner af of meedoen de inzet waard is",
            "Zet eerst de partners op het tabblad Overzicht.",
            self.begin,
        )
        self.column.addWidget(self.empty)
        self.lane = Checks(desk)
        self.lane.records.focused.connect(self._show_scales)
        card = Card("Wat zegt iedere partner?", "Enter opent de twaalf vragen", wide=True)
        card.add_wide(self.lane.records)
        self.scales = Scales()
        self.who = Text("", "strong", wrap=True)
        self.weighing = PrivateCard()
        self.weighing.add(self.who)
        self.weighing.add(self.scales)
        self.weighing.add(Text(TIPPING, "small", "muted", wrap=True))
        self.totals = RecordList("Totalen", least=36)
        self.weighing.add(Hairline())
        self.weighing.add(Text("Samen, volgens de laatste afweging van iedere partner", "strong", wrap=True))
        self.weighing.add(self.totals)
        self.columns = Columns([(420, 1.3), (330, 1.0)])
        self.columns.add(card, 0)
        self.columns.add(self.weighing, 1)
        self.column.addWidget(self.columns)

    def refresh(self) -> None:
        """Show every partner, the scales and the totals as they are now."""
        there = partners.all_partners(self.desk.document)
        self.empty.setVisible(not there)
        self.columns.setVisible(bool(there))
        if not there:
            return
        self.lane.show()
        self._show_totals()
        keys = self.lane.records.keys()
        self._show_scales(self._on if self._on in keys else keys[0])

    def _show_totals(self) -> None:
        latest = collaboration_checks.latest(self.desk.document)
        found = collaboration_checks.counted_totals(latest.values())
        hours, staff, money = (found[field] for field in collaboration_checks.FIELDS)
        self.totals.show_records(
            [
                Record("hours", "Tijd", right=words.total(hours, words.hours(hours.value or 0))),
                Record("staff", "Menskracht", right=words.total(staff, words.staff(staff.value or 0))),
                Record("money", "Geld", right=words.total(money, euros.said(float(money.value or 0)))),
            ]
        )

    def _show_scales(self, key: str) -> None:
        self._on = key
        check = self.lane.check(key)
        self.who.setText(self.lane.name(key))
        self.scales.show_check(
            check, words.put_in(check) if check else (), words.gets(check) if check else ()
        )

    def subtitle(self) -> str:
        """How many partners gave a verdict."""
        latest = collaboration_checks.latest(self.desk.document)
        count = len(partners.all_partners(self.desk.document))
        given = sum(bool(each.verdict) for each in latest.values())
        return f"{given} van {count} partners gaven een oordeel" if count else ""

    def first(self) -> QWidget:
        """The first partner."""
        keys = self.lane.records.keys()
        row = self.lane.records.row(keys[0]) if keys and not self.columns.isHidden() else None
        return row or self.begin

    def choices(self) -> list[Choice]:
        """The verdicts with their conditions, and nothing else."""
        return show_checks.choices(self.desk)
