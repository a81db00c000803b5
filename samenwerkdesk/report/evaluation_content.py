"""How the group looked back on a session, in its report; what was agreed about it stands among the agreements."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from samenwerkdesk.model import public_evaluation
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_evaluation import PublicEvaluation
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.report.chapter import Chapter

EVALUATION = "evaluation"
"""The section about looking back."""


@dataclass(frozen=True)
class EvaluationContent:
    """What a report may say of it."""

    said: PublicEvaluation = field(default_factory=PublicEvaluation)

    def count(self, key: str) -> int:
        """How many questions were answered."""
        said = self.said
        return sum(map(bool, (said.helped, said.change, said.rule_well, said.rule, said.people)))

    def remark(self, key: str) -> str:
        """Nothing is left out."""
        return ""


def gather(
    document: Document,
    session: Session,
    wanted: Collection[str] = (EVALUATION,),
    include_private: bool = False,
) -> EvaluationContent:
    """What was said at the end of a session."""
    if EVALUATION not in wanted:
        return EvaluationContent()
    return EvaluationContent(public_evaluation.for_room(document, session.id))


CHAPTER = Chapter({EVALUATION: "Zo keken we terug"}, gather, "evaluation")
