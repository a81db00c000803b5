"""What already stands elsewhere about a consensus topic, to show beside it and take over in one step (methode.md 5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from samenwerkdesk.model import (
    agenda,
    collaboration,
    euros,
    ground_rules,
    mandates,
    method,
    partners,
    people,
    roles,
    sessions,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.mandates import Mandate
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.roles import Holding, Role
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.model.text import counted, listed

RULES, WHO, MANDATES, ABOUT, NOT_ABOUT, ROLES, PREPARATION, ROUTING, EVALUATION = (
    f"CON{number}" for number in range(1, 10)
)

TRUST = "process_trust"
"""What a group fills in when it looks at the process itself (methode.md 15)."""


CHANGED = ("verruimd", mandates.LIMITED, mandates.WITHDRAWN)
"""The outcomes after which somebody may promise more or less than before."""

TABLES = frozenset(
    {
        "agenda_item", "attendance", "collaboration", "mandate", "mandate_renewal", "partner", "person", "proposal",
        "role", "role_assignment", "round", "session",
    }
)  # fmt: skip
"""Where all of this stands."""


class Source(NamedTuple):
    """What stands elsewhere: on which tab (``page``, called ``name``), line by line, and as a ``draft`` to begin with."""

    page: str
    name: str
    lines: tuple[str, ...]
    draft: str


@dataclass(frozen=True)
class Table:
    """Everything the topics draw on, as it is on ``day``: who takes part, what they may promise, rules, roles and sessions.

    ``changed`` are the people whose mandate became another one, with the session after which that was.
    """

    day: date
    people: tuple[Person, ...]
    partners: tuple[Partner, ...]
    deputies: dict[str, Person]
    rules: tuple[ground_rules.Rule, ...]
    mandates: tuple[Mandate, ...]
    roles: tuple[tuple[Role, Holding | None], ...]
    sessions: tuple[Session, ...]
    evaluated: tuple[Session, ...]
    changed: tuple[tuple[str, str], ...]
    summary: str
    contact: str
    names: dict[str, str]

    @property
    def members(self) -> list[Person]:
        """Those who take part in their own right, partner by partner."""
        here = {person.id for person in self.people}
        own = [person for person in self.people if person.deputy_of_id not in here]
        return people.per_partner(own, list(self.partners))


def read(document: Document, session_id: str | None, day: date) -> Table:
    """The table in a session, or as it is when there is none."""
    here = people.taking_part(document, session_id) if session_id else people.all_people(document)
    held = roles.holdings(document)
    by_role = {
        role.id: [each for each in held if each.role_id == role.id] for role in roles.all_roles(document)
    }
    known = tuple(sessions.all_sessions(document))
    measured = {
        key for (key,) in document.rows("SELECT session_id FROM round WHERE instrument = ?", (TRUST,))
    }
    about = collaboration.get(document)
    return Table(
        day=day,
        people=tuple(here),
        partners=tuple(partners.all_partners(document)),
        deputies={person.deputy_of_id: person for person in here if person.deputy_of_id},
        rules=tuple(ground_rules.all_rules(document)),
        mandates=tuple(mandates.all_mandates(document)),
        roles=tuple((role, roles.holding_on(by_role[role.id], day)) for role in roles.all_roles(document)),
        sessions=known,
        evaluated=tuple(each for each in known if each.id in measured or _evaluates(document, each.id)),
        changed=_changed_mandates(document),
        summary=about.summary or "",
        contact=about.data_contact or "",
        names={person.id: person.label for person in people.all_people(document)},
    )


def _evaluates(document: Document, session_id: str) -> bool:
    return any(
        block.page == "process" or "evaluatie" in (block.title or "").casefold()
        for block in agenda.blocks(document, session_id)
        if not block.skipped
    )


def _changed_mandates(document: Document) -> tuple[tuple[str, str], ...]:
    holders = {each.id: each.person_id for each in mandates.all_mandates(document)}
    found = [
        (holders.get(each.mandate_id), each.session_id)
        for each in mandates.renewals(document).values()
        if each.outcome in CHANGED
    ]
    return tuple((person, session) for person, session in found if person is not None)


# ---------------------------------------------------------------------- what stands elsewhere


def source(table: Table, code: str) -> Source | None:
    """What stands elsewhere about a topic; None for a topic about which nothing can."""
    found = _SOURCES.get(code)
    return found(table) if found else None


def _of_lines(page: str, name: str, lines: Sequence[str]) -> Source:
    return Source(page, name, tuple(lines), "\n".join(lines))


def _rules(table: Table) -> Source:
    adopted = [rule for rule in table.rules if rule.adopted]
    short = [rule.wording if ground_rules.is_own(rule) else ground_rules.short_name(rule) for rule in adopted]
    lines = tuple(
        f"{name} (aangepast: {rule.wording})" if rule.adapted_text and not ground_rules.is_own(rule) else name
        for rule, name in zip(adopted, short, strict=True)
    )
    draft = f"We houden ons aan {counted(len(adopted), 'spelregel', 'spelregels')}: {'; '.join(short)}."
    return Source("ground_rules", "Spelregels", lines, draft.replace("..", ".") if adopted else "")


def _who(table: Table) -> Source:
    lines = []
    members = table.members
    for partner_id in dict.fromkeys(person.partner_id for person in members):
        partner = next((each for each in table.partners if each.id == partner_id), None)
        said = [_with_deputy(table, each) for each in members if each.partner_id == partner_id]
        lines.append(f"{partner.label if partner else 'Zonder organisatie'}: {listed(said)}")
    return _of_lines("overview", "Overzicht", lines)


def _with_deputy(table: Table, person: Person) -> str:
    deputy = table.deputies.get(person.id)
    return f"{person.label} (vervanger {deputy.label})" if deputy else person.label


def _mandates(table: Table) -> Source:
    levels = {each.code: each.text for each in method.mandate_levels()}
    lines = []
    for person in people.per_partner(list(table.people), list(table.partners)):
        for each in table.mandates:
            if each.person_id == person.id and each.level:
                limit = (
                    f", tot {euros.said(each.amount_limit_eur)}" if each.amount_limit_eur is not None else ""
                )
                scope = f": {each.scope}" if each.scope else ""
                lines.append(f"{person.label} – {levels.get(each.level, each.level)}{limit}{scope}")
    return _of_lines("mandates", "Mandaten", lines)


def _about(table: Table) -> Source:
    return Source("overview", "Overzicht", (table.summary,) if table.summary else (), table.summary)


def _roles(table: Table) -> Source:
    lines = []
    for role, holding in table.roles:
        holder = table.names.get(holding.person_id or "") if holding else None
        deputy = table.names.get(holding.deputy_id or "") if holding else None
        beside = f" (vervanger {deputy})" if deputy else ""
        lines.append(f"{role.label}: {holder or 'nog geen houder'}{beside}")
    return _of_lines("roles", "Rollen", lines)


def _routing(table: Table) -> Source:
    said = f"Aanspreekpunt voor gegevens: {table.contact}" if table.contact else ""
    return Source("overview", "Overzicht", (said,) if said else (), f"{said}." if said else "")


def _evaluation(table: Table) -> Source:
    held = table.evaluated
    if not held:
        return Source("process", "Evaluatie", (), "")
    numbers = listed([each.label.lower().removeprefix("sessie ") for each in held])
    said = f"Gehouden of gepland in sessie {numbers}"
    every = len(held) == len(table.sessions)
    draft = (
        "Elke sessie sluiten we af met een procesevaluatie."
        if every
        else f"Procesevaluatie in sessie {numbers}."
    )
    return Source("process", "Evaluatie", (said,), draft)


_SOURCES: dict[str, Callable[[Table], Source]] = {
    RULES: _rules,
    WHO: _who,
    MANDATES: _mandates,
    ABOUT: _about,
    ROLES: _roles,
    ROUTING: _routing,
    EVALUATION: _evaluation,
}
