"""A file from outside: read by the rules of YAML 1.2, or refused in one sentence."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from samenwerkdesk.model.interchange import CaseError, reading
from samenwerkdesk.model.interchange.reading import MAX_BYTES, read_bytes

DEEP = "het bestand is te diep genest voor een casus"
MANY = "het bestand heeft te veel waarden voor een casus"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("09:00", "09:00"),
        ("10:30", "10:30"),
        ("2025-01-16", "2025-01-16"),
        ("2024-12", "2024-12"),
        ("no", "no"),
        ("Yes", "Yes"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("007", "007"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12", 12),
        ("-3", -3),
        ("+4", 4),
        ("12.0", 12.0),
        (".5", 0.5),
        ("1e3", "1e3"),
        ("1.5e+3", 1500.0),
        ("-.5", "-.5"),
        ("1:30", "1:30"),
        ("'12'", "12"),
        ("=", "="),
        ('"\\u00e9"', "é"),
    ],
)
def test_unquoted_values(written: str, value: Any) -> None:
    read = read_bytes(f"a: {written}".encode(), ".yaml")["a"]
    assert read == value
    assert type(read) is type(value)


def test_keys_are_always_text() -> None:
    assert read_bytes(b"1: a\nno: b\nnull: c", ".yaml") == {"1": "a", "no": "b", "null": "c"}


@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".txt", ""])
def test_what_looks_like_json_is_read_anyhow(suffix: str) -> None:
    assert read_bytes(b'\xef\xbb\xbf {"a": [1, "x"]}', suffix) == {"a": [1, "x"]}


def refused(data: bytes, suffix: str) -> str:
    with pytest.raises(CaseError) as raised:
        read_bytes(data, suffix)
    assert len(raised.value.mistakes) == 1
    assert str(raised.value) == f"{raised.value.mistakes[0]} Er is niets overgenomen."
    assert "\n" not in str(raised.value)
    return raised.value.mistakes[0]


LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
)


DEEP_ALIASES = f"a: &a {'[' * 30}{']' * 30}\nb: 1\nc: {'[' * 15}*a{']' * 15}\n"


def test_what_another_program_wrote_once_and_points_at_is_read_in_every_place() -> None:
    shared = ["P01", "P02"]
    text = yaml.safe_dump(
        {"consensus_record": [{"topic": "CON1", "agreed_by": shared}, {"topic": "CON2", "agreed_by": shared}]}
    )
    assert "&id001" in text
    read = read_bytes(text.encode(), ".yaml")
    assert [entry["agreed_by"] for entry in read["consensus_record"]] == [shared, shared]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (LAUGHS, "Regel 16: verwijzingen (* en &) maken dit bestand te groot voor een casus."),
        ("case: *a", "Regel 1: *a verwijst naar iets wat hier nog niet af is."),
        ("case: &a [*a]", "Regel 1: *a verwijst naar iets wat hier nog niet af is."),
        (DEEP_ALIASES, f"Regel 3: {DEEP}."),
        (
            "case:\n  <<: {a: 1}",
            "Regel 2: samenvoegen met << kan in een casus niet; schrijf de waarden voluit.",
        ),
        (
            "case: !!python/object/apply:os.system [id]",
            "Regel 1: typeaanduidingen (!) kunnen in een casus niet.",
        ),
        ("case: !!binary aGk=", "Regel 1: typeaanduidingen (!) kunnen in een casus niet."),
        ("case: ! x", "Regel 1: typeaanduidingen (!) kunnen in een casus niet."),
        ("case: 1\n---\ncase: 2", "Regel 2: er staan meer documenten in één bestand (---)."),
        ("case: 1\npolls: 2\ncase: 3", 'Regel 3: de sleutel "case" staat twee keer in dezelfde groep.'),
        ("a: {b: {c: 1, c: 2}}", 'Regel 1: de sleutel "c" staat twee keer in dezelfde groep.'),
        ("[" * 50_000, f"Regel 1: {DEEP}."),
        ("- " * 50_000, f"Regel 1: {DEEP}."),
        ("\n".join(" " * n + "a:" for n in range(60)), f"Regel 41: {DEEP}."),
        (f"a: 1{'0' * 400}", "Regel 1: 10000000000000000000… is een te groot getal."),
        ("a: " + "9" * 5000, "Regel 1: 99999999999999999999… is een te groot getal."),
        ("a: 1.0e+999", "Regel 1: 1.0e+999 is een te groot getal."),
        ("a: .inf", "Regel 1: .inf is geen gewoon getal."),
        ("a: -.INF", "Regel 1: -.INF is geen gewoon getal."),
        ("a: .NaN", "Regel 1: .NaN is geen gewoon getal."),
        ("a: 1\nb: x\0y", "Regel 2: hier staat een teken dat in tekst niet mag (U+0000)."),
        ("a: x\x07y", "Regel 1: hier staat een teken dat in tekst niet mag (U+0007)."),
        ('a: "x\\0y"', "Regel 1: hier staat een teken dat in tekst niet mag (U+0000)."),
        ('"x\\x1b": 1', "Regel 1: hier staat een teken dat in tekst niet mag (U+001B)."),
        ('a: "\\ud800"', "Regel 1: hier klopt de YAML niet."),
        ("a: {b: 1", "Regel 2: hier klopt de YAML niet."),
        ("a:\n\tb: 1", "Regel 2: hier klopt de YAML niet."),
        ("{[1]: 2}", "Regel 1: een sleutel is hier geen tekst."),
        ("? {a: b}\n: c", "Regel 1: een sleutel is hier geen tekst."),
        ("%TAG !a! x\n" * 100_000 + "---\na: 1", "Het bestand begint met te veel aanwijzingen (%)."),
    ],
)
def test_hostile_yaml(text: str, words: str) -> None:
    assert refused(text.encode(), ".yaml") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[" * 100_000, "Het bestand is te diep genest voor een casus."),
        ('{"a": ' * 100_000, "Het bestand is te diep genest voor een casus."),
        ('{"a": ' + "[" * 60 + "]" * 60 + "}", "Het bestand is te diep genest voor een casus."),
        ('{"a": 1, "a": 2}', 'De sleutel "a" staat twee keer in dezelfde groep.'),
        (f'{{"a": 1{"0" * 400}}}', "10000000000000000000… is een te groot getal."),
        ('{"a": ' + "9" * 5000 + "}", "99999999999999999999… is een te groot getal."),
        ('{"a": 1e400}', "1e400 is een te groot getal."),
        ('{"a": NaN}', "NaN is geen gewoon getal."),
        ('{"a": -Infinity}', "-Infinity is geen gewoon getal."),
        ('{"a": "x\\u0000y"}', "Hier staat een teken dat in tekst niet mag (U+0000)."),
        ('{"a": ["\\ud800"]}', "Hier staat een teken dat in tekst niet mag (U+D800)."),
        ('{"\\udfff": 1}', "Hier staat een teken dat in tekst niet mag (U+DFFF)."),
        ('{\n"a": }', "Regel 2: hier klopt de JSON niet."),
        ('{"a": 1} {}', "Regel 1: hier klopt de JSON niet."),
    ],
)
def test_hostile_json(text: str, words: str) -> None:
    assert refused(text.encode(), ".json") == words


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
@pytest.mark.parametrize("value", ["1", "[]", "{}", '{"b": 1}'])
def test_too_many_values(monkeypatch: pytest.MonkeyPatch, suffix: str, value: str) -> None:
    monkeypatch.setattr(reading, "MAX_VALUES", 1000)
    assert len(read_bytes(f'{{"a": [{", ".join([value] * 300)}]}}'.encode(), suffix)["a"]) == 300
    for count in (1000, 4000):
        words = refused(f'{{"a": [{", ".join([value] * count)}]}}'.encode(), suffix)
        assert words.lower().endswith(MANY + ".")


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_files_that_cannot_be_a_case(suffix: str) -> None:
    assert refused(b" " * (MAX_BYTES + 1), suffix) == "Het bestand is te groot; een casus is hooguit 20 MB."
    assert (
        refused("é".encode("latin-1"), suffix) == "Het bestand is geen tekst in UTF-8; sla het op als UTF-8."
    )
    assert refused('{"a": 1}'.encode("utf-16"), suffix).startswith("Het bestand is geen tekst in UTF-8")


@pytest.mark.parametrize("text", ["", "# niets", "- a\n- b", "zomaar tekst", "null", "12"])
def test_no_mapping_is_no_case(text: str) -> None:
    words = "Het bestand is geen casus; het begint niet met onderdelen zoals case, partners en sessions."
    assert refused(text.encode(), ".yaml") == words


def test_the_largest_numbers_that_stay_exact() -> None:
    assert read_bytes(b"a: 1000000000000000\nb: -1000000000000000", ".yaml") == {"a": 10**15, "b": -(10**15)}
    assert refused(b"a: 1000000000000001", ".yaml") == "Regel 1: 1000000000000001 is een te groot getal."
