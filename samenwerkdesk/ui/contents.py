"""The table of contents: which tabs there are, in which order, and which page belongs to each."""

from __future__ import annotations

from samenwerkdesk.ui.widgets.tab_rail import Tab

OVERVIEW, SESSIONS, GROUND_RULES = "overview", "sessions", "ground_rules"

TABS: tuple[Tab, ...] = (
    Tab(OVERVIEW, "Overzicht", "layout-grid"),
    Tab(SESSIONS, "Sessie", "clock-play"),
    Tab(GROUND_RULES, "Spelregels", "list-numbers"),
)
