"""A case as its user runs it: a process of its own, in several surroundings."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path
from random import Random

import gnbv_cli
from fuzz.cases import Case
from fuzz.ended import Ended
from fuzz.inside import DAY, in_utf8
from fuzz.limits import CPU, MEMORY, WALL

_HERE = str(Path(gnbv_cli.__file__).parents[1])
_SURROUNDINGS: tuple[dict[str, str], ...] = (
    {},
    {},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONOPTIMIZE": "1"},
)


def run_outside(case: Case, folder: Path) -> Ended:
    """Run `case` in `folder`, which holds its files."""
    rng = Random(repr(case.arguments))
    surroundings = rng.choice(_SURROUNDINGS)
    if case.letters != "utf-8":
        surroundings = {"PYTHONIOENCODING": case.letters}
    here = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": _HERE, "SOURCE_DATE_EPOCH": DAY}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "gnbv_cli", *case.arguments], cwd=folder, input=case.piped,
            env={**here, **surroundings}, capture_output=True,
            timeout=WALL, preexec_fn=_limit, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Ended(-1, b"", "", (f"hang of {WALL} s",))
    said = done.stderr.decode(case.letters, "replace")
    return Ended(done.returncode, in_utf8(done.stdout, case), said)


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
