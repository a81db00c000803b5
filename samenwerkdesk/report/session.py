"""The report of a session: decisions, agreements, open points and the picture that was discussed, on one sheet if it fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.platypus import Flowable, Spacer

from samenwerkdesk.model import dutch_dates
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.text import clean_line, listed
from samenwerkdesk.report import (
    asked,
    attendance,
    chapters,
    content,
    page,
    polls,
    quotes,
    sections,
)
from samenwerkdesk.report.content import SessionContent
from samenwerkdesk.report.layout import NORMAL, SNUG, TIGHT, TIGHT_TOLD, TOLD, Layout
from samenwerkdesk.report.options import Cancelled, ReportOptions, default_options
from samenwerkdesk.report.typeset import MISSING_NOTE, Typesetter

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class SessionReport:
    """A finished report: the PDF file, and how many pages it has."""

    pdf: bytes
    pages: int

    @property
    def fits_one_page(self) -> bool:
        """Whether everything stands on one A4."""
        return self.pages == 1


def session_report(
    document: Document,
    session_id: str,
    options: ReportOptions | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """The PDF of ``make``."""
    return make(document, session_id, options, progress, cancelled).pdf


def make(
    document: Document,
    session_id: str,
    options: ReportOptions | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SessionReport:
    """The report of one session, in the thread that opened ``document`` (a worker opens a snapshot).

    Without ``options`` it has the usual sections. ``progress`` is told a fraction from 0 to 1 and a sentence;
    ``cancelled`` is asked at every paragraph and page. Raises Cancelled, or KeyError when the session is gone.
    """

    def pause() -> None:
        if cancelled is not None and cancelled():
            raise Cancelled

    def tell(fraction: float, sentence: str) -> None:
        pause()
        if progress is not None:
            progress(fraction, sentence)

    tell(0.0, "Gegevens lezen")
    chosen = options or default_options(document, session_id)
    found = content.gather(
        document,
        session_id,
        include_private=chosen.include_private,
        picture=chosen.conditions,
        asking=[key for key in asked.KEYS if getattr(chosen, key)],
        about=chosen.chapters,
    )
    tell(0.2, "Tekst opmaken")
    text = Typesetter(pause)
    story = _fitted(found, chosen, text)
    sheet = _sheet(found, text)
    tell(0.5, "Pagina's maken")

    def on_page(number: int) -> None:
        tell(1 - 0.5 / number, f"Pagina {number} maken")

    pdf, pages = page.build(sheet, story, on_page)
    tell(1.0, "Verslag klaar")
    return SessionReport(pdf, pages)


def _fitted(found: SessionContent, options: ReportOptions, text: Typesetter) -> list[Flowable]:
    """The story as loose as one A4 allows; in the normal layout when even the tightest does not fit on one."""
    story = _story(found, options, text, NORMAL)
    if page.height(story) <= page.CONTENT_HEIGHT:
        return story
    pairs = [(SNUG, TIGHT), (TOLD, TIGHT_TOLD)] if found.asked.polls else [(SNUG, TIGHT)]
    for loose, tight in pairs:
        fitted = _between(found, options, text, loose, tight)
        if fitted is not None:
            return fitted
    return story


def _between(
    found: SessionContent, options: ReportOptions, text: Typesetter, loosest: Layout, tightest: Layout
) -> list[Flowable] | None:
    """The story on one A4 in a layout between two, or None when it does not fit."""
    room = page.CONTENT_HEIGHT
    snug = _story(found, options, text, loosest)
    loose = page.height(snug)
    if loose <= room:
        return snug
    if loose >= 2 * room:
        return None
    tight = _story(found, options, text, tightest)
    closest = page.height(tight)
    if closest > room:
        return None
    part = min(1.0, (loose - room + 1.0) / (loose - closest))
    between = _story(found, options, text, loosest.towards(tightest, part))
    return between if page.height(between) <= room else tight


def _story(found: SessionContent, options: ReportOptions, text: Typesetter, layout: Layout) -> list[Flowable]:
    made = sections.Page(found, options, text, layout)
    story = sections.header(made)
    if options.attendance:
        story += attendance.attendance(made)
    if options.decisions:
        story += sections.decisions(made)
    story += sections.actions(made)
    story += sections.points_and_mandates(made)
    if options.ground_rules:
        story += sections.rules(made)
    if found.measurement or found.asked.comparison or found.asked.instruments:
        # matplotlib is slow to load, so a report without a picture does without it.
        from samenwerkdesk.report import pictures

        story += [*pictures.conditions(made), *pictures.comparison(made)]
        story += [*polls.polls(made), *pictures.instruments(made)]
    else:
        story += polls.polls(made)
    story += quotes.open_answers(made)
    story += chapters.flow(made)
    if text.signs_missing:
        story += [Spacer(1, layout.section), *text.paragraphs(MISSING_NOTE, layout.small_muted)]
    return story


def _sheet(found: SessionContent, text: Typesetter) -> page.Sheet:
    title = clean_line(found.title) or ""
    guides = listed([name for each in found.facilitators if (name := clean_line(each))])
    day = f", {dutch_dates.long_date(found.date)}" if found.date else ""
    rest = f" · {found.name}" + (f" · begeleid door {text.line(guides)}" if guides else "")
    return page.Sheet(
        title=_short(f"{title} · verslag van {found.name}"),
        author=_short(guides),
        subject=_short(f"Besluiten, afspraken en open punten van {found.name}{day}"),
        footer=(text.line(title), rest),
    )


def _short(text: str) -> str:
    return text if len(text) <= 250 else text[:249] + "…"
