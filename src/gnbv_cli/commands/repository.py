"""The repository that a command runs in."""

from __future__ import annotations

import os
from pathlib import Path


def repository_root() -> str:
    """The working folder, or the nearest above it, that git keeps; '' where there is none."""
    try:
        here = Path.cwd()
    except OSError:  # somebody deleted it
        return ""
    return next((str(each) for each in (here, *here.parents) if os.path.lexists(each / ".git")), "")
