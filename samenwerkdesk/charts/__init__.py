"""Pictures of what people filled in, as matplotlib figures for screen, paper and PNG alike.

matplotlib reads these two settings when it is first imported: it may only look at its own fonts, and keeps its cache
in our folder instead of the user's. Every import of a chart passes here first, so nothing else needs to know.
"""

from __future__ import annotations

import os

from samenwerkdesk import places

os.environ["MPL_IGNORE_SYSTEM_FONTS"] = "1"
os.environ["MPLCONFIGDIR"] = str(places.cache_dir() / "matplotlib")
