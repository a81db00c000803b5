"""The fence: phases, boundary sheets, words with meanings, expectations, the case, identity, needs, and what is public of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from samenwerkdesk.model import (
    cards,
    fence,
    fence_expectations,
    fence_progress,
    fence_public,
    interchange,
    partners,
    people,
    sessions,
)
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.document import Document


@pytest.fixture
def three(document: Document) -> list[str]:
    """Three partners in an empty file."""
    return [partners.add(document, f"Partner {name}", name) for name in ("een", "twee", "drie")]


def texts(document: Document, lane: Lane) -> list[str | None]:
    return [card.text for card in cards.in_lane(document, lane)]


def test_several_cards_in_one_step(document: Document, three: list[str]) -> None:
    lane = Lane(fence.BOARD, fence.IN_SCOPE, three[0])
    keys = cards.write(document, lane, ["inkoop", "  ", "regels"])
    assert len(keys) == 2
    assert texts(document, lane) == ["inkoop", "regels"]
    assert document.undo_label == "Kaarten toevoegen"
    document.undo()
    assert texts(document, lane) == []


def test_a_card_moves_between_lanes_and_places_in_one_step(document: Document, three: list[str]) -> None:
    one, other = Lane(fence.BOARD, fence.IN_SCOPE, three[0]), Lane(fence.BOARD, fence.GREY_AREA, three[1])
    a, b, c = cards.write(document, one, ["a", "b", "c"])
    x, y = cards.write(document, other, ["x", "y"])
    cards.put(document, b, other, y)
    assert texts(document, other) == ["x", "b", "y"]
    moved = cards.get(document, b)
    assert moved is not None
    assert (moved.lane, moved.partner_id) == (fence.GREY_AREA, three[1])
    document.undo()
    assert texts(document, one) == ["a", "b", "c"]
    cards.put(document, c, one, a)
    assert texts(document, one) == ["c", "a", "b"]
    cards.put(document, c, one)
    cards.put(document, "weg", one)
    assert texts(document, one) == ["a", "b", "c"]
    cards.put(document, y, other, x, [x, y])
    assert texts(document, other) == ["y", "x"]


def test_a_moved_parent_keeps_its_children(document: Document, three: list[str]) -> None:
    (term,) = cards.write(document, Lane(fence.BOARD, fence.JARGON), ["crisis"])
    fence.set_meaning(document, term, three[0], "nu")
    (other,) = cards.write(document, Lane(fence.BOARD, fence.JARGON), ["regie"])
    cards.put(document, other, Lane(fence.BOARD, fence.JARGON), term)
    assert [each.card.text for each in fence.terms(document)] == ["regie", "crisis"]
    assert fence.terms(document)[1].meanings == {three[0]: "nu"}
    cards.remove(document, term)
    assert cards.of_board(document, fence.BOARD, fence.MEANING) == []


def test_a_card_is_for_the_facilitator_alone_and_about_somebody(document: Document, three: list[str]) -> None:
    (key,) = cards.write(document, Lane(fence.BOARD, fence.IMAGE, three[0]), ["streng"])
    cards.set_about(document, key, three[1])
    cards.set_private(document, key, True)
    card = cards.get(document, key)
    assert card is not None
    assert (card.private, card.about_partner_id) == (True, three[1])
    assert fence_public.sheets(document)[0].images == ()
    cards.set_private(document, key, False)
    assert fence_public.sheets(document)[0].images == ((three[1], "streng"),)
    cards.set_partner(document, key, three[2])
    assert fence_public.sheets(document)[2].images == ((three[1], "streng"),)


def test_the_phase_is_what_was_chosen_last(document: Document, three: list[str]) -> None:
    assert fence.phase(document) == "recognise"
    fence_expectations.set_field(document, three[0], three[1], "offer", "we bellen")
    assert fence.phase(document) == "make_transparent"
    fence.set_identity(document, "identity_name", "Samen")
    assert fence.phase(document) == "widen"
    fence.choose_phase(document, "recognise")
    assert fence.phase(document) == "recognise"
    fence.choose_phase(document, "make_transparent")
    assert fence.phase(document) == "make_transparent"
    assert document.value("SELECT count(*) FROM card") == 1
    with pytest.raises(ValueError, match="no such phase"):
        fence.choose_phase(document, "vierde")


def test_the_chosen_phase_goes_along_in_an_export(example: Document, tmp_path: Path) -> None:
    assert fence.phase(example) == "widen"
    fence.choose_phase(example, "recognise")
    out = tmp_path / "terug.yaml"
    interchange.write_case(example, out)
    interchange.import_case(out, tmp_path / "terug.samenwerk")
    again = Document.open(tmp_path / "terug.samenwerk")
    assert fence.phase(again) == "recognise"
    again.close()


def test_a_sheet_is_made_when_something_is_written(document: Document, three: list[str]) -> None:
    fence.set_sheet(document, three[0], "why_we_act_this_way", "de wet")
    fence.set_sheet(document, three[0], "often_misunderstood", " ")
    assert fence.sheets(document)[three[0]] == fence.Sheet(three[0], "de wet", None)
    assert fence.sheets(document)[three[1]] == fence.Sheet(three[1])


def test_meanings_and_what_is_the_same(document: Document, three: list[str]) -> None:
    (term,) = cards.write(document, Lane(fence.BOARD, fence.JARGON), ["crisis"])
    for key, said in zip(three, ("Nu meteen", "nu  meteen", "binnen een dag\nof eerder"), strict=True):
        fence.set_meaning(document, term, key, said)
    (found,) = fence.terms(document)
    assert found.different == 2
    assert found.same_as(three[0]) == [three[1]]
    assert found.same_as(three[2]) == []
    assert found.meanings[three[2]] == "binnen een dag\nof eerder"
    assert len(cards.of_board(document, fence.BOARD, fence.MEANING)) == 4
    fence.set_meaning(document, term, three[2], "of eerder")
    fence.set_meaning(document, term, three[1], "")
    assert fence.terms(document)[0].meanings == {three[0]: "Nu meteen", three[2]: "of eerder"}


def test_a_pair_agreed_when_offer_and_need_were_said(document: Document, three: list[str]) -> None:
    fence_expectations.set_field(document, three[0], three[1], "offer", "we bellen")
    assert not fence_expectations.all_expectations(document)[0].agreed
    fence_expectations.set_field(document, three[0], three[1], "need", "een naam")
    assert fence_expectations.all_expectations(document)[0].agreed
    assert fence_public.scene(document, "make_transparent").lit == ((0, 1),)
    fence_expectations.set_field(document, three[1], three[0], "offer", "")
    assert len(fence_expectations.all_expectations(document)) == 1
    fence_expectations.set_field(document, three[0], three[1], "offer", None)
    fence_expectations.set_field(document, three[0], three[1], "need", None)
    assert fence_expectations.all_expectations(document) == []
    fence_expectations.set_field(document, three[0], three[2], "need", "tijd")
    fence_expectations.clear(document, three[0], three[2])
    assert fence_expectations.all_expectations(document) == []


def test_the_case_and_where_sight_is_missing(document: Document, three: list[str]) -> None:
    fence.set_case(document, "Een gezin vraagt hulp.")
    fence.set_case(document, "Een gezin vraagt om hulp.")
    (step,) = cards.write(document, Lane(fence.BOARD, fence.STEP, three[1]), ["aanmelding"])
    cards.write(document, Lane(fence.BOARD, fence.BLIND_SPOT), ["tussen aanmelding en start"])
    fence.set_blind(document, step, True)
    assert fence_public.case(document) == fence_public.PublicCase(
        "Een gezin vraagt om hulp.",
        ((three[1], "aanmelding", True), (None, "tussen aanmelding en start", True)),
    )
    fence.set_blind(document, step, False)
    assert not fence_public.case(document).steps[0][2]
    fence.set_case(document, "")
    assert fence.case(document) is None


def test_needs_are_actions_of_the_fence(document: Document, three: list[str]) -> None:
    person = people.add(document, "Bas", three[0])
    first = fence.add_need(document, "logboek", person, "bezig")
    second = fence.add_need(document, "budget")
    fence.move_need(document, second, -1)
    assert [each.text for each in fence.needs(document)] == ["budget", "logboek"]
    fence.set_need_status(document, first, "geregeld")
    assert fence_public.wider(document).needs[1] == fence_public.PublicNeed(
        "logboek", "Bas", "geregeld", True
    )


def test_the_scene_has_public_things_only(example: Document) -> None:
    found = fence_public.scene(example, "widen")
    assert found.joint_name == "Eén gezin, één verhaal"
    assert [each.code for each in found.gardens] == list("ABCDEF")
    assert found.lit == ()
    assert fence_public.scene(example, "make_transparent").lit == ((0, 3), (0, 4), (1, 2), (1, 3), (1, 5))
    assert fence_public.scene(example, "recognise").joint_name is None
    with pytest.raises(ValueError, match="vierde"):
        fence_public.scene(example, "vierde")


def test_gardens_know_how_many_are_present(document: Document, three: list[str]) -> None:
    import datetime as dt

    session = sessions.add(document, dt.date(2025, 4, 10))
    assert fence_public.scene(document, "recognise", session).gardens[0].people is None
    person = people.add(document, "Bas", three[0])
    sessions.set_attendance(document, session, person, True)
    assert [each.people for each in fence_public.scene(document, "recognise", session).gardens] == [1, 0, 0]


def test_what_is_still_empty(document: Document, three: list[str], example: Document) -> None:
    for phase in fence.PHASES:
        steps = fence.exercises(phase)
        said = fence_progress.progress(document, phase)
        assert len(said) == len(steps)
        assert {each.state for each in said} <= {fence_progress.EMPTY, ""}
        full = fence_progress.progress(example, phase)
        assert full[0].state == fence_progress.DONE
    assert fence_progress.left_empty(document, "recognise") == 4
    cards.write(document, Lane(fence.BOARD, fence.IN_SCOPE, three[0]), ["inkoop"])
    assert fence_progress.progress(document, "recognise")[0] == fence_progress.Progress(
        fence_progress.PARTLY, "nog leeg bij twee en drie"
    )
    widen = fence_progress.progress(example, "widen")
    assert [each.words for each in widen] == ["ingevuld", "ingevuld", "overal een trekker", "gevraagd", ""]
    (one,) = cards.write(document, Lane(fence.BOARD, fence.JARGON), ["crisis"])
    fence.set_meaning(document, one, three[0], "nu")
    assert (
        fence_progress.progress(document, "make_transparent")[0].words == "1 woord, nog 2 betekenissen leeg"
    )


def test_many_names_are_counted(document: Document) -> None:
    keys = [partners.add(document, f"P{number}", f"P{number}") for number in range(9)]
    cards.write(document, Lane(fence.BOARD, fence.IN_SCOPE, keys[0]), ["inkoop"])
    assert fence_progress.progress(document, "recognise")[0].words == "nog leeg bij P1, P2, P3 en nog 5"


def test_the_example_in_public(example: Document) -> None:
    first = fence_public.sheets(example)[0]
    assert first.in_scope == ("inkoop", "regels", "toezicht op toegang")
    assert first.appreciations[1] == ("ORG6", "Ze nemen de telefoon op.")
    assert [term.different for term in fence_public.terms(example)] == [6, 6, 6]
    assert len(fence_public.expectations(example)) == 6
    assert all(each.agreed for each in fence_public.expectations(example))
    wider = fence_public.wider(example)
    assert wider.separate == ("dossiervorming", "klachtrecht")
    assert not wider.empty


def test_what_has_no_section_of_its_own_survives_an_export(example: Document, tmp_path: Path) -> None:
    first = cards.write(example, Lane(fence.BOARD, fence.IMAGE, "ORG1", "ORG2"), ["streng"])[0]
    cards.set_private(example, first, True)
    fence.set_case(example, "Een gezin vraagt om hulp.")
    (step,) = cards.write(example, Lane(fence.BOARD, fence.STEP, "ORG2"), ["gesprek"])
    fence.set_blind(example, step, True)
    out = tmp_path / "terug.yaml"
    interchange.write_case(example, out)
    interchange.import_case(out, tmp_path / "terug.samenwerk")
    again = Document.open(tmp_path / "terug.samenwerk")
    (image,) = cards.of_board(again, fence.BOARD, fence.IMAGE)
    assert (image.text, image.partner_id, image.about_partner_id, image.private) == (
        "streng",
        "ORG1",
        "ORG2",
        True,
    )
    assert fence.case(again) == "Een gezin vraagt om hulp."
    assert [card.partner_id for card in cards.of_board(again, fence.BOARD, fence.BLIND_SPOT)] == [
        None,
        None,
        "ORG2",
    ]
    assert interchange.export_case(again) == interchange.export_case(example)
    again.close()
