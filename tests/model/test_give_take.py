"""Taking and giving: lines with weight and category, links, and what there is to talk about."""

from __future__ import annotations

import pytest

from samenwerkdesk.model import give_take, interchange, partners, public_give_take
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.give_take import GIVE, TAKE
from samenwerkdesk.model.public_give_take import GAP, LINKED, MATCH, SPARE
from tests.model.dumps import dump


@pytest.fixture
def three(document: Document) -> tuple[str, str, str]:
    """Three partners."""
    return (partners.add(document, "Ada"), partners.add(document, "Bea"), partners.add(document, "Cor"))


def said(
    document: Document,
    partner: str,
    direction: str,
    text: str,
    category: str | None = None,
    weight: float | None = None,
) -> str:
    key = give_take.add(document, partner, direction, text)
    give_take.set_field(document, key, "category", category)
    give_take.set_field(document, key, "weight", weight)
    return key


def test_a_line_makes_the_sheet_that_an_export_gives_back(
    document: Document, three: tuple[str, str, str]
) -> None:
    key = said(document, three[0], TAKE, " rust ", "ruimte", 3)
    give_take.set_field(document, key, "linked_partner_id", three[1])
    case = interchange.export_case(document)
    (sheet,) = case["give_take"]
    assert sheet["take"][0] == {"text": "rust", "category": "ruimte", "weight": 3, "linked_to": three[1]}
    with pytest.raises(UserError, match="Schrijf eerst op"):
        give_take.add(document, three[0], TAKE, "  ")


def test_weights_run_from_one_to_five_and_nobody_is_linked_with_itself(
    document: Document, three: tuple[str, str, str]
) -> None:
    key = said(document, three[0], TAKE, "rust")
    for wrong in (0, 6):
        with pytest.raises(UserError, match="1 tot en met 5"):
            give_take.set_field(document, key, "weight", wrong)
    with pytest.raises(UserError, match="andere partner"):
        give_take.set_field(document, key, "linked_partner_id", three[0])
    assert give_take.lines(document)[0].linked_partner_id is None


def test_the_balance_is_brought_minus_taken_and_empty_without_weights(
    document: Document, three: tuple[str, str, str]
) -> None:
    said(document, three[0], TAKE, "rust", weight=5)
    said(document, three[0], GIVE, "uren", weight=2)
    said(document, three[1], GIVE, "kennis")
    assert give_take.balances(document) == {three[0]: -3, three[1]: None, three[2]: None}
    assert [public_give_take.balance_said(each) for each in (-3.0, 0.0, 2.5, None)] == [
        "−3", "0", "+2,5", "nog geen gewicht",
    ]  # fmt: skip


def test_wishes_meet_offers_of_their_category_and_what_is_left_is_a_gap_or_to_spare(
    document: Document, three: tuple[str, str, str]
) -> None:
    ada, bea, cor = three
    linked = said(document, ada, TAKE, "budget", "geld")
    give_take.set_field(document, linked, "linked_partner_id", cor)
    said(document, ada, TAKE, "cijfers", "data")
    said(document, bea, GIVE, "schooldata", "data")
    said(document, ada, GIVE, "eigen cijfers", "data")
    said(document, cor, TAKE, "scholing", "leren")
    said(document, cor, TAKE, "iets zonder categorie")
    said(document, bea, GIVE, "een zaal", "ruimte")
    said(document, cor, GIVE, "geld", "geld")
    found = public_give_take.for_room(document)
    kinds = [(each.kind, each.text) for each in found.topics]
    assert kinds == [
        (LINKED, "budget"),
        (MATCH, "cijfers"),
        (GAP, "scholing"),
        (GAP, "iets zonder categorie"),
        (SPARE, "eigen cijfers"),
        (SPARE, "een zaal"),
    ]
    assert found.topics[0].said == "van Cor voor Ada"
    assert found.topics[1].said == "aanbod van Bea: schooldata"
    assert [(each.giver_id, each.taker_id, each.agreed) for each in found.links] == [
        (cor, ada, True),
        (bea, ada, False),
    ]


def test_an_offer_that_is_linked_answers_the_wish_of_its_category(
    document: Document, three: tuple[str, str, str]
) -> None:
    ada, bea, _ = three
    said(document, ada, TAKE, "geld voor de proef", "geld")
    offer = said(document, bea, GIVE, "budget", "geld")
    give_take.set_field(document, offer, "linked_partner_id", ada)
    said_now = give_take.talk(give_take.lines(document))
    assert [each.id for each in said_now.linked] == [offer]
    assert [*said_now.matches, *said_now.gaps, *said_now.spare] == []


def test_lines_move_among_their_own_and_every_step_can_be_undone(
    document: Document, three: tuple[str, str, str]
) -> None:
    first, other = said(document, three[0], TAKE, "een"), said(document, three[0], GIVE, "anders")
    second = said(document, three[0], TAKE, "twee")
    before = dump(document)
    give_take.move(document, second, -1)
    assert [each.id for each in give_take.lines(document, three[0])] == [second, other, first]
    give_take.remove(document, other)
    document.undo()
    document.undo()
    assert dump(document) == before
