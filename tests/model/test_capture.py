"""Quick capture: one line becomes a decision, an action, an open point or a parked item."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenwerkdesk.model import actions, capture, cards, decisions, sessions
from samenwerkdesk.model.capture import ACTION, DECISION, OPEN_POINT, PARKED, Capture, parse, record
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.people import Person

TODAY = date(2025, 11, 26)
"""A Wednesday."""

FRIDAY, THURSDAY, SUNDAY = date(2025, 11, 28), date(2025, 11, 27), date(2025, 11, 30)

NAMES = (
    "Bas Kwekkeboom",
    "Bas Jansen",
    "Loes van Wezep",
    "Yasmina el Haddioui",
    "Ada",
    "Adriaan Smit",
    "José Nuñez",
    "Jan Smit",
    "Jan Smit",
    "Anne-Marie Bos",
    "Anne Bos",
)


def someone(name: str | None, key: str) -> Person:
    return Person(key, None, name, None, None, None, None, None)


PEOPLE = [someone(name, f"P{number}") for number, name in enumerate(NAMES)]


def read(line: str, kind: str | None = None) -> Capture:
    found = parse(line, PEOPLE, TODAY, kind)
    assert found is not None
    return found


def action(line: str, kind: str | None = None) -> tuple[str, str | None, date | None]:
    """Text, owner and date of a line that is an action without a problem."""
    found = read(line, kind)
    assert (found.kind, found.problem, found.reason) == (ACTION, None, None)
    return found.text, found.owner.name if found.owner else None, found.due


# ---------------------------------------------------------------------- what it becomes


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("We gaan door", DECISION, "We gaan door"),
        ("  We\tgaan   door \n", DECISION, "We gaan door"),
        ("besluit: we starten 1 mei", DECISION, "we starten 1 mei"),
        ("BESLUIT : @Ada doet mee", DECISION, "@Ada doet mee"),
        ("b: ja", DECISION, "ja"),
        ("! we gaan door?", DECISION, "we gaan door?"),
        ("!we gaan door", DECISION, "we gaan door"),
        ("Wie belt de gemeente?", OPEN_POINT, "Wie belt de gemeente?"),
        ("? wie belt", OPEN_POINT, "wie belt"),
        ("open: wie belt 3 dec", OPEN_POINT, "wie belt 3 dec"),
        ("Open punt: wie", OPEN_POINT, "wie"),
        ("o: wie", OPEN_POINT, "wie"),
        ("vraag: wie", OPEN_POINT, "wie"),
        ("p: website", PARKED, "website"),
        ("parkeer: website", PARKED, "website"),
        ("Parkeerplek: website van @Ada vr", PARKED, "website van @Ada vr"),
        ("parkeren: website", PARKED, "website"),
        ("Openbare stukken delen we", DECISION, "Openbare stukken delen we"),
        ("Parkeren is gratis", DECISION, "Parkeren is gratis"),
        ("afspraken maken we zelf", DECISION, "afspraken maken we zelf"),
    ],
)
def test_kind(line: str, kind: str, text: str) -> None:
    found = read(line)
    assert (found.kind, found.text, found.owner, found.due, found.problem) == (kind, text, None, None, None)


@pytest.mark.parametrize("line", ["", "   ", "\n", "!", "besluit:", "p: ", "?", " \u200b "])
def test_line_that_says_nothing(line: str) -> None:
    assert parse(line, PEOPLE, TODAY) is None
    assert parse(line, PEOPLE, TODAY, ACTION) is None


@pytest.mark.parametrize("kind", capture.KINDS)
def test_chosen_kind_wins_from_what_the_line_tells(kind: str) -> None:
    for line in ("Zaal boeken?", "! Zaal boeken", "p: Zaal boeken", "@Ada Zaal boeken"):
        assert read(line, kind).kind == kind
    assert read("besluit: Zaal boeken", kind).text == "Zaal boeken"


# ---------------------------------------------------------------------- reasons


@pytest.mark.parametrize(
    ("line", "text", "reason"),
    [
        ("We kiezen A omdat het kan", "We kiezen A.", "het kan"),
        ("We kiezen A, omdat het kan.", "We kiezen A.", "het kan."),
        ("We kiezen A. Reden: het kan", "We kiezen A.", "het kan"),
        ("We kiezen A! Want het kan", "We kiezen A!", "het kan"),
        ("We kiezen A, want het werkt omdat we oefenen", "We kiezen A.", "het werkt omdat we oefenen"),
        ("b: We kiezen A OMDAT het kan", "We kiezen A.", "het kan"),
    ],
)
def test_reason_of_a_decision(line: str, text: str, reason: str) -> None:
    found = read(line)
    assert (found.kind, found.text, found.reason) == (DECISION, text, reason)


@pytest.mark.parametrize(
    "line", ["Omdat het kan kiezen we A", "De wantrouwende partij", "Wij omdatten", "We kiezen A omdat"]
)
def test_words_that_give_no_reason(line: str) -> None:
    assert read(line) == Capture(DECISION, line)


def test_action_keeps_its_reason_in_the_text() -> None:
    assert action("@Ada belt omdat het moet vr") == ("belt omdat het moet", "Ada", FRIDAY)


# ---------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("line", "text", "due"),
    [
        ("Startnota sturen vr", "Startnota sturen", FRIDAY),
        ("Startnota sturen vrijdag.", "Startnota sturen", FRIDAY),
        ("Startnota sturen 3 dec", "Startnota sturen", date(2025, 12, 3)),
        ("Startnota sturen voor 3 dec.", "Startnota sturen", date(2025, 12, 3)),
        ("Startnota sturen, uiterlijk 12 december 2026", "Startnota sturen", date(2026, 12, 12)),
        ("Voor 1 maart 2026 de nota af", "de nota af", date(2026, 3, 1)),
        ("vóór vrijdag: zaal boeken", "zaal boeken", FRIDAY),
        ("Zaal boeken op do", "Zaal boeken", THURSDAY),
        ("Zaal boeken voor zo", "Zaal boeken", SUNDAY),
        ("Zaal boeken volgende week vr", "Zaal boeken", date(2025, 12, 5)),
        ("Zaal boeken over 2 weken", "Zaal boeken", date(2025, 12, 10)),
        ("Zaal boeken morgen", "Zaal boeken", THURSDAY),
        ("Zaal boeken voor 3-12", "Zaal boeken", date(2025, 12, 3)),
        ("Zaal boeken 2025-12-03", "Zaal boeken", date(2025, 12, 3)),
        ("a: Zaal boeken 3/12", "Zaal boeken", date(2025, 12, 3)),
        ("afspraak: zaal boeken zo", "zaal boeken", SUNDAY),
        (unicodedata.normalize("NFD", "Zaal boeken vóór 3 dec"), "Zaal boeken", date(2025, 12, 3)),
    ],
)
def test_date_makes_an_action(line: str, text: str, due: date) -> None:
    assert action(line) == (text, None, due)


@pytest.mark.parametrize(
    "line",
    [
        "We doen het zo",
        "Zo doen we het",
        "We zingen do",
        "hbo en wo",
        "Dat zegt ma",
        "We zitten in de zon",
        "Ze is het zat",
        "We doen het nu",
        "De vergadering was gisteren",
        "Kosten verdelen we 1/3",
        "De uitslag was 2-3",
        "Aanbod voor 4-12 jarigen",
        "Zorg voor 4-6 uur per week",
        "We spreken elkaar weer in mei",
        "We zijn met 3 december-kinderen",
        "Optie 3",
        "We besluiten over 2",
        "Op 10.30 beginnen we",
    ],
)
def test_ordinary_words_are_no_date(line: str) -> None:
    assert read(line) == Capture(DECISION, line)


def test_action_without_a_date_or_name() -> None:
    assert action("actie: zaal boeken") == ("zaal boeken", None, None)
    assert action("zaal boeken", ACTION) == ("zaal boeken", None, None)


# ---------------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("line", "text", "owner", "due"),
    [
        ("@Ada belt", "belt", "Ada", None),
        ("@ada, notulen maken 3 dec", "notulen maken", "Ada", date(2025, 12, 3)),
        ("Notulen maken @ADA vr", "Notulen maken", "Ada", FRIDAY),
        ("Notulen maken vr @ada", "Notulen maken", "Ada", FRIDAY),
        ("@ada notulen do", "notulen", "Ada", THURSDAY),
        ("@Loes van Wezep: verslag maken", "verslag maken", "Loes van Wezep", None),
        ("Notulen @loes: maken vóór 12 december", "Notulen maken", "Loes van Wezep", date(2025, 12, 12)),
        ("@loes van alles regelen", "van alles regelen", "Loes van Wezep", None),
        ("@wezep belt", "belt", "Loes van Wezep", None),
        ("@yas belt", "belt", "Yasmina el Haddioui", None),
        ("@jose belt", "belt", "José Nuñez", None),
        ("@JOSÉ NUNEZ belt", "belt", "José Nuñez", None),
        (unicodedata.normalize("NFD", "@José Nuñez belt"), "belt", "José Nuñez", None),
        ("@bas k belt", "belt", "Bas Kwekkeboom", None),
        ("@bas j belt", "belt", "Bas Jansen", None),
        (
            "@Bas Kwekkeboom belt de huisartsen uiterlijk vrijdag",
            "belt de huisartsen",
            "Bas Kwekkeboom",
            FRIDAY,
        ),
        ("@Anne-Marie Bos belt", "belt", "Anne-Marie Bos", None),
        ("@Anne Bos belt", "belt", "Anne Bos", None),
        ("@anne belt", "belt", "Anne Bos", None),
        ("@anne-m belt", "belt", "Anne-Marie Bos", None),
        ("@adr belt", "belt", "Adriaan Smit", None),
        ("@Ada en Loes bellen", "en Loes bellen", "Ada", None),
        ("@Ada mailt jan@x.nl", "mailt jan@x.nl", "Ada", None),
        ("Wie belt? @Ada", "Wie belt?", "Ada", None),
    ],
)
def test_name_makes_an_action(line: str, text: str, owner: str, due: date | None) -> None:
    assert action(line) == (text, owner, due)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("@piet belt", "Niemand aan tafel heet ‘piet’."),
        ("@bas belt", "‘bas’ kan zijn: Bas Kwekkeboom, Bas Jansen. Typ iets meer van de naam."),
        ("@Jan Smit belt", "Meer mensen heten ‘Jan Smit’. Laat @ weg en kies daarna wie het doet."),
        ("@jan smit belt", "Meer mensen heten ‘jan smit’. Laat @ weg en kies daarna wie het doet."),
        ("@Ada", "Wat is de afspraak?"),
        ("@Ada vr", "Wat is de afspraak?"),
        ("over 2 weken", "Wat is de afspraak?"),
        ("@a belt", None),
    ],
)
def test_name_or_text_that_is_not_clear(line: str, problem: str | None) -> None:
    found = read(line)
    assert found.kind == ACTION
    assert found.problem is not None
    assert problem is None or found.problem == problem


def test_unknown_name_stays_in_the_text() -> None:
    assert read("Zaal boeken @piet").text == "Zaal boeken piet"


@pytest.mark.parametrize("line", ["@", "@ kantoor", "@, x", "mail jan@x.nl", "x @!"])
def test_at_sign_without_a_name(line: str) -> None:
    assert read(line).kind == DECISION


def test_nobody_at_the_table() -> None:
    found = parse("@Ada belt", [], TODAY)
    assert found is not None
    assert found.problem == "Niemand aan tafel heet ‘Ada’."


def test_person_without_a_name_is_never_meant() -> None:
    found = parse("@naam belt", [someone(None, "P1"), someone("Ada", "P2")], TODAY)
    assert found is not None
    assert found.owner is None


PIECES = [
    "@",
    "@ada",
    "@bas",
    "vr",
    "3",
    "dec",
    "3-12",
    "voor",
    "op",
    "zo",
    "omdat",
    "want",
    "?",
    "!",
    "b:",
    "p:",
]
PIECES += ["İ", "e\u0301", "👩", ",", ":", "volgende", "week", "over", "2", "weken", "2025", "\u200b"]


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.sampled_from([*NAMES, *PIECES]), max_size=9).map(" ".join),
    st.sampled_from([None, *capture.KINDS]),
)
def test_any_line_is_read(line: str, kind: str | None) -> None:
    found = parse(line, PEOPLE, TODAY, kind)
    if found is not None:
        assert found.kind == (kind or found.kind)
        assert found.text or found.problem
        assert found.text == " ".join(found.text.split())


# ---------------------------------------------------------------------- keeping it


def test_record_puts_each_kind_in_its_place(document: Document) -> None:
    session = sessions.add(document, TODAY)
    for line in ("We gaan door omdat het kan", "Zaal boeken vr", "Wie belt?", "p: website"):
        steps = document.undo_label
        record(document, session, read(line))
        assert document.undo_label != steps
    assert [(item.text, item.reason) for item in decisions.of_session(document, session)] == [
        ("We gaan door.", "het kan")
    ]
    assert [(item.text, item.due) for item in actions.of_session(document, session)] == [
        ("Zaal boeken", "2025-11-28")
    ]
    assert [card.text for card in cards.of_session(document, session, cards.OPEN_POINT)] == ["Wie belt?"]
    assert [card.text for card in cards.of_session(document, session, cards.PARKED)] == ["website"]
    labels = []
    while label := document.undo():
        labels.append(label)
    assert labels == [
        "Geparkeerd punt vastleggen",
        "Open punt vastleggen",
        "Afspraak vastleggen",
        "Besluit vastleggen",
        "Sessie toevoegen",
    ]
