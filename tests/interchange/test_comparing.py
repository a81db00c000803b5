"""What counts as a difference."""

from __future__ import annotations

from typing import Any

import pytest

from samenwerkdesk.model.interchange.comparing import differences, hollow, readable


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ({"a": None}, {}),
        ({"a": 12}, {"a": 12.0}),
        ({"a": 0}, {"a": -0.0}),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({"a": [None, {"b": None}]}, {"a": [None, {}]}),
    ],
)
def test_the_same(a: Any, b: Any) -> None:
    assert list(differences(a, b)) == []
    assert list(differences(b, a)) == []


@pytest.mark.parametrize(
    ("a", "b", "path"),
    [
        ({"a": []}, {}, ("a",)),
        ({"a": {}}, {"a": None}, ("a",)),
        ({"a": {}}, {"a": []}, ("a",)),
        ({"a": ""}, {}, ("a",)),
        ({"a": True}, {"a": 1}, ("a",)),
        ({"a": False}, {"a": 0}, ("a",)),
        ({"a": "1"}, {"a": 1}, ("a",)),
        ({"a": "é"}, {"a": "e\u0301"}, ("a",)),
        ({"a": [1, 2]}, {"a": [2, 1]}, ("a", 0)),
        ({"a": [1]}, {"a": [1, None]}, ("a",)),
        ({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, ("a", 0, "b")),
    ],
)
def test_different(a: Any, b: Any, path: tuple[Any, ...]) -> None:
    assert next(differences(a, b))[0] == path
    assert next(differences(b, a))[0] == path


def test_hollow() -> None:
    assert all(map(hollow, [None, [], {}, {"a": None}, [[], {"b": {}}, None]]))
    assert not any(map(hollow, [0, "", False, [0], {"a": [{"b": ""}]}]))


def test_a_place_is_named_by_ids_and_by_counting_from_one() -> None:
    case = {
        "sessions": [{"id": "S1"}, {"id": "S3", "agenda": [{}, {"form": 1}]}],
        "ground_rules": [{"code": "SR2"}],
    }
    assert readable(case, ("sessions", 1, "agenda", 1, "form")) == "sessions › S3 › agenda › 2 › form"
    assert readable(case, ("ground_rules", 0, "text")) == "ground_rules › SR2 › text"
    assert readable(case, ()) == "de casus"
    assert readable(case, ("sessions", 7, "x" * 100)) == f"sessions › 8 › {'x' * 59}…"
