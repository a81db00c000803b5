"""The start page: begin, open, look at the example, or go on where you were."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samenwerkdesk.model.file_names import ENDING
from samenwerkdesk.ui.desk.context import Message
from samenwerkdesk.ui.file_actions import FileActions
from samenwerkdesk.ui.recent_files import RecentFiles
from samenwerkdesk.ui.start_parts import Brand
from samenwerkdesk.ui.start_scene import Scene
from samenwerkdesk.ui.widgets.banner import Banner
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.columns import Flow
from samenwerkdesk.ui.widgets.side_panel import SidePanel
from samenwerkdesk.ui.widgets.text import Text

HERO = "Ieder een eigen tuin,\nsamen één grens."
LEAD = "Bereid je bijeenkomst voor, laat zien wat telt en leg vast wat jullie afspreken."


class StartPage(QWidget):
    """What one sees when no collaboration is open. ``now`` is the local time."""

    def __init__(self, actions: FileActions, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self._actions = actions
        self.setAcceptDrops(True)
        # So that no button has the focus ring before anybody used the keyboard.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._banner: Banner | None = None
        self.recent = RecentFiles(now)
        self.recent.chosen.connect(actions.open_path)
        self.recent.searched.connect(actions.relocate)
        self.recent.forgotten.connect(actions.forget)
        actions.recents_changed.connect(self.refresh)
        self.scene = Scene(self._words(), self.recent)
        self.scene.footer.help.clicked.connect(self.toggle_help)
        self.help = _explanation()
        self.help.closed.connect(self.toggle_help)
        self.help.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.scene, 1)
        row.addWidget(self.help)
        stops = (self.scene.head, self.new_button, self.open_button, self.example_button, self.recent.list)
        for before, after in pairwise((*stops, self.scene.footer.help)):
            QWidget.setTabOrder(before, after)

    def _words(self) -> QWidget:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Brand())
        column.addSpacing(39)
        column.addWidget(Text(HERO, "hero", wrap=True))
        column.addSpacing(20)
        lead = Text(LEAD, "intro", "muted", wrap=True)
        lead.setMaximumWidth(520)
        # A row knows that a line that may not grow breaks earlier, a column does not.
        line = QHBoxLayout()
        line.addWidget(lead, 1000)
        line.addStretch(1)
        column.addLayout(line)
        column.addSpacing(37)
        self.new_button = Button("Nieuwe samenwerking", "plus", "primary", size="large")
        self.new_button.clicked.connect(self._actions.new)
        self.open_button = Button("Openen…", "folder-open", size="large")
        self.open_button.clicked.connect(self._actions.open_dialog)
        self.example_button = Button("Bekijk een voorbeeld", kind="quiet", size="large")
        self.example_button.clicked.connect(self._actions.open_example)
        first = QWidget()
        pair = QHBoxLayout(first)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(14)
        pair.addWidget(self.new_button)
        pair.addWidget(self.open_button)
        buttons = Flow(7)
        buttons.add(first)
        buttons.add(self.example_button)
        column.addWidget(buttons)
        column.addStretch(1)
        return words

    # ------------------------------------------------------------------ what the window asks

    def refresh(self) -> None:
        """Show the recent files as they are now."""
        self.recent.refresh()
        self.scene.arrange()

    def show_message(self, message: Message) -> None:
        """Show one sentence at the top, instead of the one that was there."""
        self.clear_message()
        banner = Banner(message.sentence, message.kind, message.action, brief=message.brief)
        if message.act is not None:
            banner.acted.connect(message.act)
        banner.closed.connect(self._banner_closed)
        self._banner = banner
        self.scene.show_banner(banner)

    def clear_message(self) -> None:
        """Take the sentence at the top away."""
        if self._banner is not None:
            banner, self._banner = self._banner, None
            self.scene.show_banner(None)
            banner.hide()
            banner.deleteLater()

    def _banner_closed(self) -> None:
        if self.sender() is self._banner:
            self._banner = None
            self.scene.show_banner(None)

    @property
    def banner(self) -> Banner | None:
        """The sentence that is shown at the top."""
        return self._banner

    def toggle_help(self) -> None:
        """Open or close the explanation of what this is and how to begin."""
        focused: QWidget | None = self.window().focusWidget()
        inside = focused is not None and self.help.isAncestorOf(focused)
        self.help.setVisible(self.help.isHidden())
        if inside:
            self.scene.footer.help.setFocus()

    # ------------------------------------------------------------------ events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scene.arrange()
        self.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.recent.renew_times()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.show_message(Message(f"Laat los om {path.stem} te openen."))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.clear_message()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event)
        self.clear_message()
        if path is not None:
            event.acceptProposedAction()
            # The other program waits until the drop is over.
            QTimer.singleShot(0, self, lambda: self._actions.open_path(path))


def dropped_file(event: QDropEvent) -> Path | None:
    """The one collaboration that is dragged, or None."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() == ENDING else None


def _explanation() -> SidePanel:
    panel = SidePanel("Uitleg")
    panel.add_subject(
        "Wat dit is",
        "Een werktafel voor wie samenwerking begeleidt",
        "Je bereidt een bijeenkomst voor, voert haar uit en legt vast wat de partners afspreken. "
        "Eén samenwerking is één bestand.",
    )
    panel.add_steps(
        "Zo begin je",
        [
            "Kies Nieuwe samenwerking en geef het bestand een naam.",
            "Noem op Overzicht het doel, de partners en de mensen.",
            "Plan op Sessie je eerste bijeenkomst, met een draaiboek.",
            "Leg tijdens de sessie vast met Ctrl+spatie en maak daarna het verslag.",
        ],
    )
    panel.add_section(
        "Liever eerst kijken?",
        "Bekijk een voorbeeld opent een eigen kopie van een verzonnen samenwerking. Er kan niets stuk.",
    )
    panel.add_section(
        "Waar je werk staat",
        "Alles wordt meteen bewaard in je bestand, op deze laptop. Bij het openen en daarna elk uur komt er een back-up bij; "
        "je vindt ze onder Bestand, Herstellen uit back-up.",
    )
    panel.add_section(
        "Met het toetsenbord",
        "Met Tab loop je door de pagina en met de pijltjes door de lijst. Enter opent, Delete haalt een bestand van de lijst.",
    )
    return panel
