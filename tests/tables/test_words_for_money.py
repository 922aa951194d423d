"""Words in the place of an amount: no money, and nothing that hides the other parts' money."""

from __future__ import annotations

from gnbv_cli.review.unchecked import unchecked
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.tables.digest.overview import overview
from gnbv_cli.tables.digest.questions import questions
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
