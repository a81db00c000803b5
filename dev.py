#!/usr/bin/env python3
"""Everything a developer does with the source tree: ``python3 dev.py --help``.

Needs the standard library only. Makes a virtual environment in .venv, installs the locked packages when a
lock file changed, looks after the system libraries that Qt needs on Linux, and passes on arguments and exit
status. What it says itself goes to stderr, so the output of the program can be redirected.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "dev-stamp.json"
INSTALLING = VENV / "dev-installing"
RUNTIME, DEVELOPMENT = "requirements.lock", "requirements-dev.lock"
MINIMUM = (3, 11)

USAGE = """\
Gebruik: python3 dev.py OPDRACHT [argumenten]

  run [argumenten]          start Samenwerkdesk; de argumenten gaan naar het programma
  test [argumenten]         voer de tests uit; de argumenten gaan naar pytest
  lint [--fix]              controleer opmaak, stijl, types en lagen; --fix verbetert eerst wat vanzelf kan
  bench [argumenten]        meet snelheid en geheugen
  stress [woord]            steek bij elk beeld voor de zaal de beamer uit en in; vraagt Xvfb, openbox en xrandr
  screenshots [argumenten]  maak de schermafbeeldingen voor de documentatie

Elke opdracht maakt eerst de omgeving in .venv in orde. Nodig is alleen Python 3.11 of nieuwer.
"""

NO_WINDOW = frozenset({"import", "export", "results", "report", "check"})
"""Commands of the program that need no display and therefore no system libraries."""

# File name -> Debian package, from what PySide6's own libraries and libqxcb.so ask for.
OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11 = {
    **OFFSCREEN,
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def main(argv: list[str]) -> int:
    """Carry out one command; returns the exit status, 2 for wrong usage."""
    if not argv or argv[0] in {"-h", "--help", "help"}:
        print(USAGE, end="", file=sys.stdout if argv else sys.stderr)
        return 0 if argv else 2
    command, arguments = argv[0], argv[1:]
    if arguments[:1] == ["--"]:
        arguments = arguments[1:]
    actions = {each.__name__: each for each in (run, test, lint, bench, stress, screenshots)}
    if command not in actions:
        say(f"Onbekende opdracht: {command}\n\n{USAGE}")
        return 2
    check_python(sys.version_info[:2])
    return actions[command](arguments)


# ---- the commands


def run(arguments: list[str]) -> int:
    """Start the program where the caller stands; it decides itself whether there is a display."""
    if needs_window(arguments):
        platform = os.environ.get("QT_QPA_PLATFORM", "")
        provide_libraries(OFFSCREEN if platform.startswith(("offscreen", "minimal", "vnc")) else X11)
    prepare(RUNTIME)
    # -P: a folder that happens to be called samenwerkdesk must not be taken for the program.
    return hand_over(["-P", "-m", "samenwerkdesk", *arguments], PYTHONPATH=str(ROOT))


def test(arguments: list[str]) -> int:
    """Run pytest without a display: everything on all cores, or what the arguments choose."""
    provide_libraries(OFFSCREEN)
    prepare(DEVELOPMENT)
    os.chdir(ROOT)
    return hand_over(["-m", "pytest", *(arguments or ["-n", "auto"])], QT_QPA_PLATFORM="offscreen")


def lint(arguments: list[str]) -> int:
    """Check everything that needs no running program, and name at the end what failed."""
    if arguments not in ([], ["--fix"]):
        say("Gebruik: python3 dev.py lint [--fix]\n")
        return 2
    prepare(DEVELOPMENT)
    if arguments:
        in_venv(["-m", "ruff", "check", "--fix-only", "--quiet", "."])
        in_venv(["-m", "ruff", "format", "--quiet", "."])
    checks = {
        "ruff format": ["-m", "ruff", "format", "--check", "."],
        "ruff check": ["-m", "ruff", "check", "."],
        "mypy": ["-m", "mypy"],
        "lint-imports": ["-c", "from importlinter.cli import lint_imports_command as c; c()"],
    }
    failed = [name for name, command in checks.items() if in_venv(command) != 0]
    say(f"Niet in orde: {', '.join(failed)}.\n" if failed else "Alles in orde.\n")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Measure, on the display when QT_QPA_PLATFORM names one and off-screen otherwise."""
    return measure("benchmarks", arguments)


def stress(arguments: list[str]) -> int:
    """Unplug and plug the beamer with every picture on the wall, on an X server of its own."""
    provide_libraries(X11)
    return measure("tools.stress", arguments)


def screenshots(arguments: list[str]) -> int:
    """Make the pictures for the documentation."""
    return measure("tools.screenshots", arguments)


