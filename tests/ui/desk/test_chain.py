"""The tab 'Keten' by mouse and by keyboard: the model and its story, the KPIs with their values, and resistance."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt

from samenwerkdesk.model import chain, chain_kpis, partners, resistance
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.chain_kpis import FULL, KpisView
from samenwerkdesk.ui.desk.chain_model import ModelView
from samenwerkdesk.ui.desk.chain_resistance import ResistanceView
from samenwerkdesk.ui.desk.parts_page import PartsPage, PartView
from samenwerkdesk.ui.desk.show_choices import show
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.fields import LineField, NumberField, TextField
from samenwerkdesk.ui.widgets.picture import loader
from samenwerkdesk.ui.widgets.records import RecordList
from tests.ui.room.walls import read
from tests.ui.sitting import ALT, Key, Sitting, shown

View = TypeVar("View", bound=PartView)


def view(sitting: Sitting, part: str, kind: type[View]) -> View:
    loader.wait()
    sitting.workspace.show_part(contents.CHAIN, part)
    sitting.settle()
    page = sitting.workspace.current_page()
    assert isinstance(page, PartsPage)
    found = page.view()
    assert isinstance(found, kind)
    return found


def on_the_wall(sitting: Sitting) -> str:
    room = sitting.desk.room.now
    assert room.view is not None
    return read(room.view, 1920, 1080)  # type: ignore[arg-type]


# ---------------------------------------------------------------------- the model


def test_the_example_as_it_is(example: Sitting) -> None:
    found = view(example, "model", ModelView)
    first = shown(found.steps.records)[0]
    assert (first.text, first.sub) == (
        "1. Aanmelden en veiligheid",
        "Lokale teams, Waterkant · 5 dagen · naar stap 2 · hapert: vervanging bij verlof",
    )
    assert (
        found.question.question.value()
        == "Wie staat er naast ons, wat gaat er gebeuren en wanneer merken wij dat?"
    )
    assert found.question.rhythm.value() == "elke maand 45 minuten"
    assert [found.marks.fields[each].value() for each in chain.MARKS] == [5, 3, 5]
    assert found.plane.sentence.text() == "Nu langs elkaar heen: opschalen naar samenwerkingsketen."


def test_a_chain_is_begun_and_drawn_by_keyboard(fresh: Sitting) -> None:
    two = [partners.add(fresh.document, name) for name in ("Gemeente", "School")]
    found = view(fresh, "model", ModelView)
    assert found.empty.isVisible()
    assert not found.choices()
    fresh.click(found.begin)
    assert chain.get(fresh.document) is not None
    assert found.question.question.input.hasFocus()
    fresh.write("Wie helpt mij?")
    fresh.press(Key.Key_Tab)
    assert fresh.page is not None
    found.line.input.setFocus(Qt.FocusReason.TabFocusReason)
    for name in ("Aanmelden", "Duiden"):
        fresh.write(name)
        fresh.press(Key.Key_Return)
    assert [each.handover_to for each in chain.steps(fresh.document)] == [2, None]
    fresh.at(found.steps.records, 0)
    fresh.press(Key.Key_Return)
    editor = found.steps.records._editor
    assert editor is not None
    who = editor[1].findChildren(RecordList)[0]
    fresh.at(who, 1)
    fresh.press(Key.Key_Space)
    assert chain.steps(fresh.document)[0].partner_ids == (two[1],)
    row = who.row(two[0])
    assert row is not None
    fresh.click(row)
    assert chain.steps(fresh.document)[0].partner_ids == tuple(two)
    norm = editor[1].findChildren(NumberField)[0]
    norm.input.setFocus(Qt.FocusReason.TabFocusReason)
    fresh.write("2,5")
    fresh.press(Key.Key_Tab)
    assert chain.steps(fresh.document)[0].norm == 2.5
    found_chain = chain.get(fresh.document)
    assert found_chain is not None
    assert found_chain.client_question == "Wie helpt mij?"
    for _ in range(7):
        fresh.window.undo()
    fresh.settle()
    assert chain.get(fresh.document) is None
    assert found.empty.isVisible()


def test_a_step_is_moved_and_removed_and_brought_back(example: Sitting) -> None:
    found = view(example, "model", ModelView)
    example.at(found.steps.records, 2)
    example.press(Key.Key_Down, modifiers=ALT)
    assert example.texts(found.steps.records)[2:4] == ["3. Starten", "4. Eén plan"]
    example.press(Key.Key_Delete)
    assert len(found.steps.records.keys()) == 5
    example.window.undo()
    example.window.undo()
    example.settle()
    assert example.texts(found.steps.records)[2:4] == ["3. Eén plan", "4. Starten"]


def test_the_model_is_told_step_by_step_in_the_room(example: Sitting) -> None:
    found = view(example, "model", ModelView)
    assert [each.text for each in found.choices()] == [
        "Cliëntvraag",
        "Het model",
        "Vertelmodus: stap voor stap",
        "Het verhaal lezen",
        "Complexiteit en intensiteit",
    ]
    example.at(found.steps.records, 3)
    show(example.desk, found.choices()[2])
    said = on_the_wall(example)
    assert "4. Starten" in said
    assert "hulp gestart en schoolafspraak" in said
    assert "stap 5, Terugkijken" in said
    example.desk.room.step(1)
    assert "5. Terugkijken" in on_the_wall(example)
    # What is on the wall follows the desk, and stays with its step.
    fifth = chain.steps(example.document)[4]
    chain.set_step(example.document, fifth.id, "bottleneck", "niemand belt terug")
    chain.move_step(example.document, fifth.id, -1)
    example.settle()
    said = on_the_wall(example)
    assert "4. Terugkijken" in said
    assert "niemand belt terug" in said


# ---------------------------------------------------------------------- KPIs


def test_kpis_with_their_status_in_a_word(example: Sitting) -> None:
    found = view(example, "kpis", KpisView)
    assert [each.right for each in shown(found.lane.records)] == [
        "op norm",
        "bijna op norm",
        "op norm",
        "net buiten de band",
        "op norm",
        "niet op norm",
    ]
    assert shown(found.lane.records)[0].sub == "9 werkdagen (mediaan) · norm hooguit 10 · Lokale teams"
    assert found.subtitle() == "3 van de 6 KPI's staan goed."
    example.at(found.lane.records, 3)
    assert found.trend.sentence.text() == "14,2 uur in 2025-Q4: net buiten de band (band 10 tot en met 14)."
    show(example.desk, found.choices()[1])
    assert "Uren consultatie per maand" in on_the_wall(example)


def test_the_line_for_a_step_stays_in_sight_while_the_model_grows(example: Sitting) -> None:
    found = view(example, "model", ModelView)
    page = example.workspace.current_page()
    line = found.line.input
    line.setFocus(Qt.FocusReason.TabFocusReason)
    page.ensureWidgetVisible(line)
    for name in ("Zevende", "Achtste", "Negende"):
        example.write(name)
        example.press(Key.Key_Return)
        loader.wait()
        example.settle()
        assert not line.visibleRegion().isEmpty(), name


def test_a_kpi_is_chosen_filled_and_an_eighth_is_refused(example: Sitting) -> None:
    found = view(example, "kpis", KpisView)
    found.line.input.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("Tevredenheid")
    example.press(Key.Key_Return)
    key = found.lane.records.editing
    assert key == chain_kpis.all_kpis(example.document)[6].id
    editor = found.lane.records._editor
    assert editor is not None
    direction = editor[1].findChildren(ChoiceField)[0]
    direction.committed.emit("hoger_is_beter")
    example.settle()
    target = editor[1].findChildren(NumberField)[1]
    target.input.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("7,5")
    example.press(Key.Key_Tab)
    assert chain_kpis.all_kpis(example.document)[6].target == 7.5
    direction.committed.emit("binnen_band")
    example.settle()
    assert [each.isVisible() for each in editor[1].findChildren(NumberField)] == [True, False, True, True]
    found.line.input.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("Achtste")
    assert found.line.input.accessibleDescription() == FULL
    example.press(Key.Key_Return)
    assert len(chain_kpis.all_kpis(example.document)) == 7
    assert example.last_said().startswith("Er zijn al zeven KPI's.")
    # What was typed is still there.
    assert found.line.text() == "Achtste"


def test_an_abbreviation_stays_in_capitals_in_what_was_taken_back(example: Sitting) -> None:
    chain_kpis.add(example.document, "Zevende")
    example.desk.undo()
    assert example.last_said() == "Ongedaan gemaakt: KPI toevoegen."


def test_values_are_typed_in_the_small_grid(example: Sitting) -> None:
    found = view(example, "kpis", KpisView)
    example.at(found.lane.records, 0)
    grid = found.series.grid
    series = lambda: [(each.period, each.value) for each in chain_kpis.all_kpis(example.document)[0].series]  # noqa: E731
    last = chain_kpis.all_kpis(example.document)[0].series[-1].id
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    grid.set_current(last, "value")
    example.write("8,5")
    example.press(Key.Key_Return)
    assert series()[-1] == ("2025-Q4", 8.5)
    assert found.trend.sentence.text().startswith("8,5 werkdagen (mediaan) in 2025-Q4: op norm")
    grid.set_current(last, "value")
    example.write("veel")
    example.press(Key.Key_Return)
    assert example.last_said().startswith("‘veel’ is geen getal.")
    assert series()[-1] == ("2025-Q4", 8.5)
    grid.set_current(last, "value")
    example.press(Key.Key_Delete)
    assert series()[-1] == ("2025-Q4", None)
    # The next period: its name, Tab, and its value.
    found.series.begin()
    example.settle()
    example.write("2026-Q1")
    example.press(Key.Key_Tab)
    example.write("11")
    example.press(Key.Key_Return)
    assert series()[-1] == ("2026-Q1", 11)
    grid.set_current(chain_kpis.all_kpis(example.document)[0].series[-1].id, "period")
    example.click(found.series.away)
    assert len(series()) == 4
    example.window.undo()
    example.settle()
    assert len(series()) == 5


def test_the_first_kpi_of_a_new_file(fresh: Sitting) -> None:
    found = view(fresh, "kpis", KpisView)
    assert found.empty.isVisible()
    fresh.click(found.begin)
    assert len(chain_kpis.all_kpis(fresh.document)) == 1
    assert found.columns.isVisible()
    editor = found.lane.records._editor
    assert editor is not None
    assert editor[1].findChildren(LineField)[0].input.hasFocus()


# ---------------------------------------------------------------------- resistance


def test_remarks_are_tallied_by_mouse_and_keyboard(example: Sitting) -> None:
    found = view(example, "resistance", ResistanceView)
    assert found.question.text() == "Welk gezin zou dit antwoord herkennen?"

    def counts() -> list[int]:
        return [each.heard for each in resistance.remarks(example.document, example.session)]

    assert counts() == [6, 0, 2, 0, 4, 0]
    example.click(found.rows.rows["WEE2"].more)
    found.rows.rows["WEE2"].setFocus(Qt.FocusReason.TabFocusReason)
    example.press(Key.Key_Space, Key.Key_Down, Key.Key_Minus)
    assert counts() == [6, 2, 1, 0, 4, 0]
    assert found.rows.rows["WEE2"].more.accessibleName() == "Een erbij: Bij ons gaat het prima. 2 keer"
    example.window.undo()
    example.settle()
    assert counts() == [6, 2, 2, 0, 4, 0]


def test_the_room_sees_remarks_first_then_counts(example: Sitting) -> None:
    found = view(example, "resistance", ResistanceView)
    show(example.desk, found.choices()[0])
    assert "keer" not in on_the_wall(example)
    show(example.desk, found.choices()[1])
    assert "6 keer" in on_the_wall(example)
    own = found.findChildren(TextField)[0]
    own.input.setFocus(Qt.FocusReason.TabFocusReason)
    own.input.selectAll()
    example.write("Wat merkt een kind hiervan?")
    example.press(Key.Key_Tab)
    show(example.desk, found.choices()[2])
    assert "Wat merkt een kind hiervan?" in " ".join(on_the_wall(example).split())


def test_without_a_session_there_is_a_way_to_plan_one(fresh: Sitting) -> None:
    found = view(fresh, "resistance", ResistanceView)
    assert found.empty.isVisible()
    assert not found.choices()
    fresh.with_session()
    assert found.columns.isVisible()
    # Words of one's own need a chain to be kept with.
    assert not found.own.isVisible()
    assert found.question.text() == "Welke cliënt zou dit antwoord herkennen?"
