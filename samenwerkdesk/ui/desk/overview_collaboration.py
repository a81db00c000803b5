"""Overzicht, the collaboration itself: name, purpose, kind, scale, anonymity."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import collaboration, method
from samenwerkdesk.model.collaboration import (
    SCALES,
    THRESHOLD_DEFAULT,
    THRESHOLD_MAX,
    THRESHOLD_MIN,
    AnonymityFixed,
    Collaboration,
    ScaleFixed,
)
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out, keep
from samenwerkdesk.ui.desk.overview_facilitators import FacilitatorsCard
from samenwerkdesk.ui.desk.overview_part import OverviewPart
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.choice import ChoiceField, Option
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.fields import LineField, NumberField, TextField
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text

SCALE_FREE = "Geldt voor alle metingen die je herhaalt. Na de eerste scores ligt de schaal vast."
THRESHOLD_HINT = (
    f"Onder dit aantal antwoorden tonen zaal en verslag geen uitkomst. "
    f"Gebruikelijk is {THRESHOLD_DEFAULT}, nooit minder dan\N{NO-BREAK SPACE}{THRESHOLD_MIN}."
)


class CollaborationView(OverviewPart):
    """The cards about the collaboration as a whole."""

    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "Wijzigen"),
        ("Alt+↑", "Omhoog"),
        ("Alt+↓", "Omlaag"),
        ("Delete", "Verwijderen"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        columns = Columns([(380, 3), (320, 2)])
        self.column.addWidget(columns)
        self.about = AboutCard(desk)
        self.facilitators = FacilitatorsCard(desk)
        self.measuring = MeasuringCard(desk)
        columns.add(self.about, 0)
        columns.add(self.facilitators, 0)
        columns.add(self.measuring, 1)

    def refresh(self) -> None:
        found = collaboration.get(self.desk.document)
        self.about.show_collaboration(found)
        self.measuring.show_collaboration(found)
        self.facilitators.refresh()


class AboutCard(Card):
    """What the collaboration is called, what it is for, and what kind it is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Waar het om gaat")
        document = desk.document
        self.name = LineField("Naam", placeholder="Bijvoorbeeld: Gezinsketen Elzenland")
        self.summary = TextField(
            "Doel", placeholder="Wie willen samen wat bereiken, voor wie en tot wanneer?", least=3
        )
        self.kind = ChoiceField("Soort samenwerking", placeholder="Nog niet gekozen")
        self.sector = LineField("Werkveld", placeholder="Bijvoorbeeld: jeugdhulp")
        for field, key in (
            (self.name, "title"),
            (self.summary, "summary"),
            (self.kind, "kind"),
            (self.sector, "sector"),
        ):
            self.add(field)
            keep(desk, field, partial(collaboration.set_text, document, key))

    def show_collaboration(self, found: Collaboration) -> None:
        """Show the texts, except where somebody is typing."""
        self.name.set_value(found.title or "")
        self.summary.set_value(found.summary or "")
        self.sector.set_value(found.sector or "")
        self.kind.set_options(kind_options(found.kind))
        self.kind.set_value(found.kind)


class MeasuringCard(Card):
    """The scale, and what may be shown of what people answer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Meten en tonen")
        self.desk = desk
        document = desk.document
        self.scale_label = Text("Schaal", "label", "muted")
        self.scale = Segmented([(_scale_key(*scale), _scale_text(*scale)) for scale in SCALES], name="Schaal")
        self.scale.chosen.connect(self._choose_scale)
        self.scale_note = Note(SCALE_FREE, "")
        self.add(_stacked(self.scale_label, self.scale, self.scale_note))
        self.add(Hairline())
        self.mode = ChoiceField(
            "Niveau van anonimiteit",
            options=[(level.code, _level_text(level)) for level in method.anonymity_levels()],
        )
        self.mode_note = Note("", "lock")
        self.add(_stacked(self.mode, self.mode_note))
        self.threshold = NumberField(
            "Drempel voor tonen", THRESHOLD_HINT, least=THRESHOLD_MIN, most=THRESHOLD_MAX, required=True
        )
        self.add(self.threshold)
        self.contact = LineField("Aanspreekpunt voor gegevens", placeholder="Wie bel je over wat is bewaard?")
        self.add(self.contact)
        keep(desk, self.mode, lambda value: collaboration.set_anonymity(document, value))
        keep(desk, self.threshold, lambda value: collaboration.set_threshold(document, value))
        keep(desk, self.contact, lambda value: collaboration.set_text(document, "data_contact", value))

    def show_collaboration(self, found: Collaboration) -> None:
        """Show the choices, and a lock on those that are fixed."""
        document = self.desk.document
        fixed = collaboration.scale_is_fixed(document)
        self.scale.set_value(_scale_key(found.scale_min, found.scale_max))
        self.scale.setEnabled(not fixed)
        self.scale_note.show_note(str(ScaleFixed()) if fixed else SCALE_FREE, "lock" if fixed else "")
        answered = collaboration.anonymity_is_fixed(document)
        self.mode.set_value(found.anonymity_mode)
        self.mode.input.setEnabled(not answered)
        self.mode_note.show_note(str(AnonymityFixed()) if answered else "", "lock")
        self.mode_note.setVisible(answered)
        self.threshold.set_value(found.anonymity_threshold)
        self.contact.set_value(found.data_contact or "")

    def _choose_scale(self, key: str) -> None:
        lowest, highest = (int(part) for part in key.split("-"))
        document = self.desk.document
        if not carried_out(self.desk, lambda: collaboration.set_scale(document, lowest, highest)):
            self.show_collaboration(collaboration.get(document))


def kind_options(now: str | None) -> list[Option]:
    """The kinds of the method; one that came from elsewhere stays a choice too."""
    options: list[Option] = [(None, "Nog niet gekozen")]
    options += [(kind.code, kind.text) for kind in method.collaboration_kinds()]
    if now is not None and all(option[0] != now for option in options):
        options.append((now, now))
    return options


def _level_text(level: method.Choice) -> str:
    return f"{level.text.capitalize()}: {level.meaning}" if level.meaning else level.text.capitalize()


def _scale_key(lowest: float, highest: float) -> str:
    return f"{lowest:g}-{highest:g}"


def _scale_text(lowest: float, highest: float) -> str:
    return f"{lowest:g}–{highest:g}"


def _stacked(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.space("xs"))
    for part in parts:
        column.addWidget(part)
    return holder
