"""Spelregels, how well they are kept: marks per session, the trend, and the cells where nothing can be typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import collaboration, ground_rules
from samenwerkdesk.model.ground_rules import PROPOSED, REJECTED
from samenwerkdesk.ui.desk.ground_rules_compliance import EACH, ComplianceView
from samenwerkdesk.ui.desk.ground_rules_part import COMPLIANCE, RULES
from tests.ui.desk.ground_rules_driver import CTRL, Driver, Key


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Driver:
    return Driver(qtbot, tmp_path)


@pytest.fixture
def kept(table: Driver) -> Driver:
    """Three sessions, the seven rules adopted in the first."""
    table.fill(session_count=3)
    ground_rules.adopt_all(table.document, table.session(0))
    return table


def marks(table: Driver) -> dict[tuple[str, str], float]:
    found = ground_rules.compliance(table.document)
    return {(code, session): mark for session, given in found.items() for code, mark in given.items()}


def tail(view: ComplianceView, code: str) -> str:
    return next(row.tail for row in view.grid._rows if row.key == code)


def test_the_keyboard_starts_in_the_session_that_is_on(kept: Driver) -> None:
    view = kept.show(COMPLIANCE).part(ComplianceView)
    assert view.grid.hasFocus()
    assert view.grid.current() == ("SR1", kept.session(2))
    assert [(column.label, column.active) for column in view.grid._columns] == [
        ("S1", False),
        ("S2", False),
        ("S3", True),
    ]
    assert view.grid._columns[2].sub == "nu"
    assert view.grid._columns[0].sub == "6-1"


def test_marks_are_typed_down_the_rules(kept: Driver) -> None:
    view = kept.show(COMPLIANCE).part(ComplianceView)
    kept.write("4")
    kept.press(Key.Key_Return)
    kept.write("2")
    here = kept.session(2)
    assert marks(kept) == {("SR1", here): 4, ("SR2", here): 2}
    assert view.grid.mark("SR2", here) == 2
    kept.undo()
    assert marks(kept) == {("SR1", here): 4}
    assert view.grid.mark("SR2", here) is None
    kept.undo()
    assert marks(kept) == {}
    kept.desk.redo()
    assert view.grid.mark("SR1", here) == 4


def test_delete_empties_and_undo_brings_back(kept: Driver) -> None:
    ground_rules.set_compliance(kept.document, kept.session(2), "SR1", 3)
    ground_rules.set_compliance(kept.document, kept.session(1), "SR1", 3)
    view = kept.show(COMPLIANCE).part(ComplianceView)
    kept.press(Key.Key_Delete)
    assert marks(kept) == {("SR1", kept.session(1)): 3}
    kept.undo()
    assert view.grid.mark("SR1", kept.session(2)) == 3


def test_a_mark_outside_the_scale_is_explained_under_the_grid(kept: Driver) -> None:
    view = kept.show(COMPLIANCE).part(ComplianceView)
    kept.write("9")
    assert view.problem.isVisible()
    assert view.problem.text() == "Typ een cijfer van 1 tot en met 5."
    assert marks(kept) == {}
    kept.write("5")
    assert not view.problem.isVisible()


def test_the_scale_is_that_of_the_collaboration(kept: Driver) -> None:
    collaboration.set_scale(kept.document, 0, 10)
    view = kept.show(COMPLIANCE).part(ComplianceView)
    kept.write("10")
    kept.press(Key.Key_Return)
    kept.write("0")
    kept.press(Key.Key_Return)
    kept.write("1")
    kept.press(Key.Key_Return)
    here = kept.session(2)
    assert marks(kept) == {("SR1", here): 10, ("SR2", here): 0, ("SR3", here): 1}
    assert ("0–10", "cijfer") in view.hints.keys


def test_undo_while_a_mark_is_half_typed(kept: Driver) -> None:
    collaboration.set_scale(kept.document, 0, 10)
    view = kept.show(COMPLIANCE).part(ComplianceView)
    kept.write("1")
    kept.undo()
    assert marks(kept) == {}
    assert view.grid.typing() == ""


def test_the_trend_in_words_and_bars(kept: Driver) -> None:
    first, second, third = (kept.session(n) for n in range(3))
    for code, given in {
        "SR1": (2, 3, 5),
        "SR2": (4, 4, 3),
        "SR3": (3, None, 3),
        "SR4": (4, None, None),
    }.items():
        for session, mark in zip((first, second, third), given, strict=True):
            ground_rules.set_compliance(kept.document, session, code, mark)
    view = kept.show(COMPLIANCE).part(ComplianceView)
    assert tail(view, "SR1") == "stijgt +2,0"
    assert tail(view, "SR2") == "daalt −1,0"
    assert tail(view, "SR3") == "gelijk"
    assert tail(view, "SR4") == ""
    assert tail(view, "SR5") == ""
    bars = {row.key: row.bars for row in view.grid._rows}
    assert bars["SR1"] == (0.25, 0.5, 1.0)
    assert bars["SR3"] == (0.5, None, 0.5)
    assert bars["SR5"] == ()
    assert "stijgt +2,0" in view.note.heading.text()


def test_the_note_says_in_full_what_the_cell_is_about(kept: Driver) -> None:
    ground_rules.adapt(kept.document, kept.key(1), "Onze eigen woorden")
    view = kept.show(COMPLIANCE).part(ComplianceView)
    kept.press(Key.Key_Down, Key.Key_Left)
    assert view.note.heading.text() == "Knelpunt plus voorstel · Sessie 2, 3 februari 2025"
    assert view.note.sentence.text() == "Onze eigen woorden"
    kept.write("3")
    assert view.note.heading.text().endswith("cijfer 3")


def test_a_block_from_a_spreadsheet_is_one_step(kept: Driver) -> None:
    view = kept.show(COMPLIANCE).part(ComplianceView)
    view.grid.set_current("SR1", kept.session(0))
    QApplication.clipboard().setText("3\t4\n2\t5")
    kept.press(Key.Key_V, modifiers=CTRL)
    assert len(marks(kept)) == 4
    assert marks(kept)["SR2", kept.session(1)] == 5
    kept.undo()
    assert marks(kept) == {}
    QApplication.clipboard().setText("3\n8")
    kept.press(Key.Key_V, modifiers=CTRL)
    assert marks(kept) == {}
    assert "Er is niets geplakt." in view.problem.text()


def test_a_long_grid_scrolls_above_its_note(kept: Driver) -> None:
    with kept.document.change("veel"):
        for number in range(20):
            ground_rules.propose(kept.document, f"Regel {number}")
        ground_rules.adopt_all(kept.document, None)
    page = kept.show(COMPLIANCE)
    view = page.part(ComplianceView)
    assert view.grid.verticalScrollBar().maximum() > 0
    assert page.verticalScrollBar().maximum() == 0
    for key in (Key.Key_Home, Key.Key_End):
        kept.press(key, modifiers=CTRL)
        assert not view.note.visibleRegion().isEmpty()
        current = view.grid.current()
        assert current is not None
        assert view.grid.viewport().visibleRegion().contains(view.grid.cell_rect(*current))


def test_another_session_is_highlighted_when_chosen(kept: Driver) -> None:
    view = kept.show(COMPLIANCE).part(ComplianceView)
    kept.desk.choose_session(kept.session(0))
    assert [column.active for column in view.grid._columns] == [True, False, False]


def test_rules_that_were_not_adopted_show_only_with_marks(kept: Driver) -> None:
    ground_rules.set_compliance(kept.document, kept.session(0), "SR2", 4)
    ground_rules.set_compliance(kept.document, kept.session(0), "SR3", 4)
    ground_rules.decide(kept.document, kept.key(1), REJECTED, None)
    ground_rules.decide(kept.document, kept.key(2), PROPOSED, None)
    ground_rules.decide(kept.document, kept.key(3), REJECTED, None)
    view = kept.show(COMPLIANCE).part(ComplianceView)
    rows = [(row.number, row.label) for row in view.grid._rows]
    assert rows[0] == ("1", "Eigen invloed")
    assert rows[1] == ("2", "Met mandaat aan tafel · op tafel")
    assert rows[-1] == ("", "Knelpunt plus voorstel · vervallen")
    assert len(rows) == 6


def test_an_own_rule_is_called_by_how_it_begins(kept: Driver) -> None:
    key = ground_rules.propose(kept.document, "We bellen elkaar " + "eerst en vaak " * 20)
    ground_rules.decide(kept.document, key, "adopted", None)
    view = kept.show(COMPLIANCE).part(ComplianceView)
    row = view.grid._rows[-1]
    assert (row.key, row.number) == ("EIGEN1", "8")
    assert row.label.startswith("We bellen elkaar eerst")
    assert len(row.label) <= 70
    view.grid.set_current("EIGEN1", kept.session(2))
    kept.write("3")
    assert marks(kept) == {("EIGEN1", kept.session(2)): 3}


def test_a_session_where_everybody_marked_shows_the_mean_and_is_locked(kept: Driver) -> None:
    document, session = kept.document, kept.session(2)
    with document.change("ieder een cijfer"):
        document.insert("round", id="R9", seq=9, instrument="compliance", session_id=session)
        for number, mark in enumerate((3.0, 3.0, 3.0, 4.0)):
            document.insert("ballot", id=f"B{number}", round_id="R9", seq=number, route="phone")
            document.insert("answer", ballot_id=f"B{number}", item="SR1", number=mark)
    view = kept.show(COMPLIANCE).part(ComplianceView)
    assert view.grid.mark("SR1", session) == 3.25
    assert "cijfer 3,3" in view.note.heading.text()
    kept.write("5")
    assert view.problem.text() == EACH
    assert marks(kept)["SR1", session] == 3.25


def test_without_adopted_rules_or_sessions_it_says_what_to_do(table: Driver) -> None:
    table.fill(session_count=0)
    page = table.show(COMPLIANCE)
    view = page.part(ComplianceView)
    button = view.empty.button
    assert button is not None
    assert button.text() == "Naar de regels"
    table.click(button)
    assert page.views.value() == RULES
    assert page.rules.isVisible()
    ground_rules.adopt_all(table.document, None)
    page.show_view(COMPLIANCE)
    table.settle()
    assert button.text() == "Naar Sessie"
    table.click(button)
    assert table.asked == ["sessions"]


def test_the_hidden_views_wait_until_they_are_shown(kept: Driver) -> None:
    page = kept.show(COMPLIANCE)
    ground_rules.decide(kept.document, kept.key(0), REJECTED, None)
    assert page.part(ComplianceView).grid.current() == ("SR2", kept.session(2))
    page.show_view(RULES)
    assert page.rules.dropped.keys() == [kept.key(0)]
    page.views.button(COMPLIANCE).setFocus(Qt.FocusReason.TabFocusReason)
