"""What a checked file is called where other programs read its name."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def slashed(name: str) -> str:
    """The name as it was given, with '/' between folders."""
    return name if os.sep == "/" else name.replace(os.sep, "/")


def in_repository(name: str) -> str:
    """The name as a forge knows the file, seen from the repository's root."""
    path = slashed(name)
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return path


def as_uri(name: str) -> str:
    """The name as a URI; relative where the name is."""
    path = Path(name)
    if path.is_absolute():
        return path.as_uri()
    return quote(os.fsencode(in_repository(name)))
