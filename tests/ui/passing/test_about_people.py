"""Questions about people on the passed device: who is asked, about whom, by keys and by mouse."""

from __future__ import annotations

from samenwerkdesk.model import network, people, sessions, trust_network
from samenwerkdesk.ui.passing.answers import PeopleAnswer
from samenwerkdesk.ui.passing.people_board import PeopleBoard
from tests.model.asking import Asking
from tests.ui.passing.conftest import PassOn
from tests.ui.passing.passer import (
    CalmScreen,
    Enter,
    Key,
    LastScreen,
    Passer,
    PromiseScreen,
    QuestionScreen,
    ThanksScreen,
    WhoScreen,
)


def asked(asking: Asking, *places: int) -> str:
    """The network of these people, with two layers."""
    key = trust_network.prepare(asking.document, asking.session)
    for code in ("NET2", "NET4"):
        trust_network.set_layer(asking.document, key, code, False)
    trust_network.set_consent(asking.document, key, asking.people[1], False)
    for place in places:
        trust_network.set_consent(asking.document, key, asking.people[place], True)
    trust_network.start(asking.document, key)
    return key


def board(passer: Passer) -> PeopleBoard:
    answer = passer.see(QuestionScreen).answer
    assert isinstance(answer, PeopleAnswer)
    return answer.board


def lines(passer: Passer) -> list[str]:
    return [line.name.text() for line in board(passer).lines]


def test_who_said_yes_marks_the_others_and_nobody_else_is_named(asking: Asking, pass_on: PassOn) -> None:
    key = asked(asking, 0, 2, 3)
    passer = pass_on(key)
    assert not [text for text in passer.texts() if "ingevuld" in text], "nobody is counted"
    passer.write("+")
    passer.see(CalmScreen)
    passer.press(Enter)
    assert [cell.label.text for cell in passer.see(WhoScreen).board.cells] == ["Mens 1", "Mens 3", "Mens 4"]
    passer.tap("Mens 3")
    said = " ".join(passer.texts())
    assert "nooit wie niet meedoet" in said
    assert "je kunt je ja altijd intrekken" in said
    passer.see(PromiseScreen)
    passer.press(Enter)
    assert lines(passer) == ["Mens 1", "Mens 4"]
    assert passer.button("Overslaan").isVisible()
    # Digits go from line to line.
    passer.press(Key.Key_Down, Key.Key_Up)
    passer.write("30")
    passer.press(Enter)
    # A click on a mark takes the others of its line away, and once more takes it away too.
    two, three = board(passer).lines[1].cells[2:]
    passer.click(two)
    passer.click(three)
    assert [cell.isChecked() for cell in (two, three)] == [False, True]
    passer.click(board(passer).lines[0].cells[1])
    passer.click(board(passer).lines[0].cells[1])
    passer.press(Enter)
    passer.see(LastScreen)
    passer.press(Enter)
    passer.see(ThanksScreen)
    passer.press(Key.Key_Space)
    passer.see(CalmScreen)
    one, two_, four = (asking.people[at] for at in (0, 2, 3))
    found = network.of_round(asking.document, key)
    assert found.values == {
        "contact": {(two_, one): 3.0, (two_, four): 0.0},
        "trust": {(two_, four): 3.0},
    }


def test_many_people_stand_on_pages_and_arrows_change_a_mark(asking: Asking, pass_on: PassOn) -> None:
    more = [people.add(asking.document, f"Iemand {number}", asking.partners[0]) for number in range(20)]
    sessions.everybody_present(asking.document, asking.session)
    key = trust_network.prepare(asking.document, asking.session)
    for person in (*asking.people, *more):
        trust_network.set_consent(asking.document, key, person, True)
    trust_network.start(asking.document, key)
    passer = pass_on(key)
    passer.press(Enter)
    passer.tap("Mens 1")
    passer.press(Enter)
    found = board(passer)
    assert len(found.lines) == 25
    first = [line.name.text() for line in found.lines if line.name.isVisible()]
    assert len(first) < 25
    passer.write("1" * len(first))
    second = [line.name.text() for line in found.lines if line.name.isVisible()]
    assert second
    assert not set(first) & set(second), "the last mark of a page turns it"
    passer.press(Key.Key_Right, Key.Key_Right, Key.Key_Left)
    assert found.given().about[-1][1] == 0.0
    passer.press(Key.Key_Delete)
    assert len(found.given().about) == len(first)
