"""Tasks: under a role, with a holder, in an order."""

from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import people, roles, tasks
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError

APRIL = date(2025, 4, 10)


@pytest.fixture
def role(document: Document) -> str:
    """A role with a holder and a deputy."""
    ada, bea = people.add(document, "Ada"), people.add(document, "Bea")
    key = roles.add(document, "Vertaler")
    roles.set_holder(document, key, ada, APRIL, bea)
    return key


def titles(document: Document, role: str | None) -> list[str]:
    return [task.label for task in tasks.of_role(document, role)]


def test_a_task_begins_with_who_holds_the_role(document: Document, role: str) -> None:
    key = tasks.add(document, " Lijst \n bijhouden", role, APRIL)
    assert tasks.get(document, key) == (key, role, "Lijst bijhouden", True, "P1", "P2", "lopend")
    early = tasks.get(document, tasks.add(document, "Eerder", role, date(2025, 1, 1)))
    loose = tasks.get(document, tasks.add(document, None, None, APRIL))
    assert early is not None
    assert loose is not None
    assert (early.holder_id, loose.holder_id, loose.label) == (None, None, "Taak zonder titel")
    assert tasks.get(document, "WEG") is None
    assert [task.label for task in tasks.all_tasks(document)] == [
        "Lijst bijhouden",
        "Eerder",
        "Taak zonder titel",
    ]


def test_several_lines_are_several_tasks(document: Document, role: str) -> None:
    assert len(tasks.add_all(document, ["Een", "  ", "Twee"], role, APRIL)) == 2
    assert document.undo_label == "Taken toevoegen"
    document.undo()
    assert titles(document, role) == []
    assert tasks.add_all(document, [""], role, APRIL) == []


def test_fields(document: Document, role: str) -> None:
    key = tasks.add(document, "Lijst", role, APRIL)
    for field, value in (("title", "Woorden"), ("status", "gereed")):
        tasks.set_field(document, key, field, value)
        assert document.undo_label == tasks.LABELS[field]
    tasks.set_transferable(document, key, False)
    found = tasks.get(document, key)
    assert found is not None
    assert (found.title, found.transferable, found.done) == ("Woorden", False, True)
    with pytest.raises(UserError):
        tasks.set_field(document, key, "deputy_id", "P1")
    tasks.set_field(document, key, "holder_id", "P2")
    found = tasks.get(document, key)
    assert found is not None
    assert (found.holder_id, found.deputy_id) == ("P2", None)
    document.undo()
    found = tasks.get(document, key)
    assert found is not None
    assert (found.holder_id, found.deputy_id) == ("P1", "P2")
    tasks.set_field(document, "WEG", "title", "x")
    tasks.remove(document, key)
    assert titles(document, role) == []


def test_the_order_under_a_role(document: Document, role: str) -> None:
    keys = tasks.add_all(document, ["a", "b", "c"], role, APRIL)
    other = roles.add(document, "Ander")
    tasks.add_all(document, ["x", "y"], other, APRIL)
    tasks.move(document, keys[0], 1)
    assert titles(document, role) == ["b", "a", "c"]
    there = tasks.of_role(document, other)
    tasks.place(document, keys[2], other, there[1].id)
    assert (titles(document, role), titles(document, other)) == (["b", "a"], ["x", "c", "y"])
    tasks.place(document, keys[2], other)
    assert titles(document, other) == ["x", "y", "c"]
    tasks.place(document, keys[2], None)
    assert (titles(document, other), titles(document, None)) == (["x", "y"], ["c"])
    for _ in range(3):
        document.undo()
    assert (titles(document, role), titles(document, other)) == (["b", "a", "c"], ["x", "y"])
    tasks.move(document, "WEG", 1)
