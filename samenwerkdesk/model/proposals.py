"""The engine 'agree': what people think of a proposal (ground rule, consensus topic, round of a TWO), and their objections.

Concerns and objections are for the facilitator until they are shown on purpose (methode.md 20).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from samenwerkdesk.model import fields, people, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.text import clean_line
from samenwerkdesk.model.visibility import PRIVATE, PUBLIC


@dataclass(frozen=True)
class Stance:
    """What one person thinks of a proposal; ``concern`` is for the facilitator until the person shares it."""

    person_id: str
    value: str | None
    concern: str | None
    visibility: str | None = None

    @property
    def shared(self) -> bool:
        """Whether the concern may be seen by everybody."""
        return self.visibility == PUBLIC


@dataclass(frozen=True)
class Objection:
    """An objection to a proposal, with what was found to let this person join (``resolution``)."""

    id: str
    person_id: str | None
    resolution: str | None
    resolved: bool | None
    text: str | None = None
    visibility: str | None = None

    @property
    def treated(self) -> bool:
        """The group looked for what this person needs, and wrote down what came of it."""
        return bool(self.resolved) and bool((self.resolution or "").strip())

    @property
    def shared(self) -> bool:
        """Whether it may be seen by everybody."""
        return self.visibility == PUBLIC


# ---------------------------------------------------------------------- stances


def stances(document: Document, key: str) -> dict[str, Stance]:
    """Per person id, what this person thinks of the proposal, in the order in which they spoke."""
    rows = document.rows(
        "SELECT person_id, value, concern, visibility FROM consent WHERE proposal_id = ? ORDER BY seq", (key,)
    )
    return {row[0]: Stance(*row) for row in rows}


def counts(document: Document, kind: str) -> dict[str, dict[str, int]]:
    """Per proposal of this kind, how many people chose each value; what nobody chose is not in it."""
    found: dict[str, dict[str, int]] = {}
    for key, value, number in document.rows(
        "SELECT proposal_id, value, count(*) FROM consent JOIN proposal ON proposal.id = proposal_id"
        " WHERE kind = ? AND value IS NOT NULL GROUP BY proposal_id, value",
        (kind,),
    ):
        found.setdefault(key, {})[value] = int(number)
    return found


def set_stance(
    document: Document, key: str, person_id: str, value: str | None, label: str = "Instemming"
) -> None:
    """Record what one person thinks of the proposal; None takes it away."""
    with document.change(label):
        _put(document, key, person_id, value=value)


def rest_chooses(document: Document, key: str, person_ids: Iterable[str], value: str, label: str) -> None:
    """Record ``value`` for everybody of ``person_ids`` who did not choose yet."""
    chosen = stances(document, key)
    with document.change(label):
        for person_id in person_ids:
            if person_id not in chosen or chosen[person_id].value is None:
                _put(document, key, person_id, value=value)


def set_concern(
    document: Document, key: str, person_id: str, concern: str | None, label: str = "Zorg bij voorstel"
) -> None:
    """Record a concern of one person; it stays with the facilitator."""
    with document.change(label, merge=("concern", key, person_id)):
        _put(document, key, person_id, concern=clean_line(concern))


def share_concern(document: Document, key: str, person_id: str, shared: bool) -> None:
    """Let everybody see the concern of one person, or keep it for the facilitator."""
    with document.change("Zorg delen" if shared else "Zorg alleen voor jou"):
        document.update(
            "consent",
            {"proposal_id": key, "person_id": person_id},
            visibility=PUBLIC if shared else PRIVATE,
        )


def _put(document: Document, key: str, person_id: str, **values: str | None) -> None:
    if document.row("SELECT 1 FROM consent WHERE proposal_id = ? AND person_id = ?", (key, person_id)):
        document.update("consent", {"proposal_id": key, "person_id": person_id}, **values)
    else:
        document.insert(
            "consent", proposal_id=key, person_id=person_id, seq=document.next_seq("consent"), **values
        )
    document.write(
        "DELETE FROM consent WHERE proposal_id = ? AND person_id = ? AND value IS NULL AND concern IS NULL",
        (key, person_id),
    )


def speakers(document: Document, key: str) -> list[str]:
    """Ids of who is asked: those present in the session of the proposal, and who gave an answer beforehand (rule 24).

    As long as nobody is marked present it is everybody who takes part and was not marked absent; without a session, who did not
    leave.
    """
    session_id = document.value("SELECT session_id FROM proposal WHERE id = ?", (key,))
    given = {each.person_id for each in stances(document, key).values() if each.value}
    everybody = people.all_people(document)
    if session_id is None:
        asked = {each.id for each in everybody if each.left_session_id is None}
    else:
        marks = sessions.attendance(document, session_id)
        asked = {person for person, there in marks.items() if there} or {
            each.id for each in people.taking_part(document, session_id) if marks.get(each.id, True)
        }
    return [each.id for each in everybody if each.id in asked | given]


# ---------------------------------------------------------------------- objections


def objections(document: Document, key: str) -> list[Objection]:
    """The objections to a proposal, in their order."""
    rows = document.rows(
        "SELECT id, person_id, resolution, resolved, text, visibility FROM objection WHERE proposal_id = ? ORDER BY seq",
        (key,),
    )
    return [
        Objection(own, person, resolution, None if resolved is None else bool(resolved), text, visibility)
        for own, person, resolution, resolved, text, visibility in rows
    ]


def object_to(document: Document, key: str, person_id: str | None, text: str | None = None) -> str:
    """Record an objection, for the facilitator alone, and return its id; someone who has one keeps that one."""
    for objection in objections(document, key):
        if person_id is not None and objection.person_id == person_id:
            return objection.id
    with document.change("Bezwaar vastleggen"):
        own = document.add(
            "objection",
            "OB",
            proposal_id=key,
            person_id=person_id,
            visibility=PRIVATE,
        )
        set_objection(document, own, "text", text)
    return own


OBJECTION_LABELS = {"text": "Bezwaar", "resolution": "Verwerking van bezwaar"}


def set_objection(document: Document, key: str, field: str, value: str | None) -> None:
    """Change one of the fields in ``OBJECTION_LABELS``."""
    fields.set_field(document, "objection", OBJECTION_LABELS, key, field, value)


def set_resolved(document: Document, key: str, resolved: bool) -> None:
    """Say that the group looked for what is needed to join, or that it still has to."""
    with document.change("Bezwaar behandeld" if resolved else "Bezwaar weer openen"):
        document.update("objection", {"id": key}, resolved=int(resolved))


def share_objection(document: Document, key: str, shared: bool) -> None:
    """Let everybody see an objection, or keep it for the facilitator."""
    with document.change("Bezwaar delen" if shared else "Bezwaar alleen voor jou"):
        document.update("objection", {"id": key}, visibility=PUBLIC if shared else PRIVATE)


def remove_objection(document: Document, key: str) -> None:
    """Remove an objection."""
    with document.change("Bezwaar verwijderen"):
        document.delete("objection", id=key)
