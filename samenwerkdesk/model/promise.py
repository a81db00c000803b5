"""'Wie ziet wat': what is promised to people before they answer, in plain sentences (methode.md 20, PRI1; 21 rule 18)."""

from __future__ import annotations

from samenwerkdesk.model import disclosure
from samenwerkdesk.model.rounds import NOBODY, PARTICIPANT, PARTNER, Round

LINKAGE_NAMES = {NOBODY: "zonder naam", PARTNER: "met de organisatie", PARTICIPANT: "met de naam"}
"""What is stored, as it stands in a choice."""


def room(mode: str, least: int) -> str:
    """What the room and the report may show, with the threshold ``least``."""
    if mode == disclosure.OPEN:
        return "De zaal en het verslag: ook wie wat heeft ingevuld."
    each = " en, vanaf dat aantal, het beeld per organisatie" if mode == disclosure.PER_PARTNER else ""
    return (
        f"De zaal en het verslag: alleen het beeld van de groep, vanaf {least} antwoorden{each}. Nooit namen."
    )


def stored(linkage: str) -> str:
    """What is in the file, and so what the facilitator can see."""
    if linkage == PARTICIPANT:
        return "Het bestand: je antwoord met je naam. De begeleider kan dat zien."
    if linkage == PARTNER:
        return (
            "Het bestand: je antwoord met je organisatie, zonder naam. Ben je de enige van je organisatie,"
            " dan kan de begeleider zien dat het van jou is."
        )
    return (
        "Het bestand: je antwoord, zonder naam, organisatie of volgorde. Vul je het zelf op de laptop in, dan kan ook de"
        " begeleider niet zien wat van jou is; een vel op papier typt de begeleider over."
    )


def promise(mode: str, linkage: str, least: int) -> tuple[str, str]:
    """The two sentences of the promise: who is shown what, and what is kept."""
    return room(mode, least), stored(linkage)


def of_round(of: Round, least: int) -> tuple[str, str]:
    """The promise of a round; that of the trust network says what others on it come to know (methode.md 13 and 20)."""
    return (
        network(of.mode, least) if of.instrument == "trust_network" else promise(of.mode, of.linkage, least)
    )


def network(mode: str, least: int) -> tuple[str, str]:
    """What is promised to who wants to be in the trust network, with the threshold ``least``."""
    shown = (
        "De zaal en het verslag: wie met wie een band heeft, op naam, en alleen als iedereen meedoet."
        if mode == disclosure.OPEN
        else (
            f"De zaal en het verslag: alleen het patroon tussen organisaties, een lijn pas als van beide samen {least}"
            " mensen invulden. Nooit namen, en nooit wie niet meedoet."
        )
    )
    kept = (
        "Het bestand: je antwoorden met je naam. De begeleider kan dat zien. Wie meedoet, ziet bij het invullen de namen van"
        " wie ook meedoen. Nee zeggen mag zonder uitleg, en je kunt je ja altijd intrekken."
    )
    return shown, kept


def short(mode: str, linkage: str) -> str:
    """The promise in a few words, for beside a title: 'anoniem, bewaard zonder naam'; what is kept by name is not anonymous."""
    kept = linkage != NOBODY
    names = {
        disclosure.ANONYMOUS: "in de zaal zonder naam" if kept else "anoniem",
        disclosure.PER_PARTNER: "per organisatie",
        disclosure.OPEN: "open",
    }
    return f"{names.get(mode, mode)}, bewaard {LINKAGE_NAMES.get(linkage, linkage)}"
