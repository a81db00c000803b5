"""The improvement agenda: one agreement for each condition that was talked about, with who and when."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk.model import actions, capture, method, people, sessions
from samenwerkdesk.model.actions import Action
from samenwerkdesk.model.capture import Capture
from samenwerkdesk.ui.desk.capture_line import CaptureLine
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.recording_actions import Actions
from samenwerkdesk.ui.desk.recording_lanes import Form
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.records import Record

NO_CONDITION = "Algemeen"


class ImprovementLine(CaptureLine):
    """A line that puts an agreement on the agenda, at the condition that is chosen."""

    def __init__(self, desk: Desk, condition: ChoiceField) -> None:
        super().__init__(desk, "Wat gaan we anders doen? @naam en een datum mogen erbij")
        self._condition = condition
        self.choose(capture.ACTION)

    def _entered(self, text: str) -> None:
        session, found = self.desk.session_id, self._read(text)
        if session is None:
            self.line.preview("Plan eerst een sessie; daarin wordt het vastgelegd.", "warn")
        elif found is not None and found.problem:
            self.line.preview(found.problem, "warn")
        elif found is not None and carried_out(self.desk, lambda: self._improve(session, found)):
            self.line.clear()

    def _improve(self, session: str, found: Capture) -> None:
        condition = self._condition.value()
        actions.improve(
            self.desk.document,
            session,
            found.text,
            found.owner.id if found.owner else None,
            found.due,
            condition if isinstance(condition, str) else None,
        )


class Improvements(Actions):
    """The agreements as a list; each says for which condition it is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Verbeteragenda")

    def _record(self, action: Action, names: dict[str, str], numbers: dict[str, int | None]) -> Record:
        found = super()._record(action, names, numbers)
        name = condition_name(action.condition)
        return replace(found, sub=f"{name} · {found.sub}") if name else found

    def form(self, key: str) -> Form | None:
        made = super().form(key)
        if made is None:
            return None
        editor, fill = made
        condition = ChoiceField("Bij welke conditie?")
        condition.set_options(condition_options())
        keep(
            self.desk,
            condition,
            lambda value: actions.set_field(self.desk.document, key, "condition", value),
        )
        layout = editor.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.count() - 1, condition)

        def fill_all() -> None:
            fill()
            action = self._found.get(key)
            if action is not None:
                condition.set_value(action.condition)

        return editor, fill_all

    def move(self, key: str, steps: int) -> None:
        """The agenda is in the order of its dates."""


class AgendaView(QWidget):
    """The line and the list; with ``only`` those of one condition."""

    def __init__(self, desk: Desk, only: str | None = None) -> None:
        super().__init__()
        self.desk, self._only = desk, only
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        about = "één afspraak per gekozen conditie" if only is None else ""
        self.card = Card("Verbeteragenda", about, wide=True)
        column.addWidget(self.card)
        self.condition = ChoiceField("Bij welke conditie?")
        self.condition.set_options(condition_options())
        self.condition.set_value(only)
        self.card.add(self.condition)
        self.condition.setVisible(only is None)
        self.line = ImprovementLine(desk, self.condition)
        self.card.add(self.line)
        self.empty = EmptyState(
            "Hier komen jullie verbeterafspraken",
            "Schrijf op wat je anders gaat doen, wie dat doet en wanneer."
            if only
            else "Kies een conditie waarover jullie spraken en schrijf op wat je anders gaat doen, wie dat doet en wanneer.",
        )
        self.card.add(self.empty)
        self.lane = Improvements(desk)
        self.card.add_wide(self.lane.records)

    def refresh(self) -> None:
        """Show the agenda as it is now."""
        document = self.desk.document
        names = {person.id: person.label for person in people.all_people(document)}
        numbers = {each.id: each.number for each in sessions.all_sessions(document)}
        found = [each for each in actions.improvements(document) if self._only in (None, each.condition)]
        self.lane.show(found, names, numbers)
        self.empty.setVisible(not found)

    def begin(self, condition: str | None) -> None:
        """Write an agreement for a condition."""
        self.condition.set_value(condition)
        self.line.line.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.line.line.input


def condition_options() -> list[tuple[object, str]]:
    """The five conditions as options of a choice, after none in particular."""
    return [(None, NO_CONDITION), *((each.code, each.name) for each in method.conditions())]


def condition_name(code: str | None) -> str:
    """The name of a condition; '' for none."""
    return next((each.name for each in method.conditions() if each.code == code), "")
