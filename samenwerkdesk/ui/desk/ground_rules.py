"""The tab 'Spelregels': the rules at the table, what people think of them, and how well they are kept."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import ground_rules
from samenwerkdesk.model.ground_rules import ADOPTED, REJECTED, Rule
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.ground_rules_compliance import ComplianceView
from samenwerkdesk.ui.desk.ground_rules_list import RulesView
from samenwerkdesk.ui.desk.ground_rules_opinions import OpinionsView
from samenwerkdesk.ui.desk.show_choices import ShowChoices, rule_choices
from samenwerkdesk.ui.desk.views_page import ViewsPage
from samenwerkdesk.ui.widgets.buttons import Button

RULES, OPINIONS, COMPLIANCE = "rules", "opinions", "compliance"


class GroundRulesPage(ViewsPage):
    """Three views on the rules; the one that is shown is filled, the others when they are."""

    element: ClassVar[str] = "ground_rules"
    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "proposal",
            "consent",
            "round",
            "ballot",
            "answer",
            "session",
            "attendance",
            "person",
            "partner",
            "collaboration",
        }
    )
    by_session: ClassVar[bool] = True
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("A", "regel aannemen"),
        ("Enter", "regel aanpassen"),
        ("L", "regel laten vallen"),
        ("T", "terug op tafel"),
        ("Alt+↑ ↓", "regel verplaatsen"),
        ("Delete", "verwijderen, of een cel leegmaken"),
        ("1–3", "wat iemand van een regel vindt"),
        ("PgUp PgDn", "vorige of volgende regel"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "Spelregels",
            [(RULES, "Regels"), (OPINIONS, "Wat vinden we"), (COMPLIANCE, "Naleving")],
            "Deel van de spelregels",
        )
        self.show_choices = ShowChoices(desk, rule_choices())
        self.add_action(self.show_choices)
        self.adopt_all = Button("", "check", "primary")
        self.adopt_all.clicked.connect(self._adopt_all)
        self.add_action(self.adopt_all)
        self._parts: dict[str, RulesView | OpinionsView | ComplianceView] = {}
        self._make(RULES)

    def _make(self, view: str) -> RulesView | OpinionsView | ComplianceView:
        if view not in self._parts:
            made: RulesView | OpinionsView | ComplianceView
            if view == RULES:
                made = RulesView(self.desk)
            elif view == OPINIONS:
                made = OpinionsView(self.desk, self._to_rules)
            else:
                made = ComplianceView(self.desk, self._to_rules)
                made.fit(self.viewport().height())
            made.hide()
            self._parts[view] = made
            self.add(made)
        return self._parts[view]

    @property
    def rules(self) -> RulesView:
        """The view on the rules themselves."""
        made = self._make(RULES)
        assert isinstance(made, RulesView)
        return made

    @property
    def opinions(self) -> OpinionsView:
        """The view on what people think."""
        made = self._make(OPINIONS)
        assert isinstance(made, OpinionsView)
        return made

    @property
    def compliance(self) -> ComplianceView:
        """The view on how well the rules are kept."""
        made = self._make(COMPLIANCE)
        assert isinstance(made, ComplianceView)
        return made

    def refresh(self) -> None:
        found = ground_rules.all_rules(self.desk.document)
        self.set_subtitle(summary(found))
        open_ = len([rule for rule in found if rule.status not in (ADOPTED, REJECTED)])
        view = self.views.value()
        self.show_choices.setVisible(bool(found))
        self.adopt_all.setText("Neem de regel aan" if open_ == 1 else f"Neem alle {open_} aan")
        self.adopt_all.setVisible(view == RULES and open_ > 0)
        part = self._make(view)
        part.refresh()
        for key, other in self._parts.items():
            other.setVisible(key == view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if COMPLIANCE in self._parts:
            self.compliance.fit(self.viewport().height())

    def _to_rules(self) -> None:
        self.show_view(RULES)

    def first_control(self) -> QWidget:
        """Where the keyboard begins in the view that is shown."""
        part = self._make(self.views.value())
        begin = part.empty.button if part.empty.isVisibleTo(self) else part.first()
        return begin if begin is not None else self.views.button(self.views.value())

    def _adopt_all(self) -> None:
        self.desk.act(lambda: ground_rules.adopt_all(self.desk.document, self.desk.session_id))
        self.rules.first().setFocus(Qt.FocusReason.OtherFocusReason)


def summary(found: list[Rule]) -> str:
    """How the rules stand, in one line: '5 aangenomen · 2 op tafel · 1 vervallen'."""
    adopted = sum(1 for rule in found if rule.adopted)
    dropped = sum(1 for rule in found if rule.status == REJECTED)
    parts = [
        (adopted, "aangenomen"),
        (len(found) - adopted - dropped, "op tafel"),
        (dropped, "vervallen"),
    ]
    return " · ".join(f"{number} {words}" for number, words in parts if number)
