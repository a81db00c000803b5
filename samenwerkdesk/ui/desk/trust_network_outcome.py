"""Vertrouwen, what came of it: the pattern as the room may see it, the figures and names for the facilitator, and what to do."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samenwerkdesk import look
from samenwerkdesk.model import exact, network, partners, people, public_network, sessions, trust_network
from samenwerkdesk.model.capture import Capture
from samenwerkdesk.model.network import Bridge
from samenwerkdesk.model.public_network import QUESTIONS, PublicLayer
from samenwerkdesk.model.rounds import Round
from samenwerkdesk.model.text import listed
from samenwerkdesk.ui.desk.capture_line import ActionLine
from samenwerkdesk.ui.desk.chart_source import OfChart
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.instrument_pictures import imprint
from samenwerkdesk.ui.desk.picture_card import PictureCard
from samenwerkdesk.ui.desk.record_editor import Section
from samenwerkdesk.ui.desk.recording_actions import Actions
from samenwerkdesk.ui.desk.trust_network_layers import LayerPicker
from samenwerkdesk.ui.room.view import RoomView
from samenwerkdesk.ui.widgets.card import Card, PrivateCard
from samenwerkdesk.ui.widgets.columns import Columns
from samenwerkdesk.ui.widgets.note import Note
from samenwerkdesk.ui.widgets.records import Record, RecordList
from samenwerkdesk.ui.widgets.text import Text

NAMES = "Namen van wie weinig gekozen is, blijven hier. Dit is geen beoordeling."
MOST = 620
"""The greatest height of the picture on the desk, in px."""


def of_layer(layer: PublicLayer, round_id: str, imprint: tuple[str, str]) -> OfChart:
    """The picture of one layer of a round."""

    def shown(desk: Desk) -> RoomView | None:
        from samenwerkdesk.ui.desk import walls_trust_network
        from samenwerkdesk.ui.desk.walls import Walls

        walls = Walls.of(desk)
        order = walls_trust_network.codes(desk.document, round_id)
        if layer.code not in order:
            return walls_trust_network.first_layer(walls, round_id)
        return walls_trust_network.each_layer(walls, round_id)[order.index(layer.code)]

    about = f"Vertrouwensnetwerk {layer.name}"
    return OfChart("network", layer, imprint, about, shown, keyed=True, key=round_id)


class Outcome(QWidget):
    """A layer of what was shown, with what only the facilitator knows of it. ``turned`` when another layer is looked at."""

    turned = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._round: Round | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("l"))
        self.layers = LayerPicker()
        self.layers.chosen.connect(self._turn)
        column.addWidget(self.layers)
        self.columns = Columns([(420, 1.7), (330, 1.0)])
        self.picture = PictureCard(desk, "Patroon", MOST)
        self.columns.add(self.picture, 0)
        self.talk = TalkCard(desk)
        self.columns.add(self.talk, 0)
        self.figures = FiguresCard(desk)
        self.columns.add(self.figures, 1)
        column.addWidget(self.columns)

    def show_round(self, of: Round) -> None:
        """Show one of the layers of a round, as far as it was shown to the room; its figures always."""
        self._round = of
        self.layers.show_layers(trust_network.layers(self.desk.document, of.id))
        found = public_network.of_round(self.desk.document, of.id)
        seen = {each.code: each for each in found.layers} if found else {}
        here = seen.get(self.layers.code)
        self.picture.setVisible(here is not None)
        if here is not None:
            session = sessions.get(self.desk.document, of.session_id) if of.session_id else None
            self.picture.show_picture(of_layer(here, of.id, imprint(self.desk.document, session)))
        self.figures.show_layer(of, self.layers.code)
        self.talk.refresh()

    def _turn(self) -> None:
        if self._round is not None:
            self.show_round(self._round)
            self.turned.emit()


class FiguresCard(PrivateCard):
    """The figures of a layer as they are (rule 14), who stands alone, and who is the only bridge: for the facilitator."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Kengetallen", "alleen voor jou", wide=True)
        self.desk = desk
        self.figures = RecordList("Kengetallen", least=36)
        self.add_wide(self.figures)
        self.alone = RecordList("Staat los", least=36)
        self.alone_part = Section("Met niemand een band", self.alone)
        self.add_wide(self.alone_part)
        self.bridges = RecordList("Enige brug", least=36)
        self.bridges_part = Section("Enige brug van de eigen organisatie", self.bridges)
        self.add_wide(self.bridges_part)
        self.add(Note(NAMES, "lock"))

    def show_layer(self, of: Round, code: str) -> None:
        """Show the figures of one layer of a round."""
        found = network.of_round(self.desk.document, of.id)
        name = next((name for name, item in found.items.items() if item == code), None)
        layer = found.layers[name] if name else network.layer((), {}, {})
        self.figures.show_records(
            [
                Record("people", "Mensen erin", right=f"{len(found.people)}"),
                Record("answered", "Daarvan ingevuld", right=f"{len(found.answered)}"),
                Record("ties", "Banden", right=f"{layer.ties}"),
                Record("density", "Dichtheid", right=_share(layer.density)),
                Record("reciprocity", "Wederkerig", right=_share(layer.reciprocity)),
                Record("across", "Tussen organisaties", right=_share(layer.cross_partner_share)),
            ]
        )
        names = {each.id: each for each in people.all_people(self.desk.document)}
        marks = {each.id: (each.look, each.code) for each in partners.all_partners(self.desk.document)}
        called = {each.id: each.label for each in partners.all_partners(self.desk.document)}
        self.alone_part.show_records(
            [
                Record(key, names[key].label, mark=marks.get(names[key].partner_id or ""))
                for key in layer.isolates
            ]
        )
        through: dict[str, list[Bridge]] = {}
        for each in network.bridges(found.people, found.partner_of, found.values[name]) if name else ():
            through.setdefault(each.person_id, []).append(each)
        self.bridges_part.show_records(
            [
                Record(
                    key,
                    names[key].label,
                    sub=f"met {listed([called[each.other_id] for each in those])}",
                    mark=marks.get(those[0].partner_id),
                )
                for key, those in through.items()
            ]
        )


