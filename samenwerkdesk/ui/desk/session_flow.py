"""The ideal flow of a session, walked with one key: desk and room go along, from getting ready to the report (methode.md 19)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from samenwerkdesk.model import agenda
from samenwerkdesk.model.agenda import Block
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk import show_choices
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.desk.show_choices import Choice, now, session_choices
from samenwerkdesk.ui.desk.steering import warn_of_another_day

if TYPE_CHECKING:
    from samenwerkdesk.ui.desk.walls import Walls
    from samenwerkdesk.ui.room.view import RoomView

PREPARE, WELCOME, CLOSE, REPORT = "prepare", "welcome", "close", "report"
DECISIONS, ACTIONS, HOMEWORK = "decisions", "actions", "homework"
KEY = "F12"


class Station(NamedTuple):
    """A place on the way: its key (a block's id for a block) and its name."""

    key: str
    name: str


class SessionFlow:
    """Where one is on the way through the session that is on; ``report`` opens the report.

    While a block runs, that is where one is, however it was started; else the station that was come to last.
    """

    def __init__(self, desk: Desk, report: Callable[[], None]) -> None:
        self._desk, self._report = desk, report
        self._last: tuple[str | None, str] = (None, PREPARE)

    def stations(self) -> list[Station]:
        """The way through the session as it is now."""
        from samenwerkdesk.model import mandates, public_records

        desk = self._desk
        session = desk.session
        if session is None:
            return []
        found = [Station(PREPARE, "klaarzetten"), Station(WELCOME, "welkom")]
        blocks = agenda.blocks(desk.document, session.id)
        found += [Station(each.id, each.label) for each in blocks if not each.skipped]
        found.append(Station(CLOSE, "afronden"))
        recorded = public_records.for_room(desk.document, session.id)
        if recorded.decisions:
            found.append(Station(DECISIONS, "besluiten teruglezen"))
        if recorded.actions:
            found.append(Station(ACTIONS, "afspraken teruglezen"))
        if mandates.to_renew(desk.document, session.id):
            found.append(Station(HOMEWORK, "huiswerk"))
        return [*found, Station(REPORT, "verslag")]

    def here(self) -> str:
        """The key of the station one is at."""
        session = self._desk.session
        if session is None:
            return PREPARE
        if session.running_item_id:
            return session.running_item_id
        of, key = self._last
        return key if of == session.id and key in {each.key for each in self.stations()} else PREPARE

    def step(self, by: int = 1) -> None:
        """Go on to the next station, or back to the one before with -1; at either end it says so."""
        if self._desk.session is None:
            sentence = "Plan eerst een sessie; dan loop je er met F12 doorheen."
            self._desk.say(sentence, "warn", brief=True, until_session=True)
            return
        order = self.stations()
        keys = [each.key for each in order]
        at = keys.index(self.here()) + by
        if not 0 <= at < len(order):
            self._desk.say("Hier begint de sessie." if at < 0 else "De sessie is rond.", brief=True)
            return
        self.go(order[at].key)
        after = order[at + 1].name if at + 1 < len(order) else ""
        then = f" Hierna met {KEY}: {_lower(after)}." if after else ""
        self._desk.say(f"Nu: {_lower(order[at].name)}.{then}", brief=True)

    def begin(self) -> None:
        """Leave getting ready and welcome the people."""
        self.go(WELCOME)

    def go(self, key: str) -> None:
        """Go to a station: the desk turns to it, and the room sees what belongs to it."""
        desk, session = self._desk, self._desk.session
        if session is None:
            return
        block = next((each for each in agenda.blocks(desk.document, session.id) if each.id == key), None)
        if block is not None:
            start = partial(agenda.start, desk.document, session.id, key, desk.now())
            if session.running_item_id != key and carried_out(desk, start):
                warn_of_another_day(desk, session)
            self._turn_to(block)
        else:
            if session.running_item_id:
                desk.act(lambda: agenda.stop(desk.document, session.id))
            if key == REPORT:
                self._report()
            else:
                desk.part_asked.emit(contents.SESSIONS, _VIEWS.get(key, CLOSE))
        self._last = (session.id, key)
        choice = _of_block(block) if block is not None else _of_station(key)
        if choice is not None:
            show_choices.show(desk, choice)

    def _turn_to(self, block: Block) -> None:
        tab = contents.tab_of(block.page)
        if tab is None or tab.key == contents.SESSIONS:
            self._desk.part_asked.emit(contents.SESSIONS, "run")
        else:
            self._desk.page_asked.emit(block.page or tab.key)


_VIEWS = {PREPARE: "prepare", WELCOME: "present"}
"""The view of the tab 'Sessie' for a station; all others stand in the one to close with."""

_WALLS = {WELCOME: "Welkom", DECISIONS: "Besluiten één voor één", ACTIONS: "Afspraken één voor één"}
"""What the room sees at a station; getting ready, closing and the report leave the wall as it is."""


def _of_station(key: str) -> Choice | None:
    if key == HOMEWORK:
        from samenwerkdesk.ui.desk import show_mandates

        return show_mandates.homework_choice()
    return _named(_WALLS[key]) if key in _WALLS else None


def _of_block(block: Block) -> Choice:
    """What the room sees while a block runs: never what was answered, that is for the facilitator to reveal."""
    if "check-in" in block.label.casefold():
        return _named("Check-invraag")
    if "pauze" in block.label.casefold():
        return _named("Afteller van dit onderdeel")
    if block.page == contents.GROUND_RULES:
        return Choice("Spelregels", now(lambda walls: [walls.rules()]))
    if block.page == "mandates":
        return Choice("Stand van zaken", now(_standing))
    if block.page == contents.AGREEMENTS:
        from samenwerkdesk.ui.desk import show_agreements

        return show_agreements.running_choices()[0]
    return _named("Agenda")


def _named(text: str) -> Choice:
    return next(each for each in session_choices() if each.text == text)


def _standing(walls: Walls) -> Sequence[RoomView]:
    """The state of affairs (methode.md 19): mandates, earlier agreements, and the TWO's that run, a step apart."""
    from samenwerkdesk.ui.desk import walls_agreements, walls_mandates

    return [walls_mandates.standing(walls), walls.earlier(), walls_agreements.running(walls)]


def _lower(text: str) -> str:
    """As it stands within a sentence; an abbreviation stays what it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
