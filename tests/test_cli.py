"""The command line as a user meets it: a process of its own, its output and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from samenwerkdesk import __version__, cli, places
from samenwerkdesk.model import interchange
from samenwerkdesk.model.document import Document

EXAMPLE = places.resource("example/gezinsketen-elzenland.yaml")


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "samenwerkdesk", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        cwd=Path(__file__).parent.parent,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def collaboration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "Gezinsketen.samenwerk"
    done = run("import", EXAMPLE, path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return path


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_version_and_help() -> None:
    assert run("--version").stdout == f"samenwerkdesk {__version__}\n"
    shown = run("--help")
    assert shown.returncode == 0
    for command in ("import", "export", "results", "report", "check"):
        assert f"samenwerkdesk {command}" in shown.stdout


def test_the_example_goes_in_and_comes_out(collaboration: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit.yaml"
    assert run("export", collaboration, out).returncode == 0
    assert run("export", collaboration, out).returncode == 0, "a second export replaces the first"
    given = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
    back = yaml.safe_load(out.read_text(encoding="utf-8"))
    del given["expected"]
    assert not list(interchange.differences(given, back))


def test_results_are_json_in_the_shape_of_expected(collaboration: Path) -> None:
    done = run("results", collaboration)
    given = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))["expected"]
    assert json.loads(done.stdout).keys() == given.keys()


def test_results_on_another_day(collaboration: Path) -> None:
    found = json.loads(run("results", collaboration, "--date", "2027-01-01").stdout)
    assert found["agreement_status"]["TWO2"] == "verlopen"


def test_results_of_the_boards_alone(collaboration: Path) -> None:
    given = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
    found = json.loads(run("results", collaboration, "--over", "schutting").stdout)
    assert found["phase"] == "widen"
    assert len(found["agreed"]) == len(given["fence"]["make_transparent"]["expectations"])
    found = json.loads(run("results", collaboration, "--over", "rollen", "--date", "2025-04-10").stdout)
    assert found["date"] == "2025-04-10"
    assert [each["id"] for each in found["roles"]] == [each["id"] for each in given["roles"]]
    assert [each["id"] for each in found["tasks"]] == [each["id"] for each in given["tasks"]]


def test_report_of_a_session(collaboration: Path, tmp_path: Path) -> None:
    out = tmp_path / "verslag.pdf"
    assert run("report", collaboration, out, "--session", "3").returncode == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert "geen sessie 9" in one_line(run("report", collaboration, out, "--session=9"))


def test_check_says_what_is_in_it(collaboration: Path) -> None:
    done = run("check", collaboration)
    assert done.stdout == (
        "Gezinsketen.samenwerk is in orde: Gezinsketen Elzenland, 6 partners, 14 deelnemers, 5 sessies.\n"
    )


def test_a_file_in_use_is_said_by_every_command(collaboration: Path, tmp_path: Path) -> None:
    held = Document.open(collaboration)
    try:
        for words in (
            ("export", collaboration, tmp_path / "uit.yaml"),
            ("results", collaboration),
            ("report", collaboration, tmp_path / "uit.pdf"),
            ("check", collaboration),
        ):
            assert "bestand is in gebruik" in one_line(run(*words))
    finally:
        held.close()


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("check", "weg.samenwerk"), "staat niet (meer) op deze plek"),
        (("results", __file__), "is geen samenwerking"),
        (("import", "weg.yaml", "nieuw.samenwerk"), "weg.yaml"),
        (("import", __file__, "nieuw.samenwerk"), "YAML"),
    ],
)
def test_a_problem_is_one_dutch_line(words: tuple[str, ...], part: str, tmp_path: Path) -> None:
    words = tuple(str(tmp_path / word) if word.endswith((".samenwerk", ".yaml")) else word for word in words)
    assert part in one_line(run(*words))
    assert not list(tmp_path.iterdir())


def test_import_never_overwrites(collaboration: Path) -> None:
    before = collaboration.read_bytes()
    assert "bestaat al" in one_line(run("import", EXAMPLE, collaboration))
    assert collaboration.read_bytes() == before


def test_an_export_or_report_never_lands_on_a_collaboration(collaboration: Path, tmp_path: Path) -> None:
    disguised = tmp_path / "vermomd.yaml"
    disguised.write_bytes(collaboration.read_bytes())
    assert "niet overschreven" in one_line(run("export", collaboration, disguised))
    assert disguised.read_bytes() == collaboration.read_bytes()


@pytest.mark.parametrize(
    "words",
    [
        ("import", "één"),
        ("export", "a", "b", "c"),
        ("export", "a.samenwerk", "b.txt"),
        ("report", "a.samenwerk", "b.docx"),
        ("report", "a.samenwerk", "b.pdf", "--session", "drie"),
        ("report", "a.samenwerk", "b.pdf", "--session"),
        ("results", "a.samenwerk", "--date", "gisteren"),
        ("results", "a.samenwerk", "--datum", "2025-01-01"),
        ("results", "a.samenwerk", "--over", "spelregels"),
        ("--wat",),
        ("een", "twee"),
    ],
)
def test_wrong_usage_is_status_two_with_the_way_it_goes(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    from samenwerkdesk.__main__ import main

    assert main(words) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert cli.USAGE in shown.err


def test_without_a_screen_the_window_says_so_in_one_sentence() -> None:
    done = run(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert "geen scherm" in one_line(done)


def test_a_screen_that_does_not_answer_is_no_screen() -> None:
    done = run(DISPLAY=":4711", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="xcb")
    assert "geen scherm" in one_line(done)
