"""Mandaten at the desk: the register, the table of renewals, homework and warnings, by keyboard and by mouse."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import mandate_changes, mandate_homework, mandates, people, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui.desk.mandates import MandatesView
from samenwerkdesk.ui.room.views.mandates import Homework, Person, Standing
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.fields import EuroField, LineField
from tests.ui.sitting import NOW, Key, Sitting, shown

Made = TypeVar("Made", bound=QWidget)


class MandatesSitting(Sitting):
    """The window on the view 'Mandaten'."""

    @property
    def view(self) -> MandatesView:
        found: list[MandatesView] = self.window.findChildren(MandatesView)
        return found[0]

    def begin(self) -> None:
        self.desk.page_asked.emit("mandates")
        self.settle()

    def keys(self, *keys: str | Qt.Key) -> None:
        for key in keys:
            widget: QWidget | None = QApplication.focusWidget()
            assert widget is not None
            QTest.keyClicks(widget, key) if isinstance(key, str) else QTest.keyClick(widget, key)
            self.settle()

    def outcomes(self) -> dict[tuple[str, str], str | None]:
        return {cell: each.outcome for cell, each in mandates.renewals(self.document).items()}

    def field(self, kind: type[Made], label: str) -> Made:
        found: list[Made] = self.view.findChildren(kind)
        return next(each for each in found if each.label.text() == label)  # type: ignore[attr-defined]

    def press_button(self, words: str) -> None:
        found: list[QAbstractButton] = self.view.findChildren(QAbstractButton)
        button = next(each for each in found if each.text() == words and each.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()


@pytest.fixture
def example(qtbot: QtBot, tmp_path: Path, example_bytes: bytes) -> MandatesSitting:
    """The example, in its third session."""
    sitting = MandatesSitting(qtbot, tmp_path, data=example_bytes)
    sitting.begin()
    return sitting


def _three(document: Document) -> None:
    session = sessions.add(document, NOW.date())
    for name in ("Ada", "Bas", "Cor"):
        sessions.set_attendance(document, session, people.add(document, name), True)


@pytest.fixture
def begun(qtbot: QtBot, tmp_path: Path) -> MandatesSitting:
    """Three people in a session, and no mandate yet."""
    sitting = MandatesSitting(qtbot, tmp_path, _three)
    sitting.begin()
    return sitting


def test_an_empty_file_says_what_to_do_first(qtbot: QtBot, tmp_path: Path) -> None:
    sitting = MandatesSitting(qtbot, tmp_path, lambda _: None)
    sitting.begin()
    assert sitting.view.empty.isVisible()
    assert sitting.view.first() is sitting.view.begin
    assert sitting.view.choices() == []


def test_a_first_mandate_by_keyboard(begun: MandatesSitting) -> None:
    view = begun.view
    rows = view.register.records
    assert [each.sub for each in shown(rows)] == ["nog geen mandaat vastgelegd"] * 3
    assert not view.renewal.isVisible()
    assert not view.homework.isVisible()
    assert not view.warnings.isVisible()
    rows.focus(rows.keys()[0])
    begun.keys(Key.Key_Return)
    ada = people.all_people(begun.document)[0].id
    assert [each.person_id for each in mandates.all_mandates(begun.document)] == [ada]
    level = begun.field(ChoiceField, "Niveau")
    level.committed.emit("beslissen_binnen_grens")
    amount = begun.field(EuroField, "Grensbedrag in euro")
    amount.input.setFocus()
    begun.keys("15.00", Key.Key_Return)
    assert amount.error().startswith("Schrijf een bedrag in euro")
    assert amount.text() == "15.00"
    begun.keys("0", Key.Key_Return)
    assert (amount.error(), amount.text()) == ("", "15.000")
    granted = begun.field(LineField, "Verleend door")
    granted.input.setFocus()
    begun.keys("het bestuur", Key.Key_Return, Key.Key_Escape)
    one = mandates.all_mandates(begun.document)[0]
    assert (one.level, one.amount_limit_eur, one.granted_by) == (
        "beslissen_binnen_grens",
        15000.0,
        "het bestuur",
    )
    assert shown(rows)[0].sub == "beslist binnen een grens · tot €\u00a015.000"
    assert view.renewal.isVisible()
    assert view.subtitle() == "0 van 1 mandaten vernieuwd of verruimd na sessie 1"
    rows.focus(rows.keys()[0])
    begun.keys(Key.Key_Delete)
    assert mandates.all_mandates(begun.document) == []
    begun.desk.undo()
    assert len(mandates.all_mandates(begun.document)) == 1


def test_renewals_are_typed_and_clicked(example: MandatesSitting) -> None:
    view, grid = example.view, example.view.renewal.grid
    assert view.subtitle() == "8 van 12 mandaten vernieuwd of verruimd na sessie 3"
    before = example.outcomes()
    grid.set_current("M_P12", "S3")
    grid.setFocus()
    example.keys("vI")
    assert example.outcomes() == before | {("M_P12", "S3"): "vernieuwd", ("M_P13", "S3"): "ingetrokken"}
    said = "Wietske Oosterloo, beslist binnen een grens, Sessie 3, 10 april 2025: vernieuwd"
    assert grid.accessibleDescription() == said
    assert view.subtitle() == "9 van 12 mandaten vernieuwd of verruimd na sessie 3"
    grid.set_current("M_P13", "S3")
    example.press_button("verruimd")
    assert example.outcomes()["M_P13", "S3"] == "verruimd"
    for _ in range(3):
        example.desk.undo()
    assert example.outcomes() == before
    grid.set_current("M_P12", "S3")
    example.keys(Key.Key_Delete, "x")
    assert example.outcomes()["M_P12", "S3"] is None


def test_a_remark_goes_with_its_cell(example: MandatesSitting) -> None:
    card = example.view.renewal
    card.grid.set_current("M_P07", "S3")
    assert card.remark.text() == "Budgetdruk; grens tijdelijk verlaagd."
    card.remark.input.setFocus()
    example.keys(" Tot juni.")
    card.grid.setFocus()
    card.grid.set_current("M_P08", "S3")
    found = mandates.renewals(example.document)["M_P07", "S3"].note
    assert found is not None
    assert "Tot juni." in found
    assert card.remark.text() == "Nog geen overleg gehad."


def test_an_expired_mandate_is_flagged(example: MandatesSitting) -> None:
    mandate_changes.set_field(example.document, "M_P04", "valid_until", "2025-04-09")
    record = next(each for each in shown(example.view.register.records) if each.key == "M_P04")
    assert (record.right, record.right_ink) == ("verlopen", "warn")
    texts = {each.text: each.sub for each in shown(example.view.warnings.records)}
    assert texts["1 mandaat is verlopen"] == "Yasmina el Haddioui."


def test_what_rests_on_people_without_room_leads_to_its_two(example: MandatesSitting) -> None:
    asked: list[tuple[str, str]] = []
    example.desk.part_asked.connect(lambda tab, key: asked.append((tab, key)))
    found = shown(example.view.warnings.records)
    assert found[0].text == "TWO ‘Eén aanmeldroute voor complexe gezinnen’"
    assert "Ruben Oldenkamp (adviseert)" in found[0].sub
    example.view.warnings.records.focus(found[0].key)
    example.keys(Key.Key_Return)
    assert asked == [("agreements", found[0].key)]


def test_homework_is_recorded_and_edited(example: MandatesSitting) -> None:
    card = example.view.homework
    waiting = {each.text: each.sub for each in shown(card.follows)}
    assert waiting["Farid Benamar"].startswith("Mandaat vernieuwen: behandelinhoud · ")
    assert card.due.text() == "12 juni 2025"
    example.press_button("Leg vast als afspraken")
    recorded = mandate_homework.recorded_in(example.document, "S3")
    assert {each.due for each in recorded} == {"2025-06-12"}
    assert len(shown(card.lane.records)) == len(recorded) > 6
    assert not card.section.isVisible()
    card.line.line.input.setFocus()
    example.keys("Overleg met het bestuur @Esther 1 mei", Key.Key_Return)
    last = mandate_homework.recorded_in(example.document, "S3")[-1]
    assert (last.text, last.owner_id, last.due) == ("Overleg met het bestuur", "P06", "2025-05-01")
    example.desk.undo()
    example.desk.undo()
    assert mandate_homework.recorded_in(example.document, "S3") == []


def test_what_the_room_can_be_shown(example: MandatesSitting) -> None:
    kinds = []
    for choice in example.view.choices():
        source = choice.sources(example.desk)[0]
        assert callable(source)
        kinds.append(type(source()))
    assert kinds == [Standing, Person, Homework]


def test_the_session_says_who_has_no_room(example: MandatesSitting) -> None:
    note = example.page.recording.without_room
    example.desk.page_asked.emit("sessions")
    example.settle()
    assert note.text().startswith("Aan tafel zonder ruimte om te beslissen: Bas Kwekkeboom")
    for each in mandates.all_mandates(example.document):
        mandate_changes.remove(example.document, each.id)
    assert (note.text(), note.isVisible()) == ("", False)


def test_letters_go_to_the_session_that_is_on(example: MandatesSitting) -> None:
    grid = example.view.renewal.grid
    grid.setFocus()
    example.keys(Key.Key_Down)
    assert grid.current() == ("M_P02", "S3")
    example.desk.choose_session("S5")
    example.settle()
    assert grid.current() == ("M_P02", "S5")
    example.keys(Key.Key_Left)
    example.desk.tables_changed.emit(frozenset({"mandate"}))
    assert grid.current() == ("M_P02", "S4")


def test_a_new_session_begins_with_what_was_renewed_after_the_one_before(example: MandatesSitting) -> None:
    """Else 'stand van mandaten' would say that nobody has a mandate, and letters would take away the homework."""
    new = sessions.add(example.document, NOW.date().replace(year=2026))
    sessions.everybody_present(example.document, new)
    example.desk.choose_session(new)
    example.settle()
    assert example.view.renewal.grid.current() == ("M_P01", "S5")
    assert example.view.subtitle() == "13 van 13 mandaten vernieuwd of verruimd na sessie 5"
    (source,) = example.view.choices()[0].sources(example.desk)
    assert callable(source)
    standing = source()
    assert isinstance(standing, Standing)
    assert standing.found.covered == "13 van 13 mandaten vernieuwd of verruimd na sessie 5"
    assert standing.found.mandates[0].renewed == "vernieuwd"
    mandate_changes.renew_each(example.document, [("M_P01", new, "beperkt")])
    example.settle()
    assert example.view.subtitle() == "0 van 13 mandaten vernieuwd of verruimd na sessie 6"
    standing = source()
    assert isinstance(standing, Standing)
    assert standing.found.covered == "0 van 13 mandaten vernieuwd of verruimd"


def test_fields_that_open_in_a_row_are_in_sight(qtbot: QtBot, tmp_path: Path, example_bytes: bytes) -> None:
    sitting = MandatesSitting(qtbot, tmp_path, data=example_bytes, size=(1024, 768))
    sitting.begin()
    records = sitting.view.register.records
    records.focus(records.keys()[-2])
    sitting.keys(Key.Key_Return)
    qtbot.wait(1)
    assert sitting.focused() is sitting.field(ChoiceField, "Wie").input
    assert not sitting.focused().visibleRegion().isEmpty()
    assert not sitting.field(LineField, "Verleend door").visibleRegion().isEmpty()
