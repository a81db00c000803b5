"""The method files say what the handbook says, and a mistake in one of them is named."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from samenwerkdesk import places
from samenwerkdesk.model import method
from samenwerkdesk.model.method import question_sets, reading

ROOT = Path(__file__).parents[2]
HANDBOOK = (ROOT / "docs" / "methode.md").read_text(encoding="utf-8")
FILES = sorted(places.resource("method").glob("*.toml"))
TABLES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in FILES}
CODE = r"[A-Z]{2,4}\d+(?:\.\d+)?"

# Keys whose text is ours, or no text at all.
NOT_PROSE = {
    "answer", "axes", "code", "condition", "field", "kind", "label", "number", "page", "phase", "picture", "product_kind",
    "respondent", "target", "text_field", "type",
}  # fmt: skip
OURS = {
    "instrument.title", "instrument.scale", "instrument.items.text", "notes.title", "plane.quadrants.x", "plane.quadrants.y",
    "plans.blocks.title", "shifts.text", "stop_words",
}  # fmt: skip


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[*`]", "", text).replace("_", " "))


PLAIN = plain(HANDBOOK)
CHAPTERS = {
    int(found[1]): (found[2], found[3])
    for found in re.finditer(r"^## (\d+)\. (.*?)\n(.*?)(?=^## |\Z)", HANDBOOK, re.MULTILINE | re.DOTALL)
}


def lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def in_handbook(text: str) -> bool:
    wanted = plain(text).rstrip(".")
    return wanted in PLAIN or lowered(wanted) in PLAIN


def tables_in(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from tables_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from tables_in(part)


def prose_in(value: Any, where: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, part in value.items():
            path = f"{where}.{key}" if where else key
            if key not in NOT_PROSE and path not in OURS:
                yield from prose_in(part, path)
    elif isinstance(value, list):
        for part in value:
            yield from prose_in(part, where)
    elif isinstance(value, str) and where not in ("instrument.items", "instrument.along"):
        yield where, value


def coded_tables() -> list[dict[str, Any]]:
    return [
        table
        for content in TABLES.values()
        for table in tables_in(content)
        if "text" in table
        and re.fullmatch(CODE, str(table.get("code", "")))
        and table["code"] not in START_DOCUMENTS
    ]


START_DOCUMENTS = {"S0", "S1", "S2", "S3", "S4"}


def handbook_texts(code: str) -> list[str]:
    """Every text the handbook puts behind a code: the cells of its row, or what follows up to the next code."""
    texts = []
    for row in re.finditer(rf"^\| `{re.escape(code)}` \| (.*) \|$", HANDBOOK, re.MULTILINE):
        texts += [plain(cell).removeprefix("(optioneel) ") for cell in row[1].split(" | ")]
    for inline in re.finditer(rf"`{re.escape(code)}` ([^`|\n]+)", HANDBOOK):
        sentence = re.match(r"['\"]?(.*?[.?])(?=['\"]?(?: |$))", plain(inline[1]))
        if sentence:
            texts.append(sentence[1])
    return texts


# ---------------------------------------------------------------- the handbook


def test_every_element_has_its_chapter() -> None:
    listed = re.findall(r"^\| (\d+) \| (.*?) \| (.*?) \| (.*?) \|$", HANDBOOK, re.MULTILINE)
    for element, (number, name, question, belongs_to) in zip(method.elements(), listed[:20], strict=True):
        assert (element.number, element.name, element.question) == (int(number), name, question)
        assert element.belongs_to == belongs_to
        assert element.title == CHAPTERS[element.number][0]


@pytest.mark.parametrize("key", method.ELEMENTS)
def test_every_element_is_complete(key: str) -> None:
    element = method.element(key)
    assert element.key == key
    assert element.purpose.endswith(".")
    assert element.when.endswith(".")
    assert element.duration
    assert len(element.pitfalls) >= 2
    assert element.sources
    assert method.element(key) is element


@pytest.mark.parametrize("key", method.ELEMENTS)
def test_pitfalls_together_are_the_handbooks(key: str) -> None:
    element = method.element(key)
    found = re.search(r"^\*\*Valkuilen\.\*\* (.*)$", CHAPTERS[element.number][1], re.MULTILINE)
    assert found
    assert " ".join(element.pitfalls) == re.sub(r"[*`]", "", found[1]).strip()


@pytest.mark.parametrize("key", method.ELEMENTS)
def test_every_address_in_the_sources_is_kept(key: str) -> None:
    element = method.element(key)
    chapter = CHAPTERS[element.number][1]
    bron = chapter[chapter.index("**Bron.**") :]
    wanted = {address.rstrip(".,);") for address in re.findall(r"https?://[^\s;,)]+", bron)}
    kept = {
        address.rstrip(".,);")
        for source in element.sources
        for address in re.findall(r"https?://[^\s;,)]+", source.text)
    }
    assert kept == wanted


def test_every_code_of_the_handbook_stands_in_the_files_once() -> None:
    counted = Counter(table["code"] for table in coded_tables())
    wanted = set(re.findall(rf"`({CODE})`", HANDBOOK)) | {f"PV{n}" for n in range(1, 5)}
    assert set(counted) == wanted
    assert {code: n for code, n in counted.items() if n != 1} == {}
    assert len(wanted) > 150


def test_every_coded_text_is_the_handbooks() -> None:
    wrong = []
    for table in coded_tables():
        texts = handbook_texts(table["code"])
        given = [table["low"], table["high"]] if table["code"].startswith("VN") else [table["text"]]
        wrong += [(table["code"], text, texts) for text in given if not {text, lowered(text)} & set(texts)]
    assert wrong == []


@pytest.mark.parametrize("name", sorted(TABLES))
def test_all_prose_is_the_handbooks(name: str) -> None:
    ours = [(where, text) for where, text in prose_in(TABLES[name]) if text and not in_handbook(text)]
    assert ours == []


def test_what_is_our_own_is_labelled_so() -> None:
    for element in method.elements():
        chapter = CHAPTERS[element.number][1]
        bron = plain(chapter[chapter.index("**Bron.**") :])
        if re.search(r"\bE\b", bron):
            assert any("E" in source.label for source in element.sources), element.key
    ours = [
        question for key in ("collaboration_check", "phases") for question in method.element(key).questions
    ]
    ours += [statement for condition in method.conditions() for statement in condition.statements]
    assert {question.label for question in ours} == {"E"}
    assert {topic.label for topic in method.consensus_topics()} == {"E"}
    assert {quality.label for quality in method.community_qualities()} == {"E"}
    assert {rule.label[0] for rule in method.privacy_rules()} == {"E"}
    assert {value.label for value in method.consents()} == {"E"}
    assert method.plane("steering_quadrant").label == "E/V"


def test_labels_are_the_handbooks_letters() -> None:
    letters = {choice.code for choice in method.guide().labels}
    labels = {
        table["label"] for content in TABLES.values() for table in tables_in(content) if "label" in table
    }
    assert {letter for label in labels for letter in label.split("/")} == letters == set("SPVE")


# ---------------------------------------------------------------- instruments

ON_THE_TRAJECTORY = {
    "full_scan",
    "quick_scan",
    "movement",
    "process_trust",
    "community_qualities",
    "compliance",
}
FIXED = {
    "collaboration_check": (1, 5),
    "steering_quadrant": (0, 10),
    "ambition_formula": (0, 10),
    "shift": (0, 10),
    "dual_identity": (0, 10),
    "trust_network": (0, 3),
}


def test_scales_follow_calculation_rule_20() -> None:
    for instrument in method.instruments():
        scales = {
            (item.scale.minimum, item.scale.maximum) if item.scale else None
            for item in instrument.items
            if "score" in item.answer
        }
        if instrument.code in ON_THE_TRAJECTORY:
            assert instrument.trajectory
            assert scales == {None}
        elif instrument.code in FIXED:
            assert scales == {FIXED[instrument.code]}
    balance = method.instrument("organisation_balance")
    assert [item.scale for item in balance.items] == [
        method.Scale(0, 10),
        method.Scale(0, 10),
        method.Scale(-5, 5),
    ]


def test_item_codes_are_what_is_stored() -> None:
    stored = {
        "full_scan": [f"{c}{n}" for c in ("AMB", "BEL", "REL", "ORG", "PRO") for n in range(1, 6)],
        "quick_scan": ["ambition", "interests", "relationship", "organisation", "process"],
        "open_questions": ["OPEN1", "OPEN2"],
        "movement": ["BEW1", "BEW2"],
        "process_trust": [f"PV{n}" for n in range(1, 5)],
        "community_qualities": [f"WG{n}" for n in range(1, 10)],
        "compliance": [f"SR{n}" for n in range(1, 8)],
        "shift": [f"VN{n}" for n in range(1, 5)],
        "ambition_formula": ["FOR1", "FOR2", "FOR3"],
        "organisation_balance": ["OG1", "OG2", "OG3"],
        "dual_identity": ["own_organisation", "collaboration"],
        "steering_quadrant": ["STU1", "STU2"],
        "trust_network": [f"NET{n}" for n in range(1, 6)],
        "resistance": [f"WEE{n}" for n in range(1, 7)],
        "collaboration_check": [f"WEG{n}" for n in range(1, 13)],
        "poll": [],
    }
    assert {each.code: [item.code for item in each.items] for each in method.instruments()} == stored
    assert all(each.picture and each.title for each in method.instruments())


def test_the_full_scan_knows_its_conditions() -> None:
    scan = method.instrument("full_scan")
    assert Counter(item.condition for item in scan.items) == {each.code: 5 for each in method.conditions()}
    assert scan.item("AMB3").text == "De ambitie versterkt de koers van mijn eigen organisatie."
    with pytest.raises(KeyError):
        scan.item("AMB6")


def test_perspectives() -> None:
    assert [each.code for each in method.instrument("community_qualities").perspectives] == ["group", "self"]
    assert [each.code for each in method.instrument("steering_quadrant").perspectives] == ["now", "desired"]
    assert method.instrument("trust_network").target == "person"
    assert method.instrument("collaboration_check").respondent == "partner"


# ---------------------------------------------------------------- what one element alone has


def test_phases_have_questions_and_products() -> None:
    assert [phase.code for phase in method.phases()] == [
        "explore",
        "share",
        "agree",
        "design",
        "execute_renew",
    ]
    assert all(len(phase.questions) == 5 for phase in method.phases())
    assert [len(phase.form.steps) for phase in method.fence_phases()] == [4, 4, 5]
    assert [len(phase.questions) for phase in method.fence_phases()] == [5, 5, 6]


def test_session_plans_add_up() -> None:
    plans = {plan.code: plan for plan in method.session_plans()}
    assert plans["basic"].minutes == 120
    assert plans["half_day"].minutes == 210
    assert 150 <= plans["large_group"].minutes <= 180
    for plan in plans.values():
        for before, after in zip(plan.blocks, plan.blocks[1:], strict=False):
            assert before.start + before.minutes == after.start
        assert plan.blocks[-1].start + plan.blocks[-1].minutes == plan.minutes
        assert {block.page for block in plan.blocks} <= {*method.ELEMENTS, ""}


def test_planes_have_four_quarters_and_the_boundary_is_high() -> None:
    for key in ("steering_quadrant", "organisation_balance", "chain"):
        plane = method.plane(key)
        assert {(quadrant.x, quadrant.y) for quadrant in plane.quadrants} == {
            (x, y) for x in ("low", "high") for y in ("low", "high")
        }
        assert plane.quadrant(plane.boundary, plane.boundary - 0.01).x == "high"
        assert plane.quadrant(plane.boundary, plane.boundary - 0.01).y == "low"
    assert method.plane("organisation_balance").quadrant(6, 4).code == "pushing_through"
    assert method.plane("chain").quadrant(3, 5).code == "disconnected"


def test_the_example_uses_only_codes_we_know() -> None:
    case = yaml.safe_load(places.resource("example/gezinsketen-elzenland.yaml").read_text(encoding="utf-8"))

    def known(choices: tuple[Any, ...], used: list[str]) -> None:
        assert set(used) <= {choice.code for choice in choices}

    known(method.mandate_levels(), [each["level"] for each in case["mandates"]])
    known(method.mandate_renewals(), [r["outcome"] for each in case["mandates"] for r in each["renewals"]])
    known(method.phases(), [each["phase"] for each in case["collaboration_phases"]])
    known(method.phase_statuses(), [each["status"] for each in case["collaboration_phases"]])
    known(method.consensus_topics(), [each["topic"] for each in case["consensus_record"]])
    known(method.consensus_statuses(), [each["status"] for each in case["consensus_record"]])
    known(method.interest_kinds(), [each["kind"] for each in case["interests"]])
    known(method.interest_statuses(), [each["status"] for each in case["interests"]])
    known(method.visibilities(), [each["visibility"] for each in case["interests"]])
    known(method.ambition_functions(), [each["code"] for each in case["ambition"]["functions"]])
    assert [each.kind for each in method.ambition_functions()] == [
        each["function"] for each in case["ambition"]["functions"]
    ]
    gives = [line for each in case["give_take"] for line in each["take"] + each["give"]]
    known(method.give_take_categories(), [line["category"] for line in gives])
    known(method.kpi_directions(), [each["direction"] for each in case["chain"]["kpis"]])
    known(method.agreement_statuses(), [each["status"] for each in case["workable_agreements"]])
    rounds = [each for agreement in case["workable_agreements"] for each in agreement["rounds"]]
    known(method.round_outcomes(), [each["outcome"] for each in rounds if each["outcome"]])
    known(method.consents(), [value for each in rounds for value in each["consents"].values()])
    known(method.stances(), [view["stance"] for each in rounds for view in each["hearing"]])
    known(method.polls(), [each["code"] for each in case["polls"] if each.get("code")])
    known(method.poll_types(), [each["type"] for each in case["polls"]])
    known(
        method.transfer_statuses(), [t["status"] for each in case["tasks"] for t in each.get("transfers", [])]
    )
    known(method.anonymity_levels(), [case["anonymity"]["mode"], case["trust_network"]["anonymity_mode"]])
    checks = method.instrument("collaboration_check")
    for item, field in (("WEG9", "voluntariness"), ("WEG11", "delegate_fit"), ("WEG12", "verdict")):
        known(checks.item(item).options, [each[field] for each in case["collaboration_checks"]])
    fields = {item.field for item in checks.items} | {item.text_field for item in checks.items}
    assert set(case["collaboration_checks"][0]) - {"partner_id", "moment"} <= fields


def test_every_accessor_reads() -> None:
    for name in method.__all__:
        accessor = getattr(method, name)
        if name.islower() and name not in {"condition", "element", "fixed_scale", "instrument", "plane"}:
            assert accessor()


def test_unknown_names_are_key_errors() -> None:
    for ask in (method.element, method.instrument, method.condition):
        with pytest.raises(KeyError):
            ask("unicorn")


# ---------------------------------------------------------------- mistakes in a file


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder of method files; what was read before is forgotten, and forgotten again afterwards."""
    caches = (reading.table_of, question_sets._all)
    (tmp_path / "method").mkdir()
    monkeypatch.setattr(places, "resource", lambda name: tmp_path / name)
    for each in caches:
        each.cache_clear()
    yield tmp_path / "method"
    for each in caches:
        each.cache_clear()


