"""What can go wrong for the user, each with the Dutch sentence she reads.

Everything here is the user's world (a full disk, a wrong file), never our bug. Our bugs are ordinary Python exceptions and go
to the crash dialog. Every sentence says what happened, what was kept and what to do.
"""

from __future__ import annotations

from pathlib import Path


class UserError(Exception):
    """A problem the user can solve; ``str(error)`` is the sentence to show her."""


class FileError(UserError):
    """Something about a file; ``path`` is the file it is about, when known."""

    def __init__(self, sentence: str, path: Path | None = None) -> None:
        super().__init__(sentence)
        self.path = path


class FileMissing(FileError):
    """The file is not there (any more)."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} staat niet (meer) op deze plek. Zoek het bestand op of kies een ander.", path
        )


class NotOurFile(FileError):
    """The file is not a Samenwerkdesk collaboration."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is geen samenwerking van Samenwerkdesk. Er is niets aan veranderd; kies een ander bestand.",
            path,
        )


class NewerFile(FileError):
    """The file was written by a newer version of the program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is gemaakt met een nieuwere versie van Samenwerkdesk. Er is niets aan veranderd; "
            "werk Samenwerkdesk bij en open het bestand dan opnieuw.",
            path,
        )


class DamagedFile(FileError):
    """The file is ours but its content is broken."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is beschadigd en kan niet worden gelezen. Er is niets aan veranderd; "
            "kies Herstellen uit back-up om de laatste goede versie terug te halen.",
            path,
        )


class ReadOnlyFile(FileError):
    """The file, or the folder it is in, cannot be written to."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"In {path.name} mag niet worden geschreven. Er is niets aan veranderd; open een kopie of kies een andere map.",
            path,
        )


class FileInUse(FileError):
    """Another program or window holds the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name}: bestand is in gebruik. Sluit het in het andere venster, of open een kopie.", path
        )


class FileExists(FileError):
    """A file would have been overwritten."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} bestaat al en wordt niet overschreven. Kies een andere naam.", path)


class DiskFull(FileError):
    """There is no room left, or the disk refuses to write."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__(
            "De schijf is vol. Je laatste wijziging is niet bewaard, alles daarvóór wel; "
            "maak ruimte vrij en probeer het opnieuw.",
            path,
        )


class CannotWrite(FileError):
    """The disk or the folder refuses, for a reason other than space."""

    def __init__(self, path: Path | None = None, reason: str = "") -> None:
        name = path.name if path else "het bestand"
        why = f" ({reason})" if reason else ""
        super().__init__(
            f"Schrijven naar {name} lukt niet{why}. Er is niets veranderd; controleer de schijf of kies een andere map.",
            path,
        )
