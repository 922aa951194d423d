"""Fingerprints told apart: the same one may stand in a file several times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from gnbv_cli.review.located import Reported


def numbered(findings: Iterable[Reported]) -> Iterator[tuple[Reported, str]]:
    """Each finding with its fingerprint and how often it has come: '13ea66f63b554cc6:1'."""
    seen: Counter[str] = Counter()
    for found in findings:
        fingerprint = found.fingerprint
        seen[fingerprint] += 1
        yield found, f"{fingerprint}:{seen[fingerprint]}"
