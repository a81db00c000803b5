"""The sections about roles and transfers on paper."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from samenwerkdesk.report.asked import look_of
from samenwerkdesk.report.flowables import PartnerMark
from samenwerkdesk.report.page import CONTENT_WIDTH
from samenwerkdesk.report.roles_content import (
    NOBODY_YET,
    ROLES,
    TRANSFERS,
    Named,
    RoleLine,
    RolesContent,
    TransferLine,
)
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.sections import MARK, MARK_GAP, Page, section

_WHO, _STATUS, _GAP = 148.0, 88.0, 12.0


def sections(page: Page, found: RolesContent) -> list[Flowable]:
    """Both sections."""
    return [*_roles(page, found.roles), *_handed_over(page, found.transfers)]


def _roles(page: Page, found: Sequence[RoleLine]) -> list[Flowable]:
    """Every role with its purpose, who holds it and who stands in."""
    what = CONTENT_WIDTH - 2 * _WHO - 2 * _GAP
    rows = []
    for number, each in enumerate(found, 1):
        text, layout = page.text, page.layout
        words: list[Flowable] = list(text.paragraphs(each.name, layout.strong))
        if each.purpose:
            words += text.paragraphs(each.purpose, layout.muted)
        if each.warning:
            words += text.paragraphs(each.warning, layout.label)
        columns: list[Sequence[Flowable]] = [
            words,
            [_who(page, each.holder, "nog geen houder")],
            [_who(page, each.deputy, "nog geen vervanger", before="vervanger ")],
        ]
        rows.append(Row(columns, [what, _WHO, _WHO], gap=_GAP, pad=layout.row, rule=number < len(found)))
    return section(page, ROLES, rows)


def _handed_over(page: Page, found: Sequence[TransferLine]) -> list[Flowable]:
    """Every task that changes hands, from whom to whom, why, and how far that is."""
    what = CONTENT_WIDTH - _WHO - _STATUS - 2 * _GAP
    rows = []
    for number, each in enumerate(found, 1):
        text, layout = page.text, page.layout
        words: list[Flowable] = list(text.paragraphs(each.task or "(zonder tekst)", layout.body))
        about = " · ".join(part for part in (each.role, each.reason) if part)
        if about:
            words += text.paragraphs(about, layout.muted)
        columns: list[Sequence[Flowable]] = [
            words,
            [
                _who(page, each.giver, "nog van niemand", before="van "),
                _who(page, each.receiver, NOBODY_YET, before="naar "),
            ],
            list(
                text.paragraphs(
                    "" if each.receiver is None else each.status, layout.label if each.waits else layout.muted
                )
            ),
        ]
        rows.append(
            Row(
                columns,
                [what, _WHO, _STATUS],
                gap=_GAP,
                pad=layout.row,
                rule=number < len(found),
            )
        )
    return section(page, TRANSFERS, rows)


def _who(page: Page, person: Named | None, missing: str, before: str = "") -> Row:
    text, layout = page.text, page.layout
    if person is None:
        return Row([list(text.paragraphs(missing, layout.label))], [_WHO])
    mark: list[Flowable] = [PartnerMark(look_of(person.partner), MARK, drop=1.0)] if person.partner else []
    name = text.paragraphs(f"{before}{text.line(person.name)}", layout.body)
    return Row([mark, name], [MARK, _WHO - MARK - MARK_GAP], gap=MARK_GAP)
