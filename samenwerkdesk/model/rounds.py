"""Rounds, the engine 'ask': an instrument or a poll is asked once in a session (methode.md 20 and 21 rules 15, 18, 19, 22).

A round is prepared, open, closed, and then shown in steps: the dots, the spread, the average. What is promised when it opens
(who sees what) is never lowered for answers given; what people filled in on a device of their own cannot be taken back.
"""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model import collaboration, disclosure, fields, method, settling
from samenwerkdesk.model.counted import CLOSED, COUNTING, DOTS, OPEN, PREPARED, REVEALED, SPREAD
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError

PARTICIPANT, PARTNER, NOBODY = LINKAGES = ("participant", "partner", "none")
"""What of a respondent is stored (methode.md 21 rule 18)."""

STRICTNESS = (disclosure.OPEN, disclosure.PER_PARTNER, disclosure.ANONYMOUS)
"""The levels from least to most strict."""

POLL = "poll"


class NothingAnswered(UserError):
    """A round without answers cannot be closed: it would hide the one before."""

    def __init__(self) -> None:
        super().__init__("Er is nog niets ingevuld. Gooi de ronde weg als je haar niet gebruikt.")


class LevelIsPromised(UserError):
    """Who sees what was promised to people who answered already (methode.md 20, pitfalls)."""

    def __init__(self) -> None:
        super().__init__(
            "Er is al ingevuld op deze belofte. Een strenger niveau mag, een losser niveau niet meer."
        )


class Round(NamedTuple):
    """One asking. ``state`` is prepared, open, closed, dots, spread or revealed; ``options`` and the scale are a poll's.

    ``together``: marks the group gave as one, which nobody was asked for one by one.
    """

    id: str
    instrument: str
    session_id: str | None
    code: str | None
    question: str | None
    kind: str | None
    options: tuple[str, ...]
    scale_min: float | None
    scale_max: float | None
    mode: str
    linkage: str
    prefilled: bool
    state: str
    together: bool

    @property
    def running(self) -> bool:
        """People can answer now."""
        return self.state == OPEN

    @property
    def counts(self) -> bool:
        """Closed, so that it counts."""
        return self.state in COUNTING

    @property
    def shown(self) -> bool:
        """At least the first step was shown."""
        return self.state in (DOTS, SPREAD, REVEALED)

    @property
    def title(self) -> str:
        """What is asked: the question of a poll, the name of an instrument."""
        if self.instrument == POLL:
            return self.question or "Peiling"
        try:
            return method.instrument(self.instrument).title
        except KeyError:
            return self.instrument


_SELECT = (
    "SELECT round.id, instrument, session_id, code, question, round.kind, options, round.scale_min, round.scale_max,"
    " coalesce(round.anonymity_mode, collaboration.anonymity_mode), linkage, prefilled, state,"
    " round.anonymity_mode IS NULL AND instrument IN ('compliance', 'shift')"
    " FROM round JOIN collaboration"
)


def get(document: Document, key: str) -> Round | None:
    """The round with this id, or None when it is gone."""
    found = _rounds(document, "WHERE round.id = ?", (key,))
    return found[0] if found else None


def of_session(document: Document, session_id: str, *instruments: str) -> list[Round]:
    """The rounds of these instruments (default: all) in a session, in the order in which they were last opened."""
    found = _rounds(document, "WHERE session_id = ? ORDER BY round.seq", (session_id,))
    return [each for each in found if not instruments or each.instrument in instruments]


def running(document: Document, session_id: str) -> list[Round]:
    """The rounds that are open in a session: what a passed device asks."""
    return [each for each in of_session(document, session_id) if each.running]


def _rounds(document: Document, where: str, params: tuple[str, ...]) -> list[Round]:
    return [
        Round._make((*row[:6], fields.load_list(row[6]), *row[7:11], bool(row[11]), row[12], bool(row[13])))
        for row in document.rows(f"{_SELECT} {where}", params)
    ]


# ---------------------------------------------------------------------- the life of a round


def default_linkage(mode: str) -> str:
    """What is stored when nobody chose: as little as the level needs."""
    return {disclosure.OPEN: PARTICIPANT, disclosure.PER_PARTNER: PARTNER}.get(mode, NOBODY)


def linkages(mode: str) -> tuple[str, ...]:
    """What may be stored at a level: a breakdown by organisation needs at least the organisation, names need names."""
    if mode == disclosure.OPEN:
        return (PARTICIPANT,)
    return (PARTNER, PARTICIPANT) if mode == disclosure.PER_PARTNER else (NOBODY, PARTNER, PARTICIPANT)


def prepare(document: Document, instrument: str, session_id: str, mode: str | None = None) -> str:
    """Prepare a round of an instrument, on ``mode`` (default: the collaboration's level); returns its id."""
    title = method.instrument(instrument).title
    with document.change(f"{title} klaarzetten"):
        return _insert(document, instrument, session_id, mode)


def prepare_poll(
    document: Document,
    session_id: str,
    question: str,
    kind: str,
    options: tuple[str, ...] = (),
    scale: tuple[float, float] | None = None,
    code: str | None = None,
    mode: str | None = None,
) -> str:
    """Prepare a poll of kind single, multiple, scale, open or wordcloud; returns its id."""
    with document.change("Peiling klaarzetten"):
        return _insert(
            document,
            POLL,
            session_id,
            mode,
            code=code,
            question=question,
            kind=kind,
            options=fields.dump_list(options),
            scale_min=scale[0] if scale else None,
            scale_max=scale[1] if scale else None,
        )


