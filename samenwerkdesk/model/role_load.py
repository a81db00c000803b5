"""Who carries how much: roles and open tasks per person and per organisation (methode.md 9, pitfalls)."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from samenwerkdesk.model.continuity import Continuity, leaves
from samenwerkdesk.model.partners import Partner

_MANY_ROLES = 4


class Load(NamedTuple):
    """What one person or one organisation carries: roles and open tasks held, and how many they stand in for."""

    key: str | None
    roles: int
    tasks: int
    deputy: int

    @property
    def total(self) -> int:
        """Roles and tasks together."""
        return self.roles + self.tasks


def per_person(found: Continuity) -> list[Load]:
    """Everybody who takes part or still holds something, most loaded first."""
    held, done, standing = _counts(found)
    keys = [
        person.id
        for person in found.people.values()
        if not leaves(person) or held[person.id] or done[person.id] or standing[person.id]
    ]
    loads = [Load(key, held[key], done[key], standing[key]) for key in keys]
    return sorted(loads, key=lambda each: (-each.total, -each.deputy))


def per_partner(found: Continuity) -> list[Load]:
    """Every organisation, and under None the people without one when they carry something; most loaded first."""
    held, done, standing = _counts(found)
    of = {key: person.partner_id for key, person in found.people.items()}

    def summed(counted: Counter[str], partner: str | None) -> int:
        return sum(number for key, number in counted.items() if of.get(key) == partner)

    keys: list[str | None] = [*found.partners, None]
    loads = [Load(key, summed(held, key), summed(done, key), summed(standing, key)) for key in keys]
    loads = [each for each in loads if each.key is not None or each.total or each.deputy]
    return sorted(loads, key=lambda each: (-each.total, -each.deputy))


def _counts(found: Continuity) -> tuple[Counter[str], Counter[str], Counter[str]]:
    open_tasks = [each for each in found.tasks if not each.task.done]
    held = Counter(each.holder.id for each in found.roles if each.holder)
    done = Counter(each.holder.id for each in open_tasks if each.holder)
    both = [each.deputy for each in found.roles] + [each.deputy for each in open_tasks]
    standing = Counter(deputy.id for deputy in both if deputy)
    return held, done, standing


def leaning_on(found: Continuity) -> Partner | None:
    """The organisation that holds more than half of at least four roles (methode.md 9, pitfalls; own rule (E))."""
    held = [found.partner(each.holder) for each in found.roles if each.holder]
    if len(held) < _MANY_ROLES:
        return None
    counted = Counter(partner.id for partner in held if partner)
    key, number = counted.most_common(1)[0] if counted else ("", 0)
    return found.partners.get(key) if 2 * number > len(held) and len(found.partners) > 1 else None
