"""A facilitator on the tab 'Rollen', by mouse or by keyboard alone; the clock stands where the test puts it."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk import places
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interchange import from_case, read_file
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.roles import RolesPage
from samenwerkdesk.ui.desk.roles_board import BoardView
from samenwerkdesk.ui.desk.roles_form import FormCard
from samenwerkdesk.ui.desk.roles_handover import HandoverCard
from samenwerkdesk.ui.desk.roles_part import BOARD
from samenwerkdesk.ui.widgets.board import Board
from samenwerkdesk.ui.widgets.choice import ChoiceField
from tests.ui.sitting import CTRL, Key, Sitting
from tests.ui.walking import name_of
from tests.ui.widgets.board_driver import drag, under

PARTS = ("roles", "tasks", "shift_scores")
FIRST, LAST = date(2025, 1, 16), date(2025, 11, 20)


@cache
def example_case() -> dict[str, Any]:
    """The example case, read once."""
    case = read_file(places.resource("example/gezinsketen-elzenland.yaml"))
    return {key: value for key, value in case.items() if key != "expected"}


def _without_roles(document: Document) -> None:
    from_case(document, {key: value for key, value in example_case().items() if key not in PARTS})


class RolesSitting(Sitting):
    """The example; with ``bare`` its people and sessions only, and not one role."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        data: bytes | None = None,
        *,
        bare: bool = False,
        size: tuple[int, int] = (1440, 900),
    ) -> None:
        super().__init__(
            qtbot, folder, _without_roles if bare else None, data=None if bare else data, size=size
        )
        self.go_to_day(FIRST if bare else LAST)
        self.workspace.show_page(contents.ROLES)
        self.roles.show_view(BOARD)
        self.settle()

    @property
    def roles(self) -> RolesPage:
        """The tab."""
        page = self.workspace.page(contents.ROLES)
        assert isinstance(page, RolesPage)
        return page

    @property
    def board(self) -> Board:
        """The board."""
        return self.roles.part(BoardView).board

    @property
    def detail(self) -> FormCard | HandoverCard:
        """The fields that are open over the board."""
        detail = self.roles.part(BoardView).detail
        assert detail is not None
        return detail

    @property
    def handover(self) -> HandoverCard:
        """The form of a handover, which is open."""
        assert isinstance(self.detail, HandoverCard)
        return self.detail

    def go_to_day(self, day: date | str, session: str | None = None) -> None:
        """Let it be another day, in a session."""
        self.now = datetime.combine(date.fromisoformat(day) if isinstance(day, str) else day, time(9, 30))
        if session is not None:
            self.desk.choose_session(session)
        if contents.ROLES in self.workspace._pages:
            self.roles.renew()
        self.settle()

    def person(self, key: str | None) -> str:
        """The name of somebody."""
        return str(self.document.value("SELECT name FROM person WHERE id = ?", (key,)))

    # ------------------------------------------------------------------ by keyboard

    def tab_to(self, name: str) -> None:
        """Press Tab until the control of that name has the keyboard."""
        for _ in range(60):
            # On Linux a screen reader is told the label of a list apart from its name.
            if (self.focused().accessibleName() or name_of(self.focused())).startswith(name):
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {name}")

    def fill_in(self, name: str, text: str | None) -> None:
        """Go to a field by Tab, empty it, type a text and go on."""
        self.tab_to(name)
        self.press(Key.Key_A, modifiers=CTRL)
        if text:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self.press(Key.Key_Return)
                self.write(line)
        else:
            self.press(Key.Key_Delete)
        self.press(Key.Key_Tab)

    def pick(self, name: str, beginning: str) -> None:
        """Go to a choice by Tab, type the beginning of an option and go on."""
        self.tab_to(name)
        self.write(beginning)
        combo = self.focused()
        assert isinstance(combo, QComboBox)
        assert combo.currentText().startswith(beginning), combo.currentText()
        self.press(Key.Key_Tab)

    def to_lane(self, key: str) -> None:
        """Go to the head of a lane with the arrows."""
        assert self.board.hasFocus()
        self.press(Key.Key_Home)
        keys = [lane.key for lane in self.board.lanes()]
        by = keys.index(key) - keys.index(self.board.current()[0])
        self.press(*[Key.Key_Right if by > 0 else Key.Key_Left] * abs(by))
        self.press(Key.Key_Home)
        assert self.board.current() == (key, "")

    def to_card(self, key: str) -> None:
        """Go to a card with the arrows."""
        lane = next(lane for lane in self.board.lanes() if key in [card.key for card in lane.cards])
        self.to_lane(lane.key)
        self.press(*[Key.Key_Down] * ([card.key for card in lane.cards].index(key) + 1))
        assert self.board.current() == (lane.key, key)

    # ------------------------------------------------------------------ by mouse

    def click_button(self, text: str, inside: QWidget | None = None) -> None:
        """Click the visible button with this text or name."""
        for button in (inside or self.roles).findChildren(QAbstractButton):
            if button.isVisible() and text in (button.text(), button.accessibleName()):
                return self.click(button)
        raise AssertionError(f"no button {text}")

    def click_choice(self, field: ChoiceField, beginning: str) -> None:
        """Open a list with the mouse and click an option."""
        self.click(field.input)
        place = next(n for n in range(field.input.count()) if field.input.itemText(n).startswith(beginning))
        view = field.input.view()
        index = field.input.model().index(place, 0)
        view.scrollTo(index)
        self.settle()
        QTest.mouseMove(view.viewport(), view.visualRect(index).center())
        # Qt takes a click only after its list has been open for a moment.
        QTest.qWait(QApplication.doubleClickInterval() + 20)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        self.settle()
        assert field.input.currentText().startswith(beginning)

    def double_click_lane(self, key: str) -> None:
        """Double click on the head of a lane."""
        box = self.board.lane_box(key)
        self._double(QPoint(box.center().x(), box.top() + 20))

    def double_click_card(self, key: str) -> None:
        """Double click on a card."""
        self._double(self.board.card_box(key).center())

    def double_click_foot(self, key: str) -> None:
        """Double click on the empty part of a lane."""
        self._double(under(self.board, key))

    def _double(self, place: QPoint) -> None:
        QTest.mouseDClick(self.board.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.settle()

    def drag(self, card: str, lane: str) -> None:
        """Drag a card to the foot of a lane."""
        drag(self.board, card, under(self.board, lane))
        self.settle()
