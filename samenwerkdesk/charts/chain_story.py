"""The model of a chain told step by step: the lanes with one step lit, and under them who does it and what goes in and out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain as chained

from matplotlib.figure import Figure

from samenwerkdesk.charts import chain_arrows, chain_grid, page
from samenwerkdesk.charts.chain_grid import Part
from samenwerkdesk.charts.letters import one_line
from samenwerkdesk.charts.page import Imprint
from samenwerkdesk.charts.sheet import Sheet, text_width
from samenwerkdesk.charts.style import Style, room
from samenwerkdesk.charts.wrapping import wrapped
from samenwerkdesk.look import PartnerLook, Theme
from samenwerkdesk.model.public_chain import PublicChain, PublicLane, PublicStep
from samenwerkdesk.model.text import in_words, shortened

NOT_SAID, THE_END = "nog niet gezegd", "hier eindigt de keten"
FALTERS = "Hier hapert het"

_SIZES = (1.1, 0.98, 0.86, 0.76, 0.67)
"""How large the words may be, in letters of a name; the last one is as small as a wall allows."""

_LINE, _ABOVE, _APART = 1.2, 1.35, 0.75
_PITCH, _LEAST, _LANES, _OWN = 1.5, 1.42, 0.55, 0.67
"""How high a lane is, and at least, in letters of a name and of a scale; and the part of the body all of them may take,
and those of the step itself."""

_REST = "\0rest"
"""The lane of all partners that have none of their own here."""

_ALL = 8
"""Of a step that more partners than so many do, all of the chain, the names stand only beside the lanes."""

_GUTTER, _COLUMN, _STEPS, _LONG = 1.6, 2.6, 15, 130


@dataclass(frozen=True)
class Fact:
    """Something said of a step: its name and the words; ``missing`` when nobody said it yet."""

    name: str
    text: str
    missing: bool = False


@dataclass(frozen=True)
class _Line:
    """A line of a fact, what stands above it included in ``above``."""

    text: str
    above: float
    label: bool = False
    muted: bool = False
    sign: bool = False


def facts(chain: PublicChain, step: PublicStep) -> list[Fact]:
    """What is told of a step, in order; a norm and a bottleneck only when there is one."""
    names = chain.names(step)
    who = f"{', '.join(names[:-1])} en {names[-1]}" if len(names) > 1 else "".join(names)
    if len(names) > _ALL and len(names) == len(chain.lanes):
        who = f"alle {in_words(len(names))} partners in de keten"
    found = [
        Fact("Wie", who or chain_grid.NOBODY, not who),
        Fact("Wat erin gaat", step.taken or NOT_SAID, not step.taken),
        Fact("Wat eruit komt", step.given or NOT_SAID, not step.given),
        Fact("Gaat naar", chain.goes_to(step) or THE_END, not chain.goes_to(step)),
    ]
    if step.norm:
        found.append(Fact("Mag duren", f"hooguit {step.norm}"))
    if step.bottleneck:
        found.append(Fact(FALTERS, step.bottleneck))
    return found


def title(step: PublicStep) -> str:
    """What stands over it."""
    said = one_line(step.name)
    if said.lower() == f"stap {step.number}":
        return said
    return f"{step.number}. {said if len(said) <= _LONG else shortened(said, _LONG)}"


def count(chain: PublicChain, number: int, theme: Theme, width: float, height: float) -> int:
    """How many pages a step takes; the last column of a page may stay empty."""
    return len(_set(chain, number, theme, width, height).pages)


def draw(
    chain: PublicChain,
    number: int,
    at: int,
    imprint: Imprint,
    theme: Theme,
    width: float = 1920.0,
    height: float = 1080.0,
) -> Figure:
    """The ``at``-th page, from 0, of the ``number``-th step, from 1."""
    told = _set(chain, number, theme, width, height)
    return page.compose(
        title(chain.steps[number - 1]),
        lambda w, h, style: _draw(chain, number, told.pages[at], told.size, w, h, style),
        imprint,
        theme,
        answers=f"stap {number} van {len(chain.steps)}",
        width=width,
        height=height,
    )


@dataclass(frozen=True)
class _Told:
    """A step in lines of one size, in columns on pages."""

    size: float
    pages: tuple[tuple[tuple[_Line, ...], ...], ...]


@lru_cache(maxsize=64)
def _set(chain: PublicChain, number: int, theme: Theme, width: float, height: float) -> _Told:
    style = room(theme, height)
    step = chain.steps[number - 1]
    size = _common(chain, theme, width, height)
    wide, high = page.body(title(step), "", theme, width, height)
    told, free = facts(chain, step), high - _map(chain, step, high, style)
    found = _paged(told, size, wide, free, style)
    return found if len(found.pages) == 1 else _paged(told, style.scale_size, wide, free, style)


@lru_cache(maxsize=8)
def _common(chain: PublicChain, theme: Theme, width: float, height: float) -> float:
    """The largest letters with which each step takes one page, but for those that never do: they have the smallest."""
    style = room(theme, height)
    at = 0
    for step in chain.steps:
        wide, high = page.body(title(step), "", theme, width, height)
        free = high - _map(chain, step, high, style)
        told = facts(chain, step)
        fitting = (
            each
            for each in range(at, len(_SIZES))
            if len(_paged(told, _SIZES[each] * style.name_size, wide, free, style).pages) == 1
        )
        at = next(fitting, at)
    return max(_SIZES[at] * style.name_size, style.scale_size)


def _paged(told: Sequence[Fact], size: float, wide: float, high: float, style: Style) -> _Told:
    """The facts in two columns: three each when they fit, else on as many pages as it takes; a fact stays whole."""
    column = (wide - _GUTTER * style.name_size) / 2
    lines = [_lines(each, size, column, style) for each in told]
    for first in (3, 2, 4, 1, 5):
        halves = [tuple(chained.from_iterable(half)) for half in (lines[:first], lines[first:])]
        if all(_tall(half, size) <= high for half in halves):
            return _Told(size, (tuple(halves),))
    columns: list[list[_Line]] = [[]]
    for block in chained.from_iterable(_blocks(fact, size, high) for fact in lines):
        if columns[-1] and _tall([*columns[-1], *block], size) > high:
            columns.append([])
        columns[-1] += block
    even = [*columns, []] if len(columns) % 2 else columns
    return _Told(size, tuple((tuple(even[at]), tuple(even[at + 1])) for at in range(0, len(even), 2)))


def _blocks(fact: list[_Line], size: float, high: float) -> list[list[_Line]]:
    """A fact as it is; one that is higher than a column in parts of about the same length, each with its name."""
    label, words = fact[0], fact[1:]
    most = max(1, int((high - _tall([label], size)) / (_LINE * size)))
    parts = max(1, -(-len(words) // most))
    each = max(1, -(-len(words) // parts))
    again = replace(label, text=f"{label.text} (vervolg)")
    return [[again if at else label, *words[at : at + each]] for at in range(0, max(1, len(words)), each)]


def _lines(fact: Fact, size: float, column: float, style: Style) -> list[_Line]:
    label = _Line(fact.name, _APART * size, label=True, sign=fact.name == FALTERS)
    return [label, *(_Line(line, 0.0, muted=fact.missing) for line in wrapped(fact.text, size, 600, column))]


def _tall(lines: Sequence[_Line], size: float) -> float:
    first = lines[0].above if lines else 0.0
    return sum(line.above + (_ABOVE * 0.8 if line.label else _LINE) * size for line in lines) - first


# ---------------------------------------------------------------------- the lanes


def _map(chain: PublicChain, step: PublicStep, high: float, style: Style) -> float:
    """How much of the body the lanes take, with the room under them."""
    lanes = _lanes(chain, step, high, style)
    return len(lanes) * _pitch(len(lanes), high, style) + _under(chain, step, style)


def _under(chain: PublicChain, step: PublicStep, style: Style) -> float:
    """The room between the lanes and the words, with the arrows that run there."""
    return style.name_size + 0.8 * style.small_size * chain_arrows.tracks(_around(chain, step.number))


def _with_rest(step: PublicStep, lanes: tuple[PublicLane | None, ...]) -> PublicStep:
    """A step that stands in the lane of the rest too, when a partner without a lane of its own does it."""
    there = {lane.partner_id for lane in lanes if lane}
    return replace(step, partners=(*step.partners, _REST)) if set(step.partners) - there else step


def _pitch(many: int, high: float, style: Style) -> float:
    return max(_LEAST * style.scale_size, min(_PITCH * style.name_size, _LANES * high / max(many, 1)))


def _lanes(chain: PublicChain, step: PublicStep, high: float, style: Style) -> tuple[PublicLane | None, ...]:
    """All lanes; of more than there is room for, that of nobody, those of the step, some around them, and one of the rest."""
    found = chain_grid.lanes_of(chain)
    least = _LEAST * style.scale_size
    most = max(3, int(_LANES * high / least))
    if len(found) <= most:
        return found
    most -= 1
    own = [at for at, lane in enumerate(found) if lane is None]
    own += [at for at, lane in enumerate(found) if lane and lane.partner_id in step.partners]
    others = [at for at in range(len(found)) if at not in own]
    most = max(most, min(len(own), int(_OWN * high / least) - 1))
    shown = tuple(found[at] for at in sorted([*own, *others][:most]))
    many = sum(lane not in shown for lane in chain.lanes)
    said = f"nog {many} {'partner' if many == 1 else 'partners'}"
    return (*shown, PublicLane(_REST, said, PartnerLook("+", "", style.grid, style.text, "circle")))


def _around(chain: PublicChain, number: int) -> tuple[PublicStep, ...]:
    """The steps beside each other, those around a step when there are too many."""
    first = max(0, min(number - 1 - _STEPS // 2, len(chain.steps) - _STEPS))
    return chain.steps[first : first + _STEPS]


def _draw(
    chain: PublicChain,
    number: int,
    columns: tuple[tuple[_Line, ...], ...],
    size: float,
    width: float,
    high: float,
    style: Style,
) -> Figure:
    sheet = Sheet(width, high, style.background)
    step = chain.steps[number - 1]
    lanes = _lanes(chain, step, high, style)
    pitch = _pitch(len(lanes), high, style)
    base = high - len(lanes) * pitch
    steps = _around(chain, number)
    left = _left(lanes, len(steps), width, style)
    part = Part(tuple(_with_rest(replace(each, bottleneck=""), lanes) for each in steps), lanes)
    chain_grid.grid(sheet, part, (left, (width - left) / len(steps), pitch), base, style, number)
    column = (width - _GUTTER * style.name_size) / 2
    tallest = max(_tall(lines, size) for lines in columns)
    top = base - _under(chain, step, style)
    top -= 0.3 * max(0.0, top - tallest)
    for at, lines in enumerate(columns):
        _write(sheet, lines, at * (column + _GUTTER * style.name_size), top, size, style)
    return sheet.figure


def _left(lanes: tuple[PublicLane | None, ...], many: int, width: float, style: Style) -> float:
    """How wide the names at the left are: whole when the columns of so many steps stay wide enough for their numbers."""
    size = style.small_size
    longest = max((text_width(one_line(lane.name), size, 600) for lane in lanes if lane), default=0.0)
    most = min(0.32 * width, width - many * _COLUMN * style.scale_size)
    return max(min(0.24 * width, 9.0 * size), min(longest + 3.0 * size, most))


def _write(sheet: Sheet, lines: Sequence[_Line], x: float, y: float, size: float, style: Style) -> None:
    for at, line in enumerate(lines):
        y -= line.above if at else 0.0
        if line.label:
            small = max(0.8 * size, style.scale_size)
            y -= _ABOVE * 0.8 * size
            sheet.text(x, y + 0.25 * small, line.text, small, style.muted, weight=600)
            if line.sign:
                beside = x + text_width(line.text, small, 600) + 0.8 * small
                chain_grid.warning(sheet, beside, y + 0.55 * small, small, style)
            continue
        y -= _LINE * size
        colour, weight = (style.muted, 400) if line.muted else (style.text, 600)
        sheet.text(x, y + 0.25 * size, line.text, size, colour, weight=weight)
