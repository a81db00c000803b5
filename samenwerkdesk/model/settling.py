"""Ballots laid down so that nothing of the order in which they came is left (methode.md 21 rule 18)."""

from __future__ import annotations

import json

from samenwerkdesk.model.document import Document


def settle(document: Document, key: str) -> None:
    """Store the ballots of a round without names again, in the order of their random ids.

    A file keeps rows in the order in which they came; without this the order would tell who answered when.
    """
    # Where the names stay, the order tells nothing new.
    if document.value("SELECT linkage = 'participant' FROM round WHERE id = ?", (key,)):
        return
    ballots = document.rows(
        "SELECT id, round_id, seq, person_id, partner_id, token_hash, route FROM ballot WHERE round_id = ?"
        " ORDER BY id",
        (key,),
    )
    answers = document.rows(
        "SELECT ballot_id, item, perspective, target, number, text, unknown, answer.seq FROM ballot"
        " JOIN answer ON ballot_id = ballot.id WHERE round_id = ? ORDER BY ballot_id, item, perspective, target",
        (key,),
    )
    document.delete("ballot", round_id=key)
    names = "id, round_id, seq, person_id, partner_id, token_hash, route"
    _pour(document, f"INSERT INTO ballot ({names})", ballots)
    _pour(
        document,
        "INSERT INTO answer (ballot_id, item, perspective, target, number, text, unknown, seq)",
        answers,
    )


def _pour(document: Document, insert: str, rows: list[tuple[str | float | None, ...]]) -> None:
    if rows:
        picks = ", ".join(f"value ->> {at}" for at in range(len(rows[0])))
        document.write(f"{insert} SELECT {picks} FROM json_each(?) ORDER BY key", (json.dumps(rows),))
