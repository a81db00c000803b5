"""Roles, tasks and transfers that were made by hand: an export and an import give them back unchanged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from samenwerkdesk.model import group_marks, roles, tasks, transfers
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interchange import differences, export_case, from_case
from tests.interchange.cases import Case

Fill = Callable[[Case], Document]

PARTS = ("roles", "tasks", "shift_scores")


def build(document: Document, case: dict[str, Any]) -> None:
    """The roles, tasks, transfers and shifts of a case by the functions that the desk calls, in the order of their dates."""
    for role in case["roles"]:
        key = roles.add(document, role["name"], role["purpose"])
        roles.set_accountabilities(document, key, role["accountabilities"])
        roles.set_field(document, key, "domain", role["domain"])
        for number, one in enumerate(role["assignments"]):
            day = date.fromisoformat(one["from_date"])
            if number == 0:
                roles.set_holder(document, key, one["participant_id"], day, one["deputy_id"])
            else:
                roles.set_holder(document, key, one["participant_id"], day)
                roles.set_deputy(document, key, one["deputy_id"], day)
    for task in case["tasks"]:
        first = task["transfers"][0]["from_id"] if task["transfers"] else task["holder_id"]
        key = tasks.add(document, task["title"], task["role_id"], date(2024, 1, 1))
        tasks.set_field(document, key, "holder_id", first)
        for one in task["transfers"] or ():
            sent = transfers.propose(
                document,
                key,
                one["to_id"],
                date.fromisoformat(one["date"]),
                one["session_id"],
                one["reason"],
                one["handover_note"],
            )
            assert sent is not None
            if one["status"] == "afgerond":
                transfers.accept(document, sent)
                transfers.finish(document, sent)
        tasks.set_field(document, key, "deputy_id", task["deputy_id"])
    for row in case["shift_scores"]:
        for code, number in row.items():
            if code != "session_id":
                group_marks.put_mark(document, "Verschuiving", "shift", row["session_id"], code, number)


def test_the_example_by_hand(example: Case, filled: Fill) -> None:
    wanted = {key: example.pop(key) for key in PARTS}
    for task in wanted["tasks"]:
        # An empty list says nothing, and is only given back where it was imported.
        task["transfers"] = task["transfers"] or None
    document = filled(example)
    build(document, wanted)
    found = export_case(document)
    assert list(differences({**example, **wanted}, found)) == []


def test_what_was_made_comes_back(filled: Fill) -> None:
    document = filled({"participants": [{"id": "P1"}, {"id": "P2"}], "sessions": [{"id": "S1"}]})
    day = date(2025, 4, 10)
    role, vacant = roles.add(document, "Vertaler"), roles.add(document)
    roles.set_holder(document, role, "P1", day, "P2")
    roles.set_holder(document, role, "P2", date(2025, 6, 12))
    task = tasks.add(document, "Lijst", role, day)
    tasks.add(document, "Los", None, day)
    tasks.add(document, "Vast", vacant, day)
    tasks.set_transferable(document, task, False)
    tasks.set_transferable(document, task, True)
    for to in ("P2", None):
        key = transfers.propose(document, task, to, day, "S1", "Omdat\nhet kan", "Map")
        assert key is not None
        if to:
            transfers.decline(document, key)
    roles.move(document, vacant, -1)
    case = export_case(document)
    again = filled({})
    from_case(again, case)
    assert list(differences(case, export_case(again))) == []
    for register in (roles.all_roles, roles.holdings, tasks.all_tasks, transfers.all_transfers):
        assert [each[1:] for each in register(again)] == [each[1:] for each in register(document)]
