"""From a case to a file and back, through the two functions that others use."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import FileExists, FileMissing, UnreadableFile, UserError
from samenwerkdesk.model.interchange import (
    CaseError,
    check,
    differences,
    export_case,
    from_case,
    import_case,
    read_file,
    write_case,
)
from tests.interchange.cases import Case, cases
from tests.interchange.conftest import EXAMPLE, files_in


def exported(path: Path) -> Case:
    document = Document.open(path)
    try:
        return export_case(document)
    finally:
        document.close()


def test_the_example_comes_back_exactly(tmp_path: Path, example: Case) -> None:
    import_case(EXAMPLE, tmp_path / "a.samenwerk")
    back = exported(tmp_path / "a.samenwerk")
    assert list(differences(example, back)) == []
    assert list(back) == list(example)
    assert files_in(tmp_path) == ["a.samenwerk"]


@pytest.mark.parametrize("ending", [".yaml", ".yml", ".json", ".JSON"])
def test_import_export_import_loses_nothing(tmp_path: Path, example: Case, ending: str) -> None:
    import_case(EXAMPLE, tmp_path / "a.samenwerk")
    first = Document.open(tmp_path / "a.samenwerk")
    write_case(first, tmp_path / f"out{ending}")
    import_case(tmp_path / f"out{ending}", tmp_path / "b.samenwerk")
    second = Document.open(tmp_path / "b.samenwerk")
    write_case(second, tmp_path / f"again{ending}")
    assert list(differences(example, export_case(second))) == []
    assert (tmp_path / f"again{ending}").read_bytes() == (tmp_path / f"out{ending}").read_bytes()
    first.close()
    second.close()


def test_other_programs_read_the_same_values(tmp_path: Path, example: Case) -> None:
    import_case(EXAMPLE, tmp_path / "a.samenwerk")
    document = Document.open(tmp_path / "a.samenwerk")
    write_case(document, tmp_path / "out.yaml")
    write_case(document, tmp_path / "out.json")
    document.close()
    text = (tmp_path / "out.yaml").read_text(encoding="utf-8")
    assert list(differences(example, yaml.safe_load(text))) == []
    assert list(differences(example, json.loads((tmp_path / "out.json").read_text(encoding="utf-8")))) == []
    assert max(map(len, text.splitlines())) < 140
    assert "scale: {scale_min: 1, scale_max: 5}" in text
    assert (
        "\n  - {start_minute: 0, duration_minutes: 10, element: check-in, form: ronde, group: plenair}"
        in text
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=cases())
def test_random_cases_come_back_exactly(blank: bytes, case: Case) -> None:
    check(case)
    document = Document.from_snapshot(blank)
    from_case(document, case)
    back = export_case(document)
    document.close()
    assert list(differences(case, back)) == []


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=cases())
def test_random_cases_survive_both_kinds_of_file(
    tmp_path_factory: pytest.TempPathFactory, blank: bytes, case: Case
) -> None:
    folder = tmp_path_factory.mktemp("random")
    document = Document.from_snapshot(blank)
    from_case(document, case)
    for ending in (".yaml", ".json"):
        write_case(document, folder / f"out{ending}")
        assert list(differences(case, read_file(folder / f"out{ending}"))) == []
    back = yaml.safe_load((folder / "out.yaml").read_text(encoding="utf-8"))
    assert list(differences(case, back)) == []
    document.close()


def test_an_import_is_no_undo_step(tmp_path: Path) -> None:
    import_case(EXAMPLE, tmp_path / "a.samenwerk")
    document = Document.open(tmp_path / "a.samenwerk")
    assert document.undo_label is None
    document.close()


# ---------------------------------------------------------------------- what goes wrong leaves nothing behind


def test_nothing_is_half_imported(tmp_path: Path, example: Case) -> None:
    example["polls"][-1]["session_id"] = "S99"
    source = tmp_path / "case.json"
    source.write_text(json.dumps(example), encoding="utf-8")
    with pytest.raises(CaseError, match=r'^polls › Q8 › session_id: sessie "S99" bestaat niet'):
        import_case(source, tmp_path / "new.samenwerk")
    assert files_in(tmp_path) == ["case.json"]


def test_a_loss_is_an_error_and_not_silent(
    tmp_path: Path, example: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forgetful(document: Document) -> dict[str, Any]:
        case = export_case(document)
        del case["sessions"][1]["agenda"][2]["form"]
        return case

    monkeypatch.setattr("samenwerkdesk.model.interchange.case.export_case", forgetful)
    with pytest.raises(CaseError) as raised:
        import_case(EXAMPLE, tmp_path / "new.samenwerk")
    assert raised.value.mistakes == ["sessions › S2 › agenda › 3 › form: dit kan Samenwerkdesk niet bewaren."]
    assert files_in(tmp_path) == []


def test_an_import_never_overwrites(tmp_path: Path) -> None:
    target = tmp_path / "a.samenwerk"
    target.write_bytes(b"mine")
    with pytest.raises(FileExists):
        import_case(EXAMPLE, target)
    assert target.read_bytes() == b"mine"


def test_an_export_never_overwrites(tmp_path: Path) -> None:
    import_case(EXAMPLE, tmp_path / "a.samenwerk")
    document = Document.open(tmp_path / "a.samenwerk")
    (tmp_path / "out.yaml").write_bytes(b"mine")
    with pytest.raises(FileExists):
        write_case(document, tmp_path / "out.yaml")
    assert (tmp_path / "out.yaml").read_bytes() == b"mine"
    with pytest.raises(UserError, match=r"out\.txt moet eindigen op \.yaml of \.json"):
        write_case(document, tmp_path / "out.txt")
    document.close()
    assert files_in(tmp_path) == ["a.samenwerk", "out.yaml"]


def test_a_case_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        import_case(tmp_path / "none.yaml", tmp_path / "a.samenwerk")
    with pytest.raises(FileMissing):
        import_case(EXAMPLE / "none.yaml", tmp_path / "a.samenwerk")
    with pytest.raises(UnreadableFile):
        import_case(tmp_path, tmp_path / "a.samenwerk")
    assert files_in(tmp_path) == []
