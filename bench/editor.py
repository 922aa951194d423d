"""From a change in the editor to the findings shown: the real `gnbv lsp`, over its pipes.

    python bench/editor.py [--rounds 40] [--lines 1000]

For each plan a line in the middle is changed over and over; the clock runs from the sending of
didChange to the arrival of publishDiagnostics for that version, without waiting (`--delay 0`).
Beside it stands the processor time that the server took for an edit, and that of a whole review
in this process, which knows of no version before. On a shared machine look at that (Linux).
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from pathlib import Path

from in_process import made_up

from gnbv_cli.review.review import review_text

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.editor.client import Client  # noqa: E402 - after the path to it

PLAN = ROOT / "plan.yaml"
MOST = 50
"""The bar for a plan of 1,000 lines, in milliseconds."""

URI = "file:///plan.yaml"


def wordy(lines: int) -> str:
    """plan.yaml with its policies repeated, under other ids, until it is so long."""
    head, _, rest = PLAN.read_text("utf-8").partition("\npolicies:\n")
    policies, tail = rest.split("\nprojects:", 1)
    copies = [policies]
    while sum(map(_lines, (head, tail, *copies))) < lines:
        copies.append(policies.replace("- id: ", f"- id: b{len(copies)}-"))
    return f"{head}\npolicies:\n" + "\n".join(copies) + f"\nprojects:{tail}"


def _lines(text: str) -> int:
    return text.count("\n") + 1


def few_words(lines: int) -> str:
    """A made-up plan of so many lines, amounts above all."""
    cells = 30
    while _lines(made_up(cells, slip=True)) < lines:
        cells += 15
    return made_up(cells, slip=True)


def typed(text: str, number: int) -> str:
    """`text` after one more change in its middle."""
    at = text.index("đồng", len(text) // 2)
    return f"{text[:at]}{' ' * (number % 2)}{text[at:]}"


def processor(pid: int) -> float:
    """Seconds of processor that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


def measure(name: str, text: str, rounds: int) -> None:
    shown: list[float] = []
    alone: list[float] = []
    with Client("--delay", "0") as editor:
        editor.initialize()
        editor.open(URI, text)
        found = editor.diagnostics(URI, 1)
        used = processor(editor.pid)
        for version in range(2, rounds + 2):
            changed = typed(text, version)
            start = time.perf_counter()
            editor.change(URI, changed, version)
            editor.diagnostics(URI, version)
            shown.append(1000 * (time.perf_counter() - start))
            start = time.process_time()
            review_text(changed, "plan.yaml")
            alone.append(1000 * (time.process_time() - start))
        used = 1000 * (processor(editor.pid) - used) / rounds
        editor.leave()
    median, best = statistics.median(shown), min(shown)
    verdict = "met" if median <= MOST else "missed"
    print(
        f"{name}, {_lines(text):,} lines, {len(found)} findings: median {median:.0f} ms "
        f"(≤ {MOST}: {verdict}), least {best:.0f} ms; processor {used:.0f} ms an edit; a whole "
        f"review {statistics.median(alone):.0f} ms",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--lines", type=int, default=1000)
    options = parser.parse_args()
    measure("plan.yaml", PLAN.read_text("utf-8"), options.rounds)
    measure("made up, few words", few_words(options.lines), options.rounds)
    measure("plan.yaml made longer", wordy(options.lines), options.rounds)


if __name__ == "__main__":
    main()
