"""The five phases in a session report: how far each is with its product, and what was answered in the phase at hand."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from samenwerkdesk.model import phases, public_phases
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_phases import PublicPath
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.report.chapter import Chapter

PHASES, ANSWERS = KEYS = ("phases", "phase_answers")


@dataclass(frozen=True)
class AnswerLine:
    """An answer; ``private`` when it is for the facilitator alone."""

    text: str
    private: bool


@dataclass(frozen=True)
class QuestionLine:
    """A question of the phase at hand with its answers."""

    text: str
    answers: tuple[AnswerLine, ...]


@dataclass(frozen=True)
class PhasesContent:
    """What a report may say about phases. ``products`` are per phase its product in words; ``phase`` is the one at hand."""

    path: PublicPath | None = None
    products: tuple[str, ...] = ()
    phase: str = ""
    questions: tuple[QuestionLine, ...] = ()

    def count(self, key: str) -> int:
        """How much a section holds."""
        if key == ANSWERS:
            return sum(bool(each.answers) for each in self.questions)
        return len(self.path.phases) if self.path is not None and self.path.begun else 0

    def remark(self, key: str) -> str:
        """Which phase the answers are of."""
        return f"van fase {self.phase}" if key == ANSWERS and self.phase else ""


def gather(
    document: Document, session: Session, wanted: Collection[str] = KEYS, private: bool = False
) -> PhasesContent:
    """The ``wanted`` sections as they are now: phases keep no past of their own."""
    found = phases.all_phases(document)
    here = phases.current(found) or found[-1]
    return PhasesContent(
        public_phases.for_room(document) if PHASES in wanted else None,
        tuple(_product(document, each) for each in found) if PHASES in wanted else (),
        f"{here.about.number}, {here.about.name}",
        _questions(document, here.code, private) if ANSWERS in wanted else (),
    )


def _product(document: Document, each: phases.Phase) -> str:
    """'Startnota Elzenland jeugd, vastgesteld in sessie 2'; '' while there is none."""
    if not (each.text or each.title or each.product_status):
        return ""
    return f"{each.title or phases.product_name(each.code)}, {public_phases.stands(document, each)}"


def _questions(document: Document, code: str, private: bool) -> tuple[QuestionLine, ...]:
    said = phases.answers(document, code)
    return tuple(
        QuestionLine(
            each.text,
            tuple(
                AnswerLine(card.text, card.private)
                for card in said[each.code]
                if card.text and (private or not card.private)
            ),
        )
        for each in phases.of_code(code).questions
    )


CHAPTER = Chapter({PHASES: "Vijf fasen", ANSWERS: "Antwoorden op de fasevragen"}, gather, "phases")
