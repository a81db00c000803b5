"""The tab 'Schutting': the fence in three phases, drawn, with the exercises of each phase (methode.md 4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import fence, fence_public, method, partners
from samenwerkdesk.model.method import SessionForm
from samenwerkdesk.ui.desk import asking
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.fence_expectations import ExpectationsView
from samenwerkdesk.ui.desk.fence_picture import of_fence
from samenwerkdesk.ui.desk.fence_pride import ClosingView, PrideView
from samenwerkdesk.ui.desk.fence_recognise import AppreciationView, BoundaryView, HabitsView, ImageView
from samenwerkdesk.ui.desk.fence_steps import StepsCard
from samenwerkdesk.ui.desk.fence_transparent import CaseView, ContactsView, TermsView
from samenwerkdesk.ui.desk.fence_view import ExerciseView
from samenwerkdesk.ui.desk.fence_widen import IdentityView, NeedsView, SharedView
from samenwerkdesk.ui.desk.instrument_pictures import imprint
from samenwerkdesk.ui.desk.page import DeskPage
from samenwerkdesk.ui.desk.picture_card import PictureCard
from samenwerkdesk.ui.desk.show_choices import Choice, ShowChoices
from samenwerkdesk.ui.desk.show_fence import drawing_choice
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.columns import GAP, Columns
from samenwerkdesk.ui.widgets.empty_state import EmptyState
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.page import SIDES
from samenwerkdesk.ui.widgets.segmented import Segmented

MOST = 340
"""How high the drawing becomes at most, in px."""

STEPS, DRAWING = 296, 540
"""The least widths of the exercises and of the drawing beside them, in px; where both do not fit the drawing comes last."""

VIEWS: dict[str, tuple[Callable[[Desk], ExerciseView], ...]] = {
    "recognise": (BoundaryView, HabitsView, ImageView, AppreciationView),
    "make_transparent": (TermsView, ExpectationsView, CaseView, ContactsView),
    "widen": (SharedView, IdentityView, NeedsView, PrideView, ClosingView),
}
"""What is done in every exercise of a phase, in the order of its steps in the handbook."""


class FencePage(DeskPage):
    """The phase at the top, its exercises and the drawing under it, and the exercise that is chosen below."""

    element: ClassVar[str] = "fence"
    tables: ClassVar[frozenset[str]] = asking.TABLES | {"card", "expectation", "partner_sheet", "action"}
    by_session: ClassVar[bool] = True
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓", "andere oefening, andere kaart"),
        ("N", "nieuwe kaart"),
        ("Enter", "kaart of cel openen"),
        ("Alt+↑ ↓", "kaart verplaatsen; met ← → naar een ander vak"),
        ("Ctrl+X", "knippen; Ctrl+V plakt, ook meer regels als meer kaarten"),
        ("Delete", "verwijderen"),
        ("A–F", "van of over welke partner de kaart is"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "De schutting")
        self.views = Segmented(
            [(each.code, each.name) for each in method.fence_phases()], name="Fase van de schutting"
        )
        self.views.chosen.connect(self._choose)
        self.add_action(self.views)
        self.show_choices = ShowChoices(desk, self.choices)
        self.add_action(self.show_choices)
        self.to_partners = Button("Naar Overzicht", "arrow-right", "primary")
        self.to_partners.clicked.connect(lambda: desk.page_asked.emit("overview"))
        self.empty = EmptyState(
            "Hier komt de schutting tussen jullie tuinen",
            "Zet eerst de partners erin; ieder krijgt een eigen tuin.",
            self.to_partners,
        )
        self.add(self.empty)
        self.columns = Columns([(STEPS, 1.0), (DRAWING, 1.45)])
        self.add(self.columns)
        self.steps = StepsCard()
        self.steps.chosen.connect(self.show_exercise)
        self.columns.add(self.steps, 0)
        self.picture = PictureCard(desk, "De schutting nu", MOST)
        self.columns.add(self.picture, 1)
        self._beside = True
        self._places: dict[str, int] = {}
        self._parts: dict[tuple[str, int], ExerciseView] = {}

    def form(self) -> SessionForm | None:
        phase = fence.phase(self.desk.document)
        return next(each.form for each in method.fence_phases() if each.code == phase)

    def choices(self) -> list[Choice]:
        """What the room can see now: the fence in this phase, and the exercise that is chosen."""
        return [drawing_choice(self.phase), *self.exercise.choices()]

    # ------------------------------------------------------------------ showing

    @property
    def phase(self) -> str:
        """The phase that is shown."""
        return self.views.value()

    @property
    def exercise(self) -> ExerciseView:
        """The exercise that is shown."""
        return self.part(self.phase, self._places.get(self.phase, 0))

    def part(self, phase: str, place: int) -> ExerciseView:
        """An exercise of a phase, made when it is first needed."""
        if (phase, place) not in self._parts:
            view = VIEWS[phase][place](self.desk)
            view.hide()
            self._parts[phase, place] = view
            at = self.body.indexOf(self.columns) + 1
            self.body.insertWidget(at, view)
        return self._parts[phase, place]

    def refresh(self) -> None:
        document = self.desk.document
        there = bool(partners.all_partners(document))
        self.empty.setVisible(not there)
        self.columns.setVisible(there)
        self.views.setVisible(there)
        self.show_choices.setVisible(there)
        self.views.set_value(fence.phase(document))
        phase = method.fence_phases()[fence.PHASES.index(self.phase)]
        self.set_subtitle(f"Fase {phase.number}: {phase.core}" if there else "")
        if there:
            self.steps.show_steps(document, phase, self._places.get(self.phase, 0))
            public = fence_public.scene(document, self.phase, self.desk.session_id)
            self.picture.show_picture(of_fence(public, imprint(document, self.desk.session)))
            self.exercise.refresh()
        shown = self.exercise if there else None
        self.picture.setVisible(there)
        for part in self._parts.values():
            part.setVisible(part is shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.viewport().width() - 2 * SIDES >= STEPS + DRAWING + GAP
        if beside == self._beside:
            return
        self._beside = beside
        self.steps.set_compact(not beside)
        layout = self.body if beside else self.columns.layout()
        if layout is not None:
            layout.removeWidget(self.picture)
        if beside:
            self.columns.add(self.picture, 1)
        else:
            self.add(self.picture)
        self.refresh()

    def show_exercise(self, place: int) -> None:
        """Go to an exercise of the phase."""
        if place != self._places.get(self.phase, 0):
            flush_focused()
            self._places[self.phase] = place
            self.refresh()

    def _choose(self, phase: str) -> None:
        flush_focused()
        self.desk.act(lambda: fence.choose_phase(self.desk.document, phase))
        if self.isVisible():
            self.refresh()
            self.verticalScrollBar().setValue(0)

    def show_view(self, view: str) -> None:
        """Go to a phase, the list of its exercises having the keyboard."""
        self.views.set_value(view)
        self._choose(view)
        self.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def first_control(self) -> QWidget:
        if self.columns.isHidden():
            return self.to_partners
        return self.steps.first()
