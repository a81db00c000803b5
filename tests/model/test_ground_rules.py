"""Ground rules: adopt, adapt, drop; stances and concerns; compliance."""

from __future__ import annotations

import math
from datetime import date

import pytest

from samenwerkdesk.model import collaboration, ground_rules, people, public_marks, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.ground_rules import ADOPTED, PROPOSED, REJECTED, STANCES, Rule
from samenwerkdesk.model.proposals import Stance
from tests.model.dumps import dump


def rules(document: Document) -> dict[str, Rule]:
    return {rule.code or "": rule for rule in ground_rules.all_rules(document)}


@pytest.fixture
def session(document: Document) -> str:
    """A session, with the seven rules on the table."""
    key = sessions.add(document, date(2025, 4, 1))
    ground_rules.propose_handbook(document)
    return key


def test_seven_rules_of_the_handbook(document: Document, session: str) -> None:
    assert list(rules(document)) == [f"SR{number}" for number in range(1, 8)]
    assert {rule.status for rule in rules(document).values()} == {PROPOSED}
    assert ground_rules.short_name(rules(document)["SR5"]) == "Twijfel hardop"
    assert document.undo_label == "Zeven spelregels voorstellen"
    ground_rules.propose_handbook(document)
    assert len(rules(document)) == 7
    ground_rules.remove(document, rules(document)["SR3"].id)
    ground_rules.propose_handbook(document)
    assert list(rules(document)) == ["SR1", "SR2", "SR4", "SR5", "SR6", "SR7", "SR3"]


def test_own_rules(document: Document) -> None:
    for text in ("", "  \n", "\u200b"):
        with pytest.raises(UserError, match="Schrijf eerst de regel op"):
            ground_rules.propose(document, text)
    ground_rules.propose(document, " Telefoons weg ")
    ground_rules.propose(document, "Op tijd")
    found = rules(document)
    assert [(code, rule.text) for code, rule in found.items()] == [
        ("EIGEN1", "Telefoons weg"),
        ("EIGEN2", "Op tijd"),
    ]
    assert ground_rules.short_name(found["EIGEN1"]) == "Eigen regel"
    assert ground_rules.is_own(found["EIGEN1"])


def test_code_of_a_removed_rule_with_marks_is_not_used_again(document: Document, session: str) -> None:
    keys = [ground_rules.propose(document, text) for text in "abc"]
    ground_rules.set_compliance(document, session, "EIGEN3", 2)
    ground_rules.remove(document, keys[2])
    ground_rules.propose(document, "d")
    assert [code for code in rules(document) if code.startswith("EIGEN")] == ["EIGEN1", "EIGEN2", "EIGEN4"]


def test_code_counts_past_odd_codes(document: Document) -> None:
    with document.change("x"):
        for code in ("EIGEN", "EIGENWIJS", "EIGEN²", "EIGEN7", None):
            document.insert("proposal", id=f"V{code}", seq=0, kind="ground_rule", code=code)
    ground_rules.propose(document, "x")
    assert "EIGEN8" in rules(document)


def test_adopting_dropping_and_back(document: Document, session: str) -> None:
    key = rules(document)["SR1"].id
    seen = []
    for status in (ADOPTED, REJECTED, PROPOSED):
        ground_rules.decide(document, key, status, session)
        rule = rules(document)["SR1"]
        seen.append((rule.status, rule.adopted, rule.session_id, document.undo_label))
    assert seen == [
        (ADOPTED, True, session, "Spelregel aannemen"),
        (REJECTED, False, None, "Spelregel laten vallen"),
        (PROPOSED, False, None, "Spelregel terug op tafel"),
    ]
    with pytest.raises(KeyError):
        ground_rules.decide(document, key, "nope", session)


def test_adopting_what_is_on_the_table(document: Document, session: str) -> None:
    dropped = rules(document)["SR3"].id
    ground_rules.decide(document, dropped, REJECTED, session)
    ground_rules.adopt_all(document, session)
    assert [rule.adopted for rule in rules(document).values()] == [True, True, False, True, True, True, True]
    assert document.undo() == "Spelregels aannemen"
    assert not any(rule.adopted for rule in rules(document).values())


