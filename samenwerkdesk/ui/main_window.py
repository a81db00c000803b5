"""The window: start page or workspace, the menus, and how it opens and closes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget

from samenwerkdesk.model import collaboration
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import settings, text_size
from samenwerkdesk.ui.desk.context import Desk, Message
from samenwerkdesk.ui.desk.steering import Steering
from samenwerkdesk.ui.file_actions import FileActions
from samenwerkdesk.ui.room import menu as room_menu
from samenwerkdesk.ui.widgets.field import flush_focused
from samenwerkdesk.ui.widgets.picture import loader
from samenwerkdesk.ui.workspace import Workspace

if TYPE_CHECKING:
    from samenwerkdesk.ui.room.side import RoomSide
    from samenwerkdesk.ui.start_page import StartPage

SMALLEST = QSize(900, 600)
BUSY_MS = 400


class MainWindow(QMainWindow):
    """One window for one collaboration at a time: the one in ``file``, or the start page. ``now`` is the local time."""

    def __init__(self, now: Callable[[], datetime] = datetime.now, file: Path | None = None) -> None:
        super().__init__()
        self._now = now
        self.setMinimumSize(SMALLEST)
        self.files = FileActions(self, now)
        self.workspace: Workspace | None = None
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self._start_page: StartPage | None = None
        self._desk_actions: list[QAction] = []
        self._build_menus()
        self.files.opened.connect(self.show_document)
        self.files.messaged.connect(self.show_message)
        self.files.busy.connect(self._busy)
        self._busy_text: str | None = None
        self._busy_wait = QTimer(self)
        self._busy_wait.setSingleShot(True)
        self._busy_wait.setInterval(BUSY_MS)
        self._busy_wait.timeout.connect(self._show_busy)
        self._restore_size()
        if file is None or not self.files.open_path(file):
            self.show_start()

    # ------------------------------------------------------------------ start page or workspace

    @property
    def start_page(self) -> StartPage:
        """What one sees when no collaboration is open, made when it is first needed."""
        if self._start_page is None:
            from samenwerkdesk.ui.start_page import StartPage

            self._start_page = StartPage(self.files, self._now)
            self._stack.addWidget(self._start_page)
        return self._start_page

    def show_start(self) -> None:
        """Show the start page; no collaboration is open."""
        self._drop_workspace()
        self.start_page.refresh()
        self._stack.setCurrentWidget(self.start_page)
        self.setWindowTitle("Samenwerkdesk")
        self._update_actions()

    def show_document(self, document: Document) -> None:
        """Show the collaboration that was opened."""
        self._drop_workspace()
        workspace = Workspace(document, settings.load().explanation, Desk(document, self._now))
        self.workspace = workspace
        self._stack.addWidget(workspace)
        self._stack.setCurrentWidget(workspace)
        workspace.begin()
        workspace.desk.tables_changed.connect(self._document_changed)
        workspace.report_asked.connect(workspace.show_report)
        self._document_changed(frozenset({"collaboration"}))
        self._prepare_charts()

    def _drop_workspace(self) -> None:
        workspace, self.workspace = self.workspace, None
        if workspace is not None:
            workspace.close_desk()
            self._stack.removeWidget(workspace)
            workspace.deleteLater()

    def _prepare_charts(self) -> None:
        """Import what reports need while nobody waits for it."""
        QTimer.singleShot(1500, loader.start)

    def _document_changed(self, tables: frozenset[str]) -> None:
        if self.workspace is not None and "collaboration" in tables:
            self.setWindowTitle(_title(self.workspace.document))
        self._update_actions()

    def show_message(self, message: Message) -> None:
        """Show one sentence where the user is looking."""
        if self.workspace is not None:
            self.workspace.show_message(message)
        else:
            self.start_page.show_message(message)

    # ------------------------------------------------------------------ long work

    def _busy(self, sentence: str | None) -> None:
        self._busy_text = sentence
        if sentence is None:
            self._busy_wait.stop()
            self.statusBar().clearMessage()
            self.statusBar().hide()
        elif self.statusBar().isVisible():
            self._show_busy()
        elif not self._busy_wait.isActive():
            self._busy_wait.start()

    def _show_busy(self) -> None:
        if self._busy_text:
            self.statusBar().setSizeGripEnabled(False)
            self.statusBar().show()
            self.statusBar().showMessage(self._busy_text)

    # ------------------------------------------------------------------ menus

    def _build_menus(self) -> None:
        files = self._menu("&Bestand")
        self._add(files, "Nieuwe samenwerking…", self.files.new, QKeySequence.StandardKey.New)
        self._add(files, "Openen…", self.files.open_dialog, QKeySequence.StandardKey.Open)
        self._recent = files.addMenu("Onlangs geopend")
        self._recent.aboutToShow.connect(self._fill_recent)
        self._add(files, "Voorbeeld bekijken", self.files.open_example)
        files.addSeparator()
        self._add(files, "Kopie opslaan als…", self._flushed(self.files.save_copy), "Ctrl+Shift+S", desk=True)
        self._add(files, "Herstellen uit back-up…", self._flushed(self.files.restore))
        files.addSeparator()
        self._add(files, "Casus importeren…", self.files.import_case)
        self._add(files, "Casus exporteren…", self._flushed(self.files.export_case), desk=True)
        files.addSeparator()
        self._add(files, "Verslag maken…", self.make_report, QKeySequence.StandardKey.Print, desk=True)
        files.addSeparator()
        self._add(files, "Sluiten", self.close_document, "Ctrl+W", desk=True)
        self._add(files, "Afsluiten", self.close, "Ctrl+Q")

        edit = self._menu("Be&werken")
        self.undo_action = self._add(edit, "Ongedaan maken", self.undo, QKeySequence.StandardKey.Undo)
        self.redo_action = self._add(edit, "Opnieuw", self.redo)
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        edit.addSeparator()
        self._add(edit, "Snel vastleggen…", self.quick_capture, "Ctrl+Space", desk=True)

        session = self._menu("&Sessie")
        self._add(
            session, "Nieuwe sessie", self._on_workspace(Workspace.plan_session), "Ctrl+Shift+N", desk=True
        )
        self._add(
            session,
            "Andere sessie kiezen…",
            self._on_workspace(Workspace.choose_session),
            "F6",
            desk=True,
        )
        session.addSeparator()
        self._add(session, "Verder, desk en zaal samen", self._on_workspace(_go_on), "F12", desk=True)
        self._add(session, "Terug, desk en zaal samen", self._on_workspace(_go_back), "Shift+F12", desk=True)
        session.addSeparator()
        self._add(
            session,
            "Klok laten lopen of stilzetten",
            self._on_agenda(Steering.pause_clock),
            "F7",
            desk=True,
        )
        self._add(session, "Volgend onderdeel", self._on_agenda(Steering.next_block), "F8", desk=True)
        self._add(session, "Vorig onderdeel", self._on_agenda(Steering.previous_block), "Shift+F8", desk=True)
        self._add(session, "Onderdeel 5 minuten langer", self._on_agenda(Steering.longer), "F9", desk=True)
        self._add(
            session,
            "Onderdeel 5 minuten korter",
            self._on_agenda(Steering.shorter),
            "Shift+F9",
            desk=True,
        )
        self._add(
            session,
            "Volgend onderdeel overslaan",
            self._on_agenda(Steering.skip_block),
            "F11",
            desk=True,
        )
        self._add(
            session,
            "Volgend onderdeel later",
            self._on_agenda(Steering.postpone_block),
            "Shift+F11",
            desk=True,
        )
        self._add(session, "Klok stoppen", self._on_agenda(Steering.stop_clock), desk=True)

        room_menu.fill(self._menu("&Zaal"), self._add, self._room)

        text_size.fill(self._menu("Bee&ld"), self._add)

        info = self._menu("&Uitleg")
        self._add(info, "Uitleg bij dit tabblad", self.explain, QKeySequence.StandardKey.HelpContents)
        self._add(info, "Over Samenwerkdesk", self._about)

    def _menu(self, title: str) -> QMenu:
        menu = self.menuBar().addMenu(title)
        menu.aboutToShow.connect(self._update_actions)
        return menu

    def _add(
        self,
        menu: QMenu,
        text: str,
        act: Callable[[], object],
        keys: QKeySequence.StandardKey | str | None = None,
        *,
        desk: bool = False,
    ) -> QAction:
        action = menu.addAction(_with_mnemonic(text, menu))
        action.triggered.connect(lambda _=False: act())
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        if desk:
            self._desk_actions.append(action)
        return action

    def _on_workspace(self, act: Callable[[Workspace], object]) -> Callable[[], None]:
        def run() -> None:
            if self.workspace is not None:
                act(self.workspace)

        return run

    def _on_agenda(self, act: Callable[[Steering], object]) -> Callable[[], None]:
        return self._on_workspace(lambda workspace: act(workspace.steering))

    def _flushed(self, act: Callable[[], object]) -> Callable[[], None]:
        def run() -> None:
            flush_focused()
            act()

        return run

    def _update_actions(self) -> None:
        document = self.workspace.document if self.workspace is not None else None
        for action in self._desk_actions:
            action.setEnabled(document is not None)
        undo = document.undo_label if document is not None else None
        redo = document.redo_label if document is not None else None
        self.undo_action.setText(f"{undo} ongedaan maken" if undo else "Ongedaan maken")
        self.redo_action.setText(f"{redo} opnieuw" if redo else "Opnieuw")
        # With something sealed, undo says why it stops here.
        sealed = document is not None and document.undo_sealed is not None
        self.undo_action.setEnabled(undo is not None or sealed)
        self.redo_action.setEnabled(redo is not None)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for entry in settings.load().recent:
            action = self._recent.addAction(entry.title.replace("&", "&&"))
            action.setToolTip(entry.path)
            action.triggered.connect(lambda _=False, entry=entry: self.files.open_path(entry.file))
        if not self._recent.actions():
            self._recent.addAction("Nog niets").setEnabled(False)

    def _room(self) -> RoomSide | None:
        return self.workspace.room if self.workspace is not None else None

    # ------------------------------------------------------------------ what the menus do

    def undo(self) -> None:
        """Take back the last action."""
        if self.workspace is not None:
            self.workspace.desk.undo()

    def redo(self) -> None:
        """Do the last undone action again."""
        if self.workspace is not None:
            self.workspace.desk.redo()

    def quick_capture(self) -> None:
        """Open the line that records from anywhere."""
        if self.workspace is not None:
            self.workspace.capture.ask()

    def make_report(self) -> None:
        """Open the report of the session that is on."""
        if self.workspace is None:
            return
        self.workspace.show_report()

    def explain(self) -> None:
        """Open or close the method's own explanation."""
        if self.workspace is not None:
            self.workspace.toggle_explanation()
            settings.save(settings.load()._replace(explanation=self.workspace.explanation.isVisible()))
        else:
            self.start_page.toggle_help()

    def close_document(self) -> None:
        """Close the collaboration and go to the start page."""
        flush_focused()
        self._drop_workspace()
        self.files.close()
        self.show_start()

    def _about(self) -> None:
        from samenwerkdesk.ui.about import AboutDialog

        AboutDialog(self).open()

    # ------------------------------------------------------------------ size and closing

    def _restore_size(self) -> None:
        kept = settings.load()
        screen = QGuiApplication.primaryScreen().availableSize()
        width = min(kept.width or 1440, screen.width())
        height = min(kept.height or 900, screen.height())
        self.resize(max(width, SMALLEST.width()), max(height, SMALLEST.height()))
        if kept.maximised or (screen.width() <= 1100 and not kept.width):
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def closeEvent(self, event: QCloseEvent) -> None:
        flush_focused()
        size = self.normalGeometry().size()
        kept = settings.load()._replace(
            width=size.width(), height=size.height(), maximised=self.isMaximized()
        )
        settings.save(kept)
        self._drop_workspace()
        self.files.close()
        super().closeEvent(event)


def _title(document: Document) -> str:
    """The collaboration, and the file's own name when that says something else: a copy looks like its original."""
    name = collaboration.get(document).name
    stem = document.path.stem if document.path is not None else name
    return " · ".join(part for part in (name, stem if stem != name else "", "Samenwerkdesk") if part)


def _with_mnemonic(text: str, menu: QMenu) -> str:
    """The text with a letter to press that no other item of the menu has yet."""
    taken = {each.text()[at + 1].lower() for each in menu.actions() if (at := each.text().find("&")) >= 0}
    for at, letter in enumerate(text):
        if letter.isalpha() and letter.lower() not in taken:
            return f"{text[:at]}&{text[at:]}"
    return text


def _go_on(workspace: Workspace) -> None:
    workspace.flow.step(1)


def _go_back(workspace: Workspace) -> None:
    workspace.flow.step(-1)
