"""Patterns of file names that no shell has expanded: `*`, `?`, `[ab]`, and `**` for any depth."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase

from gnbv_cli.fleet.folders import Unlisted, folders, is_folder, is_left_out, joined, listed

_MAGIC = re.compile(r"[*?\[]")
_ANY_DEPTH = "**"


def is_pattern(name: str) -> bool:
    """Whether `name` is a pattern, and no file that is called so."""
    return _MAGIC.search(name) is not None and not os.path.lexists(name)


def matching(pattern: str, unlisted: Unlisted) -> Iterator[str]:
    """The names of the files and folders that `pattern` matches.

    What `*` and `**` stand for is never hidden, and no folder that `folders` leaves out.
    """
    root, path = os.path.splitdrive(pattern)
    steps = path.replace(os.sep, "/").split("/")
    if steps[0] == "":  # from the root
        root += os.sep
    yield from _matching(root, [step for step in steps if step], unlisted)


def _matching(base: str, steps: list[str], unlisted: Unlisted) -> Iterator[str]:
    if not steps:
        yield base or "."
        return
    step, *rest = steps
    if step == _ANY_DEPTH:
        while rest[:1] == [_ANY_DEPTH]:
            rest = rest[1:]
        within = (folder.name for folder in folders(base or ".", unlisted)) if rest else (base,)
        for name in within:
            yield from _matching(name, rest, unlisted)
    elif _MAGIC.search(step):
        for name in _named_like(step, base, unlisted, folders_only=bool(rest)):
            yield from _matching(name, rest, unlisted)
    elif os.path.lexists(joined(base, step)):
        yield from _matching(joined(base, step), rest, unlisted)


def _named_like(step: str, base: str, unlisted: Unlisted, *, folders_only: bool) -> Iterator[str]:
    try:
        entries = listed(base)
    except NotADirectoryError:
        return
    except OSError as error:
        unlisted(base, error)
        return
    for entry in entries:
        hidden = entry.name.startswith(".") and not step.startswith(".")
        if hidden or not fnmatchcase(entry.name, step):
            continue
        wanted = not is_left_out(entry.name) if is_folder(entry) else not folders_only
        if wanted:
            yield joined(base, entry.name)
