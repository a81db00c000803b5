from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from samenwerkdesk.model import actions, interchange, mandate_homework, mandate_warnings
from samenwerkdesk.model.document import Document

from .filled import Filled

TODAY = date(2025, 3, 1)


@pytest.fixture
def document() -> Document:
    """P1 decides, P2 advises, P3 has nothing recorded, P4 is not there; an agreement and decisions in the session."""
    filled = Filled()
    filled.people(A=["P1", "P2", "P3", "P4"])
    filled.session("S1", "2025-02-10", present=["P1", "P2", "P3"], absent=["P4"])
    filled.session("S2", "2025-04-10")
    filled.add("mandate", id="M1", person_id="P1", level="beslissen", scope="inkoop")
    filled.add("mandate", id="M2", person_id="P2", level="adviseren")
    filled.add("mandate_renewal", mandate_id="M2", session_id="S1", outcome="beperkt")
    filled.add("agreement", id="TWO1", title="Wachttijd")
    filled.add("proposal", id="V1", kind="agreement_round", agreement_id="TWO1", number=1, session_id="S1")
    filled.add("consent", proposal_id="V1", person_id="P1", value="geen_mandaat")
    filled.add("consent", proposal_id="V1", person_id="P2", value="akkoord")
    filled.add("decision", id="B1", session_id="S1", text="Eén loket", visibility="openbaar")
    filled.add("decision", id="B2", session_id="S1", text="Stil", visibility="alleen_begeleider")
    return filled.document


def texts(document: Document) -> dict[str, list[tuple[str, bool]]]:
    found = mandate_homework.of_session(document, "S1", TODAY)
    return {each.person.id: [(one.text, one.private) for one in each.errands] for each in found}


def test_what_follows_from_the_file(document: Document) -> None:
    shared = [("Ruimte ophalen voor ‘Wachttijd’", False), ("Het besluit van sessie voorleggen", False)]
    assert texts(document) == {
        # May decide, but answered that this is beyond it: that answer is private.
        "P1": [("Mandaat vernieuwen: inkoop", False), ("Ruimte ophalen voor ‘Wachttijd’", True)],
        "P2": shared,
        "P3": shared,
    }


def test_recorded_homework_takes_the_place_of_what_follows(document: Document) -> None:
    due = mandate_homework.until(document, "S1")
    assert due == date(2025, 4, 10)
    assert mandate_homework.record(document, "S1", due, TODAY, ["P2"]) == 2
    assert [each.text for each in mandate_homework.recorded_in(document, "S1")] == [
        "Ruimte ophalen voor ‘Wachttijd’",
        "Het besluit van sessie voorleggen",
    ]
    assert "P2" in texts(document)
    assert texts(document)["P2"] == []
    # Not among the agreements of the session itself.
    assert actions.of_session(document, "S1") == []
    assert mandate_homework.record(document, "S1", None, TODAY) == 4
    assert mandate_homework.record(document, "S1", None, TODAY) == 0
    document.undo()
    document.undo()
    assert mandate_homework.recorded_in(document, "S1") == []


def test_homework_comes_up_until_it_is_done(document: Document) -> None:
    key = mandate_homework.add(document, "S1", "Vraag het thuis", "P1")
    assert [each.id for each in mandate_homework.open_before(document, "S2")] == [key]
    assert mandate_homework.open_before(document, "S1") == []
    actions.set_done(document, key, True, "S2")
    # What is ticked off here stays where it was.
    assert [each.done for each in mandate_homework.open_before(document, "S2")] == [True]
    actions.set_done(document, key, True, "S1")
    assert mandate_homework.open_before(document, "S2") == []


def test_homework_is_in_export_and_import(document: Document, tmp_path: Path) -> None:
    mandate_homework.record(document, "S1", date(2025, 4, 10), TODAY)
    case = interchange.export_case(document)
    again = Document.create(tmp_path / "terug.samenwerk", lambda new: interchange.from_case(new, case))
    assert mandate_homework.recorded_in(again, "S1") == mandate_homework.recorded_in(document, "S1")
    assert len(mandate_homework.recorded_in(again, "S1")) == 6
    again.close()


def test_what_rests_on_people_without_room(document: Document) -> None:
    def found() -> list[tuple[str, list[str]]]:
        rows = mandate_warnings.resting(document, TODAY)
        return [(each.title, [one.person_id for one in each.people]) for each in rows]

    assert found() == [("Wachttijd", ["P2"])]
    with document.change("Rij"):
        document.insert(
            "proposal", id="V2", seq=9, kind="agreement_round", agreement_id="TWO1", number=2, session_id="S2"
        )
        document.insert("proposal", id="V3", seq=10, kind="consensus", code="CON3", session_id="S1")
        document.insert("consent", proposal_id="V3", person_id="P3", seq=9, value="akkoord")
    # A round that is over does not count any more.
    assert found() == [("CON3", ["P3"])]


def test_deputies_who_may_do_less(document: Document) -> None:
    with document.change("Rij"):
        document.update("mandate", {"id": "M1"}, deputy_id="P2")
        document.update("mandate", {"id": "M2"}, deputy_id="P1")
    found = mandate_warnings.weak_deputies(document, TODAY)
    assert [(each.mandate.id, each.deputy.words) for each in found] == [("M1", "adviseert")]
    with document.change("Rij"):
        document.update("mandate", {"id": "M2"}, deputy_id="P3")
    found = mandate_warnings.weak_deputies(document, TODAY)
    assert [each.deputy.person_id for each in found] == ["P2", "P3"]
