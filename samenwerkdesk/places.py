"""Where things are: the resources that come with the program, and the user's folders.

Nothing here makes a folder; whoever writes in one makes it first. When the environment variable
SAMENWERKDESK_HOME is set, all of the user's folders lie inside that one folder: for tests, and for carrying
everything on a stick.
"""

from __future__ import annotations

import os
from pathlib import Path

APP = "samenwerkdesk"
"""The name of the folders the program keeps for itself."""

DOCUMENTS = "Samenwerkdesk"
"""The name of the folder in the user's documents where new collaborations go."""

_PACKAGE = Path(__file__).resolve().parent

_IN_SOURCE_TREE = {"schema/case.schema.json": "docs/case.schema.json"}
"""Resources that lie elsewhere in a source tree than in an installed package."""


def resource(name: str) -> Path:
    """The path of a resource, such as ``"fonts/x.ttf"`` or ``"method"``.

    It lies in the source tree or in the installed package. ``name`` uses forward slashes; whether it exists is
    not checked.
    """
    installed = _PACKAGE / "resources"
    if installed.is_dir():
        return installed / name
    tree = _PACKAGE.parent
    return tree / _IN_SOURCE_TREE.get(name, f"resources/{name}")


def data_dir() -> Path:
    """The folder for what the program keeps by itself: backups, logs, crash reports."""
    home = _home()
    if home is not None:
        return home / "data"
    import platformdirs

    return platformdirs.user_data_path(APP, appauthor=False)


def backups_dir() -> Path:
    """The folder for automatic backups."""
    return data_dir() / "backups"


def settings_dir() -> Path:
    """The folder for the user's settings and the list of recent files."""
    home = _home()
    if home is not None:
        return home / "settings"
    import platformdirs

    return platformdirs.user_config_path(APP, appauthor=False, roaming=True)


def cache_dir() -> Path:
    """The folder for what can be made again, such as matplotlib's list of fonts."""
    home = _home()
    if home is not None:
        return home / "cache"
    import platformdirs

    return platformdirs.user_cache_path(APP, appauthor=False)


def documents_dir() -> Path:
    """The folder that is offered for new collaborations: 'Samenwerkdesk' in the user's documents."""
    home = _home()
    if home is not None:
        return home / DOCUMENTS
    import platformdirs

    return platformdirs.user_documents_path() / DOCUMENTS


def _home() -> Path | None:
    home = os.environ.get("SAMENWERKDESK_HOME")
    return Path(home).absolute() if home else None
