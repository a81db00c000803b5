"""The base of the views of the tab 'Spelregels'."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import ground_rules
from samenwerkdesk.model.ground_rules import REJECTED, Rule
from samenwerkdesk.ui.desk.parts_page import PartView
from samenwerkdesk.ui.desk.show_choices import Choice, rule_choices
from samenwerkdesk.ui.widgets.empty_state import EmptyState

RULES, OPINIONS, COMPLIANCE = "rules", "opinions", "compliance"


class RulesPart(PartView):
    """A view of the rules, with ``empty`` for as long as there is nothing to show in it."""

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
    empty: EmptyState

    def all_rules(self) -> list[Rule]:
        """Every rule there is now, in their order."""
        return ground_rules.all_rules(self.desk.document)

    def subtitle(self) -> str:
        return summary(self.all_rules())

    def first(self) -> QWidget | None:
        return self.begin() if self.empty.isHidden() else self.empty.button

    def begin(self) -> QWidget:
        """Where the keyboard begins when there is something to show."""
        raise NotImplementedError

    def choices(self) -> list[Choice]:
        return rule_choices() if self.all_rules() else []


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
