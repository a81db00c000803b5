"""A new instrument costs a table in a file of the method: it can be asked, counted, shown, printed and exported at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from samenwerkdesk import places
from samenwerkdesk.model import interchange, method
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.method import question_sets, reading
from samenwerkdesk.report import options, session
from samenwerkdesk.report.blank import blank_sheets
from samenwerkdesk.ui.desk.polls_list import MEASURED
from tests.report.reading import read
from tests.ui.desk.asking_driver import Asker
from tests.ui.sitting import CTRL, Key

ENERGY = """
[[instrument]]
code = "energy"
title = "Energie"
scale = "trajectory"
picture = "bars"
along = ["movement"]
items = [
    { code = "EN1", name = "zin", text = "Ik heb hier zin in." },
    { code = "EN2", name = "ruimte", text = "Ik heb er thuis ruimte voor." },
]
"""


@pytest.fixture
def energy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The method with one table more."""
    folder = tmp_path / "method"
    shutil.copytree(places.resource("method"), folder)
    with (folder / "process.toml").open("a", encoding="utf-8") as file:
        file.write(ENERGY)
    real = places.resource

    def resource(name: str) -> Path:
        return tmp_path / name if name.split("/", maxsplit=1)[0] == "method" else real(name)

    caches = (reading.table_of, question_sets._all)
    monkeypatch.setattr(places, "resource", resource)
    for each in caches:
        each.cache_clear()
    yield
    monkeypatch.undo()
    for each in caches:
        each.cache_clear()


@pytest.mark.usefixtures("energy")
def test_a_new_instrument_needs_no_python(qtbot: QtBot, tmp_path: Path) -> None:
    assert method.instrument("energy").element == "process"
    asker = Asker(qtbot, tmp_path)
    page = asker.polls
    row = page.list.lists[MEASURED].row("energy")
    assert row is not None
    asker.click(row)
    view = page._instruments["energy"]
    asker.click(view.start.buttons["energy"])
    of = asker.last("energy")
    assert "Ik heb hier zin in." in read(blank_sheets(asker.document, [of.id])).text
    asker.click(view.asking.head.open)
    asker.paste("\n".join(f"{mark}\t{mark}" for mark in (1, 2, 3, 4, 5, 5)))
    asker.press(Key.Key_V, modifiers=CTRL)
    asker.click(view.asking.head.close_round)
    for _ in range(3):
        asker.click(view.asking.head.reveal)
    assert view.pictures.first.isVisible()
    assert view.pictures.first.sentence.text()
    made = session.session_report(
        asker.document, asker.session, options.ReportOptions(instruments=True, conditions=False)
    )
    assert "Energie" in read(made).text
    case = interchange.export_case(asker.document)
    again = Document.create(
        tmp_path / "weer.samenwerk", lambda document: interchange.from_case(document, case)
    )
    assert interchange.export_case(again) == case
    again.close()
