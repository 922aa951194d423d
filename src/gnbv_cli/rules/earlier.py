"""What the review of one version of a plan leaves to that of the next.

Each part is used again only where all that it was worked out from is the same.
"""

from __future__ import annotations

from gnbv_cli.balance.sheet import Sheet
from gnbv_cli.rules.named_in_text import NamedIn
from gnbv_cli.rules.sums_of_sheet import SheetSums


class Earlier:
    """Of one document; goes with it."""

    def __init__(self) -> None:
        self._sums: SheetSums | None = None
        self.named: NamedIn | None = None
        """The units found in the texts of the version before."""

    def sums(self, sheet: Sheet) -> SheetSums:
        """What the sums of a sheet come to."""
        if self._sums is None or not self._sums.is_of(sheet):
            self._sums = SheetSums(sheet)
        return self._sums
