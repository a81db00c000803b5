"""A collaboration that is more than anybody has: 40 people, 14 partners, names of 140 letters, texts of 3,000."""

from __future__ import annotations

from datetime import date, datetime
from itertools import cycle, islice

from samenwerkdesk.model import (
    actions,
    agenda,
    ballots,
    cards,
    collaboration,
    decisions,
    fence,
    fence_expectations,
    ground_rules,
    partners,
    people,
    questions,
    roles,
    rounds,
    sessions,
    tasks,
    transfers,
)
from samenwerkdesk.model.ballots import Given, Who
from samenwerkdesk.model.cards import Lane
from samenwerkdesk.model.document import Document
from tools import (
    overfull,
    overfull_agreements,
    overfull_ambition,
    overfull_chain,
    overfull_consensus,
    overfull_interests,
    overfull_phases,
    overfull_relation,
    overfull_session,
    overfull_trust_network,
)

DAY = date(2025, 4, 10)
PARTNERS, PEOPLE, NAME, TEXT = 14, 40, 140, 3000

_WORDS = [
    *(
        "de",
        "gemeente",
        "wil",
        "dat",
        "iedereen",
        "die",
        "een",
        "vraag",
        "heeft",
        "binnen",
        "vijf",
        "werkdagen",
        "één",
    ),
    *(
        "gezicht",
        "ziet",
        "en",
        "dat",
        "blijft",
        "ook",
        "wanneer",
        "er",
        "organisaties",
        "bij",
        "komen",
        "want",
    ),
    *("ketenregie", "betekent", "samenwerkingsafspraken", "nakomen"),
]


def text(mark: str, letters: int = TEXT) -> str:
    """A text of about so many letters that begins and ends with its mark."""
    words = islice(cycle(_WORDS), letters // 4)
    said = " ".join(words)[: letters - 2 * len(mark) - 2].rsplit(" ", 1)[0]
    return f"{mark} {said} {mark}"


def name(mark: str) -> str:
    """A name of about 140 letters."""
    return text(mark, NAME)


def fill(document: Document) -> None:
    """Fill a new document."""
    collaboration.set_text(document, "title", name("Samenwerking"))
    places = [partners.add(document, name(f"Partner{at}")) for at in range(PARTNERS)]
    everybody = [people.add(document, name(f"Mens{at}"), places[at % PARTNERS]) for at in range(PEOPLE)]
    blocks = [(15.0, name(f"Blok{at}"), None) for at in range(14)]
    session = sessions.add(document, DAY, blocks)
    sessions.set_field(document, session, "location", name("Plaats"))
    sessions.set_field(document, session, "check_in_question", text("Checkin"))
    sessions.everybody_present(document, session)
    agenda.step(document, session, datetime(2025, 4, 10, 9, 30))
    _record(document, session, everybody)
    _ask(document, session, everybody)
    _fence(document, places, everybody)
    _roles(document, session, everybody)
    overfull_agreements.fill(document, DAY, name("Two"), text("Lang"))
    overfull_consensus.fill_consensus(document, session, DAY, text("Onderwerp", 200), text("Consensus"))
    overfull_phases.fill(document, DAY, name("Fase"), text("Antwoord"))
    overfull_relation.fill(document, session, text("Signaal", 200), text("Organiseren"))
    overfull_trust_network.fill(document, session, text("Koppeling", 200))
    overfull_session.fill(document, session, text("Afweging", 200), text("Lang"))
    overfull_chain.fill(document, name("Stap"), text("Keten"))
    overfull_ambition.fill(document, name("Ambitie"), text("Zin"))
    overfull_interests.fill(document, text("Belang", 200), text("Onder water"))
    overfull.fill_mandates(document, DAY, text("Bereik", 200), text("Huiswerk"))


def _record(document: Document, session: str, everybody: list[str]) -> None:
    for at in range(9):
        ground_rules.propose(document, text(f"Regel{at}", TEXT if at == 1 else 300))
    for at in range(3):
        decisions.add(document, session, text(f"Besluit{at}"), text(f"Reden{at}"))
        actions.add(document, session, text(f"Afspraak{at}"), everybody[at], DAY)
        actions.improve(document, session, text(f"Beter{at}"), everybody[at], DAY, "ambition")


def _ask(document: Document, session: str, everybody: list[str]) -> None:
    scan = rounds.prepare(document, "quick_scan", session)
    options = tuple(name(f"Keuze{at}") for at in range(6))
    choice = rounds.prepare_poll(document, session, text("Vraag"), "multiple", options)
    said = rounds.prepare_poll(document, session, text("Openvraag"), "open")
    words = rounds.prepare_poll(document, session, "Welke woorden komen op?", "wordcloud")
    for key in (scan, choice, said, words):
        rounds.start(document, key)
        asked = questions.of_round(document, key)
        for at in range(len(everybody)):
            given = {each.key: _given(each.kind, at, options) for each in asked}
            ballots.submit(document, {key: given}, Who())
        rounds.close(document, key)
        while (now := rounds.get(document, key)) is not None and rounds.next_step(now):
            rounds.reveal(document, key)
    waiting = rounds.prepare_poll(document, session, text("Wachtvraag"), "single", ("ja", "nee"))
    rounds.start(document, waiting)


def _given(kind: str, at: int, options: tuple[str, ...]) -> Given:
    if kind == "mark":
        return Given(1.0 + at % 5)
    if kind == "text":
        return Given(text=text(f"Antwoord{at}"))
    if kind == "words":
        return Given(text=f"samen{at % 13}")
    return Given(chosen=(options[at % 6],))


def _fence(document: Document, places: list[str], everybody: list[str]) -> None:
    for at, place in enumerate(places):
        fence.set_sheet(document, place, "why_we_act_this_way", text(f"Waarom{at}", 400))
        fence.set_sheet(document, place, "often_misunderstood", text(f"Misverstaan{at}", 400))
        for lane in fence.BOUNDARY:
            cards.write(document, Lane(fence.BOARD, lane, place), [text(f"Grens{at}{lane}", 200)])
        other = places[(at + 1) % PARTNERS]
        fence_expectations.set_field(
            document, place, other, "offer", text(f"Bod{at}", TEXT if not at else 200)
        )
        fence_expectations.set_field(document, place, other, "need", text(f"Nodig{at}", 200))
    for at in range(3):
        (term,) = cards.write(document, Lane(fence.BOARD, fence.JARGON), [name(f"Woord{at}")])
        for number, place in enumerate(places):
            fence.set_meaning(document, term, place, text(f"Betekenis{at}x{number}", 200))
    fence.set_case(document, text("Casus"))
    fence.set_identity(document, "identity_name", name("Wij"))
    for field in ("identity_sentence", "shared_goal"):
        fence.set_identity(document, field, text(f"Verhaal{field}"))
    fence.add_need(document, text("Behoefte"), everybody[0])
    for lane in fence.SHARED:
        cards.write(document, Lane(fence.BOARD, lane), [text(f"Samen{lane}")])


def _roles(document: Document, session: str, everybody: list[str]) -> None:
    for at in range(8):
        role = roles.add(document, name(f"Rol{at}"), text(f"Doel{at}", 600))
        roles.set_accountabilities(document, role, [text(f"Houd{at}", 300)])
        roles.set_holder(document, role, everybody[at], DAY, everybody[at + 1])
        task = tasks.add(document, name(f"Taak{at}"), role, DAY)
        transfers.propose(document, task, everybody[at + 2], DAY, session, "reden", "notitie")
