"""Roles: what the collaboration needs somebody for, apart from functions at home, and who holds each role when.

Methode.md 9: a role has a purpose, accountabilities and, sparingly, a domain. It stays when its holder leaves.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import fields
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.text import clean_line, stored_date

LABELS = {"name": "Naam van rol", "purpose": "Doel van rol", "domain": "Domein van rol"}

HOLDING_LABELS = {
    "person_id": "Houder van rol",
    "from_date": "Houder vanaf",
    "until_date": "Houder tot",
    "deputy_id": "Vervanger van rol",
}

OWN_DEPUTY = "Iemand kan zichzelf niet vervangen. Kies een ander."


class Role(NamedTuple):
    """A role in the collaboration. ``domain`` is what only this role decides about (methode.md 9)."""

    id: str
    name: str | None
    purpose: str | None
    accountabilities: tuple[str, ...]
    domain: str | None

    @property
    def label(self) -> str:
        """The name to show, also when none was given yet."""
        return self.name or "Rol zonder naam"


class Holding(NamedTuple):
    """Who holds a role from ``from_date`` until the day before ``until_date`` (ISO; None: no bound), and who stands in."""

    id: str
    role_id: str
    person_id: str | None
    partner_id: str | None
    from_date: str | None
    until_date: str | None
    deputy_id: str | None

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day: on the day somebody takes over, the new holder holds it."""
        start, end = stored_date(self.from_date), stored_date(self.until_date)
        return (start is None or start <= day) and (end is None or day < end)


def all_roles(document: Document) -> list[Role]:
    """All roles in their order."""
    rows = document.rows("SELECT id, name, purpose, accountabilities, domain FROM role ORDER BY seq")
    return [Role._make((*row[:3], fields.load_list(row[3]), row[4])) for row in rows]


def get(document: Document, key: str) -> Role | None:
    """The role with this id, or None when it is gone."""
    return next((role for role in all_roles(document) if role.id == key), None)


def add(document: Document, name: str | None = None, purpose: str | None = None) -> str:
    """Add a role; returns its id."""
    with document.change("Rol toevoegen"):
        return document.add(
            "role",
            "R",
            name=clean_line(name),
            purpose=clean_line(purpose),
        )


def add_all(document: Document, names: Iterable[str]) -> list[str]:
    """Add a role for every name in one action; empty names are passed over. Returns the ids."""
    wanted = [name for each in names if (name := clean_line(each))]
    if not wanted:
        return []
    with document.change("Rollen toevoegen" if len(wanted) > 1 else "Rol toevoegen"):
        return [add(document, name) for name in wanted]


def set_field(document: Document, key: str, field: str, value: str | None) -> None:
    """Change one of the fields in ``LABELS``."""
    fields.set_field(document, "role", LABELS, key, field, value)


def set_accountabilities(document: Document, key: str, texts: Iterable[str]) -> None:
    """Change what the role may always be held to (ROL2), one text each."""
    with document.change("Verantwoordelijkheden van rol", merge=("role", key, "accountabilities")):
        document.update("role", {"id": key}, accountabilities=fields.dump_list(list(texts)))


def move(document: Document, key: str, steps: int) -> None:
    """Move a role up (negative) or down."""
    fields.move(document, "Rol verplaatsen", "role", [row.id for row in all_roles(document)], key, steps)


def remove(document: Document, key: str) -> None:
    """Remove a role with who held it; its tasks stay, without a role. Undo brings all back."""
    with document.change("Rol verwijderen"):
        document.delete("role", id=key)


# ---------------------------------------------------------------------- who holds it

_HOLDINGS = "SELECT id, role_id, person_id, partner_id, from_date, until_date, deputy_id FROM role_assignment"


def holdings(document: Document, role_id: str | None = None) -> list[Holding]:
    """Who held and holds a role (None: every role), in the order in which it was recorded."""
    if role_id is None:
        return [Holding(*row) for row in document.rows(f"{_HOLDINGS} ORDER BY seq")]
    return [Holding(*row) for row in document.rows(f"{_HOLDINGS} WHERE role_id = ? ORDER BY seq", (role_id,))]


def holding_on(found: Iterable[Holding], day: date) -> Holding | None:
    """The holding in force on a day; of several the last one, and one with a person goes before one without."""
    here = [each for each in found if each.holds(day)]
    named = [each for each in here if each.person_id]
    best = named or here
    return best[-1] if best else None


