"""Start here: the command line, or the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress

from samenwerkdesk import cli


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with ``argv`` (default: the command line's); returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console that is not UTF-8 would otherwise stop at the first ‘.
        with suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        call = cli.parse(sys.argv[1:] if argv is None else argv)
    except cli.WrongUsage as error:
        return cli.wrong_usage(error)
    if call.command:
        return cli.run(call)
    from samenwerkdesk.display import missing_display

    sentence = missing_display()
    if sentence:
        print(sentence, file=sys.stderr)
        return 1
    from samenwerkdesk.ui import application

    return application.run(call.arguments[0] if call.arguments else None)


if __name__ == "__main__":
    sys.exit(main())
