"""Mandates in the report: how they stand on the day of the session, and who fetches what at home."""

from __future__ import annotations

from datetime import date

from samenwerkdesk.model import mandate_changes, mandate_homework
from samenwerkdesk.model.document import Document
from samenwerkdesk.report import session
from samenwerkdesk.report.mandates_content import STANDING
from samenwerkdesk.report.options import ReportOptions, available
from tests.report.reading import Pdf, read


def report(document: Document, key: str, *ticks: str) -> Pdf:
    return read(session.session_report(document, key, ReportOptions.of(ticks)))


def test_how_mandates_stand_on_the_day_of_the_session(example: Document) -> None:
    mandate_changes.set_note(example, "M_P07", "S3", "geheim1")
    found = report(example, "S3", STANDING)
    assert found.bookmarks == ["Stand van mandaten"]
    assert "8 van 12 mandaten vernieuwd of verruimd S1 11/13 S2 11/12 S3 8/12" in found.text
    reach = "beslist binnen een grens · capaciteit ambulante teams tot 2 fte, tot € 60.000"
    assert f"Daan Pijnacker {reach} N V B" in found.text.replace("\u00a0", " ")
    assert "V vernieuwd, R verruimd, B beperkt, I ingetrokken, N nog niet opgehaald." in found.text
    assert "geheim1" not in found.text
    # Nobody was there yet in session 4 when session 3 was held.
    assert "S4" not in found.text


def test_the_table_is_on_request(example: Document) -> None:
    found = {each.key: each for each in available(example, "S3")}
    assert (found[STANDING].count, found[STANDING].default) == (14, False)
    assert (found["mandates"].count, found["mandates"].default) == (2, True)


def test_homework_that_was_agreed_stands_by_name(example: Document) -> None:
    before = report(example, "S3", "mandates")
    assert (
        "Farid en Sander halen thuis ruimte op voor ‘Eén aanmeldroute voor complexe gezinnen’." in before.text
    )
    mandate_homework.add(example, "S3", "Ruimte voor de proef", "P09", date(2025, 5, 1))
    after = report(example, "S3", "mandates")
    assert "Farid Benamar: Ruimte voor de proef vóór 1 mei 2025" in after.text.replace("\u00a0", "")
    assert "Sander haalt thuis ruimte op" in after.text
    # It is not among the agreements of the session as well.
    assert "Ruimte voor de proef" not in report(example, "S3", "actions").text
