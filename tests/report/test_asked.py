"""What was asked in a session, on paper: by tick, by state, never below the threshold and never with a name."""

from __future__ import annotations

import re
from itertools import product
from unittest.mock import patch

import pytest

from samenwerkdesk.model.conditions import CONDITIONS
from samenwerkdesk.report import session
from samenwerkdesk.report.asked import KEYS
from samenwerkdesk.report.options import Available, ReportOptions, available, default_options
from samenwerkdesk.report.typeset import MISSING_NOTE
from tests.report.filled import TRUST, Filled, one_of_everything
from tests.report.reading import Pdf, read
from tests.report.test_hostile_texts import TEXTS

HIDDEN = {"prepared": None, "open": None, "closed": "nog niet getoond"}
"""The states in which nothing may be seen, and what is said of it."""

NAMES = ("Yasmina el Haddioui", "Bas Kwekkeboom")
OPTIONS = ("te veel", "te weinig", "genoeg")
CHOSEN = ["te veel", *["te weinig"] * 4, "genoeg"]
TIPS = ["Bel eerst.", "Mail daarna.", "Neem iemand mee.", "Zeg het hardop.", "Hou één logboek bij."]
WORDS = ["vertrouwen", "vertrouwen", "traag", "samen", "gedoe", "kracht"]
KEEP = ["De lijnen zijn kort.", "Dat we elkaar bellen.", "De vaste plek.", "Het logboek.", "De openheid."]


def ticked(*keys: str) -> ReportOptions:
    """Only these sections."""
    return ReportOptions.of(keys)


def paper(filled: Filled, *keys: str, session_id: str = "S1") -> Pdf:
    return read(session.session_report(filled.document, session_id, ticked(*keys)))


def offered(filled: Filled, key: str, session_id: str = "S1") -> Available:
    (found,) = [each for each in available(filled.document, session_id) if each.key == key]
    return found


def asked(state: str = "revealed", mode: str = "anoniem", people: int = 6) -> Filled:
    """A second session in which everything was asked that a report can show, of so many people."""
    filled = Filled()
    filled.session(1, "2025-02-27")
    filled.session(2, "2025-04-10")
    filled.measured("S1")
    filled.measured("S2")
    filled.marked("process_trust", TRUST, session="S1")
    trust = {key: marks[:people] for key, marks in TRUST.items()}
    given = ("S2", state, mode)
    filled.marked("process_trust", trust, *given)
    filled.marked("movement", {"BEW1": [4.0] * people, "BEW2": [2.0] * people}, *given)
    filled.marked("compliance", {"SR1": [3.0] * people, "SR7": [5.0] * people}, *given)
    filled.poll("Werk je genoeg samen?", "single", CHOSEN[:people], OPTIONS, (), *given)
    filled.poll("Wat is jouw beste tip?", "open", TIPS[:people], (), (), *given)
    filled.poll("Waar denk je aan?", "wordcloud", WORDS[:people], (), (), *given)
    filled.poll("Hoe warm?", "scale", (), (), [1, 7, 7, 8, 9, 10][:people], *given)
    filled.said("open_questions", {"OPEN1": KEEP[:people], "OPEN2": ["Een.", "Twee."]}, *given)
    return filled


SAID = {
    "comparison": ["Vergelijking over de sessies", "sessie 1"],
    "polls": [
        "Peilingen",
        "Werk je genoeg samen?",
        "4 · 67%",
        "Wat is jouw beste tip? 5 antwoorden",
        "‘Bel eerst.’",
        "Waar denk je aan?",
        "vertrouwen",
        "Hoe warm?",
    ],
    "instruments": [
        "Procesvertrouwen",
        "Verdieping en vooruitgang",
        "Naleving van de spelregels",
        "procedureel",
    ],
    "open_answers": ["Open antwoorden", "Wat moeten we vooral zo houden? 5 antwoorden", "‘De vaste plek.’"],
}
"""What each section says, when it may."""


@pytest.mark.parametrize("key", KEYS)
def test_each_tick_counts(key: str) -> None:
    filled = asked()
    here = paper(filled, key, session_id="S2").text
    rest = paper(filled, *(each for each in KEYS if each != key), session_id="S2").text
    for words in SAID[key]:
        assert words in here
    # The first of them is the heading, and nowhere else.
    assert SAID[key][0] not in rest


def test_without_ticks_nothing_of_it_is_there() -> None:
    pdf = paper(asked(), session_id="S2")
    assert pdf.bookmarks == []
    assert [said[0] for said in SAID.values() if said[0] in pdf.text] == []


