"""What everybody may see of taking and giving: a sheet per partner, who takes what another brings, and what to talk about.

What partners say of themselves here is for the table; figures of people are not in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.look import PartnerLook
from samenwerkdesk.model import give_take, partners
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.exact import dutch
from samenwerkdesk.model.give_take import Line
from samenwerkdesk.model.text import listed


@dataclass(frozen=True, slots=True)
class PublicLine:
    """Something taken or brought: ``category`` and ``other`` (whom it is linked with) in words, '' for none."""

    id: str
    text: str
    category: str
    weight: float | None
    other: str


@dataclass(frozen=True, slots=True)
class PublicSheet:
    """What a partner takes and brings; ``balance`` is brought minus taken, None while nothing was weighed."""

    partner_id: str
    name: str
    looks: PartnerLook
    mark: tuple[int, str]
    takes: tuple[PublicLine, ...]
    gives: tuple[PublicLine, ...]
    balance: float | None

    @property
    def taken(self) -> float:
        """The weight of all that is taken."""
        return sum(each.weight or 0.0 for each in self.takes)

    @property
    def given(self) -> float:
        """The weight of all that is brought."""
        return sum(each.weight or 0.0 for each in self.gives)

    @property
    def empty(self) -> bool:
        """Whether nothing was said yet."""
        return not (self.takes or self.gives)


@dataclass(frozen=True, slots=True)
class PublicLink:
    """One partner brings another something: ids, categories in words, and whether it was linked or only could be."""

    giver_id: str
    taker_id: str
    categories: tuple[str, ...]
    agreed: bool


@dataclass(frozen=True, slots=True)
class PublicTopic:
    """Something to talk about: of which partner, what it says, and what goes with it in a sentence."""

    kind: str
    mark: tuple[int, str]
    text: str
    said: str


@dataclass(frozen=True, slots=True)
class PublicGiveTake:
    """All of it."""

    sheets: tuple[PublicSheet, ...] = ()
    links: tuple[PublicLink, ...] = ()
    topics: tuple[PublicTopic, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nobody said anything."""
        return all(each.empty for each in self.sheets)


LINKED, MATCH, GAP, SPARE = KINDS = ("linked", "match", "gap", "spare")

HEADS = {
    LINKED: "Dit is gekoppeld",
    MATCH: "Dit past misschien bij elkaar",
    GAP: "Dit brengt nog niemand",
    SPARE: "Hier vroeg nog niemand om",
}
"""How each kind of thing to talk about is called: calm, and never a verdict."""


def for_room(document: Document) -> PublicGiveTake:
    """What everybody may see now."""
    there = partners.all_partners(document)
    names = {each.id: each.label for each in there}
    marks = {each.id: (each.look, each.code) for each in there}
    found, balance = give_take.lines(document), give_take.balances(document)

    def shown(partner_id: str, direction: str) -> tuple[PublicLine, ...]:
        return tuple(
            PublicLine(
                each.id,
                each.text or "",
                give_take.category_name(each.category),
                each.weight,
                names.get(each.linked_partner_id or "", ""),
            )
            for each in found
            if (each.partner_id, each.direction) == (partner_id, direction)
        )

    sheets = []
    for each in there:
        own = balance.get(each.id)
        sheets.append(
            PublicSheet(
                each.id,
                each.label,
                each.appearance,
                marks[each.id],
                shown(each.id, give_take.TAKE),
                shown(each.id, give_take.GIVE),
                None if own is None else float(own),
            )
        )
    said = give_take.talk(found)
    return PublicGiveTake(tuple(sheets), links(said), topics(said, names, marks))


def links(said: give_take.Talk) -> tuple[PublicLink, ...]:
    """Who brings whom something; what was linked goes before what only could be."""
    agreed: dict[tuple[str, str], list[str]] = {}
    possible: dict[tuple[str, str], list[str]] = {}
    for line in said.linked:
        if line.pair:
            agreed.setdefault(line.pair, []).append(give_take.category_name(line.category))
    for match in said.matches:
        for offer in match.offers:
            pair = offer.partner_id, match.wish.partner_id
            possible.setdefault(pair, []).append(give_take.category_name(offer.category))
    return tuple(
        PublicLink(*pair, tuple(dict.fromkeys(each for each in words if each)), sure)
        for sure, pairs in (
            (True, agreed),
            (False, {key: each for key, each in possible.items() if key not in agreed}),
        )
        for pair, words in pairs.items()
    )


def topics(
    said: give_take.Talk, names: dict[str, str], marks: dict[str, tuple[int, str]]
) -> tuple[PublicTopic, ...]:
    """What there is to talk about, as short sentences."""
    found = [
        PublicTopic(LINKED, marks[line.pair[1]], line.text or "", linked(line, names))
        for line in said.linked
        if line.pair
    ]
    found += [_topic(MATCH, each.wish, offered(each, names), marks) for each in said.matches]
    found += [_topic(GAP, line, category(line), marks) for line in said.gaps]
    found += [_topic(SPARE, line, category(line), marks) for line in said.spare]
    return tuple(found)


def offered(match: give_take.Match, names: dict[str, str]) -> str:
    """Whose offer it is; of one offer also what it is."""
    if len(match.offers) == 1:
        (offer,) = match.offers
        said = offer.text or give_take.category_name(offer.category)
        return f"aanbod van {names.get(offer.partner_id, '')}: {said}"
    givers = dict.fromkeys(names.get(each.partner_id, "") for each in match.offers)
    return f"aanbod van {listed(list(givers))}"


def linked(line: Line, names: dict[str, str]) -> str:
    """'van Morgenrood voor Lokale teams': who brings it, and for whom it is."""
    giver, taker = line.pair or ("", "")
    return f"van {names.get(giver, '')} voor {names.get(taker, '')}"


def category(line: Line) -> str:
    """The category of a line in words, or that it has none."""
    return give_take.category_name(line.category) or "nog geen categorie"


def _topic(kind: str, line: Line, said: str, marks: dict[str, tuple[int, str]]) -> PublicTopic:
    return PublicTopic(kind, marks[line.partner_id], line.text or "", said)


def balance_said(balance: float | None) -> str:
    """'+3', '−2', '0'; a dash in words while nothing was weighed."""
    return "nog geen gewicht" if balance is None else weight_said(balance, signed=True)


def weight_said(value: float, *, signed: bool = False) -> str:
    """A weight, without decimals when it is whole."""
    return dutch(value, 0 if value == int(value) else 1, signed=signed)
