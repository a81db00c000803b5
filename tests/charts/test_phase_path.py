"""The path of the five phases: every phase and product is named, and each status has a look of its own."""

from __future__ import annotations

import pytest

from samenwerkdesk import look
from samenwerkdesk.charts import phase_path, style
from samenwerkdesk.charts.page import Imprint
from samenwerkdesk.charts.style import Style
from samenwerkdesk.model import method, phases
from samenwerkdesk.model.phases import BUSY, FINISHED, NOT_STARTED, REOPENED, SETTLED, SKIPPED
from samenwerkdesk.model.public_phases import PublicPath, PublicPhase, words
from tests.charts import drawn

MIXED = (FINISHED, SKIPPED, REOPENED, BUSY, NOT_STARTED)


def path(*statuses: str, here: str = "", product: str = "") -> PublicPath:
    return PublicPath(
        tuple(
            PublicPhase(
                each.code, each.number, each.name, each.theme, status, words()[status], each.code == here,
                phases.product_name(each.code).lower(), product, "",
            )
            for each, status in zip(method.phases(), statuses, strict=True)
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("width", "kind"),
    [(460.0, style.desk(look.theme())), (1100.0, style.desk(look.theme("dark"))), (481.0, style.paper())],
)
def test_everything_is_named_and_lies_inside(width: float, kind: Style) -> None:
    told = path(*MIXED, here="agree", product="concept")
    figure = phase_path.draw(told, width, phase_path.height(told, width, kind), kind)
    said = " ".join(drawn.words(figure)).replace("- ", "")
    for each in told.phases:
        assert str(each.number) in said.split()
        for word in f"{each.name} {each.said} {each.product} {each.product_status}".split():
            assert word.lower() in said.lower()
    assert not drawn.outside(figure)
    assert not drawn.overlapping(figure)
    assert drawn.smallest(figure) >= min(kind.small_size, kind.scale_size)


@pytest.mark.parametrize("size", [(1024.0, 768.0), (1920.0, 1080.0), (3840.0, 2160.0)])
def test_the_wall_can_be_read_from_the_back(size: tuple[float, float]) -> None:
    figure = phase_path.page(path(*MIXED), Imprint("Samen", "Sessie 1"), look.theme(), *size)
    assert drawn.smallest(figure) >= size[1] / 36 - 0.01
    assert not drawn.outside(figure)
    assert not drawn.overlapping(figure)


def test_what_was_passed_over_stands_under_it() -> None:
    told = "Delen is overgeslagen, terwijl Overeenkomen al is afgerond. Teruggaan mag."
    assert phase_path.notes(path(*MIXED), 900.0, style.paper()) is None
    whole = PublicPath(path(*MIXED).phases, (told,))
    figure = phase_path.page(whole, Imprint("Samen", "Sessie 1"), look.theme(), 1024.0, 768.0)
    assert told in " ".join(drawn.words(figure))
    assert not drawn.outside(figure)
    assert not drawn.overlapping(figure)


def test_each_status_looks_different_without_colour() -> None:
    kind = style.paper()

    def shapes(status: str) -> list[tuple[int, bool, bool]]:
        told = path(status, *[NOT_STARTED] * 4)
        figure = phase_path.draw(told, 480.0, phase_path.height(told, 480.0, kind), kind)
        return [(len(each.points), each.dashed, each.fill is None) for each in drawn.shapes(figure)]

    found = [shapes(status) for status in MIXED]
    assert all(one != other for at, one in enumerate(found) for other in found[at + 1 :])


def test_a_product_looks_different_when_it_was_settled_on() -> None:
    kind = style.paper()
    pictures = []
    for status in ("", "concept", SETTLED):
        told = path(*[NOT_STARTED] * 5, product=status)
        figure = phase_path.draw(told, 480.0, phase_path.height(told, 480.0, kind), kind)
        pictures.append([(each.dashed, each.fill is None) for each in drawn.shapes(figure)])
    assert pictures[0] != pictures[1] != pictures[2]
