"""The joint work around one client's question: the question, how intensive the work is, and its steps (methode.md 17).

Steps refer to each other by their number; what moves, comes or goes takes the handovers and the KPIs along.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from samenwerkdesk.model import fields
from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.exact import exact
from samenwerkdesk.model.quadrants import chain_quadrant

MARKS = ("complexity", "intensity_now", "intensity_needed")
"""What is marked from 1 to 5 (methode.md 21 rule 20)."""

LABELS = {
    "name": "Naam van de keten",
    "client_question": "Cliëntvraag",
    "complexity": "Complexiteit",
    "intensity_now": "Intensiteit nu",
    "intensity_needed": "Intensiteit nodig",
    "director_id": "Regisseur",
    "rhythm": "Ritme",
    "reference_model_story": "Verhaal van het model",
    "resistance_reply": "Tegenvraag",
}
"""The fields of a chain, and how undo calls a change of each."""

STEP_LABELS = {
    "name": "Naam van de stap",
    "input": "Wat erin gaat",
    "output": "Wat eruit komt",
    "handover_to": "Overdracht",
    "lead_time_norm_days": "Norm in dagen",
    "bottleneck": "Knelpunt",
}
"""The fields of a step."""


class Step(NamedTuple):
    """A step. ``handover_to`` is the number of the step that gets the work; ``norm`` how many days it may take."""

    id: str
    number: int | None
    name: str | None
    input: str | None
    output: str | None
    handover_to: int | None
    norm: float | None
    bottleneck: str | None
    partner_ids: tuple[str, ...]

    @property
    def label(self) -> str:
        """Its name, or what comes nearest."""
        return self.name or (f"Stap {self.number}" if self.number is not None else "Stap zonder naam")


class Chain(NamedTuple):
    """The chain; what was not filled in is None."""

    id: str
    name: str | None
    client_question: str | None
    complexity: float | None
    intensity_now: float | None
    intensity_needed: float | None
    director_id: str | None
    rhythm: str | None
    reference_model_story: str | None
    resistance_reply: str | None

    def quadrant(self, mark: str = "intensity_now") -> str | None:
        """The quadrant at one of the two intensities; None while a mark is missing."""
        intensity = getattr(self, mark)
        if self.complexity is None or intensity is None:
            return None
        return chain_quadrant(exact(self.complexity), exact(intensity))


def get(document: Document) -> Chain | None:
    """The one chain of a collaboration; None before it was begun."""
    row = document.row(f"SELECT id, {', '.join(LABELS)} FROM chain ORDER BY rowid")
    return Chain(*row) if row else None


def steps(document: Document) -> list[Step]:
    """The steps in their order."""
    partners: dict[str, list[str]] = {}
    for step, partner in document.rows("SELECT step_id, partner_id FROM chain_step_partner ORDER BY seq"):
        partners.setdefault(step, []).append(partner)
    return [
        Step._make((*row, tuple(partners.get(row[0], ()))))
        for row in document.rows(
            "SELECT id, number, name, input, output, handover_to, lead_time_norm_days, bottleneck"
            " FROM chain_step WHERE chain_id = (SELECT id FROM chain ORDER BY rowid) ORDER BY seq"
        )
    ]


# ---------------------------------------------------------------------- the chain


def begin(document: Document, name: str | None = None) -> str:
    """Begin the chain, or say which one there is; returns its id."""
    found = get(document)
    if found is not None:
        return found.id
    with document.change("Keten beginnen"):
        key = document.new_id("chain", "K")
        document.insert("chain", id=key, name=name)
    return key


def set_field(document: Document, field: str, value: Value) -> None:
    """Change a field of the chain; None empties it.

    Raises UserError for a mark that is no whole number from 1 to 5, KeyError for another field.
    """
    label = LABELS[field]
    if field in MARKS and value is not None and value not in (1, 2, 3, 4, 5):
        raise UserError(f"{label}: kies een cijfer van 1 tot en met 5.")
    found = get(document)
    if found is not None:
        fields.set_field(document, "chain", {field: label}, found.id, field, value)


# ---------------------------------------------------------------------- its steps


def add_step(document: Document, name: str | None = None) -> str:
    """Add a step at the end, to which the last one hands over; begins the chain when there is none. Returns the id."""
    with document.change("Stap toevoegen"):
        chain_id = begin(document)
        before = steps(document)
        number = max((each.number or 0 for each in before), default=0) + 1
        if before and before[-1].handover_to is None:
            document.update("chain_step", {"id": before[-1].id}, handover_to=number)
        key = document.new_id("chain_step", "ST")
        document.insert(
            "chain_step",
            id=key,
            seq=document.next_seq("chain_step"),
            chain_id=chain_id,
            number=number,
            name=name,
        )
    return key


def set_step(document: Document, key: str, field: str, value: Value) -> None:
    """Change a field of a step; None empties it.

    Raises UserError for a norm below zero or a step that hands over to itself, KeyError for another field.
    """
    if field == "lead_time_norm_days" and isinstance(value, (int, float)) and value < 0:
        raise UserError("Een norm onder nul dagen kan niet. Laat het leeg als er geen norm is.")
    own = next((each for each in steps(document) if each.id == key), None)
    if field == "handover_to" and value is not None and own is not None and value == own.number:
        raise UserError("Een stap draagt over aan een andere stap, niet aan zichzelf.")
    fields.set_field(document, "chain_step", STEP_LABELS, key, field, value)


def set_partner(document: Document, key: str, partner_id: str, on: bool) -> None:
    """Let a partner work in a step, or no longer."""
    known = document.row("SELECT 1 FROM chain_step WHERE id = ?", (key,))
    there = document.row(
        "SELECT 1 FROM chain_step_partner WHERE step_id = ? AND partner_id = ?", (key, partner_id)
    )
    if (
        not known
        or bool(there) == on
        or not document.row("SELECT 1 FROM partner WHERE id = ?", (partner_id,))
    ):
        return
    with document.change("Wie de stap uitvoert"):
        if on:
            last = document.value("SELECT max(seq) FROM chain_step_partner WHERE step_id = ?", (key,))
            document.insert(
                "chain_step_partner", step_id=key, partner_id=partner_id, seq=-1 if last is None else last + 1
            )
            _number_partners(document, key)
        else:
            document.delete("chain_step_partner", step_id=key, partner_id=partner_id)


def _number_partners(document: Document, key: str) -> None:
    """Keep the partners of a step in the order of the collaboration."""
    found = document.rows(
        "SELECT partner_id FROM chain_step_partner JOIN partner ON partner.id = partner_id WHERE step_id = ?"
        " ORDER BY partner.seq",
        (key,),
    )
    for place, (partner,) in enumerate(found):
        document.update("chain_step_partner", {"step_id": key, "partner_id": partner}, seq=place)


def move_step(document: Document, key: str, places: int) -> None:
    """Move a step among the others; numbers follow the order, and handovers stay with their steps."""
    found = steps(document)
    at = next((at for at, each in enumerate(found) if each.id == key), None)
    to = max(0, min(len(found) - 1, (at or 0) + places))
    if at is None or to == at:
        return
    order = [*found]
    order.insert(to, order.pop(at))
    with document.change("Stap verplaatsen"):
        fields.move(document, "Stap verplaatsen", "chain_step", [each.id for each in found], key, places)
        _renumber(document, order)


def remove_step(document: Document, key: str) -> None:
    """Remove a step: what came to it goes on to the step it handed over to. Undo brings it back."""
    found = steps(document)
    gone = next((each for each in found if each.id == key), None)
    if gone is None:
        return
    with document.change("Stap verwijderen"):
        document.delete("chain_step", id=key)
        onwards = {} if gone.number is None else {gone.number: gone.handover_to}
        _renumber(document, [each for each in found if each.id != key], onwards)


def _renumber(
    document: Document, order: Sequence[Step], onwards: Mapping[int, int | None] | None = None
) -> None:
    """Number the steps in ``order`` from 1 and let handovers and KPIs follow; ``onwards`` replaces a number that is gone."""
    new = {each.number: place for place, each in enumerate(order, 1) if each.number is not None}
    gone = dict(onwards or {})

    def followed(number: int | None) -> int | None:
        to = gone.get(number, number) if number is not None else None
        return new.get(to) if to is not None else None

    for place, each in enumerate(order, 1):
        to = followed(each.handover_to)
        # Who handed over to a step that only came back to it now hands over to nobody.
        document.update("chain_step", {"id": each.id}, number=place, handover_to=None if to == place else to)
    for kpi, number in document.rows("SELECT id, step_number FROM kpi WHERE step_number IS NOT NULL"):
        document.update("kpi", {"id": kpi}, step_number=new.get(number))
