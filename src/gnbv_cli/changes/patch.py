"""What a change does to a text, as a unified diff that `git apply` and `patch` take."""

from __future__ import annotations

import re
from difflib import unified_diff
from pathlib import PurePath

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NO_END = "\\ No newline at end of file\n"


def patch(old: str, new: str, name: str) -> list[str]:
    """The lines of the diff, each with its line break; none where nothing changes."""
    shown = name.replace("\\", "/").replace("\n", " ").replace("\t", " ")
    before, after = (shown, shown) if PurePath(name).is_absolute() else (f"a/{shown}", f"b/{shown}")
    lines = []
    for line in unified_diff(_LINE.findall(old), _LINE.findall(new), before, after):
        lines += [line] if line.endswith("\n") else [f"{line}\n", _NO_END]
    return lines
