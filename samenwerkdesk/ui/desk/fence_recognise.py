"""Phase 1, recognise: the boundary card, why we do as we do, image and self-image, and what we value in another."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from samenwerkdesk.model import cards, fence, method
from samenwerkdesk.model.cards import Card, Lane
from samenwerkdesk.model.fence import BOARD
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.fence_view import HOW, BoardView, Chosen, ExerciseView, mark_of
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.desk.show_fence import sheet_choices, show_card
from samenwerkdesk.ui.room.views.fence_cards import APPRECIATIONS, BOUNDARY, IMAGES, STORY
from samenwerkdesk.ui.widgets.board import BoardCard, BoardLane
from samenwerkdesk.ui.widgets.card import Card as Sheet
from samenwerkdesk.ui.widgets.columns import CardGrid
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.marks import PartnerMark


class ByPartner(BoardView):
    """A board for one partner, or for everybody. ``shows`` is the exercise in the room, ``apart`` that of one partner too."""

    shows = BOUNDARY
    apart = True

    def __init__(self, desk: Desk, name: str, whose: str, least: int = 320, columns: int = 0) -> None:
        super().__init__(desk, name, least, columns)
        self.choice = Chosen(whose)
        self.choice.chosen.connect(lambda _: self.refresh())
        self.column.addWidget(self.choice)
        self.column.addWidget(self.board)

    def refresh(self) -> None:
        self.choice.show_partners(self.partners)
        super().refresh()

    def _whose(self) -> str:
        return self.choice.value() if self.apart else ""

    def choices(self) -> list[Choice]:
        return sheet_choices(self.desk, self.shows, self._whose(), self.board.current()[1])

    def fill_show(self, card: Card, menu: QMenu) -> None:
        menu.addAction(
            theme.icon("screen-share"),
            "Toon in de zaal",
            lambda: show_card(self.desk, self.shows, card.id, self._whose()),
        )


class BoundaryView(ByPartner):
    """Three lanes for every partner: what it is of, what it is not of, and what is grey."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Grenskaart", "Van wie de grenskaart is", 186, 3)

    def lanes(self) -> list[tuple[BoardLane, list[Card]]]:
        found = cards.of_board(self.desk.document, BOARD, *fence.BOUNDARY)
        wanted = self.choice.value()
        return [
            (
                BoardLane(f"{each.id}|{lane.code}", each.label, lane.text, mark=mark_of(each), empty=HOW),
                [card for card in found if (card.partner_id, card.lane) == (each.id, lane.code)],
            )
            for each in self.partners
            if wanted in ("", each.id)
            for lane in method.boundary_lanes()
        ]

    def place(self, lane: str, card: Card | None = None) -> Lane:
        partner, word = lane.rsplit("|", 1)
        return Lane(BOARD, word, partner)


class HabitsView(ExerciseView):
    """Two fields for every partner: why it does as it does, and what is often misunderstood."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.choice = Chosen("Van wie het verhaal is")
        self.choice.chosen.connect(lambda _: self.refresh())
        self.column.addWidget(self.choice)
        self.grid = CardGrid(least=320, most=3)
        self.column.addWidget(self.grid)
        self._sheets: dict[str, HabitSheet] = {}

    def refresh(self) -> None:
        self.choice.show_partners(self.partners)
        told, wanted = fence.sheets(self.desk.document), self.choice.value()
        for gone in [key for key in self._sheets if key not in told]:
            sheet = self._sheets.pop(gone)
            sheet.hide()
            sheet.deleteLater()
        order = [each.id for each in self.partners]
        if list(self._sheets) != order:
            self._arrange(order)
        for each in self.partners:
            sheet = self._sheets[each.id]
            sheet.show_sheet(each, told[each.id])
            sheet.setVisible(wanted in ("", each.id))

    def _arrange(self, order: list[str]) -> None:
        layout = self.grid.layout()
        for sheet in self._sheets.values():
            if layout is not None:
                layout.removeWidget(sheet)
        self._sheets = {key: self._sheets.get(key) or HabitSheet(self.desk, key) for key in order}
        for sheet in self._sheets.values():
            self.grid.add(sheet)

    def sheet(self, partner_id: str) -> HabitSheet:
        """The fields of a partner."""
        return self._sheets[partner_id]

    def first(self) -> QWidget:
        return self.choice.first()

    def choices(self) -> list[Choice]:
        return sheet_choices(self.desk, STORY, self.choice.value())


class HabitSheet(Sheet):
    """The two fields of one partner."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__(partner_id, padding=(20, 16))
        self.mark = PartnerMark(0)
        self.set_right(self.mark)
        self.why = TextField("Waarom we zo doen", placeholder="Wet, geld, geschiedenis of beroepseer?")
        self.misunderstood = TextField("Vaak verkeerd begrepen", placeholder="Dat we alleen …")
        for field, column in (
            (self.why, "why_we_act_this_way"),
            (self.misunderstood, "often_misunderstood"),
        ):
            keep(desk, field, partial(fence.set_sheet, desk.document, partner_id, column))
            self.add(field)

    def show_sheet(self, partner: Partner, sheet: fence.Sheet) -> None:
        """Show what a partner told."""
        self.set_title(partner.label)
        self.mark.set_partner(partner.appearance)
        for field, name, text in (
            (self.why, "waarom we het zo doen", sheet.why_we_act_this_way),
            (self.misunderstood, "vaak verkeerd begrepen", sheet.often_misunderstood),
        ):
            field.set_value(text or "")
            field.set_name(f"{partner.label}: {name}")


