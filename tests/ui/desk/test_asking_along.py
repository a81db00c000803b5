"""What runs along with a measurement: the line that says so, the way to it, and opening it all again."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import rounds
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.conditions import TEXTS
from samenwerkdesk.ui.desk.polls_list import ASKED, MEASURED, Subject
from tests.ui.desk.asking_driver import Asker
from tests.ui.sitting import CTRL, Key


@pytest.fixture
def asker(qtbot: QtBot, tmp_path: Path) -> Asker:
    return Asker(qtbot, tmp_path)


def states(asker: Asker) -> list[str]:
    return [each.state for each in rounds.of_session(asker.document, asker.session)]


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_two_polls_run_along(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    asker = Asker(qtbot, tmp_path, size)
    view = asker.ask()
    along = view.head.along
    polls = rounds.of_session(asker.document, asker.session, "poll")
    assert along.words.text() == f"Ook open: {polls[0].title} · {polls[1].title}"
    assert along.polls.isVisible()
    assert not along.texts.isVisible()
    asker.click(along.polls)
    assert asker.workspace.rail.current() == contents.POLLS
    page = asker.polls
    assert page.list.current == Subject(ASKED, polls[0].id)
    assert page.poll.asking.grid.grid.hasFocus()
    # A poll is nothing's measurement: it says nothing of what runs beside it.
    assert not page.poll.asking.head.along.isVisible()
    assert asker.conditions.now.asking.head.along.isVisible()


def test_the_open_questions_run_along(asker: Asker) -> None:
    view = asker.ask("full_scan")
    assert "Ook open: " in view.head.along.words.text()
    asker.click(view.head.along.texts)
    page = asker.conditions
    assert page.views.value() == TEXTS
    assert page.texts.asking.texts.first().hasFocus()


def test_a_measurement_along_with_another(asker: Asker) -> None:
    asker.desk.part_asked.emit(contents.POLLS, "process_trust")
    page = asker.polls
    view = page._instruments["process_trust"]
    asker.click(view.start.buttons["process_trust"])
    asker.click(view.asking.head.open)
    asker.click(view.asking.head.along.polls)
    assert page.list.current == Subject(MEASURED, "movement")


def test_what_was_closed_together_opens_together(asker: Asker) -> None:
    view = asker.ask()
    asker.write("33333")
    asker.click(view.head.close_round)
    assert states(asker) == ["closed", "prepared", "prepared"]
    assert not view.head.along.isVisible()
    asker.click(view.head.reopen)
    assert states(asker) == ["open", "open", "open"]
    assert view.head.along.isVisible()
    asker.press(Key.Key_Z, modifiers=CTRL)
    assert states(asker) == ["closed", "prepared", "prepared"]


def test_asking_again_offers_what_was_asked_along(asker: Asker) -> None:
    page = asker.conditions
    asker.click(page.now.start.buttons["full_scan"])
    asker.at(page.now.asking.promise.along)
    asker.press(Key.Key_Space)
    asker.click(page.now.asking.head.open)
    asker.write("3")
    asker.click(page.now.asking.head.close_round)
    for _ in range(3):
        asker.click(page.now.asking.head.reveal)
    asker.click(page.now.asking.head.again)
    assert states(asker) == ["revealed", "prepared"]
    assert page.now.asking.head.open.hasFocus()
