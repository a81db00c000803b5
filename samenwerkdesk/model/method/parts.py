"""What one element alone consists of. For `label` see shapes."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.model.method.shapes import Choice, Question, SessionForm


@dataclass(frozen=True, slots=True)
class GroundRule:
    """A rule at the table, SR1 to SR7."""

    code: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class ConsensusTopic:
    """A subject to lay down, CON1 to CON9: the question to ask and when it is ready."""

    code: str
    name: str
    text: str
    ready_when: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class CommunityQuality:
    """A quality of the working community, WG1 to WG9."""

    code: str
    name: str
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """One of the five conditions: its main question, its five statements and what to ask when it is low or divided."""

    code: str
    name: str
    text: str
    conversation: str
    statements: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Phase:
    """One of the five phases, with the product it yields (product_kind is the stored code)."""

    code: str
    number: int
    name: str
    theme: str
    means: str
    product: str
    product_kind: str
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class FencePhase:
    """One of the three phases of the fence, with its exercises (form.steps) and questions."""

    code: str
    number: int
    name: str
    title: str
    core: str
    practices: str
    grows: str
    form: SessionForm
    questions: tuple[Question, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class AmbitionFunction:
    """What a shared ambition does, FUN1 to FUN5; `kind` is the stored word, `phase` where it fits best."""

    code: str
    kind: str
    name: str
    text: str
    phase: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class ConsentValue:
    """An answer to a proposal; `compare` is the same in fist to five, "" when there is none."""

    code: str
    text: str
    meaning: str
    compare: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class PollQuestion:
    """A poll that is ready to ask, PEIL1 to PEIL11; type: open, wordcloud, single or multiple."""

    code: str
    text: str
    type: str
    options: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Quadrant:
    """A quarter of a plane; x and y are "low" or "high"."""

    code: str
    name: str
    x: str
    y: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Plane:
    """Two axes and four quadrants; a value equal to `boundary` is high."""

    x: str
    y: str
    boundary: float
    quadrants: tuple[Quadrant, ...]
    label: str = ""

    def quadrant(self, x: float, y: float) -> Quadrant:
        """The quadrant of a point."""
        place = ("high" if x >= self.boundary else "low", "high" if y >= self.boundary else "low")
        return next(quadrant for quadrant in self.quadrants if (quadrant.x, quadrant.y) == place)


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a session plan: minutes from the start (negative is before), and the tab it leads to ("" for none)."""

    start: int
    minutes: int
    title: str
    text: str
    screen: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """A ready-made agenda; blocks that start before 0 do not count in `minutes`."""

    code: str
    name: str
    minutes: int
    group_size: str
    blocks: tuple[Block, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Signals:
    """Signs of too little and of too much organisation."""

    under: tuple[str, ...]
    over: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Threshold:
    """The least number of answers that may be shown: the standard, and how low it may be set."""

    standard: int
    minimum: int


@dataclass(frozen=True, slots=True)
class Guide:
    """What comes before the elements: what working together is, what the labels and S0 to S4 mean."""

    premise: str
    difficulties: tuple[str, ...]
    failures: tuple[Choice, ...]
    labels: tuple[Choice, ...]
    start_documents: tuple[Choice, ...]
    collaboration_kinds: tuple[Choice, ...]
