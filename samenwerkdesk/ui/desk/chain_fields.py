"""The fields of the chain itself: the client's question, the story, who watches over it, and three marks (methode.md 17)."""

from __future__ import annotations

from functools import partial

from samenwerkdesk.model import chain, method, people
from samenwerkdesk.model.chain import Chain
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.keeping import keep
from samenwerkdesk.ui.widgets.card import Card
from samenwerkdesk.ui.widgets.choice import ChoiceField
from samenwerkdesk.ui.widgets.fields import LineField, TextField
from samenwerkdesk.ui.widgets.text import Text

_ENDS = {
    "complexity": ("eenvoudig", "heel ingewikkeld"),
    "intensity_now": ("los van elkaar", "heel intensief"),
    "intensity_needed": ("los van elkaar", "heel intensief"),
}


class QuestionCard(Card):
    """The client's question with all that goes with it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("De cliënt en de regie")
        self.desk = desk
        asked = {each.code: each.text for each in method.element("chain").questions}
        self.name = LineField("Naam van de keten")
        self.question = TextField("Cliëntvraag", asked["KET1"], least=2)
        self.story = TextField(
            "Het verhaal", "Iedere partner vertelt het van begin tot eind.", least=3, most=16
        )
        self.director = ChoiceField("Regisseur", placeholder="Nog niemand")
        self.rhythm = LineField("Ritme", "Hoe vaak kijken we?", placeholder="elke maand 45 minuten")
        self._fields = {
            "name": self.name,
            "client_question": self.question,
            "reference_model_story": self.story,
            "director_id": self.director,
            "rhythm": self.rhythm,
        }
        for column, field in self._fields.items():
            keep(desk, field, partial(chain.set_field, desk.document, column))
        for part in (self.question, self.name, self.director, self.rhythm, self.story):
            self.add(part)

    def show_chain(self, found: Chain) -> None:
        """Show what the document says."""
        everybody = people.all_people(self.desk.document)
        self.director.set_options([(None, "Nog niemand"), *((each.id, each.label) for each in everybody)])
        self.director.set_value(found.director_id)
        for field, value in (
            (self.name, found.name),
            (self.question, found.client_question),
            (self.story, found.reference_model_story),
            (self.rhythm, found.rhythm),
        ):
            field.set_value(value or "")


class MarksCard(Card):
    """Complexity, and intensity now and needed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Complexiteit en intensiteit")
        self.fields: dict[str, ChoiceField] = {}
        for question in method.element("chain").questions:
            if question.field in chain.MARKS:
                self.fields[question.field] = field = ChoiceField(
                    question.text, placeholder="nog niet gezegd", options=_options(question.field)
                )
                keep(desk, field, partial(chain.set_field, desk.document, question.field))
                self.add(field)
        self.add(Text("Vanaf 3,5 is hoog.", "small", "muted"))

    def show_chain(self, found: Chain) -> None:
        """Show what the document says."""
        for column, field in self.fields.items():
            value = getattr(found, column)
            field.set_value(int(value) if value is not None else None)


def _options(column: str) -> list[tuple[object, str]]:
    low, high = _ENDS[column]
    return [(None, "nog niet gezegd"), (1, f"1, {low}"), (2, "2"), (3, "3"), (4, "4"), (5, f"5, {high}")]
