"""Blank sheets: what a round asks, to fill in with a pen."""

from __future__ import annotations

import unicodedata

import pypdfium2
import pypdfium2.raw as raw
import pytest

from samenwerkdesk.model import disclosure, method, promise, questions, rounds
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.report.blank import blank_sheets
from samenwerkdesk.report.typeset import MISSING_NOTE
from tests.report.filled import Filled
from tests.report.reading import Signs, read, signs
from tests.report.test_hostile_texts import TEXTS

LONG_NAME = ("Vereniging voor Samenwerkende Jeugdhulp en Gezinsondersteuning in de Regio " * 3)[:140]
SCALES = [(1, 5), (1, 10), (0, 10)]
LEVELS = ["anoniem", "per_organisatie", "open"]


def group(title: str = "Samen op weg", mode: str = "anoniem", scale: tuple[int, int] = (1, 5)) -> Filled:
    filled = Filled(title=title)
    filled.session(3)
    with filled.document.change("Instellen"):
        filled.document.update(
            "collaboration",
            {"id": 1},
            anonymity_mode=mode,
            scale_min=float(scale[0]),
            scale_max=float(scale[1]),
        )
    return filled


def prepared(filled: Filled, *instruments: str) -> list[str]:
    return [rounds.prepare(filled.document, each, "S3") for each in instruments]


def together(text: str) -> str:
    """Letters only: lines may break anywhere."""
    return "".join(unicodedata.normalize("NFC", text).split())


@pytest.mark.parametrize("per_page", [1, 2])
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("mode", LEVELS)
def test_the_full_scan_fits_on_one_sheet(per_page: int, scale: tuple[int, int], mode: str) -> None:
    filled = group(LONG_NAME, mode, scale)
    pdf = blank_sheets(filled.document, prepared(filled, "full_scan", "open_questions"), per_page)
    (page,) = read(pdf).pages
    for code in ("full_scan", "open_questions"):
        for each in questions.of_instrument(filled.document, code):
            assert together(page).count(together(each.text)) == per_page
    marks = scale[1] - scale[0] + 1
    assert signs(pdf).circles == 25 * (marks + 1) * per_page
    for name in ("Ambitie", "Belangen", "Relatie", "Organisatie", "Proces"):
        # The field of an organisation is called as one of the conditions.
        fields = per_page if name == "Organisatie" and mode == "per_organisatie" else 0
        assert page.split().count(name) == per_page + fields
    assert together(page).count(together(LONG_NAME)) == per_page


@pytest.mark.parametrize(("per_page", "size"), [(1, (595, 842)), (2, (842, 595))])
def test_the_paper_is_upright_or_landscape(per_page: int, size: tuple[int, int]) -> None:
    filled = group()
    document = pypdfium2.PdfDocument(
        blank_sheets(filled.document, prepared(filled, "quick_scan"), per_page, copies=3)
    )
    assert len(document) == {1: 3, 2: 2}[per_page]
    for page in document:
        assert (round(page.get_width()), round(page.get_height())) == size
        page.close()
    document.close()


@pytest.mark.parametrize("per_page", [1, 2])
def test_statements_are_never_smaller_than_eight_points(per_page: int) -> None:
    filled = group(LONG_NAME, "per_organisatie", (0, 10))
    document = pypdfium2.PdfDocument(
        blank_sheets(filled.document, prepared(filled, "full_scan", "open_questions"), per_page)
    )
    page = document[0]
    words = page.get_textpage()
    found = words.search("Er zit vaart in")
    where = found.get_next()
    assert where is not None
    assert raw.FPDFText_GetFontSize(words.raw, where[0]) >= 8.0
    found.close()
    words.close()
    page.close()
    document.close()


def test_it_says_what_is_asked_and_when() -> None:
    filled = group()
    text = read(blank_sheets(filled.document, prepared(filled, "quick_scan"))).text
    assert "Samen op weg · sessie 3 · 10 april 2025 Snelpeiling" in text
    assert "? = weet ik niet" in text
    assert "Ambitie Willen we samen ergens naartoe?" in text


