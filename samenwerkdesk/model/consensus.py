"""Nine topics to lay down before the work begins, each a proposal to agree on (methode.md 5).

A topic that is revised keeps what was agreed before: every version is a proposal of its own, the last one is what counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import mandates, method, proposals, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.method.parts import ConsensusTopic
from samenwerkdesk.model.proposals import Objection, Stance
from samenwerkdesk.model.text import clean

KIND = "consensus"
OPEN, DRAFT, SETTLED, REVISION = STATUSES = ("open", "concept", "vastgesteld", "herziening")

AGREED, WITH_CONCERN, OBJECTION = VALUES = ("akkoord", "akkoord_met_zorg", "bezwaar")
"""What each person can answer to 'kun je hiermee werken?'."""

AGREEING = (AGREED, WITH_CONCERN)


class Version(NamedTuple):
    """One wording of a topic: what it says, how far it is, and the session that settled it."""

    id: str
    code: str
    text: str | None
    status: str | None
    session_id: str | None
    decided_on: str | None
    note: str | None


@dataclass(frozen=True)
class Topic:
    """One of the nine topics: ``now`` is what counts (None: nothing was written), ``earlier`` what was before, oldest first."""

    subject: ConsensusTopic
    number: int
    now: Version | None
    earlier: tuple[Version, ...] = ()

    @property
    def code(self) -> str:
        """CON1 to CON9."""
        return self.subject.code

    @property
    def version_id(self) -> str | None:
        """The id of the wording that counts."""
        return self.now.id if self.now else None

    @property
    def text(self) -> str:
        """What is agreed or proposed; '' for nothing yet."""
        return (self.now.text if self.now else None) or ""

    @property
    def status(self) -> str:
        """One of ``STATUSES``."""
        return (self.now.status if self.now else None) or OPEN

    @property
    def settled(self) -> bool:
        """The table settled it."""
        return self.status == SETTLED

    @property
    def standing(self) -> Version | None:
        """What holds while a revision is on the table: the last version that was settled, when it is not ``now``."""
        if self.settled:
            return None
        return next((each for each in reversed(self.earlier) if each.status == SETTLED), None)


@dataclass(frozen=True)
class Concern:
    """What somebody has against a topic or worries about. ``objection_id`` None: it stands with the answer itself.

    It is for the facilitator alone until it is ``shared``.
    """

    key: str
    person_id: str | None
    text: str
    resolution: str
    shared: bool
    objection_id: str | None


# ---------------------------------------------------------------------- reading


def all_topics(document: Document) -> list[Topic]:
    """The nine topics in their order, also those about which nothing was written."""
    found: dict[str, list[Version]] = {}
    for row in document.rows(
        "SELECT id, code, text, status, session_id, decided_on, note FROM proposal WHERE kind = ? ORDER BY seq",
        (KIND,),
    ):
        version = Version(*row)
        found.setdefault(version.code, []).append(version)
    topics = []
    for number, subject in enumerate(method.consensus_topics(), start=1):
        versions = found.get(subject.code, [])
        topics.append(Topic(subject, number, versions[-1] if versions else None, tuple(versions[:-1])))
    return topics


def get(document: Document, code: str) -> Topic:
    """One topic. Raises KeyError when there is no such code."""
    for topic in all_topics(document):
        if topic.code == code:
            return topic
    raise KeyError(code)


def stances(document: Document, version_id: str | None) -> dict[str, Stance]:
    """Per person id, the answer to 'kun je hiermee werken?'."""
    return proposals.stances(document, version_id) if version_id else {}


def agreed(document: Document) -> dict[str, int]:
    """Per version id, how many agreed, with a concern or without."""
    counts = proposals.counts(document, KIND)
    return {key: sum(found.get(value, 0) for value in AGREEING) for key, found in counts.items()}


def concerns(document: Document, version_id: str | None) -> list[Concern]:
    """All concerns about a version, in the order in which they were recorded; none about no version."""
    if version_id is None:
        return []
    beside = [
        Concern(each.person_id, each.person_id, each.concern, "", each.shared, None)
        for each in proposals.stances(document, version_id).values()
        if each.concern
    ]
    return beside + [_concern(each) for each in proposals.objections(document, version_id)]


def _concern(each: Objection) -> Concern:
    return Concern(each.id, each.person_id, each.text or "", each.resolution or "", each.shared, each.id)


def who_may(document: Document, session_id: str | None) -> list[str]:
    """Who agrees when nothing else is recorded: those present in the session, save who was sent without any mandate."""
    if session_id is None:
        return []
    levels: dict[str | None, set[str | None]] = {}
    for mandate in mandates.all_mandates(document):
        levels.setdefault(mandate.person_id, set()).add(mandate.level)
    present = sessions.attendance(document, session_id)
    return [key for key, here in present.items() if here and levels.get(key) != {mandates.NONE}]


# ---------------------------------------------------------------------- writing it down


def write(document: Document, code: str, text: str | None) -> None:
    """Change what a topic says; what was open becomes a draft. Raises UserError for a topic that was settled."""
    topic = get(document, code)
    if topic.settled:
        raise UserError("Dit onderwerp is vastgesteld. Kies eerst ‘Herzien’ om de tekst te veranderen.")
    wording = clean(text)
    if topic.now is None and wording is None:
        return
    with document.change("Consensusonderwerp schrijven", merge=(KIND, code)):
        if topic.now is None:
            _insert(document, code, wording, DRAFT)
            return
        status = topic.status
        if status in (OPEN, DRAFT):
            status = DRAFT if wording else OPEN
        document.update("proposal", {"id": topic.now.id}, text=wording, status=status)


def take_over(document: Document, code: str, draft: str) -> None:
    """Let a text from elsewhere be what the topic says, as a step of its own, so that what stood there can come back."""
    with document.change("Tekst overnemen"):
        write(document, code, draft)


def set_note(document: Document, code: str, note: str | None) -> None:
    """Change the facilitator's remark beside a topic."""
    topic, remark = get(document, code), clean(note)
    if topic.now is None and remark is None:
        return
    with document.change("Opmerking bij onderwerp", merge=(KIND, code, "note")):
        key = topic.now.id if topic.now else _insert(document, code, None, OPEN)
        document.update("proposal", {"id": key}, note=remark)


