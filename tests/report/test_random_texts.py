from __future__ import annotations

import re

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from samenwerkdesk.report import session
from tests.report.filled import Filled
from tests.report.reading import Pdf, read


def report_of(texts: list[str]) -> Pdf:
    filled = Filled()
    filled.session()
    for text in texts:
        filled.decision(text, text[:500])
        filled.action(text[:3000])
        filled.point(text[:2000])
    return read(session.session_report(filled.document, "S1"))


@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=300), max_size=8
    )
)
def test_any_text_makes_a_report(texts: list[str]) -> None:
    assert "Besluiten" in report_of(texts).bookmarks


@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.lists(st.text("<>&;/\"'= abré\n", max_size=200), max_size=8), st.integers(0, 6000))
def test_what_looks_like_markup_is_shown_to_the_letter(texts: list[str], length: int) -> None:
    texts.append("<a b> " * (length // 6))
    # A text that goes on over a page has the footer in its middle.
    pages = [re.sub(r"Samen op weg · sessie 1 \d+ van \d+$", "", page) for page in report_of(texts).pages]
    shown = "".join("".join(pages).split())
    assert [text for text in texts if "".join(text.split()) not in shown] == []
