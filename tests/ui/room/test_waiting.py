"""The wall while people answer: calm, true at every moment, and a promise that can be read."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from samenwerkdesk.model import disclosure, promise
from samenwerkdesk.model.counted import CLOSED, OPEN, PREPARED
from samenwerkdesk.model.public_place import PublicPlace
from samenwerkdesk.model.public_round import PublicRound
from samenwerkdesk.model.rounds import NOBODY, PARTICIPANT, PARTNER
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.room.frame import Measure
from samenwerkdesk.ui.room.views.waiting import Waiting
from tests.ui.room.walls import pages_of, read

PLACE = PublicPlace("Gezinsketen Elzenland", "Sessie 3 · 10 april 2025")
LONG = (
    "Waar heb je het afgelopen half jaar gemerkt dat we samen verder komen dan ieder voor zich, en waar niet?"
)
PROMISES = [
    promise.promise(mode, linkage, 5)
    for mode in (disclosure.ANONYMOUS, disclosure.PER_PARTNER, disclosure.OPEN)
    for linkage in (NOBODY, PARTNER, PARTICIPANT)
]


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    theme.apply(qapp)


def waiting(
    answered: int, expected: int = 13, state: str = OPEN, question: str = "", said: int = 0
) -> Waiting:
    title = "Peiling" if question else "Vijf condities"
    return Waiting(PLACE, PublicRound(title, question, PROMISES[said], answered, expected, state))


def test_thanks_are_for_when_everybody_answered() -> None:
    assert "13 mensen vullen dit in" in read(waiting(0, state=PREPARED))
    assert "Vul in stilte in" in read(waiting(12))
    assert "Iedereen is klaar" in read(waiting(13))
    few, all_of_them = read(waiting(1, state=CLOSED)), read(waiting(13, state=CLOSED))
    assert "Het invullen is klaar" in few
    assert "Dank je wel" not in few
    assert "1 van 13 beantwoord" in few
    assert "Dank je wel" in all_of_them


def test_no_picture_is_promised_of_too_few_answers() -> None:
    of = PublicRound("Vijf condities", "", PROMISES[0], 1, 13, CLOSED, enough=False)
    said = read(Waiting(PLACE, of))
    assert "Te weinig antwoorden" in said
    assert "zo kijken we samen" not in said


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
@pytest.mark.parametrize("said", range(len(PROMISES)))
@pytest.mark.parametrize("question", ["", LONG])
def test_the_promise_is_whole_and_stands_free(size: tuple[int, int], said: int, question: str) -> None:
    for count in (0, 13, 34):
        view = waiting(count // 2, count, question=question, said=said)
        (page,) = pages_of(view, *size)
        assert not page.overlapping
        assert not page.outside
        assert page.smallest >= size[1] / 36 - 1
        told = " ".join(page.texts)
        for sentence in PROMISES[said]:
            about, _, rest = sentence.partition(": ")
            assert about in told
            assert rest[1:] in told
        small = [each for each in view.leaves(Measure(*size))[0].words if each.ink == "room_muted"]
        assert all(" " in each.text for each in small), "no word stands alone on a line"
