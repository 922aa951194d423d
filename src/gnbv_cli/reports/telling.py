"""How findings are told: in which language, how much of them, in how many columns."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.findings.finding import Severity
from gnbv_cli.reports.shown import Shown
from gnbv_cli.review.review import Review
from gnbv_cli.texts.sentence import Language


class Telling(NamedTuple):
    """What every format is asked for; one that has no use for a part of it leaves it be."""

    language: Language = "vi"
    shown: Shown = Shown()
    width: int = 100
    """Columns, where the format has columns."""
    fail_on: Severity | None = None
    """The threshold that goes before that of gnbv.yaml."""
    unread: tuple[str, ...] = ()
    """What was to be checked and could not be, a line each."""
    root: str = ""
    """The repository's root, from which forges name files; '' where there is none."""

    def threshold(self, review: Review) -> Severity:
        """The severity from which a finding of `review` counts as a failure."""
        return self.fail_on or review.conditions.fail_on or "error"
