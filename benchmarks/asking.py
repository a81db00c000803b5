"""Asking the room: typing a round, the radar, the first picture, and the statistics of a hundred full measurements."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.editing import settle
from benchmarks.measuring import Figure, p95, paired, runs, spread, timed
from samenwerkdesk.model import (
    ballots,
    conditions,
    partners,
    people,
    public_marks,
    questions,
    rounds,
    sessions,
)
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.document import Document

PEOPLE, SESSIONS, MARKS, PER_SECOND = 40, 100, 1000, 10


def measure(folder: Path) -> list[Figure]:
    """Everything; the size does not depend on the example."""
    return [*typing(folder), *pictures(folder), *first_picture(folder), *many_sessions(folder)]


def _with_people(document: Document) -> str:
    for number in range(8):
        partner = partners.add(document, f"Partner {number + 1}")
        for each in range(PEOPLE // 8):
            people.add(document, f"Mens {number * 5 + each + 1}", partner)
    session = sessions.add(document, date(2025, 4, 10))
    sessions.everybody_present(document, session)
    return session


def _filled(document: Document, session: str, chance: Random, instrument: str = "full_scan") -> str:
    """A closed round in which everybody answered everything."""
    key = rounds.prepare(document, instrument, session)
    rounds.set_level(document, key, "anoniem", "participant")
    rounds.start(document, key)
    asked = questions.of_round(document, key)
    entries = [
        (Who(person.id), one, Given(float(chance.randint(1, 5))))
        for person in people.all_people(document)
        for one in asked
    ]
    ballots.put(document, key, entries)
    rounds.close(document, key)
    return key


# ---------------------------------------------------------------------- typing


def typing(folder: Path) -> list[Figure]:
    """A thousand marks in the grid of the full measurement, ten a second: from the key to a committed file and a new picture."""
    from samenwerkdesk.ui import contents
    from samenwerkdesk.ui.desk.conditions import ConditionsPage
    from samenwerkdesk.ui.workspace import Workspace

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    path = folder / "typing.samenwerk"
    document = Document.create(path)
    session = _with_people(document)
    workspace = Workspace(document)
    workspace.resize(1440, 900)
    workspace.begin()
    workspace.show()
    workspace.desk.choose_session(session)
    workspace.show_page(contents.CONDITIONS)
    page = workspace.current_page()
    assert isinstance(page, ConditionsPage)
    page.ask("full_scan")
    page.now.asking.head.open.click()
    settle(app)
    grid = page.now.asking.grid.grid
    grid.setFocus()
    taken = []
    chance = Random(1)
    for number in range(MARKS):
        start = time.perf_counter()
        key = Qt.Key(Qt.Key.Key_1 + chance.randint(0, 4))

        def press(key: Qt.Key = key) -> None:
            QTest.keyClick(grid, key)
            settle(app)

        taken.append(timed(press))
        if number % 50 == 0:
            print(f"  {number} of {MARKS} marks", file=sys.stderr, flush=True)
        time.sleep(max(0.0, 1 / PER_SECOND - (time.perf_counter() - start)))
    kept = document.value("SELECT count(*) FROM answer")
    workspace.close_desk()
    workspace.close()
    workspace.deleteLater()
    settle(app)
    document.close()
    if kept != MARKS:
        raise RuntimeError(f"{kept} marks were kept")
    half = MARKS // 2
    return [
        Figure("mark typed → committed and repainted, p95", "40 × 25", p95(taken), "ms", 16, spread(taken)),
        Figure("the same, last half only", "40 × 25", p95(taken[half:]), "ms", 16, spread(taken[half:])),
    ]


# ---------------------------------------------------------------------- pictures


def pictures(folder: Path) -> list[Figure]:
    """Radar and dots of forty people at 1920 × 1080: made and drawn in dots again, as after every reveal."""
    from samenwerkdesk import look
    from samenwerkdesk.charts import style
    from samenwerkdesk.charts.dots import dots
    from samenwerkdesk.charts.radar import radar
    from samenwerkdesk.charts.sheet import Sheet, rgba

    document = Document.create(folder / "pictures.samenwerk")
    session = _with_people(document)
    key = _filled(document, session, Random(2))
    for _ in range(3):
        rounds.reveal(document, key)
    (found,) = public_marks.public_conditions(document)
    document.close()
    room = style.room(look.theme("light"), 1080)
    figures = []
    for name, draw in (("radar", radar), ("dots", dots)):
        taken = runs(lambda draw=draw: rgba(draw(found, 1920, 1080, room)), 30)  # type: ignore[misc]
        figures.append(
            Figure(f"{name} update, median", "1920 × 1080", statistics.median(taken), "ms", 40, spread(taken))
        )
    empty = runs(lambda: rgba(Sheet(1920, 1080).figure), 30)
    figures.append(
        Figure(
            "an empty sheet, for comparison",
            "1920 × 1080",
            statistics.median(empty),
            "ms",
            None,
            spread(empty),
        )
    )
    return figures


_FIRST = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import application, contents
from samenwerkdesk.ui.workspace import Workspace
from samenwerkdesk.ui.widgets.picture import loader
app = application.make(sys.argv[:1])
document = Document.open(Path(sys.argv[1]))
space = Workspace(document); space.resize(1440, 900); space.begin(); space.show()
def calm(seconds):
    gaps, last, end = [], time.perf_counter(), time.perf_counter() + seconds
    while time.perf_counter() < end:
        app.processEvents()
        now = time.perf_counter(); gaps.append(now - last); last = now
        time.sleep(0.001)
    return max(gaps) * 1000
calm(0.3)
loader.start()
loading = 0.0
while not loader.ready:
    loading = max(loading, calm(0.05))
loading = max(loading, calm(1.5))
start = time.perf_counter()
space.show_page(contents.OVERVIEW); app.processEvents()
other = (time.perf_counter() - start) * 1000
start = time.perf_counter()
space.show_page(contents.CONDITIONS); app.processEvents()
page = (time.perf_counter() - start) * 1000
first = calm(0.5)
print(loading, page, first, other)
"""


