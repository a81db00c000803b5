"""The table of contents: which tabs there are, in which order, and which page belongs to each."""

from __future__ import annotations

from samenwerkdesk.ui.widgets.tab_rail import Tab

OVERVIEW, SESSIONS, FENCE, GROUND_RULES = "overview", "sessions", "fence", "ground_rules"
CONSENSUS, ROLES, CONDITIONS = "consensus", "roles", "conditions"
AIMS, RELATION, PHASES = "aims", "relation", "phases"
AGREEMENTS, CHAIN, POLLS = "agreements", "chain", "polls"

TABS: tuple[Tab, ...] = (
    Tab(OVERVIEW, "Overzicht", "layout-grid"),
    Tab(SESSIONS, "Sessie", "clock-play"),
    Tab(FENCE, "Schutting", "fence"),
    Tab(GROUND_RULES, "Spelregels", "list-numbers"),
    Tab(CONSENSUS, "Consensus", "circle-check"),
    Tab(ROLES, "Rollen", "users"),
    Tab(CONDITIONS, "Condities", "chart-radar"),
    Tab(AIMS, "Ambitie & belangen", "target-arrow"),
    Tab(RELATION, "Relatie & vorm", "affiliate"),
    Tab(PHASES, "Fasen", "route"),
    Tab(AGREEMENTS, "TWO's", "refresh"),
    Tab(CHAIN, "Keten", "link"),
    Tab(POLLS, "Peilingen", "message-2-question"),
)

PAGES = {
    OVERVIEW: "overview.OverviewPage",
    FENCE: "fence.FencePage",
    GROUND_RULES: "ground_rules.GroundRulesPage",
    CONSENSUS: "consensus.ConsensusPage",
    ROLES: "roles.RolesPage",
    CONDITIONS: "conditions.ConditionsPage",
    AIMS: "ambition_page.AmbitionPage",
    RELATION: "relation.RelationPage",
    PHASES: "phases.PhasesPage",
    AGREEMENTS: "agreements.AgreementsPage",
    CHAIN: "chain.ChainPage",
    POLLS: "polls.PollsPage",
}
"""The page of each tab, a class in a module of ``ui/desk``, loaded when it is first shown. 'Sessie' gets more than a desk."""

ROLE_TRANSFERS = "role_transfers"

WITHIN = {
    "process": (PHASES, "evaluation"),
    "mandates": (CONSENSUS, "mandates"),
    "collaboration_check": (PHASES, "check"),
    "ambition": (AIMS, "ambition"),
    "give_take": (AIMS, "give_take"),
    "interests": (AIMS, "interests"),
    "community": (RELATION, "community"),
    "trust_network": (RELATION, "network"),
    "organisation_balance": (RELATION, "balance"),
    "steering_quadrant": (RELATION, "steering"),
    ROLE_TRANSFERS: (ROLES, "transfers"),
}
"""Elements without a tab of their own: the tab they stand in, and what is shown there."""


def tab_of(page: str | None) -> Tab | None:
    """The tab on which an element of the method is found; None when there is none (yet)."""
    key = WITHIN[page][0] if page in WITHIN else page
    return next((tab for tab in TABS if tab.key == key), None)
