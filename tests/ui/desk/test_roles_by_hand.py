"""The roles of the example, built from nothing: once by keyboard alone, once by mouse; and taken back to the start."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.model.interchange import differences, export_case
from samenwerkdesk.ui.desk.roles_board import BoardView
from samenwerkdesk.ui.desk.roles_form import RoleCard
from samenwerkdesk.ui.desk.roles_part import BOARD, SHIFTS, TRANSFERS
from samenwerkdesk.ui.desk.roles_shifts import ShiftsView
from samenwerkdesk.ui.desk.roles_task import TaskCard
from samenwerkdesk.ui.desk.roles_transfers import TransfersView
from samenwerkdesk.ui.widgets.choice import ChoiceField
from tests.ui.desk.roles_driver import PARTS, RolesSitting, example_case
from tests.ui.sitting import ALT, CTRL, Key

Row = dict[str, Any]

NOBODY = "Nog niemand"


@pytest.fixture
def bare(qtbot: QtBot, tmp_path: Path) -> RolesSitting:
    return RolesSitting(qtbot, tmp_path, bare=True)


def wanted() -> dict[str, Any]:
    """The parts of the example that are built; an empty list says nothing."""
    made = {key: example_case()[key] for key in PARTS}
    made["tasks"] = [{key: value for key, value in task.items() if value != []} for task in made["tasks"]]
    return made


def found(bare: RolesSitting) -> dict[str, Any]:
    case = export_case(bare.document)
    return {key: case.get(key) for key in PARTS}


def take_all_back(bare: RolesSitting, before: list[tuple[object, ...]]) -> None:
    """Ctrl+Z until nothing is left to take back, and then all of it again."""
    after = found(bare)
    steps = 0
    while bare.document.undo_label is not None:
        bare.press(Key.Key_Z, modifiers=CTRL)
        steps += 1
        assert steps < 400
    assert tables(bare) == before
    for _ in range(steps):
        bare.press(Key.Key_Y, modifiers=CTRL)
    assert bare.document.redo_label is None
    assert found(bare) == after


def tables(bare: RolesSitting) -> list[tuple[object, ...]]:
    names = ("role", "role_assignment", "task", "task_transfer", "round", "ballot", "answer", "person")
    return [tuple(row) for name in names for row in bare.document.rows(f"SELECT * FROM {name}")]


def first_holder(task: Row) -> str:
    return str(task["transfers"][0]["from_id"] if task.get("transfers") else task["holder_id"])


# ---------------------------------------------------------------------- by keyboard


def test_by_keyboard_alone(bare: RolesSitting) -> None:
    case, before = wanted(), tables(bare)
    assert bare.focused() is bare.roles.part(BoardView).start
    bare.press(Key.Key_Return)
    for role in case["roles"]:
        bare.write(role["name"])
        bare.press(Key.Key_Return)
    bare.press(Key.Key_Escape)
    for role in case["roles"]:
        describe(bare, role)
        bare.to_lane(role["id"])
        bare.press(Key.Key_N)
        for task in case["tasks"]:
            if task["role_id"] == role["id"]:
                bare.write(task["title"])
                bare.press(Key.Key_Return)
        bare.press(Key.Key_Escape)
    for role in case["roles"]:
        for later in role["assignments"][1:]:
            bare.go_to_day(later["from_date"])
            hold(bare, role["id"], later)
    for task in case["tasks"]:
        hand_over(bare, task)
    bare.roles.show_view(SHIFTS)
    for row in case["shift_scores"]:
        bare.desk.choose_session(row["session_id"])
        bare.settle()
        bare.roles.part(ShiftsView).first().setFocus()
        for code, number in row.items():
            if code != "session_id":
                bare.write(str(number))
                bare.press(Key.Key_Return)
    assert list(differences({"participants": [], **case}, {"participants": [], **found(bare)})) == []
    take_all_back(bare, before)


def describe(bare: RolesSitting, role: Row) -> None:
    """The fields of a role, with its first holder."""
    bare.go_to_day(role["assignments"][0]["from_date"])
    bare.to_lane(role["id"])
    bare.press(Key.Key_Return)
    bare.fill_in("Doel", role["purpose"])
    bare.fill_in("Verantwoordelijkheden", "\n".join(role["accountabilities"]))
    bare.fill_in("Domein", role["domain"])
    bare.press(Key.Key_Escape)
    hold(bare, role["id"], role["assignments"][0])


def hold(bare: RolesSitting, role: str, holding: Row) -> None:
    """Choose who holds a role today, and who stands in."""
    bare.to_lane(role)
    bare.press(Key.Key_Return)
    bare.pick("Houder", bare.person(holding["participant_id"]))
    bare.pick("Vervanger", bare.person(holding["deputy_id"]) if holding["deputy_id"] else NOBODY)
    bare.press(Key.Key_Escape)


def hand_over(bare: RolesSitting, task: Row) -> None:
    """Let a task begin where the example lets it begin, and go where it goes."""
    key = task["id"]
    if bare.document.value("SELECT holder_id FROM task WHERE id = ?", (key,)) != first_holder(task):
        bare.to_card(key)
        bare.press(Key.Key_Return)
        bare.pick("Houder", bare.person(first_holder(task)))
        bare.press(Key.Key_Escape)
    for transfer in task.get("transfers", ()):
        bare.go_to_day(transfer["date"], transfer["session_id"])
        bare.to_card(key)
        bare.write("o")
        bare.pick("Naar wie?", bare.person(transfer["to_id"]))
        bare.tab_to("Waarom?")
        bare.write(transfer["reason"])
        bare.press(Key.Key_Tab)
        bare.write(transfer["handover_note"])
        bare.press(Key.Key_Return, modifiers=CTRL)
        if transfer["status"] == "afgerond":
            bare.roles.show_view(TRANSFERS)
            bare.write("ak")
            bare.roles.show_view(BOARD)
            bare.settle()
    now = bare.document.value("SELECT deputy_id FROM task WHERE id = ?", (key,))
    if now != task["deputy_id"]:
        bare.to_card(key)
        bare.press(Key.Key_Return)
        bare.pick("Vervanger", bare.person(task["deputy_id"]) if task["deputy_id"] else NOBODY)
        bare.press(Key.Key_Escape)


# ---------------------------------------------------------------------- by mouse


def test_by_mouse(bare: RolesSitting, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are used for nothing but typing texts, and Enter behind them."""
    # Qt takes a click in a list only after so long.
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: 10)
    case, before = wanted(), tables(bare)
    bare.click(bare.roles.part(BoardView).start)
    for role in case["roles"]:
        bare.write(role["name"])
        bare.press(Key.Key_Return)
    bare.click_button("Sluiten", bare.roles.part(BoardView).entry)
    for role in case["roles"]:
        click_role(bare, role, role["assignments"][0], whole=True)
        for task in case["tasks"]:
            if task["role_id"] == role["id"]:
                bare.double_click_foot(role["id"])
                bare.write(task["title"])
                bare.press(Key.Key_Return, Key.Key_Escape)
    for role in case["roles"]:
        for later in role["assignments"][1:]:
            click_role(bare, role, later)
    for task in case["tasks"]:
        click_task(bare, task)
    bare.click_button("Van → Naar")
    for row in case["shift_scores"]:
        bare.desk.choose_session(row["session_id"])
        bare.settle()
        for code, slider in bare.roles.part(ShiftsView).sliders.items():
            bare.click(slider, slider.place(row[code]).toPoint())
    assert list(differences({"participants": [], **case}, {"participants": [], **found(bare)})) == []
    take_all_back(bare, before)


def click_role(bare: RolesSitting, role: Row, holding: Row, *, whole: bool = False) -> None:
    """Open a role, fill in what it is for, choose who holds it today and who stands in."""
    bare.go_to_day(holding["from_date"])
    bare.double_click_lane(role["id"])
    card = bare.detail
    assert isinstance(card, RoleCard)
    if whole:
        for field, text in (
            (card.purpose, role["purpose"]),
            (card.domain, role["domain"]),
            (card.accountabilities, "\n".join(role["accountabilities"])),
        ):
            bare.click(field.input)
            for number, line in enumerate((text or "").split("\n")):
                if number:
                    bare.press(Key.Key_Return)
                bare.write(line)
    bare.click_choice(card.holder, bare.person(holding["participant_id"]))
    deputy = holding["deputy_id"]
    if (card.deputy.value() or None) != deputy:
        bare.click_choice(card.deputy, bare.person(deputy) if deputy else NOBODY)
    bare.click_button("Klaar", card)


def click_task(bare: RolesSitting, task: Row) -> None:
    """Correct who began with a task, drag it to its next holder, let that person accept, and finish."""
    key = task["id"]
    if bare.document.value("SELECT holder_id FROM task WHERE id = ?", (key,)) != first_holder(task):
        bare.double_click_card(key)
        card = bare.detail
        assert isinstance(card, TaskCard)
        bare.click_choice(card.holder, bare.person(first_holder(task)))
        bare.click_button("Klaar", card)
    for transfer in task.get("transfers", ()):
        bare.go_to_day(transfer["date"], transfer["session_id"])
        bare.click_button("Per persoon")
        bare.drag(key, transfer["to_id"])
        form = bare.handover
        assert form.receiver.shown() == transfer["to_id"]
        for text_field, text in ((form.reason, transfer["reason"]), (form.note, transfer["handover_note"])):
            bare.click(text_field.input)
            bare.write(text)
        bare.click(form.button)
        bare.click_button("Per rol")
        if transfer["status"] == "afgerond":
            bare.click_button("Overdrachten")
            bare.click(bare.roles.part(TransfersView).answers["a"])
            bare.click(bare.roles.part(TransfersView).answers["k"])
            bare.click_button("Bord")
    if bare.document.value("SELECT deputy_id FROM task WHERE id = ?", (key,)) != task["deputy_id"]:
        bare.double_click_card(key)
        card = bare.detail
        assert isinstance(card, TaskCard)
        deputy = task["deputy_id"]
        bare.click_choice(card.deputy, bare.person(deputy) if deputy else NOBODY)
        bare.click_button("Klaar", card)


