from __future__ import annotations

import pytest

from samenwerkdesk.model import kpi

from .filled import Filled

HIGHER, LOWER, BAND = "hoger_is_beter", "lager_is_beter", "binnen_band"


@pytest.mark.parametrize(
    ("value", "direction", "target", "colour"),
    [
        (80, HIGHER, 80, "green"),
        (79.9, HIGHER, 80, "amber"),
        (72, HIGHER, 80, "amber"),
        (71.9, HIGHER, 80, "red"),
        (10, LOWER, 10, "green"),
        (11, LOWER, 10, "amber"),
        (11.1, LOWER, 10, "red"),
        (0.33, LOWER, 0.3, "amber"),  # exactly ten percent above, which floats miss
        (-11, HIGHER, -10, "amber"),
        (-11.1, HIGHER, -10, "red"),
        (-9, LOWER, -10, "amber"),
        (0, HIGHER, 0, "green"),
        (-0.1, HIGHER, 0, "red"),
        (5, HIGHER, None, "grey"),
        (5, None, 5, "grey"),
        (5, "anders", 5, "grey"),
    ],
)
def test_compared_with_the_norm(
    value: float, direction: str | None, target: float | None, colour: str
) -> None:
    assert kpi.status([value], direction, target) == colour


@pytest.mark.parametrize(
    ("value", "band", "colour"),
    [
        (10, (10, 14), "green"),
        (14, (10, 14), "green"),
        (14.4, (10, 14), "amber"),
        (14.41, (10, 14), "red"),
        (9.6, (10, 14), "amber"),
        (9.59, (10, 14), "red"),
        (5, (5, 5), "green"),
        (5.1, (5, 5), "red"),
        (12, (None, 14), "grey"),
        (12, (14, 10), "grey"),
    ],
)
def test_within_a_band(value: float, band: tuple[float | None, float | None], colour: str) -> None:
    assert kpi.status([value], BAND, 12, band) == colour


def test_the_last_value_that_is_filled_in() -> None:
    assert kpi.status([21, 9, None], LOWER, 10) == "green"
    assert kpi.status([9, 0, None, None], HIGHER, 5) == "red"
    assert kpi.status([None, None], HIGHER, 5) == "grey"
    assert kpi.status([], HIGHER, 5) == "grey"


def test_all_of_them_in_order() -> None:
    filled = Filled()
    assert kpi.statuses(filled.document) == {}
    filled.add("chain", id="K1")
    for key, values in (("KPI2", [1.0, None]), ("KPI1", [])):
        filled.add("kpi", id=key, chain_id="K1", direction=HIGHER, target=1.0)
        for value in values:
            filled.add("kpi_value", kpi_id=key, value=value)
    assert list(kpi.statuses(filled.document).items()) == [("KPI2", "green"), ("KPI1", "grey")]
