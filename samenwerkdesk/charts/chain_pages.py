"""The model of a chain on pages of its own, for the wall: a part on each, under the client's question."""

from __future__ import annotations

from matplotlib.figure import Figure

from samenwerkdesk.charts import chain_lanes, page
from samenwerkdesk.charts.chain_grid import Part
from samenwerkdesk.charts.letters import one_line
from samenwerkdesk.charts.page import Imprint
from samenwerkdesk.charts.style import room
from samenwerkdesk.look import Theme
from samenwerkdesk.model.public_chain import PublicChain
from samenwerkdesk.model.text import shortened

_LONG_NAME, _LONG_QUESTION = 150, 130


def title(chain: PublicChain) -> str:
    """What stands over it on a page."""
    said = one_line(chain.title)
    return said if len(said) <= _LONG_NAME else shortened(said, _LONG_NAME)


def question(chain: PublicChain) -> str:
    """The client's question, when there is room for all of it."""
    return chain.question if len(chain.question) <= _LONG_QUESTION else ""


def wall_parts(chain: PublicChain, theme: Theme, width: float, height: float) -> list[Part]:
    """The parts on a wall, one on each page."""
    wide, high = page.body(title(chain), question(chain), theme, width, height)
    return chain_lanes.parts(chain, wide, room(theme, height), high)


def draw(
    chain: PublicChain, at: int, imprint: Imprint, theme: Theme, width: float = 1920.0, height: float = 1080.0
) -> Figure:
    """The page of the model of the ``at``-th part, from 0, with the client's question over it."""
    part = wall_parts(chain, theme, width, height)[at]
    return page.compose(
        title(chain),
        lambda w, h, style: chain_lanes.draw_part(chain, part, w, h, style),
        imprint,
        theme,
        question=question(chain),
        width=width,
        height=height,
    )
