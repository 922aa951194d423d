"""Words in the place of an amount: no money, and nothing that hides the other parts' money."""

from __future__ import annotations

import pytest

from gnbv_cli.review.conditions import Conditions
from gnbv_cli.review.review import found_by
from gnbv_cli.review.unchecked import unchecked
from gnbv_cli.rules import RULES
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.tables.cells import Figure, Gap, Money, money_text
from gnbv_cli.tables.digest.overview import overview
from gnbv_cli.tables.digest.questions import questions
from gnbv_cli.tables.funds import Funds
from tests.tables.plans import checked

PROJECTS = """\
projects:
  - id: da1
    number: 1
    name: Dự án thứ nhất
    subprojects:
      - id: tda1
        name: Đào tạo nghề
        lead: Phòng Kinh tế
        budget: {total: 60 triệu đồng, kind: recurrent,
          sources: {central: 50 triệu đồng, local: 10 triệu đồng}}
      - id: tda2
        name: Hỗ trợ việc làm
        lead: Phòng Văn hóa
        WORDS
budget:
  total: 60 triệu đồng
  kinds: {capital: 0 đồng, recurrent: 60 triệu đồng}
  sources: {central: 50 triệu đồng, local: 10 triệu đồng}
"""
NONE = "không sử dụng kinh phí Chương trình"


def plan(words: str) -> CheckedPlan:
    return checked(PROJECTS.replace("WORDS", words))


def led(found: CheckedPlan) -> dict[str, str]:
    return {part.name.say("vi"): str(part.money[0]) for part in overview(found).leads}


def test_words_leave_the_other_parts_with_their_leads() -> None:
    for words in (NONE, "từ kinh phí của Trung tâm Dịch vụ việc làm tỉnh"):
        assert led(plan(f"budget: {{text: {words}}}")) == {"Phòng Kinh tế": "60000000"}


def test_words_leave_no_sum_unchecked() -> None:
    found = unchecked(plan(f"budget: {{text: {NONE}}}"))
    assert [item.at for item in found if item.code == "BAL002"] == []


def test_words_that_may_hold_an_amount_stay_unknown() -> None:
    assert "Phòng Kinh tế" not in led(plan("budget: {text: khoảng 3 tỷ đồng}"))


def test_who_says_so_is_not_unfunded() -> None:
    for words in (f"budget: {{text: {NONE}}}", f"activities: [Tổ chức 02 phiên; {NONE}.]"):
        found = plan(words)
        whole = overview(found)
        assert whole.unfunded == []
        assert questions(found, whole) == []
    assert len(overview(plan("activities: [Tổ chức 02 phiên.]")).unfunded) == 1


SAYING_NONE = [
    "budget: {text: không sử dụng kinh phí Chương trình}",
    "budget: {text: Không sử dụng kinh phí}",
    "budget: {text: 'ngân sách tỉnh bảo đảm, không sử dụng kinh phí Chương trình'}",
    "activities: [Tổ chức 02 phiên; không sử dụng kinh phí Chương trình.]",
    "activities: [Hoạt động này không dùng ngân sách nhà nước.]",
    "content: [Tổ chức 04 buổi tư vấn. KHÔNG SỬ DỤNG KINH PHÍ.]",
]
SAYING_OTHERWISE = [
    "activities: [Tổ chức 02 phiên.]",
    "activities: [Không sử dụng kinh phí sai mục đích.]",
    "activities: ['Trường hợp không sử dụng kinh phí, nộp trả ngân sách.']",
    "activities: [Không sử dụng kinh phí đầu tư.]",
    "activities: [Chưa bố trí kinh phí.]",
    "budget: {text: kinh phí do Quỹ bảo đảm}",
]


def gap(words: str) -> Money:
    return Funds(plan(words)).cell("projects.da1.tda2")


@pytest.mark.parametrize("words", SAYING_NONE)
def test_a_cell_says_that_no_money_is_used(words: str) -> None:
    found = gap(words)
    assert found == Gap("unused")
    assert money_text(found, "vi") == "(không sử dụng)"
    assert money_text(found, "en") == "(none used)"


@pytest.mark.parametrize("words", SAYING_OTHERWISE)
def test_other_words_say_nothing_of_the_kind(words: str) -> None:
    assert gap(words) == Gap("not-stated")


def test_an_amount_goes_before_words() -> None:
    words = f"budget: 5 triệu đồng\n        activities: [Tổ chức 02 phiên; {NONE}.]"
    assert isinstance(gap(words), Figure)
    assert plan(words).without_money == frozenset()


def test_what_is_said_of_a_project_holds_for_its_parts() -> None:
    found = checked(
        "projects:\n  - id: da1\n    name: Dự án\n"
        f"    budget: {{text: {NONE}}}\n    subprojects: [{{id: a, name: A}}, {{id: b, name: B}}]\n"
    )
    assert found.without_money == {"projects.da1", "projects.da1.a", "projects.da1.b"}


def test_a_project_with_parts_of_both_kinds_leaves_its_money_open() -> None:
    found = checked(
        "projects:\n  - id: da1\n    name: Dự án\n    subprojects:\n"
        f"      - {{id: a, name: A, budget: {{text: {NONE}}}}}\n      - {{id: b, name: B}}\n"
    )
    assert Funds(found).cell("projects.da1") == Gap("not-stated")
    assert Funds(found).cell("projects.da1.a") == Gap("unused")


def test_a_policy_says_so_too() -> None:
    found = checked(f"policies:\n  - {{id: y-te, name: Bảo hiểm y tế, content: [{NONE}.]}}\n")
    assert Funds(found).cell("policies.y-te") == Gap("unused")


def facts(words: str) -> list[str]:
    found = checked(SLIP.replace("WORDS", words))
    (fault,) = [each for each in found_by(RULES, found, Conditions()) if each.rule.code == "BAL001"]
    (fix,) = fault.fixes
    assert bool(fix.fix.assumes) == ("Tổ chức 02 phiên.]" in words)
    return [f"{label.filled().say('vi')}: {said.say('vi')}" for label, said in fault.finding.facts]


SLIP = """\
projects:
  - {id: da1, number: 1, name: Dự án thứ nhất,
     budget: {total: 379 triệu đồng, sources: {central: 345 triệu đồng, local: 52 triệu đồng}}}
  - {id: da2, number: 2, name: Dự án thứ hai, WORDS}
budget: {total: 397 triệu đồng, sources: {central: 345 triệu đồng, local: 52 triệu đồng}}
"""


@pytest.mark.parametrize("words", SAYING_NONE)
def test_a_repair_assumes_nothing_of_who_says_so(words: str) -> None:
    told = facts(words)
    assert "Cách tính: Kế hoạch ghi Dự án 2 không sử dụng kinh phí; tính là 0 đồng" in told
    assert not any(line.startswith(("Giả định", "Cách hiểu khác")) for line in told)


def test_a_repair_assumes_that_who_states_nothing_gets_nothing() -> None:
    told = facts(SAYING_OTHERWISE[0])
    assert "Giả định: Dự án 2 chưa ghi kinh phí, coi là 0 đồng" in told
    assert not any(line.startswith("Cách tính") for line in told)