def test_adapting_keeps_the_first_wording(document: Document, session: str) -> None:
    rule = rules(document)["SR2"]
    ground_rules.adapt(document, rule.id, "  Wie een knelpunt noemt, vraagt hulp. ")
    adapted = rules(document)["SR2"]
    assert (adapted.text, adapted.wording) == (rule.text, "Wie een knelpunt noemt, vraagt hulp.")
    assert document.undo_label == "Spelregel aanpassen"
    for same in (rule.text, f" {rule.text}\n", "", None):
        ground_rules.adapt(document, rule.id, "anders")
        ground_rules.adapt(document, rule.id, same)
        assert rules(document)["SR2"].adapted_text is None
        assert rules(document)["SR2"].wording == rule.text
    ground_rules.set_note(document, rule.id, "Bas vroeg dit")
    assert rules(document)["SR2"].note == "Bas vroeg dit"


def test_order_and_removal(document: Document, session: str) -> None:
    ada = people.add(document, "Ada")
    key = rules(document)["SR7"].id
    ground_rules.set_stance(document, key, ada, STANCES[0])
    before = dump(document)
    ground_rules.move(document, key, -9)
    assert next(iter(rules(document))) == "SR7"
    ground_rules.remove(document, key)
    assert document.rows("SELECT * FROM consent") == []
    assert [document.undo(), document.undo()] == ["Spelregel verwijderen", "Spelregel verplaatsen"]
    assert dump(document) == before


def test_other_proposals_are_no_rules(document: Document, session: str) -> None:
    with document.change("x"):
        document.insert("proposal", id="X", seq=0, kind="consensus", code="CON1")
    assert len(rules(document)) == 7
    ground_rules.adopt_all(document, session)
    assert document.value("SELECT status FROM proposal WHERE id = 'X'") is None


# ---------------------------------------------------------------------- stances


def test_stances_and_counts(document: Document, session: str) -> None:
    ada, bea, cor = (people.add(document, name) for name in ("Ada", "Bea", "Cor"))
    key = rules(document)["SR1"].id
    assert ground_rules.counts(document) == {}
    for person, value in ((ada, STANCES[0]), (bea, STANCES[0]), (cor, STANCES[2])):
        ground_rules.set_stance(document, key, person, value)
    assert document.undo_label == "Mening over spelregel"
    assert ground_rules.counts(document) == {key: {STANCES[0]: 2, STANCES[2]: 1}}
    assert ground_rules.divided(ground_rules.counts(document)[key])
    ground_rules.set_stance(document, key, cor, STANCES[0])
    assert not ground_rules.divided(ground_rules.counts(document)[key])
    ground_rules.set_stance(document, key, cor, None)
    assert list(ground_rules.stances(document, key)) == [ada, bea]
    assert not ground_rules.divided({})
    assert not ground_rules.divided({STANCES[0]: 3, STANCES[1]: 0})


def test_concern_without_a_stance(document: Document, session: str) -> None:
    ada = people.add(document, "Ada")
    key = rules(document)["SR1"].id
    for typed in ("Ik", "Ik twijfel", " Ik twijfel\nerg "):
        ground_rules.set_concern(document, key, ada, typed)
    assert ground_rules.stances(document, key) == {ada: Stance(ada, None, "Ik twijfel erg")}
    assert ground_rules.counts(document) == {}
    assert document.undo() == "Bedenking bij spelregel"
    assert ground_rules.stances(document, key) == {}
    document.redo()
    ground_rules.set_stance(document, key, ada, STANCES[1])
    ground_rules.set_concern(document, key, ada, "")
    assert ground_rules.stances(document, key) == {ada: Stance(ada, STANCES[1], None)}
    ground_rules.set_stance(document, key, ada, None)
    assert document.rows("SELECT * FROM consent") == []


def test_rest_adopts(document: Document, session: str) -> None:
    ada, bea, cor = (people.add(document, name) for name in ("Ada", "Bea", "Cor"))
    key = rules(document)["SR1"].id
    ground_rules.set_stance(document, key, ada, STANCES[2])
    ground_rules.set_concern(document, key, bea, "Hm")
    ground_rules.rest_adopts(document, key, [ada, bea, cor])
    found = ground_rules.stances(document, key)
    assert [found[person].value for person in (ada, bea, cor)] == [STANCES[2], STANCES[0], STANCES[0]]
    assert found[bea].concern == "Hm"
    assert document.undo() == "De rest neemt de spelregel aan"
    assert ground_rules.counts(document) == {key: {STANCES[2]: 1}}


