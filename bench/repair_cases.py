"""Random balanced budget trees with k slips of the pen.

Amounts are integers in nghìn đồng; slips act on their decimal digits. 3 to 12 projects, 0 to 4
sub-projects each, 2 or 3 sources and a total, a grand row. Equations: a row's total and its
sources; a project and its sub-projects, per column; the grand row and the projects, per column.
Sparse: with probability 0.6 a project's sub-projects state only their totals, with 0.5 the grand
row states only its total; what is not stated is left out.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from gnbv_cli.balance import Sheet

KINDS = ("transpose", "change", "drop", "insert", "unit", "signnone")
UNITS = (("multiply", 10), ("multiply", 1000), ("divide", 10), ("divide", 1000))

Values = dict[str, int]
Equations = dict[str, dict[str, int]]


@dataclass(frozen=True)
class Case:
    """A table as it was meant, and as it was written: None where nothing can be read."""

    truth: Values
    written: dict[str, int | None]
    equations: Equations

    @property
    def faults(self) -> Values:
        return {c: v for c, v in self.truth.items() if self.written[c] != v}

    def sheet(self) -> Sheet:
        sheet = Sheet()
        for name, value in self.written.items():
            sheet.cell(name, value)
        for name, terms in self.equations.items():
            sheet.equation(name, terms)
        rows: dict[str, dict[str, str]] = {}
        for name in self.written:
            row, column = name.rsplit("_", 1)
            rows.setdefault(row, {})[column] = name
        for row, cells in rows.items():
            sheet.row(row, cells, [r for r in rows if _parent(r) == row])
        return sheet


def _parent(row: str) -> str | None:
    if row == "g":
        return None
    return row.rsplit("_", 1)[0] if "_" in row else "g"


def cases(kind: str, slips: int, number: int, seed: int) -> Iterator[Case]:
    """`number` cases, 'dense' or 'sparse', with this many slips each."""
    rng = random.Random(f"{kind}/{slips}/{seed}")
    for _ in range(number):
        truth, equations = _tree(rng)
        if kind == "sparse":
            truth, equations = _thin(rng, truth, equations)
        yield Case(truth, _written(rng, truth, slips), equations)


def _amount(rng: random.Random) -> int:
    if rng.random() < 0.10:
        return 0
    digits = rng.choice((3, 4, 4, 5, 5, 5))
    value = rng.randint(10 ** (digits - 1), 10**digits - 1)
    roundness = rng.random()
    if roundness < 0.30 and value >= 5000:
        value -= value % 1000
    elif roundness < 0.50:
        value -= value % 100
    elif roundness < 0.70:
        value -= value % 10
    return max(value, 1)


def _tree(rng: random.Random) -> tuple[Values, Equations]:
    sources = [f"s{i}" for i in range(1, rng.choice((2, 3)) + 1)]
    columns = ["tot", *sources]
    projects = [f"p{p}" for p in range(1, rng.randint(3, 12) + 1)]
    values: Values = {}
    equations: Equations = {}
    for project in projects:
        children = [f"{project}_{j}" for j in range(1, rng.randint(0, 4) + 1)]
        for row in children or [project]:
            amounts = [0]
            while not sum(amounts):
                amounts = [_amount(rng) for _ in sources]
            values.update({f"{row}_{c}": x for c, x in zip(sources, amounts, strict=True)})
            values[f"{row}_tot"] = sum(amounts)
        for row in [*children, project]:
            equations[f"{row}.row"] = _sum(f"{row}_tot", [f"{row}_{c}" for c in sources])
        if children:
            for c in columns:
                parts = [f"{child}_{c}" for child in children]
                values[f"{project}_{c}"] = sum(values[part] for part in parts)
                equations[f"{project}.sub.{c}"] = _sum(f"{project}_{c}", parts)
    equations["g.row"] = _sum("g_tot", [f"g_{c}" for c in sources])
    for c in columns:
        parts = [f"{project}_{c}" for project in projects]
        values[f"g_{c}"] = sum(values[part] for part in parts)
        equations[f"g.col.{c}"] = _sum(f"g_{c}", parts)
    return values, equations


def _sum(whole: str, parts: list[str]) -> dict[str, int]:
    return {whole: 1, **dict.fromkeys(parts, -1)}


def _thin(rng: random.Random, values: Values, equations: Equations) -> tuple[Values, Equations]:
    dropped: set[str] = set()
    for project in sorted({name.split("_")[0] for name in values if name.startswith("p")}):
        if rng.random() < 0.6:
            dropped |= {
                name
                for name in values
                if name.startswith(f"{project}_")
                and name.count("_") == 2
                and not name.endswith("_tot")
            }
    if rng.random() < 0.5:
        dropped |= {name for name in values if name.startswith("g_s")}
    return (
        {name: value for name, value in values.items() if name not in dropped},
        {name: terms for name, terms in equations.items() if not dropped & set(terms)},
    )


def _written(rng: random.Random, truth: Values, slips: int) -> dict[str, int | None]:
    written: dict[str, int | None] = dict(truth)
    hit: set[str] = set()
    while len(hit) < slips:
        kind = rng.choice(KINDS)
        unit = rng.choice(UNITS)
        missing = rng.random() < 0.5
        for _ in range(2000):
            name = rng.choice([cell for cell in written if cell not in hit])
            if kind == "signnone" and missing and truth[name]:
                written[name] = None
            else:
                slipped = _slip(rng, kind, unit, truth[name])
                if slipped is None or slipped == truth[name]:
                    continue
                written[name] = slipped
            hit.add(name)
            break
    return written


def _slip(rng: random.Random, kind: str, unit: tuple[str, int], value: int) -> int | None:
    """The number that the slip leaves; None if it cannot happen to this one."""
    digits = str(value)
    if kind == "transpose":
        places = [
            i
            for i in range(len(digits) - 1)
            if digits[i] != digits[i + 1] and not (i == 0 and digits[1] == "0")
        ]
        if not places:
            return None
        i = rng.choice(places)
        return int(digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :])
    if kind == "change":
        i = rng.randrange(len(digits))
        others = [
            d
            for d in "0123456789"
            if d != digits[i] and not (i == 0 and d == "0" and len(digits) > 1)
        ]
        return int(digits[:i] + rng.choice(others) + digits[i + 1 :])
    if kind == "drop":
        if len(digits) < 2:
            return None
        i = rng.choice([i for i in range(len(digits)) if not (i == 0 and digits[1] == "0")])
        return int(digits[:i] + digits[i + 1 :])
    if not value:
        return None
    if kind == "insert":
        i = rng.randrange(len(digits) + 1)
        return int(digits[:i] + rng.choice("123456789" if i == 0 else "0123456789") + digits[i:])
    if kind == "unit":
        way, factor = unit
        if way == "multiply":
            return value * factor
        return None if value % factor else value // factor
    return -value
