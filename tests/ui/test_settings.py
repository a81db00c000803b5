"""What the program remembers between two starts, whatever the file says."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from samenwerkdesk import places
from samenwerkdesk.ui import recents, settings
from samenwerkdesk.ui.settings import RECENT_MAX, Recent, Settings

NOW = datetime(2025, 3, 10, 8, 41)


def write(text: str) -> None:
    file = places.settings_dir() / "settings.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_without_a_file_everything_has_its_default() -> None:
    assert settings.load() == Settings()


def test_everything_comes_back() -> None:
    entry = Recent(
        "/werk/Zorg ë.samenwerk", "Zorg", "Sessie 3 van 5", "2025-03-10T08:41", ((0, "A"), (13, "N"))
    )
    kept = Settings("dark", True, 1440, 900, True, (entry,), "high_contrast", {"laptop + beamer": "beamer"})
    assert settings.save(kept)
    assert settings.load() == kept


def test_only_what_differs_is_written() -> None:
    settings.save(Settings(theme="dark"))
    assert json.loads((places.settings_dir() / "settings.json").read_text(encoding="utf-8")) == {
        "theme": "dark"
    }


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"x"', "\x00", "[" * 100_000])
def test_a_broken_file_is_as_none(text: str) -> None:
    write(text)
    assert settings.load() == Settings()


def test_what_cannot_be_read_falls_back_and_the_rest_stays() -> None:
    recent = [
        {"path": "/a", "title": "A", "looks": [[1, "B"], ["x", "y"], [-1, "C"], [1], 3]},
        {"path": 3},
        "onzin",
        {"path": "/map/b.samenwerk", "title": 7, "opened": None},
    ]
    write(
        json.dumps(
            {"theme": 3, "width": "breed", "height": 800, "maximised": 1, "onbekend": 1, "recent": recent}
        )
    )
    kept = settings.load()
    assert (kept.theme, kept.width, kept.height, kept.maximised) == ("light", 0, 800, False)
    assert kept.recent == (Recent("/a", "A", looks=((1, "B"),)), Recent("/map/b.samenwerk", "b"))


def test_a_theme_that_does_not_exist_is_no_theme() -> None:
    write('{"theme": "zwartwit", "explanation": true}')
    assert settings.load() == Settings(explanation=True)


def test_what_is_no_choice_of_a_screen_or_theme_of_the_room_is_left_out() -> None:
    write('{"room_theme": "roze", "room_screens": {"a": "b", "c": 3}}')
    assert settings.load() == Settings(room_screens={"a": "b"})
    write('{"room_screens": ["a"]}')
    assert settings.load() == Settings()


def test_a_disk_that_refuses_is_no_reason_to_stop() -> None:
    places.settings_dir().parent.mkdir(parents=True, exist_ok=True)
    places.settings_dir().write_text("in de weg")
    assert not settings.save(Settings(theme="dark"))
    assert settings.load() == Settings()


def test_recent_files_are_listed_once_and_not_without_end() -> None:
    kept = Settings()
    for number in range(RECENT_MAX + 3):
        kept = kept.with_recent(Recent(f"/{number}", str(number)))
    kept = kept.with_recent(Recent("/5", "opnieuw"))
    assert len(kept.recent) == RECENT_MAX
    assert [entry.path for entry in kept.recent][:2] == ["/5", f"/{RECENT_MAX + 2}"]
    assert kept.recent[0].title == "opnieuw"
    assert "/5" not in [entry.path for entry in kept.without_recent("/5").recent]


@pytest.mark.parametrize(
    ("opened", "said"),
    [
        ("2025-03-10T08:41", "vandaag om 8.41 uur"),
        ("2025-03-09T17:05:33", "gisteren om 17.05 uur"),
        ("2025-03-08T17:05", "8 maart 2025"),
        ("2025-03-11T07:00", "11 maart 2025"),
        ("2024-03-10T08:41+02:00", "10 maart 2024"),
        ("onzin", ""),
        ("", ""),
    ],
)
def test_when_a_file_was_opened_reads_as_people_say_it(opened: str, said: str) -> None:
    assert recents.when(opened, NOW) == said


def test_the_line_of_a_recent_file() -> None:
    assert recents.line(Recent("/a", "A", "Sessie 3 van 5", "2025-03-10T08:41"), NOW) == (
        "Sessie 3 van 5 · vandaag om 8.41 uur"
    )
    assert recents.line(Recent("/a", "A"), NOW) == ""


def test_a_forgotten_file_goes_back_to_its_place() -> None:
    entries = tuple(Recent(recents.key(Path(f"/{name}")), name) for name in "abc")
    settings.save(Settings(recent=entries))
    gone = recents.forget(Path("/b"))
    assert gone == (1, entries[1])
    recents.put_back(*gone)
    assert settings.load().recent == entries
    assert recents.forget(Path("/x")) is None