def first_picture(folder: Path) -> list[Figure]:
    """What the window does not answer while matplotlib is loaded, and when the tab with the first picture is shown."""
    from benchmarks import cases

    path = cases.make(folder, "example")
    loading, shown, other = [], [], []
    for _ in range(5):
        done = subprocess.run(
            [sys.executable, "-c", _FIRST, str(path)], capture_output=True, text=True, check=True
        )
        gap, page, first, overview = (float(word) for word in done.stdout.split())
        loading.append(gap)
        shown.append(max(page, first))
        other.append(overview)
    return [
        Figure("largest gap while pictures are loaded", "example", max(loading), "ms", 100, spread(loading)),
        Figure(
            "tab with the first picture shown", "example", statistics.median(shown), "ms", 100, spread(shown)
        ),
        Figure(
            "a tab without pictures, for comparison",
            "example",
            statistics.median(other),
            "ms",
            None,
            spread(other),
        ),
    ]


# ---------------------------------------------------------------------- statistics


def many_sessions(folder: Path) -> list[Figure]:
    """The five conditions over a hundred sessions of forty people and 25 statements, as a ratio to reading the marks alone."""
    path = folder / "many.samenwerk"
    document = Document.create(path)
    first = _with_people(document)
    chance = Random(3)
    _filled(document, first, chance)
    for number in range(1, SESSIONS):
        session = sessions.add(document, date(2025, 4, 10) + timedelta(days=number))
        sessions.everybody_present(document, session)
        _filled(document, session, chance)
    marks = document.value("SELECT count(*) FROM answer")
    if marks != PEOPLE * 25 * SESSIONS:
        raise RuntimeError(f"{marks} marks")
    ratio, detail = paired(
        lambda: timed(lambda: conditions.measurements(document)),
        lambda: timed(lambda: document.rows("SELECT ballot_id, item, number FROM answer")),
        5,
    )
    whole = runs(lambda: public_marks.public_conditions(document), 3)
    document.close()
    return [
        Figure("statistics ÷ reading the marks", "40 × 25 × 100", ratio, "×", None, detail),
        Figure(
            "all that may be shown of them",
            "40 × 25 × 100",
            statistics.median(whole),
            "ms",
            None,
            spread(whole),
        ),
    ]
