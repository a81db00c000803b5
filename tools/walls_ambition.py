"""Every picture of the ambition, and of taking and giving, for the room."""

from __future__ import annotations

from samenwerkdesk.ui.desk import show_ambition, show_give_take
from samenwerkdesk.ui.desk.walls import Walls
from samenwerkdesk.ui.room.frame import Wall


def every_view(walls: Walls) -> dict[str, Wall]:
    """All of them by a name."""
    return {
        "ambition": show_ambition.statement(walls),
        "ambition versions": show_ambition.versions(walls),
        "ambition functions": show_ambition.functions(walls),
        "ambition lines": show_ambition.lines(walls),
        **{f"ambition version {at}": each for at, each in enumerate(show_ambition.each_version(walls))},
        **{f"butterfly {at}": each for at, each in enumerate(show_give_take.each_butterfly(walls))},
        "balances": show_give_take.balances(walls),
        "link map": show_give_take.link_map(walls),
        "give and take topics": show_give_take.topics(walls),
        "give and take words": show_give_take.in_words(walls),
        **{
            f"give and take question {at}": each
            for at, each in enumerate(show_give_take.each_question(walls))
        },
    }
