"""What everybody may see of polls and open questions (methode.md 18, 20 and 21 rules 15 and 18, own rules (E))."""

from __future__ import annotations

from dataclasses import dataclass, replace

from samenwerkdesk.model import counted, polls
from samenwerkdesk.model.disclosure import NO_DATA, NOT_YET, TOO_FEW, may_show, threshold
from samenwerkdesk.model.document import Document


@dataclass(frozen=True)
class PublicPoll:
    """What everybody may see of a poll: counts per option, marks or texts without names. Hidden: ``reason`` says why.

    ``options`` are (option as it is read, votes, share of the senders 0–1); ``texts`` are in alphabetical order, so that
    nobody can tell who came first. ``top`` are all options with the highest number (methode.md 21 rule 15).
    """

    id: str
    session_id: str | None
    question: str
    kind: str
    n: int
    reason: str | None = None
    options: tuple[tuple[str, int, float], ...] = ()
    top: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    scores: tuple[float, ...] = ()
    mean: float | None = None
    scale_lowest: float | None = None
    scale_highest: float | None = None

    @property
    def shown(self) -> bool:
        """Whether there is anything to see."""
        return self.reason is None


def public_polls(document: Document) -> list[PublicPoll]:
    """What everybody may see of every closed poll, in the order in which they were asked."""
    least = threshold(document)
    return [public_poll(each, least) for each in polls.polls(document)]


def public_poll(each: polls.Poll, least: int) -> PublicPoll:
    """What everybody may see of one poll with threshold ``least``; nothing before it was revealed."""
    question, kind = each.question or "", each.kind or "open"
    whole = PublicPoll(each.id, each.session_id, question, kind, each.n_senders)
    if each.state in (counted.PREPARED, counted.OPEN, counted.CLOSED):
        return replace(whole, reason=NOT_YET)
    if not each.n_senders:
        return replace(whole, reason=NO_DATA)
    if not may_show(each.n_senders, least, each.anonymity_mode):
        return replace(whole, reason=TOO_FEW)
    read = [
        (polls.read_as(each.code, option.text), option.count, float(option.share or 0))
        for option in each.options
    ]
    return replace(
        whole,
        options=tuple(read),
        top=tuple(polls.read_as(each.code, text) for text in each.top or ()),
        texts=tuple(sorted(each.texts, key=str.casefold)),
        scores=tuple(sorted(each.numbers)),
        mean=None if each.mean is None else float(each.mean),
        scale_lowest=each.scale_lowest,
        scale_highest=each.scale_highest,
    )


# ---------------------------------------------------------------------- open questions


@dataclass(frozen=True)
class PublicTexts:
    """The answers to one open question, without names and in alphabetical order; hidden: ``reason`` says why."""

    session_id: str
    question_id: str
    n: int
    texts: tuple[str, ...] = ()
    reason: str | None = None


def public_texts(document: Document, instrument: str = "open_questions") -> list[PublicTexts]:
    """What everybody may see of an instrument of open questions, per session and question."""
    least = threshold(document)
    found = []
    for session_id, each in counted.last_per_session(counted.rounds(document, instrument)).items():
        given: dict[str, list[str]] = {}
        for item, text in document.rows(
            "SELECT item, text FROM ballot JOIN answer ON ballot_id = ballot.id WHERE round_id = ? AND trim(text) <> ''",
            (each.id,),
        ):
            given.setdefault(item, []).append(text)
        for item, texts in sorted(given.items()):
            shown = PublicTexts(session_id, item, len(texts), tuple(sorted(texts, key=str.casefold)))
            if each.state == counted.CLOSED:
                found.append(PublicTexts(session_id, item, len(texts), reason=NOT_YET))
            elif not may_show(len(texts), least, each.anonymity_mode):
                found.append(PublicTexts(session_id, item, len(texts), reason=TOO_FEW))
            else:
                found.append(shown)
    return found
