"""Werkgemeenschap: nine qualities of the group and of oneself, and the one the group works on (methode.md 8)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QMenu, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import community, method, public_relation
from samenwerkdesk.ui.desk import asking, show_relation
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.round_part import RoundPart
from samenwerkdesk.ui.desk.show_choices import Choice, show
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.dates import DateField
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.records import Record, RecordList

NONE = "Nog niet gekozen"


class CommunityView(RoundPart):
    """The round with its web; beside it what to talk about first, and the quality that is chosen."""

    element: ClassVar[str] = "community"
    instrument: ClassVar[str] = community.INSTRUMENT
    soon: ClassVar[str] = "Hier zien jullie hoe jullie met elkaar omgaan"
    begin: ClassVar[str] = "Plan eerst een sessie; daarin geeft ieder de groep en zichzelf negen cijfers."
    tables: ClassVar[frozenset[str]] = asking.TABLES
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        *RoundPart.keys,
        ("Enter", "kwaliteit kiezen in de lijst"),
    )

    def about(self) -> list[QWidget]:
        """What to talk about, and what was chosen."""
        self.list = RecordList("Negen kwaliteiten", least=36, menu=self._fill_menu)
        self.list.edit_asked.connect(self._choose)
        self.talk = Card("Groep en zelf", "de twee met de grootste spreiding eerst", wide=True)
        self.talk.add_wide(self.list)
        self.chosen = Card("Onze kwaliteit")
        self.chosen.body.setSpacing(look.space("l"))
        names = [(each.code, each.name) for each in method.community_qualities()]
        self.quality = ChoiceField(
            "Eén kwaliteit voor de komende tijd", options=[(None, NONE), *names], placeholder=NONE
        )
        self.agreement = TextField("Wat spreken we af?", least=2)
        self.visible_when = TextField("Waaraan merken we het?", least=1)
        self.next = DateField(
            "Volgende meting", "Gebruikelijk: over een half jaar.", today=lambda: self.desk.now().date()
        )
        self._fields: tuple[tuple[ChoiceField | TextField | DateField, str], ...] = (
            (self.quality, "chosen_quality"),
            (self.agreement, "quality_agreement"),
            (self.visible_when, "quality_visible_when"),
            (self.next, "quality_next_measurement"),
        )
        for field, name in self._fields:
            keep(self.desk, field, partial(self._keep, name))
            self.chosen.add(field)
        return [self.talk, self.chosen]

    def show_about(self, session_id: str) -> None:
        """Show the differences as far as they were shown, and what was chosen."""
        found = public_relation.last_shown(self.desk.document, community.INSTRUMENT, session_id)
        shown = public_relation.differences(found) if found else ()
        shown = tuple(each for each in shown if each.first or each.difference is not None)
        self.list.show_records(
            [
                Record(
                    each.code,
                    each.name,
                    sub=" · ".join(part for part in ("eerst bespreken" * each.first, _means(each)) if part),
                    bold=each.first,
                    active=each.first,
                )
                for each in shown
            ]
        )
        self.talk.setVisible(bool(shown))
        now = community.chosen(self.desk.document)
        values = (now.quality, now.agreement or "", now.visible_when or "", now.next_measurement)
        for (field, _), value in zip(self._fields, values, strict=True):
            field.set_value(value)

    def choices(self) -> list[Choice]:
        """The round, what to talk about, and what was chosen."""
        return show_relation.community(self.round) if self.desk.session_id is not None else []

    def show_part(self, key: str) -> None:
        """Go to a quality in the list."""
        row = self.list.row(key)
        if row is not None:
            row.setFocus()

    def _choose(self, code: str) -> None:
        self.desk.act(lambda: community.set_field(self.desk.document, "chosen_quality", code))

    def _fill_menu(self, code: str, menu: QMenu) -> None:
        menu.addAction("Kies deze kwaliteit", partial(self._choose, code))
        first = [each.code for each in self._first()]
        if code in first:
            talk = show_relation.talk_choice(first.index(code))
            menu.addAction("Toon in de zaal", partial(show, self.desk, talk))

    def _first(self) -> list[public_relation.PublicDifference]:
        found = public_relation.last_shown(self.desk.document, community.INSTRUMENT, self.desk.session_id)
        return [each for each in public_relation.differences(found) if each.first] if found else []

    def _keep(self, name: str, value: object) -> None:
        kept = value if isinstance(value, str | date) else None
        community.set_field(self.desk.document, name, kept)


def _means(each: public_relation.PublicDifference) -> str:
    """'groep 2,7 · zelf 4,1 · verschil −1,4'; '' as long as one of them is not shown."""
    words = ("groep", "zelf", "verschil")
    return " · ".join(f"{word} {figure}" for word, figure in zip(words, each.figures, strict=False))
