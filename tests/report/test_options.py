from __future__ import annotations

import subprocess
import sys

import pytest

from samenwerkdesk.report.options import available, default_options
from tests.report.filled import Filled, one_of_everything


def test_what_a_session_offers() -> None:
    found = {each.key: (each.count, each.default) for each in available(one_of_everything().document, "S2")}
    assert found == {
        "attendance": (3, True),
        "decisions": (2, True),
        "actions": (2, True),
        "open_before": (2, True),
        "open_points": (1, True),
        "mandates": (1, True),
        "ground_rules": (1, True),
        "conditions": (13, True),
        "comparison": (2, False),
        "polls": (0, False),
        "instruments": (0, False),
        "open_answers": (0, False),
        "consensus": (0, False),
        "mandate_standing": (2, False),
        "evaluation": (0, False),
        "roles": (0, False),
        "transfers": (0, False),
        "fence_recognise": (0, False),
        "fence_make_transparent": (0, False),
        "fence_widen": (0, False),
        "phases": (0, False),
        "phase_answers": (0, False),
        "verdicts": (0, False),
        "quality": (0, False),
        "balance": (0, False),
        "steering": (0, False),
        "ambition": (0, False),
        "give_take": (0, False),
        "interests": (0, False),
        "icebergs": (0, False),
        "options": (0, False),
        "trust_network": (0, False),
        "chain": (0, False),
        "kpis": (0, False),
        "resistance": (0, False),
        "agreement_rounds": (1, False),
        "agreements": (0, False),
        "agreement_circles": (1, False),
    }


def test_an_empty_session_offers_only_what_always_counts() -> None:
    filled = Filled()
    filled.session()
    assert [each.key for each in available(filled.document, "S1") if each.default] == ["decisions", "actions"]
    chosen = default_options(filled.document, "S1")
    assert chosen.decisions
    assert not chosen.attendance
    assert not chosen.include_private


def test_decisions_that_stay_away_are_counted() -> None:
    filled = one_of_everything()
    filled.decision("Geheim", None, "alleen_begeleider", session="S2")
    (found,) = [each for each in available(filled.document, "S2") if each.key == "decisions"]
    assert (found.count, found.remark) == (2, "1 alleen voor jou; staat er niet in")


def test_the_ticks_need_no_heavy_packages() -> None:
    code = (
        "import sys, samenwerkdesk.report.options;"
        "print([name for name in ('reportlab', 'matplotlib', 'numpy', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_warming_up_imports_all_of_it() -> None:
    code = (
        "import sys, samenwerkdesk.report as report; assert 'reportlab' not in sys.modules; report.warm_up();"
        "print('matplotlib.figure' in sys.modules and 'reportlab.platypus' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"


def test_a_report_without_a_picture_needs_no_matplotlib() -> None:
    code = (
        "import sys; from tests.report.filled import Filled; from samenwerkdesk.report.session import make;"
        "filled = Filled(); filled.session(); make(filled.document, 'S1'); print('matplotlib' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_session_that_is_gone() -> None:
    with pytest.raises(KeyError):
        available(Filled().document, "S9")
