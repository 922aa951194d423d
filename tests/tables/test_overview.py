from __future__ import annotations

from pathlib import Path

from gnbv_cli.review.review import review_text
from gnbv_cli.tables.cells import percent_text
from gnbv_cli.tables.digest.amounts import amount_text
from gnbv_cli.tables.digest.overview import Overview, overview

from .plans import checked

PLANS = Path(__file__).parents[1] / "plans"


def of(text: str) -> Overview:
    return overview(checked(text))


def test_shares_are_exact_and_rounded_half_up() -> None:
    whole = of("""
budget:
  total: 80.000 đồng
  sources: {central: 79.996 đồng, local: 4 đồng}
""")
    assert [percent_text(part.share) for part in whole.sources] == ["100,00%", "0,01%"]
    assert [part.share for part in whole.sources] == [10_000, 1]  # 99,995% and 0,005%


def test_shares_of_amounts_beyond_floats() -> None:
    whole = of(f"budget: {{total: {3 * 10**17} đồng, sources: {{central: {10**17 + 1} đồng}}}}")
    assert percent_text(whole.sources[0].share) == "33,33%"


def test_nothing_is_divided_by_nothing() -> None:
    whole = of("budget: {total: 0 đồng, sources: {central: 0 đồng, local: 0 đồng}}")
    assert [part.share for part in whole.sources] == [None, None]


LEADS = """
projects:
- {name: Một, lead: Phòng Kinh tế, budget: 3 đồng}
- {name: Hai, lead: Phòng Văn hóa và Phòng Kinh tế, budget: 4 đồng}
- name: Ba
  lead: Phòng Kinh tế
  subprojects:
  - {name: Bốn, budget: 5 đồng}
  - {name: Năm, lead: Hội Nông dân, budget: 6 đồng}
- {name: Sáu, budget: 7 đồng}
"""


def test_joint_leads_are_one_part_counted_once() -> None:
    told = {p.name.say("vi"): amount_text(p.money, "vi") for p in of(LEADS).leads}
    assert told == {
        "Phòng Kinh tế": "8\u00a0đồng",
        "Phòng Kinh tế; Phòng Văn hóa (cùng chủ trì)": "4\u00a0đồng",
        "Hội Nông dân": "6\u00a0đồng",
        "Chưa ghi đơn vị chủ trì": "7\u00a0đồng",
    }


def test_money_of_a_whole_whose_parts_do_not_tell_theirs_goes_to_its_lead() -> None:
    whole = of("""
projects:
- name: Một
  lead: Phòng Kinh tế
  budget: 9 đồng
  subprojects:
  - {name: Hai, lead: Phòng Văn hóa, budget: 4 đồng}
  - {name: Ba, lead: Phòng Văn hóa, budget: {text: theo thực tế}}
""")
    assert [p.name.say("vi") for p in whole.leads] == ["Phòng Kinh tế"]


def test_unfunded_are_the_lowest_items_that_nothing_pays_for() -> None:
    whole = of("""
projects:
- number: 1
  name: Một
  subprojects: [{number: 1, name: Hai}, {number: 2, name: Ba, budget: 3 đồng}]
- {number: 2, name: Bốn, budget: 5 đồng, subprojects: [{name: Năm}]}
- {number: 3, name: Sáu}
- {number: 4, name: Bảy, budget: {included_in: "projects[1]"}}
""")
    assert [s.say("vi") for s in whole.unfunded] == ["Dự án 1, Tiểu dự án 1", "Dự án 3"]


def test_money_in_question_is_not_summed_over_rivals() -> None:
    whole = of("""
budget: {total: 12 đồng, sources: {central: 5 đồng, local: 4 đồng}}
""")
    assert (whole.to_review, whole.places) == (3, 1)


def test_money_in_question_counts_each_slip_that_is_asked_about() -> None:
    text = (PLANS / "err" / "an-binh.yaml").read_text("utf-8")
    found = review_text(text, "plan.yaml").checked
    assert found is not None
    whole = overview(found)
    assert (whole.to_review, whole.places) == (90_000_000 + 1_238_760_000 + 90_000_000, 3)


def test_money_in_question_counts_an_exchange_once() -> None:
    text = (PLANS / "err" / "exchanged-sources.yaml").read_text("utf-8")
    found = review_text(text, "plan.yaml").checked
    assert found is not None
    whole = overview(found)
    assert (whole.to_review, whole.places) == (633_100_000, 1)
