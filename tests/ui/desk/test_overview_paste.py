"""Overzicht, pasting a list: what is understood, what is added, and how the list gets there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import partners, people
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.overview import OverviewPage
from samenwerkdesk.ui.desk.overview_paste import SHOWN, PastePanel, understand
from samenwerkdesk.ui.desk.overview_people import PeopleView
from tests.ui.desk.overview_driver import CTRL, Driver, Key
from tests.ui.sitting import Sitting

LIST = (
    "Naam\tOrganisatie\tFunctie\n"
    "Marloes Tichelaar\tGemeenten\tbeleidsadviseur\n"
    "Fatima Yılmaz\tHuisartsenkring\thuisarts\n"
    "Piet van Huizen\thuisartsenkring\tmanager\n"
    "Ünal Kaya\t\t\n"
)


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    driver = Driver(qtbot, tmp_path)
    driver.with_people(driver.with_partners("Gemeenten")[0], "Marloes  tichelaar")
    return driver


@pytest.fixture
def view(driver: Driver) -> PeopleView:
    return driver.show("people").part(PeopleView)


@pytest.fixture
def panel(driver: Driver, view: PeopleView) -> PastePanel:
    driver.click(view.paste_button)
    return view.paste


def test_it_opens_on_the_page_that_only_just_holds_it(fresh: Sitting) -> None:
    fresh.window.resize(1024, 749)
    page = fresh.workspace.page(contents.OVERVIEW)
    assert isinstance(page, OverviewPage)
    fresh.workspace.show_page(contents.OVERVIEW)
    page.show_view("people")
    fresh.settle()
    fresh.click(page.part(PeopleView)._begin)
    fresh.settle()
    assert page.part(PeopleView).paste.isVisible()


def tick(driver: Driver, panel: PastePanel, place: int) -> None:
    row = panel.list.row(str(place))
    assert row is not None
    driver.click(row, QPoint(20, 16))


def test_an_empty_panel_says_what_it_takes(panel: PastePanel) -> None:
    assert panel.summary.text() == "Nog niets. Plak een lijst in het vak."
    assert not panel.button.isEnabled()


def test_what_was_understood_is_shown_first(driver: Driver, panel: PastePanel) -> None:
    driver.paste(LIST)
    assert panel.summary.text() == "4 mensen, van wie 1 er al staat"
    assert panel.details.text() == (
        "Nieuwe partner: Huisartsenkring. 1 persoon zonder organisatie; die vul je later in."
    )
    assert panel.button.text() == "3 mensen toevoegen"
    records = [row.record for row in map(panel.list.row, panel.list.keys()) if row]
    assert [(r.text, r.right, r.checked) for r in records] == [
        ("Marloes Tichelaar", "staat er al", False),
        ("Fatima Yılmaz", "nieuwe partner", True),
        ("Piet van Huizen", "nieuwe partner", True),
        ("Ünal Kaya", "", True),
    ]
    assert driver.names() == ["Marloes tichelaar"]


def test_one_click_adds_all_in_one_step(driver: Driver, view: PeopleView, panel: PastePanel) -> None:
    driver.paste(LIST)
    driver.click(panel.button)
    assert driver.names() == ["Marloes tichelaar", "Fatima Yılmaz", "Piet van Huizen", "Ünal Kaya"]
    found = partners.all_partners(driver.document)
    assert [partner.name for partner in found] == ["Stichting Gemeenten", "Huisartsenkring"]
    added = people.all_people(driver.document)[1:]
    assert [person.partner_id for person in added] == [found[1].id, found[1].id, None]
    assert driver.last_said() == "3 mensen toegevoegd."
    assert not panel.isVisible()
    assert view.table.hasFocus()
    assert view.table.current_key() == added[0].id
    assert panel.text.shown() == ""
    act = driver.said[-1].act
    assert act is not None
    act()
    assert driver.names() == ["Marloes tichelaar"]
    assert len(partners.all_partners(driver.document)) == 1


@pytest.mark.qt_log_ignore("Mouse event")
def test_a_tick_decides_about_a_namesake(driver: Driver, panel: PastePanel) -> None:
    driver.paste(LIST)
    tick(driver, panel, 0)
    tick(driver, panel, 3)
    assert panel.button.text() == "3 mensen toevoegen"
    panel.list.focus("1")
    driver.press(Key.Key_Space)
    assert panel.button.text() == "2 mensen toevoegen"
    panel.text.setFocus()
    driver.press(Key.Key_Return, modifiers=CTRL)
    assert driver.names() == ["Marloes tichelaar", "Marloes Tichelaar", "Piet van Huizen"]


def test_nothing_recognised_is_said(driver: Driver, panel: PastePanel) -> None:
    driver.paste("Naam\tOrganisatie\n\t\n")
    assert "herkennen we geen namen" in panel.summary.text()
    assert not panel.button.isEnabled()
    driver.press(Key.Key_Return, modifiers=CTRL)
    assert len(driver.names()) == 1


def test_escape_closes_and_keeps_the_text(driver: Driver, view: PeopleView, panel: PastePanel) -> None:
    driver.write("Jan")
    driver.press(Key.Key_Escape)
    assert not panel.isVisible()
    assert driver.focused() is view.table
    driver.click(view.paste_button)
    assert panel.text.shown() == "Jan"


def test_lines_pasted_on_the_table_open_the_panel(driver: Driver, view: PeopleView) -> None:
    view.table.setFocus(Qt.FocusReason.OtherFocusReason)
    driver.paste("Jan\nPiet")
    assert view.paste.isVisible()
    assert view.paste.text.shown() == "Jan\nPiet"
    assert driver.focused() is view.paste.text
    view.table.setFocus(Qt.FocusReason.OtherFocusReason)
    driver.paste("Els")
    assert view.paste.text.shown() == "Jan\nPiet\nEls"


def test_lines_pasted_in_a_cell_open_the_panel_and_lose_nothing(driver: Driver, view: PeopleView) -> None:
    view.table.edit_cell("P1", "function_title")
    driver.write("adviseur")
    driver.paste("Jan\r\nPiet\r\n")
    assert people.all_people(driver.document)[0].function_title == "adviseur"
    assert [each.person.name for each in understand(driver.desk, view.paste.text.shown())] == ["Jan", "Piet"]
    view.table.edit_new()
    driver.paste("Els\nBo")
    assert len(view.paste.chosen()) == 4


def test_one_line_pasted_in_a_cell_stays_there(driver: Driver, view: PeopleView) -> None:
    view.table.edit_cell("P1", "function_title")
    driver.paste("adviseur\n")
    driver.press(Key.Key_Return)
    assert people.all_people(driver.document)[0].function_title == "adviseur"
    assert not view.paste.isVisible()


def test_new_people_take_part_from_the_session_that_is_on(
    driver: Driver, view: PeopleView, panel: PastePanel
) -> None:
    ids = driver.with_sessions(3)
    driver.paste("Jan")
    assert (
        panel.details.text() == "1 persoon zonder organisatie; die vul je later in. Doen mee vanaf sessie 3."
    )
    driver.desk.choose_session(ids[1])
    assert panel.details.text().endswith("Doen mee vanaf sessie 2.")
    driver.click(panel.button)
    assert people.all_people(driver.document)[1].joined_session_id == ids[1]


def test_what_changes_elsewhere_shows_in_the_open_panel(driver: Driver, panel: PastePanel) -> None:
    driver.paste("Jan\tOnderwijs")
    assert "Nieuwe partner: Onderwijs" in panel.details.text()
    partners.add(driver.document, "Onderwijs")
    people.add(driver.document, "Jan")
    assert panel.summary.text() == "1 persoon, van wie 1 er al staat"
    assert panel.chosen() == []
    assert panel.text.shown() == "Jan\tOnderwijs"


def test_a_long_list_is_counted_and_added_whole(driver: Driver, panel: PastePanel) -> None:
    driver.paste("\n".join(f"Persoon {number}" for number in range(SHOWN + 20)))
    assert len(panel.list.keys()) == SHOWN
    assert panel.rest.text() == "En nog 20 mensen."
    driver.click(panel.button)
    assert len(driver.names()) == SHOWN + 21


def test_a_known_partner_is_recognised_behind_a_function(driver: Driver, panel: PastePanel) -> None:
    driver.with_partners("Woonkracht")
    driver.paste("Ties Bouwhuis, directeur, Woonkracht\nMet vriendelijke groet,")
    [one] = understand(driver.desk, panel.text.shown())
    assert one.partner is not None
    assert (one.partner.short_name, one.person.function_title) == ("Woonkracht", "directeur")
