"""The tab 'Rollen': what the board shows and what stands out, moving between people, who leaves, load, shifts, and undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import ballots, continuity, people, questions, roles, rounds, tasks, transfers
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.overview import PEOPLE, OverviewPage
from samenwerkdesk.ui.desk.overview_people import PeopleView
from samenwerkdesk.ui.desk.roles_board import BoardView
from samenwerkdesk.ui.desk.roles_form import RoleCard
from samenwerkdesk.ui.desk.roles_handover import HandoverCard
from samenwerkdesk.ui.desk.roles_lanes import BY_PARTNER, BY_PERSON, LOOSE, NOBODY
from samenwerkdesk.ui.desk.roles_load import LoadView
from samenwerkdesk.ui.desk.roles_part import BOARD, LOAD, SHIFTS, TRANSFERS
from samenwerkdesk.ui.desk.roles_shifts import EACH, ShiftsView
from samenwerkdesk.ui.desk.roles_task import TaskCard
from samenwerkdesk.ui.desk.roles_transfers import TransfersView
from samenwerkdesk.ui.widgets.board_parts import BoardCard, BoardLane
from samenwerkdesk.ui.widgets.board_places import plus_box
from tests.ui.desk.roles_driver import LAST, RolesSitting
from tests.ui.sitting import ALT, CTRL, SHIFT, Key, shown

NOVEMBER = LAST


@pytest.fixture
def desk_(qtbot: QtBot, tmp_path: Path, example_bytes: bytes) -> RolesSitting:
    """The example on 20 November 2025, in its fifth session."""
    sitting = RolesSitting(qtbot, tmp_path, example_bytes)
    sitting.desk.choose_session("S5")
    sitting.settle()
    return sitting


def lane(sitting: RolesSitting, key: str) -> BoardLane:
    return next(each for each in sitting.board.lanes() if each.key == key)


def card(sitting: RolesSitting, key: str) -> BoardCard:
    return next(each for one in sitting.board.lanes() for each in one.cards if each.key == key)


def facts(sitting: RolesSitting, key: str) -> list[tuple[str, str, str]]:
    return [(each.text, each.sub, each.icon) for each in lane(sitting, key).facts]


def held(sitting: RolesSitting, key: str) -> tuple[object, ...]:
    row = sitting.document.row("SELECT role_id, holder_id, deputy_id FROM task WHERE id = ?", (key,))
    assert row is not None
    return tuple(row)


# ---------------------------------------------------------------------- what is shown


def test_role_and_function_beside_each_other_and_what_stands_out(desk_: RolesSitting) -> None:
    assert desk_.roles.header.subtitle.text() == (
        "7 rollen, 7 taken; 2 rollen zonder vervanger, 1 overdracht wacht."
    )
    assert facts(desk_, "R1") == [
        ("Nienke Vossebeld", "thuis programmamanager", ""),
        ("Yasmina el Haddioui", "", ""),
    ]
    assert facts(desk_, "R4")[1] == ("nog geen vervanger", "", "alert-triangle")
    assert card(desk_, "T6").chips == (("wacht op bevestiging", "warn"),)
    assert card(desk_, "T6").sub == "gaat naar Farid Benamar"
    assert (card(desk_, "T1").chips, card(desk_, "T4").chips) == ((), ())
    roles.set_field(desk_.document, "R1", "name", "Teammanager")
    tasks.set_transferable(desk_.document, "T1", False)
    tasks.set_field(desk_.document, "T1", "status", "gereed")
    assert lane(desk_, "R1").chips == (("heet naar een functie", "warn"),)
    assert (card(desk_, "T1").icon, card(desk_, "T1").muted) == ("lock", True)
    desk_.double_click_lane("R1")
    form = desk_.detail
    assert isinstance(form, RoleCard)
    assert form.called_after.isVisible()


def test_on_another_day_somebody_else_holds_it(desk_: RolesSitting) -> None:
    desk_.go_to_day("2025-04-10")
    assert facts(desk_, "R3")[0][0] == "Loes van Wezep"
    assert facts(desk_, "R7")[0] == ("nog geen houder", "", "alert-triangle")
    assert card(desk_, "T3").sub == "Esther Groothedde (Lokale teams)"


def test_an_empty_file_says_what_comes(fresh_: RolesSitting) -> None:
    for view in fresh_.roles.views.choices():
        fresh_.roles.show_view(view)
        fresh_.settle()
        assert fresh_.roles.first_control().isVisible()
    fresh_.roles.show_view(BOARD)
    assert not fresh_.roles.new.isVisible()
    fresh_.click(fresh_.roles.part(BoardView).start)
    fresh_.write("Vertaler")
    fresh_.press(Key.Key_Return)
    assert [each.title for each in fresh_.board.lanes()] == ["Vertaler"]
    assert fresh_.roles.new.isVisible()


@pytest.fixture
def fresh_(qtbot: QtBot, tmp_path: Path) -> RolesSitting:
    """A file without roles."""
    return RolesSitting(qtbot, tmp_path, bare=True)


# ---------------------------------------------------------------------- moving


def test_to_a_person_and_to_an_organisation(desk_: RolesSitting) -> None:
    desk_.click_button("Per persoon")
    assert lane(desk_, "P03").sub == "Procesregisseur"
    desk_.drag("T1", "P09")
    assert desk_.handover.receiver.shown() == "P09"
    desk_.click_button("Annuleer")
    assert held(desk_, "T1") == ("R1", "P03", "P04")
    desk_.click_button("Per organisatie")
    desk_.drag("T1", "ORG4")
    form = desk_.handover
    names = [form.receiver.input.itemText(at) for at in range(form.receiver.input.count())]
    assert names == ["Nog geen ontvanger", "Hanneke Roodbergen (Morgenrood)", "Tobias Engelsman (Morgenrood)"]
    assert form.button.text() == "Zoek een ontvanger"
    desk_.click(form.button)
    assert desk_.last_said() == "De taak zoekt een ontvanger."
    waiting = transfers.waiting_for(desk_.document, "T1")
    assert waiting is not None
    assert (waiting.status, waiting.to_id, waiting.session_id) == ("open", None, "S5")


def test_a_task_without_a_holder_goes_at_once(desk_: RolesSitting) -> None:
    tasks.set_field(desk_.document, "T1", "holder_id", None)
    desk_.click_button("Per persoon")
    assert [each.key for each in lane(desk_, NOBODY).cards] == ["T1"]
    desk_.drag("T1", "P12")
    assert held(desk_, "T1") == ("R1", "P12", "P04")
    assert desk_.document.undo_label == "Houder van taak"


def test_to_a_role_of_the_same_holder_goes_at_once(desk_: RolesSitting) -> None:
    roles.set_holder(desk_.document, "R2", "P03", NOVEMBER)
    desk_.drag("T1", "R2")
    assert held(desk_, "T1") == ("R2", "P03", "P04")
    assert desk_.roles.part(BoardView).detail is None
    desk_.desk.undo()
    assert held(desk_, "T1") == ("R1", "P03", "P04")


def test_what_is_fixed_stays(desk_: RolesSitting) -> None:
    tasks.set_transferable(desk_.document, "T1", False)
    desk_.drag("T1", "R2")
    assert "niet overdraagbaar" in desk_.last_said()
    assert desk_.roles.part(BoardView).detail is None
    assert held(desk_, "T1") == ("R1", "P03", "P04")


def test_the_order_under_a_role(desk_: RolesSitting) -> None:
    key = tasks.add(desk_.document, "Tweede", "R1", NOVEMBER)
    desk_.settle()
    desk_.board.setFocus()
    desk_.board.set_current(key)
    desk_.press(Key.Key_Up, modifiers=ALT)
    assert [each.key for each in lane(desk_, "R1").cards] == [key, "T1"]
    desk_.board.set_current_lane("R1")
    desk_.press(Key.Key_Right, modifiers=ALT)
    assert [each.key for each in desk_.board.lanes()][:2] == ["R2", "R1"]
    assert desk_.document.undo_label == "Rol verplaatsen"


def test_a_waiting_transfer_is_taken_along_in_the_form(desk_: RolesSitting) -> None:
    desk_.board.setFocus()
    desk_.board.set_current("T6")
    desk_.write("o")
    form = desk_.handover
    assert (form.receiver.shown(), form.reason.text(), form.note.text()) == (
        "P09",
        "Bas minder uren.",
        "Logboek in gedeelde map.",
    )
    tasks.remove(desk_.document, "T6")
    desk_.settle()
    assert desk_.roles.part(BoardView).detail is None


def test_menus_name_what_keys_do(desk_: RolesSitting) -> None:
    desk_.board.setFocus()
    desk_.board.set_current("T1")
    menu = QMenu()
    desk_.board.fill_menu(menu)
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert words[0] == "Overdragen…"
    menu.actions()[0].trigger()
    assert isinstance(desk_.detail, HandoverCard)
    desk_.roles.part(BoardView).close_detail()
    desk_.board.set_current_lane("R1")
    menu = QMenu()
    desk_.board.fill_menu(menu)
    assert [action.text().split("\t")[0] for action in menu.actions() if action.text()][:5] == [
        "Rol wijzigen",
        "Toon in de zaal",
        "Rol naar voren",
        "Rol naar achteren",
        "Rol verwijderen",
    ]


def test_a_new_role_by_key(desk_: RolesSitting) -> None:
    desk_.roles.show_view(LOAD)
    desk_.press(Key.Key_R, modifiers=CTRL | SHIFT)
    desk_.write("Schrijver")
    desk_.press(Key.Key_Return, Key.Key_Escape)
    assert desk_.board.hasFocus()
    assert [each.title for each in desk_.board.lanes()][-1] == "Schrijver"
    assert desk_.board.current() == ("R8", "")


# ---------------------------------------------------------------------- changing and removing


def test_a_role_goes_and_its_tasks_stay(desk_: RolesSitting) -> None:
    desk_.board.setFocus()
    desk_.board.set_current_lane("R1")
    desk_.press(Key.Key_Delete)
    assert "Zonder rol" in desk_.last_said()
    assert [each.key for each in lane(desk_, LOOSE).cards] == ["T1"]
    said = desk_.said[-1]
    assert said.act is not None
    said.act()
    assert lane(desk_, "R1").cards[0].key == "T1"
    desk_.board.set_current("T1")
    desk_.press(Key.Key_Delete)
    assert desk_.last_said() == "Taak verwijderd."
    desk_.desk.undo()
    assert lane(desk_, "R1").cards[0].key == "T1"


def test_earlier_holders_are_corrected(desk_: RolesSitting) -> None:
    desk_.double_click_lane("R3")
    form = desk_.detail
    assert isinstance(form, RoleCard)
    records = form.holdings.records
    assert [(record.text, record.sub) for record in shown(records)] == [
        ("Loes van Wezep", "van 27 februari 2025 tot 12 juni 2025")
    ]
    desk_.click_button("Eerdere houder toevoegen")
    assert len(records.keys()) == 2
    assert records.editing is not None
    desk_.pick("Houder", "Bas")
    desk_.fill_in("Vanaf", "16-1-2025")
    desk_.fill_in("Tot", "27-2-2025")
    assert [
        (each.person_id, each.from_date, each.until_date) for each in roles.holdings(desk_.document, "R3")
    ] == [
        ("P08", "2025-02-27", "2025-06-12"),
        ("P06", "2025-06-12", None),
        ("P05", "2025-01-16", "2025-02-27"),
    ]
    form.since.input.setFocus()
    desk_.fill_in("Vanaf", "1-6-2025")
    assert roles.holdings(desk_.document, "R3")[0].until_date == "2025-06-01"


def test_the_sign_in_a_lane_adds_a_task(desk_: RolesSitting) -> None:
    box = plus_box(desk_.board.lane_box("R2"))
    QTest.mouseClick(desk_.board.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    desk_.settle()
    desk_.write("Kalender bijhouden")
    desk_.press(Key.Key_Return, Key.Key_Escape)
    assert [each.text for each in lane(desk_, "R2").cards][-1] == "Kalender bijhouden"
    assert held(desk_, lane(desk_, "R2").cards[-1].key) == ("R2", "P04", "P07")


def test_pasted_lines_become_tasks(desk_: RolesSitting) -> None:
    desk_.roles.part(BoardView)._add_tasks("R2", ["Een", "Twee"])
    assert [each.text for each in lane(desk_, "R2").cards] == [
        "Maandelijks KPI-overleg leiden",
        "Een",
        "Twee",
    ]
    assert desk_.document.undo_label == "Taken toevoegen"
    desk_.roles.part(BoardView).grouping.set_value(BY_PERSON)
    desk_.roles.part(BoardView)._add_tasks("P12", ["Drie"])
    desk_.roles.part(BoardView).grouping.set_value(BY_PARTNER)
    desk_.roles.part(BoardView)._add_tasks("ORG4", ["Vier"])
    assert desk_.handover.asked.within == "ORG4"
    assert [(task.label, task.role_id, task.holder_id) for task in tasks.all_tasks(desk_.document)[-2:]] == [
        ("Drie", None, "P12"),
        ("Vier", None, None),
    ]


def test_a_task_is_changed(desk_: RolesSitting) -> None:
    desk_.double_click_card("T6")
    form = desk_.detail
    assert isinstance(form, TaskCard)
    assert [(record.text, record.sub.split("\n")[0]) for record in shown(form.records)] == [
        ("Bas Kwekkeboom → Farid Benamar", "voorgesteld")
    ]
    desk_.pick("Stand", "stilgelegd")
    desk_.pick("Over te dragen?", "Nee")
    assert card(desk_, "T6").chips[0] == ("stilgelegd", "neutral")
    assert not form.hand_over.isEnabled()
    desk_.press(Key.Key_Escape)
    assert desk_.board.hasFocus()


# ---------------------------------------------------------------------- transfers


def test_answering_by_one_key(desk_: RolesSitting) -> None:
    desk_.roles.show_view(TRANSFERS)
    view = desk_.roles.part(TransfersView)
    assert [record.text for record in shown(view.waiting.records)] == ["Ervaringenlogboek bijhouden"]
    assert [record.right for record in shown(view.past.records)] == ["afgerond"] * 3
    desk_.write("k")
    assert held(desk_, "T6") == ("R6", "P05", "P09")
    desk_.write("a")
    assert held(desk_, "T6") == ("R6", "P09", None)
    assert desk_.last_said() == "Farid Benamar heeft aanvaard en is nu de houder."
    assert [record.text for record in shown(view.accepted.records)] == ["Ervaringenlogboek bijhouden"]
    desk_.write("k")
    assert len(shown(view.past.records)) == 4
    for _ in range(2):
        desk_.desk.undo()
    assert held(desk_, "T6") == ("R6", "P05", "P09")
    row = desk_.at(view.waiting.records)
    desk_.write("g")
    assert held(desk_, "T6") == ("R6", "P05", "P09")
    assert row is not None
    assert shown(view.past.records)[0].right == "geweigerd"


def test_a_transfer_is_changed_in_its_row(desk_: RolesSitting) -> None:
    desk_.roles.show_view(TRANSFERS)
    desk_.press(Key.Key_Return)
    desk_.pick("Naar wie?", "Sander")
    desk_.fill_in("Waarom?", "Minder uren, en Sander kan het.")
    waiting = transfers.waiting_for(desk_.document, "T6")
    assert waiting is not None
    assert (waiting.to_id, waiting.reason) == ("P13", "Minder uren, en Sander kan het.")
    desk_.press(Key.Key_Escape)
    desk_.press(Key.Key_Delete)
    assert desk_.last_said() == "Overdracht ingetrokken."
    assert transfers.waiting_for(desk_.document, "T6") is None


def test_a_timeline_per_role_and_per_task(desk_: RolesSitting) -> None:
    desk_.roles.show_view(TRANSFERS)
    view = desk_.roles.part(TransfersView)
    assert [record.text for record in shown(view.timeline)] == ["Bas Kwekkeboom → Farid Benamar"]
    desk_.pick("Van welke rol of taak?", "Rol: Gezinsstem")
    assert [(record.lead, record.text) for record in shown(view.timeline)] == [
        ("27 februari 2025", "Loes van Wezep is houder"),
        ("12 juni 2025", "Loes van Wezep stopt als houder"),
        ("12 juni 2025", "Esther Groothedde is houder"),
        ("12 juni 2025", "Loes van Wezep → Esther Groothedde"),
    ]
    assert "Notitie: Negen gezinnen" in shown(view.timeline)[3].sub
    desk_.at(view.past.records)
    assert [record.text for record in shown(view.timeline)] == ["Loes van Wezep → Esther Groothedde"]


# ---------------------------------------------------------------------- who leaves


def test_somebody_leaves_and_nothing_is_lost(desk_: RolesSitting) -> None:
    document = desk_.document
    names = ("role", "role_assignment", "task", "task_transfer")
    before = [document.rows(f"SELECT * FROM {name}") for name in names]
    desk_.workspace.show_page(contents.OVERVIEW)
    page = desk_.workspace.page(contents.OVERVIEW)
    assert isinstance(page, OverviewPage)
    page.show_view(PEOPLE)
    desk_.settle()
    page.part(PeopleView)._commit("P04", "left_session_id", "S5")
    said = desk_.said[-1]
    assert said.sentence == "Yasmina el Haddioui vertrekt: 1 rol en 1 taak komen vrij om over te dragen."
    assert [document.rows(f"SELECT * FROM {name}") for name in names] == before
    assert said.act is not None
    said.act()
    desk_.settle()
    view = desk_.roles.part(TransfersView)
    assert view.isVisible()
    assert [(record.text, record.sub) for record in shown(view.coming)] == [
        ("Ketenregisseur", "rol · houder vertrekt · Yasmina el Haddioui (Lokale teams) t/m sessie 5"),
        ("Maandelijks KPI-overleg leiden", "taak · houder vertrekt · Yasmina el Haddioui (Lokale teams) t/m sessie 5"),
    ]  # fmt: skip
    desk_.roles.show_view(BOARD)
    assert facts(desk_, "R2")[0] == (
        "Yasmina el Haddioui vertrekt",
        "t/m sessie 5 · thuis teammanager",
        "alert-triangle",
    )
    assert facts(desk_, "R1")[1][2] == "alert-triangle"
    assert card(desk_, "T2").chips == (("houder vertrekt", "warn"),)
    # Nobody steps in until the facilitator says so.
    desk_.roles.show_view(TRANSFERS)
    desk_.click_button("Laat vervangers van Yasmina el Haddioui instappen")
    found = continuity.read(document, NOVEMBER)
    assert [each.holder.id for each in found.roles[:2] if each.holder] == ["P03", "P07"]
    waiting = transfers.waiting_for(document, "T2")
    assert waiting is not None
    assert (waiting.from_id, waiting.to_id, waiting.reason) == (
        "P04",
        "P07",
        "Yasmina el Haddioui doet niet meer mee.",
    )
    assert [(each.person_id, each.until_date) for each in roles.holdings(document, "R2")] == [
        ("P04", "2025-11-20"),
        ("P07", None),
    ]
    for _ in range(2):
        desk_.desk.undo()
    assert [document.rows(f"SELECT * FROM {name}") for name in names] == before


def test_who_only_stands_in_is_said_too(desk_: RolesSitting) -> None:
    desk_.workspace.show_page(contents.OVERVIEW)
    page = desk_.workspace.page(contents.OVERVIEW)
    assert isinstance(page, OverviewPage)
    page.show_view(PEOPLE)
    page.part(PeopleView)._commit("P07", "left_session_id", "S5")
    assert "een andere vervanger nodig" in desk_.last_said()
    many = len(desk_.said)
    page.part(PeopleView)._commit("P07", "left_session_id", None)
    page.part(PeopleView)._commit("P10", "left_session_id", "S5")
    assert len(desk_.said) == many


def test_what_comes_up_is_taken_up_from_the_list(desk_: RolesSitting) -> None:
    people.set_field(desk_.document, "P04", "left_session_id", "S5")
    desk_.roles.show_view(TRANSFERS)
    desk_.at(desk_.roles.part(TransfersView).coming)
    desk_.press(Key.Key_Return)
    assert isinstance(desk_.detail, RoleCard)
    names = [desk_.detail.holder.input.itemText(at) for at in range(desk_.detail.holder.input.count())]
    assert "Yasmina el Haddioui (Lokale teams)" in names
    desk_.roles.show_view(TRANSFERS)
    desk_.at(desk_.roles.part(TransfersView).coming, 1)
    desk_.press(Key.Key_Return)
    assert desk_.handover.asked.task_id == "T2"
    desk_.roles.show_view(TRANSFERS)
    row = desk_.at(desk_.roles.part(TransfersView).coming)
    desk_.click(row, QPoint(row.width() - 20, row.height() // 2))
    assert isinstance(desk_.detail, RoleCard)


# ---------------------------------------------------------------------- load and shifts


def test_who_carries_how_much(desk_: RolesSitting) -> None:
    desk_.roles.show_view(LOAD)
    view = desk_.roles.part(LoadView)
    first, *_, last = shown(view.partners)
    assert (first.text, first.sub, first.progress) == (
        "Lokale teams",
        "3 rollen · 3 taken · vervanger in 2 rollen",
        1.0,
    )
    assert (last.text, last.progress) == ("Vuurdoorn", None)
    assert not view.leaning.isVisible()
    for role in ("R1", "R4"):
        roles.set_holder(desk_.document, role, "P04", NOVEMBER)
    assert view.leaning.isVisible()
    assert "Lokale teams" in view.leaning.text()
    people.set_field(desk_.document, "P04", "left_session_id", "S5")
    assert shown(view.people)[0].sub.startswith("vertrekt t/m sessie 5")


def test_shifts_by_keys_and_mouse(desk_: RolesSitting) -> None:
    desk_.roles.show_view(SHIFTS)
    view = desk_.roles.part(ShiftsView)
    first, second, *_ = view.sliders.values()
    assert (first.value(), first._former) == (7, (4,))
    assert first.hasFocus()
    desk_.press(Key.Key_Right)
    assert first.value() == 8
    desk_.write("1")
    desk_.write("0")
    assert first.value() == 10
    desk_.press(Key.Key_Home, Key.Key_Left)
    assert first.value() == 0
    desk_.press(Key.Key_Delete)
    assert first.value() is None
    desk_.press(Key.Key_Right)
    assert first.value() == 5
    desk_.press(Key.Key_Down)
    assert second.hasFocus()
    desk_.press(Key.Key_Up)
    assert first.hasFocus()
    desk_.click(second, second.place(9).toPoint())
    assert second.value() == 9
    desk_.desk.undo()
    assert second.value() == 6
    assert "Van vaste functiebeschrijving" in first.accessibleName()
    desk_.desk.choose_session("S4")
    assert (first.value(), first._former) == (None, (4,))


def test_marks_people_gave_themselves_are_not_overwritten(desk_: RolesSitting) -> None:
    document = desk_.document
    key = rounds.prepare(document, "shift", "S5")
    rounds.start(document, key)
    for person, mark in (("P01", 4.0), ("P02", 9.0)):
        given = [(Who(person, None, None), each, Given(mark)) for each in questions.of_round(document, key)]
        ballots.put(document, key, given)
    rounds.close(document, key)
    desk_.roles.show_view(SHIFTS)
    view = desk_.roles.part(ShiftsView)
    first = view.sliders["VN1"]
    assert (first.value(), view.note.text()) == (6.5, EACH)
    desk_.write("3")
    assert first.value() == 6.5
