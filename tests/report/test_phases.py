"""The five phases in the session report: the path with its products, and the questions of the phase at hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from samenwerkdesk.model import cards, phases
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.document import Document
from samenwerkdesk.report import phases_content, session
from samenwerkdesk.report.options import ReportOptions, available
from tests.report.reading import Pdf, read

BOTH = ReportOptions.of(phases_content.KEYS)


def report(document: Document, options: ReportOptions = BOTH) -> Pdf:
    return read(session.session_report(document, "S5", options))


def test_the_path_with_its_products_and_the_questions_of_the_phase(example: Document) -> None:
    pdf = report(example)
    assert pdf.bookmarks == ["Vijf fasen", "Antwoorden op de fasevragen"]
    for said in (
        "We zijn bezig met fase 5, Uitvoeren en vernieuwen; vier van de vijf producten zijn vastgesteld.",
        "Delen 27 februari 2025 – 10 april 2025 Intentieverklaring jeugdketen, vastgesteld in sessie 3",
        "Uitvoeren en vernieuwen sinds 2 oktober 2025 Halfjaarrapportage, concept",
        "Wat stellen we bij? Kosten per kwartaal zichtbaar maken.",
    ):
        assert said in pdf.text


def test_what_was_passed_over_is_said(example: Document) -> None:
    phases.set_status(example, "share", phases.SKIPPED, date(2025, 10, 2))
    assert "Delen is overgeslagen, terwijl Vormgeven al is afgerond." in report(example).text


def test_a_private_answer_is_only_on_the_facilitators_copy(example: Document) -> None:
    (key,) = cards.write(
        example, Lane(phases.board("execute_renew"), "UIT3"), ["Tegen de zin van een van ons"]
    )
    cards.set_private(example, key, True)
    assert "Tegen de zin" not in report(example).text
    whole = report(example, ReportOptions.of(phases_content.KEYS, include_private=True))
    assert "Tegen de zin van een van ons Alleen voor de begeleider." in whole.text


def test_it_is_ticked_on_request_only(example: Document) -> None:
    found = {each.key: each for each in available(example, "S5")}
    assert (found["phases"].count, found["phases"].default) == (5, False)
    assert (found["phase_answers"].count, found["phase_answers"].remark) == (
        5,
        "van fase 5, Uitvoeren en vernieuwen",
    )


def test_of_a_new_file_there_is_nothing_to_print(tmp_path: Path) -> None:
    document = Document.create(tmp_path / "nieuw.samenwerk")
    found = phases_content.gather(document, None)  # type: ignore[arg-type]
    assert [found.count(key) for key in phases_content.KEYS] == [0, 0]
    document.close()
