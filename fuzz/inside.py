"""A case in this process: the function that the command line calls, and what it printed."""

from __future__ import annotations

import io
import os
import sys
import traceback
from functools import cache
from pathlib import Path
from typing import Any

import typer

from fuzz.cases import Case
from fuzz.ended import Ended
from gnbv_cli.commands import app, main
from gnbv_cli.texts import fault as faults

DAY = "1780272000"
"""SOURCE_DATE_EPOCH of all cases: 2026-06-01."""
_OF_CI = ("GITHUB_ACTIONS", "GITLAB_CI", "GITHUB_STEP_SUMMARY", "NO_COLOR")

_traces: list[str] = []


def prepare() -> None:
    """Make this process one that runs cases: commands are built once, faults keep their trace."""
    for name in _OF_CI:
        os.environ.pop(name, None)
    os.environ["SOURCE_DATE_EPOCH"] = DAY
    built = cache(typer.main.get_command)
    apps = cache(app.app_with)
    app.app_for = lambda arguments: apps(tuple(arguments[:1]))
    typer.main.get_command = built
    told = faults.fault

    def traced(error: Exception) -> Any:
        _traces.append(trace_of(error))
        return told(error)

    faults.fault = traced


def run_inside(case: Case, folder: Path) -> Ended:
    """Run `case` in `folder`, which is the current one and holds its files."""
    _traces.clear()
    shown, complaints = _stream(case.letters), _stream(case.letters)
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = _stream("utf-8", case.piped), shown, complaints
    status = -1
    try:
        status = main.run(case.arguments)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    except BaseException as error:
        _traces.append(trace_of(error))
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
    said = _bytes(complaints).decode(case.letters)
    return Ended(status, in_utf8(_bytes(shown), case), said, tuple(_traces))


def in_utf8(shown: bytes, case: Case) -> bytes:
    """What was shown, from the letters of the case; a patch is in those of the file."""
    if case.letters == "utf-8" or case.call.shown == "patch":
        return shown
    return shown.decode(case.letters).encode("utf-8")


def trace_of(error: BaseException) -> str:
    """The kind of error and the last steps to it, then what it says."""
    steps = traceback.extract_tb(error.__traceback__)[-3:]
    way = " < ".join(f"{Path(step.filename).name}:{step.name}" for step in reversed(steps))
    line = steps[-1].lineno if steps else 0
    return f"{type(error).__name__} {way} | line {line}: {str(error)[:200]!r}"


def _stream(letters: str, data: bytes = b"") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data), letters, newline="\n", write_through=True)


def _bytes(stream: io.TextIOWrapper) -> bytes:
    stream.flush()
    raw = stream.buffer
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue()
