"""Random valid cases: everything the schema allows, with the awkward values that real collaborations bring.

The cases are made from the schema itself, so a new key is covered as soon as it exists. ``cases()`` is a hypothesis strategy;
``random_case`` makes one case from a random generator.
"""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import strategies as st

from samenwerkdesk.model.interchange.case import schema

Case = dict[str, Any]
Schema = dict[str, Any]

MACHINE_ONLY = frozenset({"rounds", "cards", "actions", "expected"})
"""Top-level keys that only the application writes."""

SCALES = ((1, 5), (1, 10), (0, 10))

TEXTS = (
    "Gewone tekst.",
    "",
    "no",
    "Yes",
    "null",
    "~",
    "true",
    "12",
    "007",
    "1e3",
    "1.5e3",
    "-0",
    "0x1F",
    ".inf",
    "10:30",
    "2025-01-16",
    "=",
    "<<",
    "- lijst",
    "sleutel: waarde",
    "{vals}",
    "[vals]",
    "#geen commentaar",
    "&anker *alias !tag",
    "'enkel' \"dubbel\"",
    " spaties ",
    "\tinspringen\t",
    "%procent",
    "@apen",
    "`",
    "einde\n",
    "\n",
    "Eerste alinea.\n\nTweede alinea:\n  - met inspringen\n\n\nDerde.",
    " begint met spatie\nen gaat door \n",
    "Zoë",
    "Zoe\u0308 met los accent",
    "ﬁ ½ ㎡",
    "Sam 👩‍👩‍👧‍👦 en 🇳🇱",
    "\U0010ffff\ufffd",
    "regel\u2028scheiding\u2029alinea",
    "links\u200eրechts\u202eomgekeerd\u202c",
    "vaste\u00a0spatie en zacht\u00adafbreken\ufeff",
    "\r\nwindows\r\n",
    "<b>vet</b> &amp; \\n \\u0041",
    "x" * 150,
    "woord " * 400,
)

NAMES = (
    "Jan de Vries",
    "Jan de Vries",
    "Ngọc Ánh Nguyễn",
    "Ngo\u0323c A\u0301nh Nguye\u0302\u0303n",
    "أحمد",
    "李小龍",
    "Anna-Sophia van der " + "Meer-" * 26,
    "😀",
    'O\'Neill "Bob"',
)

QUESTIONS = ["NET1", "NET2", "NET3", "NET4", "NET5"]
LAYERS = ["contact", "advice", "trust", "support", "strong_tie"]


def cases() -> st.SearchStrategy[Case]:
    """Valid cases from nearly nothing to forty people."""
    return st.builds(
        random_case,
        random=st.integers(0, 2**32 - 1).map(Random),
        people=st.sampled_from([0, 1, 2, 5, 14, 40]),
        partners=st.sampled_from([0, 1, 2, 6, 9]),
        sessions=st.sampled_from([0, 1, 2, 5]),
        scale=st.sampled_from([None, *SCALES]),
        fullness=st.sampled_from([0.1, 0.5, 0.9, 1.0]),
    )


def random_case(
    random: Random,
    *,
    people: int = 5,
    partners: int = 3,
    sessions: int = 2,
    scale: tuple[int, int] | None = (1, 5),
    fullness: float = 0.8,
) -> Case:
    """A valid case; ``fullness`` is the chance that an optional value is there."""
    return _Maker(random, people, partners, sessions, scale, fullness).make()


