"""What the room and paper may see of a temporarily workable agreement, TWO (methode.md 16 and 20).

Names only when the collaboration is open by name, but for who does what: that was agreed aloud. An objection is in it only
when it was shared; views and experiences for the facilitator alone are not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from samenwerkdesk.model import (
    agreement_cards,
    agreements,
    dutch_dates,
    method,
    people,
    proposals,
    public_consent,
    public_hearing,
)
from samenwerkdesk.model.agreements import EXPIRED, FINAL, NOT_ADOPTED, OBJECTION
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_consent import PublicConsent
from samenwerkdesk.model.public_hearing import PublicHearing
from samenwerkdesk.model.reference import first_day, last_day
from samenwerkdesk.model.text import clean


@dataclass(frozen=True, slots=True)
class PublicObjection:
    """An objection that was shared, with what was found to let this person join; ``standing``: still an objection after that."""

    id: str
    text: str
    resolution: str
    treated: bool
    standing: bool
    who: str = ""


@dataclass(frozen=True, slots=True)
class PublicTask:
    """What somebody will do, by when ('24 april 2025', '' when not said)."""

    text: str
    owner: str
    due: str
    done: bool


@dataclass(frozen=True, slots=True)
class PublicExperience:
    """What was seen in practice, and when ('2 mei 2025', '' when not said); ``date`` is that day."""

    id: str
    text: str
    day: str
    date: date | None
    who: str = ""


@dataclass(frozen=True, slots=True)
class PublicAgreementRound:
    """One round. ``begin`` and ``end`` (the last day) bound its validity; ``outcome`` is a code, '' while it is on."""

    id: str
    number: int
    session_id: str | None
    proposal: str
    begin: date | None
    end: date | None
    question: str
    hearing: PublicHearing
    consent: PublicConsent
    objections: tuple[PublicObjection, ...]
    tasks: tuple[PublicTask, ...]
    experiences: tuple[PublicExperience, ...]
    reflection: str
    outcome: str
    decided: date | None

    @property
    def until(self) -> str:
        """'Geldt tot en met 13 juni 2025'; '' without a last day."""
        return f"Geldt tot en met {dutch_dates.long_date(self.end)}" if self.end else ""

    @property
    def watching(self) -> str:
        """'We letten op: …'; '' without a question."""
        return f"We letten op: {self.question}" if self.question else ""

    @property
    def outcome_word(self) -> str:
        """'niet aangenomen'; '' while it is on."""
        return _word(self.outcome, method.round_outcomes())


@dataclass(frozen=True, slots=True)
class PublicAgreement:
    """An agreement, the ``number``-th from 1, with its rounds; ``status`` is a code as it holds on the ``day`` that was asked."""

    id: str
    number: int
    title: str
    issue: str
    status: str
    rounds: tuple[PublicAgreementRound, ...]
    day: date | None = None

    @property
    def status_word(self) -> str:
        """'in uitvoering'; '' when it was not said."""
        return _word(self.status, method.agreement_statuses())

    @property
    def current(self) -> PublicAgreementRound | None:
        """The last round."""
        return self.rounds[-1] if self.rounds else None

    @property
    def valid(self) -> PublicAgreementRound | None:
        """The last round that the group adopted, when the agreement has not ended."""
        adopted = [each for each in self.rounds if each.outcome not in ("", NOT_ADOPTED)]
        return adopted[-1] if adopted and self.status not in FINAL else None

    @property
    def expired(self) -> bool:
        """Its last day is past and nobody looked back."""
        return self.status == EXPIRED

    @property
    def validity(self) -> str:
        """Until when it holds or held, or that it ran out without a look back; '' when no round was adopted."""
        valid = self.valid
        if valid is None or valid.end is None:
            return ""
        said = dutch_dates.long_date(valid.end)
        if self.expired:
            return f"Verlopen op {said}: tijd om te reflecteren"
        past = self.day is not None and valid.end < self.day
        return f"Gold tot en met {said}; we kijken erop terug" if past else valid.until

    def round(self, key: str | None) -> PublicAgreementRound | None:
        """The round with this id; without one the last. None when it is gone."""
        return self.current if key is None else next((each for each in self.rounds if each.id == key), None)


def asked(code: str) -> str:
    """A question of the method by its code: TWO3 is 'Hoe kijk jij ernaar en waarom?'."""
    return next(each.text for each in method.element("agreements").questions if each.code == code)


def all_agreements(document: Document, day: date) -> tuple[PublicAgreement, ...]:
    """All agreements in their order, as they are on ``day``."""
    found = agreements.statuses(document, day)
    return tuple(
        PublicAgreement(
            each.id,
            number,
            clean(each.title) or f"TWO {number}",
            clean(each.issue) or "",
            found.get(each.id) or "",
            _rounds(document, each.id),
            day,
        )
        for number, each in enumerate(agreements.all_agreements(document), start=1)
    )


def for_room(document: Document, agreement_id: str, day: date) -> PublicAgreement | None:
    """One agreement; None when it is gone."""
    return next((each for each in all_agreements(document, day) if each.id == agreement_id), None)


def running(document: Document, day: date) -> tuple[PublicAgreement, ...]:
    """What runs on ``day``, first what ran out without a look back, then by its last day: for the start of a session."""
    found = [each for each in all_agreements(document, day) if each.valid is not None]
    return tuple(sorted(found, key=lambda each: (not each.expired, _end(each))))


def _end(agreement: PublicAgreement) -> date:
    valid = agreement.valid
    return valid.end if valid is not None and valid.end is not None else date.max


def _word(code: str, choices: tuple[method.Choice, ...]) -> str:
    return next((each.text for each in choices if each.code == code), code.replace("_", " "))


def _rounds(document: Document, agreement_id: str) -> tuple[PublicAgreementRound, ...]:
    called = people.first_names(document)
    names = called if public_consent.by_name(document) else {}
    return tuple(
        PublicAgreementRound(
            each.id,
            each.number or place,
            each.session_id,
            clean(each.wording) or "",
            first_day(each.valid_from),
            last_day(each.valid_until),
            clean(each.experience_question) or "",
            public_hearing.of_round(document, agreement_id, each.id, names),
            public_consent.for_room(document, each.id, decided=bool(each.outcome)),
            _objections(document, each.id, names),
            _tasks(document, each.id),
            _experiences(document, each.id, names),
            clean(each.reflection) or "",
            each.outcome or "",
            first_day(each.decided_on),
        )
        for place, each in enumerate(agreements.rounds_of(document, agreement_id), start=1)
    )


def _objections(document: Document, key: str, names: dict[str, str]) -> tuple[PublicObjection, ...]:
    chosen = proposals.stances(document, key)
    return tuple(
        PublicObjection(
            each.id,
            said,
            clean(each.resolution) or "",
            each.treated,
            each.treated and each.person_id in chosen and chosen[each.person_id].value == OBJECTION,
            names.get(each.person_id or "", ""),
        )
        for each in proposals.objections(document, key)
        if each.shared and (said := clean(each.text))
    )


def _tasks(document: Document, key: str) -> tuple[PublicTask, ...]:
    called = {each.id: each.label for each in people.all_people(document)}
    return tuple(
        PublicTask(
            said,
            called.get(each.owner_id or "", ""),
            dutch_dates.long_date(each.due_date) if each.due_date else "",
            each.done,
        )
        for each in agreement_cards.actions_of(document, key)
        if (said := clean(each.text))
    )


def _experiences(document: Document, key: str, names: dict[str, str]) -> tuple[PublicExperience, ...]:
    private = public_hearing.private_cards(document, key)
    return tuple(
        PublicExperience(
            each.id,
            said,
            dutch_dates.long_date(each.day) if each.day else "",
            each.day,
            names.get(each.person_id or "", ""),
        )
        for each in agreement_cards.experiences(document, key)
        if each.id not in private and (said := clean(each.text))
    )
