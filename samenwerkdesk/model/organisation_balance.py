"""Under- and over-organisation: the signals, who does what, what goes and what is arranged, and the form (methode.md 14).

What a group said about it belongs to its round of that session; what the round has no column for stands on a board.
"""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model import cards, fields, method, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.model.text import clean

INSTRUMENT = "organisation_balance"

BOARD = "organisation_balance"
"""The board of what has no column of its own; its lanes are MONEY and FORM."""

DECIDES, DOES, BELONGS = WHO = ("who_decides", "who_does_what", "who_belongs")
"""The three questions that are the least to know (OG4, OG5, OG6)."""

REMOVE, ARRANGE, MONEY, FORM = "remove", "arrange", "OG8", "form"

LABELS = {
    DECIDES: "Wie bepaalt wat",
    DOES: "Wie doet wat",
    BELONGS: "Wie hoort erbij",
    REMOVE: "Wat vervalt",
    ARRANGE: "Wat we regelen",
    MONEY: "Exclusiviteit en geld",
    FORM: "Vorm kiezen",
}

_COLUMNS = (*WHO, REMOVE, ARRANGE)


class NotAsked(UserError):
    """What was said about it belongs to a round, and there is none in the session."""

    def __init__(self) -> None:
        super().__init__("Zet eerst in deze sessie een ronde draagvlak en daadkracht klaar.")


class Balance(NamedTuple):
    """What a group said in a session; ``form`` is the code of a form of governance, ``signals`` are as they were ticked."""

    signals: tuple[str, ...] = ()
    who_decides: str | None = None
    who_does_what: str | None = None
    who_belongs: str | None = None
    remove: str | None = None
    arrange: str | None = None
    money: str | None = None
    form: str | None = None

    @property
    def empty(self) -> bool:
        """Nothing was said."""
        return not any(self)


class Signal(NamedTuple):
    """A sign of too little or too much organisation; ``kind`` is 'under', 'over', or '' for one of the group's own."""

    text: str
    kind: str
    ticked: bool


def get(document: Document, session_id: str) -> Balance:
    """What was said in a session; empty when nothing was."""
    row = _row(document, session_id)
    said = cards.said(document, BOARD, session_id)
    money, form = (said[lane].text if lane in said else None for lane in (MONEY, FORM))
    if row is None:
        return Balance(money=money, form=form)
    decides, does, belongs, remove, arrange = row[2:]
    return Balance(fields.load_list(row[1]), decides, does, belongs, remove, arrange, money, form)


def _row(document: Document, session_id: str) -> tuple[str | None, ...] | None:
    """The last round of a session about which something was said."""
    row: tuple[str | None, ...] | None = document.row(
        f"SELECT round_id, signals, {', '.join(_COLUMNS)} FROM balance_round JOIN round ON round.id = round_id"
        " WHERE session_id = ? ORDER BY round.seq DESC",
        (session_id,),
    )
    return row


def round_of(document: Document, session_id: str) -> str | None:
    """The round to which belongs what is said in a session: the one that has something, else the last; None without one."""
    row = _row(document, session_id)
    if row is not None:
        return row[0]
    found: str | None = document.value(
        "SELECT id FROM round WHERE instrument = ? AND session_id = ? ORDER BY seq DESC",
        (INSTRUMENT, session_id),
    )
    return found


def set_field(document: Document, session_id: str, field: str, value: str | None) -> None:
    """Change one of the fields in ``LABELS``; an empty text takes it away.

    Raises NotAsked when it belongs to a round and there is none, KeyError for another field.
    """
    label = LABELS[field]
    if field in _COLUMNS:
        _write(document, session_id, label, field, value)
    else:
        cards.set_said(document, BOARD, session_id, field, value, label)


def _write(document: Document, session_id: str, label: str, column: str, value: str | None) -> None:
    key = round_of(document, session_id)
    if key is None:
        raise NotAsked
    with document.change(label, merge=("balance_round", key, column)):
        if not document.row("SELECT 1 FROM balance_round WHERE round_id = ?", (key,)):
            document.insert("balance_round", round_id=key)
        document.update("balance_round", {"round_id": key}, **{column: clean(value)})
        row = _row(document, session_id)
        if row is not None and not any(row[1:]):
            document.delete("balance_round", round_id=key)


# ---------------------------------------------------------------------- signals


def signals(document: Document, session_id: str) -> list[Signal]:
    """All signals of the handbook, and after them those the group added, with what is ticked."""
    return ticked(get(document, session_id).signals)


def ticked(chosen: tuple[str, ...]) -> list[Signal]:
    """The same of signals that were chosen."""
    known = method.organisation_signals()
    found = [
        Signal(text, kind, text in chosen)
        for kind, texts in (("under", known.under), ("over", known.over))
        for text in texts
    ]
    own = [text for text in chosen if text not in {*known.under, *known.over}]
    return [*found, *(Signal(text, "", True) for text in own)]


def set_signal(document: Document, session_id: str, text: str, on: bool) -> None:
    """Tick a signal, or take the tick away. Raises NotAsked without a round."""
    now = get(document, session_id).signals
    said = clean(text)
    if said is None or (said in now) == on:
        return
    chosen = (*now, said) if on else tuple(each for each in now if each != said)
    label = "Signaal aankruisen" if on else "Signaal weghalen"
    key = round_of(document, session_id)
    if key is None:
        raise NotAsked
    with document.change(label):
        _write(document, session_id, label, "signals", fields.dump_list(chosen))


# ---------------------------------------------------------------------- earlier


def before(document: Document, session_id: str) -> list[tuple[Session, Balance]]:
    """What was said in the sessions before this one, the latest first; those in which nothing was said are left out."""
    found = []
    for session in sessions.all_sessions(document):
        if session.id == session_id:
            break
        said = get(document, session.id)
        if not said.empty:
            found.append((session, said))
    return found[::-1]


def form_name(code: str | None) -> str:
    """How a form of governance is called; '' for none or one that nobody knows."""
    return {each.code: each.text for each in method.governance_forms()}.get(code or "", "")
