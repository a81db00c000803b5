"""Names for files made of what people typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from samenwerkdesk.model import file_names


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Zorg: wie/wat?", "Zorg wie wat"),
        ("  ..  ", "Samenwerking"),
        ("con", "con (samenwerking)"),
        ("a\tb\nc", "a b c"),
        ("ë" * 200, "ë" * 75),
        ("eindigt op punt.", "eindigt op punt"),
    ],
)
def test_a_safe_name(name: str, safe: str) -> None:
    assert file_names.safe_name(name) == safe


def test_a_free_path_counts_past_what_is_there_also_broken_links(tmp_path: Path) -> None:
    path = tmp_path / "Zorg.samenwerk"
    assert file_names.free_path(path) == path
    path.touch()
    (tmp_path / "Zorg 2.samenwerk").symlink_to(tmp_path / "weg")
    assert file_names.free_path(path).name == "Zorg 3.samenwerk"
