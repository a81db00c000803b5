"""Nine topics: written, settled by who was there, revised without losing what was; concerns stay private until shared."""

from __future__ import annotations

from datetime import date

import pytest

from samenwerkdesk.model import consensus, interchange, people, public_consensus, sessions
from samenwerkdesk.model.consensus import AGREED, DRAFT, OBJECTION, OPEN, REVISION, SETTLED, WITH_CONCERN
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from tests.model.dumps import dump

DAY = date(2025, 4, 1)


@pytest.fixture
def session(document: Document) -> str:
    """A session with two people present and one absent."""
    key = sessions.add(document, DAY)
    for name, here in (("Ada", True), ("Bas", True), ("Cor", False)):
        sessions.set_attendance(document, key, people.add(document, name), here)
    return key


def status(document: Document, code: str) -> str:
    return consensus.get(document, code).status


def person(document: Document, name: str) -> str:
    return next(each.id for each in people.all_people(document) if each.name == name)


def test_nine_topics_are_there_before_anything_is_written(document: Document) -> None:
    found = consensus.all_topics(document)
    assert [topic.code for topic in found] == [f"CON{number}" for number in range(1, 10)]
    assert {topic.status for topic in found} == {OPEN}
    assert found[4].subject.name == "Waar gaat het niet over"
    with pytest.raises(KeyError):
        consensus.get(document, "CON10")


def test_writing_makes_a_draft_and_emptying_opens_it_again(document: Document) -> None:
    consensus.write(document, "CON5", "  ")
    assert consensus.get(document, "CON5").now is None
    consensus.write(document, "CON5", " Geen inkoop ")
    assert (consensus.get(document, "CON5").text, status(document, "CON5")) == ("Geen inkoop", DRAFT)
    assert document.undo_label == "Consensusonderwerp schrijven"
    consensus.write(document, "CON5", None)
    assert status(document, "CON5") == OPEN


def test_settling_records_session_day_and_who_was_there(document: Document, session: str) -> None:
    with pytest.raises(UserError, match="Schrijf eerst op"):
        consensus.settle(document, "CON4", session, DAY)
    consensus.write(document, "CON4", "Gezinnen")
    now = consensus.get(document, "CON4").now
    assert now is not None
    consensus.answer(document, now.id, person(document, "Bas"), OBJECTION)
    consensus.answer(document, now.id, person(document, "Cor"), WITH_CONCERN)
    before = dump(document)
    consensus.settle(document, "CON4", session, date(2030, 1, 1), consensus.who_may(document, session))
    topic = consensus.get(document, "CON4")
    assert topic.now is not None
    assert (topic.status, topic.now.session_id, topic.now.decided_on) == (SETTLED, session, "2025-04-01")
    said = {key: each.value for key, each in consensus.stances(document, topic.now.id).items()}
    assert said == {
        person(document, "Ada"): AGREED,
        person(document, "Bas"): OBJECTION,
        person(document, "Cor"): WITH_CONCERN,
    }
    assert consensus.agreed(document) == {topic.now.id: 2}
    with pytest.raises(UserError, match="vastgesteld"):
        consensus.write(document, "CON4", "Anders")
    document.undo()
    assert dump(document) == before


def test_who_was_sent_without_a_mandate_does_not_agree_by_default(document: Document, session: str) -> None:
    ada, bas = person(document, "Ada"), person(document, "Bas")
    assert consensus.who_may(document, session) == [ada, bas]
    with document.change("Zoals ingelezen"):
        document.insert("mandate", id="M1", seq=0, person_id=bas, level="geen")
    assert consensus.who_may(document, session) == [ada]
    assert consensus.who_may(document, None) == []


