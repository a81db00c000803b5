"""What the tab 'Rollen' puts on the wall: the board, a role that stays that role, a transfer as it happens, the shifts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import group_marks, roles, tasks, transfers
from samenwerkdesk.ui.desk.roles_part import BOARD, LOAD, SHIFTS, TRANSFERS
from samenwerkdesk.ui.desk.roles_shifts import LABEL, SHIFT, ShiftsView
from samenwerkdesk.ui.desk.roles_transfers import TransfersView
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views.pictures import Picture
from samenwerkdesk.ui.room.views.roles import Role, Roles, Transfer
from tests.ui.desk.roles_driver import RolesSitting
from tests.ui.room.walls import read
from tests.ui.sitting import Key


@pytest.fixture
def sitting(qtbot: QtBot, tmp_path: Path, example_bytes: bytes) -> RolesSitting:
    return RolesSitting(qtbot, tmp_path, example_bytes)


def entries(sitting: RolesSitting) -> list[str]:
    """What 'Toon in de zaal' offers when it opens."""
    menu = sitting.roles.show_choices.menu()
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def choose(sitting: RolesSitting, words: str) -> Wall:
    """Choose an entry; returns what is on the wall then."""
    at = entries(sitting).index(words)
    sitting.roles.show_choices.menu().actions()[at].trigger()
    sitting.settle()
    return wall(sitting)


def wall(sitting: RolesSitting) -> Wall:
    """What is on the wall."""
    view = sitting.desk.room.now.view
    assert isinstance(view, Wall)
    return view


def proposed(sitting: RolesSitting) -> str:
    """Propose the first task that can go over to somebody else; returns the transfer."""
    document = sitting.document
    task = next(
        each for each in tasks.all_tasks(document) if each.transferable is not False and each.holder_id
    )
    other = next(
        str(key) for (key,) in document.rows("SELECT id FROM person ORDER BY id") if key != task.holder_id
    )
    known = {each.id for each in transfers.all_transfers(document)}
    transfers.propose(
        document,
        task.id,
        other,
        sitting.desk.today(),
        sitting.session,
        "Geheime reden",
        "Geheime notitie",
        None,
    )
    sitting.settle()
    return next(each.id for each in transfers.all_transfers(document) if each.id not in known)


def test_nothing_is_shown_by_itself(sitting: RolesSitting) -> None:
    for view in (BOARD, TRANSFERS, LOAD, SHIFTS):
        sitting.roles.show_view(view)
        sitting.settle()
    assert sitting.desk.room.welcoming


def test_the_board_by_keyboard(sitting: RolesSitting) -> None:
    sitting.tab_to("Toon in de zaal")
    sitting.press(Key.Key_Return)
    sitting.press(Key.Key_Down, Key.Key_Return)
    assert isinstance(wall(sitting), Roles)


def test_roles_one_by_one_from_the_lane_one_stands_in(sitting: RolesSitting) -> None:
    third = roles.all_roles(sitting.document)[2]
    sitting.board.set_current_lane(third.id)
    view = choose(sitting, "Rollen één voor één")
    assert isinstance(view, Role)
    assert third.label in read(view)
    assert sitting.desk.room.step(-1)
    assert roles.all_roles(sitting.document)[1].label in read(wall(sitting))


def test_a_role_from_its_menu_stays_that_role(sitting: RolesSitting) -> None:
    first, second = roles.all_roles(sitting.document)[:2]
    sitting.board.set_current_lane(second.id)
    menu = QMenu()
    sitting.board.fill_menu(menu)
    next(action for action in menu.actions() if action.text() == "Toon in de zaal").trigger()
    assert second.label in read(wall(sitting))
    roles.move(sitting.document, second.id, -1)
    sitting.settle()
    assert second.label in read(wall(sitting))
    roles.remove(sitting.document, first.id)
    sitting.settle()
    assert second.label in read(wall(sitting))
    roles.remove(sitting.document, second.id)
    sitting.settle()
    assert sitting.desk.room.welcoming


def test_a_transfer_as_it_happens(sitting: RolesSitting) -> None:
    sitting.roles.show_view(TRANSFERS)
    key = proposed(sitting)
    view = sitting.roles.part(TransfersView)
    view.waiting.records.focus(key)
    sitting.settle()
    menu = QMenu()
    view.waiting.fill_menu(key, menu)
    next(action for action in menu.actions() if action.text() == "Toon in de zaal").trigger()
    shown = wall(sitting)
    assert isinstance(shown, Transfer)
    assert "neem je deze taak aan?" in read(shown)
    assert "Geheime" not in repr(shown)
    sitting.press(Key.Key_A)
    assert "Aangenomen" in read(wall(sitting))
    sitting.press(Key.Key_K)
    assert "Overgedragen" in read(wall(sitting))


def test_transfers_one_by_one_from_the_one_that_is_asked(sitting: RolesSitting) -> None:
    sitting.roles.show_view(TRANSFERS)
    key = proposed(sitting)
    view = sitting.roles.part(TransfersView)
    view.waiting.records.focus(key)
    sitting.settle()
    (words,) = entries(sitting)
    shown = choose(sitting, words)
    assert isinstance(shown, Transfer)
    there = view.waiting.transfer(key)
    assert there is not None
    assert shown.transfer.status == there.status
    transfers.withdraw(sitting.document, key)
    sitting.settle()
    assert sitting.desk.room.welcoming


def test_the_shifts_follow_the_sliders(sitting: RolesSitting) -> None:
    sitting.roles.show_view(SHIFTS)
    sitting.settle()
    code = next(iter(sitting.roles.part(ShiftsView).sliders))
    document, session = sitting.document, sitting.session
    group_marks.put_mark(document, LABEL, SHIFT, session, code, 3.0)
    sitting.settle()
    before = choose(sitting, "Van → Naar")
    assert isinstance(before, Picture)
    assert before.name == "sliders"
    group_marks.put_mark(document, LABEL, SHIFT, session, code, 8.0)
    sitting.settle()
    assert wall(sitting) != before


def test_who_carries_how_much_is_not_for_the_room(sitting: RolesSitting) -> None:
    sitting.roles.show_view(LOAD)
    sitting.settle()
    assert not sitting.roles.show_choices.isVisible()


def test_without_roles_there_is_nothing_to_show(qtbot: QtBot, tmp_path: Path) -> None:
    sitting = RolesSitting(qtbot, tmp_path, bare=True)
    for view in (BOARD, TRANSFERS, LOAD):
        sitting.roles.show_view(view)
        sitting.settle()
        assert not sitting.roles.show_choices.isVisible()
