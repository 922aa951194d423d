from __future__ import annotations

import pytest

from gnbv_cli.tables.cells import Figure, Gap, Money, money_text
from gnbv_cli.tables.funds import Funds

from .plans import checked


def shown(money: Money) -> str:
    return money_text(money, "vi") + (" (*)" if money.doubtful else "")


PARTS = """
projects:
- id: a
  number: 1
  name: Một
  subprojects:
  - {number: 1, name: Hai, budget: {total: 5 đồng, sources: {central: 5 đồng}}}
  - {number: 2, name: Ba, budget: {included_in: projects.a}}
  - {number: 3, name: Bốn}
- {number: 2, name: Năm, budget: {total: 0 đồng, sources: {central: 0 đồng, local: 0 đồng}}}
"""


@pytest.mark.parametrize(
    ("item", "total", "central", "local"),
    [
        ("projects.a", "5", "5", "–"),
        ("projects.a.subprojects[1]", "5", "5", "–"),
        ("projects.a.subprojects[2]", *["(trong Dự án 1)"] * 3),
        ("projects.a.subprojects[3]", *["(chưa ghi)"] * 3),
        ("projects[2]", "0", "0", "0"),
        ("", "5", "5", "0"),
    ],
)
def test_the_ways_of_having_no_amount(item: str, total: str, central: str, local: str) -> None:
    funds = Funds(checked(PARTS))
    cells = [funds.cell(item), *(funds.cell(item, at) for at in funds.columns)]
    assert [shown(cell) for cell in cells] == [total, central, local]


def test_a_computed_sum_is_not_written() -> None:
    funds = Funds(checked(PARTS))
    whole, part = funds.cell("projects.a"), funds.cell("projects.a.subprojects[1]")
    assert isinstance(whole, Figure)
    assert isinstance(part, Figure)
    assert whole.computed
    assert not part.computed


def test_a_part_without_its_share_leaves_the_column_unstated() -> None:
    funds = Funds(
        checked("""
projects:
- {name: Một, budget: {total: 5 đồng, sources: {central: 5 đồng}}}
- {name: Hai, budget: 7 đồng}
""")
    )
    assert shown(funds.cell("")) == "12"
    assert funds.cell("", "sources.central") == Gap("not-stated")


def test_a_finer_breakdown_adds_up() -> None:
    funds = Funds(
        checked("""
budget:
  years:
    2026: {sources: {central: 3 đồng, local: 1 đồng}}
    2027: {sources: {central: 4 đồng}}
""")
    )
    assert [shown(funds.cell("", at)) for at in ("", *funds.columns)][:2] == ["8", "7"]


def test_an_incomplete_breakdown_does_not() -> None:
    funds = Funds(
        checked("""
budget:
  years: {2026: {total: 3 đồng, sources: {central: 3 đồng}}, 2027: 4 đồng}
""")
    )
    assert shown(funds.cell("")) == "7"
    assert funds.cell("", "sources.central") == Gap("not-stated")


def test_a_malformed_amount_is_settled_by_its_sum() -> None:
    funds = Funds(
        checked("""
budget: {total: 1.500.000 đồng, sources: {central: 1.000.000 đồng, local: 500.0000 đồng}}
""")
    )
    local = funds.cell("", "sources.local")
    assert isinstance(local, Figure)
    assert (local.value, local.best, local.doubtful) == (None, 500_000, True)
    assert shown(local) == "500.0000 (*)"


def test_a_computed_sum_of_what_cannot_be_read_is_not_known() -> None:
    funds = Funds(checked("projects: [{name: Một, budget: nhiều}]"))
    assert shown(funds.cell("")) == "(chưa rõ) (*)"


def test_what_the_file_lost_is_not_called_unstated() -> None:
    funds = Funds(checked("projects: [{name: Một, bugdet: 5 đồng}, {name: Hai}]"))
    assert [shown(funds.cell(f"projects[{at}]")) for at in (1, 2)] == ["(chưa rõ)", "(chưa ghi)"]


def test_a_hedge_is_kept() -> None:
    funds = Funds(checked("budget: khoảng 1,5 tỷ đồng"))
    assert shown(funds.cell("")) == "khoảng 1.500.000.000"


def test_columns_are_years_where_no_source_is_declared() -> None:
    head = "gnbv: 1\ndocument: {title: Kế hoạch, year: 2026}\n"
    funds = Funds(checked("budget: {total: 7 đồng, years: {2026: 3 đồng, 2027: 4 đồng}}", head))
    assert funds.columns == ["years.2026", "years.2027"]
    assert [shown(funds.cell("", at)) for at in funds.columns] == ["3", "4"]
