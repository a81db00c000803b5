"""How a round is doing: what is asked, how many answered by which way, the promise, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import ballots, disclosure, promise, questions, rounds, tallies
from samenwerkdesk.model.ballots import DESK, PASSED, PHONE, TALLY
from samenwerkdesk.model.counted import CLOSED, DOTS, OPEN, PREPARED, SPREAD
from samenwerkdesk.model.rounds import NOBODY, PARTICIPANT, Round
from samenwerkdesk.ui.desk.asking_along import AlsoOpen
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.planks import PlankRow
from samenwerkdesk.ui.widgets.text import Text

MOST_PLANKS = 24
"""With more people the planks are left out, and the words say it."""

ROUTES = {DESK: "getypt", PASSED: "op de laptop die rondgaat", TALLY: "geturfd", PHONE: "op een telefoon"}

NEXT = {
    DOTS: ("Toon de stippen", "eye"),
    SPREAD: ("Toon de spreiding", "eye"),
    "revealed": ("Toon het gemiddelde", "eye"),
}


class RoundHead(QWidget):
    """Counts, promise and buttons of one round. Each signal is a button."""

    opened = Signal()
    closed = Signal()
    revealed = Signal()
    reopened = Signal()
    again_asked = Signal()
    discarded = Signal()
    passed_on = Signal()
    tally_asked = Signal()
    print_asked = Signal()
    names_toggled = Signal(bool)
    latecomer_asked = Signal()
    grid_toggled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.names = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("m"))
        self.planks = PlankRow(8, plank=(9, 24), gap=6)
        line = QHBoxLayout()
        line.setSpacing(look.space("l"))
        line.addWidget(self.planks)
        self.counts = Text("", "body", wrap=True)
        line.addWidget(self.counts, 1)
        column.addLayout(line)
        self.along = AlsoOpen(desk)
        column.addWidget(self.along)
        self.promise = Note("", "lock")
        column.addWidget(self.promise)
        self.few_apart = Note("", "alert-triangle", "warn")
        column.addWidget(self.few_apart)
        self.buttons = Flow()
        column.addWidget(self.buttons)
        self.open = self._button("Open de ronde", "player-play", self.opened, "primary")
        self.reveal = self._button("Toon de stippen", "eye", self.revealed, "primary")
        self.close_round = self._button("Sluit de ronde", "check", self.closed, "primary")
        self.pass_on = self._button("Laat rondgaan", "device-mobile", self.passed_on)
        self.tally = self._button("Turven", "hand-stop", self.tally_asked)
        self.latecomer = self._button("Wie komt erbij?", "user-plus", self.latecomer_asked, key="+")
        self.reopen = self._button("Weer openen", "arrow-back-up", self.reopened)
        self.again = self._button("Vraag het opnieuw", "refresh", self.again_asked)
        self.show_names = self._button("Toon namen", "eye", None)
        self.show_names.clicked.connect(self._toggle_names)
        self.show_grid = self._button("Toon het rooster", "layout-grid", self.grid_toggled)
        self.print_sheets = self._button("Blanco vellen", "printer", self.print_asked)
        self.discard = self._button("Weggooien", "trash", self.discarded, "destructive")

    def _button(self, text: str, icon: str, signal: object, kind: str = "secondary", key: str = "") -> Button:
        made = Button(text, icon, kind, size="small", key=key)
        if signal is not None:
            made.clicked.connect(signal)
        self.buttons.add(made)
        return made

    # ------------------------------------------------------------------ showing

    def show_round(self, of: Round) -> None:
        """Show how a round is doing."""
        progress = ballots.progress(self.desk.document, of)
        asking = of.state == OPEN
        self.planks.setVisible(asking and 0 < progress.expected <= MOST_PLANKS)
        self.planks.set_filled(progress.answered, progress.expected, answered_words(progress))
        self.counts.setText(counts_words(of, progress))
        self.counts.setVisible(of.state != PREPARED)
        least = disclosure.threshold(self.desk.document)
        words = few_apart_words(of, progress, least)
        self.few_apart.show_note(words, "alert-triangle" if words else "", "warn")
        self.few_apart.setVisible(bool(words))
        self.promise.show_note(
            " ".join(promise.promise(of.mode, of.linkage, least))
            if asking
            else promise.short(of.mode, of.linkage),
            "lock-open" if of.mode == disclosure.OPEN else "lock",
        )
        self.promise.setVisible(of.state != PREPARED)
        self.along.show_round(of)
        self._show_buttons(of)

    def _show_buttons(self, of: Round) -> None:
        document = self.desk.document
        asked = questions.of_round(document, of.id)
        step = rounds.next_step(of)
        prepared, asking = of.state == PREPARED, of.state == OPEN
        self.open.setVisible(prepared)
        self.close_round.setVisible(asking)
        self.pass_on.setVisible(asking)
        self.tally.setVisible(asking and tallies.can_be_counted(asked))
        self.latecomer.setVisible(asking)
        self.print_sheets.setVisible(prepared or asking)
        self.reveal.setVisible(step is not None)
        if step is not None:
            text, icon = ("Toon de uitkomst", "eye") if _at_once(of, step) else NEXT[step]
            self.reveal.setText(text)
            self.reveal.set_icon(icon)
        typed = not rounds.from_outside(document, of.id)
        self.reopen.setVisible(of.state == CLOSED or (of.shown and typed))
        self.reopen.setText("Verbeteren" if of.shown else "Weer openen")
        self.again.setVisible(of.shown)
        self.discard.setVisible(prepared or asking or of.state == CLOSED)
        hidden = of.linkage == PARTICIPANT and of.mode != disclosure.OPEN and not prepared
        self.show_names.setVisible(hidden)
        self.show_names.setText("Verberg namen" if self.names else "Toon namen")
        self.show_names.set_icon("eye-off" if self.names else "eye")

    def hide_names(self) -> None:
        """Call people forms again: nobody leaves names on a desk that may be on the wall."""
        if self.names:
            self._toggle_names()

    def _toggle_names(self) -> None:
        self.names = not self.names
        self.names_toggled.emit(self.names)

    def main_button(self) -> Button | None:
        """The button of the next thing to do, when there is one."""
        for button in (self.open, self.close_round, self.reveal):
            if button.isVisibleTo(self):
                return button
        return None


def counts_words(of: Round, progress: ballots.Progress) -> str:
    """'9 van 13 beantwoord: 4 getypt, 5 op de laptop die rondgaat'."""
    routes = [
        f"{number} {ROUTES.get(route, route)}" for route, number in progress.per_route.items() if number
    ]
    how = f": {', '.join(routes)}" if len(routes) > 1 or (routes and DESK not in progress.per_route) else ""
    if of.state == OPEN:
        return f"{answered_words(progress)}{how}"
    noun = "antwoord" if progress.answered == 1 else "antwoorden"
    waiting = " Nog niemand ziet de uitkomst." if of.state == CLOSED else ""
    return f"{progress.answered} {noun}{how}.{waiting}"


def answered_words(progress: ballots.Progress) -> str:
    """'9 van 13 beantwoord'; only the number where nobody knows how many there are, or there are more answers than that."""
    if progress.answered > progress.expected or not progress.expected:
        return f"{progress.answered} beantwoord"
    return f"{progress.answered} van {progress.expected} beantwoord"


def few_apart_words(of: Round, progress: ballots.Progress, least: int) -> str:
    """A warning before the outcome of a round without names is shown, when whoever typed the others could work out the rest."""
    typed = sum(progress.per_route.get(route, 0) for route in (DESK, TALLY))
    alone = progress.answered - typed
    if of.state != CLOSED or of.linkage != NOBODY or not typed or not 0 < alone < least:
        return ""
    them = "dat ene antwoord" if alone == 1 else f"die {alone} antwoorden"
    return (
        f"Wie de {typed} andere typte of telde, kan uit het beeld afleiden wat in {them} van de laptop staat."
    )


def _at_once(of: Round, step: str) -> bool:
    return of.state == CLOSED and step != DOTS
