"""A real file of every released version opens, and says what it said (design: one per version, with its golden result)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from samenwerkdesk import places
from samenwerkdesk.model import interchange, rounds, schema
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.results import results

FILES = sorted((Path(__file__).parent.parent / "files").glob("version-*.samenwerk"))


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def document(request: pytest.FixtureRequest, tmp_path: Path) -> Document:
    path = tmp_path / "oud.samenwerk"
    shutil.copyfile(request.param, path)
    return Document.open(path, backups=tmp_path / "backups")


def test_there_is_one_for_every_former_version() -> None:
    assert [path.stem for path in FILES] == [f"version-{number}" for number in range(1, schema.version())]


def test_an_old_file_gives_the_results_of_its_case(document: Document) -> None:
    case = yaml.safe_load(places.resource("example/gezinsketen-elzenland.yaml").read_text(encoding="utf-8"))
    expected = case.pop("expected")
    assert not list(interchange.differences(results(document)["conditions"], expected["conditions"]))
    assert not list(interchange.differences(interchange.export_case(document), case))


def test_what_was_measured_before_was_shown(document: Document) -> None:
    (found,) = rounds.of_session(document, "S3", "full_scan")
    assert found.shown
    assert rounds.next_step(found) is None