def _insert(document: Document, code: str, text: str | None, status: str) -> str:
    return document.add("proposal", "PR", kind=KIND, code=code, text=text, status=status)


def settle(
    document: Document, code: str, session_id: str | None, day: date, person_ids: Iterable[str] = ()
) -> None:
    """Settle a topic in a session, or on ``day`` without one; who of ``person_ids`` did not answer yet agrees.

    What is still missing and what people worry about never stand in the way. Raises UserError when nothing is written.
    """
    topic = get(document, code)
    if topic.now is None or not topic.text:
        raise UserError("Schrijf eerst op wat jullie hierover afspreken.")
    session = sessions.get(document, session_id) if session_id else None
    held = (session.day if session else None) or day
    with document.change("Onderwerp vaststellen"):
        proposals.rest_chooses(document, topic.now.id, person_ids, AGREED, "Onderwerp vaststellen")
        document.update(
            "proposal",
            {"id": topic.now.id},
            status=SETTLED,
            session_id=session.id if session else None,
            decided_on=held.isoformat(),
        )


def revise(document: Document, code: str) -> None:
    """Put a settled topic on the table again, as a new version that begins with the same words.

    What was settled stays beside it, with who agreed, and holds until the new version is settled.
    """
    topic = get(document, code)
    if topic.now is None or not topic.settled:
        return
    with document.change("Onderwerp herzien"):
        _insert(document, code, topic.now.text, REVISION)


def drop_revision(document: Document, code: str) -> None:
    """Take a revision off the table: what was settled before it counts again. Nothing happens where nothing was."""
    topic = get(document, code)
    if topic.now is None or topic.standing is None:
        return
    with document.change("Herziening intrekken"):
        document.delete("proposal", id=topic.now.id)


# ---------------------------------------------------------------------- what people say


def answer(document: Document, version_id: str, person_id: str, value: str | None) -> None:
    """Record whether somebody can work with it; None takes the answer away. An absent person may answer beforehand (rule 24)."""
    proposals.set_stance(document, version_id, person_id, value, "Kun je hiermee werken")


def rest_agrees(document: Document, version_id: str, person_ids: Iterable[str]) -> None:
    """Record that everybody of ``person_ids`` who did not answer yet agrees."""
    proposals.rest_chooses(document, version_id, person_ids, AGREED, "De rest stemt in")


def set_concern(document: Document, version_id: str, person_id: str, text: str | None) -> None:
    """Record what somebody worries about, beside what they answered; without words it goes."""
    found = next((each for each in concerns(document, version_id) if each.person_id == person_id), None)
    if found is not None:
        set_concern_text(document, version_id, found, text)
    elif clean(text):
        with document.change("Bedenking vastleggen"):
            proposals.object_to(document, version_id, person_id, text)


def set_concern_text(document: Document, version_id: str, concern: Concern, text: str | None) -> None:
    """Change a concern; without words it goes."""
    if concern.objection_id is None:
        proposals.set_concern(document, version_id, concern.key, text, "Bedenking wijzigen")
    elif clean(text):
        with document.change("Bedenking wijzigen", merge=("objection", concern.objection_id, "text")):
            proposals.set_objection(document, concern.objection_id, "text", text)
    else:
        remove_concern(document, version_id, concern)


def set_resolution(document: Document, concern: Concern, text: str | None) -> None:
    """Write down what the table does with a concern; one that stands with an answer has no room for it."""
    if concern.objection_id is not None:
        with document.change("Omgaan met bedenking", merge=("objection", concern.objection_id, "resolution")):
            proposals.set_objection(document, concern.objection_id, "resolution", text)


def remove_concern(document: Document, version_id: str, concern: Concern) -> None:
    """Take a concern away."""
    with document.change("Bedenking verwijderen"):
        if concern.objection_id is None:
            proposals.set_concern(document, version_id, concern.key, None)
        else:
            proposals.remove_objection(document, concern.objection_id)


def share_concern(document: Document, version_id: str, concern: Concern, shared: bool) -> None:
    """Let the room see a concern, without the name, or keep it for the facilitator."""
    with document.change("Bedenking delen" if shared else "Bedenking alleen voor jou"):
        if concern.objection_id is None:
            proposals.share_concern(document, version_id, concern.key, shared)
        else:
            proposals.share_objection(document, concern.objection_id, shared)
