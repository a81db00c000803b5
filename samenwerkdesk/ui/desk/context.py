"""What every page of the desk shares: the document, the session that is on, the clock, and one way to act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from samenwerkdesk.model import sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.ui.widgets.field import flush_focused

if TYPE_CHECKING:
    from samenwerkdesk.ui.room.control import RoomControl

Result = TypeVar("Result")


class Message(NamedTuple):
    """One sentence for the user in the window; ``kind`` is info, success, warn or danger.

    ``action`` is the text of the button that calls ``act``; ``brief`` messages go away by themselves, those
    ``until_session`` as soon as another session is on.
    """

    sentence: str
    kind: str = "info"
    action: str = ""
    act: Callable[[], None] | None = None
    brief: bool = False
    until_session: bool = False


class Desk(QObject):
    """The document that is open and the session in which everything is recorded.

    ``tables_changed`` carries the names of the changed tables, after every change, undo and redo. ``page_asked`` names a tab or
    an element, ``part_asked`` a tab and what is to be shown on it.
    """

    tables_changed = Signal(object)
    session_changed = Signal()
    messaged = Signal(object)
    page_asked = Signal(str)
    part_asked = Signal(str, str)

    def __init__(self, document: Document, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self.document = document
        self._now = now
        self._session_id = sessions.at_hand(document, self.today())
        self._room: RoomControl | None = None
        self._stop = document.subscribe(self._changed)

    def close(self) -> None:
        """Stop listening to the document."""
        self._stop()
        if self._room is not None:
            self._room.close()

    @property
    def room(self) -> RoomControl:
        """What the room sees; made when it is first needed."""
        if self._room is None:
            from samenwerkdesk.ui.room import opening

            self._room = opening.room(self)
        return self._room

    # ------------------------------------------------------------------ time and session

    def now(self) -> datetime:
        """The local time."""
        return self._now()

    def today(self) -> date:
        """The local date."""
        return self._now().date()

    @property
    def session_id(self) -> str | None:
        """The session that is on; None when there is none yet."""
        return self._session_id

    @property
    def session(self) -> Session | None:
        """The session that is on."""
        return sessions.get(self.document, self._session_id) if self._session_id else None

    def choose_session(self, key: str | None) -> None:
        """Let another session be the one in which everything is recorded."""
        flush_focused()
        if key != self._session_id:
            self._session_id = key
            self.session_changed.emit()

    # ------------------------------------------------------------------ acting

    def act(self, intention: Callable[[], Result]) -> Result | None:
        """Carry out one intention; a problem the user can solve becomes a sentence in the window, and None."""
        try:
            return intention()
        except UserError as error:
            self.say(str(error), "danger")
            return None

    def undo(self) -> None:
        """Take back the last action."""
        flush_focused()
        sealed = self.document.undo_sealed
        label = self.act(self.document.undo)
        if label:
            self.say(f"Ongedaan gemaakt: {_lower(label)}.", action="Opnieuw", act=self.redo, brief=True)
        elif sealed is not None:
            self.say(sealed, brief=True)

    def redo(self) -> None:
        """Do the last undone action again."""
        flush_focused()
        label = self.act(self.document.redo)
        if label:
            self.say(f"Opnieuw gedaan: {_lower(label)}.", action="Ongedaan maken", act=self.undo, brief=True)

    def say(
        self,
        sentence: str,
        kind: str = "info",
        *,
        action: str = "",
        act: Callable[[], None] | None = None,
        brief: bool = False,
        until_session: bool = False,
    ) -> None:
        """Show one sentence in the window."""
        self.messaged.emit(Message(sentence, kind, action, act, brief, until_session))

    def removed(self, sentence: str) -> None:
        """Say that something was taken away, with the way back."""
        self.say(sentence, action="Ongedaan maken", act=self.undo, brief=True)

    def _changed(self, tables: frozenset[str]) -> None:
        gone = self._session_id is not None and "session" in tables and self.session is None
        if gone or (self._session_id is None and "session" in tables):
            self._session_id = sessions.at_hand(self.document, self.today())
            self.session_changed.emit()
        self.tables_changed.emit(tables)


def _lower(label: str) -> str:
    """A label within a sentence; 'TWO' and 'KPI' stay as they are."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
