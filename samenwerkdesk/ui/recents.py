"""The files that were open lately: what is kept of them, and how it reads on the start page."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

from samenwerkdesk.model import collaboration, dutch_dates, partners, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import settings
from samenwerkdesk.ui.settings import Recent


def remember(document: Document, path: Path, opened: datetime) -> None:
    """Put the file at ``path`` at the top of the list, as it was opened at ``opened`` (local time)."""
    settings.save(settings.load().with_recent(_entry(document, path, opened.isoformat(timespec="minutes"))))


def renew(document: Document, path: Path, now: datetime) -> None:
    """Keep the title, session and partners as they are now; the place in the list stays."""
    kept = settings.load()
    entries = tuple(
        _entry(document, path, entry.opened, now) if entry.path == key(path) else entry
        for entry in kept.recent
    )
    settings.save(kept._replace(recent=entries))


def forget(path: Path) -> tuple[int, Recent] | None:
    """Take a file off the list; returns its place and what was kept of it, or None when it was not in the list."""
    kept = settings.load()
    for place, entry in enumerate(kept.recent):
        if entry.path == key(path):
            settings.save(kept.without_recent(entry.path))
            return place, entry
    return None


def put_back(place: int, entry: Recent) -> None:
    """Put back what ``forget`` returned."""
    kept = settings.load().without_recent(entry.path)
    entries = [*kept.recent]
    entries.insert(place, entry)
    settings.save(kept._replace(recent=tuple(entries)[: settings.RECENT_MAX]))


def key(path: Path) -> str:
    """How the list names a file."""
    return os.path.abspath(path)  # noqa: PTH100 - resolve() would ask the disk


def line(entry: Recent, now: datetime) -> str:
    """The muted line under the title: 'Sessie 3 van 5 · vandaag om 8.41 uur'."""
    return " · ".join(part for part in (entry.detail, when(entry.opened, now)) if part)


def when(opened: str, now: datetime) -> str:
    """When a file was opened, as people say it; '' when it is not known."""
    try:
        moment = datetime.fromisoformat(opened).replace(tzinfo=None)
    except ValueError:
        return ""
    time = dutch_dates.clock_time(moment.time())
    if moment.date() == now.date():
        return f"vandaag om {time}"
    if moment.date() == now.date() - timedelta(days=1):
        return f"gisteren om {time}"
    return dutch_dates.long_date(moment.date())


def _entry(document: Document, path: Path, opened: str, now: datetime | None = None) -> Recent:
    looks = tuple((partner.look, partner.code) for partner in partners.all_partners(document))
    moment = now or datetime.fromisoformat(opened)
    return Recent(
        key(path), collaboration.get(document).title or path.stem, _session(document, moment), opened, looks
    )


def _session(document: Document, now: datetime) -> str:
    chosen = sessions.at_hand(document, now.date())
    if chosen is None:
        return "Nog geen sessie"
    found = sessions.all_sessions(document)
    session = next(each for each in found if each.id == chosen)
    if session.number is None or len(found) == 1 or session.number > len(found):
        return session.label
    return f"{session.label} van {len(found)}"
