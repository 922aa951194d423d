"""What a call ended in, and what is wrong with that."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from fuzz.cases import Case
from fuzz.outputs import ALIVE, wrong_in

_FAULT = re.compile(r"Traceback|Lỗi của gnbv|A fault of gnbv|Loi cua gnbv")


class Ended(NamedTuple):
    """The end of a call."""

    status: int
    shown: bytes
    complaints: str
    """What went to standard error."""
    traces: tuple[str, ...] = ()
    """Of faults that gnbv turned into a line of their own: where each arose."""


def wrong(case: Case, ended: Ended, folder: Path) -> list[str]:
    """What is wrong, each in a line that is the same for the same fault."""
    found = [f"fault: {trace}" for trace in dict.fromkeys(ended.traces)]
    if not ended.traces and (said := _FAULT.search(ended.complaints)):
        found.append(f"fault: {ended.complaints[said.start() :][-300:]}")
    if found:
        return found
    if ended.status not in (0, 1, 2):
        return [f"status: {ended.status}"]
    if ended.status == 2 and not ended.complaints.strip():
        found.append("status 2 without a word")
    if alive := ALIVE.search(ended.complaints):
        found.append(f"complaints: {alive[0]!r}")
    # A run that ended early has shown nothing; what it has shown is whole.
    if (ended.status == 0 or ended.shown) and (why := wrong_in(case.call.shown, ended.shown)):
        found.append(f"{case.call.command}, {case.call.shown} shown: {why}")
    for name, form in case.outputs.items():
        file = folder / name
        if file.exists():
            if why := wrong_in(form, file.read_bytes()):
                found.append(f"{case.call.command}, {form}: {why}")
        elif ended.status == 0:
            found.append(f"{case.call.command}, {form}: not written")
    return found


def kind_of(line: str) -> str:
    """What faults of one cause have in common: the line without what the case put into it."""
    return re.sub(r"\d+", "0", line.split(" |", maxsplit=1)[0])[:120]
