"""A TWO on the wall, step by step (methode.md 16): the issue, who was heard, the proposal, objections, what is done and seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samenwerkdesk.look import Theme
from samenwerkdesk.model.public_agreement import PublicAgreement, PublicTask, asked
from samenwerkdesk.model.public_circle import PublicCircle
from samenwerkdesk.ui.room.empty import nothing
from samenwerkdesk.ui.room.frame import Measure, Wall
from samenwerkdesk.ui.room.leaf import Leaf
from samenwerkdesk.ui.room.rows import Layout, Row, listing
from samenwerkdesk.ui.room.statement import After, Said, statement
from samenwerkdesk.ui.room.views.agreement_wall import AgreementWall
from samenwerkdesk.ui.room.views.consent_round import KICKER, SOON
from samenwerkdesk.ui.room.views.pictures import Drawn

if TYPE_CHECKING:
    from matplotlib.figure import Figure

NO_VIEWS = "Hier komt hoe ieder ernaar kijkt."
NO_OBJECTION = "Hier komt een bezwaar, als de groep het samen bekijkt."
NO_TASKS = "Hier komt wat we gaan doen: wie wat doet, en wanneer."
NO_EXPERIENCES = "Hier komt wat we in de praktijk zien."
NO_RUNNING = "Hier komen onze TWO's: waar we mee werken, en tot wanneer."
NO_CIRCLE = "Hier komt de cirkel van handelen en reflecteren."

RECOGNISED = "Wie herkent dit?"
NEEDED = "Wat heb je nodig om mee te kunnen?"

_LAYOUT = Layout(head=0.0390, head_weight=600)


@dataclass(frozen=True)
class Issue(AgreementWall):
    """The issue: one question, one sentence."""

    @property
    def title(self) -> str:
        return "Kwestie"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.agreement.issue:
            return [nothing(measure, self.agreement.title, asked("TWO1"))]
        return statement(measure, self.agreement.issue, kicker="De kwestie", title=self.agreement.title)


@dataclass(frozen=True)
class Hearing(AgreementWall):
    """Who was heard and who not yet; how the views are spread only once all were, and never whose they are."""

    @property
    def title(self) -> str:
        return "Hoor en wederhoor"

    def body(self, measure: Measure) -> list[Leaf]:
        found = self.round
        if found is None or not found.hearing.partners:
            return [nothing(measure, asked("TWO3"), asked("TWO2"))]
        rows = [
            Row(
                each.name,
                mark=(each.look, each.code),
                aside="gehoord" if each.heard else "nog niet gehoord",
                now=not each.heard,
            )
            for each in found.hearing.partners
        ]
        if found.hearing.stances:
            said = " · ".join(f"{number} {word}" for word, number in found.hearing.stances)
            rows += [Row("Zo staan we erin", heading=True), Row(said)]
        return listing(measure, asked("TWO3"), rows, Layout(head=0.0390, head_weight=600, pitch=0.082))


@dataclass(frozen=True)
class View(AgreementWall):
    """One view, the ``which``-th from 0, so that the room can say who recognises it."""

    which: int = 0

    @property
    def title(self) -> str:
        return f"Zienswijze {self.which + 1}"

    def body(self, measure: Measure) -> list[Leaf]:
        views = self.round.hearing.views if self.round else ()
        if self.which >= len(views):
            return [nothing(measure, asked("TWO3"), NO_VIEWS)]
        series = [
            Said(f"‘{each.text}’", each.who or asked("TWO3"), (After(RECOGNISED, "accent", 600),))
            for each in views
        ]
        return _one_of(measure, series, self.which)


@dataclass(frozen=True)
class Proposal(AgreementWall):
    """The proposal alone, with until when and what to watch."""

    @property
    def title(self) -> str:
        return "Voorstel"

    def body(self, measure: Measure) -> list[Leaf]:
        found = self.round
        if found is None or not found.proposal:
            return [nothing(measure, self.agreement.title, SOON)]
        after = [After(found.until, "accent", 600)] if found.until else []
        after += [After(found.watching)] if found.watching else []
        return statement(measure, found.proposal, kicker=KICKER, after=after, title=self.agreement.title)


@dataclass(frozen=True)
class Objection(AgreementWall):
    """One objection that was shared, and what was found to let this person join."""

    objection_id: str = ""

    @property
    def title(self) -> str:
        return "Bezwaar"

    def body(self, measure: Measure) -> list[Leaf]:
        shared = self.round.objections if self.round else ()
        found = next((each for each in shared if each.id == self.objection_id), None)
        if found is None:
            return [nothing(measure, self.agreement.title, NO_OBJECTION)]
        kicker = f"Bezwaar van {found.who}" if found.who else "Bezwaar"
        after = [After(found.resolution or NEEDED, "accent", 600)]
        if found.standing:
            after.append(After("Het bezwaar blijft staan; we kijken er bij de reflectie als eerste naar."))
        return statement(measure, found.text, kicker=kicker, after=after, title=self.agreement.title)


@dataclass(frozen=True)
class Tasks(AgreementWall):
    """What is done because of this round: what, who, when."""

    @property
    def title(self) -> str:
        return "Acties van de TWO"

    def body(self, measure: Measure) -> list[Leaf]:
        tasks = self.round.tasks if self.round else ()
        if not tasks:
            return [nothing(measure, "Dit gaan we doen", NO_TASKS)]
        rows = [
            Row(each.text, _who_and_when(each), number=number, done=each.done)
            for number, each in enumerate(tasks, start=1)
        ]
        return listing(measure, "Dit gaan we doen", rows, _LAYOUT)


@dataclass(frozen=True)
class Experience(AgreementWall):
    """One experience, the ``which``-th from 0."""

    which: int = 0

    @property
    def title(self) -> str:
        return f"Ervaring {self.which + 1}"

    def body(self, measure: Measure) -> list[Leaf]:
        found = self.round
        seen = found.experiences if found else ()
        if found is None or self.which >= len(seen):
            return [nothing(measure, asked("TWO8"), NO_EXPERIENCES)]
        watching = (After(found.watching),) if found.watching else ()
        series = [
            Said(
                each.text,
                " · ".join(part for part in (each.day, each.who) if part) or asked("TWO8"),
                watching,
            )
            for each in seen
        ]
        return _one_of(measure, series, self.which)


@dataclass(frozen=True)
class Reflection(AgreementWall):
    """What the experiences mean; the question to watch comes first, which is the objection where one was left standing."""

    @property
    def title(self) -> str:
        return "Reflectie"

    def body(self, measure: Measure) -> list[Leaf]:
        found = self.round
        if found is None:
            return [nothing(measure, self.agreement.title, asked("TWO9"))]
        after = [After(asked("TWO9"), "accent", 600)] if found.reflection else []
        said = found.reflection or asked("TWO9")
        return statement(measure, said, kicker=found.watching, after=after, title=self.agreement.title)


@dataclass(frozen=True)
class Circle(Drawn):
    """The circle of acting and reflecting with its rounds as rings."""

    circle: PublicCircle

    @property
    def title(self) -> str:
        return "Cirkel van de TWO"

    def count(self, measure: Measure) -> int:
        return 1 if self.circle.rings else 0

    def body(self, measure: Measure) -> list[Leaf]:
        return [] if self.circle.rings else [nothing(measure, self.circle.title, NO_CIRCLE)]

    def figure(self, measure: Measure, theme: Theme, at: int) -> Figure:
        from samenwerkdesk.charts import agreement_circle

        return agreement_circle.page(
            self.circle, self.imprint(measure, at), theme, measure.width, measure.height
        )


@dataclass(frozen=True)
class Running(Wall):
    """What runs, for the start of a session: first what ran out without a look back."""

    running: tuple[PublicAgreement, ...]

    @property
    def title(self) -> str:
        return "Lopende TWO's"

    def body(self, measure: Measure) -> list[Leaf]:
        if not self.running:
            return [nothing(measure, "Hier werken we nu mee", NO_RUNNING)]
        rows = [Row(each.title, _validity(each), now=each.expired) for each in self.running]
        return listing(measure, "Hier werken we nu mee", rows, _LAYOUT)


def _one_of(measure: Measure, series: list[Said], which: int) -> list[Leaf]:
    """One of what is shown one by one, with a plank for each."""
    one = series[which]
    return statement(
        measure,
        one.text,
        kicker=one.kicker,
        after=one.after,
        crown=(which, len(series)),
        series=series,
    )


def _validity(agreement: PublicAgreement) -> str:
    watching = agreement.valid.watching if agreement.valid else ""
    return "\n".join(part for part in (agreement.validity, watching) if part)


def _who_and_when(task: PublicTask) -> str:
    if task.done:
        return f"{task.owner} · gedaan" if task.owner else "gedaan"
    return " · ".join((task.owner or "wie doet het?", f"vóór {task.due}" if task.due else "wanneer?"))
