from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui.widgets.banner import Banner
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.page import Page
from samenwerkdesk.ui.widgets.segmented import Segmented
from samenwerkdesk.ui.widgets.text import Text


def content_of(page: Page) -> QWidget:
    content: QWidget | None = page.widget()
    assert content is not None
    return content


def make(qtbot: QtBot, width: int, height: int = 700) -> tuple[Page, list[Button]]:
    page = Page("Sessie 3", "Raadhuis Elzenland, commissiekamer · 13 aanwezig, 1 afwezig")
    buttons = [Button("Aanwezigheid", "users"), Button("Verslag maken", "file-text")]
    for button in buttons:
        page.add_action(button)
    columns = Columns([(340, 1), (340, 1)])
    for column in range(2):
        card = Card("Kaart")
        for _ in range(10):
            card.add(Text("een regel die op een smalle kaart niet past en dus verder gaat", wrap=True))
        columns.add(card, column)
    page.add(columns)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    QApplication.processEvents()
    return page, buttons


def test_the_measures_of_the_page(qtbot: QtBot) -> None:
    page, buttons = make(qtbot, 1700, 1016)
    content = content_of(page)
    title = page.header.title
    assert title.mapTo(content, title.rect().topLeft()).toTuple() == (32, 28)
    subtitle = page.header.subtitle
    assert subtitle.mapTo(content, subtitle.rect().topLeft()).toTuple() == (32, 64)
    card = page.findChildren(Card)[0]
    assert card.mapTo(content, card.rect().topLeft()).toTuple() == (32, 112)
    last = buttons[-1]
    assert last.mapTo(content, last.rect().topRight()).x() == 1700 - 32 - 1
    assert last.mapTo(content, last.rect().topLeft()).y() == 38


def test_actions_go_under_the_title_when_there_is_no_room(qtbot: QtBot) -> None:
    page, buttons = make(qtbot, 460)
    subtitle = page.header.subtitle
    content = content_of(page)
    under = subtitle.mapTo(content, subtitle.rect().bottomLeft()).y()
    assert buttons[0].mapTo(content, buttons[0].rect().topLeft()).y() > under


def test_a_choice_of_views_goes_under_the_title_and_the_buttons_stay_together(qtbot: QtBot) -> None:
    page = Page("Rollen", "7 rollen, 7 taken; 1 rol zoekt een houder, 3 rollen zonder vervanger")
    views = Segmented([("board", "Bord"), ("load", "Belasting"), ("shifts", "Van → Naar")], name="Deel")
    buttons = [Button("Nieuwe rol", "plus"), Button("Toon in de zaal", "screen-share")]
    for control in (views, *buttons):
        page.add_action(control)
    qtbot.addWidget(page)
    page.show()
    content = content_of(page)

    def places(width: int) -> list[QRect]:
        page.resize(width, 700)
        QApplication.processEvents()
        controls = (page.header.subtitle, views, *buttons)
        return [QRect(each.mapTo(content, each.rect().topLeft()), each.size()) for each in controls]

    words, choice, *both = places(1200)
    assert len({each.center().y() for each in (choice, *both)}) == 1, "all on one row"
    assert choice.left() > words.left()
    assert both[-1].right() == 1200 - 32 - 1
    words, choice, *both = places(804)
    assert both[0].top() == both[1].top()
    assert both[-1].right() == 804 - 32 - 1
    assert choice.left() == words.left()
    assert choice.top() > max(words.bottom(), both[0].bottom())
    words, choice, *both = places(460)
    assert choice.top() > words.bottom()
    assert both[0].top() == both[1].top() > choice.bottom()
    high = choice.height()
    words, choice, *both = places(320)
    assert page.horizontalScrollBar().maximum() == 0
    assert choice.height() > high, "what does not fit goes on underneath"
    assert choice.right() < 320 - 32
    assert both[0].top() > choice.bottom()
    words, choice, *both = places(1200)
    assert choice.height() == high


@pytest.mark.parametrize("width", [460, 804, 1136, 1700])
def test_nothing_sticks_out_and_all_can_be_scrolled_to(qtbot: QtBot, width: int) -> None:
    page, _ = make(qtbot, width, 600)
    assert page.horizontalScrollBar().maximum() == 0
    content = content_of(page)
    bottoms = [card.mapTo(content, card.rect().bottomLeft()).y() for card in page.findChildren(Card)]
    assert max(bottoms) == content.height() - 28 - 1 or content.height() == page.viewport().height()


def test_a_banner_comes_under_the_title_and_goes(qtbot: QtBot) -> None:
    page, _ = make(qtbot, 1000)
    card = page.findChildren(Card)[0]
    before = card.mapTo(content_of(page), card.rect().topLeft()).y()
    page.show_banner(Banner("Bewaard."))
    second = Banner("Afspraak verwijderd.", action="Ongedaan maken")
    page.show_banner(second)
    QApplication.processEvents()
    assert page.banners.count() == 1
    assert card.mapTo(content_of(page), card.rect().topLeft()).y() == before + 52 + 16
    second.close_banner()
    page.clear_banner()
    QApplication.processEvents()
    assert card.mapTo(content_of(page), card.rect().topLeft()).y() == before


def test_further_down_a_banner_leaves_the_page_where_it_is(qtbot: QtBot) -> None:
    page, _ = make(qtbot, 804, 300)
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    before = bar.value()
    banner = Banner("Afspraak verwijderd.", action="Ongedaan maken")
    page.show_banner(banner)
    QApplication.processEvents()
    assert bar.value() >= before
    assert banner.isVisible()
    assert page.rect().contains(banner.geometry())
    assert banner.geometry().bottom() < page.viewport().geometry().top()
    page.resize(500, 300)
    QApplication.processEvents()
    assert banner.width() == page.viewport().width() - 2 * 32
    page.clear_banner()
    QApplication.processEvents()
    assert page.viewport().geometry().top() == 0


@pytest.mark.parametrize("width", [460, 1000])
def test_a_banner_that_goes_by_itself_moves_nothing(qtbot: QtBot, width: int) -> None:
    page, _ = make(qtbot, width, 400)
    card = page.findChildren(Card)[0]
    before = card.mapTo(page, card.rect().topLeft())
    banner = Banner("Afspraak verwijderd.", action="Ongedaan maken", brief=True)
    page.show_banner(banner, floating=True)
    QApplication.processEvents()
    assert banner.isVisible()
    assert page.rect().contains(banner.geometry())
    assert card.mapTo(page, card.rect().topLeft()) == before
    page.resize(width - 60, 300)
    QApplication.processEvents()
    assert page.rect().contains(banner.geometry())
    page.clear_banner()
    QApplication.processEvents()
    assert not banner.isVisible()


def test_title_and_muted_line_can_change(qtbot: QtBot) -> None:
    page, _ = make(qtbot, 1000)
    page.set_title("Sessie 4")
    page.set_subtitle("")
    assert page.header.title.text() == "Sessie 4"
    assert page.accessibleName() == "Sessie 4"
    assert page.header.subtitle.isHidden()


@pytest.mark.parametrize("height", [400, 3000])
def test_the_bar_takes_no_width(qtbot: QtBot, height: int) -> None:
    page, _ = make(qtbot, 900, height)
    assert page.verticalScrollBar().isEnabled() == (height == 400)
    # A bar that made the content narrower could make it lower too, and so come and go without end.
    assert content_of(page).width() == 900
