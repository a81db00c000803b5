"""Folders and processes that do what a real room throws at a file."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
NOBODY = 65534


@contextmanager
def other_process(what: str, path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that does ``what`` with ``path`` (tests/model/other_process.py), ready when this begins."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.model.other_process", what, str(path)],
        cwd=TREE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "ready\n"
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


def opened_elsewhere(path: Path) -> str:
    """What another process says when it opens the file: 'OPENED' or the name of the error."""
    code = (
        "import sys; from pathlib import Path; from samenwerkdesk.model.document import Document\n"
        "try: Document.open(Path(sys.argv[1])).close(); print('OPENED')\n"
        "except Exception as error: print(type(error).__name__)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], cwd=TREE, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@contextmanager
def ordinary_user() -> Iterator[Path]:
    """An open folder, and for as long as this lasts none of root's powers."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        if root:
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            for path in (folder, *folder.rglob("*")):
                path.chmod(0o777)


class MountedRoom:
    """A small disk of its own, really full."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fill(self) -> None:
        """Leave no room."""
        try:
            with (self.folder / "vulling").open("wb", buffering=0) as file:
                while True:
                    file.write(bytes(1024))
        except OSError:
            pass

    def free(self) -> None:
        """Make room again."""
        (self.folder / "vulling").unlink(missing_ok=True)


class LimitedRoom:
    """A folder on which the system refuses every write (a limit on the size of files)."""

    def __init__(self, folder: Path) -> None:
        import resource

        folder.mkdir(exist_ok=True)
        self.folder = folder
        self._before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill(self) -> None:
        """Leave no room."""
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (0, self._before[1]))

    def free(self) -> None:
        """Make room again."""
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, self._before)


@contextmanager
def mounted_room(folder: Path) -> Iterator[MountedRoom | LimitedRoom]:
    """A disk of eight megabytes at ``folder``; where we may not mount one, a folder with a limit."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)]
    mounted = (
        sys.platform == "linux" and subprocess.run(command, check=False, capture_output=True).returncode == 0
    )
    try:
        yield MountedRoom(folder) if mounted else LimitedRoom(folder)
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)
