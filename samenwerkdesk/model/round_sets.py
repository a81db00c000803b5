"""What is asked together: a measurement and what usually goes along with it; opened, closed and opened again as one."""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model import method, rounds
from samenwerkdesk.model.counted import CLOSED, OPEN, PREPARED
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.method import PollQuestion
from samenwerkdesk.model.rounds import POLL, Round


class Companion(NamedTuple):
    """Something that can be asked along: the code of an instrument or a ready-made poll, and how it is called."""

    code: str
    title: str


def offered(instrument: str) -> list[Companion]:
    """What can go along with an instrument."""
    if instrument == POLL:
        return []
    found = []
    for code in method.instrument(instrument).along:
        poll = _poll(code)
        found.append(Companion(code, poll.text if poll else method.instrument(code).title))
    return found


def companions(document: Document, of: Round) -> list[Round]:
    """The rounds that go along with a round that is prepared or open: those of its set in the same state."""
    if of.state not in (PREPARED, OPEN) or of.session_id is None or of.instrument == POLL:
        return []
    along = set(method.instrument(of.instrument).along)
    return [
        each
        for each in rounds.of_session(document, of.session_id)
        if each.state == of.state and {each.instrument, each.code} & along and each.id != of.id
    ]


def ids(document: Document, of: Round) -> list[str]:
    """The ids of a round and of what goes along with it."""
    return [of.id, *(each.id for each in companions(document, of))]


def opened_with(document: Document, of: Round) -> list[Round]:
    """The rounds that were opened along with one that is closed: those of its set that stand right after it in the session.

    Opening gives a set places beside each other, so a set that was asked later is another one.
    """
    if of.session_id is None or of.instrument == POLL:
        return []
    along = set(method.instrument(of.instrument).along)
    order = rounds.of_session(document, of.session_id)
    found: list[Round] = []
    for each in order[[one.id for one in order].index(of.id) + 1 :]:
        codes = {each.instrument, each.code} & along
        if not codes:
            break
        along -= codes
        found.append(each)
    return found


def reopen(document: Document, of: Round) -> None:
    """Let a closed round go on, with what was closed along with it. Raises UserError like rounds.reopen.

    What was shown meanwhile stays shown, unless the round itself was; one that went back to being prepared, because nobody
    had answered it, is open again too.
    """
    again = [each for each in opened_with(document, of) if _may_go_along(document, of, each)]
    with document.change("Ronde weer openen"):
        rounds.reopen(document, of.id)
        for each in again:
            rounds.reopen(document, each.id)


def _may_go_along(document: Document, of: Round, each: Round) -> bool:
    if rounds.is_asked_already(document, each):
        return False
    if each.shown:
        return of.shown and not rounds.from_outside(document, each.id)
    return each.state == CLOSED or (each.state == PREPARED and of.state == CLOSED)


def prepare_again(document: Document, of: Round) -> str:
    """Prepare a new round of the same, with what was asked along with it then; returns the id of the round itself."""
    assert of.session_id is not None
    before = opened_with(document, of)
    with document.change(f"{of.title} klaarzetten"):
        key = rounds.prepare(document, of.instrument, of.session_id)
        found = rounds.get(document, key)
        assert found is not None
        for each in before:
            take_along(document, found, each.code or each.instrument)
    return key


def prepare(document: Document, instrument: str, session_id: str) -> str:
    """Prepare a round of an instrument with all that usually goes along; returns the id of the round itself."""
    with document.change(f"{method.instrument(instrument).title} klaarzetten"):
        key = rounds.prepare(document, instrument, session_id)
        for each in offered(instrument):
            found = rounds.get(document, key)
            assert found is not None
            take_along(document, found, each.code)
    return key


def take_along(document: Document, of: Round, code: str, along: bool = True) -> None:
    """Let something go along with a prepared round, or leave it out."""
    there = [each for each in companions(document, of) if code in (each.instrument, each.code)]
    with document.change("Ook vragen" if along else "Niet ook vragen"):
        if not along:
            for each in there:
                rounds.discard(document, each.id)
        elif not there and of.session_id is not None:
            key = _prepare(document, of.session_id, code)
            rounds.set_level(document, key, of.mode, of.linkage)


def set_level(document: Document, of: Round, mode: str, linkage: str | None = None) -> None:
    """Choose who sees what, for a round and for all that goes along. Raises LevelIsPromised like rounds.set_level."""
    with document.change("Wie ziet wat kiezen"):
        for key in ids(document, of):
            rounds.set_level(document, key, mode, linkage)


def set_prefilled(document: Document, of: Round, prefilled: bool) -> None:
    """Say of the whole set whether it is filled in before the session."""
    with document.change("Vooraf laten invullen"):
        for key in ids(document, of):
            rounds.set_prefilled(document, key, prefilled)


def discard(document: Document, of: Round) -> None:
    """Throw a round away, with what goes along as far as nobody answered it yet."""
    along = [each for each in companions(document, of) if not rounds.has_ballots(document, each.id)]
    with document.change(f"{of.title}: ronde weggooien"):
        for key in [of.id, *(each.id for each in along)]:
            rounds.discard(document, key)


def by_oneself(of: Round) -> bool:
    """Whether somebody can answer a round alone: nothing about other people, nothing the group or a partner answers as one."""
    if of.instrument == POLL:
        return True
    instrument = method.instrument(of.instrument)
    return instrument.respondent == "participant" and not instrument.target


def ask_poll(document: Document, session_id: str, poll: PollQuestion) -> str:
    """Prepare a ready-made poll; returns the id of the round."""
    return rounds.prepare_poll(
        document,
        session_id,
        poll.text,
        poll.type,
        tuple(option.code for option in poll.options),
        code=poll.code,
    )


def _prepare(document: Document, session_id: str, code: str) -> str:
    poll = _poll(code)
    return ask_poll(document, session_id, poll) if poll else rounds.prepare(document, code, session_id)


def _poll(code: str) -> PollQuestion | None:
    return next((each for each in method.polls() if each.code == code), None)