def test_a_revision_keeps_what_was_agreed(document: Document, session: str) -> None:
    consensus.write(document, "CON7", "Een week vooraf")
    consensus.settle(document, "CON7", session, DAY, consensus.who_may(document, session))
    consensus.revise(document, "CON7")
    consensus.revise(document, "CON7")
    topic = consensus.get(document, "CON7")
    assert (topic.status, topic.text, len(topic.earlier)) == (REVISION, "Een week vooraf", 1)
    assert topic.standing == topic.earlier[0]
    assert consensus.agreed(document) == {topic.earlier[0].id: 2}
    consensus.write(document, "CON7", "Twee weken vooraf")
    assert status(document, "CON7") == REVISION
    room = public_consensus.for_room(document)
    assert (room.topics[6].text, room.topics[6].standing) == ("Twee weken vooraf", "Een week vooraf")
    assert room.settled == 0
    consensus.drop_revision(document, "CON7")
    topic = consensus.get(document, "CON7")
    assert (topic.status, topic.text, topic.earlier) == (SETTLED, "Een week vooraf", ())
    consensus.drop_revision(document, "CON7")
    assert consensus.get(document, "CON7") == topic


def test_concerns_are_private_until_they_are_shared(document: Document, session: str) -> None:
    consensus.write(document, "CON3", "Per persoon")
    now = consensus.get(document, "CON3").now
    assert now is not None
    ada = person(document, "Ada")
    consensus.set_concern(document, now.id, ada, " ")
    assert consensus.concerns(document, now.id) == []
    consensus.set_concern(document, now.id, ada, "Hangt af van de begroting")
    consensus.set_concern(document, now.id, ada, "Hangt af van juni")
    (concern,) = consensus.concerns(document, now.id)
    assert (concern.person_id, concern.text, concern.shared) == (ada, "Hangt af van juni", False)
    assert public_consensus.for_room(document).topics[2].concerns == ()
    consensus.share_concern(document, now.id, concern, True)
    assert public_consensus.for_room(document).topics[2].concerns == ("Hangt af van juni",)
    consensus.set_concern(document, now.id, ada, "")
    assert consensus.concerns(document, now.id) == []


def test_a_concern_that_stands_with_the_answer_is_one_of_them(document: Document, session: str) -> None:
    consensus.write(document, "CON3", "Per persoon")
    now = consensus.get(document, "CON3").now
    assert now is not None
    bas = person(document, "Bas")
    with document.change("Zoals ingelezen"):
        document.insert(
            "consent", proposal_id=now.id, person_id=bas, seq=1, value=WITH_CONCERN, concern="Tijd"
        )
    consensus.set_concern(document, now.id, bas, "Tijd en geld")
    (concern,) = consensus.concerns(document, now.id)
    consensus.share_concern(document, now.id, concern, True)
    assert public_consensus.for_room(document).topics[2].concerns == ("Tijd en geld",)
    consensus.remove_concern(document, now.id, concern)
    assert consensus.concerns(document, now.id) == []
    assert consensus.stances(document, now.id)[bas].value == WITH_CONCERN


def test_the_room_sees_no_numbers_before_it_is_settled(document: Document, session: str) -> None:
    consensus.write(document, "CON1", "Zeven regels")
    now = consensus.get(document, "CON1").now
    assert now is not None
    consensus.rest_agrees(document, now.id, consensus.who_may(document, session))
    assert public_consensus.for_room(document).topics[0].agreed == 0
    consensus.settle(document, "CON1", session, DAY)
    topic = public_consensus.for_room(document).topics[0]
    assert (topic.agreed, topic.settled_in) == (2, "sessie 1")


def test_versions_and_concerns_survive_export_and_import(
    document: Document, session: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("uit")
    consensus.write(document, "CON7", "Een week vooraf")
    consensus.settle(document, "CON7", session, DAY, consensus.who_may(document, session))
    consensus.revise(document, "CON7")
    now = consensus.get(document, "CON7").now
    assert now is not None
    consensus.set_concern(document, now.id, person(document, "Ada"), "Vakantie")
    interchange.write_case(document, folder / "een.yaml")
    interchange.import_case(folder / "een.yaml", folder / "twee.samenwerk")
    again = Document.open(folder / "twee.samenwerk")
    topic = consensus.get(again, "CON7")
    assert [each.status for each in (*topic.earlier, topic.now) if each] == [SETTLED, REVISION]
    assert [each.text for each in consensus.concerns(again, topic.version_id)] == ["Vakantie"]
    again.close()