class ImageView(ByPartner):
    """What a partner thinks that each other one sees in it."""

    letters_for = "about"
    shows = IMAGES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Beeld en zelfbeeld", "Wie vertelt")

    def lanes(self) -> list[tuple[BoardLane, list[Card]]]:
        found = cards.of_board(self.desk.document, BOARD, fence.IMAGE)
        teller = self.choice.value()
        if not teller:
            return [
                (
                    BoardLane(
                        f"{each.id}|",
                        each.label,
                        "zo zien anderen ons, denken wij",
                        mark=mark_of(each),
                        empty=HOW,
                    ),
                    [card for card in found if card.partner_id == each.id],
                )
                for each in self.partners
            ]
        mine = [card for card in found if card.partner_id == teller]
        lanes = [
            (
                BoardLane(
                    f"{teller}|{each.id}",
                    each.label,
                    "ziet ons zo, denken wij",
                    mark=mark_of(each),
                    empty=HOW,
                ),
                [card for card in mine if card.about_partner_id == each.id],
            )
            for each in self.partners
            if each.id != teller
        ]
        loose = [card for card in mine if card.about_partner_id in (None, teller)]
        if loose:
            lanes.append((BoardLane(f"{teller}|", "Anderen", "zien ons zo, denken wij"), loose))
        return lanes

    def place(self, lane: str, card: Card | None = None) -> Lane:
        teller, about = lane.split("|", 1)
        kept = card.about_partner_id if card is not None and not self.choice.value() else None
        return Lane(BOARD, fence.IMAGE, teller, about or kept)

    def shown(self, card: Card, everybody: dict[str, Partner]) -> BoardCard:
        made = super().shown(card, everybody)
        if self.choice.value():
            return made
        about = everybody.get(card.about_partner_id or "")
        said = f"zo ziet {about.label} ons" if about else "Druk op de letter van wie ons zo ziet."
        return BoardCard(made.key, made.text, said, mark_of(about), made.private)


class AppreciationView(ByPartner):
    """Differences that make the collaboration stronger, given to another partner."""

    letters_for = "partner"
    shows = APPRECIATIONS
    apart = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Waarderingsronde", "Wie waardeert")

    def lanes(self) -> list[tuple[BoardLane, list[Card]]]:
        found = cards.of_board(self.desk.document, BOARD, fence.APPRECIATION)
        giver = self.choice.value()
        return [
            (
                BoardLane(
                    f"|{each.id}",
                    each.label,
                    "krijgt van ons" if giver else "krijgt waardering",
                    mark=mark_of(each),
                    empty=HOW,
                ),
                [
                    card
                    for card in found
                    if card.about_partner_id == each.id and giver in ("", card.partner_id)
                ],
            )
            for each in self.partners
            if each.id != giver
        ]

    def place(self, lane: str, card: Card | None = None) -> Lane:
        giver = card.partner_id if card is not None else self.choice.value() or None
        return Lane(BOARD, fence.APPRECIATION, giver, lane.split("|", 1)[1])

    def shown(self, card: Card, everybody: dict[str, Partner]) -> BoardCard:
        made = super().shown(card, everybody)
        giver = everybody.get(card.partner_id or "")
        said = f"van {giver.label}" if giver else "Druk op de letter van wie dit waardeert."
        return BoardCard(made.key, made.text, said, mark_of(giver), made.private)
