"""The KPIs in a list with how each stands, and the fields of one in its row (methode.md 17)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from samenwerkdesk.model import chain, chain_kpis, method, partners, public_chain
from samenwerkdesk.model.chain_kpis import Kpi
from samenwerkdesk.model.kpi import BAND, Status
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.ui.desk import show_chain
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.desk.record_editor import Editor, beside
from samenwerkdesk.ui.desk.recording_lanes import Form, Lane
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.choice import ChoiceField, Option
from samenwerkdesk.ui.widgets.fields import LineField, NumberField
from samenwerkdesk.ui.widgets.marks import mark_icon
from samenwerkdesk.ui.widgets.records import Record

SIGNS: dict[Status, tuple[str, str]] = {
    "green": ("circle-check", "success"),
    "amber": ("alert-triangle", "warn"),
    "red": ("octagon-minus", "danger"),
    "grey": ("circle", "muted"),
}
"""The icon of a status and its colour; the word stands beside it."""

_FAR = 1_000_000_000_000.0


class Kpis(Lane):
    """All KPIs in their order."""

    removed_sentence = "KPI verwijderd."

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "KPI's")
        self._found: dict[str, Kpi] = {}
        self._partners: dict[str, Partner] = {}

    def kpi(self, key: str) -> Kpi | None:
        """The KPI of a row."""
        return self._found.get(key)

    def show(self) -> None:
        """Show them as they are now."""
        self._partners = {each.id: each for each in partners.all_partners(self.desk.document)}
        self._found = {each.id: each for each in chain_kpis.all_kpis(self.desk.document)}
        self.show_records([self._record(each) for each in self._found.values()])

    def _record(self, each: Kpi) -> Record:
        icon, ink = SIGNS[each.status]
        owner = self._partners.get(each.owner_partner_id or "")
        last = each.last
        parts = [
            public_chain.with_unit(chain_kpis.written(last.value), each.unit) if last else "",
            public_chain.compared(each),
            owner.label if owner else "nog geen eigenaar",
        ]
        return Record(
            each.id,
            each.label,
            sub=" · ".join(part for part in parts if part),
            icon=icon,
            icon_ink=ink,
            right=public_chain.said(each),
            right_ink=ink,
            ink="text" if each.name else "muted",
        )

    # ------------------------------------------------------------------ acting

    def add(self, name: str | None = None) -> str | None:
        """Choose a KPI; None when there are seven already, and then the window says so."""
        return self.desk.act(lambda: chain_kpis.add(self.desk.document, name))

    def move(self, key: str, steps: int) -> None:
        self.desk.act(lambda: chain_kpis.move(self.desk.document, key, steps))

    def take_away(self, key: str) -> None:
        chain_kpis.remove(self.desk.document, key)

    def fill_menu(self, key: str, menu: QMenu) -> None:
        super().fill_menu(key, menu)
        menu.addSeparator()
        menu.addAction("Toon in de zaal", lambda: show_chain.show_kpi(self.desk, key))

    # ------------------------------------------------------------------ editing

    def form(self, key: str) -> Form | None:
        if key not in self._found:
            return None
        name = LineField("Naam", required=True)
        unit = LineField("Eenheid", placeholder="%, dagen, gezinnen")
        direction = ChoiceField("Richting", placeholder="nog niet gezegd", options=_directions())
        baseline = _number("Nulmeting")
        target = _number("Norm")
        low, high = _number("Ondergrens"), _number("Bovengrens")
        owner = ChoiceField("Eigenaar", placeholder="Nog geen partner")
        step = ChoiceField("Bij stap", placeholder="Bij de hele keten")
        fields: dict[str, LineField | NumberField | ChoiceField] = {
            "name": name,
            "unit": unit,
            "direction": direction,
            "baseline": baseline,
            "target": target,
            "band_low": low,
            "band_high": high,
            "owner_partner_id": owner,
            "step_number": step,
        }
        for column, field in fields.items():
            keep(self.desk, field, partial(chain_kpis.set_field, self.desk.document, key, column))
        band = beside(low, high)

        def fill() -> None:
            each = self._found.get(key)
            if each is None:
                return
            owner.set_options(self._owners())
            step.set_options(self._steps(each))
            for column, field in fields.items():
                value = getattr(each, column)
                empty = isinstance(field, LineField)
                field.set_value(value or "" if empty else value)
            band.setVisible(each.direction == BAND)
            target.setVisible(each.direction != BAND)

        show = Button("Toon in de zaal", "screen-share", size="small")
        show.clicked.connect(lambda: show_chain.show_kpi(self.desk, key))
        parts: list[QWidget] = [
            name,
            beside(unit, direction),
            beside(baseline, target),
            band,
            beside(owner, step),
        ]
        return Editor(self.records.close_editor, parts, [show, self.remove_button(key)]), fill

    def _owners(self) -> list[Option]:
        return [
            (None, "Nog geen partner"),
            *((each.id, each.label, mark_icon(each.look, each.code)) for each in self._partners.values()),
        ]

    def _steps(self, kpi: Kpi) -> list[Option]:
        found: list[Option] = [
            (None, "Bij de hele keten"),
            *(
                (each.number, f"{each.number}. {each.label}")
                for each in chain.steps(self.desk.document)
                if each.number is not None
            ),
        ]
        if kpi.step_number is not None and kpi.step_number not in {each[0] for each in found}:
            found.append((kpi.step_number, f"Stap {kpi.step_number}, die er niet is"))
        return found


def _number(label: str) -> NumberField:
    return NumberField(label, least=-_FAR, most=_FAR, decimals=4)


def _directions() -> list[Option]:
    return [(None, "nog niet gezegd"), *((each.code, each.text) for each in method.kpi_directions())]
