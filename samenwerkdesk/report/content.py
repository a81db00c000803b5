"""What a session report says, gathered from the document before anything is drawn.

Nothing marked for the facilitator alone comes along unless it is asked for; her own notes and marks by name never do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from samenwerkdesk.model import (
    actions,
    cards,
    collaboration,
    conditions,
    decisions,
    disclosure,
    dutch_dates,
    ground_rules,
    partners,
    people,
    public_marks,
    sessions,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.public_marks import PublicMeasurement
from samenwerkdesk.model.visibility import PRIVATE
from samenwerkdesk.report import asked, chapters, mandates_content
from samenwerkdesk.report.asked import AskedContent
from samenwerkdesk.report.chapter import Chapter, ChapterContent
from samenwerkdesk.report.mandates_content import HomeworkContent


@dataclass(frozen=True)
class DecisionLine:
    """A decision with its reason; ``private`` ones are only there when asked for."""

    text: str
    reason: str
    private: bool


@dataclass(frozen=True)
class ActionLine:
    """What someone will do; ``due`` is None without a readable date."""

    text: str
    owner: str
    partner: Partner | None
    due: date | None


@dataclass(frozen=True)
class PointLine:
    """An open point; ``session`` is the number of the earlier session it comes from."""

    text: str
    private: bool
    session: int | None = None


@dataclass(frozen=True)
class RuleLine:
    """A ground rule that was adopted: its short name and its words."""

    name: str
    text: str


@dataclass(frozen=True)
class SessionContent:
    """Everything a session report may show."""

    title: str
    number: int | None
    date: date | None
    location: str
    facilitators: tuple[str, ...]
    partners: tuple[Partner, ...]
    present: tuple[Person, ...]
    absent: tuple[Person, ...]
    decisions: tuple[DecisionLine, ...]
    decisions_hidden: int
    actions: tuple[ActionLine, ...]
    actions_before: tuple[ActionLine, ...]
    points: tuple[PointLine, ...]
    points_before: tuple[PointLine, ...]
    homework: HomeworkContent
    rules: tuple[RuleLine, ...]
    measurement: PublicMeasurement | None
    before: str
    asked: AskedContent
    chapters: tuple[tuple[Chapter, ChapterContent], ...]

    @property
    def answers(self) -> int:
        """How many people stand in the picture; 0 when nothing may be shown."""
        return (
            max((each.n for each in self.measurement.items if each.shown), default=0)
            if self.measurement
            else 0
        )

    @property
    def why_no_picture(self) -> str:
        """Why the measurement of this session is not shown; '' when it is, or when there is none."""
        if self.measurement is None or self.measurement.shown:
            return ""
        return (
            next((each.reason for each in self.measurement.items if each.reason != disclosure.NO_DATA), "")
            or ""
        )

    @property
    def name(self) -> str:
        """'sessie 3'."""
        return f"sessie {self.number}" if self.number is not None else "deze sessie"


def gather(
    document: Document,
    session_id: str,
    *,
    include_private: bool = False,
    picture: bool = True,
    asking: Collection[str] = asked.KEYS,
    about: Collection[str] = chapters.TITLES.keys(),
) -> SessionContent:
    """Read all that a report of this session may show.

    Its measurement only when a ``picture`` is wanted, of what was asked only the sections ``asking``, and of the chapters
    ``about``. Raises KeyError when the session is gone.
    """
    session = sessions.get(document, session_id)
    if session is None:
        raise KeyError(session_id)
    everybody = {person.id: person for person in people.all_people(document)}
    organisations = {partner.id: partner for partner in partners.all_partners(document)}
    attendance = sessions.attendance(document, session_id)
    present = tuple(everybody[key] for key, there in attendance.items() if there)
    absent = tuple(everybody[key] for key, there in attendance.items() if not there)

    def lines(found: Iterable[actions.Action]) -> tuple[ActionLine, ...]:
        made = []
        for action in found:
            owner = everybody.get(action.owner_id or "")
            partner = organisations.get(owner.partner_id or "") if owner else None
            made.append(ActionLine(action.text or "", owner.label if owner else "", partner, action.due_date))
        return tuple(made)

    taken = decisions.of_session(document, session_id)
    chosen = [decision for decision in taken if include_private or not decision.private]
    measurement, before = _measurement(document, session_id) if picture else (None, "")
    return SessionContent(
        title=collaboration.get(document).name,
        number=session.number,
        date=session.day,
        location=session.location or "",
        facilitators=tuple(each.name for each in people.facilitators(document) if each.name),
        partners=tuple(organisations.values()),
        present=present,
        absent=absent,
        decisions=tuple(DecisionLine(each.text or "", each.reason or "", each.private) for each in chosen),
        decisions_hidden=len(taken) - len(chosen),
        actions=lines(actions.of_session(document, session_id)),
        actions_before=lines(actions.open_before(document, session_id)),
        points=_points(document, session_id, include_private),
        points_before=_points_before(document, session_id, include_private),
        homework=mandates_content.homework(document, session_id, present),
        rules=tuple(
            RuleLine(ground_rules.short_name(rule), rule.wording)
            for rule in ground_rules.all_rules(document)
            if rule.adopted and rule.session_id == session_id
        ),
        measurement=measurement,
        before=before,
        asked=asked.gather(document, session_id, asking),
        chapters=tuple(
            (each, each.gather(document, session, about, include_private)) for each in chapters.CHAPTERS
        ),
    )


def _measurement(document: Document, session_id: str) -> tuple[PublicMeasurement | None, str]:
    """What may be shown of this session's measurement, and when the one was that it is compared with ('27 februari')."""
    for each in conditions.measurements(document):
        if each.session_id == session_id:
            public = public_marks.public_measurement(each, disclosure.threshold(document))
            shown = {one.key for one in public.items if one.previous is not None}
            before = {
                one.trend.before_round.session_id for one in each.items if one.trend and one.key in shown
            }
            return public, _moment(document, before.pop()) if len(before) == 1 else "vorige keer"
    return None, ""


def _moment(document: Document, session_id: str | None) -> str:
    session = sessions.get(document, session_id) if session_id else None
    day = session.day if session else None
    return f"vorige keer, {day.day} {dutch_dates.MONTHS[day.month - 1]}" if day else "vorige keer"


def _points(document: Document, session_id: str, include_private: bool) -> tuple[PointLine, ...]:
    return tuple(
        PointLine(card.text or "", card.visibility == PRIVATE)
        for card in cards.of_session(document, session_id, cards.OPEN_POINT)
        # What a later session closed was still open on the day of this report.
        if not (card.closed and card.resolved_session_id in (None, session_id))
        and (include_private or card.visibility != PRIVATE)
    )


def _points_before(document: Document, session_id: str, include_private: bool) -> tuple[PointLine, ...]:
    numbers = {session.id: session.number for session in sessions.all_sessions(document)}
    return tuple(
        PointLine(card.text or "", card.visibility == PRIVATE, numbers.get(card.session_id or ""))
        for card in cards.carried_over(document, session_id, cards.OPEN_POINT)
        if not card.closed and (include_private or card.visibility != PRIVATE)
    )
