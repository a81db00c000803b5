"""An ambition with too much of everything: many versions, long functions, lines of every partner, and much to take and give."""

from __future__ import annotations

from samenwerkdesk.model import (
    ambition_words,
    ballots,
    cards,
    give_take,
    method,
    partners,
    questions,
    rounds,
    sessions,
)
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.document import Document


def fill(document: Document, sentence: str, long: str) -> None:
    """Fill both elements; ``sentence`` is some 90 letters, ``long`` thousands."""
    order = [each.id for each in sessions.all_sessions(document)]
    for at, text in enumerate((sentence, sentence * 2, long, sentence * 3, sentence * 4)):
        key = ambition_words.begin_version(document, order[at % len(order)] if order else None)
        ambition_words.set_text(document, key, text)
    for about in method.ambition_functions():
        ambition_words.set_function(document, about.code, long if about.code == "FUN3" else sentence)
    keys = [each.id for each in partners.all_partners(document)]
    categories = [each.code for each in method.give_take_categories()]
    for at, key in enumerate(keys):
        cards.write(document, ambition_words.no_go_lane(key), [sentence] * (1 + at % 3))
        _lines(document, key, keys, categories, at, sentence, long)
    if order:
        _formula(document, order[-1])


def _formula(document: Document, session: str) -> None:
    """Forty people who answer from one end of the scale to the other."""
    key = rounds.prepare(document, "ambition_formula", session)
    rounds.start(document, key)
    asked = questions.of_round(document, key)
    for at in range(40):
        given = {each.key: Given(float((at * (3 + number)) % 11)) for number, each in enumerate(asked)}
        ballots.submit(document, {key: given}, Who())
    rounds.close(document, key)
    while (now := rounds.get(document, key)) is not None and rounds.next_step(now):
        rounds.reveal(document, key)


def _lines(
    document: Document,
    key: str,
    keys: list[str],
    categories: list[str],
    at: int,
    sentence: str,
    long: str,
) -> None:
    for direction in give_take.DIRECTIONS:
        for number in range(9 if at == 0 else 1 + at % 4):
            text = long if (at, number) == (0, 1) else f"{number + 1}. {sentence}"
            line = give_take.add(document, key, direction, text)
            turn = at + number + (3 if direction == give_take.GIVE else 0)
            give_take.set_field(document, line, "category", categories[turn % len(categories)])
            if number % 5 != 4:
                give_take.set_field(document, line, "weight", float(1 + turn % 5))
            if turn % 3 == 0:
                other = keys[(at + 1 + number) % len(keys)]
                if other != key:
                    give_take.set_field(document, line, "linked_partner_id", other)