def test_the_order_of_the_report() -> None:
    filled = one_of_everything()
    filled.marked("process_trust", TRUST, session="S2")
    filled.poll("Werk je genoeg samen?", "single", CHOSEN, OPTIONS, session="S2")
    filled.said("open_questions", {"OPEN1": KEEP}, session="S2")
    every = ReportOptions(comparison=True, instruments=True, open_answers=True)
    assert read(session.session_report(filled.document, "S2", every)).bookmarks == [
        "Aanwezig",
        "Besluiten",
        "Afspraken",
        "Open punten",
        "Mandaat ophalen",
        "Spelregels",
        "Dit beeld bespraken we",
        "Vergelijking over de sessies",
        "Peilingen",
        "Procesvertrouwen",
        "Open antwoorden",
    ]


def test_what_is_offered_and_what_is_usual() -> None:
    filled = asked()
    assert [
        (each.key, each.count, each.default) for each in available(filled.document, "S2") if each.key in KEYS
    ] == [
        ("comparison", 2, False),
        ("polls", 4, False),
        ("instruments", 3, False),
        ("open_answers", 5, False),
    ]
    assert offered(filled, "instruments", "S2").remark == (
        "Naleving van de spelregels, Verdieping en vooruitgang, Procesvertrouwen"
    )
    assert offered(filled, "open_answers", "S2").remark == "1 te weinig antwoorden om te tonen"


@pytest.mark.parametrize(("number", "usual"), [(0, False), (1, True), (2, True), (3, False)])
def test_a_few_polls_are_in_it_unless_somebody_says_no(number: int, usual: bool) -> None:
    filled = Filled()
    filled.session()
    for each in range(number):
        filled.poll(f"Vraag {each}?", "single", CHOSEN, OPTIONS)
    assert default_options(filled.document, "S1").polls == usual
    text = read(session.session_report(filled.document, "S1")).text
    assert ("Vraag 0?" in text) == usual


# ---------------------------------------------------------------------- what may be seen


@pytest.mark.parametrize("state", HIDDEN)
def test_before_it_was_shown_it_is_not_on_paper(state: str) -> None:
    filled = asked(state)
    text = paper(filled, "polls", "instruments", "open_answers", session_id="S2").text
    for words in (*SAID["polls"], *SAID["instruments"], *SAID["open_answers"], *TIPS, *KEEP):
        assert words not in text
    for key, number in (("polls", 4), ("instruments", 3), ("open_answers", 2)):
        entry = offered(filled, key, "S2")
        assert (entry.count, entry.default) == (0, False)
        assert entry.remark == (HIDDEN[state] or "")
        assert number > 1


def test_only_some_not_shown_yet() -> None:
    filled = asked()
    filled.poll("Nog dicht?", "single", CHOSEN, OPTIONS, session="S2", state="closed")
    filled.poll("Ook dicht?", "open", TIPS, session="S2", state="closed")
    filled.poll("Van te weinig mensen?", "open", TIPS[:2], session="S2")
    assert offered(filled, "polls", "S2").remark == "2 nog niet getoond, 1 te weinig antwoorden om te tonen"
    text = paper(filled, "polls", session_id="S2").text
    assert "dicht?" not in text
    assert "Van te weinig" not in text


def test_dots_only_as_long_as_only_they_were_shown() -> None:
    filled = Filled()
    filled.session()
    filled.marked("process_trust", TRUST, state="dots")
    early = paper(filled, "instruments").text
    assert "Procesvertrouwen" in early
    assert "3,3" not in early
    with filled.document.change("Tonen"):
        filled.document.write("UPDATE round SET state = 'revealed'")
    # The mean of PV1.
    assert "3,3" in paper(filled, "instruments").text


@pytest.mark.parametrize("people", [1, 2, 4])
def test_under_the_threshold_nothing_is_shown(people: int) -> None:
    filled = asked(people=people)
    text = paper(filled, "polls", "instruments", "open_answers", session_id="S2").text
    for words in (*SAID["polls"], *SAID["instruments"], *SAID["open_answers"], *TIPS, *KEEP):
        assert words not in text
    for key in ("polls", "instruments", "open_answers"):
        assert offered(filled, key, "S2").count == 0
        assert offered(filled, key, "S2").remark == "te weinig antwoorden om te tonen"


def test_an_open_round_of_two_is_shown_without_names() -> None:
    filled = asked(mode="open", people=2)
    filled.person("P1", NAMES[0], None, S2=True)
    with filled.document.change("Namen"):
        filled.document.write("UPDATE ballot SET person_id = 'P1'")
        filled.document.write("UPDATE round SET linkage = 'participant'")
    text = paper(filled, *KEYS, session_id="S2").text
    assert "‘Bel eerst.’" in text
    assert "Yasmina" not in text