@pytest.mark.parametrize(
    ("mode", "linkage"),
    [(mode, linkage) for mode in LEVELS for linkage in rounds.linkages(mode)],
)
def test_what_is_promised_and_what_people_write_of_themselves(mode: str, linkage: str) -> None:
    filled = group()
    (key,) = prepared(filled, "quick_scan")
    rounds.set_level(filled.document, key, mode, linkage)
    text = read(blank_sheets(filled.document, [key])).text
    for sentence in promise.promise(mode, linkage, disclosure.threshold(filled.document)):
        assert together(sentence) in together(text)
    words = text.split()
    assert ("Naam" in words) == (linkage == rounds.PARTICIPANT)
    # Once as the name of a condition.
    assert words.count("Organisatie") == 1 + (linkage == rounds.PARTNER)


def test_the_groups_own_threshold_is_promised() -> None:
    filled = group()
    with filled.document.change("Drempel"):
        filled.document.update("collaboration", {"id": 1}, anonymity_threshold=8)
    assert "vanaf 8 antwoorden" in read(blank_sheets(filled.document, prepared(filled, "movement"))).text


def test_rounds_with_another_promise_never_share_a_sheet() -> None:
    filled = group()
    anonymous, named = prepared(filled, "movement", "quick_scan")
    rounds.set_level(filled.document, named, disclosure.OPEN)
    first, second = read(blank_sheets(filled.document, [anonymous, named])).pages
    assert "Naam" not in first
    assert "opgeschoten" in first
    assert "Naam" in second
    assert "opgeschoten" not in second


def test_several_rounds_stand_under_their_names() -> None:
    filled = group()
    pdf = blank_sheets(filled.document, prepared(filled, "process_trust", "movement"))
    (page,) = read(pdf).pages
    assert signs(pdf).circles == 6 * 6
    # In the title, and as a heading.
    assert page.count("Procesvertrouwen") == page.count("Verdieping en vooruitgang") == 2
    assert page.index("Ik ken de spelregels") < page.index("Hoeveel zijn we vandaag opgeschoten?")


@pytest.mark.parametrize("per_page", [1, 2])
@pytest.mark.parametrize("code", [each.code for each in method.instruments() if each.code != "poll"])
def test_every_instrument_has_a_sheet_or_says_why_not(code: str, per_page: int) -> None:
    filled = group()
    (key,) = prepared(filled, code)
    if method.instrument(code).target:
        with pytest.raises(UserError, match="geen blanco vel"):
            blank_sheets(filled.document, [key], per_page)
        return
    pdf = blank_sheets(filled.document, [key], per_page)
    (page,) = read(pdf).pages
    for each in questions.of_round(filled.document, key):
        ends = each.text.split(" → ")
        assert all(together(part) in together(page) for part in ends)
    asked = [each for each in questions.of_round(filled.document, key) if each.marks]
    assert signs(pdf).circles == per_page * sum(len(each.marks) + 1 for each in asked)


def test_perspectives_are_headings() -> None:
    filled = group()
    (page,) = read(blank_sheets(filled.document, prepared(filled, "community_qualities"))).pages
    assert page.index("Wij als groep") < page.index("Ik zelf")
    assert page.count("Luisteren") == 2
    assert "Luisteren, wij als groep" not in page


def test_marks_through_zero_have_signs() -> None:
    filled = group()
    page = read(blank_sheets(filled.document, prepared(filled, "organisation_balance"))).text
    assert "−5" in page
    assert "+5" in page
    assert "veel te weinig geregeld" in page


# ---------------------------------------------------------------------- polls


def asked(
    filled: Filled,
    kind: str,
    question: str = "Wat vind je?",
    options: tuple[str, ...] = (),
    scale: tuple[float, float] | None = None,
) -> str:
    return rounds.prepare_poll(filled.document, "S3", question, kind, options, scale)


