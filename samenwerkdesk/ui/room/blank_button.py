"""The button that makes the wall black or white, and shows the picture again."""

from __future__ import annotations

from samenwerkdesk.ui.room.control import RoomControl
from samenwerkdesk.ui.room.showing import BLACK, BLANKS
from samenwerkdesk.ui.widgets.buttons import Button

AGAIN = "Toon weer"


class BlankButton(Button):
    """Makes the wall ``blank`` (BLACK or WHITE); once it is, the button says 'Toon weer' and does that.

    Where it is ``alone``, without one for the other shade beside it, it ends that one too.
    """

    def __init__(self, control: RoomControl, blank: str, key: str = "", *, alone: bool = False) -> None:
        super().__init__(size="small", key=key)
        self._control, self._blank, self._alone = control, blank, alone
        self.clicked.connect(self._turn)
        control.changed.connect(self.refresh)
        self.refresh()

    @property
    def ends(self) -> bool:
        """Whether it shows the picture again."""
        now = self._control.now.blank
        return bool(now) if self._alone else now == self._blank

    def refresh(self) -> None:
        """Say what it does now."""
        self.setText(AGAIN if self.ends else BLANKS[self._blank].capitalize())
        self.set_icon("eye" if self.ends else "eye-off" if self._blank == BLACK else "sun")

    def _turn(self) -> None:
        self._control.set_blank("" if self.ends else self._blank)
