"""Ground rules: the seven of the handbook and a group's own, each a proposal to adopt, adapt or drop (methode.md 6)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from samenwerkdesk.model import collaboration, fields, group_marks, measured, method, proposals
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.proposals import Stance
from samenwerkdesk.model.text import clean

KIND = "ground_rule"
PROPOSED, ADOPTED, REJECTED = "proposed", "adopted", "rejected"
STANCES = ("adopt", "adapt", "drop")
"""What each person chooses for a rule (methode.md 6, Sessie)."""


@dataclass(frozen=True)
class Rule:
    """A ground rule: the proposal, what the group made of it (``adapted_text``), and the session that adopted it."""

    id: str
    code: str | None
    text: str | None
    adapted_text: str | None
    status: str | None
    session_id: str | None
    note: str | None

    @property
    def wording(self) -> str:
        """The rule as it holds now."""
        return self.adapted_text or self.text or ""

    @property
    def adopted(self) -> bool:
        """The group took it on."""
        return self.status == ADOPTED


def all_rules(document: Document) -> list[Rule]:
    """All rules in their order, also those dropped."""
    rows = document.rows(
        "SELECT id, code, text, adapted_text, status, session_id, note FROM proposal WHERE kind = ? ORDER BY seq",
        (KIND,),
    )
    return [Rule(*row) for row in rows]


def short_name(rule: Rule) -> str:
    """The short name of a rule of the handbook ('Twijfel hardop'); own rules are called 'Eigen regel'."""
    return next((known.name for known in method.ground_rules() if known.code == rule.code), "Eigen regel")


def is_own(rule: Rule) -> bool:
    """Whether the group made the rule itself: it is none of the seven of the handbook."""
    return all(known.code != rule.code for known in method.ground_rules())


def propose_handbook(document: Document) -> None:
    """Put those of the seven rules on the table that are not there yet."""
    present = {rule.code for rule in all_rules(document)}
    with document.change("Zeven spelregels voorstellen"):
        for rule in method.ground_rules():
            if rule.code not in present:
                _insert(document, rule.code, rule.text)


def propose(document: Document, text: str) -> str:
    """Put an own rule on the table; returns its id. Raises UserError for an empty text."""
    if not clean(text):
        raise UserError("Schrijf eerst de regel op die je voorstelt.")
    # Also the codes of removed rules that were marked: a new rule must not inherit those marks.
    codes = {rule.code or "" for rule in all_rules(document)}
    codes |= {code for marks in compliance(document).values() for code in marks}
    numbers = [int(hit[1]) for code in codes if (hit := re.fullmatch(r"EIGEN([0-9]{1,9})", code))]
    with document.change("Spelregel voorstellen"):
        return _insert(document, f"EIGEN{max(numbers, default=0) + 1}", text)


def _insert(document: Document, code: str, text: str) -> str:
    return document.add(
        "proposal",
        "V",
        kind=KIND,
        code=code,
        text=clean(text),
        status=PROPOSED,
    )


def decide(document: Document, key: str, status: str, session_id: str | None) -> None:
    """Adopt or drop a rule in ``session_id``, or put it back on the table."""
    label = {
        ADOPTED: "Spelregel aannemen",
        REJECTED: "Spelregel laten vallen",
        PROPOSED: "Spelregel terug op tafel",
    }[status]
    with document.change(label):
        document.update(
            "proposal", {"id": key}, status=status, session_id=session_id if status == ADOPTED else None
        )


def adopt_all(document: Document, session_id: str | None) -> None:
    """Adopt every rule that is still on the table."""
    with document.change("Spelregels aannemen"):
        for rule in all_rules(document):
            if rule.status not in (ADOPTED, REJECTED):
                decide(document, rule.id, ADOPTED, session_id)


def adapt(document: Document, key: str, text: str | None) -> None:
    """Change the wording; the first wording is kept beside it. The same words as the proposal mean: not adapted."""
    proposed = clean(document.value("SELECT text FROM proposal WHERE id = ?", (key,)))
    wording = clean(text)
    fields.set_field(
        document,
        "proposal",
        {"adapted_text": "Spelregel aanpassen"},
        key,
        "adapted_text",
        None if wording == proposed else wording,
    )


def set_note(document: Document, key: str, note: str | None) -> None:
    """Change the remark beside a rule."""
    fields.set_field(document, "proposal", {"note": "Opmerking bij spelregel"}, key, "note", note)


def move(document: Document, key: str, steps: int) -> None:
    """Move a rule up (negative) or down."""
    fields.move(
        document, "Spelregel verplaatsen", "proposal", [rule.id for rule in all_rules(document)], key, steps
    )


def remove(document: Document, key: str) -> None:
    """Remove a rule that is not needed; undo brings it back with its stances."""
    with document.change("Spelregel verwijderen"):
        document.delete("proposal", id=key)


# ---------------------------------------------------------------------- what people think of it


def stances(document: Document, key: str) -> dict[str, Stance]:
    """Per person id, what this person thinks of the rule."""
    return proposals.stances(document, key)


def counts(document: Document) -> dict[str, dict[str, int]]:
    """Per rule id, how many people chose each stance."""
    return proposals.counts(document, KIND)


def divided(chosen: dict[str, int]) -> bool:
    """Whether a rule needs a conversation: not everybody chose the same (methode.md 6, Sessie step 3)."""
    return sum(1 for number in chosen.values() if number) > 1


def set_stance(document: Document, key: str, person_id: str, value: str | None) -> None:
    """Record what one person thinks of the rule; None takes it away."""
    proposals.set_stance(document, key, person_id, value, "Mening over spelregel")


def rest_adopts(document: Document, key: str, person_ids: list[str]) -> None:
    """Record that everybody of ``person_ids`` who did not choose yet adopts the rule."""
    proposals.rest_chooses(document, key, person_ids, "adopt", "De rest neemt de spelregel aan")


def set_concern(document: Document, key: str, person_id: str, concern: str | None) -> None:
    """Record a concern of one person; it stays with the facilitator (spelregels: nothing on the wall without consent)."""
    proposals.set_concern(document, key, person_id, concern, "Bedenking bij spelregel")


# ---------------------------------------------------------------------- how well it is kept


def compliance(document: Document) -> dict[str, dict[str, float]]:
    """Per session id, how well each rule (by code) was kept, on the trajectory's scale."""
    return {
        each.session_id: {one.key: float(one.mean) for one in each.items if one.mean is not None}
        for each in measured.measurements(document, "compliance")
        if each.items
    }


def set_compliance(document: Document, session_id: str, code: str, mark: float | None) -> None:
    """Record how well a rule was kept in a session. Raises UserError outside the trajectory's scale."""
    scale = collaboration.get(document)
    if mark is not None and not scale.scale_min <= mark <= scale.scale_max:
        raise UserError(f"Geef een cijfer van {scale.scale_min:g} tot en met {scale.scale_max:g}.")
    group_marks.put_mark(document, "Naleving van spelregel", "compliance", session_id, code, mark)


def set_compliances(document: Document, marks: list[tuple[str, str, float | None]]) -> None:
    """Record several marks in one action, as (session id, code of the rule, mark). Raises UserError as above."""
    with document.change("Naleving van spelregels"):
        for session_id, code, mark in marks:
            set_compliance(document, session_id, code, mark)
