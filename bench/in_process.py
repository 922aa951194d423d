"""Reading, model, balance and all rules together, as a multiple of libyaml's bare event scan.

    python bench/in_process.py [--rounds 15] [--cells 1000 --cells 10000] [PLAN]

After the plan come made-up plans of 1,000 to 100,000 amounts: once with every sum right, once with
one digit wrong. Rounds are interleaved: scan, check, scan, check, … Cycles are not collected while
the clock runs, as in a run of `gnbv`; `--collect` shows what a program would pay that does. Memory
is the most that a process of its own holds which reviews the plan once.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import time
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path

import yaml

from gnbv_cli.plan.reading import read_plan
from gnbv_cli.review.located import Locator
from gnbv_cli.review.review import review_text
from gnbv_cli.rules import FAMILIES
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.written.composer import compose
from gnbv_cli.written.source import Source

PLAN = Path(__file__).parent.parent / "plan.yaml"
MOST = 10
"""The bar: so many times the bare scan."""

PARTS_EACH = 10
"""Sub-projects of a project in a made-up plan."""

HEAD = """\
gnbv: 1
document: {title: Kế hoạch năm 2026, year: 2026}
funding_sources:
  central: {name: Ngân sách trung ương, short: NSTW}
  local: {name: Ngân sách địa phương, short: NSĐP}
units:
  phong-kinh-te: {name: Phòng Kinh tế xã}
settings: {programme: gnbv-2021-2025}
"""


def made_up(cells: int, slip: bool) -> str:
    """A plan of about so many amounts whose sums hold, but for one digit if `slip`."""
    projects = max(1, cells // (3 * (PARTS_EACH + 1)))
    lines = [HEAD + "projects:"]
    for number in range(1, projects + 1):
        lines += [f"  - id: da{number}", f"    number: {number}", f"    name: Dự án {number}"]
        lines += ["    lead: Phòng Kinh tế xã", "    subprojects:"]
        shares = [(number * 7 + part, part + 3) for part in range(1, PARTS_EACH + 1)]
        for part, (central, local) in enumerate(shares, start=1):
            lines += [f"      - id: tda{part}", f"        name: Tiểu dự án {part}"]
            lines += ["        lead: Phòng Kinh tế xã"]
            lines += budget("        ", central, local)
        lines += budget("    ", *map(sum, zip(*shares, strict=True)))
    whole = projects * (projects + 1) // 2 * 7 * PARTS_EACH + projects * 55, projects * 85
    lines += budget("", *whole)
    if slip:
        middle = len(lines) // 2
        place = next(i for i in range(middle, len(lines)) if "          total" in lines[i])
        lines[place] = lines[place].replace(".000.000", ".090.000")
    return "\n".join(lines) + "\n"


def budget(indent: str, central: int, local: int) -> list[str]:
    def dong(millions: int) -> str:
        return f"{millions * 1_000_000:,} đồng".replace(",", ".")

    return [
        f"{indent}budget:",
        f"{indent}  total: {dong(central + local)}",
        f"{indent}  sources: {{central: {dong(central)}, local: {dong(local)}}}",
    ]


def scan(text: str) -> int:
    return sum(1 for _ in yaml.parse(text, Loader=yaml.CSafeLoader))


def stages(text: str) -> Iterator[tuple[str, float]]:
    """Seconds that each stage of a review takes; what rules share counts for the first to ask."""
    start = time.perf_counter()

    def lap() -> float:
        nonlocal start
        before, start = start, time.perf_counter()
        return start - before

    source = Source(text, "plan.yaml")
    compose(source)
    composing = lap()
    reading = read_plan(source)
    yield "compose", composing
    yield "model", max(0.0, lap() - composing)
    checked = CheckedPlan(reading)
    _ = checked.ledger
    yield "ledger", lap()
    found = []
    for family in FAMILIES:
        found += [(rule, finding) for rule in family for finding in rule.check(rule, checked)]
        yield family[0].family, lap()
    locator = Locator(reading)
    for rule, finding in found:
        locator.reported(rule, finding, checked.places.of(finding.place.at))
    yield "locate", lap()


def most_memory(text: str) -> int:
    """MB that a fresh process holds at most while it reviews the plan."""
    with get_context("spawn").Pool(1) as fresh:
        return fresh.apply(_reviewed_once, (text,)) // 1024


def _reviewed_once(text: str) -> int:
    gc.disable()
    review_text(text, "plan.yaml")
    # Not getrusage: a process inherits the most that the one which started it held.
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0])


def seconds(work: Callable[[], object]) -> float:
    gc.collect()  # what earlier rounds left, before the clock starts
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(name: str, text: str, rounds: int) -> None:
    review_text(text, name)
    scans: list[float] = []
    checks: list[float] = []
    laps: dict[str, list[float]] = {}
    for _ in range(rounds):
        scans.append(seconds(lambda: scan(text)))
        checks.append(seconds(lambda: review_text(text, name)))
        gc.collect()
        for stage, taken in stages(text):
            laps.setdefault(stage, []).append(taken)
    once, whole = statistics.median(scans), statistics.median(checks)
    ratio = whole / once
    verdict = "met" if ratio <= MOST else "missed"
    print(f"{name}: scan {1000 * once:.1f} ms, check {1000 * whole:.1f} ms: {ratio:.1f} × ", end="")
    print(f"(≤ {MOST}: {verdict}); most memory {most_memory(text)} MB")
    shares = {stage: statistics.median(times) / once for stage, times in laps.items()}
    print("   " + "  ".join(f"{stage} {share:.2f}" for stage, share in shares.items()), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("plan", nargs="?", type=Path, default=PLAN)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--cells", type=int, action="append")
    parser.add_argument("--collect", action="store_true")
    options = parser.parse_args()
    if not options.collect:
        gc.disable()
    measure(options.plan.name, options.plan.read_text("utf-8"), 2 * options.rounds)
    for cells in options.cells or (1_000, 10_000, 100_000):
        rounds = max(3, min(options.rounds, options.rounds * 5_000 // cells))
        for slip in (False, True):
            label = f"{cells:,} amounts, {'one wrong' if slip else 'all right'}"
            measure(label, made_up(cells, slip), rounds)


if __name__ == "__main__":
    main()
