"""The columns of the grid in which a round is typed: its questions, or the options of a question with several choices."""

from __future__ import annotations

from typing import NamedTuple

from samenwerkdesk import look
from samenwerkdesk.model import questions
from samenwerkdesk.model.ballots import Given
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.ui.widgets.mark_grid import UNKNOWN, GridColumn, Mark, Marks, Tick
from samenwerkdesk.ui.widgets.mark_typing import shown


class Column(NamedTuple):
    """A column: a question, or one option of a question with several choices (``option`` is its number from 0)."""

    key: str
    label: str
    asked: Asked
    option: int | None = None

    @property
    def marks(self) -> Marks:
        """What can be typed."""
        if self.asked.kind == "single":
            return Marks(1, len(self.asked.options), unknown=True)
        if self.option is not None:
            return Tick()
        return Marks(self.asked.lowest, self.asked.highest, unknown=True)


def columns_of(asked: Asked) -> list[Column]:
    """The columns of one question."""
    if asked.kind == "multiple":
        return [Column(f"{asked.key}|{at}", str(at + 1), asked, at) for at in range(len(asked.options))]
    if asked.kind == "single":
        return [Column(asked.key, "keuze", asked)]
    if asked.condition == asked.item:
        return [Column(asked.key, look.condition(asked.condition).name[:3].upper(), asked)]
    return [Column(asked.key, asked.item if asked.item != questions.ANSWER else "cijfer", asked)]


def head_of(column: Column) -> GridColumn:
    """What stands over a column; an option begins under its number and is whole in the tool tip."""
    sub = column.asked.options[column.option][1] if column.option is not None else ""
    if column.asked.perspective:
        # 'wij als groep' is 'groep' here; the tool tip has all of it.
        sub = column.asked.name.rpartition(", ")[2].rpartition(" ")[2]
    return GridColumn(column.key, column.label, sub=sub, spoken=sentence_of(column))


def sentence_of(column: Column) -> str:
    """The question in full; with its choices when they are typed as numbers."""
    asked = column.asked
    if column.option is not None:
        return f"{asked.options[column.option][1]} ({asked.text})"
    if asked.kind == "single":
        listed = " · ".join(f"{number} {read}" for number, (_, read) in enumerate(asked.options, 1))
        return f"{asked.text} {listed}"
    return asked.text


def name_of(column: Column, group: str) -> str:
    """What a column is called beside its ``group``: 'BEL3', 'keuze 2', or '' when the group or the question says it."""
    if column.option is not None:
        return f"Keuze {column.option + 1}"
    return "" if column.asked.kind == "single" or column.asked.name == group else column.asked.name


def keys_of(column: Column) -> list[tuple[str, str]]:
    """The keys that mean something in a column, and what they mean."""
    marks = column.marks
    if column.option is not None:
        return [("1", "gekozen"), ("x", "ook"), ("0", "niet gekozen")]
    what = "keuze" if column.asked.kind == "single" else "cijfer"
    keys = [(f"{shown(marks.lowest)}–{shown(marks.highest)}", what), ("Delete", "leeg")]
    return [keys[0], (UNKNOWN, "weet ik niet"), keys[1]] if marks.unknown else keys


def mark_of(column: Column, given: Given | None) -> Mark:
    """What an answer shows in a column."""
    if given is None:
        return None
    if given.unknown:
        return UNKNOWN
    stored = [option for option, _ in column.asked.options]
    if column.option is not None:
        return 1.0 if stored[column.option] in given.chosen else None
    if column.asked.kind == "single":
        said = given.chosen[0] if given.chosen else given.text
        return float(stored.index(said) + 1) if said in stored else None
    return given.number


def given_of(column: Column, mark: Mark) -> Given:
    """The answer that a mark means."""
    if mark is None:
        return Given()
    if mark == UNKNOWN:
        return Given(unknown=True)
    assert not isinstance(mark, str)
    if column.asked.kind == "single":
        return Given(chosen=(column.asked.options[int(mark) - 1][0],))
    return Given(number=float(mark))
