"""Counting hands: what may be counted, what is said about it, and what hands show."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import people, sessions
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
    asker.click(view.head.discard)
    page = asker.conditions
    asker.click(page.now.start.buttons["quick_scan"])
    asker.click(view.promise.level.button("open"))
    asker.click(view.head.open)
    asker.click(view.head.tally)
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
