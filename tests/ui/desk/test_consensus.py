"""The nine topics at the desk: the card, writing, taking over, settling, revising, concerns, and one A4."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import consensus, ground_rules, people, sessions
from samenwerkdesk.model.consensus import AGREED, DRAFT, OPEN, REVISION, SETTLED
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.consensus_people import FIRST_WRITE, NOBODY
from samenwerkdesk.ui.desk.consensus_topics import TopicsView
from samenwerkdesk.ui.desk.parts_page import PartsPage
from samenwerkdesk.ui.file_dialogs import FileDialogs
from samenwerkdesk.ui.widgets.field import flush_focused
from tests.report.reading import read
from tests.ui.driving import Key, PageDriver

NOW = dt.datetime(2025, 3, 10, 9, 0)


class Driver(PageDriver[PartsPage]):
    """The page in a window that has the focus, with its desk and its document."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(
            qtbot, folder, lambda desk: PartsPage(desk, contents.PARTS[contents.CONSENSUS]), lambda: NOW
        )

    def fill(self) -> None:
        """A session with Ada and Bas present and Cor absent."""
        session = sessions.add(self.document, NOW.date())
        for name, here in (("Ada", True), ("Bas", True), ("Cor", False)):
            sessions.set_attendance(self.document, session, people.add(self.document, name), here)

    def show(self) -> TopicsView:
        self.put_up()
        view = self.page.view()
        assert isinstance(view, TopicsView)
        view.first().setFocus(Qt.FocusReason.TabFocusReason)
        self.settle()
        return view

    def person(self, name: str) -> str:
        return next(each.id for each in people.all_people(self.document) if each.name == name)

    def values(self, code: str) -> dict[str, str | None]:
        version = consensus.get(self.document, code).version_id
        return {key: each.value for key, each in consensus.stances(self.document, version).items()}


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Driver:
    return Driver(qtbot, tmp_path)


def test_an_empty_file_says_what_to_do_first(table: Driver) -> None:
    view = table.show()
    assert view.subtitle() == "0 van 9 vastgesteld"
    assert view.fields.current() == "CON1"
    assert view.people.note.text() == NOBODY
    assert not view.people.list.isVisible()
    assert not view.concerns.isVisible()
    assert not view.topic.settle.isEnabled()
    people.add(table.document, "Ada")
    assert view.people.note.text() == FIRST_WRITE


def test_arrows_and_digits_go_to_a_field_and_enter_to_its_text(table: Driver) -> None:
    view = table.show()
    table.press(Key.Key_Right)
    assert view.fields.current() == "CON2"
    table.press(Key.Key_Down)
    assert view.fields.current() == "CON5"
    table.press(Key.Key_Up, Key.Key_Up, Key.Key_Left)
    assert view.fields.current() == "CON1"
    table.press(Key.Key_8)
    assert view.fields.current() == "CON8"
    table.press(Key.Key_Home)
    assert view.fields.current() == "CON1"
    table.press(Key.Key_End)
    assert view.topic.question.text().startswith("Wanneer en hoe kijken we")
    assert "9. Procesevaluatie, nog open. 0 van 9 vastgesteld" in view.fields.accessibleDescription()
    table.press(Key.Key_Return)
    assert view.topic.text.isAncestorOf(table.focused())


def test_the_mouse_takes_a_field(table: Driver) -> None:
    view = table.show()
    QTest.mouseClick(view.fields, Qt.MouseButton.LeftButton, pos=view.fields.cell(5).center())
    assert view.topic.question.text() == "Welke rollen kent onze tafel en wie vervult ze?"
    QTest.mouseClick(view.fields, Qt.MouseButton.LeftButton, pos=QPoint(2, view.fields.height() - 2))
    assert view.fields.current() == "CON6"
    QTest.mouseDClick(view.fields, Qt.MouseButton.LeftButton, pos=view.fields.cell(5).center())
    assert view.topic.text.isAncestorOf(table.focused())