# ---------------------------------------------------------------------- moving by keys


def test_cut_and_paste_to_another_role(bare: RolesSitting) -> None:
    two_roles(bare)
    bare.to_card("T1")
    bare.press(Key.Key_X, modifiers=CTRL)
    bare.to_lane("R2")
    bare.press(Key.Key_V, modifiers=CTRL)
    assert bare.handover.receiver.shown() == "P04"
    bare.write("Omdat")
    bare.press(Key.Key_Return, modifiers=CTRL)
    assert rows(bare) == [("R2", "P03", "P04", "voorgesteld", "Omdat")]
    assert bare.document.undo_label == "Taak overdragen"
    bare.press(Key.Key_Z, modifiers=CTRL)
    assert rows(bare) == [("R1", "P03", None, None, None)]


def test_alt_with_arrows_and_back(bare: RolesSitting) -> None:
    two_roles(bare)
    bare.to_card("T1")
    bare.press(Key.Key_Right, modifiers=ALT)
    assert bare.handover.receiver.shown() == "P04"
    bare.press(Key.Key_Escape)
    assert rows(bare) == [("R1", "P03", None, None, None)]
    assert bare.board.hasFocus()
    assert bare.board.current() == ("R1", "T1")


def two_roles(bare: RolesSitting) -> None:
    bare.press(Key.Key_Return)
    for name in ("Procesregisseur", "Ketenregisseur"):
        bare.write(name)
        bare.press(Key.Key_Return)
    bare.press(Key.Key_Escape)
    for key, person in (("R1", "Nienke"), ("R2", "Yasmina")):
        bare.to_lane(key)
        bare.press(Key.Key_Return)
        bare.pick("Houder", person)
        bare.press(Key.Key_Escape)
    bare.to_lane("R1")
    bare.press(Key.Key_N)
    bare.write("Sessies plannen")
    bare.press(Key.Key_Return, Key.Key_Escape)


def rows(bare: RolesSitting) -> list[tuple[object, ...]]:
    return bare.document.rows(
        "SELECT role_id, holder_id, to_id, task_transfer.status, reason FROM task LEFT JOIN task_transfer"
        " ON task_id = task.id"
    )


def test_choices_are_fields(bare: RolesSitting) -> None:
    two_roles(bare)
    bare.to_card("T1")
    bare.press(Key.Key_Return)
    card = bare.detail
    assert isinstance(card, TaskCard)
    assert all(isinstance(field, ChoiceField) for field in (card.role, card.holder, card.deputy, card.status))
