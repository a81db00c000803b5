"""The logic of dev.py, without network, pip or root."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).resolve().parent.parent


class Recorder:
    """Stands in for what dev.py starts; remembers each command line."""

    def __init__(self) -> None:
        self.calls: list[list[str]] = []
        self.status = 0
        self.effect: Callable[[], object] = list

    def __call__(self, arguments: list[str], *_: object, **__: object) -> int:
        self.calls.append(list(arguments))
        self.effect()
        return self.status


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A source tree with two lock files and an environment that looks complete, but was never installed."""
    (tmp_path / "requirements.lock").write_text("a==1\n")
    (tmp_path / "requirements-dev.lock").write_text("-r requirements.lock\nb==2\n")
    site = tmp_path / ".venv" / "lib" / "python3.11" / "site-packages"
    site.mkdir(parents=True)
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "stamp.json")
    monkeypatch.setattr(dev, "INSTALLING", tmp_path / ".venv" / "installing")
    monkeypatch.setattr(dev, "venv_version", lambda: [3, 11])
    return site


@pytest.fixture
def pip(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    recorder = Recorder()
    monkeypatch.setattr(dev, "in_venv", recorder)
    return recorder


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    """What dev.py hands over to, with everything before it in order."""
    recorder = Recorder()
    monkeypatch.setattr(dev, "hand_over", recorder)
    monkeypatch.setattr(dev, "prepare", lambda lock: None)
    monkeypatch.setattr(dev, "provide_libraries", lambda wanted: None)
    monkeypatch.setattr(os, "chdir", lambda path: None)
    return recorder


# ---- commands


def test_help_is_for_asking(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["--help"]) == 0
    out = capsys.readouterr().out
    for command in ("run", "test", "lint", "bench", "screenshots"):
        assert f"\n  {command} " in out


@pytest.mark.parametrize("argv", [[], ["rnu"], ["lint", "--fixx"]])
def test_wrong_usage_is_status_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(argv) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Gebruik:" in captured.err


@pytest.mark.parametrize(
    "argv", [["run", "import", "a b.yaml", "x"], ["run", "--", "import", "a b.yaml", "x"]]
)
def test_run_passes_arguments_and_status_on(argv: list[str], started: Recorder) -> None:
    started.status = 7
    assert dev.main(argv) == 7
    assert started.calls == [["-P", "-m", "samenwerkdesk", "import", "a b.yaml", "x"]]


def test_tests_use_all_cores_unless_chosen(started: Recorder) -> None:
    dev.main(["test"])
    dev.main(["test", "-k", "places"])
    assert started.calls == [["-m", "pytest", "-n", "auto"], ["-m", "pytest", "-k", "places"]]


def test_bench_stress_and_screenshots_are_modules(started: Recorder) -> None:
    dev.main(["bench", "--quick"])
    dev.main(["stress"])
    dev.main(["screenshots"])
    modules = [["-m", "benchmarks", "--quick"], ["-m", "tools.stress"], ["-m", "tools.screenshots"]]
    assert started.calls == modules


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["gezinsketen.samenwerk"], True),
        (["import", "a.yaml", "b"], False),
        (["report", "a", "b.pdf", "--session", "2"], False),
        (["--version"], False),
        (["check", "--help"], False),
    ],
)
def test_only_a_window_needs_system_libraries(arguments: list[str], expected: bool) -> None:
    assert dev.needs_window(arguments) is expected


def test_lint_runs_everything_and_names_what_failed(
    tree: Path, pip: Recorder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "prepare", lambda lock: None)
    pip.status = 1
    assert dev.main(["lint"]) == 1
    assert len(pip.calls) == 4
    assert capsys.readouterr().err == "Niet in orde: ruff format, ruff check, mypy, lint-imports.\n"


# ---- the environment


def test_packages_are_installed_once(tree: Path, pip: Recorder) -> None:
    dev.install(dev.RUNTIME)
    assert pip.calls[0][-2:] == ["-r", "requirements.lock"]
    assert dev.is_ready(dev.RUNTIME)
    dev.prepare(dev.RUNTIME)
    assert len(pip.calls) == 1


def test_the_development_packages_include_the_runtime(tree: Path, pip: Recorder) -> None:
    dev.install(dev.DEVELOPMENT)
    assert dev.is_ready(dev.DEVELOPMENT)
    assert dev.is_ready(dev.RUNTIME)


def test_the_runtime_packages_do_not_include_the_development(tree: Path, pip: Recorder) -> None:
    dev.install(dev.RUNTIME)
    assert not dev.is_ready(dev.DEVELOPMENT)


def test_a_change_in_an_included_lock_counts(tree: Path, pip: Recorder) -> None:
    dev.install(dev.DEVELOPMENT)
    (dev.ROOT / dev.RUNTIME).write_text("a==2\n")
    assert not dev.is_ready(dev.DEVELOPMENT)
    assert not dev.is_ready(dev.RUNTIME)


def test_another_python_counts(tree: Path, pip: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    dev.install(dev.RUNTIME)
    monkeypatch.setattr(dev, "venv_version", lambda: [3, 13])
    assert not dev.is_ready(dev.RUNTIME)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"requirements.lock": 3}'])
