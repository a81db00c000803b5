"""The command line: what can be done with a collaboration without its window.

Exit status 0 when it worked, 1 for a problem the user can solve (one Dutch line on stderr), 2 for wrong usage.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from samenwerkdesk import __version__
from samenwerkdesk.model.errors import FileExists, UserError

USAGE = """\
Samenwerkdesk: begeleid organisaties die moeten samenwerken.

  samenwerkdesk [BESTAND]                              open het venster, eventueel met een samenwerking
  samenwerkdesk import CASUS BESTAND                   maak een samenwerking van een casus (.yaml of .json)
  samenwerkdesk export BESTAND UIT.yaml|UIT.json       schrijf alles uit een samenwerking als casus
  samenwerkdesk results BESTAND [--date JJJJ-MM-DD]    toon de uitkomsten als JSON;
                        [--over schutting|rollen]      of alleen wat die twee borden zeggen
  samenwerkdesk report BESTAND UIT.pdf [--session N]   maak het verslag van een sessie (de laatste, of sessie N)
  samenwerkdesk check BESTAND                          kijk of een bestand heel is
  samenwerkdesk --version                              toon de versie
  samenwerkdesk --help                                 toon deze uitleg
"""


class WrongUsage(Exception):
    """The command line itself is wrong; the text says what."""


@dataclass
class Call:
    """What was asked: a command ('' opens the window), its arguments and options."""

    command: str
    arguments: list[str]
    options: dict[str, str] = field(default_factory=dict)


def parse(argv: Sequence[str]) -> Call:
    """Read the command line (without the program's name). Raises WrongUsage with a Dutch sentence."""
    words = list(argv)
    if any(word in ("-h", "--help") for word in words):
        return Call("help", [])
    if words and words[0] == "--version":
        return Call("version", [])
    if not words or words[0] not in _COMMANDS:
        unknown = next((word for word in words if word.startswith("-")), None)
        if unknown:
            raise WrongUsage(f"{unknown} is geen optie van samenwerkdesk.")
        if len(words) > 1:
            raise WrongUsage(f"‘{words[0]}’ is geen opdracht; open één bestand tegelijk.")
        return Call("", words)
    command, rest = words[0], words[1:]
    names, allowed, _ = _COMMANDS[command]
    arguments: list[str] = []
    options: dict[str, str] = {}
    while rest:
        word = rest.pop(0)
        name, given, value = word.partition("=")
        if name in allowed:
            if not given:
                if not rest:
                    raise WrongUsage(f"Na {name} hoort een waarde.")
                value = rest.pop(0)
            options[name] = value
        elif word.startswith("--"):
            raise WrongUsage(f"{word} is geen optie van {command}.")
        else:
            arguments.append(word)
    if len(arguments) != len(names):
        raise WrongUsage(
            f"{command} vraagt {len(names)} namen: {' '.join(names)}."
            if len(names) > 1
            else f"{command} vraagt één naam: {names[0]}."
        )
    return Call(command, arguments, options)


def run(call: Call) -> int:
    """Carry out a command other than opening the window; returns the exit status."""
    if call.command == "help":
        print(USAGE, end="")
        return 0
    if call.command == "version":
        print(f"samenwerkdesk {__version__}")
        return 0
    action = _COMMANDS[call.command][2]
    try:
        action(call)
    except WrongUsage as error:
        return wrong_usage(error)
    except UserError as error:
        print(" ".join(str(error).split("\n")), file=sys.stderr)
        return 1
    except MemoryError:
        print("Er is te weinig geheugen voor deze opdracht. Er is niets veranderd.", file=sys.stderr)
        return 1
    return 0


def wrong_usage(error: WrongUsage) -> int:
    """Say what is wrong with the command line and how it should be; returns exit status 2."""
    print(f"{error}\n\n{USAGE}", end="", file=sys.stderr)
    return 2


def _import(call: Call) -> None:
    from samenwerkdesk.model import interchange

    interchange.import_case(Path(call.arguments[0]), Path(call.arguments[1]))


def _export(call: Call) -> None:
    from samenwerkdesk.model import interchange
    from samenwerkdesk.model.document import Document

    target = Path(call.arguments[1])
    if target.suffix.lower() not in (".yaml", ".yml", ".json"):
        raise WrongUsage("De uitvoer heet .yaml of .json.")
    document = Document.open(Path(call.arguments[0]))
    try:
        _guard(target)
        interchange.write_case(document, target, replace=True)
    finally:
        document.close()


def _results(call: Call) -> None:
    import json

    from samenwerkdesk.model.board_results import fence_results, role_results
    from samenwerkdesk.model.document import Document
    from samenwerkdesk.model.results import results

    over = call.options.get("--over", "")
    if over not in ("", "schutting", "rollen"):
        raise WrongUsage(f"Over {over} zijn er geen uitkomsten apart; kies schutting of rollen.")
    day: date | None = None
    if "--date" in call.options:
        try:
            day = date.fromisoformat(call.options["--date"])
        except ValueError:
            raise WrongUsage(
                f"{call.options['--date']} is geen datum; schrijf bijvoorbeeld 2025-10-02."
            ) from None
    document = Document.open(Path(call.arguments[0]))
    try:
        if over == "schutting":
            found = fence_results(document)
        else:
            found = role_results(document, day) if over else results(document, day)
        print(json.dumps(found, ensure_ascii=False, indent=2))
    finally:
        document.close()


def _report(call: Call) -> None:
    from samenwerkdesk.model import sessions
    from samenwerkdesk.model.document import Document
    from samenwerkdesk.model.writing import replace_file

    target = Path(call.arguments[1])
    if target.suffix.lower() != ".pdf":
        raise WrongUsage("Het verslag heet .pdf.")
    number: int | None = None
    if "--session" in call.options:
        try:
            number = int(call.options["--session"])
        except ValueError:
            raise WrongUsage(f"{call.options['--session']} is geen nummer van een sessie.") from None
    document = Document.open(Path(call.arguments[0]))
    try:
        found = sessions.all_sessions(document)
        if number is not None:
            found = [session for session in found if session.number == number]
        if not found:
            raise UserError(
                "In dit bestand staat nog geen sessie om een verslag van te maken."
                if number is None
                else f"In dit bestand staat geen sessie {number}."
            )
        _guard(target)
        from samenwerkdesk.report.session import session_report

        replace_file(target, session_report(document, found[-1].id))
    finally:
        document.close()


def _check(call: Call) -> None:
    from samenwerkdesk.model import collaboration
    from samenwerkdesk.model.document import Document
    from samenwerkdesk.model.errors import DamagedFile

    path = Path(call.arguments[0])
    document = Document.open(path)
    try:
        if document.rows("PRAGMA foreign_key_check") or document.rows("PRAGMA integrity_check") != [("ok",)]:
            raise DamagedFile(path)
        counts = [
            int(document.value(f'SELECT count(*) FROM "{table}"'))
            for table in ("partner", "person", "session")
        ]
        name = collaboration.get(document).name
    finally:
        document.close()
    print(
        f"{path.name} is in orde: {name}, {counts[0]} partners, {counts[1]} deelnemers, {counts[2]} sessies."
    )


def _guard(target: Path) -> None:
    """Never write over a collaboration: it may be the only one."""
    from samenwerkdesk.model.files import is_ours

    if is_ours(target):
        raise FileExists(target)


_COMMANDS: dict[str, tuple[tuple[str, ...], tuple[str, ...], Callable[[Call], None]]] = {
    "import": (("CASUS", "BESTAND"), (), _import),
    "export": (("BESTAND", "UIT.yaml"), (), _export),
    "results": (("BESTAND",), ("--date", "--over"), _results),
    "report": (("BESTAND", "UIT.pdf"), ("--session",), _report),
    "check": (("BESTAND",), (), _check),
}
