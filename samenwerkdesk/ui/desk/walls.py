"""What each tab has for the room: from the document to a picture on the wall, through public values only."""

from __future__ import annotations

from collections.abc import Container, Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime

from samenwerkdesk.charts.names import CLOUDS
from samenwerkdesk.model import (
    fence_public,
    method,
    partners,
    public_agenda,
    public_answers,
    public_marks,
    public_place,
    public_records,
    public_round,
    public_rules,
    public_transfer,
    public_welcome,
    questions,
    role_board,
    rounds,
    sessions,
    trust_network,
)
from samenwerkdesk.model.counted import CLOSED, DOTS
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_marks import PublicMeasurement
from samenwerkdesk.model.public_place import PublicPlace
from samenwerkdesk.ui.desk import walls_trust_network
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.instrument_pictures import moment
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views import expectations, fence_cards, fence_wider, records, roles, rules
from samenwerkdesk.ui.room.views.agenda import Agenda
from samenwerkdesk.ui.room.views.check_in import CheckIn
from samenwerkdesk.ui.room.views.contacts import Contacts
from samenwerkdesk.ui.room.views.pictures import Answers, Fence, Picture, Poll, Texts
from samenwerkdesk.ui.room.views.timer import Timer
from samenwerkdesk.ui.room.views.waiting import Waiting
from samenwerkdesk.ui.room.views.welcome import Welcome

IN_WORDS = "texts"
"""What an instrument of open questions is shown with."""

CONDITIONS = frozenset({"full_scan", "quick_scan"})
"""The instruments that measure the five conditions."""


