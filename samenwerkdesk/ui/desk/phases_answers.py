"""The five questions of a phase: a lane for each, with the answers as cards."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import actions, method, phases
from samenwerkdesk.model.cards import Card, Lane
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.fence_view import HOW, BoardView
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.show_phases import show_question
from samenwerkdesk.ui.widgets.board import BoardLane

WIDTH = 236


class AnswersView(BoardView):
    """The board of the phase that is chosen."""

    def __init__(self, desk: Desk) -> None:
        self.code = method.phases()[0].code
        super().__init__(desk, "Vragen van de fase", WIDTH)
        self.column.addWidget(self.board)

    def show_phase(self, code: str) -> None:
        """Show the questions of a phase with their answers."""
        self.code = code
        self.board.setAccessibleName(f"Vragen van {phases.of_code(code).name}")
        self.refresh()

    def lanes(self) -> list[tuple[BoardLane, list[Card]]]:
        said = phases.answers(self.desk.document, self.code)
        return [
            (BoardLane(each.code, each.text, empty=HOW), said[each.code])
            for each in phases.of_code(self.code).questions
        ]

    def place(self, lane: str, card: Card | None = None) -> Lane:
        return Lane(phases.board(self.code), lane, card.partner_id if card else None)

    def question(self) -> str:
        """The question the board is at, its code."""
        return self.board.current()[0]

    def fill_show(self, card: Card, menu: QMenu) -> None:
        menu.addAction(
            theme.icon("screen-share"),
            "Toon in de zaal",
            lambda: show_question(self.desk, self.code, card.lane),
        )

    def fill_lane(self, lane: str, menu: QMenu) -> None:
        """What can be done with a question: show it, or agree on who finds the answer (methode.md 3, step 6)."""
        menu.addAction(
            theme.icon("screen-share"),
            "Toon in de zaal",
            lambda: show_question(self.desk, self.code, lane),
        )
        menu.addAction(theme.icon("check"), "Maak er een afspraak van", lambda: self.agree(lane))
        menu.addSeparator()

    def agree(self, question: str) -> None:
        """Make finding an answer an action of this session."""
        session = self.desk.session_id
        if session is None:
            self.desk.say(
                "Plan eerst een sessie; daarin leg je de afspraak vast.", "warn", until_session=True
            )
            return
        text = next(each.text for each in phases.of_code(self.code).questions if each.code == question)
        said = f"Antwoord zoeken: {text}"
        if carried_out(self.desk, lambda: actions.add(self.desk.document, session, said)):
            self.desk.removed("Afspraak vastgelegd in deze sessie. Zet erbij wie en wanneer.")
