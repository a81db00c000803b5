"""Whether there is a screen to show a window on: without one Qt ends the process before Python can say so."""

from __future__ import annotations

import os
import re
import socket
import sys
from pathlib import Path

NO_DISPLAY = (
    "Er is geen scherm gevonden om het venster op te tonen. Start Samenwerkdesk op een computer met beeldscherm; "
    "import, export, results, report en check werken ook zonder."
)


def missing_display() -> str | None:
    """A Dutch sentence when no window can be shown here, else None. Only Linux and its kin can lack a screen."""
    if sys.platform in ("win32", "darwin", "cygwin"):
        return None
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if platform and platform not in ("xcb", "wayland"):
        return None
    reachable = (platform != "wayland" and _x11()) or (platform != "xcb" and _wayland())
    return None if reachable else NO_DISPLAY


def _x11() -> bool:
    hit = re.match(r"^(?P<host>[^:]*):(?P<number>\d+)", os.environ.get("DISPLAY", ""))
    if hit is None:
        return False
    if hit["host"] not in ("", "unix"):
        return True
    number = hit["number"]
    return (
        _answers(f"\0/tmp/.X11-unix/X{number}")
        or _answers(f"/tmp/.X11-unix/X{number}")
        or _tcp(6000 + int(number))
    )


def _wayland() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    home = os.environ.get("XDG_RUNTIME_DIR", "")
    return _answers(name if name.startswith("/") else str(Path(home) / name))


def _answers(address: str) -> bool:
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as attempt:
            attempt.settimeout(2)
            attempt.connect(address)
    except OSError:
        return False
    return True


def _tcp(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except OSError:
        return False
