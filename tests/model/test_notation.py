"""The plain notation of a longer text."""

from __future__ import annotations

from samenwerkdesk.model.notation import HEADING, POINT, TEXT, heading, plain, points, read, section


def test_headings_points_and_paragraphs() -> None:
    text = "# Kop\nregel een\nregel twee\n\nnog een alinea\n- punt <b>\n* ook\n#geen kop\n-geen punt"
    assert read(text) == (
        (HEADING, "Kop"),
        (TEXT, "regel een\nregel twee"),
        (TEXT, "nog een alinea"),
        (POINT, "punt <b>"),
        (POINT, "ook"),
        (TEXT, "#geen kop\n-geen punt"),
    )
    assert read(None) == read("  \n ") == ()


def test_what_somebody_wrote_stays_text_in_a_proposal() -> None:
    assert plain("# geen kop\nmaar tekst") == "geen kop maar tekst"
    assert heading("regel\ntwee") == "# regel twee"
    assert points(["een", None, " ", "twee\ndrie"]) == ["- een", "- twee drie"]
    assert section("Leeg", []) == []
    assert read("\n".join(section("Kop", points(["a"])))) == ((HEADING, "Kop"), (POINT, "a"))
