"""Making a poll of one's own: the question, what kind it is, and its choices or its scale."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import own_polls
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.own_polls import OwnPoll
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.polls_list import KINDS
from samenwerkdesk.ui.desk.record_editor import beside
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.fields import NumberField, TextField
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.segmented import Segmented

SCALE = (1, 5)


class OwnPollCard(Card):
    """The fields of a poll. ``saved(id)`` when it is kept, ``asked(id)`` when it must be asked as well."""

    saved = Signal(str)
    asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__("Eigen peiling")
        self.desk = desk
        self._key: str | None = None
        self.question = TextField("De vraag", least=2, placeholder="Wat wil je van de zaal weten?")
        self.add(self.question)
        self.kind = Segmented(
            [(key, name[:1].upper() + name[1:]) for key, name in KINDS.items()], name="Soort", small=True
        )
        self.kind.chosen.connect(lambda _: self._show_parts())
        self.add(self.kind)
        self.options = TextField("De keuzes", "Eén per regel, twee tot twintig.", least=4)
        self.add(self.options)
        self.lowest = NumberField("Laagste cijfer", least=own_polls.LOWEST, most=own_polls.HIGHEST)
        self.highest = NumberField("Hoogste cijfer", least=own_polls.LOWEST, most=own_polls.HIGHEST)
        self.scale = beside(self.lowest, self.highest)
        self.add(self.scale)
        self.problem = Note("", "alert-triangle", "warn")
        self.problem.hide()
        self.add(self.problem)
        self.ask = Button("Klaarzetten in deze sessie", "player-play", "primary")
        self.ask.clicked.connect(lambda: self._save(self.asked))
        self.save = Button("Bewaren", "check")
        self.save.clicked.connect(lambda: self._save(self.saved))
        foot = Flow()
        foot.add(self.ask)
        foot.add(self.save)
        self.add(foot)

    def show_poll(self, poll: OwnPoll | None) -> None:
        """Show a poll that was kept, or the fields of a new one."""
        key = poll.id if poll is not None else None
        another = key != self._key or poll is None
        self._key = key
        self.set_title("Eigen peiling" if poll is not None else "Nieuwe peiling")
        setting = "reset" if another else "set_value"
        getattr(self.question, setting)((poll.question if poll else "") or "")
        getattr(self.options, setting)("\n".join(poll.options) if poll else "")
        low, high = (poll.scale_min, poll.scale_max) if poll and poll.scale_min is not None else SCALE
        getattr(self.lowest, setting)(low)
        getattr(self.highest, setting)(high)
        if another:
            self.kind.set_value(poll.kind if poll is not None else "single")
            self.problem.hide()
        self._show_parts()

    def _show_parts(self) -> None:
        kind = self.kind.value()
        self.options.setVisible(kind in own_polls.CHOICES)
        self.scale.setVisible(kind == "scale")

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.question.input

    def _save(self, then: object) -> None:
        flush_focused()
        low, high = self.lowest.value(), self.highest.value()
        scale = (
            (float(low), float(high))
            if isinstance(low, (int, float)) and isinstance(high, (int, float))
            else None
        )
        try:
            key = own_polls.save(
                self.desk.document,
                str(self.question.value() or ""),
                self.kind.value(),
                str(self.options.value() or "").splitlines(),
                scale,
                self._key,
            )
        except UserError as error:
            self.problem.show_note(str(error), "alert-triangle", "warn")
            self.problem.show()
            self.question.input.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._key = key
        self.problem.hide()
        then.emit(key)  # type: ignore[attr-defined]
