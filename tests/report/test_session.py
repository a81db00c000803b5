from __future__ import annotations

import threading

import pytest

from samenwerkdesk.model.document import Document
from samenwerkdesk.report import session
from samenwerkdesk.report.options import Cancelled, ReportOptions, available
from tests.report.filled import Filled, one_of_everything
from tests.report.reading import Pdf, read


@pytest.fixture(scope="module")
def full() -> Pdf:
    """The report of a session with one thing of everything."""
    return read(session.session_report(one_of_everything().document, "S2"))


def test_it_is_one_sheet_with_everything_in_its_order(full: Pdf) -> None:
    assert len(full.pages) == 1
    assert full.bookmarks == [
        "Aanwezig",
        "Besluiten",
        "Afspraken",
        "Open punten",
        "Mandaat ophalen",
        "Spelregels",
        "Dit beeld bespraken we",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Verslag van sessie 2 Samen op weg 10 april 2025 · Raadhuis Elzenland · 2 aanwezig, 1 afwezig",
        "Gemeenten Bas Kwekkeboom · afwezig: Ruben Oldenkamp",
        "Lokale teams Yasmina el Haddioui",
        "1 We starten met één aanmeldroute. Omdat: Wachten helpt geen gezin.",
        "2 Mandaten staan per persoon vast. Omdat: Bas mocht niet beslissen.",
        "Proefteam samenstellen B Yasmina el Haddioui 24 april 2025",
        "Budgetregel in het voorstel A Bas Kwekkeboom 1 juni 2025",
        "Nog open van eerder Huisartsen uitnodigen B Yasmina el Haddioui 21 maart 2025",
        "Wie betaalt overbruggingszorg?",
        "Wie vertegenwoordigt de huisartsen? sessie 1",
        "Yasmina haalt thuis ruimte op voor ‘Eén aanmeldroute’.",
        "1 Twijfel hardop Zorgen en bedenkingen hoor je hier te zeggen.",
        "vijf antwoorden in het onderste derde, zes in het bovenste.",
        "vorige keer, 27 februari",
        "één antwoord, 13 in totaal",
        "Samen op weg · sessie 2 · begeleid door Margriet Lansink en Ties Bouwhuis",
        "1 van 1",
    ],
)
def test_it_says(full: Pdf, said: str) -> None:
    assert said in full.text


def test_a_rule_that_was_dropped_is_not_in_it(full: Pdf) -> None:
    assert "Niet aangenomen." not in full.text


def test_pictures_are_lines_and_letters(full: Pdf) -> None:
    assert full.images == 0
    assert full.shapes > 40
    assert "Belangen 3,0 spreiding groot tweedeling" in full.text


def test_fonts_are_ours_and_embedded(full: Pdf) -> None:
    assert {name.split("+")[-1] for name in full.fonts} == {
        "SourceSans3-Regular",
        "SourceSans3-Semibold",
        "SourceSans3-Bold",
    }
    assert all(full.fonts.values())


def test_metadata_and_language(full: Pdf) -> None:
    assert full.metadata["Title"] == "Samen op weg · verslag van sessie 2"
    assert full.metadata["Author"] == "Margriet Lansink en Ties Bouwhuis"
    assert full.metadata["Subject"] == "Besluiten, afspraken en open punten van sessie 2, 10 april 2025"
    pdf = session.session_report(one_of_everything().document, "S2")
    assert b"/Lang (nl)" in pdf


def test_metadata_keeps_signs_that_paper_cannot_show() -> None:
    filled = Filled(title="Samen \U0001f44d")
    filled.session()
    pdf = read(session.session_report(filled.document, "S1"))
    assert pdf.metadata["Title"] == "Samen \U0001f44d · verslag van sessie 1"


def test_a_long_title_gives_way_in_the_footer() -> None:
    filled = Filled(title="Samenwerkingsverband " * 8)
    filled.session()
    filled.add("facilitator", name="Margriet Lansink")
    assert (
        "… · sessie 1 · begeleid door Margriet Lansink"
        in read(session.session_report(filled.document, "S1")).text
    )


def test_an_empty_session_says_so_in_two_lines_and_has_no_empty_headings() -> None:
    filled = Filled(title=None)
    filled.session(1, date=None, location=None)
    pdf = read(session.session_report(filled.document, "S1"))
    assert pdf.bookmarks == ["Besluiten", "Afspraken"]
    assert "Samenwerking zonder naam" in pdf.text
    assert "In deze sessie zijn geen besluiten vastgelegd." in pdf.text
    assert "In deze sessie zijn geen afspraken gemaakt." in pdf.text


def test_only_earlier_agreements() -> None:
    filled = one_of_everything()
    filled.session(3)
    pdf = read(session.session_report(filled.document, "S3"))
    assert "In deze sessie zijn geen afspraken gemaakt. Nog open van eerder Huisartsen uitnodigen" in pdf.text