def test_the_groups_own_threshold_counts() -> None:
    filled = asked(people=4)
    with filled.document.change("Drempel"):
        filled.document.update("collaboration", {"id": 1}, anonymity_threshold=4)
    assert "‘Bel eerst.’" in paper(filled, "polls", session_id="S2").text


def test_a_report_knows_nothing_of_later_sessions() -> None:
    filled = asked()
    filled.session(3, "2025-06-12")
    filled.measured("S3")
    filled.marked("process_trust", TRUST, session="S3")
    filled.poll("Een vraag van later?", "single", CHOSEN, OPTIONS, session="S3")
    text = paper(filled, *KEYS, session_id="S2").text
    assert "sessie 3" not in text
    assert "van later" not in text
    assert offered(filled, "comparison", "S2").count == 2
    assert offered(filled, "comparison", "S3").count == 3


def test_one_measurement_is_nothing_to_compare() -> None:
    filled = asked()
    assert offered(filled, "comparison", "S1").count == 0
    assert paper(filled, "comparison").bookmarks == []


def test_a_measurement_that_was_not_shown_is_not_compared() -> None:
    filled = Filled()
    for number in (1, 2, 3):
        filled.session(number)
    for number, state in ((1, "revealed"), (2, "revealed"), (3, "spread")):
        filled.measured(f"S{number}", state=state)
    assert offered(filled, "comparison", "S3").count == 2
    text = paper(filled, "comparison", session_id="S3").text
    assert "sessie 2" in text
    assert text.count("sessie 3") == 2  # In the title and the footer only.


def test_marks_that_the_group_gave_together_are_no_answers_of_one() -> None:
    filled = Filled()
    filled.session()
    filled.marked("compliance", {"SR1": [4.0]})
    with filled.document.change("Samen"):
        filled.document.write("UPDATE round SET anonymity_mode = NULL")
    text = paper(filled, "instruments").text
    assert "cijfer van de groep samen" in text
    assert re.search(r"1 antwoord\b", text) is None


# ---------------------------------------------------------------------- how it looks


def test_lines_of_organisations_only_where_they_may_be_shown() -> None:
    """With the level per organisation a delegation of the threshold has a line, with the letter of the partner."""
    shown = {}
    for mode in ("anoniem", "per_organisatie"):
        filled = Filled()
        filled.session()
        filled.partner("A", "Gemeenten")
        filled.partner("B", "Lokale teams")
        filled.measured(people=13, mode=mode)
        with filled.document.change("Organisaties"):
            filled.document.write("UPDATE round SET linkage = 'partner'")
            filled.document.write(
                "UPDATE ballot SET partner_id = iif(CAST(substr(id, 2) AS INTEGER) % 2, 'A', 'B')"
            )
        shown[mode] = paper(filled, "conditions").text
    assert "Gemeenten" not in shown["anoniem"]
    assert "Lokale teams" not in shown["anoniem"]
    assert {"A", "B"} <= set(shown["per_organisatie"].split())
    assert not {"A", "B"} & set(shown["anoniem"].split())


@pytest.mark.parametrize(("partners", "lines"), [(6, True), (7, False)])
def test_lines_of_many_organisations_are_too_many_for_paper(partners: int, lines: bool) -> None:
    filled = Filled()
    filled.session()
    for number in range(partners):
        filled.partner(f"O{number}", f"Organisatie {number}")
    filled.measured(people=13, mode="open")
    with filled.document.change("Organisaties"):
        filled.document.write("UPDATE round SET linkage = 'partner'")
        for number, (key,) in enumerate(filled.document.rows("SELECT id FROM ballot ORDER BY id")):
            filled.document.update("ballot", {"id": key}, partner_id=f"O{number % partners}")
    words = paper(filled, "conditions").text.split()
    assert all((letter in words) == lines for letter in "ABCDEF")
    assert "Ambitie" in words


@pytest.mark.parametrize("kind", ["single", "multiple"])
@pytest.mark.parametrize("number", [2, 8, 9, 20])
def test_a_choice_of_any_length(kind: str, number: int) -> None:
    filled = Filled()
    filled.session()
    options = [f"keuze-{each}." for each in range(number)]
    filled.poll("Wat kies je?", kind, [options[each % number] for each in range(6)], options)
    pdf = paper(filled, "polls")
    assert len(pdf.pages) == 1
    assert all(each in pdf.text for each in options)
    assert ("ieder kon er meer kiezen" in pdf.text) == (kind == "multiple")


