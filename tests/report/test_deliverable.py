"""The product of a phase as a PDF: its text as it was written, and nothing that was written is markup."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from samenwerkdesk.model import collaboration, method, phase_drafts, phases
from samenwerkdesk.model.document import Document
from samenwerkdesk.report.deliverable import NothingToPrint, make, name_of
from tests.report.reading import Pdf, read

DAY = date(2025, 10, 2)


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    """A new collaboration."""
    document = Document.create(tmp_path / "nieuw.samenwerk")
    yield document
    document.close()


def product(document: Document, code: str) -> Pdf:
    return read(make(document, code))


@pytest.mark.parametrize("code", [each.code for each in method.phases()])
def test_every_product_of_the_example(example: Document, code: str) -> None:
    text = phase_drafts.draft(example, code, DAY)
    phases.take_draft(example, code, text)
    pdf = product(example, code)
    title = phases.get(example, code).title
    name = "Gezinsketen Elzenland"
    assert pdf.metadata["Title"] == f"{title} – {name}"
    assert pdf.metadata["Author"] == name
    assert all(pdf.fonts.values())
    assert pdf.images == 0
    assert pdf.bookmarks == [line.removeprefix("# ") for line in text.split("\n") if line.startswith("# ")]
    for line in text.split("\n"):
        said = " ".join(line.removeprefix("# ").removeprefix("- ").split())
        assert said in pdf.text or said in " ".join(pdf.text.split())
    for number, page in enumerate(pdf.pages, 1):
        assert f"{number} van {len(pdf.pages)}" in page


def test_how_far_it_is_stands_under_the_title(example: Document) -> None:
    phases.set_product(example, "share", "text", "Wij willen.")
    text = product(example, "share").text
    assert "Intentieverklaring van Gezinsketen Elzenland" in text
    assert "Fase 2, Delen · vastgesteld in sessie 3 op 10 april 2025" in text


@pytest.mark.parametrize(
    "text",
    [
        '<b>vet</b> & </para> <img src="/etc/passwd"/>',
        "# <font size='900'>Kop</font>\n- <link href=\"x\">punt</link>\n\nalinea\nmet twee regels",
        "# " + "Een kop die veel te lang is " * 60,
        "- " + "woord" * 90,
        "# Kop\n# Nog een kop",
        "👩‍👧 en 中文 " * 40,
    ],
)
def test_what_was_written_is_data(document: Document, text: str) -> None:
    collaboration.set_text(document, "title", text)
    phases.set_product(document, "explore", "title", text)
    phases.set_product(document, "explore", "text", text)
    pdf = product(document, "explore")
    assert pdf.images == 0
    plain = text.replace("# ", "").replace("- ", "").split()
    squeezed = "".join(pdf.text.split())
    assert all(word in squeezed for word in plain if word.isascii())


def test_without_a_text_there_is_nothing_to_print(document: Document) -> None:
    phases.set_product(document, "explore", "title", "Startnota")
    with pytest.raises(NothingToPrint):
        make(document, "explore")


def test_it_can_be_stopped(example: Document) -> None:
    phases.take_draft(example, "explore", phase_drafts.draft(example, "explore", DAY))

    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        make(example, "explore", stop)


@pytest.mark.parametrize(
    ("point", "label"),
    [
        ("Ada (Wijkteam): beslist", "Ada (Wijkteam)"),
        ("We gebruiken de lijst. Omdat: 'crisis' betekende vier dingen.", ""),
        ("Zonder dubbele punt", ""),
        (f"{'lang ' * 20}: en verder", ""),
    ],
)
def test_a_sentence_is_no_name_of_a_point(point: str, label: str) -> None:
    found, rest = name_of(point)
    assert found == label
    assert (f"{label}: {rest}" if label else rest) == point
