"""That all of it can be read and pressed, whatever the size of the window and the length of the names."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from samenwerkdesk.model import partners, people, rounds, sessions
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.passing.paper import Paper
from samenwerkdesk.ui.passing.sizes import TOUCH
from samenwerkdesk.ui.passing.words import Words
from tests.model.asking import Asking
from tests.ui.passing.conftest import PassOn
from tests.ui.passing.passer import Enter, Key, Passer, QuestionScreen

LONG = (
    "Samenwerkingsverband Passend Onderwijs en Jeugdhulp Noordelijk Elzenland en Omstreken, afdeling Beleid, "
    "Toegang en Ontwikkeling, team Vijf"
)
SIZES = [(1024, 768), (1920, 1080)]


def check(passer: Passer) -> None:
    """Everything that is shown is large enough, inside the window, and beside the rest."""
    device, screen = passer.device, passer.screen
    QApplication.processEvents()
    boxes: list[tuple[QWidget, QRect]] = []
    for widget in screen.findChildren(QWidget):
        if not widget.isVisible():
            continue
        box = widget.rect().translated(widget.mapTo(device, widget.rect().topLeft()))
        if isinstance(widget, Paper):
            for each in (widget, widget.viewport()):
                assert each.font().pixelSize() >= math.ceil(device.height() / 36)
        elif isinstance(widget, Words) and widget.text():
            assert widget.font().pixelSize() >= math.ceil(device.height() / 36), widget.text()
        elif isinstance(widget, QAbstractButton):
            assert min(box.width(), box.height()) >= TOUCH, widget.accessibleName()
            assert widget.accessibleName()
        else:
            continue
        assert device.rect().contains(box), (type(widget), widget.accessibleName() or widget.property("text"))
        for other, taken in boxes:
            assert not box.intersects(taken), (widget.accessibleName(), other.accessibleName())
        boxes.append((widget, box))


@pytest.fixture
def crowd(asking: Asking) -> Asking:
    """Fourteen organisations and forty people with names as long as names can be."""
    document = asking.document
    with document.change("Vullen"):
        keys = [partners.add(document, f"{LONG} {number}") for number in range(11)]
        for number in range(34):
            person = people.add(document, f"{LONG} {number}", keys[number % 11] if number % 9 else None)
            people.set_field(document, person, "function_title", LONG)
            sessions.set_attendance(document, asking.session, person, True)
        for number in range(5):
            people.add(document, f"{LONG} {number}", keys[number])
        document.update("collaboration", {"id": 1}, title=LONG)
    return asking


@pytest.mark.parametrize("size", SIZES)
def test_every_screen_with_long_names(crowd: Asking, pass_on: PassOn, size: tuple[int, int]) -> None:
    first, second = crowd.open("full_scan", linkage="participant"), crowd.open("open_questions")
    passer = pass_on(first, second, size=size)
    check(passer)
    passer.write("+")
    check(passer)
    passer.press(Key.Key_Escape, Enter)
    check(passer)
    passer.press(Key.Key_PageDown)
    check(passer)
    passer.press(Key.Key_End, Enter)
    check(passer)
    passer.press(Enter)
    for _ in range(27):
        check(passer)
        passer.write("4")
        passer.press(Enter)
    check(passer)
    rounds.close(crowd.document, first) if crowd.type(first, {"AMB1": 1}) else None
    passer.press(Enter)
    check(passer)
    passer.press(Key.Key_Escape)
    check(passer)


@pytest.mark.parametrize("size", SIZES)
def test_every_kind_of_question(crowd: Asking, pass_on: PassOn, size: tuple[int, int]) -> None:
    document, session = crowd.document, crowd.session
    options = tuple(f"{LONG} {number}" for number in range(14))
    statement = "We zijn het erover eens dat dit zo niet langer kan en moeten dus iets anders verzinnen. " * 5
    keys = [
        rounds.prepare_poll(document, session, "Kort?", "single", ("ja", "nee")),
        rounds.prepare_poll(document, session, LONG, "multiple", options),
        rounds.prepare_poll(document, session, "Hoe vol?", "scale", scale=(0, 20)),
        rounds.prepare_poll(document, session, statement, "scale"),
        rounds.prepare_poll(document, session, statement, "scale", scale=(0, 10)),
        rounds.prepare_poll(document, session, statement, "open"),
        rounds.prepare(document, "organisation_balance", session),
        rounds.prepare(document, "shift", session),
        rounds.prepare(document, "community_qualities", session),
    ]
    rounds.start(document, *keys)
    passer = pass_on(*keys, size=size)
    check(passer)
    passer.begin()
    for _ in range(6 + 3 + 4 + 18):
        check(passer)
        passer.press(Enter)


WHOLE = (
    "We spreken af dat de drie organisaties elk kwartaal samen bekijken welke gezinnen dubbel geholpen worden, dat de "
    "regisseur daarvan een lijst maakt, en dat wat er dan nog openstaat uiterlijk aan het einde van het kwartaal klaar is"
)


def whole(passer: Passer) -> None:
    """Nothing of the question is cut off, nor of any choice on any page."""
    screen = passer.see(QuestionScreen)
    lines = screen.text._lines
    assert "".join(lines).replace(" ", "") == screen.text.text().replace(" ", "").replace("\n", "")
    shown = [cell for cell in passer.board.cells if cell.isVisible()]
    assert shown
    for cell in shown:
        found = cell._lines(cell.width())
        assert "".join(found).replace(" ", "") == cell.label.text.replace(" ", "")
        assert cell.height() >= cell.height_for(cell.width())
        assert cell._text_size >= math.ceil(passer.device.height() / 36)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", ["single", "multiple"])
@pytest.mark.parametrize("count", [2, 5, 9])
@pytest.mark.parametrize("question", ["Waar kies je voor?", f"{WHOLE}. {WHOLE}?"])
def test_no_choice_is_cut_off(
    asking: Asking, pass_on: PassOn, size: tuple[int, int], kind: str, count: int, question: str
) -> None:
    document, session = asking.document, asking.session
    options = ("Ja", *(f"{number} {WHOLE}. {WHOLE if number == 2 else ''}" for number in range(1, count)))
    key = rounds.prepare_poll(document, session, question, kind, tuple(each.strip() for each in options))
    rounds.start(document, key)
    passer = pass_on(key, size=size)
    passer.begin()
    whole(passer)
    check(passer)
    seen = {cell.label.text for cell in passer.board.cells if cell.isVisible()}
    while passer.board.more.isVisible() and passer.board.more.isEnabled():
        passer.click(passer.board.more)
        whole(passer)
        check(passer)
        seen |= {cell.label.text for cell in passer.board.cells if cell.isVisible()}
    assert len(seen) == count + 1


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", ["scale", "single", "open"])
@pytest.mark.parametrize("times", [3, 12])
def test_no_question_is_cut_off(
    asking: Asking, pass_on: PassOn, size: tuple[int, int], kind: str, times: int
) -> None:
    document, session = asking.document, asking.session
    options = tuple("abcdefgh") if kind == "single" else ()
    key = rounds.prepare_poll(document, session, f"{WHOLE}. " * times, kind, options)
    rounds.start(document, key)
    passer = pass_on(key, size=size)
    passer.begin()
    screen = passer.see(QuestionScreen)
    read = list(screen.text._lines)
    check(passer)
    while screen.text.further.isVisible() and screen.text.further.text().startswith("Lees verder"):
        passer.click(screen.text.further)
        read += screen.text._lines
        check(passer)
    assert "".join(read).replace(" ", "") == screen.text.text().replace(" ", "")
    if screen.text.further.isVisible():
        passer.tap("Lees vanaf het begin")
        assert screen.text._lines[0] == read[0]


@pytest.mark.parametrize("size", SIZES)
def test_a_choice_that_is_longer_than_a_page_is_read_on_several(
    asking: Asking, pass_on: PassOn, size: tuple[int, int]
) -> None:
    giant = f"{WHOLE}. " * 12
    key = rounds.prepare_poll(asking.document, asking.session, "Wat?", "single", ("Ja", giant.strip(), "Nee"))
    rounds.start(asking.document, key)
    passer = pass_on(key, size=size)
    passer.begin()
    read: list[str] = []
    pages = []
    while True:
        check(passer)
        pages.append(passer.board.page)
        cell = passer.board.cells[1]
        if cell.isVisible():
            read += cell._on_leaf(cell._lines(cell.width()))
        if not passer.board.more.isEnabled():
            break
        passer.click(passer.board.more)
    assert "".join(read).replace(" ", "") == giant.replace(" ", "")
    assert (pages[0], pages[-1]) == ([0], [2, 3])
    assert all(page == [1] for page in pages[1:-1])
    # Choosing it leaves the reader where she is.
    passer.click(passer.board.back)
    last = passer.board._page
    passer.click(cell)
    assert (passer.board._page, passer.board.chosen()) == (last, [1])


def test_a_short_choice_takes_no_more_room_than_it_needs(asking: Asking, pass_on: PassOn) -> None:
    options = ("Ja", f"{WHOLE}. {WHOLE}", "Nee")
    key = rounds.prepare_poll(asking.document, asking.session, "Wat?", "single", options)
    rounds.start(asking.document, key)
    passer = pass_on(key)
    passer.begin()
    heights = [cell.height() for cell in passer.board.cells]
    assert heights[1] > 2 * heights[0]
    assert heights[0] == heights[2] == heights[3]


def test_organisations_fit_on_one_page(crowd: Asking, pass_on: PassOn) -> None:
    passer = pass_on(crowd.open(mode="per_organisatie", linkage="partner"))
    passer.press(Enter)
    check(passer)
    assert len(passer.board.page) == 15


def test_the_answers_stand_where_they_stood(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open("full_scan"))
    passer.begin()
    seen = set()
    for _ in range(25):
        board, text = passer.board, passer.see(QuestionScreen).text
        seen.add((board.mapTo(passer.device, board.cells[0].pos()).toTuple(), text.font().pixelSize()))
        passer.press(Enter)
    assert len(seen) == 1


def test_another_size_and_another_theme(asking: Asking, pass_on: PassOn, qapp: QApplication) -> None:
    passer = pass_on(asking.open("full_scan"))
    passer.begin()
    passer.write("3")
    before = passer.device.grab().toImage()
    passer.device.resize(1920, 1080)
    passer.settle()
    check(passer)
    assert passer.chosen() == ["3"]
    passer.device.resize(1024, 768)
    passer.settle()
    assert passer.device.grab().toImage() == before
    theme.apply(qapp, "dark")
    try:
        assert passer.device.grab().toImage().pixelColor(2, 2) == theme.colour("room_page")
    finally:
        theme.apply(qapp)


def test_a_window_that_is_far_too_small_still_works(asking: Asking, pass_on: PassOn) -> None:
    key = asking.open("full_scan")
    passer = pass_on(key, size=(800, 600))
    passer.begin()
    check(passer)
    passer.tap("4")
    assert passer.chosen() == ["4"]
