"""One question per screen: by keys alone, by mouse alone, for every kind of question."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samenwerkdesk.model import questions, rounds
from samenwerkdesk.model.ballots import Given
from samenwerkdesk.ui.passing.cells import Cell
from samenwerkdesk.ui.passing.paper import LIMIT
from tests.model.asking import Asking
from tests.ui.passing.conftest import PassOn
from tests.ui.passing.passer import (
    ALT,
    CTRL,
    META,
    NONE,
    SHIFT,
    CalmScreen,
    Enter,
    Key,
    LastScreen,
    Passer,
    QuestionScreen,
    ThanksScreen,
)

OPTIONS = ("veel", "weinig", "genoeg")


def poll(
    asking: Asking, kind: str, options: tuple[str, ...] = (), scale: tuple[float, float] | None = None
) -> str:
    key = rounds.prepare_poll(
        asking.document, asking.session, f"Wat vind je van {kind}?", kind, options, scale
    )
    rounds.start(asking.document, key)
    return key


def scale(asking: Asking, lowest: int, highest: int) -> None:
    with asking.document.change("Schaal"):
        asking.document.update("collaboration", {"id": 1}, scale_min=lowest, scale_max=highest)


def answer(passer: Passer, key: str) -> Given:
    """Hand in, and the answer to a poll."""
    passer.press(Enter)
    passer.hand_in()
    return passer.only(key)["answer"]


# ---------------------------------------------------------------------- 25 statements


def test_the_whole_measurement_by_keys_alone(asking: Asking, pass_on: PassOn) -> None:
    scan, texts = asking.open("full_scan"), asking.open("open_questions")
    passer = pass_on(scan, texts)
    passer.begin()
    asked = questions.of_round(asking.document, scan)
    for at, each in enumerate(asked):
        assert passer.question == each.text
        assert passer.see(QuestionScreen).number.text() == f"{at + 1} van 27"
        passer.write(str(at % 5 + 1))
        passer.press(Enter)
    for text in ("de koffie", "dat over geld"):
        passer.write(text)
        passer.press(Enter)
    passer.hand_in()
    assert {key: given.number for key, given in passer.only(scan).items()} == {
        each.key: at % 5 + 1 for at, each in enumerate(asked)
    }
    assert {key: given.text for key, given in passer.only(texts).items()} == {
        "OPEN1": "de koffie",
        "OPEN2": "dat over geld",
    }


def test_a_measurement_by_mouse_alone(asking: Asking, pass_on: PassOn) -> None:
    key = asking.open()
    passer = pass_on(key)
    passer.tap("Ik begin")
    passer.tap("Begin")
    passer.click(passer.board.cells[3])
    passer.tap("Volgende")
    passer.double_click(passer.board.cells[0])
    assert passer.see(QuestionScreen).at == 2
    passer.tap("weet ik niet")
    passer.tap("Vorige")
    assert passer.chosen()[0].startswith("1")
    passer.tap("Volgende")
    passer.tap("Volgende")
    passer.tap("Overslaan")
    passer.click(passer.board.cells[4])
    passer.click(passer.board.cells[4])
    passer.tap("Overslaan")
    passer.tap("Inleveren")
    assert passer.only(key) == {
        "ambition": Given(4),
        "interests": Given(1),
        "relationship": Given(unknown=True),
    }
    passer.click(passer.see(ThanksScreen))
    passer.see(CalmScreen)


def test_who_clicks_everything_twice_skips_nothing(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open())
    passer.begin()
    passer.double_click(passer.button("Overslaan"))
    # The second click lands on the button of the next question.
    QTest.mouseDClick(passer.button("Overslaan"), Qt.MouseButton.LeftButton)
    passer.settle()
    assert passer.see(QuestionScreen).at == 1
    QTest.mouseDClick(passer.board.cells[2], Qt.MouseButton.LeftButton)
    passer.settle()
    assert (passer.see(QuestionScreen).at, passer.chosen()) == (1, [])


def test_a_key_that_is_held_goes_one_question_further(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open())
    passer.begin()
    passer.press(Enter)
    for _ in range(3):
        held = QKeyEvent(QEvent.Type.KeyPress, Enter, NONE, "\r", True)
        QApplication.sendEvent(passer.focused(), held)
    passer.settle()
    assert passer.see(QuestionScreen).at == 1


# ---------------------------------------------------------------------- marks


def test_what_stands_around_a_statement(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open("full_scan"), asking.open("process_trust"))
    passer.begin()
    screen = passer.see(QuestionScreen)
    assert (screen.context.text(), screen.square is not None) == ("Ambitie", True)
    assert [cell.label.text for cell in passer.board.cells] == [
        "helemaal niet herkenbaar",
        "",
        "",
        "",
        "volledig herkenbaar",
        "weet ik niet",
    ]
    assert passer.board.cells[0].accessibleName() == "1, helemaal niet herkenbaar"
    passer.press(*[Enter] * 25)
    screen = passer.see(QuestionScreen)
    assert (screen.context.text(), screen.square) == ("Procesvertrouwen · inhoudelijk", None)


def test_arrows_choose_and_delete_takes_away(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open("full_scan"))
    passer.begin()
    seen = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_End, Key.Key_Up, Key.Key_Home, Key.Key_Delete):
        passer.press(key)
        seen.append([spoken[:1] for spoken in passer.chosen()])
    assert seen == [["1"], ["2"], ["w"], ["5"], ["1"], []]
    assert passer.see(QuestionScreen).next.text() == "Overslaan"


def test_arrows_go_on_from_the_mark_that_was_typed(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open("full_scan"))
    passer.begin()
    passer.press(Key.Key_Down)
    passer.write("4")
    passer.press(Key.Key_Down)
    assert passer.chosen() == ["5, volledig herkenbaar"]


def test_unknown_is_an_answer_and_empty_is_not(asking: Asking, pass_on: PassOn) -> None:
    key = asking.open()
    passer = pass_on(key)
    passer.begin()
    passer.write("?")
    assert passer.see(QuestionScreen).next.text() == "Volgende"
    passer.press(*[Enter] * 5)
    assert passer.see(LastScreen).lead.text() == "1 vraag beantwoord, 4 vragen leeg gelaten."
    passer.hand_in()
    assert passer.only(key) == {"ambition": Given(unknown=True)}


def test_digits_on_a_scale_to_ten(asking: Asking, pass_on: PassOn) -> None:
    scale(asking, 0, 10)
    passer = pass_on(asking.open("full_scan"))
    passer.begin()
    for keys, mark in (("10", 10), ("0", 0), ("1", 1), ("7", 7), ("42", 2), ("101", 1), ("1010", 10)):
        passer.write(keys)
        assert [spoken.split(",")[0] for spoken in passer.chosen()] == [str(mark)], keys
        passer.press(Enter)


def test_a_scale_below_zero(asking: Asking, pass_on: PassOn) -> None:
    key = asking.open("organisation_balance")
    passer = pass_on(key)
    passer.begin()
    passer.press(Enter, Enter)
    passer.write("-3")
    assert passer.chosen() == ["−3"]
    passer.press(Key.Key_Right, Enter)
    passer.hand_in()
    assert passer.only(key) == {"OG3": Given(-2)}


def test_eleven_marks_stand_beside_each_other_and_unknown_under_them(asking: Asking, pass_on: PassOn) -> None:
    scale(asking, 0, 10)
    passer = pass_on(asking.open("process_trust"))
    passer.begin()
    cells = passer.board.cells
    assert len({cell.y() for cell in cells[:11]}) == 1
    passer.write("4")
    passer.press(Key.Key_Left)
    assert passer.chosen() == ["3"]
    passer.press(Key.Key_Down)
    assert passer.chosen() == ["weet ik niet"]


def test_a_scale_of_many_marks_fits_too(asking: Asking, pass_on: PassOn) -> None:
    key = poll(asking, "scale", scale=(0, 20))
    passer = pass_on(key)
    passer.begin()
    passer.write("17")
    assert answer(passer, key) == Given(17)


# ---------------------------------------------------------------------- choices


def test_one_choice_by_keys(asking: Asking, pass_on: PassOn) -> None:
    key = poll(asking, "single", OPTIONS)
    passer = pass_on(key)
    passer.begin()
    passer.write("13")
    assert passer.chosen() == ["3, genoeg"]
    passer.press(Key.Key_Up)
    assert answer(passer, key).text == "weinig"


def test_several_choices_by_keys_and_space(asking: Asking, pass_on: PassOn) -> None:
    key = poll(asking, "multiple", OPTIONS)
    passer = pass_on(key)
    passer.begin()
    passer.write("12")
    passer.write("1")
    passer.press(Key.Key_Down, Key.Key_Space)
    assert passer.chosen() == ["2, weinig", "3, genoeg"]
    given = answer(passer, key)
    assert sorted(given.chosen) == ["genoeg", "weinig"]


def test_unknown_goes_with_no_other_choice(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(poll(asking, "multiple", OPTIONS))
    passer.begin()
    passer.write("12?")
    assert passer.chosen() == ["weet ik niet"]
    passer.write("3")
    assert passer.chosen() == ["3, genoeg"]


def test_more_options_than_digits_have_letters_and_pages(asking: Asking, pass_on: PassOn) -> None:
    options = tuple(
        f"Een keuze die met opzet nogal lang is, namelijk nummer {number}" for number in range(20)
    )
    key = poll(asking, "single", options)
    passer = pass_on(key)
    passer.begin()
    assert not passer.board.cells[10].isVisible()
    passer.write("b")
    assert passer.board.cells[10].isVisible()
    assert answer(passer, key).text == options[10]


def test_pages_of_options_by_mouse(asking: Asking, pass_on: PassOn) -> None:
    options = tuple(
        f"Een keuze die met opzet nogal lang is, namelijk nummer {number}" for number in range(20)
    )
    passer = pass_on(poll(asking, "single", options))
    passer.begin()
    while not passer.board.cells[19].isVisible():
        passer.tap("Volgende bladzijde")
    passer.click(passer.board.cells[19])
    passer.tap("Vorige bladzijde")
    assert not passer.board.cells[19].isVisible()
    assert passer.board.chosen() == [19]


def test_enter_on_the_last_page_of_options_does_not_leave_the_question(
    asking: Asking, pass_on: PassOn
) -> None:
    options = tuple(
        f"Een keuze die met opzet nogal lang is, namelijk nummer {number}" for number in range(20)
    )
    passer = pass_on(poll(asking, "single", OPTIONS), poll(asking, "multiple", options))
    passer.begin()
    passer.press(Enter)
    passer.board.more.setFocus()
    while not passer.board.cells[19].isVisible():
        passer.press(Key.Key_Space)
    assert passer.focused() is passer.board
    assert passer.see(QuestionScreen).at == 1


def test_it_is_said_that_one_may_choose_more(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(poll(asking, "multiple", OPTIONS), poll(asking, "single", OPTIONS))
    passer.begin()
    assert "Je mag meer antwoorden kiezen." in passer.texts()
    passer.press(Enter)
    assert "Je mag meer antwoorden kiezen." not in passer.texts()


# ---------------------------------------------------------------------- keys and mouse that mean nothing


@pytest.mark.parametrize("modifiers", [ALT, CTRL, META])
@pytest.mark.parametrize("kind", ["scale", "single", "multiple"])
def test_a_command_of_another_program_fills_in_nothing(
    asking: Asking, pass_on: PassOn, kind: str, modifiers: Qt.KeyboardModifier
) -> None:
    options = OPTIONS if kind != "scale" else ()
    passer = pass_on(poll(asking, kind, options), asking.open("open_questions"))
    passer.begin()
    arrows = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)
    others = (Key.Key_Home, Key.Key_End, Key.Key_2, Key.Key_Question, Enter, Key.Key_PageDown)
    passer.press(*arrows, *others, modifiers=modifiers)
    assert passer.see(QuestionScreen).at == 0
    assert passer.chosen() == []
    assert passer.see(QuestionScreen).next.text() == "Overslaan"
    passer.press(Key.Key_2, Enter)
    passer.press(Key.Key_Backspace, Key.Key_PageUp, Key.Key_Escape, modifiers=modifiers)
    assert passer.see(QuestionScreen).at == 1


def pointed(passer: Passer) -> list[str]:
    return [cell.label.spoken for cell in passer.board.cells if cell.underMouse()]


def moved(cell: Cell, by: QPoint) -> None:
    """The mouse is over a cell, so far from where it lay."""
    inside = QPointF(cell.rect().center())
    where = QPointF(QCursor.pos() + by)
    QApplication.sendEvent(cell, QEnterEvent(inside, inside, where))
    cell.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    none = Qt.MouseButton.NoButton
    QApplication.sendEvent(cell, QMouseEvent(QEvent.Type.MouseMove, inside, where, none, none, NONE))


@pytest.mark.parametrize("linkage", ["participant", "none"])
def test_what_appears_under_the_mouse_does_not_look_chosen(
    asking: Asking, pass_on: PassOn, linkage: str
) -> None:
    passer = pass_on(asking.open(linkage=linkage))
    passer.press(Enter)
    if linkage == "none":
        passer.press(Enter)
    for number in range(2 if linkage == "none" else 1):
        plain = passer.board.cells[0].grab().toImage()
        moved(passer.board.cells[0], QPoint(0, 0))
        assert pointed(passer) == []
        assert passer.board.cells[0].grab().toImage() == plain
        moved(passer.board.cells[0], QPoint(40, 30))
        assert pointed(passer) == [passer.board.cells[0].label.spoken]
        assert passer.board.cells[0].grab().toImage() != plain
        if linkage == "none":
            # The next question comes, and the mouse stays where it is.
            passer.press(Enter)
            assert passer.see(QuestionScreen).at == number + 1


# ---------------------------------------------------------------------- texts


def test_enter_goes_on_and_shift_enter_is_a_new_line(asking: Asking, pass_on: PassOn) -> None:
    key = asking.open("open_questions")
    passer = pass_on(key)
    passer.begin()
    passer.write("een")
    passer.press(Enter, modifiers=SHIFT)
    passer.write("twéé?+1")
    passer.press(Key.Key_Left, Key.Key_Backspace)
    assert passer.see(QuestionScreen).next.text() == "Volgende"
    passer.press(Enter)
    passer.write("x")
    passer.press(Key.Key_PageUp)
    assert passer.paper.toPlainText() == "een\ntwéé?1"
    passer.press(Enter, Enter)
    passer.hand_in()
    assert {name: given.text for name, given in passer.only(key).items()} == {
        "OPEN1": "een\ntwéé?1",
        "OPEN2": "x",
    }


def test_only_spaces_is_nothing(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open("open_questions"))
    passer.begin()
    passer.write("   ")
    assert passer.see(QuestionScreen).next.text() == "Overslaan"


def test_a_text_has_a_limit_that_is_said(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open("open_questions"))
    passer.begin()
    assert "2.000" in passer.texts()[-1]
    passer.paper.put("a" * (LIMIT - 2))
    assert passer.texts()[-1] == "Nog 2 van 2.000 tekens"
    passer.write("bcde")
    assert passer.paper.toPlainText()[-4:] == "aabc"
    assert passer.texts()[-1].startswith("Hier past niet meer in")
    passer.press(Key.Key_Home)
    passer.write("z")
    assert len(passer.paper.toPlainText()) == LIMIT
    assert "z" not in passer.paper.toPlainText()


def test_words_say_what_is_wanted(asking: Asking, pass_on: PassOn) -> None:
    key = poll(asking, "wordcloud")
    passer = pass_on(key)
    passer.begin()
    assert passer.paper.placeholderText() == "Schrijf één of meer woorden"
    passer.write("bouwen")
    assert answer(passer, key) == Given(text="bouwen")


def test_tab_goes_from_the_answer_to_the_buttons(asking: Asking, pass_on: PassOn) -> None:
    passer = pass_on(asking.open("open_questions"))
    passer.begin()
    passer.write("a")
    passer.press(Key.Key_Tab)
    assert passer.focused().accessibleName() == "Volgende"
    passer.press(Key.Key_Space)
    assert passer.see(QuestionScreen).at == 1
    passer.press(Key.Key_Tab, Enter)
    assert passer.see(QuestionScreen).at == 0
    assert passer.paper.toPlainText() == "a"
