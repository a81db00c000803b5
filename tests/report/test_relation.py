"""Qualities, support with decisiveness and steering, on paper."""

from __future__ import annotations

from samenwerkdesk.model import organisation_balance, steering_quadrant
from samenwerkdesk.model.counted import CLOSED
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.organisation_balance import FORM
from samenwerkdesk.report import session
from samenwerkdesk.report.options import ReportOptions, available
from samenwerkdesk.report.relation_content import BALANCE, KEYS, QUALITY, STEERING
from tests.report.reading import read


def test_nothing_is_printed_unless_it_is_asked_for(example: Document) -> None:
    ticks = {each.key: (each.count, each.default) for each in available(example, "S4") if each.key in KEYS}
    assert ticks == {QUALITY: (4, False), BALANCE: (6, False), STEERING: (0, False)}
    assert "één planning" not in read(session.session_report(example, "S4", ReportOptions.of([]))).text


def test_what_was_said_is_on_paper(example: Document) -> None:
    organisation_balance.set_field(example, "S4", FORM, "shared")
    found = read(session.session_report(example, "S4", ReportOptions.of(KEYS)))
    assert found.bookmarks == ["Onze kwaliteit", "Draagvlak en daadkracht"]
    for said in (
        "Informatie delen. Wat een ander nodig heeft",
        "Volgende meting 1 maart 2026",
        "Andere signalen soms dubbele overleggen",
        "Dit regelen we één planning",
        "Vorm van besturen gezamenlijk",
    ):
        assert said in found.text


def test_corners_are_counted_once_they_were_shown_and_under_our_own_names(example: Document) -> None:
    steering_quadrant.set_way(example, "S1", "Eén budget")
    text = read(session.session_report(example, "S1", ReportOptions.of([STEERING]))).text
    assert "onze werknamen)" in text
    assert "nu: Overheid stuurt 9, Gezamenlijke sturing 2; gewenst: Gezamenlijke sturing 11" in text
    assert "Eén budget" in text
    with example.change("Proef"):
        example.write("UPDATE round SET state = ?", (CLOSED,))
    text = read(session.session_report(example, "S1", ReportOptions.of([STEERING]))).text
    assert "Eén budget" in text
    assert "Overheid stuurt" not in text
