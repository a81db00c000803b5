"""The agenda: blocks that follow one another, and the clock that runs through them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from samenwerkdesk.model import agenda, sessions
from samenwerkdesk.model.agenda import Clock
from samenwerkdesk.model.document import Document
from tests.model.dumps import dump

DAY = date(2025, 4, 10)
NINE = datetime(2025, 4, 10, 9, 0)
PLAN = [(10, "check-in", None), (45, "condities", None), (15, "pauze", None), (20, "besluiten", None)]
SESSION = "S1"


def at(minutes: float, day: datetime = NINE) -> datetime:
    return day + timedelta(minutes=minutes)


@pytest.fixture
def ids(document: Document) -> list[str]:
    """The blocks of a planned session of ninety minutes, from nine o'clock."""
    sessions.add(document, DAY, PLAN)
    return [block.id for block in agenda.blocks(document, SESSION)]


def times(document: Document) -> list[tuple[str, float, float]]:
    return [
        (block.title or "", block.start_minute, block.minutes) for block in agenda.blocks(document, SESSION)
    ]


def starts(document: Document) -> list[float]:
    return [block.start_minute for block in agenda.blocks(document, SESSION)]


def planned(document: Document) -> int | None:
    return sessions.all_sessions(document)[0].duration_minutes


def ends(document: Document) -> int:
    session = sessions.all_sessions(document)[0]
    return agenda.planned_end(session, agenda.blocks(document, SESSION))


def clock(document: Document, now: datetime) -> Clock:
    session = sessions.get(document, SESSION)
    assert session is not None
    return agenda.clock(session, agenda.blocks(document, SESSION), now)


def running(document: Document) -> str | None:
    block = clock(document, NINE).block
    return block.id if block else None


# ---------------------------------------------------------------------- blocks


def test_plan_follows_without_gaps(document: Document, ids: list[str]) -> None:
    assert starts(document) == [0, 10, 55, 70]
    assert ends(document) == 540 + 90
    assert [block.label for block in agenda.blocks(document, SESSION)][:2] == ["Check-in", "Condities"]
    assert agenda.blocks(document, "S9") == []


def test_adding_at_the_end_and_after_a_block(document: Document, ids: list[str]) -> None:
    agenda.add(document, SESSION, " vragen \n", 5)
    assert times(document)[-1] == ("vragen", 90, 5)
    agenda.add(document, SESSION, None, 7, after=ids[0])
    assert times(document)[:3] == [("check-in", 0, 10), ("", 10, 7), ("condities", 17, 45)]
    assert agenda.blocks(document, SESSION)[1].label == "Onderdeel zonder naam"
    assert planned(document) == 102
    assert document.undo() == "Onderdeel toevoegen"
    assert document.undo() == "Onderdeel toevoegen"
    assert starts(document) == [0, 10, 55, 70]
    assert planned(document) == 90
    agenda.add(document, SESSION, "x", 5, after="AG99")
    assert times(document)[-1] == ("x", 90, 5)


def test_first_block_of_an_empty_agenda(document: Document) -> None:
    sessions.add(document, DAY)
    assert ends(document) == 660
    agenda.add(document, SESSION, "check-in", 20)
    assert (times(document), planned(document)) == ([("check-in", 0, 20)], 20)


def test_length_moves_what_comes_later(document: Document, ids: list[str]) -> None:
    agenda.set_minutes(document, SESSION, ids[1], 30)
    assert starts(document) == [0, 10, 40, 55]
    agenda.lengthen(document, SESSION, ids[1], 5)
    agenda.lengthen(document, SESSION, ids[1], 5)
    assert starts(document) == [0, 10, 50, 65]
    assert planned(document) == 85
    assert document.undo() == "Duur van onderdeel"
    assert starts(document) == [0, 10, 55, 70]


@pytest.mark.parametrize(
    ("minutes", "kept"), [(-5, 0), (0, 0), (7.5, 7.5), (600, 600), (601, 600), (1e9, 600)]
)
def test_length_has_bounds(document: Document, ids: list[str], minutes: float, kept: float) -> None:
    agenda.set_minutes(document, SESSION, ids[0], minutes)
    assert times(document)[0] == ("check-in", 0, kept)
    agenda.lengthen(document, SESSION, ids[0], -10_000)
    assert times(document)[0] == ("check-in", 0, 0)


