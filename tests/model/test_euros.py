from __future__ import annotations

import pytest

from samenwerkdesk.model import euros
from samenwerkdesk.model.errors import UserError


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("", None),
        ("  € ", None),
        ("0", 0.0),
        ("15000", 15000.0),
        ("15.000", 15000.0),
        ("€ 1.250.000,-", 1250000.0),
        ("15 000,5", 15000.5),
        ("2500,50 euro", 2500.5),
        ("\u20ac\u00a040.000,–", 40000.0),
    ],
)
def test_read(typed: str, amount: float | None) -> None:
    assert euros.read(typed) == amount


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("15.00", euros.EXPECTED),
        ("15,000", euros.EXPECTED),
        ("1.5000", euros.EXPECTED),
        ("veel", euros.EXPECTED),
        ("2 fte", euros.EXPECTED),
        ("-5", euros.NEGATIVE),
        ("−5", euros.NEGATIVE),
        ("9" * 20, euros.TOO_MUCH),
    ],
)
def test_refused(typed: str, sentence: str) -> None:
    with pytest.raises(UserError) as refused:
        euros.read(typed)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("amount", "text"),
    [(0, "0"), (999, "999"), (15000, "15.000"), (2500.5, "2.500,50"), (1234567.0, "1.234.567")],
)
def test_written_is_read_again(amount: float, text: str) -> None:
    assert euros.written(amount) == text
    assert euros.read(euros.said(amount)) == amount
