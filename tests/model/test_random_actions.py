"""Random actions over all registers, undone to the start and redone, give the same content each time."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from samenwerkdesk.model import history
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from tests.model.dumps import Content, broken_references, dump
from tests.model.fillings import fill
from tests.model.random_actions import ACTS, Act
from tests.model.random_agreements import AGREEMENT_ACTS
from tests.model.random_ambition import AMBITION_ACTS
from tests.model.random_chain import CHAIN_ACTS
from tests.model.random_consensus import CONSENSUS_ACTS
from tests.model.random_fence import FENCE_ACTS
from tests.model.random_interests import INTEREST_ACTS
from tests.model.random_mandates import MANDATE_ACTS
from tests.model.random_phases import PHASE_ACTS
from tests.model.random_relation import RELATION_ACTS
from tests.model.random_roles import ROLE_ACTS
from tests.model.random_trust_network import TRUST_NETWORK_ACTS
from tests.model.reading import read_registers

EVERY = [
    *ACTS,
    *FENCE_ACTS,
    *MANDATE_ACTS,
    *ROLE_ACTS,
    *RELATION_ACTS,
    *PHASE_ACTS,
    *AGREEMENT_ACTS,
    *AMBITION_ACTS,
    *CONSENSUS_ACTS,
    *CHAIN_ACTS,
    *INTEREST_ACTS,
    *TRUST_NETWORK_ACTS,
]


def quick(document: Document) -> Document:
    """Without waiting for the disk: nothing here pulls the plug."""
    document._db.execute("PRAGMA synchronous = OFF").fetchall()
    return document


class Facilitator(RuleBasedStateMachine):
    """Does anything, and knows after each step what the document should hold."""

    def __init__(self) -> None:
        super().__init__()
        self._merge_seconds = history.MERGE_SECONDS
        history.MERGE_SECONDS = 0.0
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "a.samenwerk"
        self.document = quick(Document.create(self.path))
        self.notices: list[frozenset[str]] = []
        self.document.subscribe(self.notices.append)
        self.contents: list[Content] = [dump(self.document)]
        self.labels: list[str] = []
        self.now = 0

    @rule(act=st.sampled_from(EVERY), chance=st.randoms(use_true_random=False))
    def do(self, act: Act, chance: random.Random) -> None:
        label, steps = self.document.undo_label, len(self.document._history.done)
        self.notices.clear()
        refused = True
        with suppress(UserError):
            act(self.document, chance)
            refused = False
        after = dump(self.document)
        assert not refused or after == self.contents[self.now]
        changed = {name for name in after if after[name] != self.contents[self.now][name]}
        assert self.notices == ([frozenset(changed)] if changed else [])
        if not changed:
            assert (self.document.undo_label, len(self.document._history.done)) == (label, steps)
            return
        assert len(self.document._history.done) == steps + 1
        assert self.document.redo_label is None
        assert self.document.undo_label
        del self.contents[self.now + 1 :], self.labels[self.now :]
        self.contents.append(after)
        self.labels.append(self.document.undo_label)
        self.now += 1

    @rule()
    def undo(self) -> None:
        expected = self.labels[self.now - 1] if self.now else None
        assert self.document.undo_label == expected
        self._move(self.document.undo, expected, -1)

    @rule()
    def redo(self) -> None:
        expected = self.labels[self.now] if self.now < len(self.labels) else None
        assert self.document.redo_label == expected
        self._move(self.document.redo, expected, 1)

    def _move(self, go: Callable[[], str | None], expected: str | None, by: int) -> None:
        self.notices.clear()
        assert go() == expected
        if expected is None:
            assert self.notices == []
            return
        before, self.now = self.contents[self.now], self.now + by
        after = dump(self.document)
        assert after == self.contents[self.now]
        assert self.notices == [frozenset(name for name in after if after[name] != before[name])]

    @rule()
    def read(self) -> None:
        read_registers(self.document)

    @rule()
    def reopen(self) -> None:
        self.document.close()
        self.document = quick(Document.open(self.path))
        self.document.subscribe(self.notices.append)
        assert self.document.undo_label is None
        assert dump(self.document) == self.contents[self.now]
        self.contents, self.labels, self.now = [self.contents[self.now]], [], 0

    @invariant()
    def references_hold(self) -> None:
        assert broken_references(self.document) == []

    def teardown(self) -> None:
        try:
            while self.now:
                self.undo()
            assert self.document.undo() is None
            while self.now < len(self.labels):
                self.redo()
            assert self.document.redo() is None
            self.document.close()
            again = Document.open(self.path)
            assert dump(again) == self.contents[-1]
            again.close()
        finally:
            self.document.close()
            history.MERGE_SECONDS = self._merge_seconds
            shutil.rmtree(self.folder)


TestFacilitator = Facilitator.TestCase
TestFacilitator.settings = settings(
    max_examples=20,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


def play(document: Document, seed: int, count: int) -> set[int]:
    """Do ``count`` random things; what the user must not do is refused. Returns which of them changed something."""
    chance = random.Random(seed)
    worked = set()
    notices: list[frozenset[str]] = []
    stop = document.subscribe(notices.append)
    for _ in range(count):
        number = chance.randrange(len(EVERY))
        notices.clear()
        with suppress(UserError):
            EVERY[number](document, chance)
        if notices:
            worked.add(number)
        if chance.random() < 0.1:
            chance.choice((document.undo, document.redo))()
    stop()
    while document.redo():
        pass
    return worked


@pytest.mark.parametrize("seed", range(3))
def test_long_session_with_typing_is_undone_and_redone(tmp_path: Path, seed: int) -> None:
    document = quick(Document.create(tmp_path / "a.samenwerk", fill))
    start = dump(document)
    play(document, seed, 300)
    end = dump(document)
    for _ in range(2):
        while document.undo():
            pass
        assert dump(document) == start
        while document.redo():
            pass
        assert dump(document) == end
    assert broken_references(document) == []
    read_registers(document)
    document.close()
    again = Document.open(tmp_path / "a.samenwerk")
    assert dump(again) == end
    again.close()


def test_every_act_does_something_now_and_then(tmp_path: Path) -> None:
    left = set(range(len(EVERY)))
    # What rarely can be done, such as what needs a round that was asked and closed, comes by in the end.
    for seed in range(60):
        document = quick(Document.create(tmp_path / f"{seed}.samenwerk"))
        left -= play(document, seed, 400)
        assert broken_references(document) == []
        document.close()
        if not left:
            break
    assert left == set()


# ---------------------------------------------------------------------- the example: something in every table


def test_example_is_undone_and_redone(example: Document) -> None:
    document = quick(example)
    start = dump(document)
    play(document, 1, 150)
    end = dump(document)
    while document.undo():
        pass
    assert dump(document) == start
    while document.redo():
        pass
    assert dump(document) == end


def test_removing_any_row_is_undone_and_redone(example: Document) -> None:
    document = quick(example)
    start = dump(document)
    chance = random.Random(1)
    for table, rows in start.items():
        for rowid in chance.sample(document.rows(f'SELECT rowid FROM "{table}"'), min(1, len(rows))):
            with document.change("Rij verwijderen"):
                document.write(f'DELETE FROM "{table}" WHERE rowid = ?', rowid)
            after = dump(document)
            assert broken_references(document) == []
            document.undo()
            assert dump(document) == start
            document.redo()
            assert dump(document) == after
            document.undo()
    # And all of them one after another.
    with document.change("Leegmaken"):
        for table in ("partner", "person", "session", "proposal", "round", "card"):
            document.write(f'DELETE FROM "{table}"')
    assert broken_references(document) == []
    document.undo()
    assert dump(document) == start
