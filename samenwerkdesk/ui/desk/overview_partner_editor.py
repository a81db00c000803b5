"""Overzicht, the fields of one partner in the place of its row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from samenwerkdesk.model import partners
from samenwerkdesk.model.partners import KINDS, LOOKS, SHORT_NAME_MAX, Partner
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Editor
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.fields import LineField, TextField
from samenwerkdesk.ui.widgets.look_picker import LookPicker
from samenwerkdesk.ui.widgets.note import Note

LETTER_NOTE = (
    "Letter {code} hoort bij deze partner en wordt niet opnieuw gebruikt, ook niet als de partner vertrekt."
)


def kind_text(kind: str | None) -> str:
    """A kind of partner as it is read: 'gecertificeerde instelling'."""
    return (kind or "").replace("_", " ")


def kind_code(text: str) -> str:
    """A kind as it is kept: one of the offered kinds by its code, any other word as it was typed."""
    code = text.strip().casefold().replace(" ", "_")
    return code if code in KINDS else text


class PartnerEditor(Editor):
    """Name, short name, kind, mission, values and look of a partner."""

    def __init__(self, desk: Desk, key: str, close: Callable[[], None], remove: Callable[[], None]) -> None:
        document = desk.document
        self.name = LineField("Volledige naam")
        self.short = LineField("Korte naam", most=SHORT_NAME_MAX)
        self.kind = LineField("Soort", placeholder="Bijvoorbeeld: onderwijs")
        self.kind.set_suggestions([kind_text(kind) for kind in KINDS])
        self.description = TextField("Omschrijving", least=1, placeholder="Wat doet deze organisatie?")
        self.mission = TextField("Missie", least=2, placeholder="Waar staat deze organisatie voor?")
        self.values = TextField(
            "Waarden", "Eén waarde per regel.", least=3, placeholder="Bijvoorbeeld: nabij"
        )
        self.looks = LookPicker("Kleur en vorm")
        self.letter = Note("", "info-circle")
        names = Columns([(240, 3), (170, 2)], gap=16)
        names.add(self.name, 0)
        names.add(self.short, 1)
        rest = Columns([(240, 3), (170, 2)], gap=16)
        rest.add(self.description, 0)
        rest.add(self.kind, 1)
        worth = Columns([(240, 3), (170, 2)], gap=16)
        worth.add(self.mission, 0)
        worth.add(self.values, 1)
        away = Button("Verwijderen", "trash", "destructive", size="small")
        away.clicked.connect(remove)
        super().__init__(close, [names, rest, worth, self.looks, self.letter], [away])
        for field, column in (
            (self.name, "name"),
            (self.short, "short_name"),
            (self.description, "description"),
            (self.mission, "mission"),
        ):
            keep(
                desk,
                field,
                partial(partners.set_field, document, key, column),
            )
        keep(desk, self.kind, lambda value: partners.set_field(document, key, "kind", kind_code(value)))
        keep(desk, self.values, lambda value: partners.set_values(document, key, value.split("\n")))
        self.looks.chosen.connect(
            lambda index: desk.act(lambda: partners.set_field(document, key, "look", index))
        )

    def show_partner(self, partner: Partner, all_partners: Sequence[Partner]) -> None:
        """Show what the document says, except where somebody is typing."""
        short = partner.short_name or ""
        # A longer name that came from elsewhere must not be cut off unseen.
        self.short.input.setMaxLength(max(SHORT_NAME_MAX, _utf16_length(short)))
        self.name.set_value(partner.name or "")
        self.short.set_value(short)
        self.kind.set_value(kind_text(partner.kind))
        self.description.set_value(partner.description or "")
        self.mission.set_value(partner.mission or "")
        self.values.set_value("\n".join(partner.core_values))
        self.looks.show_looks(partner.look, partner.code, taken_looks(partner, all_partners))
        self.letter.show_note(LETTER_NOTE.format(code=partner.code), "info-circle")


def taken_looks(partner: Partner, all_partners: Sequence[Partner]) -> dict[int, tuple[str, str]]:
    """Which looks other partners have: the look with the letter and the name of the first who has it."""
    taken: dict[int, tuple[str, str]] = {}
    for other in all_partners:
        if other.id != partner.id:
            taken.setdefault(other.look % LOOKS, (other.code, other.label))
    return taken


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
