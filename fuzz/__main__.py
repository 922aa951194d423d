"""Changed plans, documents and tables through every command.

    python -m fuzz [--inputs 300000] [--processes 5000] [--jobs 2] [--seed 1] [--folder build/fuzz]
    python -m fuzz --again build/fuzz/in-process-1234.json

What was tried stands in state.json of the folder; the next run goes on from there, with the cases
that an unbroken run would have had. Cases that fail are kept as files beside it; --again
runs such a file, and makes it smaller. Exit status 1:
something failed, in this run or before it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from fuzz.calls import known_calls
from fuzz.cases import Cases
from fuzz.corpus import corpus
from fuzz.inside import run_inside
from fuzz.one import run_again
from fuzz.outside import run_outside
from fuzz.series import Series
from fuzz.state import State, loaded


def main() -> int:
    """Run the cases that are not yet run; the exit status."""
    options = _options()
    if options.again is not None:
        return run_again(options.again)
    options.folder.mkdir(parents=True, exist_ok=True)
    files = corpus()
    inside = Cases(f"{options.seed}/inside", files, known_calls())
    outside = Cases(f"{options.seed}/outside", files, known_calls())
    path = options.folder / "state.json"
    state = loaded(path) or State(options.seed, files.digest())
    if (state.seed, state.corpus) != (options.seed, files.digest()):
        sys.exit(f"{path} counts other cases (seed {state.seed}); choose another --folder")
    for name, count, cases, run, wanted in (
        ("in process", state.inside, inside, run_inside, options.inputs),
        ("processes", state.outside, outside, run_outside, options.processes),
    ):
        series = Series(name, cases, run, options.folder)
        for done in series.count(count, wanted, options.jobs):
            state.save(path)
            print(done, flush=True)
    for count in (state.inside, state.outside):
        for kind, numbers in count.kinds.items():
            print(f"{len(numbers):6}  {kind}  (case {numbers[0]})")
    failed = state.inside.failed + state.outside.failed
    print(f"{state.inside.tried} in process, {state.outside.tried} processes: {failed} failed")
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=300_000)
    parser.add_argument("--processes", type=int, default=5_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=Path("build/fuzz"))
    parser.add_argument("--again", type=Path, metavar="FILE")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
