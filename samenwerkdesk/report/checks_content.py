"""What each partner says of joining, in a report: verdict and conditions only (methode.md 1)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from samenwerkdesk.model import public_checks
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_checks import PublicVerdict
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.report.chapter import Chapter

VERDICTS = "verdicts"
"""The section about joining."""


@dataclass(frozen=True)
class ChecksContent:
    """The verdicts that were given, and how many partners did not give one."""

    verdicts: tuple[PublicVerdict, ...] = ()
    silent: int = 0

    def count(self, key: str) -> int:
        """How many verdicts there are."""
        return len(self.verdicts)

    def remark(self, key: str) -> str:
        """How many partners are missing."""
        return f"van {self.silent} nog geen oordeel" if self.verdicts and self.silent else ""


def gather(
    document: Document,
    session: Session,
    wanted: Collection[str] = (VERDICTS,),
    include_private: bool = False,
) -> ChecksContent:
    """The latest verdict of every partner. The figures are on nobody's paper, not even the facilitator's."""
    if VERDICTS not in wanted:
        return ChecksContent()
    found = public_checks.for_room(document)
    given = tuple(each for each in found if each.verdict)
    return ChecksContent(given, len(found) - len(given))


CHAPTER = Chapter({VERDICTS: "Doen we mee?"}, gather, "checks")
