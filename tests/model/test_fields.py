"""One field, one place in a list, one list in a column."""

from __future__ import annotations

import pytest

from samenwerkdesk.model import fields
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.fields import dump_list, load_list

LABELS = {"name": "Naam van begeleider", "role": "Taak van begeleider"}


def put_three(document: Document) -> list[str]:
    with document.change("Drie"):
        for seq, key in enumerate(("F1", "F2", "F3")):
            document.insert("facilitator", id=key, seq=seq * 10, name=key)
    return ["F1", "F2", "F3"]


def order(document: Document) -> list[str]:
    return [key for (key,) in document.rows("SELECT id FROM facilitator ORDER BY seq")]


def test_field_is_cleaned_labelled_and_merged(document: Document) -> None:
    put_three(document)
    for typed in ("J", " Ja", "Jan \u200b"):
        fields.set_field(document, "facilitator", LABELS, "F1", "name", typed)
    assert document.value("SELECT name FROM facilitator WHERE id = 'F1'") == "Jan"
    assert document.undo() == "Naam van begeleider"
    assert document.undo_label == "Drie"
    fields.set_field(document, "facilitator", LABELS, "F1", "name", "  ")
    assert document.value("SELECT name FROM facilitator WHERE id = 'F1'") is None


def test_field_without_a_label_is_a_bug(document: Document) -> None:
    put_three(document)
    with pytest.raises(KeyError):
        fields.set_field(document, "facilitator", LABELS, "F1", "seq", 5)
    with pytest.raises(KeyError):
        fields.set_field(document, "facilitator", LABELS, "F1", 'name" = NULL --', "x")


def test_field_of_a_row_that_is_gone_changes_nothing(document: Document) -> None:
    put_three(document)
    fields.set_field(document, "facilitator", LABELS, "F9", "name", "x")
    assert document.undo_label == "Drie"


@pytest.mark.parametrize(
    ("key", "steps", "wanted"),
    [
        ("F1", 1, ["F2", "F1", "F3"]),
        ("F1", 2, ["F2", "F3", "F1"]),
        ("F1", 99, ["F2", "F3", "F1"]),
        ("F3", -1, ["F1", "F3", "F2"]),
        ("F3", -99, ["F3", "F1", "F2"]),
    ],
)
def test_moving(document: Document, key: str, steps: int, wanted: list[str]) -> None:
    ids = put_three(document)
    fields.move(document, "Verplaatsen", "facilitator", ids, key, steps)
    assert order(document) == wanted
    assert document.undo() == "Verplaatsen"
    assert order(document) == ids


@pytest.mark.parametrize(("key", "steps"), [("F1", -1), ("F3", 1), ("F2", 0), ("F9", 1)])
def test_moving_to_where_it_is_changes_nothing(document: Document, key: str, steps: int) -> None:
    ids = put_three(document)
    fields.move(document, "Verplaatsen", "facilitator", ids, key, steps)
    assert order(document) == ids
    assert document.undo_label == "Drie"


def test_moving_within_a_part_leaves_the_others_in_place(document: Document) -> None:
    put_three(document)
    fields.move(document, "Verplaatsen", "facilitator", ["F1", "F3"], "F1", 1)
    assert order(document) == ["F3", "F2", "F1"]


def test_list_column() -> None:
    assert dump_list([]) is None
    assert dump_list(["", " ", "\n"]) is None
    column = dump_list([" nabij ", "‘lef’", "a,b", '"', ""])
    assert load_list(column) == ("nabij", "‘lef’", "a,b", '"')
    assert load_list(None) == load_list("") == ()


@pytest.mark.parametrize("column", ["{", "[1", '"x"', "3", '{"a": 1}'])
def test_damaged_list_column_is_shown_as_it_is(column: str) -> None:
    assert load_list(column) == (column,)
