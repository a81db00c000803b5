"""A round without names leaves nothing in the file from which an answer could be tied to a person or to its order of arrival."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from samenwerkdesk.model import ballots, interchange, rounds
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.document import Document
from tests.model.asking import Asking

SAID = [f"ANTWOORD-{number}-{'abcdefgh'[number] * 12}" for number in range(8)]


@pytest.fixture
def numbered(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[str]], None]:
    """Lets the random numbers of ballots be known ones, so that two files can be compared."""

    def know(numbers: list[str]) -> None:
        left = iter(numbers)
        monkeypatch.setattr(secrets, "token_hex", lambda _: next(left))

    return know


def filled(
    path: Path, order: list[int], numbered: Callable[[list[str]], None], linkage: str = "none"
) -> None:
    """Eight people answer on the device that goes round, in this order; each keeps the same random number."""
    document = Document.create(path)
    asking = Asking(document, (4, 4))
    key = asking.open("open_questions", "anoniem", linkage)
    numbered([f"{(person * 7919 + 13) % 65521:016x}" for person in order])
    for person in order:
        ballots.submit(document, {key: {"OPEN1": Given(text=SAID[person])}}, Who(asking.people[person]))
    rounds.close(document, key)
    document.close()


def rows(path: Path) -> list[tuple[object, ...]]:
    """Everything about ballots that SQLite keeps, the hidden row numbers too, counted from the first."""
    document = Document.open(path)
    found = []
    for table, columns in (
        ("ballot", "id, seq, person_id, partner_id, token_hash, route"),
        ("answer", "ballot_id, item, perspective, target, text, unknown, seq"),
    ):
        for at, row in enumerate(document.rows(f"SELECT {columns} FROM {table} ORDER BY rowid")):
            found.append((table, at, *row))
        numbers = [row[0] for row in document.rows(f"SELECT rowid FROM {table} ORDER BY rowid")]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    document.close()
    return found


@pytest.mark.parametrize("linkage", ["none", "partner"])
def test_whatever_the_order_the_file_says_the_same(
    tmp_path: Path, numbered: Callable[[list[str]], None], linkage: str
) -> None:
    seen = set()
    for number in range(6):
        order = list(range(8))
        Random(number).shuffle(order)
        path = tmp_path / f"{number}.samenwerk"
        filled(path, order, numbered, linkage)
        found = rows(path)
        assert len(found) == 16
        if linkage == "none":
            assert all(row[4] is None and row[5] is None for row in found if row[0] == "ballot")
        # Where each answer lies in the bytes of the file, and that it lies there once.
        data = path.read_bytes()
        places = {text: [hit.start() for hit in re.finditer(text.encode(), data)] for text in SAID}
        assert {len(where) for where in places.values()} == {1}
        seen.add((tuple(found), tuple(sorted(SAID, key=lambda text: places[text]))))
    assert len(seen) == 1


def test_the_number_of_a_ballot_is_random(document: Document) -> None:
    asking = Asking(document)
    key = asking.open()
    ids = []
    for _ in range(6):
        asking.pass_on(key, {"ambition": 3})
        ids.append({each.id for each in ballots.of_round(document, key)})
    made = [next(iter(after - before)) for before, after in zip([set(), *ids], ids, strict=False)]
    assert len(set(made)) == 6
    assert all(re.fullmatch("B[0-9a-f]{16}", each) for each in made)


def test_a_ballot_that_was_taken_away_is_gone_from_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "weg.samenwerk"
    document = Document.create(path)
    asking = Asking(document)
    key = asking.open("open_questions")
    ballots.submit(document, {key: {"OPEN1": Given(text="DIT-MOET-WEG")}}, Who())
    assert b"DIT-MOET-WEG" in path.read_bytes()
    rounds.discard(document, key)
    assert b"DIT-MOET-WEG" not in path.read_bytes()
    document.close()


def test_an_export_names_nobody_either(document: Document) -> None:
    asking = Asking(document)
    key = asking.open("open_questions")
    for person in reversed(asking.people):
        ballots.submit(document, {key: {"OPEN1": Given(text=f"van {person}.")}}, Who(person))
    rounds.close(document, key)
    (left,) = interchange.export_case(document)["rounds"]
    assert left["linkage"] == "none"
    assert all(set(ballot) <= {"route", "answers"} for ballot in left["ballots"])
    order = [ballot["answers"][0]["text"] for ballot in left["ballots"]]
    stored = [each.answers["OPEN1"].text for each in ballots.of_round(document, key)]
    assert order == stored
