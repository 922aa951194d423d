"""Whole-process time of `gnbv check plan.yaml`, beside what it stands on and its neighbours.

    python bench/start_up.py [--rounds 20] [PLAN]

The runs are interleaved, so that a machine that slows down slows all of them; ratios and medians
are what to look at.
"""

from __future__ import annotations

import argparse
import compileall
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import gnbv_cli
from gnbv_cli.plan.model import Plan

BENCH = Path(__file__).parent
IMPORTS = "import typer, pydantic, yaml, rich; pydantic.BaseModel"

NOTHING = "python -c pass"
BARE = "python -c 'import typer, pydantic, yaml, rich; …'"
FLOOR = "bench/floor.py check"
GNBV = "gnbv check"
YAMLLINT = "yamllint"
JSONSCHEMA = "check-jsonschema"

BARS = ((GNBV, FLOOR, 1.25), (GNBV, BARE, 1.6), (GNBV, JSONSCHEMA, 0.7), (GNBV, YAMLLINT, 1.0))
"""(what, beside what, at most so many times it)"""


def calls(plan: str, schema: str) -> dict[str, list[str]]:
    """The command lines: all through the same interpreter, each as its own script would start."""
    python = sys.executable
    lint = "import sys; from yamllint.cli import run; sys.exit(run())"
    schema_check = "import sys; from check_jsonschema import main; sys.exit(main())"
    return {
        NOTHING: [python, "-c", "pass"],
        BARE: [python, "-c", IMPORTS],
        FLOOR: [python, str(BENCH / "floor.py"), "check", plan],
        GNBV: [python, "-c", "from gnbv_cli.commands.main import main; main()", "check", plan],
        YAMLLINT: [python, "-c", lint, "-d", "relaxed", plan],
        JSONSCHEMA: [python, "-c", schema_check, "--schemafile", schema, plan],
    }


def seconds(call: list[str]) -> float:
    """One run. That it finds something (status 1) is no failure of the benchmark."""
    start = time.perf_counter()
    done = subprocess.run(call, capture_output=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode > 1 or b"Traceback" in done.stderr:
        sys.exit(f"{' '.join(call)}\n{done.stderr.decode(errors='replace')}")
    return taken


def measure(commands: dict[str, list[str]], rounds: int) -> dict[str, float]:
    """Median seconds of each command over interleaved rounds, the first of them not counted."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, call in commands.items():
            once = seconds(call)
            if number:
                taken[name].append(once)
    return {name: statistics.median(times) for name, times in taken.items()}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("plan", nargs="?", default=str(BENCH.parent / "plan.yaml"))
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    compileall.compile_dir(str(Path(gnbv_cli.__file__).parent), quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        schema = Path(folder) / "plan.schema.json"
        schema.write_text(json.dumps(Plan.model_json_schema()), "utf-8")
        medians = measure(calls(options.plan, str(schema)), options.rounds)
    print(f"{'':50}{'median':>9}{'gnbv is':>11}")
    for name, median in medians.items():
        print(f"{name:50}{1000 * median:6.0f} ms{medians[GNBV] / median:9.2f} ×")
    print()
    for what, beside, most in BARS:
        ratio = medians[what] / medians[beside]
        verdict = "met" if ratio <= most else "missed"
        print(f"{what} ≤ {most} × {beside}: {ratio:.2f} ({verdict})")


if __name__ == "__main__":
    main()
