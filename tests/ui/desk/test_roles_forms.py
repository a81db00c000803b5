"""The forms over the roles board: every control has a name, nothing is cut off, and they follow what changes under them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import people, roles, tasks, transfers
from samenwerkdesk.ui.desk.roles_board import BoardView
from samenwerkdesk.ui.desk.roles_form import RoleCard
from samenwerkdesk.ui.desk.roles_handover import Handover
from samenwerkdesk.ui.desk.roles_part import BOARD, SHIFTS, TRANSFERS
from samenwerkdesk.ui.desk.roles_transfers import TransfersView
from tests.ui.desk.roles_driver import RolesSitting
from tests.ui.sitting import CTRL, Key
from tests.ui.walking import unnamed
from tools import layout_check

LONG = (
    "Vereniging voor Samenwerkende Jeugdhulporganisaties en Gezinsondersteuning in de Hele Grote Regio " * 2
)[:140]
SIZES = [(900, 600), (1024, 768), (1920, 1080)]


@pytest.fixture
def sitting(qtbot: QtBot, tmp_path: Path, example_bytes: bytes) -> RolesSitting:
    return RolesSitting(qtbot, tmp_path, example_bytes)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("long", [False, True])
def test_named_and_whole(sitting: RolesSitting, size: tuple[int, int], long: bool) -> None:
    document = sitting.document
    sitting.window.resize(*size)
    if long:
        for key in ("P03", "P05", "P09"):
            people.set_field(document, key, "name", LONG)
            people.set_field(document, key, "function_title", LONG)
        roles.set_field(document, "R1", "name", LONG)
        tasks.set_field(document, "T6", "title", LONG)
    people.set_field(document, "P05", "left_session_id", "S5")
    roles.set_field(document, "R3", "name", "Jeugdconsulent")
    view = sitting.roles.part(BoardView)
    for act in (
        lambda: view.open_role("R1"),
        lambda: view.open_role("R3"),
        lambda: view.open_task("T6"),
        lambda: view.hand_over(Handover("T6")),
        view.new_role,
        lambda: sitting.roles.show_view(TRANSFERS),
        lambda: sitting.roles.part(TransfersView).waiting.edit("TT4"),
        lambda: sitting.roles.show_view(SHIFTS),
    ):
        act()
        sitting.settle()
        assert unnamed(sitting.window) == []
        assert layout_check.problems(sitting.window) == []


def test_a_form_closes_when_what_it_shows_is_undone(sitting: RolesSitting) -> None:
    key = roles.add(sitting.document, "Tijdelijk")
    sitting.double_click_lane(key)
    assert isinstance(sitting.detail, RoleCard)
    sitting.desk.undo()
    sitting.settle()
    assert sitting.roles.part(BoardView).detail is None
    assert sitting.board.hasFocus()


def test_what_is_being_typed_is_kept_when_the_form_closes(sitting: RolesSitting) -> None:
    sitting.double_click_lane("R1")
    sitting.tab_to("Doel")
    sitting.press(Key.Key_A, modifiers=CTRL)
    sitting.write("Nieuw doel")
    sitting.press(Key.Key_Escape, Key.Key_Escape)
    found = roles.get(sitting.document, "R1")
    assert found is not None
    assert sitting.roles.part(BoardView).detail is None
    assert found.purpose in ("Nieuw doel", "Iedereen weet waar we staan en wat de volgende stap is.")
    sitting.double_click_lane("R1")
    sitting.tab_to("Doel")
    sitting.press(Key.Key_A, modifiers=CTRL)
    sitting.write("Ander doel")
    sitting.click_button("Klaar", sitting.detail)
    found = roles.get(sitting.document, "R1")
    assert found is not None
    assert found.purpose == "Ander doel"


def test_a_half_written_handover_stays_while_one_looks_elsewhere(sitting: RolesSitting) -> None:
    sitting.roles.part(BoardView).hand_over(Handover("T1", "P09"))
    sitting.settle()
    sitting.write("Omdat")
    sitting.roles.show_view(SHIFTS)
    sitting.roles.show_view(BOARD)
    assert sitting.handover.reason.text() == "Omdat"
    sitting.click(sitting.handover.button)
    waiting = transfers.waiting_for(sitting.document, "T1")
    assert waiting is not None
    assert (waiting.to_id, waiting.reason) == ("P09", "Omdat")


def test_the_wrong_choice_is_refused_in_words(sitting: RolesSitting) -> None:
    roles.set_holder(sitting.document, "R4", "P14", sitting.desk.today(), None)
    assert (
        sitting.desk.act(lambda: roles.set_deputy(sitting.document, "R4", "P14", sitting.desk.today()))
        is None
    )
    assert "zichzelf niet vervangen" in sitting.last_said()
