"""Pictures of what people filled in on the wall, as far as they were revealed: every picture of ``charts``, and the fence."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from samenwerkdesk import look
from samenwerkdesk.look import PartnerLook, Theme
from samenwerkdesk.model.fence_public import PublicFence
from samenwerkdesk.model.public_answers import PublicPoll, PublicTexts
from samenwerkdesk.model.public_marks import PublicMeasurement
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall, numbered
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import statement

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from samenwerkdesk.charts.page import Imprint
    from samenwerkdesk.charts.style import Style

SOON = "Hier komt het beeld, zodra iedereen heeft ingevuld."
TWICE = "Hier komt wat er veranderde, zodra we twee keer hebben ingevuld."
_TITLES = {
    "radar": "Radar",
    "dots": "Stippen",
    "comparison": "Vergelijking",
    "bars": "Balken",
    "factors": "Ambitieformule",
    "lines": "Lijnen",
    "trend_bars": "Verloop",
    "sliders": "Van en naar",
    "quadrant": "Dubbele trots",
    "quadrant_level": "Draagvlak en daadkracht",
    "quadrant_moments": "Sturing",
    "web": "Werkgemeenschap",
}


@dataclass(frozen=True)
class Drawn(Wall):
    """A wall with a figure of ``charts``, which brings its own title and foot; it may be preceded by pages with text."""

    @abstractmethod
    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        """The ``at``-th figure from 0, one for each page after the text."""

    def count(self, measure: Measure) -> int:
        """How many figures there are; none while there is nothing to draw."""
        return 1

    def body(self, measure: Measure) -> list[Leaf]:
        return []

    def paint(self, painter: QPainter, width: int, height: int, theme: str, page: int) -> None:
        texts = self.leaves(Measure(width, height))
        at = max(0, min(page, self.pages(width, height) - 1))
        if at < len(texts):
            texts[at].paint(painter, look.theme(theme))
            return
        scale = painter.deviceTransform().m11()
        image = _image(self, width, height, theme, at - len(texts), scale)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, width, height), image)
        painter.restore()

    @staticmethod
    def letters(measure: Measure) -> Style:
        """The letters and lines of a figure on a wall."""
        from samenwerkdesk.charts import style

        return style.room(look.theme(), measure.height)

    def imprint(self, measure: Measure, at: int) -> Imprint:
        """What the ``at``-th figure has at its foot."""
        from samenwerkdesk.charts.page import Imprint

        before, whole = len(self.leaves(measure)), self.pages(measure.width, measure.height)
        return Imprint(self.place.collaboration, self.place.session, numbered(before + at + 1, whole))


@lru_cache(maxsize=3)
def _image(view: Drawn, width: int, height: int, theme: str, at: int, scale: float) -> QImage:
    """A figure in dots; the last ones are kept, so that painting again costs nothing."""
    from samenwerkdesk.charts.sheet import rgba

    figure = view.figure(Measure(width, height), look.theme(theme), at)
    data, wide, high = rgba(figure, max(0.1, scale))
    image = QImage(data, wide, high, 4 * wide, QImage.Format.Format_RGBA8888)
    # A wall covers all that is behind it; without alpha it is painted again in no time.
    return image.convertToFormat(QImage.Format.Format_RGB32)


@dataclass(frozen=True)
class Picture(Drawn):
    """A picture by its name in ``charts.pictures`` (radar, dots, comparison, bars, lines …) of measurements, oldest first.

    ``moments`` says how the session of each is called ('sessie 3'); ``looks`` has the look of each organisation by its id,
    for the pictures that may show organisations apart.
    """

    name: str
    measurements: tuple[PublicMeasurement, ...]
    moments: tuple[str, ...]
    looks: tuple[tuple[str, PartnerLook], ...] = ()

    @property
    def title(self) -> str:
        return _TITLES.get(self.name, "Beeld")

    def count(self, measure: Measure) -> int:
        return len(self._parts(measure))

    def body(self, measure: Measure) -> list[Leaf]:
        return (
            []
            if self._items()
            else [nothing(measure, self.title, TWICE if self.name == "comparison" else SOON)]
        )

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import page, pictures

        looks = dict(self.looks)
        picture = pictures.PICTURES[self.name]
        # What is said is about all questions, also where they take more pages.
        whole = pictures.Series(self.measurements, self.moments, looks)
        said = picture.sentence(whole)
        answers = pictures.answered(self.name, whole)
        series = pictures.Series(self._parts(measure)[at], self.moments, looks)
        return page.compose(
            said,
            partial(picture.draw, series),
            self.imprint(measure, at),
            theme,
            key=partial(picture.legend, series, without=answers),
            answers=answers,
            width=measure.width,
            height=measure.height,
        )

    def _items(self) -> tuple[str, ...]:
        return tuple(item.key for item in self.measurements[-1].items) if self.measurements else ()

    def _parts(self, measure: Measure) -> list[tuple[PublicMeasurement, ...]]:
        """The measurements with as many questions each as fit on a page."""
        keys = self._items()
        most = _MOST.get(self.name, len(keys))
        if len(keys) <= most:
            return [self.measurements] if keys else []
        pages = -(-len(keys) // _PAGED.get(self.name, most))
        each = -(-len(keys) // pages)
        return [
            tuple(
                replace(one, items=tuple(item for item in one.items if item.key in keys[at : at + each]))
                for one in self.measurements
            )
            for at in range(0, len(keys), each)
        ]


_MOST = {
    "dots": 5,
    "bars": 5,
    "comparison": 5,
    "lines": 3,
    "quadrant_level": 2,
    "trend_bars": 4,
    "sliders": 4,
}
"""So many questions, also with long names, can be read from the back row in a kind of picture."""

_PAGED = {"comparison": 4}
"""Of more than that so many stand on a page: their names and the title are longer."""


@dataclass(frozen=True)
class Poll(Drawn):
    """What came of a poll: bars, a scale or words; open answers as a list, without names."""

    poll: PublicPoll

    @property
    def title(self) -> str:
        return "Woorden" if self.poll.kind == "wordcloud" else "Peiling"

    def count(self, measure: Measure) -> int:
        return 0 if self._in_words else 1

    def body(self, measure: Measure) -> list[Leaf]:
        if self._in_words:
            return answers(measure, self.poll.question, self.poll.texts)
        if len(self.poll.question) > _LONG:
            # Above the picture there is no room for all of it.
            return statement(measure, self.poll.question, title="De vraag")
        return []

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import pictures

        return pictures.poll_page(self.poll, self.imprint(measure, at), theme, measure.width, measure.height)

    @property
    def _in_words(self) -> bool:
        return self.poll.kind == "open" and self.poll.shown


_LONG = 110


@dataclass(frozen=True)
class Answers(Wall):
    """The answers to an open question, without names and in alphabetical order; ``question`` is what was asked."""

    question: str
    answers: PublicTexts

    @property
    def title(self) -> str:
        return "Antwoorden"

    def body(self, measure: Measure) -> list[Leaf]:
        if self.answers.reason is not None or not self.answers.texts:
            reason = self.answers.reason or "hier komen de antwoorden"
            return [nothing(measure, self.question, f"{reason[:1].upper()}{reason[1:]}.")]
        return answers(measure, self.question, self.answers.texts)


@dataclass(frozen=True)
class Texts(Wall):
    """The answers to all open questions of a round, question by question."""

    questions: tuple[Answers, ...]

    @property
    def title(self) -> str:
        return "Antwoorden"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.questions:
            return [nothing(measure, self.title, "Hier komen de antwoorden.")]
        return [leaf for each in self.questions for leaf in each.body(measure)]


def answers(measure: Measure, question: str, texts: tuple[str, ...]) -> list[Leaf]:
    """Answers in words, as many pages as they take."""
    before = statement(measure, question, title="De vraag") if len(question) > 2 * _LONG else []
    title = "Antwoorden" if before else question
    number = f"{len(texts)} {'antwoord' if len(texts) == 1 else 'antwoorden'}"
    return [*before, *listing(measure, title, [Row(text) for text in texts], _WORDS, aside=number)]


_WORDS = Layout(head=0.0352, head_weight=400, pitch=0.080)


_FENCES = (
    ("Ieder achter de eigen schutting", "Hier komen onze tuinen"),
    ("Nu kijken we door de planken", "Hier komt wat we van elkaar zien"),
    ("Een ruimere schutting om ons heen", "Hier komt onze gezamenlijke grens"),
)
"""What each phase is called, and what will come, while there are no partners."""


@dataclass(frozen=True)
class Fence(Drawn):
    """The fence in one of its phases."""

    fence: PublicFence

    @property
    def title(self) -> str:
        return f"Schutting, fase {self.fence.phase}"

    def count(self, measure: Measure) -> int:
        return 1 if self.fence.gardens else 0

    def body(self, measure: Measure) -> list[Leaf]:
        title, soon = _FENCES[self.fence.phase - 1]
        return [] if self.fence.gardens else [nothing(measure, title, f"{soon}, zodra de partners er zijn.")]

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import fence_scene

        return fence_scene.page(self.fence, self.imprint(measure, at), theme, measure.width, measure.height)
