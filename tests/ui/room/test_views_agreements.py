"""The consent round on the wall as it is spoken, what is shown of a TWO when it changes, and the signs of the answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from samenwerkdesk import look
from samenwerkdesk.model import agreement_cards, agreement_rounds, method, proposals
from samenwerkdesk.model.disclosure import OPEN
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_agreement import PublicAgreement, PublicAgreementRound
from samenwerkdesk.model.public_consent import PublicConsent, PublicStand
from samenwerkdesk.model.public_hearing import PublicHearing
from samenwerkdesk.model.public_place import PublicPlace
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk import walls_agreements
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.consent_signs import consent_sign
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.views.consent_round import ConsentRound
from tests.test_look import contrast
from tests.ui.room.walls import pages_of, read

SIZES = ((1024, 768), (1920, 1080), (1280, 800))
NAMES = ("Bas", "Loes", "Sander", "Ilse", "Marloes", "Wietske")


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    theme.apply(qapp)


@pytest.fixture
def example(example_bytes: bytes) -> Iterator[Document]:
    document = Document.from_snapshot(example_bytes)
    yield document
    document.close()


def walls(document: Document) -> Walls:
    return Walls(document, "S5", datetime(2025, 10, 2, 9, 38))


def consent(*, spoken: int, told: bool = False, names: int = 0, reason: str = "") -> PublicConsent:
    """A round of six people; of what was told, five agreed and one did not."""
    numbers = (5, 0, 1, 0) if told else (None,) * 4
    stands = tuple(
        PublicStand(
            each.code, each.text.capitalize(), each.meaning, number, NAMES[: number or 0] if names else ()
        )
        for each, number in zip(method.consents(), numbers, strict=True)
    )
    waiting = NAMES[spoken:] if names and not told else ()
    return PublicConsent(6, spoken, stands, bool(names), waiting, reason)


def wall(found: PublicConsent, proposal: str = "We beginnen bij het wijkteam.") -> ConsentRound:
    round_ = PublicAgreementRound(
        "V1",
        2,
        "S1",
        proposal,
        date(2025, 4, 14),
        date(2025, 6, 13),
        "Werkt het?",
        PublicHearing((), ()),
        found,
        (),
        (),
        (),
        "",
        "",
        None,
    )
    agreement = PublicAgreement("TWO1", 1, "Eén aanmeldroute", "Hoe starten we?", "ter_instemming", (round_,))
    return ConsentRound(PublicPlace("Gezinsketen", "Sessie 3"), agreement)


def numbers(view: Wall, width: int, height: int) -> list[str]:
    return [text for page in pages_of(view, width, height) for text in page.texts if text.isdigit()]


@pytest.mark.parametrize("size", SIZES)
def test_while_people_speak_there_is_no_number_beside_an_answer(size: tuple[int, int]) -> None:
    view = wall(consent(spoken=4))
    said = read(view, *size)
    assert numbers(view, *size) == []
    assert "4 van 6 hebben gesproken" in said
    assert "Nog aan het woord" not in said
    assert {"Akkoord", "Akkoord met zorg", "Bezwaar", "Geen mandaat"} <= {
        text for page in pages_of(view, *size) for text in page.texts
    }
    by_name = read(wall(consent(spoken=4, names=1)), *size)
    assert "Nog aan het woord: Marloes en Wietske" in by_name
    assert "Bas" not in by_name


@pytest.mark.parametrize("size", SIZES)
def test_the_result_has_numbers_and_names_only_by_name(size: tuple[int, int]) -> None:
    view = wall(consent(spoken=6, told=True))
    assert numbers(view, *size) == ["5", "0", "1", "0"]
    assert "gesproken" not in read(view, *size)
    assert not any(name in read(view, *size) for name in NAMES)
    named = read(wall(consent(spoken=6, told=True, names=1)), *size)
    assert "Bas, Loes, Sander, Ilse" in named
    assert named.count("niemand") == 2


def test_without_a_result_it_says_why() -> None:
    said = read(wall(consent(spoken=6, reason="Met minder dan zeven mensen tonen we geen aantallen.")))
    assert "Iedereen heeft gesproken." in said
    assert "Met minder dan zeven mensen tonen we geen aantallen." in said
    assert "Wie begint?" in read(wall(consent(spoken=0)))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("words", [1, 30, 90, 400])
def test_a_proposal_of_any_length_stands_there_whole(size: tuple[int, int], words: int) -> None:
    proposal = " ".join(f"woord{at}" for at in range(words))
    many = tuple(f"Achternaamloos{at}" for at in range(45))
    found = consent(spoken=6, told=True, names=1)
    crowd = replace(found, stands=(replace(found.stands[0], number=45, names=many), *found.stands[1:]))
    for one in (found, crowd):
        pages = pages_of(wall(one, proposal), *size)
        texts = " ".join(text for page in pages for text in page.texts)
        assert all(f"woord{at}" in texts for at in range(words))
        assert all(name in texts for stand in one.stands for name in stand.names)
        assert not any(page.outside or page.overlapping or page.crossed for page in pages)
        assert min(page.smallest for page in pages) >= size[1] / 36 - 0.01
    assert len(pages_of(wall(found, proposal), *size)) == 1 or words > 30


def test_the_foot_says_which_round_it_is() -> None:
    assert wall(consent(spoken=0)).foot() == "TWO 1 · ronde 2"


# ---------------------------------------------------------------------- what is shown when the document changes


def test_the_consent_round_follows_who_speaks(example: Document) -> None:
    with example.change("Op naam"):
        example.update("collaboration", {"id": 1}, anonymity_mode=OPEN)
    key = agreement_rounds.next_round(example, "TWO2", "S5")
    agreement_rounds.set_round(example, key, "text", "We delen alleen wat nodig is.")
    asked = agreement_cards.at_table(example, key)
    for person in asked[:-1]:
        agreement_rounds.set_consent(example, key, person.id, "akkoord")
    view = walls_agreements.consent(walls(example), "TWO2", key)
    assert view is not None
    assert "Nog aan het woord: Wietske" in read(view)
    assert numbers(view, 1920, 1080) == []
    agreement_rounds.set_consent(example, key, asked[-1].id, "geen_mandaat")
    view = walls_agreements.consent(walls(example), "TWO2", key)
    assert view is not None
    assert numbers(view, 1920, 1080) == [str(len(asked) - 1), "0", "0", "1"]


def test_an_objection_is_there_only_as_long_as_it_is_shared(example: Document) -> None:
    own, key = example.row("SELECT id, proposal_id FROM objection WHERE text LIKE 'Onze uren%'") or ("", "")
    assert walls_agreements.objection(walls(example), "TWO1", own) is None
    proposals.share_objection(example, own, True)
    view = walls_agreements.objection(walls(example), "TWO1", own)
    assert view is not None
    said = read(view)
    assert "Onze uren zijn niet begroot." in said
    assert "Proef van zestig dagen" in said
    assert "Tobias" not in said
    agreement_rounds.remove_round(example, key)
    assert walls_agreements.objection(walls(example), "TWO1", own) is None


def test_what_is_gone_is_no_wall(example: Document) -> None:
    here = walls(example)
    assert walls_agreements.issue(here, "TWO9") is None
    assert walls_agreements.circle(here, "TWO9") is None
    assert walls_agreements.consent(here, "TWO1", "weg") is None
    assert walls_agreements.each_view(here, "TWO9") == []
    assert walls_agreements.each_experience(here, "TWO1", "weg") == []
    assert len(walls_agreements.each_experience(here, "TWO1")) == len(
        walls_agreements.experience_ids(here, "TWO1")
    )


def test_what_ran_out_stands_first_at_the_start_of_a_session(example: Document) -> None:
    later = Walls(example, "S5", datetime(2026, 4, 2, 9, 0))
    said = read(walls_agreements.running(later))
    assert "Verlopen op 31 maart 2026: tijd om te reflecteren" in said
    assert "Geldt tot en met 6 april 2026" in said
    assert said.index("Eén aanmeldroute") < said.index("Gegevens delen")


# ---------------------------------------------------------------------- the signs


def test_each_answer_has_a_sign_of_its_own_shape() -> None:
    drawn = []
    for each in method.consents():
        leaf = Leaf()
        consent_sign(leaf, each.code, 0.0, 0.0, 100.0)
        drawn.append([type(item).__name__ + str(len(getattr(item, "points", ()))) for item in leaf.items])
    assert all(drawn)
    assert len({str(each) for each in drawn}) == len(drawn)
    leaf = Leaf()
    consent_sign(leaf, "onbekend", 0.0, 0.0, 100.0)
    assert leaf.items == []


@pytest.mark.parametrize("name", list(look.tokens().themes))
@pytest.mark.parametrize("ink", ["success", "warn", "danger", "room_text"])
def test_a_sign_stands_out_from_the_wall(name: str, ink: str) -> None:
    chosen = look.theme(name)
    assert contrast(getattr(chosen, ink), chosen.room_page) >= 4.5


def test_a_sign_stays_in_its_box() -> None:
    measure = Measure(1920, 1080)
    for each in method.consents():
        leaf = Leaf()
        consent_sign(leaf, each.code, 10.0, 20.0, measure.px(0.046))
        side = measure.px(0.046)
        for item in leaf.items:
            for x, y in getattr(item, "points", ()):
                assert 10.0 - 0.01 <= x <= 10.0 + side + 0.01
                assert 20.0 - 0.01 <= y <= 20.0 + side + 0.01
