"""Beside the room: what comes next, the steps of the exercise and the own note, for the facilitator and nobody else."""

from __future__ import annotations

from samenwerkdesk.model import ground_rules, method, sessions
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.fence import FencePage
from samenwerkdesk.ui.desk.room_aside import RoomAside
from samenwerkdesk.ui.desk.show_choices import rule_choices, show
from tests.ui.sitting import SHIFT, Key, Sitting


def opened(sitting: Sitting) -> RoomAside:
    """Open the panel of the room with the keyboard."""
    sitting.press(Key.Key_F5, modifiers=SHIFT)
    return sitting.part(RoomAside, sitting.workspace)


def test_what_comes_next_in_the_room(example: Sitting) -> None:
    aside = opened(example)
    assert "Hierna in de zaal" not in aside.reading.text()
    show(example.desk, rule_choices()[1])
    example.settle()
    assert "Hierna in de zaal\nSpelregel 2\n" in aside.reading.text()
    example.desk.room.step(1)
    example.settle()
    assert "Hierna in de zaal\nSpelregel 3\n" in aside.reading.text()
    while example.desk.room.step(1):
        pass
    example.settle()
    assert "Hierna in de zaal" not in aside.reading.text()


def test_the_next_page_of_what_is_long(example: Sitting) -> None:
    for at in range(30):
        ground_rules.propose(example.document, f"Regel {at}: we zeggen het elkaar eerst zelf.")
    ground_rules.adopt_all(example.document, example.session)
    show(example.desk, rule_choices()[0])
    assert example.desk.room.following.endswith(", bladzijde 2")


def test_what_comes_next_in_the_session_and_the_own_note(example: Sitting) -> None:
    aside = opened(example)
    assert "Hierna op de agenda\n" in aside.reading.text()
    sessions.set_field(
        example.document, example.session, "private_note", "Let op Daan.\nVraag naar het budget."
    )
    example.settle()
    assert aside.reading.text().endswith("Je aantekening\nLet op Daan.\nVraag naar het budget.")
    assert "Let op Daan" not in repr(example.desk.room.now.view)
    sessions.set_field(example.document, example.session, "private_note", None)
    example.settle()
    assert "Je aantekening" not in aside.reading.text()


def test_the_steps_of_the_tab_that_is_shown(example: Sitting) -> None:
    aside = opened(example)
    assert "Stappen" not in aside.reading.text()
    example.workspace.show_page(contents.FENCE)
    example.settle()
    page = example.workspace.current_page()
    assert isinstance(page, FencePage)
    for phase in method.fence_phases():
        page.show_view(phase.code)
        example.settle()
        said = aside.reading.text()
        assert f"Stappen · {phase.form.title}" in said
        for number, step in enumerate(phase.form.steps, 1):
            assert f"{number}.\t{step.title or step.text}  {step.minutes} min" in said
    example.workspace.show_page(contents.ROLES)
    example.settle()
    assert "1.\t" in aside.reading.text()
    assert "Stappen ·" not in aside.reading.text()


def test_without_anything_it_says_what_comes_there(fresh: Sitting) -> None:
    aside = opened(fresh)
    assert aside.reading.text().startswith("Hier staat wat hierna komt")


def test_the_rehearsal_is_in_sight_also_below_a_long_note(example: Sitting) -> None:
    example.window.resize(1024, 768)
    sessions.set_field(example.document, example.session, "private_note", "Let op.\n" * 40)
    example.workspace.room.rehearse()
    example.settle()
    picture = example.workspace.room.panel.guide.picture
    assert picture.hasFocus()
    assert not picture.visibleRegion().isEmpty()
