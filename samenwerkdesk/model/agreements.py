"""Temporarily workable agreements (TWO): when a round stands, and when it has expired (methode.md 16 and 21 rule 16).

Conditions and statuses are own rules (E), after consent and 'fist to five'.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from samenwerkdesk.model import mandates
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.reference import first_day, last_day, reference_date

AGREED, WITH_CONCERN, OBJECTION, NO_MANDATE = "akkoord", "akkoord_met_zorg", "bezwaar", "geen_mandaat"

EXPIRED = "verlopen"
FINAL = ("bestendigd", "ingetrokken", "niet_aangenomen")
"""Statuses that a date does not change any more."""


@dataclass(frozen=True)
class Objection:
    """An objection that was recorded in a round."""

    id: str
    person_id: str | None
    resolution: str | None
    resolved: bool | None

    @property
    def treated(self) -> bool:
        """The group looked for what this person needs, and wrote down what came of it."""
        return bool(self.resolved) and bool((self.resolution or "").strip())


@dataclass(frozen=True)
class RoundCheck:
    """What a round still lacks before it stands, and what to be warned about; everything empty and False means nothing.

    ``standing_objections`` are those of people who still object after their objection was treated: the group may go on,
    and such an objection becomes the question to watch in practice (methode.md 16).
    """

    unheard_partners: tuple[str, ...]
    unrecorded_objectors: tuple[str, ...]
    untreated_objections: tuple[str, ...]
    lacks_action: bool
    lacks_end_date: bool
    lacks_experience_question: bool
    without_mandate: tuple[str, ...] = ()
    without_room_to_decide: tuple[str, ...] = ()
    standing_objections: tuple[str, ...] = ()

    @property
    def established(self) -> bool:
        """Whether all four conditions of methode.md 16 are met; warnings do not stand in the way."""
        return not (
            self.unheard_partners
            or self.unrecorded_objectors
            or self.untreated_objections
            or self.lacks_action
            or self.lacks_end_date
            or self.lacks_experience_question
        )


def check(
    relevant: Sequence[str],
    heard: Collection[str | None],
    consents: Mapping[str, str | None],
    objections: Sequence[Objection],
    action_owners: Iterable[str | None],
    valid_until: str | None,
    experience_question: str | None,
) -> RoundCheck:
    """What a round lacks, from the partners that matter and were heard, consent per person, objections and actions.

    To every consent 'bezwaar' belongs one recorded objection (methode.md 21 rule 16).
    """
    objectors = [person for person, value in consents.items() if value == OBJECTION]
    recorded = {objection.person_id for objection in objections}
    return RoundCheck(
        unheard_partners=tuple(partner for partner in relevant if partner not in heard),
        unrecorded_objectors=tuple(person for person in objectors if person not in recorded),
        untreated_objections=tuple(objection.id for objection in objections if not objection.treated),
        lacks_action=not any(owner is not None for owner in action_owners),
        lacks_end_date=last_day(valid_until) is None,
        lacks_experience_question=not (experience_question or "").strip(),
        without_mandate=tuple(person for person, value in consents.items() if value == NO_MANDATE),
        standing_objections=tuple(
            each.id for each in objections if each.treated and each.person_id in objectors
        ),
    )


def check_round(document: Document, proposal_id: str, day: date | None = None) -> RoundCheck:
    """What the round with this id lacks; mandates are those on ``day``, else the day of the decision or the session.

    Raises KeyError when there is no such round.
    """
    row = document.row(
        "SELECT agreement_id, valid_until, experience_question, decided_on, session.date"
        " FROM proposal LEFT JOIN session ON session.id = session_id WHERE proposal.id = ?",
        (proposal_id,),
    )
    if row is None:
        raise KeyError(proposal_id)
    agreement_id, valid_until, question, decided_on, held_on = row
    relevant = document.rows(
        "SELECT partner_id FROM agreement_partner WHERE agreement_id = ? ORDER BY seq", (agreement_id,)
    )
    heard = document.rows(
        "SELECT coalesce(card.partner_id, person.partner_id) FROM card LEFT JOIN person ON person.id = person_id"
        " WHERE board = 'hearing' AND lane = 'view' AND proposal_id = ?",
        (proposal_id,),
    )
    consents: dict[str, str | None] = dict(
        document.rows(
            "SELECT person_id, value FROM consent WHERE proposal_id = ? ORDER BY seq", (proposal_id,)
        )
    )
    objections = [
        Objection(key, person, resolution, None if resolved is None else bool(resolved))
        for key, person, resolution, resolved in document.rows(
            "SELECT id, person_id, resolution, resolved FROM objection WHERE proposal_id = ? ORDER BY seq",
            (proposal_id,),
        )
    ]
    owners = document.rows(
        "SELECT owner_id FROM action WHERE proposal_id = ? AND origin = 'agreement'", (proposal_id,)
    )
    found = check(
        [partner for (partner,) in relevant],
        {partner for (partner,) in heard},
        consents,
        objections,
        [owner for (owner,) in owners],
        valid_until,
        question,
    )
    on = day or first_day(decided_on) or first_day(held_on) or reference_date(document)
    agreed = [person for person, value in consents.items() if value in (AGREED, WITH_CONCERN)]
    warned = mandates.without_room_to_decide(document, agreed, on)
    return RoundCheck(**{**vars(found), "without_room_to_decide": tuple(warned)})


def expired(rounds: Iterable[tuple[str | None, str | None]], day: date) -> bool:
    """Whether the last of the rounds (valid_until, reflection) with an end date ended before ``day`` without reflection."""
    dated = [(end, reflection) for text, reflection in rounds if (end := last_day(text)) is not None]
    if not dated:
        return False
    end, reflection = dated[-1]
    return end < day and not (reflection or "").strip()


def statuses(document: Document, day: date) -> dict[str, str | None]:
    """Per agreement the status that holds on ``day``: the one that was recorded, or 'verlopen' (methode.md 21 rule 16)."""
    rounds: dict[str, list[tuple[str | None, str | None]]] = {}
    for key, valid_until, reflection in document.rows(
        # A round that was not adopted was never in force, so it cannot run out.
        "SELECT agreement_id, valid_until, reflection FROM proposal WHERE kind = 'agreement_round'"
        " AND status IS NOT 'niet_aangenomen' ORDER BY number, seq"
    ):
        rounds.setdefault(key, []).append((valid_until, reflection))
    return {
        key: EXPIRED if status not in FINAL and expired(rounds.get(key, ()), day) else status
        for key, status in document.rows("SELECT id, status FROM agreement ORDER BY seq")
    }
