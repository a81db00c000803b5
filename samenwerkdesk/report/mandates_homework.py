"""The homework on paper: who fetches what at home after the session."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, Spacer

from samenwerkdesk.model import dutch_dates
from samenwerkdesk.model.text import listed
from samenwerkdesk.report.mandates_content import Fetched, HomeworkContent
from samenwerkdesk.report.typeset import Tone

if TYPE_CHECKING:
    from samenwerkdesk.report.sections import Page


def homework(page: Page, found: HomeworkContent) -> list[Flowable]:
    """What was agreed by name, and one sentence about everybody else who has to renew."""
    story: list[Flowable] = []
    for each in found.fetched:
        story += [Spacer(1, page.layout.row * 0.9), *_fetched(page, each)]
    if found.names:
        sentence = _sentence(page, found)
        story += [Spacer(1, page.layout.row * 0.9), *page.text.paragraphs(sentence, page.layout.body)]
    return story


def _fetched(page: Page, each: Fetched) -> Sequence[Flowable]:
    name = page.text.line(each.name) or "nog niemand"
    said = "; ".join(text for one in each.texts if (text := page.text.clean(one).strip()))
    parts = [(f"{name}: ", Tone.STRONG), (said, Tone.PLAIN)]
    if each.due:
        parts.append((f"\u00a0 vóór {dutch_dates.long_date(each.due)}", Tone.MUTED))
    return page.text.rich(parts, page.layout.body)


def _sentence(page: Page, found: HomeworkContent) -> str:
    if found.everybody and len(found.names) > 3:
        who, verb = "Iedereen met een mandaat", "haalt"
    else:
        who = listed([page.text.line(name) for name in found.names])
        verb = "haalt" if len(found.names) == 1 else "halen"
    about = listed([f"‘{page.text.line(title)}’" for title in found.about])
    return f"{who} {verb} thuis ruimte op" + (f" voor {about}." if about else ".")