def test_written_settled_and_revised_by_keyboard(table: Driver) -> None:
    table.fill()
    view = table.show()
    table.press(Key.Key_7, Key.Key_Return)
    table.write("De stukken zijn er een week vooraf")
    flush_focused()
    topic = consensus.get(table.document, "CON7")
    assert (topic.text, topic.status) == ("De stukken zijn er een week vooraf", DRAFT)
    assert view.topic.lacking.text() == "Er staat nog niet bij wie het doet."
    view.topic.settle.setFocus()
    table.press(Key.Key_Return)
    assert consensus.get(table.document, "CON7").status == SETTLED
    assert table.values("CON7") == {table.person("Ada"): AGREED, table.person("Bas"): AGREED}
    assert table.said[-1].sentence == "Vastgesteld: 2 stemden in."
    assert view.topic.state.text() == "Vastgesteld in sessie 1 · 2 stemden in"
    assert view.topic.fixed.isVisible()
    assert not view.topic.text.isVisible()
    assert view.subtitle() == "1 van 9 vastgesteld"
    assert view.topic.revise.hasFocus()
    table.press(Key.Key_Return)
    topic = consensus.get(table.document, "CON7")
    assert (topic.status, len(topic.earlier)) == (REVISION, 1)
    assert view.topic.text.value() == "De stukken zijn er een week vooraf"
    row = view.topic.earlier_list.row(topic.earlier[0].id)
    assert row is not None
    assert row.record.sub == "Vastgesteld in sessie 1 · 2 stemden in"
    table.click(view.topic.drop)
    assert consensus.get(table.document, "CON7").status == SETTLED
    table.desk.undo()
    table.desk.undo()
    table.desk.undo()
    assert consensus.get(table.document, "CON7").status == DRAFT
    assert table.values("CON7") == {}


def test_typing_stays_with_its_topic(table: Driver) -> None:
    table.fill()
    view = table.show()
    table.press(Key.Key_4, Key.Key_Return)
    table.write("Gezinnen")
    view.choose("CON5")
    assert consensus.get(table.document, "CON4").text == "Gezinnen"
    assert view.topic.text.value() == ""
    assert consensus.get(table.document, "CON5").status == OPEN


def test_what_stands_elsewhere_is_taken_over_and_comes_back(table: Driver) -> None:
    table.fill()
    ground_rules.propose(table.document, "Telefoons weg")
    rule = ground_rules.all_rules(table.document)[0]
    ground_rules.decide(table.document, rule.id, ground_rules.ADOPTED, table.desk.session_id)
    view = table.show()
    consensus.write(table.document, "CON1", "Zoals altijd")
    assert view.topic.elsewhere_lines.text() == "Telefoons weg"
    assert view.topic.take.text() == "Neem over uit Spelregels"
    table.click(view.topic.take)
    assert consensus.get(table.document, "CON1").text == "We houden ons aan 1 spelregel: Telefoons weg."
    assert not view.topic.take.isVisible()
    assert table.said[-1].sentence == "De tekst is vervangen."
    table.desk.undo()
    assert view.topic.text.value() == "Zoals altijd"
    table.click(view.topic.go)
    assert table.asked == ["ground_rules"]


def test_answers_by_keyboard_also_of_somebody_who_is_absent(table: Driver) -> None:
    table.fill()
    view = table.show()
    consensus.write(table.document, "CON1", "Zeven regels")
    view.people.list.setFocus()
    table.write("123")
    assert list(table.values("CON1").values()) == list(consensus.VALUES)
    assert table.values("CON1")[table.person("Cor")] == consensus.OBJECTION
    assert view.people.unwritten.text() == "Schrijf nog op wat Cor nodig heeft om mee te kunnen."
    table.press(Key.Key_Delete)
    assert table.person("Cor") not in table.values("CON1")
    assert not view.people.unwritten.isVisible()
    table.press(Key.Key_PageDown)
    assert view.fields.current() == "CON2"
    table.desk.undo()
    assert table.values("CON1")[table.person("Cor")] == consensus.OBJECTION


def test_the_rest_agrees_save_who_is_away(table: Driver) -> None:
    table.fill()
    view = table.show()
    consensus.write(table.document, "CON1", "Zeven regels")
    table.click(view.people.rest)
    assert table.values("CON1") == {table.person("Ada"): AGREED, table.person("Bas"): AGREED}
    assert not view.people.rest.isEnabled()


