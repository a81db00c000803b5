"""Actions: who does what by when, and what comes back next session."""

from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import actions, people, sessions
from samenwerkdesk.model.actions import Action
from samenwerkdesk.model.document import Document


@pytest.fixture
def three(document: Document) -> list[str]:
    """Three sessions."""
    return [sessions.add(document, date(2025, 4, day)) for day in (1, 8, 15)]


def texts(found: list[Action]) -> list[str | None]:
    return [action.text for action in found]


def test_adding(document: Document, three: list[str]) -> None:
    ada = people.add(document, "Ada")
    key = actions.add(document, three[0], " Nota \n", ada, date(2025, 4, 30))
    actions.add(document, three[0], "Zaal")
    found = actions.of_session(document, three[0])
    assert [(row.text, row.owner_id, row.due, row.status, row.origin) for row in found] == [
        ("Nota", ada, "2025-04-30", "open", "session"),
        ("Zaal", None, None, "open", "session"),
    ]
    assert found[0].due_date == date(2025, 4, 30)
    assert found[1].due_date is None
    actions.move(document, three[0], key, 1)
    assert texts(actions.of_session(document, three[0])) == ["Zaal", "Nota"]
    for field, label in actions.LABELS.items():
        actions.set_field(document, key, field, {"owner_id": None, "due": "2025-05-01"}.get(field, "x"))
        assert document.undo_label == label
    actions.remove(document, key)
    assert document.undo() == "Afspraak verwijderen"
    assert actions.of_session(document, three[0])[1].due == "2025-05-01"


def test_late(document: Document, three: list[str]) -> None:
    key = actions.add(document, three[0], "x", None, date(2025, 4, 30))
    undated = actions.add(document, three[0], "y")
    found = actions.of_session(document, three[0])
    assert [found[0].late(date(2025, 4, day)) for day in (29, 30)] == [False, False]
    assert found[0].late(date(2025, 5, 1))
    assert not found[1].late(date(2099, 1, 1))
    actions.set_done(document, key, True, three[1])
    actions.set_field(document, undated, "due", "geen datum")
    found = actions.of_session(document, three[0])
    assert not found[0].late(date(2025, 5, 1))
    assert not found[1].late(date(2025, 5, 1))


def test_open_ones_return_next_session(document: Document, three: list[str]) -> None:
    first, second, third = three
    late = actions.add(document, first, "later", None, date(2025, 6, 1))
    actions.add(document, second, "eerder", None, date(2025, 5, 1))
    actions.add(document, first, "zonder datum")
    done = actions.add(document, first, "klaar", None, date(2025, 4, 2))
    actions.add(document, third, "nu", None, date(2025, 4, 2))
    with document.change("x"):
        for seq, (origin, status) in enumerate(
            [
                ("improvement", None),
                ("fence", "open"),
                ("agreement", "open"),
                ("mandate", "open"),
                ("improvement", "geregeld"),
            ]
        ):
            document.insert(
                "action",
                id=f"X{seq}",
                seq=50 + seq,
                origin=origin,
                session_id=first,
                text=origin,
                status=status,
            )
        document.insert("action", id="X9", seq=99, origin="session", text="zonder sessie")
    actions.set_done(document, done, True, second)
    assert texts(actions.open_before(document, third)) == ["eerder", "later", "zonder datum", "improvement"]
    assert texts(actions.open_before(document, second)) == ["later", "zonder datum", "improvement"]
    assert actions.open_before(document, first) == []
    assert actions.open_before(document, "S9") == []
    assert texts(actions.of_session(document, first)) == [
        "later",
        "zonder datum",
        "klaar",
        "improvement",
        "improvement",
    ]
    actions.set_done(document, late, True, third)
    assert texts(actions.open_before(document, third)) == ["eerder", "zonder datum", "improvement"]
    assert texts(actions.finished_in(document, third)) == ["later"]
    assert texts(actions.finished_in(document, second)) == ["klaar"]


def test_done_and_open_again(document: Document, three: list[str]) -> None:
    key = actions.add(document, three[0], "x")
    actions.set_done(document, key, True, three[0])
    assert document.undo_label == "Afspraak afvinken"
    assert actions.of_session(document, three[0])[0].done
    # Finished in the session it was made in: nothing that returned.
    assert actions.finished_in(document, three[0]) == []
    actions.set_done(document, key, False, three[1])
    assert document.undo_label == "Afspraak weer openen"
    assert document.row("SELECT status, done_session_id FROM action") == ("open", None)
    actions.set_done(document, key, True, None)
    assert document.row("SELECT status, done_session_id FROM action") == ("done", None)


def test_owner_who_is_removed_with_force_leaves_the_action(document: Document, three: list[str]) -> None:
    ada = people.add(document, "Ada")
    actions.add(document, three[0], "x", ada)
    with document.change("x"):
        document.delete("person", id=ada)
    assert actions.of_session(document, three[0])[0].owner_id is None
