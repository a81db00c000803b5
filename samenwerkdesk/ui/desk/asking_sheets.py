"""Blank sheets for what a round asks, and pictures to keep: files that leave the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from samenwerkdesk.model import collaboration, rounds
from samenwerkdesk.model.file_names import safe_name
from samenwerkdesk.model.writing import replace_file
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import carried_out
from samenwerkdesk.ui.file_dialogs import FileDialogs, documents

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def print_menu(parent: QWidget, desk: Desk, round_ids: Sequence[str]) -> QMenu:
    """The two forms in which blank sheets can be made."""
    menu = QMenu(parent)
    menu.addAction("Eén vel per A4…", lambda: print_sheets(parent, desk, round_ids, 1))
    menu.addAction("Twee vellen op een A4…", lambda: print_sheets(parent, desk, round_ids, 2))
    return menu


def print_sheets(parent: QWidget, desk: Desk, round_ids: Sequence[str], per_page: int) -> None:
    """Ask where blank sheets go, and write them."""
    of = rounds.get(desk.document, round_ids[0])
    if of is None:
        return
    target = FileDialogs(parent.window()).pdf(
        "Blanco vellen bewaren", _offered(desk, f"Blanco vellen {of.title}", ".pdf")
    )
    if target is not None:
        keep_file(desk, target, "De vellen staan", lambda: _sheets(desk, round_ids, per_page))


def _sheets(desk: Desk, round_ids: Sequence[str], per_page: int) -> bytes:
    from samenwerkdesk.report.blank import blank_sheets

    return blank_sheets(desk.document, round_ids, per_page)


def save_picture(parent: QWidget, desk: Desk, name: str, make: Callable[[], Figure | None]) -> None:
    """Ask where a picture goes, and write it as a PNG."""
    target = FileDialogs(parent.window()).png(_offered(desk, name, ".png"))
    if target is None:
        return

    def made() -> bytes:
        from samenwerkdesk.charts.sheet import png

        figure = make()
        assert figure is not None
        return png(figure)

    keep_file(desk, target, "Het beeld staat", made)


def keep_file(desk: Desk, target: Path, what: str, make: Callable[[], bytes]) -> None:
    """Make a file and write it, and say where it is with a way to open it."""
    if not carried_out(desk, lambda: replace_file(target, make())):
        return

    def show() -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
            desk.say(f"Er is geen programma dat {target.name} kan tonen.", "warn")

    desk.say(f"{what} in {target.name}.", "success", action="Openen", act=show, brief=True)


def _offered(desk: Desk, name: str, ending: str) -> Path:
    session, path = desk.session, desk.document.path
    about = f" {session.label.lower()}" if session else ""
    words = f"{name}{about} – {collaboration.get(desk.document).name}"
    folder = path.parent if path is not None else documents()
    return folder / f"{safe_name(words)}{ending}"