def test_an_option_reads_as_in_the_handbook() -> None:
    filled = Filled()
    filled.session()
    filled.poll("Wat vraagt het meeste werk?", "single", ["process"] * 6, CONDITIONS, code="PEIL9")
    text = paper(filled, "polls").text
    assert "proces" in text
    assert "ambitie" in text
    assert "ambition" not in text


def test_quotes_stand_in_alphabetical_order_whoever_came_first() -> None:
    filled = Filled()
    filled.session()
    filled.poll("Tip?", "open", ["Zeg iets.", "Anders.", "Midden.", "Bel.", "Kom."])
    text = paper(filled, "polls").text
    places = [text.index(f"‘{each}’") for each in ("Anders.", "Bel.", "Kom.", "Midden.", "Zeg iets.")]
    assert places == sorted(places)


def test_a_full_sheet_tells_polls_instead_of_drawing_them() -> None:
    drawn: list[int] = []
    told: list[int] = []
    filled = one_of_everything()
    filled.poll("Werk je genoeg samen?", "single", CHOSEN, OPTIONS, session="S2")
    filled.poll("Wat is jouw beste tip?", "open", TIPS, session="S2")
    for index in range(6):
        made = session.make(filled.document, "S2", ReportOptions())
        text = read(made.pdf).text
        if made.fits_one_page:
            (drawn if "4 · 67%" in text else told).append(index)
        assert "Werk je genoeg samen?" in text
        assert "Hou één logboek bij." in text
        filled.decision(f"Besluit {index}", "Daarom.", session="S2")
    assert told
    assert max(drawn, default=-1) < min(told)


def test_a_report_with_only_quotes_needs_no_matplotlib() -> None:
    filled = Filled()
    filled.session()
    filled.poll("Tip?", "open", TIPS)
    with patch.dict("sys.modules", {"samenwerkdesk.report.pictures": None}):
        assert "‘Bel eerst.’" in paper(filled, "polls", "open_answers").text


# ---------------------------------------------------------------------- too much of it, and hostile


@pytest.mark.parametrize("text", TEXTS)
def test_user_text_is_data(text: str) -> None:
    filled = Filled()
    filled.session()
    filled.poll(text, "single", [text] * 6, [text, "nee"])
    filled.poll(text, "open", [text] * 5)
    filled.poll(text, "wordcloud", [text] * 5)
    filled.said("open_questions", {"OPEN1": [text] * 5})
    pdf = paper(filled, "polls", "open_answers")
    assert pdf.images == 0
    shown, wanted = "".join(pdf.text.split()), "".join(text.split())
    # Three questions, and twice five quotes.
    assert shown.count(wanted) >= 13
    assert MISSING_NOTE not in pdf.text


@pytest.mark.parametrize("unit", ["woord ", "x", "zin.\n", "<&>"])
def test_quotes_without_end(unit: str) -> None:
    filled = Filled()
    filled.session()
    long = (unit * 8_000)[:8_000]
    filled.poll(f"{long} einde0", "open", [f"{long} einde{number}" for number in range(1, 6)])
    filled.said("open_questions", {"OPEN1": [f"{long} einde{number}" for number in range(6, 11)]})
    text = "".join(paper(filled, "polls", "open_answers").text.split())
    assert all(f"einde{number}" in text for number in range(11))


def test_many_sessions_rules_and_answers() -> None:
    filled = Filled()
    rules = {f"EIGEN{number}": [3.0, 4.0] * 10 for number in range(12)}
    for number in range(12):
        name = "Zorgen en bedenkingen hoor je hier te zeggen, niet pas na afloop op de gang. " * 4
        filled.add("proposal", kind="ground_rule", code=f"EIGEN{number}", text=name[:300], status="adopted")
    for number in range(1, 13):
        filled.session(number)
        filled.measured(f"S{number}")
        filled.marked("compliance", rules, session=f"S{number}")
    filled.poll("Tip?", "open", [f"antwoord-{number}." for number in range(150)], session="S12")
    pdf = paper(filled, *KEYS, session_id="S12")
    assert "Naleving van de spelregels" in pdf.bookmarks
    assert all(f"‘antwoord-{number}.’" in pdf.text for number in range(150))


@pytest.mark.parametrize("ticks", list(product([False, True], repeat=4)))
def test_every_choice_makes_a_report(ticks: tuple[bool, ...]) -> None:
    chosen = dict(zip(KEYS, ticks, strict=True))
    pdf = paper(asked(), *(key for key, on in chosen.items() if on), session_id="S2")
    for key, on in chosen.items():
        assert (SAID[key][0] in pdf.text) == on
