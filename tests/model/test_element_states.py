"""How every element stands at a glance."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from samenwerkdesk.model import chain_kpis, decisions, element_states, roles, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.element_states import DUE, EMPTY, THERE, State


def of(document: Document, session_id: str | None, day: date) -> dict[str, State]:
    return {each.page: each for each in element_states.states(document, session_id, day)}


def test_the_example_in_its_last_session(example: Document) -> None:
    found = of(example, "S5", date(2025, 10, 2))
    assert all(each.state != EMPTY for each in found.values())
    assert found["consensus"].said == "9 van 9 vastgesteld"
    assert found["consensus"].moved == "1 vastgesteld"
    assert found["mandates"].moved == "13 vernieuwd"
    assert found["agreements"].state == THERE
    assert found["phases"].said == "Nu: Uitvoeren en vernieuwen; 4 van 5 producten vastgesteld"
    assert found["sessions"].moved == "2 besluiten, 3 afspraken"
    assert found["chain"].said == "6 stappen, 3 van 6 KPI's goed"
    chain_kpis.add(example, "Nog niet gemeten")
    assert of(example, "S5", date(2025, 10, 2))["chain"].said == "6 stappen, 3 van 7 KPI's goed"


def test_what_is_due_depends_on_the_day(example: Document) -> None:
    found = of(example, "S5", date(2026, 5, 1))
    assert found["agreements"] == State("agreements", "TWO's", "2 TWO's, 2 verlopen", DUE, "1 ronde")
    assert found["mandates"].said == "13 mandaten, 13 verlopen"
    key = sessions.add(example, date(2026, 5, 1))
    found = of(example, key, date(2026, 5, 1))
    assert found["conditions"].said == "De vijf condities zijn voor het laatst gemeten op 2 oktober 2025."
    assert found["community"].state == DUE
    assert found["sessions"].moved == ""
    decisions.add(example, key, "We gaan door")
    assert of(example, key, date(2026, 5, 1))["sessions"].moved == "1 besluit"


def test_a_new_file_is_empty_everywhere(tmp_path: Path) -> None:
    document = Document.create(tmp_path / "nieuw.samenwerk")
    try:
        found = of(document, None, date(2026, 5, 1))
        assert {each.state for each in found.values()} == {EMPTY}
        roles.add(document, "Vertaler")
        assert of(document, None, date(2026, 5, 1))["roles"].state == DUE
    finally:
        document.close()
