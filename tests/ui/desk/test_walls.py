"""From the document to the wall: what a tab shows follows how far things are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from samenwerkdesk import look
from samenwerkdesk.model import (
    actions,
    agenda,
    ballots,
    decisions,
    group_marks,
    public_marks,
    questions,
    rounds,
    sessions,
)
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.visibility import PRIVATE
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.instrument_pictures import of_series
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Measure
from samenwerkdesk.ui.room.views.pictures import Picture, Poll, Texts
from samenwerkdesk.ui.room.views.waiting import Waiting
from tests.charts import drawn
from tests.model.asking import Asking
from tests.ui.room.walls import read

NOW = datetime(2025, 4, 10, 9, 30)


@pytest.fixture
def asking(qapp: QApplication, tmp_path: Path) -> Iterator[Asking]:
    theme.apply(qapp)
    document = Document.create(tmp_path / "samen.samenwerk")
    yield Asking(document)
    document.close()


def walls(asking: Asking, now: datetime = NOW) -> Walls:
    return Walls(asking.document, asking.session, now)


def test_a_round_shows_how_many_then_dots_then_its_picture(asking: Asking) -> None:
    document = asking.document
    key = asking.open("quick_scan")
    asked = questions.of_round(document, key)
    view = walls(asking).asked(key)
    assert isinstance(view, Waiting)
    assert "0 van 6 beantwoord" in read(view)
    assert "Vul in stilte in" in read(view)
    for at in range(6):
        ballots.submit(document, {key: {each.key: Given(1.0 + at % 5) for each in asked}}, Who())
    view = walls(asking).asked(key)
    assert isinstance(view, Waiting)
    assert "6 van 6 beantwoord" in read(view)
    rounds.close(document, key)
    view = walls(asking).asked(key)
    assert isinstance(view, Waiting)
    assert "zo kijken we samen" in read(view)
    names = []
    while (now := rounds.get(document, key)) is not None and rounds.next_step(now):
        rounds.reveal(document, key)
        view = walls(asking).asked(key)
        assert isinstance(view, Picture)
        names.append(view.name)
    assert names == ["dots", "radar", "radar"]


def test_a_poll_shows_its_question_and_then_what_came_of_it(asking: Asking) -> None:
    document = asking.document
    key = rounds.prepare_poll(document, asking.session, "Ja of nee?", "single", ("ja", "nee"))
    rounds.start(document, key)
    (asked,) = questions.of_round(document, key)
    view = walls(asking).asked(key)
    assert isinstance(view, Waiting)
    assert "Ja of nee?" in read(view)
    for at in range(6):
        ballots.submit(document, {key: {asked.key: Given(chosen=(("ja", "nee")[at % 2],))}}, Who())
    rounds.close(document, key)
    rounds.reveal(document, key)
    assert isinstance(walls(asking).asked(key), Poll)


def test_what_is_gone_has_no_wall(asking: Asking) -> None:
    assert walls(asking).asked("R99") is None
    assert walls(asking).poll("R99") is None
    assert walls(asking).transfer("TT99") is None


def test_the_agenda_counts_down_and_never_below_nothing(asking: Asking) -> None:
    document = asking.document
    first = agenda.add(document, asking.session, "inchecken", 10)
    agenda.add(document, asking.session, "pauze", 15)
    agenda.start(document, asking.session, first, NOW)
    later = datetime(2025, 4, 10, 9, 36, 30)
    assert "nog 4 min" in read(walls(asking, later).agenda())
    timer = walls(asking, later).timer()
    assert timer is not None
    assert "3:30" in read(timer)
    over = datetime(2025, 4, 10, 9, 45)
    timer = walls(asking, over).timer()
    assert timer is not None
    assert "Tijd" in read(timer)
    agenda.stop(document, asking.session)
    assert walls(asking, over).timer() is None
    assert "-" not in read(walls(asking, over).agenda())


def test_skipped_blocks_and_private_decisions_stay_on_the_desk(asking: Asking) -> None:
    document = asking.document
    key = agenda.add(document, asking.session, "Overgeslagen", 10)
    agenda.add(document, asking.session, "Blijft", 10)
    agenda.skip(document, asking.session, key)
    said = read(walls(asking).agenda())
    assert "Blijft" in said
    assert "Overgeslagen" not in said
    kept = decisions.add(document, asking.session, "Voor iedereen", "want het moet")
    secret = decisions.add(document, asking.session, "Voor mij alleen")
    decisions.set_field(document, secret, "visibility", PRIVATE)
    assert kept
    assert len(walls(asking).each_decision()) == 1
    assert "Voor mij" not in read(walls(asking).decisions())


def test_an_agreement_says_what_is_still_missing(asking: Asking) -> None:
    actions.add(asking.document, asking.session, "Agenda maken", asking.people[0], date(2025, 4, 24))
    actions.add(asking.document, asking.session, "Zaal zoeken")
    first, second = walls(asking).each_action()
    assert "Mens 1 · vóór do 24 april" in read(first)
    assert "2025" not in read(first).replace("10 april 2025", "")
    assert "wie doet het? · wanneer?" in read(second)


def test_a_date_in_another_year_than_the_session_has_its_year(asking: Asking) -> None:
    document = asking.document
    actions.improve(document, asking.session, "Evaluatie plannen", asking.people[0], date(2026, 1, 15))
    for view in (walls(asking).each_action()[0], walls(asking).improvements()):
        assert "Mens 1 · vóór do 15 januari 2026" in read(view)


def test_without_a_session_there_is_still_a_wall(asking: Asking) -> None:
    found = Walls(asking.document, None, NOW)
    for view in (found.welcome(), found.agenda(), found.decisions(), found.actions()):
        assert view.pages(1024, 768) == 1
        assert read(view)
    assert sessions.get(asking.document, asking.session)


def test_open_questions_show_their_answers_question_by_question(asking: Asking) -> None:
    document = asking.document
    key = asking.open("open_questions")
    asked = questions.of_round(document, key)
    for at in range(6):
        ballots.submit(document, {key: {each.key: Given(text=f"antwoord {at}") for each in asked}}, Who())
    rounds.close(document, key)
    assert isinstance(walls(asking).asked(key), Waiting)
    rounds.reveal(document, key)
    view = walls(asking).asked(key)
    assert isinstance(view, Texts)
    said = read(view)
    assert all(each.text in said for each in asked)
    assert "antwoord 5" in said


def test_a_picture_stays_with_its_rounds(asking: Asking) -> None:
    document = asking.document
    key = asking.open("quick_scan")
    asked = questions.of_round(document, key)
    assert walls(asking).comparison() is None
    for at in range(6):
        ballots.submit(document, {key: {each.key: Given(1.0 + at % 5) for each in asked}}, Who())
    rounds.close(document, key)
    rounds.reveal(document, key)
    found = public_marks.public_conditions(document)
    view = walls(asking).again("dots", found)
    assert isinstance(view, Picture)
    assert view.measurements == tuple(found[-1:])
    assert isinstance(walls(asking).comparison(), Picture)
    rounds.discard(document, key)
    assert walls(asking).again("dots", found) is None


def test_a_picture_names_the_session_in_which_it_was_asked(asking: Asking) -> None:
    document = asking.document
    poll = rounds.prepare_poll(document, asking.session, "Ja of nee?", "single", ("ja", "nee"))
    rounds.start(document, poll)
    (asked,) = questions.of_round(document, poll)
    for _ in range(6):
        ballots.submit(document, {poll: {asked.key: Given(chosen=("ja",))}}, Who())
    rounds.close(document, poll)
    rounds.reveal(document, poll)
    told = asking.open("open_questions")
    for _ in range(6):
        given = {each.key: Given(text="goed") for each in questions.of_round(document, told)}
        ballots.submit(document, {told: given}, Who())
    rounds.close(document, told)
    rounds.reveal(document, told)
    scans = [scan(document, asking.session)]
    later = sessions.add(document, date(2025, 6, 12))
    scans.append(scan(document, later))
    now = Walls(document, later, NOW)
    old = Walls(document, asking.session, NOW).place
    assert now.place.session.startswith("Sessie 2")
    for view in (
        now.poll(poll),
        now.asked(poll),
        now.asked(told),
        now.answers("open_questions", asking.session)[0],
        now.asked(scans[0]),
        now.picture("dots", public_marks.public_conditions(document)[:1]),
    ):
        assert view is not None
        assert view.place == old
    earlier = Walls(document, asking.session, NOW).asked(scans[1])
    assert earlier is not None
    assert earlier.place == now.place
    both = now.comparison()
    assert both is not None
    assert both.place.session == "Sessie 1 t/m 2"
    source = of_series(document, "comparison", public_marks.public_conditions(document), {})
    assert source.imprint[1] == "Sessie 1 t/m 2"
    rounds.discard(document, scans[1])
    alone = now.comparison()
    assert alone is not None
    assert alone.place == old


def scan(document: Document, session: str) -> str:
    """A quick scan in a session of which all is shown."""
    sessions.everybody_present(document, session)
    key = rounds.prepare(document, "quick_scan", session)
    rounds.set_level(document, key, "anoniem", None)
    rounds.start(document, key)
    asked = questions.of_round(document, key)
    for at in range(6):
        ballots.submit(document, {key: {each.key: Given(1.0 + at % 5) for each in asked}}, Who())
    rounds.close(document, key)
    while (now := rounds.get(document, key)) is not None and rounds.next_step(now):
        rounds.reveal(document, key)
    return key


def test_a_mark_of_the_group_together_is_no_answer_on_the_wall(asking: Asking) -> None:
    document = asking.document
    code = questions.of_instrument(document, "shift")[0].item
    group_marks.put_mark(document, "Cijfer", "shift", asking.session, code, 3)
    (found,) = public_marks.public_measurements(document, "shift")
    assert found.together
    view = walls(asking).shifts(asking.session)
    assert isinstance(view, Picture)
    figure = view.figure(Measure(1920, 1080), look.theme(), 0)
    said = " ".join(drawn.words(figure))
    assert "cijfer van de groep samen" in said
    assert "antwoord" not in said
