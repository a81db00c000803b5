"""The table of contents: which tabs there are, in which order, and which page belongs to each."""

from __future__ import annotations

from typing import NamedTuple

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
    ROLES: "roles.RolesPage",
    CONDITIONS: "conditions.ConditionsPage",
    POLLS: "polls.PollsPage",
}
"""The page of each tab, a class in a module of ``ui/desk``, loaded when it is first shown. 'Sessie' gets more than a desk."""


class Part(NamedTuple):
    """A view of a page: its key, its name in the head, and its class in a module of ``ui/desk``."""

    key: str
    name: str
    view: str


class Parts(NamedTuple):
    """A page that is no more than its views: its title, the name of the choice between them, and the views."""

    title: str
    name: str
    views: tuple[Part, ...]


PARTS = {
    CONSENSUS: Parts(
        "Consensus",
        "Deel van de consensus",
        (
            Part("topics", "Negen onderwerpen", "consensus_topics.TopicsView"),
            Part("mandates", "Mandaten", "mandates.MandatesView"),
        ),
    ),
    AIMS: Parts(
        "Ambitie en belangen",
        "Deel van ambitie en belangen",
        (
            Part("ambition", "Ambitie", "ambition.AmbitionView"),
            Part("give_take", "Halen en brengen", "give_take.GiveTakeView"),
            Part("interests", "Belangen", "interests.InterestsView"),
        ),
    ),
    RELATION: Parts(
        "Relatie en vorm",
        "Deel van relatie en vorm",
        (
            Part("community", "Werkgemeenschap", "community.CommunityView"),
            Part("network", "Vertrouwen", "trust_network.NetworkView"),
            Part("balance", "Draagvlak en daadkracht", "organisation_balance.BalanceView"),
            Part("steering", "Sturing", "steering_quadrant.QuadrantView"),
        ),
    ),
    PHASES: Parts(
        "Fasen",
        "Deel van de fasen",
        (
            Part("phases", "Vijf fasen", "phases_five.FiveView"),
            Part("movement", "Verdieping en vooruitgang", "phases_movement.MovementView"),
            Part("evaluation", "Evaluatie", "process.ProcessView"),
            Part("check", "Afwegen", "collaboration_check.CheckView"),
        ),
    ),
    AGREEMENTS: Parts(
        "TWO's", "Deel van de TWO's", (Part("agreements", "TWO's", "agreements_view.AgreementsView"),)
    ),
    CHAIN: Parts(
        "Keten",
        "Deel van de keten",
        (
            Part("model", "Model", "chain_model.ModelView"),
            Part("kpis", "KPI's", "chain_kpis.KpisView"),
            Part("resistance", "Weerstand", "chain_resistance.ResistanceView"),
        ),
    ),
}
"""The pages that need no class of their own."""

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
