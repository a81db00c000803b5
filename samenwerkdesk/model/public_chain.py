"""What everybody may see of the chain: the model, the KPIs, and how often resistance was heard (methode.md 17).

Counts of remarks stay on the desk until there are as many as answers need to be shown (methode.md 21 rule 18).
"""

from __future__ import annotations

from dataclasses import dataclass

from samenwerkdesk.look import PartnerLook
from samenwerkdesk.model import chain, chain_kpis, disclosure, method, partners, people, resistance
from samenwerkdesk.model.chain import Step
from samenwerkdesk.model.chain_kpis import Kpi
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.kpi import BAND, Status

STATUS = {"green": "op norm", "amber": "bijna op norm", "red": "niet op norm", "grey": "nog geen oordeel"}
"""The status of a KPI in words; a colour never says it alone."""

IN_BAND = {"green": "binnen de band", "amber": "net buiten de band", "red": "buiten de band"}


@dataclass(frozen=True, slots=True)
class PublicLane:
    """A partner that works in the chain."""

    partner_id: str
    name: str
    look: PartnerLook


@dataclass(frozen=True, slots=True)
class PublicStep:
    """A step in words ('' for what was not said); ``number`` is its place from 1, ``onwards`` the place that gets the work.

    ``partners`` are the ids of its lanes.
    """

    number: int
    name: str
    partners: tuple[str, ...]
    taken: str
    given: str
    onwards: int
    norm: str
    bottleneck: str


@dataclass(frozen=True, slots=True)
class PublicChain:
    """The chain; without marks ``complexity`` and the intensities are None. ``lanes`` are the partners that do something."""

    name: str
    question: str
    story: str
    director: str
    rhythm: str
    complexity: float | None
    now: float | None
    needed: float | None
    lanes: tuple[PublicLane, ...]
    steps: tuple[PublicStep, ...]

    @property
    def title(self) -> str:
        """How it is called."""
        return self.name or "Keten"

    def names(self, step: PublicStep) -> tuple[str, ...]:
        """Who does a step."""
        return tuple(each.name for each in self.lanes if each.partner_id in step.partners)

    def goes_to(self, step: PublicStep) -> str:
        """Which step gets the work: 'stap 4, Starten'; '' for none."""
        found = next((each for each in self.steps if each.number == step.onwards), None)
        return numbered(found.number, found.name) if found else ""


@dataclass(frozen=True, slots=True)
class PublicKpi:
    """A KPI in words and numbers; ``series`` are its periods with their values, None for what was not measured.

    ``compared`` says what the last value is held against: 'norm hooguit 10'; ``step`` which step it is about.
    """

    name: str
    unit: str
    owner: PublicLane | None
    step: str
    status: Status
    said: str
    last: str
    period: str
    compared: str
    target: float | None
    band: tuple[float, float] | None
    baseline: float | None
    series: tuple[tuple[str, float | None], ...]


@dataclass(frozen=True, slots=True)
class PublicResistance:
    """The remarks with how often they were heard in a session, or None for all while there are too few; what is asked back."""

    remarks: tuple[tuple[str, int | None], ...]
    question: str


def for_room(document: Document) -> PublicChain | None:
    """The chain as it is now; None before it was begun."""
    found = chain.get(document)
    if found is None:
        return None
    steps = chain.steps(document)
    busy = {partner for step in steps for partner in step.partner_ids}
    order = {step.number: place for place, step in enumerate(steps, 1) if step.number is not None}
    names = {each.id: each.label for each in people.all_people(document)}
    return PublicChain(
        found.name or "",
        found.client_question or "",
        found.reference_model_story or "",
        names.get(found.director_id or "", ""),
        found.rhythm or "",
        found.complexity,
        found.intensity_now,
        found.intensity_needed,
        tuple(each for each in _lanes(document) if each.partner_id in busy),
        tuple(_step(place, step, order) for place, step in enumerate(steps, 1)),
    )


def _lanes(document: Document) -> list[PublicLane]:
    return [PublicLane(each.id, each.label, each.appearance) for each in partners.all_partners(document)]


def _step(place: int, step: Step, order: dict[int, int]) -> PublicStep:
    onwards = order.get(step.handover_to, 0) if step.handover_to is not None else 0
    return PublicStep(
        place,
        step.name or "Stap zonder naam",
        step.partner_ids,
        step.input or "",
        step.output or "",
        onwards,
        days(step.norm),
        step.bottleneck or "",
    )


