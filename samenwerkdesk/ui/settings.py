"""The user's settings: one dataclass, only what differs from the default is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from samenwerkdesk import look, places
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.writing import replace_file

RECENT_MAX = 12


class Recent(NamedTuple):
    """A file that was open, with what the start page shows of it without opening it.

    ``looks`` are the partners' (colour index, letter) in order; ``opened`` is a local ISO datetime.
    """

    path: str
    title: str
    detail: str = ""
    opened: str = ""
    looks: tuple[tuple[int, str], ...] = ()

    @property
    def file(self) -> Path:
        """Where the file is."""
        return Path(self.path)


class Settings(NamedTuple):
    """What the program remembers between two starts.

    ``room_screens`` says for each set of monitors which one was the room's; see ui/room/screens.py.
    """

    theme: str = "light"
    explanation: bool = False
    width: int = 0
    height: int = 0
    maximised: bool = False
    recent: tuple[Recent, ...] = ()
    room_theme: str = "light"
    room_screens: dict[str, str] = {}  # noqa: RUF012 - never changed, and JSON gives a dict back
    text_size: int = 100

    def with_recent(self, entry: Recent) -> Settings:
        """With ``entry`` first in the list of recent files, once."""
        others = tuple(recent for recent in self.recent if recent.path != entry.path)
        return self._replace(recent=(entry, *others)[:RECENT_MAX])

    def without_recent(self, path: str) -> Settings:
        """Without the file at ``path`` in the list."""
        return self._replace(recent=tuple(recent for recent in self.recent if recent.path != path))


def load() -> Settings:
    """The settings as they were kept; what cannot be read falls back to its default."""
    try:
        kept = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _read(kept) if isinstance(kept, dict) else Settings()


def save(settings: Settings) -> bool:
    """Keep the settings; False when the disk refuses, which is no reason to bother the user."""
    default = Settings()._asdict()
    changed = {key: value for key, value in settings._asdict().items() if value != default[key]}
    if settings.recent:
        changed["recent"] = [entry._asdict() for entry in settings.recent]
    try:
        replace_file(_file(), json.dumps(changed, ensure_ascii=False, indent=1).encode("utf-8", "replace"))
    except UserError:
        return False
    return True


def _file() -> Path:
    return places.settings_dir() / "settings.json"


def _read(kept: dict[str, Any]) -> Settings:
    plain: dict[str, Any] = {}
    for name, default in Settings()._asdict().items():
        value = kept.get(name)
        if name != "recent" and type(value) is type(default):
            plain[name] = value
    for name in ("theme", "room_theme"):
        if plain.get(name) not in look.tokens().themes:
            plain.pop(name, None)
    if plain.get("text_size") not in look.TEXT_SIZES:
        plain.pop("text_size", None)
    screens = plain.get("room_screens", {})
    plain["room_screens"] = {key: value for key, value in screens.items() if isinstance(value, str)}
    recent = kept.get("recent")
    entries = (
        tuple(found for entry in recent if (found := _read_recent(entry))) if isinstance(recent, list) else ()
    )
    return Settings(**plain, recent=entries[:RECENT_MAX])


def _read_recent(entry: object) -> Recent | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("path"), str):
        return None
    looks = entry.get("looks")
    pairs = tuple(
        (pair[0], pair[1][:3])
        for pair in (looks if isinstance(looks, list) else ())
        if isinstance(pair, list) and len(pair) == 2 and _is_count(pair[0]) and isinstance(pair[1], str)
    )
    texts = {key: value for key in ("title", "detail", "opened") if isinstance(value := entry.get(key), str)}
    return Recent(
        entry["path"],
        texts.get("title") or Path(entry["path"]).stem,
        texts.get("detail", ""),
        texts.get("opened", ""),
        pairs,
    )


def _is_count(value: object) -> bool:
    return isinstance(value, int) and 0 <= value < 1000
