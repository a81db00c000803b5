"""Partners: letters, looks, order, removal."""

from __future__ import annotations

import unicodedata

import pytest

from samenwerkdesk.model import partners, people
from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.partners import LOOKS, letter_code
from tests.model.dumps import broken_references, dump


def codes(document: Document) -> list[str]:
    return [partner.code for partner in partners.all_partners(document)]


@pytest.mark.parametrize(
    ("index", "code"),
    [
        (0, "A"),
        (13, "N"),
        (14, "O"),
        (25, "Z"),
        (26, "AA"),
        (27, "AB"),
        (51, "AZ"),
        (52, "BA"),
        (701, "ZZ"),
        (702, "AAA"),
    ],
)
def test_letter_code(index: int, code: str) -> None:
    assert letter_code(index) == code


def test_fifteenth_and_twenty_seventh_partner(document: Document) -> None:
    for number in range(28):
        assert partners.next_letter(document) == number
        partners.add(document, f"Partner {number}")
    found = partners.all_partners(document)
    assert [found[at].code for at in (0, 14, 25, 26, 27)] == ["A", "O", "Z", "AA", "AB"]
    assert len({partner.code for partner in found}) == 28
    assert [found[at].look for at in (0, 13, LOOKS, 27)] == [0, 13, 0, 13]


def test_letters_are_never_used_again(document: Document) -> None:
    keys = [partners.add(document) for _ in range(3)]
    partners.remove(document, keys[2])
    partners.remove(document, keys[0])
    assert codes(document) == ["B"]
    partners.add(document)
    assert codes(document) == ["B", "D"]
    document.undo()
    document.undo()
    assert codes(document) == ["A", "B"]
    document.undo()
    assert codes(document) == ["A", "B", "C"]
    document.redo()
    partners.add(document)
    assert codes(document) == ["A", "B", "D"]


def test_undone_partner_never_was(document: Document) -> None:
    partners.add(document, "Eerste")
    document.undo()
    partners.add(document, "Ander")
    assert codes(document) == ["A"]


def test_label_and_fields(document: Document) -> None:
    key = partners.add(document)
    assert partners.all_partners(document)[0].label == "Partner A"
    partners.set_field(document, key, "name", "  Gemeentelijke Alliantie ")
    assert partners.all_partners(document)[0].label == "Gemeentelijke Alliantie"
    for field, label in partners.LABELS.items():
        partners.set_field(document, key, field, 3 if field == "look" else "Kort")
        assert document.undo_label == label
    found = partners.all_partners(document)[0]
    assert found.label == found.short_name == found.mission == found.note == found.kind == "Kort"
    assert found.look == 3
    partners.set_values(document, key, ["nabij", " ", "lef"])
    partners.set_values(document, key, ["nabij", "lef", "trouw"])
    assert partners.all_partners(document)[0].core_values == ("nabij", "lef", "trouw")
    assert document.undo() == "Waarden van partner"
    assert partners.all_partners(document)[0].core_values == ()


def test_order(document: Document) -> None:
    for name in "abc":
        partners.add(document, name)
    keys = [partner.id for partner in partners.all_partners(document)]
    partners.move(document, keys[2], -5)
    assert [partner.name for partner in partners.all_partners(document)] == ["c", "a", "b"]
    assert codes(document) == ["C", "A", "B"]
    partners.add(document, "d")
    assert [partner.name for partner in partners.all_partners(document)] == ["c", "a", "b", "d"]


def test_removing_keeps_the_people_and_takes_the_cards(document: Document) -> None:
    key = partners.add(document, "Zorg")
    other = partners.add(document, "Onderwijs")
    person = people.add(document, "Ada", key)
    owners: list[dict[str, Value]] = [
        {"partner_id": key},
        {"about_partner_id": key},
        {"partner_id": other},
        {},
    ]
    with document.change("x"):
        for seq, columns in enumerate(owners):
            document.insert("card", id=f"K{seq}", seq=seq, board="fence", lane="x", **columns)
        document.insert("card", id="K9", seq=9, board="fence", lane="x", parent_id="K0")
        document.insert("round", id="R1", seq=0, instrument="quick_scan")
        document.insert("ballot", id="B1", round_id="R1", seq=0, person_id=person, partner_id=key)
        document.insert(
            "give_take", id="GT1", seq=0, partner_id=other, direction="give", linked_partner_id=key
        )
    before = dump(document)
    partners.remove(document, key)
    assert people.all_people(document)[0].partner_id is None
    assert document.rows("SELECT id FROM card ORDER BY id") == [("K2",), ("K3",)]
    assert document.rows("SELECT person_id, partner_id FROM ballot") == [(person, None)]
    assert document.rows("SELECT linked_partner_id FROM give_take") == [(None,)]
    assert broken_references(document) == []
    assert document.undo() == "Partner verwijderen"
    assert dump(document) == before


def test_matching_by_name_short_name_or_letter(document: Document) -> None:
    partners.add(document, "Café Zürich", "CZ")
    partners.add(document, "CZ", "Zorg")
    partners.add(document, None, None)
    found = partners.all_partners(document)

    def match(text: str) -> str | None:
        partner = partners.match(found, text)
        return partner.id if partner else None

    for text in ("Café Zürich", " CAFÉ  zürich ", unicodedata.normalize("NFD", "Café Zürich"), "cz", "a"):
        assert match(text) == "ORG1"
    assert match("zorg") == match("B") == "ORG2"
    assert match("c") == "ORG3"
    for text in ("", "  ", "D", "Caf", "None"):
        assert match(text) is None
    assert partners.match([], "a") is None