def numbered(number: int | None, name: str) -> str:
    """A step with its number: 'stap 4, Starten'; only the number when that is all its name says."""
    return f"stap {number}" if name.strip().lower() == f"stap {number}" else f"stap {number}, {name}"


def days(norm: float | None) -> str:
    """A norm in words: '1 dag', '10 dagen'; '' for none."""
    if norm is None:
        return ""
    return f"{chain_kpis.written(norm)} {'dag' if norm == 1 else 'dagen'}"


# ---------------------------------------------------------------------- KPIs


def kpis(document: Document) -> tuple[PublicKpi, ...]:
    """The KPIs as they are now."""
    lanes = {each.partner_id: each for each in _lanes(document)}
    steps = {step.number: step for step in chain.steps(document)}
    found = []
    for each in chain_kpis.all_kpis(document):
        step = steps.get(each.step_number) if each.step_number is not None else None
        last = each.last
        found.append(
            PublicKpi(
                each.label,
                each.unit or "",
                lanes.get(each.owner_partner_id or ""),
                numbered(step.number, step.label) if step else "",
                each.status,
                said(each),
                with_unit(chain_kpis.written(last.value), each.unit) if last else "",
                (last.period or "") if last else "",
                compared(each),
                each.target if each.direction != BAND else None,
                _band(each),
                each.baseline,
                tuple((one.period or "", one.value) for one in each.series),
            )
        )
    return tuple(found)


def said(each: Kpi) -> str:
    """The status in a few words (methode.md 21 rule 13); of a grey one why."""
    status = each.status
    if status != "grey":
        return (IN_BAND if each.direction == BAND else STATUS)[status]
    if each.last is None:
        return "nog geen waarde"
    if each.direction is None:
        return "nog geen richting"
    if each.direction != BAND:
        return "nog geen norm"
    whole = each.band_low is not None and each.band_high is not None
    return "band staat op zijn kop" if whole else "nog geen band"


def compared(each: Kpi) -> str:
    """What the values are held against: 'norm: hooguit 10', 'band: 10 tot en met 14'; '' for nothing."""
    band = _band(each)
    if each.direction == BAND:
        low, high = (chain_kpis.written(value) for value in band or (None, None))
        return f"band {low} tot en met {high}" if band else ""
    if each.target is None:
        return ""
    words = {"hoger_is_beter": "minstens ", "lager_is_beter": "hooguit "}.get(each.direction or "", "")
    return f"norm {words}{chain_kpis.written(each.target)}"


def with_unit(number: str, unit: str | None) -> str:
    """A number with its unit: '78%', '9 werkdagen'."""
    if not number or not unit:
        return number
    return f"{number}%" if unit.strip() == "%" else f"{number} {unit}"


def _band(each: Kpi) -> tuple[float, float] | None:
    low, high = each.band_low, each.band_high
    if each.direction != BAND or low is None or high is None or low > high:
        return None
    return low, high


def sentence(found: tuple[PublicKpi, ...]) -> str:
    """How many KPIs are where they should be."""
    if not found:
        return "Er zijn nog geen KPI's."
    told = [each for each in found if each.status != "grey"]
    green = sum(each.status == "green" for each in told)
    if not told:
        return "Van geen enkele KPI is te zeggen hoe hij staat."
    if green == len(found):
        return "De KPI staat goed." if green == 1 else f"Alle {green} KPI's staan goed."
    of = "de KPI" if len(found) == 1 else f"de {len(found)} KPI's"
    return f"{green or 'Geen'} van {of} {'staan' if green > 1 else 'staat'} goed."


# ---------------------------------------------------------------------- resistance


def resistances(document: Document, session_id: str | None, *, counts: bool) -> PublicResistance:
    """The remarks; with ``counts`` how often each was heard, as soon as there are enough of them together."""
    found = resistance.remarks(document, session_id)
    enough = counts and sum(each.heard for each in found) >= disclosure.threshold(document)
    return PublicResistance(
        tuple((each.text, each.heard if enough else None) for each in found), resistance.question(document)
    )


def quadrant_names() -> dict[str, tuple[str, str]]:
    """Per quadrant its name and what it advises."""
    return {each.code: (each.name, each.advice) for each in method.plane("chain").quadrants}
