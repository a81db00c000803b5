from __future__ import annotations

from datetime import date

from samenwerkdesk.model import fence_expectations, partners, people, roles, sessions, tasks, transfers
from samenwerkdesk.model.board_results import fence_results, role_results
from samenwerkdesk.model.document import Document

DAY = date(2025, 4, 10)


def test_a_pair_agrees_once_both_sides_are_said(document: Document) -> None:
    one, other = partners.add(document, "Een"), partners.add(document, "Ander")
    fence_expectations.set_field(document, one, other, "offer", "wij bellen")
    assert fence_results(document)["agreed"] == []
    fence_expectations.set_field(document, one, other, "need", "een nummer")
    assert fence_results(document)["agreed"] == [{"from_partner_id": one, "to_partner_id": other}]


def test_who_holds_what_and_what_stands_out(document: Document) -> None:
    sessions.add(document, DAY)
    partner = partners.add(document, "Een")
    ada, bea = people.add(document, "Ada", partner), people.add(document, "Bea", partner)
    role, vacant = roles.add(document, "Regie"), roles.add(document, "Data")
    roles.set_holder(document, role, ada, DAY, bea)
    task = tasks.add(document, "Plannen", role, DAY)
    transfers.propose(document, task, bea, DAY)
    found = role_results(document)
    assert found["date"] == "2025-04-10"
    assert [(each["id"], each["holder_id"]) for each in found["roles"]] == [(role, ada), (vacant, None)]
    assert "no_holder" in found["roles"][1]["signals"]
    assert found["tasks"][0]["waits_for_id"] == bea
    assert {"participant_id": ada, "roles": 1, "tasks": 1, "deputy": 0} in found["load_per_person"]
    assert {"participant_id": bea, "roles": 0, "tasks": 0, "deputy": 2} in found["load_per_person"]
    assert found["load_per_partner"] == [{"partner_id": partner, "roles": 1, "tasks": 1, "deputy": 2}]


def test_an_empty_collaboration_has_no_outcomes(document: Document) -> None:
    assert fence_results(document)["dual_pride"] == {}
    assert role_results(document, DAY)["roles"] == []
