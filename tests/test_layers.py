"""What an import really loads; import-linter reads the sources and cannot tell a late import from an early one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HEAVY = {"matplotlib", "reportlab", "yaml", "jsonschema", "pypdfium2"}
QT = {"PySide6", "shiboken6"}

IMPORT_ALL = """
import importlib, pkgutil, sys
top, skipped = sys.argv[1:]
package = importlib.import_module(top)
for module in pkgutil.walk_packages(package.__path__, top + "."):
    if not module.name.startswith(skipped):
        importlib.import_module(module.name)
print(*{name.partition(".")[0] for name in sys.modules})
"""


def loaded_by(package: str, skipped: str = "-") -> set[str]:
    command = [sys.executable, "-c", IMPORT_ALL, package, skipped]
    return set(
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.split()
    )


def test_the_model_loads_nothing_heavy() -> None:
    assert not loaded_by("samenwerkdesk.model", "samenwerkdesk.model.interchange") & (HEAVY | QT)


def test_the_window_loads_nothing_heavy() -> None:
    assert not loaded_by("samenwerkdesk.ui") & HEAVY


def test_what_the_room_begins_with_does_not_load_the_passed_device() -> None:
    code = (
        "import sys, samenwerkdesk.ui.room.opening; print('samenwerkdesk.ui.passing.device' in sys.modules)"
    )
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    assert said == "False\n"


@pytest.mark.parametrize("package", ["charts", "report", "model.interchange"])
def test_other_layers_load_no_qt(package: str) -> None:
    assert not loaded_by(f"samenwerkdesk.{package}") & QT


def test_the_command_line_loads_no_qt_and_nothing_heavy() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "samenwerkdesk", "--version"]
    trace = subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.PIPE, text=True).stderr
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in trace.splitlines()}
    assert "samenwerkdesk" in loaded
    assert not loaded & (HEAVY | QT)


def test_the_models_tests_need_no_qt() -> None:
    code = "import sys; sys.modules['PySide6'] = None; import pytest; sys.exit(pytest.main(sys.argv[1:]))"
    options = ["-q", "--collect-only", "-p", "no:pytest-qt", "-p", "no:xdist", "-p", "no:cacheprovider"]
    command = [sys.executable, "-c", code, *options, "tests/model"]
    done = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.PIPE, text=True)
    assert done.returncode == 0, done.stdout
