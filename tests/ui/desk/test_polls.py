"""The tab 'Peilingen': choose what to ask, ask it, see what came of it; own polls and measurements that come back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.charts import names, pictures
from samenwerkdesk.model import ballots, ground_rules, method, own_polls, public_answers, questions, rounds
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.polls import INSIGHTS, PollsPage
from samenwerkdesk.ui.desk.polls_list import ASKED, MEASURED, OWN, READY, Subject, instruments
from samenwerkdesk.ui.widgets.picture import loader
from tests.ui.desk.asking_driver import Asker
from tests.ui.sitting import CTRL, Key, Sitting


@pytest.fixture
def asker(qtbot: QtBot, tmp_path: Path) -> Asker:
    return Asker(qtbot, tmp_path)


def choose(asker: Asker, part: str, key: str) -> PollsPage:
    page = asker.polls
    row = page.list.lists[part].row(key)
    assert row is not None
    asker.click(row)
    return page


def test_an_instrument_is_listed_as_soon_as_its_picture_exists() -> None:
    assert names.DRAWN - {"poll"} <= set(pictures.PICTURES)
    assert all(pictures.known(name) for name in names.DRAWN)
    known = {"dual_identity", "compliance", "movement", "process_trust", "shift", "ambition_formula"}
    assert known <= {each.code for each in instruments()}


def test_one_of_the_eleven_from_ready_to_shown(asker: Asker) -> None:
    page = choose(asker, READY, "PEIL3")
    asker.click(page._starts["PEIL3"].buttons["PEIL3"])
    of = asker.last("poll")
    assert page.list.current == Subject(ASKED, of.id)
    asker.click(page.poll.asking.head.open)
    asker.write("1133")
    asker.write("2")
    assert [
        each.answers["answer"].chosen or each.answers["answer"].text
        for each in ballots.of_round(asker.document, of.id)
    ]
    asker.click(page.poll.asking.head.close_round)
    assert not page.poll.picture.isVisible()
    asker.click(page.poll.asking.head.reveal)
    assert page.poll.picture.isVisible()
    assert "staan gelijk" in page.poll.picture.sentence.text()
    (found,) = public_answers.public_polls(asker.document)
    assert found.top == ("precies genoeg", "te veel")


def test_several_choices_are_typed_per_option(asker: Asker) -> None:
    page = choose(asker, READY, "PEIL7")
    asker.click(page._starts["PEIL7"].buttons["PEIL7"])
    asker.click(page.poll.asking.head.open)
    grid = page.poll.asking.grid.grid
    assert [column.label for column in grid._columns] == ["1", "2", "3", "4"]
    asker.write("1")
    asker.press(Key.Key_Right)
    asker.write("1")
    (ballot,) = ballots.of_round(asker.document, asker.last("poll").id)
    assert len(ballot.answers["answer"].chosen) == 2
    asker.press(Key.Key_Left, Key.Key_Delete)
    assert asker.document.undo_label == "Antwoord typen"
    # Each column says which option it is: shortly over it, whole in the tool tip and under the grid.
    options = [read for _, read in questions.of_round(asker.document, asker.last("poll").id)[0].options]
    assert [column.sub for column in grid._columns] == options
    assert grid._columns[2].spoken.startswith(options[2])
    note = page.poll.asking.grid.note
    asker.press(Key.Key_Home)
    assert note.heading.text() == "Keuze 1 · Formulier 1"
    assert note.sentence.text().startswith(options[0])
    asker.write("x0 1")
    (ballot,) = ballots.of_round(asker.document, asker.last("poll").id)
    assert len(ballot.answers["answer"].chosen) == 3
    assert grid.mark(grid._rows[0].key, grid._columns[1].key) is None
    asker.write("7")
    assert page.poll.asking.grid.problem.text().startswith("Typ 1, x of een spatie")


def test_hands_for_a_poll(asker: Asker) -> None:
    page = choose(asker, READY, "PEIL4")
    asker.click(page._starts["PEIL4"].buttons["PEIL4"])
    asker.click(page.poll.asking.head.open)
    asker.click(page.poll.asking.head.tally)
    for number in ("3", "2", "4"):
        asker.write(number)
        asker.press(Key.Key_Return)
    tally = page.poll.asking.tally
    head = page.poll.asking.head
    assert tally.senders.isVisible()
    assert tally.senders.value() is None
    assert "Nog niet bewaard" in tally.waiting.text()
    assert head.counts.text() == "0 van 6 beantwoord"
    # Neither ready nor closed without the number of people: hands are no people.
    asker.click(head.close_round)
    assert tally.senders.input.hasFocus()
    assert asker.last("poll").running
    asker.write("3")
    asker.press(Key.Key_Return)
    assert "4 tot en met 9 mensen mee, niet 3" in tally.waiting.text()
    assert tally.grid.mark(tally.grid._rows[2].key, "votes") == 4
    asker.press(Key.Key_Backspace)
    asker.write("5")
    asker.press(Key.Key_Return)
    assert not tally.waiting.isVisible()
    assert head.counts.text() == "5 van 6 beantwoord: 5 geturfd"
    # A hand more that cannot be waits as well, and what is kept stays as it was.
    tally.grid.setFocus()
    tally.grid.go_to(0, 0)
    asker.press(Key.Key_6, Key.Key_Return)
    assert tally.waiting.isVisible()
    assert head.counts.text() == "5 van 6 beantwoord: 5 geturfd"
    tally.grid.go_to(0, 0)
    asker.press(Key.Key_5, Key.Key_Return)
    assert not tally.waiting.isVisible()
    asker.click(head.close_round)
    (found,) = public_answers.public_polls(asker.document)
    assert found.n == 5


def test_words_become_a_cloud_and_open_answers_a_list(asker: Asker) -> None:
    page = choose(asker, READY, "PEIL2")
    asker.click(page._starts["PEIL2"].buttons["PEIL2"])
    asker.click(page.poll.asking.head.open)
    for text in ("vertrouwen", "vertrouwen en tijd", "tijd", "gedoe", "vertrouwen"):
        asker.write(text)
        asker.press(Key.Key_Return)
    asker.click(page.poll.asking.head.close_round)
    asker.click(page.poll.asking.head.reveal)
    assert page.poll.picture.isVisible()
    page = choose(asker, READY, "PEIL11")
    asker.click(page._starts["PEIL11"].buttons["PEIL11"])
    asker.click(page.poll.asking.head.open)
    for number in range(5):
        asker.write(f"tip {number}")
        asker.press(Key.Key_Return)
    asker.click(page.poll.asking.head.close_round)
    asker.click(page.poll.asking.head.reveal)
    assert asker.texts(page.poll.list) == [f"tip {number}" for number in range(5)]
    assert not page.poll.picture.isVisible()


def test_an_own_poll_is_kept_and_asked(asker: Asker) -> None:
    page = asker.polls
    asker.click(page.list.new)
    assert page.own.question.input.hasFocus()
    asker.click(page.own.ask)
    assert "vraag" in page.own.problem.text()
    asker.write("Gaan we door?")
    page.own.options.input.setFocus()
    asker.write("ja")
    asker.press(Key.Key_Return)
    asker.write("nee")
    asker.click(page.own.save)
    (kept,) = own_polls.all_polls(asker.document)
    assert (kept.question, kept.options) == ("Gaan we door?", ("ja", "nee"))
    assert page.list.current == Subject(OWN, kept.id)
    asker.click(page.own.ask)
    of = asker.last("poll")
    assert (of.question, of.options, of.state) == ("Gaan we door?", ("ja", "nee"), "prepared")
    row = page.list.lists[OWN].row(kept.id)
    assert row is not None
    row.setFocus()
    asker.press(Key.Key_Delete)
    assert own_polls.all_polls(asker.document) == []
    asker.press(Key.Key_Z, modifiers=CTRL)
    assert len(own_polls.all_polls(asker.document)) == 1


def test_asking_again_keeps_the_former(asker: Asker) -> None:
    page = choose(asker, READY, "PEIL9")
    asker.click(page._starts["PEIL9"].buttons["PEIL9"])
    asker.click(page.poll.asking.head.open)
    asker.write("1")
    asker.click(page.poll.asking.head.close_round)
    asker.click(page.poll.asking.head.reveal)
    asker.click(page.poll.asking.head.again)
    found = rounds.of_session(asker.document, asker.session, "poll")
    assert [(each.code, each.state) for each in found] == [("PEIL9", "revealed"), ("PEIL9", "prepared")]


def test_compliance_asked_one_by_one(asker: Asker) -> None:
    ground_rules.propose_handbook(asker.document)
    ground_rules.adopt_all(asker.document, asker.session)
    page = choose(asker, MEASURED, "compliance")
    view = page._instruments["compliance"]
    asker.click(view.start.buttons["compliance"])
    asker.click(view.asking.head.open)
    of = asker.last("compliance")
    for mark in (1, 2, 3, 4, 5):
        ballots.submit(asker.document, {of.id: {"SR1": Given(float(mark)), "SR2": Given(4.0)}}, Who())
    asker.settle()
    asker.click(view.asking.head.close_round)
    for _ in range(3):
        asker.click(view.asking.head.reveal)
    assert view.pictures.first.isVisible()
    assert ground_rules.compliance(asker.document)[asker.session] == {"SR1": 3.0, "SR2": 4.0}


def test_process_trust_of_the_example(example: Sitting) -> None:
    loader.wait()
    example.desk.part_asked.emit(contents.POLLS, "process_trust")
    example.settle()
    page = example.workspace.current_page()
    assert isinstance(page, PollsPage)
    view = page._instruments["process_trust"]
    assert view.isVisible()
    assert view.pictures.first.isVisible()
    assert view.pictures.first.sentence.text()


def test_the_five_insights(example: Sitting) -> None:
    example.workspace.show_page(contents.POLLS)
    page = example.workspace.current_page()
    assert isinstance(page, PollsPage)
    page.show_view(INSIGHTS)
    example.settle()
    assert [card.accessibleName() for card in page.insights.cards] == list(method.insights())


def own_poll(asker: Asker) -> str:
    """An own poll that was asked and shown earlier in this session; returns its round."""
    key = rounds.prepare_poll(asker.document, asker.session, "Gaan we door?", "single", ("ja", "nee"))
    rounds.start(asker.document, key)
    asked = questions.of_round(asker.document, key)[0]
    ballots.put(asker.document, key, [(Who(), asked, Given(chosen=("ja",)))])
    rounds.close(asker.document, key)
    rounds.reveal(asker.document, key)
    return key


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_the_list_follows_what_is_prepared_and_opened(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    asker = Asker(qtbot, tmp_path, size)
    own_poll(asker)
    page = choose(asker, MEASURED, "process_trust")
    view = page._instruments["process_trust"]
    here = Subject(MEASURED, "process_trust")
    asker.click(view.start.buttons["process_trust"])
    assert (page.list.current, page._subject) == (here, view)
    assert view.asking.head.open.hasFocus()
    asker.press(Key.Key_Space)
    assert (page.list.current, page._subject) == (here, view)
    asker.write("4")
    of = asker.last("process_trust")
    assert of.running
    assert len(ballots.of_round(asker.document, of.id)) == 1
    asker.click(view.asking.head.close_round)
    assert page.list.current == here
    for _ in range(4):
        asker.press(Key.Key_Z, modifiers=CTRL)
        assert (page.list.current, page._subject) == (here, view)


def test_undo_and_redo_of_a_poll_keep_the_place(asker: Asker) -> None:
    own_poll(asker)
    page = choose(asker, READY, "PEIL9")
    asker.click(page._starts["PEIL9"].buttons["PEIL9"])
    of = asker.last("poll")
    asker.click(page.poll.asking.head.open)
    asker.write("1")
    for _ in range(3):
        assert page.list.current == Subject(ASKED, of.id)
        asker.press(Key.Key_Z, modifiers=CTRL)
    assert page.list.current == Subject(READY, "PEIL9")
    asker.press(Key.Key_Y, modifiers=CTRL)
    assert page.list.current == Subject(ASKED, of.id)


def test_the_keyboard_that_comes_by_a_row_chooses_nothing(asker: Asker) -> None:
    page = choose(asker, READY, "PEIL3")
    asker.at(page.list.lists[READY], 5)
    assert page.list.current == Subject(READY, "PEIL3")
    asker.press(Key.Key_Return)
    assert page.list.current == Subject(READY, page.list.lists[READY].keys()[5])
    asker.press(Key.Key_Down)
    assert page.list.current == Subject(READY, page.list.lists[READY].keys()[6])


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_what_is_taken_low_in_the_list_comes_in_sight(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    asker = Asker(qtbot, tmp_path, size)
    for number in range(12):
        own_polls.save(asker.document, f"Vraag {number}", "open")
    page = asker.polls

    def in_sight(widget: QWidget) -> bool:
        box = QRect(widget.mapTo(page.viewport(), QPoint(0, 0)), widget.size())
        return page.viewport().rect().contains(box)

    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    asker.click(page.list.new)
    assert page.own.question.input.hasFocus()
    assert in_sight(page.own.question)
    assert in_sight(page.own.ask)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    choose(asker, OWN, page.list.lists[OWN].keys()[-1])
    assert in_sight(page.own.question)
    choose(asker, READY, "PEIL11")
    assert in_sight(page._starts["PEIL11"].buttons["PEIL11"])