def _insert(
    document: Document, instrument: str, session_id: str, mode: str | None, **more: str | float | None
) -> str:
    level = mode or collaboration.get(document).anonymity_mode
    return document.add(
        "round",
        "R",
        instrument=instrument,
        session_id=session_id,
        anonymity_mode=level,
        linkage=default_linkage(level),
        state=PREPARED,
        **({"anonymous": int(level == disclosure.ANONYMOUS)} if instrument == POLL else {}),
        **more,
    )


def set_level(document: Document, key: str, mode: str, linkage: str | None = None) -> None:
    """Choose what may be shown and what is stored. Raises LevelIsPromised when that would loosen it for answers given."""
    found = _present(document, key)
    wanted = linkage if linkage in linkages(mode) else default_linkage(mode)
    if has_ballots(document, key):
        looser = STRICTNESS.index(mode) < STRICTNESS.index(found.mode)
        if looser or (found.linkage != wanted):
            raise LevelIsPromised
    elif found.state != PREPARED:
        raise LevelIsPromised
    with document.change("Wie ziet wat kiezen"):
        document.update("round", {"id": key}, anonymity_mode=mode, linkage=wanted)
        if found.instrument == POLL:
            document.update("round", {"id": key}, anonymous=int(mode == disclosure.ANONYMOUS))


def set_prefilled(document: Document, key: str, prefilled: bool) -> None:
    """Say whether it is filled in before the session: then the absent answer too (methode.md 21 rule 19)."""
    with document.change("Vooraf laten invullen"):
        document.update("round", {"id": key}, prefilled=int(prefilled))


def start(document: Document, *keys: str) -> None:
    """Open prepared rounds. Raises UserError when the same is being asked already in that session."""
    for key in keys:
        found = _present(document, key)
        if is_asked_already(document, found):
            raise UserError(f"{found.title} loopt al in deze sessie. Sluit die ronde eerst.")
    with document.change("Ronde openen"):
        for key in keys:
            # The last one closed counts, so its place is that of its last opening.
            document.update("round", {"id": key}, state=OPEN, seq=document.next_seq("round"))


def is_asked_already(document: Document, of: Round) -> bool:
    """Whether another round of the same is running in the session."""
    others = [each for each in running(document, of.session_id or "") if each.id != of.id]
    return any(_same(each, of) for each in others)


def _same(one: Round, other: Round) -> bool:
    return one.instrument == other.instrument and (one.instrument != POLL or one.question == other.question)


def close(document: Document, *keys: str) -> None:
    """Close rounds; from now on they count, and nothing is shown yet. Raises NothingAnswered when none has an answer.

    One without answers beside others goes back to being prepared.
    """
    answered = [key for key in keys if has_ballots(document, key)]
    if not answered:
        raise NothingAnswered
    with document.change("Ronde sluiten"):
        for key in keys:
            if key in answered:
                settling.settle(document, key)
            document.update("round", {"id": key}, state=CLOSED if key in answered else PREPARED)


def reopen(document: Document, key: str) -> None:
    """Let a closed round go on. Raises UserError once something was shown that people filled in themselves."""
    found = _present(document, key)
    if found.shown and from_outside(document, key):
        raise UserError(
            "De uitkomst is al getoond. Vraag het opnieuw in een nieuwe ronde; deze blijft bewaard."
        )
    with document.change("Ronde weer openen"):
        document.update("round", {"id": key}, state=OPEN, seq=document.next_seq("round"))


def next_step(found: Round) -> str | None:
    """The state that the next reveal leads to; None when there is nothing to reveal (any more)."""
    if not found.counts or found.state == REVEALED:
        return None
    if not _in_steps(found):
        return REVEALED
    return {CLOSED: DOTS, DOTS: SPREAD}.get(found.state, REVEALED)


def _in_steps(found: Round) -> bool:
    if found.instrument == POLL:
        return False
    instrument = method.instrument(found.instrument)
    # A pattern between people has no dots and no average: it is shown at once.
    return instrument.picture != "texts" and not instrument.target


def reveal(document: Document, key: str) -> None:
    """Show the next step of a closed round: the dots, then the spread, then the average; a poll all at once."""
    found = _present(document, key)
    step = next_step(found)
    if step is None:
        return
    label = {DOTS: "Stippen tonen", SPREAD: "Spreiding tonen"}.get(step, "Uitkomst tonen")
    # Undoing past what was shown, and asking again, would give the difference away.
    seal = SEALED if found.state == CLOSED and from_outside(document, key) else None
    with document.change(label, seal=seal):
        document.update("round", {"id": key}, state=step)


SEALED = "Wat mensen zelf hebben ingevuld, blijft staan; dat kun je niet ongedaan maken."
"""Why undo stops (design: it stops, and says so, at a round that received ballots from outside)."""


def discard(document: Document, key: str) -> None:
    """Throw a round away with its answers; undo brings it back."""
    found = _present(document, key)
    with document.change(f"{found.title}: ronde weggooien"):
        document.delete("round", id=key)


def _present(document: Document, key: str) -> Round:
    found = get(document, key)
    if found is None:
        raise UserError("Deze ronde is er niet meer.")
    return found


# ---------------------------------------------------------------------- what is in it


def has_ballots(document: Document, key: str) -> bool:
    """Whether anybody answered."""
    return bool(document.value("SELECT EXISTS (SELECT 1 FROM ballot WHERE round_id = ?)", (key,)))


def from_outside(document: Document, key: str) -> bool:
    """Whether anybody filled it in on a device of their own: the facilitator did not type it."""
    return bool(
        document.value(
            "SELECT EXISTS (SELECT 1 FROM ballot WHERE round_id = ? AND route NOT IN ('desk', 'tally'))",
            (key,),
        )
    )
