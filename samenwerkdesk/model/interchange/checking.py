"""Is this a case? Everything that docs/case.schema.json says, in Dutch sentences.

The schema has keywords of its own:

- ``x-refers``: an id that exists elsewhere in the case; ``x-id``: an id no other of its kind has;
- ``x-unique``: keys (or places) whose values no two items of a list share;
- ``x-apart``: lists that have no participant in common;
- ``x-scale``: a mark on the scale of the collaboration;
- ``x-words``: the words a text may be; ``x-shape``: what a pattern stands for;
- ``x-rule``: a rule of its own, by name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from samenwerkdesk import places
from samenwerkdesk.model.interchange.comparing import Case, Path, readable
from samenwerkdesk.model.interchange.fields import plain
from samenwerkdesk.model.interchange.mistakes import CaseError
from samenwerkdesk.model.interchange.people import letters_needed
from samenwerkdesk.model.interchange.sentences import choose, nearest, sentences, shown

Check = Callable[[Any, Any, Any, Any], Iterator[Any]]

KINDS = {
    "participant": ("participants", "deelnemer"),
    "partner": ("partners", "partner"),
    "session": ("sessions", "sessie"),
    "interest": ("interests", "belang"),
    "role": ("roles", "rol"),
}
"""What can be referred to: the list it is in and its Dutch name."""

SCALES = ((1, 5), (1, 10), (0, 10))
"""The scales a collaboration may have (methode 10)."""

USUAL_SCALE = (1, 5)
"""The scale of a case that gives none."""

MOST = 200
"""Mistakes beyond this are not looked for."""


def check(case: Case) -> None:
    """Raise CaseError with a sentence for every mistake, in the order of the case; return when there is none."""
    from jsonschema import Draft202012Validator, FormatChecker
    from jsonschema.validators import extend

    validator: Any = extend(Draft202012Validator, _Keywords(case).all())  # type: ignore[no-untyped-call]
    errors = validator(_schema(), format_checker=FormatChecker(["date"])).iter_errors(case)
    told = ((tuple(error.absolute_path), words) for error in errors for words in sentences(error))
    found = [
        (_order(case, path), f"{readable(case, path)}: {words}{'' if words.endswith('?') else '.'}")
        for path, words in islice(told, MOST)
    ]
    if found:
        found.sort(key=lambda mistake: mistake[0])
        raise CaseError(list(dict.fromkeys(words for _, words in found)))


@cache
def _schema() -> Any:
    return json.loads(places.resource("schema/case.schema.json").read_text(encoding="utf-8"))


def _order(case: Any, path: Path) -> list[int]:
    """Where in the file a place is, so that mistakes can be told from top to bottom."""
    spot = []
    here = case
    for step in path:
        if isinstance(here, dict):
            spot.append(list(here).index(step) if step in here else len(here))
        else:
            spot.append(int(step))
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            here = None
    return spot


class _Keywords:
    """The schema's own keywords for one case; each yields what is wrong, as the end of a sentence."""

    def __init__(self, case: Case) -> None:
        lists = {kind: case.get(key) or [] for kind, (key, _) in KINDS.items()}
        # What is no list is a mistake of its own; that everything refers to it is not.
        self._ids = {
            kind: dict.fromkeys(_ids(items)) for kind, items in lists.items() if isinstance(items, list)
        }
        self._scale = _scale(case.get("scale"))
        self._seen: dict[str, set[str]] = {}
        self._letters = _letters(case)

    def all(self) -> dict[str, Check]:
        """The checks by keyword."""
        checks: dict[str, Callable[[Any, Any], Iterator[tuple[str, Path]]]] = {
            "x-refers": self._refers,
            "x-id": self._id,
            "x-unique": self._unique,
            "x-apart": self._apart,
            "x-scale": self._on_scale,
            "x-words": self._words,
            "x-rule": lambda name, value: getattr(self, f"_rule_{name}")(value),
        }
        return {keyword: _as_keyword(check) for keyword, check in checks.items()}

    def _refers(self, kind: str, value: Any) -> Iterator[tuple[str, Path]]:
        known = self._ids.get(kind)
        if isinstance(value, str) and known is not None and value not in known:
            yield f"{KINDS[kind][1]} {shown(value)} bestaat niet{nearest(value, known)}", ()

    def _id(self, kind: str, value: Any) -> Iterator[tuple[str, Path]]:
        seen = self._seen.setdefault(kind, set())
        if isinstance(value, str):
            if value in seen:
                yield f"{shown(value)} is al de id van een ander onderdeel", ()
            seen.add(value)

    def _unique(self, keys: list[Any], items: Any) -> Iterator[tuple[str, Path]]:
        seen = set()
        for place, item in enumerate(items if isinstance(items, list) else ()):
            try:
                values = tuple(item.get(key) if isinstance(item, dict) else item[key] for key in keys)
                if values[0] is None:
                    continue
                if values in seen:
                    words = " en ".join(shown(value) for value in values if value is not None)
                    yield f"{words} komt al eerder in de lijst voor", (place,)
                seen.add(values)
            except (TypeError, IndexError, AttributeError):
                continue

    def _apart(self, keys: list[str], group: Any) -> Iterator[tuple[str, Path]]:
        seen: dict[str, str] = {}
        for key in keys if isinstance(group, dict) else ():
            items = group.get(key)
            for item in items if isinstance(items, list) else ():
                person = item.get("participant_id") if isinstance(item, dict) else item
                if isinstance(person, str) and seen.setdefault(person, key) != key:
                    yield f"{shown(person)} staat ook al bij {seen[person]}", (key,)

    def _on_scale(self, _: Any, value: Any) -> Iterator[tuple[str, Path]]:
        low, high = self._scale
        if isinstance(value, (int, float)) and not isinstance(value, bool) and not low <= value <= high:
            yield f"{shown(value)} valt buiten de schaal {plain(low)}–{plain(high)}", ()

    def _rule_scale(self, scale: Any) -> Iterator[tuple[str, Path]]:
        if isinstance(scale, dict):
            ends = [scale.get("scale_min"), scale.get("scale_max")]
            if ends != [None, None] and tuple(ends) not in SCALES:
                yield f"de schaal moet {choose(f'{low}–{high}' for low, high in SCALES)} zijn", ()

    def _rule_letters(self, number: Any) -> Iterator[tuple[str, Path]]:
        if isinstance(number, (int, float)) and number < self._letters:
            yield f"{shown(number)} is te klein; de partners gebruiken al {self._letters} letters", ()

    def _rule_nameless(self, poll: Any) -> Iterator[tuple[str, Path]]:
        if isinstance(poll, dict) and poll.get("linkage") == "none" and isinstance(poll.get("answers"), list):
            for place, answer in enumerate(poll["answers"]):
                if isinstance(answer, dict) and answer.get("participant_id") is not None:
                    yield "bij linkage none hoort geen deelnemer", ("answers", place, "participant_id")

    def _words(self, words: list[str], value: Any) -> Iterator[tuple[str, Path]]:
        if isinstance(value, str) and value not in words:
            yield f"{shown(value)} kan hier niet; kies {choose(words)}", ()

    def _rule_ties(self, network: Any) -> Iterator[tuple[str, Path]]:
        if not isinstance(network, dict):
            return
        questions, layers, ties = (network.get(key) or [] for key in ("question_ids", "layers", "ties"))
        if not all(isinstance(value, list) for value in (questions, layers, ties)):
            return
        if questions and layers and len(questions) != len(layers):
            yield f"er zijn {len(layers)} lagen, maar {len(questions)} vragen", ("question_ids",)
        size = len(questions or layers)
        for place, tie in enumerate(ties):
            if isinstance(tie, list) and len(tie) >= 3 and len(tie) != size + 2:
                yield (
                    f"hier horen twee deelnemers en {size} waarden; het zijn er {len(tie) - 2}",
                    ("ties", place),
                )


def _as_keyword(check: Callable[[Any, Any], Iterator[tuple[str, Path]]]) -> Check:
    from jsonschema import ValidationError

    def keyword(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        for words, path in check(value, instance):
            yield ValidationError(words, path=path)

    return keyword


def _letters(case: Case) -> int:
    try:
        return letters_needed(case)
    except (AttributeError, TypeError):
        return 0


def _ids(items: list[Any]) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            yield item["id"]


def _scale(given: Any) -> tuple[float, float]:
    if not isinstance(given, dict):
        return USUAL_SCALE
    low, high = given.get("scale_min"), given.get("scale_max")
    if isinstance(low, (int, float)) and isinstance(high, (int, float)):
        return low, high
    return USUAL_SCALE
