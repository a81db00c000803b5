"""Overzicht as a whole: its three views, how they are reached, and what holds in each of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import collaboration, method, partners, people
from samenwerkdesk.ui.desk.overview_collaboration import CollaborationView
from samenwerkdesk.ui.desk.overview_partners import PartnersView
from samenwerkdesk.ui.desk.overview_people import PeopleView
from tests.ui.desk.overview_driver import Driver, Key

VIEWS = ("collaboration", "partners", "people")
LONG = (
    "Bovenregionale samenwerking voor specialistische jeugdhulp en passend onderwijs van alle gemeenten "
    "in en rond Elzenland, met de wijkteams en de scholen"
)


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return Driver(qtbot, tmp_path)


def fill(driver: Driver, partner_count: int, people_count: int, name: str = "Iemand") -> None:
    """Many partners and people in one step."""
    document = driver.document
    with document.change("Vullen"):
        keys = driver.with_partners(*(f"Partner {number}" for number in range(partner_count)))
        for number, key in enumerate(keys):
            partners.set_field(document, key, "name", name)
            partners.set_field(document, key, "mission", f"{name} {number}.")
            partners.set_values(document, key, ["nabij", name][: number % 3])
        for number in range(people_count):
            driver.with_people(keys[number % len(keys)] if keys else None, f"{name} {number}")
        people.add_facilitator(document, name)
        collaboration.set_text(document, "title", name)


def test_the_views_are_reached_with_the_arrow_keys(driver: Driver) -> None:
    page = driver.show()
    page.views.button("collaboration").setFocus(Qt.FocusReason.TabFocusReason)
    driver.press(Key.Key_Right)
    assert page.part(PartnersView).isVisible()
    assert not page.part(CollaborationView).isVisible()
    driver.press(Key.Key_Right)
    assert page.part(PeopleView).isVisible()
    driver.press(Key.Key_Left, Key.Key_Left)
    assert page.part(CollaborationView).isVisible()


def test_the_views_are_reached_with_the_mouse(driver: Driver) -> None:
    page = driver.show()
    driver.click(page.views.button("people"))
    assert page.view() is page.part(PeopleView)
    assert page.part(PeopleView).isVisible()


def test_going_to_another_view_keeps_what_was_being_typed(driver: Driver) -> None:
    page = driver.show()
    page.part(CollaborationView).about.name.input.setFocus()
    driver.write("Gezinsketen")
    page.show_view("people")
    assert collaboration.get(driver.document).title == "Gezinsketen"


def test_the_line_under_the_title_counts(driver: Driver) -> None:
    page = driver.show()
    assert page.header.subtitle.text() == "Nog geen partners · nog geen mensen"
    keys = driver.with_partners("Gemeenten")
    driver.with_people(keys[0], "Marloes", "Ruben")
    assert page.header.subtitle.text() == "1 partner · 2 mensen"


def test_a_hidden_page_is_filled_when_it_is_shown(driver: Driver) -> None:
    page = driver.show("people")
    page.hide()
    driver.with_people(None, "Marloes")
    assert page.part(PeopleView).table.rows_model.rows == []
    driver.show("people")
    assert len(page.part(PeopleView).table.rows_model.rows) == 1


def test_a_hidden_view_is_filled_when_it_is_chosen(driver: Driver) -> None:
    page = driver.show("people")
    page.show_view("partners")
    driver.with_people(None, "Marloes")
    page.show_view("people")
    assert [row.values["name"] for row in page.part(PeopleView).table.rows_model.rows] == ["Marloes"]


def test_the_explanation_is_one_of_the_handbook(driver: Driver) -> None:
    page = driver.show()
    for view in page.views.choices():
        page.show_view(view)
        assert page.explained() in method.ELEMENTS


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(
    ("partner_count", "people_count", "name"), [(0, 0, ""), (6, 14, "Gemeenten"), (14, 40, LONG)]
)
@pytest.mark.parametrize("width", [460, 804, 1700])
def test_it_fits(
    driver: Driver, view: str, partner_count: int, people_count: int, name: str, width: int
) -> None:
    fill(driver, partner_count, people_count, name)
    driver.page.resize(width, 700)
    page = driver.show(view)
    assert page.horizontalScrollBar().maximum() == 0
    if view == "people" and width > 460:
        assert page.part(PeopleView).table.horizontalScrollBar().maximum() == 0


def test_every_control_has_a_name(driver: Driver) -> None:
    fill(driver, 2, 3)
    for view in VIEWS:
        page = driver.show(view)
        if view == "collaboration":
            page.part(CollaborationView).facilitators.edit("F1")
        elif view == "partners":
            page.part(PartnersView).edit(page.part(PartnersView).list.keys()[0])
        else:
            page.part(PeopleView).open_paste("Jan\nPiet")
        driver.settle()
        nameless = [
            widget
            for widget in page.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.accessibleName()
            and not (isinstance(widget, QAbstractButton) and widget.text())
        ]
        assert nameless == []


@pytest.mark.parametrize("view", VIEWS)
def test_the_tab_key_goes_through_the_whole_view_and_back(driver: Driver, view: str) -> None:
    fill(driver, 3, 3)
    page = driver.show(view)
    page.views.button(view).setFocus(Qt.FocusReason.TabFocusReason)
    start, seen = driver.focused(), []
    for _ in range(60):
        driver.press(Key.Key_Tab)
        if driver.focused() is start:
            break
        seen.append(driver.focused())
    assert driver.focused() is start
    assert len(seen) >= 2
    assert all(page.view().isAncestorOf(widget) for widget in seen)
