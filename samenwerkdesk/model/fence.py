"""The fence in three phases: what a partner is of, how partners see and understand each other, and what is of all (methode.md 4).

What is special about it; the cards themselves are the engine 'write', the needs the engine 'do'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from samenwerkdesk.model import actions, cards, fields, method, partners
from samenwerkdesk.model.actions import FENCE, Action
from samenwerkdesk.model.cards import Card, Lane
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.text import clean

BOARD = "fence"
PHASES = ("recognise", "make_transparent", "widen")
"""The phases in their order; one may always go back (methode.md 4, 'Wanneer')."""

IN_SCOPE, OUT_OF_SCOPE, GREY_AREA = BOUNDARY = ("in_scope", "out_of_scope", "grey_area")
"""The three lanes of a partner's boundary card (SCH1.1, SCH1.2)."""

IMAGE, APPRECIATION = "image", "appreciation"
"""What a partner thinks another one sees in it; and a difference that another partner values in it (SCH1.5)."""

JARGON, MEANING = "jargon", "meaning"
CASE, STEP, BLIND_SPOT, CONTACT = "case", "case_step", "blind_spot", "contact"
"""The case that is walked, what happens in it at a partner, where nobody can see (SCH2.4), and whom to call (SCH2.5)."""

INSIDE, OUTSIDE, SEPARATE = SHARED = ("inside", "outside", "shared_but_separate")
"""The three lanes of the shared boundary (SCH3.1, SCH3.2)."""

SHARED_NAMES = {
    INSIDE: "binnen onze grens",
    OUTSIDE: "erbuiten",
    SEPARATE: "gedeeld, maar ieder apart",
}

_CHOSEN = "phase"
"""The lane of the one card that keeps which phase was chosen last."""

SHEET = {
    "why_we_act_this_way": "Waarom wij doen zoals we doen",
    "often_misunderstood": "Wat vaak verkeerd wordt begrepen",
}

IDENTITY = {
    "identity_name": "Naam van het verband",
    "identity_sentence": "Zin over het verband",
    "identity_symbol": "Beeld van het verband",
    "shared_goal": "Gezamenlijk doel",
}

STATUSES = ("open", "aangevraagd", "bezig", "geregeld")
"""Where a need stands; any other word may be there, from elsewhere."""


# ---------------------------------------------------------------------- the phase


def phase(document: Document) -> str:
    """The phase the facilitator chose last for this file; before any choice, the furthest one with something in it."""
    chosen = document.value("SELECT text FROM card WHERE board = ? AND lane = ?", (BOARD, _CHOSEN))
    if chosen in PHASES:
        return str(chosen)
    if any(document.row(f"SELECT {', '.join(IDENTITY)} FROM collaboration") or ()) or has_any(
        document, *SHARED
    ):
        return "widen"
    lanes = (JARGON, STEP, BLIND_SPOT, CONTACT)
    if document.row("SELECT 1 FROM expectation") or has_any(document, *lanes):
        return "make_transparent"
    return "recognise"


def choose_phase(document: Document, code: str) -> None:
    """Remember which phase the group is in. Raises ValueError for a phase that does not exist."""
    if code not in PHASES:
        raise ValueError(f"no such phase: {code}")
    if code == phase(document):
        return
    with document.change("Fase van de schutting", merge=("fence", "phase")):
        key = document.value("SELECT id FROM card WHERE board = ? AND lane = ?", (BOARD, _CHOSEN))
        if key is None:
            cards.write(document, Lane(BOARD, _CHOSEN), [code])
        else:
            document.update("card", {"id": key}, text=code)


def has_any(document: Document, *lanes: str) -> bool:
    """Whether any of these lanes has a card."""
    marks = ", ".join("?" * len(lanes))
    found = document.value(
        f"SELECT 1 FROM card WHERE board = ? AND lane IN ({marks}) LIMIT 1", (BOARD, *lanes)
    )
    return found is not None


# ---------------------------------------------------------------------- recognise


class Sheet(NamedTuple):
    """Beside its cards, what a partner says about itself (SCH1.3, SCH1.4)."""

    partner_id: str
    why_we_act_this_way: str | None = None
    often_misunderstood: str | None = None


def sheets(document: Document) -> dict[str, Sheet]:
    """The sheet of every partner, also of those who wrote nothing yet."""
    rows = document.rows(
        "SELECT partner_id, why_we_act_this_way, often_misunderstood FROM partner_sheet WHERE kind = 'boundary'"
    )
    found = {row[0]: Sheet(*row) for row in rows}
    return {each.id: found.get(each.id, Sheet(each.id)) for each in partners.all_partners(document)}


def set_sheet(document: Document, partner_id: str, field: str, text: str | None) -> None:
    """Change one of the texts in ``SHEET``."""
    key: dict[str, str | int | float | bytes | None] = {"kind": "boundary", "partner_id": partner_id}
    with document.change(SHEET[field], merge=("boundary", partner_id, field)):
        if document.row(
            "SELECT 1 FROM partner_sheet WHERE kind = 'boundary' AND partner_id = ?", (partner_id,)
        ):
            document.update("partner_sheet", key, **{field: clean(text)})
        else:
            document.insert(
                "partner_sheet", **key, seq=document.next_seq("partner_sheet"), **{field: clean(text)}
            )


# ---------------------------------------------------------------------- make transparent


@dataclass(frozen=True)
class Term:
    """A word that confuses, and what each partner means by it (several texts are lines)."""

    card: Card
    meanings: dict[str, str]

    @property
    def different(self) -> int:
        """How many different meanings there are; capitals and spaces make no difference."""
        return len({_folded(text) for text in self.meanings.values()})

    def same_as(self, partner_id: str) -> list[str]:
        """The other partners that mean the same by it."""
        said = self.meanings.get(partner_id)
        if said is None:
            return []
        return [
            other
            for other, text in self.meanings.items()
            if other != partner_id and _folded(text) == _folded(said)
        ]


