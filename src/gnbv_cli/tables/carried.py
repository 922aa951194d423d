"""Money carried over from earlier years, as far as the plan tells it."""

from __future__ import annotations

from typing import NamedTuple

from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.decisions import decision_name
from gnbv_cli.tables.cells import Figure, Gap, Money
from gnbv_cli.tables.funds import Funds
from gnbv_cli.tables.stated import total
from gnbv_cli.texts.sentence import Sentence, Words, listed

_HEAD = Words("Chuyển nguồn năm {year} sang", "Carried over from {year}")
_HEAD_BEFORE = Words("Chuyển nguồn năm trước sang", "Carried over from earlier years")
_BY_SUBJECT = Words(
    "Kinh phí chuyển nguồn theo trích yếu {decisions}; Kế hoạch không ghi riêng số chuyển nguồn",
    "Carried over by the subject of {decisions}; the plan does not state it apart",
)


class Carried(NamedTuple):
    """What is carried over: the years it comes from and how the plan tells its amount.

    `parts` are the years of a stated breakdown; where there is none, `whole` says whether every
    decision that hands out the plan's money is about carrying over.
    """

    years: tuple[str, ...]
    parts: tuple[str, ...]
    whole: bool
    remark: Sentence | None

    @property
    def head(self) -> Sentence:
        """The head of its column."""
        if len(self.years) == 1:
            return _HEAD.filled(year=self.years[0])
        return _HEAD_BEFORE.filled()

    def cell(self, funds: Funds, item: str) -> Money:
        """What of an item's money is carried over."""
        if self.parts:
            cells = [funds.cell(item, f"years.{year}") for year in self.parts]
            figures = [cell for cell in cells if isinstance(cell, Figure)]
            return total(figures) if len(figures) > 1 else next(iter(figures), cells[0])
        money = funds.cell(item)
        return money if self.whole or isinstance(money, Gap) else Gap("not-stated")


def carried_over(checked: CheckedPlan) -> Carried | None:
    """What the plan carries over; None where it says nothing of the kind."""
    year = str(checked.plan.document.year)
    earlier = tuple(
        part
        for part in (at.rpartition(".")[2] for at in Funds(checked, "years").columns)
        if part.isdigit() and part < year
    )
    if earlier:
        return Carried(earlier, earlier, False, None)
    found = checked.carry_over
    if found is None:
        return None
    names = listed([decision_name(basis) for _, basis in found.decisions], ", ")
    return Carried(found.years, (), found.whole, _BY_SUBJECT.filled(decisions=names))
