"""The polls of a session: bars, dots, a word cloud, or what people wrote."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from samenwerkdesk.model.polls import CHOICE
from samenwerkdesk.model.public_answers import PublicPoll
from samenwerkdesk.report.flowables import Heading
from samenwerkdesk.report.options import TITLES
from samenwerkdesk.report.page import CONTENT_WIDTH, together
from samenwerkdesk.report.quotes import answers, question, quoted, readable
from samenwerkdesk.report.rows import KEPT_TOGETHER, Row
from samenwerkdesk.report.sections import HALF, HALF_GAP, Page, section
from samenwerkdesk.report.typeset import Tone

MANY_OPTIONS = 8
"""A poll with more options than this takes the whole width."""


def polls(page: Page) -> list[Flowable]:
    """The polls that may be shown, in the order in which they were asked; small pictures two beside each other."""
    left = list(page.content.asked.polls)
    if page.layout.short_polls:
        return section(page, "polls", [_told(page, each) for each in left], lead=3.5)
    story: list[Flowable] = []
    while left:
        each = left.pop(0)
        if not _pictured(each):
            rows: list[Flowable] = [
                question(page, each.question, answers(len(each.texts))),
                *quoted(page, each.texts),
            ]
            kept = rows[:2]
        else:
            pair = [each]
            if _small(each) and left and _small(left[0]):
                pair.append(left.pop(0))
            rows = kept = [_beside(page, pair)]
        if not story:
            heading = Heading(TITLES["polls"], page.layout.section)
            story += [together([heading, *kept]), heading]
        else:
            story += [Spacer(1, page.layout.row), together(kept, max(KEPT_TOGETHER, _high(kept)))]
        story += rows
    return story


def _beside(page: Page, pair: list[PublicPoll]) -> Row:
    # matplotlib is slow to load, so a report with nothing but quotes does without it.
    from samenwerkdesk.report import pictures

    if not _small(pair[0]):
        words, picture = pictures.poll(page, pair[0], CONTENT_WIDTH)
        return Row([[*words, *picture]], [CONTENT_WIDTH])
    made = [pictures.poll(page, each, HALF) for each in pair]
    columns = [[*words, *picture] for words, picture in made] if len(made) > 1 else list(made[0])
    return Row(columns, [HALF, HALF], gap=HALF_GAP)


def _told(page: Page, poll: PublicPoll) -> Row:
    """A poll in a few words: what it says, or what people wrote one after the other."""
    text = page.text
    if _pictured(poll):
        from samenwerkdesk.report import pictures

        said = pictures.poll_sentence(poll)
    else:
        said = " · ".join(f"‘{text.line(each)}’" for each in poll.texts)
    parts = [
        (readable(page, poll.question), Tone.STRONG),
        (f"\u00a0 {said}", Tone.PLAIN),
        (f"\u00a0 {answers(poll.n)}", Tone.MUTED),
    ]
    return Row([text.rich(parts, page.layout.small)], [CONTENT_WIDTH], pad=page.layout.row * 0.35)


def _pictured(poll: PublicPoll) -> bool:
    return poll.kind in (*CHOICE, "scale", "wordcloud")


def _small(poll: PublicPoll) -> bool:
    return _pictured(poll) and len(poll.options) <= MANY_OPTIONS


def _high(story: list[Flowable]) -> float:
    return sum(float(each.wrap(CONTENT_WIDTH, 1e6)[1]) for each in story)
