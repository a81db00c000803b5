"""The trust network on paper: the pattern the room saw, and nobody's name."""

from __future__ import annotations

from dataclasses import replace

from samenwerkdesk.model import counted, people, trust_network
from samenwerkdesk.model.disclosure import OPEN
from samenwerkdesk.model.document import Document
from samenwerkdesk.report import session
from samenwerkdesk.report.options import ReportOptions, available
from samenwerkdesk.report.trust_network_content import NETWORK
from tests.report.reading import read

ONLY = ReportOptions.of([NETWORK])


def remark(document: Document) -> tuple[int, bool, str]:
    tick = next(each for each in available(document, "S5") if each.key == NETWORK)
    return tick.count, tick.default, tick.remark


def test_the_pattern_without_names_or_numbers_of_people(example: Document) -> None:
    assert remark(example) == (3, False, "")
    for options in (ONLY, replace(ONLY, include_private=True)):
        found = read(session.session_report(example, "S5", options))
        assert found.bookmarks == ["Vertrouwensnetwerk"]
        assert "Met wie heb je in een gewone week over dit werk contact?" in found.text
        assert "Van elke tien banden lopen er ongeveer zeven tussen organisaties." in found.text
        assert "geen lijn: geen band, of te weinig antwoorden om te tonen" in found.text
        assert not [each.label for each in people.all_people(example) if each.label in found.text]


def test_by_name_only_when_everybody_agreed(example: Document) -> None:
    last = counted.latest(example, trust_network.INSTRUMENT)
    assert last is not None
    with example.change("Op naam"):
        example.update("round", {"id": last.id}, anonymity_mode=OPEN)
    names = {each.id: each.label for each in people.all_people(example)}
    text = read(session.session_report(example, "S5", ONLY)).text
    assert not [name for name in names.values() if name in text]
    assert len(trust_network.agreed(example, last.id)) == 13
    with example.change("Ja"):
        example.update("network_consent", {"round_id": last.id, "person_id": "P11"}, given=1)
    text = read(session.session_report(example, "S5", ONLY)).text
    assert {key for key, name in names.items() if name in text} == set(names)


def test_nothing_before_it_was_shown_or_after_somebody_took_a_yes_back(example: Document) -> None:
    last = counted.latest(example, trust_network.INSTRUMENT)
    assert last is not None
    trust_network.set_consent(example, last.id, "P01", False)
    assert remark(example) == (0, False, "nog niet getoond")
