"""People: who sits at the table for which partner, since when, and whom they stand in for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from samenwerkdesk.model import fields, partners
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.text import clean_line

if TYPE_CHECKING:
    from samenwerkdesk.model.pasted_people import PastedPerson

LABELS = {
    "name": "Naam",
    "function_title": "Functie",
    "partner_id": "Partner van deze persoon",
    "joined_session_id": "Doet mee vanaf",
    "left_session_id": "Doet mee tot",
    "deputy_of_id": "Vervangt",
    "note": "Notitie bij persoon",
}

FACILITATOR_LABELS = {"name": "Naam van begeleider", "role": "Taak van begeleider"}


class PersonHasMarks(UserError):
    """The person cannot be removed: answers or agreements carry this name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} heeft al iets ingevuld of toegezegd en blijft daarom in het bestand. "
            "Vul onder T/m de laatste sessie in; daarna telt deze persoon niet meer mee."
        )


class Person(NamedTuple):
    """Someone at the table. ``joined_session_id`` and ``left_session_id`` bound the sessions this person takes part in."""

    id: str
    partner_id: str | None
    name: str | None
    function_title: str | None
    joined_session_id: str | None
    left_session_id: str | None
    deputy_of_id: str | None
    note: str | None

    @property
    def label(self) -> str:
        """The name to show, also when none was given yet."""
        return self.name or "Naam ontbreekt"


class Facilitator(NamedTuple):
    """Someone who guides the sessions."""

    id: str
    name: str | None
    role: str | None


def all_people(document: Document) -> list[Person]:
    """All people in their order, also those who left."""
    rows = document.rows(
        "SELECT id, partner_id, name, function_title, joined_session_id, left_session_id, deputy_of_id, note"
        " FROM person ORDER BY seq"
    )
    return [Person(*row) for row in rows]


def taking_part(document: Document, session_id: str) -> list[Person]:
    """The people who joined in or before this session and did not leave before it, in their order.

    Nobody when the session is gone.
    """
    places: dict[str, int] = dict(document.rows("SELECT id, seq FROM session"))
    here = places.get(session_id)
    if here is None:
        return []
    return [
        person
        for person in all_people(document)
        if (person.joined_session_id is None or places[person.joined_session_id] <= here)
        and (person.left_session_id is None or places[person.left_session_id] >= here)
    ]


def first_names(document: Document) -> dict[str, str]:
    """Per person id how they are called at the table: by the first name, or in full where two share it."""
    found = all_people(document)
    first = {each.id: each.label.split(maxsplit=1)[0] for each in found}
    shared = Counter(name.casefold() for name in first.values())
    return {
        each.id: first[each.id] if shared[first[each.id].casefold()] == 1 else each.label for each in found
    }


def per_partner(found: list[Person], order: list[partners.Partner]) -> list[Person]:
    """People of one partner together, the partners in their order; who has none comes last."""
    places = {partner.id: place for place, partner in enumerate(order)}
    return sorted(found, key=lambda person: places.get(person.partner_id or "", len(places)))


def add(
    document: Document, name: str | None = None, partner_id: str | None = None, session_id: str | None = None
) -> str:
    """Add a person who takes part from ``session_id`` on (None: from the start); returns the id."""
    with document.change("Persoon toevoegen"):
        return _insert(document, name, partner_id, None, session_id)


def _insert(
    document: Document, name: str | None, partner_id: str | None, function: str | None, session_id: str | None
) -> str:
    return document.add(
        "person",
        "P",
        name=clean_line(name),
        partner_id=partner_id,
        function_title=clean_line(function),
        joined_session_id=session_id,
    )


def add_pasted(document: Document, pasted: list[PastedPerson], session_id: str | None = None) -> list[str]:
    """Add a pasted list in one action; organisations that are not there yet become partners. Returns the new ids."""
    if not pasted:
        return []
    with document.change("Mensen toevoegen" if len(pasted) > 1 else "Persoon toevoegen"):
        known = partners.all_partners(document)
        keys = []
        for person in pasted:
            partner_id = None
            if person.partner:
                found = partners.match(known, person.partner)
                if found is None:
                    partner_id = partners.add(document, person.partner)
                    known = partners.all_partners(document)
                else:
                    partner_id = found.id
            keys.append(_insert(document, person.name, partner_id, person.function_title, session_id))
    return keys


def set_field(document: Document, key: str, field: str, value: str | None) -> None:
    """Change one of the fields in ``LABELS``. Raises UserError when someone would stand in for themselves."""
    if field == "deputy_of_id" and value == key:
        raise UserError("Iemand kan zichzelf niet vervangen. Kies een ander.")
    fields.set_field(document, "person", LABELS, key, field, value)


def move(document: Document, key: str, steps: int) -> None:
    """Move a person up (negative) or down."""
    fields.move(
        document, "Persoon verplaatsen", "person", [row.id for row in all_people(document)], key, steps
    )


_TRACES = (
    "SELECT 1 FROM ballot WHERE person_id = :p",
    "SELECT 1 FROM answer WHERE target = :p",
    "SELECT 1 FROM consent WHERE person_id = :p",
    "SELECT 1 FROM objection WHERE person_id = :p",
    "SELECT 1 FROM card WHERE person_id = :p",
    "SELECT 1 FROM interest WHERE person_id = :p",
    "SELECT 1 FROM mandate WHERE person_id = :p OR deputy_id = :p",
    "SELECT 1 FROM action WHERE owner_id = :p",
    "SELECT 1 FROM role_assignment WHERE person_id = :p OR deputy_id = :p",
    "SELECT 1 FROM task WHERE holder_id = :p OR deputy_id = :p",
    "SELECT 1 FROM task_transfer WHERE from_id = :p OR to_id = :p",
    "SELECT 1 FROM network_consent WHERE person_id = :p",
    "SELECT 1 FROM chain WHERE director_id = :p",
)


def has_traces(document: Document, key: str) -> bool:
    """Whether answers, agreements or work carry this person's name."""
    return any(document.row(f"{sql} LIMIT 1", {"p": key}) for sql in _TRACES)


def remove(document: Document, key: str) -> None:
    """Remove a person. Raises PersonHasMarks when something carries the name, so that nothing is lost unseen."""
    if has_traces(document, key):
        raise PersonHasMarks(document.value("SELECT name FROM person WHERE id = ?", (key,)) or "Deze persoon")
    with document.change("Persoon verwijderen"):
        document.delete("person", id=key)


def remove_all(document: Document, keys: list[str]) -> None:
    """Remove several people in one action. Raises PersonHasMarks for the first who must stay; nobody is removed then."""
    with document.change("Persoon verwijderen" if len(keys) == 1 else "Mensen verwijderen"):
        for key in keys:
            remove(document, key)


def facilitators(document: Document) -> list[Facilitator]:
    """Who guides the sessions, in their order."""
    return [Facilitator(*row) for row in document.rows("SELECT id, name, role FROM facilitator ORDER BY seq")]


def add_facilitator(document: Document, name: str | None = None) -> str:
    """Add a facilitator; returns the id."""
    with document.change("Begeleider toevoegen"):
        return document.add("facilitator", "F", name=clean_line(name))


def set_facilitator(document: Document, key: str, field: str, value: str | None) -> None:
    """Change the name or the role of a facilitator."""
    fields.set_field(document, "facilitator", FACILITATOR_LABELS, key, field, value)


def remove_facilitator(document: Document, key: str) -> None:
    """Remove a facilitator."""
    with document.change("Begeleider verwijderen"):
        document.delete("facilitator", id=key)
