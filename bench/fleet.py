"""Many plans at once: `gnbv check FOLDER` as a whole process, its time and memory a plan.

    python bench/fleet.py [--plans 100 --plans 1000 --plans 3321] [--jobs 1 --jobs 2] [PLAN]

The plans are PLAN (plan.yaml, its two wrong amounts mended) with other names and amounts that add
up, one commune a folder; two in a hundred get one wrong digit. Time is that of the processor, of
all processes together; memory is what they hold together at the worst sample (shared pages counted
once), taken ten times a second.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from fleet_memory import held_together
from fleet_plans import MENDED, write_plans

import gnbv_cli

GNBV = [sys.executable, "-c", "from gnbv_cli.commands.main import main; main()"]
HERE = {**os.environ, "PYTHONPATH": str(Path(gnbv_cli.__file__).parents[1])}
"""The surroundings of a run: the same gnbv as here, from any folder."""
PLAN = Path(__file__).parent.parent / "plan.yaml"
CPU, MEMORY, GROWTH = 15.0, 300.0, 1.10
"""The bars: ms of processor a plan, MB, and the time a plan of most plans beside that of fewest."""


class Run(NamedTuple):
    plans: int
    jobs: int
    wall: float
    cpu: float
    """Seconds."""
    memory: float
    """MB."""
    output: str
    """Digest of what was written."""


def measured(folder: Path, plans: int, jobs: int, output: Path) -> Run:
    """One run over the folder; that it finds something (status 1) is no failure."""
    before = _children()
    start = time.perf_counter()
    call = [*GNBV, "check", ".", "--jobs", str(jobs), "--format", "json", "-o", str(output)]
    process = subprocess.Popen(call, cwd=folder, env=HERE, stdout=subprocess.DEVNULL)
    most = 0
    while process.poll() is None:
        most = max(most, held_together(process.pid))
        time.sleep(0.1)
    wall = time.perf_counter() - start
    if process.returncode != 1:
        sys.exit(f"{' '.join(call)}: status {process.returncode}")
    digest = hashlib.sha256(output.read_bytes()).hexdigest()[:12]
    return Run(plans, jobs, wall, _children() - before, most / 2**20, digest)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(plan: str, plans: list[int], jobs: list[int], seed: int) -> list[Run]:
    """All runs, each size and number of processes once."""
    runs = []
    print("  plans  jobs      wall   CPU a plan   memory  output")
    with tempfile.TemporaryDirectory() as name:
        output = Path(name) / "out.json"
        for count in plans:
            folder = Path(name) / str(count)
            write_plans(folder, plan, count, random.Random(seed))
            for processes in jobs:
                run = measured(folder, count, processes, output)
                runs.append(run)
                print(
                    f"{count:7,}{processes:6}{run.wall:8.1f} s{1000 * run.cpu / count:10.1f} ms"
                    f"{run.memory:6.0f} MB  {run.output}",
                    flush=True,
                )
    return runs


def judge(runs: list[Run]) -> None:
    """Say which bars are met."""
    most = max(run.plans for run in runs)
    last = [run for run in runs if run.plans == most]
    cpu = max(1000 * run.cpu / most for run in last)
    memory = max(run.memory for run in last)
    print(f"CPU a plan, {most:,} plans: {cpu:.1f} ms (≤ {CPU:.0f}: {verdict(cpu <= CPU)})")
    print(f"memory, {most:,} plans: {memory:.0f} MB (< {MEMORY:.0f}: {verdict(memory < MEMORY)})")
    for run in last:
        first = next(each for each in runs if each.jobs == run.jobs)
        growth = (run.cpu / most) / (first.cpu / first.plans)
        said = (
            f"{growth:.2f} × that of {first.plans:,} (≤ {GROWTH:.2f}: {verdict(growth <= GROWTH)})"
        )
        print(f"CPU a plan of {most:,} plans, --jobs {run.jobs}: {said}")
    for count in dict.fromkeys(run.plans for run in runs):
        outputs = {run.output for run in runs if run.plans == count}
        print(f"the same bytes for all jobs, {count:,} plans: {verdict(len(outputs) == 1)}")


def verdict(met: bool) -> str:
    return "met" if met else "missed"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("plan", nargs="?", type=Path, default=PLAN)
    parser.add_argument("--plans", type=int, action="append")
    parser.add_argument("--jobs", type=int, action="append")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    plan = options.plan.read_text("utf-8")
    for wrong, right in MENDED.items():
        plan = plan.replace(wrong, right)
    sizes = sorted(options.plans or (100, 1_000, 3_321))
    judge(measure(plan, sizes, options.jobs or [1, 2], options.seed))


if __name__ == "__main__":
    main()
