"""Marks that a group gives together."""

from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import group_marks, measured, sessions
from samenwerkdesk.model.document import Document, Value
from tests.model.dumps import dump


@pytest.fixture
def session(document: Document) -> str:
    return sessions.add(document, date(2025, 4, 1))


def mark(document: Document, session: str, item: str, number: float | None) -> None:
    group_marks.put_mark(document, "Cijfer", "compliance", session, item, number)


def marks(document: Document, instrument: str) -> dict[str, dict[str, float]]:
    return {
        each.session_id: {one.key: float(one.mean) for one in each.items if one.mean is not None}
        for each in measured.measurements(document, instrument)
        if each.items
    }


def test_group_mark(document: Document, session: str) -> None:
    before = dump(document)
    mark(document, session, "SR1", 4)
    mark(document, session, "SR2", 0)
    mark(document, session, "SR1", 3.5)
    assert marks(document, "compliance") == {session: {"SR1": 3.5, "SR2": 0.0}}
    assert marks(document, "full_scan") == {}
    assert document.value("SELECT count(*) FROM round") == document.value("SELECT count(*) FROM ballot") == 1
    assert document.row("SELECT linkage, state FROM round") == ("none", "revealed")
    for label in ("Cijfer", "Cijfer", "Cijfer"):
        assert document.undo() == label
    assert dump(document) == before


def test_taking_marks_away(document: Document, session: str) -> None:
    before = dump(document)
    label = document.undo_label
    mark(document, session, "SR1", None)
    assert document.undo_label == label
    mark(document, session, "SR1", 4)
    mark(document, session, "SR2", 4)
    mark(document, session, "SR1", None)
    assert marks(document, "compliance") == {session: {"SR2": 4.0}}
    mark(document, session, "SR2", None)
    assert dump(document) == before


def test_typing_a_mark_is_one_step(document: Document, session: str) -> None:
    label = document.undo_label
    mark(document, session, "SR1", 1)
    mark(document, session, "SR1", 10)
    document.undo()
    assert marks(document, "compliance") == {}
    assert document.undo_label == label


def test_last_closed_round_of_a_session_counts(document: Document, session: str) -> None:
    def add(key: str, seq: int, state: str, *marks: tuple[str, float | None], **columns: Value) -> None:
        with document.change("x"):
            values: dict[str, Value] = {"session_id": session, **columns}
            document.insert("round", id=key, seq=seq, instrument="compliance", state=state, **values)
            for number, (item, given) in enumerate(marks):
                document.insert("ballot", id=f"{key}-{number}", round_id=key)
                document.insert("answer", ballot_id=f"{key}-{number}", item=item, number=given)

    add("Rz", 0, "closed", ("SR1", 1), ("SR2", 2))
    add("Ra", 1, "revealed", ("SR1", 3), ("SR1", 4), ("SR3", None))
    add("Rb", 2, "open", ("SR1", 5))
    add("Rc", 3, "closed", ("SR1", 5), session_id=None)
    assert marks(document, "compliance") == {session: {"SR1": 3.5}}
