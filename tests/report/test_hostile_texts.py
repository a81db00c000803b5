"""User text is data: whatever it is, the report is made, says what was written, and shows what it could not draw."""

from __future__ import annotations

import unicodedata

import pytest

from samenwerkdesk.report import session
from samenwerkdesk.report.typeset import MISSING_NOTE
from tests.report.filled import Filled
from tests.report.reading import Pdf, read

TEXTS = [
    "<b",
    "<b>vet</b> & </para>",
    '<img src="/etc/passwd"/>',
    '<img src="http://127.0.0.1:9/x.png" width="9999"/>',
    "Mail <jan@x.nl> of bel & overleg",
    "&amp; &lt; &#65; &bogus;",
    "<!-- commentaar --> <?pi?> <![CDATA[x]]>",
    "<font color='nergens' size='1e9'>a</font>",
    '<a name="x"/><link href="y">z</link>',
    "100 % {} {0} %s $x$ \\n \\alpha",
    "aanhaling ' \" ‘ ’ “ ” „ … – — × ≥ ≤ → ← ✓",
    "Zoë, façade, Łódź, Ştefan, ĳsvrij, naïef, señor",
]


def report_of(text: str) -> Pdf:
    """The report of a session that says ``text`` everywhere it can."""
    filled = Filled(title=text)
    filled.session(location=text)
    filled.add("facilitator", name=text)
    filled.partner("A", text)
    filled.person("P1", text, "A", S1=True)
    filled.person("P2", text, None, S1=False)
    filled.decision(text, text)
    filled.action(text, "P1", "2025-05-01")
    filled.point(text)
    filled.add("mandate", id="M1", person_id="P1", level="beslissen")
    filled.add("agreement", id="T1", title=text)
    filled.add("proposal", kind="agreement_round", agreement_id="T1", session_id="S1")
    filled.add("proposal", kind="ground_rule", code="EIGEN1", text=text, status="adopted", session_id="S1")
    return read(session.session_report(filled.document, "S1"))


@pytest.mark.parametrize("text", TEXTS)
def test_it_says_literally_what_was_written(text: str) -> None:
    pdf = report_of(text)
    assert pdf.images == 0
    # Title, place, twice in the decision, action, open point, rule, two names, partner, owner, agreement.
    assert "".join(pdf.text.split()).count("".join(text.split())) >= 10


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\x00b\x07c\x1bd", "abcd"),
        ("aan\u202edraaien\u202c\u2066zo\u2069", "aandraaienzo"),
        ("half\ud800paar", "halfpaar"),
        ("nul\u200bbreed\ufeff", "nulbreed"),
        ("e\u0301e\u0308n i\u0308", "éën ï"),
        ("regel een\nregel twee\r\nregel drie\u2028vier", "regel een regel twee regel drie vier"),
        ("tab\ten\x0bmeer", "tab en meer"),
    ],
)
def test_what_has_no_look_disappears_and_accents_are_one(text: str, said: str) -> None:
    filled = Filled()
    filled.session()
    # A lone surrogate cannot be stored at all; everything else can.
    filled.decision(text.replace("\ud800", ""))
    pdf = read(session.session_report(filled.document, "S1"))
    assert said in unicodedata.normalize("NFC", pdf.text)
    assert MISSING_NOTE not in pdf.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Goed 👍 gedaan", "Goed □ gedaan"),
        ("Gezin 👨‍👩‍👧‍👦 thuis", "Gezin □ thuis"),
        ("Duim 👍🏽!", "Duim □!"),
        ("Vlag 🇳🇱.", "Vlag □."),
        ("ster ★ hart ♥\ufe0f zon ☀\ufe0f", "ster □ hart ♥ zon □"),
        ("中文", "□□"),
    ],
)
def test_a_sign_the_typeface_lacks_is_shown_as_a_box_with_one_note(text: str, said: str) -> None:
    filled = Filled(title=text)
    filled.session()
    filled.decision(text, text)
    pdf = read(session.session_report(filled.document, "S1"))
    assert pdf.text.count(said) >= 3
    assert pdf.text.count(MISSING_NOTE) == 1


def test_a_box_of_the_user_is_no_missing_sign() -> None:
    filled = Filled()
    filled.session()
    filled.decision("Kruis aan: □ ja □ nee")
    assert MISSING_NOTE not in read(session.session_report(filled.document, "S1")).text


@pytest.mark.parametrize(
    ("unit", "length"),
    [
        ("woord ", 200_000),
        ("x", 200_000),
        ("\n", 200_000),
        ("zin.\n", 20_000),
        ("<&>", 20_000),
        ("👍", 20_000),
    ],
)
def test_a_text_of_two_hundred_thousand_characters(unit: str, length: int) -> None:
    long = (unit * length)[:length]
    filled = Filled()
    filled.session()
    filled.decision(long + "einde1")
    filled.action(long[:10_000] + "einde2", due="2025-01-01")
    filled.point(long[:10_000] + "einde3")
    pdf = read(session.session_report(filled.document, "S1"))
    assert all(f"einde{number}" in "".join(pdf.text.split()) for number in (1, 2, 3))


def test_long_names_wrap_everywhere() -> None:
    name = "Samenwerkingsverband voor Passend Onderwijs, Jeugdhulp en Maatschappelijke Ondersteuning in Elzenland, "
    name = (name + "Waterkant en Omstreken van den Bosch-Oosterhoutseweg")[:150]
    assert len(name) == 150
    pdf = report_of(name)
    assert "".join(pdf.text.split()).count("".join(name.split())) >= 10
    unbroken = report_of("W" * 150)
    assert "".join(unbroken.text.split()).count("W" * 150) >= 8


def test_forty_people_of_fourteen_partners() -> None:
    filled = Filled()
    filled.session()
    for partner in range(14):
        filled.partner(f"ORG{partner}", f"Partner {partner}")
    for person in range(40):
        filled.person(f"P{person}", f"Persoon Nummer{person}", f"ORG{person % 14}", S1=person % 5 != 0)
    pdf = read(session.session_report(filled.document, "S1"))
    assert len(pdf.pages) == 1
    assert all(f"Nummer{person}" in pdf.text for person in range(40))


def test_namesakes_are_called_by_their_whole_name() -> None:
    filled = Filled()
    filled.session()
    for key, name in (("P1", "Bas Kwekkeboom"), ("P2", "Bas Jansen"), ("P3", "Loes van Wezep")):
        filled.person(key, name, None, S1=True)
    for key in ("P1", "P3"):
        filled.add("mandate", id=f"M{key}", person_id=key, level="beslissen")
    filled.add("mandate", id="M2", person_id="P2", level="beslissen")
    filled.add("mandate_renewal", mandate_id="M2", session_id="S1", outcome="vernieuwd")
    text = read(session.session_report(filled.document, "S1")).text
    assert "Bas Kwekkeboom en Loes halen thuis ruimte op." in text


def test_when_everybody_must_renew_nobody_is_listed() -> None:
    filled = Filled()
    filled.session()
    for number in range(5):
        filled.person(f"P{number}", f"Naam{number} Achter", None, S1=True)
        level = "geen" if number == 4 else "beslissen"
        filled.add("mandate", id=f"M{number}", person_id=f"P{number}", level=level)
    filled.add("mandate_renewal", mandate_id="M0", session_id="S1", outcome="nog_niet_opgehaald")
    text = read(session.session_report(filled.document, "S1")).text
    assert "Iedereen met een mandaat haalt thuis ruimte op." in text
