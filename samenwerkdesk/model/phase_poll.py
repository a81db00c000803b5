"""'Waar staan we?': everybody chooses the phase the group is in, as a poll like any other (methode.md 3, step 2)."""

from __future__ import annotations

from samenwerkdesk.model import counted, method, public_answers, rounds
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_answers import PublicPoll

CODE = "FASE"
"""What the rounds of this poll are known by."""

QUESTION = "In welke fase van de samenwerking zitten wij?"


def ask(document: Document, session_id: str) -> str:
    """Prepare the poll in a session; returns its id. One that was prepared there and not shown yet is given again."""
    waiting = (counted.PREPARED, counted.OPEN, counted.CLOSED)
    for each in rounds.of_session(document, session_id, rounds.POLL):
        if each.code == CODE and each.state in waiting:
            return each.id
    names = tuple(each.name for each in method.phases())
    return rounds.prepare_poll(document, session_id, QUESTION, "single", names, code=CODE)


def outcome(document: Document) -> PublicPoll | None:
    """What came of it the last time that everybody may see; None before the first."""
    ours = {key for (key,) in document.rows("SELECT id FROM round WHERE code = ?", (CODE,))}
    found = [each for each in public_answers.public_polls(document) if each.id in ours and each.shown]
    return found[-1] if found else None
