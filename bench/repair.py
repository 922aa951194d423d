"""How often the first repair is right, and how often 'certain' is wrong.

python bench/repair.py [--cases N] [--seed S] [--kind sparse] [--slips 3]
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import Counter

from repair_cases import Case, cases

from gnbv_cli.balance import diagnose


def run(case: Case) -> tuple[str, bool]:
    """What the diagnoses together claim, and whether their first repairs restore the truth."""
    diagnoses = diagnose(case.sheet())
    repaired: dict[str, int] = {}
    for diagnosis in diagnoses:
        if diagnosis.repairs:
            repaired.update(diagnosis.repairs[0])
    order = ("open", "ambiguous", "likely", "certain")
    missing = {c for c, v in case.written.items() if v is None}
    statuses = [d.status for d in diagnoses]
    if missing - repaired.keys() or not statuses:
        statuses.append("open")
    return min(statuses, key=order.index), repaired == case.faults


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=101)
    parser.add_argument("--kind", choices=("dense", "sparse"), action="append")
    parser.add_argument("--slips", type=int, action="append")
    parser.add_argument("--wrong", action="store_true", help="print the wrong certain cases")
    options = parser.parse_args()
    print("kind    k   right  certain  wrong     likely  ambiguous  open   median    worst")
    for kind in options.kind or ("dense", "sparse"):
        wrong_certain = all_certain = 0
        for slips in options.slips or (1, 2, 3):
            said: Counter[str] = Counter()
            right = wrong = 0
            times = []
            for case in cases(kind, slips, options.cases, options.seed):
                start = time.perf_counter()
                status, restored = run(case)
                times.append(time.perf_counter() - start)
                said[status] += 1
                right += restored
                if status == "certain" and not restored:
                    wrong += 1
                    if options.wrong:
                        print(case.faults, {c: case.written[c] for c in case.faults})
                        print([(d.status, d.count, d.repairs[:2]) for d in diagnose(case.sheet())])
            wrong_certain += wrong
            all_certain += said["certain"]
            share = {key: 100 * said[key] / options.cases for key in said}
            print(
                f"{kind:7} {slips} {100 * right / options.cases:6.2f}%"
                f" {share.get('certain', 0):6.2f}% {wrong:3}/{said['certain']:<5}"
                f" {share.get('likely', 0):6.2f}% {share.get('ambiguous', 0):8.2f}%"
                f" {share.get('open', 0):6.2f}%"
                f" {1000 * statistics.median(times):7.2f} ms {1000 * max(times):7.0f} ms",
                flush=True,
            )
        if wrong_certain:
            print(f"{kind}: wrong among certain: 1 in {all_certain / wrong_certain:.0f}")
        else:
            print(f"{kind}: wrong among certain: none of {all_certain}")


if __name__ == "__main__":
    main()
