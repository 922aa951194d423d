"""How building and diagnosing a budget tree grows with its size.

    python bench/repair_size.py [--slips K] [--totals-only]

Five levels; some parents have over 300 children. `--totals-only` leaves out the sources.
"""

from __future__ import annotations

import argparse
import random
import time

from gnbv_cli.balance import Sheet, diagnose, violations

SOURCES = ("central", "province", "commune")


class Tree:
    """A budget tree of five levels with about `size` cells."""

    def __init__(self, size: int, sources: tuple[str, ...], rng: random.Random) -> None:
        self.columns = ("total", *sources)
        self.values: dict[str, int] = {}
        self.children: dict[str, list[str]] = {}
        self._rng = rng
        leaves = size // len(self.columns) * 9 // 10
        self._grow("plan", leaves, 1)

    def _grow(self, name: str, leaves: int, level: int) -> list[int]:
        if level == 5 or leaves <= 1:
            parts = [self._rng.randint(1, 999_999) * 1000 for _ in self.columns[1:]]
            amounts = [sum(parts), *parts] if parts else [self._rng.randint(1, 999_999) * 1000]
        else:
            wide = name in {"plan.1", "plan.2", "plan.0.1"}
            number = self._rng.randint(301, 350) if wide else self._rng.randint(6, 14)
            number = leaves if level == 4 else min(leaves, number)
            self.children[name] = [f"{name}.{i}" for i in range(number)]
            rows = [
                self._grow(child, -(-leaves // number), level + 1) for child in self.children[name]
            ]
            amounts = [sum(column) for column in zip(*rows, strict=True)]
        for column, amount in zip(self.columns, amounts, strict=True):
            self.values[f"{name}/{column}"] = amount
        return amounts

    def sheet(self, written: dict[str, int]) -> Sheet:
        sheet = Sheet()
        for name, value in written.items():
            sheet.cell(name, value)
        for name in {cell.rsplit("/", 1)[0]: None for cell in written}:
            cells = {column: f"{name}/{column}" for column in self.columns}
            children = self.children.get(name, [])
            sheet.row(name, cells, children)
            if len(self.columns) > 1:
                parts = {cell: -1 for column, cell in cells.items() if column != "total"}
                sheet.equation(f"{name}:sources", {cells["total"]: 1, **parts})
            for column in self.columns if children else ():
                terms = {f"{child}/{column}": -1 for child in children}
                sheet.equation(f"{name}:{column}", {cells[column]: 1, **terms})
        return sheet


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--slips", type=int, default=3)
    parser.add_argument("--trials", type=int, default=5)
    parser.add_argument("--seed", type=int, default=101)
    parser.add_argument("--totals-only", action="store_true")
    options = parser.parse_args()
    print("cells    widest   build    violations  diagnose (worst)   statuses of the worst")
    for size in (1_000, 10_000, 100_000):
        rng = random.Random(f"{options.seed}/{size}")
        tree = Tree(size, () if options.totals_only else SOURCES, rng)
        widest = max(map(len, tree.children.values()))
        worst = (0.0, "")
        for _ in range(options.trials):
            written = dict(tree.values)
            for cell in rng.sample(sorted(written), options.slips):
                written[cell] += rng.randint(1, 9) * 10 ** rng.randint(3, 6)
            start = time.perf_counter()
            sheet = tree.sheet(written)
            built = time.perf_counter()
            violations(sheet)
            checked = time.perf_counter()
            diagnoses = diagnose(sheet)
            done = time.perf_counter()
            said = ", ".join(f"{d.status} ({d.count})" for d in diagnoses)
            worst = max(worst, (done - checked, said))
        print(
            f"{len(tree.values):7} {widest:7} {built - start:7.3f} s {checked - built:9.3f} s"
            f" {worst[0]:9.3f} s         {worst[1]}"
        )


if __name__ == "__main__":
    main()
