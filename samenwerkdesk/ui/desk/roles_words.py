"""Rollen: what people, roles and tasks are called on the tab, and the choices of its fields."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from samenwerkdesk.model import continuity, dutch_dates, sessions
from samenwerkdesk.model.continuity import Continuity, LeftBehind
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.text import counted, listed, stored_date
from samenwerkdesk.ui.widgets.board_parts import MarkOf
from samenwerkdesk.ui.widgets.choice import Option
from samenwerkdesk.ui.widgets.marks import mark_icon

NOBODY = "nog niemand"
NO_RECEIVER = "Nog geen ontvanger"


def named(person: Person | None) -> str:
    """Somebody's name, or that there is nobody yet."""
    return person.label if person else NOBODY


def with_partner(found: Continuity, person: Person | None) -> str:
    """'Bas Kwekkeboom (Lokale teams)'."""
    partner = found.partner(person)
    return f"{named(person)} ({partner.label})" if partner else named(person)


def mark_of(found: Continuity, person: Person | None) -> MarkOf | None:
    """The mark of somebody's organisation."""
    partner = found.partner(person)
    return (partner.look, partner.code) if partner else None


def until(document: Document, person: Person | None) -> str:
    """'t/m sessie 4' for somebody who leaves; '' for everybody else."""
    if not continuity.leaves(person) or person is None or person.left_session_id is None:
        return ""
    session = sessions.get(document, person.left_session_id)
    return f"t/m {session.label.lower()}" if session else ""


def roles_and_tasks(number_of_roles: int, number_of_tasks: int) -> str:
    """'2 rollen en 3 taken'; what there is none of is left out."""
    parts = []
    if number_of_roles:
        parts.append(counted(number_of_roles, "rol", "rollen"))
    if number_of_tasks:
        parts.append(counted(number_of_tasks, "taak", "taken"))
    return listed(parts)


def people_choices(
    found: Continuity,
    nobody: str = "Nog niemand",
    also: str | None = None,
    within: str | None = None,
    without: str | None = None,
) -> list[Option]:
    """Everybody who stays, and ``also``, per organisation, after ``nobody`` (None).

    ``within`` leaves only the people of one organisation, ``without`` leaves out one person. Namesakes of one organisation
    differ by their function.
    """
    order = {key: place for place, key in enumerate(found.partners)}
    wanted = [
        person
        for person in found.people.values()
        if person.id == also
        or (
            not continuity.leaves(person)
            and person.id != without
            and (within is None or person.partner_id == within)
        )
    ]
    wanted.sort(key=lambda person: order.get(person.partner_id or "", len(order)))
    names = [(person.label, person.partner_id) for person in wanted]
    options: list[Option] = [(None, nobody)]
    for person in wanted:
        twin = names.count((person.label, person.partner_id)) > 1 and person.function_title
        partner = found.partner(person)
        more = ", ".join(
            part for part in (partner.label if partner else "", person.function_title if twin else "") if part
        )
        label = f"{person.label} ({more})" if more else person.label
        if partner:
            options.append((person.id, label, mark_icon(partner.look, partner.code)))
        else:
            options.append((person.id, label))
    return options


def role_choices(found: Continuity) -> list[tuple[object, str]]:
    """Every role, after none."""
    return [(None, "Zonder rol"), *((each.role.id, each.role.label) for each in found.roles)]


def day_words(text: str | None) -> str:
    """'10 april 2025', or '' for no date."""
    day = stored_date(text)
    return dutch_dates.long_date(day) if day else ""


def period(start: str | None, end: str | None, today: date) -> str:
    """'van 27 februari 2025 tot 12 juni 2025', 'sinds 12 juni 2025', 'vanaf 1 mei 2026' when that is still to come."""
    first = stored_date(start)
    if end is None:
        if first is None:
            return ""
        return f"{'vanaf' if first > today else 'sinds'} {day_words(start)}"
    return f"van {day_words(start)} tot {day_words(end)}" if first else f"tot {day_words(end)}"


def texts(lines: str) -> Sequence[str]:
    """The lines of a field that say something, one text each."""
    return [line.strip() for line in lines.splitlines() if line.strip()]


def comes_up(behind: LeftBehind) -> str:
    """What comes up for transfer when somebody leaves: 'Bas vertrekt: 1 rol en 2 taken komen vrij.'"""
    held = len(behind.roles) + len(behind.tasks)
    standing = len(behind.deputy_of_roles) + len(behind.deputy_of_tasks)
    name = behind.person.label
    if not held:
        return f"{name} vertrekt: bij {counted(standing, 'rol of taak', 'rollen en taken')} is een andere vervanger nodig."
    many = roles_and_tasks(len(behind.roles), len(behind.tasks))
    return f"{name} vertrekt: {many} {'komt' if held == 1 else 'komen'} vrij om over te dragen."
