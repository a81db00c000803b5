"""Each kind of mistake, with the sentence that names the place."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest

from samenwerkdesk.model.interchange import CaseError, check
from tests.interchange.cases import Case


def mistakes(case: Case) -> list[str]:
    with pytest.raises(CaseError) as raised:
        check(case)
    assert str(raised.value).endswith("Er is niets overgenomen.")
    assert "\n" not in str(raised.value)
    return raised.value.mistakes


def put(case: Case, path: tuple[Any, ...], value: Any) -> None:
    here: Any = case
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value


S3 = ("sessions", 2)
FULL = ("condition_measurements", 0)
TWO = ("workable_agreements", 0, "rounds", 0)

ONE_MISTAKE: list[tuple[tuple[Any, ...], Any, str, str]] = [
    (
        (*S3, "agenda", 1, "duration_minutes"),
        "lang",
        "sessions › S3 › agenda › 2 › duration_minutes",
        '"lang" is geen getal',
    ),
    ((*S3, "duration_minutes"), 12.5, "sessions › S3 › duration_minutes", "12.5 is geen geheel getal"),
    ((*S3, "location"), 12, "sessions › S3 › location", "12 is geen tekst; zet er aanhalingstekens omheen"),
    ((*S3, "location"), ["zaal"], "sessions › S3 › location", "een lijst is geen tekst"),
    ((*S3, "agenda"), {"a": 1}, "sessions › S3 › agenda", "een groep sleutels is geen lijst"),
    ((*S3, "report"), [], "sessions › S3 › report", "een lijst is geen groep sleutels"),
    (
        (*S3, "report", "actions", 0, "done"),
        "ja",
        "sessions › S3 › report › actions › A5 › done",
        '"ja" is geen true of false',
    ),
    (("sessions",), "geen", "sessions", '"geen" is geen lijst'),
    (("case",), 3, "case", "3 is geen groep sleutels"),
    (
        ("partners", 0, "identity", "values", 1),
        None,
        "partners › ORG1 › identity › values › 2",
        "dit mag niet leeg zijn",
    ),
    (
        ("polls", 0, "answers", 0, "value"),
        True,
        "polls › Q1 › answers › 1 › value",
        "true is geen tekst, getal of lijst",
    ),
    (("participants", 2), {"name": "x"}, "participants › 3", "id ontbreekt"),
    (("partners", 2, "id"), "", "partners › 3 › id", "dit mag niet leeg zijn"),
    (("chain",), {"name": "x"}, "chain", "id ontbreekt"),
    (("qqq",), 1, "de casus", 'de sleutel "qqq" bestaat hier niet'),
    (("session",), [], "de casus", 'de sleutel "session" bestaat hier niet; bedoel je "sessions"?'),
    ((*S3, "locatie"), "x", "sessions › S3", 'de sleutel "locatie" bestaat hier niet; bedoel je "location"?'),
    (
        (*FULL, "method"),
        "ful_scan",
        "condition_measurements › 1 › method",
        '"ful_scan" kan hier niet; kies full_scan of quick_scan',
    ),
    (("scale", "scale_max"), 7, "scale", "de schaal moet 1–5, 1–10 of 0–10 zijn"),
    (("scale", "scale_min"), None, "scale", "de schaal moet 1–5, 1–10 of 0–10 zijn"),
    (
        ("anonymity", "mode"),
        "geheim",
        "anonymity › mode",
        '"geheim" kan hier niet; kies anoniem, per_organisatie of open',
    ),
    (("anonymity", "threshold"), 2, "anonymity › threshold", "2 valt buiten 3 tot en met 1000"),
    (("case", "schema_version"), 2, "case › schema_version", "2 valt buiten 1 tot en met 1"),
    (
        (*TWO, "consents", "P01"),
        "prima",
        "workable_agreements › TWO1 › rounds › 1 › consents › P01",
        '"prima" kan hier niet; kies akkoord, akkoord_met_zorg, bezwaar of geen_mandaat',
    ),
    (
        ("participants", 4, "partner_id"),
        "ORG9",
        "participants › P05 › partner_id",
        'partner "ORG9" bestaat niet; bedoel je "ORG6"?',
    ),
    (
        ("participants", 4, "joined_session"),
        "X",
        "participants › P05 › joined_session",
        'sessie "X" bestaat niet',
    ),
    ((*S3, "attendees", 0), "Q", "sessions › S3 › attendees › 1", 'deelnemer "Q" bestaat niet'),
    ((*FULL, "scores", "Q"), {}, "condition_measurements › 1 › scores", 'deelnemer "Q" bestaat niet'),
    (("ground_rules", 0, "compliance", "Q"), 3, "ground_rules › SR1 › compliance", 'sessie "Q" bestaat niet'),
    (
        ("fence", "make_transparent", "contacts", "Q"),
        "x",
        "fence › make_transparent › contacts",
        'partner "Q" bestaat niet',
    ),
    (("options", 0, "serves", 0), "Q", "options › O1 › serves › 1", 'belang "Q" bestaat niet'),
    (("tasks", 0, "role_id"), "Q", "tasks › T1 › role_id", 'rol "Q" bestaat niet'),
    (("trust_network", "ties", 3, 1), "Q", "trust_network › ties › 4 › 2", 'deelnemer "Q" bestaat niet'),
    (
        ("participants", 4, "id"),
        "P01",
        "participants › P01 › id",
        '"P01" is al de id van een ander onderdeel',
    ),
    (
        (*S3, "report", "actions", 0, "id"),
        "A1",
        "sessions › S3 › report › actions › A1 › id",
        '"A1" is al de id van een ander onderdeel',
    ),
    (("ground_rules", 3, "code"), "SR1", "ground_rules › SR1", '"SR1" komt al eerder in de lijst voor'),
    (
        ("collaboration_phases", 3, "phase"),
        "share",
        "collaboration_phases › share",
        '"share" komt al eerder in de lijst voor',
    ),
    (
        ("mandates", 0, "renewals", 1, "session_id"),
        "S1",
        "mandates › M_P01 › renewals › 2",
        '"S1" komt al eerder in de lijst voor',
    ),
    (
        ("steering_quadrant", "placements", 1, "moment"),
        "now",
        "steering_quadrant › placements › 2",
        '"P01" en "now" komt al eerder in de lijst voor',
    ),
    ((*S3, "attendees", 0), "P03", "sessions › S3 › attendees", '"P03" staat er twee keer in'),
    ((*S3, "absentees", 0), "P03", "sessions › S3 › absentees", '"P03" staat ook al bij attendees'),
    (
        ("trust_network", "consent_declined", 0),
        "P01",
        "trust_network › consent_declined",
        '"P01" staat ook al bij consent_given',
    ),
    (
        (*S3, "date"),
        "2025-02-30",
        "sessions › S3 › date",
        '"2025-02-30" is geen bestaande datum; schrijf die als 2025-10-02',
    ),
    (
        (*S3, "date"),
        "10 april",
        "sessions › S3 › date",
        '"10 april" is geen bestaande datum; schrijf die als 2025-10-02',
    ),
    (
        (*S3, "start_time"),
        "25:00",
        "sessions › S3 › start_time",
        '"25:00" is geen tijd; schrijf die als 09:30',
    ),
    (
        (*FULL, "scores", "P01", "ambition", 2),
        6,
        "condition_measurements › 1 › scores › P01 › ambition › 3",
        "6 valt buiten de schaal 1–5",
    ),
    (
        (*FULL, "scores", "P01", "ambition", 2),
        0,
        "condition_measurements › 1 › scores › P01 › ambition › 3",
        "0 valt buiten de schaal 1–5",
    ),
    (
        (*FULL, "scores", "P01", "ambition", 2),
        3.5,
        "condition_measurements › 1 › scores › P01 › ambition › 3",
        "3.5 is geen geheel getal",
    ),
    (
        (*FULL, "scores", "P01", "ambition"),
        [1, 2, 3, 4],
        "condition_measurements › 1 › scores › P01 › ambition",
        "hier horen 5 waarden te staan; het zijn er 4",
    ),
    (
        (*FULL, "scores", "P01", "ambition"),
        4,
        "condition_measurements › 1 › scores › P01 › ambition",
        "4 is geen lijst",
    ),
    (
        (*S3, "movement", "deepening", "P01"),
        9,
        "sessions › S3 › movement › deepening › P01",
        "9 valt buiten de schaal 1–5",
    ),
    (
        (*S3, "process_evaluation", "scores", "P01", "PV1"),
        0,
        "sessions › S3 › process_evaluation › scores › P01 › PV1",
        "0 valt buiten de schaal 1–5",
    ),
    (
        ("ground_rules", 0, "compliance", "S1"),
        5.5,
        "ground_rules › SR1 › compliance › S1",
        "5.5 valt buiten de schaal 1–5",
    ),
    (("shift_scores", 0, "VN1"), 10.5, "shift_scores › 1 › VN1", "10.5 valt buiten 0 tot en met 10"),
    (
        ("community_qualities", "measurements", 0, "ratings", "P01", "self"),
        [1, 1, 1, 1, 1, 1, 1, 1],
        "community_qualities › measurements › 1 › ratings › P01 › self",
        "hier horen 9 waarden te staan; het zijn er 8",
    ),
    (
        ("ambition", "formula", 0, "scores", "P01"),
        [1, 2],
        "ambition › formula › 1 › scores › P01",
        "hier horen 3 waarden te staan; het zijn er 2",
    ),
    (
        ("ambition", "formula", 0, "scores", "P01", 0),
        11,
        "ambition › formula › 1 › scores › P01 › 1",
        "11 valt buiten 0 tot en met 10",
    ),
    (
        ("organisation_balance", 0, "scores", "P01", 2),
        -6,
        "organisation_balance › 1 › scores › P01 › 3",
        "-6 valt buiten -5 tot en met 5",
    ),
    (("interests", 0, "tension"), 6, "interests › B1 › tension", "6 valt buiten 0 tot en met 5"),
    (
        ("give_take", 0, "give", 0, "weight"),
        0,
        "give_take › 1 › give › 1 › weight",
        "0 valt buiten 1 tot en met 5",
    ),
    (("chain", "complexity"), 2.5, "chain › complexity", "2.5 is geen geheel getal"),
    (
        ("chain", "kpis", 0, "band"),
        [1],
        "chain › kpis › KPI1 › band",
        "hier horen 2 waarden te staan; het zijn er 1",
    ),
    (("trust_network", "ties", 3, 2), 4, "trust_network › ties › 4 › 3", "4 valt buiten 0 tot en met 3"),
    (
        ("trust_network", "ties", 3),
        ["P01", "P13", 1],
        "trust_network › ties › 4",
        "hier horen twee deelnemers en 3 waarden; het zijn er 1",
    ),
    (
        ("trust_network", "layers"),
        ["contact"],
        "trust_network › question_ids",
        "er zijn 1 lagen, maar 3 vragen",
    ),
    (
        ("trust_network", "ties", 1),
        ["P01", "P02", 1, 1, 1],
        "trust_network › ties › 2",
        '"P01" en "P02" komt al eerder in de lijst voor',
    ),
    (
        ("collaboration_checks", 0, "time_hours_per_month"),
        -1,
        "collaboration_checks › 1 › time_hours_per_month",
        "-1 is te klein; het laagste is 0",
    ),
    (
        ("polls", 1, "linkage"),
        "none",
        "polls › Q2 › answers › 1 › participant_id",
        "bij linkage none hoort geen deelnemer",
    ),
    (
        ("case", "letters_given"),
        2,
        "case › letters_given",
        "2 is te klein; de partners gebruiken al 6 letters",
    ),
    (
        ("partners", 0, "letter"),
        "a1",
        "partners › ORG1 › letter",
        '"a1" is geen lettercode; schrijf die als A of AB',
    ),
    (
        (*S3, "report", "open_points", 0),
        {"text": "x"},
        "sessions › S3 › report › open_points › 1",
        "schrijf hier de waarde zonder groep sleutels",
    ),
    (
        (*S3, "report", "actions", 0, "status"),
        "done",
        "sessions › S3 › report › actions › A5 › status",
        '"done" hoort hier niet; schrijf in plaats daarvan true of false bij de andere sleutel',
    ),
]


@pytest.mark.parametrize(("path", "value", "place", "words"), ONE_MISTAKE)
def test_a_mistake_names_its_place(
    example: Case, path: tuple[Any, ...], value: Any, place: str, words: str
) -> None:
    put(example, path, value)
    assert mistakes(example)[0] == f"{place}: {words}{'' if words.endswith('?') else '.'}"


def test_another_method_asks_for_other_marks(example: Case) -> None:
    put(example, (*FULL, "method"), "quick_scan")
    assert mistakes(example)[0].endswith("scores › P01 › ambition: een lijst is geen geheel getal.")


def test_scores_obey_the_scale_of_the_case(example: Case) -> None:
    put(example, (*FULL, "scores", "P01", "ambition", 0), 10)
    assert mistakes(example)
    example["scale"] = {"scale_min": 1, "scale_max": 10}
    check(example)
    put(example, (*FULL, "scores", "P01", "ambition", 0), 0)
    assert mistakes(example) == [
        "condition_measurements › 1 › scores › P01 › ambition › 1: 0 valt buiten de schaal 1–10."
    ]
    example["scale"] = {"scale_min": 0, "scale_max": 10}
    check(example)
    put(example, (*FULL, "scores", "P01", "ambition", 0), 4.0)
    check(example)


def test_a_quick_scan_has_one_mark_per_condition(example: Case) -> None:
    scores: Case = {"P01": {"ambition": 4, "interests": None}}
    example["condition_measurements"] = [{"session_id": "S1", "method": "quick_scan", "scores": scores}]
    check(example)
    scores["P01"]["process"] = [1, 2, 3, 4, 5]
    assert mistakes(example) == [
        "condition_measurements › 1 › scores › P01 › process: een lijst is geen geheel getal."
    ]


def test_every_section_may_be_missing_or_null(example: Case) -> None:
    needed = {"participants", "partners", "sessions", "interests", "roles"}
    for section in set(example) - needed:
        check({**example, section: None})
    check({key: value for key, value in example.items() if key in needed})
    check({})
    check(dict.fromkeys(example))


def test_every_section_may_be_empty(example: Case) -> None:
    check({section: type(value)() for section, value in example.items()})


def test_the_outcomes_are_not_looked_at(example: Case) -> None:
    check({**example, "expected": ["wat dan ook"]})


def test_mistakes_are_told_from_top_to_bottom_and_only_the_first_ten(example: Case) -> None:
    for session in example["sessions"]:
        session["date"] = "ooit"
        session["number"] = "x"
        session["mode"] = 1
    found = mistakes(example)
    assert len(found) == 10
    assert [words.split(" › ")[1] for words in found] == ["S1"] * 3 + ["S2"] * 3 + ["S3"] * 3 + ["S4"]
    assert [words.split(" › ")[2].split(":")[0] for words in found[:3]] == ["number", "date", "mode"]
    with pytest.raises(
        CaseError, match=r"Dit zijn de eerste tien fouten; er zijn er meer\. Er is niets overgenomen\.$"
    ):
        check(example)


def test_thousands_of_mistakes_are_told_as_quickly(example: Case) -> None:
    example.update({f"sleutel{n}": n for n in range(100_000)})
    assert len(mistakes(example)) == 10


@pytest.mark.parametrize(
    "section", ["participants", "partners", "sessions", "scale", "case", "trust_network", "polls"]
)
@pytest.mark.parametrize("value", ["x", 1, True, [], {}, [1], [None], [[]], [{}], {"id": []}, [{"id": {}}]])
def test_no_shape_is_too_strange(section: str, value: Any) -> None:
    with suppress(CaseError):
        check({"participants": [{"id": "P1"}], section: value})
