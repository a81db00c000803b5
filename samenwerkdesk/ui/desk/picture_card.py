"""A card with a picture: what it says as its title, the picture, its key, and a way to keep it as a PNG."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu

from samenwerkdesk.ui.desk.asking_sheets import save_picture
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.room.view import RoomView
from samenwerkdesk.ui.widgets.buttons import Button
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.picture import Picture, loader
from samenwerkdesk.ui.widgets.text import Text

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from samenwerkdesk.charts.style import Style
    from samenwerkdesk.ui.widgets.picture import Height


NOW, OUTCOME = PLAIN = ("Beeld nu", "Uitkomst")
"""Names of cards that say nothing of what is on them."""

LONGEST = 60
"""How much of a question goes in the name of a file."""


class Source(Protocol):
    """What a card shows; nothing of it is asked before matplotlib has been loaded. Two that are equal show the same.

    One that has ``about`` says what was measured or asked: the name of its file.
    """

    def sentence(self) -> str:
        """What the picture says."""
        ...

    def draw(self, width: float, height: float, style: Style) -> Figure:
        """The picture in logical px."""
        ...

    def height(self, width: float, style: Style) -> float:
        """How high it would like to be, in px."""
        ...

    def legend(self, width: float, style: Style) -> Figure | None:
        """What its signs mean."""
        ...

    def page(self) -> Figure:
        """The picture that stands by itself, for a PNG."""
        ...

    def wall(self, desk: Desk) -> RoomView | None:
        """The same for the room, as it is at this moment; None when what it is of is gone."""
        ...


class PictureCard(Card):
    """A card called ``name``. ``most`` is the greatest height of its picture, in px; 0 for none.

    A picture beside another that says the same is ``silent``: it has no sentence of its own.
    """

    def __init__(self, desk: Desk, name: str, most: int = 0, *, silent: bool = False) -> None:
        super().__init__(name)
        self.desk, self.name, self._silent = desk, name, silent
        self.source: Source | None = None
        self.more = Button(icon="dots", kind="quiet", size="small", name=f"Meer voor {name}", ink="muted")
        self.more.clicked.connect(self._show_menu)
        self.set_right(self.more)
        self.sentence = Text("", "lead", wrap=True)
        self.add(self.sentence)
        self.picture = Picture(most)
        self.add(self.picture)
        self.legend = Picture(waiting=0)
        self.add(self.legend)

    def show_picture(self, source: Source) -> None:
        """Show a picture with what it says."""
        if source == self.source and loader.ready and self.picture.shows_something:
            return
        self.source = source
        if loader.ready:
            self._fill()
        else:
            loader.loaded.connect(self._fill, Qt.ConnectionType.UniqueConnection)
            loader.start()

    def _fill(self) -> None:
        source = self.source
        if source is None:
            return
        said = source.sentence()
        self.sentence.setText(said)
        self.sentence.setVisible(bool(said) and not self._silent)
        self.picture.show_figure(source, source.draw, source.height, said or self.name)
        self.legend.show_figure(
            source, lambda width, _, style: source.legend(width, style), _legend_height(source)
        )

    # ------------------------------------------------------------------ keeping it

    def menu(self) -> QMenu:
        """What can be done with the picture."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Toon in de zaal", self.show_in_room)
        menu.addAction("Bewaar als PNG…", self.save)
        menu.addAction("Kopieer het beeld", self.copy)
        return menu

    def show_in_room(self) -> None:
        """Put the picture on the wall; it stays with what it is of, also when this card shows something else."""
        source = self.source
        if source is not None:
            self.desk.room.show(lambda: source.wall(self.desk))

    def save(self) -> None:
        """Ask where the picture goes, and write it."""
        if self.source is not None:
            loader.wait()
            save_picture(self, self.desk, self.file_name(), self.source.page)

    def file_name(self) -> str:
        """What the picture is called as a file, without its session: what was measured or asked, and which picture of it."""
        about = shortened(getattr(self.source, "about", ""), LONGEST)
        if not about or self.name.startswith(about):
            return self.name
        return about if self.name in PLAIN else f"{about} {self.name[:1].lower()}{self.name[1:]}"

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        from samenwerkdesk.charts.sheet import png

        if self.source is not None:
            loader.wait()
            QApplication.clipboard().setImage(QImage.fromData(png(self.source.page(), 1.0)))
            self.desk.say("Het beeld staat op het klembord.", brief=True)

    def _show_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.source is not None:
            self.menu().popup(event.globalPos())


def shortened(text: str, most: int) -> str:
    """The words of a text that fit in so many letters."""
    if len(text) <= most:
        return text
    return text[: most + 1].rpartition(" ")[0].rstrip(" ,;:.") or text[:most]


def _legend_height(source: Source) -> Height:
    def height(width: float, style: Style) -> float:
        figure = source.legend(width, style)
        return 72.0 * float(figure.get_figheight()) if figure is not None else 0.0

    return height
