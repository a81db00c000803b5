"""Verdieping en vooruitgang: the two movements over the sessions, with the signal when one was ahead too long (methode.md 3)."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import method, public_marks
from samenwerkdesk.ui.desk.round_part import RoundPart
from samenwerkdesk.ui.desk.show_choices import Choice, now
from samenwerkdesk.ui.desk.walls_phases import MOVEMENT, movement
from samenwerkdesk.ui.explanation import plain
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.text import Text


class MovementView(RoundPart):
    """The instrument as on the tab 'Peilingen', with what the handbook says of the two movements."""

    element: ClassVar[str] = "phases"
    instrument: ClassVar[str] = MOVEMENT
    soon: ClassVar[str] = "Hier zie je of jullie elkaar beter begrijpen en of jullie opschieten"
    begin: ClassVar[str] = "Plan eerst een sessie; aan het eind geeft ieder twee cijfers."

    def about(self) -> list[QWidget]:
        """What the two movements are."""
        card = Card("Twee bewegingen")
        for note in method.element("phases").notes:
            card.add(Text(plain(note.text), "body", "muted", wrap=True))
        return [card]

    def show_about(self, session_id: str) -> None:
        """Nothing in it changes."""

    def choices(self) -> list[Choice]:
        """The two lines, as far as they were shown."""
        session = self.desk.session_id
        if session is None or not public_marks.up_to(self.desk.document, MOVEMENT, session):
            return []
        return [Choice("Verdieping en vooruitgang", now(lambda walls: movement(walls, session)))]