def measure(module: str, arguments: list[str]) -> int:
    """Run a developer's module from the root of the source tree."""
    provide_libraries(OFFSCREEN)
    prepare(DEVELOPMENT)
    os.chdir(ROOT)
    platform = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
    return hand_over(["-m", module, *arguments], QT_QPA_PLATFORM=platform)


def needs_window(arguments: list[str]) -> bool:
    """Whether the program will open a window with these arguments."""
    first = arguments[0] if arguments else ""
    return first not in NO_WINDOW and not {"-h", "--help", "--version"} & set(arguments)


# ---- the virtual environment


def prepare(lock: str) -> None:
    """Make sure that .venv holds what ``lock`` names; quick when it does."""
    if is_ready(lock):
        return
    with alone():
        if is_ready(lock):
            return
        if not is_usable():
            create()
        install(lock)


def is_ready(lock: str) -> bool:
    """Whether the last installation was completed, for this lock file and the Python that is there now."""
    stamp = read_stamp()
    if stamp.get(lock) != fingerprint(lock) or INSTALLING.exists():
        return False
    return stamp.get("python") == venv_version()


def is_usable() -> bool:
    """Whether packages can be installed in .venv; not after an installation that was cut off."""
    if INSTALLING.exists() or not VENV.is_dir() or tuple(venv_version()) < MINIMUM:
        return False
    command = [str(venv_python()), "-m", "pip", "--version"]
    return subprocess.run(command, env=environment(), capture_output=True, check=False).returncode == 0


def create() -> None:
    """Make a new .venv, in place of what was there."""
    provide_venv_module()
    say("Omgeving maken in .venv …\n")
    base: str = getattr(sys, "_base_executable", sys.executable)
    if subprocess.call([base, "-m", "venv", "--clear", "--without-pip", str(VENV)], env=environment()) != 0:
        fail("De omgeving in .venv kon niet worden gemaakt. Verwijder de map .venv en probeer het opnieuw.")
    INSTALLING.touch()
    if in_venv(["-m", "ensurepip", "--default-pip"], subprocess.DEVNULL) != 0:
        fail("In .venv kon pip niet worden geïnstalleerd. Verwijder de map .venv en probeer het opnieuw.")


def install(lock: str) -> None:
    """Install what ``lock`` names. Cut off halfway, the next call starts with a new .venv."""
    say("Pakketten installeren; dit kan de eerste keer enkele minuten duren …\n")
    found = fingerprint(lock), fingerprint(RUNTIME)
    INSTALLING.touch()
    before = contents()
    status = 1
    try:
        options = ["-qq", "--disable-pip-version-check", "--no-input"]
        status = in_venv(["-m", "pip", "install", *options, "-r", lock], sys.stderr)
    finally:
        if status != 0 and contents() == before:
            INSTALLING.unlink()  # nothing was touched, so what worked still works
    if status != 0:
        fail("De pakketten konden niet worden geïnstalleerd. Is er internet? Probeer het daarna opnieuw.")
    stamp = {**read_stamp(), "python": venv_version(), lock: found[0], RUNTIME: found[1]}
    written = STAMP.with_suffix(".tmp")
    written.write_text(json.dumps(stamp), encoding="utf-8")
    written.replace(STAMP)
    INSTALLING.unlink()


def read_stamp() -> dict[str, object]:
    """What was installed last: the fingerprint of each lock file, and the version of Python."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def fingerprint(lock: str) -> str:
    """A hash of a lock file and of the lock files it includes."""
    digest = hashlib.sha256()
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        included = line.split()[1:] if line.startswith("-r ") else []
        digest.update((fingerprint(included[0]) if included else line).encode() + b"\n")
    return digest.hexdigest()


def contents() -> set[str]:
    """What lies in the site-packages of .venv, by name."""
    return {path.name for lib in ("lib/python*", "Lib") for path in VENV.glob(f"{lib}/site-packages/*")}


def venv_python() -> Path:
    """The Python inside .venv."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def venv_version() -> list[int]:
    """The version of that Python, such as [3, 11]; empty when it does not run."""
    command = [str(venv_python()), "-I", "-S", "-c", "import sys; print(list(sys.version_info[:2]))"]
    try:
        version: list[int] = json.loads(subprocess.check_output(command, stderr=subprocess.DEVNULL))
    except (OSError, ValueError, subprocess.CalledProcessError):
        return []
    return version


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Wait until no other dev.py is working on .venv. The lock is this file: nothing is left behind."""
    with Path(__file__).open("rb") as file:
        with contextlib.suppress(OSError):  # some network drives know no locks
            wait_for_lock(file)
        yield


def wait_for_lock(file: IO[bytes]) -> None:
    """Lock an open file until it is closed."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(file.fileno(), 1 << 30, os.SEEK_SET)  # past the end: a locked byte cannot be read
        for _ in range(60):
            with contextlib.suppress(OSError):  # after ten seconds
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                return
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)


