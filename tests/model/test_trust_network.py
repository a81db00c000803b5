"""Asking for the trust network: by consent only, and what of it may be seen outside the desk."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from samenwerkdesk.model import (
    ballots,
    disclosure,
    interchange,
    network,
    public_network,
    public_round,
    questions,
    rounds,
    trust_network,
)
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.counted import CLOSED, REVEALED
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.network import Bridge
from samenwerkdesk.model.public_network import PublicLine
from tests.model.asking import Asking
from tests.model.filled import Filled


@pytest.fixture
def asking(document: Document) -> Asking:
    return Asking(document, (3, 3, 2))


def agree(asking: Asking, key: str, *places: int) -> None:
    for place in places:
        trust_network.set_consent(asking.document, key, asking.people[place], True)


def fill(asking: Asking, key: str, ties: dict[int, dict[int, int]]) -> None:
    """Type the same ties in every layer."""
    asked = questions.of_round(asking.document, key)
    for here, others in ties.items():
        about = tuple((asking.people[there], float(value)) for there, value in others.items())
        given = Given(about=about)
        ballots.put(asking.document, key, [(Who(asking.people[here]), each, given) for each in asked])


def opened(asking: Asking, *places: int, mode: str = disclosure.ANONYMOUS) -> str:
    key = trust_network.prepare(asking.document, asking.session)
    trust_network.set_level(asking.document, key, mode)
    agree(asking, key, *places)
    trust_network.start(asking.document, key)
    return key


def shown(asking: Asking, key: str) -> None:
    rounds.close(asking.document, key)
    rounds.reveal(asking.document, key)
    found = rounds.get(asking.document, key)
    assert found is not None
    assert found.state == REVEALED, "a pattern is shown at once"


RING = {at: {(at + 1) % 6: 3, (at + 3) % 6: 1} for at in range(6)}


# ---------------------------------------------------------------------- consent


def test_only_who_said_yes_is_asked_and_asked_about(asking: Asking) -> None:
    document = asking.document
    key = trust_network.prepare(document, asking.session)
    with pytest.raises(UserError, match="minstens twee"):
        trust_network.start(document, key)
    trust_network.set_consent(document, key, asking.people[7], False)
    agree(asking, key, 0, 3)
    trust_network.start(document, key)
    of = rounds.get(document, key)
    assert of is not None
    assert [each.id for each in ballots.expected(document, of)] == [asking.people[0], asking.people[3]]
    asked = questions.of_round(document, key)
    assert [each.item for each in asked] == ["NET1", "NET2", "NET3", "NET4"]
    assert {person for each in asked for person, _ in each.options} == {asking.people[0], asking.people[3]}
    for who, about in ((1, 0), (0, 1), (0, 0)):
        given = Given(about=((asking.people[about], 2.0),))
        with pytest.raises(UserError):
            ballots.put(document, key, [(Who(asking.people[who]), asked[0], given)])
    with pytest.raises(UserError):
        ballots.put(
            document, key, [(Who(asking.people[0]), asked[0], Given(about=((asking.people[3], 4.0),)))]
        )
    assert not rounds.has_ballots(document, key)


def test_layers_and_level_are_chosen_before_it_opens(asking: Asking) -> None:
    document = asking.document
    key = trust_network.prepare(document, asking.session)
    trust_network.set_layer(document, key, "NET5", True)
    trust_network.set_layer(document, key, "NET2", False)
    assert [each.code for each in trust_network.layers(document, key)] == ["NET1", "NET3", "NET4", "NET5"]
    agree(asking, key, 0, 1)
    trust_network.set_consent(document, key, asking.people[2], False)
    trust_network.set_level(document, key, disclosure.OPEN)
    assert trust_network.consents(document, key) == {asking.people[2]: False}, "for names one asks again"
    agree(asking, key, *range(8))
    trust_network.start(document, key)
    with pytest.raises(UserError):
        trust_network.set_level(document, key, disclosure.ANONYMOUS)
    with pytest.raises(UserError):
        trust_network.set_layer(document, key, "NET5", False)


def test_a_yes_taken_back_leaves_nothing_behind_and_takes_the_picture_off_the_wall(asking: Asking) -> None:
    document = asking.document
    key = opened(asking, 0, 1, 2, 3, 4, 5)
    fill(asking, key, {**RING, 5: {0: 2}})
    shown(asking, key)
    gone = asking.people[0]
    trust_network.set_consent(document, key, gone, False)
    found = network.of_round(document, key)
    assert gone not in found.people
    assert gone not in {person for ties in found.values.values() for pair in ties for person in pair}
    assert asking.people[5] not in {each.person_id for each in ballots.of_round(document, key)}
    of = rounds.get(document, key)
    assert of is not None
    assert of.state == CLOSED
    public = public_network.of_round(document, key)
    assert public is not None
    assert public.layers == ()
    with pytest.raises(UserError, match="nieuwe ronde"):
        trust_network.set_consent(document, key, gone, True)
    document.undo()
    assert gone in network.of_round(document, key).people


# ---------------------------------------------------------------------- what may be seen


def words_of(asking: Asking, key: str) -> list[str]:
    found = public_network.of_round(asking.document, key)
    assert found is not None
    return [text for each in found.layers for text in (*each.words, each.reason, each.title, each.question)]


def test_nobody_can_count_who_is_missing(asking: Asking) -> None:
    """What the room sees before and during filling in is the same, however many said no."""
    document = asking.document
    key = opened(asking, 0, 1, 2, 3, 4, 5, 6)
    before = public_round.for_room(document, key)
    trust_network.set_consent(document, key, asking.people[6], False)
    assert public_round.for_room(document, key) == before
    fill(asking, key, RING)
    assert public_round.for_room(document, key) == before
    assert before is not None
    assert (before.answered, before.expected, before.counted) == (0, 0, False)
    shown(asking, key)
    assert not any(re.search(r"\d", text) for text in words_of(asking, key))
    found = public_network.of_round(document, key)
    assert found is not None
    for each in found.layers:
        assert [node.name for node in each.nodes] == ["Partner 1", "Partner 2", "Partner 3"], (
            "a gap would tell"
        )
        assert not {f"Mens {number}" for number in range(1, 9)} & {node.name for node in each.nodes}


def test_a_line_needs_the_threshold_at_both_ends_together(asking: Asking) -> None:
    key = opened(asking, 0, 1, 2, 3, 4, 5, 6)
    fill(asking, key, {**RING, 6: {0: 3, 3: 3}, 0: {6: 3, 1: 3, 3: 1}})
    shown(asking, key)
    found = public_network.of_round(asking.document, key)
    assert found is not None
    # Three and three is enough; three and one is not, however close the tie.
    assert found.layers[0].lines == (PublicLine(0, 1, 2),)
    assert {node.own for node in found.layers[0].nodes} == {0}, "three people are too few to show apart"


def test_ties_within_an_organisation_show_only_where_no_small_one_can_be_subtracted(
    document: Document,
) -> None:
    for sizes, shown_own in (((5, 3), (0, 0)), ((6, 5), (3, 3))):
        asking = Asking(document, sizes)
        count = sum(sizes)
        key = opened(asking, *range(count))
        everybody = {here: {there: 2 for there in range(count) if there != here} for here in range(count)}
        fill(asking, key, everybody)
        shown(asking, key)
        found = public_network.of_round(document, key)
        assert found is not None
        assert tuple(node.own for node in found.layers[0].nodes)[-2:] == shown_own


def test_too_few_answers_show_no_pattern_at_all(asking: Asking) -> None:
    key = opened(asking, 0, 1, 3, 4, 6)
    fill(asking, key, {0: {3: 3}, 1: {4: 3}, 3: {0: 3}, 4: {0: 1}})
    shown(asking, key)
    found = public_network.of_round(asking.document, key)
    assert found is not None
    assert not found.shown
    assert {(each.reason, each.lines, each.words) for each in found.layers} == {(disclosure.TOO_FEW, (), ())}


def test_people_by_name_only_in_the_open_mode(asking: Asking) -> None:
    key = opened(asking, *range(8), mode=disclosure.OPEN)
    fill(asking, key, {0: {3: 3}, 3: {0: 1}, 5: {6: 2}})
    shown(asking, key)
    found = public_network.of_round(asking.document, key)
    assert found is not None
    layer = found.layers[0]
    assert layer.by_name
    assert sorted(node.name for node in layer.nodes) == [f"Mens {number}" for number in range(1, 9)]
    assert PublicLine(0, 3, 3) in layer.lines


def test_names_are_shown_only_when_everybody_said_yes(asking: Asking) -> None:
    with pytest.raises(UserError, match="Op naam kan alleen"):
        opened(asking, *range(7), mode=disclosure.OPEN)
    key = rounds.of_session(asking.document, asking.session, "trust_network")[0].id
    agree(asking, key, 7)
    trust_network.start(asking.document, key)
    fill(asking, key, {at: {(at + 1) % 7: 3} for at in range(7)})
    trust_network.set_consent(asking.document, key, asking.people[7], False)
    shown(asking, key)
    found = public_network.of_round(asking.document, key)
    assert found is not None
    assert not any(layer.by_name for layer in found.layers)
    assert "Mens" not in "".join(node.name for layer in found.layers for node in layer.nodes)


def test_figures_are_said_in_parts_of_ten(asking: Asking) -> None:
    figures = public_network.figures
    people = [f"P{number}" for number in range(4)]
    of = dict(zip(people, "AABB", strict=True))
    assert figures(network.layer(people, of, {})) == ("In deze laag is er nog geen band.",)
    ties = {("P0", "P1"): 2.0, ("P1", "P0"): 1.0, ("P0", "P2"): 1.0}
    assert figures(network.layer(people, of, ties)) == (
        "Van elke tien mogelijke banden bestaan er ongeveer drie.",
        "Van elke tien banden zijn er ongeveer zeven wederzijds.",
        "Van elke tien banden lopen er ongeveer drie tussen organisaties.",
        "Eén mens heeft in deze laag met niemand een band.",
    )
    within = {("P0", "P1"): 2.0}
    assert figures(network.layer(people, of, within))[1:3] == (
        "Van elke tien banden is er geen wederzijds.",
        "Van elke tien banden loopt er geen tussen organisaties.",
    )


def test_who_is_the_only_bridge() -> None:
    people = ["P1", "P2", "P3", "P4"]
    of = {"P1": "A", "P2": "A", "P3": "B", "P4": "B"}
    assert network.bridges(people, of, {("P1", "P3"): 1, ("P4", "P1"): 2, ("P2", "P3"): 0}) == [
        Bridge("P1", "A", "B")
    ]
    assert network.bridges(people, of, {("P1", "P3"): 1, ("P2", "P4"): 1, ("P1", "P2"): 3}) == []


# ---------------------------------------------------------------------- in and out


def test_a_round_goes_out_and_comes_in_unchanged(asking: Asking, tmp_path: Path) -> None:
    key = opened(asking, 0, 1, 2, 3, 4, 5)
    fill(asking, key, RING)
    trust_network.set_consent(asking.document, key, asking.people[7], False)
    shown(asking, key)
    trust_network.add_link(asking.document, asking.session, "Mens 1 en Mens 4 lopen een dag mee")
    out = tmp_path / "uit.yaml"
    interchange.write_case(asking.document, out)
    path = tmp_path / "in.samenwerk"
    interchange.import_case(out, path)
    again = Document.open(path)
    try:
        there = network.network(again)
        here = network.network(asking.document)
        assert there is not None
        assert here is not None
        assert there.layers == here.layers
        assert len(trust_network.links(again, asking.session)) == 1
        last = public_network.latest(again)
        mine = public_network.of_round(asking.document, key)
        assert last is not None
        assert mine is not None
        assert last.layers == mine.layers
    finally:
        again.close()


def test_an_imported_network_with_blanks_reads_as_marks() -> None:
    filled = Filled()
    filled.people(A=["P1"], B=["P2"])
    filled.session("S1")
    key = filled.network("S1", ["P1", "P2"], [("P1", "P2", [3, None])], ("contact", "advice"))
    (ballot,) = ballots.of_round(filled.document, key)
    assert ballot.answers["NET1"].about == (("P2", 3.0),)
    assert ballot.answers["NET2"].empty
