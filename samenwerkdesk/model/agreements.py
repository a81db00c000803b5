"""Temporarily workable agreements (TWO): when a round stands, and when it has expired (methode.md 16 and 21 rule 16).

Conditions and statuses are own rules (E), after consent and 'fist to five'.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from samenwerkdesk.model import mandates, proposals
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.proposals import Objection
from samenwerkdesk.model.reference import first_day, last_day, reference_date

KIND = "agreement_round"
AGREED, WITH_CONCERN, OBJECTION, NO_MANDATE = "akkoord", "akkoord_met_zorg", "bezwaar", "geen_mandaat"

CONCEPT, HEARING, CONSENT = "concept", "hoor_en_wederhoor", "ter_instemming"
ESTABLISHED, PRACTICE, REFLECTION = "vastgesteld", "in_uitvoering", "in_reflectie"
NEXT_ROUND, EXPIRED = "nieuwe_ronde", "verlopen"
CONTINUED, WITHDRAWN, NOT_ADOPTED, ADAPTED = "bestendigd", "ingetrokken", "niet_aangenomen", "aangepast"

FINAL = (CONTINUED, WITHDRAWN, NOT_ADOPTED)
"""Statuses that a date does not change any more."""
OUTCOMES = (ESTABLISHED, NOT_ADOPTED, ADAPTED, CONTINUED, WITHDRAWN)

NEAR_DAYS = 21
"""From how many days before its end a TWO is named at the start of a session."""


class Agreement(NamedTuple):
    """A TWO: what has to be acted on now although views differ. ``status`` is the one recorded; see ``statuses``."""

    id: str
    title: str | None
    issue: str | None
    status: str | None

    @property
    def label(self) -> str:
        """The title to show, also when none was given yet."""
        return self.title or self.issue or "TWO zonder titel"


class AgreementRound(NamedTuple):
    """One time round the circle of acting and reflecting. ``outcome`` None: nothing was decided yet.

    ``decided_on``, ``valid_from`` and ``valid_until`` are ISO dates; the last one still counts.
    """

    id: str
    agreement_id: str
    number: int | None
    session_id: str | None
    text: str | None
    adapted_text: str | None
    outcome: str | None
    decided_on: str | None
    valid_from: str | None
    valid_until: str | None
    experience_question: str | None
    reflection: str | None
    note: str | None

    @property
    def wording(self) -> str:
        """The proposal as it is now, after objections."""
        return self.adapted_text or self.text or ""

    @property
    def label(self) -> str:
        """'Ronde 2'."""
        return f"Ronde {self.number}" if self.number is not None else "Ronde"


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
    round_ = get_round(document, proposal_id)
    if round_ is None:
        raise KeyError(proposal_id)
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
    objections = proposals.objections(document, proposal_id)
    owners = document.rows(
        "SELECT owner_id FROM action WHERE proposal_id = ? AND origin = 'agreement'", (proposal_id,)
    )
    found = check(
        relevant_partners(document, round_.agreement_id),
        {partner for (partner,) in heard},
        consents,
        objections,
        [owner for (owner,) in owners],
        round_.valid_until,
        round_.experience_question,
    )
    agreed = [person for person, value in consents.items() if value in (AGREED, WITH_CONCERN)]
    lacking = mandates.without_room(document, agreed, day or decision_day(document, round_))
    warned = tuple(each.person_id for each in lacking)
    return RoundCheck(**{**vars(found), "without_room_to_decide": warned})


def decision_day(document: Document, round_: AgreementRound) -> date:
    """The day on which mandates count for a round: that of its decision, else of its session, else the reference date."""
    held_on = document.value("SELECT date FROM session WHERE id = ?", (round_.session_id,))
    return first_day(round_.decided_on) or first_day(held_on) or reference_date(document)


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


# ---------------------------------------------------------------------- what there is


def all_agreements(document: Document) -> list[Agreement]:
    """All TWO's in their order."""
    rows = document.rows("SELECT id, title, issue, status FROM agreement ORDER BY seq")
    return [Agreement(*row) for row in rows]


def get(document: Document, key: str) -> Agreement | None:
    """The TWO with this id, or None when it is gone."""
    row = document.row("SELECT id, title, issue, status FROM agreement WHERE id = ?", (key,))
    return Agreement(*row) if row else None


def relevant_partners(document: Document, key: str) -> list[str]:
    """The ids of the partners that must be heard, in the order in which they were named."""
    rows = document.rows(
        "SELECT partner_id FROM agreement_partner WHERE agreement_id = ? ORDER BY seq", (key,)
    )
    return [partner for (partner,) in rows]


_ROUND = (
    "SELECT id, agreement_id, number, session_id, text, adapted_text, status, decided_on, valid_from, valid_until,"
    " experience_question, reflection, note FROM proposal WHERE kind = 'agreement_round' AND agreement_id IS NOT NULL"
)


def rounds_of(document: Document, key: str) -> list[AgreementRound]:
    """The rounds of a TWO, the first one first."""
    rows = document.rows(f"{_ROUND} AND agreement_id = ? ORDER BY number, seq", (key,))
    return [AgreementRound(*row) for row in rows]


def all_rounds(document: Document) -> dict[str, list[AgreementRound]]:
    """Per TWO its rounds, the first one first; one without rounds is not in it."""
    found: dict[str, list[AgreementRound]] = {}
    for row in document.rows(f"{_ROUND} ORDER BY number, seq"):
        found.setdefault(row[1], []).append(AgreementRound(*row))
    return found


def get_round(document: Document, key: str) -> AgreementRound | None:
    """The round with this id, or None when it is gone."""
    row = document.row(f"{_ROUND} AND id = ?", (key,))
    return AgreementRound(*row) if row else None


class Due(NamedTuple):
    """A TWO whose end is near or past: it asks for reflection (methode.md 16)."""

    agreement: Agreement
    round: AgreementRound
    last_day: date
    expired: bool


def due(document: Document, day: date, within: int = NEAR_DAYS) -> list[Due]:
    """What to look at when a session starts on ``day``: expired, or ending ``within`` days; the oldest end first."""
    now, rounds = statuses(document, day), all_rounds(document)
    found = []
    for agreement in all_agreements(document):
        if now[agreement.id] in FINAL:
            continue
        in_force = [
            each for each in rounds.get(agreement.id, ()) if each.outcome != NOT_ADOPTED and each.valid_until
        ]
        end = last_day(in_force[-1].valid_until) if in_force else None
        over = now[agreement.id] == EXPIRED
        if end is not None and (over or day <= end <= day + timedelta(days=within)):
            found.append(Due(agreement, in_force[-1], end, over))
    return sorted(found, key=lambda each: each.last_day)
