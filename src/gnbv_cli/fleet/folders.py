"""The folders below a folder: without those that hold no one's plans, and never in a circle."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import NamedTuple

_LEFT_OUT = frozenset(("node_modules", "venv", "__pycache__"))
_OF_A_VENV = "pyvenv.cfg"

Unlisted = Callable[[str, OSError], None]
"""What is told of a folder that cannot be listed."""


class Folder(NamedTuple):
    """A folder by the name that leads to it, and what stands in it, sorted."""

    name: str
    entries: list[os.DirEntry[str]]


def folders(root: str, unlisted: Unlisted) -> Iterator[Folder]:
    """`root` and every folder below it, real ones before those that links lead to.

    Hidden folders, node_modules and virtual environments are left out. Each folder comes once, and
    a link to a folder that the link itself stands in is not followed.
    """
    seen: set[str] = set()
    waiting = [root]
    links: list[tuple[str, str]] = []
    while waiting or links:
        name, real = (waiting.pop(), "") if waiting else links.pop(0)
        real = real or os.path.realpath(name)
        if real in seen:
            continue
        seen.add(real)
        try:
            entries = listed(name)
        except OSError as error:
            unlisted(name, error)
            continue
        if name != root and any(entry.name == _OF_A_VENV for entry in entries):
            continue
        yield Folder(name, entries)
        below = [entry for entry in entries if not is_left_out(entry.name) and is_folder(entry)]
        waiting += [joined(name, each.name) for each in reversed(below) if not each.is_symlink()]
        for entry in filter(os.DirEntry.is_symlink, below):
            leads_to = os.path.realpath(joined(name, entry.name))
            if not _is_in(real, leads_to):
                links.append((joined(name, entry.name), leads_to))


def listed(folder: str) -> list[os.DirEntry[str]]:
    """What stands in `folder` ('': the current one), sorted; raises OSError."""
    with os.scandir(folder or ".") as entries:
        return sorted(entries, key=lambda entry: entry.name)


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder, or a link to one; a link that leads in a circle is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def is_left_out(name: str) -> bool:
    """Whether a folder of that name is not looked into unless it is named."""
    return name.startswith(".") or name in _LEFT_OUT


def joined(folder: str, name: str) -> str:
    """The name of what stands in `folder`; in the current one it needs no more than its own."""
    return name if folder in ("", ".") else os.path.join(folder, name)  # noqa: PTH118 - any text


def _is_in(folder: str, above: str) -> bool:
    """Whether `folder` is `above` or stands somewhere in it."""
    return os.path.join(folder, "").startswith(os.path.join(above, ""))  # noqa: PTH118
