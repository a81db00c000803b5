"""The chain on paper: the model with its steps, the KPIs, and the remarks of the session."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from samenwerkdesk.model import chain, chain_kpis, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.report import session
from samenwerkdesk.report.chain_content import CHAIN, KPIS, RESISTANCE
from samenwerkdesk.report.options import ReportOptions, available
from tests.report.reading import read

LONG = "Een heel lange tekst over wat er in deze stap gebeurt en waarom dat zo is. " * 30


def test_the_model_with_its_steps(example: Document) -> None:
    found = read(session.session_report(example, "S3", ReportOptions.of([CHAIN])))
    assert found.bookmarks == ["Keten"]
    for said in (
        "Wie staat er naast ons, wat gaat er gebeuren en wanneer merken wij dat?",
        "regisseur: Yasmina el Haddioui",
        "Nu langs elkaar heen: opschalen naar samenwerkingsketen.",
        "Samen duiden Lokale teams, Vuurdoorn, Morgenrood",
        "Gaat naar: stap 3, Eén plan",
        "Hapert: psychiater niet altijd beschikbaar",
        "90 dagen",
    ):
        assert said in found.text


def test_kpis_with_their_status_in_a_word(example: Document) -> None:
    tick = next(each for each in available(example, "S3") if each.key == KPIS)
    assert (tick.count, tick.default, tick.remark) == (6, False, "3 van de 6 KPI's staan goed")
    found = read(session.session_report(example, "S3", ReportOptions.of([KPIS])))
    assert found.bookmarks == ["KPI's"]
    for said in ("Uren consultatie per maand", "net buiten de band", "niet op norm", "band 10 tot en met 14"):
        assert said in found.text


def test_remarks_only_when_there_are_enough(example: Document) -> None:
    found = read(session.session_report(example, "S3", ReportOptions.of([RESISTANCE])))
    assert "‘Dat doen we allang.’ 6 keer" in found.text
    assert "Mijn gevoel zegt nee" not in found.text
    assert "Tegenvraag: Welk gezin zou dit antwoord herkennen?" in found.text
    tick = next(each for each in available(example, "S4") if each.key == RESISTANCE)
    assert (tick.count, tick.remark) == (0, "te weinig antwoorden om te tonen")


def test_a_long_chain_goes_on_over_pages_and_an_empty_one_is_not_there(tmp_path: Path) -> None:
    fresh = Document.create(tmp_path / "nieuw.samenwerk")
    key = sessions.add(fresh, date(2025, 4, 10))
    assert [each.count for each in available(fresh, key) if each.key in (CHAIN, KPIS, RESISTANCE)] == [
        0,
        0,
        0,
    ]
    for at in range(12):
        step = chain.add_step(fresh, LONG[:140] if at % 2 else f"Stap {at}")
        for field in ("input", "output", "bottleneck"):
            chain.set_step(fresh, step, field, LONG)
    chain.set_field(fresh, "reference_model_story", LONG * 4)
    for _ in range(7):
        chain_kpis.set_field(fresh, chain_kpis.add(fresh, LONG[:140]), "unit", LONG[:140])
    found = read(session.session_report(fresh, key, ReportOptions.of([CHAIN, KPIS])))
    assert found.bookmarks == ["Keten", "KPI's"]
    assert "Stap 10" in found.text
    fresh.close()
