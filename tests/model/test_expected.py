"""When the blocks of an agenda begin, planned and expected."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from samenwerkdesk.model import agenda, expected, sessions
from samenwerkdesk.model.document import Document

NINE = datetime(2025, 4, 10, 9, 0)
SESSION = "S1"


def at(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


@pytest.fixture
def ids(document: Document) -> list[str]:
    """The blocks of a session of 10, 45, 15 and 20 minutes, from nine o'clock."""
    sessions.add(
        document, date(2025, 4, 10), [(minutes, f"deel {minutes}", None) for minutes in (10, 45, 15, 20)]
    )
    return [block.id for block in agenda.blocks(document, SESSION)]


def begins(document: Document, now: datetime) -> list[datetime]:
    session = sessions.get(document, SESSION)
    assert session is not None
    return expected.begins(session, agenda.blocks(document, SESSION), now)


def end(document: Document, now: datetime) -> datetime:
    session = sessions.get(document, SESSION)
    assert session is not None
    return agenda.clock(session, agenda.blocks(document, SESSION), now).end


def test_without_a_clock_it_is_the_plan(document: Document, ids: list[str]) -> None:
    assert begins(document, at(200)) == [at(0), at(10), at(55), at(70)]


def test_what_has_been_keeps_its_plan_and_what_comes_moves(document: Document, ids: list[str]) -> None:
    agenda.start(document, SESSION, ids[1], at(17))
    assert begins(document, at(20)) == [at(0), at(17), at(62), at(77)]
    assert begins(document, at(20))[-1] + timedelta(minutes=20) == end(document, at(20))
    # Over its time: what comes is put off with every minute.
    assert begins(document, at(70)) == [at(0), at(17), at(70), at(85)]
    assert begins(document, at(70))[-1] + timedelta(minutes=20) == end(document, at(70))


def test_a_skipped_block_takes_no_time(document: Document, ids: list[str]) -> None:
    agenda.start(document, SESSION, ids[0], at(5))
    agenda.skip(document, SESSION, ids[1])
    assert begins(document, at(6)) == [at(5), at(15), at(15), at(30)]
    assert end(document, at(6)) == at(50)


def test_a_pause_puts_off_what_comes(document: Document, ids: list[str]) -> None:
    agenda.start(document, SESSION, ids[0], at(0))
    agenda.pause(document, SESSION, at(4))
    assert begins(document, at(9)) == [at(0), at(15), at(60), at(75)]
    agenda.pause(document, SESSION, at(9))
    assert begins(document, at(10))[1:] == [at(15), at(60), at(75)]


@pytest.mark.parametrize(("seconds", "minutes"), [(0, 0), (29, 0), (30, 1), (60, 1), (5400, 90)])
def test_the_minutes_are_those_between_two_clocks(seconds: int, minutes: int) -> None:
    now = NINE + timedelta(seconds=30)
    assert expected.minutes_to(now + timedelta(seconds=seconds), now) == minutes
