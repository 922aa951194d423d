"""How far a run has come: a file, so that the next one goes on where this one ended."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from fuzz.ended import kind_of
from fuzz.workers import Tried


@dataclass
class Count:
    """What was tried so far of one sequence of cases: all with lower numbers."""

    tried: int = 0
    seconds: float = 0.0
    """By the clock."""
    memory: int = 0
    """The most that a process held, in bytes."""
    commands: Counter[str] = field(default_factory=Counter)
    changes: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    failed: int = 0
    kinds: dict[str, list[int]] = field(default_factory=dict)
    """Faults by kind, with the numbers of the cases."""

    def add(self, each: Tried) -> None:
        """Count what came of a case."""
        self.tried += 1
        self.memory = max(self.memory, each.memory)
        self.commands[each.command or "died"] += 1
        self.changes[each.change] += 1
        self.statuses[str(each.status)] += 1
        self.failed += bool(each.wrong)
        for line in each.wrong:
            self.kinds.setdefault(kind_of(line), []).append(each.number)

    def add_all(self, other: Count) -> None:
        """Count what `other` counts, which comes after this."""
        self.tried += other.tried
        self.memory = max(self.memory, other.memory)
        self.commands += other.commands
        self.changes += other.changes
        self.statuses += other.statuses
        self.failed += other.failed
        for kind, numbers in other.kinds.items():
            self.kinds.setdefault(kind, []).extend(numbers)


@dataclass
class State:
    """What a folder of a run holds of it."""

    seed: int
    corpus: str
    """Digest of the files that are changed: with others the same numbers are other cases."""
    inside: Count = field(default_factory=Count)
    outside: Count = field(default_factory=Count)

    def save(self, path: Path) -> None:
        """Write it, whole or not at all."""
        beside = path.with_suffix(".new")
        whole = {**vars(self), "inside": vars(self.inside), "outside": vars(self.outside)}
        beside.write_text(json.dumps(whole, indent=1), "ascii")
        beside.replace(path)


def loaded(path: Path) -> State | None:
    """The state in the file `path`; None where there is none."""
    if not path.exists():
        return None
    data = json.loads(path.read_text("utf-8"))
    return State(data["seed"], data["corpus"], _count(data["inside"]), _count(data["outside"]))


def _count(data: dict[str, object]) -> Count:
    count = Count(**data)  # type: ignore[arg-type]
    count.commands = Counter(count.commands)
    count.changes = Counter(count.changes)
    count.statuses = Counter(count.statuses)
    return count
