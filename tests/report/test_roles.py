"""Roles and transfers in the report: who holds what on the day of the session, and what changes hands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from samenwerkdesk.model import people, roles, tasks, transfers
from samenwerkdesk.model.document import Document
from samenwerkdesk.report import roles_content, session
from samenwerkdesk.report.options import ReportOptions, available
from tests.report.reading import Pdf, read

BOTH = ReportOptions.of(roles_content.KEYS)


def report(document: Document, key: str) -> Pdf:
    return read(session.session_report(document, key, BOTH))


def test_who_holds_what_on_the_day_of_the_session(example: Document) -> None:
    third, fifth = report(example, "S3"), report(example, "S5")
    assert fifth.bookmarks == ["Rollen", "Taken die overgaan"]
    purpose = "Wat gezinnen zeggen, telt mee in elk besluit."
    assert f"Gezinsstem {purpose} C Loes van Wezep nog geen vervanger" in third.text
    assert f"Gezinsstem {purpose} B Esther Groothedde C vervanger Loes van Wezep" in fifth.text
    assert "Casusbegeleider Ieder gezin heeft één gezicht. nog geen houder nog geen vervanger" in third.text
    people.set_field(example, "P13", "left_session_id", "S5")
    assert "Ieder gezin heeft één gezicht. houder vertrekt" in report(example, "S5").text


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (
            "S3",
            "Ketenregisseur · Ketenregie hoort bij de toegang. A van Nienke Vossebeld B naar Yasmina el Haddioui afgerond",
        ),
        (
            "S4",
            "Contractmanager wordt bij aanbestedingen ingezet. A van Ruben Oldenkamp D naar Tobias Engelsman afgerond",
        ),
        ("S5", "TWO-bewaker · Bas minder uren. B van Bas Kwekkeboom C naar Farid Benamar voorgesteld"),
    ],
)
def test_what_changes_hands(example: Document, key: str, said: str) -> None:
    assert said in report(example, key).text
    assert "Logboek in gedeelde map" not in report(example, key).text


def test_what_waits_goes_on_in_later_reports(example: Document) -> None:
    transfers.propose(example, "T1", None, date(2025, 2, 27), "S2", "Nienke krijgt het druk.")
    for key, there in (("S1", False), ("S2", True), ("S4", True)):
        assert ("nog geen ontvanger" in report(example, key).text) is there
    assert "Nienke krijgt het druk." in report(example, "S4").text


def test_what_can_be_ticked(example: Document) -> None:
    found = {each.key: each for each in available(example, "S5")}
    assert (found["roles"].count, found["roles"].default) == (7, False)
    assert (found["transfers"].count, found["transfers"].remark) == (1, "1 wacht nog op antwoord")
    shown = {each.key: each for each in available(example, "S1")}
    assert shown["transfers"].count == 0


def test_notes_stay_on_the_desk(example: Document) -> None:
    people.set_field(example, "P05", "note", "geheim1")
    transfers.set_field(example, "TT4", "handover_note", "geheim2")
    text = report(example, "S5").text
    assert "geheim" not in text


def test_long_names_break(example: Document) -> None:
    long = (
        "Vereniging voor Samenwerkende Jeugdhulporganisaties en Gezinsondersteuning in de Hele Grote Regio "
        * 2
    )
    roles.set_field(example, "R1", "name", long)
    people.set_field(example, "P03", "name", long)
    tasks.set_field(example, "T6", "title", long)
    pdf = report(example, "S5")
    assert pdf.text.count("Samenwerkende") >= 5


def test_nothing_without_roles(tmp_path: Path) -> None:
    document = Document.create(tmp_path / "leeg.samenwerk")
    with document.change("Sessie"):
        document.insert("session", id="S1", seq=0)
    assert "Rollen" not in report(document, "S1").bookmarks
    assert all(each.count == 0 for each in available(document, "S1") if each.key in roles_content.KEYS)
    document.close()
