"""The pictures of an instrument on the desk: what it is shown with, and its dots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samenwerkdesk.charts.names import CLOUDS
from samenwerkdesk.look import PartnerLook
from samenwerkdesk.model import collaboration, dutch_dates, method, partners, public_place, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.public_answers import PublicPoll
from samenwerkdesk.model.public_marks import PublicMeasurement
from samenwerkdesk.model.sessions import Session
from samenwerkdesk.ui import theme
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.picture_card import NOW, PictureCard
from samenwerkdesk.ui.room.view import RoomView

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from samenwerkdesk.charts.pictures import Imprint, Picture, Series
    from samenwerkdesk.charts.style import Style

DOTS = "dots"


@dataclass(frozen=True)
class OfSeries:
    """A picture of measurements: its name, the measurements, how their sessions are called, and how partners look.

    ``imprint`` is the collaboration and the session, for a picture that stands by itself; ``about`` is what was measured.
    """

    name: str
    measurements: tuple[PublicMeasurement, ...]
    moments: tuple[str, ...]
    looks: tuple[tuple[str, PartnerLook], ...]
    imprint: tuple[str, str]
    about: str

    def _made(self) -> tuple[Picture, Series]:
        from samenwerkdesk.charts.pictures import PICTURES, Series

        return PICTURES[self.name], Series(self.measurements, self.moments, dict(self.looks))

    def sentence(self) -> str:
        """What it says."""
        picture, series = self._made()
        return picture.sentence(series)

    def draw(self, width: float, height: float, style: Style) -> Figure:
        """The picture."""
        picture, series = self._made()
        return picture.draw(series, width, height, style)

    def height(self, width: float, style: Style) -> float:
        """How high it would like to be."""
        picture, series = self._made()
        return picture.height(series, width, style)

    def legend(self, width: float, style: Style) -> Figure | None:
        """What its signs mean."""
        picture, series = self._made()
        return picture.legend(series, width, style)

    def page(self) -> Figure:
        """The picture that stands by itself."""
        from samenwerkdesk.charts import pictures

        where, when = self.imprint
        named = f"{self.about} · {when}" if when else self.about
        return pictures.page(self.name, self._made()[1], _imprint((where, named)), theme.current())

    def wall(self, desk: Desk) -> RoomView | None:
        """The same rounds for the room, as far as they are shown then."""
        from samenwerkdesk.ui.desk.walls import Walls

        return Walls.of(desk).again(self.name, self.measurements)


@dataclass(frozen=True)
class OfPoll:
    """The picture of a poll."""

    poll: PublicPoll
    imprint: tuple[str, str]

    @property
    def about(self) -> str:
        """What was asked."""
        return self.poll.question or "Peiling"

    def sentence(self) -> str:
        """What it says."""
        from samenwerkdesk.charts import pictures

        return pictures.poll_sentence(self.poll)

    def draw(self, width: float, height: float, style: Style) -> Figure:
        """The picture."""
        from samenwerkdesk.charts import pictures

        return pictures.poll_figure(self.poll, width, height, style)

    def height(self, width: float, style: Style) -> float:
        """How high it would like to be."""
        from samenwerkdesk.charts import pictures

        return pictures.poll_height(self.poll, width, style)

    def legend(self, width: float, style: Style) -> Figure | None:
        """What its numbers are parts of."""
        from samenwerkdesk.charts import pictures

        return pictures.poll_legend(self.poll, width, style)

    def page(self) -> Figure:
        """The picture that stands by itself."""
        from samenwerkdesk.charts import pictures

        return pictures.poll_page(self.poll, _imprint(self.imprint), theme.current())

    def wall(self, desk: Desk) -> RoomView | None:
        """The same for the room."""
        from samenwerkdesk.ui.desk.walls import Walls

        return Walls.of(desk).poll(self.poll.id)


class Pictures:
    """Two cards: the instrument's own picture, and the dots of the measurement that is looked at."""

    def __init__(self, desk: Desk, most: int = 0, most_dots: int = 0) -> None:
        self.desk = desk
        self.first = PictureCard(desk, NOW, most)
        self.second = PictureCard(desk, "Stippen", most_dots, silent=True)

    def show_series(self, found: Sequence[PublicMeasurement]) -> None:
        """Show the last of these measurements, with those before it."""
        document = self.desk.document
        looks = {each.id: each.appearance for each in partners.all_partners(document)}
        picture = method.instrument(found[-1].instrument).picture
        self.first.show_picture(of_series(document, picture, found, looks))
        self.first.show()
        apart = picture not in CLOUDS
        if apart:
            self.second.show_picture(of_series(document, DOTS, found[-1:], {}))
        self.second.setVisible(apart)

    def hide(self) -> None:
        """Show neither."""
        self.first.hide()
        self.second.hide()


def of_series(
    document: Document,
    name: str,
    found: Sequence[PublicMeasurement],
    looks: Mapping[str, PartnerLook],
) -> OfSeries:
    """The picture called ``name`` of these measurements, oldest first."""
    order = {each.id: each for each in sessions.all_sessions(document)}
    moments = tuple(moment(order.get(each.session_id)) for each in found)
    last = order.get(found[-1].session_id)
    about = method.instrument(found[-1].instrument).title
    where = imprint(document, last)
    if name == "comparison":
        place = public_place.over_sessions(document, [each.session_id for each in found if each.shown])
        where = place.collaboration, place.session
    return OfSeries(name, tuple(found), moments, tuple(looks.items()), where, about)


def of_poll(document: Document, poll: PublicPoll) -> OfPoll:
    """The picture of a poll."""
    session = sessions.get(document, poll.session_id) if poll.session_id else None
    return OfPoll(poll, imprint(document, session))


def imprint(document: Document, session: Session | None) -> tuple[str, str]:
    """Where a picture comes from: the collaboration, and 'Sessie 3 · 10 april 2025'."""
    day = dutch_dates.long_date(session.day) if session is not None and session.day else ""
    said = " · ".join(part for part in (session.label if session is not None else "", day) if part)
    return collaboration.get(document).name, said


def _imprint(words: tuple[str, str]) -> Imprint:
    from samenwerkdesk.charts.pictures import Imprint

    return Imprint(*words)


def moment(session: Session | None) -> str:
    """How a session is called in a picture: 'sessie 3', or its date without a number."""
    if session is None:
        return "eerder"
    if session.number is not None:
        return f"sessie {session.number}"
    return dutch_dates.long_date(session.day) if session.day else "sessie"
