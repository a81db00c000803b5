"""What one element alone has: its rules, topics, phases, levels, plans. Order is the handbook's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from samenwerkdesk.model.method.chapters import element
from samenwerkdesk.model.method.parts import (
    AmbitionFunction,
    CommunityQuality,
    Condition,
    ConsensusTopic,
    ConsentValue,
    FencePhase,
    GroundRule,
    Guide,
    Phase,
    Plane,
    PollQuestion,
    SessionPlan,
    Signals,
    Threshold,
)
from samenwerkdesk.model.method.reading import MethodError, build, read, table_of
from samenwerkdesk.model.method.shapes import (
    Choice,
    Labelled,
    Question,
)


@cache
def _choices(name: str, key: str) -> tuple[Choice, ...]:
    return read(name, key, tuple[Choice, ...])


@cache
def _questions(name: str, key: str) -> tuple[Question, ...]:
    return read(name, key, tuple[Question, ...])


def _rows(name: str, key: str) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The code, the table and the place of each table under a key; what is wrong elsewhere in it is found by build."""
    for number, row in enumerate(read(name, key, list)):
        where = f"method/{name}.toml: {key}[{number}]"
        if not isinstance(row, dict) or not isinstance(row.get("code"), str):
            raise MethodError(f"{where}.code is missing")
        yield row["code"], row, where


@cache
def guide() -> Guide:
    """What the labels and the start documents mean, and what working together is."""
    return build(Guide, table_of("guide"), "method/guide.toml")


def collaboration_kinds() -> tuple[Choice, ...]:
    """The kinds of collaboration to choose from."""
    return guide().collaboration_kinds


@cache
def plane(key: str) -> Plane:
    """The quadrants of steering_quadrant, organisation_balance or chain."""
    return read(key, "plane", Plane)


@cache
def phases() -> tuple[Phase, ...]:
    """The five phases with their questions."""
    rows = _rows("phases", "phases")
    return tuple(build(Phase, row, where, questions=_of_phase("phases", code)) for code, row, where in rows)


def phase_statuses() -> tuple[Choice, ...]:
    """How far a phase can be."""
    return _choices("phases", "statuses")


@cache
def fence_phases() -> tuple[FencePhase, ...]:
    """The three phases of the fence with their exercises and questions."""
    forms = {form.phase: form for form in element("fence").sessions}
    made = []
    for code, row, where in _rows("fence", "phases"):
        if code not in forms:
            raise MethodError(f"{where}.code: no session has phase {code}")
        made.append(build(FencePhase, row, where, form=forms[code], questions=_of_phase("fence", code)))
    return tuple(made)


def _of_phase(key: str, phase: str) -> tuple[Question, ...]:
    return tuple(question for question in element(key).questions if question.phase == phase)


def boundary_lanes() -> tuple[Choice, ...]:
    """The three fields of a boundary card."""
    return _choices("fence", "boundary_lanes")


@cache
def consensus_topics() -> tuple[ConsensusTopic, ...]:
    """The nine subjects to lay down."""
    return read("consensus", "topics", tuple[ConsensusTopic, ...])


def consensus_statuses() -> tuple[Choice, ...]:
    """How far a subject can be."""
    return _choices("consensus", "statuses")


@cache
def ground_rules() -> tuple[GroundRule, ...]:
    """The seven rules at the table, in our words."""
    return read("ground_rules", "rules", tuple[GroundRule, ...])


def ground_rule_choices() -> tuple[Choice, ...]:
    """What someone can say to a rule: adopt, adapt, drop."""
    return _choices("ground_rules", "choices")


def mandate_levels() -> tuple[Choice, ...]:
    """How far a mandate can reach, widest first."""
    return _choices("mandates", "levels")


def mandate_renewals() -> tuple[Choice, ...]:
    """What can have become of a mandate after a session."""
    return _choices("mandates", "renewals")


@cache
def community_qualities() -> tuple[CommunityQuality, ...]:
    """The nine qualities of the working community."""
    return read("community", "qualities", tuple[CommunityQuality, ...])


def role_fields() -> tuple[Choice, ...]:
    """The three fields that describe a role."""
    return _choices("roles", "fields")


def transfer_statuses() -> tuple[Choice, ...]:
    """How far the transfer of a task can be."""
    return _choices("roles", "transfer_statuses")


def shifts() -> tuple[Question, ...]:
    """The four shifts; low is 'from', high is 'to'."""
    return _questions("roles", "shifts")


@cache
def conditions() -> tuple[Condition, ...]:
    """The five conditions with their statements."""
    statements = _questions("conditions", "statements")
    made = []
    for code, row, where in _rows("conditions", "conditions"):
        own = tuple(statement for statement in statements if statement.condition == code)
        made.append(build(Condition, row, where, statements=own))
    return tuple(made)


