"""How a figure is made: several runs, a median and a 95th percentile, and a line that says what it is."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Figure:
    """One measured figure. ``aim`` is what we compare ourselves with, in the unit of ``value``; None: no aim was set."""

    name: str
    size: str
    value: float
    unit: str
    aim: float | None = None
    detail: str = ""

    def line(self) -> str:
        """The figure as one line of the table."""
        reached = "" if self.aim is None else ("  ok " if self.value <= self.aim else " MISS")
        aim = "" if self.aim is None else f"aim ≤ {self.aim:g}"
        return f"{self.name:<44} {self.size:<10} {self.value:>9.2f} {self.unit:<3} {aim:<12}{reached}  {self.detail}"

    def as_json(self) -> dict[str, object]:
        """The figure for another program."""
        return asdict(self)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that ``work`` takes once."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def runs(work: Callable[[], object], count: int, warm: int = 1) -> list[float]:
    """Milliseconds of ``count`` runs after ``warm`` that do not count."""
    for _ in range(warm):
        work()
    gc.collect()
    return [timed(work) for _ in range(count)]


def p95(values: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def spread(values: list[float]) -> str:
    """Minimum, median, 95th percentile and maximum in one short text."""
    return f"min {min(values):.2f}  median {statistics.median(values):.2f}  p95 {p95(values):.2f}  max {max(values):.2f}"


def paired(one: Callable[[], float], other: Callable[[], float], count: int) -> tuple[float, str]:
    """The median of the ratios one/other, taken in turn, so that a machine that slows down slows both."""
    one(), other()
    pairs = [(one(), other()) for _ in range(count)]
    ratios = [a / b for a, b in pairs]
    a, b = statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)
    return statistics.median(
        ratios
    ), f"{a:.0f} ÷ {b:.0f} ms, ratios {min(ratios):.2f}…{max(ratios):.2f}, {count} pairs"
