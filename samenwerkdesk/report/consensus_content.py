"""The nine topics in a session report: what was settled in that session or before it, and in the last one what is on the table.

Who said what stays on the desk; a concern is on paper when it was shared, and by name only in the facilitator's own copy.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from samenwerkdesk.model import consensus, people, sessions
from samenwerkdesk.model.consensus import DRAFT, REVISION, Topic, Version
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_consensus import STATES
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.report.chapter import Chapter

CONSENSUS = "consensus"
"""The section about the nine topics."""


@dataclass(frozen=True)
class TopicLine:
    """A topic on paper. ``stands`` is how it is in words; ``concerns`` are those that may be read there."""

    number: int
    name: str
    text: str
    stands: str
    settled: bool
    concerns: tuple[str, ...]


@dataclass(frozen=True)
class ConsensusContent:
    """What a report may say about the nine topics."""

    topics: tuple[TopicLine, ...] = ()

    def count(self, key: str) -> int:
        """How many topics have something to say."""
        return len(self.topics)

    def remark(self, key: str) -> str:
        """How many of them are settled."""
        settled = sum(each.settled for each in self.topics)
        return f"{settled} vastgesteld" if self.topics else ""


def gather(
    document: Document,
    session: Session,
    wanted: Collection[str] = (CONSENSUS,),
    include_private: bool = False,
) -> ConsensusContent:
    """The topics as they were after a session."""
    if CONSENSUS not in wanted:
        return ConsensusContent()
    order = [each.id for each in sessions.all_sessions(document)]
    until = set(order[: order.index(session.id) + 1])
    last = order[-1] == session.id
    names = {each.id: each.label for each in people.all_people(document)} if include_private else {}
    agreed = consensus.agreed(document)
    labels = {each.id: each.label.lower() for each in sessions.all_sessions(document)}
    found = []
    for topic in consensus.all_topics(document):
        version = _version(topic, until, last=last)
        if version is not None and (version.text or "").strip():
            found.append(
                TopicLine(
                    topic.number,
                    topic.subject.name,
                    version.text or "",
                    _stands(version, labels, agreed.get(version.id, 0), session.id),
                    version.status == consensus.SETTLED,
                    _concerns(document, version, names),
                )
            )
    return ConsensusContent(tuple(found))


def _version(topic: Topic, until: set[str], *, last: bool) -> Version | None:
    """The wording that counted after the sessions ``until``: one on the table is only known of now."""
    if last and topic.status in (DRAFT, REVISION):
        return topic.now
    versions = [each for each in (*topic.earlier, topic.now) if each and each.status == consensus.SETTLED]
    here = [each for each in versions if each.session_id is None or each.session_id in until]
    return here[-1] if here else None


def _stands(version: Version, labels: dict[str, str], agreed: int, here: str) -> str:
    if version.status != consensus.SETTLED:
        return STATES.get(version.status or "", "")
    session = labels.get(version.session_id or "")
    where = "in deze sessie vastgesteld" if version.session_id == here else ""
    return said(where or (f"vastgesteld in {session}" if session else "vastgesteld"), agreed)


def said(words: str, agreed: int, apart: str = " · ") -> str:
    """'vastgesteld in sessie 3 · 13 stemden in'."""
    return f"{words}{apart}{agreed} {'stemde' if agreed == 1 else 'stemden'} in" if agreed else words


def _concerns(document: Document, version: Version, names: dict[str, str]) -> tuple[str, ...]:
    """Those that were shared; with ``names`` all of them, each with its name."""
    return tuple(
        f"{names.get(each.person_id or '', 'iemand')}: {each.text}" if names else each.text
        for each in consensus.concerns(document, version.id)
        if each.text and (each.shared or names)
    )


CHAPTER = Chapter({CONSENSUS: "Afsprakenkaart"}, gather, "consensus")
