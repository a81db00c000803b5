"""The five phases made by hand: an export and an import give them back unchanged, also a product with its text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from samenwerkdesk.model import cards, phase_drafts, phases
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interchange import differences, export_case
from tests.interchange.cases import Case

Fill = Callable[[Case], Document]
DAY = date(2025, 10, 2)


def build(document: Document, case: list[dict[str, Any]]) -> None:
    """The phases of a case by the functions that the desk calls."""
    for each in case:
        code = each["phase"]
        phases.set_status(document, code, each["status"], date.fromisoformat(each["started_on"]))
        for field in phases.DATES:
            day = each[field]
            phases.set_date(document, code, field, date.fromisoformat(day) if day else None)
        for one in each["answers"]:
            cards.write(document, Lane(phases.board(code), one["question_id"]), [one["answer"]])
        made = each["deliverable"]
        phases.set_product(document, code, "title", made["title"])
        phases.settle(document, code, made["status"], made["session_id"], DAY)
        phases.set_product(document, code, "decided_on", None)


def test_the_example_by_hand(example: Case, filled: Fill) -> None:
    wanted = example.pop("collaboration_phases")
    document = filled(example)
    build(document, wanted)
    assert list(differences({**example, "collaboration_phases": wanted}, export_case(document))) == []


def test_a_product_goes_out_and_in_with_its_text(example: Case, filled: Fill) -> None:
    document = filled(example)
    for each in phases.all_phases(document):
        phases.take_draft(document, each.code, phase_drafts.draft(document, each.code, DAY))
    phases.set_status(document, "share", phases.REOPENED, DAY)
    out = export_case(document)
    assert out["collaboration_phases"][1]["deliverable"]["text"].startswith("Gemeenten, Lokale teams")
    assert list(differences(out, export_case(filled(out)))) == []
