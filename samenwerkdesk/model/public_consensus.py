"""What the room and paper see of the nine topics (methode.md 5): texts and numbers, never who said what.

A concern is in it only when it was shared, and without a name; remarks never are.
"""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model import consensus, sessions
from samenwerkdesk.model.consensus import DRAFT, OPEN, REVISION, SETTLED, Topic
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.sessions import Session

STATES = {OPEN: "nog open", DRAFT: "concept", SETTLED: "vastgesteld", REVISION: "herziening"}
"""How a topic stands, in a word."""


@dataclass(frozen=True, slots=True)
class PublicTopic:
    """A topic as everybody may see it. ``text`` is '' while it is open; ``standing`` is what holds during a revision.

    ``agreed`` is how many agreed, 0 before it is settled: a number that grows while people answer would steer them.
    ``settled_in`` is 'sessie 3', or ''.
    """

    code: str
    number: int
    name: str
    question: str
    text: str
    status: str
    agreed: int = 0
    settled_in: str = ""
    standing: str = ""
    concerns: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        """The table settled it."""
        return self.status == SETTLED

    @property
    def stands(self) -> str:
        """How it stands, in a word."""
        return STATES[self.status]


@dataclass(frozen=True, slots=True)
class PublicCard:
    """The card with nine fields."""

    topics: tuple[PublicTopic, ...]

    @property
    def settled(self) -> int:
        """How many of them are settled."""
        return sum(each.settled for each in self.topics)


def for_room(document: Document) -> PublicCard:
    """The card as it is now."""
    agreed = consensus.agreed(document)
    order = {each.id: each for each in sessions.all_sessions(document)}
    return PublicCard(
        tuple(_public(document, each, agreed, order) for each in consensus.all_topics(document))
    )


def _public(
    document: Document, topic: Topic, agreed: dict[str, int], order: dict[str, Session]
) -> PublicTopic:
    now, standing = topic.now, topic.standing
    session = order.get(now.session_id or "") if now else None
    is_open = topic.status == OPEN
    return PublicTopic(
        code=topic.code,
        number=topic.number,
        name=topic.subject.name,
        question=topic.subject.text,
        text="" if is_open else topic.text,
        status=topic.status,
        agreed=agreed.get(now.id, 0) if now and topic.settled else 0,
        settled_in=session.label.lower() if session and topic.settled else "",
        standing=(standing.text if standing else None) or "",
        concerns=()
        if is_open
        else tuple(
            each.text for each in consensus.concerns(document, topic.version_id) if each.shared and each.text
        ),
    )
