"""What the room sees: the one place where the facilitator decides it, with or without a beamer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from samenwerkdesk import look
from samenwerkdesk.ui.room.showing import Canvas, Showing
from samenwerkdesk.ui.room.view import ReadBack, RoomView

Source = RoomView | Callable[[], RoomView | None]
"""A view, or a function that makes it from the document of this moment; None when what it showed is gone."""

Sources = Sequence[Source] | Callable[[], Sequence[Source]]
"""Views to go through, or a function that gives those there are at this moment; sources that are equal show the same."""

GONE = "Wat de zaal zag, is er niet meer. De zaal ziet nu het welkom."
TICK_MS = 1000
LAST = 10**6
"""Beyond any page: counting brings it back to the last."""


class RoomControl(QObject):
    """Holds what is on the wall. Nothing gets there but by :meth:`show`, :meth:`show_sequence` and :meth:`step`.

    ``welcome`` makes what the room sees before anything is shown. ``changed`` comes after everything that alters the wall or
    what the desk says about it, ``chosen`` when another view was chosen; ``said`` is a Dutch sentence for the desk.
    """

    changed = Signal()
    chosen = Signal()
    said = Signal(str)

    def __init__(
        self, welcome: Callable[[], RoomView], theme: str = "light", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.canvas = Canvas()
        self.nods: set[Hashable] = set()
        """What the room nodded at since the collaboration was opened (``view.ReadBack``)."""
        self._welcome = welcome
        self._theme = theme
        self._blank = ""
        self._held: Showing | None = None
        self._stale = False
        self._sources: tuple[Source, ...] = (welcome,)
        self._again: Callable[[], Sequence[Source]] | None = None
        self._at = self._page = 0
        self._view: RoomView = welcome()
        self._pages = 1
        self._count()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self.refresh)

    # ------------------------------------------------------------------ what there is

    @property
    def now(self) -> Showing:
        """What is on the wall now."""
        shown = self._held or Showing(self._view, self._page, self._pages, self._theme)
        return shown._replace(theme=self._theme, blank=self._blank)

    @property
    def waiting(self) -> str:
        """The title of what the room will see when it is no longer frozen; empty when that is what it sees."""
        if self._held is None or (self._held.view, self._held.page) == (self._view, self._page):
            return ""
        return self._view.title

    @property
    def frozen(self) -> bool:
        """Whether the wall stands still."""
        return self._held is not None

    @property
    def welcoming(self) -> bool:
        """Whether nothing was chosen, so that the room sees the welcome."""
        return self._sources == (self._welcome,)

    @property
    def confirmed(self) -> bool | None:
        """Whether the room nodded at what it sees; None when that is nothing to nod at, or when the wall is blank or frozen."""
        if self._blank or self._held is not None or not isinstance(self._view, ReadBack):
            return None
        return self._view.confirmed

    @property
    def more(self) -> tuple[bool, bool]:
        """Whether there is something before and after what is shown."""
        return self._at + self._page > 0, self._at + 1 < len(self._sources) or self._page + 1 < self._pages

    @property
    def following(self) -> str:
        """The title of what one step on shows; empty at the end."""
        if self._page + 1 < self._pages:
            return f"{self._view.title}, bladzijde {self._page + 2}"
        if self._at + 1 == len(self._sources):
            return ""
        view = _view(self._sources[self._at + 1])
        return view.title if view is not None else ""

    # ------------------------------------------------------------------ choosing

    def show(self, source: Source, *, ticking: bool = False) -> None:
        """Show a view. A function stays live: asked again after every change of the document, and each second when ``ticking``.

        A blank wall stays blank and a frozen one stands still: what was chosen comes after that.
        """
        self.show_sequence([source], ticking=ticking)

    def show_sequence(self, sources: Sources, at: int = 0, *, ticking: bool = False) -> None:
        """Show one of several views; PageUp and PageDown go through the others. Raises IndexError for an ``at`` beyond them.

        Of a function it is asked again what there is: what comes, goes or moves does so in the sequence too.
        """
        again = sources if callable(sources) else None
        found = tuple(sources() if callable(sources) else sources)
        found[at]
        self._sources, self._again, self._at, self._page = found, again, at, 0
        if ticking:
            self._clock.start()
        else:
            self._clock.stop()
        self._ask()
        self.changed.emit()
        self.chosen.emit()

    def step(self, by: int) -> bool:
        """Go a page on (1) or back (-1), and after the last page to the next view that is there; False at the end."""
        page = self._page + (1 if by > 0 else -1)
        if 0 <= page < self._pages:
            self._page = page
            self.changed.emit()
            return True
        beyond = range(self._at + 1, len(self._sources)) if by > 0 else range(self._at - 1, -1, -1)
        at = next((each for each in beyond if _view(self._sources[each]) is not None), None)
        if at is None:
            return False
        self._at, self._page = at, 0 if by > 0 else LAST
        self._ask()
        return True

    def confirm(self, on: bool) -> None:
        """The room nods at what is read back, or takes that back; for what cannot be nodded at it means nothing."""
        if self.confirmed is None or not isinstance(self._view, ReadBack):
            return
        if on:
            self.nods.add(self._view.nod)
        else:
            self.nods.discard(self._view.nod)
        self._ask()

    def clear(self) -> None:
        """Show the welcome again, also on a wall that stood still or was blank."""
        self._held = None
        self._blank = ""
        self._show_welcome()
        self._ask()
        self.changed.emit()

    def close(self) -> None:
        """Ask the document nothing any more."""
        self._soon.stop()
        self._clock.stop()

    # ------------------------------------------------------------------ freeze, blank, theme, size

    def freeze(self, on: bool) -> None:
        """Let the wall stand still while the desk works on; when released it shows what is current."""
        if on == self.frozen:
            return
        if on:
            self._catch_up()
            self._held = self.now._replace(blank="")
        else:
            self._held = None
            self._catch_up()
        self.changed.emit()

    def set_blank(self, blank: str) -> None:
        """Make the wall BLACK or WHITE, or with an empty text show the current picture: never an earlier one."""
        if blank == self._blank:
            return
        if blank:
            self.canvas.forget()
        else:
            self._catch_up()
        self._blank = blank
        self.changed.emit()

    def toggle_blank(self, blank: str) -> None:
        """Make the wall BLACK or WHITE, or show the picture again when it is already."""
        self.set_blank("" if self._blank == blank else blank)

    def set_theme(self, name: str) -> None:
        """Paint the wall in another theme. Raises KeyError for an unknown one."""
        look.theme(name)
        if name != self._theme:
            self._theme = name
            self.changed.emit()

    def set_size(self, size: QSize, ratio: float) -> None:
        """The wall is ``size`` logical px, at this device pixel ratio; long text is divided over pages anew."""
        if (size, ratio) == (self.canvas.size, self.canvas.ratio) or size.isEmpty():
            return
        self.canvas.size, self.canvas.ratio = QSize(size), ratio
        self._count()
        if self._held is not None:
            pages = self._held.view.pages(size.width(), size.height())
            self._held = self._held._replace(pages=pages, page=min(self._held.page, pages - 1))
        self.changed.emit()

    # ------------------------------------------------------------------ staying live

    def refresh_soon(self) -> None:
        """The document changed: ask again, once for all changes that come together."""
        self._stale = True
        self._soon.start()

    def refresh(self) -> None:
        """Ask for the view again; nothing is painted when it is equal. A frozen wall waits until it is released."""
        self._stale = True
        if self._held is None:
            self._ask()

    def _catch_up(self) -> None:
        if self._stale:
            self._ask()

    def _ask(self) -> None:
        """Make the view of this moment, and tell when the wall or what waits behind it is another one."""
        self._stale = False
        before = (self._view, self._page, self._pages, self._sources)
        self._renew()
        view = _view(self._sources[self._at])
        if view is None:
            self._show_welcome()
            view = self._welcome()
            self.said.emit(GONE)
        self._view = view
        self._count()
        if (self._view, self._page, self._pages, self._sources) != before:
            self.changed.emit()

    def _renew(self) -> None:
        """Take over what came into the sequence, went or moved; what is shown is still shown."""
        if self._again is None:
            return
        found, here = tuple(self._again()), self._sources[self._at]
        if here in found:
            self._sources, self._at = found, found.index(here)

    def _show_welcome(self) -> None:
        self._sources, self._again, self._at, self._page = (self._welcome,), None, 0, 0
        self._clock.stop()

    def _count(self) -> None:
        size = self.canvas.size
        self._pages = max(1, self._view.pages(size.width(), size.height()))
        self._page = min(self._page, self._pages - 1)


def _view(source: Source) -> RoomView | None:
    return source() if callable(source) else source
