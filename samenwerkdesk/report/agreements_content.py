"""TWO's in a session report: the rounds of that session, what was in force on its day, and the circles of its rounds."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from samenwerkdesk.model import proposals, public_agreement, public_circle
from samenwerkdesk.model.agreements import NOT_ADOPTED, PRACTICE
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_agreement import PublicAgreement, PublicAgreementRound
from samenwerkdesk.model.public_circle import PublicCircle
from samenwerkdesk.model.sessions import Session, all_sessions
from samenwerkdesk.report.chapter import Chapter

ROUNDS, RUNNING, CIRCLES = KEYS = ("agreement_rounds", "agreements", "agreement_circles")


@dataclass(frozen=True)
class RoundLine:
    """A round with the title of its TWO; ``expired`` when its last day is past and nobody looked back."""

    title: str
    round: PublicAgreementRound
    expired: bool = False


@dataclass(frozen=True)
class AgreementsContent:
    """What a report may say about TWO's; ``hidden`` objections of these rounds are for the facilitator alone."""

    rounds: tuple[RoundLine, ...] = ()
    running: tuple[RoundLine, ...] = ()
    circles: tuple[PublicCircle, ...] = ()
    hidden: int = 0

    def count(self, key: str) -> int:
        """How much a section holds."""
        return len({ROUNDS: self.rounds, RUNNING: self.running, CIRCLES: self.circles}[key])

    def remark(self, key: str) -> str:
        """How many objections are left out, or how many TWO's ran out; '' when none."""
        if key == ROUNDS and self.hidden:
            many, stand = ("bezwaar", "staat") if self.hidden == 1 else ("bezwaren", "staan")
            return f"{self.hidden} {many} alleen voor jou; {stand} er niet in"
        over = sum(each.expired for each in self.running) if key == RUNNING else 0
        return f"{over} verlopen" if over else ""


def gather(
    document: Document, session: Session, wanted: Collection[str] = KEYS, include_private: bool = False
) -> AgreementsContent:
    """The ``wanted`` sections for a session, from what was on the table up to it."""
    if not set(KEYS) & set(wanted):
        return AgreementsContent()
    day = session.day or date.today()
    known = _known(document, session)
    found = [_up_to(each, known, day) for each in public_agreement.all_agreements(document, day)]
    here = [
        RoundLine(each.title, one) for each in found for one in each.rounds if one.session_id == session.id
    ]
    return AgreementsContent(
        tuple(here) if ROUNDS in wanted else (),
        tuple(line for each in found if (line := _running(each, day))) if RUNNING in wanted else (),
        tuple(
            public_circle.of(each, day)
            for each in found
            if any(one.session_id == session.id for one in each.rounds)
        )
        if CIRCLES in wanted
        else (),
        sum(_hidden(document, each.round) for each in here) if ROUNDS in wanted else 0,
    )


def _known(document: Document, session: Session) -> set[str | None]:
    """The sessions up to this one; None stands for what belongs to no session."""
    order = [each.id for each in all_sessions(document)]
    return {*order[: order.index(session.id) + 1], None}


def _up_to(agreement: PublicAgreement, known: set[str | None], day: date) -> PublicAgreement:
    """An agreement as it was: with the rounds of these sessions, and what was seen by ``day``."""
    rounds = tuple(_until(each, day) for each in agreement.rounds if each.session_id in known)
    if not rounds or len(rounds) == len(agreement.rounds):
        return replace(agreement, rounds=rounds)
    return replace(
        agreement, rounds=rounds, status=NOT_ADOPTED if rounds[-1].outcome == NOT_ADOPTED else PRACTICE
    )


def _until(found: PublicAgreementRound, day: date) -> PublicAgreementRound:
    """A round without the experiences of after ``day``."""
    seen = tuple(each for each in found.experiences if each.date is None or each.date <= day)
    return replace(found, experiences=seen)


def _running(agreement: PublicAgreement, day: date) -> RoundLine | None:
    """The last round that was adopted by ``day``, when it still held or asks for a look back."""
    adopted = [
        each
        for each in agreement.rounds
        if each.outcome not in ("", NOT_ADOPTED) and (each.decided is None or each.decided <= day)
    ]
    if not adopted:
        return None
    last = adopted[-1]
    over = last.end is not None and last.end < day
    return None if over and last.reflection else RoundLine(agreement.title, last, over)


def _hidden(document: Document, found: PublicAgreementRound) -> int:
    shown = {each.id for each in found.objections}
    return sum(each.id not in shown for each in proposals.objections(document, found.id))


CHAPTER = Chapter(
    {ROUNDS: "TWO's van deze sessie", RUNNING: "Lopende TWO's", CIRCLES: "Handelen en reflecteren"},
    gather,
    "agreements",
)
