"""The tab 'Schutting': phases, exercises, who sees what, letters for partners, the case, and what is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from samenwerkdesk.model import (
    cards,
    fence,
    fence_expectations,
    fence_public,
    partners,
    people,
    rounds,
    sessions,
)
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.fence_public import PublicFence
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.chart_source import OfChart
from samenwerkdesk.ui.desk.fence import VIEWS, FencePage
from samenwerkdesk.ui.desk.fence_expectations import ExpectationsView
from samenwerkdesk.ui.desk.fence_pride import ClosingView, PrideView
from samenwerkdesk.ui.desk.fence_recognise import AppreciationView, BoundaryView, ImageView
from samenwerkdesk.ui.desk.fence_transparent import CaseView, TermsView
from samenwerkdesk.ui.desk.fence_widen import NeedsView, SharedView
from samenwerkdesk.ui.widgets.picture import loader
from tests.ui.desk.fence_driver import FenceSitting
from tests.ui.sitting import CTRL, NOW, Key, Sitting
from tests.ui.sitting import shown as records
from tests.ui.widgets.board_driver import drag, over, under
from tools import layout_check

LONG = (
    "Samenwerkingsverband passend onderwijs en jeugdhulp in de regio Elzenland, Waterkant en omstreken "
    "met al zijn scholen en zeven gemeenten "
)


@pytest.fixture
def sitting(qtbot: QtBot, tmp_path: Path, example_bytes: bytes) -> FenceSitting:
    """The example with its fence."""
    return FenceSitting(qtbot, tmp_path, example_bytes)


@pytest.fixture
def bare(qtbot: QtBot, tmp_path: Path) -> FenceSitting:
    """The example without its fence."""
    return FenceSitting(qtbot, tmp_path, bare=True)


def test_every_step_of_the_handbook_has_its_exercise() -> None:
    assert {phase: len(views) for phase, views in VIEWS.items()} == {
        phase: len(fence.exercises(phase)) for phase in fence.PHASES
    }


def test_without_partners_it_says_where_to_begin(fresh: Sitting) -> None:
    fresh.workspace.show_page(contents.FENCE)
    page = fresh.workspace.current_page()
    assert isinstance(page, FencePage)
    assert not page.empty.isHidden()
    fresh.click(page.to_partners)
    assert fresh.workspace.current_page() is fresh.workspace.page(contents.OVERVIEW)


def test_the_phase_is_remembered_and_one_may_go_back(sitting: FenceSitting) -> None:
    page = sitting.fence
    assert page.phase == "widen"
    sitting.click(page.views.button("recognise"))
    assert fence.phase(sitting.document) == "recognise"
    assert page.header.subtitle.text().startswith("Fase 1")
    assert sitting.document.undo_label == "Fase van de schutting"
    sitting.press(Key.Key_Z, modifiers=CTRL)
    assert page.phase == "widen"


def test_the_steps_have_their_minutes_and_what_is_empty(bare: FenceSitting) -> None:
    bare.click(bare.fence.views.button("make_transparent"))
    shown = records(bare.fence.steps.list)
    assert [(each.text, each.right) for each in shown] == [
        ("Vertaaltafel", "20 min"),
        ("Vraag en aanbod", "25 min"),
        ("Langs één casus lopen", "30 min"),
        ("Contactafspraken", "10 min"),
    ]
    assert {each.sub_ink for each in shown} == {"warn"}
    assert shown[0].sub == "nog geen woorden"


def test_the_drawing_shows_what_everybody_may_see(sitting: FenceSitting) -> None:
    sitting.click(sitting.fence.views.button("make_transparent"))
    source = sitting.fence.picture.source
    assert isinstance(source, OfChart)
    assert source.value == fence_public.scene(sitting.document, "make_transparent", sitting.session)
    assert source.imprint[0] == "Gezinsketen Elzenland"
    assert isinstance(source.value, PublicFence)
    before = len(source.value.lit)
    fence_expectations.set_field(sitting.document, "ORG5", "ORG6", "offer", "we bellen eerst")
    fence_expectations.set_field(sitting.document, "ORG5", "ORG6", "need", "een naam")
    after = sitting.fence.picture.source
    assert isinstance(after, OfChart)
    assert isinstance(after.value, PublicFence)
    assert len(after.value.lit) == before + 1
    loader.start()
    loader.wait()
    assert after.sentence().startswith("Tussen zes paren partners")


def test_a_card_goes_to_another_partner_by_drag(sitting: FenceSitting) -> None:
    sitting.fence.show_view("recognise")
    sitting.exercise(BoundaryView)
    board = sitting.board
    (card,) = cards.in_lane(sitting.document, Lane("fence", fence.GREY_AREA, "ORG1"))
    drag(board, card.id, under(board, f"ORG1|{fence.OUT_OF_SCOPE}"))
    moved = cards.get(sitting.document, card.id)
    assert moved is not None
    assert (moved.lane, moved.partner_id) == (fence.OUT_OF_SCOPE, "ORG1")
    first = cards.in_lane(sitting.document, Lane("fence", fence.OUT_OF_SCOPE, "ORG1"))[0]
    drag(board, card.id, over(board, first.id))
    assert cards.in_lane(sitting.document, Lane("fence", fence.OUT_OF_SCOPE, "ORG1"))[0].id == card.id


def test_several_lines_become_several_cards_in_one_step(bare: FenceSitting) -> None:
    bare.click(bare.fence.views.button("widen"))
    bare.exercise(SharedView)
    bare.to_lane(1)
    QGuiApplication.clipboard().setText("inkoop\ncao-afspraken\ngedwongen plaatsing")
    bare.press(Key.Key_V, modifiers=CTRL)
    assert [card.text for card in bare.board.lanes()[1].cards] == [
        "inkoop",
        "cao-afspraken",
        "gedwongen plaatsing",
    ]
    bare.press(Key.Key_Z, modifiers=CTRL)
    assert bare.board.lanes()[1].cards == ()


def test_a_card_for_you_alone_is_marked_and_kept_from_the_room(sitting: FenceSitting) -> None:
    view = sitting.exercise(SharedView)
    (card, *_) = cards.in_lane(sitting.document, Lane("fence", fence.INSIDE))
    menu = QMenu()
    view.fill_menu(card.id, menu)
    next(action for action in menu.actions() if action.text() == "Alleen voor jou").trigger()
    assert sitting.board.lanes()[0].cards[0].private
    assert card.text not in fence_public.wider(sitting.document).inside
    menu = QMenu()
    view.fill_menu(card.id, menu)
    next(action for action in menu.actions() if action.text() == "Voor iedereen").trigger()
    assert card.text in fence_public.wider(sitting.document).inside


def test_image_and_self_image(bare: FenceSitting) -> None:
    bare.go_by_keys("recognise", 2)
    view = bare.exercise(ImageView)
    bare.to_lane(0)
    bare.write_by_keys("dat we alleen naar geld kijken")
    bare.press(Key.Key_End)
    bare.write("c")
    assert fence_public.sheets(bare.document)[0].images == (("ORG3", "dat we alleen naar geld kijken"),)
    assert bare.board.lanes()[0].cards[0].sub == "zo ziet Vuurdoorn ons"
    # One partner tells about all others.
    view.choice.take("ORG2")
    assert [lane.title for lane in bare.board.lanes()][:2] == ["Gemeenten", "Vuurdoorn"]
    bare.to_lane(1)
    bare.write_by_keys("dat we tijd rekken")
    assert fence_public.sheets(bare.document)[1].images == (("ORG3", "dat we tijd rekken"),)
    view.choice.take("")
    card = bare.board.lanes()[1].cards[0]
    drag(bare.board, card.key, under(bare.board, "ORG4|"))
    assert fence_public.sheets(bare.document)[3].images == (("ORG3", "dat we tijd rekken"),)


def test_an_appreciation_keeps_its_giver_when_it_moves(sitting: FenceSitting) -> None:
    sitting.fence.show_view("recognise")
    sitting.fence.show_exercise(3)
    sitting.exercise(AppreciationView)
    card = sitting.board.lanes()[0].cards[1]
    sitting.board.set_current(card.key)
    sitting.tab_to(sitting.board)
    drag(sitting.board, card.key, under(sitting.board, "|ORG3"))
    found = fence_public.sheets(sitting.document)[2].appreciations
    assert found[-1] == ("ORG6", "Ze nemen de telefoon op.")


def test_words_can_be_changed_moved_and_removed_by_keys(sitting: FenceSitting) -> None:
    sitting.go_by_keys("make_transparent", 0)
    view = sitting.exercise(TermsView)
    sitting.tab_to(view.grid)
    sitting.press(Key.Key_Up, Key.Key_Up, Key.Key_Home, Key.Key_Left, Key.Key_Return)
    sitting.press(Key.Key_A, modifiers=CTRL)
    sitting.write("spoed")
    sitting.press(Key.Key_Return)
    assert [term.card.text for term in fence.terms(sitting.document)] == ["spoed", "regie", "overdracht"]
    sitting.tab_to(view.grid)
    sitting.press(Key.Key_Left)
    view.grid.set_current(fence.terms(sitting.document)[0].card.id, "")
    sitting.press(Key.Key_Delete)
    assert [term.card.text for term in fence.terms(sitting.document)] == ["regie", "overdracht"]
    sitting.press(Key.Key_Z, modifiers=CTRL)
    assert len(fence.terms(sitting.document)[0].meanings) == 6


def test_the_same_meaning_is_seen(sitting: FenceSitting) -> None:
    sitting.go_by_keys("make_transparent", 0)
    view = sitting.exercise(TermsView)
    term = fence.terms(sitting.document)[0]
    fence.set_meaning(sitting.document, term.card.id, "ORG2", term.meanings["ORG5"])
    assert view.grid.cell(term.card.id, "ORG2").note == "zelfde als E"
    assert view.grid._rows[0].sub == "5 betekenissen"


def test_a_pair_that_filled_in_both_has_agreed(sitting: FenceSitting) -> None:
    sitting.go_by_keys("make_transparent", 1)
    view = sitting.exercise(ExpectationsView)
    view.grid.set_current("ORG1", "ORG2")
    assert view.pair.agreed.isHidden()
    sitting.tab_to(view.grid)
    sitting.press(Key.Key_Return)
    sitting.write("we beslissen binnen een week")
    sitting.press(Key.Key_Tab)
    sitting.write("een volledig verhaal")
    sitting.press(Key.Key_Tab)
    assert not view.pair.agreed.isHidden()
    assert view.grid.cell("ORG1", "ORG2").tint
    assert "bel Yasmina el Haddioui" in view.pair.call.text()
    sitting.tab_to(view.grid)
    sitting.press(Key.Key_Delete)
    assert not view.grid.cell("ORG1", "ORG2").icons
    assert sitting.last_said() == "Verwachting gewist."


def test_going_to_another_pair_keeps_what_was_typed_for_the_first(sitting: FenceSitting) -> None:
    sitting.go_by_mouse("make_transparent", 1)
    view = sitting.exercise(ExpectationsView)
    sitting.tap(view.grid, view.grid.cell_box("ORG1", "ORG2").center())
    sitting.type_in(view.pair.offer, "eerst bellen")
    sitting.tap(view.grid, view.grid.cell_box("ORG1", "ORG3").center())
    assert view.pair.offer.input.toPlainText() == ""
    pairs = {
        (each.from_partner_id, each.to_partner_id): each.offer
        for each in fence_expectations.all_expectations(sitting.document)
    }
    assert pairs["ORG1", "ORG2"] == "eerst bellen"
    assert ("ORG1", "ORG3") not in pairs


def test_the_case_is_walked_and_blind_spots_are_marked(bare: FenceSitting) -> None:
    bare.go_by_keys("make_transparent", 2)
    view = bare.exercise(CaseView)
    bare.fill(view.story.input, "Een gezin met drie kinderen vraagt hulp.")
    bare.to_lane(1)
    bare.write_by_keys("eerste gesprek", "wachten")
    bare.press(Key.Key_End, Key.Key_Space)
    assert fence_public.case(bare.document).steps == (
        ("ORG2", "eerste gesprek", False),
        ("ORG2", "wachten", True),
    )
    assert bare.board.lanes()[1].chips == (("1 keer geen zicht", "warn"),)
    # Between the fences there is only what nobody sees.
    drag(bare.board, bare.board.lanes()[1].cards[0].key, under(bare.board, ""))
    assert fence_public.case(bare.document).steps[-1] == (None, "eerste gesprek", True)


def test_a_need_is_ticked_off_in_this_session(sitting: FenceSitting) -> None:
    sitting.fence.show_exercise(2)
    view = sitting.exercise(NeedsView)
    key = fence.needs(sitting.document)[1].id
    view.lane.toggle(key, True)
    assert fence.needs(sitting.document)[1].status == "geregeld"
    assert (
        sitting.document.value("SELECT done_session_id FROM action WHERE id = ?", (key,)) == sitting.session
    )


def test_dual_pride_is_asked_from_here(sitting: FenceSitting) -> None:
    sitting.fence.show_exercise(3)
    view = sitting.exercise(PrideView)
    view.instrument.ask()
    found = rounds.of_session(sitting.document, sitting.session, "dual_identity")
    assert [each.state for each in found] == ["prepared"]
    assert not view.instrument.asking.isHidden()


def test_the_closing_leads_to_the_session(sitting: FenceSitting) -> None:
    sitting.fence.show_exercise(4)
    sitting.click(sitting.exercise(ClosingView).button)
    assert sitting.workspace.current_page() is sitting.page


# ---------------------------------------------------------------------- few, many, long


def crowd(many: int, name: str = "{}") -> object:
    def fill(document: Document) -> None:
        keys = [partners.add(document, name.format(number + 1)[:140]) for number in range(many)]
        for key in keys:
            people.add(document, f"Iemand van {key}", key)
        session = sessions.add(document, NOW.date())
        sessions.everybody_present(document, session)
        for place, key in enumerate(keys):
            for lane in fence.BOUNDARY:
                cards.write(document, Lane("fence", lane, key), ["kort", LONG])
            other = keys[(place + 1) % many]
            fence.set_sheet(document, key, "why_we_act_this_way", LONG)
            cards.write(document, Lane("fence", fence.IMAGE, key, other), [LONG])
            cards.write(document, Lane("fence", fence.APPRECIATION, key, other), [LONG])
            cards.write(document, Lane("fence", fence.STEP, key), [LONG])
            fence_expectations.set_field(document, key, other, "offer", LONG)
            fence_expectations.set_field(document, key, other, "need", LONG)
            fence.set_contact(document, key, LONG[:60])
        (term,) = cards.write(document, Lane("fence", fence.JARGON), [LONG[:40]])
        for key in keys:
            fence.set_meaning(document, term, key, LONG[:80])
        for lane in fence.SHARED:
            cards.write(document, Lane("fence", lane), [LONG] * 3)
        fence.set_identity(document, "identity_name", LONG[:60])

    return fill


@pytest.mark.parametrize("many", [2, 6, 14])
@pytest.mark.parametrize("size", [(900, 600), (1024, 768), (1920, 1080)])
def test_nothing_is_cut_off_with_few_or_many_partners_and_long_names(
    qtbot: QtBot, tmp_path: Path, many: int, size: tuple[int, int]
) -> None:
    sitting = Sitting(qtbot, tmp_path, crowd(many, LONG + "{}"), size=size)  # type: ignore[arg-type]
    sitting.workspace.show_page(contents.FENCE)
    page = sitting.workspace.current_page()
    assert isinstance(page, FencePage)
    for phase in fence.PHASES:
        page.show_view(phase)
        for place in range(len(VIEWS[phase])):
            page.show_exercise(place)
            for _ in range(2):
                sitting.settle()
            assert layout_check.problems(sitting.window) == [], (phase, place)
