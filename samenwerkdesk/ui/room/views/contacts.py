"""Whom to call at each partner when it gets tense (methode.md 4, SCH2.5)."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.fence_public import PublicContact, PublicGarden
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing

QUESTION = "Wie bel je als het spannend wordt?"
SOON = "Hier komt wie je belt, bij elke partner."
OPEN = "nog af te spreken"

_LAYOUT = Layout(head=0.0370, head_weight=600, body=0.0410, beside=0.40)


@dataclass(frozen=True)
class Contacts(Wall):
    """All partners with whom to call there; where that was not agreed yet, it says so."""

    gardens: tuple[PublicGarden, ...]
    contacts: tuple[PublicContact, ...]

    @property
    def title(self) -> str:
        return "Contactafspraken"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.contacts:
            return [nothing(measure, QUESTION, SOON)]
        agreed = {each.partner_id: each.name for each in self.contacts}
        rows = [
            Row(
                each.short_name or each.name,
                agreed.get(each.partner_id, OPEN),
                mark=(each.look, each.code),
                done=each.partner_id not in agreed,
            )
            for each in self.gardens
        ]
        return listing(measure, QUESTION, rows, _LAYOUT)
