"""The view 'Halen en brengen' of the tab 'Ambitie & belangen'."""

from __future__ import annotations

from PySide6.QtCore import Qt

from samenwerkdesk.model import give_take
from samenwerkdesk.model.give_take import GIVE, TAKE
from samenwerkdesk.model.public_give_take import GAP, LINKED, MATCH
from samenwerkdesk.ui.desk.give_take import GiveTakeView
from samenwerkdesk.ui.desk.parts_page import PartsPage
from samenwerkdesk.ui.desk.show_choices import show
from samenwerkdesk.ui.widgets.choice import ChoiceField
from tests.ui.sitting import Key, Sitting, shown


def view(sitting: Sitting, partner: str = "") -> GiveTakeView:
    sitting.workspace.show_page("give_take")
    sitting.settle()
    page = sitting.workspace.current_page()
    assert isinstance(page, PartsPage)
    found = page.view()
    assert isinstance(found, GiveTakeView)
    found.choice.take(partner)
    sitting.settle()
    return found


def test_a_partner_writes_what_it_comes_to_take(example: Sitting) -> None:
    found = view(example, "ORG4")
    assert [each.text for each in shown(found.sides[GIVE].lane.records)] == ["consultatie-uren", "scholing"]
    found.sides[TAKE].line.input.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("tijd om te leren")
    example.press(Key.Key_Return)
    example.settle()
    rows = shown(found.sides[TAKE].lane.records)
    assert (rows[-1].text, rows[-1].sub, rows[-1].right) == (
        "tijd om te leren",
        "nog geen categorie",
        "geen gewicht",
    )
    example.at(found.sides[TAKE].lane.records, 2)
    example.write("2")
    assert give_take.lines(example.document, "ORG4")[-1].weight == 2
    example.press(Key.Key_Return)
    editor = found.sides[TAKE].lane.records._editor
    assert editor is not None
    category, _, link = editor[1].findChildren(ChoiceField)
    category.committed.emit("leren")
    link.committed.emit("ORG1")
    example.settle()
    last = give_take.lines(example.document, "ORG4")[-1]
    assert (last.category, last.linked_partner_id) == ("leren", "ORG1")
    assert shown(found.sides[TAKE].lane.records)[-1].sub == "leren · bij Gemeenten"
    for _ in range(4):
        example.window.undo()
    example.settle()
    assert len(shown(found.sides[TAKE].lane.records)) == 2


def test_a_match_becomes_a_link_with_one_key(example: Sitting) -> None:
    found = view(example)
    assert found.balance.isVisibleTo(found)
    assert not found.lists.isVisibleTo(found)
    matches = found.talk.lists[MATCH]
    first = shown(matches)[0]
    assert (first.text, first.sub) == ("minder escalaties", "aanbod van Morgenrood: scholing")
    example.at(matches, 0)
    example.press(Key.Key_Return)
    example.settle()
    assert ("minder escalaties", "van Morgenrood voor Gemeenten") in [
        (each.text, each.sub) for each in shown(found.talk.lists[LINKED])
    ]
    example.window.undo()
    example.settle()
    assert shown(matches)[0].text == "minder escalaties"


def test_a_gap_leads_to_its_line(example: Sitting) -> None:
    found = view(example)
    gaps = found.talk.lists[GAP]
    assert [each.text for each in shown(gaps)] == ["waardering voor consultatie", "minder thuiszitters"]
    example.at(gaps, 0)
    example.press(Key.Key_Return)
    example.settle()
    assert found.choice.value() == "ORG4"
    assert found.sides[TAKE].lane.records.editing is not None


def test_everything_can_be_shown_in_the_room(example: Sitting) -> None:
    found = view(example, "ORG2")
    choices = found.choices()
    assert choices[0].text == "Vlinder van deze partner"
    for each in choices:
        show(example.desk, each)
        assert example.desk.room.now.view is not None
    show(example.desk, choices[0])
    wall = example.desk.room.now.view
    assert wall is not None
    assert wall.title == "Halen en brengen: Lokale teams"


def test_without_partners_it_says_where_to_begin(fresh: Sitting) -> None:
    found = view(fresh)
    assert found.empty.isVisibleTo(found)
    assert found.choices() == []
    assert found.first() is found.empty.button