def test_a_broken_stamp_is_no_stamp(tree: Path, pip: Recorder, text: str) -> None:
    dev.STAMP.write_text(text)
    assert not dev.is_ready(dev.RUNTIME)
    dev.install(dev.RUNTIME)
    assert json.loads(dev.STAMP.read_text())[dev.RUNTIME] == dev.fingerprint(dev.RUNTIME)


def test_an_installation_that_was_killed_starts_over(
    tree: Path, pip: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    dev.install(dev.RUNTIME)
    dev.INSTALLING.touch()  # what is left when the process is gone
    create = Recorder()
    create.effect = dev.INSTALLING.unlink
    monkeypatch.setattr(dev, "create", lambda: create([]))
    dev.prepare(dev.RUNTIME)
    assert len(create.calls) == 1
    assert dev.is_ready(dev.RUNTIME)


def test_an_installation_that_failed_halfway_starts_over(
    tree: Path, pip: Recorder, capsys: pytest.CaptureFixture[str]
) -> None:
    pip.status = 1
    pip.effect = (tree / "half").mkdir
    with pytest.raises(SystemExit) as stop:
        dev.install(dev.RUNTIME)
    assert stop.value.code == 1
    assert not dev.is_usable()
    assert "Probeer het daarna opnieuw." in capsys.readouterr().err


def test_without_internet_what_worked_stays(tree: Path, pip: Recorder) -> None:
    dev.install(dev.RUNTIME)
    lock = dev.ROOT / dev.RUNTIME
    lock.write_text("a==2\n")
    pip.status = 1
    with pytest.raises(SystemExit):
        dev.install(dev.RUNTIME)
    lock.write_text("a==1\n")
    assert dev.is_ready(dev.RUNTIME)


def test_an_old_or_broken_environment_is_not_usable(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ([], [3, 9]):
        monkeypatch.setattr(dev, "venv_version", lambda version=version: version)
        assert not dev.is_usable()


def test_the_version_of_a_missing_python_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    assert dev.venv_version() == []


def test_the_version_of_a_real_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "venv_python", lambda: Path(sys.executable))
    assert dev.venv_version() == list(sys.version_info[:2])


def test_two_at_once_wait_for_each_other() -> None:
    command = [sys.executable, "-c", "import dev\nwith dev.alone(): pass"]
    with dev.alone():
        other = subprocess.Popen(command, cwd=ROOT)
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(0.5)
    assert other.wait() == 0


def test_nothing_leads_out_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PYTHONHOME", "PIP_USER"):
        monkeypatch.setenv(name, "x")
    found = dev.environment(QT_QPA_PLATFORM="offscreen")
    assert not {"PYTHONPATH", "PYTHONHOME", "PIP_USER"} & found.keys()
    assert found["QT_QPA_PLATFORM"] == "offscreen"


# ---- the system


@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Debian 12 that lacks two libraries, and a user who is not root."""
    monkeypatch.setattr(dev, "missing_libraries", lambda wanted: ["libEGL.so.1", "libglib-2.0.so.0"])
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "is_root", lambda: False)
    monkeypatch.setattr(dev, "is_in_apt", lambda name: False)


@pytest.mark.usefixtures("debian")
def test_a_user_gets_the_exact_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        dev.provide_libraries(dev.X11)
    assert stop.value.code == 1
    assert capsys.readouterr().err.endswith("\n  sudo apt-get install libegl1 libglib2.0-0\n")


@pytest.mark.usefixtures("debian")
def test_the_line_uses_the_names_of_the_release(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "is_in_apt", lambda name: name == "libglib2.0-0t64")
    with pytest.raises(SystemExit):
        dev.provide_libraries(dev.X11)
    assert capsys.readouterr().err.endswith("\n  sudo apt-get install libegl1 libglib2.0-0t64\n")


@pytest.mark.usefixtures("debian")
def test_root_installs_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([["libEGL.so.1"], []])
    apt_get = Recorder()
    monkeypatch.setattr(dev, "missing_libraries", lambda wanted: next(answers))
    monkeypatch.setattr(dev, "is_root", lambda: True)
    monkeypatch.setattr(dev, "apt_get", lambda *arguments: apt_get(list(arguments)))
    dev.provide_libraries(dev.OFFSCREEN)
    assert apt_get.calls == [["update"], ["install", "--yes", "--no-install-recommends", "libegl1"]]


@pytest.mark.usefixtures("debian")
def test_elsewhere_the_names_are_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    dev.provide_libraries(dev.X11)
    assert "libEGL.so.1" in capsys.readouterr().err


@pytest.mark.usefixtures("debian")
def test_a_python_without_venv_says_how(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit) as stop:
        dev.provide_venv_module()
    assert stop.value.code == 1
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert f"sudo apt-get install python{version}-venv" in capsys.readouterr().err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere PySide6 brings everything")
def test_a_library_that_does_not_exist_is_missing() -> None:
    assert dev.missing_libraries({"libsamenwerkdesk-none.so.9": "x", "libc.so.6": "libc6"}) == [
        "libsamenwerkdesk-none.so.9"
    ]


def test_an_old_python_gets_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        dev.check_python((3, 9))
    assert stop.value.code == 1
    expected = "Samenwerkdesk heeft Python 3.11 of nieuwer nodig; dit is Python 3.9.\n"
    assert capsys.readouterr().err == expected
