"""One case alone: what it ends in, and the smallest that ends so too."""

from __future__ import annotations

import shlex
from pathlib import Path

from fuzz.cases import Case, Cases
from fuzz.ended import kind_of
from fuzz.inside import run_inside
from fuzz.kept import keep, read_case, smaller
from fuzz.workers import tried


class _One(Cases):
    """A sequence of one case."""

    def __init__(self, only: Case) -> None:
        self._only = only

    def case(self, number: int) -> Case:
        return self._only


def run_again(file: Path) -> int:
    """Run the case in `file`, say what it ends in, keep the smallest like it; the exit status."""
    case = read_case(file)
    found = _fails(case)
    print(shlex.join(["gnbv", *case.arguments]))
    for line in found:
        print(line)
    if not found:
        print("nothing wrong")
        return 0
    small = smaller(case, kind_of(found[0]), _fails)
    kept = file.with_suffix(".small.json")
    keep(small, _fails(small), kept)
    print(f"the smallest like it: {kept}")
    return 1


def _fails(case: Case) -> tuple[str, ...]:
    """What is wrong with it, run in a process of its own."""
    (answer,) = tried(_One(case), run_inside, range(1))
    return answer.wrong
