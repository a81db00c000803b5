"""Marks that a group gives together, one per question in a session: no ballots, nobody's answer (methode.md 20)."""

from __future__ import annotations

from samenwerkdesk.model.counted import REVEALED
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.rounds import NOBODY


def put_mark(
    document: Document,
    label: str,
    instrument: str,
    session_id: str,
    item: str,
    number: float | None,
    *,
    route: str = "desk",
) -> None:
    """Record the group's mark for one question in a session, or take it away with None.

    What is tallied is an undo step each time; a mark that is typed again within five seconds is not.
    """
    merge = None if route == "tally" else ("mark", instrument, session_id, item)
    with document.change(label, merge=merge):
        round_id = document.value(
            "SELECT id FROM round WHERE instrument = ? AND session_id = ? AND anonymity_mode IS NULL ORDER BY seq DESC",
            (instrument, session_id),
        )
        if round_id is None:
            round_id = document.add(
                "round",
                "R",
                instrument=instrument,
                session_id=session_id,
                linkage=NOBODY,
                state=REVEALED,
            )
        ballot_id = document.value(
            "SELECT id FROM ballot WHERE round_id = ? AND person_id IS NULL AND partner_id IS NULL",
            (round_id,),
        )
        if ballot_id is None:
            ballot_id = document.new_id("ballot", "B")
            document.insert("ballot", id=ballot_id, round_id=round_id, route=route)
        if number is None:
            document.delete("answer", ballot_id=ballot_id, item=item)
            _drop_empty(document, round_id)
        else:
            document.put(
                "answer",
                {"ballot_id": ballot_id, "item": item, "perspective": "", "target": ""},
                number=float(number),
            )


def _drop_empty(document: Document, round_id: str) -> None:
    if not document.row(
        "SELECT 1 FROM answer JOIN ballot ON ballot.id = ballot_id WHERE round_id = ? LIMIT 1", (round_id,)
    ):
        document.delete("round", id=round_id)
