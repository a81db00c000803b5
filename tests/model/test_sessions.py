"""Sessions and who was there."""

from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import actions, agenda, cards, decisions, people, sessions
from samenwerkdesk.model.document import Document, Value
from samenwerkdesk.model.errors import UserError
from tests.model.dumps import broken_references, dump

DAY = date(2025, 4, 10)
PLAN = [(10, "check-in", None), (45.0, "condities", "conditions"), (7.5, "check-out", None)]


def days(*numbers: int) -> list[date]:
    return [date(2025, 4, number) for number in numbers]


def test_first_session_has_a_start_a_length_and_a_mode(document: Document) -> None:
    key = sessions.add(document, DAY)
    found = sessions.get(document, key)
    assert found is not None
    assert (found.number, found.label, found.day, found.start_minute) == (1, "Sessie 1", DAY, 540)
    assert (found.start_time, found.duration_minutes, found.mode, found.location) == (
        "09:00",
        120,
        "fysiek",
        None,
    )
    assert sessions.all_sessions(document) == [found]
    assert sessions.get(document, "S9") is None


def test_next_session_is_like_the_one_before(document: Document) -> None:
    first = sessions.add(document, DAY)
    for field, value in (("start_time", "13:30"), ("location", "De Schakel"), ("mode", "hybride")):
        sessions.set_field(document, first, field, value)
        assert document.undo_label == sessions.LABELS[field]
    sessions.set_field(document, first, "private_note", "Let op Bas")
    sessions.add(document, DAY)
    found = sessions.all_sessions(document)[1]
    assert (found.number, found.start_minute, found.location, found.mode) == (2, 810, "De Schakel", "hybride")
    assert (found.private_note, found.check_in_question) == (None, None)


def test_number_follows_the_highest(document: Document) -> None:
    for day in days(1, 2, 3):
        sessions.add(document, day)
    sessions.remove(document, "S2")
    sessions.add(document, DAY)
    assert [session.label for session in sessions.all_sessions(document)] == [
        "Sessie 1",
        "Sessie 3",
        "Sessie 4",
    ]


def test_session_with_a_plan(document: Document) -> None:
    key = sessions.add(document, DAY, PLAN)
    blocks = agenda.blocks(document, key)
    assert [(block.start_minute, block.duration_minutes, block.title, block.page) for block in blocks] == [
        (0, 10, "check-in", None),
        (10, 45, "condities", "conditions"),
        (55, 7.5, "check-out", None),
    ]
    assert sessions.all_sessions(document)[0].duration_minutes == 62
    assert [document.undo(), document.undo()] == ["Sessie toevoegen", None]
    empty = sessions.add(document, DAY)
    sessions.fill_agenda(document, empty, ())
    assert document.undo_label == "Sessie toevoegen"
    sessions.fill_agenda(document, empty, PLAN)
    assert document.undo_label == "Draaiboek kiezen"


def test_damaged_or_missing_times_do_not_break(document: Document) -> None:
    key = sessions.add(document, DAY)
    with document.change("x"):
        document.update("session", {"id": key}, date="2025-99-10", start_time="xx:00", number=None)
    found = sessions.all_sessions(document)[0]
    assert (found.day, found.start_minute, found.label) == (None, 540, "Sessie")


# ---------------------------------------------------------------------- at hand


def test_session_at_hand(document: Document) -> None:
    assert sessions.at_hand(document, DAY) is None
    for day in days(10, 20, 5):
        sessions.add(document, day)
    with document.change("x"):
        document.insert("session", id="S0", seq=99)
    for number, wanted in ((10, "S1"), (20, "S2"), (6, "S1"), (11, "S2"), (5, "S3"), (1, "S3"), (25, "S0")):
        assert sessions.at_hand(document, date(2025, 4, number)) == wanted


# ---------------------------------------------------------------------- removing

CONTENT: list[tuple[str, dict[str, Value]]] = [
    ("decision", {"id": "X", "seq": 0, "session_id": "S2"}),
    ("action", {"id": "X", "seq": 0, "origin": "session", "session_id": "S2"}),
    ("action", {"id": "X", "seq": 0, "origin": "session", "session_id": "S1", "done_session_id": "S2"}),
    ("card", {"id": "X", "seq": 0, "board": "x", "lane": "x", "session_id": "S2"}),
    ("card", {"id": "X", "seq": 0, "board": "x", "lane": "x", "resolved_session_id": "S2"}),
    ("round", {"id": "X", "seq": 0, "instrument": "x", "session_id": "S2"}),
    ("attendance", {"session_id": "S2", "person_id": "P1", "present": 0, "seq": 0}),
    ("proposal", {"id": "X", "seq": 0, "kind": "ground_rule", "session_id": "S2"}),
    ("mandate_renewal", {"mandate_id": "M1", "session_id": "S2", "seq": 0}),
    ("phase", {"code": "share", "seq": 0, "session_id": "S2"}),
    ("interest", {"id": "X", "seq": 0, "session_id": "S2"}),
    ("ambition_version", {"id": "X", "seq": 0, "session_id": "S2"}),
    ("task_transfer", {"id": "X", "seq": 0, "task_id": "T1", "session_id": "S2"}),
]