@dataclass(frozen=True)
class Walls:
    """The pictures of a document as it is now, in a session (None: none yet); ``now`` is the local time.

    A method that gives a list gives what is shown one by one.
    """

    document: Document
    session_id: str | None
    now: datetime

    @classmethod
    def of(cls, desk: Desk) -> Walls:
        """Those of a desk."""
        return cls(desk.document, desk.session_id, desk.now())

    @property
    def place(self) -> PublicPlace:
        """What stands at the foot of what is of now."""
        return public_place.for_room(self.document, self.session_id)

    def _asked_in(self, session_id: str | None) -> PublicPlace:
        """What stands at the foot of what was asked in a session, which need not be the one that is on."""
        return public_place.for_room(self.document, session_id)

    # ------------------------------------------------------------------ the session

    def welcome(self) -> Wall:
        """Everybody comes in."""
        return Welcome(self.place, public_welcome.for_room(self.document, self.session_id))

    def check_in(self) -> Wall:
        """The question to come in with."""
        return CheckIn(self.place, public_welcome.for_room(self.document, self.session_id).question)

    def agenda(self) -> Wall:
        """The agenda; while the clock runs it is asked again each second."""
        return Agenda(self.place, public_agenda.for_room(self.document, self.session_id, self.now))

    def timer(self) -> Timer | None:
        """The time that the running block has left, full screen; None when none runs."""
        found = public_agenda.for_room(self.document, self.session_id, self.now)
        if found.now is None:
            return None
        return Timer(self.place, found.total, found.left, found.now.title)

    def decisions(self) -> Wall:
        """All decisions of the session."""
        return records.Decisions(self.place, self._records)

    def each_decision(self, nods: Container[Hashable] = ()) -> list[Wall]:
        """The decisions, read back; ``nods`` are what the room nodded at."""
        found = self._records
        return [
            records.Decision(self.place, found, at, each.nod in nods)
            for at, each in enumerate(found.decisions)
        ]

    def actions(self) -> Wall:
        """All agreements of the session."""
        return records.Actions(self.place, self._records)

    def each_action(self, nods: Container[Hashable] = ()) -> list[Wall]:
        """The agreements, read back; ``nods`` as for decisions."""
        found = self._records
        return [
            records.Action(self.place, found, at, each.nod in nods) for at, each in enumerate(found.actions)
        ]

    def recorded(self, what: str) -> list[str]:
        """The ids of the 'decisions' or 'actions' that are read back, in their order."""
        found = self._records
        return [each.id for each in (found.decisions if what == "decisions" else found.actions)]

    def earlier(self) -> Wall:
        """What was agreed before and is still open."""
        return records.Earlier(self.place, public_records.earlier(self.document, self.session_id))

    def improvements(self) -> Wall:
        """The improvement agenda."""
        return records.Improvements(self.place, public_records.improvements(self.document, self.session_id))

    @property
    def _records(self) -> public_records.PublicRecords:
        return public_records.for_room(self.document, self.session_id)

    # ------------------------------------------------------------------ ground rules

    def rules(self) -> Wall:
        """All ground rules."""
        return rules.Rules(self.place, public_rules.for_room(self.document))

    def each_rule(self) -> list[Wall]:
        """The ground rules one by one."""
        found = public_rules.for_room(self.document)
        return [rules.Rule(self.place, found, at) for at in range(len(found.rules))]

    # ------------------------------------------------------------------ what was asked

    def asked(self, round_id: str) -> Wall | None:
        """A round as far as it is: how many answered, then the dots, then its own picture; None when it is gone."""
        of = rounds.get(self.document, round_id)
        if of is None:
            return None
        if not of.shown:
            found = public_round.for_room(self.document, round_id)
            return Waiting(self._asked_in(of.session_id), found) if found else None
        if of.instrument == rounds.POLL:
            return self.poll(round_id)
        if of.instrument == trust_network.INSTRUMENT:
            return walls_trust_network.first_layer(self, round_id)
        if method.instrument(of.instrument).picture == IN_WORDS:
            place = self._asked_in(of.session_id)
            return Texts(place, tuple(self.answers(of.instrument, of.session_id or "")))
        measured = self._measured(of.instrument)
        at = next((at for at, each in enumerate(measured, 1) if each.round_id == round_id), 0)
        if not at:
            return None
        name = method.instrument(of.instrument).picture
        if of.state == DOTS and name not in CLOUDS:
            name = "dots"
        return self.picture(name, measured[:at])

    def picture(self, name: str, found: Sequence[PublicMeasurement]) -> Wall:
        """A picture by its name of measurements, oldest first; 'dots' is of the last one."""
        shown = tuple(found[-1:] if name == "dots" else found)
        order = {each.id: each for each in sessions.all_sessions(self.document)}
        looks = tuple((each.id, each.appearance) for each in partners.all_partners(self.document))
        if name == "comparison":
            place = public_place.over_sessions(
                self.document, [each.session_id for each in shown if each.shown]
            )
        else:
            place = self._asked_in(shown[-1].session_id if shown else self.session_id)
        return Picture(place, name, shown, tuple(moment(order.get(each.session_id)) for each in shown), looks)

    def again(self, name: str, found: Sequence[PublicMeasurement]) -> Wall | None:
        """The picture of the rounds that were measured then, as far as they are shown now; None when none of them is there."""
        kept = {each.round_id for each in found}
        those = [each for each in self._measured(found[-1].instrument) if each.round_id in kept]
        return self.picture(name, those) if those else None

    def comparison(self) -> Wall | None:
        """The five conditions over all sessions, as far as they were shown; None before the first."""
        found = [each for each in public_marks.public_conditions(self.document) if each.stage != CLOSED]
        return self.picture("comparison", found) if any(each.shown for each in found) else None

    def poll(self, round_id: str) -> Wall | None:
        """What came of a poll; None when it is gone."""
        polls = public_answers.public_polls(self.document)
        found = next((each for each in polls if each.id == round_id), None)
        return Poll(self._asked_in(found.session_id), found) if found else None

    def answers(self, instrument: str, session_id: str) -> list[Answers]:
        """The answers to the open questions of an instrument in a session, question by question."""
        asked = {each.item: each.text for each in questions.of_instrument(self.document, instrument)}
        return [
            Answers(self._asked_in(session_id), asked.get(each.question_id, each.question_id), each)
            for each in public_answers.public_texts(self.document, instrument)
            if each.session_id == session_id
        ]

    def _measured(self, instrument: str) -> list[PublicMeasurement]:
        if instrument in CONDITIONS:
            return public_marks.public_conditions(self.document)
        return public_marks.public_measurements(self.document, instrument)

    # ------------------------------------------------------------------ the fence

    def fence(self, phase: str) -> Wall:
        """The fence in a phase (recognise, make_transparent, widen)."""
        return Fence(self.place, fence_public.scene(self.document, phase, self.session_id))

    def sheets(self, exercise: str, partner_id: str | None = None) -> Wall:
        """An exercise of phase 1 (``fence_cards.EXERCISES``), of one partner or of all."""
        among = self._sheets(None) if partner_id else ()
        return fence_cards.Sheets(self.place, self._gardens, self._sheets(partner_id), exercise, among)

    def each_card(self, exercise: str, partner_id: str | None = None) -> list[Wall]:
        """The cards of an exercise of phase 1 one by one."""
        found = self._sheets(partner_id)
        count = fence_cards.Sheets(self.place, self._gardens, found, exercise).cards
        return [fence_cards.SheetCard(self.place, self._gardens, found, exercise, at) for at in range(count)]

    def terms(self) -> Wall:
        """The translation table."""
        return fence_cards.Terms(self.place, self._gardens, fence_public.terms(self.document))

    def each_term(self) -> list[Wall]:
        """The words of the translation table one by one."""
        terms = fence_public.terms(self.document)
        return [fence_cards.Terms(self.place, self._gardens, (each,), terms) for each in terms]

    def expectations(self) -> Wall:
        """The matrix of what partners may expect of each other."""
        found = fence_public.expectations(self.document)
        return expectations.Expectations(self.place, self._gardens, found)

    def each_pair(self) -> list[Wall]:
        """What partners may expect of each other, pair by pair."""
        found = fence_public.expectations(self.document)
        return [expectations.Pair(self.place, self._gardens, found, at) for at in range(len(found))]

    def case(self) -> Wall:
        """The case along all fences."""
        return fence_cards.Case(self.place, self._gardens, fence_public.case(self.document))

    def contacts(self) -> Wall:
        """Whom to call when it gets tense."""
        return Contacts(self.place, self._gardens, fence_public.contacts(self.document))

    def boundary(self) -> Wall:
        """The shared boundary."""
        return fence_wider.Boundary(self.place, fence_public.wider(self.document))

    def identity(self) -> Wall:
        """The name and the story."""
        return fence_wider.Identity(self.place, fence_public.wider(self.document))

    def needs(self) -> Wall:
        """What the wider fence needs."""
        return fence_wider.Needs(self.place, fence_public.wider(self.document))

    @property
    def _gardens(self) -> tuple[fence_public.PublicGarden, ...]:
        return fence_public.scene(self.document, "recognise", self.session_id).gardens

    def _sheets(self, partner_id: str | None) -> tuple[fence_public.PublicSheet, ...]:
        found = fence_public.sheets(self.document)
        return tuple(each for each in found if partner_id in (None, each.partner_id))

    # ------------------------------------------------------------------ roles

    def roles(self) -> Wall:
        """The roles board."""
        return roles.Roles(self.place, role_board.for_room(self.document, self.now.date()))

    def each_role(self) -> list[Wall]:
        """The roles one by one."""
        board = role_board.for_room(self.document, self.now.date())
        return [roles.Role(self.place, board, at) for at in range(len(board.roles))]

    def shifts(self, session_id: str) -> Wall | None:
        """The shifts from 'van' to 'naar' up to a session; None before the first, or when the session is gone."""
        found = public_marks.up_to(self.document, "shift", session_id)
        return self.picture("sliders", found) if any(each.shown for each in found) else None

    def transfer(self, transfer_id: str) -> Wall | None:
        """A task that goes over; None when the transfer is gone."""
        found = public_transfer.for_room(self.document, transfer_id, self.now.date())
        return roles.Transfer(self.place, found) if found else None
