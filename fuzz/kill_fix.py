"""Kills `gnbv fix --write` at random moments: the file is the old one or the new one, whole.

python fuzz/kill_fix.py [--kills 300] [--seed 1] [--load 2]
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PLAN = Path(__file__).parents[1] / "plan.yaml"
START = [sys.executable, "-c", "from gnbv_cli.commands.main import main; main()", "fix"]
LOAD = [sys.executable, "-c", "while True: sum(range(10_000))"]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--load", type=int, default=2, help="busy processes beside it")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    busy = [subprocess.Popen(LOAD) for _ in range(options.load)]
    try:
        with tempfile.TemporaryDirectory() as folder:
            print(killed(Path(folder) / "plan.yaml", options.kills, rng))
    finally:
        for process in busy:
            process.kill()


def killed(path: Path, kills: int, rng: random.Random) -> str:
    """What became of the file over `kills` kills; ends the run where it is neither."""
    old = PLAN.read_bytes()
    path.write_bytes(old)
    start = time.perf_counter()
    subprocess.run([*START, str(path), "--write"], check=True, capture_output=True)
    whole = time.perf_counter() - start
    new = path.read_bytes()
    assert new != old
    found = {old: 0, new: 0}
    for _ in range(kills):
        path.write_bytes(old)
        process = subprocess.Popen(
            [*START, str(path), "--write"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        # Half of the kills fall into the last tenth of a run, where the file is written.
        latest = rng.uniform(0.85, 1.05) if rng.random() < 0.5 else rng.uniform(0, 1)
        time.sleep(latest * whole)
        process.kill()
        process.wait()
        found[path.read_bytes()] += 1  # a KeyError is a file that is neither
    left = len(list(path.parent.glob(".gnbv-*.tmp")))
    return f"{kills} kills: {found[old]} old, {found[new]} new, none else; {left} temporary files"


if __name__ == "__main__":
    main()
