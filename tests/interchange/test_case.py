"""The schema in docs/, the rows that a case becomes, and the keys that only the application writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any

import jsonschema
import pytest

from samenwerkdesk import places
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interchange import differences, export_case
from samenwerkdesk.model.interchange.case import schema
from tests.interchange.cases import Case, random_case
from tools import case_schema

Fill = Callable[[Case], Document]


def test_the_schema_in_docs_is_the_schema() -> None:
    kept = places.resource("schema/case.schema.json").read_text(encoding="utf-8")
    assert kept == case_schema.text(), "run: python -m tools.case_schema"
    jsonschema.Draft202012Validator.check_schema(schema())


def test_every_key_in_the_schema_is_described_and_no_other_is_allowed() -> None:
    for way, part in _mappings(schema(), ()):
        assert part.get("additionalProperties") is not None, way
        for key, value in part.get("properties", {}).items():
            bare = way[-1:] and way[-1] in _MARKS
            assert bare or value.get("description") or key in _MARKS, (*way, key)


_MARKS = ("scores", "ratings", "dual_identity", "VN1", "VN2", "VN3", "VN4")


def _mappings(part: Any, way: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if "properties" in part:
        yield way, part
        for key, value in part["properties"].items():
            yield from _mappings(value, (*way, key))
    for inside in ("items", "additionalProperties"):
        if isinstance(part.get(inside), dict):
            yield from _mappings(part[inside], way)


def test_the_example_fills_every_section_of_the_schema(example: Case) -> None:
    assert set(schema()["properties"]) - set(example) == {
        "rounds",
        "cards",
        "actions",
        "own_polls",
        "expected",
    }


def test_rows_of_the_example(filled: Fill, example: Case) -> None:
    document = filled(example)
    assert document.rows("SELECT id, letter, look FROM partner ORDER BY seq") == [
        (f"ORG{n + 1}", n, n) for n in range(6)
    ]
    assert document.value("SELECT letters_given FROM collaboration") == 6
    assert document.value("SELECT count(*) FROM attendance WHERE present = 0") == 3
    assert document.rows("SELECT status FROM action WHERE id = 'A4'") == [("open",)]
    assert document.rows(
        "SELECT instrument, count(*), min(linkage), max(linkage) FROM round GROUP BY 1 ORDER BY 1"
    ) == [
        ("ambition_formula", 3, "participant", "participant"),
        ("community_qualities", 2, "participant", "participant"),
        ("compliance", 5, "none", "none"),
        ("dual_identity", 1, "participant", "participant"),
        ("full_scan", 5, "participant", "participant"),
        ("movement", 5, "participant", "participant"),
        ("open_questions", 3, "none", "none"),
        ("organisation_balance", 2, "participant", "participant"),
        ("poll", 8, "none", "participant"),
        ("process_trust", 5, "participant", "participant"),
        ("resistance", 2, "none", "none"),
        ("shift", 2, "none", "none"),
        ("steering_quadrant", 1, "participant", "participant"),
        ("trust_network", 1, "participant", "participant"),
    ]
    assert document.rows("SELECT DISTINCT state FROM round") == [("revealed",)]
    empty = document.rows(
        "SELECT person_id, item FROM answer JOIN ballot ON ballot.id = ballot_id JOIN round ON round.id = round_id"
        " WHERE instrument = 'full_scan' AND number IS NULL ORDER BY round.seq, ballot.seq"
    )
    assert empty == [("P05", "ORG5"), ("P14", "BEL2"), ("P13", "PRO3")]
    assert document.rows("SELECT anonymity_mode, linkage FROM round WHERE id = 'Q4'") == [("anoniem", "none")]
    assert document.rows("SELECT anonymity_mode, linkage FROM round WHERE id = 'Q3'") == [
        ("open", "participant")
    ]
    chosen = sum(
        len(a["value"]) for poll in example["polls"] for a in poll["answers"] if isinstance(a["value"], list)
    )
    assert (
        document.value("SELECT count(*) FROM answer WHERE item = 'answer' AND target = text") == chosen == 48
    )


UNSAID = {
    # the running clock, what a phone showed to vote, and what only loose rounds have
    "session": {"paused_seconds", "running_item_id", "running_since"},
    "ballot": {"partner_id", "token_hash"},
    "round": {"label", "note"},
}


def test_every_column_has_a_key_in_the_case(filled: Fill) -> None:
    unfilled: dict[str, set[str]] = {}
    for seed in range(6):
        document = filled(random_case(Random(seed), people=6, sessions=3, fullness=0.9))
        for (table,) in document.rows("SELECT name FROM sqlite_schema WHERE type = 'table'"):
            columns = {row[1] for row in document.rows(f"PRAGMA table_info({table})")}
            empty = {
                column for column in columns if not document.value(f"SELECT count({column}) FROM {table}")
            }
            unfilled[table] = unfilled.get(table, columns) & empty
    assert {table: columns for table, columns in unfilled.items() if columns} == UNSAID


def test_an_empty_document_is_nearly_nothing(filled: Fill) -> None:
    assert export_case(filled({})) == {}
    assert export_case(filled({"scale": None, "anonymity": {}})) == {"anonymity": {}}
    assert export_case(filled({"scale": {"scale_min": 0, "scale_max": 10}}))["scale"] == {
        "scale_min": 0,
        "scale_max": 10,
    }


def test_a_default_that_was_left_out_appears_when_it_changes(filled: Fill) -> None:
    document = filled({})
    with document.change("Schaal"):
        document.update("collaboration", {"id": 1}, scale_max=10, anonymity_threshold=4)
    assert export_case(document) == {"scale": {"scale_max": 10}, "anonymity": {"threshold": 4}}


EMPTY: list[Case] = [
    {
        "sessions": [
            {"id": "S1", "absentees": [], "report": {}, "movement": {"deepening": {}, "progress": None}}
        ]
    },
    {"sessions": [{"id": "S1", "process_evaluation": {"scores": {}}, "agenda": [{}, {"form": None}, {}]}]},
    {"partners": [{"id": "A", "identity": {"values": []}}, {"id": "B", "identity": {}}], "participants": []},
    {
        "fence": {
            "recognise": [],
            "make_transparent": {"jargon": [{"meanings": {}}], "contacts": {}},
            "widen": {},
        }
    },
    {
        "chain": {},
        "trust_network": {"ties": []},
        "polls": [{"id": "Q", "options": [], "answers": [{"value": []}]}],
    },
    {"chain": {"id": "K", "kpis": [{"id": "1", "band": [None, None], "series": [{}]}], "steps": []}},
    {
        "steering_quadrant": {"axes": {"x": None}, "placements": [{}]},
        "shift_scores": [{}],
        "open_answers": [],
    },
    {"workable_agreements": [{"id": "T", "rounds": [{"consents": {}, "hearing": [{}], "actions": []}]}]},
    {"condition_measurements": [{"method": "quick_scan", "scores": {}}, {"method": "full_scan"}]},
    {"scale": {}, "anonymity": {"mode": None}, "case": {}},
]


@pytest.mark.parametrize("case", EMPTY)
def test_empty_lists_and_mappings_come_back(filled: Fill, case: Case) -> None:
    assert list(differences(case, export_case(filled(case)))) == []


def test_an_empty_list_stays_with_its_session_and_gives_way_to_what_comes(filled: Fill) -> None:
    document = filled({"sessions": [{"id": "S1"}, {"id": "S2", "agenda": [], "absentees": []}]})
    with document.change("Sessie verwijderen"):
        document.delete("session", id="S1")
        document.insert("agenda_item", id="AG1", session_id="S2", seq=0, title="Pauze")
    assert export_case(document)["sessions"] == [
        {"id": "S2", "agenda": [{"element": "Pauze"}], "absentees": []}
    ]


# ---------------------------------------------------------------------- optional keys, left out at their default


def test_letters_and_looks_are_mentioned_when_they_differ(filled: Fill) -> None:
    case: Case = {"partners": [{"id": "A"}, {"id": "B"}, {"id": "C"}]}
    document = filled(case)
    assert export_case(document) == case
    with document.change("Partner verwijderen"):
        document.delete("partner", id="A")
        document.update("partner", {"id": "C"}, look=7, note="let op")
    left = export_case(document)
    assert left == {
        "partners": [
            {"id": "B", "letter": "B"},
            {"id": "C", "letter": "C", "look": 7, "note": "let op"},
        ]
    }
    with document.change("Partner verwijderen"):
        document.delete("partner", id="C")
    left = export_case(document)
    assert left == {"case": {"letters_given": 3}, "partners": [{"id": "B", "letter": "B"}]}
    again = filled(left)
    assert again.rows("SELECT letter, look FROM partner") == [(1, 1)]
    assert export_case(again) == left


SAID: list[Case] = [
    {"partners": [{"id": "A", "letter": "A", "look": 0}, {"id": "B", "letter": "AB"}]},
    {"case": {"letters_given": 2}, "partners": [{"id": "A"}, {"id": "B"}]},
    {"polls": [{"id": "Q", "anonymous": True, "anonymity_mode": "anoniem", "linkage": "none"}]},
    {"polls": [{"id": "Q", "anonymity_mode": "per_organisatie", "linkage": "participant", "scale": [1, 7]}]},
]


@pytest.mark.parametrize("case", SAID)
def test_a_default_that_was_said_comes_back(filled: Fill, case: Case) -> None:
    assert list(differences(case, export_case(filled(case)))) == []


def test_what_is_known_about_a_card_or_consent_makes_it_a_mapping(filled: Fill) -> None:
    base: Case = {"participants": [{"id": "P1"}], "partners": [{"id": "A"}], "sessions": [{"id": "S1"}]}
    session = base["sessions"][0]
    session["report"] = {
        "open_points": ["gewoon", {"text": "af", "status": "closed", "resolved_session_id": "S1"}]
    }
    session["parked"] = ["later", {"text": "stil", "visibility": "alleen_begeleider"}]
    session["private_note"] = "voor mij"
    concern = {"value": "akkoord_met_zorg", "concern": "tempo", "visibility": "alleen_begeleider"}
    base["workable_agreements"] = [{"id": "T", "rounds": [{"consents": {"P1": concern}}]}]
    stance = {"participant_id": "P1", "value": "adapt", "concern": "te lang"}
    base["ground_rules"] = [{"code": "SR1", "stances": [stance], "status": "parked", "note": "kijk"}]
    base["consensus_record"] = [
        {"topic": "CON1", "agreed_by": [], "stances": [{"participant_id": "P1", "value": "bezwaar"}]}
    ]
    base["fence"] = {"make_transparent": {"contacts": {"A": ["Jan", "Piet"]}}}
    assert list(differences(base, export_case(filled(base)))) == []


UNKNOWN: list[Case] = [
    {
        "condition_measurements": [
            {
                "method": "full_scan",
                "scores": {"P1": {"ambition": [1, None, None, 2, 3]}},
                "unknown": {"P1": ["AMB2"]},
            }
        ]
    },
    {
        "condition_measurements": [
            {"method": "quick_scan", "scores": {"P1": {"ambition": None}}, "unknown": {"P1": ["ambition"]}}
        ]
    },
    {"sessions": [{"id": "S1", "movement": {"deepening": {"P1": None}, "unknown": {"P1": ["BEW1"]}}}]},
    {
        "sessions": [
            {"id": "S1", "process_evaluation": {"scores": {"P1": {"PV1": None}}, "unknown": {"P1": ["PV1"]}}}
        ]
    },
    {
        "community_qualities": {
            "measurements": [{"ratings": {"P1": {"self": [None] * 9}}, "unknown": {"P1": ["self/WG2"]}}]
        }
    },
]


@pytest.mark.parametrize("case", UNKNOWN)
def test_i_do_not_know_is_kept_apart_from_empty(filled: Fill, case: Case) -> None:
    case = {"participants": [{"id": "P1"}], **deepcopy(case)}
    document = filled(case)
    assert document.value("SELECT count(*) FROM answer WHERE unknown") == 1
    assert list(differences(case, export_case(document))) == []


def test_several_rounds_in_one_session_stay_apart_and_in_order(filled: Fill) -> None:
    rounds = [
        {"session_id": "S1", "method": method, "scores": {"P1": {"ambition": marks}}}
        for method, marks in [
            ("quick_scan", 2),
            ("full_scan", [1] * 5),
            ("quick_scan", 5),
            ("quick_scan", None),
        ]
    ]
    case = {"participants": [{"id": "P1"}], "sessions": [{"id": "S1"}], "condition_measurements": rounds}
    assert export_case(filled(case)) == case


def test_polls_of_every_type(filled: Fill) -> None:
    answers: dict[str, list[Any]] = {
        "single": ["a", None, "b"],
        "multiple": [["a", "b"], ["b"], None],
        "scale": [3, 0, 2.5],
        "open": ["Eén.\n\nTwee.", ""],
        "wordcloud": ["samen", ["twee", "woorden"]],
    }
    polls = [
        {
            "id": kind,
            "type": kind,
            "anonymous": True,
            "options": ["a", "b"],
            "answers": [{"value": value} for value in values],
        }
        for kind, values in answers.items()
    ]
    assert list(differences({"polls": polls}, export_case(filled({"polls": polls})))) == []