# ---------------------------------------------------------------------- compliance


def test_compliance_on_the_trajectory_scale(document: Document, session: str) -> None:
    other = sessions.add(document, date(2025, 4, 8))
    collaboration.set_scale(document, 0, 10)
    ground_rules.set_compliance(document, session, "SR1", 0)
    ground_rules.set_compliance(document, other, "SR1", 10)
    assert ground_rules.compliance(document) == {session: {"SR1": 0.0}, other: {"SR1": 10.0}}
    assert document.undo_label == "Naleving van spelregel"
    ground_rules.set_compliance(document, other, "SR1", None)
    assert ground_rules.compliance(document) == {session: {"SR1": 0.0}}


@pytest.mark.parametrize("mark", [0, 0.99, 5.01, 10, -1, math.inf, -math.inf, math.nan])
def test_compliance_off_the_scale(document: Document, session: str, mark: float) -> None:
    before = dump(document)
    with pytest.raises(UserError, match=r"Geef een cijfer van 1 tot en met 5\."):
        ground_rules.set_compliance(document, session, "SR1", mark)
    with pytest.raises(UserError):
        ground_rules.set_compliances(document, [(session, "SR1", 3), (session, "SR2", mark)])
    assert dump(document) == before


def test_several_marks_are_one_action(document: Document, session: str) -> None:
    ground_rules.set_compliances(document, [(session, "SR1", 3), (session, "SR2", 4), (session, "SR3", None)])
    assert ground_rules.compliance(document) == {session: {"SR1": 3.0, "SR2": 4.0}}
    assert document.undo() == "Naleving van spelregels"
    assert ground_rules.compliance(document) == {}


# ---------------------------------------------------------------------- for the tab


def test_a_rule_is_own_when_the_handbook_does_not_have_it(document: Document, session: str) -> None:
    ground_rules.propose(document, "We beginnen op tijd")
    found = rules(document)
    assert not ground_rules.is_own(found["SR1"])
    assert ground_rules.is_own(found["EIGEN1"])


def test_the_rest_adopts_but_nobody_changes_a_choice(document: Document, session: str) -> None:
    key = rules(document)["SR1"].id
    first, second, third = (people.add(document, name) for name in ("A", "B", "C"))
    ground_rules.set_stance(document, key, first, "drop")
    ground_rules.set_concern(document, key, second, "Twijfel")
    ground_rules.rest_adopts(document, key, [first, second, third])
    found = ground_rules.stances(document, key)
    assert {person: stance.value for person, stance in found.items()} == {
        first: "drop",
        second: "adopt",
        third: "adopt",
    }
    assert found[second].concern == "Twijfel"
    document.undo()
    assert ground_rules.counts(document) == {key: {"drop": 1}}


def test_several_marks_are_one_step_and_all_or_nothing(document: Document, session: str) -> None:
    ground_rules.set_compliances(document, [(session, "SR1", 3), (session, "SR2", 4)])
    assert ground_rules.compliance(document) == {session: {"SR1": 3, "SR2": 4}}
    with pytest.raises(UserError):
        ground_rules.set_compliances(document, [(session, "SR1", None), (session, "SR2", 9)])
    assert ground_rules.compliance(document) == {session: {"SR1": 3, "SR2": 4}}
    document.undo()
    assert ground_rules.compliance(document) == {}


def test_in_a_picture_an_own_rule_is_called_by_its_words(document: Document, session: str) -> None:
    ground_rules.propose(document, "Telefoons weg")
    ground_rules.adopt_all(document, session)
    ground_rules.set_compliance(document, session, "SR5", 2)
    ground_rules.set_compliance(document, session, "EIGEN1", 4)
    (measured,) = public_marks.public_measurements(document, "compliance")
    assert {each.key: each.name for each in measured.items if each.shown} == {
        "SR5": "Twijfel hardop",
        "EIGEN1": "Telefoons weg",
    }
