"""A whole session from getting ready to closing, at the window: with a TWO that fails its first round and holds in the second."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from samenwerkdesk.model import (
    agenda,
    agreements,
    decisions,
    evaluation,
    mandate_changes,
    partners,
    people,
    sessions,
)
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.agenda_form import plan_blocks
from samenwerkdesk.ui.desk.agreements_speaking import ConsentPanel
from samenwerkdesk.ui.desk.parts_page import PartsPage
from samenwerkdesk.ui.desk.process import ProcessView
from samenwerkdesk.ui.desk.report import ReportPage
from samenwerkdesk.ui.desk.sessions import CLOSE, DATA, PREPARE, PRESENT, RUN
from samenwerkdesk.ui.desk.show_choices import show
from tests.ui.desk.agreements_driver import Driver
from tests.ui.desk.test_agreements import hear_both, propose
from tests.ui.sitting import CTRL, Key, Sitting, shown

DAY = date(2025, 3, 10)


def fill(document: Document) -> None:
    """Two partners with two people each, who may all decide."""
    for name, members in (("Wijkteam", ("Ada", "Bea")), ("School", ("Cor", "Dik"))):
        key = partners.add(document, name)
        for member in members:
            mandate_changes.add(document, people.add(document, member, key), "beslissen")


class AtTheTable(Driver):
    """The tab TWO's, driven in the window of a sitting."""

    def __init__(self, sitting: Sitting) -> None:
        self.qtbot, self.document, self.desk, self.said = (
            sitting.qtbot,
            sitting.document,
            sitting.desk,
            sitting.said,
        )
        page = sitting.workspace.current_page()
        assert isinstance(page, PartsPage)
        self.page = page


def test_a_session_from_getting_ready_to_closing(qtbot: QtBot, tmp_path: Path) -> None:
    sitting = Sitting(qtbot, tmp_path, fill)
    sitting.now = datetime(2025, 3, 10, 8, 45)
    get_ready(sitting)
    in_order = walk_to_the_exercise(sitting)
    assert in_order == [
        (contents.SESSIONS, "Welkom"),
        (contents.SESSIONS, "Check-invraag"),
        (contents.CONSENSUS, "Stand van mandaten"),
        (contents.CONDITIONS, "Agenda"),
        (contents.CONDITIONS, "Agenda"),
        (contents.SESSIONS, "Afteller"),
        (contents.AGREEMENTS, "Lopende TWO's"),
    ]
    agree_in_two_rounds(sitting)
    close(sitting)


def get_ready(sitting: Sitting) -> None:
    sitting.workspace.show_page(contents.SESSIONS)
    page = sitting.page
    if sitting.desk.session_id is None:
        sitting.click(page.plan_button)
    page.show_view(PREPARE)
    states = {each.key: each.icon for each in shown(page.prepare.list)}
    assert states["agenda"] == states["check_in"] == "alert-triangle"
    sessions.fill_agenda(sitting.document, sitting.session, plan_blocks("basic"))
    page.show_view(DATA)
    page.data.question.input.setFocus()
    sitting.write("Wat neem je mee?")
    sitting.press(Key.Key_Return, modifiers=CTRL)
    page.show_view(PRESENT)
    sessions.everybody_present(sitting.document, sitting.session)
    exercise = agenda.blocks(sitting.document, sitting.session)[5]
    agenda.set_field(sitting.document, exercise.id, "page", contents.AGREEMENTS)
    page.show_view(PREPARE)
    sitting.settle()
    states = {each.key: each.icon for each in shown(page.prepare.list)}
    assert states["agenda"] == states["check_in"] == states["present"] == "circle-check"


def walk_to_the_exercise(sitting: Sitting) -> list[tuple[str, str]]:
    seen: list[tuple[str, str]] = []
    while not seen or seen[-1][0] != contents.AGREEMENTS:
        sitting.press(Key.Key_F12)
        seen.append((sitting.workspace.rail.current(), sitting.desk.room.now.view.title))
    return seen


def agree_in_two_rounds(sitting: Sitting) -> None:
    table = AtTheTable(sitting)
    table.view.list.line.input.setFocus()
    table.write("Eén aanmeldroute")
    table.press(Key.Key_Return)
    table.write("Hoe starten we?")
    table.press(Key.Key_Return, modifiers=CTRL)
    table.forward("Verder: Spelers")
    table.press(Key.Key_Space, Key.Key_Down, Key.Key_Space)
    hear_both(table)
    propose(table, "Alles gaat mee", "13 juni 2025")
    table.forward("Verder: Instemming")
    show(sitting.desk, table.page.view().choices()[0])
    table.write("1134")
    table.click(table.opened.head.others[0])
    assert table.status() == "niet_aangenomen"
    table.forward("Nieuwe ronde")
    hear_both(table, begin=False)
    propose(table, "Alleen het verhaal gaat mee", "13 juni 2025", begin="Verder: Voorstel")
    table.forward("Verder: Instemming")
    show(sitting.desk, table.page.view().choices()[0])
    assert sitting.desk.room.now.view.title.startswith("Instemming")
    table.write("112")
    consent = table.opened.panel()
    assert isinstance(consent, ConsentPanel)
    table.click(consent.rest)
    table.forward("Verder: Acties")
    table.write("Proefteam samenstellen @ada 20 maart")
    table.press(Key.Key_Return)
    table.forward("Vaststellen")
    assert table.status() == "vastgesteld"
    assert [each.outcome for each in table.rounds()] == ["niet_aangenomen", "vastgesteld"]


def close(sitting: Sitting) -> None:
    sitting.press(Key.Key_F12)
    assert sitting.workspace.rail.current() == contents.SESSIONS
    assert sitting.page.views.value() == RUN
    sitting.page.recording.line.line.input.setFocus()
    sitting.write("We proberen de aanmeldroute, omdat wachten niet helpt")
    sitting.press(Key.Key_Return)
    (decided,) = decisions.of_session(sitting.document, sitting.session)
    sitting.press(Key.Key_F12)
    page = sitting.workspace.current_page()
    assert isinstance(page, PartsPage)
    process = page.view()
    assert isinstance(process, ProcessView)
    process.helped.input.setFocus()
    sitting.write("Eerst luisteren")
    sitting.press(Key.Key_Return, modifiers=CTRL)
    assert evaluation.get(sitting.document, sitting.session).helped == "Eerst luisteren"
    sitting.press(Key.Key_F12)
    assert sitting.page.views.value() == CLOSE
    session = sessions.get(sitting.document, sitting.session)
    assert session is not None
    assert session.running_item_id is None
    said = {each.key: each.sub for each in shown(sitting.page.close_view.list)}
    assert said["decisions"].startswith("1 besluit om terug te lezen")
    assert said["homework"] == "4 mensen halen thuis opnieuw ruimte op."
    walls = []
    while not isinstance(sitting.workspace.current_page(), ReportPage):
        sitting.press(Key.Key_F12)
        walls.append(sitting.desk.room.now.view.title)
    assert walls[0].startswith("Besluit")
    assert walls[-1] == "Wat haal je thuis op?"
    report = sitting.report
    sitting.qtbot.waitUntil(report.save.isEnabled, timeout=20_000)
    assert agreements.statuses(sitting.document, DAY) == {"TWO1": "vastgesteld"}
    assert decided.text == "We proberen de aanmeldroute."
