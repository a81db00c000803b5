"""The reports of the example that comes with the program."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from samenwerkdesk.model.document import Document
from samenwerkdesk.report import session
from samenwerkdesk.report.options import ReportOptions, default_options
from tests.report.reading import read


@pytest.fixture(scope="module")
def example(example_bytes: bytes) -> Iterator[Document]:
    """The example, open for all that read it."""
    document = Document.from_snapshot(example_bytes)
    yield document
    document.close()


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_every_session_fits_on_one_sheet(example: Document, number: int) -> None:
    made = session.make(example, f"S{number}", default_options(example, f"S{number}"))
    assert made.fits_one_page
    pdf = read(made.pdf)
    assert f"Verslag van sessie {number}" in pdf.text
    assert pdf.images == 0


def test_the_third_session_says_what_was_decided(example: Document) -> None:
    text = read(session.session_report(example, "S3")).text
    for said in (
        "10 april 2025 · Raadhuis Elzenland, commissiekamer · 13 aanwezig, 1 afwezig",
        "1 TWO-1 ronde 1: één gezamenlijke aanmeldroute voor zestig dagen. Omdat: we blijven het oneens",
        "Proefteam samenstellen uit drie organisaties B Yasmina el Haddioui 24 april 2025",
        "Overbruggingszorg krijgt een eigen budgetregel",
        "Wie betaalt overbruggingszorg?",
        "vijf antwoorden in het onderste derde, zes in het bovenste",
        "Belangen 3,0 spreiding groot tweedeling",
        "vorige keer, 27 februari",
        "begeleid door Margriet Lansink en Ties Bouwhuis",
    ):
        assert said in text


def test_individual_interests_and_objections_stay_away(example: Document) -> None:
    private = [
        text
        for (text,) in example.rows(
            "SELECT interest FROM interest WHERE visibility = 'alleen_begeleider' UNION SELECT text FROM objection"
        )
        if text
    ]
    assert len(private) > 2
    for number in range(1, 6):
        words = read(session.session_report(example, f"S{number}")).text
        assert [text for text in private if text in words] == []


ALL = ReportOptions(comparison=True, instruments=True, open_answers=True)


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_everything_ticked_has_what_was_asked(example: Document, number: int) -> None:
    pdf = read(session.session_report(example, f"S{number}", ALL))
    wanted = {"Naleving van de spelregels", "Verdieping en vooruitgang", "Procesvertrouwen"}
    wanted |= {"Vergelijking over de sessies"} if number > 1 else set()
    wanted |= {"Peilingen"} if number in (1, 3, 5) else set()
    assert wanted <= set(pdf.bookmarks)
    # Of every open question only one person wrote an answer.
    assert "Open antwoorden" not in pdf.bookmarks
    assert pdf.images == 0


def test_polls_of_the_third_and_fifth_session_are_in_the_usual_report(example: Document) -> None:
    assert "elk 6 van de 13" in read(session.session_report(example, "S3")).text
    last = read(session.session_report(example, "S5")).text
    assert "8 van de 14" in last
    assert "‘Bel eerst, mail daarna.’" in last


def test_nobody_is_named_with_what_was_asked(example: Document) -> None:
    asked = ReportOptions.of(("conditions", "comparison", "polls", "instruments", "open_answers"))
    names = [name for (name,) in example.rows("SELECT name FROM person")]
    assert len(names) > 10
    for number in range(1, 6):
        text = read(session.session_report(example, f"S{number}", asked)).text
        assert [name for name in names if name in text or name.split()[0] in text.split()] == []
