"""Where the steps of Klaarzetten and Afronden lead: to a tab, to the room, or to what does them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from samenwerkdesk.model import agenda, method
from samenwerkdesk.ui import contents
from samenwerkdesk.ui.desk.context import Desk
from samenwerkdesk.ui.desk.session_flow import KEY, SessionFlow
from samenwerkdesk.ui.desk.steps_view import HERE, ROOM, StepsView, Way
from samenwerkdesk.ui.widgets.buttons import Button

RENEW = "mandates:to_renew"

if TYPE_CHECKING:
    from samenwerkdesk.model.session_steps import Step


def preparing(desk: Desk) -> list[Step]:
    """The steps before the session that is on."""
    from samenwerkdesk.model import session_steps

    key = desk.session_id
    if key is None:
        return []
    # Whether the rehearsal went well is not in any file.
    said = "Oefen een minuut: letters, kleuren en toetsen."
    rehearsal = session_steps.Step(session_steps.REHEARSAL, "Beamer en klikker", said, session_steps.LOOK)
    return [*session_steps.preparing(desk.document, key, desk.today()), rehearsal]


def closing(desk: Desk) -> list[Step]:
    """The steps at its end."""
    from samenwerkdesk.model import session_steps

    key = desk.session_id
    return session_steps.closing(desk.document, key) if key else []


def prepare_view(desk: Desk, flow: SessionFlow, rehearse: Callable[[], None]) -> StepsView:
    """The view to get a session ready."""
    from samenwerkdesk.model import session_steps

    begin = Button("Welkom in de zaal", "screen-share", "primary", key=KEY)
    begin.clicked.connect(flow.begin)
    ways = {
        session_steps.AGENDA: _within(desk, "run:agenda", "het draaiboek"),
        session_steps.CHECK_IN: _within(desk, "data:check_in", "de gegevens"),
        session_steps.PRESENT: _within(desk, "present", "aanwezigheid"),
        session_steps.ACTIONS: _within(desk, "run:earlier", "wat openstaat"),
        session_steps.MANDATES: Way(
            HERE, "Consensus", lambda: desk.part_asked.emit(contents.CONSENSUS, RENEW)
        ),
        session_steps.AGREEMENTS: _tab(desk, contents.AGREEMENTS),
        session_steps.MEASUREMENTS: _tab(desk, contents.CONDITIONS),
        session_steps.PARKED: _within(desk, "run:points", "de open punten"),
        session_steps.REHEARSAL: Way(ROOM, "oefenen", rehearse),
    }
    return StepsView(
        "Voor de sessie", partial(preparing, desk), ways, lambda: _questions("SES1", "SES2", "SES3"), begin
    )


def close_view(desk: Desk, flow: SessionFlow, plan: Callable[[], None]) -> StepsView:
    """The view to close a session with."""
    from samenwerkdesk.model import session_steps

    report = Button("Verslag maken", "file-text", "primary")
    report.clicked.connect(partial(flow.go, "report"))
    ways = {
        session_steps.CLOCK: Way(HERE, "klok stoppen", partial(_stop, desk)),
        session_steps.DECISIONS: Way(ROOM, "de zaal", partial(flow.go, "decisions")),
        session_steps.ACTIONS: Way(ROOM, "de zaal", partial(flow.go, "actions")),
        session_steps.HOMEWORK: _tab(desk, "mandates"),
        session_steps.POINTS: _within(desk, "run:points", "de open punten"),
        session_steps.EVALUATION: _tab(desk, "process"),
        session_steps.REPORT: Way(HERE, "het verslag", partial(flow.go, "report")),
        session_steps.NEXT: Way(HERE, "de volgende sessie", partial(_go_on, desk, plan)),
    }
    return StepsView("Aan het eind", partial(closing, desk), ways, lambda: _questions("SES4"), report)


def _within(desk: Desk, view: str, name: str) -> Way:
    return Way(HERE, name, lambda: desk.part_asked.emit(contents.SESSIONS, view))


def _tab(desk: Desk, page: str) -> Way:
    tab = contents.tab_of(page)
    return Way(HERE, tab.title if tab else "", lambda: desk.page_asked.emit(page))


def _questions(*codes: str) -> Sequence[str]:
    asked = {each.code: each.text for each in method.element("sessions").questions}
    return [asked[code] for code in codes]


def _go_on(desk: Desk, plan: Callable[[], None]) -> None:
    """To the next session; when there is none yet, it is planned."""
    from samenwerkdesk.model import session_steps

    after = session_steps.after_this(desk.document, desk.session_id or "")
    if after is None:
        plan()
    else:
        desk.choose_session(after.id)
        desk.part_asked.emit(contents.SESSIONS, "prepare")


def _stop(desk: Desk) -> None:
    session = desk.session_id
    if session is not None:
        desk.act(lambda: agenda.stop(desk.document, session))
