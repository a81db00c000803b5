"""The fence on paper is the fence on screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from matplotlib.figure import Figure

from samenwerkdesk.charts.fence import PHASES, fence
from tests.charts.fenced import PAPER, SHORT, scene
from tests.report.reading import read
from tests.report.test_figures import dots_of_paper, dots_of_screen, on_paper

LIT = [(0, 1), (1, 4), (2, 5)]


def made(phase: int, count: int = 6) -> Callable[[], Figure]:
    return partial(fence, scene(count, phase, lit=LIT), 480.0, 300.0, PAPER)


@pytest.mark.parametrize("phase", PHASES)
def test_paper_shows_what_the_screen_shows(phase: int) -> None:
    paper, screen = dots_of_paper(on_paper(made(phase)), 3), dots_of_screen(made(phase)(), 3)
    assert paper.shape == screen.shape
    # Two programs never smooth edges alike; the pictures as a whole must.
    assert np.abs(paper - screen).mean() < 3.0
    assert (np.abs(paper - screen).max(axis=2) > 160).mean() < 0.01


def test_names_can_be_searched_and_nothing_is_a_bitmap() -> None:
    pdf = read(on_paper(made(3)))
    assert pdf.images == 0
    for name in (*SHORT[:6], "Eén gezin, één verhaal"):
        assert pdf.text.count(name) == 1