# ---- what only the system can provide


def check_python(version: tuple[int, ...]) -> None:
    """Stop when this Python is too old."""
    if version < MINIMUM:
        found, wanted = ".".join(map(str, version)), ".".join(map(str, MINIMUM))
        fail(f"Samenwerkdesk heeft Python {wanted} of nieuwer nodig; dit is Python {found}.")


def provide_venv_module() -> None:
    """See to it that Python can make virtual environments; Debian ships that part separately."""
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if not shutil.which("apt-get"):
        fail("Deze Python kan geen omgeving maken: de onderdelen venv en ensurepip ontbreken. Installeer ze.")
    if not is_root():
        fail(f"Deze Python kan nog geen omgeving maken. Voer eerst dit uit:\n  {apt_line([package])}")
    apt_install([package])
    importlib.invalidate_caches()


def provide_libraries(wanted: dict[str, str]) -> None:
    """See to it that the system libraries are there: install them where that is ours to do, or say how."""
    missing = missing_libraries(wanted)
    if not missing:
        return
    if not shutil.which("apt-get"):
        say(f"Let op: Qt mist {', '.join(missing)}. Installeer wat ontbreekt met je pakketbeheer.\n")
        return
    packages = sorted({wanted[name] for name in missing})
    if not is_root():
        fail(f"Qt mist systeembibliotheken. Voer eerst dit uit:\n  {apt_line(packages)}")
    apt_install(packages)
    missing = missing_libraries(wanted)
    if missing:
        fail(f"Na het installeren mist Qt nog steeds: {', '.join(missing)}.")


def missing_libraries(wanted: dict[str, str]) -> list[str]:
    """The file names that the loader does not find; none where PySide6 brings everything itself."""
    if not sys.platform.startswith("linux"):
        return []
    missing = []
    for name in wanted:
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    return missing


def apt_install(packages: list[str]) -> None:
    """Install Debian packages, without questions."""
    apt_get("update")  # its failure shows in the installation
    names = debian_names(packages)
    say(f"Systeempakketten installeren: {' '.join(names)} …\n")
    if apt_get("install", "--yes", "--no-install-recommends", *names) != 0:
        fail(f"Dat lukte niet. Kijk wat er misgaat met:\n  apt-get install {' '.join(names)}")


def apt_get(*arguments: str) -> int:
    """Run apt-get, waiting when another is busy; returns its exit status."""
    command = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "-qq", *arguments]
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.call(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def debian_names(packages: list[str]) -> list[str]:
    """The names as this release calls them: since Debian 13 and Ubuntu 24.04 some end in t64."""
    return [f"{name}t64" if is_in_apt(f"{name}t64") else name for name in packages]


def is_in_apt(name: str) -> bool:
    """Whether apt knows a package of this name."""
    command = ["apt-cache", "show", "--quiet", name]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def apt_line(packages: list[str]) -> str:
    """What the user can type to install packages."""
    return f"sudo apt-get install {' '.join(debian_names(packages))}"


def is_root() -> bool:
    """Whether we may install system packages."""
    return sys.platform != "win32" and os.geteuid() == 0


# ---- talking and starting


def environment(**extra: str) -> dict[str, str]:
    """The caller's environment without what would lead Python or pip out of .venv."""
    stray = {"PYTHONHOME", "PYTHONPATH", "PYTHONSAFEPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX"}
    return {**{name: value for name, value in os.environ.items() if name not in stray}, **extra}


def in_venv(arguments: list[str], output: int | IO[str] | None = None) -> int:
    """Run the Python of .venv at the root of the source tree; returns its exit status."""
    sys.stderr.flush()
    return subprocess.call([str(venv_python()), *arguments], cwd=ROOT, env=environment(), stdout=output)


def hand_over(arguments: list[str], **extra: str) -> int:
    """Become the Python of .venv, where that is possible, so that signals and exit status are its own."""
    command = [str(venv_python()), *arguments]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(command[0], command, environment(**extra))
    return subprocess.call(command, env=environment(**extra))


def say(text: str) -> None:
    """Write to stderr."""
    sys.stderr.write(text)


def fail(text: str) -> NoReturn:
    """Stop with a sentence and exit status 1."""
    say(text + "\n")
    sys.exit(1)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
