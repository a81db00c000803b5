"""The roles board: 40 roles with 200 tasks. Dragging, and showing the board again after a change."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.editing import settle
from benchmarks.measuring import Figure, p95, runs, spread, timed
from samenwerkdesk.model import continuity, partners, people, roles, tasks
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.roles import RolesPage
from samenwerkdesk.ui.desk.roles_board import BoardView
from samenwerkdesk.ui.widgets.board import Board
from samenwerkdesk.ui.workspace import Workspace

ROLES, TASKS, PEOPLE, STEPS, CHANGES = 40, 200, 40, 240, 60
SIZE = f"{ROLES}×{TASKS}"
FRAME, REFRESH = 33.0, 16.0
"""The longest time between two pictures while dragging, and of showing a change, in ms."""

DAY = date(2025, 4, 10)


def measure(folder: Path) -> list[Figure]:
    """Everything; the size does not depend on the example."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    document = Document.create(folder / "roles.samenwerk", _fill)
    workspace = Workspace(document)
    workspace.resize(1440, 900)
    workspace.show()
    workspace.show_page(contents.ROLES)
    page = workspace.page(contents.ROLES)
    assert isinstance(page, RolesPage)
    settle(app)
    reading = runs(lambda: continuity.read(document, DAY), 30)
    gaps = _drag(app, page)
    changes = _changes(app, page, document)
    workspace.close_desk()
    workspace.close()
    document.close()
    return [
        Figure("roles: largest gap while dragging", SIZE, max(gaps), "ms", FRAME, spread(gaps)),
        Figure(
            "roles: a change until it is painted, p95", SIZE, p95(changes), "ms", REFRESH, spread(changes)
        ),
        Figure("roles: reading all of it, p95", SIZE, p95(reading), "ms", None, spread(reading)),
    ]


def _fill(document: Document) -> None:
    organisations = [partners.add(document, f"Partner {number + 1}") for number in range(8)]
    crowd = [
        people.add(document, f"Mens Achternaam {number + 1}", organisations[number % 8])
        for number in range(PEOPLE)
    ]
    for number in range(ROLES):
        role = roles.add(
            document, f"Rol {number + 1}", "Iedereen weet waar we staan en wat de volgende stap is."
        )
        if number % 7:
            deputy = crowd[(number + 3) % PEOPLE] if number % 5 else None
            roles.set_holder(document, role, crowd[number], DAY, deputy)
        for each in range(TASKS // ROLES):
            tasks.add(document, f"Taak {each + 1} onder rol {number + 1}", role, DAY)


def _drag(app: QApplication, page: RolesPage) -> list[float]:
    """Milliseconds of every step of a drag over the whole board, until it is painted."""
    board = page.part(BoardView).board
    start = board.card_box("T1").center()
    QTest.mousePress(board.viewport(), Qt.MouseButton.LeftButton, pos=start)
    width, height = board.viewport().width(), 700
    found = []
    for step in range(STEPS):
        part = step / STEPS
        place = QPoint(round(40 + (width - 80) * abs(1 - 4 * part % 2)), round(40 + (height - 80) * part))
        found.append(timed(partial(_step, app, board, place)))
    QTest.keyClick(board, Qt.Key.Key_Escape)
    QTest.mouseRelease(board.viewport(), Qt.MouseButton.LeftButton, pos=start)
    settle(app)
    # The first steps pick the card up and lift its picture.
    return found[3:]


def _step(app: QApplication, board: Board, place: QPoint) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(board.viewport().mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(board.viewport(), event)
    app.processEvents()


def _changes(app: QApplication, page: RolesPage, document: Document) -> list[float]:
    """Milliseconds from the notice of a change until it is painted; what the disk takes is not the board's."""
    found = []
    for number in range(CHANGES):
        page.desk.tables_changed.disconnect(page._changed)
        tasks.place(document, "T1", f"R{1 + number % 3}")
        page.desk.tables_changed.connect(page._changed)
        found.append(timed(lambda: _show(app, page)))
    return found


def _show(app: QApplication, page: RolesPage) -> None:
    page._changed(frozenset({"task"}))
    app.processEvents()
