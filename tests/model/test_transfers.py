"""Transfers: proposed, accepted, declined, done; and what each step changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from samenwerkdesk.model import people, roles, sessions, tasks, transfers
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.transfers import NotTransferable, Transfer

APRIL, JUNE = date(2025, 4, 10), date(2025, 6, 12)


@pytest.fixture
def task(document: Document) -> str:
    """A task of Ada, with Bea as deputy, under a role of Ada; Cas holds another role."""
    ada, bea, cas = (people.add(document, name) for name in ("Ada", "Bea", "Cas"))
    first, second = roles.add(document, "Vertaler"), roles.add(document, "Schrijver")
    roles.add(document, "Zonder houder")
    roles.set_holder(document, first, ada, APRIL, bea)
    roles.set_holder(document, second, cas, APRIL)
    sessions.add(document, APRIL)
    return tasks.add(document, "Lijst", first, APRIL)


def only(document: Document) -> Transfer:
    (found,) = transfers.all_transfers(document)
    return found


def holder(document: Document, key: str) -> tuple[str | None, str | None]:
    found = tasks.get(document, key)
    assert found is not None
    return found.holder_id, found.deputy_id


def test_the_way_of_a_transfer(document: Document, task: str) -> None:
    key = transfers.propose(document, task, "P2", APRIL, "S1", "Minder uren.", " Map \n delen ")
    assert key is not None
    assert only(document) == (
        key, task, "2025-04-10", "S1", "P1", "P2", "Minder uren.", "Map \n delen", False, "voorgesteld",
    )  # fmt: skip
    assert only(document).waiting
    assert only(document).day == APRIL
    assert holder(document, task) == ("P1", "P2")
    with pytest.raises(UserError):
        transfers.finish(document, key)
    transfers.accept(document, key)
    assert document.undo_label == "Overdracht aanvaarden"
    assert (only(document).status, only(document).confirmed) == ("aanvaard", True)
    assert holder(document, task) == ("P2", None)
    document.undo()
    assert (only(document).status, holder(document, task)) == ("voorgesteld", ("P1", "P2"))
    document.redo()
    transfers.finish(document, key)
    assert (only(document).status, only(document).confirmed) == ("afgerond", True)
    for answer in (transfers.accept, transfers.decline):
        with pytest.raises(UserError):
            answer(document, key)
    with pytest.raises(UserError):
        transfers.set_receiver(document, key, "P3")
    assert transfers.waiting_for(document, task) is None
    assert transfers.of_session(document, "S1") == [only(document)]


def test_declined(document: Document, task: str) -> None:
    key = transfers.propose(document, task, "P3", APRIL)
    assert key is not None
    transfers.decline(document, key)
    assert (only(document).status, only(document).confirmed) == ("geweigerd", False)
    assert holder(document, task) == ("P1", "P2")
    again = transfers.propose(document, task, "P3", JUNE)
    assert again not in (None, key)
    assert len(transfers.all_transfers(document)) == 2


def test_no_receiver_yet(document: Document, task: str) -> None:
    key = transfers.propose(document, task, None, APRIL)
    assert key is not None
    assert only(document).status == "open"
    for answer in (transfers.accept, transfers.decline):
        with pytest.raises(UserError):
            answer(document, key)
    transfers.set_receiver(document, key, "P3")
    assert only(document).status == "voorgesteld"
    transfers.set_receiver(document, key, None)
    assert only(document).status == "open"
    with pytest.raises(UserError):
        transfers.set_receiver(document, key, "P1")
    transfers.withdraw(document, key)
    assert transfers.all_transfers(document) == []
    with pytest.raises(UserError):
        transfers.accept(document, key)


def test_one_waits_at_a_time(document: Document, task: str) -> None:
    first = transfers.propose(document, task, "P3", APRIL, None, "Omdat")
    assert transfers.propose(document, task, "P2", JUNE, None, "Liever") == first
    assert (only(document).to_id, only(document).date, only(document).reason) == (
        "P2",
        "2025-06-12",
        "Liever",
    )
    assert transfers.propose(document, task, "P1", JUNE) is None
    for field in transfers.LABELS:
        transfers.set_field(document, first or "", field, "2025-07-01")
        assert document.undo_label == transfers.LABELS[field]


def test_what_stays_where_it_is(document: Document, task: str) -> None:
    tasks.set_transferable(document, task, False)
    moves: list[Callable[[], object]] = [
        lambda: transfers.propose(document, task, "P2", APRIL),
        lambda: transfers.move_to_role(document, task, "R2", APRIL),
    ]
    for move in moves:
        with pytest.raises(NotTransferable):
            move()
    assert [each.id for each in tasks.of_role(document, "R1")] == [task]
    with pytest.raises(UserError):
        transfers.propose(document, "WEG", "P2", APRIL)


def test_to_another_role(document: Document, task: str) -> None:
    key = transfers.move_to_role(document, task, "R2", APRIL, "S1", "Past daar.")
    assert (only(document).id, only(document).to_id, only(document).reason) == (key, "P3", "Past daar.")
    assert [each.id for each in tasks.of_role(document, "R2")] == [task]
    assert holder(document, task) == ("P1", "P2")
    document.undo()
    assert transfers.all_transfers(document) == []
    assert [each.id for each in tasks.of_role(document, "R1")] == [task]
    assert transfers.move_to_role(document, task, "R3", APRIL) is None
    assert transfers.move_to_role(document, task, None, APRIL) is None
    assert transfers.move_to_role(document, task, "R1", APRIL) is None
    assert transfers.all_transfers(document) == []


def test_a_task_nobody_had(document: Document, task: str) -> None:
    loose = tasks.add(document, "Los", None, APRIL)
    assert transfers.move_to_role(document, loose, "R2", APRIL) is None
    assert holder(document, loose) == ("P3", None)
    assert transfers.all_transfers(document) == []
