"""Getting ready, the flow with one key, and the end of a session, at the whole window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import agenda, sessions
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.parts_page import PartsPage
from samenwerkdesk.ui.desk.report import ReportPage
from samenwerkdesk.ui.desk.sessions import CLOSE, PREPARE, PRESENT
from samenwerkdesk.ui.widgets.mark_grid import MarkGrid
from samenwerkdesk.ui.widgets.text import Text
from tests.ui.sitting import SHIFT, Key, Sitting, shown


def wall(sitting: Sitting) -> str:
    """The title of what the room sees."""
    return sitting.desk.room.now.view.title


def block(sitting: Sitting, at: int) -> agenda.Block:
    return agenda.blocks(sitting.document, sitting.session)[at]


def test_one_key_walks_desk_and_room_through_the_session(example: Sitting) -> None:
    session = example.session
    example.press(Key.Key_F12)
    assert example.page.views.value() == PRESENT
    assert wall(example) == "Welkom"
    assert example.said[-1].sentence == "Nu: welkom. Hierna met F12: check-in."
    example.press(Key.Key_F12)
    assert wall(example) == "Check-invraag"
    now = sessions.get(example.document, session)
    assert now is not None
    assert now.running_item_id == block(example, 0).id
    example.press(Key.Key_F12)
    assert wall(example) == "Agenda"
    assert example.said[-1].sentence.startswith("Nu: meting.")
    walls = []
    for _ in range(20):
        example.press(Key.Key_F12)
        walls.append(wall(example))
        if isinstance(example.workspace.current_page(), ReportPage):
            break
    assert isinstance(example.workspace.current_page(), ReportPage)
    assert [each for each in walls if each.startswith(("Besluit", "Afspraak"))]
    assert walls[-1] == "Wat haal je thuis op?"
    now = sessions.get(example.document, session)
    assert now is not None
    assert now.running_item_id is None
    example.press(Key.Key_F12)
    assert example.said[-1].sentence == "De sessie is rond."


def test_shift_goes_back(example: Sitting) -> None:
    for _ in range(4):
        example.press(Key.Key_F12)
    example.press(Key.Key_F12, modifiers=SHIFT)
    now = sessions.get(example.document, example.session)
    assert now is not None
    assert now.running_item_id == block(example, 1).id
    for _ in range(2):
        example.press(Key.Key_F12, modifiers=SHIFT)
    assert wall(example) == "Welkom"
    for _ in range(2):
        example.press(Key.Key_F12, modifiers=SHIFT)
    assert example.said[-1].sentence == "Hier begint de sessie."
    assert example.page.views.value() == PREPARE


def test_a_block_that_was_started_otherwise_is_where_one_is(example: Sitting) -> None:
    example.press(Key.Key_F12)
    example.press(Key.Key_F8)
    example.press(Key.Key_F8)
    example.press(Key.Key_F12)
    now = sessions.get(example.document, example.session)
    assert now is not None
    assert now.running_item_id == block(example, 2).id


def test_a_block_takes_desk_and_room_to_its_element(example: Sitting) -> None:
    for at, page in enumerate((contents.GROUND_RULES, "mandates", contents.AGREEMENTS), 1):
        agenda.set_field(example.document, block(example, at).id, "page", page)
    example.press(Key.Key_F12, Key.Key_F12)
    seen = []
    for _ in range(3):
        example.press(Key.Key_F12)
        seen.append((example.workspace.rail.current(), wall(example)))
    assert seen == [
        (contents.GROUND_RULES, "Spelregels"),
        (contents.CONSENSUS, "Stand van mandaten"),
        (contents.AGREEMENTS, "Lopende TWO's"),
    ]


def test_the_steps_lead_to_where_they_are_done(example: Sitting) -> None:
    example.page.show_view(PREPARE)
    view = example.page.prepare
    assert view.list.isVisible()
    example.at(view.list, view.list.keys().index("mandates"))
    example.press(Key.Key_Return)
    assert example.workspace.rail.current() == contents.CONSENSUS
    assert example.workspace.current_page().explained() == "mandates"
    example.workspace.show_page(contents.SESSIONS)
    example.click(view.go_on)
    assert wall(example) == "Welkom"
    assert example.page.views.value() == PRESENT


def test_a_step_leads_to_the_thing_itself(example: Sitting) -> None:
    def goes_to(key: str) -> QWidget:
        example.workspace.show_page(contents.SESSIONS)
        example.page.show_view(PREPARE)
        view = example.page.prepare
        example.at(view.list, view.list.keys().index(key))
        example.press(Key.Key_Return)
        return example.focused()

    page = example.page
    assert goes_to("check_in") is page.data.question.input
    assert goes_to("agenda") is page.running.list.row(page.running.list.keys()[0])
    open_before = page.recording.earlier.records
    assert goes_to("actions") is open_before.row(open_before.keys()[0])
    points = page.recording.points.records
    row = goes_to("parked")
    assert row is points.row(points.keys()[0])
    example.qtbot.waitUntil(lambda: not row.visibleRegion().isEmpty())
    for block in agenda.blocks(example.document, example.session):
        agenda.remove(example.document, example.session, block.id)
    assert goes_to("agenda") is page.running.new.input


def test_mandates_are_renewed_in_the_session_before(example: Sitting) -> None:
    example.desk.choose_session("S4")
    example.page.show_view(PREPARE)
    view = example.page.prepare
    row = view.list.row("mandates")
    assert row is not None
    assert row.record.sub == "2 mandaten zijn na sessie 3 nog niet vernieuwd."
    example.at(view.list, view.list.keys().index("mandates"))
    example.press(Key.Key_Return)
    grid = example.focused()
    assert isinstance(grid, MarkGrid)
    assert grid.current() == ("M_P09", "S3")


def test_a_step_changes_with_what_it_is_about(example: Sitting) -> None:
    example.page.show_view(PREPARE)
    row = example.page.prepare.list.row("check_in")
    assert row is not None
    assert row.record.icon == "circle-check"
    sessions.set_field(example.document, example.session, "check_in_question", None)
    example.settle()
    assert row.record.icon == "alert-triangle"
    assert row.accessibleName().startswith("Check-invraag, nog doen, Bedenk één laagdrempelige vraag.")
    example.window.undo()
    example.settle()
    assert row.record.icon == "circle-check"


def test_closing_reads_back_in_the_room_and_plans_the_next(example: Sitting) -> None:
    last = sessions.all_sessions(example.document)[-1].id
    example.desk.choose_session(last)
    example.page.show_view(CLOSE)
    view = example.page.close_view
    assert [each.key for each in shown(view.list)][:2] == ["decisions", "actions"]
    example.at(view.list, 0)
    example.press(Key.Key_Return)
    assert wall(example).startswith("Besluit")
    example.at(view.list, view.list.keys().index("next"))
    example.press(Key.Key_Return)
    assert len(sessions.all_sessions(example.document)) == 6
    assert example.session != last


def test_the_next_session_is_not_planned_twice(example: Sitting) -> None:
    count = len(sessions.all_sessions(example.document))
    example.page.show_view(CLOSE)
    view = example.page.close_view
    example.at(view.list, view.list.keys().index("next"))
    example.press(Key.Key_Return)
    assert example.session == "S4"
    assert example.page.views.value() == PREPARE
    assert len(sessions.all_sessions(example.document)) == count


def test_without_a_session_it_says_what_to_do_first(fresh: Sitting) -> None:
    for key in [each.id for each in sessions.all_sessions(fresh.document)]:
        sessions.remove(fresh.document, key)
    fresh.settle()
    fresh.press(Key.Key_F12)
    assert fresh.said[-1].sentence == "Plan eerst een sessie; dan loop je er met F12 doorheen."


def test_on_another_day_it_says_what_has_run_out(example: Sitting) -> None:
    example.workspace.show_page(contents.AGREEMENTS)
    page = example.workspace.current_page()
    assert isinstance(page, PartsPage)
    said = [each.text() for each in page.findChildren(Text) if each.isVisible()]
    assert "2 TWO's" in said
    example.later(days=400)
    said = [each.text() for each in page.findChildren(Text) if each.isVisible()]
    assert "2 TWO's, waarvan 2 verlopen" in said


def test_the_state_of_affairs_is_mandates_agreements_and_twos(example: Sitting) -> None:
    agenda.set_field(example.document, block(example, 1).id, "page", "mandates")
    example.press(Key.Key_F12, Key.Key_F12, Key.Key_F12)
    seen = [wall(example)]
    for _ in range(6):
        if not example.desk.room.more[1]:
            break
        example.desk.room.step(1)
        if wall(example) != seen[-1]:
            seen.append(wall(example))
    assert seen == ["Stand van mandaten", "Vorige afspraken", "Lopende TWO's"]


def test_a_break_counts_down_on_the_wall(example: Sitting) -> None:
    at = next(
        at
        for at, each in enumerate(agenda.blocks(example.document, example.session))
        if each.label == "Pauze"
    )
    for _ in range(at + 2):
        example.press(Key.Key_F12)
    assert wall(example) == "Afteller"