class _Maker:
    def __init__(
        self,
        random: Random,
        people: int,
        partners: int,
        sessions: int,
        scale: tuple[int, int] | None,
        fullness: float,
    ) -> None:
        self.random = random
        self.fullness = fullness
        self.scale = scale
        prefix = random.choice(["", "é", "naam met spatie ", "id/'\"", "1"])
        counts = {"participant": people, "partner": partners, "session": sessions, "interest": 4, "role": 3}
        self.ids = {kind: [f"{prefix}{kind[0]}{n}" for n in range(count)] for kind, count in counts.items()}
        self.used = 0

    def make(self) -> Case:
        whole = schema()
        case: Case = {}
        for key, section in whole["properties"].items():
            if key in MACHINE_ONLY:
                continue
            ids = self._own_ids(key)
            if ids is not None:
                rows = [{**self._mapping(section["items"]), "id": identity} for identity in ids]
                if rows or self._is():
                    case[key] = rows
            elif self._is():
                case[key] = self.random.choice([None, [], {}, *[self._value(section)] * 12])
                case[key] = self._empty(section, case[key])
        if self.scale is None:
            case.pop("scale", None)
        else:
            case["scale"] = {"scale_min": self.scale[0], "scale_max": self.scale[1]}
        for person in case.get("participants") or ():
            person["name"] = self.random.choice(NAMES)
        return case

    def _own_ids(self, key: str) -> list[str] | None:
        kinds = {
            "participants": "participant",
            "partners": "partner",
            "sessions": "session",
            "interests": "interest",
            "roles": "role",
        }
        return self.ids[kinds[key]] if key in kinds else None

    def _empty(self, section: Schema, value: Any) -> Any:
        """An empty section of the right kind."""
        return (
            {}
            if value == [] and section["type"][0] == "object"
            else []
            if value == {} and section["type"][0] == "array"
            else value
        )

    def _is(self) -> bool:
        return self.random.random() < self.fullness

    def _value(self, wanted: Schema) -> Any:
        kinds = (
            [wanted["type"]] if isinstance(wanted.get("type"), str) else list(wanted.get("type", ["string"]))
        )
        if "null" in kinds:
            kinds.remove("null")
            if not self._is():
                return None
        if "x-refers" in wanted:
            return self.random.choice(self.ids[wanted["x-refers"]] or [None])
        if "x-words" in wanted and self.random.random() < 0.7:
            return self.random.choice(wanted["x-words"])
        if "enum" in wanted:
            return self.random.choice(wanted["enum"])
        kind = self.random.choice(kinds)
        makers = {
            "string": self._text,
            "boolean": lambda _: self.random.random() < 0.5,
            "integer": self._whole,
            "number": self._number,
            "array": self._list,
            "object": self._mapping,
        }
        return makers[kind](wanted)

    def _text(self, wanted: Schema) -> str:
        if wanted.get("x-id"):
            self.used += 1
            return f"n{self.used}"
        if "x-words" in wanted:
            return str(self.random.choice(wanted["x-words"]))
        if wanted.get("format") == "date":
            return self.random.choice(["2025-01-16", "2024-02-29", "1999-12-31"])
        if "x-shape" in wanted:
            return self.random.choice(["09:00", "9:30", "23:59"]) if "tijd" in wanted["x-shape"] else "AB"
        if wanted.get("minLength"):
            return f"code {self.random.randrange(10**6)}"
        return self.random.choice(TEXTS)

    def _whole(self, wanted: Schema) -> int | float:
        low, high = self._bounds(wanted)
        number = self.random.choice([low, high, self.random.randint(int(low), int(high))])
        return float(number) if self.random.random() < 0.1 else int(number)

    def _number(self, wanted: Schema) -> int | float:
        low, high = self._bounds(wanted)
        return self.random.choice([self._whole(wanted), low, high, self.random.uniform(low, high)])

    def _bounds(self, wanted: Schema) -> tuple[float, float]:
        if "x-scale" in wanted:
            return self.scale or (1, 5)
        return wanted.get("minimum", -(10**15)), wanted.get("maximum", 10**15)

    def _list(self, wanted: Schema) -> list[Any]:
        if "prefixItems" in wanted and "items" not in wanted:
            return [self._value(item) for item in wanted["prefixItems"]]
        low, high = wanted.get("minItems", 0), wanted.get("maxItems")
        size = low if low == high else self.random.choice([low, low + 1, low + 2, low + 4])
        items = [self._value(wanted["items"]) for _ in range(size)]
        if wanted["items"].get("x-refers"):
            items = [item for item in items if item is not None]
        if wanted["items"].get("type") == "object":
            items = [item for item in items if self._has_needed(wanted["items"], item)]
        if wanted.get("uniqueItems"):
            items = list(dict.fromkeys(items))
        if keys := wanted.get("x-unique"):
            items = self._distinct(items, keys)
        return items

    def _distinct(self, items: list[Any], keys: list[Any]) -> list[Any]:
        seen: set[Any] = set()
        kept = []
        for item in items:
            values = tuple(item.get(key) if isinstance(item, dict) else item[key] for key in keys)
            if values[0] is None or values not in seen:
                kept.append(item)
            seen.add(values)
        return kept

    def _has_needed(self, wanted: Schema, item: Case) -> bool:
        return all(item.get(key) is not None for key in wanted.get("required", ()))

    def _mapping(self, wanted: Schema) -> Case:
        if "propertyNames" in wanted:
            names = self.ids[wanted["propertyNames"]["x-refers"]]
            chosen = [name for name in names if self._is()]
            return {name: self._value(wanted["additionalProperties"]) for name in chosen}
        needed = wanted.get("required", ())
        made = {
            key: self._value(value)
            for key, value in wanted["properties"].items()
            if key != "unknown" and (key in needed or self._is())
        }
        return self._mended(wanted, made)

    def _mended(self, wanted: Schema, made: Case) -> Case:
        """What the schema cannot say in one place."""
        alone = wanted.get("not", {}).get("required", [])
        if alone in (list(made), [key for key in made if made[key] is not None]):
            made = {}
        if {"done", "status"} <= set(made) or {"adopted", "status"} <= set(made):
            made.pop(self.random.choice(["status", "done" if "done" in made else "adopted"]))
        if "x-apart" in wanted:
            self._apart(wanted["x-apart"], made)
        if "dependentRequired" in wanted:
            made["id"] = "K1"
        if wanted.get("x-rule") == "ties":
            self._ties(made)
        if wanted.get("x-rule") == "nameless" and made.get("linkage") == "none":
            made["answers"] = [{"value": answer.get("value")} for answer in made.get("answers") or ()]
        if "letters_given" in made:
            made["letters_given"] = self.random.choice([None, 19_000])
        if "method" in made:
            self._measure(made)
        if "scale_min" in wanted["properties"]:
            made = {}
        return made

    def _apart(self, keys: list[str], made: Case) -> None:
        seen: set[str] = set()
        for key in keys:
            items = made.get(key)
            if items:
                names = [item["participant_id"] if isinstance(item, dict) else item for item in items]
                made[key] = [item for item, name in zip(items, names, strict=True) if name not in seen]
                seen.update(names)

    def _ties(self, made: Case) -> None:
        size = self.random.randint(1, 5)
        made["question_ids"], made["layers"] = self.random.choice(
            [
                (QUESTIONS[:size], LAYERS[:size]),
                (None, LAYERS[-size:]),
                (QUESTIONS[-size:], None),
                ([], LAYERS[:size]),
            ]
        )
        made["scale"] = self.random.choice([[0, 3], None])
        people = self.ids["participant"]
        pairs = {(giver, receiver) for giver in people for receiver in people if self.random.random() < 0.1}
        ties = [
            [*pair, *(self.random.choice([None, 0, 1, 2, 3]) for _ in range(size))] for pair in sorted(pairs)
        ]
        self.random.shuffle(ties)
        made["ties"] = ties

    def _measure(self, made: Case) -> None:
        low, high = self.scale or (1, 5)

        def mark() -> int | None:
            return self.random.choice([None, low, high, self.random.randint(low, high)])

        for scores in (made.get("scores") or {}).values():
            for condition in scores or ():
                if scores[condition] is not None:
                    scores[condition] = (
                        mark() if made["method"] == "quick_scan" else [mark() for _ in range(5)]
                    )
