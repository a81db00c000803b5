"""Decisions."""

from __future__ import annotations

from datetime import date

from samenwerkdesk.model import decisions, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.visibility import PRIVATE, PUBLIC


def test_decisions_of_a_session(document: Document) -> None:
    first, second = (sessions.add(document, date(2025, 4, day)) for day in (1, 2))
    keys = [
        decisions.add(document, first, f" {text} ", reason)
        for text, reason in (("a", None), ("b", " omdat\n"))
    ]
    decisions.add(document, second, "c")
    found = decisions.of_session(document, first)
    assert [(row.id, row.text, row.reason, row.visibility) for row in found] == [
        (keys[0], "a", None, PUBLIC),
        (keys[1], "b", "omdat", PUBLIC),
    ]
    assert not found[0].private
    decisions.move(document, first, keys[1], -1)
    assert [row.text for row in decisions.of_session(document, first)] == ["b", "a"]
    assert [row.text for row in decisions.of_session(document, second)] == ["c"]
    decisions.remove(document, keys[1])
    assert [row.text for row in decisions.of_session(document, first)] == ["a"]
    assert document.undo() == "Besluit verwijderen"
    assert [row.text for row in decisions.of_session(document, first)] == ["b", "a"]
    assert document.undo() == "Besluit verplaatsen"
    assert [row.text for row in decisions.of_session(document, first)] == ["a", "b"]


def test_fields_and_visibility(document: Document) -> None:
    session = sessions.add(document, date(2025, 4, 1))
    key = decisions.add(document, session, "a")
    for field, label in decisions.LABELS.items():
        decisions.set_field(document, key, field, PRIVATE if field == "visibility" else "x")
        assert document.undo_label == label
    found = decisions.of_session(document, session)[0]
    assert (found.text, found.reason, found.private) == ("x", "x", True)


def test_empty_decision_can_be_filled_in_later(document: Document) -> None:
    session = sessions.add(document, date(2025, 4, 1))
    key = decisions.add(document, session, "  ")
    assert decisions.of_session(document, session)[0].text is None
    decisions.set_field(document, key, "text", "toch")
    assert decisions.of_session(document, session)[0].text == "toch"
