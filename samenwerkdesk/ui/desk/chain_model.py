"""Model: the swim lanes with the steps under them, beside the client's question and how intensive the work is."""

from __future__ import annotations

import textwrap
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import chain, public_chain
from samenwerkdesk.model.public_chain import PublicChain
from samenwerkdesk.ui.desk import show_chain
from samenwerkdesk.ui.desk.chain_fields import MarksCard, QuestionCard
from samenwerkdesk.ui.desk.chain_steps import Steps
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

LONGEST = 140
"""How much of a question stands under the title of the page."""


class ModelView(PartView):
    """The model of the chain."""

    element: ClassVar[str] = "chain"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"chain", "chain_step", "chain_step_partner", "partner", "person", "session", "collaboration"}
    )
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "stap openen"),
        ("Alt+↑ ↓", "stap verplaatsen"),
        ("Delete", "stap verwijderen"),
        ("PageDown", "in de zaal: volgende stap"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._at = ""
        self.column.setSpacing(look.space("l"))
        self.begin = Button("Keten beginnen", "plus", "primary")
        self.begin.clicked.connect(self._begin)
        self.empty = EmptyState(
            "Hier teken je het gezamenlijke werk rond één cliëntvraag",
            "Wie doet wat, wat gaat erin, wat komt eruit, en aan wie draag je over?",
            self.begin,
        )
        self.column.addWidget(self.empty)
        self.picture = PictureCard(desk, "Het model")
        self.column.addWidget(self.picture)
        self.steps = Steps(desk)
        self.steps.records.focused.connect(self._focused)
        self.steps.records.link_asked.connect(lambda key: show_chain.show_step(desk, key))
        self.columns = Columns([(400, 1.25), (320, 1.0)])
        self.columns.add(self._make_steps(), 0)
        self.question = QuestionCard(desk)
        self.marks = MarksCard(desk)
        self.plane = PictureCard(desk, "Wat dat zegt")
        for card in (self.question, self.marks, self.plane):
            self.columns.add(card, 1)
        self.column.addWidget(self.columns)

    def _make_steps(self) -> Card:
        card = Card("Stappen", "Enter opent een stap", wide=True)
        card.add_wide(self.steps.records)
        self.line = EntryLine("Nieuwe stap", "Wat is de volgende stap?")
        self.line.entered.connect(self._add)
        card.add(self.line)
        return card

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the chain as it is now."""
        document = self.desk.document
        found, public = chain.get(document), public_chain.for_room(document)
        self.empty.setVisible(found is None)
        for part in (self.picture, self.columns):
            part.setVisible(found is not None)
        if found is None or public is None:
            return
        self.steps.show()
        self.question.show_chain(found)
        self.marks.show_chain(found)
        self.picture.show_picture(self._source("chain_lanes", public, "Ketenmodel"))
        self.plane.setVisible(found.quadrant() is not None)
        if found.quadrant() is not None:
            self.plane.show_picture(self._source("chain_quadrant", public, "Complexiteit en intensiteit"))

    def _source(self, module: str, public: PublicChain, about: str) -> OfChart:
        def shown(desk: Desk) -> RoomView | None:
            from samenwerkdesk.ui.desk import walls_chain
            from samenwerkdesk.ui.desk.walls import Walls

            walls = Walls.of(desk)
            return walls_chain.model(walls) if module == "chain_lanes" else walls_chain.intensity(walls)

        return OfChart(module, public, imprint(self.desk.document, self.desk.session), about, shown)

    def subtitle(self) -> str:
        """The client's question."""
        found = chain.get(self.desk.document)
        said = (found.client_question or found.name or "") if found else ""
        return textwrap.shorten(said, LONGEST, placeholder="…")

    def first(self) -> QWidget:
        """The top, where the picture is, or where one begins."""
        return self.begin if self.picture.isHidden() else self.picture.more

    def choices(self) -> list[Choice]:
        """The question, the model, the steps from the one at hand on, and the quadrant."""
        return show_chain.of_model(self.desk, self._at)

    # ------------------------------------------------------------------ acting

    def _focused(self, key: str) -> None:
        self._at = key

    def _begin(self) -> None:
        if self.desk.act(lambda: chain.begin(self.desk.document)) is not None:
            self.question.question.setFocus()

    def _add(self, name: str) -> None:
        if self.steps.add(name):
            self.line.clear()
