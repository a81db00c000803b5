"""Rollen, what the board shows: lanes per role, per person or per organisation, with tasks as their cards."""

from __future__ import annotations

from samenwerkdesk.model import continuity
from samenwerkdesk.model.continuity import (
    CALLED_AFTER_FUNCTION,
    DEPUTY_LEAVES,
    HOLDER_LEAVES,
    NO_DEPUTY,
    NO_HOLDER,
    WORDS,
    Continuity,
    RoleState,
    TaskState,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.people import Person
from samenwerkdesk.model.tasks import RUNNING
from samenwerkdesk.model.text import counted
from samenwerkdesk.ui.desk.roles_words import mark_of, roles_and_tasks, until, with_partner
from samenwerkdesk.ui.widgets.board_parts import BoardCard, BoardLane, Chip, Fact

BY_ROLE, BY_PERSON, BY_PARTNER = "role", "person", "partner"
LOOSE, NOBODY = "\0loose", "\0nobody"
"""The lanes of tasks without a role, and of tasks without a holder or of people without an organisation."""

WARNING = "alert-triangle"
EMPTY = "Nog geen taken. Sleep er een heen of druk op N."


def lanes(document: Document, found: Continuity, grouping: str) -> list[BoardLane]:
    """The lanes of a grouping."""
    if grouping == BY_PERSON:
        return _per_person(document, found)
    if grouping == BY_PARTNER:
        return _per_partner(found)
    shown = [_role_lane(document, found, each) for each in found.roles]
    if found.loose:
        cards = tuple(_card(found, each) for each in found.loose)
        shown.append(BoardLane(LOOSE, "Zonder rol", sub="Hang deze taken onder een rol.", cards=cards))
    return shown


# ---------------------------------------------------------------------- per role


def _role_lane(document: Document, found: Continuity, each: RoleState) -> BoardLane:
    chips: tuple[Chip, ...] = ()
    if CALLED_AFTER_FUNCTION in each.signals:
        chips = ((WORDS[CALLED_AFTER_FUNCTION], "warn"),)
    return BoardLane(
        each.role.id,
        each.role.label,
        sub=each.role.purpose or "",
        cards=tuple(_card(found, task, each) for task in each.tasks),
        empty=EMPTY,
        chips=chips,
        plus="Nieuwe taak onder deze rol",
        facts=(
            _fact(document, found, "houder", each.holder, WORDS[NO_HOLDER], strong=True),
            _fact(document, found, "vervanger", each.deputy, WORDS[NO_DEPUTY]),
        ),
    )


def _fact(
    document: Document,
    found: Continuity,
    label: str,
    person: Person | None,
    missing: str,
    *,
    strong: bool = False,
) -> Fact:
    if person is None:
        return Fact(label, missing, icon=WARNING, ink="warn", strong=True)
    function = f"thuis {person.function_title}" if person.function_title and strong else ""
    if continuity.leaves(person):
        about = " · ".join(part for part in (until(document, person), function) if part)
        return Fact(label, f"{person.label} vertrekt", sub=about, icon=WARNING, ink="warn", strong=True)
    return Fact(label, person.label, sub=function, mark=mark_of(found, person), strong=strong)


def _card(found: Continuity, each: TaskState, role: RoleState | None = None) -> BoardCard:
    """A task; under a role it says who holds it only when that is somebody else."""
    same = role is not None and each.holder is not None and each.holder == role.holder
    parts = [] if same or each.holder is None else [with_partner(found, each.holder)]
    hidden = (
        {NO_DEPUTY, DEPUTY_LEAVES}
        if role is None or set(role.signals) & {NO_DEPUTY, DEPUTY_LEAVES}
        else set()
    )
    return _task_card(each, parts, hidden, None if same else mark_of(found, each.holder))


def _task_card(
    each: TaskState, parts: list[str], hidden: set[str], mark: tuple[int, str] | None
) -> BoardCard:
    task = each.task
    if each.receiver is not None:
        parts.append(f"gaat naar {each.receiver.label}")
    if task.transferable is False:
        parts.append("niet overdraagbaar")
    chips = [(WORDS[signal], "warn") for signal in each.signals if signal not in hidden]
    if task.status and task.status != RUNNING:
        chips.insert(0, (task.status, "success" if task.done else "neutral"))
    return BoardCard(
        task.id,
        task.label,
        sub=" · ".join(parts),
        mark=mark,
        chips=tuple(chips),
        icon="lock" if task.transferable is False else "",
        muted=task.done,
    )


# ---------------------------------------------------------------------- per person and per organisation


def _under_role(found: Continuity, each: TaskState) -> list[str]:
    role = found.role(each.task.role_id)
    return [role.role.label if role else "zonder rol"]


def _per_person(document: Document, found: Continuity) -> list[BoardLane]:
    held: dict[str | None, list[TaskState]] = {}
    for each in found.tasks:
        held.setdefault(each.holder.id if each.holder else None, []).append(each)
    of_person: dict[str, list[str]] = {}
    for role in found.roles:
        if role.holder:
            of_person.setdefault(role.holder.id, []).append(role.role.label)
    order = {key: place for place, key in enumerate(found.partners)}
    shown = [
        person
        for person in found.people.values()
        if not continuity.leaves(person) or person.id in held or person.id in of_person
    ]
    shown.sort(key=lambda person: order.get(person.partner_id or "", len(order)))
    made = [
        BoardLane(
            person.id,
            person.label,
            sub=", ".join(of_person.get(person.id, ())) or "geen rol",
            cards=tuple(
                _task_card(each, _under_role(found, each), {HOLDER_LEAVES}, None)
                for each in held.get(person.id, ())
            ),
            mark=mark_of(found, person),
            empty="Geen taken.",
            plus="Nieuwe taak voor deze persoon",
            note=f"thuis {person.function_title}" if person.function_title else "",
            chips=((f"vertrekt {until(document, person)}".strip(), "warn"),)
            if continuity.leaves(person)
            else (),
        )
        for person in shown
    ]
    if None in held:
        cards = tuple(_task_card(each, _under_role(found, each), set(), None) for each in held[None])
        made.insert(0, BoardLane(NOBODY, "Zonder houder", sub="Wie doet dit?", cards=cards))
    return made


def _per_partner(found: Continuity) -> list[BoardLane]:
    held: dict[str | None, list[TaskState]] = {}
    for each in found.tasks:
        partner = found.partner(each.holder)
        held.setdefault(partner.id if partner else None, []).append(each)
    many: dict[str, int] = {}
    for role in found.roles:
        partner = found.partner(role.holder)
        if partner:
            many[partner.id] = many.get(partner.id, 0) + 1
    made = [
        BoardLane(
            partner.id,
            partner.label,
            sub=roles_and_tasks(many.get(partner.id, 0), len(held.get(partner.id, ()))) or "geen rollen",
            cards=tuple(
                _task_card(each, [each.holder.label if each.holder else ""], set(), None)
                for each in held.get(partner.id, ())
            ),
            mark=(partner.look, partner.code),
            empty="Geen taken.",
        )
        for partner in found.partners.values()
    ]
    if None in held:
        cards = tuple(
            _task_card(each, [each.holder.label] if each.holder else [], set(), None) for each in held[None]
        )
        made.insert(0, BoardLane(NOBODY, "Zonder organisatie", sub="Wie doet dit?", cards=cards))
    return made


def said(found: Continuity) -> str:
    """'7 rollen, 7 taken; 2 rollen zonder vervanger, 1 taak wacht op bevestiging.'"""
    if not found.roles and not found.tasks:
        return ""
    first = f"{counted(len(found.roles), 'rol', 'rollen')}, {counted(len(found.tasks), 'taak', 'taken')}"
    vacant = sum(bool(set(each.signals) & continuity.COMES_UP) for each in found.roles)
    without = sum(bool(set(each.signals) & continuity.COMES_UP) for each in found.tasks)
    lonely = sum(NO_DEPUTY in each.signals for each in found.roles)
    waits = sum(each.waiting is not None for each in found.tasks)
    seeking = "zoekt" if vacant + without == 1 else "zoeken"
    parts = [
        f"{roles_and_tasks(vacant, without)} {seeking} een houder" if vacant or without else "",
        f"{counted(lonely, 'rol', 'rollen')} zonder vervanger" if lonely else "",
        f"{counted(waits, 'overdracht', 'overdrachten')} {'wacht' if waits == 1 else 'wachten'}"
        if waits
        else "",
    ]
    more = ", ".join(part for part in parts if part)
    return f"{first}; {more}." if more else f"{first}. Alles heeft een houder en een vervanger."
