"""The view 'Evaluatie' of the tab 'Fasen'."""

from __future__ import annotations

from PySide6.QtCore import Qt

from samenwerkdesk.model import evaluation
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.parts_page import PartsPage
from samenwerkdesk.ui.desk.process import ProcessView
from samenwerkdesk.ui.desk.show_choices import show
from tests.ui.sitting import Key, Sitting, shown


def view(sitting: Sitting) -> ProcessView:
    sitting.workspace.show_page("process")
    sitting.settle()
    page = sitting.workspace.current_page()
    assert isinstance(page, PartsPage)
    found = page.view()
    assert isinstance(found, ProcessView)
    return found


def test_the_example_shows_what_was_said_and_what_was_said_before(example: Sitting) -> None:
    found = view(example)
    assert found.helped.value() == "Eerlijk zeggen dat we het oneens zijn."
    assert found.rule.value() == "SR5"
    records = shown(found.log)
    assert [each.right for each in records] == ["Sessie 2", "Sessie 1"]
    assert records[0].text == "Hielp: De vertaaltafel."
    assert records[0].sub == "Anders: Meer tijd voor halen en brengen. · Aandacht: Kort, concreet, met reden"


def test_what_is_typed_is_kept_and_undone(example: Sitting) -> None:
    found = view(example)
    found.people.input.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("De huisarts miste")
    example.press(Key.Key_Tab)
    assert evaluation.get(example.document, example.session).people == "De huisarts miste"
    example.window.undo()
    example.settle()
    assert found.people.value() in ("", None)


def test_after_preparing_the_keyboard_is_at_opening_the_round(example: Sitting) -> None:
    example.with_session((10, "Check-out"))
    found = view(example)
    assert found.view.start.isVisible()
    assert found.view.start.isAncestorOf(example.focused())
    example.press(Key.Key_Space)
    assert found.view.asking.isVisible()
    assert example.focused() is found.view.asking.head.main_button()


def test_an_agreement_about_the_process_goes_to_the_improvement_agenda(example: Sitting) -> None:
    found = view(example)
    found.agenda.line.line.input.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("Eerder beginnen met de TWO @Bas")
    example.press(Key.Key_Return)
    agreed = evaluation.improvements(example.document)
    assert [each.text for each in agreed] == ["Eerder beginnen met de TWO"]
    assert example.texts(found.agenda.lane.records) == ["Eerder beginnen met de TWO"]


def test_the_room_sees_what_was_said(example: Sitting) -> None:
    found = view(example)
    texts = [each.text for each in found.choices()]
    assert texts == ["Zo keken we terug", "Procesvertrouwen", "Verbeteragenda"]
    for choice in found.choices():
        show(example.desk, choice)
    show(example.desk, found.choices()[0])
    assert example.desk.room.now.view.title == "Zo keken we terug"


def test_without_a_session_it_leads_there(fresh: Sitting) -> None:
    from samenwerkdesk.model import sessions

    for each in sessions.all_sessions(fresh.document):
        sessions.remove(fresh.document, each.id)
    found = view(fresh)
    assert found.empty.isVisible()
    button = found.empty.button
    assert button is not None
    fresh.click(button)
    assert fresh.workspace.rail.current() == contents.SESSIONS
