"""What a process and all that it started hold in memory together."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


def held_together(process: int) -> int:
    """Bytes; a page that several share counts once (the proportional set size of Linux)."""
    return sum(_held(each) for each in _with_children(process))


def _with_children(process: int) -> list[int]:
    found = [process]
    with suppress(OSError):  # it has ended meanwhile
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text("ascii").split():
                found += _with_children(int(child))
    return found


def _held(process: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
