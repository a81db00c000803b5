"""The view 'Afwegen' of the tab 'Fasen'."""

from __future__ import annotations

from PySide6.QtCore import Qt

from samenwerkdesk.model import collaboration_checks as checks
from samenwerkdesk.model import partners
from samenwerkdesk.ui.desk.collaboration_check import CheckView
from samenwerkdesk.ui.desk.parts_page import PartsPage
from samenwerkdesk.ui.desk.show_choices import show
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.fields import EuroField, NumberField
from tests.ui.sitting import Key, Sitting, shown


def view(sitting: Sitting) -> CheckView:
    sitting.workspace.show_page("collaboration_check")
    sitting.settle()
    page = sitting.workspace.current_page()
    assert isinstance(page, PartsPage)
    found = page.view()
    assert isinstance(found, CheckView)
    return found


def test_the_example_with_its_totals(example: Sitting) -> None:
    found = view(example)
    first = shown(found.lane.records)[0]
    assert (first.text, first.right) == ("Gemeenten", "doen onder voorwaarden")
    assert first.sub == "december 2024 · 48 uur per maand · 1 fte · €\u00a0120.000 · energie 3 van 5"
    assert [each.right for each in shown(found.totals)] == [
        "225 uur per maand (6 van 6)",
        "5,4 fte (6 van 6)",
        "€\u00a0128.000 (6 van 6)",
    ]
    assert found.scales.accessibleName() == (
        "Weegschaal. Inzet: 48 uur per maand, 1 fte, €\u00a0120.000, energie 3 van 5; "
        "Opbrengst: verwacht effect 4 van 5, past bij missie 5 van 5."
    )


def test_a_partner_weighs_again_and_that_is_undone(example: Sitting) -> None:
    found = view(example)
    example.at(found.lane.records, 1)
    assert found.who.text() == "Lokale teams · december 2024"
    example.write("n")
    latest = checks.latest(example.document)["ORG2"]
    assert latest.moment == "2025-04"
    assert found.lane.records.editing == latest.id
    editor = found.lane.records._editor
    assert editor is not None
    hours = editor[1].findChildren(NumberField)[0]
    hours.input.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("12,5")
    example.press(Key.Key_Tab)
    money = editor[1].findChildren(EuroField)[0]
    money.input.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("2.500")
    example.press(Key.Key_Tab)
    marks = editor[1].findChildren(ChoiceField)
    marks[0].committed.emit(4)
    example.settle()
    latest = checks.latest(example.document)["ORG2"]
    assert (latest.time_hours_per_month, latest.money_eur, latest.expected_effect) == (12.5, 2500, 4)
    assert [each.text for each in shown(found.lane.records)][1:3] == ["Lokale teams", "Lokale teams, eerder"]
    assert shown(found.totals)[1].right == "3,9 fte (5 van 6)"
    for _ in range(4):
        example.window.undo()
    example.settle()
    assert len(checks.all_checks(example.document)) == 6


def test_the_room_sees_verdicts_and_no_figures(example: Sitting) -> None:
    found = view(example)
    assert [each.text for each in found.choices()] == ["Alle oordelen", "Oordelen één voor één"]
    show(example.desk, found.choices()[1])
    assert example.desk.room.now.view.title == "Oordeel van Gemeenten"


def test_a_new_file_says_where_to_begin(fresh: Sitting) -> None:
    found = view(fresh)
    assert not found.choices()
    if not partners.all_partners(fresh.document):
        assert found.empty.isVisible()
        partners.add(fresh.document, "Gemeente Elzenland")
        fresh.settle()
    assert found.columns.isVisible()
    example = shown(found.lane.records)[0]
    assert example.sub == "Heeft nog niet afgewogen."
    fresh.at(found.lane.records, 0)
    fresh.press(Key.Key_Return)
    assert len(checks.all_checks(fresh.document)) == 1
