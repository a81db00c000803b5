"""Halen en brengen: what each partner takes and brings, and who takes what another brings (methode.md 11.3)."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import method, partners, public_give_take, public_place
from samenwerkdesk.model.give_take import GIVE, TAKE
from samenwerkdesk.ui.desk import show_give_take
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.fence_view import Chosen
from samenwerkdesk.ui.desk.give_take_lanes import Side
from samenwerkdesk.ui.desk.give_take_pictures import BALANCE, LINKS, OfGiveTake
from samenwerkdesk.ui.desk.give_take_talk import Talk
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.desk.picture_card import PictureCard
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import CardGrid, Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.reading_text import Paragraph, ReadingText


class GiveTakeView(PartView):
    """Of one partner its two lists and its butterfly; of all of them the balance and the map. What to talk about at the right."""

    element: ClassVar[str] = "ambition"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"give_take", "partner", "partner_sheet", "session", "collaboration"}
    )
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "regel openen, of een koppeling leggen"),
        ("1–5", "gewicht van een regel"),
        ("Alt+↑ ↓", "regel verplaatsen"),
        ("Delete", "regel verwijderen"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.setSpacing(look.space("l"))
        begin = Button("Naar Overzicht", kind="primary")
        begin.clicked.connect(lambda: desk.page_asked.emit("overview"))
        self.empty = EmptyState(
            "Hier zegt iedere partner wat hij komt halen en meebrengt",
            "Zet eerst de partners op het tabblad Overzicht.",
            begin,
        )
        self.choice = Chosen("Van wie halen en brengen is")
        self.choice.chosen.connect(lambda _: self._choose())
        self.sides = {direction: Side(desk, direction) for direction in (TAKE, GIVE)}
        self.lists = CardGrid(least=300, most=2)
        for side in self.sides.values():
            self.lists.add(side)
        self.butterfly = PictureCard(desk, "Vlinder")
        self.balance = PictureCard(desk, "Balans")
        self.links = PictureCard(desk, "Koppelkaart")
        self.talk = Talk(desk)
        self.talk.opened.connect(self._open)
        self.asked = Card("Het gesprek", method.element("ambition").duration)
        self.asked.add(_conversation())
        self.columns = Columns([(420, 1.5), (300, 1.0)])
        for part in (self.lists, self.butterfly, self.balance, self.links, self.asked):
            self.columns.add(part, 0)
        self.columns.add(self.talk, 1)
        self.column.addWidget(self.empty)
        self.column.addWidget(self.choice)
        self.column.addWidget(self.columns)

    def refresh(self) -> None:
        """Show the partner that was chosen, or all of them."""
        document = self.desk.document
        there = partners.all_partners(document)
        self.empty.setVisible(not there)
        self.choice.setVisible(bool(there))
        self.columns.setVisible(bool(there))
        if not there:
            return
        self.choice.show_partners(there)
        whose = self.choice.value()
        found = public_give_take.for_room(document)
        place = public_place.for_room(document, self.desk.session_id)
        imprint = place.collaboration, place.session
        sheet = next((each for each in found.sheets if each.partner_id == whose), None)
        self.lists.setVisible(sheet is not None)
        self.butterfly.setVisible(sheet is not None and not sheet.empty)
        for card in (self.balance, self.links):
            card.setVisible(sheet is None and not found.empty)
        if sheet is not None:
            for side in self.sides.values():
                side.show_partner(whose)
            if not sheet.empty:
                self.butterfly.show_picture(OfGiveTake(found, imprint, sheet=sheet))
        elif not found.empty:
            self.balance.show_picture(OfGiveTake(found, imprint, BALANCE))
            self.links.show_picture(OfGiveTake(found, imprint, LINKS))
        self.talk.refresh(whose)

    def _choose(self) -> None:
        self.refresh()
        self.altered.emit()

    def _open(self, partner_id: str, key: str) -> None:
        """Go to a line of a partner."""
        self.choice.take(partner_id)
        for side in self.sides.values():
            side.lane.edit(key)

    def subtitle(self) -> str:
        """How many partners said something."""
        found = public_give_take.for_room(self.desk.document).sheets
        said = sum(not each.empty for each in found)
        return f"{said} van {len(found)} partners vulden in" if found else ""

    def first(self) -> QWidget:
        """The choice of a partner."""
        button = self.empty.button
        return button if self.choice.isHidden() and button is not None else self.choice

    def choices(self) -> list[Choice]:
        """What the room can be shown."""
        return show_give_take.choices(self.desk, self.choice.value())


def _conversation() -> ReadingText:
    """The steps of the conversation, and the questions that go with it."""
    element = method.element("ambition")
    steps = [
        Paragraph(step.text, number=f"{at}.", tail=f"{step.minutes} min" if step.minutes else "")
        for at, step in enumerate(element.steps, 1)
    ]
    asked = [Paragraph(text, bar=True, above=10) for text in show_give_take.questions()]
    found = ReadingText("Stappen en vragen van halen en brengen")
    found.show_paragraphs([*steps, *asked])
    return found
