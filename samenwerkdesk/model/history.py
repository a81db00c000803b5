"""What was done and can be undone: the steps of one open document, in memory."""

from __future__ import annotations

import time
from typing import NamedTuple

import apsw

UNDO_DEPTH = 500
"""How many steps are remembered."""

MERGE_SECONDS = 5.0
"""How soon one change must follow another to become one step with it."""


class Step(NamedTuple):
    """One undoable action: its Dutch label and what it changed."""

    label: str
    changeset: bytes
    tables: frozenset[str]


class History:
    """The steps that were done and those that were undone; the last of each comes first."""

    def __init__(self) -> None:
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.sealed: str | None = None
        # What the last step may still grow with, and when it last did (monotonic seconds).
        self._typing: tuple[object, float] | None = None

    def add(self, label: str, changeset: bytes, merge: object) -> frozenset[str]:
        """Remember a change, and forget what was undone; returns the tables it touched.

        It becomes one step with the one before when both have this ``merge`` value, nothing was undone or redone in between
        and it follows within five seconds; what is typed back to what it was leaves no step.
        """
        tables = frozenset(change.name for change in apsw.Changeset.iter(changeset))
        step: Step | None = Step(label, changeset, tables)
        now = time.monotonic()
        grows = self._typing is not None and merge is not None and self._typing[0] == merge
        if grows and self._typing is not None and now - self._typing[1] < MERGE_SECONDS:
            last = self.done.pop()
            joined = bytes(apsw.Changeset.concat(last.changeset, changeset))
            step = Step(label, joined, last.tables | tables) if joined else None
        if step:
            self.done.append(step)
            del self.done[:-UNDO_DEPTH]
        self.undone.clear()
        self._typing = (merge, now) if step and merge is not None else None
        return tables

    def move(self, source: list[Step], target: list[Step]) -> None:
        """Move the last step from ``done`` to ``undone``, or the other way; typing begins a step of its own after it."""
        target.append(source.pop())
        self._typing = None

    def seal(self, reason: str) -> None:
        """Forget everything: what was done till now stays done. ``reason`` is the sentence that says why."""
        self.clear()
        self.sealed = reason

    def clear(self) -> None:
        """Forget everything."""
        self.done.clear()
        self.undone.clear()
        self._typing = None
