from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import reference

from .filled import Filled


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-06-13", date(2025, 6, 13), date(2025, 6, 13)),
        ("2025-06-13T09:00", date(2025, 6, 13), date(2025, 6, 13)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-13-01", None, None),
        ("2025-02-30", None, None),
        ("0000-01-01", None, None),
        ("binnenkort", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_days(text: str | None, first: date | None, last: date | None) -> None:
    assert (reference.first_day(text), reference.last_day(text)) == (first, last)


def test_a_period_includes_its_ends() -> None:
    day = date(2025, 6, 13)
    assert reference.covers("2025-06-13", "2025-06-13", day)
    assert reference.covers(None, None, day)
    assert not reference.covers("2025-06-14", None, day)
    assert not reference.covers(None, "2025-06-12", day)


def test_the_reference_date_is_that_of_the_last_session() -> None:
    filled = Filled()
    assert reference.reference_date(filled.document) == date.today()
    filled.session("S1", "2025-06-12")
    filled.session("S2", None)
    filled.session("S3", "2025-04-10")
    assert reference.reference_date(filled.document) == date(2025, 6, 12)


def test_actions_open_on_a_date() -> None:
    filled = Filled()
    filled.session("S1", "2025-01-10")
    filled.session("S2", "2025-02-10")
    filled.add("action", id="A1", origin="session", session_id="S1", status="open", due="2025-03-01")
    filled.add("action", id="A2", origin="session", session_id="S1", status="done", done_session_id="S2")
    filled.add("action", id="A3", origin="session", session_id="S1", status="done")
    filled.add("action", id="A4", origin="session", session_id="S2", due="2025-02-15")
    filled.add("action", id="A5", origin="fence", status="bezig")
    filled.add("action", id="A6", origin="fence", status="geregeld")
    filled.add("proposal", id="V1", kind="agreement_round", session_id="S2")
    filled.add("action", id="A7", origin="agreement", proposal_id="V1", status="open")

    def on(day: date) -> list[str]:
        return [action.id for action in reference.open_actions(filled.document, day)]

    assert on(date(2025, 1, 9)) == ["A5"]
    assert on(date(2025, 1, 10)) == ["A1", "A2", "A5"]
    assert on(date(2025, 2, 10)) == ["A4", "A1", "A5", "A7"]
