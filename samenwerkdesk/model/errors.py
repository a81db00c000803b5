"""What can go wrong for the user, each with the Dutch sentence she reads.

Everything here is the user's world (a full disk, a wrong file), never our bug. Our bugs are ordinary Python exceptions and go
to the crash dialog. Every sentence says what happened, what was kept and what to do.
"""

from __future__ import annotations

from pathlib import Path

NAME_SHOWN = 120
"""Characters of a file name in a sentence."""


class UserError(Exception):
    """A problem the user can solve; ``str(error)`` is the sentence to show her."""


class FileError(UserError):
    """Something about a file; ``path`` is the file it is about, when known."""

    def __init__(self, sentence: str, path: Path | None = None) -> None:
        super().__init__(sentence)
        self.path = path


def shown(path: Path) -> str:
    """The name of a file as it can be shown: also one with bytes that are no text, and never endless."""
    name = (path.name or str(path)).encode("utf-8", "replace").decode()
    return name if len(name) <= NAME_SHOWN else f"{name[: NAME_SHOWN - 1]}…"


class FileMissing(FileError):
    """The file is not there (any more)."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{shown(path)} staat niet (meer) op deze plek. Zoek het bestand op of kies een ander.", path
        )


class FileMoved(FileError):
    """The file was moved, renamed, replaced or removed while it was open."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{shown(path)} is verplaatst, hernoemd of verwijderd terwijl het open was. Je laatste wijziging is niet bewaard, "
            "alles daarvóór wel; zet het bestand terug op zijn plek en probeer het opnieuw.",
            path,
        )


class NotOurFile(FileError):
    """The file is not a Samenwerkdesk collaboration."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{shown(path)} is geen samenwerking van Samenwerkdesk. Er is niets aan veranderd; kies een ander bestand.",
            path,
        )


class NewerFile(FileError):
    """The file was written by a newer version of the program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{shown(path)} is gemaakt met een nieuwere versie van Samenwerkdesk. Er is niets aan veranderd; "
            "werk Samenwerkdesk bij en open het bestand dan opnieuw.",
            path,
        )


class DamagedFile(FileError):
    """The file is ours but its content is broken."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{shown(path)} is beschadigd en kan niet worden gelezen. Er is niets aan veranderd; "
            "kies Herstellen uit back-up om de laatste goede versie terug te halen.",
            path,
        )


class ReadOnlyFile(FileError):
    """The file, or the folder it is in, cannot be written to."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"In {shown(path)} mag niet worden geschreven. Er is niets aan veranderd; open een kopie of kies een andere map.",
            path,
        )


class UnreadableFile(FileError):
    """The file, or the folder it is in, cannot be read: no permission, or the disk fails."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{shown(path)} kan niet worden gelezen. Er is niets aan veranderd; "
            "controleer of je bij het bestand mag en of de schijf nog is aangesloten.",
            path,
        )


class UnusableName(FileError):
    """The name of the file or of a folder above it is too long, or no text."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"De naam {shown(path)} is te lang of bevat vreemde tekens. Er is niets veranderd; "
            "kies een kortere, gewone naam of een map minder diep.",
            path,
        )


class FileInUse(FileError):
    """Another program or window holds the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{shown(path)}: bestand is in gebruik. Sluit het in het andere venster, of open een kopie.", path
        )


class FileExists(FileError):
    """A file would have been overwritten."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{shown(path)} bestaat al en wordt niet overschreven. Kies een andere naam.", path)


class DiskFull(FileError):
    """There is no room left; ``whole`` when a file as a whole was to be written, instead of a change in one that is open."""

    def __init__(self, path: Path | None = None, *, whole: bool = False) -> None:
        name = shown(path) if path else "het bestand"
        kept = (
            f"Er is niets veranderd en {name} is niet geschreven"
            if whole
            else "Je laatste wijziging is niet bewaard, alles daarvóór wel"
        )
        super().__init__(f"De schijf is vol. {kept}; maak ruimte vrij en probeer het opnieuw.", path)


class BackupFailed(FileError):
    """A backup could not be made; the file itself is as it was."""

    def __init__(self, folder: Path, *, full: bool = False) -> None:
        why = "de schijf is vol" if full else "de map voor back-ups neemt niets aan"
        super().__init__(
            f"Er is geen back-up gemaakt: {why}. Het bestand zelf staat er nog zoals het was; "
            f"controleer de map {folder}.",
            folder,
        )


class CannotWrite(FileError):
    """The disk or the folder refuses, for a reason other than space; ``reason`` is the system's own, for the log."""

    def __init__(self, path: Path | None = None, reason: str = "") -> None:
        name = shown(path) if path else "het bestand"
        super().__init__(
            f"Schrijven naar {name} lukt niet. Er is niets veranderd; "
            "controleer de schijf of kies een andere map.",
            path,
        )
        self.reason = reason
