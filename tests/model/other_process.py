"""Another process that has a collaboration open. ``python -m tests.model.other_process WHAT PATH`` prints and waits."""

from __future__ import annotations

import sys
from pathlib import Path

from samenwerkdesk.model import actions, sessions
from samenwerkdesk.model.document import Document


def say(what: object) -> None:
    """Tell the other side."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def hold(document: Document) -> None:
    """Keep the file open until the other side closes our input."""
    say("ready")
    sys.stdin.read()


def write(document: Document) -> None:
    """Record numbered actions without end, and print each number once it is kept."""
    session = sessions.all_sessions(document)[0].id
    number = int(document.value("SELECT count(*) FROM action"))
    say("ready")
    while True:
        actions.add(document, session, f"{number} {'x' * (number % 700)}")
        say(number)
        number += 1


def half(document: Document) -> None:
    """Stop in the middle of a change that has already begun to overwrite the file."""
    document._db.execute("PRAGMA cache_size = 2").fetchall()
    session = sessions.all_sessions(document)[0].id
    with document.change("Half"):
        document.write("UPDATE action SET text = 'half'")
        for number in range(300):
            actions.add(document, session, f"half {number} {'x' * 500}")
        say("ready")
        sys.stdin.read()


if __name__ == "__main__":
    opened = Document.open(Path(sys.argv[2]))
    {"hold": hold, "write": write, "half": half}[sys.argv[1]](opened)
    opened.close()
