from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from samenwerkdesk.model import interchange, interests, partners, people, public_interests
from samenwerkdesk.model import interest_options as options
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.interests import COLLECTIVE, INDIVIDUAL, ORGANISATIONAL
from samenwerkdesk.model.visibility import PRIVATE, PUBLIC


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    made = Document.create(tmp_path / "a.samenwerk")
    yield made
    made.close()


def test_what_is_of_a_person_is_private_until_somebody_says_so(document: Document) -> None:
    own = interests.add(document, INDIVIDUAL, "Minder vergaderen")
    shared = interests.add(document, COLLECTIVE, "Eén route")
    found = {each.id: each for each in interests.all_interests(document)}
    assert (found[own].visibility, found[shared].visibility) == (PRIVATE, PUBLIC)
    assert [each.id for each in public_interests.for_room(document).interests] == [shared]
    interests.set_private(document, own, private=False)
    assert [each.id for each in public_interests.for_room(document).interests] == [own, shared]
    document.undo()
    assert [each.id for each in public_interests.for_room(document).interests] == [shared]


def test_what_becomes_individual_is_private_from_then_on(document: Document) -> None:
    key = interests.add(document, ORGANISATIONAL, "Kosten mogen niet stijgen")
    interests.set_kind(document, key, INDIVIDUAL)
    assert public_interests.for_room(document).interests == ()
    # Going back does not show by itself what was hidden.
    interests.set_kind(document, key, ORGANISATIONAL)
    assert public_interests.for_room(document).interests == ()


def test_without_a_word_about_it_only_individual_ones_and_those_without_a_kind_are_private(
    document: Document,
) -> None:
    with document.change("Proef"):
        for kind in (*interests.KINDS, None):
            document.insert(
                "interest",
                id=f"X{kind}",
                seq=document.next_seq("interest"),
                kind=kind,
                interest=f"Belang {kind}",
            )
    assert [each.private for each in interests.all_interests(document)] == [False, False, True, True]
    assert [each.id for each in interests.column(interests.all_interests(document), INDIVIDUAL)] == [
        "Xindividual",
        "XNone",
    ]


def test_tension_lies_between_0_and_5(document: Document) -> None:
    key = interests.add(document, COLLECTIVE, "Eén route")
    for wrong in (-1, 6):
        with pytest.raises(UserError, match="0 tot en met 5"):
            interests.set_field(document, key, "tension", wrong)
    interests.set_field(document, key, "tension", 0)
    assert interests.tense(interests.all_interests(document)) == []
    interests.set_field(document, key, "tension", 5)
    more = interests.add(document, COLLECTIVE, "Een andere")
    interests.set_field(document, more, "tension", 2)
    assert [each.id for each in interests.tense(interests.all_interests(document))] == [key, more]


def test_an_option_serves_public_interests_in_the_room_and_all_on_the_desk(document: Document) -> None:
    keys = [interests.add(document, kind, f"Standpunt {kind}") for kind in interests.KINDS]
    (option,) = options.add(document, "Samen beginnen")
    for key in (keys[0], keys[2]):
        options.set_serves(document, option, key, True)
        options.set_serves(document, option, key, True)
    assert options.all_options(document)[0].serves == (keys[0], keys[2])
    found = public_interests.for_room(document)
    assert found.options[0].serves == (0,)
    assert public_interests.served(found.options[0], found) == "dient 1 van 2 belangen"
    interests.remove(document, keys[0])
    assert options.all_options(document)[0].serves == (keys[2],)
    document.undo()
    assert options.all_options(document)[0].serves == (keys[0], keys[2])
    options.set_serves(document, option, keys[0], False)
    assert options.all_options(document)[0].serves == (keys[2],)


def test_the_room_hears_a_partner_and_never_a_person_or_the_alternative(document: Document) -> None:
    partner, person = partners.add(document, "Gemeenten"), people.add(document, "Bas Kwekkeboom")
    key = interests.add(document, INDIVIDUAL, "Minder vergaderen")
    for field, value in (("partner_id", partner), ("person_id", person), ("best_alternative", "Zelf doen")):
        interests.set_field(document, key, field, value)
    interests.set_private(document, key, private=False)
    (shown,) = public_interests.for_room(document).interests
    assert shown.owner == "Iemand van Gemeenten"
    assert "Bas" not in str(shown)
    assert "Zelf doen" not in str(shown)


def test_what_was_written_here_is_in_the_export(document: Document) -> None:
    key = interests.add(document, ORGANISATIONAL, "Kosten mogen niet stijgen")
    interests.set_field(document, key, "interest", "Voorspelbaarheid")
    interests.set_field(document, key, "best_alternative", "Het zelf blijven doen")
    (option,) = options.add(document, "Een gezamenlijke post")
    options.set_field(document, option, "status", options.CHOSEN)
    options.set_serves(document, option, key, True)
    case = interchange.export_case(document)
    assert case["interests"][0]["best_alternative"] == "Het zelf blijven doen"
    assert case["options"] == [
        {"id": option, "text": "Een gezamenlijke post", "status": "gekozen", "serves": [key]}
    ]
