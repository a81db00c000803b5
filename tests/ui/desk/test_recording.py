"""What a session records, and what comes back in the next one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint

from samenwerkdesk.model import actions, cards, decisions, partners, people, sessions
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.recording import EMPTY, RecordingCard
from samenwerkdesk.ui.desk.recording_actions import people_options
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.fields import TextField
from samenwerkdesk.ui.widgets.records import RecordList
from samenwerkdesk.ui.widgets.segmented import Segmented
from tests.ui.sitting import CTRL, Key, Sitting, shown


@pytest.fixture
def sitting(fresh: Sitting) -> Sitting:
    fresh.with_people("Bas Kwekkeboom", "Yasmina el Haddioui")
    fresh.with_session((30, "gesprek"))
    fresh.workspace.show_page(contents.SESSIONS)
    fresh.settle()
    return fresh


@pytest.fixture
def card(sitting: Sitting) -> RecordingCard:
    return sitting.page.recording


def enter(sitting: Sitting, *lines: str) -> None:
    """Type lines in the capture line, each followed by Enter."""
    sitting.page.recording.line.line.input.setFocus()
    for line in lines:
        sitting.write(line)
        sitting.press(Key.Key_Return)


def editing(records: RecordList) -> str | None:
    return records.editing


def next_session(sitting: Sitting) -> str:
    return sitting.with_session(day=sitting.now.date() + timedelta(days=28))


# ---------------------------------------------------------------------- recording


def test_an_empty_card_says_what_to_do(sitting: Sitting, card: RecordingCard) -> None:
    assert card.empty.text() == EMPTY
    assert card.empty.isVisible()
    assert card.hint.isVisible()
    enter(sitting, "We beginnen op tijd")
    assert not card.empty.isVisible()
    assert not card.hint.isVisible()


@pytest.mark.parametrize(
    ("line", "lane", "what"),
    [
        ("Eén aanmeldroute", "decisions", "het besluit"),
        ("Proefteam samenstellen @yasmina", "agreed", "de afspraak"),
        ("Wie betaalt?", "points", "het punt"),
        ("p: de nieuwe website", "parked", "het punt"),
    ],
)
def test_a_record_does_not_lose_its_text(
    sitting: Sitting, card: RecordingCard, line: str, lane: str, what: str
) -> None:
    enter(sitting, line)
    records = getattr(card, lane).records
    before = sitting.texts(records)
    sitting.at(records)
    sitting.press(Key.Key_Return)
    field = sitting.part(TextField, records)
    sitting.press(Key.Key_A, modifiers=CTRL)
    sitting.press(Key.Key_Delete)
    sitting.press(Key.Key_Tab)
    assert field.error() == f"Laat de tekst staan of verwijder {what}."
    assert sitting.texts(records) == before
    field.input.setFocus()
    sitting.press(Key.Key_Escape)
    assert not field.error()
    assert field.text() == field.value() != ""


def test_one_line_of_each_kind(sitting: Sitting, card: RecordingCard) -> None:
    enter(
        sitting,
        "Eén aanmeldroute, omdat wachten geen gezin helpt",
        "Proefteam samenstellen @yasmina 24 april",
        "Wie betaalt overbruggingszorg?",
        "p: de nieuwe website",
    )
    (decision,) = shown(card.decisions.records)
    assert (decision.text, decision.sub) == ("Eén aanmeldroute.", "Omdat: wachten geen gezin helpt")
    (action,) = shown(card.agreed.records)
    assert (action.text, action.sub) == ("Proefteam samenstellen", "Yasmina el Haddioui · vóór 24 april 2025")
    assert sitting.texts(card.points.records) == ["Wie betaalt overbruggingszorg?"]
    assert sitting.texts(card.parked.records) == ["de nieuwe website"]
    assert card.line.line.text() == ""
    assert card.line.line.input.hasFocus()


def test_the_line_says_what_it_will_become(sitting: Sitting, card: RecordingCard) -> None:
    card.line.line.input.setFocus()
    sitting.write("Proefteam @bas vr")
    assert card.line.line.input.accessibleDescription() == "Afspraak · Bas Kwekkeboom · vóór 11 april 2025"


def test_a_name_that_nobody_has_is_not_recorded(sitting: Sitting, card: RecordingCard) -> None:
    enter(sitting, "Bellen @piet vr")
    assert actions.of_session(sitting.document, sitting.session) == []
    assert card.line.line.text() == "Bellen @piet vr"
    assert card.line.line.input.accessibleDescription() == "Niemand aan tafel heet ‘piet’."
    card.line.line.clear()
    enter(sitting, "@bas")
    assert actions.of_session(sitting.document, sitting.session) == []
    assert card.line.line.input.accessibleDescription() == "Wat is de afspraak?"


def test_namesakes(sitting: Sitting, card: RecordingCard) -> None:
    keys = [partners.add(sitting.document, name, name) for name in ("Gemeente", "School")]
    sitting.with_people("Jan Smit", "Jan Smit", partner=keys[0])
    sitting.with_people("Jan Smit", partner=keys[1])
    people.set_field(sitting.document, people.all_people(sitting.document)[2].id, "function_title", "jurist")
    enter(sitting, "Bellen @jan vr")
    assert "Laat @ weg" in card.line.line.input.accessibleDescription()
    labels = [label for _, label in people_options(sitting.desk)]
    assert labels[3:] == ["Jan Smit (Gemeente, jurist)", "Jan Smit (Gemeente)", "Jan Smit (School)"]
    card.line.line.clear()
    enter(sitting, "afspraak: bellen vr")
    sitting.at(card.agreed.records)
    sitting.press(Key.Key_Return)
    owner = sitting.part(ChoiceField, card.agreed.records)
    owner.input.setFocus()
    sitting.press(Key.Key_Return)
    for _ in range(5):
        sitting.press(Key.Key_Down)
    sitting.press(Key.Key_Return)
    (action,) = actions.of_session(sitting.document, sitting.session)
    assert action.owner_id == people.all_people(sitting.document)[4].id


# ---------------------------------------------------------------------- changing


def test_editing_a_decision(sitting: Sitting, card: RecordingCard) -> None:
    enter(sitting, "We beginnen op tijd")
    records = card.decisions.records
    sitting.at(records)
    sitting.press(Key.Key_F2)
    sitting.write(", altijd")
    sitting.press(Key.Key_Tab)
    sitting.write("Wachten is zonde")
    sitting.press(Key.Key_Tab)
    sitting.press(Key.Key_Right)
    (decision,) = decisions.of_session(sitting.document, sitting.session)
    assert (decision.text, decision.reason) == ("We beginnen op tijd, altijd", "Wachten is zonde")
    assert decision.private
    assert editing(records) is not None
    sitting.press(Key.Key_Escape)
    assert editing(records) is None
    assert shown(records)[0].sub == "Alleen voor jou · Omdat: Wachten is zonde"
    assert shown(records)[0].icon == "lock"
    assert records.current() == decision.id


def test_the_fields_follow_undo(sitting: Sitting, card: RecordingCard) -> None:
    enter(sitting, "Eerst dit")
    sitting.at(card.decisions.records)
    sitting.press(Key.Key_Return)
    text = sitting.part(TextField, card.decisions.records)
    sitting.write(" en dan dat")
    sitting.press(Key.Key_Z, modifiers=CTRL)
    assert text.text() == "Eerst dit"
    sitting.write("!")
    text.flush()
    sitting.press(Key.Key_Z, modifiers=CTRL)
    assert text.text() == "Eerst dit"
    assert text.input.hasFocus()
    assert decisions.of_session(sitting.document, sitting.session)[0].text == "Eerst dit"
    sitting.press(Key.Key_Y, modifiers=CTRL)
    assert text.text() == "Eerst dit!"
    seen = sitting.part(Segmented, card.decisions.records)
    decisions.set_field(sitting.document, card.decisions.records.keys()[0], "visibility", "alleen_begeleider")
    sitting.settle()
    assert seen.value() == "alleen_begeleider"


def test_an_open_editor_survives_what_happens_around_it(sitting: Sitting, card: RecordingCard) -> None:
    enter(sitting, "Een", "Twee", "Drie")
    records = card.decisions.records
    sitting.at(records, 1)
    sitting.press(Key.Key_Return)
    sitting.write(" is meer")
    text = sitting.part(TextField, records)
    cursor = text.input.textCursor()
    cursor.setPosition(1)
    cursor.setPosition(4, cursor.MoveMode.KeepAnchor)
    text.input.setTextCursor(cursor)
    keys = records.keys()
    decisions.set_field(sitting.document, keys[0], "text", "Anders")
    decisions.remove(sitting.document, keys[2])
    actions.add(sitting.document, sitting.session, "Iets")
    sitting.later(seconds=1)
    assert editing(records) == keys[1]
    assert text.input.hasFocus()
    assert text.text() == "Twee is meer"
    assert text.input.textCursor().selectedText() == "wee"
    sitting.press(Key.Key_Escape)
    assert text.text() == "Twee"


def test_visibility_from_the_menu(sitting: Sitting, card: RecordingCard) -> None:
    enter(sitting, "Gevoelig")
    sitting.at(card.decisions.records)
    sitting.press(Key.Key_Menu)
    sitting.choose("Alleen voor jou")
    assert decisions.of_session(sitting.document, sitting.session)[0].private
    sitting.press(Key.Key_Menu)
    sitting.choose("In het verslag")
    assert not decisions.of_session(sitting.document, sitting.session)[0].private


def test_moving_rows(sitting: Sitting, card: RecordingCard) -> None:
    enter(sitting, "Een", "Twee", "Drie")
    row = sitting.at(card.decisions.records)
    sitting.press(Key.Key_Menu)
    sitting.choose("Omlaag")
    assert sitting.texts(card.decisions.records) == ["Twee", "Een", "Drie"]
    assert row.hasFocus()


def test_removing_with_the_way_back(sitting: Sitting, card: RecordingCard) -> None:
    enter(sitting, "Een", "Twee")
    sitting.at(card.decisions.records)
    sitting.press(Key.Key_Delete)
    assert sitting.texts(card.decisions.records) == ["Twee"]
    assert sitting.last_said() == "Besluit verwijderd."
    act = sitting.said[-1].act
    assert act is not None
    act()
    assert sitting.texts(card.decisions.records) == ["Een", "Twee"]


def test_a_long_text_is_shortened_until_it_is_edited(sitting: Sitting, card: RecordingCard) -> None:
    long = "Samen zorgen we dat elk gezin hulp krijgt. " * 70
    decisions.add(sitting.document, sitting.session, long)
    sitting.settle()
    row = sitting.at(card.decisions.records)
    assert row.height() < 200
    sitting.press(Key.Key_Return)
    assert sitting.part(TextField, card.decisions.records).text() == long.strip()


# ---------------------------------------------------------------------- what comes back


def test_open_actions_return_and_are_ticked_off(sitting: Sitting, card: RecordingCard) -> None:
    enter(sitting, "Bellen @bas 11 april", "Mailen @yasmina 6 juni")
    first = sitting.session
    second = next_session(sitting)
    sitting.now += timedelta(days=28)
    card.refresh()
    late, open_ = shown(card.earlier.records)
    assert (late.text, late.right, late.right_ink, late.sub_ink) == ("Bellen", "te laat", "warn", "warn")
    assert late.sub == "Bas Kwekkeboom · vóór 11 april 2025 · uit sessie 1"
    assert (open_.text, open_.right, open_.checked) == ("Mailen", "", False)
    row = sitting.at(card.earlier.records)
    sitting.press(Key.Key_Space)
    assert shown(card.earlier.records)[0].checked
    assert row.hasFocus()
    done = actions.of_session(sitting.document, first)[0]
    assert done.done
    sitting.click(row, QPoint(22, 22))
    assert not shown(card.earlier.records)[0].checked
    sitting.press(Key.Key_Space)
    third = sitting.with_session(day=date(2025, 7, 1))
    assert sitting.texts(card.earlier.records) == ["Mailen"]
    sitting.desk.choose_session(second)
    sitting.settle()
    assert sitting.texts(card.earlier.records) == ["Bellen", "Mailen"]
    assert third != second


def test_actions_without_anybody_or_a_date_stand_out(sitting: Sitting, card: RecordingCard) -> None:
    enter(sitting, "afspraak: iets uitzoeken")
    (record,) = shown(card.agreed.records)
    assert (record.sub, record.sub_ink) == ("nog niemand · geen datum", "warn")


def test_points_are_carried_over_and_closed(sitting: Sitting, card: RecordingCard) -> None:
    enter(sitting, "Wie betaalt?", "p: website")
    next_session(sitting)
    assert [(r.text, r.sub) for r in shown(card.points.records)] == [("Wie betaalt?", "Uit sessie 1")]
    assert [(r.text, r.sub) for r in shown(card.parked.records)] == [("website", "Uit sessie 1")]
    row = sitting.at(card.parked.records)
    sitting.press(Key.Key_Space)
    assert [(r.right, r.icon) for r in shown(card.parked.records)] == [("afgerond", "circle-check")]
    assert row.hasFocus()
    sitting.press(Key.Key_Return)
    state = sitting.part(Segmented, card.parked.records)
    assert state.value() == "closed"
    sitting.click(state.button("open"))
    assert shown(card.parked.records)[0].right == ""
    sitting.press(Key.Key_Escape)
    sitting.at(card.parked.records)
    sitting.press(Key.Key_Space)
    next_session(sitting)
    assert shown(card.parked.records) == []
    assert len(shown(card.points.records)) == 1


def test_a_point_changes_lanes(sitting: Sitting, card: RecordingCard) -> None:
    enter(sitting, "Wie betaalt?")
    sitting.at(card.points.records)
    sitting.press(Key.Key_Menu)
    sitting.choose("Naar de parkeerplek")
    assert sitting.texts(card.parked.records) == ["Wie betaalt?"]
    assert shown(card.points.records) == []
    sitting.at(card.parked.records)
    sitting.press(Key.Key_Menu)
    sitting.choose("Naar open punten")
    assert sitting.texts(card.points.records) == ["Wie betaalt?"]


def test_a_point_of_a_session_without_a_number(sitting: Sitting, card: RecordingCard) -> None:
    cards.add(sitting.document, sitting.session, cards.OPEN_POINT, "Wie?")
    with sitting.document.change("Nummer weg"):
        sitting.document.update("session", {"id": sitting.session}, number=None)
    next_session(sitting)
    assert shown(card.points.records)[0].sub == "Van eerder"


def test_everything_is_recorded_in_the_session_that_is_on(sitting: Sitting, card: RecordingCard) -> None:
    first = sitting.session
    second = next_session(sitting)
    enter(sitting, "In de tweede")
    sitting.desk.choose_session(first)
    sitting.settle()
    enter(sitting, "In de eerste")
    texts = {key: [d.text for d in decisions.of_session(sitting.document, key)] for key in (first, second)}
    assert texts == {first: ["In de eerste"], second: ["In de tweede"]}
    assert len(sessions.all_sessions(sitting.document)) == 2
