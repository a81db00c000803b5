"""The view 'Vertrouwen' of the tab 'Relatie en vorm': consent, filling in by keys, and what came of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from samenwerkdesk.model import actions, ballots, network, people, rounds, sessions, trust_network
from samenwerkdesk.model.counted import CLOSED, OPEN, PREPARED, REVEALED
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.parts_page import PartsPage
from samenwerkdesk.ui.desk.show_choices import show
from samenwerkdesk.ui.desk.trust_network import NetworkView
from samenwerkdesk.ui.widgets.picture import loader
from tests.ui.desk.test_asking import passed_devices
from tests.ui.sitting import Key, Sitting, shown


def view(sitting: Sitting) -> NetworkView:
    sitting.workspace.show_page("trust_network")
    page = sitting.workspace.current_page()
    assert isinstance(page, PartsPage)
    page.show_part(contents.WITHIN["trust_network"][1])
    sitting.settle()
    found = page.view()
    assert isinstance(found, NetworkView)
    return found


def state(found: NetworkView) -> str:
    assert found.round is not None
    of = rounds.get(found.desk.document, found.round.id)
    assert of is not None
    return of.state


def test_the_example_shows_its_pattern_and_keeps_the_names_apart(example: Sitting) -> None:
    loader.wait()
    example.desk.choose_session("S5")
    found = view(example)
    layers = found.outcome.layers.choice
    assert layers is not None
    assert layers.choices() == ["NET1", "NET2", "NET3"]
    assert found.outcome.picture.sentence.text() == "Met wie heb je in een gewone week over dit werk contact?"
    figures = {each.text: each.right for each in shown(found.outcome.figures.figures)}
    assert figures["Banden"] == "44"
    assert figures["Dichtheid"] == "0,28"
    bridges = {each.text: each.sub for each in shown(found.outcome.figures.bridges)}
    assert bridges["Farid Benamar"] == "met Waterkant"
    assert found.consent.list.isHidden(), "who is in it is folded away"
    example.click(layers.button("NET3"))
    assert found.outcome.picture.sentence.text().startswith("Aan wie zou je een zorg")
    assert [each.text for each in found.choices()] == [
        "Het patroon, laag voor laag",
        "Vragen om te bespreken",
        "Koppelingen om te versterken",
    ]
    show(example.desk, found.choices()[0])
    assert example.desk.room.now.view.title == "Vertrouwensnetwerk: vertrouwen"


def test_another_session_still_sees_the_last_network(example: Sitting) -> None:
    example.desk.choose_session("S5")
    later = sessions.add(example.document, date(2025, 12, 4))
    example.desk.choose_session(later)
    found = view(example)
    assert found.subtitle() == "Gevraagd in sessie 5"
    assert not found.start.isHidden()
    assert not found.outcome.isHidden()


def test_consent_filling_in_and_showing_by_keys(fresh: Sitting) -> None:
    fresh.with_session((5, "Vertrouwen"))
    keys = fresh.with_people("Anna de Boer", "Bas Kwekkeboom", "Chris Mol")
    found = view(fresh)
    fresh.click(found.start.buttons[trust_network.INSTRUMENT])
    assert state(found) == PREPARED
    assert "lees dit voor" in found.set_up.promise.heading.text()
    assert "blijft het patroon zonder lijnen" in found.set_up.warning.accessibleName()
    fresh.click(found.head.open)
    assert fresh.last_said() == "Vraag eerst wie er mee wil doen: er zijn minstens twee mensen nodig."
    found.consent.list.setFocus(Qt.FocusReason.TabFocusReason)
    fresh.write("112")
    assert found.round is not None
    assert trust_network.consents(fresh.document, found.round.id) == {
        keys[0]: True,
        keys[1]: True,
        keys[2]: False,
    }
    fresh.click(found.head.open)
    assert state(found) == OPEN
    assert found.grid.grid.current() == (keys[0], keys[1]), "nobody says anything about oneself"
    fresh.write("3")
    fresh.write("2")
    ties = network.of_round(fresh.document, found.round.id).values["contact"]
    assert ties == {(keys[0], keys[1]): 3.0, (keys[1], keys[0]): 2.0}
    assert list(found.grid._people) == keys[:2]
    fresh.window.undo()
    fresh.settle()
    assert network.of_round(fresh.document, found.round.id).values["contact"] == {(keys[0], keys[1]): 3.0}
    fresh.click(found.head.close_round)
    assert state(found) == CLOSED
    fresh.click(found.head.reveal)
    assert state(found) == REVEALED


def test_a_yes_taken_back_is_warned_about_and_can_be_undone(example: Sitting) -> None:
    example.desk.choose_session("S5")
    found = view(example)
    example.click(found.consent.unfold)
    listed = found.consent.list
    names = {each.id: each.label for each in people.all_people(example.document)}
    assert "P11" not in set(listed.keys()), "who said no is nowhere"
    listed.set_current("P05")
    listed.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("2")
    assert names["P05"] not in {each.text for each in shown(found.outcome.figures.bridges)}
    assert state(found) == CLOSED
    assert "verraadt wat diegene invulde" in example.last_said()
    assert found.outcome.isHidden()
    example.window.undo()
    example.settle()
    assert state(found) == REVEALED


def test_a_connection_is_an_agreement_too(example: Sitting) -> None:
    example.desk.choose_session("S5")
    found = view(example)
    found.outcome.talk.line.line.input.setFocus(Qt.FocusReason.TabFocusReason)
    example.write("Waterkant loopt een dag mee bij Onderwijs @Farid")
    example.press(Key.Key_Return)
    (link,) = trust_network.links(example.document, "S5")
    assert link.owner_id == "P09"
    assert link in actions.of_session(example.document, "S5")
    assert len(shown(found.outcome.talk.lane.records)) == 1
    show(example.desk, found.choices()[2])
    assert example.desk.room.now.view.title == "Koppelingen om te versterken"
    example.window.undo()
    assert not trust_network.links(example.document, "S5")


def test_answers_of_the_laptop_stay_hidden_until_it_is_shown(fresh: Sitting) -> None:
    fresh.with_session((5, "Vertrouwen"))
    one, two = fresh.with_people("Anna de Boer", "Bas Kwekkeboom")
    key = trust_network.prepare(fresh.document, fresh.session)
    for person in (one, two):
        trust_network.set_consent(fresh.document, key, person, True)
    trust_network.start(fresh.document, key)
    given = {"NET1": ballots.Given(about=((two, 3.0),))}
    ballots.submit(fresh.document, {key: given}, ballots.Who(one))
    found = view(fresh)
    assert found.grid.grid.mark(one, two) is None
    found.grid.grid.set_current(one, two)
    found.grid.grid.setFocus(Qt.FocusReason.TabFocusReason)
    fresh.write("1")
    assert network.of_round(fresh.document, key).values["contact"] == {(one, two): 3.0}


def test_the_laptop_goes_round_for_the_network_alone(fresh: Sitting) -> None:
    fresh.with_session((5, "Vertrouwen"))
    one, two = fresh.with_people("Anna de Boer", "Bas Kwekkeboom")
    rounds.start(fresh.document, rounds.prepare(fresh.document, "movement", fresh.session))
    key = trust_network.prepare(fresh.document, fresh.session)
    for person in (one, two):
        trust_network.set_consent(fresh.document, key, person, True)
    trust_network.start(fresh.document, key)
    found = view(fresh)
    fresh.click(found.head.pass_on)
    (device,) = passed_devices()
    assert device.rounds.titles() == ["Vertrouwensnetwerk"]
    device.end()
    fresh.settle()
    assert passed_devices() == []
