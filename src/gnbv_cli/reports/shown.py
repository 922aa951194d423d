"""How much of a review a report shows; what it counts stays the same."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.findings.finding import SEVERITIES, Severity
from gnbv_cli.review.located import Reported
from gnbv_cli.review.review import Review


class Shown(NamedTuple):
    """By default every finding, in brief where it says enough, and none that is waived."""

    severity: Severity = "note"
    """The least that is shown."""
    full: bool = False
    """Whether each finding is shown with all that is known of it."""
    waived: bool = False

    @property
    def everything(self) -> bool:
        """Whether findings of every severity are shown."""
        return self.severity == SEVERITIES[-1]

    def findings(self, review: Review) -> list[Reported]:
        """The findings of `review` that are shown."""
        severe = SEVERITIES[: SEVERITIES.index(self.severity) + 1]
        return [found for found in review.findings if found.finding.severity in severe]