def test_a_concern_is_noted_with_the_person_and_stays_at_the_desk(table: Driver) -> None:
    table.fill()
    view = table.show()
    consensus.write(table.document, "CON3", "Per persoon")
    view.choose("CON3")
    view.people.list.setFocus()
    table.press(Key.Key_Down, Key.Key_Return)
    table.write("Eerst de begroting")
    table.press(Key.Key_Escape)
    flush_focused()
    view.people.list.setFocus()
    table.press(Key.Key_Return)
    table.write("Eerst de begroting")
    flush_focused()
    version = consensus.get(table.document, "CON3").version_id
    (concern,) = consensus.concerns(table.document, version)
    assert (concern.person_id, concern.shared) == (table.person("Bas"), False)
    row = view.concerns.list.row(concern.key)
    assert row is not None
    assert (row.record.sub, row.record.icon) == ("Bas", "lock")
    menu = QMenu()
    view.concerns.fill_menu(concern.key, menu)
    next(each for each in menu.actions() if each.text().startswith("Mag in de zaal")).trigger()
    assert row.record.sub == "Bas · mag in de zaal"
    view.concerns.edit(concern.key)
    table.write(" afwachten")
    flush_focused()
    assert consensus.concerns(table.document, version)[0].text == "Eerst de begroting afwachten"
    view.concerns.remove(concern.key)
    assert consensus.concerns(table.document, version) == []
    table.desk.undo()
    assert len(consensus.concerns(table.document, version)) == 1


def test_the_menu_of_a_field_shows_that_topic(table: Driver) -> None:
    table.fill()
    view = table.show()
    consensus.write(table.document, "CON2", "Wij allemaal")
    table.press(Key.Key_2)
    QTest.keyClick(view.fields, Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {each.text().split("\t")[0]: each for each in menu.actions()}
    actions["Toon in de zaal"].trigger()
    menu.close()
    assert table.desk.room.now.view.title == "Onderwerp 2"


def test_what_the_room_can_be_shown(table: Driver) -> None:
    view = table.show()
    view.choose("CON5")
    assert [each.text for each in view.choices()] == [
        "Afsprakenkaart",
        "Onderwerpen één voor één",
        "Dit onderwerp: Waar gaat het niet over",
    ]
    assert all(each.sources(table.desk) for each in view.choices())


def test_the_card_goes_to_one_a4(table: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table.fill()
    table.show()
    consensus.write(table.document, "CON5", "Geen inkoop")
    offered: list[Path] = []

    def pdf(_self: FileDialogs, _title: str, path: Path) -> Path:
        offered.append(path)
        return tmp_path / "kaart.pdf"

    monkeypatch.setattr(FileDialogs, "pdf", pdf)
    view = table.show()
    table.click(view.on_paper)
    table.qtbot.waitUntil(lambda: not view.paper.busy)
    found = read((tmp_path / "kaart.pdf").read_bytes())
    assert len(found.pages) == 1
    assert "Geen inkoop" in found.text
    assert offered[0].name.startswith("Afsprakenkaart")
    assert table.said[-1].sentence == "De afsprakenkaart staat in kaart.pdf."


def test_who_agreed_stays_in_the_list_after_leaving(table: Driver) -> None:
    table.fill()
    view = table.show()
    consensus.write(table.document, "CON1", "Zeven regels")
    version = consensus.get(table.document, "CON1").version_id
    assert version is not None
    consensus.answer(table.document, version, table.person("Cor"), AGREED)
    people.set_field(table.document, table.person("Cor"), "left_session_id", table.desk.session_id)
    people.set_field(table.document, table.person("Bas"), "left_session_id", table.desk.session_id)
    table.desk.choose_session(sessions.add(table.document, NOW.date() + dt.timedelta(days=28)))
    assert view.people.list.keys() == [table.person("Ada"), table.person("Cor")]


def test_what_gets_the_keyboard_is_in_sight(table: Driver) -> None:
    table.fill()
    view = table.show()
    consensus.write(table.document, "CON1", "Zeven regels")
    consensus.settle(table.document, "CON1", None, NOW.date(), [])
    table.page.resize(804, 420)
    table.qtbot.wait(1)
    view.fields.setFocus()
    table.press(Key.Key_Return)
    assert table.focused() is view.topic.revise
    assert not view.topic.revise.visibleRegion().isEmpty()
    view.people.list.setFocus()
    table.press(Key.Key_Return)
    assert view.concerns.concern.isAncestorOf(table.focused())
    assert not view.concerns.concern.visibleRegion().isEmpty()
