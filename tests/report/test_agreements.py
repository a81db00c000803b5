"""TWO's in the report: the rounds of the session, what runs on its day, and the circle; nothing that was not shared."""

from __future__ import annotations

import pytest

from samenwerkdesk.model import proposals
from samenwerkdesk.model.document import Document
from samenwerkdesk.report import session
from samenwerkdesk.report.agreements_content import CIRCLES, KEYS, ROUNDS, RUNNING
from samenwerkdesk.report.options import ReportOptions, available
from tests.report.reading import read


def report(document: Document, key: str, *wanted: str, private: bool = False) -> str:
    options = ReportOptions.of(wanted, include_private=private)
    return read(session.session_report(document, key, options)).text


def test_the_rounds_of_a_session_with_what_came_of_them(example: Document) -> None:
    said = report(example, "S3", ROUNDS)
    assert "Eén aanmeldroute voor complexe gezinnen ronde 1 · aangepast" in said
    assert "Geldt: 14 april 2025 tot en met 13 juni 2025" in said
    assert "We letten op: Krijgt een gezin binnen vijf werkdagen één gezicht" in said
    assert "Instemming: 5 akkoord, 5 akkoord met zorg, 3 geen mandaat" in said
    assert "Afspraak: Proefteam samenstellen · Yasmina el Haddioui · gedaan" in said
    assert "Gegevens delen" not in said
    assert "Afspraak: Kosten per gezin volgen · Ruben Oldenkamp · vóór 1 december 2025" in report(
        example, "S4", ROUNDS
    )


def test_names_stand_beside_an_answer_only_when_it_is_open_by_name(example: Document) -> None:
    assert "Marloes" not in report(example, "S3", ROUNDS)
    with example.change("Op naam"):
        example.update("collaboration", {"id": 1}, anonymity_mode="open")
    assert "3 geen mandaat (Bas, Loes, Sander)" in report(example, "S3", ROUNDS)


@pytest.mark.parametrize("private", [False, True])
def test_an_objection_is_in_it_once_it_was_shared(example: Document, private: bool) -> None:
    text = "Onze uren zijn niet begroot."
    assert text not in report(example, "S3", *KEYS, private=private)
    remark = next(each.remark for each in available(example, "S3") if each.key == ROUNDS)
    assert remark == "1 bezwaar alleen voor jou; staat er niet in"
    (found,) = proposals.objections(
        example, example.value("SELECT proposal_id FROM objection WHERE text = ?", (text,))
    )
    proposals.share_objection(example, found.id, True)
    said = report(example, "S3", *KEYS, private=private)
    assert f"Bezwaar: {text}" in said
    assert "Zo is het verwerkt: Proef van zestig dagen; uren worden apart geboekt." in said


def test_what_runs_on_the_day_of_the_session(example: Document) -> None:
    third, fifth = report(example, "S3", RUNNING), report(example, "S5", RUNNING)
    assert "ronde 1 · aangepast" in third
    assert "Ervaring" not in third  # nothing was seen yet on that day
    assert "ronde 2 · vastgesteld" in fifth
    assert "Gegevens delen bij overdracht ronde 2 · vastgesteld" in fifth
    assert "Ervaring: 12 september 2025 · Zestien van de achttien gezinnen" in fifth
    assert "Gegevens delen" not in report(example, "S4", RUNNING)  # its first round was not adopted


def test_what_ran_out_without_a_look_back_says_so(example: Document) -> None:
    with example.change("Voorbij"):
        example.write("UPDATE proposal SET valid_until = '2025-09-01' WHERE session_id = 'S4'")
    assert "Verlopen: de laatste dag is voorbij; kijk erop terug" in report(example, "S5", RUNNING)
    assert next(each.remark for each in available(example, "S5") if each.key == RUNNING) == "1 verlopen"


def test_what_stands_above_is_not_repeated(example: Document) -> None:
    proposal = "Bij overdracht gaat een kort gezinsverhaal mee"
    assert report(example, "S5", ROUNDS, RUNNING).count(proposal) == 1


def test_the_circle_of_what_was_on_the_table(example: Document) -> None:
    said = report(example, "S4", CIRCLES)
    assert "Ronde 2 begint op 16 juni 2025." in said
    assert "handelen →" in said
    assert "Niet aangenomen" in said
    assert "14 april – 13 juni 2025 · 3 ervaringen" in said


def test_a_session_without_a_two_has_none(example: Document) -> None:
    found = {each.key: each for each in available(example, "S1")}
    assert [found[key].count for key in KEYS] == [0, 0, 0]
    assert not any(found[key].default for key in KEYS)
