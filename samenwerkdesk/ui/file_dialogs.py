"""The file dialogs of the system, each as one question."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from samenwerkdesk import places
from samenwerkdesk.model.file_names import ENDING, free_path, safe_name

OURS = f"Samenwerking (*{ENDING})"
CASES = "Casus (*.yaml *.yml *.json)"
ALL = "Alle bestanden (*)"


class FileDialogs:
    """What to open and where to keep it; each question returns None when the user thinks better of it."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def new(self, name: str = "Nieuwe samenwerking", folder: Path | None = None) -> Path | None:
        """Where a new collaboration will be."""
        offered = free_path((folder or documents()) / f"{safe_name(name)}{ENDING}")
        return _ended(self._save("Nieuwe samenwerking", offered, OURS))

    def open(self, folder: Path | None = None) -> Path | None:
        """Which collaboration to open."""
        return self._open("Samenwerking openen", folder or documents(), f"{OURS};;{ALL}")

    def copy(self, path: Path) -> Path | None:
        """Where a copy of the collaboration at ``path`` will be."""
        return _ended(self._save("Kopie opslaan als", copy_path(path), OURS))

    def case(self) -> Path | None:
        """Which case to import."""
        return self._open("Casus importeren", documents(), f"{CASES};;{ALL}")

    def export(self, path: Path) -> Path | None:
        """Where the collaboration at ``path`` is written as a case."""
        offered = free_path(path.with_suffix(".yaml"))
        chosen = self._save("Casus exporteren", offered, "YAML (*.yaml *.yml);;JSON (*.json)")
        if chosen is not None and chosen.suffix.lower() not in (".yaml", ".yml", ".json"):
            chosen = free_path(chosen.with_name(f"{chosen.name}.yaml"))
        return chosen

    def report(self, offered: Path) -> Path | None:
        """Where a report is written; an earlier one may be replaced, and the dialog asks whether it may."""
        return self.pdf("Verslag bewaren", offered)

    def pdf(self, title: str, offered: Path) -> Path | None:
        """Where a PDF is written, under the same terms."""
        return self._replacing(title, offered, "PDF (*.pdf)")

    def png(self, offered: Path) -> Path | None:
        """Where a picture is written, under the same terms."""
        return self._replacing("Beeld bewaren", offered, "PNG (*.png)")

    def _replacing(self, title: str, offered: Path, filters: str) -> Path | None:
        chosen = self._save(title, offered, filters, replacing=True)
        if chosen is not None and chosen.suffix.lower() != offered.suffix:
            # The dialog asked about the name that was typed, not about the one with an ending.
            chosen = free_path(chosen.with_name(f"{chosen.name}{offered.suffix}"))
        return chosen

    def _open(self, title: str, folder: Path, filters: str) -> Path | None:
        dialog = self._dialog(title, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(str(folder))
        return self._ask(dialog)

    def _save(self, title: str, offered: Path, filters: str, *, replacing: bool = False) -> Path | None:
        dialog = self._dialog(title, filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        # Where nothing is ever replaced the dialog must not offer to.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not replacing)
        if replacing:
            dialog.setDefaultSuffix(offered.suffix)
        dialog.setDirectory(str(offered.parent))
        dialog.selectFile(offered.name)
        return self._ask(dialog)

    def _dialog(self, title: str, filters: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setNameFilters(filters.split(";;"))
        # What Qt's own Dutch leaves in English.
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, "Map:")
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, "Soort:")
        return dialog

    def _ask(self, dialog: QFileDialog) -> Path | None:
        try:
            chosen = dialog.selectedFiles() if dialog.exec() else []
        finally:
            dialog.deleteLater()
        return Path(chosen[0]) if chosen else None


def documents() -> Path:
    """The folder for collaborations, made when it is not there yet; the home folder when that is refused."""
    folder = places.documents_dir()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path.home()
    return folder


def copy_path(path: Path, folder: Path | None = None) -> Path:
    """A free name for a copy of ``path``, beside it or in ``folder``."""
    stem = re.sub(r" \(kopie\)( \d+)?$", "", path.stem)
    return free_path((folder or path.parent) / f"{safe_name(stem)} (kopie){ENDING}")


def _ended(path: Path | None) -> Path | None:
    if path is None or path.suffix.lower() == ENDING:
        return path
    return path.with_name(f"{path.name}{ENDING}")