def condition(code: str) -> Condition:
    """A condition by its code, such as "ambition"; KeyError for another word."""
    for each in conditions():
        if each.code == code:
            return each
    raise KeyError(code)


@cache
def ambition_functions() -> tuple[AmbitionFunction, ...]:
    """What a shared ambition does, in five functions."""
    return read("ambition", "functions", tuple[AmbitionFunction, ...])


def give_take_categories() -> tuple[Choice, ...]:
    """What a partner can take or give."""
    return _choices("ambition", "categories")


def give_take_directions() -> tuple[Choice, ...]:
    """Take and give."""
    return _choices("ambition", "directions")


def interest_kinds() -> tuple[Choice, ...]:
    """The three kinds of interest."""
    return _choices("interests", "kinds")


def interest_statuses() -> tuple[Choice, ...]:
    """What can have become of an interest."""
    return _choices("interests", "statuses")


def mutual_gains() -> tuple[Choice, ...]:
    """The four steps of mutual gains."""
    return _choices("interests", "mutual_gains")


def network_layers() -> tuple[Question, ...]:
    """The layers of the trust network; kind is the stored word."""
    return _questions("trust_network", "layers")


@cache
def network_themes() -> tuple[str, ...]:
    """What plays in a group."""
    return read("trust_network", "themes", tuple[str, ...])


@cache
def organisation_signals() -> Signals:
    """Signs of too little and too much organisation."""
    return read("organisation_balance", "signals", Signals)


def governance_forms() -> tuple[Choice, ...]:
    """Three ways to govern a network."""
    return _choices("organisation_balance", "forms")


def process_statements() -> tuple[Question, ...]:
    """The four certainties of process trust."""
    return _questions("process", "statements")


@cache
def evaluation_rules() -> tuple[str, ...]:
    """Four rules of thumb for looking back together."""
    return read("process", "evaluation_rules", tuple[str, ...])


@cache
def consents() -> tuple[ConsentValue, ...]:
    """The four answers to a proposal."""
    return read("agreements", "consents", tuple[ConsentValue, ...])


def agreement_statuses() -> tuple[Choice, ...]:
    """How far a workable agreement can be, in the order of its cycle; the last two are ends aside."""
    return _choices("agreements", "statuses")


def round_outcomes() -> tuple[Choice, ...]:
    """How a round of a workable agreement can end."""
    return _choices("agreements", "round_outcomes")


def stances() -> tuple[Choice, ...]:
    """Where a view can stand: for, worried, against."""
    return _choices("agreements", "stances")


@cache
def agreement_requirements() -> tuple[str, ...]:
    """What must be so before a round counts as agreed."""
    return read("agreements", "requirements", tuple[str, ...])


def kpi_directions() -> tuple[Choice, ...]:
    """Which values of a KPI are good."""
    return _choices("chain", "kpi_directions")


def resistances() -> tuple[Question, ...]:
    """Six remarks that keep change away."""
    return _questions("chain", "resistance")


@cache
def counter_question() -> str:
    """The question that goes with every tallied resistance."""
    return read("chain", "counter_question", str)


@cache
def polls() -> tuple[PollQuestion, ...]:
    """The eleven polls that are ready to ask."""
    return read("polls", "polls", tuple[PollQuestion, ...])


def poll_types() -> tuple[Choice, ...]:
    """The kinds of poll."""
    return _choices("polls", "types")


@cache
def insights() -> tuple[str, ...]:
    """Five insights, each for a card on the wall."""
    return read("polls", "insights", tuple[str, ...])


@cache
def stop_words() -> frozenset[str]:
    """Small Dutch words, in lower case, that say nothing in a word cloud."""
    return frozenset(read("polls", "stop_words", tuple[str, ...]))


@cache
def session_plans() -> tuple[SessionPlan, ...]:
    """Ready-made agendas: the basic one of 120 minutes and one for a large group."""
    return read("sessions", "plans", tuple[SessionPlan, ...])


def anonymity_levels() -> tuple[Choice, ...]:
    """What may be shown of a round, most careful first."""
    return _choices("privacy", "anonymity_levels")


def visibilities() -> tuple[Choice, ...]:
    """Who may see a text."""
    return _choices("privacy", "visibilities")


@cache
def privacy_rules() -> tuple[Labelled, ...]:
    """The ground rules of privacy."""
    return read("privacy", "rules", tuple[Labelled, ...])


@cache
def threshold() -> Threshold:
    """From how many answers something is shown."""
    return read("privacy", "threshold", Threshold)
