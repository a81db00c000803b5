"""Who is there, by key and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton

from samenwerkdesk.model import partners, people, sessions
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.attendance import ABSENT, PRESENT, UNINVITED, AttendanceCard
from samenwerkdesk.ui.desk.sessions import PRESENT as VIEW
from tests.ui.sitting import CTRL, Key, Sitting


@pytest.fixture
def sitting(fresh: Sitting) -> Sitting:
    keys = [partners.add(fresh.document, name, name) for name in ("Gemeente", "School")]
    fresh.with_people("Ada", "Bas", partner=keys[0])
    fresh.with_people("Cor", partner=keys[1])
    fresh.with_people("Dik")
    fresh.with_session()
    fresh.workspace.show_page(contents.SESSIONS)
    fresh.page.show_view(VIEW)
    fresh.workspace.begin()
    fresh.settle()
    return fresh


@pytest.fixture
def card(sitting: Sitting) -> AttendanceCard:
    return sitting.page.attendance


def marks(sitting: Sitting) -> dict[str | None, bool]:
    """Who is marked, by name."""
    names = {person.id: person.name for person in people.all_people(sitting.document)}
    found = sessions.attendance(sitting.document, sitting.session)
    return {names[key]: present for key, present in found.items()}


def test_letters_mark_and_go_to_the_next(sitting: Sitting, card: AttendanceCard) -> None:
    assert sitting.focused().accessibleName() == "Ada: niet uitgenodigd"
    sitting.write("afna")
    assert marks(sitting) == {"Ada": True, "Bas": False, "Dik": True}
    assert card.count.text() == "2 aanwezig, 1 afwezig, 1 niet uitgenodigd"
    assert sitting.page.header.subtitle.text().endswith("2 aanwezig, 1 afwezig")
    assert sitting.focused().accessibleName() == "Dik: aanwezig"


def test_tab_goes_from_choice_to_choice(sitting: Sitting, card: AttendanceCard) -> None:
    for name, value in (("Bas", False), ("Cor", True)):
        (key,) = [person.id for person in people.all_people(sitting.document) if person.name == name]
        sessions.set_attendance(sitting.document, sitting.session, key, value)
    sitting.settle()
    seen = [sitting.focused().accessibleName()]
    for _ in range(3):
        sitting.press(Key.Key_Tab)
        seen.append(sitting.focused().accessibleName())
    assert seen == ["Ada: niet uitgenodigd", "Bas: afwezig", "Cor: aanwezig", "Dik: niet uitgenodigd"]


def test_arrows_go_and_choose(sitting: Sitting, card: AttendanceCard) -> None:
    sitting.press(Key.Key_Down)
    assert sitting.focused().accessibleName() == "Bas: niet uitgenodigd"
    sitting.press(Key.Key_Left)
    assert marks(sitting) == {"Bas": False}
    sitting.press(Key.Key_Left)
    assert marks(sitting) == {"Bas": True}
    sitting.press(Key.Key_Up)
    assert sitting.focused().accessibleName() == "Ada: niet uitgenodigd"


def test_the_mouse(sitting: Sitting, card: AttendanceCard) -> None:
    cor = people.all_people(sitting.document)[2].id
    for state, wanted in ((PRESENT, {"Cor": True}), (ABSENT, {"Cor": False}), (UNINVITED, {})):
        sitting.click(card.choice(cor).button(state))
        assert marks(sitting) == wanted


def test_everybody_but_who_is_marked(sitting: Sitting, card: AttendanceCard) -> None:
    sitting.write("f")
    sitting.click(card.everybody)
    assert marks(sitting) == {"Ada": False, "Bas": True, "Cor": True, "Dik": True}
    assert not card.everybody.isEnabled()
    sitting.desk.undo()
    sitting.settle()
    assert marks(sitting) == {"Ada": False}
    assert card.everybody.isEnabled()


def test_undo_shows_the_former_state(sitting: Sitting, card: AttendanceCard) -> None:
    ada = people.all_people(sitting.document)[0].id
    sitting.write("a")
    sitting.press(Key.Key_Z, modifiers=CTRL)
    assert card.choice(ada).value() == UNINVITED
    assert marks(sitting) == {}


def test_what_could_not_be_kept_is_not_shown(
    sitting: Sitting, card: AttendanceCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError("De schijf is vol.")

    monkeypatch.setattr(sessions, "set_attendance", refuse)
    ada = people.all_people(sitting.document)[0].id
    sitting.write("a")
    assert sitting.last_said() == "De schijf is vol."
    assert card.choice(ada).value() == UNINVITED


def test_without_people_it_leads_to_where_they_are_added(fresh: Sitting) -> None:
    fresh.with_session()
    fresh.workspace.show_page(contents.SESSIONS)
    fresh.page.show_view(VIEW)
    fresh.settle()
    card = fresh.page.attendance
    assert card.nobody.isVisible()
    assert not card.count.isVisible()
    button = card.nobody.button
    assert isinstance(button, QAbstractButton)
    fresh.click(button)
    assert fresh.workspace.rail.current() == contents.OVERVIEW
    fresh.with_people("Ada")
    fresh.workspace.show_page(contents.SESSIONS)
    fresh.settle()
    assert not card.nobody.isVisible()
    assert fresh.texts_of(card) == ["Ada"]


def test_the_keyboard_stays_when_somebody_joins(sitting: Sitting, card: AttendanceCard) -> None:
    sitting.press(Key.Key_Down)
    sitting.with_people("Els")
    assert sitting.focused().accessibleName() == "Bas: niet uitgenodigd"
    assert sitting.texts_of(card) == ["Ada", "Bas", "Cor", "Dik", "Els"]


def test_who_left_before_is_not_asked_and_who_was_there_stays(sitting: Sitting, card: AttendanceCard) -> None:
    first = sitting.session
    sitting.write("aa")
    ada = people.all_people(sitting.document)[0].id
    people.set_field(sitting.document, ada, "left_session_id", first)
    sitting.with_session(day=sitting.now.date().replace(month=5))
    assert sitting.texts_of(card) == ["Bas", "Cor", "Dik"]
    sitting.desk.choose_session(first)
    sitting.settle()
    assert sitting.texts_of(card) == ["Ada", "Bas", "Cor", "Dik"]


def test_forty_people_stay_in_sight(fresh: Sitting) -> None:
    fresh.with_people(*(f"Persoon {number}" for number in range(40)))
    fresh.with_session()
    fresh.workspace.show_page(contents.SESSIONS)
    fresh.page.show_view(VIEW)
    fresh.workspace.begin()
    fresh.settle()
    for _ in range(39):
        fresh.write("a")
    assert fresh.focused().accessibleName() == "Persoon 39: niet uitgenodigd"
    view = fresh.page.viewport()
    assert view.rect().contains(fresh.focused().mapTo(view, QPoint(2, 2)))
    assert sum(sessions.attendance(fresh.document, fresh.session).values()) == 39
