"""Steering the agenda of the session that is on from any tab: what the keys F7 to F11 do."""

from __future__ import annotations

from collections.abc import Callable

from samenwerkdesk.model import agenda, dutch_dates
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out


def warn_of_another_day(desk: Desk, before: Session) -> bool:
    """Say so when the clock of a session of another day has just begun to run; ``before`` is the session as it was.

    Returns whether it was said.
    """
    session, today = desk.session, desk.today()
    if session is None or session.running_item_id is None or before.running_item_id is not None:
        return False
    if session.day is None or session.day == today:
        return False
    verb = "was" if session.day < today else "is"
    desk.say(
        f"Deze sessie {verb} op {dutch_dates.long_date(session.day)}; de klok loopt nu voor die sessie.",
        "warn",
        action="Ongedaan maken",
        act=desk.undo,
        brief=True,
    )
    return True


class Steering:
    """The clock and the blocks; what cannot be done says in a sentence what is needed first."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def _steer(self, intention: Callable[[str], object], *, running: bool = False) -> None:
        """Do something with the agenda of the session that is on, or say what is needed first."""
        session = self._desk.session
        if session is None:
            sentence = "Plan eerst een sessie; dan kan de klok lopen."
            self._desk.say(sentence, "warn", brief=True, until_session=True)
        elif not agenda.blocks(self._desk.document, session.id):
            self._desk.say("Het draaiboek is nog leeg. Zet er eerst onderdelen in.", "warn", brief=True)
        elif running and session.running_item_id is None:
            self._desk.say("De klok loopt niet. Begin met F7.", brief=True)
        elif carried_out(self._desk, lambda: intention(session.id)):
            warn_of_another_day(self._desk, session)

    def next_block(self) -> None:
        """Go to the next block of the agenda; starts the clock when it does not run."""
        self._steer(lambda key: agenda.step(self._desk.document, key, self._desk.now(), 1))

    def previous_block(self) -> None:
        """Go back one block."""
        self._steer(lambda key: agenda.step(self._desk.document, key, self._desk.now(), -1), running=True)

    def pause_clock(self) -> None:
        """Let the clock run, or hold it."""
        self._steer(lambda key: agenda.toggle(self._desk.document, key, self._desk.now()))

    def stop_clock(self) -> None:
        """Stop the clock."""
        self._steer(lambda key: agenda.stop(self._desk.document, key), running=True)

    def longer(self) -> None:
        """Five minutes more for the running block."""
        self._steer(lambda key: agenda.lengthen_running(self._desk.document, key, agenda.STEP), running=True)

    def shorter(self) -> None:
        """Five minutes less for the running block."""
        self._steer(lambda key: agenda.lengthen_running(self._desk.document, key, -agenda.STEP), running=True)

    def skip_block(self) -> None:
        """Leave out the block that would come next."""
        self._with_coming(agenda.skip_next, "Overgeslagen")

    def postpone_block(self) -> None:
        """Let the block that would come next change places with the one after it."""
        self._with_coming(agenda.postpone_next, "Een plek later")

    def _with_coming(self, intention: Callable[[Document, str], None], done: str) -> None:
        def act(session: str) -> None:
            block = agenda.coming(self._desk.document, session)
            intention(self._desk.document, session)
            if block is not None:
                self._desk.removed(f"{done}: {block.label}.")

        self._steer(act, running=True)
