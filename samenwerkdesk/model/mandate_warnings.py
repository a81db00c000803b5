"""What rests on somebody without room to decide, and deputies who may do less than who they stand in for (methode.md 7).

Warnings, never a bar: a group may go on, knowing who still has to ask at home.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import mandates
from samenwerkdesk.model.agreements import AGREED, WITH_CONCERN
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.mandates import Mandate, NoRoom
from samenwerkdesk.model.reference import first_day

AGREEMENT, CONSENSUS = "agreement_round", "consensus"

_OVER = ("niet_aangenomen", "ingetrokken")


class Resting(NamedTuple):
    """Something that was agreed by people without room: ``kind`` AGREEMENT (``key`` of the agreement) or CONSENSUS (its code)."""

    kind: str
    key: str
    title: str
    people: tuple[NoRoom, ...]


class Deputy(NamedTuple):
    """Somebody who stands in for the holder of a mandate without being allowed as much."""

    mandate: Mandate
    deputy: NoRoom


def resting(document: Document, today: date) -> list[Resting]:
    """The agreements (their last round) and consensus topics that people agreed with who had no room to decide then.

    Then is the day it was decided, else the session, else ``today``.
    """
    rows = document.rows(
        "SELECT proposal.id, proposal.kind, proposal.agreement_id, proposal.code, agreement.title, decided_on, session.date"
        " FROM proposal LEFT JOIN agreement ON agreement.id = agreement_id LEFT JOIN session ON session.id = session_id"
        " WHERE proposal.kind IN (?, ?) AND coalesce(proposal.status, '') NOT IN (?, ?)"
        " AND coalesce(agreement.status, '') NOT IN (?, ?)"
        " ORDER BY proposal.kind, coalesce(agreement.seq, proposal.seq), proposal.number, proposal.seq",
        (AGREEMENT, CONSENSUS, *_OVER, *_OVER),
    )
    last = {
        (kind, agreement_id or code or key): row
        for row in rows
        for key, kind, agreement_id, code, *_ in [row]
    }
    found = []
    for (kind, name), (key, _, _, code, title, decided_on, held_on) in last.items():
        agreed = document.rows(
            "SELECT person_id FROM consent WHERE proposal_id = ? AND value IN (?, ?) ORDER BY seq",
            (key, AGREED, WITH_CONCERN),
        )
        day = first_day(decided_on) or first_day(held_on) or today
        lacking = mandates.without_room(document, [person for (person,) in agreed], day)
        if lacking:
            found.append(Resting(kind, name, title or code or "", tuple(lacking)))
    return found


def weak_deputies(document: Document, day: date) -> list[Deputy]:
    """The deputies who may do less on ``day`` than the mandates say in which they stand in ('vervangers zonder mandaat')."""
    holding = {each.person_id for each in mandates.valid(document, day)}
    found = []
    for mandate in mandates.all_mandates(document):
        if mandate.deputy_id is None or not mandate.counts:
            continue
        lacking = mandates.without_room(document, [mandate.deputy_id], day)
        if lacking and (mandate.deciding or mandate.deputy_id not in holding):
            found.append(Deputy(mandate, lacking[0]))
    return found
