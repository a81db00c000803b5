"""The ambition, and what partners take and give, in a session report: as they were said up to that session."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from samenwerkdesk.model import ambition_words, partners, public_ambition, public_give_take, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_ambition import ALL, PublicAmbition
from samenwerkdesk.model.public_give_take import PublicGiveTake
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.report.chapter import Chapter

AMBITION, GIVE_TAKE = "ambition", "give_take"
"""The sections."""


@dataclass(frozen=True)
class LineDrawn:
    """A line that a partner draws, or with ``name`` ALL that all of them draw; ``private``: for the facilitator only."""

    name: str
    text: str
    private: bool


@dataclass(frozen=True)
class AmbitionContent:
    """What a report may say of both."""

    ambition: PublicAmbition = field(default_factory=PublicAmbition)
    lines: tuple[LineDrawn, ...] = ()
    give_take: PublicGiveTake = field(default_factory=PublicGiveTake)

    def count(self, key: str) -> int:
        """How many versions, functions and lines there are; or what is taken and brought."""
        if key == AMBITION:
            functions = sum(bool(each.text) for each in self.ambition.functions)
            return len(self.ambition.versions) + functions + len(self.lines)
        return sum(len(each.takes) + len(each.gives) for each in self.give_take.sheets)

    def remark(self, key: str) -> str:
        """How many partners said nothing yet."""
        silent = sum(each.empty for each in self.give_take.sheets)
        if key == AMBITION or not self.count(key) or not silent:
            return ""
        return f"van {silent} nog niets"


def gather(
    document: Document,
    session: Session,
    wanted: Collection[str] = (AMBITION, GIVE_TAKE),
    include_private: bool = False,
) -> AmbitionContent:
    """What was said up to a session. A private line comes along only in the facilitator's own copy."""
    found = AmbitionContent()
    if AMBITION in wanted:
        found = replace(
            found, ambition=_until(document, session), lines=_lines(document, include_private=include_private)
        )
    if GIVE_TAKE in wanted:
        found = replace(found, give_take=public_give_take.for_room(document))
    return found


def _until(document: Document, session: Session) -> PublicAmbition:
    """The ambition without the versions of later sessions."""
    order = [each.id for each in sessions.all_sessions(document)]
    later = set(order[order.index(session.id) + 1 :])
    gone = {each.id for each in ambition_words.versions(document) if each.session_id in later}
    found = public_ambition.for_room(document)
    versions = tuple(each for each in found.versions if each.id not in gone)
    now = versions[-1].text if versions and gone else found.statement
    return replace(found, versions=versions, statement="" if gone and not versions else now)


def _lines(document: Document, *, include_private: bool) -> tuple[LineDrawn, ...]:
    names = {each.id: each.label for each in partners.all_partners(document)}
    drawn = [
        (
            each.partner_id or "",
            LineDrawn(names.get(each.partner_id or "", ALL), each.text or "", each.private),
        )
        for each in ambition_words.no_gos(document)
        if each.text and (include_private or not each.private)
    ]
    order = [*names, ""]
    return tuple(line for _, line in sorted(drawn, key=lambda pair: order.index(pair[0])))


CHAPTER = Chapter({AMBITION: "Ambitie", GIVE_TAKE: "Halen en brengen"}, gather, "ambition")
