from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from samenwerkdesk.model import agreements
from samenwerkdesk.model.agreements import RoundCheck
from samenwerkdesk.model.document import Value
from samenwerkdesk.model.proposals import Objection
from samenwerkdesk.model.results import results

from .filled import Filled

COMPLETE = RoundCheck((), (), (), False, False, False)


def check(**changes: object) -> RoundCheck:
    given: dict[str, object] = {
        "relevant": ["A", "B"],
        "heard": {"A", "B", None},
        "consents": {"P1": "akkoord", "P2": "akkoord_met_zorg"},
        "objections": [],
        "action_owners": [None, "P1"],
        "valid_until": "2025-06-13",
        "experience_question": "Werkt het?",
    }
    return agreements.check(**{**given, **changes})  # type: ignore[arg-type]


def test_all_four_conditions() -> None:
    assert check() == COMPLETE
    assert check().established


@pytest.mark.parametrize(
    ("changes", "lacks"),
    [
        ({"heard": {"A"}}, {"unheard_partners": ("B",)}),
        ({"action_owners": [None]}, {"lacks_action": True}),
        ({"action_owners": []}, {"lacks_action": True}),
        ({"valid_until": None}, {"lacks_end_date": True}),
        ({"experience_question": " "}, {"lacks_experience_question": True}),
        ({"consents": {"P1": "bezwaar"}}, {"unrecorded_objectors": ("P1",)}),
        ({"objections": [Objection("B1", "P2", None, True)]}, {"untreated_objections": ("B1",)}),
        ({"objections": [Objection("B1", "P2", "Proef", False)]}, {"untreated_objections": ("B1",)}),
        ({"objections": [Objection("B1", "P2", "Proef", None)]}, {"untreated_objections": ("B1",)}),
    ],
)
def test_what_it_lacks(changes: dict[str, object], lacks: dict[str, object]) -> None:
    found = check(**changes)
    assert not found.established
    assert found == replace(COMPLETE, **lacks)  # type: ignore[arg-type]


def test_no_mandate_is_a_warning() -> None:
    found = check(consents={"P1": "geen_mandaat"})
    assert found.established
    assert found.without_mandate == ("P1",)


def test_a_treated_objection_may_stay() -> None:
    treated = Objection("B1", "P1", "Na zestig dagen kijken we opnieuw.", True)
    found = check(consents={"P1": "bezwaar", "P2": "akkoord"}, objections=[treated])
    assert found.established
    assert found.standing_objections == ("B1",)


def test_a_round_in_a_document() -> None:
    filled = Filled()
    filled.people(A=["P1"], B=["P2"], C=["P3"])
    filled.session("S1", "2025-04-10")
    filled.add("agreement", id="TWO1", status="ter_instemming")
    for partner in ("A", "B"):
        filled.add("agreement_partner", agreement_id="TWO1", partner_id=partner)
    filled.add("proposal", id="V1", kind="agreement_round", agreement_id="TWO1", number=1, session_id="S1")
    found = agreements.check_round(filled.document, "V1")
    assert found == RoundCheck(("A", "B"), (), (), True, True, True)

    with filled.document.change("Ronde"):
        filled.document.update(
            "proposal", {"id": "V1"}, valid_until="2025-06-13", experience_question="Werkt het?"
        )
    filled.add("card", board="hearing", lane="view", proposal_id="V1", person_id="P1")
    filled.add("card", board="hearing", lane="view", proposal_id="V1", partner_id="B")
    filled.add("action", origin="agreement", proposal_id="V1", owner_id="P1")
    filled.add("consent", proposal_id="V1", person_id="P1", value="akkoord")
    filled.add("consent", proposal_id="V1", person_id="P2", value="bezwaar")
    filled.add("mandate", person_id="P1", level="beslissen", valid_until="2025-04-09")
    found = agreements.check_round(filled.document, "V1")
    assert found == replace(COMPLETE, unrecorded_objectors=("P2",), without_room_to_decide=("P1",))
    assert agreements.check_round(filled.document, "V1", date(2025, 4, 9)).without_room_to_decide == ()

    filled.add("objection", id="B1", proposal_id="V1", person_id="P2", resolution="Proef", resolved=1)
    found = agreements.check_round(filled.document, "V1")
    assert found.established
    assert found.standing_objections == ("B1",)


def test_a_round_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        agreements.check_round(Filled().document, "V1")


@pytest.mark.parametrize(
    ("rounds", "over"),
    [
        ([], False),
        ([(None, None)], False),
        ([("2025-06-13", None)], True),
        ([("2025-06-14", None)], False),  # the last day is still valid
        ([("2025-06-13", "Het werkte.")], False),
        ([("2025-06-13", " ")], True),
        ([("2025-06-13", None), ("2025-09-01", None)], False),
        ([("2025-06-13", None), (None, None)], True),
        ([("2025-06-13", "Ja."), (None, None)], False),
        ([("2025-06", None)], False),
    ],
)
def test_expired(rounds: list[tuple[str | None, str | None]], over: bool) -> None:
    assert agreements.expired(rounds, date(2025, 6, 14)) is over


@pytest.mark.parametrize(
    ("stored", "status"),
    [
        ("in_uitvoering", "verlopen"),
        ("vastgesteld", "verlopen"),
        ("bestendigd", "bestendigd"),
        ("ingetrokken", "ingetrokken"),
        ("niet_aangenomen", "niet_aangenomen"),
        (None, "verlopen"),
    ],
)
def test_status_on_a_date(stored: str | None, status: str) -> None:
    filled = Filled()
    filled.session("S1", "2025-05-01")
    filled.add("agreement", id="TWO1", status=stored)
    filled.add("agreement", id="TWO2", status="concept")
    dates: dict[str, Value] = {"valid_until": "2025-06-13"}
    filled.add("proposal", id="V1", kind="agreement_round", agreement_id="TWO1", number=1, **dates)
    assert results(filled.document)["agreement_status"] == {"TWO1": stored, "TWO2": "concept"}
    assert results(filled.document, date(2025, 6, 14))["agreement_status"] == {
        "TWO1": status,
        "TWO2": "concept",
    }
