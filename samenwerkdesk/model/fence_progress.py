"""What of the fence is still empty, per exercise: for the desk, so that a group knows where it can go on or back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from samenwerkdesk.model import cards, counted, fence, fence_expectations, partners
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.fence import BOARD
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.text import listed

EMPTY, PARTLY, DONE = "empty", "partly", "done"

_NAMED = 3
"""So many names are said; of more only how many."""


class Progress(NamedTuple):
    """How far an exercise is: EMPTY, PARTLY or DONE (nothing for one that leaves nothing behind), and what is missing."""

    state: str
    words: str


def progress(document: Document, phase: str) -> list[Progress]:
    """How far every exercise of a phase is, in the order of ``fence.exercises``. Raises KeyError for another phase."""
    found = {"recognise": _recognise, "make_transparent": _make_transparent, "widen": _widen}[phase](document)
    steps = len(fence.exercises(phase))
    return [*found, *[Progress("", "")] * (steps - len(found))]


def left_empty(document: Document, phase: str) -> int:
    """How many exercises of a phase have nothing yet."""
    return sum(1 for each in progress(document, phase) if each.state == EMPTY)


def _recognise(document: Document) -> list[Progress]:
    everybody = partners.all_partners(document)
    found = cards.of_board(document, BOARD)
    scoped = {card.partner_id for card in found if card.lane in fence.BOUNDARY}
    told = {key for key, sheet in fence.sheets(document).items() if sheet.why_we_act_this_way}
    mirrored = {card.partner_id for card in found if card.lane == fence.IMAGE}
    given = {card.partner_id for card in found if card.lane == fence.APPRECIATION}
    return [
        _of_partners(everybody, scoped),
        _of_partners(everybody, told),
        _of_partners(everybody, mirrored),
        _of_partners(everybody, given, "nog niet gegeven door"),
    ]


def _make_transparent(document: Document) -> list[Progress]:
    everybody = partners.all_partners(document)
    return [
        _terms(document, everybody),
        _expectations(document, everybody),
        _case(document, everybody),
        _of_partners(everybody, set(fence.contacts(document))),
    ]


def _terms(document: Document, everybody: list[Partner]) -> Progress:
    terms = fence.terms(document)
    if not terms:
        return Progress(EMPTY, "nog geen woorden")
    here = {each.id for each in everybody}
    missing = sum(len(here - set(term.meanings)) for term in terms)
    many = "1 woord" if len(terms) == 1 else f"{len(terms)} woorden"
    if not missing:
        return Progress(DONE, many)
    lacking = "nog 1 betekenis leeg" if missing == 1 else f"nog {missing} betekenissen leeg"
    return Progress(PARTLY, f"{many}, {lacking}")


def _expectations(document: Document, everybody: list[Partner]) -> Progress:
    found = fence_expectations.all_expectations(document)
    if not found:
        return Progress(EMPTY, "nog geen verwachtingen")
    named = {key for each in found for key in (each.from_partner_id, each.to_partner_id)}
    agreed = sum(each.agreed for each in found)
    words = f"{agreed} van {len(found)} afgesproken"
    missing = _names([each.label for each in everybody if each.id not in named])
    done = agreed == len(found) and not missing
    return Progress(DONE if done else PARTLY, f"{words}; nog niet genoemd: {missing}" if missing else words)


def _case(document: Document, everybody: list[Partner]) -> Progress:
    steps = {card.partner_id for card in cards.of_board(document, BOARD, fence.STEP, fence.BLIND_SPOT)}
    blind = len(cards.of_board(document, BOARD, fence.BLIND_SPOT))
    walked = steps - {None}
    told = fence.case(document) is not None
    if not (told or steps):
        return Progress(EMPTY, "nog geen casus gelopen")
    words = (
        "1 plek zonder zicht" if blind == 1 else f"{blind} plekken zonder zicht" if blind else "overal zicht"
    )
    full = told and all(each.id in walked for each in everybody)
    return Progress(DONE if full else PARTLY, words)


def _widen(document: Document) -> list[Progress]:
    lanes = {lane: len(cards.in_lane(document, Lane(BOARD, lane))) for lane in (*fence.SHARED,)}
    named = fence.identity(document)
    identity = {
        "naam": named.identity_name,
        "zin": named.identity_sentence,
        "beeld": named.identity_symbol,
    }
    needs = fence.needs(document)
    without = sum(1 for each in needs if not each.owner_id)
    if not needs:
        need = Progress(EMPTY, "nog niets genoemd")
    elif without:
        need = Progress(
            PARTLY, "bij 1 nog geen trekker" if without == 1 else f"bij {without} nog geen trekker"
        )
    else:
        need = Progress(DONE, "overal een trekker")
    asked = counted.latest(document, "dual_identity")
    pride = Progress(DONE, "gevraagd") if asked else Progress(EMPTY, "nog niet gevraagd")
    return [
        _of_parts({fence.SHARED_NAMES[lane]: many for lane, many in lanes.items()}),
        _of_parts(identity),
        need,
        pride,
    ]


def _of_partners(
    everybody: list[Partner], done: Iterable[str | None], words: str = "nog leeg bij"
) -> Progress:
    missing = [each.label for each in everybody if each.id not in set(done)]
    if not everybody or len(missing) == len(everybody):
        return Progress(EMPTY, "nog leeg")
    if not missing:
        return Progress(DONE, "van iedereen")
    return Progress(PARTLY, f"{words} {_names(missing)}")


def _of_parts(parts: Mapping[str, object]) -> Progress:
    missing = [name for name, content in parts.items() if not content]
    if len(missing) == len(parts):
        return Progress(EMPTY, "nog leeg")
    return Progress(PARTLY, f"nog leeg: {listed(missing)}") if missing else Progress(DONE, "ingevuld")


def _names(names: list[str]) -> str:
    if len(names) > _NAMED + 1:
        return f"{', '.join(names[:_NAMED])} en nog {len(names) - _NAMED}"
    return listed(names)
