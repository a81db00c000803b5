"""KPI's: tiles of how each stands, and of the one that is chosen its trend and its values (methode.md 17)."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import chain_kpis, public_chain
from samenwerkdesk.ui.desk import show_chain
from samenwerkdesk.ui.desk.chain_kpi_form import Kpis
from samenwerkdesk.ui.desk.chain_series import SeriesCard
from samenwerkdesk.ui.desk.chart_source import OfChart
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.instrument_pictures import imprint
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.desk.picture_card import PictureCard
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.room.view import RoomView
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.entry import EntryLine

FULL = "Meer dan zeven kun je niet volgen. Haal er een weg om een andere te kiezen."
ASK = "Waarop mogen we elkaar nog meer aanspreken?"


class KpisView(PartView):
    """The KPIs of the chain, at most seven."""

    element: ClassVar[str] = "chain"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"chain", "chain_step", "kpi", "kpi_value", "partner", "session", "collaboration"}
    )
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓", "andere KPI"),
        ("Enter", "KPI openen"),
        ("Alt+↑ ↓", "KPI verplaatsen"),
        ("Delete", "KPI verwijderen"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._at = ""
        self.column.setSpacing(look.space("l"))
        self.begin = Button("Eerste KPI kiezen", "plus", "primary")
        self.begin.clicked.connect(self._begin)
        self.empty = EmptyState(
            "Hier staat waarop jullie elkaar mogen aanspreken",
            "Kies hoogstens zeven meetpunten voor het gezamenlijke resultaat, niet van één organisatie.",
            self.begin,
        )
        self.column.addWidget(self.empty)
        self.tiles = PictureCard(desk, "Hoe staat het?")
        self.column.addWidget(self.tiles)
        self.lane = Kpis(desk)
        self.lane.records.focused.connect(self._choose)
        self.lane.records.edit_asked.connect(self._choose)
        self.columns = Columns([(400, 1.0), (360, 1.0)])
        self.columns.add(self._make_list(), 0)
        self.trend = PictureCard(desk, "Verloop")
        self.series = SeriesCard(desk)
        self.columns.add(self.trend, 1)
        self.columns.add(self.series, 1)
        self.column.addWidget(self.columns)

    def _make_list(self) -> Card:
        card = Card("KPI's", "hoogstens zeven", wide=True)
        card.add_wide(self.lane.records)
        self.line = EntryLine("Nieuwe KPI", ASK)
        self.line.entered.connect(self._add)
        self.line.edited.connect(self._warn)
        card.add(self.line)
        return card

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the KPIs as they are now."""
        found = public_chain.kpis(self.desk.document)
        self.empty.setVisible(not found)
        for part in (self.tiles, self.columns):
            part.setVisible(bool(found))
        self.lane.show()
        if not found:
            return
        self.tiles.show_picture(
            OfChart("kpi_tiles", found, imprint(self.desk.document, self.desk.session), "KPI's", _all)
        )
        keys = self.lane.records.keys()
        self._show_one(self._at if self._at in keys else keys[0])

    def _show_one(self, key: str) -> None:
        self._at = key
        kpi = self.lane.kpi(key)
        order = self.lane.records.keys()
        if kpi is None or key not in order:
            return
        public = public_chain.kpis(self.desk.document)[order.index(key)]

        def shown(desk: Desk) -> RoomView | None:
            from samenwerkdesk.ui.desk import walls_chain
            from samenwerkdesk.ui.desk.walls import Walls

            order = [each.id for each in chain_kpis.all_kpis(desk.document)]
            return walls_chain.each_kpi(Walls.of(desk))[order.index(key)] if key in order else None

        where = imprint(self.desk.document, self.desk.session)
        self.trend.show_picture(OfChart("kpi_trend", public, where, kpi.label, shown, key=key))
        self.trend.set_title(kpi.label)
        self.series.show_kpi(kpi)

    def subtitle(self) -> str:
        """How many are where they should be."""
        found = public_chain.kpis(self.desk.document)
        return public_chain.sentence(found) if found else ""

    def first(self) -> QWidget:
        """The top, where the tiles are, or where one begins."""
        return self.begin if self.tiles.isHidden() else self.tiles.more

    def choices(self) -> list[Choice]:
        """All of them, and one by one from the chosen one on."""
        return show_chain.of_kpis(self.desk, self._at)

    def show_part(self, key: str) -> None:
        """Choose a KPI by its id."""
        if self.lane.kpi(key) is not None:
            self._choose(key)

    # ------------------------------------------------------------------ acting

    def _choose(self, key: str) -> None:
        if key != self._at:
            self._show_one(key)

    def _begin(self) -> None:
        made = self.lane.add()
        if made is not None:
            self._show_one(made)
            self.lane.edit(made)

    def _add(self, name: str) -> None:
        made = self.lane.add(name)
        if made is not None:
            self.line.clear()
            self._show_one(made)
            self.lane.edit(made)

    def _warn(self, text: str) -> None:
        full = bool(text.strip()) and len(self.lane.records.keys()) >= chain_kpis.MOST
        self.line.preview(FULL if full else "", "warn")


def _all(desk: Desk) -> RoomView | None:
    from samenwerkdesk.ui.desk import walls_chain
    from samenwerkdesk.ui.desk.walls import Walls

    return walls_chain.all_kpis(Walls.of(desk))
