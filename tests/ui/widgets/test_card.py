from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from samenwerkdesk.ui import theme
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import STRIP, Card, Hairline, PrivateCard
from samenwerkdesk.ui.widgets.text import Text
from tests.ui.widgets.conftest import Show


def texts(widget: QWidget) -> list[str]:
    return [text.text() for text in widget.findChildren(Text)]


def test_a_card_has_a_title_and_something_at_the_right(show: Show) -> None:
    card = Card("Draaiboek", "180 minuten")
    show(card)
    assert texts(card) == ["Draaiboek", "180 minuten"]
    assert card.accessibleName() == "Draaiboek"
    card.set_title("Agenda")
    card.set_right("120 minuten")
    assert texts(card) == ["Agenda", "120 minuten"]


def test_a_widget_can_stand_at_the_right(show: Show) -> None:
    card = Card("Draaiboek", "180 minuten")
    button = Button("Wijzigen", kind="quiet", size="small")
    card.set_right(button)
    show(card)
    assert button.geometry().right() > card.width() - 40


def test_the_content_starts_at_the_padding(show: Show) -> None:
    card, inside = Card(padding=(24, 20)), Hairline()
    card.add(inside)
    show(card)
    assert (inside.geometry().left(), inside.geometry().top()) == (25, 20)
    assert inside.width() == card.width() - 50
    flush, wide = Card("Titel", flush=True), Hairline()
    flush.add(wide)
    show(flush)
    assert wide.width() == flush.width() - 2


def test_height_that_is_left_goes_under_the_content_or_to_who_asks(show: Show) -> None:
    card, text = Card(), Text("Tekst", wrap=True)
    card.add(text)
    show(card, height=500)
    assert text.height() == 24
    greedy, inside = Card(), QWidget()
    greedy.add(inside, 1)
    row = QHBoxLayout()
    row.addWidget(Text("regel"))
    greedy.add(row)
    show(greedy, height=500)
    assert inside.height() > 300


def test_a_card_is_painted_with_its_outline(show: Show) -> None:
    card = Card()
    show(card)
    image = card.grab().toImage()
    assert image.pixelColor(0, 30) == theme.colour("border")
    assert image.pixelColor(30, 30) == theme.colour("card")


def test_a_private_card_says_so_in_words_and_colour(show: Show, qtbot: QtBot) -> None:
    card = PrivateCard()
    card.add(Text("Om 10.25 uur echt pauze."))
    show(card, width=440)
    assert texts(card)[:2] == ["Alleen voor jou", "komt nooit in de zaal"]
    assert "komt nooit in de zaal" in card.accessibleName()
    image = card.grab().toImage()
    assert image.pixelColor(10, 20) == theme.colour("warn_soft")
    assert image.pixelColor(10, STRIP + 2) == theme.colour("card")
