"""The session report: tick what goes in, see the pages, save the PDF."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QHideEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QVBoxLayout, QWidget

from samenwerkdesk import look, places
from samenwerkdesk.model import collaboration
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.file_names import safe_name
from samenwerkdesk.model.writing import replace_file
from samenwerkdesk.ui import theme, worker
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.page import DeskPage
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card, Hairline
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

if TYPE_CHECKING:
    from samenwerkdesk.report.options import ReportOptions

PRIVATE = "include_private"
SETTLE_MS = 150
PAGE_WIDTH, PAGE_RATIO = 620, 297 / 210


@dataclass(frozen=True)
class Preview:
    """A finished report: the file as it would be saved, and a picture of each page."""

    pdf: bytes
    pages: tuple[QImage, ...]


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

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Verslag")
        self._chosen: ReportOptions | None = None
        self._session: str | None = None
        self._job: worker.Job[Preview] | None = None
        self._ready: Preview | None = None
        self.back = Button("Terug", "arrow-left")
        self.back.clicked.connect(self.closed)
        self.add_action(self.back)
        self.save = Button("Bewaar als PDF…", "download", "primary")
        self.save.clicked.connect(self.save_as)
        self.add_action(self.save)

        self.ticks = RecordList("Wat komt erin?", padding=8)
        self.ticks.toggled.connect(self._toggle)
        self.ticks.edit_asked.connect(lambda key: self._toggle(key, not self._on(key)))
        self.private = RecordList("Alleen voor jou", padding=8)
        self.private.toggled.connect(self._toggle)
        self.private.edit_asked.connect(lambda key: self._toggle(key, not self._on(key)))
        choices = Card("Wat komt erin?", wide=True)
        choices.add_wide(self.ticks)
        choices.add(Hairline())
        choices.add_wide(self.private)
        self.state = Text("", "body", "muted", wrap=True)
        self.stop = Button("Stoppen", "x", size="small")
        self.stop.clicked.connect(self._cancel)
        choices.add(self.state)
        choices.add(self.stop)
        self.pages = _Pages()
        columns = Columns([(320, 1.0), (380, 1.7)])
        columns.add(choices, 0)
        columns.add(self.pages, 1)
        self.add(columns)

        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._render)

    # ------------------------------------------------------------------ ticks

    def refresh(self) -> None:
        from samenwerkdesk.report.options import ReportOptions, available

        session = self.desk.session
        if session is None:
            self.closed.emit()
            return
        self.set_title(f"Verslag van {session.label.lower()}")
        found = available(self.desk.document, session.id)
        if session.id != self._session or self._chosen is None:
            self._session = session.id
            self._chosen = ReportOptions(**{entry.key: entry.default for entry in found})
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
                for entry in found
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
        self._settle.start()

    def _on(self, key: str) -> bool:
        return bool(getattr(self._chosen, key))

    def _toggle(self, key: str, on: bool) -> None:
        if self._chosen is not None:
            self._chosen = replace(self._chosen, **{key: on})
            self.refresh()

    # ------------------------------------------------------------------ pages

    def _render(self) -> None:
        session, options = self._session, self._chosen
        if session is None or options is None:
            return
        self._cancel()
        self._ready = None
        self.save.setEnabled(False)
        self.state.setText("Het verslag wordt gemaakt…")
        self.stop.show()
        data = self.desk.document.snapshot()
        width = round(self.pages.page_width() * self.devicePixelRatioF())
        self._job = worker.run(
            self,
            lambda progress: _make(data, session, options, width, progress),
            self._show,
            self._failed,
            self._reported,
        )

    def _reported(self, fraction: float, sentence: str) -> None:
        self.state.setText(f"{sentence}… {round(fraction * 100)}%")

    def _show(self, preview: Preview) -> None:
        self._ready = preview
        self.save.setEnabled(True)
        self.stop.hide()
        count = len(preview.pages)
        self.state.setText(
            "Past op één A4." if count == 1 else f"Wordt {count} pagina's. Vink iets uit om korter te zijn."
        )
        self.pages.show_pages(preview.pages)

    def _failed(self, error: UserError) -> None:
        self.stop.hide()
        self.state.setText("Er is geen verslag gemaakt.")
        self.desk.say(str(error), "danger")

    def _cancel(self) -> None:
        if self._job is not None and self._job.running:
            self._job.cancel()
            self.stop.hide()
            self.state.setText("Gestopt. Vink iets aan of uit om het verslag opnieuw te maken.")

    def hideEvent(self, event: QHideEvent) -> None:
        self._cancel()
        super().hideEvent(event)

    # ------------------------------------------------------------------ saving

    def save_as(self) -> None:
        """Ask where the PDF goes, and write exactly what the preview shows."""
        if self._ready is None:
            return
        target = self.ask_target()
        if target is None:
            return
        if target.suffix.lower() != ".pdf":
            target = target.with_name(f"{target.name}.pdf")
        if self.desk.act(partial(_keep, target, self._ready.pdf)):
            self.desk.say(
                f"Het verslag staat in {target.name}.",
                "success",
                action="Openen",
                act=lambda: _open(target),
            )

    def ask_target(self) -> Path | None:
        """The file the facilitator chooses, or None."""
        session = self.desk.session
        name = collaboration.get(self.desk.document).name
        proposal = safe_name(f"Verslag {session.label.lower() if session else ''} – {name}", ".pdf")
        home = self.desk.document.path.parent if self.desk.document.path else places.documents_dir()
        chosen, _ = QFileDialog.getSaveFileName(self, "Verslag bewaren", str(home / proposal), "PDF (*.pdf)")
        return Path(chosen) if chosen else None


def _keep(target: Path, pdf: bytes) -> bool:
    replace_file(target, pdf)
    return True


def _make(
    data: bytes, session: str, options: ReportOptions, width: int, progress: worker.Progress
) -> Preview:
    """On the worker: the report from a snapshot, and its pages as pictures ``width`` px wide."""
    from samenwerkdesk.report.options import Cancelled
    from samenwerkdesk.report.session import make

    document = Document.from_snapshot(data)
    try:
        report = make(document, session, options, progress.report, lambda: progress.cancelled)
    except Cancelled:
        raise worker.Cancelled from None
    finally:
        document.close()
    return Preview(report.pdf, pictures(report.pdf, width))


def pictures(pdf: bytes, width: int) -> tuple[QImage, ...]:
    """Each page of a PDF as a picture ``width`` px wide."""
    import pypdfium2

    found = []
    file = pypdfium2.PdfDocument(pdf)
    try:
        for page in file:
            bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True)
            form = QImage.Format.Format_RGBX8888 if bitmap.n_channels == 4 else QImage.Format.Format_RGB888
            found.append(
                QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form).copy()
            )
            bitmap.close()
            page.close()
    finally:
        file.close()
    return tuple(found)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class _Pages(QWidget):
    """The pages under each other, as paper."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space("xl"))
        self._sheets: list[_Sheet] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_pages(())

    def page_width(self) -> int:
        """How wide a page is shown, in logical px."""
        return max(320, min(self.width(), 900))

    def show_pages(self, pages: tuple[QImage, ...]) -> None:
        """Show these pages; an empty sheet while there are none."""
        wanted = max(1, len(pages))
        while len(self._sheets) > wanted:
            sheet = self._sheets.pop()
            self._column.removeWidget(sheet)
            sheet.deleteLater()
        while len(self._sheets) < wanted:
            sheet = _Sheet()
            self._sheets.append(sheet)
            self._column.addWidget(sheet)
        for number, sheet in enumerate(self._sheets, 1):
            sheet.show_page(pages[number - 1] if pages else None, f"Pagina {number} van {wanted}")


class _Sheet(QWidget):
    """One page, as wide as there is room for, outlined as what can be handed out."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, image: QImage | None, name: str) -> None:
        """Show a page, or an empty sheet."""
        self._image = image
        self.setAccessibleName(name)
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(min(width, 900) * PAGE_RATIO)

    def sizeHint(self) -> QSize:
        return QSize(PAGE_WIDTH, round(PAGE_WIDTH * PAGE_RATIO))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, round(320 * PAGE_RATIO))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = min(self.width(), 900)
        area = self.rect().adjusted(0, 0, width - self.width(), 0)
        painter.fillRect(area, Qt.GlobalColor.white)
        if self._image is not None:
            painter.drawImage(area, self._image)
        painter.setPen(QPen(theme.colour("edge"), theme.lines().edge))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
