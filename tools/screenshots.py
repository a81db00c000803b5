"""Photograph every page: ``python dev.py screenshots [OUT] [--docs] [--only WORDS]``.

Writes PNGs of the whole window into OUT (default ./screenshots): the example, an empty file and an extreme one, at two
sizes; the session report as pages; and all walls of the room in three themes. Names on the way what cannot be right.
``--docs`` renews the pictures of the README.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tools import layout_check, scenes

SIZES = (QSize(1024, 768), QSize(1920, 1080))
DOCS_SIZE = QSize(1440, 900)
DOCS = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
PAPER_WIDTH = 1240
PATIENCE = 60.0
"""Seconds to wait for a report."""

DARKER = ("high_contrast", "dark")
"""The themes beside the light one, in which every tab is photographed too."""

LINE = "Proefteam samenstellen uit drie organisaties @Yasmina 24 april"


class Studio:
    """One window, its files, and where the pictures go."""

    def __init__(self, folder: Path, out: Path, only: str = "") -> None:
        from samenwerkdesk.ui import application
        from samenwerkdesk.ui.main_window import MainWindow
        from samenwerkdesk.ui.widgets.picture import loader

        self.app = application.make(["samenwerkdesk"])
        # A mistake ends this program; nobody sits here to read a dialog.
        sys.excepthook = sys.__excepthook__
        self.app.setCursorFlashTime(0)
        self.folder, self.out, self.only = folder, out, only
        self.window = MainWindow(lambda: scenes.NOW)
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.show()
        # Pictures are drawn when the page is photographed, not some time after.
        loader.wait()
        self.warnings = 0

    def settle(self) -> None:
        """Let layouts and paint events come to rest."""
        for _ in range(6):
            self.app.sendPostedEvents()
            self.app.processEvents()

    def wait_for(self, done: Callable[[], bool]) -> None:
        """Let the window live until ``done``."""
        end = time.monotonic() + PATIENCE
        while not done():
            if time.monotonic() > end:
                raise TimeoutError("the window never came to rest")
            self.app.processEvents()
            time.sleep(0.005)
        self.settle()

    def open(self, make: Callable[[Path], None]) -> None:
        """Open a collaboration that ``make`` makes."""
        path = self.folder / f"{scenes.FILES[make.__name__]}.samenwerk"
        if not path.exists():
            make(path)
        self.window.files.open_path(path)
        self.settle()

    def shoot(self, name: str, size: QSize, *, check: bool = True) -> None:
        """Photograph the window as it is, and say what cannot be right in it."""
        if self.only not in name:
            return
        self.settle()
        target = self.out / f"{name}-{size.width()}.png"
        self.window.grab().save(str(target))
        found = layout_check.problems(self.window) if check else []
        self.warnings += len(found)
        for problem in found:
            print(f"{target.name}: {problem}")

    def resize(self, size: QSize) -> None:
        """Give the window another size."""
        self.window.resize(size)
        self.settle()


def views(page: QWidget) -> Iterator[str]:
    """Show the views of a page one after the other; a page without views is one view."""
    from samenwerkdesk.ui.widgets.segmented import Segmented

    switch = getattr(page, "views", None) or getattr(page, "choice", None)
    show = getattr(page, "show_view", None)
    if not isinstance(switch, Segmented) or show is None:
        yield ""
        return
    for key in switch.choices():
        show(key)
        yield f"-{key}"
    show(switch.choices()[0])


def photograph(studio: Studio, name: str, make: Callable[[Path], None], size: QSize) -> None:
    """Every page and view of one collaboration at one size."""
    from samenwerkdesk.ui import contents, theme

    studio.open(make)
    workspace = studio.window.workspace
    assert workspace is not None
    studio.resize(size)
    _tabs(studio, name, size)
    for theme_name in DARKER:
        theme.apply(studio.app, theme_name)
        _tabs(studio, f"{name}-{theme_name}", size)
    theme.apply(studio.app)
    _ask(studio, name, size)
    _agreement(studio, name, size)
    workspace.show_page(contents.SESSIONS)
    _edit(studio, name, size)
    workspace.toggle_explanation()
    studio.shoot(f"{name}-explanation", size)
    workspace.toggle_explanation()
    studio.settle()
    workspace.capture.ask()
    studio.shoot(f"{name}-capture-empty", size, check=False)
    workspace.capture.line.line.set_text(LINE)
    studio.shoot(f"{name}-capture", size, check=False)
    workspace.capture.line.line.set_text("")
    workspace.capture.dismiss()
    if workspace.desk.session_id is not None:
        _show_report(studio)
        studio.shoot(f"{name}-report", size)
    studio.window.close_document()


def _tabs(studio: Studio, name: str, size: QSize) -> None:
    from samenwerkdesk.ui import contents

    workspace = studio.window.workspace
    assert workspace is not None
    for tab in contents.TABS:
        workspace.show_page(tab.key)
        studio.settle()
        for view in views(workspace.current_page()):
            studio.shoot(f"{name}-{tab.key}{view}", size)


def _agreement(studio: Studio, name: str, size: QSize) -> None:
    """The first TWO, opened at each of its steps."""
    from samenwerkdesk.model import agreements
    from samenwerkdesk.ui import contents
    from samenwerkdesk.ui.desk import agreements_words
    from samenwerkdesk.ui.desk.agreements_view import AgreementsView
    from samenwerkdesk.ui.desk.parts_page import PartsPage

    workspace = studio.window.workspace
    assert workspace is not None
    found = agreements.all_agreements(workspace.document)
    workspace.show_page(contents.AGREEMENTS)
    page = workspace.current_page()
    if not found or not isinstance(page, PartsPage):
        return
    view = page.view()
    assert isinstance(view, AgreementsView)
    view.open(found[0].id)
    for step in agreements_words.STEPS:
        if view.opened is not None:
            view.opened.show_step(step)
            studio.settle()
            studio.shoot(f"{name}-two-{step}", size)
    view.close_opened()


def _ask(studio: Studio, name: str, size: QSize) -> None:
    """A measurement of the conditions from being prepared to being shown, in a new session; nothing of it is kept."""
    from samenwerkdesk.model import ballots, questions, rounds, sessions
    from samenwerkdesk.ui import contents
    from samenwerkdesk.ui.desk.conditions import ConditionsPage

    workspace = studio.window.workspace
    assert workspace is not None
    document, before = workspace.document, workspace.desk.session_id
    if before is None:
        return
    depth = document.undo_label
    session = sessions.add(document, scenes.NOW.date() + timedelta(days=7))
    sessions.everybody_present(document, session)
    workspace.desk.choose_session(session)
    workspace.show_page(contents.CONDITIONS)
    page = workspace.current_page()
    assert isinstance(page, ConditionsPage)
    studio.shoot(f"{name}-asking-0-start", size)
    page.ask("full_scan")
    studio.shoot(f"{name}-asking-1-prepared", size)
    head = page.now.asking.head
    head.open.click()
    of = page.now.asking.round
    if of is not None:
        asked = questions.of_round(document, of.id)
        count = max(8, len(ballots.expected(document, of)) - 2)
        entries = [
            (ballots.Who(new=f"#{number}"), one, ballots.Given(float(1 + (number * 7 + at * 3) % 5)))
            for number in range(count)
            for at, one in enumerate(asked)
        ]
        ballots.put(document, of.id, entries)
        studio.shoot(f"{name}-asking-2-open", size)
        rounds.close(document, of.id)
        for number, state in enumerate(("closed", "dots", "spread", "revealed"), 3):
            studio.shoot(f"{name}-asking-{number}-{state}", size)
            rounds.reveal(document, of.id)
    page.ask("quick_scan")
    head.open.click()
    head.tally.click()
    studio.shoot(f"{name}-asking-7-tally", size)
    while document.undo_label != depth:
        document.undo()
    workspace.desk.choose_session(before)


def _edit(studio: Studio, name: str, size: QSize) -> None:
    """The session with the fields of its second rows open."""
    from samenwerkdesk.ui.desk.sessions import RUN, SessionsPage

    workspace = studio.window.workspace
    assert workspace is not None
    page = workspace.current_page()
    assert isinstance(page, SessionsPage)
    page.show_view(RUN)
    for records in (page.running.list, page.recording.decisions.records, page.recording.agreed.records):
        if len(records.keys()) > 1:
            records.edit_asked.emit(records.keys()[1])
    studio.shoot(f"{name}-editing", size)
    for records in (page.running.list, page.recording.decisions.records, page.recording.agreed.records):
        records.close_editor()
    workspace.begin()


def _show_report(studio: Studio) -> None:
    from samenwerkdesk.ui.desk.report import ReportPage

    workspace = studio.window.workspace
    assert workspace is not None
    workspace.show_report()
    page = workspace.current_page()
    assert isinstance(page, ReportPage)
    studio.wait_for(lambda: page.ready is not None)


def starts(studio: Studio) -> None:
    """The start page, before and after somebody opened something."""
    from samenwerkdesk.ui import settings

    for size in SIZES:
        studio.resize(size)
        studio.shoot("start-empty", size)
    for make in (scenes.extreme, scenes.empty, scenes.example):
        studio.open(make)
        studio.window.close_document()
    studio.settle()
    for size in SIZES:
        studio.resize(size)
        studio.shoot("start", size)
    settings.save(settings.Settings())


def paper(studio: Studio) -> None:
    """The report of session 3 as it is handed out, page by page."""
    from samenwerkdesk.model import sessions
    from samenwerkdesk.model.document import Document
    from samenwerkdesk.report.options import default_options
    from samenwerkdesk.report.session import session_report
    from samenwerkdesk.ui.desk.report_work import pictures

    document = Document.open(studio.folder / f"{scenes.FILES['example']}.samenwerk")
    session = next(entry.id for entry in sessions.all_sessions(document) if entry.day == scenes.NOW.date())
    pdf = session_report(document, session, default_options(document, session))
    document.close()
    for number, page in enumerate(pictures(pdf, PAPER_WIDTH), 1):
        page.save(str(studio.out / f"paper-{number}.png"))


def room(studio: Studio) -> None:
    """Everything the room can be shown, in each theme."""
    from samenwerkdesk.model.document import Document
    from tools import walls

    for make in (scenes.example, scenes.empty, scenes.extreme):
        document = Document.open(studio.folder / f"{scenes.FILES[make.__name__]}.samenwerk")
        for size in SIZES:
            walls.photograph(document, make.__name__, studio.out, size, scenes.NOW, studio.only)
        document.close()


def for_docs(studio: Studio) -> None:
    """The pictures of the README."""
    from samenwerkdesk.ui import contents

    studio.out = DOCS
    DOCS.mkdir(parents=True, exist_ok=True)
    studio.resize(DOCS_SIZE)
    studio.open(scenes.example)
    studio.window.close_document()
    _keep(studio, "start")
    studio.open(scenes.example)
    workspace = studio.window.workspace
    assert workspace is not None
    for name, tab in (
        ("sessie", contents.SESSIONS),
        ("schutting", contents.FENCE),
        ("spelregels", contents.GROUND_RULES),
        ("rollen", contents.ROLES),
        ("condities", contents.CONDITIONS),
        ("peilingen", contents.POLLS),
        ("consensus", contents.CONSENSUS),
        ("mandaten", "mandates"),
        ("fasen", contents.PHASES),
        ("belangen", "interests"),
        ("halen-en-brengen", "give_take"),
        ("netwerk", "trust_network"),
        ("keten", contents.CHAIN),
    ):
        workspace.show_page(tab)
        _keep(studio, name)
    workspace.show_page(contents.AGREEMENTS)
    workspace.current_page().show_part("agreements:TWO1")
    _keep(studio, "twos")
    _side_by_side(studio)
    _show_report(studio)
    _keep(studio, "verslag")
    studio.window.close_document()


def _side_by_side(studio: Studio) -> None:
    """The desk, and beside it what the room sees then."""
    from PySide6.QtGui import QColor, QImage, QPainter

    from samenwerkdesk import look
    from samenwerkdesk.model import public_marks
    from samenwerkdesk.ui import contents
    from samenwerkdesk.ui.desk.walls import Walls

    workspace = studio.window.workspace
    assert workspace is not None
    workspace.show_page(contents.CONDITIONS)
    walls = Walls.of(workspace.desk)
    wall = walls.picture("radar", public_marks.public_conditions(walls.document)[:3])
    workspace.desk.room.show(wall)
    workspace.current_page().clear_banner()
    studio.settle()
    desk = studio.window.grab()
    high, gap = DOCS_SIZE.height(), 40
    wide = high * 16 // 9
    image = QImage(DOCS_SIZE.width() + gap + wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor(look.theme("light").border))
    painter = QPainter(image)
    painter.drawPixmap(0, 0, desk)
    painter.translate(DOCS_SIZE.width() + gap, 0)
    painter.fillRect(0, 0, wide, high, QColor(look.theme("light").room_page))
    wall.paint(painter, wide, high, "light", 0)
    painter.end()
    image.save(str(DOCS / "zaal.png"), None, 0)


def _keep(studio: Studio, name: str) -> None:
    workspace = studio.window.workspace
    if workspace is not None and name != "sessie":
        # On the others nobody is typing.
        workspace.current_page().setFocus(Qt.FocusReason.MouseFocusReason)
    studio.settle()
    studio.window.grab().save(str(DOCS / f"{name}.png"), None, 0)


def main(arguments: list[str]) -> int:
    """Take all pictures; the exit status is 0, also when something looked wrong."""
    parser = argparse.ArgumentParser(prog="screenshots", description=__doc__)
    parser.add_argument("out", nargs="?", type=Path, default=Path("screenshots"))
    parser.add_argument("--docs", action="store_true", help="renew docs/screenshots instead")
    parser.add_argument("--only", default="", help="only pictures with this in their name")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["SAMENWERKDESK_HOME"] = str(folder / "home")
        studio = Studio(folder, chosen.out, chosen.only)
        if chosen.docs:
            for_docs(studio)
        else:
            chosen.out.mkdir(parents=True, exist_ok=True)
            starts(studio)
            for size in SIZES:
                for make in (scenes.example, scenes.begun, scenes.empty, scenes.extreme):
                    photograph(studio, make.__name__, make, size)
            paper(studio)
            room(studio)
        studio.window.close()
        studio.settle()
    application = QApplication.instance()
    if application is not None:
        application.quit()
    print(f"{studio.out}: done, {studio.warnings} things to look at")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
