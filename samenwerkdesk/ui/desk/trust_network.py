"""Vertrouwen: who is in contact with whom, across the organisations, with everybody's consent (methode.md 13)."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import counted, method, people, rounds, sessions, trust_network
from samenwerkdesk.model.counted import PREPARED
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.ui.desk import show_trust_network
from samenwerkdesk.ui.desk.asking import TABLES, latest
from samenwerkdesk.ui.desk.asking_start import Offer, StartCard
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.going_round import GoingRound
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.desk.round_picker import RoundPicker
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.desk.trust_network_consent import ConsentCard, SetUp
from samenwerkdesk.ui.desk.trust_network_grid import NetworkGrid, NetworkHead
from samenwerkdesk.ui.desk.trust_network_outcome import Outcome
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.field import flush_focused

_ABOUT = "Hier zie je tussen welke organisaties vertrouwen groeit"


class NetworkView(PartView):
    """What was shown comes first, then the round itself with who agreed to be in it."""

    element: ClassVar[str] = "trust_network"
    tables: ClassVar[frozenset[str]] = TABLES | {"network_round", "network_consent", "action"}
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("1 / 2", "ja of nee bij wie erin wil"),
        ("0–3", "hoe sterk, in het rooster"),
        ("↑ ↓ ← →", "door het rooster"),
        ("Delete", "leeg"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.setSpacing(look.space("l"))
        self.round: Round | None = None
        self._grid_open = False
        self.begin = Button("Naar Sessie", "arrow-right", "primary")
        self.begin.clicked.connect(self._leave)
        self.empty = EmptyState(_ABOUT, "", self.begin)
        chapter = method.element("trust_network")
        self.start = StartCard(
            method.instrument(trust_network.INSTRUMENT).title,
            "Alleen met ieders instemming, en nooit als beoordeling.",
            [Offer(trust_network.INSTRUMENT, chapter.question, chapter.when)],
            lambda _: self._prepare(),
        )
        self.picker = RoundPicker()
        self.picker.chosen.connect(lambda _: self.refresh())
        self.outcome = Outcome(desk)
        self.outcome.turned.connect(self.altered)
        self.card = Card("Vertrouwensnetwerk")
        self.set_up, self.head, self.grid = SetUp(desk), NetworkHead(desk), NetworkGrid(desk)
        for part in (self.set_up, self.head, self.grid):
            self.card.add(part)
        self.going = GoingRound(desk, self.head.pass_on)
        self.consent = ConsentCard(desk)
        self.columns = Columns([(420, 1.4), (340, 1.0)])
        self.columns.add(self.card, 0)
        self.columns.add(self.consent, 1)
        for view in (self.empty, self.start, self.picker, self.outcome, self.columns):
            self.column.addWidget(view)
        self._connect()

    def _connect(self) -> None:
        head, document = self.head, self.desk.document
        head.opened.connect(self._open)
        head.closed.connect(lambda: self._act(lambda of: rounds.close(document, of.id)))
        head.revealed.connect(lambda: self._act(lambda of: rounds.reveal(document, of.id)))
        head.reopened.connect(lambda: self._act(lambda of: rounds.reopen(document, of.id)))
        head.again_asked.connect(self._prepare)
        head.discarded.connect(self._discard)
        head.passed_on.connect(self._pass_on)
        head.grid_toggled.connect(self._toggle_grid)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the round that is on, or the last one of an earlier session."""
        document, session = self.desk.document, self.desk.session_id
        there = bool(people.all_people(document)) and session is not None
        found = rounds.of_session(document, session, trust_network.INSTRUMENT) if session else []
        of = self.picker.show_rounds(found, latest(self.desk, trust_network.INSTRUMENT)) or self._before()
        if of is None or self.round is None or of.id != self.round.id:
            self._grid_open = False
        self.round = of
        self.empty.setVisible(not there and of is None)
        if not self.empty.isHidden():
            self._say_empty()
        self.start.setVisible(there and not found)
        for each in (self.columns, self.outcome):
            each.setVisible(of is not None)
        if of is not None:
            self._show_round(of)

    def _before(self) -> Round | None:
        """The last network of the sessions, which stays to be seen until it is asked again."""
        last = counted.latest(self.desk.document, trust_network.INSTRUMENT)
        return rounds.get(self.desk.document, last.id) if last is not None else None

    def _show_round(self, of: Round) -> None:
        prepared = of.state == PREPARED
        self.set_up.setVisible(prepared)
        if prepared:
            self.set_up.show_round(of)
        self.head.show_round(of)
        self.head.show_grid.setText("Verberg het rooster" if self._grid_open else "Toon het rooster")
        open_grid = of.running or (of.counts and self._grid_open)
        self.grid.setVisible(open_grid)
        if open_grid:
            self.grid.show_round(of)
        self.consent.show_round(of)
        self.outcome.setVisible(of.shown)
        if of.shown:
            self.outcome.show_round(of)

    def _say_empty(self) -> None:
        if not people.all_people(self.desk.document):
            self.empty.set_text(_ABOUT, "Zet eerst op het tabblad Overzicht wie er aan tafel zit.")
            self.begin.setText("Naar Overzicht")
        else:
            self.empty.set_text(_ABOUT, "Plan eerst een sessie; daarin vraag je het.")
            self.begin.setText("Naar Sessie")

    def _leave(self) -> None:
        self.desk.page_asked.emit("sessions" if people.all_people(self.desk.document) else "overview")

    def subtitle(self) -> str:
        """When it was asked, while that was in another session."""
        of = self.round
        if of is None or of.session_id is None or of.session_id == self.desk.session_id:
            return ""
        session = sessions.get(self.desk.document, of.session_id)
        return f"Gevraagd in {session.label.lower()}" if session is not None else ""

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        if self.round is None:
            return self.begin if not self.empty.isHidden() else self.start.first()
        layers = self.outcome.layers
        if self.round.shown and layers.choice is not None:
            return layers.choice.button(layers.code)
        return self.grid.first() if self.round.running else self.consent.list

    def fit(self, height: int) -> None:
        """Let the grid scroll under its heads."""
        self.grid.fit(height)

    def choices(self) -> list[Choice]:
        """Before it is shown what is promised; then the pattern layer by layer, and what to do with it."""
        return show_trust_network.choices(self.desk, self.round, self.outcome.layers.code)

    # ------------------------------------------------------------------ acting

    def _act(self, intention: Callable[[Round], object]) -> bool:
        flush_focused()
        of = self.round
        return of is not None and carried_out(self.desk, lambda: intention(of))

    def _prepare(self) -> None:
        session = self.desk.session_id
        if session is not None:
            flush_focused()
            carried_out(self.desk, lambda: trust_network.prepare(self.desk.document, session))

    def _open(self) -> None:
        if self._act(lambda of: trust_network.start(self.desk.document, of.id)):
            self.grid.begin()

    def _discard(self) -> None:
        if self._act(lambda of: rounds.discard(self.desk.document, of.id)):
            self.desk.removed("Vertrouwensnetwerk: ronde weggegooid.")

    def _toggle_grid(self) -> None:
        self._grid_open = not self._grid_open
        self.refresh()

    def _pass_on(self) -> None:
        """This round alone goes round, because not everybody is asked."""
        if self.round is not None:
            self.going.start([self.round.id])
