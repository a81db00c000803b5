"""Text that every reader of YAML takes for what it is."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from samenwerkdesk.model.interchange.comparing import differences
from samenwerkdesk.model.interchange.dumping import to_json, to_yaml
from samenwerkdesk.model.interchange.reading import read_bytes
from tests.interchange.cases import TEXTS

ALLOWED = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t\n\r")


def back(case: dict[str, Any]) -> None:
    text = to_yaml(case)
    assert list(differences(case, read_bytes(text.encode(), ".yaml"))) == []
    assert list(differences(case, yaml.safe_load(text))) == []
    assert list(differences(case, read_bytes(to_json(case).encode(), ".json"))) == []


@pytest.mark.parametrize("text", TEXTS)
def test_awkward_texts(text: str) -> None:
    back({"a": text, "b": [text, text], "c": {"d": {text: [text] * 20}}})


@settings(max_examples=150, deadline=None)
@given(text=st.text(ALLOWED) | st.text(st.sampled_from("0123456789+-._eExob:~ \n'\"#,[]{}&*!|>%@`yYnN=<")))
def test_any_text(text: str) -> None:
    back({"a": text, "b": [text, {"c": text}]})


@settings(max_examples=100, deadline=None)
@given(number=st.integers(-(10**15), 10**15) | st.floats(-1e15, 1e15))
def test_any_number(number: float) -> None:
    back({"a": number, "b": [number]})


def test_rows_stand_on_one_line_and_paragraphs_in_a_block() -> None:
    row = {"id": "P01", "name": "Jan", "scores": [1, 2, None]}
    text = to_yaml(
        {"participants": [row], "note": "Eén.\n\nTwee.", "long": {str(n): "woord" for n in range(20)}}
    )
    assert "- {id: P01, name: Jan, scores: [1, 2, null]}\n" in text
    assert "note: |-\n  Eén.\n\n  Twee.\n" in text
    assert "long:\n  '0': woord\n" in text


@pytest.mark.parametrize(
    "text", ["1e3", "0o17", "0x1F", "-.5", "007", "1.", "10:30", "2025-01-16", "no", "~", "<<"]
)
def test_what_any_yaml_could_take_for_something_else_is_quoted(text: str) -> None:
    assert to_yaml({"a": text}) == f"a: '{text}'\n"


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.sampled_from("0123456789+-._eExob:~ynaosfl")))
def test_what_other_programs_write_is_read_as_they_meant_it(text: str) -> None:
    assert read_bytes(yaml.safe_dump({"a": text}).encode(), ".yaml") == {"a": text}


def test_a_value_used_twice_is_written_twice() -> None:
    people = ["P01", "P02"]
    assert "&" not in to_yaml({"a": people, "b": people})
