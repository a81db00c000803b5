"""The tab 'Condities': what is shown of the example, over time, in words, and what comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samenwerkdesk.charts.ink import Ink, Words
from samenwerkdesk.model import actions, rounds
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.conditions import AGENDA, NOW, TEXTS, TIME, ConditionsPage
from samenwerkdesk.ui.widgets.picture import loader
from tests.ui.desk.asking_driver import Asker
from tests.ui.file_desk import Dialogs
from tests.ui.sitting import CTRL, Key, Sitting


@pytest.fixture
def page(example: Sitting) -> ConditionsPage:
    loader.wait()
    example.workspace.show_page(contents.CONDITIONS)
    example.settle()
    page = example.workspace.current_page()
    assert isinstance(page, ConditionsPage)
    return page


def test_the_example_shows_its_measurement(example: Sitting, page: ConditionsPage) -> None:
    now = page.now
    assert page.header.subtitle.text() == "Volledige meting · schaal 1–5 · in de zaal zonder naam"
    assert now.pictures.first.sentence.text().startswith("Over Belangen denken we het meest verschillend")
    assert now.pictures.first.picture.accessibleName() == now.pictures.first.sentence.text()
    # The desk may be on the wall: no single answers beside the group's picture unless they are asked for.
    assert not now.asking.grid.isVisible()
    now.asking.head.show_grid.click()
    assert now.asking.grid.isVisible()
    assert len(now.asking.grid.grid._rows) == 13
    assert [row.label for row in now.asking.grid.grid._rows][:2] == ["Formulier 1", "Formulier 2"]
    assert now.talk.isVisible()
    assert not now.start.isVisible()


def test_a_picture_is_painted_where_it_stands(example: Sitting, page: ConditionsPage) -> None:
    image = page.now.pictures.first.picture.grab().toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }
    assert len(colours) > 20


def test_another_session_shows_its_own(example: Sitting, page: ConditionsPage) -> None:
    before = page.now.pictures.first.source
    example.desk.choose_session("S1")
    example.settle()
    assert page.now.pictures.first.source != before
    page.now.asking.head.show_grid.click()
    assert len(page.now.asking.grid.grid._rows) == 14


def test_over_time(example: Sitting, page: ConditionsPage) -> None:
    page.show_view(TIME)
    example.settle()
    figures = page.time.figures
    assert [column.label for column in figures._columns] == ["S1", "S2", "S3", "S4", "S5"]
    figures.set_current("interests", "S3")
    assert page.time.note.heading.text() == "Belangen · Sessie 3 · Volledige meting"
    words = page.time.note.sentence.text()
    assert "tweedeling" in words
    assert "13 ingevuld" in words


def test_the_open_questions_below_the_threshold(example: Sitting, page: ConditionsPage) -> None:
    page.show_view(TEXTS)
    example.settle()
    assert "te weinig antwoorden om te tonen" in page.texts.notes["OPEN2"].text()
    assert page.texts.lists["OPEN2"].keys() == []


def test_an_improvement_from_what_is_worth_talking_about(example: Sitting, page: ConditionsPage) -> None:
    page.now.talk.agreement_asked.emit("interests")
    example.settle()
    assert page.views.value() == AGENDA
    example.write("Belangen hardop maken @Yasmina 24 april")
    example.press(Key.Key_Return)
    found = next(
        each for each in actions.improvements(example.document) if each.text == "Belangen hardop maken"
    )
    assert (found.condition, found.due, found.session_id) == ("interests", "2025-04-24", "S3")
    first = page.agenda.lane.records.keys()
    assert found.id in first
    example.press(Key.Key_Z, modifiers=CTRL)
    assert all(each.text != "Belangen hardop maken" for each in actions.improvements(example.document))


def test_the_agenda_is_ticked_and_changed(example: Sitting, page: ConditionsPage) -> None:
    page.show_view(AGENDA)
    example.settle()
    lane = page.agenda.lane
    open_ = next(each for each in actions.improvements(example.document) if not each.done)
    row = lane.records.row(open_.id)
    assert row is not None
    assert row.record.sub.startswith("Organisatie · ")
    row.setFocus()
    example.press(Key.Key_Space)
    assert next(each for each in actions.improvements(example.document) if each.id == open_.id).done
    actions.set_field(example.document, open_.id, "condition", None)
    example.settle()
    row = lane.records.row(open_.id)
    assert row is not None
    assert not row.record.sub.startswith("Organisatie")


def test_a_picture_is_kept_as_a_file(
    example: Sitting, page: ConditionsPage, dialogs: Dialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "beeld.png"
    offered: list[Path] = []

    def ask(_: object, name: Path) -> Path:
        offered.append(name)
        return target

    monkeypatch.setattr("samenwerkdesk.ui.file_dialogs.FileDialogs.png", ask)
    top = page.now.pictures.first.mapTo(page, QPoint(0, 0))
    page.now.pictures.first.save()
    # What it is and of when, in the name and on the page; and the desk stays where it is.
    assert offered[-1].name.startswith("Volledige meting sessie 3 – ")
    assert page.now.pictures.second.file_name() == "Volledige meting stippen"
    source = page.now.pictures.first.source
    assert source is not None
    inks = [artist for artist in source.page().artists if isinstance(artist, Ink)]
    written = [item.text for ink in inks for item in ink.items if isinstance(item, Words)]
    assert any(text.startswith("Volledige meting · Sessie 3") for text in written)
    example.settle()
    assert page.now.pictures.first.mapTo(page, QPoint(0, 0)) == top
    assert example.said[-1].brief
    image = QImage(str(target))
    assert (image.width(), image.height()) == (3840, 2160)
    assert example.last_said() == "Het beeld staat in beeld.png."
    page.now.pictures.second.copy()
    assert QApplication.clipboard().image().width() == 1920


def test_without_a_session_it_says_what_to_do(fresh: Sitting) -> None:
    fresh.workspace.show_page(contents.CONDITIONS)
    fresh.settle()
    page = fresh.workspace.current_page()
    assert isinstance(page, ConditionsPage)
    assert page.empty.isVisible()
    assert page.plan.hasFocus()
    fresh.click(page.plan)
    assert fresh.workspace.rail.current() == contents.SESSIONS


def test_the_open_questions_asked_on_their_own(qtbot: QtBot, tmp_path: Path) -> None:
    asker = Asker(qtbot, tmp_path)
    page = asker.conditions
    page.show_view(TEXTS)
    asker.settle()
    asker.click(page.texts.start.buttons["open_questions"])
    asker.click(page.texts.asking.head.open)
    parts = page.texts.asking.texts.parts
    assert parts["OPEN1"].line.input.hasFocus()
    for text in ("zon", "aarde", "maan", "bos", "eiland"):
        asker.write(text)
        asker.press(Key.Key_Return)
    assert asker.texts(parts["OPEN1"].records).count("zon") == 1
    assert page.texts.asking.head.counts.text() == "5 van 6 beantwoord"
    asker.at(parts["OPEN1"].records)
    asker.press(Key.Key_Delete)
    assert len(parts["OPEN1"].records.keys()) == 4
    asker.press(Key.Key_Z, modifiers=CTRL)
    asker.click(page.texts.asking.head.close_round)
    assert not page.texts.cards["OPEN2"].isVisible()
    assert "nog niet getoond" in page.texts.notes["OPEN1"].text()
    asker.click(page.texts.asking.head.reveal)
    assert asker.texts(page.texts.lists["OPEN1"]) == ["aarde", "bos", "eiland", "maan", "zon"]
    assert rounds.of_session(asker.document, asker.session, "open_questions")[0].state == "revealed"


def test_a_change_of_view_keeps_what_was_typed(qtbot: QtBot, tmp_path: Path) -> None:
    asker = Asker(qtbot, tmp_path, (1024, 768))
    view = asker.ask("full_scan")
    asker.write("4")
    asker.conditions.show_view(TIME)
    asker.conditions.show_view(NOW)
    assert view.grid.grid.mark(view.grid.grid._rows[0].key, "AMB1") == 4
