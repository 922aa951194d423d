"""Many cases one after the other, counted in their order, the failing ones kept."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from fuzz.cases import Cases
from fuzz.ended import kind_of
from fuzz.kept import keep
from fuzz.state import Count
from fuzz.workers import Run, Tried, in_turn, tried

CHUNK = 500
"""So many cases a process; then another one goes on."""
_KEPT_OF_A_KIND = 3


class Series:
    """The cases of one way to run them."""

    def __init__(self, name: str, cases: Cases, run: Run, folder: Path, chunk: int = CHUNK) -> None:
        self._name = name
        self._cases = cases
        self._run = run
        self._folder = folder
        self._chunk = chunk
        self._kept: Counter[str] = Counter()

    def count(self, count: Count, wanted: int, jobs: int) -> Iterator[str]:
        """Try what is left of `wanted` cases in `jobs` processes; a line after each round."""
        while count.tried < wanted:
            start = time.perf_counter()
            rounds = [
                range(at, min(at + self._chunk, wanted))
                for at in range(count.tried, wanted, self._chunk)[:jobs]
            ]
            found = [Count() for _ in rounds]
            for place, each in in_turn([tried(self._cases, self._run, part) for part in rounds]):
                found[place].add(each)
                if each.wrong:
                    self._keep(each)
            for part in found:
                count.add_all(part)
            count.seconds += time.perf_counter() - start
            yield self._line(count)

    def _keep(self, each: Tried) -> None:
        kind = kind_of(each.wrong[0])
        self._kept[kind] += 1
        if self._kept[kind] <= _KEPT_OF_A_KIND:
            file = self._folder / f"{self._name.replace(' ', '-')}-{each.number}.json"
            keep(self._cases.case(each.number), each.wrong, file)

    def _line(self, count: Count) -> str:
        pace = count.tried / count.seconds
        memory = count.memory >> 20
        return (
            f"{self._name}: {count.tried} tried, {count.failed} failed, "
            f"{pace:.1f} a second, most memory {memory} MB"
        )
