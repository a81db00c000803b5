"""Roles and transfers in a session report: who holds what on the day of the session, and what changes hands.

Handover notes stay on the desk: they are for the receiver, and may say more than a report should.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from samenwerkdesk.model import continuity, transfers
from samenwerkdesk.model.continuity import WORDS, Continuity
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.sessions import Session, all_sessions
from samenwerkdesk.model.transfers import OPEN, Transfer
from samenwerkdesk.report.chapter import Chapter

ROLES, TRANSFERS = KEYS = ("roles", "transfers")

LEAVING = (continuity.HOLDER_LEAVES, continuity.DEPUTY_LEAVES)
"""What is said in words; that somebody is missing stands where the name would be."""

NOBODY_YET = "nog geen ontvanger"


@dataclass(frozen=True)
class Named:
    """Somebody on paper, with the organisation for the mark."""

    name: str
    partner: Partner | None


@dataclass(frozen=True)
class RoleLine:
    """A role with who holds it; ``warning`` says who leaves, or ''."""

    name: str
    purpose: str
    holder: Named | None
    deputy: Named | None
    warning: str


@dataclass(frozen=True)
class TransferLine:
    """A task that changes hands; ``waits`` when somebody still has to answer or to be found."""

    task: str
    role: str
    giver: Named | None
    receiver: Named | None
    reason: str
    status: str
    waits: bool


@dataclass(frozen=True)
class RolesContent:
    """What a report may say about roles."""

    roles: tuple[RoleLine, ...] = ()
    transfers: tuple[TransferLine, ...] = ()

    def count(self, key: str) -> int:
        """How much a section holds."""
        return len(self.roles) if key == ROLES else len(self.transfers)

    def remark(self, key: str) -> str:
        """How many transfers wait, in Dutch; '' when none does."""
        waiting = sum(each.waits for each in self.transfers) if key == TRANSFERS else 0
        return f"{waiting} {'wacht' if waiting == 1 else 'wachten'} nog op antwoord" if waiting else ""


def gather(
    document: Document, session: Session, wanted: Collection[str] = KEYS, include_private: bool = False
) -> RolesContent:
    """The ``wanted`` sections for a session, as it is on the day of that session."""
    found = continuity.read(document, session.day or date.today())
    return RolesContent(
        tuple(_role(found, each) for each in found.roles) if ROLES in wanted else (),
        tuple(_transfer(found, each) for each in _of(document, session)) if TRANSFERS in wanted else (),
    )


def _of(document: Document, session: Session) -> list[Transfer]:
    """The transfers of a session, and what still waits from the sessions before it."""
    before = []
    for each in all_sessions(document):
        if each.id == session.id:
            break
        before.append(each.id)
    every = transfers.all_transfers(document)
    here = [each for each in every if each.session_id == session.id]
    return here + [each for each in every if each.waiting and each.session_id in before]


def _named(found: Continuity, person: Person | None) -> Named | None:
    return Named(person.label, found.partner(person)) if person else None


def _role(found: Continuity, each: continuity.RoleState) -> RoleLine:
    telling = [WORDS[signal] for signal in each.signals if signal in LEAVING]
    return RoleLine(
        each.role.label,
        each.role.purpose or "",
        _named(found, each.holder),
        _named(found, each.deputy),
        ", ".join(telling),
    )


def _transfer(found: Continuity, each: Transfer) -> TransferLine:
    task = found.task(each.task_id)
    role = found.role(task.task.role_id) if task else None
    return TransferLine(
        task.task.label if task else "",
        role.role.label if role else "",
        _named(found, found.people.get(each.from_id or "")),
        _named(found, found.people.get(each.to_id or "")),
        each.reason or "",
        NOBODY_YET if each.status == OPEN else each.status or "",
        each.waiting,
    )


CHAPTER = Chapter({ROLES: "Rollen", TRANSFERS: "Taken die overgaan"}, gather, "roles")
