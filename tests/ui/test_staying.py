"""The keyboard stays on the page when the control that had it goes away."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import ground_rules
from samenwerkdesk.ui.desk.ground_rules import GroundRulesPage
from samenwerkdesk.ui.desk.overview import OverviewPage
from samenwerkdesk.ui.desk.overview_people import PeopleView
from samenwerkdesk.ui.widgets.banner import Banner
from samenwerkdesk.ui.widgets.buttons import Button
from tests.ui.sitting import CTRL, SHIFT, Key, Sitting


def rules_page(sitting: Sitting) -> GroundRulesPage:
    """The tab 'Spelregels', shown."""
    sitting.press(Key.Key_4, modifiers=CTRL)
    page = sitting.workspace.current_page()
    assert isinstance(page, GroundRulesPage)
    return page


def within(sitting: Sitting, part: QWidget) -> bool:
    """Whether the keyboard is in a part of the window."""
    here = sitting.focused()
    return here is part or part.isAncestorOf(here)


def test_after_adding_people(fresh: Sitting) -> None:
    fresh.press(Key.Key_1, modifiers=CTRL)
    page = fresh.workspace.current_page()
    assert isinstance(page, OverviewPage)
    page.show_view("people")
    page.part(PeopleView).open_paste("Ada\nBea")
    fresh.settle()
    fresh.click(page.part(PeopleView).paste.button)
    assert page.part(PeopleView).table.hasFocus()


def test_after_undo_and_redo_of_a_rule(fresh: Sitting) -> None:
    ground_rules.propose_handbook(fresh.document)
    page = rules_page(fresh)
    key = page.rules.list.keys()[0]
    page.rules.list.focus(key)
    fresh.press(Key.Key_L)
    assert page.rules.dropped.current() == key
    fresh.press(Key.Key_Z, modifiers=CTRL)
    assert page.rules.list.current() == key
    fresh.press(Key.Key_Z, modifiers=CTRL | SHIFT)
    assert page.rules.list.current() is not None
    fresh.press(Key.Key_Z, modifiers=CTRL)
    fresh.press(Key.Key_Z, modifiers=CTRL)
    assert page.rules.list.keys() == []
    assert within(fresh, page)


def test_a_button_in_a_row_that_goes(fresh: Sitting) -> None:
    ground_rules.propose_handbook(fresh.document)
    page = rules_page(fresh)
    key = page.rules.list.keys()[2]
    row = page.rules.list.row(key)
    assert row is not None
    button = row.findChildren(Button)[0]
    button.setFocus()
    fresh.desk.act(lambda: ground_rules.decide(fresh.document, key, ground_rules.ADOPTED, None))
    fresh.settle()
    assert button.isHidden()
    assert page.rules.list.current() == key


def test_a_click_on_the_way_back_leaves_the_keyboard_on_the_row(fresh: Sitting) -> None:
    ground_rules.propose_handbook(fresh.document)
    page = rules_page(fresh)
    second = page.rules.list.keys()[1]
    fresh.press(Key.Key_Delete)
    assert page.rules.list.current() == second
    [banner] = [each for each in fresh.window.findChildren(Banner) if each.isVisible()]
    assert banner.action is not None
    fresh.click(banner.action)
    assert len(page.rules.list.keys()) == 7
    assert page.rules.list.current() == second


def test_the_way_back_by_keyboard_stays_on_the_page(fresh: Sitting) -> None:
    ground_rules.propose_handbook(fresh.document)
    page = rules_page(fresh)
    fresh.press(Key.Key_Delete)
    [banner] = [each for each in fresh.window.findChildren(Banner) if each.isVisible()]
    assert banner.action is not None
    banner.action.setFocus()
    fresh.press(Key.Key_Return)
    assert len(page.rules.list.keys()) == 7
    assert within(fresh, page)
