"""A board of three hundred cards: how steadily one is dragged over it, and how soon a change of one is seen."""

from __future__ import annotations

import itertools
import statistics
import time
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.editing import settle
from benchmarks.measuring import Figure, p95, spread, timed
from samenwerkdesk.ui.widgets.board import Board, BoardCard, BoardLane
from samenwerkdesk.ui.widgets.page import Page

CARDS, LANES, STEPS, CHANGES = 300, 12, 600, 200
SIZE = (1920, 1080)
TITLE = f"{CARDS} cards"
WORDS = "een kaart met genoeg woorden om over meer dan één regel te lopen op een smal bord"


def measure() -> list[Figure]:
    """The largest gap between two frames of a drag, its frames a second, and a refresh of one card."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    page, board = _board()
    settle(app)
    try:
        return [*_dragging(app, board), _refreshing(app, board)]
    finally:
        page.close()
        page.deleteLater()
        settle(app)


def lanes(changed: int = 0) -> list[BoardLane]:
    """The lanes with their cards; of one of them the text depends on ``changed``."""
    words = WORDS.split()
    found = []
    for lane in range(LANES):
        cards = []
        for number in range(CARDS // LANES):
            text = " ".join(words[: 3 + (number * 7 + lane) % (len(words) - 3)])
            mark = (number % 6, "ABCDEF"[number % 6])
            cards.append(BoardCard(f"{lane}-{number}", text, mark=mark, private=number % 11 == 0))
        if lane == 1:
            cards[0] = replace(cards[0], text=f"kaart {changed}")
        found.append(BoardLane(str(lane), f"Vak {lane + 1}", "waar dit vak over gaat", tuple(cards)))
    return found


def _board() -> tuple[Page, Board]:
    page, board = Page("Bord"), Board("Bord")
    board.show_lanes(lanes())
    page.add(board)
    page.resize(*SIZE)
    page.show()
    return page, board


def _dragging(app: QApplication, board: Board) -> list[Figure]:
    """Drag a card all over what is in sight, and look at the time between one painted frame and the next."""
    start = board.card_box("0-0").center()
    QTest.mousePress(board.viewport(), Qt.MouseButton.LeftButton, pos=start)
    room = board.viewport().visibleRegion().boundingRect()
    frames: list[float] = []
    for step in range(STEPS):
        # Across all lanes and up and down at the same time, so that lane and place change often.
        x = room.left() + 40 + (room.width() - 80) * abs((step * 2 % 400) - 200) // 200
        y = room.top() + 90 + (room.height() - 180) * abs((step * 3 % 300) - 150) // 150
        began = time.perf_counter()
        _move(board, QPoint(x, y))
        settle(app)
        frames.append((time.perf_counter() - began) * 1000)
    if board.dragged() != "0-0":
        raise RuntimeError("nothing was dragged")
    board.stop_dragging()
    settle(app)
    frames = frames[5:]
    median = statistics.median(frames)
    return [
        Figure("board: largest gap while dragging", TITLE, max(frames), "ms", 33, spread(frames)),
        # A slow frame every now and then is what the largest gap is for; this is how it feels.
        Figure(
            "board: frame while dragging, median", TITLE, median, "ms", 33, f"{1000 / median:.0f} a second"
        ),
    ]


def _move(board: Board, place: QPoint) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(board.viewport().mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(board.viewport(), event)


def _refreshing(app: QApplication, board: Board) -> Figure:
    numbers = itertools.count(1)

    def change() -> None:
        board.show_lanes(lanes(next(numbers)))
        settle(app)

    change()
    taken = [timed(change) for _ in range(CHANGES)]
    whole = statistics.median(timed(lambda: _paint_all(app, board)) for _ in range(20))
    detail = f"{spread(taken)}; all in sight painted {whole:.1f}"
    return Figure("board: a card changed → repainted, p95", TITLE, p95(taken), "ms", 16, detail)


def _paint_all(app: QApplication, board: Board) -> None:
    board.viewport().update()
    settle(app)
