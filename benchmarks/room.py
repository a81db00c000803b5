"""The room: from a key to a repainted wall of 1920 × 1080, with words, with a chart of forty people, and blank."""

from __future__ import annotations

import threading
from pathlib import Path
from random import Random

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.asking import _filled, _with_people
from benchmarks.editing import settle
from benchmarks.measuring import Figure, p95, spread, timed
from samenwerkdesk.model import backups, ground_rules, public_marks, public_place, public_rules, rounds
from samenwerkdesk.model.document import Document
from samenwerkdesk.report.options import default_options
from samenwerkdesk.ui import worker
from samenwerkdesk.ui.desk import report_work
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.room.control import Source
from samenwerkdesk.ui.room.preview import RoomDeck
from samenwerkdesk.ui.room.stage import RoomStage
from samenwerkdesk.ui.room.views.pictures import Picture
from samenwerkdesk.ui.room.views.rules import Rule
from samenwerkdesk.ui.widgets.picture import loader

SIZE, COUNT, CHARTS = (1920, 1080), 200, 60
SPOKEN = f"{SIZE[0]} × {SIZE[1]}"


def measure(folder: Path) -> list[Figure]:
    """Everything; the size does not depend on the example."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    loader.finish()
    document = Document.create(folder / "room.samenwerk")
    session = _with_people(document)
    key = _filled(document, session, Random(4))
    for _ in range(3):
        rounds.reveal(document, key)
    ground_rules.propose_handbook(document)
    desk, window = Desk(document), QWidget()
    window.show()
    stage = RoomStage(desk.room, window)
    stage.start()
    wall = stage.window
    assert wall is not None
    wall.showNormal()
    wall.resize(*SIZE)
    settle(app)
    if desk.room.canvas.size != QSize(*SIZE):
        raise RuntimeError("the wall has another size")
    found = [
        *_words(app, stage, document, session),
        *_charts(app, stage, document, session),
        *_blank(app, stage),
    ]
    found.append(_beside_work(app, stage, document, session))
    deck = RoomDeck(stage)
    deck.resize(344, 500)
    deck.show()
    settle(app)
    taken = _steps(app, stage, _rules(document, session), COUNT)
    found.append(
        Figure("the same, preview on the desk included, p95", SPOKEN, p95(taken), "ms", None, spread(taken))
    )
    deck.deleteLater()
    stage.close()
    window.deleteLater()
    desk.close()
    settle(app)
    document.close()
    return found


def _rules(document: Document, session: str) -> list[Source]:
    place, rules = public_place.for_room(document, session), public_rules.for_room(document)
    return [Rule(place, rules, at) for at in range(len(rules.rules))]


def _steps(app: QApplication, stage: RoomStage, views: list[Source], count: int) -> list[float]:
    """Milliseconds of ``count`` times PageDown, or PageUp at the end, each until the wall is painted."""
    assert stage.window is not None
    wall = stage.window
    stage.control.show_sequence(views)
    settle(app)
    taken, forward = [], True
    for _ in range(count):
        back, on = stage.control.more
        forward = on if forward else not back
        key = Qt.Key.Key_PageDown if forward else Qt.Key.Key_PageUp
        before = stage.control.now

        def press(key: Qt.Key = key) -> None:
            QTest.keyClick(wall, key)
            settle(app)

        taken.append(timed(press))
        if stage.control.now == before:
            raise RuntimeError("nothing else is on the wall")
    return taken


def _words(app: QApplication, stage: RoomStage, document: Document, session: str) -> list[Figure]:
    taken = _steps(app, stage, _rules(document, session), COUNT)
    return [Figure("key → wall with words repainted, p95", SPOKEN, p95(taken), "ms", 16, spread(taken))]


def _charts(app: QApplication, stage: RoomStage, document: Document, session: str) -> list[Figure]:
    """Radar and dots of forty people; a moment of its own makes each a picture that was not drawn before."""
    place = public_place.for_room(document, session)
    (found,) = public_marks.public_conditions(document)
    figures = []
    for name in ("radar", "dots"):
        views: list[Source] = [Picture(place, name, (found,), (f"sessie {at}",)) for at in range(CHARTS)]
        taken = _steps(app, stage, views, CHARTS - 1)
        figures.append(
            Figure(f"key → {name} drawn and repainted, p95", SPOKEN, p95(taken), "ms", 50, spread(taken))
        )
    again = _steps(app, stage, views[:2], COUNT)
    figures.append(
        Figure("key → a chart that was shown before, p95", SPOKEN, p95(again), "ms", 16, spread(again))
    )
    return figures


def _blank(app: QApplication, stage: RoomStage) -> list[Figure]:
    """Black and back, with a chart under it."""
    assert stage.window is not None
    wall = stage.window
    taken: dict[bool, list[float]] = {True: [], False: []}

    def press() -> None:
        QTest.keyClick(wall, Qt.Key.Key_B)
        settle(app)

    for number in range(2 * COUNT):
        taken[number % 2 == 0].append(timed(press))
    return [
        Figure("key → black, p95", SPOKEN, p95(taken[True]), "ms", 16, spread(taken[True])),
        Figure("key → a chart after black, p95", SPOKEN, p95(taken[False]), "ms", 50, spread(taken[False])),
    ]


def _beside_work(app: QApplication, stage: RoomStage, document: Document, session: str) -> Figure:
    """The longest that the window does not answer while charts come up, a report is made and a backup is written."""
    data, path = document.snapshot(), document.path
    assert path is not None
    options = default_options(document, session)
    stop, made = threading.Event(), []

    def work() -> None:
        while not stop.is_set():
            made.append(report_work.make(data, session, options, 800, worker.Progress(lambda *_: None)))
            backups.keep(path, data, folder=path.parent / "backups", reason=str(len(made)))

    thread = threading.Thread(target=work)
    place = public_place.for_room(document, session)
    (found,) = public_marks.public_conditions(document)
    views: list[Source] = [Picture(place, "dots", (found,), (f"naast {at}",)) for at in range(CHARTS)]
    thread.start()
    taken = _steps(app, stage, views, CHARTS - 1)
    stop.set()
    thread.join()
    if not made:
        raise RuntimeError("no report was made meanwhile")
    return Figure("largest gap beside report and backup", SPOKEN, max(taken), "ms", 50, spread(taken))
