"""What everybody may see of the fence: in the room, on paper, in a picture. Cards for the facilitator alone are not in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from samenwerkdesk.model import cards, fence, fence_expectations, partners, people, sessions
from samenwerkdesk.model.cards import Card, Lane
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.fence import BOARD


@dataclass(frozen=True)
class PublicGarden:
    """A partner in the picture of the fence; ``look`` counts from 0. ``people`` are present, None when nobody knows."""

    partner_id: str
    name: str
    short_name: str
    look: int
    code: str
    people: int | None = None


@dataclass(frozen=True)
class PublicFence:
    """The fence as it is drawn: ``phase`` 1 to 3, ``lit`` pairs of gardens that agreed, the joint name over the gate."""

    phase: int
    gardens: tuple[PublicGarden, ...]
    lit: tuple[tuple[int, int], ...] = ()
    joint_name: str | None = None


@dataclass(frozen=True)
class PublicSheet:
    """What a partner says about itself, and what others value in it; ``images`` are (about whom, text)."""

    partner_id: str
    in_scope: tuple[str, ...]
    out_of_scope: tuple[str, ...]
    grey_area: tuple[str, ...]
    why: str
    misunderstood: str
    images: tuple[tuple[str | None, str], ...]
    appreciations: tuple[tuple[str | None, str], ...]

    @property
    def empty(self) -> bool:
        """Nothing was said yet."""
        return not any(
            (
                self.in_scope,
                self.out_of_scope,
                self.grey_area,
                self.why,
                self.misunderstood,
                self.images,
                self.appreciations,
            )
        )


@dataclass(frozen=True)
class PublicTerm:
    """A word with (partner, meaning), partners in their order; ``different`` is how many meanings there are."""

    term: str
    meanings: tuple[tuple[str, str], ...]
    different: int


@dataclass(frozen=True)
class PublicExpectation:
    """What one partner offers another and needs for it; ``agreed`` as in ``fence_expectations.Expectation``."""

    from_partner_id: str
    to_partner_id: str
    offer: str
    need: str
    agreed: bool


@dataclass(frozen=True)
class PublicContact:
    """Whom to call at a partner; several are names with commas."""

    partner_id: str
    name: str


@dataclass(frozen=True)
class PublicCase:
    """The case that was walked: (partner, text, whether sight is missing there), partners in their order, the rest last."""

    text: str
    steps: tuple[tuple[str | None, str, bool], ...]


@dataclass(frozen=True)
class PublicNeed:
    """Something that is needed, who sees to it, and where it stands."""

    text: str
    owner: str
    status: str
    done: bool


@dataclass(frozen=True)
class PublicWider:
    """The shared boundary, the identity and what is needed."""

    inside: tuple[str, ...]
    outside: tuple[str, ...]
    separate: tuple[str, ...]
    name: str
    sentence: str
    symbol: str
    goal: str
    needs: tuple[PublicNeed, ...]

    @property
    def empty(self) -> bool:
        """Nothing was said yet."""
        return not any(vars(self).values())


def scene(document: Document, phase: str, session_id: str | None = None) -> PublicFence:
    """The fence in a phase; ``session_id`` says how many are present in each garden. ValueError for an unknown phase."""
    number = fence.phase_number(phase)
    everybody = partners.all_partners(document)
    present = _present(document, session_id) if session_id else None
    gardens = tuple(
        PublicGarden(
            each.id,
            each.name or each.label,
            each.label,
            each.look,
            each.code,
            None if present is None else present.get(each.id, 0),
        )
        for each in everybody
    )
    places = {each.id: place for place, each in enumerate(everybody)}
    lit = {
        (min(pair), max(pair))
        for each in fence_expectations.all_expectations(document)
        if each.agreed and each.from_partner_id in places and each.to_partner_id in places
        for pair in [(places[each.from_partner_id], places[each.to_partner_id])]
        if pair[0] != pair[1]
    }
    return PublicFence(
        number,
        gardens,
        tuple(sorted(lit)) if number == 2 else (),
        fence.identity(document).identity_name if number == 3 else None,
    )


def _present(document: Document, session_id: str) -> Counter[str | None] | None:
    """How many are present per partner; None when attendance was not noted."""
    noted = sessions.attendance(document, session_id)
    if not any(noted.values()):
        return None
    return Counter(each.partner_id for each in people.all_people(document) if noted.get(each.id))


def sheets(document: Document) -> tuple[PublicSheet, ...]:
    """What every partner says about itself and hears from others."""
    found = _public(document, *fence.BOUNDARY, fence.IMAGE, fence.APPRECIATION)

    def of(key: str, lane: str) -> tuple[str, ...]:
        return tuple(card.text or "" for card in found if (card.lane, card.partner_id) == (lane, key))

    return tuple(
        PublicSheet(
            key,
            of(key, fence.IN_SCOPE),
            of(key, fence.OUT_OF_SCOPE),
            of(key, fence.GREY_AREA),
            sheet.why_we_act_this_way or "",
            sheet.often_misunderstood or "",
            tuple(
                (card.about_partner_id, card.text or "")
                for card in found
                if (card.lane, card.partner_id) == (fence.IMAGE, key)
            ),
            tuple(
                (card.partner_id, card.text or "")
                for card in found
                if (card.lane, card.about_partner_id) == (fence.APPRECIATION, key)
            ),
        )
        for key, sheet in fence.sheets(document).items()
    )


def terms(document: Document) -> tuple[PublicTerm, ...]:
    """The translation table."""
    order = [each.id for each in partners.all_partners(document)]
    return tuple(
        PublicTerm(
            term.card.text or "",
            tuple((key, term.meanings[key]) for key in order if key in term.meanings),
            term.different,
        )
        for term in fence.terms(document, public=True)
    )


def expectations(document: Document) -> tuple[PublicExpectation, ...]:
    """What partners expect of each other."""
    return tuple(
        PublicExpectation(
            each.from_partner_id, each.to_partner_id, each.offer or "", each.need or "", each.agreed
        )
        for each in fence_expectations.all_expectations(document)
        if each.from_partner_id and each.to_partner_id
    )


def contacts(document: Document) -> tuple[PublicContact, ...]:
    """Whom to call when it gets tense, partners in their order, without those for whom nobody was named."""
    found = _public(document, fence.CONTACT)
    named = [
        (each.id, [card.text for card in found if card.partner_id == each.id and card.text])
        for each in partners.all_partners(document)
    ]
    return tuple(PublicContact(key, ", ".join(names)) for key, names in named if names)


def case(document: Document) -> PublicCase:
    """The case that was walked along all fences."""
    order: list[str | None] = [each.id for each in partners.all_partners(document)]
    found = _public(document, fence.STEP, fence.BLIND_SPOT)
    told = [card for card in cards.in_lane(document, Lane(BOARD, fence.CASE)) if not card.private]
    return PublicCase(
        (told[0].text or "") if told else "",
        tuple(
            (key, card.text or "", card.lane == fence.BLIND_SPOT)
            for key in [*order, None]
            for card in found
            if card.partner_id == key
        ),
    )


def wider(document: Document) -> PublicWider:
    """The shared boundary, the identity and what is needed."""
    found = _public(document, *fence.SHARED)
    named = fence.identity(document)
    names = {each.id: each.label for each in people.all_people(document)}
    inside, outside, separate = (
        tuple(card.text or "" for card in found if card.lane == lane) for lane in fence.SHARED
    )
    return PublicWider(
        inside,
        outside,
        separate,
        named.identity_name or "",
        named.identity_sentence or "",
        named.identity_symbol or "",
        named.shared_goal or "",
        tuple(
            PublicNeed(each.text or "", names.get(each.owner_id or "", ""), each.status or "", each.done)
            for each in fence.needs(document)
        ),
    )


def _public(document: Document, *lanes: str) -> list[Card]:
    return [card for card in cards.of_board(document, BOARD, *lanes) if not card.private]