@pytest.mark.parametrize("number", [2, 3, 7, 12, 20])
@pytest.mark.parametrize("per_page", [1, 2])
def test_every_option_has_its_sign(number: int, per_page: int) -> None:
    filled = group()
    options = tuple(f"keuze-{each}." for each in range(number))
    for kind in ("single", "multiple"):
        pdf = blank_sheets(filled.document, [asked(filled, kind, options=options)], per_page)
        (page,) = read(pdf).pages
        assert all(page.count(each) == per_page for each in options)
        found = signs(pdf)
        assert (found.circles, found.squares) == (
            (number * per_page, 0) if kind == "single" else (0, number * per_page)
        )


def test_the_polls_of_the_handbook_read_as_they_should() -> None:
    filled = group()
    for poll in method.polls():
        key = rounds.prepare_poll(
            filled.document,
            "S3",
            poll.text,
            poll.type,
            tuple(each.code for each in poll.options),
            code=poll.code,
        )
        (page,) = read(blank_sheets(filled.document, [key])).pages
        assert together(poll.text) in together(page)
        assert all(each.text in page for each in poll.options)


@pytest.mark.parametrize(
    ("scale", "circles"),
    [((1, 5), 6), ((1, 10), 11), ((0, 10), 12), ((-5, 5), 12), ((0, 1), 3), ((0, 100), 1)],
)
def test_a_poll_on_a_scale(scale: tuple[float, float], circles: int) -> None:
    filled = group()
    pdf = blank_sheets(filled.document, [asked(filled, "scale", scale=scale)])
    assert signs(pdf).circles == circles
    # Too many marks for circles are written on a line.
    assert signs(pdf).lines == (circles == 1)


@pytest.mark.parametrize("kind", ["open", "wordcloud"])
def test_words_are_written_on_lines(kind: str) -> None:
    filled = group()
    found = signs(blank_sheets(filled.document, [asked(filled, kind)]))
    assert (found.circles, found.squares) == (0, 0)
    assert found.lines == 2 if kind == "wordcloud" else found.lines > 5


def test_a_choice_without_options_and_a_question_without_words_still_make_a_sheet() -> None:
    filled = group()
    pdf = blank_sheets(filled.document, [asked(filled, "single", question="", options=())])
    assert "(zonder tekst)" in read(pdf).text
    assert signs(pdf) == Signs(0, 0, signs(pdf).lines)
    assert signs(pdf).lines > 0


# ---------------------------------------------------------------------- too much of it


@pytest.mark.parametrize("per_page", [1, 2])
def test_what_is_too_long_goes_on_on_a_next_sheet(per_page: int) -> None:
    filled = group(mode="open")
    options = tuple(f"keuze-{number}: {LONG_NAME}" for number in range(20))
    keys = [asked(filled, "multiple", options=options), asked(filled, "single", "Ja of nee?", ("ja", "nee"))]
    keys += [asked(filled, "open", f"Vraag {number}?") for number in range(12)]
    pages = read(blank_sheets(filled.document, keys, per_page)).pages
    assert len(pages) > 1
    text = together(" ".join(pages))
    assert all(text.count(together(each)) == per_page for each in options)
    for number, page in enumerate(pages, 1):
        assert page.count("Naam") == per_page
        assert page.count("Vervolg") == (per_page if number > 1 else 0)
        assert page.count(f"blad {number} van {len(pages)}") == (per_page if number > 1 else 0)
        assert page.count(f"verder op blad {number + 1}") == (per_page if number < len(pages) else 0)


