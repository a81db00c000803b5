"""The steps of one open document; what they do to it is tested in test_document.py."""

from __future__ import annotations

import apsw
import pytest

from samenwerkdesk.model import history
from samenwerkdesk.model.history import History


class Notebook:
    """A table with one text, and what each change of it records."""

    def __init__(self) -> None:
        self.db = apsw.Connection(":memory:")
        self.db.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT").fetchall()
        self.db.execute("INSERT INTO note VALUES (1, '')").fetchall()

    def write(self, text: str) -> bytes:
        recorder = apsw.Session(self.db, "main")
        recorder.attach()
        self.db.execute("UPDATE note SET text = ?", (text,)).fetchall()
        changeset = bytes(recorder.changeset())
        recorder.close()
        return changeset


def labels(kept: History) -> tuple[list[str], list[str]]:
    return [step.label for step in kept.done], [step.label for step in kept.undone]


def test_steps_move_between_done_and_undone() -> None:
    notebook, kept = Notebook(), History()
    assert kept.add("een", notebook.write("1"), None) == frozenset({"note"})
    kept.add("twee", notebook.write("2"), None)
    kept.move(kept.done, kept.undone)
    assert labels(kept) == (["een"], ["twee"])
    kept.move(kept.undone, kept.done)
    assert labels(kept) == (["een", "twee"], [])
    kept.move(kept.done, kept.undone)
    kept.add("drie", notebook.write("3"), None)
    assert labels(kept) == (["een", "drie"], [])
    kept.clear()
    assert labels(kept) == ([], [])


@pytest.mark.parametrize(
    ("first", "second", "steps"),
    [("a", "a", 1), ("a", "b", 2), ("a", None, 2), (None, None, 2), (None, "a", 2)],
)
def test_only_one_merge_value_becomes_one_step(first: object, second: object, steps: int) -> None:
    notebook, kept = Notebook(), History()
    kept.add("een", notebook.write("1"), first)
    kept.add("twee", notebook.write("2"), second)
    assert len(kept.done) == steps
    assert kept.done[-1].label == "twee"


def test_moving_seals_the_step() -> None:
    notebook, kept = Notebook(), History()
    kept.add("een", notebook.write("1"), "a")
    kept.move(kept.done, kept.undone)
    kept.move(kept.undone, kept.done)
    kept.add("een", notebook.write("2"), "a")
    assert len(kept.done) == 2


def test_typing_back_leaves_nothing_and_the_next_step_stands_alone() -> None:
    notebook, kept = Notebook(), History()
    kept.add("een", notebook.write("1"), "a")
    kept.add("een", notebook.write(""), "a")
    assert kept.done == []
    kept.add("een", notebook.write("2"), "a")
    assert len(kept.done) == 1


def test_oldest_steps_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "UNDO_DEPTH", 2)
    notebook, kept = Notebook(), History()
    for text in "abc":
        kept.add(text, notebook.write(text), None)
    assert labels(kept)[0] == ["b", "c"]
