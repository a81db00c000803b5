"""The collaboration itself: name, purpose, kind, scale and anonymity."""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.text import clean

SCALES: tuple[tuple[int, int], ...] = ((1, 5), (1, 10), (0, 10))
"""The three scales a trajectory may use (methode.md 10)."""

THRESHOLD_MIN, THRESHOLD_DEFAULT, THRESHOLD_MAX = 3, 5, 40
"""Smallest, usual and greatest number of answers before anything is shown outside the desk (methode.md 20)."""

TRAJECTORY_INSTRUMENTS = (
    "full_scan",
    "quick_scan",
    "movement",
    "process_trust",
    "community_qualities",
    "compliance",
)
"""The instruments that use the trajectory's scale (methode.md 21 rule 20)."""

LABELS = {
    "title": "Naam van de samenwerking",
    "summary": "Doel van de samenwerking",
    "kind": "Soort samenwerking",
    "sector": "Werkveld",
    "data_contact": "Aanspreekpunt voor gegevens",
}


class ScaleFixed(UserError):
    """The scale cannot change any more: marks were given on it."""

    def __init__(self) -> None:
        super().__init__(
            "De schaal ligt vast zodra er scores zijn: anders betekent een 4 niet meer hetzelfde."
        )


class AnonymityFixed(UserError):
    """The level of anonymity cannot change any more: people answered under it (methode.md 20, pitfalls)."""

    def __init__(self) -> None:
        super().__init__(
            "Het niveau ligt vast zodra er iets is ingevuld: wat je mensen vooraf belooft, verandert niet meer."
        )


class ThresholdPromised(UserError):
    """The threshold cannot go down any more: people answered on the promise that nothing is shown below it."""

    def __init__(self, now: int) -> None:
        super().__init__(
            f"Er is al ingevuld op de belofte dat de zaal pas vanaf {now} antwoorden iets ziet. De drempel kan alleen nog omhoog."
        )


class Collaboration(NamedTuple):
    """What the whole file is about. The scale runs from ``scale_min`` to ``scale_max``, both included."""

    title: str | None
    summary: str | None
    kind: str | None
    sector: str | None
    scale_min: float
    scale_max: float
    anonymity_mode: str
    anonymity_threshold: int
    data_contact: str | None

    @property
    def name(self) -> str:
        """The name to show, also when none was given yet."""
        return self.title or "Samenwerking zonder naam"


def get(document: Document) -> Collaboration:
    """The collaboration of this file."""
    row = document.row(
        "SELECT title, summary, kind, sector, scale_min, scale_max, anonymity_mode, anonymity_threshold, data_contact"
        " FROM collaboration"
    )
    assert row is not None
    return Collaboration(*row)


def set_text(document: Document, field: str, value: str | None) -> None:
    """Change one of the texts in ``LABELS``."""
    with document.change(LABELS[field], merge=("collaboration", field)):
        document.update("collaboration", {"id": 1}, **{field: clean(value)})


def scale_is_fixed(document: Document) -> bool:
    """Whether marks on the trajectory's scale exist."""
    marks = ", ".join("?" * len(TRAJECTORY_INSTRUMENTS))
    return bool(
        document.value(
            "SELECT EXISTS (SELECT 1 FROM answer JOIN ballot ON ballot.id = ballot_id JOIN round ON round.id = round_id"
            f" WHERE number IS NOT NULL AND instrument IN ({marks}))",
            TRAJECTORY_INSTRUMENTS,
        )
    )


def set_scale(document: Document, lowest: int, highest: int) -> None:
    """Choose one of ``SCALES``. Raises ScaleFixed once marks exist, ValueError for another scale."""
    if (lowest, highest) not in SCALES:
        raise ValueError(f"no such scale: {lowest}-{highest}")
    now = get(document)
    if (now.scale_min, now.scale_max) == (lowest, highest):
        return
    if scale_is_fixed(document):
        raise ScaleFixed
    with document.change("Schaal kiezen"):
        document.update("collaboration", {"id": 1}, scale_min=lowest, scale_max=highest)


def anonymity_is_fixed(document: Document) -> bool:
    """Whether somebody answered in a round that has no level of its own; a mark the group gave together binds nobody."""
    return bool(
        document.value(
            "SELECT EXISTS (SELECT 1 FROM ballot JOIN round ON round.id = round_id WHERE round.anonymity_mode IS NULL"
            " AND NOT (instrument IN ('compliance', 'shift') AND person_id IS NULL AND ballot.partner_id IS NULL))"
        )
    )


def set_anonymity(document: Document, mode: str) -> None:
    """Choose what may be shown of rounds without a level of their own. Raises AnonymityFixed once one was answered."""
    if mode == get(document).anonymity_mode:
        return
    if anonymity_is_fixed(document):
        raise AnonymityFixed
    with document.change("Niveau van anonimiteit"):
        document.update("collaboration", {"id": 1}, anonymity_mode=mode)


def set_threshold(document: Document, threshold: int) -> None:
    """Set from how many answers results may be shown outside the desk.

    Raises UserError below 3 or above 40, and ThresholdPromised when it would go down for answers given.
    """
    if not THRESHOLD_MIN <= threshold <= THRESHOLD_MAX:
        raise UserError("De drempel ligt tussen 3 en 40 antwoorden; 5 is gebruikelijk.")
    now = get(document).anonymity_threshold
    if threshold < now and _answered_below_open(document):
        raise ThresholdPromised(now)
    with document.change("Drempel voor anonimiteit"):
        document.update("collaboration", {"id": 1}, anonymity_threshold=threshold)


def _answered_below_open(document: Document) -> bool:
    """Whether somebody answered in a round whose outcome is not open to all."""
    return bool(
        document.value(
            "SELECT EXISTS (SELECT 1 FROM ballot JOIN round ON round.id = round_id JOIN collaboration"
            " WHERE coalesce(round.anonymity_mode, collaboration.anonymity_mode) <> 'open'"
            " AND NOT (instrument IN ('compliance', 'shift') AND person_id IS NULL AND ballot.partner_id IS NULL))"
        )
    )