@pytest.mark.parametrize("per_page", [1, 2])
def test_nothing_stands_outside_its_sheet(per_page: int) -> None:
    filled = group(LONG_NAME, "per_organisatie", (0, 10))
    for number in range(14):
        text = ("Zorgen en bedenkingen hoor je hier te zeggen, en niet pas na afloop op de gang. " * 4)[:300]
        filled.add("proposal", kind="ground_rule", code=f"EIGEN{number}", text=text, status="adopted")
    document = pypdfium2.PdfDocument(blank_sheets(filled.document, prepared(filled, "compliance"), per_page))
    assert len(document) > 1
    for page in document:
        words = page.get_textpage()
        half = page.get_width() / per_page
        for at in range(words.count_chars()):
            if words.get_text_range(at, 1).strip():
                left, low, right, high = words.get_charbox(at)
                place = int(left // half)
                assert place * half + 15 < left
                assert right < (place + 1) * half - 15
                assert low > 10
                assert high < page.get_height() - 10
        words.close()
        page.close()
    document.close()


def test_the_ends_of_a_scale_are_said_again_on_a_next_sheet() -> None:
    filled = group("Woord " * 700, scale=(0, 10))
    pages = read(blank_sheets(filled.document, prepared(filled, "full_scan"))).pages
    assert len(pages) == 2
    for page in pages:
        assert together(page).count("helemaalnietherkenbaar") == 1
        assert together(page).count("volledigherkenbaar") == 1
    assert pages[1].index("Vervolg") < pages[1].index("volledig") < pages[1].index("We blikken")


@pytest.mark.parametrize("unit", ["woord ", "x", "zin.\n", "<&>"])
def test_a_text_without_end(unit: str) -> None:
    filled = group()
    long = (unit * 8_000)[:8_000]
    filled.add("proposal", kind="ground_rule", code="EIGEN1", text=f"{long} einde0", status="adopted")
    keys = [
        *prepared(filled, "compliance"),
        asked(filled, "single", f"{long} einde1", (f"{long} einde2", "nee")),
    ]
    text = together(read(blank_sheets(filled.document, keys)).text)
    assert all(f"einde{number}" in text for number in range(3))


@pytest.mark.parametrize("text", TEXTS)
def test_user_text_is_data(text: str) -> None:
    filled = group(title=text)
    filled.add("proposal", kind="ground_rule", code="EIGEN1", text=text, status="adopted")
    keys = [
        *prepared(filled, "compliance"),
        asked(filled, "multiple", text, (text, "nee")),
        asked(filled, "open", text),
    ]
    pdf = read(blank_sheets(filled.document, keys))
    assert pdf.images == 0
    # The collaboration, the rule, the questions and the option.
    assert together(pdf.text).count(together(text)) >= 5
    assert MISSING_NOTE not in pdf.text


def test_a_sign_the_typeface_lacks_is_explained() -> None:
    filled = group()
    text = read(blank_sheets(filled.document, [asked(filled, "open", "Goed 👍 gedaan?")])).text
    assert "Goed □ gedaan?" in text
    assert text.count(MISSING_NOTE) == 1


def test_copies_cost_no_room() -> None:
    filled = group()
    keys = prepared(filled, "full_scan", "open_questions")
    one, many = (blank_sheets(filled.document, keys, copies=number) for number in (1, 40))
    assert len(read(many).pages) == 40
    assert len(many) < 2 * len(one)


def test_names_of_people_are_never_on_it() -> None:
    filled = group(mode="open")
    filled.partner("A", "Gemeenten")
    filled.person("P1", "Yasmina el Haddioui", "A", S3=True)
    text = read(blank_sheets(filled.document, prepared(filled, "quick_scan"))).text
    assert "Yasmina" not in text


def test_answers_that_were_given_are_not_on_it() -> None:
    filled = group()
    key = asked(filled, "open")
    rounds.start(filled.document, key)
    filled.add("ballot", id="B1", round_id=key)
    filled.add("answer", ballot_id="B1", item="answer", text="geheim0001zq")
    assert b"geheim0001zq" not in blank_sheets(filled.document, [key])
    assert "geheim0001zq" not in read(blank_sheets(filled.document, [key])).text


def test_a_round_that_is_gone() -> None:
    filled = group()
    for keys in ([], ["R99"], [*prepared(filled, "movement"), "R99"]):
        with pytest.raises(UserError, match="is er niet meer"):
            blank_sheets(filled.document, keys)


def test_no_copies_is_a_mistake() -> None:
    filled = group()
    with pytest.raises(ValueError, match="0"):
        blank_sheets(filled.document, prepared(filled, "movement"), copies=0)


def test_fonts_and_language() -> None:
    filled = group()
    pdf = blank_sheets(filled.document, prepared(filled, "full_scan"))
    found = read(pdf)
    assert all(found.fonts.values())
    assert found.metadata["Title"] == "Samen op weg · Volledige meting, om in te vullen"
    assert b"/Lang (nl)" in pdf
