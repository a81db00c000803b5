"""The nine topics on paper: the section of a report as it was then, and the card on one A4."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from samenwerkdesk.model import consensus
from samenwerkdesk.model.document import Document
from samenwerkdesk.report import consensus_content, session
from samenwerkdesk.report.consensus_card import consensus_card
from samenwerkdesk.report.options import ReportOptions, available
from tests.report.reading import Pdf, read

DAY = date(2025, 9, 30)
ALONE = ReportOptions.of([consensus_content.CONSENSUS])
SENTENCE = "Samen zorgen we dat elk gezin binnen tien werkdagen hulp krijgt die past, van één gezicht. "


def report(document: Document, key: str, options: ReportOptions = ALONE) -> Pdf:
    return read(session.session_report(document, key, options))


def card(document: Document) -> Pdf:
    return read(consensus_card(document, DAY).pdf)


def test_a_report_knows_what_was_settled_then(example: Document) -> None:
    first, last = report(example, "S1").text, report(example, "S5").text
    assert "De zeven spelregels plus één eigen regel over cliëntnamen." in first
    assert "in deze sessie vastgesteld · 13 stemden in" in first
    assert "Gezinnen in Elzenland" not in first
    assert "vastgesteld in sessie 2 · 13 stemden in" in last
    assert last.count("stemden in") == 9


def test_what_is_on_the_table_stands_in_the_last_report_only(example: Document) -> None:
    consensus.revise(example, "CON4")
    consensus.write(example, "CON4", "Alle gezinnen")
    assert "Gezinnen in Elzenland" in report(example, "S3").text
    assert "Alle gezinnen herziening" in report(example, "S5").text


def test_it_is_there_on_request(example: Document) -> None:
    found = {each.key: each for each in available(example, "S2")}["consensus"]
    assert (found.title, found.count, found.remark, found.default) == (
        "Afsprakenkaart",
        3,
        "3 vastgesteld",
        False,
    )
    with example.change("Leeg"):
        example.delete("proposal", kind=consensus.KIND)
    assert {each.key: each for each in available(example, "S2")}["consensus"].count == 0
    assert "Afsprakenkaart" not in report(example, "S2").text


def test_concerns_are_on_paper_when_they_were_shared_and_by_name_for_the_facilitator_alone(
    example: Document,
) -> None:
    said = "Bedragen hangen af van de begroting van juni."
    assert said not in report(example, "S5").text + card(example).text
    own = ReportOptions.of([consensus_content.CONSENSUS], include_private=True)
    assert f"Bedenking: Tobias Engelsman: {said}" in report(example, "S5", own).text
    version = consensus.get(example, "CON3").version_id
    assert version is not None
    consensus.share_concern(example, version, consensus.concerns(example, version)[0], True)
    for text in (report(example, "S5").text, card(example).text):
        assert f"Bedenking: {said}" in text
        assert "Tobias" not in text


def test_the_card_of_the_example_is_one_a4(example: Document) -> None:
    pdf = card(example)
    assert len(pdf.pages) == 1
    assert "9 van 9 onderwerpen vastgesteld · 30 september 2025" in pdf.text
    for topic in consensus.all_topics(example):
        assert topic.subject.name in pdf.text
        assert topic.text in pdf.text
    assert pdf.text.count("13 stemden in") == 9


def test_an_empty_card_asks_the_nine_questions(tmp_path: Path) -> None:
    document = Document.create(tmp_path / "leeg.samenwerk")
    pdf = card(document)
    assert len(pdf.pages) == 1
    assert "0 van 9 onderwerpen vastgesteld" in pdf.text
    for topic in consensus.all_topics(document):
        assert topic.subject.text in pdf.text
    document.close()


@pytest.mark.parametrize(("sentences", "pages"), [(1, 1), (4, 1), (9, 3), (33, 7)])
def test_longer_texts_get_smaller_letters_and_then_more_pages(
    tmp_path: Path, sentences: int, pages: int
) -> None:
    document = Document.create(tmp_path / "lang.samenwerk")
    for topic in consensus.all_topics(document):
        consensus.write(document, topic.code, f"Begin{topic.number} {SENTENCE * sentences}Eind{topic.number}")
    pdf = card(document)
    assert len(pdf.pages) <= pages
    for number in range(1, 10):
        assert f"Begin{number}" in pdf.text
        assert f"Eind{number}" in pdf.text
    document.close()


def test_signs_and_markup_are_data(tmp_path: Path) -> None:
    document = Document.create(tmp_path / "tekens.samenwerk")
    consensus.write(document, "CON5", "<b>niet</b> & 👍 {inkoop}")
    pdf = card(document)
    assert "<b>niet</b> & □ {inkoop}" in pdf.text
    assert "een teken dat dit lettertype niet kent" in pdf.text
    document.close()