def test_skipped_block_takes_no_time(document: Document, ids: list[str]) -> None:
    agenda.skip(document, SESSION, ids[0])
    assert starts(document) == [0, 0, 45, 60]
    assert agenda.blocks(document, SESSION)[0].skipped
    assert document.undo_label == "Onderdeel overslaan"
    assert planned(document) == 80
    agenda.set_minutes(document, SESSION, ids[0], 30)
    assert starts(document) == [0, 0, 45, 60]
    agenda.skip(document, SESSION, ids[0], False)
    assert document.undo_label == "Onderdeel toch doen"
    assert starts(document) == [0, 30, 75, 90]


def test_moving(document: Document, ids: list[str]) -> None:
    agenda.move(document, SESSION, ids[0], 2)
    assert times(document) == [
        ("condities", 0, 45),
        ("pauze", 45, 15),
        ("check-in", 60, 10),
        ("besluiten", 70, 20),
    ]
    assert document.undo() == "Onderdeel verplaatsen"
    agenda.move(document, SESSION, ids[0], -1)
    agenda.move(document, SESSION, "AG99", 1)
    assert document.undo_label == "Sessie toevoegen"
    assert starts(document) == [0, 10, 55, 70]


@pytest.mark.parametrize(("index", "wanted"), [(0, [0, 45, 60]), (1, [0, 10, 25]), (3, [0, 10, 55])])
def test_removing_closes_the_gap(document: Document, ids: list[str], index: int, wanted: list[float]) -> None:
    agenda.remove(document, SESSION, ids[index])
    assert starts(document) == wanted
    assert document.undo() == "Onderdeel verwijderen"
    assert starts(document) == [0, 10, 55, 70]


def test_removing_all_blocks(document: Document, ids: list[str]) -> None:
    for key in ids:
        agenda.remove(document, SESSION, key)
    assert agenda.blocks(document, SESSION) == []
    agenda.add(document, SESSION, "x", 5)
    assert starts(document) == [0]


def test_agenda_that_starts_later_keeps_its_start(document: Document, ids: list[str]) -> None:
    with document.change("x"):
        document.write("UPDATE agenda_item SET start_minute = start_minute + 15")
    agenda.add(document, SESSION, "x", 5)
    assert starts(document) == [15, 25, 70, 85, 105]
    agenda.remove(document, SESSION, ids[0])
    assert starts(document) == [15, 60, 75, 95]
    agenda.move(document, SESSION, ids[3], -9)
    assert starts(document) == [15, 35, 80, 95]


def test_imported_blocks_without_times(document: Document) -> None:
    sessions.add(document, DAY)
    with document.change("x"):
        for seq in range(2):
            document.insert("agenda_item", id=f"AG{seq}", session_id=SESSION, seq=seq, title="")
    assert [(block.minutes, block.label) for block in agenda.blocks(document, SESSION)] == [
        (0, "Onderdeel zonder naam")
    ] * 2
    agenda.set_minutes(document, SESSION, "AG0", 5)
    assert starts(document) == [0, 5]


def test_fields(document: Document, ids: list[str]) -> None:
    for field, label in agenda.LABELS.items():
        agenda.set_field(document, ids[0], field, f"een {field}")
        assert document.undo_label == label
    block = agenda.blocks(document, SESSION)[0]
    assert (block.title, block.form, block.grouping, block.page) == (
        "een title",
        "een form",
        "een grouping",
        "een page",
    )


# ---------------------------------------------------------------------- the clock


def test_clock_that_does_not_run(document: Document, ids: list[str]) -> None:
    assert clock(document, at(5)) == Clock(None, 0, 0, False, at(90), 0)
    assert clock(document, at(5, datetime(2030, 1, 1, 23, 0))).end == at(90)


def test_left_end_and_late(document: Document, ids: list[str]) -> None:
    agenda.start(document, SESSION, ids[0], at(0))
    assert document.undo_label == "Onderdeel starten"
    found = clock(document, at(4))
    assert found.block is not None
    assert found.block.id == ids[0]
    assert (found.elapsed, found.left, found.paused) == (240, 360, False)
    assert (found.end, found.late) == (at(90), 0)


