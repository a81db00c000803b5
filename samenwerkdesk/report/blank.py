"""Blank sheets: what a round asks, on paper, to fill in with a pen and to type over."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from samenwerkdesk import look
from samenwerkdesk.model.document import Document
from samenwerkdesk.report import fonts
from samenwerkdesk.report.blank_blocks import Blocks
from samenwerkdesk.report.blank_content import BlankContent, gather
from samenwerkdesk.report.blank_flow import Part, divided, draw, height
from samenwerkdesk.report.blank_layout import ONE_UP, STEPS, TWO_UP, BlankLayout, Form, Room
from samenwerkdesk.report.blank_parts import LineOfText, WritingLines
from samenwerkdesk.report.flowables import polygon
from samenwerkdesk.report.page import LANGUAGE
from samenwerkdesk.report.typeset import MISSING_NOTE, Typesetter

FORMS = {1: ONE_UP, 2: TWO_UP}
"""The form by the number of sheets on a page."""


def blank_sheets(document: Document, round_ids: Sequence[str], per_page: int = 1, copies: int = 1) -> bytes:
    """A PDF with ``copies`` sheets that ask all of these rounds, one on an upright A4 or two on a landscape one.

    Rounds with another promise get a sheet of their own. What does not fit on a sheet goes on on the next, also of two beside
    each other: cut through, each pile is complete and in order. Raises UserError when a round is gone or cannot be asked so.
    """
    if copies < 1:
        raise ValueError(copies)
    form = FORMS[per_page]
    kinds = gather(document, round_ids)
    fonts.register()
    rl_config.useA85 = 0
    out = BytesIO()
    page = (form.room.width * per_page, form.room.height)
    canvas = Canvas(out, pagesize=page, pageCompression=1, initialFontName=fonts.REGULAR, lang=LANGUAGE)
    title = " · ".join(dict.fromkeys(each.title for each in kinds))
    canvas.setTitle(f"{kinds[0].collaboration} · {title}, om in te vullen"[:250])
    canvas.setCreator("Samenwerkdesk")
    for number, content in enumerate(kinds):
        names = _draw_sheets(canvas, content, form, f"blad-{number}")
        # Two sheets on a page are of two people, so half a page is never left blank.
        for _ in range(-(-copies // per_page)):
            for name in names:
                _show(canvas, name, form.room, per_page)
    canvas.save()
    return out.getvalue()


def _draw_sheets(canvas: Canvas, content: BlankContent, form: Form, name: str) -> list[str]:
    """Draw each sheet of this kind once, to be shown as often as needed; returns their names."""
    text = Typesetter()
    parts = _parts(content, form, text)
    for number, part in enumerate(parts, 1):
        canvas.beginForm(f"{name}-{number}", 0, 0, form.room.width, form.room.height)
        if number == 1 and form is ONE_UP:
            _house_mark(canvas, form.room)
        draw(canvas, part, form.room, f"verder op blad {number + 1}" if number < len(parts) else "")
        canvas.endForm()
    return [f"{name}-{number}" for number in range(1, len(parts) + 1)]


def _parts(content: BlankContent, form: Form, text: Typesetter) -> list[Part]:
    """As loose as it can be on as few sheets as it takes."""
    room = form.room

    def made(layout: BlankLayout) -> list[Part]:
        blocks = Blocks(content, text, layout, room)
        pieces = blocks.pieces()
        if text.signs_missing:
            pieces += blocks.note(MISSING_NOTE)
        return divided(pieces, room, blocks.next_top)

    parts = made(form.loose)
    if len(parts) > 1:
        least = len(made(form.tight))
        for step in range(1, STEPS + 1):
            if len(parts) == least:
                break
            parts = made(form.loose.towards(form.tight, step / STEPS))
    if len(parts) == 1:
        _grow(parts[0], room, form.grown)
    for number, part in enumerate(parts[1:], 2):
        top = part[0].item
        if isinstance(top, LineOfText):
            top.right = f"blad {number} van {len(parts)}"
    return parts


def _grow(part: Part, room: Room, most: int) -> None:
    """Give what is left of a sheet to the lines to write on."""
    lines = [each.item for each in part if isinstance(each.item, WritingLines) and not each.item.short]
    while lines:
        left = room.high - height(part, room.wide)
        lines = [each for each in lines if each.count < most]
        if left < sum(each.pitch for each in lines):
            return
        for each in lines:
            each.count += 1


def _show(canvas: Canvas, name: str, room: Room, per_page: int) -> None:
    for place in range(per_page):
        canvas.saveState()
        canvas.translate(place * room.width, 0)
        canvas.doForm(name)
        canvas.restoreState()
    if per_page > 1:
        canvas.setStrokeColor(HexColor(look.theme().edge))
        canvas.setLineWidth(0.4)
        canvas.setDash(2, 3)
        canvas.line(room.width, 0, room.width, room.height)
    canvas.showPage()


def _house_mark(canvas: Any, room: Room) -> None:
    plank, gap = 6.0, 2.0
    left = room.width - room.side - 3 * plank - 2 * gap
    for points in look.plank_row(3, plank, 17.5, gap):
        polygon(canvas, points, left, room.height - room.top - 2.0, fill=look.theme().accent)
