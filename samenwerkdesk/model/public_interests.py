"""What the group may see of interests and options: what is public, and nothing of the facilitator's (methode.md 12, 20)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samenwerkdesk.model import interest_options, interests, method, partners
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interests import COLLECTIVE, INDIVIDUAL, KINDS, Interest
from samenwerkdesk.model.partners import Partner

SHORT_KINDS = dict(zip(KINDS, ("collectief", "organisatie", "individueel"), strict=True))
"""The three kinds in one word."""


@dataclass(frozen=True, slots=True)
class PublicInterest:
    """An interest; ``who`` is the partner ('' for none), never a person, ``mark`` its (look, letter), ``tension`` 0 to 5."""

    id: str
    kind: str
    who: str
    mark: tuple[int, str] | None
    position: str
    interest: str
    tension: int | None
    status: str
    partner_id: str = ""

    @property
    def label(self) -> str:
        """What it is called in a list."""
        return self.interest or self.position

    @property
    def owner(self) -> str:
        """Whose it is: 'Jeugd-ggz', or what kind of interest it is."""
        if self.kind == COLLECTIVE:
            return self.who or "Van ons samen"
        if self.kind == INDIVIDUAL:
            return f"Iemand van {self.who}" if self.who else "Iemand van ons"
        return self.who or "Organisatie"


@dataclass(frozen=True, slots=True)
class PublicOption:
    """An option, and the places in ``PublicInterests.interests`` of those it serves."""

    id: str
    text: str
    status: str
    serves: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PublicInterests:
    """The public interests in their order, and the options."""

    interests: tuple[PublicInterest, ...] = ()
    options: tuple[PublicOption, ...] = ()

    def of_kind(self, kind: str) -> tuple[PublicInterest, ...]:
        """Those of a column."""
        return tuple(each for each in self.interests if each.kind == kind)

    @property
    def tense(self) -> tuple[PublicInterest, ...]:
        """Those with a tension above 0, the highest first."""
        return tuple(
            sorted((each for each in self.interests if each.tension), key=lambda each: -(each.tension or 0))
        )

    @property
    def groups(self) -> tuple[tuple[PublicInterest, ...], ...]:
        """The interests together that are of one partner; what is of nobody in particular comes first."""
        keys = list(dict.fromkeys(sorted((each.partner_id for each in self.interests), key=bool)))
        return tuple(tuple(each for each in self.interests if each.partner_id == key) for key in keys)


def owner(found: Sequence[PublicInterest]) -> str:
    """Whose some interests are together: 'Jeugd-ggz', or 'Van ieder' when they are of several."""
    owners = {each.owner for each in found}
    if len(owners) == 1:
        return owners.pop()
    names = {each.who for each in found}
    return names.pop() if len(names) == 1 and "" not in names else "Van ieder"


def for_room(document: Document) -> PublicInterests:
    """All that the room may see; an interest without words is not shown."""
    there = {each.id: each for each in partners.all_partners(document)}
    shown = [
        each
        for each in interests.all_interests(document)
        if not each.private and (each.position or each.interest)
    ]
    place = {each.id: at for at, each in enumerate(shown)}
    return PublicInterests(
        tuple(as_public(each, there) for each in shown),
        tuple(
            PublicOption(
                each.id,
                each.text or "",
                each.status or "",
                tuple(sorted(place[key] for key in each.serves if key in place)),
            )
            for each in interest_options.all_options(document)
            if not each.private and each.text
        ),
    )


def as_public(each: Interest, there: dict[str, Partner]) -> PublicInterest:
    """An interest as it would be shown; whether it may be is for the caller to know."""
    partner = there.get(each.partner_id or "")
    tension = each.tension
    return PublicInterest(
        each.id,
        each.kind if each.kind in KINDS and each.kind else INDIVIDUAL,
        partner.label if partner else "",
        (partner.look, partner.code) if partner else None,
        each.position or "",
        each.interest or "",
        None if tension is None else round(tension),
        statuses().get(each.status or "", each.status or ""),
        partner.id if partner else "",
    )


def statuses() -> dict[str, str]:
    """The words for what became of an interest, by their codes."""
    return {each.code: each.text for each in method.interest_statuses()}


def served(option: PublicOption, found: PublicInterests) -> str:
    """'dient 4 van 7 belangen': a count, not a mark."""
    many = len(found.interests)
    return f"dient {len(option.serves)} van {many} {'belang' if many == 1 else 'belangen'}"
