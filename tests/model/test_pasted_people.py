"""From a pasted list to people."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenwerkdesk.model.pasted_people import PastedPerson, parse

ADA = PastedPerson("Ada Łuk", "Zorg & Co", "regiomanager")
BEA = PastedPerson("Bea de Wit", "Gemeente Élst")


def names(text: str) -> list[str]:
    return [person.name for person in parse(text)]


# ---------------------------------------------------------------------- spreadsheets


@pytest.mark.parametrize(
    "text",
    [
        "Ada Łuk\tZorg & Co\tregiomanager\nBea de Wit\tGemeente Élst\t\n",
        "Naam\tOrganisatie\tFunctie\r\nAda Łuk\tZorg & Co\tregiomanager\r\nBea de Wit\tGemeente Élst\t\r\n",
        "FUNCTIE\t naam \tWerkgever:\rregiomanager\tAda Łuk\tZorg & Co\r\tBea de Wit\tGemeente Élst\r",
        (
            "Nr\tVoornaam\tTussenvoegsel\tAchternaam\tE-mail\tOrganisatie\tRol\n"
            "1\tAda\t\tŁuk\ta@x.nl\tZorg & Co\tregiomanager\n2\tBea\tde\tWit\t\tGemeente Élst\t\n"
        ),
        "Achternaam\tVoorvoegsel\tRoepnaam\tbedrijf\ttitel\nŁuk\t\tAda\tZorg & Co\tregiomanager\nWit\tde\tBea\tGemeente Élst\t",
        "Naam;Organisatie;Functie\nAda Łuk;Zorg & Co;regiomanager\nBea de Wit;Gemeente Élst;\n",
        "Ada Łuk;Zorg & Co;regiomanager\nBea de Wit;Gemeente Élst;\n",
        'Naam,Organisatie,Functie\n"Łuk, Ada",Zorg & Co,regiomanager\n"Wit, Bea de",Gemeente Élst,\n',
        "\ufeffNaam;E-mail;Organisatie;Functie\nAda Łuk;ada@x.nl;Zorg & Co;regiomanager\nBea de Wit;b@x.nl;Gemeente Élst;",
        "1\tAda Łuk\tZorg & Co\tregiomanager\n2\tBea de Wit\tGemeente Élst\t",
        "\tAda Łuk\tZorg & Co\tregiomanager\n\tBea de Wit\tGemeente Élst\t",
        "Ada Łuk\t\tZorg & Co\tregiomanager\nBea de Wit\t\tGemeente Élst\t",
        "Ada Łuk\tada@x.nl\tZorg & Co\tregiomanager\nBea de Wit\tb.de.wit@elst.nl\tGemeente Élst\t",
        "\u00a0Ada\u00a0Łuk\u00a0\t Zorg & Co\tregiomanager\n\n \u00a0\t\nBea de Wit\tGemeente  Élst",
        'Naam\tOrganisatie\tFunctie\n"Łuk, Ada"\t"Zorg &\nCo"\tregiomanager\nBea de Wit\tGemeente Élst\t',
    ],
)
def test_columns(text: str) -> None:
    assert parse(text) == [ADA, BEA]


def test_quotes_as_a_spreadsheet_copies_them() -> None:
    assert parse('"Jan ""Jopie"" Smit"\tHet "Huis"\n"Kees\nBos"\tX') == [
        PastedPerson('Jan "Jopie" Smit', 'Het "Huis"'),
        PastedPerson("Kees Bos", "X"),
    ]


def test_lonely_quote_does_not_swallow_the_rest() -> None:
    assert names('"Jan Smit\tX\nKees Bos\tY') == ['"Jan Smit', "Kees Bos"]


def test_heading_without_a_name_column_is_data() -> None:
    assert parse("Anna Partner\tPartner\nBob\tBedrijf") == [
        PastedPerson("Anna Partner", "Partner"),
        PastedPerson("Bob", "Bedrijf"),
    ]


def test_rows_without_a_name_are_left_out() -> None:
    assert names("Naam\tOrganisatie\n\tZorg\nAda\tZorg\n12\tZorg\n \t \n") == ["Ada"]
    assert parse("Naam\tOrganisatie") == []


def test_title_behind_a_name_stays() -> None:
    assert names(
        "Naam\tOrg\nJan Smit, MSc\tX\nSmit, Jan\tX\nJan Smit, directeur\tX\nde Vries-Bos, Eva\tX"
    ) == [
        "Jan Smit, MSc",
        "Jan Smit",
        "Jan Smit, directeur",
        "Eva de Vries-Bos",
    ]


# ---------------------------------------------------------------------- mail


@pytest.mark.parametrize(
    "text",
    [
        "Ada Luk <ada@x.nl>; Bea de Wit <bea@y.nl>",
        "Ada Luk <ada@x.nl>, Bea de Wit <bea@y.nl>",
        '"Ada Luk" <ada@x.nl>,"Bea de Wit" <bea@y.nl>,',
        '"Luk, Ada" <ada@x.nl>, "Wit, Bea de" <bea@y.nl>',
        "Luk, Ada <ada@x.nl>; Wit, Bea de <bea@y.nl>;",
        "Luk, Ada <ada@x.nl>, Wit, Bea de <bea@y.nl>",
        "'Ada Luk' <mailto:ada@x.nl>\nBea de Wit <bea@y.nl>\n",
        "Aan: Ada Luk <ada@x.nl>\nCc: Bea de Wit <bea@y.nl>",
        "ada.luk@x.nl; bea.de.wit@y.nl",
        "ada.luk@x.nl,bea.de.wit@y.nl",
        "<ada.luk@x.nl>\nmailto:bea_de_wit@y.nl",
        "Ada Luk ada@x.nl\nBea de Wit (bea@y.nl)",
        "Ada Luk\nBea de Wit <bea@y.nl>",
        "ada.luk@x.nl <ada.luk@x.nl>; Bea de Wit",
    ],
)
def test_addresses(text: str) -> None:
    assert names(text) == ["Ada Luk", "Bea de Wit"]


def test_organisation_behind_a_name_in_an_address() -> None:
    assert parse("Luk, Ada (Zorg & Co) <ada@x.nl>; Bea <b@y.nl>") == [
        PastedPerson("Ada Luk", "Zorg & Co"),
        PastedPerson("Bea"),
    ]


def test_address_within_a_line() -> None:
    assert parse("Ada Luk, ada@x.nl, Zorg & Co") == [PastedPerson("Ada Luk", "Zorg & Co")]


# ---------------------------------------------------------------------- lines


@pytest.mark.parametrize(
    "bullet", ["", "- ", "* ", "• ", "•\t", "1. ", "12) ", "1.\t", "a) ", "– ", "o\t", "  - ", "▪ "]
)
def test_bullets(bullet: str) -> None:
    assert parse(f"{bullet}Ada Luk\n{bullet}Bea de Wit\n") == [
        PastedPerson("Ada Luk"),
        PastedPerson("Bea de Wit"),
    ]


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Ada Luk (Zorg & Co)", PastedPerson("Ada Luk", "Zorg & Co")),
        ("Ada Luk, Zorg & Co", PastedPerson("Ada Luk", "Zorg & Co")),
        ("Ada Luk, Zorg & Co, regiomanager", PastedPerson("Ada Luk", "Zorg & Co", "regiomanager")),
        ("Ada Luk - Zorg & Co", PastedPerson("Ada Luk", "Zorg & Co")),
        ("Ada Luk – Zorg & Co – regiomanager", PastedPerson("Ada Luk", "Zorg & Co", "regiomanager")),
        ("Ada Luk | Zorg & Co, a, b", PastedPerson("Ada Luk", "Zorg & Co", "a, b")),
        ("Anne-Marie van der Zee-’t Hart", PastedPerson("Anne-Marie van der Zee-’t Hart")),
        ("Marie Jansen - de Boer", PastedPerson("Marie Jansen - de Boer")),
        ("Vries, J. de", PastedPerson("J. de Vries")),
        ("Vries, J.P. de, Zorg & Co", PastedPerson("J.P. de Vries", "Zorg & Co")),
        ("Smit, J.A.", PastedPerson("J.A. Smit")),
        ("Berg, Jan van den", PastedPerson("Jan van den Berg")),
        ("j. de vries", PastedPerson("j. de vries")),
        ("Ada Luk,", PastedPerson("Ada Luk")),
        ("  Ada\u00a0 Luk\u200b ;", PastedPerson("Ada Luk")),
        ("Ada Luk, , regiomanager", PastedPerson("Ada Luk", "regiomanager")),
        ("李 明", PastedPerson("李 明")),
        ("Ada 👩 Luk", PastedPerson("Ada 👩 Luk")),
        ("Ngọc (An) Trần", PastedPerson("Ngọc (An) Trần")),
    ],
)
def test_line(line: str, person: PastedPerson) -> None:
    assert parse(line) == [person]


def test_names_between_semicolons() -> None:
    assert names("Ada Luk; Bea de Wit; Cor") == ["Ada Luk", "Bea de Wit", "Cor"]


def test_headings_and_lines_without_a_name_are_left_out() -> None:
    assert names("Naam\nAda\n\n---\n12\n( )\n()\n,\n;\nAanwezig:\nDeelnemers\nBea\n") == ["Ada", "Bea"]
    assert parse("") == parse("\n \t \n") == parse("12@x.nl") == []


def test_person_who_stands_twice_comes_once() -> None:
    assert parse("Ada\nBea\nAda\nAda (Zorg)") == [
        PastedPerson("Ada"),
        PastedPerson("Bea"),
        PastedPerson("Ada", "Zorg"),
    ]


def test_long_name_is_kept() -> None:
    name = "Wilhelmina " * 15
    assert names(name) == [name.strip()]


@pytest.mark.parametrize("piece", ["a", "a@", "a.", "a@a.", "<", "(", ", ", ";", '"', "\t", " - ", "1. "])
def test_endless_text_is_read_in_no_time(piece: str) -> None:
    text = piece * 50_000
    for line in (text, f"{text}@x.nl", f"Naam\tOrg\n{text}\tx"):
        parse(line)


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet=st.sampled_from("Aé b.@<>(),;\t\n\r\"'-–•1:\u00a0\ufeff\ud800"), max_size=60))
def test_any_text_gives_names(text: str) -> None:
    for person in parse(text):
        assert person.name.strip()
        assert "\n" not in person.name
        assert any(char.isalpha() for char in person.name)
        assert person.partner is None or person.partner.strip()
        assert person.function_title is None or person.function_title.strip()


# ---------------------------------------------------------------------- partner or function


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Ada Luk (GGD Noord, arts)", PastedPerson("Ada Luk", "GGD Noord", "arts")),
        ("Ada Luk (arts, ggd  noord)", PastedPerson("Ada Luk", "ggd noord", "arts")),
        ("Ada Luk (Zorg, Wonen & Co)", PastedPerson("Ada Luk", "Zorg, Wonen & Co")),
        ("Luk, Ada (GGD Noord, arts) <a@x.nl>", PastedPerson("Ada Luk", "GGD Noord", "arts")),
        ("Ties Bouwhuis, directeur, Woonkracht", PastedPerson("Ties Bouwhuis", "Woonkracht", "directeur")),
        ("Ties, a, Woonkracht, b", PastedPerson("Ties", "Woonkracht", "a, b")),
        ("Ties\tdirecteur\tWoonkracht", PastedPerson("Ties", "Woonkracht", "directeur")),
        ("Ties\tWoonkracht\tGGD Noord", PastedPerson("Ties", "Woonkracht", "GGD Noord")),
        ("Naam\tOrganisatie\tFunctie\nTies\tX\tWoonkracht", PastedPerson("Ties", "X", "Woonkracht")),
    ],
)
def test_a_known_organisation_is_one_wherever_it_stands(line: str, person: PastedPerson) -> None:
    assert parse(line, ["GGD Noord", "Woonkracht", "Zorg, Wonen & Co"]) == [person]


@pytest.mark.parametrize(
    "closing",
    [
        "Met vriendelijke groet,",
        "Groet",
        "groeten,",
        "Mvg",
        "m.v.g.",
        "Met  hartelijke groet",
        "Alvast bedankt!",
        "Gr.",
    ],
)
def test_the_closing_of_a_mail_is_nobody(closing: str) -> None:
    assert names(f"Ada Luk\n\n{closing}\nBea") == ["Ada Luk", "Bea"]


def test_names_that_resemble_a_closing_stay() -> None:
    assert names("Jan Groet\nG.R. Smit\nGreet\nM. van Groeten") == [
        "Jan Groet",
        "G.R. Smit",
        "Greet",
        "M. van Groeten",
    ]
