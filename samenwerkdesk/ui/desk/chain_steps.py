"""The steps of the chain in a list, and the fields of one in its row (methode.md 17)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from samenwerkdesk.model import chain, method, partners, public_chain
from samenwerkdesk.model.chain import Step
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.ui.desk import show_chain
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Editor, beside
from samenwerkdesk.ui.desk.recording_lanes import Form, Lane
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.fields import LineField, NumberField, TextField
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

END = "Niemand: hier eindigt de keten"


class Steps(Lane):
    """All steps in their order."""

    removed_sentence = "Stap verwijderd."

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Stappen")
        self._found: dict[str, Step] = {}
        self._partners: dict[str, Partner] = {}

    def show(self) -> None:
        """Show them as they are now."""
        document = self.desk.document
        self._partners = {each.id: each for each in partners.all_partners(document)}
        self._found = {each.id: each for each in chain.steps(document)}
        self.show_records([self._record(each) for each in self._found.values()])

    def _record(self, each: Step) -> Record:
        who = ", ".join(self._partners[key].label for key in each.partner_ids if key in self._partners)
        parts = [
            who or "nog niemand",
            public_chain.days(each.norm),
            f"naar stap {each.handover_to}" if each.handover_to is not None else "",
            f"hapert: {each.bottleneck}" if each.bottleneck else "",
        ]
        name = each.name or "Stap zonder naam"
        return Record(
            each.id,
            f"{each.number}. {name}" if each.number is not None else name,
            sub=" · ".join(part for part in parts if part),
            ink="text" if each.name else "muted",
            link="screen-share",
            link_name=f"Vertel vanaf {each.label}",
        )

    # ------------------------------------------------------------------ acting

    def move(self, key: str, steps: int) -> None:
        self.desk.act(lambda: chain.move_step(self.desk.document, key, steps))

    def take_away(self, key: str) -> None:
        chain.remove_step(self.desk.document, key)

    def add(self, name: str) -> bool:
        """Add a step at the end; whether that went well."""
        made = self.desk.act(lambda: chain.add_step(self.desk.document, name))
        return made is not None

    def fill_menu(self, key: str, menu: QMenu) -> None:
        super().fill_menu(key, menu)
        menu.addSeparator()
        menu.addAction("Vertel vanaf hier in de zaal", lambda: show_chain.show_step(self.desk, key))

    # ------------------------------------------------------------------ editing

    def form(self, key: str) -> Form | None:
        if key not in self._found:
            return None
        asked = {each.code: each.text for each in method.element("chain").questions}
        name = LineField("Naam", required=True)
        who = RecordList("Wie voert de stap uit?", ruled=False, padding=4, least=32, pick=True)
        who.toggled.connect(
            lambda partner, on: self.desk.act(lambda: chain.set_partner(self.desk.document, key, partner, on))
        )
        taken = TextField("Wat erin gaat", least=1)
        given = TextField("Wat eruit komt", asked["KET5"], least=1)
        to = ChoiceField("Draagt over aan", asked["KET6"], placeholder=END)
        norm = NumberField("Norm in dagen", "Leeg is geen norm.", most=10_000, decimals=2)
        bottleneck = TextField("Knelpunt", asked["KET7"], least=1)
        fields = {
            "name": name,
            "input": taken,
            "output": given,
            "handover_to": to,
            "lead_time_norm_days": norm,
            "bottleneck": bottleneck,
        }
        for column, field in fields.items():
            keep(self.desk, field, partial(chain.set_step, self.desk.document, key, column))

        def fill() -> None:
            each = self._found.get(key)
            if each is None:
                return
            name.set_value(each.name or "")
            taken.set_value(each.input or "")
            given.set_value(each.output or "")
            norm.set_value(each.norm)
            bottleneck.set_value(each.bottleneck or "")
            to.set_options(self._targets(each))
            to.set_value(each.handover_to)
            who.show_records(self._ticks(each))

        tell = Button("Vertel vanaf hier", "screen-share", size="small")
        tell.clicked.connect(lambda: show_chain.show_step(self.desk, key))
        parts: list[QWidget] = [
            name,
            Text(who.accessibleName(), "label", "muted"),
            who,
            beside(taken, given),
            beside(to, norm, 3, 2),
            bottleneck,
        ]
        return Editor(self.records.close_editor, parts, [tell, self.remove_button(key)]), fill

    def _targets(self, step: Step) -> list[tuple[object, str]]:
        found: list[tuple[object, str]] = [
            (None, END),
            *(
                (each.number, f"{each.number}. {each.label}")
                for each in self._found.values()
                if each.id != step.id and each.number is not None
            ),
        ]
        if step.handover_to is not None and step.handover_to not in {value for value, _ in found}:
            found.append((step.handover_to, f"Stap {step.handover_to}, die er niet is"))
        return found

    def _ticks(self, step: Step) -> list[Record]:
        return [
            Record(each.id, each.label, right=each.code, checked=each.id in step.partner_ids)
            for each in self._partners.values()
        ]
