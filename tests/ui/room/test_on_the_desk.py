"""The room from the desk: the keys, the panel, the button, and one screen only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from samenwerkdesk.model import collaboration
from samenwerkdesk.ui import contents, settings
from samenwerkdesk.ui.desk.show_in_room import ShowInRoom
from samenwerkdesk.ui.room import keys
from samenwerkdesk.ui.room.control import RoomControl
from samenwerkdesk.ui.room.rehearsal import TestPicture
from samenwerkdesk.ui.room.showing import BLACK, WHITE
from samenwerkdesk.ui.room.side import RoomSide
from samenwerkdesk.ui.room.stage import RoomStage
from samenwerkdesk.ui.room.strip import RoomCard
from samenwerkdesk.ui.room.window import RoomWindow
from tests.ui.room.pictures import Plain, Reading
from tests.ui.sitting import CTRL, Key, Sitting
from tests.ui.walking import unnamed


def side_of(sitting: Sitting) -> RoomSide:
    return sitting.workspace.room


def control_of(sitting: Sitting) -> RoomControl:
    return sitting.desk.room


def started(sitting: Sitting) -> RoomWindow:
    """Begin the room and return its window."""
    sitting.press(Key.Key_F5)
    window = side_of(sitting).stage.window
    assert window is not None
    assert window.isVisible()
    return window


def at_desk(sitting: Sitting) -> RoomStage:
    """The room is shown while the keyboard is at the desk, as with two screens."""
    stage = side_of(sitting).stage
    started(sitting)
    sitting.window.activateWindow()
    sitting.settle()
    return stage


def colour(window: RoomWindow) -> QColor:
    """The colour in the middle of what the window shows."""
    image = window.grab().toImage()
    return image.pixelColor(image.width() // 2, image.height() // 2)


def test_nothing_is_shown_by_itself(example: Sitting) -> None:
    assert side_of(example).stage.window is None
    for tab in contents.TABS:
        example.workspace.show_page(tab.key)
        example.settle()
    assert side_of(example).stage.window is None
    assert control_of(example).welcoming


def test_the_welcome_carries_the_name_and_follows_it(example: Sitting) -> None:
    before = control_of(example).now.view
    collaboration.set_text(example.document, "title", "Andere naam")
    example.settle()
    assert control_of(example).now.view != before
    assert "Andere naam" in repr(control_of(example).now.view)


def test_f5_starts_and_esc_returns_on_one_screen(example: Sitting) -> None:
    window = started(example)
    assert window.isFullScreen()
    assert window.geometry() == window.screen().geometry()
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor
    QTest.keyClick(window, Key.Key_Escape)
    example.settle()
    assert not window.isVisible()
    assert example.window.isActiveWindow()
    assert started(example) is window


@pytest.mark.parametrize("where", ["room", "desk", "preview"])
def test_the_keys_of_a_clicker(example: Sitting, where: str) -> None:
    control, stage = control_of(example), side_of(example).stage
    room = started(example)
    here: QWidget = room
    if where == "desk":
        at_desk(example)
        here = example.page.report
    elif where == "preview":
        at_desk(example)
        side_of(example).show()
        here = side_of(example).panel.deck.preview
    control.show_sequence([Plain("A"), Plain("B")])

    def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        here.setFocus()
        QTest.keyClick(here, key, modifiers)
        example.settle()

    press(Key.Key_PageDown)
    assert control.now.view.title == "B"
    press(Key.Key_PageUp)
    assert control.now.view.title == "A"
    for key, blank in ((Key.Key_B, BLACK), (Key.Key_Period, BLACK), (Key.Key_W, WHITE)):
        press(key)
        assert control.now.blank == blank
        press(key)
        assert control.now.blank == ""
    press(Key.Key_B, CTRL)
    assert control.now.blank == ""
    press(Key.Key_F5)
    assert stage.showing
    assert room.isActiveWindow(), "the only screen is the room's then"
    if where != "room":
        example.window.activateWindow()
    press(Key.Key_Escape)
    # On the only screen the room makes way for the desk; at the desk Esc is the desk's.
    assert stage.showing == (where != "room")
    assert example.window.isActiveWindow()


@pytest.mark.parametrize("where", ["room", "preview"])
@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_confirms_what_is_read_back(example: Sitting, where: str, key: Qt.Key) -> None:
    control, room = control_of(example), started(example)

    def nodded() -> bool | None:
        return control.confirmed

    side_of(example).show()
    here = room if where == "room" else side_of(example).panel.deck.preview
    control.show(Plain("A"))
    QTest.keyClick(here, key)
    assert nodded() is None
    control.show(Reading(control))
    QTest.keyClick(here, key)
    assert nodded()
    control.set_blank(BLACK)
    QTest.keyClick(here, key)
    control.set_blank("")
    assert nodded(), "nobody nods at what nobody sees"
    QTest.keyClick(here, key)
    assert nodded() is False


def test_enter_in_a_field_confirms_nothing(example: Sitting) -> None:
    stage = at_desk(example)
    stage.control.show(Reading(stage.control))
    example.page.recording.line.line.input.setFocus()
    example.press(Key.Key_D, Key.Key_Return)
    assert stage.control.confirmed is False


def test_the_window_shows_the_picture_and_nothing_else_when_blank(example: Sitting) -> None:
    control = control_of(example)
    window = started(example)
    control.show(Plain("Rood", "#C02020"))
    assert colour(window) == QColor("#C02020")
    control.set_blank(BLACK)
    assert colour(window) == QColor("#000000")
    control.show(Plain("Blauw", "#2020C0"))
    assert colour(window) == QColor("#000000")
    painted: list[QColor] = []
    image = control.canvas.image

    def spy(now):  # type: ignore[no-untyped-def]
        found = image(now)
        if found is not None:
            painted.append(found.pixelColor(5, 5))
        return found

    control.canvas.image = spy  # type: ignore[method-assign]
    control.set_blank("")
    assert {each.name() for each in painted} == {"#2020c0"}
    assert colour(window) == QColor("#2020C0")


def test_typing_is_never_taken_for_a_key(example: Sitting) -> None:
    stage = at_desk(example)
    line = example.page.recording.line.line.input
    line.setFocus()
    for key in (Key.Key_B, Key.Key_Period, Key.Key_W):
        example.press(key)
    assert line.text() == "b.w"
    note = example.page.note.input
    note.setFocus()
    example.press(Key.Key_W, Key.Key_B)
    assert note.toPlainText() == "wb"
    assert stage.control.now.blank == ""


def test_the_keys_at_the_desk_where_nobody_types(example: Sitting) -> None:
    stage = at_desk(example)
    stage.control.show_sequence([Plain("A"), Plain("B")])
    example.page.report.setFocus()
    example.press(Key.Key_B)
    assert stage.control.now.blank == BLACK
    example.press(Key.Key_Period)
    assert stage.control.now.blank == ""
    example.press(Key.Key_PageDown)
    assert stage.control.now.view.title == "B"
    example.page.recording.line.line.input.setFocus()
    example.press(Key.Key_PageUp)
    assert stage.control.now.view.title == "A"


def test_b_is_black_wherever_nobody_types(example: Sitting) -> None:
    stage = at_desk(example)
    places = [
        example.workspace.rail.list,
        example.workspace.bar.session_button,
        example.at(example.page.running.list),
        example.at(example.page.recording.decisions.records),
        example.page.views.button("run"),
        example.page,
    ]
    for place in places:
        place.setFocus()
        example.settle()
        example.press(Key.Key_B)
        assert stage.control.now.blank == BLACK, place
        example.press(Key.Key_B)
        assert stage.control.now.blank == "", place


def test_a_letter_that_a_tab_begins_with_goes_there(example: Sitting) -> None:
    at_desk(example)
    example.workspace.rail.list.setFocus()
    example.press(Key.Key_R)
    assert example.workspace.rail.current() == contents.ROLES


def test_esc_at_the_desk_leaves_the_room_alone(example: Sitting) -> None:
    stage = at_desk(example)
    example.page.report.setFocus()
    example.press(Key.Key_Escape)
    assert stage.showing


def test_without_a_room_the_keys_are_the_desks_own(example: Sitting) -> None:
    stage = at_desk(example)
    stage.control.show_sequence([Plain("A"), Plain("B")])
    stage.stop()
    example.settle()
    example.page.report.setFocus()
    example.press(Key.Key_B, Key.Key_PageDown)
    assert stage.control.now.blank == ""
    assert stage.control.now.view.title == "A"


def test_the_button_shows_it_and_says_when_that_is_not_seen_yet(example: Sitting) -> None:
    shown = Plain("Spelregel 3")
    button = ShowInRoom(example.desk, lambda: shown, parent=example.workspace)
    button.click()
    assert control_of(example).now.view == shown
    assert example.last_said() == "Klaar voor de zaal: Spelregel 3. Met F5 laat je de zaal zien."
    started(example)
    example.said.clear()
    shown = Plain("Spelregel 4")
    button.click()
    assert example.said == []
    control_of(example).freeze(True)
    button.click()
    assert example.last_said() == "De zaal staat stil. Wat je koos, komt zodra je loslaat."
    control_of(example).set_blank(BLACK)
    button.click()
    assert example.last_said() == "De zaal is nog zwart. Wat je koos, komt zodra er weer beeld is."
    control_of(example).set_blank(WHITE)
    button.click()
    assert example.last_said() == "De zaal is nog wit. Wat je koos, komt zodra er weer beeld is."


def test_the_button_with_a_sequence(example: Sitting) -> None:
    button = ShowInRoom(
        example.desk, sequence=lambda: ([Plain("A"), Plain("B")], 1), parent=example.workspace
    )
    button.click()
    assert control_of(example).now.view.title == "B"
    with pytest.raises(ValueError, match="either"):
        ShowInRoom(example.desk)


def test_the_panel_decides_the_same(example: Sitting) -> None:
    side, control = side_of(example), control_of(example)
    example.click(side.strip.lines)
    assert side.panel.isVisible()
    assert unnamed(example.window) == []
    deck = side.panel.deck
    control.show_sequence([Plain("A", count=2), Plain("B")])
    example.settle()
    assert deck.line.text() == "A · bladzijde 1 van 2 · nog niet te zien"
    example.click(deck.on)
    example.click(deck.on)
    assert deck.line.text() == "B · nog niet te zien"
    assert not deck.on.isEnabled()
    example.click(deck.back)
    assert deck.line.text() == "A · bladzijde 2 van 2 · nog niet te zien"
    example.click(deck.freeze)
    control.show(Plain("C"))
    assert "A, staat stil" in deck.line.text()
    assert "straks: C" in deck.line.text()
    example.click(deck.freeze)
    assert not deck.confirm.isVisible()
    example.click(deck.white)
    assert deck.line.text().startswith("Wit · straks: C")
    assert (deck.black.text(), deck.white.text()) == ("Zwart", "Toon weer")
    example.click(deck.black)
    assert (deck.black.text(), deck.white.text()) == ("Toon weer", "Wit")
    example.click(deck.black)
    assert (deck.black.text(), deck.white.text()) == ("Zwart", "Wit")
    assert control.now.blank == ""
    example.click(deck.themes.button("high_contrast"))
    assert control.now.theme == "high_contrast"
    assert settings.load().room_theme == "high_contrast"
    example.click(deck.stop)
    assert control.welcoming
    assert not deck.stop.isEnabled()


def test_the_panel_confirms_what_is_read_back(example: Sitting) -> None:
    side, control = side_of(example), control_of(example)
    side.show()
    deck = side.panel.deck
    control.show_sequence([Reading(control, "Een"), Reading(control, "Twee")])
    example.settle()
    places = [each.pos() for each in (deck.back, deck.on)]
    assert deck.confirm.text() == "Bevestigd"
    example.click(deck.confirm)
    assert deck.confirm.text() == "Toch niet"
    assert control.now.view.title == "Een, bevestigd"
    example.click(deck.on)
    assert deck.confirm.text() == "Bevestigd"
    example.click(deck.back)
    example.click(deck.confirm)
    assert control.now.view.title == "Een"
    control.freeze(True)
    example.settle()
    assert deck.confirm.isVisible()
    assert not deck.confirm.isEnabled()
    assert [each.pos() for each in (deck.back, deck.on)] == places


def test_the_preview_is_the_wall_in_small(example: Sitting) -> None:
    side, control = side_of(example), control_of(example)
    side.show()
    example.settle()
    preview = side.panel.deck.preview

    def middle() -> QColor:
        example.settle()
        image = preview.grab().toImage()
        return image.pixelColor(image.width() // 2, image.height() * 3 // 4)

    control.show(Plain("Rood", "#C02020"))
    assert middle() == QColor("#C02020")
    assert preview.accessibleName() == "De zaal ziet: Rood"
    control.set_blank(BLACK)
    assert middle() == QColor("#000000")
    assert preview._kept is None
    assert preview.accessibleName() == "De zaal ziet: Zwart"
    control.set_blank(WHITE)
    assert middle() == QColor("#FFFFFF")
    control.set_blank("")
    assert middle() == QColor("#C02020")
    wide, high = preview.width() - 2, preview.height() - 2
    assert abs(wide / high - 16 / 9) < 0.02


def test_a_preview_that_is_out_of_sight_keeps_no_image_of_a_blank_wall(example: Sitting) -> None:
    side, control = side_of(example), control_of(example)
    side.show()
    control.show(Plain("Rood"))
    example.settle()
    preview = side.panel.deck.preview
    assert preview._kept is not None
    side.hide()
    control.set_blank(BLACK)
    example.settle()
    assert preview._kept is None


def test_panel_and_explanation_make_way_for_each_other(example: Sitting) -> None:
    side = side_of(example)
    example.press(Key.Key_F1)
    assert example.workspace.explanation.isVisible()
    side.show()
    assert not example.workspace.explanation.isVisible()
    example.press(Key.Key_F1)
    assert not side.panel.isVisible()
    assert example.workspace.explanation.keys.keys[-len(keys.SPOKEN) :] == list(keys.SPOKEN)


def test_esc_closes_the_panel_and_gives_the_keyboard_back(example: Sitting) -> None:
    side = side_of(example)
    side.show()
    side.panel.deck.black.setFocus()
    example.press(Key.Key_Escape)
    assert not side.panel.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert example.workspace.current_page().isAncestorOf(focus)


def test_the_rehearsal_lights_the_keys_that_arrive(example: Sitting) -> None:
    side = side_of(example)
    side.rehearse()
    example.settle()
    guide = side.panel.guide

    def lit() -> list[str]:
        return [row.command for row in guide.rows if not row.chip.isHidden()]

    assert lit() == []
    changes: list[object] = []
    example.desk.tables_changed.connect(changes.append)
    example.click(guide.picture)
    window = side.stage.window
    assert window is not None
    assert control_of(example).now.view == TestPicture()
    QTest.keyClick(window, Key.Key_PageDown)
    QTest.keyClick(window, Key.Key_B)
    QTest.keyClick(window, Key.Key_B)
    QTest.keyClick(window, Key.Key_Escape)
    assert lit() == [keys.NEXT, keys.BLACK, keys.DESK]
    assert control_of(example).now.page == 1
    assert changes == []
    example.settle()
    example.click(guide.picture)
    assert lit() == []


def test_the_room_goes_with_its_collaboration(example: Sitting) -> None:
    window = started(example)
    control_of(example).show(Plain("Klok"), ticking=True)
    control = control_of(example)
    example.window.close_document()
    example.settle()
    assert not control._clock.isActive()
    assert window not in QApplication.topLevelWidgets() or not window.isVisible()


def test_the_strip_says_what_the_room_sees(example: Sitting) -> None:
    strip, control = side_of(example).strip, control_of(example)
    assert strip.lines.accessibleName() == "Klaar voor de zaal, Welkom"
    control.show(Plain("Stippen"))
    at_desk(example)
    assert strip.lines.accessibleName() == "De zaal ziet, Stippen"
    example.click(strip.black, QPoint(10, 10))
    assert control.now.blank == BLACK
    assert strip.lines.accessibleName() == "De zaal ziet, Zwart"
    for blank in (BLACK, WHITE):
        card = example.page.room
        assert isinstance(card, RoomCard)
        for button in (strip.black, card.deck.black):
            control.set_blank(blank)
            example.settle()
            assert button.text() == "Toon weer"
            example.click(button, QPoint(10, 10))
            assert control.now.blank == ""
            assert button.text() == "Zwart"
