"""The five phases on the wall: the path with products, a phase with its questions, and a product to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samenwerkdesk.look import Theme
from samenwerkdesk.model.public_phases import PublicPath, PublicProduct, PublicQuestions
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.reading import reading
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import After, Said, statement
from samenwerkdesk.ui.room.views.pictures import Drawn

if TYPE_CHECKING:
    from matplotlib.figure import Figure

OPEN = "nog geen antwoord"
SOON = "Hier komt de tekst, zodra er een voorstel ligt."

_QUESTIONS = Layout(head=0.0352, body=0.0352, pitch=0.110)


@dataclass(frozen=True)
class Path(Drawn):
    """The five phases as a path, each with how far it is and what it yields, and what was passed over in words."""

    path: PublicPath

    @property
    def title(self) -> str:
        return "Vijf fasen"

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import phase_path

        return phase_path.page(self.path, self.imprint(measure, at), theme, measure.width, measure.height)


@dataclass(frozen=True)
class Questions(Wall):
    """The five questions of a phase with their answers."""

    questions: PublicQuestions

    @property
    def title(self) -> str:
        return f"{self.questions.name}: vragen"

    def body(self, measure: Measure) -> list[Leaf]:
        rows = [
            Row(each.text, "\n".join(each.answers) or OPEN, number=number, done=not each.answers)
            for number, each in enumerate(self.questions.questions, 1)
        ]
        title = f"Fase {self.questions.number}: {self.questions.name}"
        return listing(measure, title, rows, _QUESTIONS)


@dataclass(frozen=True)
class Question(Wall):
    """One question of a phase, the ``which``-th from 0, with its answers."""

    questions: PublicQuestions
    which: int = 0

    @property
    def title(self) -> str:
        return f"{self.questions.name}: vraag {self.which + 1}"

    def foot(self) -> str:
        return f"{self.questions.name}, vraag {self.which + 1} van {len(self.questions.questions)}"

    def body(self, measure: Measure) -> list[Leaf]:
        kicker = f"Fase {self.questions.number}: {self.questions.name}"
        series = [
            Said(
                each.text,
                kicker,
                tuple(After(answer, "room_text") for answer in each.answers) or (After(OPEN),),
            )
            for each in self.questions.questions
        ]
        own = series[self.which]
        crown = (self.which, len(series))
        return statement(measure, own.text, kicker=kicker, after=own.after, crown=crown, series=series)


@dataclass(frozen=True)
class Product(Wall):
    """The product of a phase, called ``name``, to read together; None while there is no text."""

    product: PublicProduct | None
    name: str

    @property
    def title(self) -> str:
        return self.product.title if self.product else self.name

    def body(self, measure: Measure) -> list[Leaf]:
        if self.product is None:
            return [nothing(measure, self.title, SOON)]
        return reading(measure, self.product.title, self.product.blocks, self.product.stands)
