"""The pictures of a session report: the conditions, the comparison over the sessions, other instruments, polls.

Each with what it says in one sentence, and how many answered beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.figure import Figure
from reportlab.platypus import Flowable, Spacer

from samenwerkdesk.charts import markers, style, words
from samenwerkdesk.charts import pictures as charts
from samenwerkdesk.charts.dots import dots
from samenwerkdesk.charts.legend import legend
from samenwerkdesk.charts.radar import radar
from samenwerkdesk.charts.series import Series
from samenwerkdesk.model.public_answers import PublicPoll
from samenwerkdesk.report.asked import Pictured, look_of
from samenwerkdesk.report.figures import Picture
from samenwerkdesk.report.flowables import Heading
from samenwerkdesk.report.options import TITLES
from samenwerkdesk.report.page import CONTENT_HEIGHT, CONTENT_WIDTH, together
from samenwerkdesk.report.quotes import answers, question
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import HALF, HALF_GAP, Page
from samenwerkdesk.report.typeset import Tone

RADAR, GAP = 240.0, 8.0

FEW = 5
"""Pictures of at most so many rows may stand two beside each other."""

MOST_LINES = 6
"""Lines of more organisations than this cannot be told apart in a picture of this size; then there is none."""

_HIGHEST = 0.8 * CONTENT_HEIGHT
_CLOSER = 0.78
"""On paper the bars of a poll may stand closer than on a wall."""

_CLOUD = 112.0


def conditions(page: Page) -> list[Flowable]:
    """The picture of the five conditions as far as it may be shown; nothing when there is nothing to show."""
    measurement = page.content.measurement
    if measurement is None or not measurement.shown:
        return []
    layout, paper = page.layout, style.paper()
    looks = markers.shown(measurement, {each.id: look_of(each) for each in page.content.partners})
    if len(looks) > MOST_LINES:
        looks = {}
    wide, high = CONTENT_WIDTH - RADAR - GAP, layout.picture
    left = Picture(lambda: radar(measurement, RADAR, high, paper, looks), RADAR, high)
    right = Picture(lambda: dots(measurement, wide, high, paper), wide, high)
    key = legend(measurement, page.content.before, CONTENT_WIDTH, paper, looks)
    said = charts.PICTURES["radar"].sentence(Series((measurement,), ("",)))
    story = [
        Heading(TITLES["conditions"], layout.section),
        Spacer(1, 4.0),
        *page.text.paragraphs(said, layout.small_muted),
        Spacer(1, 7.0),
        Row([[left], [right]], [RADAR, wide], gap=GAP),
        Spacer(1, 5.0),
        *_key(key),
    ]
    return [together(story), *story]


def comparison(page: Page) -> list[Flowable]:
    """The conditions in all sessions up to this one; nothing when there is nothing to compare."""
    series = page.content.asked.comparison
    if series is None:
        return []
    story = _picture(page, TITLES["comparison"], "comparison", series, CONTENT_WIDTH)
    return [together(story), *story]


def instruments(page: Page) -> list[Flowable]:
    """The other instruments of this session, small ones two beside each other."""
    left = list(page.content.asked.instruments)
    story: list[Flowable] = []
    while left:
        each = left.pop(0)
        if _few(each.series) and left and _few(left[0].series):
            columns = [_instrument(page, one, HALF) for one in (each, left.pop(0))]
            row = Row(columns, [HALF, HALF], gap=HALF_GAP, before=page.layout.section)
            story += [together([row]), row]
        else:
            alone = _instrument(page, each, CONTENT_WIDTH)
            story += [together(alone), *alone]
    return story


def _instrument(page: Page, each: Pictured, wide: float) -> list[Flowable]:
    return _picture(page, each.title, each.picture, each.series, wide)


def _few(series: Series) -> bool:
    return series.current is not None and len(series.current.items) <= FEW


def _picture(page: Page, title: str, name: str, series: Series, wide: float) -> list[Flowable]:
    """A heading, what the picture says with how many answered, the picture, and what its signs mean."""
    picture, paper = charts.PICTURES[name], style.paper()
    high = min(picture.height(series, wide, paper), _HIGHEST)
    counted = words.answered(series.current)
    return [
        Heading(title, page.layout.section),
        Spacer(1, 4.0),
        *_said(page, picture.sentence(series), counted.replace(" ", "\u00a0")),
        Spacer(1, 7.0),
        Picture(lambda: picture.draw(series, wide, high, paper), wide, high),
        Spacer(1, 5.0),
        *_key(picture.legend(series, wide, paper, without=counted)),
    ]


def poll(page: Page, each: PublicPoll, wide: float) -> tuple[list[Flowable], list[Flowable]]:
    """One poll: what was asked with what it says, and its picture."""
    paper = style.paper()
    high = min(charts.poll_height(each, wide, paper), _HIGHEST)
    high = (
        min(high, _CLOUD) if each.kind == "wordcloud" else high * (1.0 if each.kind == "scale" else _CLOSER)
    )
    more = "; ieder kon er meer kiezen" if each.kind == "multiple" else ""
    words = [
        question(page, each.question, width=wide),
        *_said(page, poll_sentence(each), answers(each.n) + more),
    ]
    return words, [Spacer(1, 5.0), Picture(lambda: charts.poll_figure(each, wide, high, paper), wide, high)]


def poll_sentence(each: PublicPoll) -> str:
    """What a poll says in one sentence."""
    return charts.poll_sentence(each)


def _said(page: Page, sentence: str, number: str = "") -> Sequence[Flowable]:
    parts = [(sentence, Tone.PLAIN), (f"\u00a0 {number}" if number else "", Tone.MUTED)]
    return page.text.rich(parts, page.layout.small)


def _key(figure: Figure | None) -> list[Flowable]:
    if figure is None:
        return []
    wide, high = (72 * float(inches) for inches in figure.get_size_inches())
    return [Picture(lambda: figure, wide, high)]
