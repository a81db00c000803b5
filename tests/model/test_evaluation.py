"""Looking back on a session."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from samenwerkdesk.model import actions, evaluation, interchange, public_evaluation, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.evaluation import CHANGE, HELPED, PEOPLE, RULE, RULE_WELL, Evaluation


def test_the_example(example: Document) -> None:
    assert evaluation.get(example, "S1") == Evaluation(
        "De grenskaart gaf meteen beeld.", "Korter uitleggen.", "SR1"
    )
    assert [each.id for each, _ in evaluation.before(example, "S3")] == ["S2", "S1"]
    shown = public_evaluation.for_room(example, "S1")
    assert (shown.helped, shown.rule) == ("De grenskaart gaf meteen beeld.", "Eigen invloed")


def test_every_field_is_one_step_and_comes_back(example: Document) -> None:
    key = sessions.add(example, date(2026, 1, 8))
    assert evaluation.get(example, key).empty
    for field, value in (
        (HELPED, "De tekening"),
        (CHANGE, "Eerder beginnen"),
        (RULE, "SR5"),
        (RULE_WELL, "SR2"),
        (PEOPLE, "Huisartsen misten"),
    ):
        evaluation.set_field(example, key, field, value)
    said = Evaluation("De tekening", "Eerder beginnen", "SR5", "SR2", "Huisartsen misten")
    assert evaluation.get(example, key) == said
    assert evaluation.get(example, "S5").people is None
    assert example.undo() == evaluation.LABELS[PEOPLE]
    assert evaluation.get(example, key) == said._replace(people=None)
    example.redo()
    evaluation.set_field(example, key, PEOPLE, "Huisartsen en ouders misten")
    assert evaluation.get(example, key).people == "Huisartsen en ouders misten"
    evaluation.set_field(example, key, PEOPLE, "  ")
    evaluation.set_field(example, key, HELPED, "")
    assert evaluation.get(example, key) == Evaluation(None, "Eerder beginnen", "SR5", "SR2")
    with pytest.raises(KeyError):
        evaluation.set_field(example, key, "date", "2026-01-01")


def test_it_survives_a_case(example: Document, tmp_path: Path) -> None:
    evaluation.set_field(example, "S5", PEOPLE, "Ja, iedereen")
    evaluation.set_field(example, "S5", RULE_WELL, "SR7")
    said = evaluation.get(example, "S5")
    interchange.write_case(example, tmp_path / "uit.yaml")
    interchange.import_case(tmp_path / "uit.yaml", tmp_path / "weer.samenwerk")
    again = Document.open(tmp_path / "weer.samenwerk")
    try:
        assert evaluation.get(again, "S5") == said
    finally:
        again.close()


def test_a_rule_in_words_of_the_group_stays_as_it_is(example: Document) -> None:
    assert evaluation.rule_in_words(example, "SR2") == "Knelpunt plus voorstel"
    assert evaluation.rule_in_words(example, "Op tijd beginnen") == "Op tijd beginnen"
    assert evaluation.rule_in_words(example, None) == ""


def test_improvements_are_those_about_the_process(example: Document) -> None:
    count = len(evaluation.improvements(example))
    actions.improve(example, "S5", "Eerder de stukken", None, None, "process")
    actions.improve(example, "S5", "Een cijfer voor elkaar", None, None, "relationship")
    assert [each.text for each in evaluation.improvements(example)][-1] == "Eerder de stukken"
    assert len(evaluation.improvements(example)) == count + 1