def test_starting_a_skipped_block_takes_it_back_in(document: Document, ids: list[str]) -> None:
    agenda.skip(document, SESSION, ids[1])
    assert starts(document) == [0, 10, 10, 25]
    before = dump(document)
    agenda.start(document, SESSION, ids[1], at(10))
    assert not agenda.blocks(document, SESSION)[1].skipped
    assert starts(document) == [0, 10, 55, 70]
    found = clock(document, at(11))
    assert (found.left, found.end, found.late) == (44 * 60, at(90), 0)
    assert document.undo() == "Onderdeel starten"
    assert dump(document) == before


def test_overrun(document: Document, ids: list[str]) -> None:
    agenda.start(document, SESSION, ids[0], at(0))
    found = clock(document, at(13))
    assert (found.elapsed, found.left) == (780, -180)
    assert (found.end, found.late) == (at(93), 180)
    agenda.step(document, SESSION, at(13))
    found = clock(document, at(13))
    assert (found.left, found.end, found.late) == (45 * 60, at(93), 180)


def test_early(document: Document, ids: list[str]) -> None:
    agenda.start(document, SESSION, ids[1], at(6))
    assert (clock(document, at(7)).end, clock(document, at(7)).late) == (at(86), -240)


def test_late_start(document: Document, ids: list[str]) -> None:
    agenda.step(document, SESSION, at(20))
    assert (clock(document, at(20)).end, clock(document, at(20)).late) == (at(110), 1200)


def test_shortening_and_skipping_win_the_time_back(document: Document, ids: list[str]) -> None:
    agenda.step(document, SESSION, at(20))
    agenda.lengthen(document, SESSION, ids[1], -15)
    assert clock(document, at(20)).late == 300
    agenda.skip_next(document, SESSION)
    assert clock(document, at(20)).late == -1500
    assert agenda.blocks(document, SESSION)[1].skipped
    agenda.skip_next(document, SESSION)
    assert agenda.blocks(document, SESSION)[2].skipped
    # The plan it is measured against is the one of when the clock began.
    assert planned(document) == 90
    agenda.stop(document, SESSION)
    agenda.skip(document, SESSION, ids[1], False)
    assert planned(document) == 10 + 30 + 20


def test_lengthening_the_running_block(document: Document, ids: list[str]) -> None:
    agenda.lengthen_running(document, SESSION, agenda.STEP)
    assert document.undo_label == "Sessie toevoegen"
    agenda.step(document, SESSION, at(0))
    agenda.lengthen_running(document, SESSION, agenda.STEP)
    assert (clock(document, at(5)).left, clock(document, at(5)).late) == (600, 300)
    agenda.lengthen_running(document, "S9", agenda.STEP)


def test_pause_holds_the_clock(document: Document, ids: list[str]) -> None:
    agenda.start(document, SESSION, ids[0], at(0))
    agenda.pause(document, SESSION, at(4))
    assert document.undo_label == "Klok pauzeren"
    found = clock(document, at(9))
    assert (found.paused, found.elapsed, found.left, found.end, found.late) == (True, 240, 360, at(95), 300)
    agenda.pause(document, SESSION, at(9))
    assert document.undo_label == "Klok verder laten lopen"
    found = clock(document, at(10))
    assert (found.paused, found.elapsed, found.left, found.late) == (False, 300, 300, 300)


def test_pause_in_the_first_second_and_pause_of_nothing(document: Document, ids: list[str]) -> None:
    agenda.pause(document, SESSION, at(0))
    agenda.pause(document, "S9", at(0))
    assert document.undo_label == "Sessie toevoegen"
    agenda.start(document, SESSION, ids[0], at(0))
    agenda.pause(document, SESSION, at(0))
    assert clock(document, at(3)).paused
    assert clock(document, at(3)).elapsed == 0


def test_starting_another_block_ends_a_pause(document: Document, ids: list[str]) -> None:
    agenda.start(document, SESSION, ids[0], at(0))
    agenda.pause(document, SESSION, at(4))
    agenda.step(document, SESSION, at(6))
    found = clock(document, at(7))
    assert (found.paused, found.elapsed) == (False, 60)


def test_steps_through_the_agenda(document: Document, ids: list[str]) -> None:
    agenda.skip(document, SESSION, ids[2])
    seen = []
    for minute in range(6):
        agenda.step(document, SESSION, at(minute))
        seen.append(running(document))
    assert seen == [ids[0], ids[1], ids[3], None, ids[0], ids[1]]
    agenda.step(document, SESSION, at(9), -1)
    agenda.step(document, SESSION, at(9), -1)
    assert running(document) == ids[0]
    agenda.stop(document, SESSION)
    assert document.undo_label == "Klok stoppen"
    agenda.step(document, SESSION, at(9), -1)
    assert running(document) == ids[3]


