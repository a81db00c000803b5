"""The view 'Belangen' of the tab 'Ambitie & belangen'."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from samenwerkdesk.model import interest_options, interests
from samenwerkdesk.model.interests import COLLECTIVE, INDIVIDUAL, ORGANISATIONAL
from samenwerkdesk.ui.desk.interests import InterestsView
from samenwerkdesk.ui.desk.interests_columns import Interests
from samenwerkdesk.ui.desk.parts_page import PartsPage
from samenwerkdesk.ui.desk.show_choices import show
from samenwerkdesk.ui.widgets.fields import TextField
from tests.ui.sitting import Key, Sitting, shown


def view(sitting: Sitting) -> InterestsView:
    sitting.workspace.show_page("interests")
    page = sitting.workspace.current_page()
    assert isinstance(page, PartsPage)
    page.show_part("interests")
    sitting.settle()
    found = page.view()
    assert isinstance(found, InterestsView)
    return found


def lane(found: InterestsView, kind: str) -> Interests:
    return found.columns[kind].lane


def test_the_example_stands_in_three_columns_with_its_tension(example: Sitting) -> None:
    found = view(example)
    assert [len(shown(lane(found, kind).records)) for kind in interests.KINDS] == [1, 6, 2]
    own = shown(lane(found, INDIVIDUAL).records)[0]
    assert (own.icon, own.link, own.link_tip) == ("lock", "eye", "De zaal mag dit zien")
    assert own.sub == "Bas Kwekkeboom, Lokale teams · Standpunt: Minder vergaderen · genoemd · spanning 2"
    assert found.subtitle() == "9 belangen, waarvan 2 alleen voor jou"
    assert [each.right for each in shown(found.tense)][:2] == ["5 van 5", "4 van 5"]
    assert [each.sub for each in shown(found.options.lane.records)] == [
        "dient 3 van 9 belangen; de zaal ziet 3 van 7",
        "dient 3 van 9 belangen; de zaal ziet 2 van 7",
        "dient 2 van 9 belangen; de zaal ziet 2 van 7",
    ]


def test_one_click_lets_the_room_see_an_interest_and_undo_takes_it_back(example: Sitting) -> None:
    found = view(example)
    row = example.at(lane(found, INDIVIDUAL).records, 0)
    example.click(row, QPoint(row.width() - 20, row.height() // 2))
    assert example.last_said() == "De zaal mag dit belang zien."
    each = interests.get(example.document, "B7")
    assert each is not None
    assert not each.private
    assert shown(lane(found, INDIVIDUAL).records)[0].link == "eye-off"
    example.window.undo()
    example.settle()
    assert shown(lane(found, INDIVIDUAL).records)[0].icon == "lock"
    # The keyboard does the same.
    example.at(lane(found, INDIVIDUAL).records, 0)
    example.press(Key.Key_Space)
    assert shown(lane(found, INDIVIDUAL).records)[0].icon == ""


def test_a_position_asks_for_the_interest_under_it(example: Sitting) -> None:
    found = view(example)
    line = found.columns[ORGANISATIONAL].line
    line.input.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("Eén loket")
    example.press(Key.Key_Return)
    key = interests.all_interests(example.document)[-1].id
    assert lane(found, ORGANISATIONAL).records.editing == key
    example.write("Ouders weten waar ze heen moeten")
    example.press(Key.Key_Tab)
    made = interests.get(example.document, key)
    assert made is not None
    assert (made.position, made.interest) == ("Eén loket", "Ouders weten waar ze heen moeten")
    assert (made.kind, made.session_id) == (ORGANISATIONAL, example.session)
    assert line.text() == ""
    # Its best alternative is in the editor, and says that it stays here.
    editor = lane(found, ORGANISATIONAL).records._editor
    assert editor is not None
    assert any("alleen voor jou" in field.accessibleName() or "alleen voor jou" in field.label.text()
               for field in editor[1].findChildren(TextField))  # fmt: skip


def test_click_and_space_turn_what_an_option_serves(example: Sitting) -> None:
    found = view(example)
    matrix = found.options.matrix
    matrix.set_current("B1", "O3")
    matrix.setFocus(Qt.FocusReason.TabFocusReason)
    example.press(Key.Key_Space)
    served = {each.id: each.serves for each in interest_options.all_options(example.document)}
    assert served["O3"] == ("B5", "B6", "B1")
    example.press(Key.Key_Space)
    served = {each.id: each.serves for each in interest_options.all_options(example.document)}
    assert served["O3"] == ("B5", "B6")
    place = matrix._places.cell(0, 0, 0, 0).center()
    example.click(matrix.viewport(), place)
    assert matrix.current() == ("B1", "O1")
    assert "B1" in interest_options.all_options(example.document)[0].serves
    assert shown(found.options.lane.records)[0].sub == "dient 4 van 9 belangen; de zaal ziet 4 van 7"


def test_what_is_private_stays_on_the_desk(example: Sitting) -> None:
    found = view(example)
    example.at(lane(found, INDIVIDUAL).records, 0)
    menu = found.iceberg.menu()
    assert [each.isEnabled() for each in menu.actions()] == [False]
    assert found.iceberg.source is not None
    assert found.iceberg.source.wall(example.desk) is None
    example.at(lane(found, ORGANISATIONAL).records, 2)
    show(example.desk, found.choices()[1])
    assert example.desk.room.now.view.title == "IJsberg: Van ons samen"
    rows = QMenu()
    lane(found, INDIVIDUAL).fill_menu("B7", rows)
    assert not any("in de zaal" in each.text() for each in rows.actions())


def test_a_new_file_says_where_to_begin(fresh: Sitting) -> None:
    found = view(fresh)
    assert found.empty.isVisible()
    assert not found.choices()
    assert found.first() is found.columns[COLLECTIVE].line.input
