"""What the method consists of. Every `label` says how sure we are, with the handbook's letters: S a start document,
P a public source, V common knowledge, E our own design, "P/E" both; "" when the element's sources say it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """The lowest and the highest whole number that can be answered, both included."""

    minimum: int
    maximum: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a fixed list: the code that is stored, the word that is read and, where needed, what it means."""

    code: str
    text: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence and how sure we are of it."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where (a part of) an element comes from; addresses stand in the text. Label E is never somebody else's work."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph of background."""

    title: str
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an exercise; `minutes` is None where the handbook gives no time."""

    text: str
    title: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class SessionForm:
    """How to do it with a group. Only the fence has more than one with steps: a form per phase."""

    duration: str
    group_size: str
    title: str = ""
    phase: str = ""
    note: str = ""
    steps: tuple[Step, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question or statement with its stable code.

    answer: how it is answered, one or more of "score" (whole number on a scale), "amount" (number with a unit), "choice",
    "text", "count" (a tally); empty for a question to talk about. scale: the fixed scale of a score; None means the
    scale of the collaboration. field, text_field: the glossary's identifier for the value and for the words beside it.
    low, high: the words at the ends of the scale. phase, condition, kind: what it belongs to.
    """

    code: str
    text: str
    name: str = ""
    answer: tuple[str, ...] = ()
    scale: Scale | None = None
    unit: str = ""
    options: tuple[Choice, ...] = ()
    field: str = ""
    text_field: str = ""
    low: str = ""
    high: str = ""
    phase: str = ""
    condition: str = ""
    kind: str = ""
    optional: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Instrument:
    """What a round asks. `element` is the file it stands in.

    trajectory: scores are on the scale of the collaboration, and each item's scale is None; otherwise a scored item has its
    fixed scale. perspectives: each item is answered once for each; empty means once. target: "person" when an answer is
    about another person. respondent: who fills in, "participant", "partner" or "group". own_items: adopted rules of
    the group itself are asked too. axes: the items that lie across and up in a quadrant, in which both answers of a person
    are one dot. picture: the name of the drawing that shows the result. along: what is usually asked with it, codes of
    instruments and of ready-made polls.
    """

    code: str
    title: str
    element: str
    picture: str
    items: tuple[Question, ...]
    trajectory: bool = False
    question: str = ""
    perspectives: tuple[Choice, ...] = ()
    target: str = ""
    respondent: str = "participant"
    own_items: bool = False
    axes: tuple[str, ...] = ()
    low: str = ""
    high: str = ""
    duration: str = ""
    along: tuple[str, ...] = ()
    label: str = ""

    def item(self, code: str) -> Question:
        """The item with this code; KeyError when there is none."""
        for item in self.items:
            if item.code == code:
                return item
        raise KeyError(code)


@dataclass(frozen=True, slots=True)
class Element:
    """What every element of the handbook has. `key` names it in code, files and tabs; `number` is its chapter."""

    key: str
    number: int
    title: str
    name: str
    question: str
    belongs_to: str
    purpose: str
    when: str
    pitfalls: tuple[str, ...]
    sources: tuple[Source, ...]
    sessions: tuple[SessionForm, ...]
    questions: tuple[Question, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def duration(self) -> str:
        """How long the (first) form takes."""
        return self.sessions[0].duration

    @property
    def group_size(self) -> str:
        """With how many people the (first) form is done."""
        return self.sessions[0].group_size

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the (first) form."""
        return self.sessions[0].steps
