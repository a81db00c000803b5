"""All pictures by their names in resources/method: how to draw them, what they say, and how high they like to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from samenwerkdesk.charts import (
    balance,
    bars,
    cloud,
    comparison,
    dots,
    formula,
    legend,
    lines,
    poll_bars,
    poll_scale,
    quadrant,
    quadrant_words,
    sliders,
    trend_bars,
    web,
    words,
)
from samenwerkdesk.charts.legend import Sign
from samenwerkdesk.charts.page import Imprint, compose
from samenwerkdesk.charts.radar import radar
from samenwerkdesk.charts.series import Series
from samenwerkdesk.charts.sheet import Sheet
from samenwerkdesk.charts.style import Style
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.look import Theme
from samenwerkdesk.model.polls import CHOICE
from samenwerkdesk.model.public_answers import PublicPoll
from samenwerkdesk.model.public_marks import PublicMeasurement

__all__ = [
    "PICTURES",
    "Imprint",
    "Picture",
    "Series",
    "answered",
    "known",
    "page",
    "poll_figure",
    "poll_height",
    "poll_legend",
    "poll_page",
    "poll_sentence",
]

POLL = "poll"
"""The picture of a poll has functions of its own: it is drawn from one poll, not from a series."""

_RADAR = 0.58


@dataclass(frozen=True)
class Picture:
    """One kind of picture. Widths and heights are units of the sheet: points on paper, logical pixels on a screen."""

    _draw: Callable[[Series, float, float, Style], Figure]
    _sentence: Callable[[Series], str]
    _height: Callable[[Series, float, Style], float]
    _signs: Callable[[Series, Style], Sequence[Sign]]

    def draw(self, series: Series, width: float, height: float, style: Style) -> Figure:
        """The picture as far as it was revealed; without a measurement, a sheet that says so."""
        if series.current is None or not series.current.items:
            return _said(words.nothing(None), width, height, style)
        return self._draw(series, width, height, style)

    def sentence(self, series: Series) -> str:
        """What it says, as a title that people can nod at or argue with; why there is nothing when there is nothing."""
        return self._sentence(series)

    def height(self, series: Series, width: float, style: Style) -> float:
        """The height the picture would like at this width; it can be drawn at another."""
        return self._height(series, width, style)

    def legend(self, series: Series, width: float, style: Style, *, without: str = "") -> Figure | None:
        """What its signs mean, ``without`` what is said elsewhere; None when nothing needs to be explained."""
        signs = [sign for sign in self._signs(series, style) if sign.text != without]
        return legend.key(signs, width, style) if signs else None


def _current(series: Series) -> PublicMeasurement:
    assert series.current is not None
    return series.current


def _sentence(series: Series) -> str:
    current = series.current
    return words.sentence(current) if current and current.shown else words.nothing(current)


def _radar_sentence(series: Series) -> str:
    current = series.current
    return words.DOTS_FIRST if current and words.only_dots(current) else _sentence(series)


PICTURES = {
    "radar": Picture(
        lambda series, width, height, style: radar(_current(series), width, height, style, series.partners),
        _radar_sentence,
        lambda series, width, style: min(_RADAR * width, 34.0 * style.name_size),
        lambda series, style: (
            legend.radar_signs(series.current, series.before, style, series.partners)
            if series.current
            else ()
        ),
    ),
    "dots": Picture(
        lambda series, width, height, style: dots.dots(_current(series), width, height, style),
        _sentence,
        lambda series, width, style: (
            dots.height(series.current, width, style) if series.current else 8.0 * style.name_size
        ),
        lambda series, style: legend.dots_signs(series.current, style) if series.current else (),
    ),
    "comparison": Picture(comparison.comparison, comparison.sentence, comparison.height, comparison.signs),
    "bars": Picture(bars.bars, bars.sentence, bars.height, bars.signs),
    "factors": Picture(formula.formula, formula.sentence, formula.height, formula.signs),
    "lines": Picture(lines.lines, lines.sentence, lines.height, lines.signs),
    "quadrant": Picture(quadrant.quadrant, quadrant_words.sentence, quadrant.height, quadrant.signs),
    "quadrant_level": Picture(balance.balance, balance.sentence, balance.height, balance.signs),
    "quadrant_moments": Picture(quadrant.quadrant, quadrant_words.sentence, quadrant.height, quadrant.signs),
    "sliders": Picture(sliders.sliders, sliders.sentence, sliders.height, sliders.signs),
    "trend_bars": Picture(trend_bars.trend_bars, trend_bars.sentence, trend_bars.height, trend_bars.signs),
    "web": Picture(web.web, web.sentence, web.height, web.signs),
}
"""Every picture of a series of measurements, by its name."""


def known(name: str) -> bool:
    """Whether there is a picture of this name, so that an instrument with it can be shown."""
    return name in PICTURES or name == POLL


def page(
    name: str, series: Series, imprint: Imprint, theme: Theme, width: float = 1920.0, height: float = 1080.0
) -> Figure:
    """A picture that stands by itself, with its sentence, its key and where it comes from. KeyError for an unknown name."""
    picture = PICTURES[name]
    answers = answered(name, series)
    return compose(
        picture.sentence(series),
        lambda w, h, style: picture.draw(series, w, h, style),
        imprint,
        theme,
        key=lambda w, style: picture.legend(series, w, style, without=answers),
        answers=answers,
        width=width,
        height=height,
    )


def answered(name: str, series: Series) -> str:
    """How many answered what a picture shows; '' for the comparison, which says it session by session."""
    return "" if name == "comparison" else words.answered(series.current)


# ---------------------------------------------------------------------- polls


def poll_figure(poll: PublicPoll, width: float, height: float, style: Style) -> Figure:
    """The picture of a poll: bars, a scale or a cloud. Open texts have none: they are a list, and are asked for elsewhere."""
    if not poll.shown:
        return _said(poll.reason or "", width, height, style)
    if poll.kind in CHOICE:
        return poll_bars.bars(poll, width, height, style)
    if poll.kind == "scale":
        return poll_scale.scale(poll, width, height, style)
    if poll.kind == "wordcloud":
        return cloud.cloud(poll, width, height, style)
    raise ValueError(f"a poll of the kind {poll.kind} has no picture")


def poll_sentence(poll: PublicPoll) -> str:
    """What a poll says, as a title; of open texts only how many there are."""
    if not poll.shown:
        return words.why(poll.reason)
    if poll.kind in CHOICE:
        return poll_bars.sentence(poll)
    if poll.kind == "scale":
        return poll_scale.sentence(poll)
    if poll.kind == "wordcloud":
        return cloud.sentence(poll)
    number = len(poll.texts)
    return "Eén antwoord." if number == 1 else f"{words.opening(number)} antwoorden."


def poll_height(poll: PublicPoll, width: float, style: Style) -> float:
    """The height the picture of a poll would like at this width."""
    if not poll.shown:
        return 8.0 * style.name_size
    if poll.kind in CHOICE:
        return poll_bars.height(poll, width, style)
    return poll_scale.height(poll, width, style) if poll.kind == "scale" else cloud.height(poll, width, style)


def poll_legend(poll: PublicPoll, width: float, style: Style, *, without: str = "") -> Figure | None:
    """What the numbers are parts of, ``without`` what is said elsewhere; None where the picture says it itself."""
    if not poll.shown or poll.kind not in (*CHOICE, "scale"):
        return None
    said = [] if without == _entries(poll) else [_entries(poll)]
    if poll.kind == "multiple":
        said.append("ieder mocht meer dan één antwoord kiezen")
    signs = [legend.text_sign("; ".join(said))] if said else []
    if poll.kind == "scale":
        signs.insert(0, legend.answer_sign("één antwoord", style))
    return legend.key(signs, width, style) if signs else None


def _entries(poll: PublicPoll) -> str:
    """How many took part; of several choices each has one entry."""
    return f"{poll.n} {'inzending' if poll.n == 1 else 'inzendingen'}"


def poll_page(
    poll: PublicPoll, imprint: Imprint, theme: Theme, width: float = 1920.0, height: float = 1080.0
) -> Figure:
    """A poll that stands by itself, with what was asked, what it says and where it comes from."""
    # A cloud says it in its note, beside what it leaves out.
    answers = _entries(poll) if poll.shown and poll.kind != "wordcloud" else ""
    return compose(
        poll_sentence(poll),
        lambda w, h, style: poll_figure(poll, w, h, style),
        imprint,
        theme,
        key=lambda w, style: poll_legend(poll, w, style, without=answers),
        answers=answers,
        question=poll.question,
        width=width,
        height=height,
    )


def _said(text: str, width: float, height: float, style: Style) -> Figure:
    """A sheet with nothing but a reason."""
    sheet = Sheet(width, height, style.background)
    size = style.name_size
    said = wrapped(text, size, 400, 0.8 * width)
    y = height / 2 + (len(said) - 1) * 0.58 * size - 0.33 * size
    for line in said:
        sheet.text(width / 2, y, line, size, style.muted, align="center")
        y -= 1.16 * size
    return sheet.figure