def test_a_new_instrument_costs_one_file(folder: Path) -> None:
    (folder / "energy.toml").write_text(
        '[[instrument]]\ncode = "energy"\ntitle = "Energie"\nscale = [0, 10]\npicture = "dots"\n'
        'items = [{ code = "ENE1", text = "Hoeveel energie geeft dit werk je?" }]\n',
        encoding="utf-8",
    )
    item = method.instrument("energy").items[0]
    assert (item.code, item.answer, item.scale) == ("ENE1", ("score",), method.Scale(0, 10))


HEAD = '[[instrument]]\ncode = "x"\ntitle = "X"\npicture = "dots"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("code = ", "method/x.toml: "),
        (
            HEAD + "items = []\nscale = [5, 1]",
            r"method/x.toml: instrument\[0\].scale: expected \[minimum, maximum\]",
        ),
        (HEAD + "scale = [1, 5]", r"instrument\[0\].items: expected a list"),
        (HEAD + 'items = [{code = "A", text = "B"}]', r"instrument\[0\].scale is missing"),
        (HEAD + 'scale = [1, 5]\nitems = ["A1"]', r"instrument\[0\].items\[0\]: A1 has 0 texts"),
        (HEAD + 'scale = [1, 5]\nitems = [{code = "A"}]', r"instrument\[0\].items\[0\].text is missing"),
        (HEAD + "scale = [1, 5]\nitems = [3]", r"instrument\[0\].items\[0\]: expected a table"),
        (HEAD + "items = []\ncolour = 3", r"instrument\[0\].colour is unknown"),
        (HEAD + "items = []\ntarget = 3", r"instrument\[0\].target: expected str, found 3"),
        (HEAD + "items = []\n" + HEAD + "items = []", r"instrument\[1\].code: x exists already"),
        (HEAD + 'items = ["A"]\n[[q]]\ncode="A"\ntext="a"\n[[q]]\ncode="A"\ntext="b"', "A has 2 texts"),
        ("instrument = [3]", r"instrument\[0\]: expected a table"),
    ],
)
def test_a_mistake_is_named(folder: Path, text: str, said: str) -> None:
    (folder / "x.toml").write_text(text, encoding="utf-8")
    with pytest.raises(method.MethodError, match=said):
        method.instrument("x")


def test_a_mistake_in_an_element_is_named(folder: Path) -> None:
    with pytest.raises(method.MethodError, match=r"method/x\.toml"):
        reading.read("x", "rules", tuple[str, ...])
    (folder / "x.toml").write_text('rules = ["a", 3]\nname = "b"', encoding="utf-8")
    with pytest.raises(method.MethodError, match=r"method/x\.toml: topics is missing"):
        reading.read("x", "topics", str)
    with pytest.raises(method.MethodError, match=r"method/x\.toml: rules\[1\]: expected str, found 3"):
        reading.read("x", "rules", tuple[str, ...])
    with pytest.raises(method.MethodError, match=r"method/x\.toml: name: expected a list"):
        reading.read("x", "name", tuple[str, ...])


def test_stop_words_are_small_words_and_none_of_our_own() -> None:
    words = method.stop_words()
    assert {"de", "het", "een", "en", "van", "z'n"} <= words
    assert all(word == word.casefold().strip() and " " not in word for word in words)
    assert not {"samen", "elkaar", "vertrouwen", "tijd", "verschil"} & words
