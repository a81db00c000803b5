"""The results of the program beside a second calculation of chapter 21, for the example and for random cases."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenwerkdesk import places
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.interchange import check, from_case
from samenwerkdesk.model.results import results
from tests.recomputed import recomputed
from tests.recomputed_cases import DAYS, case_to_compute

EXAMPLE = places.resource("example/gezinsketen-elzenland.yaml")


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A new document as bytes, from which others are made quickly."""
    document = Document.create(tmp_path_factory.mktemp("blank") / "blank.samenwerk")
    try:
        return document.snapshot()
    finally:
        document.close()


def differences(mine: Any, found: Any, way: str = "") -> Iterator[str]:
    """Where the second calculation and the program differ: shape, order, words, or a number that is not ours rounded."""
    if isinstance(mine, dict) and isinstance(found, dict) and mine.keys() == found.keys():
        for key, value in mine.items():
            yield from differences(value, found[key], f"{way}/{key}")
    elif isinstance(mine, list) and isinstance(found, list) and len(mine) == len(found):
        for place, (one, other) in enumerate(zip(mine, found, strict=True)):
            yield from differences(one, other, f"{way}/{place}")
    elif isinstance(mine, (Fraction, float)) and isinstance(found, (int, float)):
        off = abs(Fraction(mine) - Fraction(str(found)))
        if isinstance(found, bool) or off > Fraction(5, 1000) + abs(Fraction(mine)) / 10**12:
            yield f"{way}: {float(mine)}, found {found!r}"
    elif type(mine) is not type(found) or mine != found:
        yield f"{way}: {mine!r}, found {found!r}"


def without_note(found: dict[str, Any]) -> dict[str, Any]:
    assert found.pop("note")
    return found


def test_the_second_calculation_gives_what_the_example_expects() -> None:
    case = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
    assert list(differences(recomputed(case), without_note(case["expected"]))) == []


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32 - 1), day=st.sampled_from([None, *map(date.fromisoformat, DAYS)]))
def test_random_cases(blank: bytes, seed: int, day: date | None) -> None:
    case = case_to_compute(seed)
    check(case)
    document = Document.from_snapshot(blank)
    from_case(document, case)
    found = without_note(results(document, day))
    document.close()
    assert list(differences(recomputed(case, day), found)) == []
    assert json.loads(json.dumps(found, allow_nan=False)) == found


@pytest.mark.parametrize("day", [None, date(2024, 6, 14)])
def test_the_command_line_says_the_same(tmp_path: Path, day: date | None) -> None:
    case = case_to_compute(112)
    (tmp_path / "casus.json").write_text(json.dumps(case), encoding="utf-8")
    said("import", tmp_path / "casus.json", tmp_path / "a.samenwerk")
    words = ["--date", day.isoformat()] if day else []
    found = json.loads(said("results", tmp_path / "a.samenwerk", *words))
    assert list(differences(recomputed(case, day), without_note(found))) == []


def said(*arguments: str | Path) -> str:
    """What the command line prints."""
    done = subprocess.run(
        [sys.executable, "-m", "samenwerkdesk", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env=dict(os.environ),
        cwd=Path(__file__).parent.parent,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout
