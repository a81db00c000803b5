"""What everybody may see of the five phases: how far each is, the answers to its questions, its product (methode.md 3)."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model import dutch_dates, method, notation, phase_gaps, phases, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.notation import Block
from samenwerkdesk.model.phases import Phase
from samenwerkdesk.model.text import clean_line, in_words, stored_date


@dataclass(frozen=True, slots=True)
class PublicPhase:
    """A phase on the path. ``status`` is a word of ``phases`` and ``said`` how it is read; ``here`` when the group is in it.

    ``product`` is what it yields ('intentieverklaring'), ``product_status`` how far that is, '' while there is none.
    ``when`` says when it began and ended, '' when nobody noted it.
    """

    code: str
    number: int
    name: str
    theme: str
    status: str
    said: str
    here: bool
    product: str
    product_status: str
    when: str

    @property
    def settled(self) -> bool:
        """Whether its product was settled on."""
        return self.product_status == phases.SETTLED


@dataclass(frozen=True, slots=True)
class PublicPath:
    """The five phases in their order, and what was passed over, as sentences."""

    phases: tuple[PublicPhase, ...]
    passed_over: tuple[str, ...] = ()

    @property
    def begun(self) -> bool:
        """Whether anything was recorded about a phase."""
        return any(each.status != phases.NOT_STARTED or each.product_status for each in self.phases)


@dataclass(frozen=True, slots=True)
class PublicQuestion:
    """A question of a phase with its answers, none while there is none yet."""

    code: str
    text: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublicQuestions:
    """The five questions of a phase."""

    code: str
    number: int
    name: str
    questions: tuple[PublicQuestion, ...]


@dataclass(frozen=True, slots=True)
class PublicProduct:
    """The product of a phase to read: its title, the phase it is of, how far it is, and its text."""

    code: str
    phase: str
    title: str
    stands: str
    blocks: tuple[Block, ...]


def for_room(document: Document) -> PublicPath:
    """The path as everybody may see it."""
    found = phases.all_phases(document)
    here = phases.here(found)
    return PublicPath(
        tuple(_phase(each, here is not None and each.code == here.code) for each in found),
        tuple(gap.sentence for gap in phase_gaps.gaps(document) if gap.kind == phase_gaps.PASSED_OVER),
    )


def _phase(each: Phase, here: bool) -> PublicPhase:
    about = each.about
    return PublicPhase(
        each.code,
        about.number,
        about.name,
        about.theme,
        each.status,
        words().get(each.status, each.status),
        here,
        phases.product_name(each.code).lower(),
        clean_line(each.product_status) or (phases.DRAFT if each.text else ""),
        period(each),
    )


def words() -> dict[str, str]:
    """How a status is read."""
    return {each.code: each.text for each in method.phase_statuses()}


def period(each: Phase) -> str:
    """When a phase began and ended, in words; '' when nobody noted it."""
    if each.began and each.ended:
        return f"{dutch_dates.long_date(each.began)} – {dutch_dates.long_date(each.ended)}"
    if each.began:
        return f"sinds {dutch_dates.long_date(each.began)}"
    return f"tot {dutch_dates.long_date(each.ended)}" if each.ended else ""


def where(path: PublicPath) -> str:
    """Where the group is and how many products there are, in one sentence for above the path."""
    if not path.begun:
        return "Vijf fasen, van elkaar leren kennen tot doen, meten en bijstellen."
    settled = sum(each.settled for each in path.phases)
    products = f"{in_words(settled)} van de vijf producten {'is' if settled == 1 else 'zijn'} vastgesteld"
    here = next((each for each in path.phases if each.here), None)
    if here is None:
        return f"Alle fasen zijn doorlopen; {products}."
    verb = "We zijn bezig met" if here.status in phases.RUNNING else "We staan vóór"
    return f"{verb} fase {here.number}, {here.name}; {products}."


def questions(document: Document, code: str) -> PublicQuestions:
    """The questions of a phase with what everybody may read of the answers. Raises KeyError for another word."""
    about = phases.of_code(code)
    said = phases.answers(document, code)
    return PublicQuestions(
        code,
        about.number,
        about.name,
        tuple(
            PublicQuestion(
                each.code,
                each.text,
                tuple(card.text for card in said[each.code] if card.text and not card.private),
            )
            for each in about.questions
        ),
    )


def product(document: Document, code: str) -> PublicProduct | None:
    """The product of a phase to read; None while it has no text. Raises KeyError for another word."""
    each = phases.get(document, code)
    blocks = notation.read(each.text)
    if not blocks:
        return None
    title = clean_line(each.title) or phases.product_name(code)
    return PublicProduct(code, each.about.name, title, stands(document, each), blocks)


def stands(document: Document, each: Phase) -> str:
    """How far a product is: 'vastgesteld in sessie 2 op 27 februari 2025'."""
    status = clean_line(each.product_status) or phases.DRAFT
    session = sessions.get(document, each.session_id) if each.session_id else None
    parts = [status]
    if status == phases.SETTLED:
        day = stored_date(each.decided_on) or (session.day if session else None)
        parts += [f"in {session.label.lower()}"] if session else []
        parts += [f"op {dutch_dates.long_date(day)}"] if day else []
    return " ".join(parts)
