"""The product of a phase: a proposal made of what is in the file, then edited, settled on, shown and kept as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from samenwerkdesk import look
from samenwerkdesk.model import notation, phase_drafts, phases, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.phases import PRODUCT_STATUSES, Phase
from samenwerkdesk.model.text import stored_date
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.paper import Paper
from samenwerkdesk.ui.desk.show_choices import show
from samenwerkdesk.ui.desk.show_phases import product_choice
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.choice import ChoiceField, Option
from samenwerkdesk.ui.widgets.columns import CardGrid, Flow
from samenwerkdesk.ui.widgets.dates import DateField
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.fields import LineField, TextField
from samenwerkdesk.ui.widgets.note import Note

LEAST, MOST = 8, 26
"""How many lines of the text are seen at least and at most; from there it scrolls."""

_OVERWRITE = "De tekst die er staat wordt vervangen door een nieuw voorstel. Ongedaan maken kan daarna."


class ProductCard(Card):
    """Title, status and text of what a phase yields."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Product")
        self.desk = desk
        self._code = ""
        self.paper = Paper(desk, self, self._told)
        self.title = LineField("Titel")
        self.status = ChoiceField("Status van het product", placeholder="nog niet begonnen")
        self.session = ChoiceField("Vastgesteld in", placeholder="nog geen sessie")
        self.decided = DateField("Vastgesteld op", today=desk.today)
        self.text = TextField("Tekst", notation.HOW, least=LEAST, most=MOST)
        keep(desk, self.title, partial(self._keep, "title"))
        keep(desk, self.text, partial(self._keep, "text"))
        keep(desk, self.session, partial(self._keep, "session_id"))
        keep(desk, self.status, self._settle)
        keep(desk, self.decided, self._decide)
        grid = CardGrid(least=220, most=2)
        for field in (self.title, self.status, self.session, self.decided):
            grid.add(field)
        self.add(grid)
        self.add(self.text)
        self._build_question()
        self._build_buttons()

    def _build_question(self) -> None:
        self.question = Flow(look.space("s"))
        self.warning = Note(_OVERWRITE, "alert-triangle", "warn")
        self.add(self.warning)
        self.replace = Button("Vervang de tekst", "refresh", size="small")
        self.replace.clicked.connect(self._take)
        self.leave = Button("Laat staan", size="small")
        self.leave.clicked.connect(self._ask_no_more)
        for each in (self.replace, self.leave):
            self.question.add(each)
        self.add(self.question)
        self.warning.hide()
        self.question.hide()

    def _build_buttons(self) -> None:
        self.draft = Button("Stel een tekst voor", "file-text", "primary")
        self.draft.clicked.connect(self.propose)
        self.again = Button("Opnieuw voorstellen", "refresh")
        self.again.clicked.connect(self.propose)
        self.show_it = Button("Toon in de zaal", "screen-share")
        self.show_it.clicked.connect(self.show_in_room)
        self.save = Button("Bewaar als PDF…", "download")
        self.save.clicked.connect(self.save_as)
        self.buttons = Flow(look.space("s"))
        for each in (self.draft, self.save, self.show_it, self.again):
            self.buttons.add(each)
        self.add(self.buttons)

    # ------------------------------------------------------------------ showing

    def show_phase(self, each: Phase) -> None:
        """Show the product of a phase, except where somebody is typing about the same one."""
        other = each.code != self._code
        self._code = each.code
        name = phases.product_name(each.code)
        self.set_title(name)
        self.title.input.setPlaceholderText(name)
        statuses: list[Option] = [(None, "nog niet begonnen"), *((word, word) for word in PRODUCT_STATUSES)]
        if each.product_status and each.product_status not in PRODUCT_STATUSES:
            statuses.append((each.product_status, each.product_status))
        self.status.set_options(statuses)
        held: list[Option] = [(None, "nog geen sessie")]
        held += [(session.id, session.label) for session in sessions.all_sessions(self.desk.document)]
        self.session.set_options(held)
        values: tuple[tuple[LineField | TextField | ChoiceField | DateField, object], ...] = (
            (self.title, each.title or ""),
            (self.text, each.text or ""),
            (self.status, each.product_status),
            (self.session, each.session_id),
            (self.decided, stored_date(each.decided_on)),
        )
        for field, value in values:
            (field.reset if other else field.set_value)(value)
        written = bool(each.text)
        self.draft.setVisible(not written)
        for button in (self.again, self.show_it, self.save):
            button.setVisible(written)
        if other or not written:
            self._ask_no_more()

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.title.input

    # ------------------------------------------------------------------ acting

    def propose(self) -> None:
        """Propose a text; when somebody's own words stand there, ask first."""
        flush_focused()
        document, today = self.desk.document, self.desk.today()
        if not phase_drafts.is_own(document, self._code, today):
            self._take()
            return
        self.warning.show()
        self.question.show()
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        document, code, today = self.desk.document, self._code, self.desk.today()
        self._ask_no_more()
        if carried_out(
            self.desk, lambda: phases.take_draft(document, code, phase_drafts.draft(document, code, today))
        ):
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self.desk.removed("Voorstel geplaatst. Maak er jullie eigen tekst van.")

    def _ask_no_more(self) -> None:
        inside = self.replace.hasFocus() or self.leave.hasFocus()
        self.warning.hide()
        self.question.hide()
        if inside:
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_in_room(self) -> None:
        """Let the room read the text."""
        flush_focused()
        show(self.desk, product_choice(self._code))

    def save_as(self) -> None:
        """Keep the product as a PDF."""
        code = self._code

        def make(document: Document, pause: Callable[[], None]) -> bytes:
            from samenwerkdesk.report import deliverable

            return deliverable.make(document, code, pause)

        title = phases.get(self.desk.document, code).title
        self.paper.save("Product bewaren", title or phases.product_name(code), make)

    def _told(self, pdf: bytes) -> tuple[str, bytes]:
        name = phases.product_name(self._code).lower()
        verb = "staan" if name.startswith(("projectfiches", "realisaties")) else "staat"
        return f"De {name} {verb}", pdf

    def _keep(self, field: str, value: object) -> None:
        text = value if isinstance(value, str) else None
        phases.set_product(self.desk.document, self._code, field, text)

    def _settle(self, status: object) -> None:
        said = status if isinstance(status, str) else None
        phases.settle(self.desk.document, self._code, said, self.desk.session_id, self.desk.today())

    def _decide(self, day: object) -> None:
        self._keep("decided_on", day.isoformat() if isinstance(day, date) else None)
