"""Waivers: which findings of a rule each of them accepts, and until when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from gnbv_cli.findings.finding import Finding
from gnbv_cli.plan.model import Waiver
from gnbv_cli.written.dates import read_date

_STEP = re.compile(r"[.\[]")


def last_day(waiver: Waiver) -> date | None:
    """The last day on which the waiver counts; None: it counts for good."""
    return read_date(waiver.until) if waiver.until is not None else None


class ByAddress:
    """Findings by code and by every address that they stand at or below."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._found: dict[tuple[str, str | None], list[int]] = {}
        for position, finding in enumerate(findings):
            for address in (None, *_with_parents(finding.place.at)):
                self._found.setdefault((finding.code, address), []).append(position)

    def covered(self, code: str, address: str | None) -> list[int]:
        """The positions of the findings with `code` at `address` or below; None: anywhere."""
        return self._found.get((code, address), [])


def _with_parents(address: str) -> list[str]:
    """`a.b[2].c` → itself, `a.b[2]`, `a.b`, `a`."""
    parents = [address[: cut.start()] for cut in _STEP.finditer(address)]
    return list(dict.fromkeys(parent for parent in (address, *reversed(parents)) if parent))