def set_holder(
    document: Document, role_id: str, person_id: str | None, day: date, deputy_id: str | None = None
) -> None:
    """Let somebody hold a role from ``day`` on; whoever held it stops, and None leaves the role vacant.

    The deputy stays unless another one is given; a new holder is nobody's deputy. Chosen again on the same day it is a
    correction: no holding of zero days is kept. Raises UserError when someone would stand in for themselves.
    """
    if deputy_id is not None and deputy_id == person_id:
        raise UserError(OWN_DEPUTY)
    now = [each for each in holdings(document, role_id) if each.holds(day)]
    if person_id is not None and any(each.person_id == person_id for each in now):
        return
    deputy = deputy_id or next((each.deputy_id for each in reversed(now) if each.deputy_id), None)
    deputy = None if deputy == person_id else deputy
    corrected = next((each for each in now if each.from_date == day.isoformat()), None)
    with document.change("Houder kiezen" if person_id else "Houder stopt"):
        for each in now:
            if each is corrected and person_id is None:
                document.delete("role_assignment", id=each.id)
            elif each is corrected:
                document.update(
                    "role_assignment",
                    {"id": each.id},
                    person_id=person_id,
                    partner_id=_partner_of(document, person_id),
                    deputy_id=deputy,
                )
            else:
                document.update("role_assignment", {"id": each.id}, until_date=day.isoformat())
        if person_id is not None and corrected is None:
            add_holding(document, role_id, person_id, day, None, deputy)


def add_holding(
    document: Document,
    role_id: str,
    person_id: str | None = None,
    start: date | None = None,
    end: date | None = None,
    deputy_id: str | None = None,
) -> str:
    """Record that somebody holds or held a role from ``start`` until ``end``; others stay as they are. Returns the id."""
    with document.change("Houder toevoegen"):
        return document.add(
            "role_assignment",
            "RA",
            role_id=role_id,
            person_id=person_id,
            partner_id=_partner_of(document, person_id),
            from_date=start.isoformat() if start else None,
            until_date=end.isoformat() if end else None,
            deputy_id=deputy_id,
        )


def set_deputy(document: Document, role_id: str, deputy_id: str | None, day: date) -> None:
    """Say who stands in for whoever holds the role on ``day``.

    Raises UserError when nobody holds it, or when someone would stand in for themselves.
    """
    now = holding_on(holdings(document, role_id), day)
    if now is None:
        raise UserError("Kies eerst een houder; daarna noem je wie kan vervangen.")
    set_holding(document, now.id, "deputy_id", deputy_id)


def set_holding(document: Document, key: str, field: str, value: str | None) -> None:
    """Change one of the fields in ``HOLDING_LABELS``; with another person goes that person's organisation.

    Raises UserError when someone would stand in for themselves, or the end would lie before the beginning.
    """
    row = document.row(f"{_HOLDINGS} WHERE id = ?", (key,))
    if row is None:
        return
    then = Holding._make(
        value if name == field else old for name, old in zip(Holding._fields, row, strict=True)
    )
    if then.person_id is not None and then.person_id == then.deputy_id:
        raise UserError(OWN_DEPUTY)
    start, end = stored_date(then.from_date), stored_date(then.until_date)
    if start is not None and end is not None and end < start:
        raise UserError("Het einde ligt vóór het begin. Kies een latere datum.")
    with document.change(HOLDING_LABELS[field], merge=("role_assignment", key, field)):
        fields.set_field(document, "role_assignment", HOLDING_LABELS, key, field, value)
        if field == "person_id":
            document.update("role_assignment", {"id": key}, partner_id=_partner_of(document, value))


def set_start(document: Document, key: str, start: date | None) -> None:
    """Change when a holding began; who held the role until then stops on the new day. Raises UserError as set_holding does."""
    row = document.row(f"{_HOLDINGS} WHERE id = ?", (key,))
    if row is None:
        return
    now = Holding(*row)
    before = [
        each
        for each in holdings(document, now.role_id)
        if each.id != key and each.until_date is not None and each.until_date == now.from_date
    ]
    with document.change(HOLDING_LABELS["from_date"], merge=("role_assignment", key, "from_date")):
        day = start.isoformat() if start else None
        set_holding(document, key, "from_date", day)
        for each in before if day else ():
            set_holding(document, each.id, "until_date", day)


def remove_holding(document: Document, key: str) -> None:
    """Remove a holding from the history of a role."""
    with document.change("Houder verwijderen"):
        document.delete("role_assignment", id=key)


def _partner_of(document: Document, person_id: str | None) -> str | None:
    found = document.value("SELECT partner_id FROM person WHERE id = ?", (person_id,)) if person_id else None
    return str(found) if found is not None else None
