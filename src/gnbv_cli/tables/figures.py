"""Where the figures of a table come from: the plan as written, or with its certain fixes made."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.review.proposed import changes_of, condition_of
from gnbv_cli.review.repaired import repaired
from gnbv_cli.review.review import Review
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.tables.funds import Funds
from gnbv_cli.texts.labels import DISCLAIMER
from gnbv_cli.texts.sentence import Sentence


class Figures(NamedTuple):
    """The checked plan that a table is made of.

    `proposed` are the cells whose figures were put in the place of what the plan says,
    `proposals` says so of each, and `cautions` what they take for granted; all are empty for a plan
    as written.
    """

    checked: CheckedPlan
    proposed: frozenset[str] = frozenset()
    proposals: tuple[Sentence, ...] = ()
    cautions: tuple[Sentence, ...] = ()

    def funds(self, dimension: str | None = None) -> Funds:
        """The plan's money, parted along `dimension`, or as the plan itself parts it."""
        return Funds(self.checked, dimension, self.proposed)


def proposed_figures(review: Review) -> Figures | None:
    """The figures with every certain fix made; None where nothing is certain."""
    mended = repaired(review)
    if not mended.applied or review.checked is None or mended.review.checked is None:
        return None
    checked = mended.review.checked
    entries = checked.ledger.entries
    changes = [change for change in changes_of(mended) if change.at in entries]
    condition = condition_of(review.checked, mended)
    cautions = (DISCLAIMER.filled(),) if condition is None else (condition, DISCLAIMER.filled())
    cells = frozenset(change.at for change in changes)
    said = tuple(change.sentence for change in changes)
    return Figures(checked, cells, said, cautions) if cells else None
