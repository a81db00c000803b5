"""Tool tips that show what people typed: Qt would take a text with angle brackets for markup."""

from __future__ import annotations


def plain_tip(text: str) -> str:
    """``text`` as a tool tip that reads exactly so, whatever stands in it."""
    if "<" not in text:
        return text
    from html import escape

    return f'<p style="white-space: pre-wrap">{escape(text)}</p>'
