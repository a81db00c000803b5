"""From one person to the next: who is asked what, in which order, and what is kept of it."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import ballots, partners, people, rounds, sessions
from samenwerkdesk.model.ballots import Given
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.passing.device import PassedDevice
from tests.model.asking import CONDITIONS, Asking
from tests.ui.passing.conftest import PassOn
from tests.ui.passing.passer import (
    CTRL,
    AskScreen,
    CalmScreen,
    EndScreen,
    Enter,
    Key,
    LastScreen,
    LateScreen,
    Passer,
    PromiseScreen,
    QuestionScreen,
    ThanksScreen,
    WhoScreen,
)


def fill_in(passer: Passer, mark: str, count: int = 5) -> None:
    for _ in range(count):
        passer.write(mark)
        passer.press(Enter)


# ---------------------------------------------------------------------- the linkages


def test_without_names_two_in_a_row_leave_two_ballots_of_nobody(asking: Asking, pass_on: PassOn) -> None:
    key = asking.open(linkage="none")
    passer = pass_on(key)
    for mark in "25":
        passer.press(Enter)
        promise = passer.see(PromiseScreen)
        assert promise.who.text() == ""
        assert (
            "Vul je het zelf op de laptop in, dan kan ook de begeleider niet zien wat van jou is"
            in passer.texts()[-1]
        )
        passer.press(Enter)
        fill_in(passer, mark)
        passer.hand_in()
    found = passer.ballots(key)
    assert [(each.person_id, each.partner_id, each.route) for each in found] == [
        (None, None, "passed_device")
    ] * 2
    assert sorted(each.answers["process"].number or 0 for each in found) == [2, 5]
    assert passer.see(CalmScreen).count.text() == "2 van 6 hebben ingevuld"


def test_with_names_everybody_chooses_theirs_and_is_not_offered_again(
    asking: Asking, pass_on: PassOn
) -> None:
    key = asking.open(linkage="participant")
    passer = pass_on(key)
    passer.press(Enter)
    assert passer.see(WhoScreen).title.text() == "Wie ben je?"
    assert passer.names() == [f"Mens {number}" for number in range(1, 7)]
    assert [cell.label.sub for cell in passer.board.cells][2:4] == ["Partner 1", "Partner 2"]
    passer.press(Key.Key_Down, Key.Key_Down, Enter)
    assert passer.see(PromiseScreen).who.text() == "Je vult in als Mens 2, Partner 1."
    passer.press(Enter)
    fill_in(passer, "4")
    passer.hand_in()
    assert [each.person_id for each in passer.ballots(key)] == [asking.people[1]]
    passer.press(Enter)
    assert passer.names() == ["Mens 1", "Mens 3", "Mens 4", "Mens 5", "Mens 6"]


def test_with_organisations_those_that_are_complete_are_not_offered(asking: Asking, pass_on: PassOn) -> None:
    people.add(asking.document, "Los")
    sessions.set_attendance(asking.document, asking.session, people.all_people(asking.document)[-1].id, True)
    key = asking.open(mode="per_organisatie", linkage="partner")
    passer = pass_on(key)
    passer.press(Enter)
    assert passer.see(WhoScreen).title.text() == "Van welke organisatie ben je?"
    assert passer.names() == ["Partner 1", "Partner 2", "Partner 3", "Zonder organisatie"]
    for begun in ("Partner 3", "Zonder"):
        passer.tap(begun)
        passer.press(Enter)
        fill_in(passer, "3")
        passer.hand_in()
        passer.press(Enter)
    assert passer.names() == ["Partner 1", "Partner 2"]
    found = {(each.person_id, each.partner_id) for each in passer.ballots(key)}
    assert found == {(None, asking.partners[2]), (None, None)}


def test_of_several_rounds_each_keeps_only_what_it_may(asking: Asking, pass_on: PassOn) -> None:
    named = asking.open("process_trust", linkage="participant")
    organised = asking.open("movement", mode="per_organisatie", linkage="partner")
    nameless = asking.open("quick_scan", linkage="none")
    passer = pass_on(named, organised, nameless)
    passer.press(Enter, Key.Key_Down, Enter)
    heads = [head.text() for head, _ in passer.see(PromiseScreen).parts if head]
    assert heads == ["Procesvertrouwen", "Verdieping en vooruitgang", "Snelpeiling"]
    assert sum("Het bestand:" in text for text in passer.texts()) == 3
    passer.press(Enter)
    fill_in(passer, "3", 11)
    passer.hand_in()
    kept = {key: passer.ballots(key)[0] for key in (named, organised, nameless)}
    assert [(each.person_id, each.partner_id) for each in kept.values()] == [
        (asking.people[0], None),
        (None, asking.partners[0]),
        (None, None),
    ]


def test_rounds_of_one_promise_share_it(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open("full_scan"), asking.open("open_questions"))
    passer.press(Enter)
    assert sum("De zaal en het verslag" in text for text in passer.texts()) == 1


def test_who_filled_in_one_round_already_is_asked_the_other(asking: Asking, pass_on: PassOn) -> None:
    first = asking.open("quick_scan", linkage="participant")
    second = asking.open("movement", linkage="participant")
    asking.pass_on(first, {"ambition": 3}, person=asking.people[0])
    passer = pass_on(first, second)
    passer.press(Enter, Key.Key_Down, Enter, Enter)
    assert passer.see(QuestionScreen).number.text() == "1 van 2"
    fill_in(passer, "2", 2)
    passer.hand_in()
    assert len(passer.ballots(first)) == len(passer.ballots(second)) == 1


def test_namesakes_are_told_apart(asking: Asking, pass_on: PassOn) -> None:
    document, (one, two, three) = asking.document, asking.people[:3]
    for person in (one, two, three):
        people.set_field(document, person, "name", "Jan de Vries")
    people.set_field(document, one, "function_title", "bestuurder")
    passer = pass_on(asking.open(linkage="participant"))
    passer.press(Enter)
    assert [cell.label.sub for cell in passer.board.cells[:3]] == [
        "bestuurder · Partner 1",
        "Partner 1 · nummer 1 in de lijst",
        "Partner 1 · nummer 2 in de lijst",
    ]


def test_the_wrong_name_can_be_put_right(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open(linkage="participant"))
    passer.press(Enter)
    passer.tap("Mens 5")
    passer.tap("Dat ben ik niet")
    passer.write("mm")
    passer.press(Enter)
    assert passer.see(PromiseScreen).who.text() == "Je vult in als Mens 2, Partner 1."


def test_enter_chooses_nobody_before_somebody_is_pointed_at(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open(linkage="participant"))
    passer.press(Enter, Enter, Enter)
    passer.see(WhoScreen)


# ---------------------------------------------------------------------- the calm screen


def test_it_says_what_is_asked_before_the_first_and_only_counts_after(
    asking: Asking, pass_on: PassOn
) -> None:
    passer = pass_on(asking.open("full_scan"), asking.open("open_questions"))
    screen = passer.see(CalmScreen)
    assert screen.title.text() == "De laptop gaat rond"
    lead = screen.lead.text().replace("\N{NO-BREAK SPACE}", " ")
    assert lead.startswith("Volledige meting en Open vragen: 27 vragen, ongeveer 12 minuten per persoon.")
    assert screen.hint.text() == "Kijkt de beamer mee? Zet hem dan op zwart of uit."
    assert screen.count.text() == "Nog niemand van de 6 heeft ingevuld"
    passer.begin()
    fill_in(passer, "3", 25)
    passer.press(Enter, Enter)
    passer.hand_in()
    screen = passer.see(CalmScreen)
    assert passer.texts() == ["Geef de laptop aan de volgende", "1 van 6 heeft ingevuld"]


def test_when_everybody_answered_it_goes_back(asking: Asking, pass_on: PassOn) -> None:
    key = asking.open(linkage="participant")
    for person in asking.people:
        asking.pass_on(key, dict.fromkeys(CONDITIONS, 3), person=person)
    passer = pass_on(key)
    screen = passer.see(CalmScreen)
    assert screen.title.text() == "Iedereen heeft ingevuld"
    assert screen.lead.text() == "Geef de laptop terug aan de begeleider."
    assert not screen.start.isVisible()
    passer.press(Enter, Key.Key_Space)
    assert passer.see(CalmScreen) is screen
    assert not passer.finished


def test_without_names_one_more_may_begin_after_everybody(asking: Asking, pass_on: PassOn) -> None:
    key = asking.open(linkage="none")
    for _ in asking.people:
        asking.pass_on(key, {"ambition": 3})
    passer = pass_on(key)
    assert passer.see(CalmScreen).title.text() == "Iedereen heeft ingevuld"
    passer.tap("Nog iemand vult in")
    passer.press(Enter)
    fill_in(passer, "1")
    passer.hand_in()
    assert passer.see(CalmScreen).count.text() == "7 hebben ingevuld"


def test_it_follows_what_comes_in_by_other_ways(asking: Asking, pass_on: PassOn) -> None:
    key = asking.open(linkage="participant")
    passer = pass_on(key)
    asking.type(key, {"ambition": 3}, ballots.Who(asking.people[0]))
    assert passer.see(CalmScreen).count.text() == "1 van 6 heeft ingevuld"
    passer.press(Enter)
    asking.type(key, {"ambition": 3}, ballots.Who(asking.people[1]))
    assert passer.names() == ["Mens 3", "Mens 4", "Mens 5", "Mens 6"]
    passer.press(Key.Key_Escape)
    rounds.close(asking.document, key)
    screen = passer.see(CalmScreen)
    assert (screen.title.text(), screen.start.isVisible()) == ("Er staat niets meer open", False)


def test_a_list_stays_as_it_is_when_something_else_changes(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open(linkage="participant"))
    passer.press(Enter, Key.Key_End)
    screen = passer.screen
    sessions.set_field(asking.document, asking.session, "location", "Zaal 2")
    assert passer.screen is screen
    assert passer.board.current() == 5


def test_escape_takes_it_back(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open(linkage="participant"))
    passer.press(Enter, Key.Key_Escape)
    passer.see(CalmScreen)
    passer.press(Key.Key_Escape)
    assert passer.see(EndScreen).title.text() == "Terug naar de begeleider?"
    assert passer.focused().accessibleName() == "Verder invullen"
    passer.press(Key.Key_Tab, Enter)
    assert passer.finished == [True]
    assert not passer.device.isVisible()


@pytest.mark.parametrize("key", [Key.Key_Escape, Enter, Key.Key_Space])
def test_escape_of_somebody_else_does_no_harm(asking: Asking, pass_on: PassOn, key: Key) -> None:
    passer = pass_on(asking.open())
    passer.press(Key.Key_Escape, key)
    passer.see(CalmScreen)
    passer.tap("Begeleider: Esc om terug te gaan")
    passer.tap("Verder invullen")
    passer.see(CalmScreen)
    assert passer.finished == []
    assert passer.device.isVisible()


def test_the_quiet_line_takes_it_back_by_mouse(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open())
    passer.tap("Begeleider: Esc om terug te gaan")
    passer.tap("Terug")
    assert passer.finished == [True]


def test_it_covers_the_screen_of_the_desk(asking: Asking, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    desk = Desk(asking.document)
    desk.setParent(window.menuBar())
    device = PassedDevice(desk, [asking.open()])
    qtbot.addWidget(device)
    with qtbot.waitActive(device):
        device.start()
    assert device.isFullScreen()
    assert device.screen() is window.screen()
    assert device.geometry() == QGuiApplication.primaryScreen().geometry()


def test_it_goes_away_with_the_desk(qtbot: QtBot, asking: Asking) -> None:
    desk = Desk(asking.document)
    device = PassedDevice(desk, [asking.open()])
    qtbot.addWidget(device)
    device.show()
    QTest.keyClick(device.focusWidget(), Enter)
    QTest.keyClick(device.focusWidget(), Enter)
    desk.deleteLater()
    del desk
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not device.isVisible()


def test_it_can_be_let_go_of_as_soon_as_it_is_finished(asking: Asking) -> None:
    desk = Desk(asking.document)
    device = PassedDevice(desk, [asking.open()])
    gone: list[bool] = []
    device.destroyed.connect(lambda: gone.append(True))
    device.show()
    stop = (Key.Key_Escape, Key.Key_Tab, Key.Key_Space)
    for key in (Enter, Enter, *stop, *stop):
        QTest.keyClick(device.focusWidget(), key)
    assert not device.isVisible()
    del device
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert gone == [True]
    asking.open("movement")


# ---------------------------------------------------------------------- stopping, handing in


def test_stopping_halfway_keeps_nothing(asking: Asking, pass_on: PassOn) -> None:
    key = asking.open()
    passer = pass_on(key)
    passer.begin()
    fill_in(passer, "4", 2)
    passer.write("2")
    passer.press(Key.Key_Escape)
    assert passer.texts() == ["Stoppen?", "Wat je invulde, wordt niet bewaard."]
    passer.press(Key.Key_Escape)
    assert (passer.see(QuestionScreen).at, passer.chosen()) == (2, ["2"])
    passer.tap("Stoppen")
    passer.tap("Stoppen")
    passer.see(CalmScreen)
    assert passer.ballots(key) == []
    passer.begin()
    assert passer.chosen() == []


def test_closing_the_window_halfway_asks_first(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open())
    passer.begin()
    passer.write("3")
    passer.device.close()
    passer.see(AskScreen)
    assert passer.device.isVisible()
    passer.tap("Verder invullen")
    assert passer.chosen() == ["3"]
    passer.press(Key.Key_Escape)
    passer.tap("Stoppen")
    passer.device.close()
    passer.see(EndScreen)
    passer.device.close()
    assert passer.finished == []
    passer.tap("Terug")
    assert passer.finished == [True]


def test_the_last_screen_counts_and_leads_back(asking: Asking, pass_on: PassOn) -> None:
    key = asking.open()
    passer = pass_on(key)
    passer.begin()
    fill_in(passer, "4", 2)
    passer.press(Enter, Enter, Enter)
    screen = passer.see(LastScreen)
    assert screen.lead.text() == "2 vragen beantwoord, 3 vragen leeg gelaten."
    passer.tap("Terug naar mijn antwoorden")
    assert passer.see(QuestionScreen).at == 4
    passer.write("5")
    passer.press(Key.Key_PageUp, Key.Key_Backspace, Key.Key_PageUp)
    assert (passer.see(QuestionScreen).at, passer.chosen()) == (1, ["4"])
    passer.press(Enter, Enter, Enter, Enter)
    assert passer.see(LastScreen).lead.text() == "3 vragen beantwoord, 2 vragen leeg gelaten."
    passer.tap("Inleveren")
    assert passer.see(ThanksScreen).lead.text() == "Je antwoorden zijn bewaard."
    assert passer.only(key) == {"ambition": Given(4), "interests": Given(4), "process": Given(5)}


def test_an_empty_sheet_leaves_no_ballot_and_is_not_handed_in_by_enter(
    asking: Asking, pass_on: PassOn
) -> None:
    key = asking.open(linkage="participant")
    passer = pass_on(key)
    passer.press(Enter, Key.Key_Down, Enter, Enter)
    passer.press(*[Enter] * 5)
    assert passer.see(LastScreen).lead.text() == "Je hebt nog niets ingevuld."
    passer.press(Enter)
    assert passer.see(QuestionScreen).at == 4
    passer.press(Enter)
    passer.tap("Inleveren")
    assert passer.see(ThanksScreen).lead.text() == "Je vulde niets in; er is niets bewaard."
    passer.click(passer.screen)
    assert passer.ballots(key) == []
    passer.press(Enter)
    assert "Mens 1" not in passer.names()


def test_a_round_that_was_closed_meanwhile_is_said_and_nothing_is_lost(
    asking: Asking, pass_on: PassOn
) -> None:
    key = asking.open()
    asking.pass_on(key, {"ambition": 1})
    passer = pass_on(key)
    passer.begin()
    fill_in(passer, "4")
    rounds.close(asking.document, key)
    passer.press(Enter)
    problem = passer.see(LastScreen).problem.text()
    assert problem.startswith("Deze ronde is niet open; er komt niets meer bij.")
    assert problem.endswith("Roep de begeleider erbij.")
    passer.press(Key.Key_Backspace)
    assert passer.chosen() == ["4"]
    rounds.reopen(asking.document, key)
    passer.press(Enter)
    passer.hand_in()
    assert len(passer.ballots(key)) == 2


def test_a_name_that_was_used_meanwhile_is_said(asking: Asking, pass_on: PassOn) -> None:
    key = asking.open(linkage="participant")
    passer = pass_on(key)
    passer.press(Enter, Key.Key_Down, Enter, Enter)
    fill_in(passer, "4")
    asking.pass_on(key, {"ambition": 1}, person=asking.people[0])
    passer.press(Enter)
    assert passer.see(LastScreen).problem.text().startswith("Onder deze naam is al ingevuld.")
    assert passer.only(key) == {"ambition": Given(1)}


def test_thanks_goes_away_by_itself(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open())
    passer.begin()
    fill_in(passer, "4")
    passer.press(Enter)
    (wait,) = passer.see(ThanksScreen).findChildren(QTimer)
    assert wait.isActive()
    wait.timeout.emit()
    passer.see(CalmScreen)


# ---------------------------------------------------------------------- who comes in late


@pytest.mark.parametrize("linkage", ["participant", "none"])
def test_a_latecomer_is_let_in_with_two_keys(asking: Asking, pass_on: PassOn, linkage: str) -> None:
    late = people.add(asking.document, "Laatkomer", asking.partners[0])
    passer = pass_on(asking.open(linkage=linkage))
    assert passer.see(CalmScreen).state.expected == 6
    passer.write("+")
    assert [(cell.label.key, cell.label.text) for cell in passer.board.cells] == [("a", "Laatkomer")]
    passer.write("a")
    assert passer.see(CalmScreen).count.text() == "Nog niemand van de 7 heeft ingevuld"
    assert sessions.attendance(asking.document, asking.session)[late] is True


def test_a_latecomer_by_mouse_and_by_the_other_key(asking: Asking, pass_on: PassOn) -> None:
    for name in ("Ada", "Bas"):
        people.add(asking.document, name)
    passer = pass_on(asking.open(linkage="participant"))
    passer.press(Key.Key_L, modifiers=CTRL)
    passer.tap("b, Bas")
    passer.tap("Iemand erbij")
    passer.tap("a, Ada")
    passer.press(Enter)
    assert passer.names()[-2:] == ["Ada", "Bas"]


def test_when_nobody_was_ticked_a_latecomer_is_not_the_only_one(asking: Asking, pass_on: PassOn) -> None:
    document = asking.document
    for person in asking.people:
        sessions.set_attendance(document, asking.session, person, None)
    gone = people.add(document, "Oud")
    later = sessions.add(document, sessions.all_sessions(document)[0].day)  # type: ignore[arg-type]
    people.set_field(document, gone, "joined_session_id", later)
    passer = pass_on(asking.open())
    passer.write("+a")
    assert passer.see(CalmScreen).state.expected == 7


def test_when_everybody_is_there_it_says_so(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open())
    passer.write("+")
    assert passer.see(LateScreen).lead.text().startswith("Iedereen uit het bestand doet al mee.")
    passer.write("a")
    passer.press(Key.Key_Escape)
    passer.see(CalmScreen)


def test_many_latecomers_have_a_letter_on_every_page(asking: Asking, pass_on: PassOn) -> None:
    for number in range(40):
        people.add(asking.document, f"Gast {number:02}")
    passer = pass_on(asking.open())
    passer.write("+")
    passer.press(Key.Key_PageDown)
    first = passer.board.page[0]
    assert first > 0
    assert passer.board.cells[first].label.key == "a"
    passer.write("a")
    present = sessions.attendance(asking.document, asking.session)
    (added,) = set(present) - set(asking.people)
    names = {person.id: person.name for person in people.all_people(asking.document)}
    assert names[added] == f"Gast {first:02}"


def test_an_organisation_that_is_complete_takes_a_deputy(asking: Asking, pass_on: PassOn) -> None:
    deputy = people.add(asking.document, "Vervanger", asking.partners[2])
    key = asking.open(mode="per_organisatie", linkage="partner")
    asking.pass_on(key, {"ambition": 3}, partner=asking.partners[2])
    passer = pass_on(key)
    passer.press(Enter)
    assert "Partner 3" not in passer.names()
    passer.press(Key.Key_Escape)
    passer.write("+a")
    passer.press(Enter)
    assert "Partner 3" in passer.names()
    assert deputy in sessions.attendance(asking.document, asking.session)
    assert len(partners.all_partners(asking.document)) == 3
