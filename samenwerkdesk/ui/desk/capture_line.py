"""The capture line: type one sentence, see what it becomes, press Enter."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import capture, dutch_dates, people
from samenwerkdesk.model.capture import Capture
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.widgets.entry import EntryLine

NAMES = {
    capture.DECISION: "Besluit",
    capture.ACTION: "Afspraak",
    capture.OPEN_POINT: "Open punt",
    capture.PARKED: "Parkeerplek",
}

NO_SESSION = "Plan eerst een sessie; daarin wordt het vastgelegd."
HINT = "@naam en een datum maken er een afspraak van ·\u00a0?\u00a0een open punt ·\u00a0p:\u00a0voor de parkeerplek"


def describe(found: Capture) -> str:
    """What a line will become, in a few words: 'Afspraak · Bas Kwekkeboom · vóór vrijdag 28 november'."""
    parts = [NAMES[found.kind]]
    if found.kind == capture.ACTION:
        parts.append(found.owner.label if found.owner else "nog niemand")
        parts.append(f"vóór {dutch_dates.long_date(found.due)}" if found.due else "nog geen datum")
    if found.reason:
        parts.append(f"omdat {found.reason}")
    return " · ".join(parts)


class CaptureLine(QWidget):
    """One line that records in the session that is on. ``kind`` None lets the line tell by itself.

    ``roomy`` keeps room for what the line will become, so that nothing moves while one types.
    """

    def __init__(
        self, desk: Desk, placeholder: str = "Besluit, en om welke reden…", *, roomy: bool = False
    ) -> None:
        super().__init__()
        self.desk = desk
        self.kind: str | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("s"))
        self.line = EntryLine("Vastleggen in deze sessie", placeholder, roomy=roomy)
        self.line.edited.connect(self._edited)
        self.line.entered.connect(self._entered)
        column.addWidget(self.line)
        self.setFocusProxy(self.line)

    def choose(self, kind: str | None) -> None:
        """Say what the line becomes, or None to let it tell by itself."""
        self.kind = kind
        self._edited(self.line.text())

    def _read(self, text: str) -> Capture | None:
        return capture.parse(text, self._people(), self.desk.today(), self.kind)

    def _people(self) -> list[people.Person]:
        key = self.desk.session_id
        return people.taking_part(self.desk.document, key) if key else people.all_people(self.desk.document)

    def _edited(self, text: str) -> None:
        found = self._read(text)
        if found is None:
            self.line.preview("")
        elif found.problem:
            self.line.preview(found.problem, "warn")
        else:
            self.line.preview(describe(found))

    def _entered(self, text: str) -> None:
        session = self.desk.session_id
        found = self._read(text)
        if session is None:
            self.line.preview(NO_SESSION, "warn")
            return
        if found is None:
            return
        if found.problem:
            self.line.preview(found.problem, "warn")
            return
        if self.desk.act(lambda: capture.record(self.desk.document, session, found)) is not None:
            self.line.clear()
            self.recorded(found)

    def recorded(self, found: Capture) -> None:
        """Called after a line was kept."""


class ActionLine(CaptureLine):
    """A line that records one agreement, in the way of the element it stands with. ``name`` is what is recorded."""

    def __init__(self, desk: Desk, placeholder: str, name: str) -> None:
        super().__init__(desk, placeholder)
        self.line.input.setAccessibleName(f"{name} vastleggen")
        self.choose(capture.ACTION)

    def keep(self, session_id: str, found: Capture) -> None:
        """Record what was typed."""
        raise NotImplementedError

    def _entered(self, text: str) -> None:
        session, found = self.desk.session_id, self._read(text)
        if session is None:
            self.line.preview(NO_SESSION, "warn")
        elif found is not None and found.problem:
            self.line.preview(found.problem, "warn")
        elif found is not None and carried_out(self.desk, lambda: self.keep(session, found)):
            self.line.clear()
