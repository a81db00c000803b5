"""'Dit beeld bespraken we': the radar and the dots of this session's measurement, with what they say in one sentence."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from samenwerkdesk.charts import style, words
from samenwerkdesk.charts.dots import dots
from samenwerkdesk.charts.legend import legend
from samenwerkdesk.charts.radar import radar
from samenwerkdesk.report.figures import Picture
from samenwerkdesk.report.flowables import Heading
from samenwerkdesk.report.options import TITLES
from samenwerkdesk.report.page import CONTENT_WIDTH, together
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import Page

RADAR, GAP = 240.0, 8.0


def conditions(page: Page) -> list[Flowable]:
    """The picture of the five conditions as far as it may be shown; nothing when there is nothing to show."""
    measurement = page.content.measurement
    if measurement is None or not measurement.shown:
        return []
    layout, paper = page.layout, style.paper()
    wide, high = CONTENT_WIDTH - RADAR - GAP, layout.picture
    left = Picture(lambda: radar(measurement, RADAR, high, paper), RADAR, high)
    right = Picture(lambda: dots(measurement, wide, high, paper), wide, high)
    key = legend(measurement, page.content.before, CONTENT_WIDTH, paper)
    story = [
        Heading(TITLES["conditions"], layout.section),
        Spacer(1, 4.0),
        *page.text.paragraphs(words.sentence(measurement), layout.small_muted),
        Spacer(1, 7.0),
        Row([[left], [right]], [RADAR, wide], gap=GAP),
        Spacer(1, 5.0),
        Picture(lambda: key, CONTENT_WIDTH, 72 * float(key.get_figheight())),
    ]
    return [together(story), *story]
