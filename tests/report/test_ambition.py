"""The ambition, and what partners take and give, on paper."""

from __future__ import annotations

from dataclasses import replace

from samenwerkdesk.model import ambition_words, cards
from samenwerkdesk.model.document import Document
from samenwerkdesk.report import session
from samenwerkdesk.report.ambition_content import AMBITION, GIVE_TAKE
from samenwerkdesk.report.options import ReportOptions, available
from tests.report.reading import read


def test_the_sentence_as_it_was_in_that_session(example: Document) -> None:
    tick = next(each for each in available(example, "S3") if each.key == AMBITION)
    assert (tick.count, tick.default) == (2 + 5 + 2, False)
    found = read(session.session_report(example, "S3", ReportOptions.of([AMBITION])))
    assert found.bookmarks == ["Ambitie"]
    assert "Gezinnen krijgen sneller passende hulp doordat wij samen starten." in found.text
    assert "één vast gezicht" not in found.text
    assert "Zoektocht" in found.text
    assert "Geen diagnostiek zonder toestemming van ouders." in found.text
    later = read(session.session_report(example, "S5", ReportOptions.of([AMBITION])))
    assert "één vast gezicht" in later.text


def test_a_line_for_the_facilitator_is_on_her_own_copy_only(example: Document) -> None:
    (key,) = cards.write(example, ambition_words.no_go_lane("ORG1"), ["Geen fusiegesprek"])
    cards.set_private(example, key, True)
    only = ReportOptions.of([AMBITION])
    assert "fusiegesprek" not in read(session.session_report(example, "S5", only)).text
    own = read(session.session_report(example, "S5", replace(only, include_private=True)))
    assert "fusiegesprek Alleen voor de begeleider" in own.text


def test_what_partners_take_and_bring_with_balance_links_and_gaps(example: Document) -> None:
    found = read(session.session_report(example, "S5", ReportOptions.of([GIVE_TAKE])))
    assert found.bookmarks == ["Halen en brengen"]
    for words in (
        "Morgenrood · balans +2",
        "consultatie-uren",
        "kennis · gewicht 5 · bij Morgenrood",
        "Vijf keer haalt iemand wat een ander brengt",
        "Dit brengt nog niemand",
        "D waardering voor consultatie",
    ):
        assert words in found.text
