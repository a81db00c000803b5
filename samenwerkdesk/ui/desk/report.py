"""The session report: tick what goes in, see the pages, save the PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from samenwerkdesk.model import collaboration
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.file_names import safe_name
from samenwerkdesk.ui import worker
from samenwerkdesk.ui.desk import report_work
from samenwerkdesk.ui.desk.asking_sheets import keep_file
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.page import DeskPage
from samenwerkdesk.ui.desk.report_pages import Pages
from samenwerkdesk.ui.desk.report_work import Preview
from samenwerkdesk.ui.file_dialogs import FileDialogs, documents
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.columns import Columns, Flow
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

if TYPE_CHECKING:
    from samenwerkdesk.report.options import Available, ReportOptions

PRIVATE = "include_private"
SETTLE_MS = 150
PATIENCE_MS = 400
"""Shorter work is over before one could read that it goes on."""


class ReportPage(DeskPage):
    """Ticks at the left, pages at the right. ``closed`` when the facilitator goes back."""

    closed = Signal()
    element: ClassVar[str] = "sessions"
    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "collaboration", "facilitator", "partner", "person", "session", "attendance", "decision", "action", "card",
            "proposal", "mandate", "mandate_renewal", "round", "ballot", "answer",
        }
    )  # fmt: skip
    by_session: ClassVar[bool] = True
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Spatie", "wel of niet in het verslag"),
        ("Ctrl+S", "bewaren als PDF"),
        ("Esc", "terug naar de sessie"),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Verslag")
        self._session: str | None = None
        self._ticked: dict[str, bool] = {}
        self._found: list[Available] = []
        self._job: worker.Job[Preview] | None = None
        self._again = False
        self._ready: Preview | None = None
        self._current = False
        self._build_actions()
        self._build_choices()
        self.pages = Pages()
        self.pages.resized.connect(self._resized)
        columns = Columns([(320, 1.0), (380, 1.7)])
        columns.add(self.choices, 0)
        columns.add(self.pages, 1)
        self.add(columns)
        self._settle = _timer(self, SETTLE_MS, self._start)
        self._patience = _timer(self, PATIENCE_MS, self._say_busy)

    def _build_actions(self) -> None:
        self.back = Button("Terug", "arrow-left")
        self.back.clicked.connect(self.closed)
        self.add_action(self.back)
        self.save = Button("Bewaar als PDF…", "download", "primary")
        self.save.clicked.connect(self.save_as)
        self.save.setEnabled(False)
        self.add_action(self.save)
        for keys, act in ((Qt.Key.Key_Escape, self.closed.emit), ("Ctrl+S", self.save_as)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _build_choices(self) -> None:
        self.ticks = RecordList("Wat komt erin?", padding=8, pick=True)
        self.private = RecordList("Alleen voor jou", padding=8, pick=True)
        for ticks in (self.ticks, self.private):
            ticks.toggled.connect(self._toggle)
            ticks.edit_asked.connect(lambda key: self._toggle(key, not self._on(key)))
        self.choices = Card("Wat komt erin?", wide=True)
        self.choices.add_wide(self.ticks)
        self.choices.add(Hairline())
        self.choices.add_wide(self.private)
        self.choices.add(Hairline())
        self.state = Text("Het verslag wordt gemaakt…", "body", "muted", wrap=True)
        self.stop = Button("Stoppen", "x", size="small")
        self.stop.clicked.connect(self.cancel)
        self.choices.add(self.state)
        line = Flow()
        line.add(self.stop)
        self.choices.add(line)
        self.stop.hide()

    @property
    def ready(self) -> Preview | None:
        """The report as it is shown, or None while it is not what the ticks and the document say."""
        return self._ready if self._current else None

    def first_control(self) -> QWidget:
        keys = self.ticks.keys()
        return (self.ticks.row(keys[0]) if keys else None) or self.back

    # ------------------------------------------------------------------ ticks

    def refresh(self) -> None:
        from samenwerkdesk.report.options import available

        session = self.desk.session
        if session is None:
            self.closed.emit()
            return
        self.set_title(f"Verslag van {session.label.lower()}")
        if session.id != self._session:
            self._session = session.id
            self._ticked.clear()
        self._found = available(self.desk.document, session.id)
        self._show_ticks()
        self._renew()

    def _show_ticks(self) -> None:
        self.ticks.show_records(
            [
                Record(
                    entry.key,
                    entry.title,
                    sub=entry.remark,
                    right=str(entry.count) if entry.count else "niets",
                    checked=self._on(entry.key),
                    ink="text" if entry.count else "muted",
                )
                for entry in self._found
            ]
        )
        self.private.show_records(
            [
                Record(
                    PRIVATE,
                    "Ook wat alleen voor jou is",
                    sub="Staat normaal nooit op papier; deel zo'n verslag niet.",
                    sub_ink="warn",
                    checked=self._on(PRIVATE),
                )
            ]
        )

    def _on(self, key: str) -> bool:
        usual = {entry.key: entry.default for entry in self._found}
        return self._ticked.get(key, usual.get(key, False))

    def _toggle(self, key: str, on: bool) -> None:
        self._ticked[key] = on
        self._show_ticks()
        self._renew()

    def options(self) -> ReportOptions:
        """What is ticked now."""
        from samenwerkdesk.report.options import ReportOptions

        keys = [entry.key for entry in self._found if self._on(entry.key)]
        return ReportOptions.of(keys, include_private=self._on(PRIVATE))

    # ------------------------------------------------------------------ pages

    def _renew(self) -> None:
        """What is shown is no longer what the ticks and the document say."""
        self._current = False
        self.save.setEnabled(False)
        self._settle.start()

    def _resized(self) -> None:
        if self.isVisible() and self._ready is not None:
            self._settle.start()

    def _start(self) -> None:
        if self._job is not None:
            # One at a time: the next begins when this one has stopped.
            self._again = True
            self._job.cancel()
            return
        session, width = self._session, self.pages.device_width()
        if session is None or not self.isVisible():
            return
        ready = self._ready if self._current else None
        if ready is not None:
            if ready.pages and ready.pages[0].width() == width:
                return
            work = partial(report_work.redraw, ready.pdf, width)
        else:
            work = partial(report_work.make, self.desk.document.snapshot(), session, self.options(), width)
            self._patience.start()
        self._job = worker.run(self, work, self._show, self._failed, self._reported, self._over)

    def _say_busy(self) -> None:
        if self._job is not None:
            self.state.setText("Het verslag wordt gemaakt…")
            self.stop.show()

    def _reported(self, fraction: float, sentence: str) -> None:
        if self.stop.isVisible():
            self.state.setText(f"{sentence}… {round(fraction * 100)}%")

    def _over(self) -> None:
        self._job = None
        self._patience.stop()
        if self.stop.hasFocus():
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stop.hide()
        if self._again:
            self._again = False
            self._settle.start()

    def _show(self, preview: Preview) -> None:
        self._ready = preview
        self._current = True
        self.save.setEnabled(True)
        count = len(preview.pages)
        self.state.setText(
            "Past op één A4." if count == 1 else f"Wordt {count} pagina's. Vink iets uit om korter te zijn."
        )
        self.pages.show_pages(preview.pages)

    def _failed(self, error: UserError) -> None:
        self.state.setText("Er is geen verslag gemaakt.")
        self.desk.say(str(error), "danger")

    def cancel(self) -> None:
        """Stop making the report."""
        self._settle.stop()
        self._again = False
        if self._job is not None:
            self._job.cancel()
            self.state.setText("Gestopt. Vink iets aan of uit om het verslag opnieuw te maken.")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._current:
            self._show_ticks()
            self._renew()

    def hideEvent(self, event: QHideEvent) -> None:
        self.cancel()
        # Whoever comes back must say again that private things may be on paper.
        if self._ticked.pop(PRIVATE, False):
            self._current = False
        super().hideEvent(event)

    # ------------------------------------------------------------------ saving

    def save_as(self) -> None:
        """Ask where the PDF goes, and write exactly what the preview shows."""
        ready = self.ready
        if ready is None:
            return
        target = self._ask_target()
        if target is not None:
            keep_file(self.desk, target, "Het verslag staat", lambda: ready.pdf)

    def _ask_target(self) -> Path | None:
        """The file the facilitator chooses, or None."""
        session, path = self.desk.session, self.desk.document.path
        if session is None:
            return None
        words = f"Verslag {session.label.lower()} – {collaboration.get(self.desk.document).name}"
        if self._on(PRIVATE):
            words = f"Alleen voor mij – {words}"
        folder = path.parent if path is not None else documents()
        return FileDialogs(self.window()).report(folder / f"{safe_name(words)}.pdf")


def _timer(page: ReportPage, interval: int, act: object) -> QTimer:
    timer = QTimer(page)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    timer.timeout.connect(act)
    return timer