def test_step_of_a_session_without_blocks_or_that_is_gone(document: Document) -> None:
    sessions.add(document, DAY)
    agenda.step(document, SESSION, at(0))
    agenda.step(document, SESSION, at(0), -1)
    agenda.step(document, "S9", at(0))
    agenda.skip_next(document, SESSION)
    agenda.skip_next(document, "S9")
    agenda.stop(document, SESSION)
    assert document.undo_label == "Sessie toevoegen"


def test_running_block_that_is_skipped_takes_no_more_time(document: Document, ids: list[str]) -> None:
    agenda.start(document, SESSION, ids[1], at(10))
    agenda.skip(document, SESSION, ids[1])
    found = clock(document, at(12))
    assert (found.left, found.end, found.late) == (-120, at(47), -43 * 60)
    agenda.step(document, SESSION, at(12))
    assert running(document) == ids[2]


def test_running_block_that_is_removed_stops_the_clock(document: Document, ids: list[str]) -> None:
    agenda.start(document, SESSION, ids[1], at(10))
    before = dump(document)
    agenda.remove(document, SESSION, ids[1])
    assert clock(document, at(12)).block is None
    session = sessions.get(document, SESSION)
    assert session is not None
    assert (session.running_item_id, session.running_since, session.paused_seconds) == (None, None, None)
    assert document.undo() == "Onderdeel verwijderen"
    assert dump(document) == before


def test_toggle(document: Document, ids: list[str]) -> None:
    labels = []
    for minute in (0, 1, 2):
        agenda.toggle(document, SESSION, at(minute))
        labels.append(document.undo_label)
    assert labels == ["Onderdeel starten", "Klok pauzeren", "Klok verder laten lopen"]
    agenda.toggle(document, "S9", at(0))


def test_session_date_other_than_today(document: Document, ids: list[str]) -> None:
    for day in (datetime(2025, 3, 1, 9, 0), datetime(2026, 4, 10, 9, 0)):
        agenda.start(document, SESSION, ids[0], at(2, day))
        found = clock(document, at(5, day))
        assert (found.end, found.late) == (at(92, day), 120)


def test_session_without_a_date_or_length(document: Document, ids: list[str]) -> None:
    with document.change("x"):
        document.update("session", {"id": SESSION}, date=None, duration_minutes=None)
    assert clock(document, at(5)).end == at(90)
    agenda.start(document, SESSION, ids[0], at(3))
    assert clock(document, at(5)).late == 180


@pytest.mark.parametrize(("start", "late"), [(0, 0), (7, 420), (-9, -540)])
def test_crossing_midnight(document: Document, ids: list[str], start: float, late: float) -> None:
    sessions.set_field(document, SESSION, "start_time", "23:15")
    evening = datetime(2025, 4, 10, 23, 15)
    assert clock(document, evening).end == at(90, evening)
    agenda.start(document, SESSION, ids[0], at(start, evening))
    for minute in (1, 9):
        assert clock(document, at(start + minute, evening)).late == late
    agenda.start(document, SESSION, ids[3], at(start + 70, evening))
    found = clock(document, at(start + 75, evening))
    assert (found.elapsed, found.end, found.late) == (300, at(start + 90, evening), late)


def test_clock_of_the_laptop_that_went_back(document: Document, ids: list[str]) -> None:
    agenda.start(document, SESSION, ids[0], at(10))
    found = clock(document, at(5))
    assert (found.elapsed, found.left) == (0, 600)


def test_damaged_moment_does_not_break(document: Document, ids: list[str]) -> None:
    agenda.start(document, SESSION, ids[0], at(0))
    with document.change("x"):
        document.update("session", {"id": SESSION}, running_since="2025-04-1x")
    assert clock(document, at(5)).elapsed == 0


def test_clock_goes_on_after_reopening(document: Document, ids: list[str]) -> None:
    agenda.start(document, SESSION, ids[1], at(10))
    assert document.path is not None
    document.close()
    again = Document.open(document.path)
    assert clock(again, at(20)).left == 35 * 60
    again.close()
