"""The fence in the report: what was said per phase, by tick; nothing that is for the facilitator alone."""

from __future__ import annotations

from dataclasses import replace

from samenwerkdesk.model import cards, fence
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.document import Document
from samenwerkdesk.report import fence_content, session
from samenwerkdesk.report.options import ReportOptions, available
from tests.report.filled import Filled
from tests.report.reading import Pdf, read

NOTHING = ReportOptions.of(())
ALL = ReportOptions.of(fence_content.KEYS)


def made(document: Document, options: ReportOptions = ALL) -> Pdf:
    return read(session.session_report(document, "S3", options))


def test_all_of_the_example_is_in_it(example: Document) -> None:
    found = made(example)
    assert found.bookmarks == [
        "De schutting: erkennen",
        "De schutting: doorzichtig maken",
        "De schutting: verruimen",
    ]
    for said in (
        "Wel van: inkoop; regels; toezicht op toegang",
        "Vaak verkeerd begrepen: Dat we alleen naar geld kijken.",
        "Onderwijs waardeert: Ze nemen de telefoon op.",
        "‘crisis’ 6 betekenissen",
        "Waterkant: onveiligheid nu",
        "Lokale teams → Vuurdoorn afgesproken",
        "heeft nodig: een volledig gezinsverhaal",
        "waarom een intake wordt geweigerd (hier ontbreekt zicht)",
        "Morgenrood: Hanneke Roodbergen",
        "Zo noemen we onszelf: Eén gezin, één verhaal",
        "Gedeeld, maar ieder apart: dossiervorming; klachtrecht",
        "budgetregel overbrugging: Marloes Tichelaar · aangevraagd",
    ):
        assert said in found.text, said
    assert found.images == 0


def test_it_is_by_choice_and_by_phase(example: Document) -> None:
    found = {each.key: (each.count, each.default) for each in available(example, "S3")}
    assert [found[key] for key in fence_content.KEYS] == [(6, False), (17, False), (16, False)]
    assert "schutting" not in made(example, replace(NOTHING, decisions=True)).text
    only = made(example, ReportOptions.of(["fence_widen"]))
    assert only.bookmarks == ["De schutting: verruimen"]
    assert "crisis" not in only.text


def test_nothing_for_the_facilitator_alone(example: Document) -> None:
    for lane in (fence.IN_SCOPE, fence.IMAGE, fence.APPRECIATION, fence.STEP, fence.JARGON, fence.INSIDE):
        place = Lane("fence", lane, "ORG1", "ORG2" if lane in (fence.IMAGE, fence.APPRECIATION) else None)
        (key,) = cards.write(example, place, ["GEHEIM"])
        cards.set_private(example, key, True)
    for private in (False, True):
        assert "GEHEIM" not in made(example, replace(ALL, include_private=private)).text


def test_images_are_told_from_whose_eyes(example: Document) -> None:
    cards.write(example, Lane("fence", fence.IMAGE, "ORG1", "ORG3"), ["streng en traag"])
    assert "Zo ziet Vuurdoorn ons, denken wij: streng en traag" in made(example).text


def test_an_empty_fence_takes_no_room() -> None:
    filled = Filled()
    filled.session()
    found = {each.key: each.count for each in available(filled.document, "S1")}
    assert [found[key] for key in fence_content.KEYS] == [0, 0, 0]
    assert "schutting" not in read(session.session_report(filled.document, "S1", ALL)).text


def test_endless_texts_go_on_at_the_next_page(example: Document) -> None:
    endless = "Alles wat wij hierover te zeggen hebben. " * 400
    fence.set_sheet(example, "ORG1", "why_we_act_this_way", endless)
    (term,) = cards.write(example, Lane("fence", fence.JARGON), ["woord"])
    fence.set_meaning(example, term, "ORG1", endless)
    found = made(example)
    assert len(found.pages) > 4
    assert found.text.count("hierover") == 800
