"""The report page: ticks, preview, saving, and leaving while it works."""

from __future__ import annotations

import gc
import threading
import weakref
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QDesktopServices

from samenwerkdesk.model import collaboration, decisions
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.visibility import PRIVATE
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk import report_work
from samenwerkdesk.ui.desk.report import ReportPage
from samenwerkdesk.ui.desk.report_work import Preview
from tests.ui.file_desk import Dialogs
from tests.ui.sitting import CTRL, Key, Sitting, shown

SECRET = "Dit weet alleen de begeleider"


def opened(sitting: Sitting) -> ReportPage:
    """Open the report and wait until it is there."""
    sitting.workspace.show_report()
    return ready(sitting)


def ready(sitting: Sitting) -> ReportPage:
    page = sitting.report
    sitting.qtbot.waitUntil(lambda: page.ready is not None, timeout=20_000)
    return page


def text_of(page: ReportPage) -> str:
    """All words of the report that is shown."""
    assert page.ready is not None
    file = pypdfium2.PdfDocument(page.ready.pdf)
    try:
        return " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in file).split())
    finally:
        file.close()


def ticked(page: ReportPage) -> dict[str, bool | None]:
    return {record.key: record.checked for record in [*shown(page.ticks), *shown(page.private)]}


class Slow:
    """Work that waits until the test lets it go on, in the place of making the report."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go, self.began = threading.Event(), threading.Event()
        self.count = 0
        self.ended: list[str] = []
        make = report_work.make

        def slow(*arguments: object) -> Preview:
            self.count += 1
            self.began.set()
            progress = arguments[-1]
            progress.report(0.4, "Tekst opmaken")  # type: ignore[attr-defined]
            self.go.wait(20)
            try:
                progress.report(0.5, "Pagina's maken")  # type: ignore[attr-defined]
            except BaseException:
                self.ended.append("stopped")
                raise
            self.ended.append("made")
            return make(*arguments)  # type: ignore[arg-type]

        monkeypatch.setattr(report_work, "make", slow)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    return Slow(monkeypatch)


# ---------------------------------------------------------------------- what is shown


def test_the_report_of_the_session_that_is_on(example: Sitting) -> None:
    example.press(Key.Key_P, modifiers=CTRL)
    page = ready(example)
    assert page.header.title.text() == "Verslag van sessie 3"
    assert page.state.text() == "Past op één A4."
    text = text_of(page)
    assert "Mandaten worden per persoon vastgelegd in CON3." in text
    assert "Yasmina el Haddioui" in text
    assert ticked(page)["include_private"] is False
    assert page.ticks.row(page.ticks.keys()[0]).hasFocus()  # type: ignore[union-attr]


def test_ticks_change_the_pages(example: Sitting) -> None:
    page = opened(example)
    decision = next(row for row in shown(page.ticks) if row.key == "decisions")
    example.at(page.ticks, page.ticks.keys().index(decision.key))
    example.press(Key.Key_Space)
    assert page.ready is None
    assert not page.save.isEnabled()
    ready(example)
    assert "Mandaten worden per persoon" not in text_of(page)
    row = page.ticks.row("decisions")
    assert row is not None
    example.click(row)
    ready(example)
    assert "Mandaten worden per persoon" in text_of(page)


def test_what_is_private_is_only_in_it_when_asked_and_forgotten_on_leaving(example: Sitting) -> None:
    key = decisions.add(example.document, example.session, SECRET)
    decisions.set_field(example.document, key, "visibility", PRIVATE)
    page = opened(example)
    assert SECRET not in text_of(page)
    example.at(page.private)
    example.press(Key.Key_Space)
    ready(example)
    assert SECRET in text_of(page)
    example.press(Key.Key_Escape)
    assert example.workspace.current_page() is example.page
    opened(example)
    assert ticked(page)["include_private"] is False
    assert SECRET not in text_of(page)


def test_long_content_is_honest_about_its_pages(example: Sitting) -> None:
    for number in range(6):
        decisions.add(
            example.document, example.session, f"{number} " + "Samen zorgen we dat het klopt. " * 60
        )
    page = opened(example)
    assert page.ready is not None
    count = len(page.ready.pages)
    assert count > 1
    assert page.state.text() == f"Wordt {count} pagina's. Vink iets uit om korter te zijn."
    assert [sheet.accessibleName() for sheet in page.pages._sheets] == [
        f"Pagina {number} van {count}" for number in range(1, count + 1)
    ]


def test_it_follows_changes_undo_and_the_session(example: Sitting) -> None:
    page = opened(example)
    decisions.add(example.document, example.session, "Net besloten")
    ready(example)
    assert "Net besloten" in text_of(page)
    example.press(Key.Key_Z, modifiers=CTRL)
    assert page.ready is None
    ready(example)
    assert "Net besloten" not in text_of(page)
    example.press(Key.Key_F6)
    example.choose("Sessie 1")
    ready(example)
    assert page.header.title.text() == "Verslag van sessie 1"
    assert "Verslag van sessie 1" in text_of(page)


def test_a_section_that_fills_later_is_ticked_then(fresh: Sitting) -> None:
    fresh.with_session()
    page = opened(fresh)
    assert ticked(page)["open_points"] is False
    fresh.press(Key.Key_Escape)
    fresh.page.recording.line.line.input.setFocus()
    fresh.write("Wie betaalt?")
    fresh.press(Key.Key_Return)
    opened(fresh)
    assert ticked(page)["open_points"] is True


def test_the_pages_are_sharp_at_every_width(example: Sitting) -> None:
    page = opened(example)
    for width in (1100, 1500):
        example.window.resize(width, 800)
        example.settle()
        wanted = round(page.pages.page_width() * page.devicePixelRatioF())
        example.qtbot.waitUntil(partial(_is_wide, page, wanted), timeout=20_000)


def _is_wide(page: ReportPage, width: int) -> bool:
    return page.ready is not None and page.ready.pages[0].width() == width


def test_pictures_are_as_wide_as_asked(example: Sitting) -> None:
    page = opened(example)
    assert page.ready is not None
    for width in (320, 523, 900, 1800):
        (picture,) = report_work.pictures(page.ready.pdf, width)
        assert picture.width() == width


def test_without_a_session_it_says_what_is_needed(fresh: Sitting) -> None:
    fresh.workspace.show_report()
    assert fresh.last_said() == "Plan eerst een sessie; daarna maak je er een verslag van."
    assert not isinstance(fresh.workspace.current_page(), ReportPage)


def test_it_closes_when_its_session_is_undone(fresh: Sitting) -> None:
    fresh.with_session()
    opened(fresh)
    fresh.press(Key.Key_Z, modifiers=CTRL)
    assert fresh.workspace.current_page() is fresh.page
    assert fresh.page.empty.isVisible()


# ---------------------------------------------------------------------- going back


def test_pressing_the_tab_goes_back_from_the_report(example: Sitting) -> None:
    rail = example.workspace.rail
    for press in (
        lambda: example.click(rail.list.viewport(), rail.list.visualRect(rail.list.currentIndex()).center()),
        lambda: example.press(Key.Key_2, modifiers=CTRL),
        lambda: example.press(Key.Key_Escape),
        lambda: example.click(example.report.back),
    ):
        opened(example)
        assert rail.current() == contents.SESSIONS
        press()
        assert example.workspace.current_page() is example.page


# ---------------------------------------------------------------------- while it works


def test_progress_is_said_and_it_can_be_stopped(example: Sitting, slow: Slow) -> None:
    example.workspace.show_report()
    page = example.report
    example.qtbot.waitUntil(slow.began.is_set, timeout=10_000)
    example.qtbot.waitUntil(page.stop.isVisible, timeout=5_000)
    assert page.state.text() == "Het verslag wordt gemaakt…"
    page.stop.setFocus()
    example.click(page.stop)
    assert page.state.text() == "Gestopt. Vink iets aan of uit om het verslag opnieuw te maken."
    slow.go.set()
    example.qtbot.waitUntil(lambda: page._job is None, timeout=5_000)
    assert slow.ended == ["stopped"]
    assert not page.stop.isVisible()
    assert page.back.hasFocus()
    assert page.ready is None
    assert not page.save.isEnabled()
    example.at(page.ticks)
    example.press(Key.Key_Space)
    ready(example)
    assert slow.ended == ["stopped", "made"]


def test_only_one_is_made_at_a_time_and_the_last_ticks_win(example: Sitting, slow: Slow) -> None:
    example.workspace.show_report()
    page = example.report
    example.qtbot.waitUntil(slow.began.is_set, timeout=10_000)
    example.at(page.ticks, 1)
    for _ in range(3):
        example.press(Key.Key_Space)
    example.qtbot.waitUntil(lambda: page._again, timeout=5_000)
    assert slow.count == 1
    slow.go.set()
    ready(example)
    assert slow.ended == ["stopped", "made"]
    assert "Mandaten worden per persoon" not in text_of(page)


def test_coming_back_makes_it_again(example: Sitting, slow: Slow) -> None:
    example.workspace.show_report()
    example.qtbot.waitUntil(slow.began.is_set, timeout=10_000)
    example.workspace.show_page(contents.OVERVIEW)
    slow.go.set()
    example.workspace.show_report()
    page = ready(example)
    assert page.save.isEnabled()


@pytest.mark.parametrize("how", ["document", "window"])
def test_closing_while_it_works(example: Sitting, slow: Slow, how: str) -> None:
    example.workspace.show_report()
    example.qtbot.waitUntil(slow.began.is_set, timeout=10_000)
    if how == "document":
        example.window.close_document()
        assert example.window.workspace is None
    else:
        example.window.close()
    example.settle()
    slow.go.set()
    example.qtbot.waitUntil(lambda: slow.ended == ["stopped"], timeout=5_000)
    example.settle()


def test_nothing_is_left_of_a_report_that_was_closed(example: Sitting) -> None:
    page = weakref.ref(opened(example))
    data = weakref.ref(example.workspace)
    example.window.close_document()
    example.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert (page(), data()) == (None, None)


def test_a_problem_is_a_sentence(example: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Preview:
        raise UserError("Er is te weinig ruimte voor het verslag.")

    monkeypatch.setattr(report_work, "make", fail)
    example.workspace.show_report()
    example.qtbot.waitUntil(lambda: bool(example.said), timeout=5_000)
    assert example.last_said() == "Er is te weinig ruimte voor het verslag."
    assert example.report.state.text() == "Er is geen verslag gemaakt."


# ---------------------------------------------------------------------- saving


def test_saving_writes_exactly_what_is_shown(example: Sitting, dialogs: Dialogs, tmp_path: Path) -> None:
    page = opened(example)
    dialogs.chosen = [tmp_path / "uit.pdf"]
    example.press(Key.Key_S, modifiers=CTRL)
    assert page.ready is not None
    assert (tmp_path / "uit.pdf").read_bytes() == page.ready.pdf
    assert dialogs.offered[-1][1].name == "Verslag sessie 3 – Gezinsketen Elzenland.pdf"
    assert dialogs.offered[-1][1].parent == tmp_path
    assert example.last_said() == "Het verslag staat in uit.pdf."


def test_the_name_is_safe_and_says_what_is_private(
    example: Sitting, dialogs: Dialogs, tmp_path: Path
) -> None:
    collaboration.set_text(example.document, "title", '../<Samen: 50/50?> "ok" ' + "lang " * 60)
    page = opened(example)
    example.at(page.private)
    example.press(Key.Key_Space)
    ready(example)
    dialogs.chosen = [None]
    example.click(page.save)
    name = dialogs.offered[-1][1].name
    assert name.startswith("Alleen voor mij – Verslag sessie 3 – ")
    assert len(name.encode()) < 200
    assert not set(name) & set('<>:"/\\|?*')
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_name_without_an_ending_replaces_nothing(
    example: Sitting, dialogs: Dialogs, tmp_path: Path
) -> None:
    page = opened(example)
    (tmp_path / "uit.pdf").write_bytes(b"van iemand anders")
    dialogs.chosen = [tmp_path / "uit"]
    example.click(page.save)
    assert (tmp_path / "uit.pdf").read_bytes() == b"van iemand anders"
    assert (tmp_path / "uit 2.pdf").exists()
    assert example.last_said() == "Het verslag staat in uit 2.pdf."


def test_a_folder_that_refuses_is_a_sentence(example: Sitting, dialogs: Dialogs, tmp_path: Path) -> None:
    page = opened(example)
    (tmp_path / "map").write_text("een bestand, geen map")
    dialogs.chosen = [tmp_path / "map" / "uit.pdf"]
    example.click(page.save)
    assert example.said[-1].kind == "danger"
    assert example.last_said().endswith(".")


def test_opening_what_was_saved(
    example: Sitting, dialogs: Dialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QUrl] = []

    def refuse(url: QUrl) -> bool:
        asked.append(url)
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", refuse)
    page = opened(example)
    dialogs.chosen = [tmp_path / "uit.pdf"]
    example.click(page.save)
    act = example.said[-1].act
    assert act is not None
    act()
    assert Path(asked[0].toLocalFile()) == tmp_path / "uit.pdf"
    assert example.last_said() == "Er is geen programma dat uit.pdf kan tonen."
