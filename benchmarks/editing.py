"""What the facilitator feels: from an edit to a committed file and a repainted window, and undo."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.measuring import Figure, p95, spread, timed
from samenwerkdesk.model import actions, decisions, ground_rules, partners, people, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.workspace import Workspace

COUNT = 200


def _edits(document: Document, session: str) -> dict[str, tuple[str, Callable[[int], object]]]:
    """Per edit: the tab on which it is seen, and the edit itself (numbered, so that each changes something)."""
    decision = decisions.of_session(document, session)[0].id
    action = actions.of_session(document, session)[0].id
    person = people.all_people(document)[3].id
    partner = partners.all_partners(document)[2].id
    rule = ground_rules.all_rules(document)[1]
    lowest = 2
    return {
        "decision reworded": (
            contents.SESSIONS,
            lambda n: decisions.set_field(document, decision, "text", f"Besluit {n}"),
        ),
        "action ticked": (
            contents.SESSIONS,
            lambda n: actions.set_done(document, action, n % 2 == 0, session),
        ),
        "attendance changed": (
            contents.SESSIONS,
            lambda n: sessions.set_attendance(document, session, person, n % 2 == 0),
        ),
        "person renamed": (
            contents.OVERVIEW,
            lambda n: people.set_field(document, person, "name", f"Naam {n}"),
        ),
        "partner renamed": (
            contents.OVERVIEW,
            lambda n: partners.set_field(document, partner, "short_name", f"Partner {n}"),
        ),
        "rule reworded": (
            contents.GROUND_RULES,
            lambda n: ground_rules.adapt(document, rule.id, f"Regel {n}"),
        ),
        "compliance marked": (
            contents.GROUND_RULES,
            lambda n: ground_rules.set_compliance(document, session, rule.code or "", lowest + n % 3),
        ),
    }


def measure(path: Path, size: str) -> list[Figure]:
    """Median and 95th percentile of every edit and of its undo, with the whole window painted each time."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    document = Document.open(path)
    workspace = Workspace(document)
    workspace.resize(1440, 900)
    workspace.begin()
    workspace.show()
    session = sessions.all_sessions(document)[-1].id
    workspace.desk.choose_session(session)
    settle(app)
    numbers = itertools.count(1)
    every: list[float] = []
    undone: list[float] = []
    figures = []
    try:
        for name, (page, edit) in _edits(document, session).items():
            workspace.show_page(page)
            settle(app)
            taken = []
            for _ in range(COUNT):
                number = next(numbers)

                def act(number: int = number, edit: Callable[[int], object] = edit) -> None:
                    edit(number)
                    settle(app)

                taken.append(timed(act))
            every += taken
            figures.append(
                Figure(f"edit: {name}, median", size, statistics.median(taken), "ms", None, spread(taken))
            )
            for _ in range(COUNT // 4):
                undone.append(timed(lambda: _undo(document, app)))
                # Done again, so that there is always something real to take back.
                document.redo()
                settle(app)
        figures.append(
            Figure("edit → committed and repainted, p95", size, p95(every), "ms", 16, spread(every))
        )
        figures.append(
            Figure("undo → committed and repainted, p95", size, p95(undone), "ms", 16, spread(undone))
        )
    finally:
        workspace.close_desk()
        workspace.close()
        workspace.deleteLater()
        settle(app)
        document.close()
    return figures


def _undo(document: Document, app: QApplication) -> None:
    if document.undo() is None:
        raise RuntimeError("there was nothing to undo")
    settle(app)


def settle(app: QApplication) -> None:
    """Let everything that is waiting to be painted be painted."""
    app.sendPostedEvents()
    app.processEvents()