def test_what_is_not_ticked_is_left_out() -> None:
    none = ReportOptions.of(())
    pdf = read(session.session_report(one_of_everything().document, "S2", none))
    assert pdf.bookmarks == []
    assert "Verslag van sessie 2" in pdf.text


@pytest.mark.parametrize(
    ("key", "heading"),
    [
        ("attendance", "Aanwezig"),
        ("decisions", "Besluiten"),
        ("open_points", "Wie betaalt"),
        ("mandates", "Mandaat ophalen"),
        ("ground_rules", "Spelregels"),
        ("conditions", "Dit beeld bespraken we"),
        ("open_before", "Nog open van eerder"),
    ],
)
def test_each_tick_counts(key: str, heading: str) -> None:
    document = one_of_everything().document
    usual = {each.key for each in available(document, "S2") if each.default}
    assert heading in read(session.session_report(document, "S2", ReportOptions.of(usual))).text
    assert heading not in read(session.session_report(document, "S2", ReportOptions.of(usual - {key}))).text


def test_earlier_agreements_may_stand_alone() -> None:
    chosen = ReportOptions(actions=False)
    pdf = read(session.session_report(one_of_everything().document, "S2", chosen))
    assert "Nog open van eerder" in pdf.bookmarks
    assert "Proefteam" not in pdf.text


def test_a_reason_goes_on_in_small_letters_unless_it_starts_with_a_name() -> None:
    filled = Filled()
    filled.session()
    for reason in ("We blijven het oneens.", "Omdat Bas het zei.", "Gezinnen wachten te lang."):
        filled.decision("Besluit", reason)
    text = read(session.session_report(filled.document, "S1")).text
    assert "Omdat: we blijven het oneens." in text
    assert "Omdat: Bas het zei." in text
    assert "Omdat: Gezinnen wachten te lang." in text


def test_missing_owner_and_date_are_named() -> None:
    filled = Filled()
    filled.session()
    filled.action("Iets regelen")
    filled.action("Nog iets", due="geen datum te bekennen")
    assert read(session.session_report(filled.document, "S1")).text.count("nog niemand geen datum") == 2


def test_what_a_later_session_closed_was_still_open_here() -> None:
    filled = Filled()
    filled.session(1)
    filled.session(2)
    filled.point("Later gesloten", status="closed", resolved_session_id="S2")
    filled.point("Meteen gesloten", status="closed", resolved_session_id="S1")
    first = read(session.session_report(filled.document, "S1")).text
    assert "Later gesloten" in first
    assert "Meteen gesloten" not in first
    assert "Later gesloten" not in read(session.session_report(filled.document, "S2")).text


def test_a_page_too_much_is_set_a_little_tighter() -> None:
    filled = one_of_everything()
    pages = []
    for index in range(14):
        filled.decision(f"Besluit {index}", "Daarom.", session="S2")
        pages.append(session.make(filled.document, "S2").pages)
    # Between loose and really full there are sizes that only fit because the lines move closer.
    assert pages[0] == 1
    assert pages[-1] == 2
    assert pages == sorted(pages)


def test_many_decisions_take_more_pages_and_count_them() -> None:
    filled = one_of_everything()
    for index in range(40):
        filled.decision(f"Besluit nummer {index}", "Daarom, en nergens anders om.", session="S2")
    made = session.make(filled.document, "S2")
    pdf = read(made.pdf)
    assert not made.fits_one_page
    assert made.pages == len(pdf.pages) > 2
    for number, page in enumerate(pdf.pages, 1):
        assert page.endswith(f"{number} van {made.pages}")
    assert all(f"Besluit nummer {index} " in pdf.text for index in range(40))


def test_it_works_on_a_snapshot_in_another_thread() -> None:
    snapshot = one_of_everything().document.snapshot()
    made: list[bytes] = []

    def work() -> None:
        document = Document.from_snapshot(snapshot)
        made.append(session.session_report(document, "S2"))
        document.close()

    worker = threading.Thread(target=work)
    worker.start()
    worker.join(60)
    assert len(read(made[0]).pages) == 1


def test_progress_goes_up_to_one() -> None:
    told: list[tuple[float, str]] = []
    session.session_report(
        one_of_everything().document, "S2", progress=lambda part, said: told.append((part, said))
    )
    parts = [part for part, _ in told]
    assert parts == sorted(parts)
    assert (parts[0], parts[-1]) == (0.0, 1.0)
    assert all(said for _, said in told)


@pytest.mark.parametrize("after", [0, 1, 5, 25])
def test_it_stops_when_asked(after: int) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    with pytest.raises(Cancelled):
        session.session_report(one_of_everything().document, "S2", cancelled=cancelled)


def test_a_session_that_is_gone() -> None:
    with pytest.raises(KeyError):
        session.session_report(Filled().document, "S9")
