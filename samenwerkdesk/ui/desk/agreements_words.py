"""TWO's in words: status, dates, and how far a round came along the steps of the method (methode.md 16)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import agreement_cards, agreement_missing, agreements, dutch_dates, method, proposals
from samenwerkdesk.model.agreement_missing import Missing
from samenwerkdesk.model.agreements import (
    CONTINUED,
    ESTABLISHED,
    EXPIRED,
    PRACTICE,
    REFLECTION,
    WITHDRAWN,
    Agreement,
    AgreementRound,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.reference import first_day, last_day
from samenwerkdesk.model.text import listed

ISSUE, PLAYERS, HEARING, PROPOSAL, CONSENT = "issue", "players", "hearing", "proposal", "consent"
OBJECTIONS, ACTIONS, PRACTISE, REFLECT = "objections", "actions", "practice", "reflection"

STEPS = {
    ISSUE: "Kwestie",
    PLAYERS: "Spelers",
    HEARING: "Hoor en wederhoor",
    PROPOSAL: "Voorstel",
    CONSENT: "Instemming",
    OBJECTIONS: "Bezwaren",
    ACTIONS: "Acties",
    PRACTISE: "Handelen",
    REFLECT: "Reflectie",
}
"""The steps of a round, in the order of the method."""

DONE, LACKS, TODO = "done", "lacks", "todo"
ICONS = {DONE: "circle-check", LACKS: "alert-triangle", TODO: "circle"}
SAID = {DONE: "klaar", LACKS: "hier mist nog iets", TODO: "nog niet gedaan"}

STEP_OF = {
    agreement_missing.UNHEARD: HEARING,
    agreement_missing.TEXT: PROPOSAL,
    agreement_missing.END_DATE: PROPOSAL,
    agreement_missing.QUESTION: PROPOSAL,
    agreement_missing.OBJECTION: OBJECTIONS,
    agreement_missing.ACTION: ACTIONS,
}
"""Where what is missing is put right."""

KINDS = {
    EXPIRED: "warn",
    ESTABLISHED: "success",
    PRACTICE: "success",
    CONTINUED: "success",
    REFLECTION: "info",
}


def status_word(status: str | None) -> str:
    """'in uitvoering'."""
    return next((each.text for each in method.agreement_statuses() if each.code == status), "concept")


def outcome_word(outcome: str | None) -> str:
    """'niet aangenomen'; '' while nothing was decided."""
    return next((each.text for each in method.round_outcomes() if each.code == outcome), "")


def validity(round_: AgreementRound, day: date) -> str:
    """'Geldt van 14 april tot en met 13 juni 2025', 'Gold …' after that; 'Nog geen einddatum' when it has none.

    What was not adopted yet does not hold: 'Voorgesteld van …'.
    """
    start, end = first_day(round_.valid_from), last_day(round_.valid_until)
    if end is None:
        return "Nog geen einddatum"
    verb = "Voorgesteld" if round_.outcome is None else "Geldt" if day <= end else "Gold"
    until = f"tot en met {dutch_dates.long_date(end)}"
    return f"{verb} van {dutch_dates.long_date(start)} {until}" if start else f"{verb} {until}"


def is_expired(round_: AgreementRound, day: date) -> bool:
    """Whether it ended before ``day`` and nobody looked back."""
    return agreements.expired([(round_.valid_until, round_.reflection)], day)


def in_force(rounds: Sequence[AgreementRound]) -> AgreementRound | None:
    """The last round that was adopted, or that may still be."""
    return next((each for each in reversed(rounds) if each.outcome != agreements.NOT_ADOPTED), None)


def counted(rounds: Sequence[AgreementRound]) -> str:
    """'1 ronde', '3 rondes'."""
    return "1 ronde" if len(rounds) == 1 else f"{len(rounds)} rondes"


class Steps(NamedTuple):
    """How a round stands: per step its state, and what is missing."""

    states: dict[str, str]
    missing: list[Missing]

    @property
    def blocking(self) -> list[Missing]:
        """What stands in the way of establishing."""
        return [each for each in self.missing if each.blocks]

    @property
    def warnings(self) -> list[Missing]:
        """What to know before establishing."""
        return [each for each in self.missing if not each.blocks]

    def next(self) -> str | None:
        """The first step of the conversation that is not done; None when all are.

        Once people spoke about the proposal the round is finished first, then what stands in the way.
        """
        order = [ISSUE, PLAYERS, HEARING, PROPOSAL, CONSENT, OBJECTIONS, ACTIONS]
        if self.states[CONSENT] != TODO:
            blocking = [STEP_OF[each.code] for each in self.blocking]
            order = [CONSENT, OBJECTIONS, *blocking, *order]
        return next((step for step in order if self.states[step] != DONE), None)


def steps(document: Document, two: Agreement, round_: AgreementRound, day: date) -> Steps:
    """How far a round came."""
    missing = agreement_missing.missing(document, round_.id)
    codes = {each.code for each in missing}
    given = [each for each in proposals.stances(document, round_.id).values() if each.value]
    begun = {
        HEARING: bool(agreement_cards.views(document, round_.id)),
        PROPOSAL: bool(round_.wording),
        CONSENT: bool(given),
        ACTIONS: bool(agreement_cards.actions_of(document, round_.id)),
    }
    lacks = {
        HEARING: agreement_missing.UNHEARD in codes,
        PROPOSAL: bool(
            codes & {agreement_missing.TEXT, agreement_missing.END_DATE, agreement_missing.QUESTION}
        ),
        CONSENT: agreement_missing.TO_SPEAK in codes,
        ACTIONS: agreement_missing.ACTION in codes,
    }
    states = dict.fromkeys(STEPS, TODO)
    for step, there in begun.items():
        states[step] = (LACKS if lacks[step] else DONE) if there else TODO
    states[ISSUE] = DONE if two.issue else TODO
    states[PLAYERS] = DONE if agreements.relevant_partners(document, two.id) else TODO
    if agreement_missing.OBJECTION in codes:
        states[OBJECTIONS] = LACKS
    elif proposals.objections(document, round_.id) or states[CONSENT] == DONE:
        states[OBJECTIONS] = DONE
    if agreement_cards.experiences(document, round_.id):
        states[PRACTISE] = DONE
    if round_.reflection or round_.outcome in (CONTINUED, WITHDRAWN, agreements.ADAPTED):
        states[REFLECT] = DONE
    elif is_expired(round_, day) and round_.outcome == ESTABLISHED:
        states[REFLECT] = LACKS
    return Steps(states, missing)


def quoted(titles: Sequence[str]) -> str:
    """'‘Eén route’ en ‘Gegevens delen’'."""
    return listed([f"‘{title}’" for title in titles])


def begin(round_: AgreementRound, found: Steps) -> str:
    """The step at which a round is opened: where it is."""
    if round_.outcome is None:
        return found.next() or CONSENT
    if round_.outcome == agreements.NOT_ADOPTED:
        return OBJECTIONS
    return REFLECT if round_.reflection or found.states[REFLECT] == LACKS else PRACTISE


def what_is_missing(
    found: Steps, round_: AgreementRound, last: bool, last_label: str, day: date
) -> tuple[str, str, str]:
    """One sentence about how a round stands, with its icon and its colour."""
    if round_.outcome is None and found.blocking:
        return (
            "Nog nodig om vast te stellen: " + " ".join(each.text for each in found.blocking),
            "alert-triangle",
            "warn",
        )
    if round_.outcome is None:
        return "Alles is er om vast te stellen.", "circle-check", "success"
    decided = first_day(round_.decided_on)
    on = f" op {dutch_dates.long_date(decided)}" if decided else ""
    word = outcome_word(round_.outcome)
    if not last:
        return f"Deze ronde is {word}. De TWO is nu in {last_label.lower()}.", "info-circle", "muted"
    if round_.outcome == agreements.NOT_ADOPTED:
        return f"Niet aangenomen{on}. Een nieuwe ronde neemt mee wat blijft.", "info-circle", "muted"
    if round_.outcome == ESTABLISHED and is_expired(round_, day):
        return "De einddatum is voorbij en er is nog niet teruggekeken.", "alert-triangle", "warn"
    valid = f" {validity(round_, day)}." if round_.outcome == ESTABLISHED else ""
    return f"{word.capitalize()}{on}.{valid}", "circle-check", "success"


def warned(found: Steps, round_: AgreementRound, last: bool) -> list[str]:
    """What to know before a round is established, and on whom what is in force rests without room to decide."""
    if round_.outcome is None:
        return [each.text for each in found.warnings]
    lasting = (agreement_missing.NO_MANDATE, agreement_missing.NO_ROOM)
    in_use = last and round_.outcome == ESTABLISHED
    return [each.text for each in found.warnings if each.code in lasting] if in_use else []
