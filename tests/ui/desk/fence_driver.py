"""A facilitator on the tab 'Schutting', by mouse or by keyboard alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk import places
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interchange import export_case, from_case, read_file
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.fence import FencePage
from samenwerkdesk.ui.desk.fence_view import BoardView, ExerciseView
from samenwerkdesk.ui.widgets.board import Board
from samenwerkdesk.ui.widgets.text_grid import TextGrid
from tests.ui.sitting import SHIFT, Key, Sitting
from tests.ui.widgets.board_driver import LEFT

View = TypeVar("View", bound=ExerciseView)


@cache
def example_case() -> dict[str, Any]:
    """The example case, read once."""
    case = read_file(places.resource("example/gezinsketen-elzenland.yaml"))
    return {key: value for key, value in case.items() if key != "expected"}


def wanted() -> dict[str, Any]:
    """The fence of the example, without the round of dual pride: people fill that in."""
    fence = {
        key: dict(value) if isinstance(value, dict) else value
        for key, value in example_case()["fence"].items()
    }
    for key in ("dual_identity", "dual_identity_session_id"):
        fence["widen"].pop(key)
    return fence


def _without_fence(document: Document) -> None:
    from_case(document, {key: value for key, value in example_case().items() if key != "fence"})


class FenceSitting(Sitting):
    """The example; with ``bare`` all of it but its fence."""

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
            qtbot, folder, _without_fence if bare else None, data=None if bare else data, size=size
        )
        self.workspace.show_page(contents.FENCE)
        self.settle()

    @property
    def fence(self) -> FencePage:
        """The tab."""
        page = self.workspace.page(contents.FENCE)
        assert isinstance(page, FencePage)
        return page

    @property
    def built(self) -> dict[str, Any]:
        """The fence as an export tells it, without the round of dual pride."""
        found: dict[str, Any] = export_case(self.document).get("fence") or {}
        return found

    def exercise(self, kind: type[View]) -> View:
        """The exercise that is shown."""
        shown = self.fence.exercise
        assert isinstance(shown, kind)
        return shown

    @property
    def board(self) -> Board:
        """The board that is shown."""
        return self.exercise(BoardView).board

    # ------------------------------------------------------------------ by keyboard

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until a widget, or something in it, has the keyboard."""
        for modifier in (None, SHIFT):
            for _ in range(60):
                here = self.focused()
                if here is widget or widget.isAncestorOf(here):
                    return
                self.press(Key.Key_Backtab if modifier else Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {widget.accessibleName()}")

    def go_by_keys(self, phase: str, place: int) -> None:
        """Choose a phase and an exercise with the arrows."""
        views = self.fence.views
        self.tab_to(views)
        steps = views.choices().index(phase) - views.choices().index(views.value())
        self.press(*[Key.Key_Right if steps > 0 else Key.Key_Left] * abs(steps))
        self.tab_to(self.fence.steps.list)
        self.press(Key.Key_Home, *[Key.Key_Down] * place)

    def write_by_keys(self, *texts: str) -> None:
        """Write cards one after the other where the keyboard is on the board."""
        self.press(Key.Key_N)
        for text in texts:
            self.write(text)
            self.press(Key.Key_Return)
        self.press(Key.Key_Escape)

    def to_lane(self, number: int) -> None:
        """Go with the arrows to the head of a lane."""
        board = self.board
        self.tab_to(board)
        self.press(Key.Key_Home)
        order = [lane.key for lane in board.lanes()]
        steps = number - order.index(board.current()[0])
        self.press(*[Key.Key_Right if steps > 0 else Key.Key_Left] * abs(steps))
        self.press(Key.Key_Home)
        assert board.current() == (order[number], "")

    def fill(self, field: QWidget, text: str) -> None:
        """Write in a field of several lines, reached by Tab."""
        self.tab_to(field)
        self.write(text)

    def in_cell(self, grid: TextGrid, row: int, column: int) -> None:
        """Go with the arrows to a cell."""
        self.tab_to(grid)
        self.press(*[Key.Key_Up] * 20, Key.Key_Home)
        self.press(*[Key.Key_Down] * row, *[Key.Key_Right] * column)

    # ------------------------------------------------------------------ by mouse

    def go_by_mouse(self, phase: str, place: int) -> None:
        """Click on a phase and on an exercise."""
        self.click(self.fence.views.button(phase))
        row = self.fence.steps.list.row(str(place))
        assert row is not None
        self.click(row)

    def write_by_mouse(self, lane: str, *texts: str) -> None:
        """Double click in a lane and write cards in it; a click beside it ends."""
        board = self.board
        box = board.lane_box(lane)
        self.tap(board, QPoint(box.center().x(), box.bottom() - 6), twice=True)
        for text in texts:
            self.write(text)
            self.press(Key.Key_Return)
        self.tap(board, QPoint(box.left() + 20, box.top() + 6))

    def tap(self, board: Board | TextGrid, place: QPoint, *, twice: bool = False) -> None:
        """Click or double click at a place of what paints itself."""
        act = QTest.mouseDClick if twice else QTest.mouseClick
        act(board.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
        self.settle()

    def type_in(self, field: QWidget, text: str) -> None:
        """Click in a field and type."""
        inside = field
        while (proxy := inside.focusProxy()) is not None:
            inside = proxy
        self.click(inside)
        self.write(text)
