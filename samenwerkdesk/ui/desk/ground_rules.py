"""The tab 'Spelregels': the rules at the table, what people think of them, and how well they are kept."""

from __future__ import annotations

from PySide6.QtCore import Qt

from samenwerkdesk.model import ground_rules
from samenwerkdesk.model.ground_rules import ADOPTED, REJECTED
from samenwerkdesk.ui.contents import Part, Parts
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.ground_rules_list import RulesView
from samenwerkdesk.ui.desk.ground_rules_part import COMPLIANCE, OPINIONS, RULES
from samenwerkdesk.ui.desk.parts_page import PartsPage, PartView
from samenwerkdesk.ui.widgets.buttons import Button

PARTS = Parts(
    "Spelregels",
    "Deel van de spelregels",
    (
        Part(RULES, "Regels", "ground_rules_list.RulesView"),
        Part(OPINIONS, "Wat vinden we", "ground_rules_opinions.OpinionsView"),
        Part(COMPLIANCE, "Naleving", "ground_rules_compliance.ComplianceView"),
    ),
)


class GroundRulesPage(PartsPage):
    """The views, and a button that adopts all that is on the table."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, PARTS)
        self.adopt_all = Button("", "check", "primary")
        self.adopt_all.clicked.connect(self._adopt_all)
        self.add_action(self.adopt_all)

    @property
    def rules(self) -> RulesView:
        """The view on the rules themselves."""
        return self.part(RulesView)

    def around(self, view: PartView) -> None:
        super().around(view)
        found = ground_rules.all_rules(self.desk.document)
        open_ = len([rule for rule in found if rule.status not in (ADOPTED, REJECTED)])
        self.adopt_all.setText("Neem de regel aan" if open_ == 1 else f"Neem alle {open_} aan")
        self.adopt_all.setVisible(isinstance(view, RulesView) and open_ > 0)

    def _adopt_all(self) -> None:
        self.desk.act(lambda: ground_rules.adopt_all(self.desk.document, self.desk.session_id))
        self.rules.begin().setFocus(Qt.FocusReason.OtherFocusReason)
