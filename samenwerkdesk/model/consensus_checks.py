"""What a consensus topic still lacks to be ready, and what changed elsewhere since it was settled.

Both are told, never a veto. 'Klaar als' is methode.md 5; how it is read in a text is an own rule (E).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from samenwerkdesk.model import ground_rules
from samenwerkdesk.model.consensus_sources import (
    ABOUT,
    EVALUATION,
    MANDATES,
    NOT_ABOUT,
    PREPARATION,
    ROLES,
    ROUTING,
    RULES,
    WHO,
    Table,
)
from samenwerkdesk.model.reference import first_day
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.model.text import counted, some

# ---------------------------------------------------------------------- what moved on since


def moved_on(table: Table, code: str, session_id: str | None) -> str:
    """What changed elsewhere after the session in which a topic was settled, as a sentence; '' when nothing did.

    Only what carries a session or a day of its own counts, so that it is always true.
    """
    order = {each.id: at for at, each in enumerate(table.sessions)}
    here = order.get(session_id or "")
    if here is None:
        return ""
    settled = table.sessions[here]
    later = {each.id for each in table.sessions[here + 1 :] if each.day is None or each.day <= table.day}
    said = _LATER.get(code)
    found = said(table, settled, later) if said else ""
    return f"Na {settled.label.lower()} {found}." if found else ""


def _later_rules(table: Table, _settled: Session, later: set[str]) -> str:
    count = sum(rule.adopted and rule.session_id in later for rule in table.rules)
    verb = "is" if count == 1 else "zijn"
    return f"{verb} nog {counted(count, 'spelregel', 'spelregels')} aangenomen" if count else ""


def _later_people(table: Table, _settled: Session, later: set[str]) -> str:
    came = [person.label for person in table.people if person.joined_session_id in later]
    return f"{'kwam' if len(came) == 1 else 'kwamen'} {some(came)} erbij" if came else ""


def _later_roles(table: Table, settled: Session, _later: set[str]) -> str:
    changed = [
        f"‘{role.label}’"
        for role, holding in table.roles
        if holding and settled.day and (start := first_day(holding.from_date)) and start > settled.day
    ]
    verb = "kreeg" if len(changed) == 1 else "kregen"
    return f"{verb} {some(changed)} een nieuwe houder" if changed else ""


def _later_mandates(table: Table, _settled: Session, later: set[str]) -> str:
    people_ids = dict.fromkeys(person for person, session in table.changed if session in later)
    changed = [table.names[key] for key in people_ids if key in table.names]
    return f"veranderde het mandaat van {some(changed)}" if changed else ""


_LATER: dict[str, Callable[[Table, Session, set[str]], str]] = {
    RULES: _later_rules,
    WHO: _later_people,
    MANDATES: _later_mandates,
    ROLES: _later_roles,
}


# ---------------------------------------------------------------------- what is still missing


_TIME = re.compile(
    r"\d|\b(?:uur|dag|dagen|\w*werkdag\w*|week|weken|maand\w*|kwartaal|jaar|jaarlijks|vooraf|uiterlijk|binnen|vóór|elke|iedere|ieder|per|sessie)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:we|wij|ieder|iedereen|elke partner|begeleider|begeleiding|voorzitter|secretaris|gastheer|gastvrouw|trekker)\b",
    re.IGNORECASE,
)
SENTENCES = 5
"""How long 'waar gaat het over' may be (methode.md 5)."""


def missing(table: Table, code: str, text: str) -> str:
    """What a topic still lacks to be ready, as a sentence; '' when nothing can be said to lack. Never a veto."""
    if not text.strip():
        return (
            "Jullie lieten nog niets uitdrukkelijk liggen." if code == NOT_ABOUT else "Hier staat nog niets."
        )
    found = _MISSING.get(code)
    return found(table, text) if found else ""


def _no_rules(table: Table, _text: str) -> str:
    if not any(rule.adopted for rule in table.rules):
        return "Er is nog geen spelregel aangenomen."
    count = sum(not rule.adopted and rule.status != ground_rules.REJECTED for rule in table.rules)
    return f"{counted(count, 'spelregel ligt', 'spelregels liggen')} nog op tafel." if count else ""


def _no_deputies(table: Table, _text: str) -> str:
    if not table.people:
        return "Er staat nog niemand op het tabblad Overzicht."
    without = [person.label for person in table.members if person.id not in table.deputies]
    return f"Nog geen vervanger voor {some(without)}." if without else ""


def _no_mandates(table: Table, _text: str) -> str:
    filled = {each.person_id for each in table.mandates if each.level}
    without = [person.label for person in table.people if person.id not in filled]
    return f"Nog geen mandaat ingevuld van {some(without)}." if without else ""


def _long(_table: Table, text: str) -> str:
    count = len([part for part in re.split(r"(?<=[.!?])\s+|\n+", text) if part.strip()])
    return f"Dit zijn {count} zinnen; met hooguit {SENTENCES} blijft het helder." if count > SENTENCES else ""


def _no_holders(table: Table, _text: str) -> str:
    if not table.roles:
        return "Er staan nog geen rollen op het tabblad Rollen."
    without = [f"‘{role.label}’" for role, holding in table.roles if holding is None or not holding.person_id]
    return f"Nog geen houder voor {some(without)}." if without else ""


def _no_term(table: Table, text: str) -> str:
    when, who = bool(_TIME.search(text)), _names_somebody(table, text)
    if when and who:
        return ""
    lacks = (
        "wie het doet en wanneer"
        if not when and not who
        else "wie het doet"
        if when
        else "wanneer het binnen is"
    )
    return f"Er staat nog niet bij {lacks}."


def _names_somebody(table: Table, text: str) -> bool:
    said = text.casefold()
    known = [
        *(word for name in table.names.values() for word in (name, name.split()[0]) if name),
        *(each.label for each in table.partners),
        *(role.label for role, _ in table.roles),
    ]
    return bool(_SOMEBODY.search(text)) or any(
        re.search(rf"\b{re.escape(name.casefold())}\b", said) for name in known if len(name) > 1
    )


def _no_times(table: Table, text: str) -> str:
    if not _TIME.search(text):
        return "Er staat nog niet bij hoe lang elke stap duurt."
    contact = table.contact.casefold()
    if contact and contact not in text.casefold():
        return "Het aanspreekpunt voor gegevens staat er nog niet in."
    return ""


def _no_rhythm(_table: Table, text: str) -> str:
    return "" if _TIME.search(text) else "Er staat nog niet bij hoe vaak."


_MISSING: dict[str, Callable[[Table, str], str]] = {
    RULES: _no_rules,
    WHO: _no_deputies,
    MANDATES: _no_mandates,
    ABOUT: _long,
    ROLES: _no_holders,
    PREPARATION: _no_term,
    ROUTING: _no_times,
    EVALUATION: _no_rhythm,
}
