"""The chain on the wall: the client's question, the model, its steps one by one, and how intensive the work is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samenwerkdesk import look
from samenwerkdesk.look import Theme
from samenwerkdesk.model import notation
from samenwerkdesk.model.public_chain import PublicChain
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.reading import reading
from samenwerkdesk.ui.room.statement import After, statement
from samenwerkdesk.ui.room.views.pictures import Drawn

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SOON = "Hier komt het model, zodra de eerste stap er staat."
NO_QUESTION = "Welke vraag heeft de cliënt, in zijn eigen woorden?"
NO_STORY = "Hier komt het verhaal van begin tot eind."

_SHORT = 450
"""A story of so many letters is set large on one page."""


@dataclass(frozen=True)
class Question(Wall):
    """What the client asks, large, with who watches over the chain and how often the group looks at it."""

    chain: PublicChain

    @property
    def title(self) -> str:
        return "Cliëntvraag"

    def body(self, measure: Measure) -> list[Leaf]:
        chain = self.chain
        after = []
        if chain.director:
            after.append(After(f"Regisseur: {chain.director}"))
        if chain.rhythm:
            after.append(After(f"We kijken {chain.rhythm}"))
        return statement(measure, chain.question or NO_QUESTION, kicker=chain.title, after=after)


@dataclass(frozen=True)
class Story(Wall):
    """The story of the model to read together."""

    chain: PublicChain

    @property
    def title(self) -> str:
        return "Het verhaal"

    def body(self, measure: Measure) -> list[Leaf]:
        blocks = notation.read(self.chain.story)
        if not blocks:
            return [nothing(measure, self.title, NO_STORY)]
        if len(blocks) == 1 and len(blocks[0].text) <= _SHORT:
            return statement(measure, blocks[0].text, title=self.chain.title)
        return reading(measure, self.chain.title, blocks)


@dataclass(frozen=True)
class Model(Drawn):
    """The swim lanes, as many pages as they take."""

    chain: PublicChain

    @property
    def title(self) -> str:
        return "Ketenmodel"

    def count(self, measure: Measure) -> int:
        from samenwerkdesk.charts import chain_pages

        return len(chain_pages.wall_parts(self.chain, look.theme(), measure.width, measure.height))

    def body(self, measure: Measure) -> list[Leaf]:
        return [] if self.chain.steps else [nothing(measure, self.chain.title, SOON)]

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import chain_pages

        imprint = self.imprint(measure, at)
        return chain_pages.draw(self.chain, at, imprint, theme, measure.width, measure.height)


@dataclass(frozen=True)
class Step(Drawn):
    """A step of the model told, the ``which``-th from 0, with the lanes in which it stands."""

    chain: PublicChain
    which: int = 0

    @property
    def title(self) -> str:
        return f"Stap {self.which + 1}"

    def count(self, measure: Measure) -> int:
        from samenwerkdesk.charts import chain_story

        if not self.chain.steps:
            return 0
        return chain_story.count(self.chain, self.which + 1, look.theme(), measure.width, measure.height)

    def body(self, measure: Measure) -> list[Leaf]:
        return [] if self.chain.steps else [nothing(measure, self.chain.title, SOON)]

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import chain_story

        imprint, size = self.imprint(measure, at), (measure.width, measure.height)
        return chain_story.draw(self.chain, self.which + 1, at, imprint, theme, *size)


@dataclass(frozen=True)
class Intensity(Drawn):
    """How complicated the question is against how intensive the work is."""

    chain: PublicChain

    @property
    def title(self) -> str:
        return "Complexiteit en intensiteit"

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import chain_quadrant

        return chain_quadrant.page(
            self.chain, self.imprint(measure, at), theme, measure.width, measure.height
        )