def _share(share: Fraction | None) -> str:
    return "–" if share is None else exact.dutch(share, 2)


# ---------------------------------------------------------------------- what to do with it


class LinkLine(ActionLine):
    """A line that records one tie to make stronger."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Wie ontmoet wie, en waarover? @naam en een datum mogen erbij", "Koppeling")

    def keep(self, session_id: str, found: Capture) -> None:
        owner = found.owner.id if found.owner else None
        trust_network.add_link(self.desk.document, session_id, found.text, owner, found.due)


class Links(Actions):
    """The ties to make stronger, each edited in its row."""

    removed_sentence = "Koppeling verwijderd."


class TalkCard(Card):
    """What to talk about beside the pattern, and the three ties that are made stronger."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Wat zien we, en wat doen we?", wide=True)
        self.desk = desk
        for question in QUESTIONS:
            self.add(Text(question, "lead", wrap=True))
        self.add(
            Text(
                "Kies samen drie koppelingen om te versterken; ze staan ook bij de afspraken.",
                "body",
                "muted",
                wrap=True,
            )
        )
        self.lane = Links(desk, "Koppelingen om te versterken")
        self.add_wide(self.lane.records)
        self.line = LinkLine(desk)
        self.add(self.line)

    def refresh(self) -> None:
        """Show the ties that this session chose."""
        document = self.desk.document
        names = {each.id: each.label for each in people.all_people(document)}
        numbers = {each.id: each.number for each in sessions.all_sessions(document)}
        found = trust_network.links(document, self.desk.session_id)
        self.lane.show(found, names, numbers)
        self.set_right(f"{len(found)} van 3" if found else "")
