"""What may be shown of the trust network outside the desk (methode.md 13 and 21 rules 14 and 18).

The pattern between organisations: all of them are in it, whoever takes part, and a line stands where both sides together hold the
threshold. Persons only in the open mode. No number says how many take part: figures are parts of ten, and of ties, not of people.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from samenwerkdesk.look import PartnerLook
from samenwerkdesk.model import counted, disclosure, network, partners, people, rounds, trust_network
from samenwerkdesk.model.counted import REVEALED
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.network import Network, Ties, tied
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.text import in_words

MOST_PEOPLE = 40
"""With more people in the open mode they are not drawn one by one."""

CROWDED = 16
"""With more people than that they are called by their first names."""

WEIGHTS = (Fraction(1, 3), Fraction(2, 3))
"""Of all ties that could be: up to the first part a line is thin, up to the second one it is wider (own rule (E))."""

QUESTIONS = ("Waar zijn bruggen?", "Waar ontbreken ze?", "Wie hangt er alleen aan één draad?")
"""To talk about beside the pattern (methode.md 13, Sessie)."""


@dataclass(frozen=True, slots=True)
class PublicNode:
    """An organisation, or in the open mode somebody of it; ``own`` (0–3) is how close the ties within an organisation are."""

    name: str
    look: PartnerLook | None
    own: int = 0


@dataclass(frozen=True, slots=True)
class PublicLine:
    """A line between two nodes, by their places; ``weight`` 1 to 3. ``across``: between two organisations."""

    here: int
    there: int
    weight: int
    across: bool = True


@dataclass(frozen=True)
class PublicLayer:
    """One layer. Without enough answers ``reason`` says so, and there are neither lines nor words."""

    code: str
    name: str
    question: str
    nodes: tuple[PublicNode, ...]
    by_name: bool = False
    lines: tuple[PublicLine, ...] = ()
    words: tuple[str, ...] = ()
    reason: str = ""

    @property
    def title(self) -> str:
        """Its name at the beginning of a sentence."""
        return self.name[:1].upper() + self.name[1:]


@dataclass(frozen=True)
class PublicNetwork:
    """The layers of one round, once it was shown; none before."""

    round_id: str
    session_id: str | None
    layers: tuple[PublicLayer, ...]

    @property
    def shown(self) -> bool:
        """Whether anything may be seen."""
        return any(not each.reason for each in self.layers)


def latest(document: Document, session_id: str | None = None) -> PublicNetwork | None:
    """The last network that was asked in a session (None: in any), as far as it was shown; None when there is none."""
    found = [
        each
        for each in counted.rounds(document, trust_network.INSTRUMENT)
        if session_id in (None, each.session_id)
    ]
    return of_round(document, found[-1].id) if found else None


def of_round(document: Document, round_id: str) -> PublicNetwork | None:
    """What everybody may see of a round; None when it is gone."""
    of = rounds.get(document, round_id)
    if of is None:
        return None
    if of.state != REVEALED:
        return PublicNetwork(round_id, of.session_id, ())
    least, found = disclosure.threshold(document), network.of_round(document, round_id)
    # An open round in which not everybody is gets the pattern that any round gets.
    mode = disclosure.OPEN if trust_network.by_name(document, of) else disclosure.ANONYMOUS
    of_item = {item: name for name, item in found.items.items()}
    return PublicNetwork(
        round_id,
        of.session_id,
        tuple(
            _layer(document, found, of_item[each.code], each.code, each.name, each.text, mode, least)
            for each in trust_network.layers(document, round_id)
        ),
    )


def _layer(
    document: Document, found: Network, name: str, code: str, called: str, text: str, mode: str, least: int
) -> PublicLayer:
    by_name = mode == disclosure.OPEN and len(found.people) <= MOST_PEOPLE
    everyone = partners.all_partners(document)
    nodes = (
        _named(document, found, everyone)
        if by_name
        else tuple(PublicNode(each.label, each.appearance) for each in everyone)
    )
    if not disclosure.may_show(len(found.answered), least, mode):
        bare = tuple(PublicNode(each.label, each.appearance) for each in everyone)
        return PublicLayer(code, called, text, bare, reason=disclosure.TOO_FEW)
    ties = tied(found.people, found.values[name])
    if by_name:
        lines = _between_people(found, found.values[name], _order(document, found))
    else:
        nodes, lines = _between_partners(found, ties, everyone, mode, least)
    return PublicLayer(code, called, text, nodes, by_name, lines, figures(found.layers[name]))


# ---------------------------------------------------------------------- by organisation


def _between_partners(
    found: Network, ties: set[tuple[str, str]], everyone: Sequence[Partner], mode: str, least: int
) -> tuple[tuple[PublicNode, ...], tuple[PublicLine, ...]]:
    """The organisations with how close each is within itself, and the lines that may be drawn."""
    inside: dict[str | None, list[str]] = {}
    for person in found.people:
        inside.setdefault(found.partner_of.get(person), []).append(person)
    answered = {key: sum(each in found.answered for each in who) for key, who in inside.items()}
    level = mode if mode == disclosure.OPEN else disclosure.PER_PARTNER
    apart = disclosure.shown_groups(answered, least, level)
    nodes = []
    for each in everyone:
        own = inside.get(each.id, [])
        among = sum(here in own and there in own for here, there in ties)
        weight = _weight(among, len(own) * (len(own) - 1)) if each.id in apart else 0
        nodes.append(PublicNode(each.label, each.appearance, weight))
    lines = []
    for at, one in enumerate(everyone):
        for to, other in enumerate(everyone[at + 1 :], at + 1):
            if not disclosure.line_may_show(answered.get(one.id, 0), answered.get(other.id, 0), least, mode):
                continue
            here, there = inside[one.id], inside[other.id]
            among = sum((a in here and b in there) or (a in there and b in here) for a, b in ties)
            weight = _weight(among, 2 * len(here) * len(there))
            if weight:
                lines.append(PublicLine(at, to, weight))
    return tuple(nodes), tuple(lines)


def _weight(ties: int, possible: int) -> int:
    if not ties:
        return 0
    return 1 + sum(Fraction(ties, possible) > each for each in WEIGHTS)


# ---------------------------------------------------------------------- by name


def _order(document: Document, found: Network) -> list[str]:
    every = [each for each in people.all_people(document) if each.id in found.people]
    return [each.id for each in people.per_partner(every, partners.all_partners(document))]


def _named(document: Document, found: Network, everyone: Sequence[Partner]) -> tuple[PublicNode, ...]:
    looks = {each.id: each.appearance for each in everyone}
    names = {each.id: each.label for each in people.all_people(document)}
    if len(found.people) > CROWDED:
        names = people.first_names(document)
    return tuple(
        PublicNode(names[key], looks.get(found.partner_of.get(key) or "")) for key in _order(document, found)
    )


def _between_people(found: Network, values: Ties, order: Sequence[str]) -> tuple[PublicLine, ...]:
    """A line for each pair with a tie, as strong as the stronger of the two says."""
    strongest: dict[tuple[int, int], int] = {}
    places = {key: at for at, key in enumerate(order)}
    for here, there in tied(found.people, values):
        pair = min(places[here], places[there]), max(places[here], places[there])
        strongest[pair] = max(strongest.get(pair, 0), int(values[here, there] or 0))
    partner: Mapping[str, str | None] = found.partner_of
    return tuple(
        PublicLine(a, b, min(3, weight), partner.get(order[a]) != partner.get(order[b]))
        for (a, b), weight in sorted(strongest.items())
    )


# ---------------------------------------------------------------------- in words


def figures(layer: network.Layer) -> tuple[str, ...]:
    """The figures of rule 14 in words, in parts of ten: nobody can work out from them how many people take part."""
    if not layer.ties:
        return ("In deze laag is er nog geen band.",)
    said = [f"Van elke tien mogelijke banden {_is(layer.density)}."]
    if layer.reciprocity is not None:
        said.append(f"{_goes(layer.reciprocity, 'is', 'zijn')} wederzijds.")
    if layer.cross_partner_share is not None:
        said.append(f"{_goes(layer.cross_partner_share, 'loopt', 'lopen')} tussen organisaties.")
    alone = len(layer.isolates)
    if alone == 1:
        said.append("Eén mens heeft in deze laag met niemand een band.")
    elif alone:
        said.append(f"{in_words(alone).capitalize()} mensen hebben in deze laag met niemand een band.")
    return tuple(said)


def _tenths(share: Fraction | None) -> tuple[str, int]:
    """A part in tenths, with a word before it when it is not exactly so."""
    part = 10 * (share or Fraction(0))
    near = int(part + Fraction(1, 2))
    if near == 0 and part:
        return "nog geen", 1
    return ("" if part == near else "ongeveer"), near


def _is(share: Fraction | None) -> str:
    about, number = _tenths(share)
    return f"{'bestaat' if number <= 1 else 'bestaan'} er {_number(about, number)}"


def _goes(share: Fraction, one: str, more: str) -> str:
    about, number = _tenths(share)
    if number == 10:
        return f"{'Alle' if share == 1 else 'Bijna alle'} banden {more}"
    return f"Van elke tien banden {one if number <= 1 else more} er {_number(about, number)}"


def _number(about: str, number: int) -> str:
    said = "geen" if number == 0 else "één" if number == 1 else in_words(number)
    return f"{about} {said}".strip()
