"""The lock files name everything that pyproject.toml asks for, on every supported Python and system."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from itertools import product
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LINE = re.compile(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.]*")


def pins(lock: str) -> dict[str, str]:
    found = {}
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        if line.startswith("-r "):
            found.update(pins(line.removeprefix("-r ")))
        elif not line.startswith("#"):
            assert LINE.fullmatch(line), f"{lock}: {line!r} is not 'name==version'"
            name, version = line.split("==")
            assert canonicalize_name(name) not in found, f"{lock}: {name} twice"
            found[canonicalize_name(name)] = version
    return found


def test_the_runtime_lock_is_within_the_ranges_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = pins("requirements.lock")
    for text in project["dependencies"]:
        wanted = Requirement(text)
        assert wanted.specifier.contains(locked[canonicalize_name(wanted.name)]), text


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_what_its_packages_need(lock: str) -> None:
    locked = pins(lock)
    places = [
        {
            "sys_platform": system,
            "python_version": version,
            "python_full_version": f"{version}.0",
            "extra": "",
        }
        for system, version in product(("linux", "win32", "darwin"), ("3.11", "3.12", "3.13", "3.14"))
    ]
    for name in locked.keys() & {
        canonicalize_name(found.metadata["Name"]) for found in metadata.distributions()
    }:
        for text in metadata.requires(name) or []:
            wanted = Requirement(text)
            if wanted.marker and not any(wanted.marker.evaluate(dict(place)) for place in places):
                continue
            assert canonicalize_name(wanted.name) in locked, f"{name} needs {text}"
            assert wanted.specifier.contains(locked[canonicalize_name(wanted.name)]), f"{name} needs {text}"


def test_the_development_lock_is_what_is_installed() -> None:
    differing = {
        name: (version, metadata.version(name))
        for name, version in pins("requirements-dev.lock").items()
        if name != "colorama" and metadata.version(name) != version  # colorama: for Windows
    }
    assert differing == {}
