"""The fence of the example, built from nothing: once by keyboard alone, once by mouse; and taken back to the start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import fence, method
from samenwerkdesk.ui.desk.fence_expectations import ExpectationsView
from samenwerkdesk.ui.desk.fence_recognise import AppreciationView, BoundaryView, HabitsView
from samenwerkdesk.ui.desk.fence_transparent import CaseView, ContactsView, TermsView
from samenwerkdesk.ui.desk.fence_widen import IdentityView, NeedsView, SharedView
from tests.ui.desk.fence_driver import FenceSitting, wanted
from tests.ui.sitting import CTRL, Key
from tests.ui.widgets.board_driver import drag, under

TABLES = ("card", "expectation", "partner_sheet", "action", "collaboration")


@pytest.fixture
def bare(qtbot: QtBot, tmp_path: Path) -> FenceSitting:
    return FenceSitting(qtbot, tmp_path, bare=True)


def rows(bare: FenceSitting) -> list[tuple[object, ...]]:
    return [
        tuple(row) for name in TABLES for row in bare.document.rows(f"SELECT * FROM {name} ORDER BY rowid")
    ]


def partners_of(bare: FenceSitting) -> list[str]:
    return [each["partner_id"] for each in wanted()["recognise"]]


def test_by_keyboard_alone(bare: FenceSitting) -> None:
    before = rows(bare)
    made = wanted()
    order = partners_of(bare)
    # Recognise.
    bare.go_by_keys("recognise", 0)
    bare.exercise(BoundaryView)
    lanes = [lane.code for lane in method.boundary_lanes()]
    for at, sheet in enumerate(made["recognise"]):
        for lane, key in enumerate(lanes):
            bare.to_lane(3 * at + lane)
            bare.write_by_keys(*sheet[key])
    bare.go_by_keys("recognise", 1)
    habits = bare.exercise(HabitsView)
    for sheet in made["recognise"]:
        fields = habits.sheet(sheet["partner_id"])
        bare.fill(fields.why.input, sheet["why_we_act_this_way"])
        bare.fill(fields.misunderstood.input, sheet["often_misunderstood"])
    bare.go_by_keys("recognise", 3)
    bare.exercise(AppreciationView)
    for at, sheet in enumerate(made["recognise"]):
        for given in sheet["appreciations"]:
            bare.to_lane(at)
            bare.write_by_keys(given["text"])
            bare.press(Key.Key_End)
            # A letter says who gives it.
            bare.write("ABCDEF"[order.index(given["from_partner"])])
    # Make transparent.
    transparent = made["make_transparent"]
    bare.go_by_keys("make_transparent", 0)
    terms = bare.exercise(TermsView)
    for word in transparent["jargon"]:
        bare.tab_to(terms.line)
        bare.write(word["term"])
        bare.press(Key.Key_Return)
    for row, word in enumerate(transparent["jargon"]):
        bare.in_cell(terms.grid, row, 0)
        bare.press(Key.Key_Return)
        for said in word["meanings"].values():
            bare.write(said)
            bare.press(Key.Key_Tab)
        bare.press(Key.Key_Escape)
    bare.go_by_keys("make_transparent", 1)
    matrix = bare.exercise(ExpectationsView)
    for each in transparent["expectations"]:
        bare.in_cell(matrix.grid, order.index(each["from_partner"]), order.index(each["to_partner"]))
        bare.press(Key.Key_Return)
        bare.write(each["offer"])
        bare.press(Key.Key_Tab)
        bare.write(each["need"])
        bare.press(Key.Key_Tab)
    bare.go_by_keys("make_transparent", 2)
    bare.exercise(CaseView)
    bare.to_lane(len(order))
    bare.write_by_keys(*transparent["blind_spots"])
    bare.go_by_keys("make_transparent", 3)
    contacts = bare.exercise(ContactsView)
    bare.in_cell(contacts.grid, 0, 0)
    for name in transparent["contacts"].values():
        bare.press(Key.Key_Return)
        bare.write(name)
        bare.press(Key.Key_Return)
    # Widen.
    widen = made["widen"]
    bare.go_by_keys("widen", 0)
    bare.exercise(SharedView)
    for at, part in enumerate(fence.SHARED):
        bare.to_lane(at)
        bare.write_by_keys(*widen["shared_boundary"][part])
    bare.go_by_keys("widen", 1)
    named = bare.exercise(IdentityView)
    for field, text in (
        (named.name, widen["identity"]["name"]),
        (named.sentence, widen["identity"]["sentence"]),
        (named.symbol, widen["identity"]["symbol"]),
        (named.goal, widen["shared_goal"]),
    ):
        bare.fill(field.input, text)
    bare.go_by_keys("widen", 2)
    needs = bare.exercise(NeedsView)
    for at, each in enumerate(widen["needs"]):
        bare.tab_to(needs.line)
        bare.write(f"{each['text']} @{first_name(bare, each['owner_id'])}")
        bare.press(Key.Key_Return)
        bare.tab_to(needs.lane.records)
        bare.press(Key.Key_End)
        assert len(needs.lane.records.keys()) == at + 1
        bare.press(Key.Key_Return)
        while bare.focused().accessibleName() != "Stand van zaken":
            bare.press(Key.Key_Tab)
        # The first letter of a word takes it.
        bare.write(each["status"][0])
        bare.press(Key.Key_Tab, Key.Key_Escape)
    assert without_sessions(bare) == made
    bare.go_by_keys("recognise", 0)
    assert fence.phase(bare.document) == "recognise"
    take_all_back(bare, before)


def first_name(bare: FenceSitting, person: str) -> str:
    return str(bare.document.value("SELECT name FROM person WHERE id = ?", (person,)))


def without_sessions(bare: FenceSitting) -> dict[str, object]:
    """What was built; in which session a need was arranged is known by hand, and not in the example."""
    found = bare.built
    for each in found["widen"]["needs"]:
        each.pop("done_session_id", None)
    return found


def take_all_back(bare: FenceSitting, before: list[tuple[object, ...]]) -> None:
    steps = 0
    while bare.document.undo_label is not None:
        bare.press(Key.Key_Z, modifiers=CTRL)
        steps += 1
        assert steps < 400
    assert rows(bare) == before
    for _ in range(steps):
        bare.press(Key.Key_Y, modifiers=CTRL)
    assert bare.document.redo_label is None
    assert without_sessions(bare) == wanted()


def test_by_mouse(bare: FenceSitting) -> None:
    before = rows(bare)
    made = wanted()
    bare.go_by_mouse("recognise", 0)
    for sheet in made["recognise"]:
        # Everything lands in the first lane, and is dragged where it belongs.
        partner = sheet["partner_id"]
        bare.click(button_of(bare.exercise(BoundaryView), partner))
        lane = f"{partner}|{fence.IN_SCOPE}"
        bare.write_by_mouse(lane, *sheet["in_scope"], *sheet["out_of_scope"], *sheet["grey_area"])
        cards = {card.text: card.key for card in bare.board.lanes()[0].cards}
        for other in ("out_of_scope", "grey_area"):
            for text in sheet[other]:
                drag(bare.board, cards[text], under(bare.board, f"{partner}|{other}"))
                bare.settle()
    bare.go_by_mouse("recognise", 1)
    habits = bare.exercise(HabitsView)
    for sheet in made["recognise"]:
        fields = habits.sheet(sheet["partner_id"])
        bare.type_in(fields.why, sheet["why_we_act_this_way"])
        bare.type_in(fields.misunderstood, sheet["often_misunderstood"])
    bare.go_by_mouse("recognise", 3)
    appreciation = bare.exercise(AppreciationView)
    for sheet in made["recognise"]:
        for given in sheet["appreciations"]:
            bare.click(button_of(appreciation, given["from_partner"]))
            bare.write_by_mouse(f"|{sheet['partner_id']}", given["text"])
    transparent = made["make_transparent"]
    bare.go_by_mouse("make_transparent", 0)
    terms = bare.exercise(TermsView)
    for word in transparent["jargon"]:
        bare.type_in(terms.line, word["term"])
        bare.press(Key.Key_Return)
    keys = [term.card.id for term in fence.terms(bare.document)]
    for key, word in zip(keys, transparent["jargon"], strict=True):
        for partner, said in word["meanings"].items():
            bare.tap(terms.grid, terms.grid.cell_box(key, partner).center(), twice=True)
            bare.write(said)
            bare.press(Key.Key_Return)
    bare.go_by_mouse("make_transparent", 1)
    matrix = bare.exercise(ExpectationsView)
    for each in transparent["expectations"]:
        bare.tap(matrix.grid, matrix.grid.cell_box(each["from_partner"], each["to_partner"]).center())
        bare.type_in(matrix.pair.offer, each["offer"])
        bare.type_in(matrix.pair.need, each["need"])
    bare.go_by_mouse("make_transparent", 2)
    bare.write_by_mouse("", *transparent["blind_spots"])
    bare.go_by_mouse("make_transparent", 3)
    contacts = bare.exercise(ContactsView)
    for partner, name in transparent["contacts"].items():
        bare.tap(contacts.grid, contacts.grid.cell_box(partner, ContactsView.COLUMN).center(), twice=True)
        bare.write(name)
        bare.press(Key.Key_Return)
    widen = made["widen"]
    bare.go_by_mouse("widen", 0)
    for lane in fence.SHARED:
        bare.write_by_mouse(lane, *widen["shared_boundary"][lane])
    bare.go_by_mouse("widen", 1)
    named = bare.exercise(IdentityView)
    for field, text in (
        (named.name, widen["identity"]["name"]),
        (named.sentence, widen["identity"]["sentence"]),
        (named.symbol, widen["identity"]["symbol"]),
        (named.goal, widen["shared_goal"]),
    ):
        bare.type_in(field, text)
    bare.go_by_mouse("widen", 2)
    needs = bare.exercise(NeedsView)
    for each in widen["needs"]:
        bare.type_in(needs.line, f"{each['text']} @{first_name(bare, each['owner_id'])}")
        bare.press(Key.Key_Return)
        row = needs.lane.records.row(needs.lane.records.keys()[-1])
        assert row is not None
        bare.double_click(row)
        while bare.focused().accessibleName() != "Stand van zaken":
            bare.press(Key.Key_Tab)
        # The first letter of a word takes it.
        bare.write(each["status"][0])
        bare.press(Key.Key_Tab, Key.Key_Escape)
    bare.go_by_mouse("recognise", 0)
    assert without_sessions(bare) == made
    take_all_back(bare, before)


def button_of(view: BoundaryView | AppreciationView, partner: str) -> QAbstractButton:
    return view.choice._buttons[partner]
