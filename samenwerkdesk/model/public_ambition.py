"""What everybody may see of the ambition: the sentence, its versions, its functions, and the lines that partners draw."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model import ambition_words, partners, phases, sessions
from samenwerkdesk.model.document import Document

ALL = "Van ons allemaal"
"""Whose a line is that no partner in particular draws."""


@dataclass(frozen=True, slots=True)
class PublicVersion:
    """A version that says something: ``number`` counts those, ``when`` is its session in words ('' when unknown)."""

    id: str
    number: int
    when: str
    text: str


@dataclass(frozen=True, slots=True)
class PublicFunction:
    """One of the five functions: its name, what it does, the name of the phase it fits, and what the group says ('' nothing)."""

    code: str
    name: str
    means: str
    phase: str
    text: str
    now: bool = False


@dataclass(frozen=True, slots=True)
class PublicLines:
    """The lines one partner draws; ``mark`` is its (look, letter), None for those of all."""

    partner_id: str
    name: str
    mark: tuple[int, str] | None
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublicAmbition:
    """All of it."""

    statement: str = ""
    versions: tuple[PublicVersion, ...] = ()
    functions: tuple[PublicFunction, ...] = ()
    no_gos: tuple[PublicLines, ...] = ()


def for_room(document: Document) -> PublicAmbition:
    """What everybody may see now. A line that is for the facilitator only is left out."""
    labels = {each.id: each.label.lower() for each in sessions.all_sessions(document)}
    said = [each for each in ambition_words.versions(document) if each.text]
    now = phases.here(phases.all_phases(document))
    return PublicAmbition(
        ambition_words.statement(document),
        tuple(
            PublicVersion(each.id, each.number or at, labels.get(each.session_id or "", ""), each.text or "")
            for at, each in enumerate(said, 1)
        ),
        tuple(
            PublicFunction(
                each.about.code,
                each.about.name,
                each.about.text,
                phases.of_code(each.phase).name,
                each.text,
                now is not None and now.code == each.phase,
            )
            for each in ambition_words.functions(document)
        ),
        _lines(document),
    )


def _lines(document: Document) -> tuple[PublicLines, ...]:
    shown = [each for each in ambition_words.no_gos(document) if each.text and not each.private]
    found = []
    for of in partners.all_partners(document):
        texts = tuple(each.text or "" for each in shown if each.partner_id == of.id)
        if texts:
            found.append(PublicLines(of.id, of.label, (of.look, of.code), texts))
    loose = tuple(each.text or "" for each in shown if each.partner_id is None)
    return (*found, PublicLines("", ALL, None, loose)) if loose else tuple(found)
