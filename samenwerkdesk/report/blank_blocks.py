"""The questions of a blank sheet as pieces one under another: heads, rows of circles, options, lines to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Spacer

from samenwerkdesk import look
from samenwerkdesk.model.questions import Asked
from samenwerkdesk.report import fonts
from samenwerkdesk.report.blank_content import Asking, BlankContent
from samenwerkdesk.report.blank_flow import Part, Piece
from samenwerkdesk.report.blank_layout import BlankLayout, Room
from samenwerkdesk.report.blank_parts import (
    Balanced,
    Between,
    Field,
    Head,
    LineOfText,
    Option,
    Question,
    WritingLines,
)
from samenwerkdesk.report.blank_signs import Marks, Number, said
from samenwerkdesk.report.rows import Row
from samenwerkdesk.report.typeset import Tone, Typesetter

MOST_CIRCLES = 13
"""A scale with more marks than this is filled in with a number."""

ASIDE = 0.36
"""Circles stand at the right of a question that keeps at least this part of the width."""

TALL = 0.4
"""Words higher than this part of a sheet may break over sheets."""

HINTS = {
    "single": "Kruis er één aan.",
    "multiple": "Je mag er meer aankruisen.",
    "words": "Schrijf losse woorden op.",
}
WORDS_LINES = 2
NOTHING = "(zonder tekst)"


class Blocks:
    """Makes the pieces of one kind of sheet in one layout."""

    def __init__(self, content: BlankContent, text: Typesetter, layout: BlankLayout, room: Room) -> None:
        self._content, self._text, self._layout, self._room = content, text, layout, room
        self._said: object = None
        """The ends that the last row of circles had."""

    def pieces(self) -> Part:
        """All of it, from the title to the last question."""
        return [*self._header(), *self._questions()]

    def next_top(self, number: int) -> Part:
        """What stands at the top of a next sheet; how many there are is filled in when that is known."""
        content, line = self._content, self._text.line
        words = " · ".join(filter(None, [line(content.title), content.moment, line(content.collaboration)]))
        top = [Piece(LineOfText(f"Vervolg · {words}", self._layout.small, f"blad {number}"))]
        return [*top, *self._field(), Piece(Spacer(1, 6.0))]

    def note(self, words: str) -> Part:
        """A remark at the very end."""
        return [Piece(each, self._layout.block) for each in self._text.paragraphs(words, self._layout.remark)]

    # ------------------------------------------------------------------ what comes first

    def _header(self) -> Part:
        content, text, layout = self._content, self._text, self._layout
        style = layout.remark.clone(f"{layout.remark.name} top", rightIndent=self._mark_room)
        title = layout.heading.clone(f"{layout.heading.name} top", rightIndent=self._mark_room)
        where = " · ".join(filter(None, [text.line(content.collaboration), content.moment]))
        made = [Piece(each) for each in text.paragraphs(where, style)]
        made += [Piece(each) for each in text.paragraphs(text.line(content.title), title)]
        for at, sentence in enumerate(content.promise):
            lead, _, rest = sentence.partition(":")
            parts = [(f"{lead}:", Tone.STRONG), (rest, Tone.PLAIN)]
            before = 0.35 * layout.block if at == 0 else 0.0
            made += [Piece(Balanced(each), before) for each in text.rich(parts, layout.promised)]
        made += self._field()
        how = self._how()
        return [*made, *(Piece(each, 0.45 * layout.block) for each in text.paragraphs(how, layout.remark))]

    @property
    def _mark_room(self) -> float:
        return 44.0 if self._room.side > 30.0 else 0.0

    def _field(self) -> Part:
        if not self._content.field:
            return []
        return [Piece(Field(self._content.field, self._layout), 0.3 * self._layout.block)]

    def _how(self) -> str:
        """How to fill in the circles, told once."""
        marks = [each for one in self._content.asked for each in one.questions if each.marks]
        if not marks:
            return ""
        ends = {_ends(each) for each in marks if not self._above(each) and not _says_ends(each)}
        told = []
        if len(ends) == 1:
            (lowest, low), (highest, high) = ends.pop()
            told = [f"{lowest} = {low or 'het laagst'}", f"{highest} = {high or 'het hoogst'}"]
        elif ends:
            told = ["links = het laagst", "rechts = het hoogst"]
        return (
            f"Kruis per regel één rondje aan{':' if told else ';'} {', '.join([*told, '? = weet ik niet'])}."
        )

    # ------------------------------------------------------------------ questions

    def _questions(self) -> Iterator[Piece]:
        several = sum(_has_marks(each) for each in self._content.asked) > 1
        for asking in self._content.asked:
            title: str | None = asking.title if several and _has_marks(asking) else None
            for perspective, of in groupby(asking.questions, lambda each: each.perspective):
                seen = asking.perspectives.get(perspective, "")
                words = " · ".join(filter(None, [title, seen[:1].upper() + seen[1:]]))
                for condition, block in groupby(of, _head_condition):
                    yield from self._block(asking, list(block), words, condition)
                    words = ""
                title = None

    def _block(self, asking: Asking, asked: Sequence[Asked], words: str, condition: str) -> Iterator[Piece]:
        """Questions under one head: of a condition, of a round among others, or of a perspective."""
        if words and condition:
            yield Piece(Head(self._text.line(words), self._layout), self._layout.block, keep=True)
        tone = look.condition(condition) if condition else None
        head: Head | None = None
        between = all(self._between(each) for each in asked)
        for at, each in enumerate(asked):
            if at == 0:
                words = tone.name if tone else words
            if not each.marks or asking.is_poll or between:
                if at == 0 and words:
                    yield Piece(Head(self._text.line(words), self._layout), self._layout.block, keep=True)
                yield from self._alone(each, between=between)
                continue
            answer = self._answer(each)
            above, ends = self._above(each), _ends(each)
            new = bool(above) and ends != self._said

            def make(words: str, above: list[list[Paragraph]], answer: Marks | Number = answer) -> Head:
                return Head(
                    self._text.line(words),
                    self._layout,
                    colour=tone.line if tone else None,
                    ends=above,
                    answer=answer if isinstance(answer, Marks) else None,
                )

            if at == 0 or new:
                # On a next sheet the ends are said again.
                head = make(words, above) if words or above else None
            if (at == 0 and words) or new:
                shown = make(words if at == 0 else "", above if new else [])
                yield Piece(shown, self._layout.block, keep=True, first=head)
            elif at == 0:
                # Only the line above the first row.
                yield Piece(Head("", self._layout), 0.4 * self._layout.block, keep=True)
            self._said = ends
            yield from self._row(each, answer, asking, head)

    def _alone(self, each: Asked, *, between: bool) -> Iterator[Piece]:
        """A question with its answers under it, or between two texts."""
        layout, text = self._layout, self._text
        if between:
            low = text.paragraphs(each.low, _right(layout.question))
            high = text.paragraphs(each.high, layout.question)
            yield Piece(Between(low, high, Marks(each.marks, layout, apart=True), layout))
            return
        words = text.paragraphs(text.clean(each.text).strip() or NOTHING, layout.lone)
        for at, paragraph in enumerate(words):
            yield Piece(paragraph, 1.2 * layout.block if not at else 0.0, keep=at == len(words) - 1)
        hint = HINTS.get(each.kind, "")
        for paragraph in text.paragraphs(hint, layout.remark):
            yield Piece(paragraph, 1.0, keep=True)
        if each.marks:
            yield Piece(_Left(self._answer(each)), 4.0)
        elif each.options:
            for at, (_, read) in enumerate(each.options):
                yield Piece(self._option(read, several=each.kind == "multiple"), 3.0 if not at else 0.0)
        else:
            count = round(layout.rules) if each.kind != "words" else min(WORDS_LINES, round(layout.rules))
            yield Piece(WritingLines(count, layout, short=each.kind == "words"))

    def _between(self, each: Asked) -> bool:
        """Whether a question that is only its two ends can stand between them."""
        if not _says_ends(each) or not _has_circles(each):
            return False
        room = Between.room(self._room.wide, Marks(each.marks, self._layout, apart=True), self._layout)
        return all(
            fonts.width(word, fonts.REGULAR, self._layout.text) <= room
            for word in self._text.line(f"{each.low} {each.high}").split()
        )

    def _option(self, read: str, *, several: bool) -> Flowable:
        words = self._text.paragraphs(self._text.clean(read).strip() or NOTHING, self._layout.question)
        option = Option(words, self._layout, several=several)
        if option.wrap(self._room.wide, 1e6)[1] <= TALL * self._room.high:
            return option
        beside = 1.28 * self._layout.circle
        return Row(
            [[Option([], self._layout, several=several)], list(words)], [beside, self._room.wide - beside]
        )

    def _row(self, each: Asked, answer: Marks | Number, asking: Asking, head: Head | None) -> Iterator[Piece]:
        layout = self._layout
        name = each.name.removesuffix(f", {asking.perspectives.get(each.perspective, '')}")
        parts: list[tuple[str | None, Tone]] = []
        if name and name != each.item:
            parts.append((name[:1].upper() + name[1:], Tone.STRONG))
            parts.append(("\u00a0 ", Tone.PLAIN))
        elif each.condition == each.item:
            parts.append((f"{name}\u00a0 ", Tone.STRONG))
        parts.append((self._text.clean(each.text).strip() or NOTHING, Tone.PLAIN))
        words = self._text.rich(parts, layout.question)
        colour = look.condition(each.condition).line if each.condition == each.item else None
        wide = self._room.wide
        aside = wide - answer.width - 12.0 >= ASIDE * wide
        high = sum(one.wrap(wide - answer.width - 12.0 if aside else wide, 1e6)[1] for one in words)
        if aside and high <= TALL * self._room.high:
            yield Piece(Question(words, answer, layout, colour=colour), again=head)
            return
        for at, paragraph in enumerate(words):
            yield Piece(paragraph, layout.row, keep=at == len(words) - 1, again=head)
        yield Piece(Question([], answer, layout))

    def _answer(self, each: Asked) -> Marks | Number:
        return Marks(each.marks, self._layout) if _has_circles(each) else Number(each.marks, self._layout)

    def _above(self, each: Asked) -> list[list[Paragraph]]:
        """What the ends of the scale mean, as it stands above the circles; nothing when it does not fit there."""
        if not (each.low or each.high) or not _has_circles(each) or _says_ends(each):
            return []
        layout = self._layout
        room = (len(each.marks) - 1) * layout.pitch / 2 + layout.circle / 2 - 2.0
        style = layout.remark.clone(
            f"{layout.remark.name} ends", fontSize=min(7.6, layout.small), leading=layout.small
        )
        words = [word for end in (each.low, each.high) for word in self._text.line(end).split()]
        if any(fonts.width(word, fonts.REGULAR, style.fontSize) > room for word in words):
            return []
        found = [self._text.paragraphs(each.low, style), self._text.paragraphs(each.high, _right(style))]
        lines = [sum(one.wrap(room, 1e6)[1] for one in end) / style.leading for end in found]
        return [list(end) for end in found] if max(lines) < 2.5 else []


class _Left(Flowable):
    """Circles under their question, at the left."""

    def __init__(self, answer: Marks | Number) -> None:
        super().__init__()
        self._answer = answer

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width, self.height = self._answer.wrap(available_width, available_height)
        return self.width, self.height

    def draw(self) -> None:
        self._answer.drawOn(self.canv, 0, 0)


def _has_marks(asking: Asking) -> bool:
    """Whether it is rows of circles under a head of their own."""
    return not asking.is_poll and any(each.marks for each in asking.questions)


def _head_condition(each: Asked) -> str:
    """The condition whose head a question stands under; a question that is a condition itself has none."""
    return each.condition if each.condition != each.item else ""


def _says_ends(each: Asked) -> bool:
    """Whether the question is only its two ends."""
    return bool(each.low and each.high) and each.text == f"{each.low} → {each.high}"


def _has_circles(each: Asked) -> bool:
    return 0 < len(each.marks) <= MOST_CIRCLES


def _ends(each: Asked) -> tuple[tuple[str, str], tuple[str, str]]:
    signed = each.lowest < 0
    return (said(each.lowest, signed=signed), each.low), (said(each.highest, signed=signed), each.high)


def _right(style: ParagraphStyle) -> ParagraphStyle:
    """The same letters against the right."""
    return style.clone(f"{style.name} right", alignment=TA_RIGHT)
