"""Text styles and spacing of a report: the normal one, and a slightly tighter one for when that saves a page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle

from samenwerkdesk import look
from samenwerkdesk.report import fonts


@dataclass(frozen=True)
class Layout:
    """Distances in points: above a section, around a row, the height of a picture; line height in parts of the letter.

    With ``short_rules`` a ground rule takes one small line where it fits; with ``short_polls`` a poll is told, not drawn.
    """

    section: float
    row: float
    line: float
    picture: float
    short_rules: bool = False
    short_polls: bool = False

    def towards(self, other: Layout, part: float) -> Layout:
        """A layout with distances between this one (0) and the other (1)."""
        between = {
            each: getattr(self, each) * (1 - part) + getattr(other, each) * part
            for each in ("section", "row", "line", "picture")
        }
        return replace(self, **between)

    @cached_property
    def body(self) -> ParagraphStyle:
        """Running text."""
        return self._style("body", fonts.REGULAR, fonts.paper("body"), look.theme().text)

    @cached_property
    def strong(self) -> ParagraphStyle:
        """A decision."""
        return self._style("strong", fonts.SEMIBOLD, fonts.paper("body"), look.theme().text)

    @cached_property
    def muted(self) -> ParagraphStyle:
        """A reason, or that something is not there."""
        return self._style("muted", fonts.REGULAR, fonts.paper("body"), look.theme().muted)

    @cached_property
    def number(self) -> ParagraphStyle:
        """The number before a decision."""
        return self._style("number", fonts.BOLD, fonts.paper("body"), look.theme().accent)

    @cached_property
    def label(self) -> ParagraphStyle:
        """A small heading inside a section."""
        return self._style("label", fonts.SEMIBOLD, fonts.paper("small"), look.theme().muted)

    @cached_property
    def small(self) -> ParagraphStyle:
        """Text that goes along: names, legends."""
        return self._style("small", fonts.REGULAR, fonts.paper("small"), look.theme().text)

    @cached_property
    def small_muted(self) -> ParagraphStyle:
        """A remark."""
        return self._style("small muted", fonts.REGULAR, fonts.paper("small"), look.theme().muted)

    @cached_property
    def title(self) -> ParagraphStyle:
        """The name of the collaboration, clear of the mark at the right."""
        return self._style(
            "title", fonts.BOLD, fonts.paper("title"), look.theme().text, line=1.14, right=44.0
        )

    @cached_property
    def kicker(self) -> ParagraphStyle:
        """The lines above and under the title."""
        return self._style("kicker", fonts.REGULAR, fonts.paper("body"), look.theme().muted, right=44.0)

    def _style(
        self, name: str, font: str, size: float, colour: str, *, line: float | None = None, right: float = 0.0
    ) -> ParagraphStyle:
        fonts.register()
        return ParagraphStyle(
            name,
            fontName=font,
            fontSize=size,
            leading=size * (line or self.line),
            textColor=HexColor(colour),
            rightIndent=right,
            splitLongWords=1,
        )


NORMAL = Layout(section=25.0, row=5.6, line=1.42, picture=162.0)
SNUG = replace(NORMAL, short_rules=True)
TIGHT = Layout(section=13.0, row=2.6, line=1.26, picture=144.0, short_rules=True)

TOLD = replace(SNUG, short_polls=True)
TIGHT_TOLD = replace(TIGHT, picture=140.0, short_polls=True)