@pytest.mark.parametrize(("table", "row"), CONTENT)
def test_session_with_content_stays(document: Document, table: str, row: dict[str, Value]) -> None:
    for day in days(1, 2):
        sessions.add(document, day)
    people.add(document, "Ada")
    with document.change("x"):
        document.insert("mandate", id="M1", seq=0)
        document.insert("task", id="T1", seq=0)
    assert not sessions.has_content(document, "S2")
    with document.change("x"):
        document.insert(table, **row)
    before = dump(document)
    with pytest.raises(UserError, match="In deze sessie is al iets vastgelegd"):
        sessions.remove(document, "S2")
    assert dump(document) == before


def test_every_reference_to_a_session_is_content_or_mended(document: Document) -> None:
    covered = {(table, column) for table, row in CONTENT for column in row if row[column] == "S2"}
    # The agenda goes with it; who joined or left there is put elsewhere.
    free = {("agenda_item", "session_id"), ("person", "joined_session_id"), ("person", "left_session_id")}
    found = {
        (table, row[3])
        for (table,) in document.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        for row in document.rows(f'PRAGMA foreign_key_list("{table}")')
        if row[2] == "session"
    }
    assert found - free - covered == set()


def test_removing_an_empty_session(document: Document) -> None:
    key = sessions.add(document, DAY, PLAN)
    sessions.set_field(document, key, "private_note", "x")
    before = dump(document)
    sessions.remove(document, key)
    assert sessions.all_sessions(document) == []
    assert agenda.blocks(document, key) == []
    assert document.undo() == "Sessie verwijderen"
    assert dump(document) == before
    sessions.remove(document, "S9")
    assert document.undo_label != "Sessie verwijderen"


@pytest.mark.parametrize(
    ("removed", "joined", "left"), [("S1", "S2", "S2"), ("S2", "S3", "S1"), ("S3", "S2", "S2")]
)
def test_who_joined_or_left_there_is_put_nearby(
    document: Document, removed: str, joined: str, left: str
) -> None:
    for day in days(1, 2, 3):
        sessions.add(document, day)
    person = people.add(document, "Ada", None, removed)
    people.set_field(document, person, "left_session_id", removed)
    sessions.remove(document, removed)
    found = people.all_people(document)[0]
    assert (found.joined_session_id, found.left_session_id) == (joined, left)
    assert broken_references(document) == []
    document.undo()
    assert people.all_people(document)[0].joined_session_id == removed


def test_who_joined_at_the_only_session_joins_from_the_start(document: Document) -> None:
    key = sessions.add(document, DAY)
    people.add(document, "Ada", None, key)
    sessions.remove(document, key)
    assert people.all_people(document)[0].joined_session_id is None


# ---------------------------------------------------------------------- attendance


def test_attendance_has_three_states(document: Document) -> None:
    key = sessions.add(document, DAY)
    ada, bea = people.add(document, "Ada"), people.add(document, "Bea")
    assert sessions.attendance(document, key) == {}
    sessions.set_attendance(document, key, bea, False)
    sessions.set_attendance(document, key, ada, True)
    assert list(sessions.attendance(document, key).items()) == [(bea, False), (ada, True)]
    sessions.set_attendance(document, key, bea, True)
    assert sessions.attendance(document, key) == {bea: True, ada: True}
    sessions.set_attendance(document, key, ada, None)
    sessions.set_attendance(document, key, ada, None)
    assert sessions.attendance(document, key) == {bea: True}
    assert document.undo() == "Aanwezigheid"
    assert sessions.attendance(document, key) == {bea: True, ada: True}


def test_everybody_present_leaves_marks_alone(document: Document) -> None:
    first, second = (sessions.add(document, day) for day in days(1, 2))
    ada, bea, cor = (people.add(document, name) for name in ("Ada", "Bea", "Cor"))
    people.set_field(document, cor, "joined_session_id", second)
    sessions.set_attendance(document, first, ada, False)
    sessions.everybody_present(document, first)
    assert sessions.attendance(document, first) == {ada: False, bea: True}
    assert document.undo() == "Iedereen aanwezig"
    assert sessions.attendance(document, first) == {ada: False}
    document.redo()
    label = document.undo_label
    sessions.everybody_present(document, first)
    assert document.undo_label == label
    sessions.everybody_present(document, "S9")


def test_content_is_found_through_the_registers(document: Document) -> None:
    key = sessions.add(document, DAY)
    for record in (
        lambda: decisions.add(document, key, "x"),
        lambda: actions.add(document, key, "x"),
        lambda: cards.add(document, key, cards.PARKED, "x"),
    ):
        record()
        assert sessions.has_content(document, key)
        document.undo()
        assert not sessions.has_content(document, key)