def terms(document: Document, *, public: bool = False) -> list[Term]:
    """The translation table, in its order (SCH2.3); ``public``: without words and meanings for the facilitator alone."""
    found: dict[str, dict[str, list[str]]] = {}
    for card in cards.of_board(document, BOARD, MEANING):
        if card.parent_id and card.partner_id and card.text and not (public and card.private):
            found.setdefault(card.parent_id, {}).setdefault(card.partner_id, []).append(card.text)
    return [
        Term(card, {key: "\n".join(said) for key, said in found.get(card.id, {}).items()})
        for card in cards.of_board(document, BOARD, JARGON)
        if not (public and card.private)
    ]


def set_meaning(document: Document, term_id: str, partner_id: str, text: str | None) -> None:
    """Write what a partner means by a word; every line is a meaning of its own."""
    lane = Lane(BOARD, MEANING, partner_id=partner_id, parent_id=term_id)
    _set_lines(document, lane, text, "Betekenis van een woord")


def contacts(document: Document) -> dict[str, str]:
    """Whom to call at each partner when it gets tense (SCH2.5); several are lines."""
    found: dict[str, list[str]] = {}
    for card in cards.of_board(document, BOARD, CONTACT):
        if card.partner_id and card.text:
            found.setdefault(card.partner_id, []).append(card.text)
    return {key: "\n".join(said) for key, said in found.items()}


def set_contact(document: Document, partner_id: str, text: str | None) -> None:
    """Write whom to call at a partner; every line is somebody."""
    _set_lines(document, Lane(BOARD, CONTACT, partner_id=partner_id), text, "Contactafspraak")


def case(document: Document) -> str | None:
    """The case that is walked along all fences; made anonymous by whoever tells it."""
    found = cards.in_lane(document, Lane(BOARD, CASE))
    return found[0].text if found else None


def set_case(document: Document, text: str | None) -> None:
    """Change the case that is walked."""
    found = cards.in_lane(document, Lane(BOARD, CASE))
    with document.change("Casus", merge=("fence", CASE)):
        if not found:
            cards.write(document, Lane(BOARD, CASE), [text or ""])
        elif clean(text):
            document.update("card", {"id": found[0].id}, text=clean(text))
        else:
            cards.remove(document, found[0].id)


def set_blind(document: Document, key: str, blind: bool) -> None:
    """Mark a step of the case as a place where sight is missing (SCH2.4), or take the mark away."""
    with document.change("Hier ontbreekt zicht" if blind else "Hier is zicht"):
        document.update("card", {"id": key}, lane=BLIND_SPOT if blind else STEP)


# ---------------------------------------------------------------------- widen


class Identity(NamedTuple):
    """How the collaboration calls itself (SCH3.5), and the ambition that belongs to the wider boundary (SCH3.3)."""

    identity_name: str | None
    identity_sentence: str | None
    identity_symbol: str | None
    shared_goal: str | None


def identity(document: Document) -> Identity:
    """Name, sentence, symbol and shared goal."""
    row = document.row(f"SELECT {', '.join(Identity._fields)} FROM collaboration")
    assert row is not None
    return Identity(*row)


def set_identity(document: Document, field: str, text: str | None) -> None:
    """Change one of the texts in ``IDENTITY``."""
    with document.change(IDENTITY[field], merge=("collaboration", field)):
        document.update("collaboration", {"id": 1}, **{field: clean(text)})


def needs(document: Document) -> list[Action]:
    """What is needed to reach it (SCH3.4), in its order."""
    return actions.of_origin(document, FENCE)


def add_need(document: Document, text: str, owner_id: str | None = None, status: str | None = None) -> str:
    """Write down something that is needed; returns its id."""
    with document.change("Benodigdheid vastleggen"):
        return document.add(
            "action",
            "A",
            origin=FENCE,
            text=clean(text),
            owner_id=owner_id,
            status=clean(status),
        )


def set_need_status(document: Document, key: str, status: str | None, session_id: str | None = None) -> None:
    """Say where a need stands; one that is 'geregeld' was finished in ``session_id``."""
    with document.change("Stand van een benodigdheid"):
        done = status == "geregeld"
        document.update(
            "action", {"id": key}, status=clean(status), done_session_id=session_id if done else None
        )


def move_need(document: Document, key: str, steps: int) -> None:
    """Move a need up (negative) or down."""
    ids = [each.id for each in needs(document)]
    fields.move(document, "Benodigdheid verplaatsen", "action", ids, key, steps)


def _set_lines(document: Document, lane: Lane, text: str | None, label: str) -> None:
    """Let a lane hold a card for every line; a line that was there already keeps its card."""
    wanted = [said for line in (text or "").splitlines() if (said := clean(line))]
    found = cards.in_lane(document, lane)
    if [card.text for card in found] == wanted:
        return
    with document.change(label):
        for card, said in zip(found, wanted, strict=False):
            if card.text != said:
                document.update("card", {"id": card.id}, text=said)
        for card in found[len(wanted) :]:
            document.delete("card", id=card.id)
        cards.write(document, lane, wanted[len(found) :])


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def phase_number(code: str) -> int:
    """1, 2 or 3. Raises ValueError for a phase that does not exist."""
    if code not in PHASES:
        raise ValueError(f"no such phase: {code}")
    return PHASES.index(code) + 1


def exercises(code: str) -> Sequence[method.Step]:
    """The steps of a phase with their minutes, in the handbook's words."""
    return method.fence_phases()[PHASES.index(code)].form.steps
