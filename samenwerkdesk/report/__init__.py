"""Reports on paper, made with ReportLab: documents and their sections; no Qt.

Importing this package or ``report.options`` is light; ReportLab and matplotlib come along with the first report.
"""

from __future__ import annotations


def warm_up() -> None:
    """Import what the first report needs, for a thread with time to spare."""
    from samenwerkdesk.report import fonts, pictures, session  # noqa: F401

    fonts.register()
