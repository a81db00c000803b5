"""Overzicht, the state of every element at a glance."""

from __future__ import annotations

from samenwerkdesk.model import partners, roles
from samenwerkdesk.model.element_states import DUE, EMPTY
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.overview import PARTNERS, STATES, OverviewPage
from samenwerkdesk.ui.desk.overview_states import StatesView
from tests.ui.sitting import Key, Sitting


def opened(sitting: Sitting) -> OverviewPage:
    """The page, with how everything stands."""
    sitting.workspace.show_page(contents.OVERVIEW)
    page = sitting.workspace.current_page()
    assert isinstance(page, OverviewPage)
    page.show_view(STATES)
    sitting.settle()
    return page


def test_how_everything_stands_leads_to_where_it_is(example: Sitting) -> None:
    page = opened(example)
    lists = page.part(StatesView).lists
    assert "roles" in set(lists[DUE].keys())
    assert not lists[EMPTY].isVisible()
    example.at(lists[DUE], lists[DUE].keys().index("roles"))
    example.press(Key.Key_Return)
    assert example.workspace.rail.current() == contents.ROLES


def test_how_everything_stands_follows_what_happens(fresh: Sitting) -> None:
    page = opened(fresh)
    lists = page.part(StatesView).lists
    assert "agreements" in set(lists[EMPTY].keys())
    roles.add(fresh.document, "Vertaler")
    fresh.settle()
    assert "roles" in set(lists[DUE].keys())
    fresh.window.undo()
    fresh.settle()
    assert "roles" in set(lists[EMPTY].keys())


def test_a_new_collaboration_begins_with_its_partners(fresh: Sitting) -> None:
    page = opened(fresh)
    view = page.part(StatesView)
    assert view.empty.isVisible()
    view.begin.click()
    assert page.views.value() == PARTNERS
    partners.add(fresh.document, "Gemeenten")
    page.show_view(STATES)
    fresh.settle()
    assert not view.empty.isVisible()
