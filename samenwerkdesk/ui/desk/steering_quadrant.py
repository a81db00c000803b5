"""Sturing: who can steer now and who should, and what brings the group there; names of corners are our own (methode.md 2)."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import method, public_relation, steering_quadrant
from samenwerkdesk.ui.desk import asking, show_relation
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.round_part import RoundPart
from samenwerkdesk.ui.desk.show_choices import Choice
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record, RecordList

OURS = "De namen van de vakken en van de staande as zijn van ons. Presenteer ze niet als die van een onderzoeker."


class QuadrantView(RoundPart):
    """The round with its quadrant; beside it what would bring the group there, and the four corners."""

    element: ClassVar[str] = "steering_quadrant"
    instrument: ClassVar[str] = steering_quadrant.INSTRUMENT
    soon: ClassVar[str] = "Hier zien jullie wie kan sturen, nu en straks"
    begin: ClassVar[str] = "Plan eerst een sessie; daarin plaatst ieder in stilte twee stippen."
    tables: ClassVar[frozenset[str]] = asking.TABLES | {"card", "steering_round"}

    def about(self) -> list[QWidget]:
        """The last question, and the names."""
        self._shown: str | None = None
        asked = {each.code: each.text for each in method.element("steering_quadrant").questions}
        self.talk = Card("Van nu naar gewenst")
        self.way = TextField(asked[steering_quadrant.WAY], least=3)
        keep(self.desk, self.way, self._keep)
        self.talk.add(self.way)
        self.corners = Card("Vier vakken", public_relation.NAMES, wide=True)
        self.list = RecordList("Vier vakken", least=36)
        self.corners.add_wide(self.list)
        self.corners.add(Note(OURS))
        return [self.talk, self.corners]

    def show_about(self, session_id: str) -> None:
        """Show what was said, and the corners with how many dots each has once that was shown."""
        document = self.desk.document
        other, self._shown = session_id != self._shown, session_id
        said = steering_quadrant.way(document, session_id)
        (self.way.reset if other else self.way.set_value)((said.text or "") if said else "")
        found = public_relation.last_shown(document, steering_quadrant.INSTRUMENT, session_id)
        corners = public_relation.corners(found)
        self.list.show_records(
            [Record(each.code, each.name, each.where, right=each.counts) for each in corners]
        )

    def choices(self) -> list[Choice]:
        """The round, the corners, and what was said."""
        return show_relation.steering(self.round) if self.desk.session_id is not None else []

    def _keep(self, value: object) -> None:
        if self._shown is not None:
            text = value if isinstance(value, str) else None
            steering_quadrant.set_way(self.desk.document, self._shown, text)
