"""What a checked file is called where other programs read its name."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

STANDARD_INPUT = "<stdin>"


def slashed(name: str) -> str:
    """The name as it was given, with '/' between folders."""
    return name if os.sep == "/" else name.replace(os.sep, "/")


def in_repository(name: str, root: str) -> str:
    """The name as a forge knows the file, seen from the repository's `root`.

    Where there is no repository ('') or the file is not in it, as it was given.
    """
    if root and name != STANDARD_INPUT:
        whole = os.path.abspath(name)  # noqa: PTH100 - links stay, and a name need not be text
        if whole.startswith(os.path.join(root, "")):  # noqa: PTH118
            return slashed(os.path.relpath(whole, root))
    path = slashed(name)
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return path


def as_uri(name: str, root: str) -> str:
    """The name as a URI; relative to the repository, or as the name is."""
    path = in_repository(name, root)
    return Path(path).as_uri() if Path(path).is_absolute() else quote(os.fsencode(path))
