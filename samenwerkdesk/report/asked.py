"""What was asked in a session, as far as a report may show it: polls, instruments and open answers.

``public_marks`` and ``public_answers`` decide what may be seen; nothing here knows who answered what.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from samenwerkdesk import look
from samenwerkdesk.charts import names
from samenwerkdesk.charts.series import Series
from samenwerkdesk.model import (
    counted,
    method,
    partners,
    public_answers,
    public_marks,
    questions,
    sessions,
)
from samenwerkdesk.model.conditions import FULL, QUICK
from samenwerkdesk.model.disclosure import NO_DATA
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.partners import Partner
from samenwerkdesk.model.public_answers import PublicPoll
from samenwerkdesk.model.public_marks import PublicMeasurement
from samenwerkdesk.model.rounds import POLL

COMPARISON, POLLS, INSTRUMENTS, OPEN_ANSWERS = KEYS = ("comparison", "polls", "instruments", "open_answers")
"""The sections of a report about what was asked, besides the picture of the conditions."""

_ELSEWHERE = frozenset({FULL, QUICK, POLL})


@dataclass(frozen=True)
class Pictured:
    """An instrument of this session: its name, the name of its picture, and its measurements up to this one."""

    title: str
    picture: str
    series: Series


@dataclass(frozen=True)
class Quotes:
    """The answers to one open question, without names and in alphabetical order."""

    question: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class AskedContent:
    """What may be shown. ``hidden`` has, by section, why something else in it may not."""

    comparison: Series | None = None
    polls: tuple[PublicPoll, ...] = ()
    instruments: tuple[Pictured, ...] = ()
    open_answers: tuple[Quotes, ...] = ()
    hidden: dict[str, list[str]] = field(default_factory=dict)

    def count(self, key: str) -> int:
        """How much a section holds: sessions beside each other, polls, instruments, answers."""
        return {
            COMPARISON: len(self.comparison.moments) if self.comparison else 0,
            POLLS: len(self.polls),
            INSTRUMENTS: len(self.instruments),
            OPEN_ANSWERS: sum(len(each.texts) for each in self.open_answers),
        }[key]

    def remark(self, key: str) -> str:
        """Which instruments there are, and why something of a section is not shown, in Dutch; '' when there is nothing to say."""
        reasons = Counter(self.hidden.get(key, ()))
        if len(reasons) == 1 and not self.count(key):
            return next(iter(reasons))
        named = [each.title for each in self.instruments] if key == INSTRUMENTS else []
        return ", ".join([*named, *(f"{number} {reason}" for reason, number in reasons.items())])


def look_of(partner: Partner) -> look.PartnerLook:
    """A partner's colour and shape with its own letter."""
    base = look.partner(partner.look)
    return look.PartnerLook(partner.code, base.name, base.fill, base.on, base.shape)


def gather(document: Document, session_id: str, wanted: Collection[str] = KEYS) -> AskedContent:
    """Read the ``wanted`` sections of a session."""
    moments = _moments(document, session_id)
    looks = {each.id: look_of(each) for each in partners.all_partners(document)}
    hidden: dict[str, list[str]] = {}
    return AskedContent(
        comparison=_comparison(document, session_id, moments, looks) if COMPARISON in wanted else None,
        polls=_polls(document, session_id, hidden) if POLLS in wanted else (),
        instruments=_instruments(document, session_id, moments, looks, hidden)
        if INSTRUMENTS in wanted
        else (),
        open_answers=_open_answers(document, session_id, hidden) if OPEN_ANSWERS in wanted else (),
        hidden=hidden,
    )


def _moments(document: Document, session_id: str) -> dict[str, str]:
    """How the sessions up to this one are called: what came later is not in its report."""
    found = {}
    for session in sessions.all_sessions(document):
        found[session.id] = session.label.lower()
        if session.id == session_id:
            break
    return found


def _series(
    found: Iterable[PublicMeasurement], moments: dict[str, str], looks: dict[str, look.PartnerLook]
) -> Series:
    until = [each for each in found if each.session_id in moments]
    return Series(tuple(until), tuple(moments[each.session_id] for each in until), looks)


def _comparison(
    document: Document, session_id: str, moments: dict[str, str], looks: dict[str, look.PartnerLook]
) -> Series | None:
    """The conditions in every session in which all of it was shown; None when there is nothing to compare."""
    found = [each for each in public_marks.public_conditions(document) if each.revealed and each.shown]
    series = _series(found, moments, looks)
    return series if len(series.measurements) > 1 else None


def _polls(document: Document, session_id: str, hidden: dict[str, list[str]]) -> tuple[PublicPoll, ...]:
    shown = []
    for each in public_answers.public_polls(document):
        if each.session_id != session_id:
            continue
        if each.shown:
            shown.append(each)
        elif each.reason and each.reason != NO_DATA:
            hidden.setdefault(POLLS, []).append(each.reason)
    return tuple(shown)


def _instruments(
    document: Document,
    session_id: str,
    moments: dict[str, str],
    looks: dict[str, look.PartnerLook],
    hidden: dict[str, list[str]],
) -> tuple[Pictured, ...]:
    """The other instruments of this session that have a picture."""
    shown = []
    for instrument in method.instruments():
        if instrument.code in _ELSEWHERE or instrument.picture not in names.DRAWN:
            continue
        if session_id not in counted.last_per_session(counted.rounds(document, instrument.code)):
            continue
        series = _series(public_marks.public_measurements(document, instrument.code), moments, looks)
        if series.current is None or series.current.session_id != session_id:
            continue
        if series.current.shown:
            shown.append(Pictured(instrument.title, instrument.picture, series))
        else:
            reasons = [each.reason for each in series.current.items if each.reason and each.reason != NO_DATA]
            hidden.setdefault(INSTRUMENTS, []).extend(reasons[:1])
    return tuple(shown)


def _open_answers(document: Document, session_id: str, hidden: dict[str, list[str]]) -> tuple[Quotes, ...]:
    shown = []
    for instrument in method.instruments():
        if instrument.picture != names.TEXTS:
            continue
        read = {each.item: each.text for each in questions.of_instrument(document, instrument.code)}
        for each in public_answers.public_texts(document, instrument.code):
            if each.session_id != session_id:
                continue
            if each.reason is None:
                shown.append(Quotes(read.get(each.question_id, each.question_id), each.texts))
            else:
                hidden.setdefault(OPEN_ANSWERS, []).append(each.reason)
    return tuple(shown)
