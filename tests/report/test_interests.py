"""Interests and options on paper."""

from __future__ import annotations

from dataclasses import replace

from samenwerkdesk.model import interests
from samenwerkdesk.model.document import Document
from samenwerkdesk.report import session
from samenwerkdesk.report.interests_content import ICEBERGS, INTERESTS, KEYS, OPTIONS
from samenwerkdesk.report.options import ReportOptions, available
from tests.report.reading import read

SECRETS = (
    "Tijd met gezinnen",
    "Minder vergaderen",
    "mijn naam niet verbinden",
    "Consultatie apart",
    "Bas Kwekkeboom",
)


def test_only_what_is_public_and_the_ticks_say_what_stays_away(example: Document) -> None:
    interests.set_field(example, "B2", "best_alternative", "Het geheim zelf houden")
    ticks = {each.key: each for each in available(example, "S3") if each.key in KEYS}
    assert {key: (each.count, each.default) for key, each in ticks.items()} == {
        INTERESTS: (7, False),
        ICEBERGS: (7, False),
        OPTIONS: (3, False),
    }
    assert ticks[INTERESTS].remark == "2 alleen voor jou; staan er niet in"
    found = read(session.session_report(example, "S3", ReportOptions.of(KEYS)))
    assert found.bookmarks == ["Belangen", "IJsbergen", "Opties en belangen"]
    assert "Schaarse psychiater-uren inzetten waar ze verschil maken." in found.text
    assert "Standpunt: Alleen verwijzing met vraagstelling" in found.text
    assert "gekozen · dient 2 van 7 belangen" in found.text
    for secret in (*SECRETS, "geheim"):
        assert secret not in found.text


def test_a_kind_never_stands_at_the_foot_of_a_page(example: Document) -> None:
    for at in range(12, 24):
        while len(interests.all_interests(example)) < at + 8:
            interests.add(example, interests.COLLECTIVE, "Snel en dichtbij", "S3")
        pages = read(session.session_report(example, "S3", ReportOptions.of([INTERESTS]))).pages
        assert not any("Organisatie Gezinsketen Elzenland · sessie 3" in page for page in pages)


def test_the_copy_of_the_facilitator_says_what_is_private_and_draws_none_of_it(example: Document) -> None:
    interests.set_field(example, "B7", "best_alternative", "Het geheim zelf houden")
    options = replace(ReportOptions.of([INTERESTS]), include_private=True)
    found = read(session.session_report(example, "S3", options))
    for secret in SECRETS:
        assert secret in found.text
    assert found.text.count("Alleen voor de begeleider.") == 2
    assert "geheim" not in found.text
    pictures = replace(ReportOptions.of([ICEBERGS, OPTIONS]), include_private=True)
    drawn = read(session.session_report(example, "S3", pictures))
    for secret in SECRETS:
        assert secret not in drawn.text


def test_the_picture_is_text_on_paper(example: Document) -> None:
    found = read(session.session_report(example, "S3", ReportOptions.of([ICEBERGS])))
    assert "spanning 5 van 5 · erkend" in found.text
    assert found.text.count("Morgenrood") == 1


def test_the_matrix_says_which_options_serve_an_interest(example: Document) -> None:
    lines = read(session.session_report(example, "S3", ReportOptions.of([OPTIONS]))).text
    after = lines.partition("Welke optie dient welk belang")[2]
    for interest, numbers in (
        ("Voorspelbaarheid voor raad en begroting.", ["2"]),
        ("Schaarse psychiater-uren inzetten waar ze verschil maken.", ["1", "2"]),
        ("Verantwoording bij toezicht en rechter.", ["3"]),
    ):
        assert after.partition(interest)[2].split()[: len(numbers)] == numbers
    for secret in SECRETS:
        assert secret not in lines
