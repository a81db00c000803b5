"""The tab 'Fasen': the five phases by mouse and by keyboard, their products, and deepening and progress."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import (
    actions,
    ballots,
    cards,
    collaboration,
    phase_drafts,
    phase_poll,
    phases,
    questions,
    rounds,
)
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.phases import FINISHED, REOPENED, SETTLED, SKIPPED
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.parts_page import PartsPage
from samenwerkdesk.ui.desk.phases_five import FiveView
from samenwerkdesk.ui.desk.phases_movement import MovementView
from samenwerkdesk.ui.desk.polls import PollsPage
from samenwerkdesk.ui.room.frame import Wall
from samenwerkdesk.ui.room.views.phases import Path as PathWall
from samenwerkdesk.ui.room.views.phases import Product, Question, Questions
from samenwerkdesk.ui.room.views.pictures import Picture, Poll
from samenwerkdesk.ui.widgets.text import Text
from tests.report.reading import read
from tests.ui.room.walls import read as words_on
from tests.ui.sitting import CTRL, Key, Sitting, shown

CODES = ["explore", "share", "agree", "design", "execute_renew"]


class PhasesSitting(Sitting):
    """On the tab; with ``bare`` in a new file."""

    def __init__(self, qtbot: QtBot, folder: Path, data: bytes | None = None) -> None:
        super().__init__(qtbot, folder, data=data)
        self.workspace.show_part(contents.PHASES, "phases")
        self.settle()

    @property
    def tab(self) -> PartsPage:
        """The tab."""
        page = self.workspace.page(contents.PHASES)
        assert isinstance(page, PartsPage)
        return page

    @property
    def five(self) -> FiveView:
        """The view 'Vijf fasen'."""
        view = self.tab.view()
        assert isinstance(view, FiveView)
        return view

    def status(self, code: str) -> str:
        """How far a phase is in the document."""
        return phases.get(self.document, code).status

    def entries(self) -> list[str]:
        """What 'Toon in de zaal' offers."""
        menu = self.tab.show_choices.menu()
        menu.aboutToShow.emit()
        return [action.text() for action in menu.actions()]

    def show_in_room(self, words: str) -> Wall:
        """Choose what the room is shown, and return it."""
        at = self.entries().index(words)
        self.tab.show_choices.menu().actions()[at].trigger()
        self.settle()
        return self.wall()

    def wall(self) -> Wall:
        """What the room is shown."""
        view = self.desk.room.now.view
        assert isinstance(view, Wall)
        return view


@pytest.fixture
def sitting(qtbot: QtBot, tmp_path: Path, example_bytes: bytes) -> PhasesSitting:
    """The example."""
    return PhasesSitting(qtbot, tmp_path, example_bytes)


@pytest.fixture
def bare(qtbot: QtBot, tmp_path: Path) -> PhasesSitting:
    """A new file."""
    return PhasesSitting(qtbot, tmp_path)


def test_one_comes_to_the_phase_the_group_is_in_and_arrows_go_to_the_others(sitting: PhasesSitting) -> None:
    assert sitting.five.code == "execute_renew"
    assert [each.right for each in shown(sitting.five.list)] == [*["afgerond"] * 4, "bezig"]
    assert sitting.focused() is sitting.five.list.row("execute_renew")
    sitting.press(Key.Key_Up, Key.Key_Up)
    assert sitting.five.code == "agree"
    said = [each.text() for each in sitting.tab.findChildren(Text)]
    assert "Fase 3: keuzes in acties en meerwaarde voor allen" in said
    assert sitting.five.product.title.text() == "Afsprakennota Eén gezin, één verhaal"
    assert sitting.five.state.began.text() == "10 april 2025"
    # Coming back to the list by Tab changes nothing.
    sitting.five.choose("explore")
    sitting.five.list.focus("agree")
    assert sitting.five.code == "explore"
    row = sitting.five.list.row("share")
    assert row is not None
    sitting.click(row)
    assert sitting.five.code == "share"


def test_a_phase_is_opened_again_by_keyboard_and_undo_takes_it_back(sitting: PhasesSitting) -> None:
    sitting.press(Key.Key_Up)
    sitting.five.state.status.setFocus(Qt.FocusReason.TabFocusReason)
    sitting.write("her")
    sitting.press(Key.Key_Tab)
    assert sitting.status("design") == REOPENED
    assert sitting.five.state.ended.text() == ""
    assert "heropend" in [each.right for each in shown(sitting.five.list)]
    sitting.desk.undo()
    sitting.settle()
    assert sitting.status("design") == FINISHED
    assert sitting.five.state.ended.text() == "2 oktober 2025"


def test_a_date_is_typed(bare: PhasesSitting) -> None:
    bare.five.state.began.setFocus(Qt.FocusReason.TabFocusReason)
    bare.write("16-1-2025")
    bare.press(Key.Key_Return)
    assert phases.get(bare.document, "explore").started_on == "2025-01-16"


def test_what_was_left_behind_is_said_with_a_way_there(sitting: PhasesSitting) -> None:
    five = sitting.five
    assert five.gaps.isHidden()
    phases.set_status(sitting.document, "share", SKIPPED, sitting.desk.today())
    (card,) = phases.answers(sitting.document, "agree")["OVE3"]
    cards.remove(sitting.document, card.id)
    phases.settle(sitting.document, "design", None, None, sitting.desk.today())
    sitting.settle()
    assert sitting.texts(five.left) == [
        "Delen is overgeslagen, terwijl Vormgeven al is afgerond. Teruggaan mag.",
        "Overeenkomen is afgerond; één vraag heeft nog geen antwoord.",
        "Vormgeven is afgerond; projectfiches zijn nog niet vastgesteld.",
    ]
    for place, (code, first) in enumerate(
        (
            ("share", five.state.status.input),
            ("agree", five.answers.board),
            ("design", five.product.title.input),
        )
    ):
        sitting.at(five.left, place)
        sitting.press(Key.Key_Return)
        assert five.code == code
        assert sitting.focused() is first


def test_an_answer_is_written_and_becomes_an_action_where_it_is_missing(bare: PhasesSitting) -> None:
    session = bare.with_session()
    board = bare.five.answers.board
    board.setFocus(Qt.FocusReason.TabFocusReason)
    bare.press(Key.Key_N)
    bare.write("Gezinnen wachten te lang.")
    bare.press(Key.Key_Return)
    bare.press(Key.Key_Escape)
    assert [card.text for card in phases.answers(bare.document, "explore")["VER1"]] == [
        "Gezinnen wachten te lang."
    ]
    bare.five.answers.agree("VER2")
    (action,) = actions.of_session(bare.document, session)
    assert (
        action.text == "Antwoord zoeken: Wie hoort er aan tafel, wie ontbreekt nog en wie hoeft er niet bij?"
    )
    bare.desk.undo()
    assert actions.of_session(bare.document, session) == []


def test_a_proposal_then_own_words_then_a_question_before_they_go(bare: PhasesSitting) -> None:
    product = bare.five.product
    assert product.save.isHidden()
    bare.click(product.draft)
    today = bare.desk.today()
    text = phase_drafts.draft(bare.document, "explore", today)
    assert product.text.text() == text
    assert phases.get(bare.document, "explore").title == "Startnota"
    # The same proposal again asks nothing.
    bare.click(product.again)
    assert product.question.isHidden()
    bare.focused()
    product.text.setFocus(Qt.FocusReason.TabFocusReason)
    bare.press(Key.Key_A, modifiers=CTRL)
    bare.write("# Wij")
    bare.click(product.again)
    assert phases.get(bare.document, "explore").text == "# Wij"
    assert bare.focused() is product.leave
    bare.press(Key.Key_Space)
    assert product.question.isHidden()
    assert product.text.text() == "# Wij"
    bare.click(product.again)
    bare.click(product.replace)
    assert product.text.text() == text
    bare.desk.undo()
    bare.settle()
    assert product.text.text() == "# Wij"


def test_settling_notes_the_session_and_the_day(bare: PhasesSitting) -> None:
    session = bare.with_session()
    product = bare.five.product
    product.status.setFocus(Qt.FocusReason.TabFocusReason)
    bare.write("vast")
    bare.press(Key.Key_Tab)
    each = phases.get(bare.document, "explore")
    assert (each.product_status, each.session_id) == (SETTLED, session)
    assert product.decided.text() == "10 april 2025"
    assert bare.five.list.row("explore").record.sub == "Startnota: vastgesteld"  # type: ignore[union-attr]


def test_the_product_is_kept_as_a_pdf_and_an_earlier_one_is_replaced_whole(
    bare: PhasesSitting, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "startnota.pdf"
    target.write_bytes(b"ouder")
    offered: list[str] = []

    def answer(dialog: QFileDialog) -> int:
        offered.append(Path(dialog.selectedFiles()[0]).name)
        dialog.selectFile(str(target))
        return 1

    monkeypatch.setattr(QFileDialog, "exec", answer)
    product = bare.five.product
    bare.click(product.draft)
    # What is being typed comes along.
    product.title.setFocus(Qt.FocusReason.TabFocusReason)
    bare.press(Key.Key_A, modifiers=CTRL)
    bare.write("Onze start")
    bare.click(product.save)
    qtbot.waitUntil(lambda: not product.paper.busy)
    bare.settle()
    assert offered == ["Onze start – Samenwerking zonder naam.pdf"]
    assert "Onze start" in read(target.read_bytes()).text
    assert bare.last_said() == "De startnota staat in startnota.pdf."


def test_a_folder_that_refuses_says_so_and_loses_nothing(
    bare: PhasesSitting, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "bestand"
    inside.write_text("geen map")
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(inside / "nota.pdf")])
    bare.click(bare.five.product.draft)
    before = len(bare.said)
    bare.click(bare.five.product.save)
    qtbot.waitUntil(lambda: not bare.five.product.paper.busy)
    bare.settle()
    assert [each.kind for each in bare.said[before:]] == ["danger"]
    assert phases.get(bare.document, "explore").text


def test_the_group_is_asked_with_one_button(bare: PhasesSitting) -> None:
    bare.click(bare.five.ask)
    assert bare.last_said() == "Plan eerst een sessie; daarin vraag je het."
    session = bare.with_session()
    bare.click(bare.five.ask)
    page = bare.workspace.current_page()
    assert isinstance(page, PollsPage)
    (poll,) = rounds.of_session(bare.document, session)
    assert poll.question == phase_poll.QUESTION
    assert page.poll.asking.isVisible()


def test_where_the_group_says_it_is_stands_on_the_tab(bare: PhasesSitting) -> None:
    session = bare.with_session()
    collaboration.set_anonymity(bare.document, "open")
    assert bare.five.outcome.isHidden()
    key = phase_poll.ask(bare.document, session)
    rounds.start(bare.document, key)
    (asked,) = questions.of_round(bare.document, key)
    for name in ("Verkennen", "Delen", "Delen"):
        ballots.submit(bare.document, {key: {asked.key: Given(chosen=(name,))}}, Who())
    rounds.close(bare.document, key)
    while (now := rounds.get(bare.document, key)) is not None and rounds.next_step(now):
        rounds.reveal(bare.document, key)
    bare.settle()
    assert bare.five.outcome.isVisible()
    assert isinstance(bare.show_in_room("Waar staan we volgens de groep"), Poll)


def test_what_the_room_is_shown(sitting: PhasesSitting) -> None:
    sitting.five.choose("share")
    assert sitting.entries() == [
        "Vijf fasen",
        "Delen: alle vragen",
        "Delen: vraag voor vraag",
        "Intentieverklaring lezen",
    ]
    assert isinstance(sitting.show_in_room("Vijf fasen"), PathWall)
    wall = sitting.show_in_room("Delen: alle vragen")
    assert isinstance(wall, Questions)
    assert "Budget en schaarste lagen open" in words_on(wall, 1920, 1080)
    sitting.five.answers.board.set_current(phases.answers(sitting.document, "share")["DEL4"][0].id)
    wall = sitting.show_in_room("Delen: vraag voor vraag")
    assert isinstance(wall, Question)
    assert wall.which == 3
    (key,) = cards.write(sitting.document, Lane(phases.board("share"), "DEL4"), ["nog een antwoord"])
    sitting.settle()
    assert "nog een antwoord" in words_on(sitting.wall(), 1920, 1080)
    cards.set_private(sitting.document, key, True)
    sitting.settle()
    assert "nog een antwoord" not in words_on(sitting.wall(), 1920, 1080)
    wall = sitting.show_in_room("Intentieverklaring lezen")
    assert isinstance(wall, Product)
    assert wall.product is None
    sitting.click(sitting.five.product.draft)
    assert "Binnen onze gezamenlijke grens:" in words_on(sitting.wall(), 1920, 1080)


def test_deepening_and_progress_are_the_lines_of_the_instrument(sitting: PhasesSitting) -> None:
    sitting.workspace.show_part(contents.PHASES, "movement")
    sitting.settle()
    view = sitting.tab.view()
    assert isinstance(view, MovementView)
    assert view.view.pictures.first.isVisible()
    wall = sitting.show_in_room("Verdieping en vooruitgang")
    assert isinstance(wall, Picture)
    assert (wall.name, len(wall.measurements)) == ("lines", 3)


def test_without_a_session_one_is_planned_first(bare: PhasesSitting) -> None:
    bare.workspace.show_part(contents.PHASES, "movement")
    bare.settle()
    empty = bare.tab.view()
    assert isinstance(empty, MovementView)
    assert empty.empty.isVisible()
    assert bare.tab.show_choices.isHidden()
    bare.with_session()
    assert empty.view.start.isVisible()
