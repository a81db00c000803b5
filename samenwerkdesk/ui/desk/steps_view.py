"""Klaarzetten and Afronden: what to see to before a session and at its end, each with the way there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model.session_steps import DONE, TODO, Step
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Columns, Flow
from samenwerkdesk.ui.widgets.reading_text import Paragraph, ReadingText
from samenwerkdesk.ui.widgets.records import Record, RecordList

HERE, ROOM = "chevron-right", "screen-share"

_SIGNS = {DONE: ("circle-check", "success"), TODO: ("alert-triangle", "warn")}
_LOOK = ("info-circle", "muted")
_SPOKEN = {DONE: "klaar", TODO: "nog doen"}


class Way(NamedTuple):
    """Where a step leads: the icon and the name of it, and what does it."""

    icon: str
    name: str
    go: Callable[[], object]


class StepsView(QWidget):
    """The ``steps`` beside the questions of the method that go with them; ``ways`` says where each step leads.

    Every row is worked by Enter, a click on its end, or Space. ``go_on`` is the button that leads on from here.
    """

    def __init__(
        self,
        title: str,
        steps: Callable[[], Sequence[Step]],
        ways: Mapping[str, Way],
        questions: Callable[[], Sequence[str]],
        go_on: Button,
    ) -> None:
        super().__init__()
        self._steps, self._ways, self._questions = steps, ways, questions
        self.list = RecordList(title)
        self.list.edit_asked.connect(self._go)
        self.list.link_asked.connect(self._go)
        self.go_on = go_on
        card = Card(title, wide=True)
        card.add_wide(self.list)
        line = Flow(look.space("s"))
        line.add(self.go_on)
        card.add(line)
        aside = Card("Vragen van de methode")
        self.asked = ReadingText("Vragen van de methode")
        aside.add(self.asked)
        columns = Columns([(420, 1.5), (300, 1.0)])
        columns.add(card, 0)
        columns.add(aside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)

    def refresh(self) -> None:
        """Show how the steps stand now."""
        self.list.show_records([self._record(step) for step in self._steps()])
        self.asked.show_paragraphs([Paragraph(text, bar=True, above=10) for text in self._questions()])

    def first(self) -> QWidget:
        """What has the keyboard when one comes here: the first thing that is still to do."""
        keys = self.list.keys()
        rows = [row for key in keys if (row := self.list.row(key)) is not None]
        return next((row for row in rows if row.record.icon == _SIGNS[TODO][0]), self.go_on)

    def _record(self, step: Step) -> Record:
        icon, ink = _SIGNS.get(step.state, _LOOK)
        way = self._ways.get(step.key)
        state = _SPOKEN.get(step.state, "")
        return Record(
            step.key,
            step.name,
            sub=step.said,
            icon=icon,
            icon_ink=ink,
            bold=step.state == TODO,
            spoken=", ".join(part for part in (step.name, state, step.said) if part),
            link=way.icon if way else "",
            link_name=way.name if way else "",
        )

    def _go(self, key: str) -> None:
        way = self._ways.get(key)
        if way is not None:
            way.go()
