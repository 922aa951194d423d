"""A plan beside its grant: each difference once, and the repair across levels."""

from __future__ import annotations

import json

import pytest

from gnbv_cli.fleet.rollup.against import review_against
from gnbv_cli.fleet.rollup.grants import Grants
from gnbv_cli.fleet.rollup.grants_file import read_grants
from gnbv_cli.fleet.rollup.settled import settled
from gnbv_cli.reports.message import message_lines
from gnbv_cli.review.review import review_text

HEAD = """\
gnbv: 1
document: {{title: Kế hoạch, issuer: Ủy ban nhân dân xã Mẫu 1, year: 2026}}
funding_sources: {{central: {{name: Ngân sách trung ương}}, local: {{name: Ngân sách địa phương}}}}
projects:
  - {{id: da2, number: 2, name: Dự án thứ hai, budget: {second}}}
  - {{id: da3, number: 3, name: Dự án thứ ba, budget: {third}}}
budget: {total}
"""
GRANTS = """\
gnbv: 1
allocation: {{year: 2026}}
funding_sources: {{tw: {{name: Ngân sách Trung ương}}, dp: {{name: NSĐP}}}}
communes:
  - name: Xã Mẫu 1
    budget: {total}
    projects:
      - {{number: 02, budget: {second}}}
      - {{number: 3, budget: {third}}}
"""


def grants(total: str = "300 triệu", second: str = "200 triệu", third: str = "100 triệu") -> Grants:
    text = GRANTS.format(total=total, second=second, third=third)
    found = read_grants(text.encode(), "giao.yaml")
    assert found.grants is not None
    return found.grants


def told(granted: Grants, total: str, second: str, third: str) -> list[tuple[str, list[str]]]:
    review = review_text(HEAD.format(total=total, second=second, third=third), "plan.yaml")
    found = review_against(settled(review, granted), granted).findings
    return [(each.finding.code, message_lines(each, "vi")) for each in found]


def test_a_plan_as_granted_has_nothing_to_tell() -> None:
    assert told(grants(), "300 triệu đồng", "200 triệu đồng", "100 triệu đồng") == []


def test_a_difference_is_told_at_the_project_and_not_at_the_total_again() -> None:
    (only,) = told(grants(), "310 triệu đồng", "210 triệu đồng", "100 triệu đồng")
    code, lines = only
    assert code == "BAL005"
    assert lines[0].endswith("Dự án 2: bố trí 210.000.000 đồng, vượt số đã giao 200.000.000 đồng")


def test_money_moved_between_projects_is_over_here_and_left_there() -> None:
    found = told(grants(), "300 triệu đồng", "230 triệu đồng", "70 triệu đồng")
    assert [code for code, _ in found] == ["BAL005", "BAL006"]


def test_a_source_may_be_over_where_the_total_is_as_granted() -> None:
    granted = grants(second="{sources: {tw: 150 triệu, dp: 50 triệu}}")
    second = "{total: 200 triệu đồng, sources: {central: 160 triệu đồng, local: 40 triệu đồng}}"
    (only,) = told(granted, "300 triệu đồng", second, "100 triệu đồng")
    code, lines = only
    assert code == "BAL005"
    assert "NSTW: bố trí 160.000.000 đồng, vượt số đã giao 150.000.000 đồng" in lines[0]
    assert any("NSĐP: giao 50.000.000, bố trí 40.000.000, chênh -10.000.000" in x for x in lines)


def test_a_grant_settles_which_of_two_figures_is_wrong() -> None:
    """Without it the total may be as wrong as the project; with it the project alone is named."""
    total, second, third = "300 triệu đồng", "210 triệu đồng", "100 triệu đồng"
    text = HEAD.format(total=total, second=second, third=third)
    (alone,) = [f for f in review_text(text, "plan.yaml").findings if f.finding.code == "BAL003"]
    assert not any(fix.fix.status == "certain" for fix in alone.fixes)
    review = review_against(settled(review_text(text, "plan.yaml"), grants()), grants())
    (only,) = review.findings
    assert only.finding.code == "BAL003"
    (fix,) = only.fixes
    assert [(edit.at, edit.new) for edit in fix.edits] == [
        ("projects.da2.budget.total", "200 triệu đồng")
    ]
    assert fix.fix.status == "certain"
    said = message_lines(only, "vi")
    assert any("được giao 200.000.000 đồng, khớp với số đề nghị" in line for line in said)
    assert [each.file for each in only.elsewhere] == ["giao.yaml"] * len(only.elsewhere) != []


def test_a_grant_that_agrees_with_nothing_is_no_evidence() -> None:
    """The slip is named by the plan's own sums; that less is planned is a second matter."""
    found = told(
        grants(total="600 triệu", second="500 triệu"),
        "397 triệu đồng",
        "{total: 279 triệu đồng, sources: {central: 245 triệu đồng, local: 52 triệu đồng}}",
        "100 triệu đồng",
    )
    assert [code for code, _ in found] == ["BAL001", "BAL006"]
    assert "còn 203.000.000 đồng đã giao nhưng chưa bố trí" in found[1][1][0]


@pytest.mark.parametrize("total", ["1.000.0000 đồng", "300 triệu đồng", "?", "không rõ"])
def test_what_cannot_be_read_is_not_compared_as_nothing(total: str) -> None:
    found = told(grants(), total, "200 triệu đồng", "100 triệu đồng")
    assert not any(code in ("BAL005", "BAL006") for code, _ in found)


HOSTILE = [
    "a\nb",
    "\x1b[31m",
    "\u202eabc",
    "=1+1",
    "<b>",
    "| x |",
    "{place}",
    "{{n}}",
    "\ud800",
    "",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names(name: str) -> None:
    quoted = json.dumps(name)
    text = GRANTS.format(total="5 đồng", second="3 đồng", third="2 đồng")
    text = text.replace("Xã Mẫu 1", quoted)
    found = read_grants(text.encode("utf-8", "surrogatepass"), "giao.yaml")
    plan = HEAD.format(total="9 đồng", second="3 đồng", third="6 đồng")
    plan = plan.replace("Ủy ban nhân dân xã Mẫu 1", quoted)
    if found.grants is not None:
        review = settled(review_text(plan, "plan.yaml"), found.grants)
        for each in review_against(review, found.grants).findings:
            assert message_lines(each, "vi")


@pytest.mark.parametrize(
    "text",
    ["", "[]", "a: [", "gnbv: 1", "gnbv: 1\nallocation: 5\ncommunes: {}", "\x00", "communes: [[]]",
     "gnbv: 1\nallocation: {year: 2026}\ncommunes: [{name: a, projects: [{number: []}]}]",
     "gnbv: 1\nallocation: {year: 2026}\ncommunes: [{name: a, budget: {sources: {x: {}}}}]",
     "gnbv: 1\nallocation: {year: 2026}\ncommunes: [{name: a, projects: [{number: 1}]}]"],
)  # fmt: skip
def test_files_that_are_none(text: str) -> None:
    found = read_grants(text.encode(), "giao.yaml")
    assert found.grants is not None or found.review.findings
