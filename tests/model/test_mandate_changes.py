from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from samenwerkdesk.model import mandate_changes, mandates, people, sessions
from samenwerkdesk.model.document import Document
from samenwerkdesk.model.errors import UserError
from samenwerkdesk.model.mandates import Renewal


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    document = Document.create(tmp_path / "proef.samenwerk")
    yield document
    document.close()


def test_a_mandate_is_recorded_edited_and_removed(document: Document) -> None:
    anna, bas = people.add(document, "Anna"), people.add(document, "Bas")
    key = mandate_changes.add(document, anna, mandates.WITHIN_LIMIT)
    mandate_changes.set_field(document, key, "scope", " inkoop ")
    mandate_changes.set_field(document, key, "amount_limit_eur", 0.0)
    mandate_changes.set_day(document, key, "valid_until", date(2025, 12, 31))
    mandate_changes.set_field(document, key, "deputy_id", bas)
    found = mandates.get(document, key)
    assert found is not None
    assert (found.scope, found.amount_limit_eur, found.valid_until) == ("inkoop", 0.0, "2025-12-31")
    mandate_changes.set_field(document, key, "amount_limit_eur", None)
    assert mandates.all_mandates(document)[0].amount_limit_eur is None
    mandate_changes.remove(document, key)
    assert mandates.all_mandates(document) == []
    document.undo()
    assert mandates.all_mandates(document)[0].deputy_id == bas


def test_what_cannot_be(document: Document) -> None:
    anna = people.add(document, "Anna")
    key = mandate_changes.add(document, anna)
    mandate_changes.set_day(document, key, "valid_from", date(2025, 6, 1))
    before = mandates.get(document, key)
    for field, value, sentence in (
        ("deputy_id", anna, mandate_changes.OWN_DEPUTY),
        ("valid_until", "2025-05-31", mandate_changes.BACKWARDS),
        ("amount_limit_eur", -1.0, "onder nul"),
    ):
        with pytest.raises(UserError, match=sentence):
            mandate_changes.set_field(document, key, field, value)
    with pytest.raises(ValueError, match="alles"):
        mandate_changes.set_field(document, key, "level", "alles")
    assert mandates.get(document, key) == before


def test_a_renewal_stays_while_it_says_something(document: Document) -> None:
    key = mandate_changes.add(document, people.add(document, "Anna"))
    session = sessions.add(document, date(2025, 4, 10))
    cell = (key, session)
    mandate_changes.renew(document, key, session, "vernieuwd")
    mandate_changes.set_note(document, key, session, "Extra ruimte")
    assert mandates.renewals(document) == {cell: Renewal(key, session, "vernieuwd", "Extra ruimte")}
    mandate_changes.renew(document, key, session, None)
    assert mandates.renewals(document) == {cell: Renewal(key, session, None, "Extra ruimte")}
    mandate_changes.set_note(document, key, session, " ")
    assert mandates.renewals(document) == {}
    document.undo()
    document.undo()
    assert mandates.renewals(document)[cell].outcome == "vernieuwd"
    with pytest.raises(ValueError, match="misschien"):
        mandate_changes.renew(document, key, session, "misschien")


def test_several_at_once_are_one_step(document: Document) -> None:
    keys = [mandate_changes.add(document, people.add(document, name)) for name in ("Anna", "Bas")]
    session = sessions.add(document, date(2025, 4, 10))
    mandate_changes.renew_each(document, [(key, session, "verruimd") for key in keys])
    assert [each.outcome for each in mandates.renewals(document).values()] == ["verruimd", "verruimd"]
    document.undo()
    assert mandates.renewals(document) == {}
