"""Every page by keyboard alone: each control has a name, and Tab goes through them as one reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import contents
from samenwerkdesk.ui.widgets.board import Board
from tests.ui.desk.asking_driver import Asker
from tests.ui.sitting import CTRL, SHIFT, Key, Sitting
from tests.ui.walking import name_of, place, tab_walk, unnamed, views
from tools import layout_check


def test_also_with_everything_open(example: Sitting) -> None:
    example.workspace.toggle_explanation()
    example.press(Key.Key_Down)
    example.at(example.page.running.list)
    example.press(Key.Key_Return)
    example.at(example.page.recording.decisions.records)
    example.press(Key.Key_Return)
    example.at(example.page.recording.agreed.records)
    example.press(Key.Key_Return)
    example.at(example.page.recording.points.records)
    example.press(Key.Key_Return)
    example.desk.removed("Iets is weg.")
    assert unnamed(example.window) == []
    example.workspace.capture.ask()
    assert unnamed(example.workspace.capture) == []


def test_tab_goes_through_the_session_as_one_reads(example: Sitting) -> None:
    stops = tab_walk(example.workspace)
    names = [name_of(stop) for stop in stops]
    wanted = [
        "Vastleggen in deze sessie",
        next(name for name in names if name.startswith("TWO-1 ronde 1")),
        next(name for name in names if name.startswith("Proefteam")),
        "Aantekening, alleen voor jou",
        "Onderdelen",
        "Uitleg",
        next(name for name in names if name.startswith("Gezinsketen Elzenland")),
        "Draaiboek",
        "Verslag maken",
        "9.00, Check-in, 10 min",
        "Nieuw onderdeel",
    ]
    places = [names.index(name) for name in wanted]
    assert places == sorted(places)
    assert len([name for name in names if name.endswith(" min")]) == 1


def test_tab_goes_on_in_what_was_opened_later(example: Sitting) -> None:
    example.at(example.page.recording.decisions.records)
    example.press(Key.Key_Return)
    assert name_of(example.focused()) == "Besluit"
    seen = []
    for _ in range(5):
        example.press(Key.Key_Tab)
        seen.append(name_of(example.focused()))
    assert seen[:4] == ["Omdat", "Komt in het verslag", "Verwijderen", "Klaar"]
    assert seen[4].startswith("Mandaten")


def test_tab_goes_down_the_people(example: Sitting) -> None:
    example.page.show_view("present")
    example.workspace.begin()
    assert name_of(example.focused()) == "Marloes Tichelaar: aanwezig"
    example.settle()
    heights = []
    for _ in range(5):
        heights.append(place(example.focused(), example.page.attendance).y())
        example.press(Key.Key_Tab)
    assert len(set(heights)) >= 3
    assert heights[:3] == sorted(heights[:3])


@pytest.mark.parametrize("size", [(900, 600), (1024, 768), (1920, 1080)])
def test_nothing_is_cut_off_or_lies_over_something_else(example: Sitting, size: tuple[int, int]) -> None:
    example.window.resize(*size)
    example.press(Key.Key_F7)
    for tab in contents.TABS:
        for view in views(example, tab.key):
            assert layout_check.problems(example.window) == [], (tab.key, view)


STATES = ("prepared", "open", "tally", "closed", "dots", "spread", "revealed")


def asked(asker: Asker, state: str) -> None:
    """Bring a measurement of the conditions so far."""
    page = asker.conditions
    page.ask("quick_scan")
    head = page.now.asking.head
    if state == "prepared":
        return
    head.open.click()
    asker.paste("\n".join(f"{mark}\t{mark}\t3\t?\t2" for mark in (1, 1, 1, 5, 5, 5)))
    asker.press(Key.Key_V, modifiers=CTRL)
    if state == "tally":
        head.tally.click()
    if state in ("open", "tally"):
        return
    head.close_round.click()
    while asker.last("quick_scan").state != state:
        head.reveal.click()


@pytest.mark.parametrize("state", STATES)
def test_a_round_in_every_state(qtbot: QtBot, tmp_path: Path, state: str) -> None:
    asker = Asker(qtbot, tmp_path, (900, 600))
    asked(asker, state)
    asker.settle()
    assert unnamed(asker.window) == []
    for size in ((900, 600), (1024, 768), (1920, 1080)):
        asker.window.resize(*size)
        for _ in range(3):
            # Texts that wrap within columns within a page take a few rounds.
            asker.settle()
        assert layout_check.problems(asker.window) == [], size


def test_tab_comes_back_to_the_card_and_not_to_the_top_of_its_board(example: Sitting) -> None:
    next(iter(views(example, contents.FENCE)))
    board = next(each for each in example.window.findChildren(Board) if each.isVisible())
    board.setFocus(Qt.FocusReason.TabFocusReason)
    board.set_current(board.lanes()[-1].cards[-1].key)
    example.settle()

    def in_sight() -> bool:
        return board.viewport().visibleRegion().contains(board.card_box(board.current()[1]).center())

    assert in_sight()
    example.press(Key.Key_Tab)
    example.press(Key.Key_Tab, modifiers=SHIFT)
    assert example.focused() is board
    assert in_sight()
