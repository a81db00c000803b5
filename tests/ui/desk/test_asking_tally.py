"""Counting hands: what may be counted, what is said about it, and what hands show."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import people, rounds, sessions
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.polls_list import ASKED
from tests.ui.desk.asking_driver import Asker
from tests.ui.sitting import CTRL, Key


@pytest.fixture
def asker(qtbot: QtBot, tmp_path: Path) -> Asker:
    return Asker(qtbot, tmp_path)


def test_more_hands_than_people(asker: Asker) -> None:
    view = asker.ask()
    asker.click(view.head.tally)
    asker.write("6")
    asker.press(Key.Key_Return)
    assert not view.tally.surplus.isVisible()
    asker.write("3")
    asker.press(Key.Key_Return)
    assert "Er zijn 9 antwoorden op 6 mensen" in view.tally.surplus.text()
    assert view.head.counts.text() == "9 beantwoord: 9 geturfd"
    # It is kept all the same: not everybody may have been ticked yet.
    assert len(asker.marks()) == 9
    asker.press(Key.Key_Z, modifiers=CTRL)
    assert not view.tally.surplus.isVisible()


def test_hands_are_seen(asker: Asker) -> None:
    view = asker.ask()
    asker.click(view.head.tally)
    assert "Wie een hand opsteekt, is te zien." in view.tally.seen.text()
    # What was asked along still runs in this session.
    asker.with_session()
    asker.click(asker.conditions.now.start.buttons["quick_scan"])
    asker.click(view.promise.level.button("open"))
    asker.click(view.head.open)
    asker.click(view.head.tally)
    assert view.tally.isVisible()
    assert not view.tally.seen.isVisible()


def test_nobody_present(asker: Asker) -> None:
    for person in people.all_people(asker.document):
        sessions.set_attendance(asker.document, asker.session, person.id, False)
    page = asker.conditions
    asker.click(page.now.start.buttons["quick_scan"])
    warning = page.now.asking.promise.warning
    assert warning.isVisible()
    assert warning.text().startswith("Niemand staat als aanwezig.")
    # Without any people there is no number to compare with.
    for person in people.all_people(asker.document):
        people.remove(asker.document, person.id)
    asker.click(page.now.asking.head.open)
    asker.write("3")
    assert page.now.asking.head.counts.text() == "1 beantwoord"


LONG = "Welke van deze dingen zouden we het komende halfjaar als eerste samen moeten aanpakken, ook als dat geld kost?"
CHOICE = "Een gezamenlijke intake voor alle gezinnen, met één vast gezicht dat het hele jaar hetzelfde blijft"


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_long_questions_and_choices_are_whole(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    asker = Asker(qtbot, tmp_path, size)
    key = rounds.prepare_poll(asker.document, asker.session, LONG, "multiple", (CHOICE, "Iets anders"))
    page = asker.polls
    row = page.list.lists[ASKED].row(key)
    assert row is not None
    asker.click(row)
    view = page.poll.asking
    asker.click(view.head.open)
    title = view.card._title
    assert title is not None
    assert title.height() >= title.heightForWidth(title.width())
    assert not title.toolTip()
    note = view.grid.note.sentence
    assert CHOICE in note.text()
    assert note.height() >= note.heightForWidth(note.width())
    asker.click(view.head.tally)
    room = view.tally.grid._places.label
    # As far as there is room on one line, else on two.
    assert 1.85 * room > theme.metrics("small").horizontalAdvance(CHOICE)
    if size[0] > 1024:
        assert room > theme.metrics("strong").horizontalAdvance(CHOICE)
